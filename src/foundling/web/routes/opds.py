"""OPDS catalogues for reading apps: 1.2 (Atom) at /opds, 2.0 (JSON) at /opds/v2."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from foundling.web import atom, opds2
from foundling.web.catalogue import (
    CHOICES,
    LISTS,
    NARROWING,
    BookPage,
    NamePage,
    asked_of,
    book_of,
    book_page,
    name_page,
)
from foundling.web.copies import OFFERED, copy
from foundling.web.deps import Room, Told
from foundling.web.room import ReadingRoom

router = APIRouter()
# What a catalogue without works is dated by; feeds have to have a date.
_NEVER = "1980-01-01T00:00:00Z"


@router.get("/opds")
@router.get("/opds/")
def root(room: Room) -> Response:
    """The first page."""
    return _xml(atom.root(_updated(room)), atom.NAVIGATION)


@router.get("/opds/search.xml")
def search_description(request: Request) -> Response:
    """How a reading app can search."""
    return _xml(atom.search_description(str(request.base_url)), atom.OPENSEARCH)


@router.get("/opds/by/{field}")
def by(request: Request, room: Room, field: str) -> Response:
    """The names of a field."""
    return _xml(atom.names(_names(request, room, field), _updated(room)), atom.NAVIGATION)


@router.get("/opds/works")
def works(request: Request, room: Room, settings: Told) -> Response:
    """Books: all, or those of a search or a name."""
    page = book_page(room, settings, asked_of(request), facets=NARROWING)
    return _xml(atom.books(page, title_of(page), _latest(page)), atom.ACQUISITION)


@router.get("/opds/works/{id}")
def work(room: Room, settings: Told, id: str) -> Response:
    """One book."""
    return _xml(atom.one_book(book_of(room, settings, room.show(id))), atom.ENTRY)


@router.get("/opds/works/{id}/{format}")
def acquire(room: Room, settings: Told, id: str, format: str) -> Response:
    """The book itself."""
    if format not in OFFERED:
        raise HTTPException(404)
    return copy(room, room.show(id), format, settings)


@router.get("/opds/v2")
def root2() -> Response:
    """The first page."""
    return _json(opds2.root())


@router.get("/opds/v2/by/{field}")
def by2(request: Request, room: Room, field: str) -> Response:
    """The names of a field."""
    return _json(opds2.names(_names(request, room, field)))


@router.get("/opds/v2/works")
def works2(request: Request, room: Room, settings: Told) -> Response:
    """Books: all, or those of a search or a name."""
    page = book_page(room, settings, asked_of(request), facets=NARROWING)
    return _json(opds2.books(page, title_of(page)))


@router.get("/opds/v2/works/{id}")
def work2(room: Room, settings: Told, id: str) -> Response:
    """One book."""
    return _json(opds2.publication(book_of(room, settings, room.show(id))), opds2.PUBLICATION)


def title_of(page: BookPage) -> str:
    """What a page of books is called: what was asked for."""
    asked = page.asked
    chosen = [f"{CHOICES[field]}: {value}" for field, values in asked.chosen.items() for value in values]
    if asked.shelf:
        chosen.insert(0, asked.shelf)
    if asked.query:
        chosen.insert(0, f"Search: {asked.query}")
    return "; ".join(chosen) or ("All by title" if asked.sort == "title" else "New")


def _names(request: Request, room: ReadingRoom, field: str) -> NamePage:
    if field not in LISTS:
        raise HTTPException(404)
    return name_page(room, field, asked_of(request).page)


def _updated(room: ReadingRoom) -> str:
    """When the last work came."""
    found = room.search("", sort="newest", limit=1, facets=(), passages=False)
    works = getattr(found, "works", ())
    return _moment(works[0].work.added) if works else _NEVER


def _latest(page: BookPage) -> str:
    return max((book.updated for book in page.books), default=_NEVER)


def _moment(at: str) -> str:
    return f"{at[:10]}T{at[11:19] or '00:00:00'}Z"


def _xml(text: str, kind: str) -> Response:
    return Response(text.encode("utf-8", "replace"), headers={"Content-Type": f"{kind};charset=utf-8"})


def _json(value: dict[str, Any], kind: str = opds2.TYPE) -> Response:
    return Response(msgspec.json.encode(value), headers={"Content-Type": kind})
