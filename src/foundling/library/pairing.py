"""Which manuscripts are laid side by side, and what comes of it: verdicts on pairs; writes nothing.

A manuscript is laid beside those that came before it. What shares its rarer anchors is looked up, what could be
nothing by what is stated of both is left out, and the nearest of the rest are compared word by word. What that
costs for one manuscript does not grow with the library: of a text that is there many times, the nearest stand for
the others.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import sqrt

from msgspec import Struct
from sqlalchemy import Connection, select

from foundling.library.databases import Databases
from foundling.library.facts import read_stated
from foundling.library.judging import Stated, Verdict, judge, least_within, serial, worth_comparing
from foundling.library.outlines import Outlines
from foundling.library.packing import unpack_layer, unpack_text
from foundling.library.saidsame import read_said
from foundling.library.schema import layers
from foundling.library.wording import serial_anchor
from foundling.library.wording_rows import (
    ANCHORS_A_SHARER,
    FEW,
    Holders,
    anchors_of,
    holders,
    last_compared,
    sharing,
)
from foundling.likeness import Told, Vocabulary, compare
from foundling.reading.types import Record

# Two texts are laid side by side where they share this part of the fewer anchors; those that may be the same, this
# part of the more, with room for chance: a share of few anchors says little. (Of 6,145 pairs of passages that were
# the same, 0.4 % shared less, all of them with less than 0.8 of their words in common; of 12,080 others, 30 %.)
_SHARED = 0.25
_SHARED_SAME = 0.6
# Where not all of its anchors were looked up, so many of those that share most are asked for all of theirs.
_ASKED = 32
# A text is compared with others of its length until it is the same as one, and with longer ones until it is a part
# of one. The nearest come first: after so many in vain, the others are left.
_IN_VAIN = 3
# A text without an author may be the same as texts of different authors: it is compared until it is with so many.
_NAMED = 2
# With what may be parts of it, it is compared until their words are so many times its own.
_PARTS = 4
# A serial of more instalments is a forum, not a serial.
_MOST_INSTALMENTS = 2_000
# Words held at a time, of the texts last compared (4 bytes each); different words among them; records.
_HELD_WORDS = 4_000_000
_HELD_VOCABULARY = 300_000
_HELD_RECORDS = 8_000
# A number that no manuscript has: all come before it.
_NONE = 2**62
# In SQL as it runs, since it is asked for every text (readings.db is always SQLite).
_TEXT = """
SELECT text, data FROM manuscripts JOIN layers ON layers.manuscript = manuscripts.number AND layers.layer = 'parts'
WHERE manuscripts.number = :number
"""


class Found(Struct, frozen=True):
    """Two manuscripts and what they are to each other."""

    one: Stated
    other: Stated
    verdict: Verdict


class _Near(Struct, frozen=True):
    """What may be the same as a manuscript, and what may be a part of it or it of them; the nearest first.

    Of both those that name one of its authors, and those that it or they name none of.
    """

    same: tuple[Sequence[int], Sequence[int]]
    parts: tuple[Sequence[int], Sequence[int]]


class Pairing:
    """Compares batches of manuscripts with all others of a library; what it read last it remembers.

    `alone`: no manuscripts come or go between the batches.
    """

    def __init__(self, databases: Databases, *, alone: bool) -> None:
        self._databases = databases
        self._alone = alone
        self._holders = Holders()
        self._outlines = Outlines(databases)
        self._texts = _Texts()
        self._stated: dict[int, Stated | None] = {}
        self._apart: set[frozenset[str]] = set()

    def compare(self, batch: Mapping[int, str]) -> list[Found]:
        """What the manuscripts of a batch (ids by number) are to others and to each other."""
        if not self._alone:
            self._holders.forget()
        with self._databases.readings.connect() as connection:
            named = _serials(connection, batch)
            near = self._near(connection, batch, named)
            said = read_said(self._databases, batch.values())
            self._apart = {frozenset((one, other)) for one, other, same in said if not same}
            listed = [holders(connection, anchor, _MOST_INSTALMENTS) for anchor in sorted({*named.values()})]
            serials = [numbers for numbers in listed if len(numbers) > 1]
            self._read(
                [
                    *near,
                    *chain(*(others for one in near.values() for others in (*one.same, *one.parts))),
                    *chain(*serials),
                ]
            )
            found = list(self._compared(connection, near))
        for numbers in serials:
            stated = [one for number in numbers if (one := self._stated[number]) is not None]
            found += [Found(one, other, verdict) for one, other, verdict in serial(stated)]
        return found

    def _near(
        self, connection: Connection, batch: Mapping[int, str], named: Mapping[int, int]
    ) -> dict[int, _Near]:
        """What each of a batch is to be compared with.

        Those that came later are compared with it in their turn, but where they have been: it is compared anew.
        """
        held = anchors_of(connection, batch)
        last = last_compared(connection)
        mine = {number: [a for a in anchors if a != named.get(number)] for number, anchors in held.items()}
        shared = {
            number: sharing(connection, self._holders, anchors, number if last < number else _NONE)
            for number, anchors in sorted(mine.items())
        }
        self._outlines.read(connection, [*batch, *chain(*(one.counts for one in shared.values()))])
        near = {}
        for number, one in shared.items():
            worth = self._outlines.worth_comparing
            counts = {
                other: count for other, count in one.counts.items() if other != number and worth(number, other)
            }
            if counts and not one.all:
                counts = self._in_all(connection, number, mine[number], counts)
            near[number] = self._nearest(number, len(mine[number]), counts)
        return near

    def _in_all(
        self, connection: Connection, number: int, mine: Sequence[int], counts: Mapping[int, int]
    ) -> dict[int, int]:
        """How many of its anchors those have that share most of the ones that a manuscript was looked up by.

        What names one of its authors comes first.
        """
        same = self._outlines.same_author
        nearest = sorted(counts, key=lambda other: (not same(number, other), -counts[other], other))
        wanted = frozenset(mine)
        asked = anchors_of(connection, nearest[: max(_ASKED, len(mine) // ANCHORS_A_SHARER)])
        return {other: len(wanted.intersection(theirs)) for other, theirs in asked.items()}

    def _nearest(self, number: int, anchors: int, counts: Mapping[int, int]) -> _Near:
        """The manuscripts that share enough, given how many anchors each does."""
        outlines = self._outlines
        near: dict[tuple[bool, bool], list[tuple[float, int]]] = {}
        for other, count in counts.items():
            of_a_length = outlines.of_a_length(number, other)
            fewer, more = sorted((anchors, outlines.anchors(other)))
            of = more if of_a_length else fewer
            enough = _SHARED_SAME * more - sqrt(more) if of_a_length else _SHARED * fewer
            if count >= enough and (count > 1 or fewer < FEW):
                near.setdefault((of_a_length, outlines.same_author(number, other)), []).append(
                    (-count / of, other)
                )
        found = {key: [other for _, other in sorted(listed)] for key, listed in near.items()}
        same, parts = ((found.get((kind, True), []), found.get((kind, False), [])) for kind in (True, False))
        return _Near(same, parts)

    def _compared(self, connection: Connection, near: Mapping[int, _Near]) -> Iterator[Found]:
        seen: set[tuple[int, int]] = set()
        for number, one in near.items():
            for lay, both in ((self._same, one.same), (self._parts, one.parts)):
                for others in both:
                    found = list(lay(connection, number, self._pairs(number, others, seen)))
                    yield from found
                    if any(pair.verdict.kind == "same" or pair.verdict.part == self._id(number) for pair in found):
                        break

    def _pairs(self, number: int, others: Iterable[int], seen: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The pairs of a manuscript with others that are worth comparing and have not been."""
        for other in others:
            pair = (min(number, other), max(number, other))
            if pair not in seen and self._worth(pair):
                seen.add(pair)
                yield pair

    def _same(self, connection: Connection, number: int, pairs: Iterable[tuple[int, int]]) -> Iterator[Found]:
        """What comes of the pairs of a manuscript with those of its length."""
        vain = named = 0
        for pair in pairs:
            found = self._laid(connection, pair)
            if found is not None:
                yield found
            if found is not None and found.verdict.kind == "same":
                mine, other = (found.one, found.other) if found.one.number == number else (found.other, found.one)
                named += 1
                if mine.authors or not other.authors or named >= _NAMED:
                    return
            else:
                vain += 1
                if vain >= _IN_VAIN:
                    return

    def _parts(self, connection: Connection, number: int, pairs: Iterable[tuple[int, int]]) -> Iterator[Found]:
        """What comes of the pairs of a manuscript with those that are much longer, or much shorter."""
        mine = self._outlines.words(number)
        words = vain = 0
        for pair in pairs:
            found = self._laid(connection, pair)
            vain += 1
            if found is not None:
                vain = 0
                yield found
                if found.verdict.part == self._id(number):
                    return
            words += min(map(self._outlines.words, pair))
            if words >= _PARTS * mine or vain >= _IN_VAIN:
                return

    def _id(self, number: int) -> str | None:
        stated = self._stated[number]
        return None if stated is None else stated.id

    def _worth(self, pair: tuple[int, int]) -> bool:
        one, other = (self._stated[each] for each in pair)
        if one is None or other is None or frozenset((one.id, other.id)) in self._apart:
            return False
        return worth_comparing(one, other)

    def _laid(self, connection: Connection, pair: tuple[int, int]) -> Found | None:
        """What comes of two manuscripts that are laid side by side, word by word."""
        one, other = (self._stated[each] for each in pair)
        assert one is not None and other is not None
        texts = self._texts.of(connection, pair)
        short, long = sorted(len(text.words) for text in texts)
        least = least_within(one, other, short / long if long else 0.0)
        if least > 1:
            return None
        verdict = judge(one, other, compare(*texts, least))
        return None if verdict is None else Found(one, other, verdict)

    def _read(self, numbers: Iterable[int]) -> None:
        """See to it that what these state is at hand; None where they are no work's."""
        wanted = dict.fromkeys(numbers)
        if len(self._stated) > _HELD_RECORDS:
            self._stated = {number: self._stated[number] for number in wanted if number in self._stated}
        missing = [number for number in wanted if number not in self._stated]
        self._stated.update(dict.fromkeys(missing))
        self._stated.update(read_stated(self._databases, missing))


class _Texts:
    """The words of manuscripts' bodies; those last asked for are held, as numbers of one vocabulary."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._held: OrderedDict[int, Told] = OrderedDict()
        self._words = 0
        self._vocabulary = Vocabulary()

    def of(self, connection: Connection, pair: tuple[int, int]) -> tuple[Told, Told]:
        """The words of two, by their numbers."""
        if len(self._vocabulary) > _HELD_VOCABULARY:
            self._forget()
        one, other = (self._told(connection, number) for number in pair)
        while self._words > _HELD_WORDS and len(self._held) > 2:
            self._words -= len(self._held.popitem(last=False)[1].words)
        return one, other

    def _told(self, connection: Connection, number: int) -> Told:
        told = self._held.get(number)
        if told is None:
            row = connection.exec_driver_sql(_TEXT, {"number": number}).one()
            body = [part.span for part in unpack_layer("parts", row[1]) if part.kind == "body"]
            words = self._vocabulary.numbers_of(unpack_text(row[0]), body)
            told = self._held[number] = Told(words, self._vocabulary)
            self._words += len(words)
        self._held.move_to_end(number)
        return told


def _serials(connection: Connection, batch: Mapping[int, str]) -> dict[int, int]:
    """What those of a batch that say which instalment they are share with the others of their serial."""
    query = select(layers.c.manuscript, layers.c.data).where(layers.c.manuscript.in_(list(batch)))
    named: dict[int, int] = {}
    for row in connection.execute(query.where(layers.c.layer == "record")):
        record: Record = unpack_layer("record", row.data)
        anchor = serial_anchor(record)
        if anchor is not None:
            named[row.manuscript] = anchor
    return named
