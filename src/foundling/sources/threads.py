"""Which posts make one story: parts by one author under one title, in order, reposts replaced.

Owns the grouping of posts, whatever they came in. Answers and chatter are never joined to anything. Texts are
looked at only where subjects leave doubt, through `Texts`.

    posts 1/3, Re: 1/3, 2/3, 2/3 (repost), 3/3   ->   (1/3, later 2/3, 3/3) and (Re: 1/3)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Protocol

import msgspec
from msgspec import Struct

from foundling.partmarks import FIRST, LAST, PartMark
from foundling.sources.corrections import Correction, read_correction, speaks_of_correction
from foundling.sources.subjects import Subject, same_title

# An address with more names than this is a list's own (lists that put themselves into From).
MOST_NAMES = 4
# Stories of one author and title that are looked at for a further part, and texts that one is compared with.
_MOST_OPEN = 20
_MOST_COMPARED = 3
# Posts shorter than this, in bytes, are talk rather than parts where the subject leaves it open; a "correction" of
# less than this share of the part is a remark about it.
_LONGEST_TALK = 3000
_REMARK_SHARE = 0.5
# A follow-up with more of its lines quoted is an answer.
_MOST_QUOTED = 0.05
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


class Texts(Protocol):
    """The texts of the posts, looked at only where their subjects leave doubt."""

    def same(self, a: int, b: int, /) -> bool:
        """Whether two posts have, by and large, the same text."""
        ...

    def own_words(self, number: int, /) -> str:
        """The text of a post without its header lines, quoted lines and signature."""
        ...

    def quoted_share(self, number: int, /) -> float:
        """How much of a post's text is quoted, from 0 to 1."""
        ...


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

    def lacks(self, mark: PartMark) -> bool:
        """Whether the part fills a gap, or comes next in a story of unknown length."""
        if not self.accepts(mark) or slot_of(mark, self) in self.slots or mark.number is None:
            return False
        return mark.number in self.gaps or (self.of is None and mark.number == 1 + max(n for n, _ in self.slots))

    def accepts(self, mark: PartMark) -> bool:
        """Whether the totals allow the part: equal, unknown, or changed by the author while posting."""
        totals = {m.of for m in self.marks.values() if m.of is not None}
        if mark.of is None or not totals or mark.of in totals:
            return True
        return slot_of(mark, self) not in self.slots and mark.of >= max(n for n, _ in self.slots)


def gather(posts: Sequence[Post], texts: Texts) -> list[Story]:
    """Every post in exactly one story, stories in the order of their first post."""
    gathering = _Gathering(posts, texts)
    joined: list[_Parts] = []
    for numbers in gathering.buckets().values():
        joined += _mended(gathering.divide(numbers))
    joined = gathering.merge(joined)
    gathering.add_openings(joined)
    gathering.add_follow_ups(joined)
    return _in_order(len(posts), joined)


class _Gathering:
    """The posts of one store, their authors, and their part numbers as far as they are known by now."""

    def __init__(self, posts: Sequence[Post], texts: Texts) -> None:
        self.posts = posts
        self.texts = texts
        self.authors = _authors(posts)
        self.order = _by_time(posts)
        self.marks = {
            number: post.subject.part
            for number, post in enumerate(posts)
            if post.subject.part is not None and not post.subject.reply
        }
        self._correct()

    def key(self, number: int) -> tuple[int, str]:
        """Author and title of a post."""
        return self.authors[number], self.posts[number].subject.key

    def buckets(self) -> dict[tuple[int, str], list[int]]:
        """The posts that bear part numbers, by author and title, in the order of their dates."""
        found: dict[tuple[int, str], list[int]] = {}
        for number in self.order:
            if number in self.marks:
                found.setdefault(self.key(number), []).append(number)
        return found

    def _correct(self) -> None:
        """Put right the numbers that a later mail of the author corrects."""
        writers = {self.authors[number] for number in self.marks}
        titles = {self.key(number) for number in self.marks}
        latest: dict[int, list[int]] = {}
        for number in self.order:
            author, key = self.key(number)
            if self._may_correct(number, known=author in writers and (author, key) in titles):
                earlier = [n for n in latest.get(author, []) if not key or key == self.posts[n].subject.key]
                self._apply(
                    read_correction(self.texts.own_words(number)), earlier or latest.get(author, []), number
                )
            elif number in self.marks:
                latest.setdefault(author, []).append(number)

    def _may_correct(self, number: int, *, known: bool) -> bool:
        """Whether a post is short and about a part, or says in its subject that something was wrong."""
        post = self.posts[number]
        if post.size > _LONGEST_TALK:
            return False
        if speaks_of_correction(post.subject.key) or post.subject.repost:
            return True
        return known and number not in self.marks

    def _apply(self, correction: Correction | None, earlier: Sequence[int], by: int) -> None:
        wrong = correction.wrong if correction is not None else None
        for number in reversed(earlier):
            mark = self.marks[number]
            if correction is not None and wrong in (None, mark.number):
                self.marks[number] = msgspec.structs.replace(mark, number=correction.right)
                # The mail that corrects a part is none itself, whatever number stands in its subject.
                self.marks.pop(by, None)
                return

    def divide(self, numbers: Iterable[int]) -> list[_Parts]:
        """Posts of one author and title into stories: a second text for a part begins another one."""
        stories: list[_Parts] = []
        for number in numbers:
            mark = self.marks[number]
            fitting = [parts for parts in reversed(stories[-_MOST_OPEN:]) if parts.accepts(mark)]
            fitting.sort(key=lambda parts: parts.of != mark.of)
            taken = [parts for parts in fitting if slot_of(mark, parts) in parts.slots]
            if any(self._is_remark(number, parts.slots[slot_of(mark, parts)]) for parts in taken):
                continue
            again = next(
                (p for p in taken[:_MOST_COMPARED] if self._replaces(number, p.slots[slot_of(mark, p)])), None
            )
            home = again or next((p for p in fitting if p not in taken), None)
            if home is None:
                home = _Parts()
                stories.append(home)
            home.put(slot_of(mark, home), number, mark)
        return stories

    def _is_remark(self, later: int, earlier: int) -> bool:
        """Whether a post about a part only bears its number: "Correction: Weir 2/3" with a line or two."""
        post = self.posts[later]
        return post.subject.repost and post.size < _REMARK_SHARE * self.posts[earlier].size

    def _replaces(self, later: int, earlier: int) -> bool:
        return self.posts[later].subject.repost or self.texts.same(later, earlier)

    def merge(self, joined: list[_Parts]) -> list[_Parts]:
        """Halves of one story put together whose titles were typed differently, where their parts interlock."""
        torn: dict[tuple[int, int], list[_Parts]] = {}
        for parts in joined:
            if parts.of is not None and parts.gaps:
                torn.setdefault((self.authors[min(parts.slots.values())], parts.of), []).append(parts)
        gone: set[int] = set()
        for halves in torn.values():
            for home, other in combinations(halves[:_MOST_OPEN], 2):
                if gone & {id(home), id(other)} or not self._interlock(home, other, alone=len(halves) == 2):
                    continue
                for slot, number in other.slots.items():
                    home.put(slot, number, other.marks[slot])
                home.reposts += other.reposts
                gone.add(id(other))
        return [parts for parts in joined if id(parts) not in gone]

    def _interlock(self, home: _Parts, other: _Parts, *, alone: bool) -> bool:
        """Whether each part of the one fills a gap of the other, under what may be one title.

        A part without any title needs that the two are the only ones that come into question (`alone`).
        """
        numbers = {number for number, _ in other.slots}
        titles = [self.posts[next(iter(parts.slots.values()))].subject.key for parts in (home, other)]
        return numbers <= set(home.gaps) and (alone or all(titles)) and same_title(*titles)

    def add_openings(self, joined: Iterable[_Parts]) -> None:
        """First parts that bear no number: "The Weir" before "The Weir 2/3"."""
        bare: dict[tuple[int, str], list[int]] = {}
        for number, post in enumerate(self.posts):
            if number not in self.marks and not post.subject.reply and post.subject.key:
                bare.setdefault(self.key(number), []).append(number)
        for parts in joined:
            lead = min(parts.slots.values())
            found = bare.get(self.key(lead))
            if found and 1 in parts.gaps and found[0] < lead:
                parts.put((1, ""), found.pop(0), PartMark(1, parts.of, next(iter(parts.marks.values())).span))

    def add_follow_ups(self, joined: Iterable[_Parts]) -> None:
        """Parts that their author posted as answers to the part before: "Re: Weir 2/3", nothing quoted."""
        replies: dict[tuple[int, str], list[int]] = {}
        for number in self.order:
            subject = self.posts[number].subject
            if subject.reply and subject.part is not None and self.posts[number].size > _LONGEST_TALK:
                replies.setdefault(self.key(number), []).append(number)
        for parts in joined:
            for number in replies.get(self.key(min(parts.slots.values())), []):
                mark = self.posts[number].subject.part
                if mark is not None and parts.lacks(mark) and self.texts.quoted_share(number) < _MOST_QUOTED:
                    parts.put(slot_of(mark, parts), number, mark)


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


def _mended(stories: list[_Parts]) -> list[_Parts]:
    """Wrong numbers put right where only one place is left: 1/3, 2/3, 2/3 with two texts makes 1, 2, 3."""
    if len(stories) > _MOST_OPEN:
        return stories
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


def _in_order(count: int, joined: Iterable[_Parts]) -> list[Story]:
    """Stories and single posts by first post."""
    stories = [_story(parts) for parts in joined]
    placed = {number for story in stories for number in (*story.posts, *story.reposts)}
    stories += [Story((number,)) for number in range(count) if number not in placed]
    return sorted(stories, key=lambda story: min(story.posts))


def _story(parts: _Parts) -> Story:
    order = tuple(dict.fromkeys(parts.slots[slot] for slot in sorted(parts.slots)))
    whole = "" if parts.of is None else f" of {parts.of}"
    missing = tuple(f"part {number}{whole}" for number in parts.gaps)
    return Story(order, tuple(dict.fromkeys(parts.reposts)), missing)
