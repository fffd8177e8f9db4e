"""What the page of a search shows: facets in words, chips of what was ticked, why something is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from foundling.library.found import Found, Hiding
from foundling.library.glances import Glance
from foundling.library.types import WorkRow
from foundling.query.folding import fold
from foundling.query.languages import language_name, languages
from foundling.web.browsing import PAGE, Browse

# Facets in the order in which they are shown, and what they are called; those of `opened` are open from the start.
FACETS = {
    "fandom": "Fandom", "rating": "Rating", "advisory": "Advisories found", "pairing": "Pairing",
    "character": "Character", "author": "Author", "length": "Length", "status": "Status",
    "warning": "Warnings stated", "person": "Told in the", "language": "Language", "read": "Read closely",
}  # fmt: skip
_OPENED = ("fandom", "rating", "advisory")
_PERSONS = {"first": "first person", "second": "second person", "third": "third person"}
_READ = {"yes": "read", "no": "not yet", "stale": "by older rules"}
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
        values = found.facets.get(name, ())
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


def words_of(facet: str, value: str) -> str:
    """A value of a facet as people say it."""
    match facet:
        case "length":
            return _long(value)
        case "advisory":
            return value.replace("-", " ").replace("_", " ")
        case "person":
            return _PERSONS.get(value, value)
        case "read":
            return _READ.get(value, value)
        case "language":
            return language_name(value)
    return value


def _long(value: str) -> str:
    """`1000..4999` as `1,000 to 5,000 words`."""
    low, _, high = value.partition("..")
    if not high:
        return f"{int(low):,} words and more"
    until = f"{int(high) + 1:,} words"
    return f"{int(low):,} to {until}" if low not in ("", "0") else f"under {until}"


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


class Line(Struct, frozen=True):
    """A story in a list: its row, a glance at it, the passage that was found, and why it is hidden."""

    work: WorkRow
    glance: Glance
    passage: object = None
    hidden_by: tuple[str, ...] = ()


def lines_of(found: Found, glances: Mapping[str, Glance]) -> list[Line]:
    """What was found, to be listed."""
    return [
        Line(one.work, glances.get(one.work.id, Glance()), one.passage, tuple(map(wish_of, one.hidden_by)))
        for one in found.works
    ]


def pages_of(count: int) -> int:
    """How many pages so many works fill."""
    return max(1, -(-count // PAGE))
