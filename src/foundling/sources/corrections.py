"""What a later mail of the author says of a wrong part number.

Owns the reading of such a mail; where the right number goes is `threads`' business.

    >>> read_correction("Sorry! That last post should have been part 3/5, not 2/5.")
    Correction(wrong=2, right=3)
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.partmarks import find_parts

# Such mails are short; in a longer text the words mean something else. In code points.
LONGEST = 1500
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\s*\n")


class Correction(Struct, frozen=True):
    """The number that a part should have had, and the one it had (None: the last post's, whatever it was)."""

    wrong: int | None
    right: int


def read_correction(text: str) -> Correction | None:
    """What the mail corrects, or None where it corrects no part number. Quoted lines should be left out."""
    if len(text) > LONGEST or _pattern("words").search(text) is None:
        return None
    for sentence in _SENTENCE.split(" ".join(text.split())):
        found = _read_sentence(sentence)
        if found is not None:
            return found
    return None


def speaks_of_correction(subject: str) -> bool:
    """Whether a subject says that something was wrong ("Oops, wrong number")."""
    return _pattern("words").search(subject) is not None


def _read_sentence(sentence: str) -> Correction | None:
    """Of the numbers in it: the one after "not" is wrong, the one after "should be" right."""
    turn = _pattern("turn").search(sentence)
    numbers = sorted((mark.span.start, mark.number) for mark in find_parts(sentence) if mark.number is not None)
    if turn is None or not numbers:
        return None
    after = [number for at, number in numbers if at >= turn.end()]
    before = [number for at, number in numbers if at < turn.start()]
    denied = _pattern("denied").search(sentence)
    wrong = next((number for at, number in numbers if denied is not None and at >= denied.end()), None)
    right = next((number for number in after if number != wrong), None)
    if right is None:
        return None
    return Correction(wrong if wrong is not None else (before[-1] if before else None), right)


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(table("mail.toml")["corrections"][key], re.I)
