"""Whether two manuscripts are of one work: the rules, over facts and likeness; nothing is read or written here.

Two manuscripts are never joined on a title alone, and never where both name authors and no author is the same.
What decides is the wording: how much of the one is in the other, in order. Instalments of a serial, which have no
wording in common, are joined where title and author are the same and each says which chapter it is; or, where they
name no author, where their files lie together and are called alike but for the numbers of the chapters in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from foundling.library.wording import name_key
from foundling.likeness import Likeness
from foundling.reading.types import ChapterPlace

Kind = Literal["same", "part", "instalment"]

# The share of the longer text that the shorter has too, from which on they are one story (benchmarks/likeness.py).
SAME = 0.7
# The share of a chapter that the full text has.
WITHIN = 0.8
# Texts of such different lengths cannot be the same; words are counted in two ways, so that there is room.
LENGTHS = SAME - 0.05
# How sure it is that numbered files of one folder, each with the heading of that chapter, are one story: less than
# where they name it.
_FILES = 0.9
_DIGITS = "0123456789"
# A title that another begins with has so many letters at least.
_TITLE = 4


class Stated(Struct, frozen=True):
    """What a manuscript says of itself that pairs are judged by: its number in readings.db, words, and record.

    `sign` is what it shares with files that lie beside it and are called alike but for their numbers.
    """

    id: str
    number: int
    words: int
    title: str | None
    authors: tuple[str, ...]
    chapter: ChapterPlace | None
    sign: str | None


class Facts(Stated, frozen=True):
    """What is known of a manuscript when it is grouped: besides, its own work, and when that came.

    `came` puts those that came in the same second in order: the number of the arrival that brought it.
    `fields` counts the fields of its record that something is said of, `repairs` the mends of its text;
    `media_type` as in the reading; `wording` is the same of two texts with the same words. `replaced`: wherever it
    came from, something else has come since.
    """

    own: str
    at: str
    came: int
    complete: bool
    fields: int
    repairs: int
    media_type: str
    wording: str
    replaced: bool

    @property
    def order(self) -> tuple[str, int, int]:
        """What came sooner is smaller. A rebuild gives other numbers, and the same order within one file."""
        return (self.at, self.came, self.number)


class Verdict(Struct, frozen=True):
    """What two manuscripts are to each other. `part`: the manuscript that is a part of the other, where one is."""

    kind: Kind
    rule: str
    score: float
    part: str | None = None


def may_be_one(one: Stated, other: Stated) -> bool:
    """False where both name authors and none is the same: by letters and digits, or by words in any order."""
    if not one.authors or not other.authors:
        return True
    return not author_keys(one).isdisjoint(author_keys(other))


def author_keys(one: Stated) -> frozenset[str]:
    """What the authors that a manuscript names are compared by; empty where it names none."""
    return frozenset(key for author in one.authors for key in _author_keys(author))


def worth_comparing(one: Stated, other: Stated) -> bool:
    """Whether any wording could make anything of these two; where not, they need not be laid side by side."""
    if not may_be_one(one, other):
        return False
    short, long = sorted((one, other), key=lambda facts: facts.words)
    return short.words >= LENGTHS * long.words or _is_part(short, long)


def least_within(one: Stated, other: Stated, lengths: float) -> float:
    """The share of the shorter text that must be in the longer for `judge` to make anything of them.

    `lengths` is how long the shorter one is, as a share of the longer.
    """
    short, long = sorted((one, other), key=lambda facts: facts.words)
    same = SAME / lengths if lengths else 1.0
    return min(same, WITHIN) if _is_part(short, long) or _is_part(long, short) else same


def title_start(one: Stated) -> str:
    """The beginning of a title: a part that is no instalment has that of the whole."""
    return _title(one)[:_TITLE]


def judge(one: Stated, other: Stated, likeness: Likeness) -> Verdict | None:
    """What two manuscripts with this likeness are to each other; `one` was compared first. None: nothing."""
    if not may_be_one(one, other):
        return None
    if likeness.same >= SAME:
        return Verdict("same", "wording", round(likeness.same, 3))
    short = other if likeness.longer == 0 else one
    long = one if short is other else other
    if likeness.within >= WITHIN and _is_part(short, long):
        return Verdict("part", "within", round(likeness.within, 3), short.id)
    return None


def serial(found: Sequence[Stated]) -> list[tuple[Stated, Stated, Verdict]]:
    """How manuscripts of one title by the same authors hang together: each instalment with the first of them.

    Those that do not say which chapter they are have no part in it, nor has a serial of one chapter. Of those that
    name no author the files must be called alike, and bear the numbers of the chapters in them.
    """
    chapters = [one for one in found if one.chapter is not None and one.chapter.number is not None]
    chapters = [one for one in chapters if (one.title if one.authors else one.sign)]
    chapters.sort(key=lambda one: (_place(one), one.id))
    if len({_place(one) for one in chapters}) < 2:
        return []
    first = chapters[0]
    return [(first, one, verdict) for one in chapters[1:] if (verdict := _of_one_serial(first, one)) is not None]


def _of_one_serial(first: Stated, one: Stated) -> Verdict | None:
    if first.authors and one.authors:
        if may_be_one(first, one) and _title(first) == _title(one):
            return Verdict("instalment", "title, author and chapter", 1.0, one.id)
    elif not first.authors and not one.authors and first.sign == one.sign:
        # A title may be the file's name, its number in it.
        if _title(first).rstrip(_DIGITS) == _title(one).rstrip(_DIGITS):
            return Verdict("instalment", "files and chapters of one numbering", _FILES, one.id)
    return None


def _place(facts: Stated) -> int:
    return facts.chapter.number if facts.chapter is not None and facts.chapter.number is not None else 0


def _title(facts: Stated) -> str:
    return name_key(facts.title or "")


def _is_part(short: Stated, long: Stated) -> bool:
    """Whether what is within a longer text is an instalment of it, and not a story in an anthology."""
    if short.chapter is not None:
        return True
    if not short.title or not long.title:
        return False
    a, b = _title(short), _title(long)
    return a == b or (len(b) >= _TITLE and a.startswith(b))


@lru_cache(maxsize=4096)
def _author_keys(author: str) -> frozenset[str]:
    words = sorted(key for word in author.replace(",", " ").split() if (key := name_key(word)))
    return frozenset((name_key(author), " ".join(words))) - {""}
