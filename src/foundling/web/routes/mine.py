"""A reader's own: stars, whether it is read, notes, tags, shelves."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response

from foundling.errors import LibraryError
from foundling.library.mine import STATUSES, Mine
from foundling.web.deps import Me, Room, Sent, page, redirect
from foundling.web.room import ReadingRoom
from foundling.web.words import sentence

router = APIRouter(prefix="/mine")
_PAGE = 24
_TAGS = 60
SAID = {"to-read": "To read", "reading": "Reading", "read": "Read"}


@router.get("")
def mine(
    request: Request,
    room: Room,
    me: Me,
    status: str = "",
    tag: str = "",
    shelf: str = "",
    stars: Annotated[int, Query(ge=0, le=5)] = 0,
    noted: bool = False,
    number: Annotated[int, Query(alias="page", ge=1)] = 1,
) -> Response:
    """Everything that one has said something of, or just some of it."""
    if not me.id:
        return page(request, "mine.html")
    kept = room.library.mine(me.id)
    found = kept.works(
        status=status if status in STATUSES else None,
        tag=tag or None,
        shelf=shelf or None,
        stars=stars or None,
        noted=noted,
        only=room.allowed,
        limit=_PAGE,
        offset=(number - 1) * _PAGE,
    )
    asked = {"status": status, "tag": tag, "shelf": shelf, "stars": stars, "noted": "true" if noted else ""}
    return page(
        request,
        "mine.html",
        none=False,
        found=found,
        glances=room.glances([row.id for row, _ in found.works]),
        statuses=kept.statuses(),
        said=SAID,
        tags=kept.tags()[:_TAGS],
        shelves=kept.shelves(),
        chosen={name: value for name, value in asked.items() if value},
        number=number,
        pages=max(1, -(-found.count // _PAGE)),
    )


@router.post("/shelves")
def make_shelf(request: Request, room: Room, me: Me, name: Annotated[str, Form(max_length=400)] = "") -> Response:
    """Make a shelf."""
    try:
        made = _kept(room).make_shelf(name)
    except LibraryError as error:
        return redirect(request, "/mine", sentence(error), kind="trouble")
    return redirect(request, "/mine", f"The shelf “{made.name}” is there. Put stories on it from their pages.")


@router.post("/shelves/rename")
def rename_shelf(
    request: Request,
    room: Room,
    me: Me,
    name: Annotated[str, Form(max_length=400)],
    better: Annotated[str, Form(max_length=400)] = "",
) -> Response:
    """Call a shelf otherwise."""
    try:
        _kept(room).rename_shelf(name, better)
    except LibraryError as error:
        return redirect(request, "/mine", sentence(error), kind="trouble")
    return redirect(request, "/mine", f"It is called “{better.strip()}” now.")


@router.post("/shelves/remove")
def remove_shelf(request: Request, room: Room, me: Me, name: Annotated[str, Form(max_length=400)]) -> Response:
    """Take a shelf down."""
    try:
        _kept(room).remove_shelf(name)
    except LibraryError as error:
        return redirect(request, "/mine", sentence(error), kind="trouble")
    return redirect(request, "/mine", f"The shelf “{name}” is taken down. The stories stay in the library.")


@router.get("/{work}")
def one(request: Request, room: Room, me: Me, work: str) -> Response:
    """What one says of a story, to be changed."""
    kept = _kept(room)
    edition = room.show(work)
    titles = edition.record.get("title", ())
    own = kept.of(edition.id)
    return page(
        request,
        "mine_work.html",
        id=edition.id,
        title=str(titles[0].value) if titles else "Untitled",
        own=own,
        said=SAID,
        shelves=kept.shelves(),
        tags=kept.tags()[:_TAGS],
    )


@router.post("/{work}")
def say(request: Request, room: Room, me: Me, form: Sent, work: str) -> Response:
    """Say something of a story."""
    kept = _kept(room)
    before = kept.of(room.find(work))
    id, back = before.work, str(form.get("next") or f"/work/{work}")
    try:
        stars, status = str(form.get("stars") or "0"), str(form.get("status") or "")
        kept.set(
            id,
            stars=int(stars) or None if len(stars) == 1 and stars.isdecimal() else None,
            status=status or None,
            note=str(form.get("note") or ""),
        )
        wanted = [tag.strip() for tag in str(form.get("tags") or "").split(",") if tag.strip()]
        kept.untag(id, *(tag for tag in before.tags if tag not in wanted))
        kept.tag(id, *wanted)
        _place(kept, id, before.shelves, form)
    except LibraryError as error:
        return redirect(request, f"/mine/{id}", sentence(error), kind="trouble")
    return redirect(request, back, "Kept, for you alone.")


def _place(kept: Mine, work: str, before: tuple[str, ...], form: Sent) -> None:
    """Put a story on the shelves that were ticked or named, and take it off the others."""
    wanted = [str(name) for name in form.getlist("shelf")]
    fresh = str(form.get("new_shelf") or "").strip()
    for name in before:
        if name not in wanted:
            kept.unshelve(name, work)
    for name in (*wanted, *([fresh] if fresh else [])):
        if name not in before:
            kept.shelve(name, work)


def _kept(room: ReadingRoom) -> Mine:
    return room.library.mine(room.account)
