"""Atom feeds: what came lately, and what a search finds lately."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from foundling.web import atom
from foundling.web.catalogue import asked_of, book_page
from foundling.web.deps import Room, Told
from foundling.web.routes.opds import title_of

router = APIRouter()
_NEVER = "1980-01-01T00:00:00Z"


@router.get("/feed")
def feed(request: Request, room: Room, settings: Told) -> Response:
    """What came last; with `q` and the names of facets, of what they find."""
    asked = asked_of(request)
    page = book_page(room, settings, asked)
    named = asked.query or asked.chosen
    title = f"Foundling: {title_of(page)}" if named else "Foundling: new stories"
    updated = max((book.updated for book in page.books), default=_NEVER)
    here, there = asked.address("/feed"), asked.address("/search") if named else "/"
    text = atom.news(page, title, here, there, updated)
    return Response(text.encode("utf-8", "replace"), headers={"Content-Type": f"{atom.ATOM};charset=utf-8"})
