"""What feeds and catalogues for reading apps show: pages of books, and lists of names.

Owns the choice of what is shown and how much at once; how it is written is `atom` and `opds2`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from fastapi import Request
from msgspec import Struct

from foundling.errors import NoSuchWorkError
from foundling.exports import card
from foundling.exports.protocol import title_of
from foundling.exports.wishes import wish_words
from foundling.library.found import FacetValue, Found
from foundling.library.types import Edition
from foundling.query import QueryError
from foundling.web.copies import offered
from foundling.web.errors import GoneWork, KeptFromYou
from foundling.web.pages import address
from foundling.web.room import ReadingRoom
from foundling.web.settings import Settings

# Books of one page, and names of one page of a list.
BOOKS, NAMES = 25, 100
# What works can be chosen by, and what that is called.
CHOICES = {
    "fandom": "Fandom", "pairing": "Pairing", "character": "Character", "rating": "Rating", "warning": "Warning",
    "author": "Author", "status": "Status", "length": "Length", "language": "Language",
}  # fmt: skip
# Lists of names on the first page of a catalogue.
LISTS = {
    "author": "By author", "fandom": "By fandom", "pairing": "By pairing", "rating": "By rating",
    "shelf": "My shelves",
}  # fmt: skip
# What reading apps offer beside a page of books.
NARROWING = ("fandom", "rating", "length", "status", "language")
# Longest query, most values and last page that an address may ask for.
_LONGEST, _VALUES, _PAGES = 500, 20, 2_000
_ALL_NAMES = 20_000
_WORD = re.compile(r"\w+")


class Book(Struct, frozen=True):
    """A work as feeds tell of it. `tags` are pairs of a field and a value; `formats` those it can be had in."""

    id: str
    urn: str
    title: str
    authors: tuple[str, ...]
    updated: str
    published: str | None
    language: str
    summary: str | None
    series: tuple[tuple[str, int | None], ...]
    tags: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]
    wish: str | None
    formats: tuple[str, ...]


class Asked(Struct, frozen=True):
    """What an address asks for: a query, values that are chosen, one's own shelf, an order, a page (from 1 on)."""

    query: str = ""
    chosen: Mapping[str, tuple[str, ...]] = {}
    shelf: str = ""
    sort: str | None = None
    page: int = 1

    def address(self, path: str, **changes: object) -> str:
        """The address that asks for this, or for something else where that is given."""
        told: dict[str, object] = {"q": self.query, "shelf": self.shelf, "sort": self.sort, **self.chosen}
        told["page"] = self.page if self.page > 1 else None
        return address(path, **{**told, **changes})


class BookPage(Struct, frozen=True):
    """A page of books out of `count`; `facets` is what they can be narrowed by."""

    asked: Asked
    count: int
    books: tuple[Book, ...]
    facets: Mapping[str, tuple[FacetValue, ...]] = {}

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.count // BOOKS))


class NamePage(Struct, frozen=True):
    """A page of a list of names, each with how many works it has."""

    field: str
    page: int
    pages: int
    names: tuple[FacetValue, ...]


def asked_of(request: Request) -> Asked:
    """What the address asks for; what is too long or means nothing is left out."""
    told = request.query_params
    page = told.get("page", "1")
    chosen = {
        name: tuple(value[:_LONGEST] for value in told.getlist(name)[:_VALUES] if value)
        for name in CHOICES
        if told.getlist(name)
    }
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1
    sort = told.get("sort")
    return Asked(
        told.get("q", "")[:_LONGEST],
        chosen,
        told.get("shelf", "")[:_LONGEST],
        sort if sort in ("newest", "title", "author", "words", "shortest", "longest") else None,
        min(max(1, number), _PAGES),
    )


def book_page(room: ReadingRoom, settings: Settings, asked: Asked, *, facets: Sequence[str] = ()) -> BookPage:
    """The books that are asked for. A query that cannot be read is taken for plain words."""
    found = _search(room, asked, facets)
    books = tuple(book for one in found.works if (book := _book(room, settings, one.work.id)) is not None)
    return BookPage(asked, found.count, books, found.facets)


def _search(room: ReadingRoom, asked: Asked, facets: Sequence[str]) -> Found:
    def search(query: str, chosen: Mapping[str, tuple[str, ...]]) -> Found | QueryError:
        return room.search(
            query,
            include=chosen,
            sort=asked.sort or (None if query.strip() else "newest"),
            limit=BOOKS,
            offset=(asked.page - 1) * BOOKS,
            facets=facets,
            passages=False,
        )

    shelf = f' shelf:"{asked.shelf.replace(chr(34), " ")}"' if asked.shelf else ""
    plain = " ".join(_WORD.findall(asked.query)).lower()  # no word of it is an operator
    for query, chosen in ((asked.query, asked.chosen), (plain, asked.chosen), (plain, {})):
        found = search(query + shelf, chosen)
        if isinstance(found, Found):
            return found
    return Found("", (), 0, 0)


def name_page(room: ReadingRoom, field: str, page: int) -> NamePage:
    """A page of the names of a field, in the order of the alphabet."""
    names = _shelves(room) if field == "shelf" else _values(room, field)
    ordered = sorted(names, key=lambda one: (one.value.casefold(), one.value))
    pages = max(1, -(-len(ordered) // NAMES))
    page = min(max(1, page), pages)
    return NamePage(field, page, pages, tuple(ordered[(page - 1) * NAMES : page * NAMES]))


def _values(room: ReadingRoom, field: str) -> Sequence[FacetValue]:
    found = room.search("", limit=1, facets=(field,), values=_ALL_NAMES, passages=False)
    return () if isinstance(found, QueryError) else found.facets.get(field, ())


def _shelves(room: ReadingRoom) -> Sequence[FacetValue]:
    """The reader's own shelves; none where nothing of one's own can be kept."""
    if not room.reader.id:
        return ()
    return [FacetValue(shelf.name, shelf.count) for shelf in room.library.mine(room.reader.id).shelves()]


def _book(room: ReadingRoom, settings: Settings, id: str) -> Book | None:
    try:
        return book_of(room, settings, room.show(id))
    except (NoSuchWorkError, GoneWork, KeptFromYou):  # it went since it was found
        return None


def book_of(room: ReadingRoom, settings: Settings, edition: Edition) -> Book:
    """The work as feeds tell of it."""
    fields = ("fandom", "relationship", "character", "genre", "warning", "rating")
    shown = ((field, value) for field in fields for value in card.values(edition, field)[:40])
    return Book(
        id=edition.id,
        urn=card.identifier(edition),
        title=" ".join(title_of(edition).split()),
        authors=tuple(" ".join(name.split()) for name in card.authors(edition)),
        updated=card.changed(edition),
        published=card.first(edition, "date"),
        language=card.language(edition),
        summary=card.first(edition, "summary"),
        series=tuple((place.name, place.position) for place in card.all_series(edition)),
        tags=tuple((field, " ".join(value.split())) for field, value in shown),
        facts=tuple(_facts(edition)),
        wish=wish_words(edition),
        formats=offered(room, edition, settings),
    )


def _facts(edition: Edition) -> list[str]:
    found = []
    for field in ("fandom", "relationship", "rating", "warning", "status"):
        if values := card.values(edition, field)[:8]:
            found.append(f"{CHOICES.get(field, field.capitalize())}: {', '.join(values)}")
    if words := card.first(edition, "words"):
        found.append(f"{words} words")
    return found
