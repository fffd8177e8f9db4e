"""Letters that stand in a story as they were written, without marks: from "Dear Ellen," to the name below.

Owns finding such letters; both ends must be there.
"""

from __future__ import annotations

from collections.abc import Sequence

from foundling.knowledge import table
from foundling.reading.prose import Prose
from foundling.reading.quotes.stretches import Stretch

# A salutation and a farewell are lines of few tokens; a letter has at most so many paragraphs.
_SHORT = 9
_LONGEST = 40
_NAME = 4
_ENDS = frozenset({",", ":", "--", "—", "–", "!", "-", "."})


def letters(prose: Prose, taken: Sequence[Stretch]) -> list[Stretch]:
    """The paragraphs of letters, in order; the first names whom it is to, each by `label` who signs it."""
    words = table("quote_words.toml")
    greets, parts = frozenset(words["salutations"]), frozenset(words["farewells"])
    quoting = {one.paragraph for one in taken}
    out: list[Stretch] = []
    number, count = 0, len(prose.paragraphs)
    while number < count:
        opened = number
        number += 1
        if opened in quoting or not _greets(prose, opened, greets):
            continue
        signed = _signature(prose, opened, count, parts, quoting)
        if signed is None:
            continue
        end, label = signed
        for inside in range(opened, end + 1):
            first, last = prose.paragraph_tokens(inside)
            out.append(Stretch(first, last, first, last, inside, "letter", continues=inside > opened, label=label))
        number = end + 1
    return out


def _greets(prose: Prose, number: int, greets: frozenset[str]) -> bool:
    """Whether the paragraph begins with "Dear Ellen," on a line of its own."""
    first, last = prose.paragraph_tokens(number)
    at = first
    while at < last and not prose.words[at][0].isalnum():
        at += 1
    at += at < last and prose.lower[at] == "my"
    if at + 1 >= last or prose.lower[at] not in greets or prose.words[first][0].islower():
        return False
    for end in range(at, min(last, at + _SHORT)):
        if prose.words[end] in _ENDS and "\n" in prose.text[prose.ends[end] : prose.ends[end] + 2]:
            return True
    return last - first <= _SHORT and prose.words[last - 1] in _ENDS


def _signature(
    prose: Prose, opened: int, count: int, parts: frozenset[str], quoting: set[int]
) -> tuple[int, tuple[int, int] | None] | None:
    """The paragraph that ends the letter, and the tokens of the name that signs it."""
    for number in range(opened, min(count, opened + _LONGEST)):
        if number in quoting:
            return None
        first, last = prose.paragraph_tokens(number)
        begin = _last_lines(prose, first, last) if number == opened or last - first > _SHORT else first
        at = begin
        while at < last and not prose.words[at][0].isalnum():
            at += 1
        if at >= last or last - at > _SHORT or (number == opened and begin == first):
            continue
        dashed = at > begin and prose.words[begin] in ("-", "--", "—", "–")
        if prose.lower[at] not in parts and not (dashed and last - at <= _NAME):
            continue
        name = _name(prose, at, last, dashed)
        if name is None and number + 1 < count:
            after, behind = prose.paragraph_tokens(number + 1)
            name = _name(prose, after, behind, True) if behind - after <= _NAME else None
            if name is not None:
                return number + 1, name
        if name is not None or not dashed:
            return number, name
    return None


def _last_lines(prose: Prose, first: int, last: int) -> int:
    """Where the last two short lines of a paragraph begin: farewell and name."""
    breaks = [
        at
        for at in range(max(first + 1, last - _SHORT), last)
        if "\n" in prose.text[prose.ends[at - 1] : prose.starts[at]]
    ]
    return breaks[-2] if len(breaks) > 1 else breaks[0] if breaks else first


def _name(prose: Prose, at: int, last: int, alone: bool) -> tuple[int, int] | None:
    """The words with capitals at the end of a farewell."""
    end = last
    while end > at and not prose.words[end - 1][0].isalnum():
        end -= 1
    start = end
    while start > at + (not alone) and prose.words[start - 1][0].isupper():
        start -= 1
    while start < end and not prose.words[start][0].isalnum():
        start += 1
    return (start, end) if start < end else None
