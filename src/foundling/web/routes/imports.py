"""Taking files in: dropped on the page, chosen, or found in a watched folder; with how far it is, live.

Where scripts run, each file is sent by itself (`/import/{id}/file`), so that its place in a dropped folder is kept
and how much has been sent can be shown; where none run, one form sends them all.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

import msgspec
from anyio import to_thread
from fastapi import APIRouter, Form, Request, Response
from starlette.datastructures import UploadFile
from starlette.responses import StreamingResponse

from foundling.library.audit import AuditLine
from foundling.library.types import WorkRow
from foundling.query import QueryError
from foundling.web.deps import Curator, Room, Sent, page, redirect
from foundling.web.intake import MOST_FILES, ImportState, Intake
from foundling.web.room import ReadingRoom
from foundling.web.spool import SpoolError
from foundling.web.words import sentence

router = APIRouter(prefix="/import")
# Bytes that are copied at a time.
_CHUNK = 1 << 20
# Seconds between looks at an import that is watched live, and for which one look at a page watches it.
_TICK_S = 0.4
_WATCHED_S = 3_600.0
# Refusals that a page shows.
_SHOWN = 200
_LONGEST = 300
# Lines of the log beside them.
_EARLIER = 10
# Works of an import that its page names.
_TOLD = 12


@router.get("")
def imports(request: Request, room: Room, me: Curator) -> Response:
    """Where files are dropped, and what came lately."""
    intake = _intake(request)
    return page(
        request,
        "import.html",
        imports=intake.states(),
        watch=intake.watch,
        most_files=MOST_FILES,
        most_bytes=intake.most_bytes,
        earlier=_earlier(room, intake),
    )


def _earlier(room: ReadingRoom, intake: Intake) -> list[AuditLine]:
    """What the log tells of imports, but for those that are listed as this server's own."""
    listed = {f"run:{state.run}" for state in intake.states() if state.run is not None}
    return [line for line in room.library.audit(kinds=("import",), limit=_EARLIER) if line.undo not in listed]


@router.post("")
async def send(request: Request, room: Room, me: Curator, form: Sent) -> Response:
    """Take in what a form without scripts sends."""
    intake = _intake(request)
    files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
    if not files:
        return redirect(request, "/import", "Choose at least one file.", kind="trouble")
    try:
        state = intake.begin(me.name, name=_words(form.get("name")), note=_words(form.get("note")))
    except SpoolError as error:
        return redirect(request, "/import", sentence(error), kind="trouble")
    try:
        for file in files:
            await _receive(intake, state.id, file.filename or "", _pieces(file))
    except SpoolError as error:
        intake.give_up(state.id)
        return redirect(request, "/import", sentence(error), kind="trouble")
    intake.go(state.id)
    return redirect(request, f"/import/{state.id}")


@router.post("/begin")
def begin(
    request: Request,
    room: Room,
    me: Curator,
    name: Annotated[str, Form(max_length=_LONGEST)] = "",
    note: Annotated[str, Form(max_length=_LONGEST)] = "",
) -> Response:
    """Begin an import whose files are sent one by one."""
    try:
        return _json(_intake(request).begin(me.name, name=name.strip(), note=note.strip()))
    except SpoolError as error:
        return _refused(error)


@router.post("/{id}/file")
async def file(request: Request, room: Room, me: Curator, id: str, name: str = "") -> Response:
    """Receive one file: its bytes, and by `name` where in the dropped folder it lay."""
    intake = _intake(request)
    try:
        await _receive(intake, id, name[:4_000], request.stream())
    except SpoolError as error:
        return _refused(error)
    return Response(status_code=204)


@router.post("/{id}/go")
def go(request: Request, room: Room, me: Curator, id: str) -> Response:
    """All has been sent."""
    try:
        return _json(_intake(request).go(id))
    except SpoolError as error:
        return _refused(error)


@router.post("/{id}/stop")
def stop(request: Request, room: Room, me: Curator, id: str) -> Response:
    """Give up an import that is still being sent."""
    try:
        _intake(request).give_up(id)
    except SpoolError as error:
        return _refused(error)
    return Response(status_code=204)


@router.get("/{id}")
def show(request: Request, room: Room, me: Curator, id: str) -> Response:
    """How far an import is, and what of it was refused."""
    intake = _intake(request)
    state = intake.state(id)
    if state is None:
        said = "That import is not remembered any more; the log below tells what came."
        return redirect(request, "/import", said, kind="trouble")
    refusals = intake.refusals(id)
    return page(
        request,
        "importing.html",
        one=state,
        refusals=refusals[:_SHOWN],
        more=max(0, state.refused - len(refusals[:_SHOWN])),
        lately=_lately(room, state),
    )


@router.get("/{id}/events")
async def events(request: Request, room: Room, me: Curator, id: str) -> Response:
    """How far an import is, told again whenever it changes (server-sent events)."""
    intake = _intake(request)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_told(intake, id), media_type="text/event-stream", headers=headers)


async def _told(intake: Intake, id: str) -> AsyncIterator[bytes]:
    last: ImportState | None = None
    ticks = int(_WATCHED_S / _TICK_S)
    for tick in range(ticks):
        state = intake.state(id)
        if state is None or intake.closed:
            return
        if state != last:
            yield b"data: " + msgspec.json.encode(_facts(state)) + b"\n\n"
            last = state
        elif tick % 40 == 0:
            yield b": still here\n\n"
        if state.over:
            return
        await asyncio.sleep(_TICK_S)


def _facts(state: ImportState) -> dict[str, object]:
    return {**msgspec.structs.asdict(state), "share": state.share, "over": state.over}


async def _receive(intake: Intake, id: str, name: str, pieces: AsyncIterator[bytes]) -> None:
    """Write a file to the spool; one that breaks off, as when the sender goes away, leaves nothing there."""
    with await to_thread.run_sync(intake.receive, id, name) as spooled:
        async for piece in pieces:
            await to_thread.run_sync(spooled.write, piece)


async def _pieces(file: UploadFile) -> AsyncIterator[bytes]:
    while piece := await file.read(_CHUNK):
        yield piece


def _lately(room: ReadingRoom, state: ImportState) -> list[WorkRow]:
    """What came with an import, the last of it."""
    if not state.over or not state.works:
        return []
    found = room.search(sort="newest", limit=_TOLD, facets=(), passages=False)
    return [] if isinstance(found, QueryError) else [one.work for one in found.works if one.work.added >= state.at]


def _intake(request: Request) -> Intake:
    found: Intake = request.app.state.intake
    return found


def _words(value: object) -> str:
    return " ".join(value.split())[:_LONGEST] if isinstance(value, str) else ""


def _json(state: ImportState) -> Response:
    return Response(msgspec.json.encode(_facts(state)), media_type="application/json")


def _refused(error: SpoolError) -> Response:
    said = msgspec.json.encode({"why": sentence(error)})
    return Response(said, status_code=error.status, media_type="application/json")
