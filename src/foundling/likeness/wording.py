"""The wording of a text: its words without their dress, and anchors that two copies of it share.

Case, quotation marks, dashes, emphasis and line ends are dress: a story that was wrapped anew, encoded anew or
typed with curly quotes has the same words. An anchor is a hash of a run of RUN words that begins with a word of
a certain shape. The shape picks about one word in a hundred, whatever stands around it, so that runs are found
again where a text was cut, joined or revised elsewhere (content-defined sampling, as in Broder's shingles and
FracMinHash). In a script that has no such words, the code points themselves pick.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import TypeVar

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
# Marks and white space beyond ASCII; and those of ASCII, among the bytes of UTF-8.
_WIDE_MARKS = re.compile(r"[^\w\x00-\x7f]+")
_LETTERS = bytes(code if code >= 0x80 or chr(code).isalnum() else ord(" ") for code in range(0x100))
_VOWELS = frozenset("aeiou")

K = TypeVar("K")
# A run stands without its first letter, and is looked ahead for: it may begin inside another one.
_RUN = r"(?<![^\W_][{0}])(?=([aeiou][^\W_]{{2,}}(?:[\W_]+[^\W_]+){{4}}))"
_RARE = re.compile(r"[vj]" + _RUN.format("vj"))
_COMMON = re.compile(r"[b-df-hj-np-tv-z]" + _RUN.format("b-df-hj-np-tv-z"))


class Wording(Struct, frozen=True, array_like=True):
    """How many words a text has (by white space), and its anchors: signed 64-bit numbers, in order, none twice."""

    words: int
    anchors: tuple[int, ...]


class Vocabulary:
    """Numbers for words: a text that is compared takes four bytes a word, and is compared sooner."""

    def __init__(self) -> None:
        self._numbers = _Numbers()

    def __len__(self) -> int:
        return len(self._numbers)

    def numbers_of(self, text: str, spans: Sequence[Span] | None = None) -> array[int]:
        """The words of `text` (as `words_of`) as numbers, the same for a word in every text."""
        return array("I", map(self._numbers.__getitem__, _words(_told(text, spans))))

    def runs_at(self, words: array[int]) -> dict[bytes, int]:
        """Where each run that stands once among `words` (of `numbers_of`) begins, as an index into them."""
        begins = self._numbers.begins
        return _once(
            (at for at, word in enumerate(words) if begins[word]), lambda at: words[at : at + RUN].tobytes()
        )


class _Numbers(dict[bytes, int]):
    """Words, as bytes of UTF-8, numbered as they come; `begins` says which of them a run begins with."""

    def __init__(self) -> None:
        self.begins = bytearray()

    def __missing__(self, word: bytes) -> int:
        number = self[word] = len(self)
        self.begins.append(_begins_run(word.decode("utf-8", "surrogatepass")))
        return number


def words_of(text: str, spans: Sequence[Span] | None = None) -> list[str]:
    """The words of `text` (of these spans of it, in code points), casefolded, without marks."""
    return [word.decode("utf-8", "surrogatepass") for word in _words(_told(text, spans))]


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
    # Without the first letter, as in an anchor.
    begun = (at for at, word in enumerate(words) if _begins_run(word))
    return _once(begun, lambda at: " ".join(words[at : at + RUN])[1:])


def _begins_run(word: str) -> bool:
    return word[0] in "vjk" and word[1:2] in _VOWELS and len(word) > 3


def _once(places: Iterable[int], run_at: Callable[[int], K]) -> dict[K, int]:
    """The runs at these places that stand at one of them alone."""
    found: dict[K, int] = {}
    twice: set[K] = set()
    for place in places:
        run = run_at(place)
        if run in found:
            twice.add(run)
        found[run] = place
    return {run: place for run, place in found.items() if run not in twice}


def _words(told: str) -> list[bytes]:
    """The words of a text, casefolded, as bytes of UTF-8; as `_WORD` finds them, on bytes."""
    told = casefold(told)
    if not told.isascii():
        told = _WIDE_MARKS.sub(" ", told)
    return told.encode("utf-8", "surrogatepass").translate(_LETTERS).split()


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
