"""Reading a story, and its original."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request, Response
from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

from foundling.errors import DatabaseFailedError
from foundling.library.places import Place
from foundling.library.reader import LETTERS, VEILS, WIDTHS, ReaderSettings
from foundling.library.series import SeriesWork
from foundling.library.types import Edition
from foundling.query.fields import harms
from foundling.spans import Span
from foundling.web import look
from foundling.web.deps import Me, Room, page, redirect
from foundling.web.guarding import set_cookie
from foundling.web.reader import Reader
from foundling.web.room import ReadingRoom
from foundling.web.routes.works import elsewhere
from foundling.web.views import reader as views
from foundling.web.views.original import LAYERS, original
from foundling.web.views.reader import Wanted

router = APIRouter()
_AT = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
# What is marked in the original where nobody said what.
_USUAL = ("parts", "record", "chapters")
_EVERYTHING = 10_000_000


def _wanted(
    at: str = "",
    find: Annotated[str, Query(max_length=200)] = "",
    hit: Annotated[int | None, Query(ge=1, le=_EVERYTHING)] = None,
    unveil: str = "",
) -> Wanted:
    """What of a story an address asks for, besides the number of a page."""
    return Wanted(None, span_of(at), find.strip(), None if hit is None else hit - 1, unveil == "all")


Asked = Annotated[Wanted, Depends(_wanted)]


@router.get("/work/{id}/read")
def read(request: Request, room: Room, me: Me, id: str, asked: Asked) -> Response:
    """A story where somebody stopped, at a passage, or at words that are looked for; else from its beginning."""
    edition = room.show(id)
    query = f"?{request.url.query}" if request.url.query else ""
    moved = elsewhere(id, edition, f"/read{query}")
    if moved is not None:
        return moved
    place = _place(room, me, edition)
    if asked.at is None and not asked.find and place is not None and place.offset > 0:
        counted = views.pages(edition)
        return RedirectResponse(
            f"/work/{edition.id}/read/{counted.of(place.offset).number}?at={place.offset}#here", 303
        )
    return _page(request, room, me, edition, asked, place)


@router.get("/work/{id}/read/{number}")
def read_page(request: Request, room: Room, me: Me, id: str, number: int, asked: Asked) -> Response:
    """A page of a story."""
    edition = room.show(id)
    moved = elsewhere(id, edition, f"/read/{number}")
    if moved is not None:
        return moved
    return _page(request, room, me, edition, replace(asked, number=number), _place(room, me, edition))


def _page(
    request: Request, room: ReadingRoom, me: Reader, edition: Edition, asked: Wanted, place: Place | None
) -> Response:
    settings = room.library.reader_choices.read(me.id) if me.id else ReaderSettings()
    view = views.reader_page(edition, settings, asked)
    if view is None:
        raise HTTPException(404)
    _keep_page(request, room, me, edition, asked, view.page.span, place)
    return page(
        request,
        "read.html",
        work=edition.id,
        view=view,
        settings=settings,
        choices={"theme": look.THEMES, "letters": LETTERS, "width": WIDTHS, "veil": VEILS, "size": look.SIZES},
        onward=_onward(room, edition) if view.after is None else (),
        lost=place is not None and not place.sure and asked.at is not None,
    )


def _onward(room: ReadingRoom, edition: Edition) -> list[tuple[str | None, SeriesWork]]:
    """What comes next in each series of the story, with the series' name."""
    behind = ((line.name, line.beside(edition.id)[1]) for line in room.library.series(edition.id, room.shows))
    return [(name, one) for name, one in behind if one is not None]


def _keep_page(
    request: Request,
    room: ReadingRoom,
    me: Reader,
    edition: Edition,
    asked: Wanted,
    shown: Span,
    place: Place | None,
) -> None:
    """Keep a page as the place where somebody is, if it was turned to and they are not on it already."""
    turned = asked.at is None and not asked.find and _meant(request)
    there = place is not None and shown.start <= place.offset < shown.end
    if turned and me.id and room.library.writable and not there:
        with suppress(DatabaseFailedError):  # reading goes on where a place cannot be kept
            room.library.places.keep(me.id, edition.id, edition.reading.text, shown.start)


def _meant(request: Request) -> bool:
    """Whether somebody turned to this page: not a browser that loads it ahead, nor another site."""
    headers = request.headers
    ahead = "prefetch" in headers.get("sec-purpose", headers.get("purpose", ""))
    return not ahead and headers.get("sec-fetch-site", "none") in ("none", "same-origin")


def _place(room: ReadingRoom, me: Reader, edition: Edition) -> Place | None:
    return room.library.places.read(me.id, edition.id, edition.reading.text) if me.id else None


def span_of(at: str) -> Span | None:
    """`120-140` as a span, `120` as an empty one."""
    match = _AT.fullmatch(at)
    if match is None:
        return None
    start = int(match[1])
    return Span(start, max(int(match[2]), start) if match[2] else start)


@router.post("/work/{id}/place")
def keep_place(request: Request, room: Room, me: Me, id: str, at: Annotated[int, Form(ge=0)]) -> Response:
    """Keep where somebody stopped. A script is answered without a page."""
    edition = room.show(id)
    if me.id:
        room.library.places.keep(me.id, edition.id, edition.reading.text, at)
    if request.headers.get("x-swap") == "none":
        return Response(status_code=204)
    number = views.pages(edition).of(at).number
    return redirect(request, f"/work/{edition.id}/read/{number}?at={at}#here", "Your place is kept.")


@router.post("/work/{id}/place/forget")
def forget_place(request: Request, room: Room, me: Me, id: str, next: Annotated[str, Form()] = "") -> Response:
    """Forget where somebody stopped."""
    edition = room.show(id)
    if me.id:
        room.library.places.forget(me.id, edition.id)
    return redirect(request, next or f"/work/{edition.id}", "Your place in this story is forgotten.")


@router.get("/work/{id}/contents")
def contents(request: Request, room: Room, id: str) -> Response:
    """The chapters of a story."""
    edition = room.show(id)
    moved = elsewhere(id, edition, "/contents")
    if moved is not None:
        return moved
    return page(request, "contents.html", work=edition.id, view=views.contents_page(edition))


@router.get("/work/{id}/original")
def show_original(
    request: Request,
    room: Room,
    id: str,
    show: Annotated[list[str] | None, Query(max_length=20)] = None,
    page_number: Annotated[int, Query(alias="page", ge=1, le=_EVERYTHING)] = 1,
    at: str = "",
) -> Response:
    """The very text of a story, with what was found in it marked."""
    edition = room.show(id)
    query = f"?{request.url.query}" if request.url.query else ""
    moved = elsewhere(id, edition, f"/original{query}")
    if moved is not None:
        return moved
    wanted = tuple(layer for layer in LAYERS if layer in (_USUAL if show is None else show))
    view = original(edition, wanted, number=page_number, here=span_of(at))
    said = {"wanted": wanted, "layers": LAYERS, "asked": {"show": list(wanted) or ["nothing"]}}
    return page(request, "original.html", edition=edition, work=edition.id, view=view, said=said)


@router.post("/reader/look")
def set_reader(
    request: Request,
    room: Room,
    me: Me,
    theme: Annotated[str, Form()] = "",
    size: Annotated[str, Form()] = "",
    letters: Annotated[str, Form()] = "",
    width: Annotated[str, Form()] = "",
    speakers: Annotated[str, Form()] = "",
    veil: Annotated[str, Form()] = "",
    next: Annotated[str, Form()] = "/",
) -> Response:
    """Choose how stories are shown."""
    held = room.library.reader_choices.read(me.id) if me.id else ReaderSettings()
    chosen = ReaderSettings(
        letters=letters if letters in LETTERS else held.letters,
        width=width if width in WIDTHS else held.width,
        speakers=speakers == "yes",
        veil=veil if veil in VEILS else held.veil,
        veils=held.veils,
    )
    answer = redirect(request, next)
    if me.id and room.library.writable and chosen != held:
        room.library.reader_choices.keep(me.id, chosen)
    now = look.look_of(request)
    seen = look.Look(theme if theme in look.THEMES else now.theme, size if size in look.SIZES else now.size)
    set_cookie(request, answer, look.COOKIE, look.written(seen), days=365)
    return answer


@router.get("/reader/veils")
def show_veils(request: Request, room: Room, me: Me) -> Response:
    """What is veiled, kind by kind."""
    settings = room.library.reader_choices.read(me.id) if me.id else ReaderSettings()
    return page(request, "veils.html", settings=settings, kinds=harms(), choices=VEILS)


@router.post("/reader/veils")
async def set_veils(request: Request, room: Room, me: Me) -> Response:
    """Choose what is veiled, kind by kind."""
    form = await request.form()
    return await run_in_threadpool(
        _keep_veils, request, room, me, {name: str(form.get(name, "")) for name in form}
    )


def _keep_veils(request: Request, room: ReadingRoom, me: Reader, form: dict[str, str]) -> Response:
    held = room.library.reader_choices.read(me.id) if me.id else ReaderSettings()
    usual = form.get("veil", "")
    chosen = replace(
        held,
        veil=usual if usual in VEILS else held.veil,
        veils={kind: form[f"veil-{kind}"] for kind in harms() if form.get(f"veil-{kind}") in VEILS},
    )
    if me.id and room.library.writable:
        room.library.reader_choices.keep(me.id, chosen)
    return redirect(request, "/reader/veils", "What is veiled has been changed.")
