"""The desk: what Foundling is not sure of, the least sure first, and a curator's answers to it.

Owns the asking of `proposals` in batches that fit, the evidence shown beside a question, and what an answer
becomes: a decision, or a note that it must wait (`postponed`). What is asked about at all is proposing.py's. The
rows are indexed; of the stories only those of the batch at hand are looked into.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Literal

from msgspec import Struct
from sqlalchemy import ColumnElement, Select, and_, delete, func, insert, select, tuple_

from foundling.errors import DecisionError
from foundling.library import grouped
from foundling.library.audit import write_down
from foundling.library.cards import record_of
from foundling.library.cataloguing import work_row
from foundling.library.clock import now
from foundling.library.curating import decide_many
from foundling.library.databases import Databases
from foundling.library.decisions import apply_decisions, read_decisions
from foundling.library.dialect import chunks
from foundling.library.fields import FIELDS, HOLDS_SEVERAL, check_values
from foundling.library.following import catch_up
from foundling.library.importing import Decider, Postponed, Proposal, standing
from foundling.library.inwords import decision_words
from foundling.library.notes import note
from foundling.library.packing import unpack_layers, unpack_text
from foundling.library.proposing import LACK, POSTPONED, value_line
from foundling.library.schema import catalogue, facets, layers, manuscripts, postponed, proposals
from foundling.library.shelving import Shelf
from foundling.library.types import Decision, Standing, WorkRow
from foundling.library.values import key_of
from foundling.reading.types import Claim
from foundling.spans import Span, anchor

# Questions of a batch, and the most that one may hold.
BATCH = 20
MOST = 200
# Heaps of like questions that are listed.
HEAPS = 60
# Characters of a line of evidence, around what is claimed.
_EVIDENCE = 280
# Works whose texts are held in memory at a time.
_TOGETHER = 50
_RECORD_LAYERS = ("record", "fandom")
HeapKind = Literal["field", "rule", "fandom", "value"]
State = Literal["open", "missing", "postponed"]


class Asked(Struct, frozen=True):
    """Which questions: of a field, of a rule's claims, of works of a fandom, about one value, of one work (id).

    `state`: `open` are claims that are not strong, `missing` titles and authors that nothing states, `postponed`
    what a curator put off.
    """

    field: str | None = None
    rule: str | None = None
    fandom: str | None = None
    value: str | None = None
    state: State = "open"
    work: str | None = None


class Evidence(Struct, frozen=True):
    """The words that say so: where they lie in the text, the line around them, and them in it (`marks`)."""

    span: Span
    words: str
    marks: tuple[Span, ...]


class Question(Struct, frozen=True):
    """A claim for a field of a work that Foundling is not sure of, with what it rests on.

    `key` names the claim among those of its field, whatever is decided meanwhile; it is empty where nothing is
    claimed. `others` are the other values of the field. `hint` is where the container says so.
    """

    work: WorkRow
    field: str
    key: str
    value: str
    standing: Standing
    confidence: float
    rule: str
    hint: str | None
    others: tuple[str, ...]
    evidence: Evidence | None
    several: bool
    why: str = ""


class Batch(Struct, frozen=True):
    """Questions that fit on a page, out of `count`."""

    questions: tuple[Question, ...]
    count: int


class Heap(Struct, frozen=True):
    """Like questions: by what they are alike (`key`, as Asked takes it), how many, and the rank of the first.

    Of a heap of one value, `field` and `rule` say of which field it is and which rule claims it.
    """

    key: str
    count: int
    first: float
    field: str = ""
    rule: str = ""


class Answer(Struct, frozen=True):
    """A question, named by the work's id, its field and the claim's key."""

    work: str
    field: str
    key: str = ""


class _Light(Struct, frozen=True):
    """Of a work, what the desk needs: its text, packed, and its record with decisions applied."""

    row: WorkRow
    text: bytes
    record: Mapping[str, Sequence[Claim[Any]]]


class Desk:
    """The desk of one library; answers are signed by `who`."""

    def __init__(
        self,
        databases: Databases,
        own: Callable[[], AbstractContextManager[Shelf]],
        find: Callable[[str], str],
        who: str,
    ) -> None:
        """Use `Library.desk`."""
        self._databases = databases
        self._own = own
        self._find = find
        self._who = who

    # ------------------------------------------------------------ asking

    def batch(self, asked: Asked | None = None, *, limit: int = BATCH, offset: int = 0) -> Batch:
        """Questions, the least sure first, `limit` of them (at most MOST) from `offset` on."""
        self._databases.check_complete()
        where = _where(asked or Asked())
        query = select(proposals).where(*where).order_by(*_ORDER).limit(min(limit, MOST)).offset(offset)
        with self._databases.catalogue.connect() as connection:
            rows = connection.execute(query).all()
            counted = select(func.count()).select_from(proposals).where(*where)
            count = int(connection.execute(counted).scalar_one())
        light = self._light([row.work for row in rows])
        why = self._why(rows) if asked is not None and asked.state == "postponed" else {}
        questions = [
            _question(row, light[row.work], why.get((row.work, row.field, row.key), ""))
            for row in rows
            if row.work in light
        ]
        return Batch(tuple(questions), count)

    def counts(self) -> dict[State, int]:
        """How many questions are open, ask for what is missing, or were put off."""
        self._databases.check_complete()
        states: tuple[State, ...] = ("open", "missing", "postponed")
        with self._databases.catalogue.connect() as connection:
            counted = {
                state: select(func.count()).select_from(proposals).where(*_where(Asked(state=state)))
                for state in states
            }
            return {state: int(connection.execute(query).scalar_one()) for state, query in counted.items()}

    def heaps(self, by: HeapKind, asked: Asked | None = None, *, limit: int = HEAPS) -> tuple[Heap, ...]:
        """Like questions put together, the largest heaps first: by field, rule, fandom, or value of one rule."""
        self._databases.check_complete()
        where = _where(asked or Asked())
        number, first = func.count().label("number"), func.min(proposals.c.rank).label("first")
        query: Select[Any]
        if by == "value":
            columns = (proposals.c.field, proposals.c.rule, proposals.c.key)
            query = select(*columns, proposals.c.key.label("name"), number, first).group_by(*columns)
            query = query.having(func.count() > 1)
        elif by == "fandom":
            joined = and_(facets.c.work == proposals.c.work, facets.c.field == "fandom")
            query = (
                select(facets.c.value.label("name"), number, first).join(facets, joined).group_by(facets.c.value)
            )
        else:
            column = proposals.c[by]
            query = select(column.label("name"), number, first).group_by(column)
        with self._databases.catalogue.connect() as connection:
            rows = connection.execute(query.where(*where).order_by(number.desc(), "name").limit(limit)).all()
        of_value = by == "value"
        return tuple(
            Heap(row.name, row.number, row.first, row.field if of_value else "", row.rule if of_value else "")
            for row in rows
        )

    # ------------------------------------------------------------ answering

    def accept(self, *answers: Answer) -> tuple[Decision, ...]:
        """What is claimed is so; where nothing is claimed, there is none. Raises DecisionError."""
        return self._answer(answers, self._accepted, "accepted")

    def reject(self, *answers: Answer) -> tuple[Decision, ...]:
        """What is claimed is not so. Raises DecisionError."""
        return self._answer(answers, self._rejected, "rejected")

    def correct(self, answer: Answer, values: Sequence[object]) -> tuple[Decision, ...]:
        """It is this instead: in place of the claim, or of what the field holds where it holds one value.

        Raises DecisionError where the field cannot hold a value.
        """
        checked = check_values(answer.field, values)

        def corrected(answer: Answer, light: _Light) -> Iterator[Decision]:
            several = answer.field in HOLDS_SEVERAL
            if several and answer.key:
                yield from self._rejected(answer, light)
            how: Literal["add", "set"] = "add" if several and answer.key and checked else "set"
            if checked or not (several and answer.key):
                yield Decision(0, answer.work, answer.field, checked, self._who, now(), how)

        return self._answer((answer,), corrected, "corrected")

    def postpone(self, *answers: Answer, why: str = "") -> None:
        """Ask about it later: it goes to the end, until somebody looks at what was put off."""
        with self._own():
            found = self._resolved(answers)
            rows = [
                {"work": one.work, "field": one.field, "key": one.key, "why": why, "who": self._who, "at": now()}
                for one in found
            ]
            with self._databases.kept.begin() as connection:
                _forget_postponed(connection, found)
                connection.execute(insert(postponed), rows)
                self._note(connection, found, f"put off: {_told(found)}")
            catch_up(self._databases, [one.work for one in found])

    def resume(self, *answers: Answer) -> None:
        """Ask about what was put off as about everything else."""
        with self._own():
            found = self._resolved(answers)
            with self._databases.kept.begin() as connection:
                _forget_postponed(connection, found)
                self._note(connection, found, f"taken up again: {_told(found)}")
            catch_up(self._databases, [one.work for one in found])

    def all_of(self, asked: Asked, *, limit: int | None = None) -> tuple[Answer, ...]:
        """All questions of a kind, to be answered as one; the least sure first."""
        self._databases.check_complete()
        query = select(proposals.c.work, proposals.c.field, proposals.c.key).where(*_where(asked))
        with self._databases.catalogue.connect() as connection:
            rows = connection.execute(query.order_by(*_ORDER).limit(limit))
            return tuple(Answer(row.work, row.field, row.key) for row in rows)

    def edit(
        self,
        works: Sequence[str],
        field: str,
        values: Sequence[object],
        *,
        how: Literal["set", "add", "drop"] = "set",
    ) -> tuple[Decision, ...]:
        """Decide a field of many works at once, to be taken back at once; raises DecisionError."""
        checked = check_values(field, values)
        if how == "add" and field not in HOLDS_SEVERAL:
            raise DecisionError(f"{field} holds one value: set it, there is nothing to {how}")
        if how != "set" and not checked:
            raise DecisionError(f"say which {field} to {how}")
        with self._own():
            ids = list(dict.fromkeys(self._find(work) for work in works))
            made = [Decision(0, work, field, checked, self._who, now(), how) for work in ids]
            return decide_many(self._databases, made, who=self._who, said=_batch_line(made))

    def work_through(self, decider: Decider, asked: Asked | None = None, *, limit: int = MOST) -> int:
        """Have somebody, or a policy, answer up to `limit` questions; returns how many were decided.

        What the decider puts off is put off.
        """
        decided = 0
        for chunk in chunks(self.all_of(asked or Asked(), limit=limit), _TOGETHER):
            light = self._light([one.work for one in chunk])
            made: list[Decision] = []
            waiting: list[tuple[Answer, str]] = []
            for one in chunk:
                if one.work in light:
                    claims = tuple(light[one.work].record.get(one.field, ()))
                    said = decider.decide(Proposal(one.work, one.field, claims, standing(one.field, claims)))
                    if isinstance(said, Postponed):
                        waiting.append((one, said.why))
                    else:
                        made.append(said)
            with self._own():
                decided += len(decide_many(self._databases, made, who=self._who, said=_batch_line(made)))
            for one, why in waiting:
                self.postpone(one, why=why)
        return decided

    # ------------------------------------------------------------ how

    def _answer(
        self, answers: Sequence[Answer], decide: Callable[[Answer, _Light], Iterator[Decision]], verb: str
    ) -> tuple[Decision, ...]:
        """Make the decisions that answers lead to, as one."""
        with self._own():
            found = self._resolved(answers)
            made: list[Decision] = []
            for chunk in chunks(found, _TOGETHER):
                light = self._light([one.work for one in chunk])
                for one in chunk:
                    if one.work not in light:
                        raise DecisionError(f"there is no work {one.work} any more")
                    made += decide(one, light[one.work])
            said = _batch_line(made) if len(made) == 1 else f"{verb}: {_told(found)}"
            return decide_many(self._databases, made, who=self._who, said=said)

    def _accepted(self, answer: Answer, light: _Light) -> Iterator[Decision]:
        if not answer.key:
            yield Decision(0, answer.work, answer.field, (), self._who, now(), "set")
            return
        claim = _claimed(answer, light)
        passage = anchor(unpack_text(light.text), claim.spans[0]) if claim.spans else None
        yield Decision(0, answer.work, answer.field, (claim.value,), self._who, now(), "accept", passage)

    def _rejected(self, answer: Answer, light: _Light) -> Iterator[Decision]:
        if not answer.key:
            raise DecisionError(f"nothing is claimed for {answer.field}: there is nothing to reject")
        claim = _claimed(answer, light)
        yield Decision(0, answer.work, answer.field, (claim.value,), self._who, now(), "drop")

    def _resolved(self, answers: Iterable[Answer]) -> list[Answer]:
        found = [Answer(self._find(one.work), one.field, one.key) for one in answers]
        for one in found:
            if one.field not in FIELDS:
                raise DecisionError(f"a record has no field {one.field!r}; the fields are {', '.join(FIELDS)}")
        return list(dict.fromkeys(found))

    def _note(self, connection: Any, found: Sequence[Answer], said: str) -> None:
        works = list(dict.fromkeys(one.work for one in found))
        write_down(connection, "decision", said, who=self._who, about=works[0] if len(works) == 1 else "")
        note(self._databases, connection, "work", works)

    def _why(self, rows: Sequence[Any]) -> dict[tuple[str, str, str], str]:
        """Why questions were put off."""
        works = list(dict.fromkeys(row.work for row in rows))
        with self._databases.kept.connect() as connection:
            found = connection.execute(select(postponed).where(postponed.c.work.in_(works)))
            return {(row.work, row.field, row.key): row.why for row in found}

    def _light(self, works: Iterable[str]) -> dict[str, _Light]:
        """The texts and records of these works (a few hundred at most)."""
        ids = list(dict.fromkeys(works))
        with self._databases.catalogue.connect() as connection:
            query = select(catalogue).where(catalogue.c.work.in_(ids))
            rows = {row.manuscript: row for row in connection.execute(query)}
        blobs: dict[str, dict[str, bytes]] = {}
        wanted = (
            select(manuscripts.c.id, manuscripts.c.text, layers.c.layer, layers.c.data)
            .join(layers, layers.c.manuscript == manuscripts.c.number)
            .where(layers.c.layer.in_(_RECORD_LAYERS))
        )
        with self._databases.readings.connect() as connection:
            for chunk in chunks(rows):
                for row in connection.execute(wanted.where(manuscripts.c.id.in_(chunk))):
                    blobs.setdefault(row.id, {"text": row.text})[row.layer] = row.data
        made = self._decisions(ids)
        found = {}
        for manuscript, held in blobs.items():
            row, text = rows[manuscript], held.pop("text")
            record = apply_decisions(record_of(unpack_layers(held)), made.get(row.work, ()))
            found[row.work] = _Light(work_row(row), text, record)
        return found

    def _decisions(self, ids: Sequence[str]) -> dict[str, list[Decision]]:
        """What was decided of these works, and of those whose manuscripts they hold, in the order it was."""
        held = grouped.of_works(self._databases, ids)
        shown_by = {row.own: work for work, rows in held.items() for row in rows if row.own}
        with self._databases.kept.connect() as connection:
            listed = read_decisions(connection, dict.fromkeys([*ids, *shown_by]))
        found: dict[str, list[Decision]] = {}
        for work, made in listed.items():
            found.setdefault(shown_by.get(work, work), []).extend(made)
        return {work: sorted(made, key=lambda one: one.id) for work, made in found.items()}


_ORDER = (proposals.c.rank, proposals.c.work, proposals.c.field, proposals.c.position)


def _where(asked: Asked) -> list[ColumnElement[bool]]:
    rank = proposals.c.rank
    found: list[ColumnElement[bool]] = {
        "open": [rank < LACK],
        "missing": [rank >= LACK, rank < POSTPONED],
        "postponed": [rank >= POSTPONED],
    }[asked.state]
    if asked.field is not None:
        found.append(proposals.c.field == asked.field)
    if asked.rule is not None:
        found.append(proposals.c.rule == asked.rule)
    if asked.value is not None:
        found.append(proposals.c.key == key_of(asked.value))
    if asked.work is not None:
        found.append(proposals.c.work == asked.work)
    if asked.fandom is not None:
        named = select(facets.c.work).where(facets.c.field == "fandom", facets.c.value == asked.fandom)
        found.append(proposals.c.work.in_(named))
    return found


def _question(row: Any, light: _Light, why: str) -> Question:
    claims = light.record.get(row.field, ())
    claim = next((one for one in claims if key_of(value_line(one.value)) == row.key), None) if row.key else None
    text = unpack_text(light.text)
    others = dict.fromkeys(value_line(one.value) for one in claims if one is not claim)
    return Question(
        work=light.row,
        field=row.field,
        key=row.key,
        value=row.value,
        standing=row.standing,
        confidence=row.confidence,
        rule=row.rule,
        hint=claim.hint if claim else None,
        others=tuple(others),
        evidence=evidence(text, claim.spans) if claim else None,
        several=row.field in HOLDS_SEVERAL,
        why=why,
    )


def evidence(text: str, spans: Sequence[Span]) -> Evidence | None:
    """The line in which the first of these passages begins, cut short around it; None where there is none."""
    if not spans or spans[0].start >= len(text):
        return None
    first = spans[0]
    start = text.rfind("\n", 0, first.start) + 1
    end = text.find("\n", first.end)
    end = len(text) if end < 0 else end
    room = max(0, _EVIDENCE - (first.end - first.start)) // 2
    start, end = (
        max(start, first.start - room),
        min(end, max(first.end, first.start) + room, first.start + _EVIDENCE),
    )
    inside = (Span(max(one.start, start), min(one.end, end)) for one in spans)
    marks = tuple(Span(one.start - start, one.end - start) for one in inside if one.start < one.end)
    return Evidence(Span(start, end), text[start:end], marks)


def _claimed(answer: Answer, light: _Light) -> Claim[Any]:
    for claim in light.record.get(answer.field, ()):
        if key_of(value_line(claim.value)) == answer.key and not claim.by.startswith("curator:"):
            return claim
    raise DecisionError(f"{answer.field} of {answer.work} has been decided or read otherwise since; look again")


def _forget_postponed(connection: Any, found: Sequence[Answer]) -> None:
    place = tuple_(postponed.c.work, postponed.c.field, postponed.c.key)
    for chunk in chunks(found):
        connection.execute(delete(postponed).where(place.in_([(one.work, one.field, one.key) for one in chunk])))


def _batch_line(made: Sequence[Decision]) -> str:
    """Decisions that are made as one, in words."""
    if not made:
        return ""
    works = len({decision.work for decision in made})
    said = decision_words(made[0])
    return said if works == 1 else f"{said}, in {works:,} works"


def _told(found: Sequence[Answer]) -> str:
    """Questions in words."""
    first = found[0] if found else Answer("", "")
    said = f"{first.field} {first.key}".strip()
    return said if len(found) == 1 else f"{said} and {len(found) - 1:,} more"
