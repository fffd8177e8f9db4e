"""What is laid side by side, in a library where a hundred and more texts have every passage of a text."""

from __future__ import annotations

import hashlib
import random
import textwrap
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from foundling.library import grouped, likening, pairing, wording_rows
from foundling.library.facts import read_stated
from foundling.library.judging import worth_comparing
from foundling.library.library import Library
from foundling.library.outlines import Outlines
from foundling.library.packing import pack
from foundling.library.schema import merges
from foundling.library.shelving import write_readings
from foundling.library.wording import make_wording
from foundling.library.wording_rows import Holders, anchors_of, sharing
from foundling.library.works import hold
from foundling.manuscript import Manuscript, Member, Origin, manuscript_id
from foundling.reading.engine import Results
from foundling.reading.types import ChapterPlace, Claim, Part, Record
from foundling.spans import Span

_SYLLABLES = "va ba re lo ti ga ber tul sar mos vin dor hel sam pad rin wal so dan".split()
_COMMON = "the and of to a in was he she it that his her with for had at on but not".split()


def novel(words: int) -> list[str]:
    chance = random.Random("novel")
    vocabulary = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(4_000)]
    return [chance.choice(_COMMON) if chance.random() < 0.5 else chance.choice(vocabulary) for _ in range(words)]


class Crowd:
    """A library whose stories are passages of one novel."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.databases = library._databases
        self._number = 0

    def put(self, stories: list[tuple[str, str | None, str, int | None]]) -> list[str]:
        """Put stories (title, author, text, chapter) into the library as if they had been read; the ids."""
        packed = []
        for title, author, text, chapter in stories:
            self._number += 1
            sha256 = hashlib.sha256(f"{self._number} {text}".encode()).hexdigest()
            span = Span(0, len(text))
            record = Record(
                title=(Claim(title, (), 1.0, "label"),),
                form=(Claim("story", (), 1.0, "form"),),
                author=(Claim(author, (), 1.0, "label"),) if author else (),
                chapter=(Claim(ChapterPlace(chapter, None, None), (), 1.0, "label"),) if chapter else (),
            )
            found = {"record": record, "parts": (Part("body", span),), "chapters": ()}
            manuscript = Manuscript(
                manuscript_id([(sha256, "")]),
                (Member(sha256, None, span),),
                text,
                origin=Origin(f"{self._number}.txt", "text/plain"),
            )
            one = pack(manuscript, Results(layers=found, skipped=()))
            packed.append(replace(one, wording=make_wording(text, found)))
        with self.databases.kept.begin() as connection:
            hold(connection, [one.id for one in packed])
        write_readings(self.databases, packed)
        return [one.id for one in packed]

    def fill(self, words: list[str], count: int) -> list[str]:
        """`count` passages of 300 to 1,500 words, a third of them without an author; returns their ids."""
        chance = random.Random("crowd")
        stories = []
        for number in range(count):
            length = int(300 * 5 ** chance.random())
            start = chance.randrange(len(words) - length)
            author = None if number % 3 == 0 else f"Writer {number}"
            stories.append((f"Passage {number}", author, " ".join(words[start : start + length]), None))
        return self.put(stories)

    def work(self, id: str) -> str:
        return grouped.of_manuscripts(self.databases, [id])[id].work


@pytest.fixture
def crowd(tmp_path: Path) -> Crowd:
    with Library.open(tmp_path / "library", create=True) as library:
        yield Crowd(library)


def dressed(text: str) -> str:
    return textwrap.fill(text.replace(" and ", " _and_ ").upper(), 60)


def revised(text: str) -> str:
    chance = random.Random("revised")
    return " ".join(word for n, word in enumerate(text.split(" ")) if n % 40 or chance.random() < 0.5)


@pytest.mark.parametrize("together", [True, False])
def test_a_copy_is_found_where_very_many_have_every_passage(crowd: Crowd, together: bool) -> None:
    words = novel(6_000)
    crowd.fill(words, 700)  # each word in 80 of them and more
    mine = [" ".join(words[at : at + length]) for at, length in ((500, 900), (2_000, 350), (3_000, 2_400))]
    first = crowd.put([(f"Mine {n}", f"Ada {n}", text, None) for n, text in enumerate(mine)])
    if not together:
        likening.follow(crowd.databases)
    copies = crowd.put([(f"Again {n}", f"Ada {n}", dressed(text), None) for n, text in enumerate(mine)])
    other = crowd.put([(f"Newer {n}", f"Ada {n}", revised(text), None) for n, text in enumerate(mine)])
    [chapter] = crowd.put([("Mine 2", "Ada 2", mine[2][: len(mine[2]) // 2], 1)])
    likening.follow(crowd.databases)
    for n, id in enumerate(first):
        assert crowd.work(copies[n]) == crowd.work(other[n]) == crowd.work(id)
    assert crowd.work(chapter) == crowd.work(first[2])


def test_what_is_compared_for_one_text_does_not_grow(crowd: Crowd, monkeypatch: pytest.MonkeyPatch) -> None:
    words = novel(6_000)
    compare = pairing.compare
    laid: list[int] = []
    monkeypatch.setattr(pairing, "compare", lambda *given: laid.append(1) or compare(*given))
    crowd.fill(words, 800)
    likening.follow(crowd.databases)
    assert len(laid) < 2 * 800
    with crowd.databases.catalogue.connect() as connection:
        pairs = connection.execute(select(func.count()).select_from(merges)).scalar_one()
    assert pairs < 1.5 * 800
    laid.clear()
    crowd.put([("Late", None, " ".join(words[1_000:2_000]), None)])
    likening.follow(crowd.databases)
    assert 0 < len(laid) <= pairing._IN_VAIN + pairing._NAMED


def test_who_shares_anchors_is_counted_as_they_stand_in_the_library(crowd: Crowd) -> None:
    crowd.fill(novel(6_000), 12)
    remembered = Holders()
    with crowd.databases.readings.connect() as connection:
        held = anchors_of(connection, range(1, 13))
        for number, mine in held.items():
            shared = {n: len({*mine} & {*theirs}) for n, theirs in held.items() if n < number}
            assert sum(shared.values()) <= wording_rows._ROWS  # few enough to look up all
            found = sharing(connection, remembered, mine, number)
            assert dict(found.counts) == {n: count for n, count in shared.items() if count > 1}
            assert list(found.counts) == sorted(found.counts, key=lambda n: (-found.counts[n], n))


def test_what_is_remembered_of_anchors_makes_no_difference(crowd: Crowd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording_rows, "_MOST_HOLDERS", 30)  # of 80 and more that have each
    crowd.fill(novel(6_000), 700)
    remembered = Holders()
    with crowd.databases.readings.connect() as connection:
        for number, mine in anchors_of(connection, range(500, 700, 7)).items():
            found = sharing(connection, remembered, mine, number)
            assert found.counts
            assert found == sharing(connection, Holders(), mine, number)
            monkeypatch.setattr(wording_rows, "_REMEMBERED", number % 2 * 10**6)


def test_what_comes_while_others_are_compared_is_found(crowd: Crowd) -> None:
    words = novel(2_000)
    going_on = likening.Likening(crowd.databases)
    works = []
    for writer in ("Ada", "Ada", "Bea"):
        [id] = crowd.put([("Mine", writer, " ".join(words), None)])
        assert going_on.compare()
        works.append(id)
    going_on.group()
    assert crowd.work(works[0]) == crowd.work(works[1])
    assert works[2] not in grouped.of_manuscripts(crowd.databases, [works[2]])


def test_what_hung_on_a_copy_that_was_parted_hangs_together_still(crowd: Crowd) -> None:
    words = novel(2_000)
    library, text = crowd.library, " ".join(words[:900])
    ids = crowd.put([(f"Mine {n}", "Ada", text, None) for n in range(4)])
    likening.follow(crowd.databases)
    work = crowd.work(ids[0])
    assert {crowd.work(id) for id in ids} == {work}
    [said, *more] = library.not_same(work, ids[0])
    assert not grouped.of_manuscripts(crowd.databases, ids[:1])
    assert len({crowd.work(id) for id in ids[1:]}) == 1
    for number in (said, *more):
        library.undo(f"sameness:{number}")
    assert len({crowd.work(id) for id in ids}) == 1


def test_outlines_leave_out_nothing_that_is_worth_comparing(crowd: Crowd) -> None:
    words = novel(3_000)
    titles = ("Rain", "Rain, or Snow", "The Rain", "Ra", "***")
    authors = (None, "Ell Marsh", "Marsh, Ell", "Tom Reed", "-")
    stories = [
        (title, author, " ".join(words[:count]), chapter)
        for title in titles
        for author in authors
        for count, chapter in ((400, None), (640, 2), (2_000, None))
    ]
    crowd.put(stories)
    numbers = range(1, len(stories) + 1)
    stated = read_stated(crowd.databases, numbers)
    outlines = Outlines(crowd.databases)
    with crowd.databases.readings.connect() as connection:
        outlines.read(connection, numbers)
    pairs = [(one, other) for one in numbers for other in numbers if one < other]
    worth = {pair for pair in pairs if worth_comparing(*(stated[number] for number in pair))}
    passed = {pair for pair in pairs if outlines.worth_comparing(*pair)}
    assert worth <= passed < {*pairs}
    assert len(passed) < 0.6 * len(pairs)
