"""Titles and by-lines without labels."""

import pytest

from foundling import read
from foundling.reading.record.words import is_name

STORY = """

It rained all day, and Ellen sat by the window with the letter in her lap.

She had read it twice. "It will stop," she said, and it did not.
"""


def record(head, story=STORY):
    (reading,) = read((head + story).encode())
    return reading.record


@pytest.mark.parametrize(
    ("head", "title", "authors"),
    [
        ("Small Hours by larkspur_7", "Small Hours", ["larkspur_7"]),
        ("Small Hours, by Mad Wren Woman", "Small Hours", ["Mad Wren Woman"]),
        ('"Small Hours" by Zoë', "Small Hours", ["Zoë"]),
        ("Small Hours - by K. T. Wren", "Small Hours", ["K. T. Wren"]),
        ("Small Hours\nby Wren", "Small Hours", ["Wren"]),
        ("Small Hours\nA story by Ms. Wren", "Small Hours", ["Ms. Wren"]),
        ("Standing By by Wren", "Standing By", ["Wren"]),
        ("By Candlelight\nby Wren", "By Candlelight", ["Wren"]),
        ("HOME BY EASTER\n\nAuthor: Wren", "HOME BY EASTER", ["Wren"]),
        ("Small Hours\nby Wren and old_kestrel", "Small Hours", ["Wren", "old_kestrel"]),
        ("Small Hours\nby Wren & Kestrel", "Small Hours", ["Wren", "Kestrel"]),
        ("Small Hours\nby wren_7 & kestrel", "Small Hours", ["wren_7", "kestrel"]),
        ("Small Hours\nby salt & lamplight", "Small Hours", ["salt & lamplight"]),
        ("Small Hours\nby kestrel & the quiet wren", "Small Hours", ["kestrel", "the quiet wren"]),
        ("Small Hours\nby Wren (wren@example.org)", "Small Hours", ["Wren"]),
        ("Title: Small Hours (2/5)\nAuthor: Wren", "Small Hours", ["Wren"]),
        ("Title: 10:45 to Nowhere\nAuthor: Wren", "10:45 to Nowhere", ["Wren"]),
        ("Small Hours", "Small Hours", []),
        ("Small Hours\n\nby\n\nEdith W", "Small Hours", ["Edith W"]),
        ("Small Hours\n\nby\n\nthe light of a lamp that would not burn, as she had told him.", "Small Hours", []),
    ],
)
def test_title_and_author(head, title, authors):
    found = record(head)
    assert found.title[0].value == title
    assert sorted(claim.value for claim in found.author) == sorted(authors)


def test_every_claim_says_where_it_stands():
    (reading,) = read(f"Small Hours, by Wren{STORY}".encode())
    for claim in (*reading.record.title, *reading.record.author):
        assert [reading.text[s.start : s.end] for s in claim.spans] == [claim.value]


def test_a_chapter_heading_is_no_title():
    found = record("Chapter 7: The Weir")
    assert found.title == ()
    assert found.chapter[0].value.number == 7


def test_an_address_is_no_author():
    found = record("Title: Small Hours\nAuthor: wren@example.org")
    assert found.author == ()
    assert [claim.value for claim in found.contact] == ["wren@example.org"]


@pytest.mark.parametrize(
    "pen", ["Sabs", "xX_quill", "the_last_wren", "S'wyn", "Aunt Thimble", "42", "dusk-and-tinsel"]
)
def test_odd_and_short_names_are_names(pen):
    assert is_name(pen)


@pytest.mark.parametrize(
    "words", ["wren@example.org", "he said: no", "", "She walked down to the river. It was cold."]
)
def test_no_names(words):
    assert not is_name(words)


def test_a_story_that_begins_at_once_has_no_title():
    assert record("", STORY.lstrip()).title == ()
