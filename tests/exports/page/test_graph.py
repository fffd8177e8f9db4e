"""The picture of the cast: nothing that is written lies on anything else, however many people talk."""

from __future__ import annotations

import re

import pytest

from foundling.exports.page.graph import MOST, Box, graph
from foundling.exports.page.people import Person, Talk
from foundling.reading.types import Relationship

NAMES = (
    "Ellen Marsh",
    "Tom",
    "Captain Bartholomew Reed",
    "Mrs. Featherstonehaugh",
    "Wren",
    "the night porter",
    "Ida",
)


def people(count: int) -> list[Person]:
    """So many people, each with fewer words than the one before."""
    return [
        Person(f"c{n}", NAMES[n % len(NAMES)], (), None, 0.9, min(n, 10), 9, 5, 900 // (n + 1), True)
        for n in range(1, count + 1)
    ]


def everybody_talks(cast: list[Person]) -> list[Talk]:
    return [Talk((one.id, other.id), 4) for place, one in enumerate(cast) for other in cast[place + 1 :]]


def words_on_lines(svg: str) -> list[Box]:
    """Where the words on lines stand, as wide as a browser draws them at 11 pixels or less."""
    found = re.findall(r'<text class="bond" x="(-?\d+)" y="(-?\d+)">([^<]+)<', svg)
    return [
        Box(int(x) - 3 * len(words), int(y) - 11, int(x) + 3 * len(words), int(y) + 3) for x, y, words in found
    ]


@pytest.mark.parametrize("count", [2, 3, 7, MOST, 3 * MOST])
def test_words_lie_neither_on_names_nor_on_each_other(count: int) -> None:
    cast = people(count)
    bonds = [
        Relationship((one.id, other.id), "family", "seen", (), 0.8)
        for place, one in enumerate(cast)
        for other in cast[place + 1 :]
    ]
    svg = str(graph(cast, everybody_talks(cast), bonds))
    words = words_on_lines(svg)
    names = [
        Box(int(x) - 3, int(y) - 10, int(x) + 3, int(y) + 2)
        for x, y in re.findall(r'<text class="name \w+" x="(-?\d+)" y="(-?\d+)">', svg)
    ]
    assert len(names) == min(count, MOST)
    assert words or count == 2 or count >= MOST
    for place, one in enumerate(words):
        assert not any(one.touches(other) for other in (*words[place + 1 :], *names))


def test_who_has_to_do_with_nobody_is_not_in_the_picture() -> None:
    cast = people(4)
    svg = str(graph(cast, [Talk(("c1", "c2"), 3)], []))
    assert svg.count("<circle") == 2
    assert graph(cast, [], []) == ""


def test_a_long_name_is_cut_or_replaced_by_a_shorter_one() -> None:
    one, two, *_ = people(3)
    long = Person("c9", "Lady Philomena of the Marshes", ("Philomena",), "she", 0.9, 3, 9, 5, 50, True)
    svg = str(graph([one, two, long], everybody_talks([one, two, long]), []))
    assert ">Philomena<" in svg and "…" in svg


@pytest.mark.parametrize(
    ("name", "aliases", "shown"),
    [
        ("R2D2", (), "R2D2"),
        ("MARY", ("Mary",), "Mary"),
        ("Philomena of the Marshes", ("PHIL",), "Philomena of t…"),
    ],
)
def test_a_name_in_capitals_is_shown_whole_where_there_is_no_other(
    name: str, aliases: tuple[str, ...], shown: str
) -> None:
    one, two, *_ = people(3)
    loud = Person("c9", name, aliases, None, 0.9, 3, 9, 5, 50, True)
    assert f">{shown}</text>" in str(graph([one, two, loud], everybody_talks([one, two, loud]), []))
