"""MHTML: a web page saved as one file, which is a mail of the page and its pictures.

Owns the recognition of such mails and the choice of the page among their parts; the page itself is opened as
any other HTML file.

    From: <Saved by Blink>
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="…"
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import partial

from foundling.manuscript import Hint, Refusal
from foundling.sources.mailheaders import parse_headers
from foundling.sources.mime import Leaf, find_leaves
from foundling.sources.names import deeper
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.whole import read_whole

_RELATED = re.compile(r"multipart/related\b", re.I)
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_SAVED = re.compile(rb"^(?:Snapshot-Content-Location|X-MimeOLE|Content-Location)[ \t]*:|<Saved by", re.M | re.I)


class MhtmlSource:
    """Pages saved as `.mht` or `.mhtml`."""

    name = "mhtml"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.95 for a multipart/related message that a browser or Office wrote, not sent to anyone."""
        headers, _ = parse_headers(head)
        if not _RELATED.match(headers.get("content-type") or "") or headers.get("to") or headers.get("received"):
            return None
        return 0.95 if _SAVED.search(head) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """The page, as a container of its own, with the place it was saved from as a hint."""
        with container.open() as stream:
            data = read_whole(stream, container, limits)
        headers, at = parse_headers(data)
        leaves = find_leaves(headers, data[at:]).leaves
        page = next((leaf for leaf in leaves if leaf.media_type in _PAGE_TYPES and leaf.data.strip()), None)
        if page is None:
            why = "it is a saved page without its text"
            yield Refusal(container.name, why, "save the page again, or add another copy", container.locator)
            return
        url = headers.get("snapshot-content-location") or headers.get("content-location") or page.location or ""
        said = (Hint("url", url, "mhtml:Content-Location"),) if url.startswith(("http://", "https://")) else ()
        markup = _with_charset(page)
        yield Container(
            name=container.name,
            sha256=container.sha256,
            open=partial(io.BytesIO, markup),
            size=len(markup),
            locator=deeper(container.locator, "page.html"),
            hints=(*container.hints, *said),
            depth=container.depth + 1,
        )


def _with_charset(page: Leaf) -> bytes:
    """The page with the charset of its mail part declared, where that says one: it outranks the page's own."""
    if not page.charset or not re.fullmatch(r"[\w.:-]{1,40}", page.charset):
        return page.data
    return f'<meta charset="{page.charset}">'.encode() + page.data
