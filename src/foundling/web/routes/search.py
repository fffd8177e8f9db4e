"""Browsing and searching; searches that are kept, and what somebody never wants to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Form, Request, Response
from starlette.exceptions import HTTPException

from foundling.errors import LibraryError
from foundling.library.found import COUNTED, Found, Hiding, HidingField, Preferences
from foundling.library.glances import Glance
from foundling.library.limiting import levels, ratings
from foundling.query import QueryError
from foundling.query.fields import harms
from foundling.web.browsing import PAGE, SORTS, Browse, browse_of
from foundling.web.deps import Me, Room, page, redirect
from foundling.web.views.browse import chips_of, facets_of, lines_of, pages_of, wish_of

router = APIRouter()
# Values that are counted of each facet, and where all are asked for.
_VALUES, _MORE_VALUES = 8, 60


@router.get("/search")
def search(request: Request, room: Room, me: Me) -> Response:
    """What a query finds, with its facets."""
    browse = browse_of(request.query_params)
    sort = browse.sort or ("" if browse.q.strip() or browse.story.strip() else "newest")
    found = room.search(
        browse.q,
        story=browse.story,
        include=browse.include,
        exclude=browse.exclude,
        sort=sort or None,
        hidden=browse.hidden,
        limit=PAGE,
        offset=browse.offset,
        facets=(*COUNTED, "genre", "read") if "read" in browse.include else (*COUNTED, "genre"),
        values=_MORE_VALUES if browse.more else _VALUES,
    )
    if isinstance(found, QueryError):
        return _wrong(request, room, browse, found)
    return page(
        request,
        "search.html",
        q=browse.q,
        browse=browse,
        found=found,
        wrong=None,
        lines=lines_of(found, _glances(room, found)),
        facets=facets_of(browse, found),
        chips=list(chips_of(browse)),
        pages=pages_of(found.count),
        sort=sort,
        sorts=SORTS,
        hidden=[(wish_of(one.hiding), one.count) for one in found.hidden],
        kept=_preferences(room).searches,
    )


def _glances(room: Room, found: Found) -> dict[str, Glance]:
    """Glances at what was found; how a story begins is shown where no passage is."""
    without = [one.work.id for one in found.works if one.passage is None]
    return room.glances([one.work.id for one in found.works], without)


def _wrong(request: Request, room: Room, browse: Browse, wrong: QueryError) -> Response:
    """What is wrong with a query, where, and what it may have meant."""
    meant = browse.but(q=wrong.meant) if wrong.meant else ""
    kept = _preferences(room).searches
    return page(
        request,
        "search.html",
        status=400,
        q=browse.q,
        browse=browse,
        found=None,
        wrong=wrong,
        meant=meant,
        kept=kept,
    )


def _preferences(room: Room) -> Preferences:
    return room.library.preferences(room.reader.id) if room.reader.id else Preferences()


@contextmanager
def _to_be_corrected() -> Iterator[None]:
    """Tells what makes no sense to whoever wrote it; what is wrong with the library is another kind of error."""
    try:
        yield
    except LibraryError as error:
        if type(error) is not LibraryError:
            raise
        words = str(error)
        raise HTTPException(422, f"{words[:1].upper()}{words[1:]}.") from error


@router.post("/search/keep")
def keep(
    request: Request,
    room: Room,
    me: Me,
    name: Annotated[str, Form(max_length=200)],
    query: Annotated[str, Form(max_length=8_000)],
    next: Annotated[str, Form()] = "/search",
) -> Response:
    """Keep a search under a name."""
    account = room.account
    with _to_be_corrected():
        kept = room.library.save_search(account, name, query)
    return redirect(request, next, f"The search “{kept.name}” is kept.")


@router.post("/search/forget")
def forget(
    request: Request, room: Room, me: Me, name: Annotated[str, Form()], next: Annotated[str, Form()] = "/filters"
) -> Response:
    """Forget a kept search."""
    account = room.account
    with _to_be_corrected():
        room.library.forget_search(account, name)
    return redirect(request, next, f"The search “{name}” is forgotten.")


@router.get("/filters")
def filters(
    request: Request,
    room: Room,
    me: Me,
    field: str = "fandom",
    value: str = "",
) -> Response:
    """What one never wants to be shown, and one's kept searches."""
    held = _preferences(room)
    return page(
        request,
        "filters.html",
        wishes=[(one.id, wish_of(one)) for one in held.hiding],
        searches=held.searches,
        field=field,
        value=value,
        kinds=sorted(harms()),
        levels=levels()[:-1],
        ratings=ratings()[:-1],
    )


@router.post("/filters")
def hide(
    request: Request,
    room: Room,
    me: Me,
    field: Annotated[str, Form()],
    value: Annotated[str, Form(max_length=1_000)] = "",
    kind: Annotated[str, Form(max_length=100)] = "",
    above: Annotated[Literal["", "mentioned", "moderate"], Form()] = "",
    rating: Annotated[str, Form(max_length=100)] = "",
    unless: Annotated[str, Form(max_length=4_000)] = "",
) -> Response:
    """Never show something again."""
    known: tuple[HidingField, ...] = get_args(HidingField)
    chosen = next((one for one in known if one == field), None)
    if chosen is None:
        raise HTTPException(422, f"Nothing can be hidden by {field!r}.")
    meant = {"advisory": kind or value, "rating": rating or value}.get(chosen, value).strip()
    wish = Hiding(chosen, meant, above or None if chosen == "advisory" else None, unless.strip())
    account = room.account
    with _to_be_corrected():
        kept = room.library.hide(account, wish)
    return redirect(request, "/filters", f"From now on you are not shown {wish_of(kept)}.")


@router.post("/filters/{number}/drop")
def unhide(request: Request, room: Room, me: Me, number: int) -> Response:
    """Take a wish back."""
    account = room.account
    with _to_be_corrected():
        room.library.unhide(account, number)
    return redirect(request, "/filters", "It is shown again.")
