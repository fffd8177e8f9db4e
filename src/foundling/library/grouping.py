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

from foundling.library.judging import Facts, Verdict, author_keys
from foundling.library.sets import Sets

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
    usable = [edge for edge in edges if {edge.one, edge.other} <= facts.keys()]
    usable.sort(key=lambda edge: (not edge.said, -edge.verdict.score, *sorted((edge.one, edge.other))))
    joining = _Joining(facts, apart)
    # Wording first: it says which instalments are copies of one another.
    for edge in usable:
        if edge.verdict.kind != "instalment":
            joining.join(edge)
    serials = [edge for edge in usable if edge.verdict.kind == "instalment"]
    two = _two_serials(serials, joining.sets, facts)
    for edge in serials:
        if two.isdisjoint((edge.one, edge.other)):
            joining.join(edge)
    kept = joining.kept()
    found = [members for members in joining.sets.all() if len(members) > 1]
    groups = [
        _group([facts[member] for member in sorted(members)], kept[min(members)], chosen) for members in found
    ]
    return sorted(groups, key=lambda one: one.work)


class _Joining:
    """Manuscripts that are joined, edge by edge, unless something keeps two that would hang together apart.

    That is a curator's word, or authors: where both sets name some, one must be in both. A text without an author
    is a copy of two others' that are not the same author's; what it hangs on is the first, and never both.
    """

    def __init__(self, facts: Mapping[str, Facts], apart: Collection[frozenset[str]]) -> None:
        self.sets = Sets(facts)
        self._authors = {id: set(author_keys(one)) for id, one in facts.items()}
        self._apart: dict[str, set[str]] = {}
        for pair in apart:
            for id in pair:
                self._apart.setdefault(id, set()).update(pair - {id})
        self._used: list[Edge] = []

    def join(self, edge: Edge) -> None:
        """Join what an edge connects, if nothing keeps it apart."""
        one, other = self.sets.root(edge.one), self.sets.root(edge.other)
        if one != other:
            if self._kept_apart(one, other) or not (edge.said or self._may_be_one(one, other)):
                return
            root = self.sets.join(one, other)
            self._authors[root] = self._authors[one] | self._authors[other]
        self._used.append(edge)

    def _may_be_one(self, one: str, other: str) -> bool:
        names, others = self._authors[one], self._authors[other]
        return not names or not others or not names.isdisjoint(others)

    def _kept_apart(self, one: str, other: str) -> bool:
        if not self._apart:
            return False
        few, many = sorted((self.sets.members(one), self.sets.members(other)), key=len)
        return any(not self._apart.get(id, set()).isdisjoint(many) for id in few)

    def kept(self) -> dict[str, list[Edge]]:
        """The edges within each set, by the first of its ids."""
        found: dict[str, list[Edge]] = {min(members): [] for members in self.sets.all()}
        first = {id: min(members) for members in self.sets.all() for id in members}
        for edge in self._used:
            found[first[edge.one]].append(edge)
        return found


def _two_serials(serials: Sequence[Edge], sets: Sets, facts: Mapping[str, Facts]) -> set[str]:
    """The instalments of what says it is one serial and is two: of half its chapters there are different texts."""
    stars = Sets()
    for edge in serials:
        stars.join(edge.one, edge.other)
    two: set[str] = set()
    for members in stars.all():
        texts: dict[int | None, set[str]] = {}
        for member in members:
            texts.setdefault(_number(facts[member]), set()).add(sets.root(member))
        if 2 * sum(len(found) > 1 for found in texts.values()) >= len(texts):
            two |= members
    return two


def _group(members: Sequence[Facts], edges: Sequence[Edge], chosen: Collection[str]) -> Group:
    parts = {edge.verdict.part for edge in edges if edge.verdict.part is not None}
    # Of a serial, both are instalments: the first is the one that the others hang on.
    serial = [edge for edge in edges if edge.verdict.kind == "instalment"]
    parts |= {id for edge in serial for id in (edge.one, edge.other)}
    wholes = [one for one in members if one.id not in parts]
    chapters = _chapters([one for one in members if one.id in parts], chosen)
    places = tuple(
        Place(one.id, "instalment" if one.id in parts else "whole", _number(one) if one.id in parts else None)
        for one in sorted(members, key=lambda one: (one.id in parts, _number(one) or 0, one.order))
    )
    work = min(members, key=lambda one: one.order).own
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
    by_number: dict[tuple[int, int, tuple[str, int, int]], list[Facts]] = {}
    for one in instalments:
        number = _number(one)
        key = (0, 0, one.order) if number is None else (1, number, ("", 0, 0))
        by_number.setdefault(key, []).append(one)
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
    equal = sorted((one for one in holdings if rank(one) == first), key=lambda one: one.order)
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
