"""The cast as a picture: a circle for each, lines for who talks with whom and who is what to whom.

Owns the layout (people on a ring, whoever talks together side by side) and drawing it as SVG.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import cos, pi, sin, sqrt

from markupsafe import Markup
from msgspec import Struct

from foundling.exports.page.people import Person, Talk
from foundling.reading.types import Relationship

MOST = 14
MOST_BONDS = 12
WIDTH = 760
_RING_X = 150
# The ring is as high as its people need, with room for names above and below it.
_LOWEST, _HIGHEST, _PER_PERSON, _MARGIN = 60, 165, 18, 75
_SMALLEST, _LARGEST = 9.0, 30.0
_THICKEST = 12.0
# A picture is no narrower than this, and has this much room at its sides.
_NARROWEST, _SPARE = 460.0, 8.0
# Names stand beside the ring, but above and below it where it is this near its top and bottom.
_UPRIGHT = 0.3
# A letter's width and a line's height, of names as they are on a phone and of words on lines, which stand on wide
# screens alone; for telling what would lie on what.
_NAME_LETTER, _NAME_LINE, _LETTER, _LINE = 13.0, 27.0, 8.5, 19.0
# Where on its line a word may stand, the best place first.
_SHARES = (0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75)
_SAID = Markup('role="group" aria-label="Who talks with whom"')
_SILENT = Markup('aria-hidden="true"')


class Box(Struct, frozen=True):
    """Where something is drawn: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        """Whether two boxes share any place."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class _Spot(Struct, frozen=True):
    """A circle, and where its name stands (`anchor`: start, middle or end)."""

    x: float
    y: float
    radius: float
    name: str
    name_x: float
    name_y: float
    anchor: str

    def boxes(self) -> tuple[Box, Box]:
        """The circle's and the name's."""
        width = _NAME_LETTER * len(self.name)
        left = self.name_x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        r = self.radius
        return (
            Box(self.x - r, self.y - r, self.x + r, self.y + r),
            Box(left, self.name_y - _NAME_LINE, left + width, self.name_y + 4),
        )


def graph(
    people: Sequence[Person], talks: Sequence[Talk], relationships: Sequence[Relationship], *, tabbed: bool = True
) -> Markup:
    """The graph as an SVG element; empty where fewer than two people have to do with others.

    `tabbed`: its links are reached by keyboard and read aloud; else a list elsewhere says the same.
    """
    tied = {one for talk in talks for one in talk.between}
    tied.update(one for bond in relationships for one in bond.between)
    shown = [person for person in people if person.leads and person.id in tied][:MOST]
    if len(shown) < 2:
        return Markup("")
    ring = _ring(shown, talks)
    loudest = max(max(person.spoken for person in shown), 1)
    spots = {person.id: _spot(person, number, len(ring), loudest) for number, person in enumerate(ring)}
    left, width = _across(spots.values())
    parts = [
        Markup('<svg class="graph" viewBox="{:.0f} 0 {:.0f} {:.0f}" {}>').format(
            left, width, _height(len(ring)), _SAID if tabbed else _SILENT
        )
    ]
    parts += _talk_lines(talks, spots)
    parts += _bonds(relationships, spots)
    parts += [_circle(person, spots[person.id], tabbed=tabbed) for person in ring]
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


def _spot(person: Person, number: int, count: int, loudest: int) -> _Spot:
    """Where somebody stands on the ring, whose name stands outside it."""
    across, up = sin(2 * pi * number / count), cos(2 * pi * number / count)
    x = WIDTH / 2 + _RING_X * across
    y = _height(count) / 2 - _radius(count) * up
    radius = _SMALLEST + (_LARGEST - _SMALLEST) * sqrt(person.spoken / loudest)
    if abs(across) < _UPRIGHT:
        name_x, name_y, anchor = x, (y - radius - 6 if up > 0 else y + radius + 18), "middle"
    else:
        side = 1 if across > 0 else -1
        name_x, name_y, anchor = x + side * (radius + 6), y + 5, ("start" if side > 0 else "end")
    return _Spot(x, y, radius, _short(person), name_x, name_y, anchor)


def _across(spots: Iterable[_Spot]) -> tuple[float, float]:
    """From where the picture reaches, and how wide it is: as its names need, so that they stay readable."""
    boxes = [box for spot in spots for box in spot.boxes()]
    left = min(box.left for box in boxes) - _SPARE
    right = max(box.right for box in boxes) + _SPARE
    width = max(right - left, _NARROWEST)
    return (left + right - width) / 2, width


def _radius(count: int) -> float:
    return min(_LOWEST + _PER_PERSON * count, _HIGHEST)


def _height(count: int) -> float:
    return 2 * (_radius(count) + _MARGIN)


def _talk_lines(talks: Sequence[Talk], spots: Mapping[str, _Spot]) -> list[Markup]:
    most = max((talk.lines for talk in talks), default=1)
    out = []
    for talk in reversed(talks):
        if all(one in spots for one in talk.between):
            here, there = (spots[one] for one in talk.between)
            out.append(
                Markup(
                    '<line class="talk" x1="{:.0f}" y1="{:.0f}" x2="{:.0f}" y2="{:.0f}" stroke-width="{:.1f}">'
                    "<title>{}</title></line>"
                ).format(
                    here.x,
                    here.y,
                    there.x,
                    there.y,
                    1 + _THICKEST * sqrt(talk.lines / most),
                    f"{talk.lines} lines",
                )
            )
    return out


def _bonds(relationships: Sequence[Relationship], spots: Mapping[str, _Spot]) -> list[Markup]:
    """What people are to one another: lines, and words on them where they lie on nothing else.

    Each pair's words share one label. The list beside the picture says all of them.
    """
    kinds: dict[tuple[str, ...], list[str]] = {}
    for one in relationships[:MOST_BONDS]:
        if len(one.between) == 2 and all(who in spots for who in one.between):
            kinds.setdefault(one.between, []).append(one.kind)
    taken = [box for spot in spots.values() for box in spot.boxes()]
    lines, labels = [], []
    for between, words in kinds.items():
        here, there = (spots[one] for one in between)
        lines.append(
            Markup(
                '<line class="bond {}" x1="{:.0f}" y1="{:.0f}" x2="{:.0f}" y2="{:.0f}"><title>{}</title></line>'
            ).format(words[0], here.x, here.y, there.x, there.y, ", ".join(dict.fromkeys(words)))
        )
        label = _label(", ".join(dict.fromkeys(words)), here, there, taken)
        if label is not None:
            labels.append(label)
    return lines + labels


def _label(words: str, here: _Spot, there: _Spot, taken: list[Box]) -> Markup | None:
    """Words on a line, at the first place that nothing else takes; None without one. The place is taken then."""
    half = _LETTER * len(words) / 2
    for share in _SHARES:
        x = here.x + share * (there.x - here.x)
        y = here.y + share * (there.y - here.y) + 4
        box = Box(x - half, y - _LINE, x + half, y + 4)
        if not any(box.touches(other) for other in taken):
            taken.append(box)
            return Markup('<text class="bond" x="{:.0f}" y="{:.0f}">{}</text>').format(x, y, words)
    return None


def _circle(person: Person, spot: _Spot, *, tabbed: bool) -> Markup:
    return Markup(
        '<a href="#{id}"{tab}><circle class="k{c}" cx="{x:.0f}" cy="{y:.0f}" r="{r:.0f}">'
        "<title>{t}</title></circle>"
        '<text class="name {anchor}" x="{tx:.0f}" y="{ty:.0f}">{name}</text></a>'
    ).format(
        id=person.id,
        tab=Markup("") if tabbed else Markup(' tabindex="-1"'),
        c=person.colour,
        x=spot.x,
        y=spot.y,
        r=spot.radius,
        t=f"{person.name}: {person.lines} lines, {person.spoken} words",
        anchor=spot.anchor,
        tx=spot.name_x,
        ty=spot.name_y,
        name=spot.name,
    )


_LONGEST_NAME = 15


def _short(person: Person) -> str:
    """A name that has room beside the ring: the whole, the usual other one, or its beginning."""
    fits = [name for name in (person.name, *person.aliases[:2]) if len(name) <= _LONGEST_NAME]
    fits = [name for name in fits if not name.isupper()] or [name for name in fits if name == person.name]
    return fits[0] if fits else person.name[: _LONGEST_NAME - 1] + "…"
