"""Which part of a longer work a file is, and how it ends."""

import pytest

from foundling import read

STORY = """

It rained all day, and Ellen sat by the window with the letter in her lap.

She had read it twice. "It will stop," she said, and it did not.
"""


def record(head, tail=""):
    (reading,) = read(f"{head}{STORY}{tail}".encode())
    return reading.record


@pytest.mark.parametrize(
    ("head", "number", "of"),
    [
        ("Title: Rain (2/5)\nAuthor: Wren", 2, 5),
        ("Title: Rain\nPart: 2/?\nAuthor: Wren", 2, None),
        ("Title: Rain, part 2 of 5\nAuthor: Wren", 2, 5),
        ("Rain\nChapter Two\n\nAuthor: Wren\nRating: PG", 2, None),
        ("Chapter 12: The Weir", 12, None),
    ],
)
def test_part(head, number, of):
    (claim,) = record(head).chapter
    assert (claim.value.number, claim.value.of) == (number, of)


def test_chapter_title_of_a_lone_chapter():
    (claim,) = record("Chapter 12: The Weir").chapter
    assert claim.value.title == "The Weir"


def test_the_end_of_a_part_names_it():
    (claim,) = record("Title: Rain\nAuthor: Wren", "\n[end part 3 of 8]\n").chapter
    assert (claim.value.number, claim.value.of) == (3, 8)


def test_a_whole_has_no_part():
    assert record("Title: Rain (1/1)\nAuthor: Wren").chapter == ()


@pytest.mark.parametrize(
    ("tail", "status"),
    [
        ("\nThe End\n", "complete"),
        ("\n~ fin ~\n", "complete"),
        ("\n-30-\n", "complete"),
        ("\nTBC...\n", "in-progress"),
        ("\nTo be continued\n", "in-progress"),
        ("\n\nand then the door\n", "excerpt"),
    ],
)
def test_status(tail, status):
    assert [claim.value for claim in record("Title: Rain\nAuthor: Wren", tail).status] == [status]


def test_nothing_said_is_no_status():
    assert record("Title: Rain\nAuthor: Wren").status == ()


def test_a_story_that_begins_inside_a_sentence_is_an_excerpt():
    (reading,) = read(b"and so she went home. It rained all the way, and nobody met her on the road.\n")
    assert reading.record.status[0].value == "excerpt"
