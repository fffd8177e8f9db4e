"""Which posts make one story: parts by one author under one title, in order, reposts replaced.

Owns the grouping of posts, whatever they came in. Answers and chatter are never joined to anything. Texts are
looked at only where numbers leave doubt, through a callback.

    posts 1/3, Re: 1/3, 2/3, 2/3 (repost), 3/3   ->   (1/3, later 2/3, 3/3) and (Re: 1/3)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from foundling.partmarks import FIRST, LAST, PartMark
from foundling.sources.subjects import Subject

# An address with more names than this is a list's own (lists that put themselves into From).
MOST_NAMES = 4
# Where a part with a name instead of a number stands among the others.
_STANDING = {FIRST: (0, "~"), LAST: (1_000_000, "")}

Slot = tuple[int, str]


class Post(Struct, frozen=True, gc=False):
    """What grouping knows of a post: keys of its author, its subject, its date in seconds, its size in bytes."""

    address: str
    name: str
    subject: Subject
    stamp: float | None = None
    size: int = 0


class Story(Struct, frozen=True):
    """Posts (by number) that make one story, in order; one alone is anything.

    `reposts` are posts that later ones replaced; `missing` as in `Origin`.
    """

    posts: tuple[int, ...]
    reposts: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()


class _Parts:
    """A story being put together: slots filled with numbers of posts."""

    def __init__(self) -> None:
        self.slots: dict[Slot, int] = {}
        self.marks: dict[Slot, PartMark] = {}
        self.reposts: list[int] = []

    def put(self, slot: Slot, number: int, mark: PartMark) -> None:
        """Fill the slot; what stood there has been replaced."""
        if slot in self.slots:
            self.reposts.append(self.slots[slot])
        self.slots[slot] = number
        self.marks[slot] = mark

    @property
    def of(self) -> int | None:
        """The whole that the latest part states, if any does."""
        stated = [mark.of for mark in self.marks.values() if mark.of is not None]
        return max(stated) if stated else None

    @property
    def gaps(self) -> list[int]:
        """Numbers that should be there and are not."""
        have: set[int] = set()
        for (number, _), mark in self.marks.items():
            have.update(range(number, (mark.through or number) + 1))
        numbered = [number for number in have if number < _STANDING[LAST][0]]
        most = self.of if self.of is not None else max(numbered, default=0)
        return [number for number in range(1, most + 1) if number not in have]

    def accepts(self, mark: PartMark) -> bool:
        """Whether the totals allow the part: equal, unknown, or changed by the author while posting."""
        totals = {m.of for m in self.marks.values() if m.of is not None}
        if mark.of is None or not totals or mark.of in totals:
            return True
        return slot_of(mark, self) not in self.slots and mark.of >= max(n for n, _ in self.slots)


def gather(posts: Sequence[Post], same: Callable[[int, int], bool]) -> list[Story]:
    """Every post in exactly one story, stories in the order of their first post.

    `same(a, b)` says whether two posts have, by and large, the same text; it is asked only of posts that claim
    the same part of the same story.
    """
    authors = _authors(posts)
    buckets: dict[tuple[int, str], list[int]] = {}
    for number in _by_time(posts):
        subject = posts[number].subject
        if subject.part is not None and not subject.reply:
            buckets.setdefault((authors[number], subject.key), []).append(number)
    joined: list[_Parts] = []
    for numbers in buckets.values():
        joined += _mended(_divide(posts, numbers, same), posts)
    _find_openings(posts, authors, joined)
    return _in_order(posts, joined)


def slot_of(mark: PartMark, parts: _Parts) -> Slot:
    """Where a part stands among the others; one that is only "continued" comes next."""
    if mark.number is not None:
        return mark.number, mark.sub
    if mark.named in _STANDING:
        return _STANDING[mark.named]
    return 1 + max((n for n, _ in parts.slots if n < _STANDING[LAST][0]), default=1), ""


def _by_time(posts: Sequence[Post]) -> list[int]:
    """Numbers of posts by date; one without a date keeps its place after the one before it."""
    stamps, last = [], 0.0
    for post in posts:
        last = last if post.stamp is None else post.stamp
        stamps.append(last)
    return sorted(range(len(posts)), key=lambda number: (stamps[number], number))


def _authors(posts: Sequence[Post]) -> list[int]:
    """A number for each post's author: who shares a name or an address is one, but for lists' own addresses."""
    names: dict[str, set[str]] = {}
    for post in posts:
        if post.address:
            names.setdefault(post.address, set()).add(post.name)
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    keys: list[str] = []
    for number, post in enumerate(posts):
        own = post.address and len(names[post.address]) <= MOST_NAMES
        known = [f"<{post.address}>"] if own else []
        known += [post.name] if post.name else []
        known = known or [f"<{post.address}>" if post.address else f"?{number}"]
        parent[root(known[-1])] = root(known[0])
        keys.append(known[0])
    numbers: dict[str, int] = {}
    return [numbers.setdefault(root(key), len(numbers)) for key in keys]


def _divide(posts: Sequence[Post], numbers: Iterable[int], same: Callable[[int, int], bool]) -> list[_Parts]:
    """Posts of one author and title into stories: a second text for a part that is there begins another one."""
    stories: list[_Parts] = []
    for number in numbers:
        mark = posts[number].subject.part
        if mark is None:
            continue
        fitting = [parts for parts in reversed(stories) if parts.accepts(mark)]
        fitting.sort(key=lambda parts: parts.of != mark.of)
        home = next((p for p in fitting if slot_of(mark, p) not in p.slots), None)
        taken = [p for p in fitting if slot_of(mark, p) in p.slots]
        again = next((p for p in taken if _replaces(posts, number, p.slots[slot_of(mark, p)], same)), None)
        chosen = again or home
        if chosen is None:
            chosen = _Parts()
            stories.append(chosen)
        chosen.put(slot_of(mark, chosen), number, mark)
    return stories


def _replaces(posts: Sequence[Post], later: int, earlier: int, same: Callable[[int, int], bool]) -> bool:
    return posts[later].subject.repost or same(later, earlier)


def _mended(stories: list[_Parts], posts: Sequence[Post]) -> list[_Parts]:
    """Wrong numbers put right where only one place is left: 1/3, 2/3, 2/3 with two texts makes 1, 2, 3."""
    for stray in [parts for parts in stories if len(parts.slots) == 1]:
        ((slot, number),) = stray.slots.items()
        mark = stray.marks[slot]
        for home in stories:
            if (
                home is stray
                or slot not in home.slots
                or home.of != stray.of
                or len(home.gaps) != 1
                or slot[0] <= 1
            ):
                continue
            gap, earlier = home.gaps[0], home.slots[slot]
            first, second = (slot, (gap, "")) if gap > slot[0] else ((gap, ""), slot)
            home.slots[first], home.slots[second] = earlier, number
            home.marks[first] = home.marks[second] = mark
            stories = [parts for parts in stories if parts is not stray]
            break
    return stories


def _find_openings(posts: Sequence[Post], authors: Sequence[int], joined: Iterable[_Parts]) -> None:
    """First parts that bear no number: "The Weir" before "The Weir 2/3"."""
    bare: dict[tuple[int, str], list[int]] = {}
    for number, post in enumerate(posts):
        if post.subject.part is None and not post.subject.reply and post.subject.key:
            bare.setdefault((authors[number], post.subject.key), []).append(number)
    for parts in joined:
        lead = min(parts.slots.values())
        found = bare.get((authors[lead], posts[lead].subject.key))
        if found and 1 in parts.gaps and found[0] < lead:
            parts.put((1, ""), found.pop(0), PartMark(1, parts.of, next(iter(parts.marks.values())).span))


def _in_order(posts: Sequence[Post], joined: Iterable[_Parts]) -> list[Story]:
    """Stories and single posts by first post."""
    stories = [_story(parts) for parts in joined]
    placed = {number for story in stories for number in (*story.posts, *story.reposts)}
    stories += [Story((number,)) for number in range(len(posts)) if number not in placed]
    return sorted(stories, key=lambda story: min(story.posts))


def _story(parts: _Parts) -> Story:
    order = tuple(dict.fromkeys(parts.slots[slot] for slot in sorted(parts.slots)))
    whole = "" if parts.of is None else f" of {parts.of}"
    missing = tuple(f"part {number}{whole}" for number in parts.gaps)
    return Story(order, tuple(dict.fromkeys(parts.reposts)), missing)
