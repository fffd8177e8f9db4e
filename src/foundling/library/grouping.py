"""Which manuscripts are holdings of one work, and which of them is shown: pure, out of pairs and facts.

A curator's word comes first: what was said to be the same is joined before anything else, and what was said not to
be is never brought together, by whatever way round. Then the machine's pairs, the surest first.

Which holding is shown, by these rules in this order (docs/duplicates.md): the one a curator chose; one that is
still where it came from before one that was replaced there; a whole story before an instalment; the longest
(within LENGTH_COUNTS); complete before unfinished; the one whose record says most; a book or a page before bare
text; the fewest mends; the revision that came last; of those with the same words, the one that came first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from foundling.library.judging import Facts, Verdict

# Bodies that differ by less are taken for equally long: revised, or counted otherwise.
LENGTH_COUNTS = 0.02
# Containers that keep emphasis and chapters, by the beginning of their media type.
_RICH = ("application/epub", "text/html", "application/vnd", "application/rtf", "text/rtf")

HoldingKind = Literal["whole", "instalment"]


class Edge(Struct, frozen=True):
    """Two manuscripts and what they are to each other; `said` by a curator."""

    one: str
    other: str
    verdict: Verdict
    said: bool = False


class Place(Struct, frozen=True):
    """A manuscript's place in a group; `position` is its chapter number where it is an instalment."""

    manuscript: str
    kind: HoldingKind
    position: int | None


class Group(Struct, frozen=True):
    """Manuscripts of one work: `work` shows them (the oldest of theirs), `shown` is the holding that is read.

    `shown` is None where there are instalments alone: the serial is to be put together from `chapters`, in order,
    one a chapter.
    """

    work: str
    places: tuple[Place, ...]
    shown: str | None
    chapters: tuple[str, ...]


def group(
    facts: Mapping[str, Facts],
    edges: Iterable[Edge],
    apart: Collection[frozenset[str]] = (),
    chosen: Collection[str] = (),
) -> list[Group]:
    """The groups of two and more that these manuscripts fall into.

    `apart` holds pairs that are not to be in one group, `chosen` the manuscripts that a curator has shown.
    """
    usable = [edge for edge in edges if edge.verdict.kind != "like" and {edge.one, edge.other} <= facts.keys()]
    usable.sort(key=lambda edge: (not edge.said, -edge.verdict.score, *sorted((edge.one, edge.other))))
    sets = {id: {id} for id in facts}
    # Wording first: it says which instalments are copies of one another.
    kept = _join(sets, [edge for edge in usable if edge.verdict.kind != "instalment"], apart)
    serials = [edge for edge in usable if edge.verdict.kind == "instalment"]
    two = _two_serials(serials, sets, facts)
    kept += _join(sets, [edge for edge in serials if two.isdisjoint((edge.one, edge.other))], apart)
    found = [members for one, members in sorted(sets.items()) if len(members) > 1 and one == min(members)]
    groups = [_group([facts[member] for member in sorted(members)], kept, chosen) for members in found]
    return sorted(groups, key=lambda one: one.work)


def _join(sets: dict[str, set[str]], edges: Iterable[Edge], apart: Collection[frozenset[str]]) -> list[Edge]:
    """Join the sets that the edges connect, those kept apart left out; returns the edges within one set then."""
    kept = []
    for edge in edges:
        one, other = sets[edge.one], sets[edge.other]
        if one is other:
            kept.append(edge)
        elif not apart or not any(frozenset((a, b)) in apart for a in one for b in other):
            one |= other
            for id in other:
                sets[id] = one
            kept.append(edge)
    return kept


def _two_serials(serials: Sequence[Edge], sets: Mapping[str, set[str]], facts: Mapping[str, Facts]) -> set[str]:
    """The instalments of what says it is one serial and is two: of half its chapters there are different texts."""
    star: dict[str, set[str]] = {}
    for edge in serials:
        one, other = (star.setdefault(id, {id}) for id in (edge.one, edge.other))
        if one is not other:
            one |= other
            star.update(dict.fromkeys(other, one))
    two: set[str] = set()
    for members in {id(found): found for found in star.values()}.values():
        texts: dict[int | None, set[str]] = {}
        for member in members:
            texts.setdefault(_number(facts[member]), set()).add(min(sets[member]))
        if 2 * sum(len(found) > 1 for found in texts.values()) >= len(texts):
            two |= members
    return two


def _group(members: Sequence[Facts], edges: Sequence[Edge], chosen: Collection[str]) -> Group:
    ids = {one.id for one in members}
    parts = {edge.verdict.part for edge in edges if edge.verdict.part in ids}
    # Of a serial, both are instalments: the first is the one that the others hang on.
    serial = [edge for edge in edges if edge.verdict.kind == "instalment" and edge.one in ids]
    parts |= {id for edge in serial for id in (edge.one, edge.other)}
    wholes = [one for one in members if one.id not in parts]
    chapters = _chapters([one for one in members if one.id in parts], chosen)
    places = tuple(
        Place(one.id, "instalment" if one.id in parts else "whole", _number(one) if one.id in parts else None)
        for one in sorted(members, key=lambda one: (one.id in parts, _number(one) or 0, one.number))
    )
    work = min(members, key=lambda one: (one.at, one.number)).own
    if not wholes and len(chapters) == 1:
        return Group(work, places, chapters[0].id, ())
    shown = best(wholes, chosen) if wholes else None
    together = sum(one.words for one in chapters)
    if shown is not None and (len(chapters) < 2 or together <= shown.words * (1 + LENGTH_COUNTS)):
        return Group(work, places, shown.id, ())
    if shown is not None and shown.id in chosen:
        return Group(work, places, shown.id, ())
    return Group(work, places, None, tuple(one.id for one in chapters))


def _chapters(instalments: Sequence[Facts], chosen: Collection[str]) -> list[Facts]:
    """The best holding of each chapter, in order; those that say no number stand first, as they came."""
    by_number: dict[tuple[int, int], list[Facts]] = {}
    for one in instalments:
        number = _number(one)
        by_number.setdefault((0, one.number) if number is None else (1, number), []).append(one)
    return [best(by_number[key], chosen) for key in sorted(by_number)]


def best(holdings: Sequence[Facts], chosen: Collection[str] = ()) -> Facts:
    """The holding that is shown, of several of the same text."""
    present = [one for one in holdings if not one.replaced] or holdings
    longest = max(one.words for one in present)

    def rank(one: Facts) -> tuple[bool, bool, bool, bool, int, bool, int]:
        return (
            one.id not in chosen,
            one.replaced,
            one.words < longest * (1 - LENGTH_COUNTS),
            not one.complete,
            -one.fields,
            not one.media_type.startswith(_RICH),
            one.repairs,
        )

    first = min(map(rank, holdings))
    equal = sorted((one for one in holdings if rank(one) == first), key=lambda one: (one.at, one.number))
    return next(one for one in equal if one.wording == equal[-1].wording)


def _number(facts: Facts) -> int | None:
    return facts.chapter.number if facts.chapter is not None else None


def missing_chapters(numbers: Iterable[int | None], of: int | None) -> tuple[int, ...]:
    """Which chapters of a serial are missing; `of` is how many it says it has."""
    listed = {number for number in numbers if number is not None}
    last = max([*listed, of or 0], default=0)
    # A hundred gaps say that the numbers are no chapters' numbers.
    last = min(last, max(listed, default=0) + 100)
    return tuple(sorted(set(range(1, last + 1)) - listed))
