"""Mail and news: single messages, saved articles, digests and mailboxes.

Owns the sources alone: how each kind is recognised and how its messages are found. What becomes of them is
`mailpieces`.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from foundling.manuscript import Refusal
from foundling.sources.digest import looks_like_digest, split_articles
from foundling.sources.mailheaders import score_headers
from foundling.sources.mailpieces import pieces_of
from foundling.sources.mailstore import Listed, Mailbox, Raw
from foundling.sources.mbox import is_from_line, levelled
from foundling.sources.names import deeper
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.whole import read_whole
from foundling.spans import Span


class MessageSource:
    """One message in a file: `.eml`, or an article saved as text."""

    name = "message"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """As sure as the header lines make it; a mailbox is `MboxSource`'s."""
        if is_from_line(levelled(head)):
            return None
        return score_headers(levelled(head))

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """The message, and the files it holds."""
        with container.open() as stream:
            data = read_whole(stream, container, limits)
        articles = split_articles(data)
        store = Listed([_article(data, place, container, alone=len(articles) == 1) for place in articles])
        for item in pieces_of(store, container, limits):
            # Whether other parts are missing cannot be told of a message alone: they may lie beside it.
            lone = isinstance(item, Piece) and item.group is None
            yield msgspec.structs.replace(item, missing=()) if isinstance(item, Piece) and lone else item


def _article(data: bytes, place: Span, container: Container, *, alone: bool) -> Raw:
    locator = container.locator if alone else deeper(container.locator, f"bytes:{place.start}-{place.end}")
    return Raw(data[place.start : place.end], container.sha256, locator, container.name, saved=True)


class DigestSource:
    """A digest saved as text, without header lines of its own."""

    name = "digest"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.85 for a masthead or list of subjects with a rule below it."""
        return 0.85 if looks_like_digest(head) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """As a mailbox; masthead and trailer are a piece of their own."""
        with container.open() as stream:
            data = read_whole(stream, container, limits)
        whole = Raw(data, container.sha256, container.locator, container.name, saved=True)
        yield from pieces_of(Listed([whole]), container, limits)


class MboxSource:
    """Mailboxes in one file (mboxo, mboxrd, and kin)."""

    name = "mbox"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.95 for a `From ` line at the start with header lines below."""
        return 0.95 if is_from_line(levelled(head).lstrip(b"\r\n")) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """Stories whole, everything else message by message."""
        with container.open() as stream:
            yield from pieces_of(Mailbox(stream, container), container, limits)
