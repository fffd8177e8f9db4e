"""What manuscripts state, in a few bytes each: enough to leave out most of what could be nothing to each other.

Owns these outlines, which are read when first asked for and held. They never leave out what `judging.py` would
have compared; some of what they let through it leaves out.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from zlib import crc32

from sqlalchemy import Connection

from foundling.library.databases import Databases
from foundling.library.facts import read_stated
from foundling.library.judging import LENGTHS, Stated, author_keys, title_start
from foundling.library.wording_rows import count_anchors

# What is noted of a manuscript: that it has been read, that a work holds it, that it says it is an instalment.
_READ, _HELD, _INSTALMENT = 1, 2, 4
# Every name that an author goes by sets one of so many bits.
_BITS = 64


class Outlines:
    """The outlines of a library's manuscripts, by number: 21 bytes for each number up to the highest."""

    def __init__(self, databases: Databases) -> None:
        self._databases = databases
        self._flags = bytearray()
        self._authors = array("Q")
        self._titles = array("I")
        self._words = array("I")
        self._anchors = array("I")

    def read(self, connection: Connection, numbers: Iterable[int]) -> None:
        """See to it that the outlines of these are at hand."""
        wanted = dict.fromkeys(numbers)
        self._grow(max(wanted, default=0) + 1)
        missing = [number for number in wanted if not self._flags[number]]
        for number in missing:
            self._flags[number] = _READ
        for number, count in count_anchors(connection, missing).items():
            self._anchors[number] = count
        for number, one in read_stated(self._databases, missing).items():
            self._note(number, one)

    def _grow(self, length: int) -> None:
        more = length - len(self._flags)
        if more > 0:
            self._flags.extend(bytes(more))
            for column in (self._authors, self._titles, self._words, self._anchors):
                column.frombytes(bytes(more * column.itemsize))

    def _note(self, number: int, one: Stated) -> None:
        self._flags[number] |= _HELD | (_INSTALMENT if one.chapter is not None else 0)
        for key in author_keys(one):
            self._authors[number] |= 1 << crc32(key.encode("utf-8", "surrogatepass")) % _BITS
        self._titles[number] = crc32(title_start(one).encode("utf-8", "surrogatepass"))
        self._words[number] = one.words

    def anchors(self, number: int) -> int:
        """How many anchors a manuscript has."""
        return self._anchors[number]

    def words(self, number: int) -> int:
        """How many words a manuscript has."""
        return self._words[number]

    def same_author(self, one: int, other: int) -> bool:
        """Whether both name an author, and it may be the same."""
        return bool(self._authors[one] & self._authors[other])

    def of_a_length(self, one: int, other: int) -> bool:
        """Whether they are nearly enough of one length to be the same."""
        short, long = sorted((self._words[one], self._words[other]))
        return short >= LENGTHS * long

    def worth_comparing(self, one: int, other: int) -> bool:
        """Whether they may be worth comparing (judging.py); what has not been read is not."""
        if not self._flags[one] & self._flags[other] & _HELD:
            return False
        if self._authors[one] and self._authors[other] and not self.same_author(one, other):
            return False
        if self.of_a_length(one, other):
            return True
        short = one if self._words[one] < self._words[other] else other
        return bool(self._flags[short] & _INSTALMENT) or self._titles[one] == self._titles[other]
