"""What somebody keeps in calibre: its database is sent, what would be said is shown, then it is taken over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.datastructures import UploadFile

from foundling.errors import LibraryError
from foundling.library.calibre import ROLES, CalibreLibrary, Role
from foundling.library.takingover import CalibrePlan, carry_out
from foundling.web.calibresent import CalibreSent
from foundling.web.deps import Me, Room, Sent, page, redirect
from foundling.web.limits import CALIBRE
from foundling.web.pages import address
from foundling.web.room import ReadingRoom
from foundling.web.routes.mine import SAID
from foundling.web.spool import SpoolError
from foundling.web.words import count, sentence

router = APIRouter(prefix=CALIBRE)
_CHUNK = 1 << 20
# Stories and books that the page names.
_SHOWN = 60
# What stands before a column's name in an address and in a form.
_COLUMN = "is."
ROLES_SAID: dict[Role, str] = {
    "tags": "tags",
    "stars": "stars",
    "status": "whether it is read",
    "note": "a note",
    "shelf": "shelves",
    "ignore": "nothing (leave it out)",
}


@router.get("")
def show(request: Request, room: Room, me: Me) -> Response:
    """Where the database is sent; when it has come, what taking it over would do."""
    found = _sent(request).found(me.id) if me.id else None
    if found is None:
        return page(request, "calibre.html", plan=None)
    chosen, replace = _choices(request.query_params, found)
    return page(
        request,
        "calibre.html",
        plan=_plan(room, found, chosen, replace),
        shown=_SHOWN,
        replace=replace,
        roles=ROLES_SAID,
        said=SAID,
        prefix=_COLUMN,
    )


@router.post("")
def send(request: Request, room: Room, me: Me, form: Sent) -> Response:
    """Receive the database."""
    account = room.account
    file = form.get("database")
    if not isinstance(file, UploadFile) or not file.filename:
        return redirect(request, CALIBRE, "Choose the file metadata.db of your calibre library.", kind="trouble")
    try:
        _sent(request).send(account, _pieces(file))
    except (SpoolError, LibraryError) as error:
        return redirect(request, CALIBRE, sentence(error), kind="trouble")
    return redirect(request, CALIBRE)


@router.post("/take")
def take(request: Request, room: Room, me: Me, form: Sent) -> Response:
    """Say what was shown."""
    account = room.account
    found = _sent(request).found(account)
    if found is None:
        return redirect(request, CALIBRE, "What you sent is forgotten by now; send it again.", kind="trouble")
    chosen, replace = _choices(form, found)
    try:
        plan = _plan(room, found, chosen, replace)
        carry_out(room.library.mine(account), plan)
    except LibraryError as error:
        return redirect(request, address(CALIBRE, **_asked(chosen, replace)), sentence(error), kind="trouble")
    _sent(request).forget(account)
    return redirect(request, "/mine", f"Taken over from calibre: {count(len(plan.changes), 'story', 'stories')}.")


@router.post("/forget")
def forget(request: Request, room: Room, me: Me) -> Response:
    """Take nothing over."""
    _sent(request).forget(room.account)
    return redirect(request, CALIBRE, "What you sent is forgotten. Nothing was changed.")


def _plan(room: ReadingRoom, found: CalibreLibrary, chosen: Mapping[str, Role], replace: bool) -> CalibrePlan:
    return room.library.plan_calibre(
        found, account=room.reader.id, columns=chosen, replace=replace, only=room.allowed
    )


def _choices(told: Mapping[str, Any], found: CalibreLibrary) -> tuple[dict[str, Role], bool]:
    """What each column is to be taken for, and whether it goes in place of what is said already."""
    chosen: dict[str, Role] = {}
    for column in found.columns:
        asked = told.get(_COLUMN + column.label)
        chosen[column.label] = next((role for role in ROLES if role == asked), column.role)
    return chosen, bool(told.get("replace"))


def _asked(chosen: Mapping[str, Role], replace: bool) -> dict[str, str]:
    return {_COLUMN + label: role for label, role in chosen.items()} | ({"replace": "yes"} if replace else {})


def _pieces(file: UploadFile) -> Iterator[bytes]:
    while piece := file.file.read(_CHUNK):
        yield piece


def _sent(request: Request) -> CalibreSent:
    found: CalibreSent = request.app.state.calibre
    return found
