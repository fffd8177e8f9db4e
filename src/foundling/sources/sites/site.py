"""What a reader of one site's pages is.

Owns the protocol. A site recognises its pages by their structure and by the marks of the program that made them,
never by a file's name; says what of the tree is no text of the story; and, when the page has been written down,
what it states and where the story lies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Protocol

from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.htmltree import collapse
from foundling.sources.pagetree import PageTree, Shown

# What is left out without being counted.
FURNITURE: Final = ""


class Site(Protocol):
    """The pages of one site, or of one program that many sites run."""

    name: str

    def recognise(self, tree: PageTree, /) -> float | None:
        """How sure, from 0 to 1, that the page is one of these; None: it is not."""
        ...

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """The elements, by `mem_id`, that are no text, with the name to count them under in `removed`.

        None: the element stays, though it looks like the furniture of any page.
        """
        ...

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """What the page states, with spans, and where front, body, notes and back lie."""
        ...


def leave_out(tree: PageTree, selectors: str, name: str = FURNITURE) -> dict[int, str | None]:
    """Every element that fits the selectors, to be counted under `name`."""
    return {node.mem_id: name for node in tree.all(selectors)}


def holders(nodes: Iterable[LexborNode]) -> set[int]:
    """The nodes and all that hold them, by `mem_id`.

    An element left open, `<div class="menu">` without its end, holds the rest of the page.
    """
    held: set[int] = set()
    for node in nodes:
        parent: LexborNode | None = node
        while parent is not None and parent.mem_id not in held:
            held.add(parent.mem_id)
            parent = parent.parent
    return held


def furniture_of(site: str, tree: PageTree) -> dict[int, str | None]:
    """What data/sites.toml says is no text on the pages of this site; what holds the story stays in any case."""
    known = table("sites.toml")[site]
    kept: dict[int, str | None] = dict.fromkeys(holders(tree.all(known["story"])))
    return leave_out(tree, ", ".join(known["furniture"])) | kept


_OPTION = re.compile(r"\s*(\d{1,4})\s*[.:)-]\s*(.*)", re.S)
_PLAIN = re.compile(r"(?:chapter|part|kapitel|chapitre)\s*\d*\s*\.?", re.I)


def chapter_of_select(tree: PageTree, selector: str) -> Iterator[Hint]:
    """Which chapter of how many a page is, by its list of chapters: `3/12: The Letter`.

    No span: the list is a control and no text.
    """
    menu = tree.first(selector)
    options = menu.css("option") if menu is not None else []
    # "Chapter or Story Title" heads the list and is no chapter
    numbered = [option for option in options if _OPTION.match(collapse(option.text(deep=True)))]
    options = numbered or options
    for place, option in enumerate(options, start=1):
        if "selected" in option.attributes:
            text = collapse(option.text(deep=True))
            match = _OPTION.match(text)
            number, title = (match[1], match[2].strip()) if match is not None else (str(place), text)
            heading = "" if _PLAIN.fullmatch(title) or not title else f": {title}"
            yield Hint("instalment", f"{number}/{len(options)}{heading}", "html:select:chapter")
            return
