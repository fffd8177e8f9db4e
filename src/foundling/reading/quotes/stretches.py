"""Stretches between quotation marks, paragraph by paragraph.

Owns pairing the marks: which convention a story follows, which mark opens and which closes, what was never closed
and what runs on. What a stretch is (speech, a title, a single word) is decided by `kinds`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from foundling.reading.prose import Prose
from foundling.reading.quotes.lexicon import lexicon

Style = Literal["double", "single", "dash", "script", "chat", "telepathy", "italic"]
Role = Literal["open", "close", "toggle"]


class Stretch(Struct, frozen=True):
    """What stands between two marks: tokens `[first, last)` with the marks, `[inner, outer)` without.

    `closed` is false where the closing mark lacks; `continues`: goes on with the stretch before.
    """

    first: int
    last: int
    inner: int
    outer: int
    paragraph: int
    style: Style
    closed: bool = True
    continues: bool = False


_DOUBLE = frozenset('"“”„«»‹›‟″＂')
_OPENING = frozenset("“„‟")
_CLOSING = frozenset("”")
_ANGLES = frozenset("«»‹›")
_SINGLE = frozenset("'‘’‚`")
_BEFORE_OPENING = frozenset("([{—–-_*/~\"“„«'‘.…") | {"--", "---", "..."}
_STOPS = frozenset(".,!?…;:-—–)") | {"--", "---", "..", "...", "...."}


def _touches(prose: Prose, at: int) -> bool:
    """Whether no space stands before the token."""
    return at > 0 and prose.ends[at - 1] == prose.starts[at]


def quoted(prose: Prose) -> list[Stretch]:
    """All stretches between quotation marks, in order."""
    words = prose.words
    double = [i for i, word in enumerate(words) if word in _DOUBLE]
    single = [i for i, word in enumerate(words) if word in _SINGLE]
    openers = [i for i in single if _may_open_single(prose, i)]
    style: Style = "single" if len(openers) * 2 > len(double) and len(openers) > 1 else "double"
    marks = double if style == "double" else single
    return list(_pair(prose, marks, style))


def _pair(prose: Prose, marks: Sequence[int], style: Style) -> Iterator[Stretch]:
    borders = prose.paragraphs
    total = len(prose.words)
    at = 0
    running = False
    number = 0
    while at < len(marks):
        number = prose.paragraph_of(marks[at])
        first, last = prose.paragraph_tokens(number)
        start = at
        while at < len(marks) and marks[at] < last:
            at += 1
        group = marks[start:at]
        if style == "double":
            found = list(_pair_double(prose, group, first, last, number))
        else:
            found = list(_pair_single(prose, group, first, last, number))
        if found and running and found[0].first - first <= _LEADING:
            one = found[0]
            found[0] = Stretch(one.first, one.last, one.inner, one.outer, number, style, one.closed, True)
        yield from found
        running = bool(found) and not found[-1].closed
        if running and (
            at >= len(marks) or number + 1 >= len(borders) or marks[at] >= _end(borders, number + 1, total)
        ):
            running = False


# Marks of emphasis that may stand before the mark that opens a paragraph.
_LEADING = 2


def _end(borders: Sequence[int], number: int, total: int) -> int:
    return borders[number + 1] if number + 1 < len(borders) else total


def _role(prose: Prose, at: int, first: int, last: int) -> Role:
    word = prose.words[at]
    if word in _OPENING:
        return "open" if at + 1 < last and not (_touches(prose, at) and prose.words[at - 1] in _STOPS) else "close"
    before = at > first and _touches(prose, at)
    after = at + 1 < last and _touches(prose, at + 1)
    if word in _CLOSING:
        return "open" if after and not before and prose.words[at + 1][0].isalpha() else "close"
    if after and not before:
        return "open"
    if before and not after:
        return "close"
    return "toggle"


def _pair_double(prose: Prose, marks: Sequence[int], first: int, last: int, number: int) -> Iterator[Stretch]:
    opened: int | None = None
    for at in marks:
        role = _role(prose, at, first, last)
        if opened is None:
            if role == "close" and prose.words[at - 1][0].isdigit():
                continue
            if role == "close":
                continue
            opened = at
            continue
        if role == "open":
            yield Stretch(opened, at, opened + 1, at, number, "double")
            opened = at
        else:
            yield Stretch(opened, at + 1, opened + 1, at, number, "double")
            opened = None
    if opened is not None and opened + 1 < last:
        yield Stretch(opened, last, opened + 1, last, number, "double", closed=False)


def _may_open_single(prose: Prose, at: int) -> bool:
    if prose.words[at] == "’" or at + 1 >= len(prose.words) or not _touches(prose, at + 1):
        return False
    if _touches(prose, at) and prose.words[at - 1] not in _BEFORE_OPENING:
        return False
    return prose.words[at] == "‘" or prose.lower[at + 1] not in lexicon().words["elisions"]


def _pair_single(prose: Prose, marks: Sequence[int], first: int, last: int, number: int) -> Iterator[Stretch]:
    opened: int | None = None
    for at in marks:
        if opened is None:
            if _may_open_single(prose, at) and at + 1 < last:
                opened = at
        elif _closes_single(prose, at, last):
            yield Stretch(opened, at + 1, opened + 1, at, number, "single")
            opened = None
    if opened is not None and opened + 1 < last:
        yield Stretch(opened, last, opened + 1, last, number, "single", closed=False)


def _closes_single(prose: Prose, at: int, last: int) -> bool:
    words = prose.words
    if words[at] == "‘" or not _touches(prose, at):
        return False
    if at + 1 < last and _touches(prose, at + 1) and words[at + 1][0].isalnum():
        return False
    return words[at - 1] in _STOPS
