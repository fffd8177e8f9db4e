"""OPDS 2.0 catalogues: the same pages as JSON.

Formats: "OPDS 2.0"; "Readium Web Publication Manifest".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from foundling.exports.formats import find_format
from foundling.query.facetwords import words_of
from foundling.web.catalogue import BOOKS, CHOICES, LISTS, NARROWING, Book, BookPage, NamePage
from foundling.web.pages import address

TYPE = "application/opds+json"
PUBLICATION = "application/opds-publication+json"
_ACQUIRE = "http://opds-spec.org/acquisition"
_ROOT, _WORKS = "/opds/v2", "/opds/v2/works"


def root() -> dict[str, Any]:
    """The first page of the catalogue."""
    ways = [("New", address(_WORKS, sort="newest")), ("All by title", address(_WORKS, sort="title"))]
    ways += [(title, f"{_ROOT}/by/{field}") for field, title in LISTS.items()]
    return {
        "metadata": {"title": "Foundling"},
        "links": [_link("self", _ROOT), *_common()],
        "navigation": [{"title": title, "href": href, "type": TYPE, "rel": "subsection"} for title, href in ways],
    }


def names(page: NamePage) -> dict[str, Any]:
    """A list of names that lead to their works."""
    path = f"{_ROOT}/by/{page.field}"

    def turn(number: int) -> str:
        return address(path, page=number)

    return {
        "metadata": {"title": LISTS[page.field], "currentPage": page.page},
        "links": [_link("self", turn(page.page)), *_common(), *_turning(page.page, page.pages, turn)],
        "navigation": [
            {
                "title": words_of(page.field, one.value) or "?",
                "href": address(_WORKS, **{page.field: one.value}),
                "type": TYPE,
                "rel": "subsection",
                "properties": {"numberOfItems": one.count},
            }
            for one in page.names
        ],
    }


def books(page: BookPage, title: str) -> dict[str, Any]:
    """A page of books, with what it can be narrowed by."""

    def turn(number: int) -> str:
        return page.asked.address(_WORKS, page=number)

    facets = [
        {"metadata": {"title": CHOICES[field]}, "links": [_facet(page, field, one) for one in page.facets[field]]}
        for field in NARROWING
        if page.facets.get(field)
    ]
    found: dict[str, Any] = {
        "metadata": {
            "title": title,
            "numberOfItems": page.count,
            "itemsPerPage": BOOKS,
            "currentPage": page.asked.page,
        },
        "links": [
            _link("self", turn(page.asked.page)),
            *_common(),
            *_turning(page.asked.page, page.pages, turn),
        ],
        "publications": [publication(book) for book in page.books],
    }
    return found | ({"facets": facets} if facets else {})


def publication(book: Book) -> dict[str, Any]:
    """A book."""
    about = [book.summary or "", *book.facts, f"The author on archiving: {book.wish}" if book.wish else ""]
    metadata: dict[str, Any] = {
        "@type": "http://schema.org/Book",
        "identifier": book.urn,
        "title": book.title,
        "author": [{"name": name} for name in book.authors],
        "language": book.language,
        "modified": book.updated,
        "published": book.published,
        "description": "\n".join(line for line in about if line),
        "subject": [{"name": value, "scheme": f"urn:foundling:{field}"} for field, value in book.tags],
    }
    series = [
        {"name": name, **({} if position is None else {"position": position})} for name, position in book.series
    ]
    if series:
        metadata["belongsTo"] = {"series": series[0] if len(series) == 1 else series}
    files = [name for name in book.formats if name != "original"]
    return {
        "metadata": {name: value for name, value in metadata.items() if value not in (None, "", [])},
        "links": [
            {"rel": "self", "href": f"{_WORKS}/{book.id}", "type": PUBLICATION},
            {"rel": "alternate", "href": f"/work/{book.id}", "type": "text/html"},
            *(
                {"rel": _ACQUIRE, "href": f"/opds/works/{book.id}/{name}", "type": find_format(name).media_type}
                for name in files
            ),
        ],
    }


def _facet(page: BookPage, field: str, one: Any) -> dict[str, Any]:
    chosen = page.asked.chosen.get(field, ())
    active = one.value in chosen
    values = [value for value in chosen if value != one.value] if active else [*chosen, one.value]
    href = page.asked.address(_WORKS, **{field: values, "page": None})
    title = words_of(field, one.value) or "?"
    link = {"title": title, "href": href, "type": TYPE, "properties": {"numberOfItems": one.count}}
    return link | ({"rel": "self"} if active else {})


def _link(rel: str, href: str) -> dict[str, Any]:
    return {"rel": rel, "href": href, "type": TYPE}


def _common() -> list[dict[str, Any]]:
    search = {"rel": "search", "href": _WORKS + "{?q}", "type": TYPE, "templated": True}
    return [_link("start", _ROOT), search]


def _turning(page: int, pages: int, turn: Callable[[int], str]) -> list[dict[str, Any]]:
    wanted = {"first": 1, "previous": page - 1, "next": page + 1, "last": pages}
    return [_link(rel, turn(n)) for rel, n in wanted.items() if 1 <= n <= pages and n != page]
