"""Personal pages: the Geocities, Tripod and Angelfire kind, and any page that nobody else knows.

What such a page states by its structure: one big heading is the story's title, a `mailto:` link the author's
address, and short paragraphs with links below the story are no story. Where else it begins and ends is left to
the reading of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborNode

from foundling.manuscript import Hint
from foundling.sources.pagetree import PageTree, Shown
from foundling.spans import Span

_ADDRESS = re.compile(r"mailto:\s*([^?&\s]{3,100}@[^?&\s]{3,100})", re.I)
# A title stands near the top: within this many characters.
_TOP = 1500
_LONGEST_TITLE = 200
_LONGEST_FOOT = 300


class HomePage:
    """Any page, at the lowest score."""

    name = "homepage"

    def recognise(self, tree: PageTree, /) -> float | None:
        """Always, where nobody is surer."""
        return 0.1

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """Nothing but what is left out of any page."""
        return {}

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """The only heading of its rank near the top, and addresses."""
        yield from _heading(tree, shown)
        seen: set[str] = set()
        for link in tree.all("a[href^='mailto:'], a[href^='MAILTO:'], a[href^='Mailto:']"):
            match = _ADDRESS.search(link.attributes.get("href") or "")
            if match is not None and match[1].lower() not in seen:
                seen.add(match[1].lower())
                yield from _address(match[1], link, shown)
        yield from _foot(shown)


def _heading(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    for rank in ("h1", "h2"):
        found = [span for node in tree.all(rank) if (span := shown.span(node)) is not None]
        if len(found) == 1 and found[0].start < _TOP and found[0].end - found[0].start <= _LONGEST_TITLE:
            yield from shown.value("title", found[0], f"html:{rank}")
        if found:
            return


def _foot(shown: Shown) -> Iterator[Hint]:
    """The last paragraphs, as long as each is short and holds a link: "Comments to ell@…", "More stories"."""
    links = [block.span for block in shown.rendering.blocks if block.kind == "link"]
    start = end = len(shown.text)
    while links:
        above = shown.text.rfind("\n\n", 0, start)
        paragraph = Span(above + 2, start)
        if above < 0 or paragraph.end - paragraph.start > _LONGEST_FOOT or links[-1].end <= paragraph.start:
            break
        while links and links[-1].start >= paragraph.start:
            links.pop()
        start = len(shown.text[:above].rstrip())
    yield from shown.part("back", Span(start, end), "html:foot")


def _address(address: str, link: LexborNode, shown: Shown) -> Iterator[Hint]:
    span = shown.span(link)
    if span is not None and address in shown.text[span.start : span.end]:
        yield from shown.value("contact", span, "html:mailto")
    else:
        yield Hint("contact", address, "html:mailto")
