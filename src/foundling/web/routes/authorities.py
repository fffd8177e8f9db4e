"""Preferred names of fandoms, characters, pairings and tags: look, merge, split, suggest, share."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Form, Query, Request, Response
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from foundling.errors import LibraryError
from foundling.library.authority import KINDS, Change
from foundling.library.authority_files import FORMATS, LONGEST
from foundling.web.deps import Curator, Room, Sent, page, redirect
from foundling.web.words import sentence

router = APIRouter(prefix="/authorities")
_PAGE = 60
_SUGGESTED = 20
SAID = {"fandom": "Fandoms", "character": "Characters", "relationship": "Pairings", "tag": "Tags"}
_TYPES = {"toml": "application/toml; charset=utf-8", "csv": "text/csv; charset=utf-8"}
# Names that one change may be about.
_MOST = 500


@router.get("")
def names(
    request: Request,
    room: Room,
    me: Curator,
    kind: str = "fandom",
    words: str = "",
    varied: bool = False,
    suggest: bool = False,
    number: Annotated[int, Query(alias="page", ge=1)] = 1,
) -> Response:
    """The names of a kind with all ways to write them."""
    known = kind if kind in KINDS else "fandom"
    offset = (number - 1) * _PAGE
    found = room.library.authority.names(known, words=words[:200], varied=varied, limit=_PAGE, offset=offset)
    return page(
        request,
        "authorities.html",
        kind=known,
        kinds=SAID,
        words=words,
        varied=varied,
        found=found,
        number=number,
        pages=max(1, -(-found.count // _PAGE)),
        suggest=suggest,
        suggestions=room.library.authority.suggest(known, limit=_SUGGESTED) if suggest else (),
    )


@router.post("/merge")
def merge(request: Request, room: Room, me: Curator, form: Sent) -> Response:
    """Prefer one form of a name over those that were ticked."""
    kind, to = _kind(form.get("kind")), str(form.get("next") or "/authorities")
    ticked = [str(one) for one in form.getlist("name")][:_MOST]
    preferred = str(form.get("preferred") or "").strip() or str(form.get("best") or "").strip()
    preferred = preferred or (ticked[0] if ticked else "")
    others = [name for name in ticked if name != preferred]
    if not preferred or not others:
        return redirect(request, to, "Tick the names that are the same, and say which to show.", kind="trouble")
    try:
        within = str(form.get("within") or "")
        change = room.library.authority.merge(kind, preferred, others, within=within)
    except LibraryError as error:
        return redirect(request, to, sentence(error), kind="trouble")
    return _done(request, to, change)


@router.post("/split")
def split(request: Request, room: Room, me: Curator, form: Sent) -> Response:
    """Have variants stand for themselves again."""
    kind, to = _kind(form.get("kind")), str(form.get("next") or "/authorities")
    named = [str(one) for one in form.getlist("name")][:_MOST]
    if not named and not form.get("all"):
        return redirect(request, to, "Tick the variants that are something else.", kind="trouble")
    try:
        change = room.library.authority.split(kind, str(form.get("preferred") or ""), named)
    except LibraryError as error:
        return redirect(request, to, sentence(error), kind="trouble")
    return _done(request, to, change)


@router.post("/rename")
def rename(
    request: Request,
    room: Room,
    me: Curator,
    kind: Annotated[str, Form(max_length=20)],
    preferred: Annotated[str, Form(max_length=500)],
    better: Annotated[str, Form(max_length=500)] = "",
    next: Annotated[str, Form()] = "/authorities",
) -> Response:
    """Show another form of a name."""
    authority = room.library.authority
    try:
        known = any(one.preferred == preferred for one in authority.list(_kind(kind)))
        change = (
            authority.rename(_kind(kind), preferred, better)
            if known
            else authority.merge(_kind(kind), better, [preferred])
        )
    except LibraryError as error:
        return redirect(request, next, sentence(error), kind="trouble")
    return _done(request, next, change)


@router.post("/apart")
def apart(request: Request, room: Room, me: Curator, form: Sent) -> Response:
    """These names are not the same: do not suggest them together again."""
    to = str(form.get("next") or "/authorities")
    named = [str(one) for one in form.getlist("any")][:_MOST]
    try:
        room.library.authority.tell_apart(_kind(form.get("kind")), named)
    except LibraryError as error:
        return redirect(request, to, sentence(error), kind="trouble")
    return redirect(request, to, "They are not suggested together any more.")


@router.get("/names.{format}")
def export(request: Request, room: Room, me: Curator, format: str) -> Response:
    """All preferred names, as a file to share."""
    if format not in FORMATS:
        raise HTTPException(404)
    headers = {"Content-Disposition": f'attachment; filename="names.{format}"'}
    return Response(room.library.authority.export(format), media_type=_TYPES[format], headers=headers)


@router.post("/import")
async def take_in(request: Request, room: Room, me: Curator, form: Sent) -> Response:
    """Take in names that somebody shared."""
    sent = form.get("file")
    if not isinstance(sent, UploadFile) or not sent.filename:
        return redirect(request, "/authorities", "Choose a file first.", kind="trouble")
    data = await sent.read(LONGEST + 1)
    format = "csv" if sent.filename.lower().endswith(".csv") else "toml"
    try:
        work = partial(room.library.authority.import_, format, data, replace=bool(form.get("replace")))
        report = await to_thread.run_sync(work)
    except LibraryError as error:
        return redirect(request, "/authorities", sentence(error), kind="trouble")
    said = f"{report.changed:,} variants taken in."
    if report.contested:
        said += f" {len(report.contested):,} are preferred otherwise here, and were left: {report.contested[0]} …"
    if report.refused:
        said += f" {len(report.refused):,} lines were malformed: {report.refused[0]}."
    return redirect(request, "/authorities", said, undo=report.undo[0] if len(report.undo) == 1 else None)


def _done(request: Request, to: str, change: Change | None) -> Response:
    if change is None:
        return redirect(request, to, "It is so already.")
    return redirect(request, to, sentence(change.said), undo=change.undo)


def _kind(value: object) -> str:
    return str(value) if str(value) in KINDS else "fandom"
