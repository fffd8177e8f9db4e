"""The wording of a text: its words without their dress, and anchors that two copies of it share.

Case, quotation marks, dashes, emphasis and line ends are dress: a story that was wrapped anew, encoded anew or
typed with curly quotes has the same words. An anchor is a hash of a run of RUN words that begins with a word of
a certain shape. The shape picks about one word in a hundred, whatever stands around it, so that runs are found
again where a text was cut, joined or revised elsewhere (content-defined sampling, as in Broder's shingles and
FracMinHash). In a script that has no such words, the code points themselves pick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from msgspec import Struct

from foundling.letters import casefold, count_tokens
from foundling.spans import Span

# Goes up when the anchors of a text change; texts are then read again.
VERSION = 1
# Words in a run, and code points in one of a script without spaces.
RUN = 5
_WIDE_RUN = 10
# A text of fewer words, or of fewer anchors than SMALLEST, has too few: the SMALLEST of its runs that begin with a
# commoner shape join them.
_SHORT = 800
SMALLEST = 8
# A text of more anchors keeps the smallest so many: what is a long novel is found by far fewer.
_MOST = 4_096
# Fewer anchors than one in so many code points: the script is one that the shape of words does not fit.
_SPARSE = 4_000
# Code points that begin a run where words do not: those with no remainder.
_WIDE_EVERY = 31

_WORD = re.compile(r"[^\W_]+")
_VOWELS = frozenset("aeiou")
# A run stands without its first letter, and is looked ahead for: it may begin inside another one.
_RUN = r"(?<![^\W_][{0}])(?=([aeiou][^\W_]{{2,}}(?:[\W_]+[^\W_]+){{4}}))"
_RARE = re.compile(r"[vj]" + _RUN.format("vj"))
_COMMON = re.compile(r"[b-df-hj-np-tv-z]" + _RUN.format("b-df-hj-np-tv-z"))


class Wording(Struct, frozen=True, array_like=True):
    """How many words a text has (by white space), and its anchors: signed 64-bit numbers, in order, none twice."""

    words: int
    anchors: tuple[int, ...]


def words_of(text: str, spans: Sequence[Span] | None = None) -> list[str]:
    """The words of `text` (of these spans of it, in code points), casefolded, without marks."""
    return _WORD.findall(_told(text, spans).casefold())


def read_wording(text: str, spans: Sequence[Span] | None = None) -> Wording:
    """The wording of `text`, or of these spans of it."""
    told = casefold(_told(text, spans))
    words = count_tokens(told)
    kept = {anchor_of(run) for run in _runs(told)}
    if words < _SHORT or len(kept) < SMALLEST:
        kept.update(sorted({anchor_of(_spaced(run)) for run in _COMMON.findall(told)})[:SMALLEST])
    return Wording(words, tuple(sorted(kept)[:_MOST]))


def runs_at(words: Sequence[str]) -> dict[str, int]:
    """Where each run that stands once among `words` (of `words_of`) begins, as an index into them."""
    found: dict[str, int] = {}
    twice: set[str] = set()
    # Gone through for every word of every text that is compared: most words fail the first question.
    begun = [at for at, word in enumerate(words) if word[0] in "vjk" and word[1:2] in _VOWELS and len(word) > 3]
    for place in begun:
        run = " ".join(words[place : place + RUN])[1:]
        if run in found:
            twice.add(run)
        found[run] = place
    return {run: place for run, place in found.items() if run not in twice}


def _told(text: str, spans: Sequence[Span] | None) -> str:
    return text if spans is None else "\n".join(text[span.start : span.end] for span in spans)


def _runs(told: str) -> Iterator[str]:
    """The runs of a casefolded text."""
    found = _RARE.findall(told)
    if len(found) * _SPARSE >= len(told):
        yield from map(_spaced, found)
        return
    letters = "".join(_WORD.findall(told))
    for place, letter in enumerate(letters):
        if ord(letter) % _WIDE_EVERY == 0:
            yield letters[place : place + _WIDE_RUN]


def _spaced(run: str) -> str:
    return " ".join(_WORD.findall(run))


def anchor_of(run: str) -> int:
    """The anchor that a run makes."""
    digest = blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)
