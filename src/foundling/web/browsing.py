"""A page of a search as its address says it: what is looked for, what was ticked, in which order, which page.

Owns the reading and writing of such addresses. The whole query is in the address, so that it can be kept, sent to
somebody, and gone back to:

    /search?q=lighthouse&fandom=Tides&not-advisory=violence&sort=newest&page=2
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from msgspec import Struct, structs
from starlette.datastructures import QueryParams

from foundling.query.choosing import CHOSEN

PAGE = 20
SORTS = {
    "": "Best first", "newest": "Lately added", "title": "Title", "author": "Author", "longest": "Longest",
    "shortest": "Shortest",
}  # fmt: skip
_NOT = "not-"
# Values that may be ticked at once, characters of one, and pages that can be turned to.
_MOST_TICKED, _LONGEST, _LAST_PAGE = 40, 400, 500

Ticked = dict[str, tuple[str, ...]]


class Browse(Struct, frozen=True):
    """What an address asks for; `story` is what happens in it, `hidden` shows what one's own filters hide."""

    q: str = ""
    story: str = ""
    include: Ticked = {}
    exclude: Ticked = {}
    sort: str = ""
    page: int = 1
    hidden: bool = False
    more: bool = False

    @property
    def offset(self) -> int:
        """Works that the pages before hold."""
        return (self.page - 1) * PAGE

    @property
    def asks(self) -> bool:
        """Whether anything at all is looked for."""
        return bool(self.q.strip() or self.story.strip() or self.include or self.exclude)

    def pairs(self) -> list[tuple[str, str]]:
        """The address's query, without the page."""
        found = [("q", self.q), ("story", self.story)]
        found += [(facet, value) for facet, values in self.include.items() for value in values]
        found += [(_NOT + facet, value) for facet, values in self.exclude.items() for value in values]
        found += [("sort", self.sort), ("hidden", "1" if self.hidden else ""), ("more", "1" if self.more else "")]
        return [(name, value) for name, value in found if value]

    def address(self, *, page: int = 1) -> str:
        """Where this is found, from a page on."""
        pairs = self.pairs() + ([("page", str(page))] if page > 1 else [])
        return "/search" + (f"?{urlencode(pairs)}" if pairs else "")

    def ticked(self, facet: str, value: str) -> str:
        """The address with a value included, or not any more."""
        return structs.replace(
            self, include=_toggle(self.include, facet, value), exclude=_without(self.exclude, facet, value)
        ).address()

    def crossed(self, facet: str, value: str) -> str:
        """The address with a value excluded, or not any more."""
        return structs.replace(
            self, exclude=_toggle(self.exclude, facet, value), include=_without(self.include, facet, value)
        ).address()

    def but(self, **changed: object) -> str:
        """The address with something changed."""
        return structs.replace(self, **changed).address()


def browse_of(asked: QueryParams) -> Browse:
    """What an address asks for; what makes no sense in it is passed over."""
    include: Ticked = {}
    exclude: Ticked = {}
    for name, value in asked.multi_items()[: 4 * _MOST_TICKED]:
        facet = name.removeprefix(_NOT)
        if facet in CHOSEN and value and sum(map(len, (*include.values(), *exclude.values()))) < _MOST_TICKED:
            ticked = exclude if name.startswith(_NOT) else include
            ticked[facet] = tuple(dict.fromkeys((*ticked.get(facet, ()), value[:_LONGEST])))
    page = asked.get("page", "1")
    return Browse(
        q=asked.get("q", ""),
        story=asked.get("story", "")[: 10 * _LONGEST],
        include=include,
        exclude=exclude,
        sort=asked["sort"] if asked.get("sort") in SORTS else "",
        page=min(max(int(page), 1), _LAST_PAGE) if page.isascii() and page.isdigit() and len(page) < 9 else 1,
        hidden=asked.get("hidden") == "1",
        more=asked.get("more") == "1",
    )


def _toggle(ticked: Mapping[str, tuple[str, ...]], facet: str, value: str) -> Ticked:
    if value in ticked.get(facet, ()):
        return _without(ticked, facet, value)
    return {**ticked, facet: (*ticked.get(facet, ()), value)}


def _without(ticked: Mapping[str, tuple[str, ...]], facet: str, value: str) -> Ticked:
    left = {**ticked, facet: tuple(one for one in ticked.get(facet, ()) if one != value)}
    return {name: values for name, values in left.items() if values}
