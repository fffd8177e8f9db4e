"""The language a story is written in.

Owns the answer for the body as a whole: by its commonest words where these leave no doubt, which they do for
nearly every story in a language they are listed for, and by py3langid where they do. (py3langid takes two
milliseconds a story and 90 MB a process; the words take a twentieth of one and nothing.)
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from foundling.knowledge import table
from foundling.letters import beyond_ascii
from foundling.manuscript import Manuscript
from foundling.reading.types import LanguageSpan, Part
from foundling.spans import Span

# Under this many words nothing is claimed (design.md).
FEWEST_WORDS = 20
# So many stretches of so many characters, from all over the body, are looked at: about 300 words.
STRETCHES = 6
STRETCH = 300
# The commonest words of a language are at least this share of its prose, and lead every other language's by at
# least this factor; where they do not, py3langid decides. English prose has 0.35 to 0.5, and the next language
# (Dutch `was`, `is`, `in`) a fifth of it; of 900 English stories none was in doubt.
CLEAR_SHARE = 0.2
CLEAR_LEAD = 2.0

# Where words are not parted by spaces (Chinese, Japanese, Thai), two letters count as one.
_WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W\d_]+")
# Small letters where letters are, spaces elsewhere.
_SMALL = bytes(ord(chr(code).lower()) if code < 0x80 and chr(code).isalpha() else 0x20 for code in range(0x100))


def read_languages(manuscript: Manuscript, /, *, parts: tuple[Part, ...]) -> tuple[LanguageSpan, ...]:
    """The language of the body, over the whole body; none where it has under FEWEST_WORDS words."""
    body = [part.span for part in parts if part.kind == "body"]
    sample = _sample(manuscript.text, body)
    words = _words(sample)
    if len(words) < FEWEST_WORDS:
        return ()
    tag = by_common_words(words) or _by_model(sample)
    return (LanguageSpan(tag, Span(body[0].start, body[-1].end)),)


def _words(sample: str) -> list[str]:
    """The words of a sample, in small letters; where all letters are ASCII's, on the bytes, six times as fast."""
    if _WORD.search(beyond_ascii(sample)) is None:
        return sample.encode("ascii", "replace").translate(_SMALL).decode("ascii").split()
    return _WORD.findall(sample.lower())


def by_common_words(words: list[str]) -> str | None:
    """The language whose commonest words are clearly the commonest here, or None. `words` are small letters."""
    counts: dict[str, int] = {}
    known = _known()
    for word, count in Counter(filter(known.__contains__, words)).items():
        for tag in known[word]:
            counts[tag] = counts.get(tag, 0) + count
    ordered = sorted(((count, tag) for tag, count in counts.items()), reverse=True)
    (most, first), (next_most, _) = [*ordered, (0, ""), (0, "")][:2]
    clear = most >= CLEAR_SHARE * len(words) and most >= CLEAR_LEAD * next_most
    return first if clear else None


def _by_model(sample: str) -> str:
    from py3langid.langid import classify

    return str(classify(sample)[0])


def _sample(text: str, spans: list[Span]) -> str:
    """The text of the spans, or stretches from all over them (a word at either end may be cut)."""
    length = sum(span.end - span.start for span in spans)
    if length <= STRETCHES * STRETCH:
        return " ".join(text[span.start : span.end] for span in spans)
    starts = (_place(spans, number * (length // STRETCHES)) for number in range(STRETCHES))
    return " ".join(text[start : start + STRETCH] for start in starts)


def _place(spans: list[Span], offset: int) -> int:
    """The place in the text that lies `offset` characters into the spans."""
    for span in spans:
        if offset < span.end - span.start:
            return span.start + offset
        offset -= span.end - span.start
    return spans[-1].end


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """The languages each common word is common in."""
    known: dict[str, tuple[str, ...]] = {}
    for tag, words in table("common_words.toml")["words"].items():
        for word in set(words.split()):
            known[word] = (*known.get(word, ()), tag)
    return known
