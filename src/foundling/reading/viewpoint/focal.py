"""Through whose eyes a stretch of story is told.

Owns weighing the glimpses of a stretch: the narrator's own where the story is told in the first person; what a
heading says (`Ellen's POV`); the one whose mind we look into; failing these, the one the narration speaks of most
by far.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry, Person
from foundling.reading.viewpoint.minds import Glimpse
from foundling.spans import Span, overlaps

# So much evidence of minds settles it, if it is by this factor more than anybody else's.
LEAST_MIND = 1.0
MIND_LEAD = 1.25
# Without it, the one meant most often is taken where meant so much more often than the next.
MENTION_LEAD = 1.6
# In a stretch with evidence of minds, each mention counts this much besides.
_PER_MENTION = 0.04

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
    prose: Prose,
    glimpses: Iterable[Glimpse],
    cast: Sequence[CastEntry],
    mentions: Counter[str],
) -> str | None:
    """The focal character of a stretch, or None. `mentions`: how often the narration there means each."""
    if person == "first":
        for entry in cast:
            if any(overlaps(span, stretch) for span in entry.narrates):
                return entry.id
        return None
    minds: Counter[str] = Counter()
    for one in glimpses:
        minds[one.who] += one.weight  # type: ignore[assignment]
    scored = sorted(((score + _PER_MENTION * mentions[who], who) for who, score in minds.items()), reverse=True)
    if scored and scored[0][0] >= LEAST_MIND:
        if len(scored) == 1 or scored[0][0] >= MIND_LEAD * scored[1][0]:
            return scored[0][1]
        return None
    most = mentions.most_common(2)
    if most and (len(most) == 1 or most[0][1] >= MENTION_LEAD * most[1][1]):
        return most[0][0]
    return None
