"""What the page of a search shows: facets in words, chips of what was ticked, why something is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from foundling.library.found import Found, FoundPassage, Hiding
from foundling.library.glances import Glance
from foundling.library.types import WorkRow
from foundling.query.facetwords import words_of
from foundling.query.folding import fold
from foundling.query.languages import languages
from foundling.spans import Span
from foundling.web.browsing import PAGE, Browse

# Facets in the order in which they are shown, and what they are called; those of `opened` are open from the start.
FACETS = {
    "fandom": "Fandom", "rating": "Rating", "advisory": "Advisories found", "pairing": "Pairing",
    "character": "Character", "author": "Author", "length": "Length", "status": "Status",
    "warning": "Warnings stated", "genre": "Genre and tags", "person": "Told in the",
    "language": "Language", "read": "Read closely",
}  # fmt: skip
# Code points of a passage that a list has room for, and words marked in it that are weighed.
MOST_PASSAGE = 420
_MOST_MARKS = 60
_OPENED = ("fandom", "rating", "advisory")
_LEVELS = {"mentioned": "more than mentioned", "moderate": "more than moderate"}


class Choice(Struct, frozen=True):
    """A value of a facet: in words, how often, where ticking and crossing it lead, and whether it is either."""

    said: str
    count: int | None
    tick: str
    cross: str
    chosen: Literal["in", "out"] | None


class Facet(Struct, frozen=True):
    """A facet and its values."""

    name: str
    said: str
    choices: tuple[Choice, ...]
    opened: bool


class Chip(Struct, frozen=True):
    """Something that was ticked or crossed, and the address without it."""

    said: str
    out: bool
    without: str


def facets_of(browse: Browse, found: Found) -> list[Facet]:
    """The facets of what was found, those without any value left out."""
    shown = []
    for name, said in FACETS.items():
        values = [
            # Whatever was found has what was chosen, also where that could not be counted.
            replace(one, count=found.count) if one.chosen == "in" and not one.count else one
            for one in found.facets.get(name, ())
        ]
        choices = tuple(
            Choice(
                words_of(name, one.value),
                one.count,
                browse.ticked(name, one.value),
                browse.crossed(name, one.value),
                one.chosen,
            )
            for one in values
        )
        if choices:
            opened = name in _OPENED or any(choice.chosen for choice in choices)
            shown.append(Facet(name, said, choices, opened))
    return shown


def chips_of(browse: Browse) -> Iterator[Chip]:
    """What was ticked and crossed."""
    for facet, values in browse.include.items():
        for value in values:
            yield Chip(_chip(facet, value), False, browse.ticked(facet, value))
    for facet, values in browse.exclude.items():
        for value in values:
            yield Chip(_chip(facet, value), True, browse.crossed(facet, value))


def _chip(facet: str, value: str) -> str:
    return f"{FACETS.get(facet, facet.capitalize())}: {words_of(facet, value)}"


def wish_of(wish: Hiding) -> str:
    """A standing wish in words: `the fandom “Tides”, unless author:marsh`."""
    name = wish.value.replace("-", " ").replace("_", " ") if wish.field == "advisory" else wish.value
    match wish.field:
        case "advisory":
            said = f"{name}, {_LEVELS.get(wish.above or '', wish.above)}" if wish.above else name
        case "rating":
            said = f"rated above {name}"
        case "language":
            said = f"what is in {words_of('language', languages().get(fold(name), name))}"
        case "query":
            said = f"whatever “{name}” finds"
        case field:
            said = f"the {field} “{name}”"
    return said + (f", unless “{wish.unless}”" if wish.unless else "")


def cropped(passage: FoundPassage) -> FoundPassage:
    """Of a long passage, as much as a list has room for: where most of what was looked for stands."""
    words = passage.words
    if len(words) <= MOST_PASSAGE:
        return passage
    marks = passage.marks

    def held(start: int) -> int:
        return sum(start <= mark.start and mark.end <= start + MOST_PASSAGE for mark in marks)

    begins = [max(0, mark.start - MOST_PASSAGE // 4) for mark in marks[:_MOST_MARKS]] or [0]
    begin = max(begins, key=lambda start: (held(start), -start))
    end = min(len(words), begin + MOST_PASSAGE)
    begin = words.find(" ", begin, end) + 1 if begin else 0
    end = words.rfind(" ", begin, end) if end < len(words) else end
    end = max(end, begin)
    kept = tuple(
        Span(one.start - begin, one.end - begin) for one in marks if begin <= one.start and one.end <= end
    )
    start = passage.span.start + begin
    return FoundPassage(Span(start, start + end - begin), words[begin:end], kept)


class Line(Struct, frozen=True):
    """A story in a list: its row, a glance at it, the passage that was found, and why it is hidden."""

    work: WorkRow
    glance: Glance
    passage: FoundPassage | None = None
    hidden_by: tuple[str, ...] = ()


def lines_of(found: Found, glances: Mapping[str, Glance]) -> list[Line]:
    """What was found, to be listed."""
    return [
        Line(
            one.work,
            glances.get(one.work.id, Glance()),
            cropped(one.passage) if one.passage else None,
            tuple(map(wish_of, one.hidden_by)),
        )
        for one in found.works
    ]


def pages_of(count: int) -> int:
    """How many pages so many works fill."""
    return max(1, -(-count // PAGE))
