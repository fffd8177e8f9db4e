"""Through whose eyes a stretch of story is told.

Owns weighing the glimpses of a stretch: the narrator's own where the story is told in the first person; what a
heading says (`Ellen's POV`); the one whose mind we look into; failing these, the one the narration speaks of most
by far.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from foundling.reading.types import CastEntry, Person
from foundling.reading.viewpoint.minds import Glimpse
from foundling.spans import Span, overlaps

# What counts for the one through whose eyes a stretch is told, beside the minds looked into: each mention, and
# being the first one the narration speaks of. Tuned on the annotated stories, where the first is the one in most
# scenes; having a name, beside those who are called by what they are.
PER_MENTION = 0.06
FIRST = 0.75
NAMED = 0.5
# Somebody is named with so much in all.
LEAST = 0.3

_MARK = re.compile(r"(?:['’]s)?\s*\b(?:pov|p\.o\.v\.?|point of view|perspective)(?!\w)(?:\s+of\b)?", re.I)
_EDGES = " \t*_~-–—:.#()[]"
_LONGEST_HEADING = 60


def names_of(cast: Sequence[CastEntry]) -> dict[str, str]:
    """Name in small letters -> cast id; a name that several have is nobody's."""
    owners: dict[str, set[str]] = {}
    for entry in cast:
        for name in (entry.name, *entry.aliases):
            owners.setdefault(name.casefold(), set()).add(entry.id)
    return {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}


def focal_of_heading(line: str, names: dict[str, str], *, alone: bool) -> str | None:
    """Whom a line names as the one whose view follows: `Ellen's POV`, `POV: Ellen`; a bare name where `alone`."""
    if len(line) > _LONGEST_HEADING:
        return None
    mark = _MARK.search(line)
    if mark:
        before, after = (one.strip(_EDGES).casefold() for one in (line[: mark.start()], line[mark.end() :]))
        return names.get(before or after)
    return names.get(line.strip(_EDGES).casefold()) if alone else None


def focal_of(
    person: Person,
    stretch: Span,
    glimpses: Iterable[Glimpse],
    cast: Sequence[CastEntry],
    meant: Sequence[str],
    named: Container[str] = (),
) -> str | None:
    """The focal character of a stretch, or None. `meant`: whom the narration there means, mention by mention;
    `named`: who has a name."""
    if person == "first":
        for entry in cast:
            if any(overlaps(span, stretch) for span in entry.narrates):
                return entry.id
        return None
    score: dict[str, float] = dict.fromkeys(meant[:1], FIRST)
    for who in meant:
        score[who] = score.get(who, 0.0) + PER_MENTION
    for one in glimpses:
        score[one.who] = score.get(one.who, 0.0) + one.weight
    ranked = ((weight + NAMED * (who in named), who) for who, weight in score.items())
    most, best = max(ranked, default=(0.0, None))
    return best if most >= LEAST else None
