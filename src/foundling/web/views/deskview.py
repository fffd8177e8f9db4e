"""What the desk shows: questions with their evidence, and like questions put together."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from foundling.library.desk import Asked, Batch, Heap, Question
from foundling.library.fields import HOLDS_SEVERAL
from foundling.library.library import Library

# Heaps that stand beside the questions. To count by fandom takes long where there are more questions than this.
_HEAPS = 12
_FEW = 5_000
# What a value of a field looks like, to be typed.
EXAMPLES = {
    "rating": "PG-13",
    "relationship": "Ellen/Tom",
    "series": "High Water #2",
    "chapter": "4/9",
    "date": "1999-10",
    "status": "complete, in-progress or excerpt",
    "form": "story, poem, script, fragment, index, discussion, notice or other",
    "language": "Welsh",
    "category": "F/F, F/M, M/M, Gen, Multi or Other",
}


class Filters(Struct, frozen=True):
    """Like questions, by each of the ways in which they are alike; ways that tell nothing apart are empty."""

    fields: tuple[Heap, ...]
    rules: tuple[Heap, ...]
    fandoms: tuple[Heap, ...]
    values: tuple[Heap, ...]


class DeskView(Struct, frozen=True):
    """A page of the desk. `narrowed`: only some questions were asked for; `asked` are the parts of the address."""

    questions: tuple[Question, ...]
    count: int
    filters: Filters
    asked: dict[str, str]
    narrowed: bool
    examples: dict[str, str]


def desk_view(library: Library, asked: Asked, batch: Batch, start: int) -> DeskView:
    """A page of the desk."""
    named = {"field": asked.field, "rule": asked.rule, "fandom": asked.fandom, "value": asked.value}
    parts = {name: value for name, value in named.items() if value}
    if asked.state != "open":
        parts["state"] = asked.state
    return DeskView(
        questions=batch.questions,
        count=batch.count,
        filters=_filters(library, asked, batch.count) if batch.count else Filters((), (), (), ()),
        asked=parts,
        narrowed=any(named.values()),
        examples=EXAMPLES,
    )


def _filters(library: Library, asked: Asked, count: int) -> Filters:
    curator = library.desk
    open_ = asked.state != "missing"
    return Filters(
        fields=curator.heaps("field", replace(asked, field=None, value=None), limit=30),
        rules=curator.heaps("rule", replace(asked, rule=None, value=None), limit=_HEAPS) if open_ else (),
        fandoms=curator.heaps("fandom", replace(asked, fandom=None), limit=_HEAPS) if count <= _FEW else (),
        values=curator.heaps("value", replace(asked, value=None), limit=_HEAPS) if open_ else (),
    )


def values_of(field: str, typed: str) -> Sequence[str]:
    """What was typed for a field: of one with several values, one a line."""
    if field in HOLDS_SEVERAL:
        return [line.strip() for line in typed.splitlines() if line.strip()]
    return [typed.strip()] if typed.strip() else []
