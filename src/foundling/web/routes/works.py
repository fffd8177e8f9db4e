"""The page of a work, of somebody in it, and its close reading at once."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Query, Request, Response
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

from foundling.exports.schemaorg import written
from foundling.library.types import Edition
from foundling.web.closely import MOST_WAITING, CloseReadings
from foundling.web.copies import OFFERED, offered
from foundling.web.deps import Curator, Me, Room, Sent, Told, page, redirect
from foundling.web.views.differ import diff_page
from foundling.web.views.people import person_page
from foundling.web.views.work import work_page

router = APIRouter()
# Lines of somebody on one page.
_LINES = 100
# Works that are shown as being like one.
_ALIKE = 9


def elsewhere(id: str, edition: Edition, rest: str = "") -> Response | None:
    """The way to a work that was asked for under another name: an id that was merged into it, a title."""
    if id == edition.id:
        return None
    return RedirectResponse(f"/work/{quote(edition.id)}{rest}", 302)


def close_readings(request: Request) -> CloseReadings:
    """The queue of stories to be read closely."""
    state = request.app.state
    if not hasattr(state, "close_readings"):
        state.close_readings = CloseReadings(state.library)
    found: CloseReadings = state.close_readings
    return found


@router.get("/work/{id}")
def work(request: Request, room: Room, me: Me, settings: Told, id: str) -> Response:
    """The page of a work."""
    edition = room.show(id, removed=True)
    moved = elsewhere(id, edition)
    if moved is not None:
        return moved
    place = room.library.places.read(me.id, edition.id, edition.reading.text) if me.id else None
    job = close_readings(request).of(edition.id)
    return page(
        request,
        "work.html",
        work=work_page(edition),
        edition=edition,
        series=() if edition.removed else room.library.series(edition.id, room.shows),
        in_bin=edition.removed,
        place=place,
        job=job,
        take=[(name, OFFERED[name]) for name in offered(room, edition, settings)],
        linked=Markup(written(edition, f"{request.base_url}work/{edition.id}")),  # escapes what could end it
    )


@router.get("/work/{id}/alike")
def alike(request: Request, room: Room, id: str) -> Response:
    """Works like one."""
    edition = room.show(id)
    moved = elsewhere(id, edition, "/alike")
    if moved is not None:
        return moved
    found = room.more_like(edition.id, limit=_ALIKE)
    return page(request, "alike.html", edition=edition, work=edition.id, found=found)


@router.get("/work/{id}/cast/{person}")
def person(
    request: Request, room: Room, id: str, person: str, first: Annotated[int, Query(ge=0, le=10_000_000)] = 0
) -> Response:
    """Somebody in a work, with all their lines."""
    edition = room.show(id)
    moved = elsewhere(id, edition, f"/cast/{quote(person)}")
    if moved is not None:
        return moved
    view = person_page(edition.reading, person, first=first, most=_LINES)
    if view is None:
        raise HTTPException(404)
    return page(request, "person.html", edition=edition, work=edition.id, view=view, step=_LINES)


@router.post("/work/{id}/closely")
def read_closely(request: Request, room: Room, id: str) -> Response:
    """Have a work read closely at once."""
    work = room.known(id)
    close_readings(request).ask(work)
    return redirect(request, f"/work/{work}/closely")


@router.get("/work/{id}/closely")
def closely(request: Request, room: Room, id: str) -> Response:
    """How far the close reading of a work is; asks again by itself until it is done."""
    work = room.known(id)
    job = close_readings(request).of(work)
    if job is None:
        return RedirectResponse(f"/work/{work}", 303)
    if job.state == "done":
        return redirect(request, f"/work/{work}", "This story has been read closely.")
    answer = page(request, "closely.html", work=work, job=job)
    if not job.over:
        answer.headers["Refresh"] = "2"
    return answer


@router.post("/closely")
def read_many_closely(request: Request, room: Room, me: Me, form: Sent) -> Response:
    """Have several works read closely, one after the other."""
    queue = close_readings(request)
    asked = [str(one) for one in form.getlist("work")[:MOST_WAITING]]
    refused = [
        job.why for work in asked if room.shows(work) and (job := queue.ask(room.known(work))).state == "failed"
    ]
    if refused:
        said = f"{refused[0][:1].upper()}{refused[0][1:]}."
        return redirect(request, "/closely", said, kind="trouble")
    return redirect(request, "/closely")


@router.get("/closely")
def being_read(request: Request, room: Room, me: Me) -> Response:
    """The stories that are being read closely or wait for it; asks again by itself until all are done."""
    jobs = [job for job in close_readings(request).jobs() if room.shows(job.work)]
    titles = room.library.titles([job.work for job in jobs])
    answer = page(request, "being_read.html", jobs=[(job, titles[job.work]) for job in jobs if job.work in titles])
    if not all(job.over for job in jobs):
        answer.headers["Refresh"] = "3"
    return answer


@router.post("/work/{id}/restore")
def restore(request: Request, room: Room, me: Curator, id: str) -> Response:
    """Take a work out of the bin."""
    room.library.restore(id)
    return redirect(request, f"/work/{quote(id)}", "The story is out of the bin again.")


@router.post("/work/{id}/remove")
def remove(request: Request, room: Room, me: Curator, id: str) -> Response:
    """Put a work into the bin."""
    room.library.remove(id)
    return redirect(request, f"/work/{quote(id)}", "The story lies in the bin. Nothing of it is lost.")


@router.get("/work/{id}/differ/{holding}")
def differ(request: Request, room: Room, id: str, holding: str) -> Response:
    """Where another manuscript of a work differs from the one that is shown."""
    edition = room.show(id)
    moved = elsewhere(id, edition, f"/differ/{quote(holding)}")
    if moved is not None:
        return moved
    shown = next((one.manuscript for one in edition.holdings if one.shown), None)
    if shown is None or shown == holding or all(one.manuscript != holding for one in edition.holdings):
        raise HTTPException(404)
    view = diff_page(room.library.diff(shown, holding))
    return page(request, "differ.html", edition=edition, work=edition.id, view=view)


@router.post("/work/{id}/holding")
def show_holding(
    request: Request, room: Room, me: Curator, id: str, holding: Annotated[str, Form(max_length=64)]
) -> Response:
    """Have a work show another of its manuscripts."""
    made = room.library.prefer_holding(id, holding)
    return redirect(request, f"/work/{quote(id)}", "That manuscript is shown now.", undo=f"decision:{made.id}")


@router.post("/work/{id}/part")
def part_holding(
    request: Request, room: Room, me: Curator, id: str, holding: Annotated[str, Form(max_length=64)]
) -> Response:
    """Say that a manuscript is not of this work."""
    numbers = room.library.not_same(id, holding)
    undo = f"sameness:{numbers[0]}" if len(numbers) == 1 else None
    return redirect(request, f"/work/{quote(id)}", "That manuscript is a work by itself again.", undo=undo)
