"""The first page: what came lately, what one was reading, what there is; and how pages look."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from msgspec import Struct

from foundling.library.accounts import Limits
from foundling.library.places import FINISHED, Stop
from foundling.query import QueryError
from foundling.web import look
from foundling.web.deps import Me, Room, page, redirect
from foundling.web.guarding import set_cookie
from foundling.web.intake import MOST_FILES
from foundling.web.room import ReadingRoom
from foundling.web.views.browse import Line

router = APIRouter()
_LATELY = 9
_GOING_ON = 6


class Going(Struct, frozen=True):
    """A story that one is in the middle of."""

    stop: Stop
    percent: int


@router.get("/")
def home(request: Request, room: Room, me: Me) -> Response:
    """The first page."""
    tally = room.tally()
    if not tally.works:
        empty = not room.library.limiting.tally(Limits()).works
        return page(
            request,
            "empty.html",
            empty=empty,
            folder=room.library.folder,
            most_files=MOST_FILES,
            most_bytes=request.app.state.intake.most_bytes,
        )
    found = room.search(sort="newest", limit=_LATELY, facets=(), passages=False)
    lately = [] if isinstance(found, QueryError) else [one.work for one in found.works]
    glances = room.glances([row.id for row in lately])
    return page(
        request,
        "home.html",
        tally=tally,
        lately=[Line(row, glances[row.id]) for row in lately if row.id in glances],
        going=_going(room),
        shelves=room.library.mine(me.id).shelves() if me.id else (),
        searches=room.library.preferences(me.id).searches if me.id else (),
    )


def _going(room: ReadingRoom) -> list[Going]:
    """What this reader has begun and not finished, the last read first."""
    if not room.reader.id:
        return []
    stops = room.library.places.latest(room.reader.id, limit=_GOING_ON)
    begun = (stop for stop in stops if stop.share < FINISHED and room.shows(stop.work))
    return [Going(stop, round(100 * stop.share)) for stop in begun]


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
