"""Puts a serial together: one manuscript out of those of its instalments, in order, to be read as one story.

The parts keep what their containers knew: blocks, hints and members move with their text. Where an instalment
says which chapter it is, a chapter begins with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from foundling.manuscript import Block, Hint, Manuscript, Member, Origin, Repair, manuscript_id
from foundling.reading.types import ChapterPlace
from foundling.sources.assemble import JOINT
from foundling.spans import Span, shift

# What an instalment says of itself alone: a serial is not chapter 3, nor as long as its third chapter.
_OF_THE_PART = frozenset({"chapter", "words", "date", "url"})


def serial_id(instalments: Iterable[str]) -> str:
    """The id of the serial put together from the manuscripts with these ids, in this order."""
    return manuscript_id((id, "instalment") for id in instalments)


def doubled(positions: Iterable[int | None]) -> tuple[int, ...]:
    """The chapters that came more than once, by the numbers of all instalments."""
    listed = [position for position in positions if position is not None]
    return tuple(sorted({number for number in listed if listed.count(number) > 1}))


def compose(
    id: str, instalments: Sequence[tuple[Manuscript, ChapterPlace | None]], *, missing: Sequence[int] = ()
) -> Manuscript:
    """One manuscript with this id of several, in this order; `missing` are numbers of chapters that lack."""
    members: list[Member] = []
    blocks: list[Block] = []
    hints: dict[Hint, None] = {}
    repaired: list[Repair] = []
    at = 0
    # Where each says which it is, that is the chapters' numbering; else they are counted.
    origin = "serial:mark" if all(_called(place) for _, place in instalments) else "serial:"
    for manuscript, place in instalments:
        end = at + len(manuscript.text)
        members += [replace(member, span=shift(member.span, at)) for member in manuscript.members]
        blocks += [Block(b.kind, shift(b.span, at), b.level, b.href) for b in manuscript.blocks]
        repaired += [Repair(shift(mend.span, at), mend.was) for mend in manuscript.origin.repaired]
        hints[Hint("post", _called(place), origin, Span(at, end))] = None
        for hint in manuscript.hints:
            if hint.field not in _OF_THE_PART or hint.span is not None:
                hints[hint if hint.span is None else replace(hint, span=shift(hint.span, at))] = None
        at = end + len(JOINT)
    first = instalments[0][0].origin
    return Manuscript(
        id=id,
        members=tuple(members),
        text=JOINT.join(manuscript.text for manuscript, _ in instalments),
        blocks=tuple(blocks),
        hints=tuple(hints),
        origin=Origin(
            name=first.name,
            media_type=first.media_type,
            encoding=first.encoding,
            repairs=tuple(dict.fromkeys(kind for m, _ in instalments for kind in m.origin.repairs)),
            repaired=tuple(repaired),
            removed=_removed(instalments),
            pictures=tuple(dict.fromkeys(name for m, _ in instalments for name in m.origin.pictures)),
            missing=tuple(f"chapter {number}" for number in missing),
        ),
    )


def _called(place: ChapterPlace | None) -> str:
    if place is None or place.number is None:
        return place.title or "" if place else ""
    return f"Chapter {place.number}" + (f": {place.title}" if place.title else "")


def _removed(instalments: Sequence[tuple[Manuscript, ChapterPlace | None]]) -> dict[str, int]:
    removed: dict[str, int] = {}
    for manuscript, _ in instalments:
        for what, count in manuscript.origin.removed.items():
            removed[what] = removed.get(what, 0) + count
    return removed
