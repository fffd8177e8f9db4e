"""The first page: what came lately, what one was reading, what there is; and how pages look."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from foundling.web import look
from foundling.web.deps import Room, page, redirect
from foundling.web.guarding import set_cookie

router = APIRouter()
_LATELY = 8


@router.get("/")
def home(request: Request, room: Room) -> Response:
    """The first page."""
    return page(
        request, "home.html", counts=room.library.counts(), lately=list(room.list(sort="added", limit=_LATELY))
    )


@router.post("/look")
def set_look(
    request: Request,
    theme: Annotated[str, Form()] = "",
    size: Annotated[str, Form()] = "",
    next: Annotated[str, Form()] = "/",
) -> Response:
    """Choose how pages look."""
    now = look.look_of(request)
    chosen = look.Look(
        theme if theme in look.THEMES else now.theme,
        size if size in look.SIZES else now.size,
    )
    answer = redirect(request, next)
    set_cookie(request, answer, look.COOKIE, look.written(chosen), days=365)
    return answer
