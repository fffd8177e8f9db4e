"""What would go if a heap, or decisions that were made as one, were taken back: told before it is done.

Owns the question which originals a run alone brought, which `curating.undo_run` asks as well.
"""

from __future__ import annotations

from msgspec import Struct
from sqlalchemy import Connection, func, select

from foundling.errors import DecisionError
from foundling.library.databases import Databases
from foundling.library.decisions import batch_of_decisions
from foundling.library.dialect import chunks
from foundling.library.glances import titles
from foundling.library.schema import accessions, arrivals, decisions, holdings, runs
from foundling.library.types import Decision
from foundling.library.works import manuscripts_of, works_of

# Stories that are named, and decisions that are told one by one.
_NAMED = 12
_TOLD = 40


class Goes(Struct, frozen=True):
    """What taking back a run would do: when and by whom it was made, from which heap, how many files it brought.

    `texts` would be forgotten, and with them `works`, of which `decided` have decisions; `stay` are works that
    lose a copy and keep another. `kept` of the files came otherwise too. `titles` names some that would go.
    """

    run: int
    at: str
    who: str
    accession: str | None
    undone: bool
    files: int
    kept: int
    texts: int
    works: int
    stay: int
    decided: int
    titles: tuple[str | None, ...]


class FallingDecision(Struct, frozen=True):
    """A decision that would be taken back, and the title of its work (None: it has none, or is gone)."""

    decision: Decision
    title: str | None


class Falls(Struct, frozen=True):
    """What taking back decisions that were made as one would do: when and by whom they were made.

    `decisions` of them stand, on `works`; `before` were taken back already. `told` are the first of those that
    stand, each with the title of its work.
    """

    batch: int
    at: str
    who: str
    decisions: int
    works: int
    before: int
    told: tuple[FallingDecision, ...]

    @property
    def undone(self) -> bool:
        """Whether none of them stands any more."""
        return not self.decisions


def what_falls(databases: Databases, batch: int) -> Falls:
    """What taking back the decisions made as one would do; raises DecisionError where there are none."""
    with databases.kept.connect() as connection:
        made = batch_of_decisions(connection, batch)
    if not made:
        raise DecisionError(f"there are no decisions {batch} that were made as one")
    standing = [one for one in made if not one.undone]
    named = titles(databases, list(dict.fromkeys(one.work for one in standing[:_TOLD])))
    return Falls(
        batch=batch,
        at=made[0].at,
        who=made[0].who,
        decisions=len(standing),
        works=len({one.work for one in standing}),
        before=len(made) - len(standing),
        told=tuple(FallingDecision(one, named.get(one.work)) for one in standing[:_TOLD]),
    )


def brought(connection: Connection, run: int) -> tuple[list[str], set[str]]:
    """The originals that nothing but this run brought, and those that have other arrivals too."""
    mine = select(arrivals.c.sha256).where(arrivals.c.run == run).distinct()
    other = select(arrivals.c.sha256).where(arrivals.c.sha256.in_(mine), arrivals.c.run.is_distinct_from(run))
    elsewhere = set(connection.execute(other.distinct()).scalars())
    return [one for one in connection.execute(mine).scalars() if one not in elsewhere], elsewhere


def what_goes(databases: Databases, run: int) -> Goes:
    """What taking back a run would do; raises DecisionError where there is no such run."""
    with databases.kept.connect() as connection:
        row = connection.execute(
            select(runs, accessions.c.name)
            .outerjoin(accessions, accessions.c.id == runs.c.accession)
            .where(runs.c.id == run)
        ).first()
        if row is None:
            raise DecisionError(f"there is no run {run}")
        files = connection.execute(
            select(func.count()).select_from(arrivals).where(arrivals.c.run == run)
        ).scalar_one()
        lost, elsewhere = brought(connection, run)
        ids = set(manuscripts_of(databases, lost))
        touched = sorted(set(works_of(connection, ids).values()))
        going = _without_another(connection, touched, ids)
        decided = _decided(connection, going)
    named = titles(databases, going)
    return Goes(
        run=run,
        at=row.at,
        who=row.who,
        accession=row.name,
        undone=row.undone_at is not None,
        files=files,
        kept=len(elsewhere),
        texts=len(ids),
        works=len(going),
        stay=len(touched) - len(going),
        decided=decided,
        titles=tuple(named[work] for work in going if work in named)[:_NAMED],
    )


def _without_another(connection: Connection, works: list[str], ids: set[str]) -> list[str]:
    """Those of these works that hold nothing but manuscripts in `ids`."""
    stay: set[str] = set()
    for some in chunks(works):
        query = select(holdings.c.work, holdings.c.manuscript).where(holdings.c.work.in_(some))
        stay.update(row.work for row in connection.execute(query) if row.manuscript not in ids)
    return [work for work in works if work not in stay]


def _decided(connection: Connection, works: list[str]) -> int:
    """How many of these works have decisions that stand."""
    found: set[str] = set()
    for some in chunks(works):
        query = select(decisions.c.work).where(decisions.c.work.in_(some), decisions.c.undone_at.is_(None))
        found.update(connection.execute(query.distinct()).scalars())
    return len(found)
