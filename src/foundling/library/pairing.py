"""Which manuscripts are laid side by side, and what comes of it: verdicts on pairs; writes nothing.

What shares anchors with a manuscript is looked up, what could be nothing by what is stated of both is left out,
and the nearest of the rest are compared word by word. What that costs for one manuscript does not grow with the
library: of a text that is there many times, the nearest few stand for the others.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from msgspec import Struct
from sqlalchemy import Connection, select

from foundling.library.databases import Databases
from foundling.library.facts import read_stated
from foundling.library.judging import SAME, Stated, Verdict, judge, serial, worth_comparing
from foundling.library.packing import unpack_layer, unpack_text
from foundling.library.schema import layers, manuscripts, wordings
from foundling.library.wording import serial_anchor, unpack_anchors
from foundling.library.wording_rows import alike, holders
from foundling.likeness import Told, compare, words_of
from foundling.reading.types import Record

# Of what shares anchors with a manuscript, the records of so many are looked at, and the words of fewer.
_LOOKED_AT = 48
_MOST = 16
# A text that is the same as so many others is compared with no more of its length: they hang together already.
_ENOUGH = 4
# Those that share the greatest part of their anchors come first: after so many in vain, the others are left.
_IN_VAIN = 6
# Bodies are of one length where the shorter has this share of the longer.
_OF_A_LENGTH = 0.7
# A serial of more instalments is a forum, not a serial.
_MOST_INSTALMENTS = 2_000
# Two texts are laid side by side where they share this part of the fewer anchors.
_SHARED = 0.25
# Words held at a time, of the texts last compared (8 bytes each); different words among them; records.
_HELD_WORDS = 4_000_000
_HELD_VOCABULARY = 300_000
_HELD_RECORDS = 8_000


class Found(Struct, frozen=True):
    """Two manuscripts and what they are to each other."""

    one: Stated
    other: Stated
    verdict: Verdict


class Pairing:
    """Compares batches of manuscripts with all others of a library; what it read last it remembers."""

    def __init__(self, databases: Databases) -> None:
        self._databases = databases
        self._texts = _Texts()
        self._stated: dict[int, Stated | None] = {}

    def compare(self, batch: Mapping[int, str]) -> list[Found]:
        """What the manuscripts of a batch (ids by number) are to others and to each other."""
        with self._databases.readings.connect() as connection:
            named = _serials(connection, batch)
            near = _near(connection, batch, named)
            listed = [holders(connection, anchor, _MOST_INSTALMENTS) for anchor in sorted({*named.values()})]
            serials = [numbers for numbers in listed if len(numbers) > 1]
            self._read([*near, *chain(*near.values()), *chain(*serials)])
            found = self._nearest(connection, near)
        for numbers in serials:
            said = [one for number in numbers if (one := self._stated[number]) is not None]
            found += [Found(one, other, verdict) for one, other, verdict in serial(said)]
        return found

    def _nearest(self, connection: Connection, near: Mapping[int, Sequence[int]]) -> list[Found]:
        found: list[Found] = []
        seen: set[tuple[int, int]] = set()
        same: Counter[int] = Counter()
        for number, others in sorted(near.items()):
            laid = vain = 0
            for other in others:
                if laid >= _MOST or vain >= _IN_VAIN:
                    break
                pair = (min(number, other), max(number, other))
                one, two = (self._stated[each] for each in pair)
                if one is None or two is None or not worth_comparing(one, two):
                    continue
                if pair in seen or (same[number] >= _ENOUGH and _of_a_length(one, two)):
                    continue
                seen.add(pair)
                laid += 1
                vain += 1
                text, text_too = (self._texts.of(connection, each) for each in pair)
                verdict = judge(one, two, compare(text, text_too, SAME))
                if verdict is not None:
                    vain = 0
                    found.append(Found(one, two, verdict))
                    same.update(pair if verdict.kind == "same" else ())
        return found

    def _read(self, numbers: Iterable[int]) -> None:
        """See to it that what these state is at hand; None where they are no work's."""
        wanted = dict.fromkeys(numbers)
        if len(self._stated) > _HELD_RECORDS:
            self._stated = {number: self._stated[number] for number in wanted if number in self._stated}
        missing = [number for number in wanted if number not in self._stated]
        self._stated.update(dict.fromkeys(missing))
        self._stated.update(read_stated(self._databases, missing))


class _Texts:
    """The words of manuscripts' bodies; those last asked for are held, each different word once."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._held: OrderedDict[int, Told] = OrderedDict()
        self._words = 0
        self._vocabulary: dict[str, str] = {}

    def of(self, connection: Connection, number: int) -> Told:
        """The words of one, by its number."""
        told = self._held.get(number)
        if told is None:
            if len(self._vocabulary) > _HELD_VOCABULARY:
                self._forget()
            once = self._vocabulary.setdefault
            told = self._held[number] = Told([once(word, word) for word in _read_words(connection, number)])
            self._words += len(told.words)
            while self._words > _HELD_WORDS and len(self._held) > 2:
                self._words -= len(self._held.popitem(last=False)[1].words)
        self._held.move_to_end(number)
        return told


def _read_words(connection: Connection, number: int) -> list[str]:
    query = (
        select(manuscripts.c.text, layers.c.data)
        .join(layers, layers.c.manuscript == manuscripts.c.number)
        .where(manuscripts.c.number == number, layers.c.layer == "parts")
    )
    row = connection.execute(query).one()
    parts = unpack_layer("parts", row.data)
    return words_of(unpack_text(row.text), [part.span for part in parts if part.kind == "body"])


def _near(connection: Connection, batch: Mapping[int, str], named: Mapping[int, int]) -> dict[int, list[int]]:
    """The manuscripts that share most anchors with each of a batch, by number."""
    query = select(wordings.c.manuscript, wordings.c.anchors).where(wordings.c.manuscript.in_(list(batch)))
    near = {}
    for row in connection.execute(query).all():
        wanted = [anchor for anchor in unpack_anchors(row.anchors) if anchor != named.get(row.manuscript)]
        others = alike(connection, wanted, _SHARED, _LOOKED_AT + 1)
        near[row.manuscript] = [other for other in others if other != row.manuscript]
    return near


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


def _of_a_length(one: Stated, other: Stated) -> bool:
    return min(one.words, other.words) >= _OF_A_LENGTH * max(one.words, other.words)
