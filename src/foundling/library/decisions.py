"""A curator's word: kept, applied, undone.

Owns the table `decisions` and what a decision does to a field. What a field may hold is `fields.py`'s to say.
Decisions are applied in the order they were made: `set` replaces what was claimed, `add` and `drop` change one
value of a field that holds several, `accept` pins a claim. None is ever deleted; an undone one stays in the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.engine import Row

from foundling.errors import DecisionError
from foundling.library.clock import now
from foundling.library.fields import HOLDS_SEVERAL, same_value, value_type
from foundling.library.lookup import Lookup
from foundling.library.schema import decisions, runs
from foundling.library.types import Decision
from foundling.reading.types import Claim
from foundling.spans import Anchor, Span

# Not a field of the record: which holding of a work is shown, by its manuscript.
HOLDING = "holding"
# A decided value is as sure as can be.
CERTAIN = 1.0

Claims = tuple[Claim[Any], ...]


def record_decision(connection: Connection, decision: Decision, *, batch: int | None = None) -> Decision:
    """Write a decision to the log; returns it with its number.

    `batch` is the number of those that are made as one with it.
    """
    row = {
        "work": decision.work,
        "field": decision.field,
        "how": decision.how,
        "values": msgspec.json.encode(decision.values).decode(),
        "anchor": msgspec.json.encode(decision.anchor).decode() if decision.anchor else None,
        "after_run": connection.execute(select(func.max(runs.c.id))).scalar() or 0,
        "who": decision.who,
        "at": decision.at or now(),
        "batch": batch,
    }
    number = connection.execute(insert(decisions).values(row)).inserted_primary_key
    assert number is not None
    return msgspec.structs.replace(decision, id=int(number[0]), at=str(row["at"]))


_ALL = select(decisions).order_by(decisions.c.id)
_OF_WORKS = Lookup(_ALL, decisions.c.work)


def read_decisions(connection: Connection, ids: Iterable[str] | None = None) -> dict[str, list[Decision]]:
    """All decisions of these works (None: of all), oldest first, by work; undone ones too."""
    found: dict[str, list[Decision]] = {}
    rows = connection.execute(_ALL) if ids is None else _OF_WORKS.rows(connection, list(ids))
    for row in rows:
        found.setdefault(row.work, []).append(_decision(row))
    return found


def holdings_chosen(connection: Connection, ids: Iterable[str]) -> set[str]:
    """The manuscripts that curators chose to show, of these works; the last choice of each counts."""
    made = read_decisions(connection, ids)
    last: dict[str, str] = {}
    for work, listed in made.items():
        for decision in listed:
            if decision.field == HOLDING and not decision.undone:
                last[work] = decision.values[0]
    return set(last.values())


def find_decision(connection: Connection, number: int) -> Decision:
    """The decision of this number; raises DecisionError where there is none."""
    row = connection.execute(select(decisions).where(decisions.c.id == number)).first()
    if row is None:
        raise DecisionError(f"there is no decision {number}; see `foundling history`")
    return _decision(row)


def batch_of_decisions(connection: Connection, number: int) -> list[Decision]:
    """The decisions that were made as one under this number, oldest first; undone ones too."""
    return [_decision(row) for row in connection.execute(_ALL.where(decisions.c.batch == number))]


def last_decision(connection: Connection, *, after_run: int) -> Decision | None:
    """The last decision that stands, if it was made after the `add` of this number."""
    standing = select(decisions).where(decisions.c.undone_at.is_(None), decisions.c.after_run >= after_run)
    row = connection.execute(standing.order_by(decisions.c.id.desc()).limit(1)).first()
    return None if row is None else _decision(row)


def undo_decision(connection: Connection, decision: Decision, who: str) -> None:
    """Take a decision back; raises DecisionError where that was done before."""
    if decision.undone:
        raise DecisionError(f"decision {decision.id} was undone before")
    connection.execute(
        update(decisions).where(decisions.c.id == decision.id).values(undone_at=now(), undone_by=who)
    )


def apply_decisions(
    record: Mapping[str, Claims], made: Sequence[Decision], spans: Mapping[int, Span] | None = None
) -> dict[str, Claims]:
    """The record with decisions applied, those undone left out.

    `spans` says where the passage of an accepted claim lies now, by the decision's number.
    """
    decided = dict(record)
    for decision in made:
        if not decision.undone and decision.field != HOLDING:
            decided[decision.field] = _apply(decided.get(decision.field, ()), decision, spans or {})
    return decided


def _apply(claims: Claims, decision: Decision, spans: Mapping[int, Span]) -> Claims:
    span = spans.get(decision.id)
    by = f"curator:{decision.who}"
    named = tuple(Claim(value, (span,) if span else (), CERTAIN, by) for value in decision.values)
    if decision.how == "set":
        return named
    if decision.how == "drop":
        return tuple(claim for claim in claims if not _among(claim.value, decision.values))
    if decision.how == "add":
        return (*claims, *(claim for claim in named if not _among(claim.value, [c.value for c in claims])))
    if decision.field not in HOLDS_SEVERAL:
        return named
    return _pin(claims, named)


def _pin(claims: Claims, named: Claims) -> Claims:
    """The claims with those of the same value as `named` replaced where they stand; new ones come first."""
    by_place = {
        place: pinned
        for pinned in named
        for place, claim in enumerate(claims)
        if same_value(claim.value, pinned.value)
    }
    unseen = tuple(pinned for pinned in named if pinned not in by_place.values())
    return (*unseen, *(by_place.get(place, claim) for place, claim in enumerate(claims)))


def _among(value: Any, values: Iterable[Any]) -> bool:
    return any(same_value(value, other) for other in values)


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        id=row.id,
        work=row.work,
        field=row.field,
        values=_values(row.field, row._mapping["values"]),
        who=row.who,
        at=row.at,
        how=row.how,
        anchor=msgspec.json.decode(row.anchor, type=Anchor) if row.anchor else None,
        undone=row.undone_at is not None,
    )


def _values(field: str, written: str) -> tuple[Any, ...]:
    if field == HOLDING:
        return tuple(msgspec.json.decode(written, type=tuple[str, ...]))
    kind = value_type(field)
    return tuple(msgspec.convert(value, kind) for value in msgspec.json.decode(written))
