"""Browsing and searching."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from foundling.query import QueryError
from foundling.web.deps import Room, page

router = APIRouter()
PAGE = 20


@router.get("/search")
def search(request: Request, room: Room, q: str = "", page_number: int = 1) -> Response:
    """What a query finds."""
    found = room.search(q, limit=PAGE)
    if isinstance(found, QueryError):
        return page(request, "search.html", status=400, q=q, wrong=found, found=None)
    return page(request, "search.html", q=q, wrong=None, found=found)
