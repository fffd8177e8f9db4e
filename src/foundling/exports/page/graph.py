"""The cast as a picture: a circle for each, lines for who talks with whom and who is what to whom.

Owns the layout (people on a ring, whoever talks together side by side) and drawing it as SVG.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, pi, sin, sqrt

from markupsafe import Markup

from foundling.exports.page.people import Person, Talk
from foundling.reading.types import Relationship

MOST = 14
MOST_BONDS = 12
WIDTH = 760
_RING_X = 250
# The ring is as high as its people need, with room for names above and below it.
_LOWEST, _HIGHEST, _PER_PERSON, _MARGIN = 60, 165, 18, 75
_SMALLEST, _LARGEST = 9.0, 30.0
_THICKEST = 12.0
_SAID = Markup('role="group" aria-label="Who talks with whom"')
_SILENT = Markup('aria-hidden="true"')


def graph(
    people: Sequence[Person], talks: Sequence[Talk], relationships: Sequence[Relationship], *, tabbed: bool = True
) -> Markup:
    """The graph as an SVG element; empty where fewer than two people are to be shown.

    `tabbed`: its links are reached by keyboard and read aloud; else a list elsewhere says the same.
    """
    shown = [person for person in people if person.leads][:MOST]
    if len(shown) < 2:
        return Markup("")
    ring = _ring(shown, talks)
    places = _places(ring)
    parts = [
        Markup('<svg class="graph" viewBox="0 0 {} {:.0f}" {}>').format(
            WIDTH, _height(len(ring)), _SAID if tabbed else _SILENT
        )
    ]
    parts += _talk_lines(talks, places)
    parts += _bonds(relationships, places)
    loudest = max(max(person.spoken for person in shown), 1)
    middle = _height(len(ring)) / 2
    parts += [_circle(person, places[person.id], loudest, middle, tabbed=tabbed) for person in ring]
    parts.append(Markup("</svg>"))
    return Markup("").join(parts)


def _ring(people: Sequence[Person], talks: Sequence[Talk]) -> list[Person]:
    """An order in which each follows whom they talk with most, begun by the first."""
    lines = {talk.between: talk.lines for talk in talks}
    rest = list(people)
    ring = [rest.pop(0)]
    while rest:
        here = ring[-1].id
        best = max(rest, key=lambda one: lines.get((here, one.id), 0) + lines.get((one.id, here), 0))
        rest.remove(best)
        ring.append(best)
    return ring


def _places(ring: Sequence[Person]) -> dict[str, tuple[float, float]]:
    return {
        person.id: (
            WIDTH / 2 + _RING_X * sin(2 * pi * number / len(ring)),
            _height(len(ring)) / 2 - _radius(len(ring)) * cos(2 * pi * number / len(ring)),
        )
        for number, person in enumerate(ring)
    }


def _radius(count: int) -> float:
    return min(_LOWEST + _PER_PERSON * count, _HIGHEST)


def _height(count: int) -> float:
    return 2 * (_radius(count) + _MARGIN)


def _talk_lines(talks: Sequence[Talk], places: Mapping[str, tuple[float, float]]) -> list[Markup]:
    most = max((talk.lines for talk in talks), default=1)
    out = []
    for talk in reversed(talks):
        if all(one in places for one in talk.between):
            (x1, y1), (x2, y2) = (places[one] for one in talk.between)
            out.append(
                Markup(
                    '<line class="talk" x1="{:.0f}" y1="{:.0f}" x2="{:.0f}" y2="{:.0f}" stroke-width="{:.1f}">'
                    "<title>{}</title></line>"
                ).format(x1, y1, x2, y2, 1 + _THICKEST * sqrt(talk.lines / most), f"{talk.lines} lines")
            )
    return out


def _bonds(relationships: Sequence[Relationship], places: Mapping[str, tuple[float, float]]) -> list[Markup]:
    """What people are to one another, written on the line between them; each pair's words share one label."""
    kinds: dict[tuple[str, ...], list[str]] = {}
    for one in relationships[:MOST_BONDS]:
        if len(one.between) == 2 and all(who in places for who in one.between):
            kinds.setdefault(one.between, []).append(one.kind)
    out = []
    for number, (between, words) in enumerate(kinds.items()):
        (x1, y1), (x2, y2) = (places[one] for one in between)
        # Off the middle, so that labels of lines that cross there do not lie on each other.
        share = (0.5, 0.38, 0.62)[number % 3]
        out.append(
            Markup(
                '<line class="bond {}" x1="{:.0f}" y1="{:.0f}" x2="{:.0f}" y2="{:.0f}"/>'
                '<text class="bond" x="{:.0f}" y="{:.0f}">{}</text>'
            ).format(
                words[0],
                x1,
                y1,
                x2,
                y2,
                x1 + share * (x2 - x1),
                y1 + share * (y2 - y1) - 4,
                ", ".join(dict.fromkeys(words)),
            )
        )
    return out


def _circle(person: Person, place: tuple[float, float], loudest: int, middle: float, *, tabbed: bool) -> Markup:
    x, y = place
    radius = _SMALLEST + (_LARGEST - _SMALLEST) * sqrt(person.spoken / loudest)
    # Names stand outside the ring: above it in the upper half, below it in the lower.
    below = y >= middle
    return Markup(
        '<a href="#{id}"{tab}><circle class="k{c}" cx="{x:.0f}" cy="{y:.0f}" r="{r:.0f}">'
        "<title>{t}</title></circle>"
        '<text class="name" x="{x:.0f}" y="{ty:.0f}">{name}</text></a>'
    ).format(
        id=person.id,
        tab=Markup("") if tabbed else Markup(' tabindex="-1"'),
        c=person.colour,
        x=x,
        y=y,
        r=radius,
        t=f"{person.name}: {person.lines} lines, {person.spoken} words",
        ty=y + radius + 16 if below else y - radius - 6,
        name=_short(person.name),
    )


_LONGEST_NAME = 24


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
