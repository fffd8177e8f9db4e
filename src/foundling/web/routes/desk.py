"""The desk: what Foundling is unsure of, many works at once, the log of who changed what, and undo."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Query, Request, Response
from msgspec import Struct

from foundling.errors import DecisionError, LibraryError
from foundling.library.audit import KINDS, AuditLine
from foundling.library.desk import BATCH, Answer, Asked
from foundling.library.fields import FIELDS, HOLDS_SEVERAL
from foundling.library.inwords import decision_words
from foundling.query import QueryError
from foundling.web.deps import Curator, Room, Sent, page, redirect
from foundling.web.pages import address, own
from foundling.web.views.deskview import desk_view, values_of
from foundling.web.words import sentence

router = APIRouter()
# Works that one edit may change, and that are shown before it is made.
MOST_EDITED = 5_000
_PREVIEWED = 100
_LINES = 60
_WORDS = 500
State = Literal["open", "missing", "postponed"]
Does = Literal["accept", "reject", "postpone", "resume"]
# What is not taken back before somebody has seen what would go.
_ASKED_FIRST = ("run", "batch")
_DONE = {"accept": "Accepted", "reject": "Rejected", "postpone": "Put off", "resume": "Taken up again"}


@router.get("/desk")
def desk(
    request: Request,
    room: Room,
    me: Curator,
    state: State = "open",
    field: str = "",
    rule: str = "",
    fandom: str = "",
    value: str = "",
    start: int = 0,
) -> Response:
    """What is not sure, the least sure first."""
    asked = Asked(field or None, rule or None, fandom or None, value or None, state)
    batch = room.library.desk.batch(asked, offset=max(0, start))
    if not batch.questions and start > 0:
        batch, start = room.library.desk.batch(asked), 0
    return page(
        request,
        "desk.html",
        desk=desk_view(room.library, asked, batch, start),
        counts=room.library.desk.counts(),
        glances=room.glances([one.work.id for one in batch.questions if one.evidence is None]),
        state=state,
        start=start,
        step=BATCH,
        fields=FIELDS,
        last=_last(room, me.name),
        empty=not room.tally().works,
    )


@router.post("/desk/answer")
def answer(
    request: Request,
    room: Room,
    me: Curator,
    does: Annotated[Does, Form()],
    work: Annotated[str, Form(max_length=64)],
    field: Annotated[str, Form(max_length=32)],
    key: Annotated[str, Form(max_length=2_000)] = "",
    next: Annotated[str, Form()] = "/desk",
) -> Response:
    """Answer one question."""
    return _answered(request, room, does, (Answer(work, field, key),), next)


@router.post("/desk/correct")
def correct(
    request: Request,
    room: Room,
    me: Curator,
    work: Annotated[str, Form(max_length=64)],
    field: Annotated[str, Form(max_length=32)],
    key: Annotated[str, Form(max_length=2_000)] = "",
    value: Annotated[str, Form(max_length=20_000)] = "",
    next: Annotated[str, Form()] = "/desk",
) -> Response:
    """Say what it is instead."""
    if not value.strip():
        return redirect(request, next, "Type what it is, then press Enter.", kind="trouble")
    try:
        made = room.library.desk.correct(Answer(work, field, key), values_of(field, value))
    except DecisionError as error:
        return redirect(request, next, sentence(error), kind="trouble")
    said = f"{_name(field)} is now {value.strip()[:80]}."
    return redirect(request, next, said, undo=_undo(room, made))


@router.post("/desk/many")
def many(request: Request, room: Room, me: Curator, form: Sent) -> Response:
    """Answer the questions that were ticked, or all of a kind."""
    to, does = str(form.get("next") or "/desk"), str(form.get("does") or "")
    if does not in _DONE:
        return redirect(request, to, "Choose what to do with them.", kind="trouble")
    if form.get("all"):
        found = room.library.desk.all_of(_asked(form))
    else:
        found = tuple(Answer(*str(one).split("|", 2)) for one in form.getlist("q") if str(one).count("|") >= 2)
    if not found:
        return redirect(request, to, "Tick at least one.", kind="trouble")
    return _answered(request, room, does, found, to)


def _answered(request: Request, room: Room, does: str, found: tuple[Answer, ...], to: str) -> Response:
    curator = room.library.desk
    said = f"{_DONE[does]}: {len(found):,} answers." if len(found) > 1 else f"{_DONE[does]}."
    try:
        if does in ("accept", "reject"):
            made = curator.accept(*found) if does == "accept" else curator.reject(*found)
            return redirect(request, to, said, undo=_undo(room, made))
        if does == "postpone":
            curator.postpone(*found)
        else:
            curator.resume(*found)
    except DecisionError as error:
        return redirect(request, to, sentence(error), kind="trouble")
    return redirect(request, to, said)


def _asked(form: Any) -> Asked:
    def told(name: str) -> str | None:
        return str(form.get(name) or "") or None

    state = told("state")
    known: State = "missing" if state == "missing" else "postponed" if state == "postponed" else "open"
    return Asked(told("field"), told("rule"), told("fandom"), told("value"), known)


# ------------------------------------------------------------ many works at once


@router.get("/desk/works")
def works(request: Request, room: Room, me: Curator, q: str = "") -> Response:
    """Choose works by a search, to edit them all."""
    found = room.search(q, limit=_PREVIEWED, facets=(), passages=False) if q.strip() else None
    wrong = str(found) if isinstance(found, QueryError) else ""
    return page(
        request,
        "desk_works.html",
        q=q,
        found=None if isinstance(found, QueryError) else found,
        wrong=wrong,
        fields=FIELDS,
        several=HOLDS_SEVERAL,
        most=MOST_EDITED,
    )


@router.post("/desk/works")
def edit(request: Request, room: Room, me: Curator, form: Sent) -> Response:
    """Decide a field of many works at once."""
    q, field = str(form.get("q") or ""), str(form.get("field") or "")
    told = str(form.get("how") or "set")
    how: Literal["set", "add", "drop"] = "add" if told == "add" else "drop" if told == "drop" else "set"
    value = str(form.get("value") or "")[:20_000]
    back = address("/desk/works", q=q)
    if not value.strip() and not form.get("none"):
        return redirect(request, back, "Type a value, or tick that there is none.", kind="trouble")
    ids = [str(one) for one in form.getlist("work")]
    if form.get("all"):
        found = room.search(q, limit=MOST_EDITED + 1, facets=(), passages=False)
        ids = [] if isinstance(found, QueryError) else [one.work.id for one in found.works]
    if not ids or len(ids) > MOST_EDITED:
        said = f"Choose at least one story, and at most {MOST_EDITED:,}."
        return redirect(request, back, said, kind="trouble")
    try:
        made = room.library.desk.edit(ids, field, values_of(field, value) if value.strip() else [], how=how)
    except LibraryError as error:
        return redirect(request, back, sentence(error), kind="trouble")
    return redirect(request, back, f"{_name(field)} decided in {len(made):,} works.", undo=_undo(room, made))


# ------------------------------------------------------------ who changed what


class Page(Struct, frozen=True):
    """A page of the log; `before` leads to the next."""

    lines: tuple[AuditLine, ...]
    before: int | None


@router.get("/history")
def history(
    request: Request,
    room: Room,
    me: Curator,
    kind: str = "",
    who: str = "",
    words: str = "",
    work: str = "",
    before: int | None = None,
) -> Response:
    """Who changed what, the latest first."""
    found = room.library.audit(
        kinds=(kind,) if kind in KINDS else (),
        who=who.strip() or None,
        work=work.strip() or None,
        words=words[:_WORDS],
        limit=_LINES + 1,
        before=before,
    )
    lines = found[:_LINES]
    about = sorted({line.about for line in lines if line.about and line.kind in ("decision", "removal")})
    return page(
        request,
        "history.html",
        log=Page(lines, lines[-1].id if len(found) > _LINES else None),
        titles=room.library.titles([*about, *([work] if work else [])]),
        kinds=KINDS,
        kind=kind,
        who=who,
        words=words,
        work=work,
    )


@router.get("/undo")
def ask_before_undoing(
    request: Request,
    room: Room,
    me: Curator,
    run: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    batch: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    next: str = "/history",
) -> Response:
    """What would go if a heap, or decisions made as one, were taken back."""
    if batch is not None:
        falls = room.library.what_falls(batch)
        return page(request, "undo_many.html", falls=falls, line=decision_words, next=own(next))
    if run is None:
        return redirect(request, "/history")
    return page(request, "undo.html", goes=room.library.what_goes(run), next=own(next))


@router.post("/undo")
def undo(
    request: Request,
    room: Room,
    me: Curator,
    what: Annotated[str, Form(max_length=64)],
    next: Annotated[str, Form()] = "/history",
    sure: Annotated[bool, Form()] = False,
) -> Response:
    """Take something back; of a heap, or of many decisions, it is told first what would go."""
    kind, _, number = what.partition(":")
    if kind in _ASKED_FIRST and number.isdecimal() and not sure:
        return redirect(request, address("/undo", **{kind: number, "next": next}))
    try:
        said = room.library.undo(what)
    except LibraryError as error:
        return redirect(request, next, sentence(error), kind="trouble")
    return redirect(request, next, sentence(said))


def _last(room: Room, who: str) -> AuditLine | None:
    """What this curator did last, if it can be taken back."""
    lines = room.library.audit(kinds=("decision",), who=who, limit=1)
    return lines[0] if lines and lines[0].undo and not lines[0].undone else None


def _undo(room: Room, made: tuple[Any, ...]) -> str | None:
    """What takes these decisions back."""
    if not made:
        return None
    return f"batch:{made[0].id}" if len(made) > 1 else f"decision:{made[0].id}"


def _name(field: str) -> str:
    return field[:1].upper() + field[1:]
