"""What is computed from the whole: the words of the body and its language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foundling import letters
from foundling.reading.record.front import Found, Front

# The words of a large text are counted in pieces of about so many code points, to keep memory flat.
COUNT_AT_ONCE = 1_000_000

_SPACE = re.compile(r"\s")


def counted_words(front: Front) -> Iterator[Found]:
    """How many words the body has: runs of letters or digits between white space, headings included."""
    count = sum(count_words(front.text[body.start : body.end]) for body in front.body)
    if front.body:
        yield Found("words", count, (), "counted")


def count_words(text: str) -> int:
    """Tokens between white space that hold a letter or digit: `--` is no word, `don't` is one.

    >>> count_words("It rained -- all day, * * * they said.")
    6
    """
    if len(text) <= COUNT_AT_ONCE:
        return letters.count_words(text)
    total = start = 0
    while start < len(text):
        space = _SPACE.search(text, start + COUNT_AT_ONCE)
        end = space.start() if space else len(text)
        total += letters.count_words(text[start:end])
        start = end
    return total


def main_language(front: Front) -> Iterator[Found]:
    """The language of the largest part of the body."""
    if front.languages:
        largest = max(front.languages, key=lambda found: found.span.end - found.span.start)
        yield Found("language", largest.tag, (), "tongue")
