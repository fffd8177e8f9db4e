"""Labelled headers: every field, as its era wrote it."""

import pytest

from foundling import read

STORY = """

It rained all day, and Ellen sat by the window with the letter in her lap.

She had read it twice. "It will stop," she said, and it did not.
"""


def values(head, field, tail=""):
    (reading,) = read(f"Title: Rain\nAuthor: Wren\n{head}{STORY}{tail}".encode())
    return [claim.value for claim in getattr(reading.record, field)]


@pytest.mark.parametrize(
    ("head", "field", "expected"),
    [
        ("Warnings: angst, mild swearing, death", "warning", ["angst", "mild swearing", "death"]),
        ("Warnings: violence and swearing", "warning", ["violence", "swearing"]),
        ("Warnings: none that I can think of", "warning", []),
        ("Warnings: slash, violence", "warning", ["violence"]),
        ("Warnings: slash, violence", "category", ["M/M"]),
        ("Warning: non-con (implied), blood", "warning", ["non-con (implied)", "blood"]),
        ("Category: Drabble, gen, Tom/Ellen", "genre", ["Drabble"]),
        ("Category: Drabble, gen, Tom/Ellen", "category", ["Gen"]),
        ("Category: Drabble, gen, Tom/Ellen", "relationship", [("Tom", "Ellen")]),
        ("Genre: Romance/Angst", "genre", ["Romance", "Angst"]),
        ("Genre: hurt/comfort", "genre", ["hurt/comfort"]),
        ("Genre: Hurt/Comfort/Drama", "genre", ["Hurt/Comfort", "Drama"]),
        ("Fandom: The Weir; Small Hours", "fandom", ["The Weir", "Small Hours"]),
        ("Fandom: The Lamp, the Book and the Door", "fandom", ["The Lamp, the Book and the Door"]),
        ("Beta: Ann and Bea", "beta", ["Ann", "Bea"]),
        ("Beta: many thanks to the wonderful Ann!", "beta", ["Ann"]),
        ("Dedication: To my sister", "dedication", ["my sister"]),
        ("E-mail: wren (at) example.org", "contact", ["wren@example.org"]),
        ("Feedback: wren@example.org", "feedback", []),
        ("Feedback: wren@example.org", "contact", ["wren@example.org"]),
        ("Feedback: Yes please!", "feedback", ["Yes please!"]),
        ("Archive: Anywhere, just ask.", "archive", ["Anywhere, just ask."]),
        ("Spoilers: through season three", "spoiler", ["through season three"]),
        ("Status: WIP", "status", ["in-progress"]),
        ("Completed: Yes", "status", ["complete"]),
        ("Chapters: 3/?", "status", ["in-progress"]),
        ("Date: 12 May 2004", "date", ["2004-05-12"]),
        ("Language: English", "language", ["en"]),
    ],
)
def test_field(head, field, expected):
    assert values(head, field) == expected


def test_the_last_change_is_a_date_only_where_no_other_is_stated():
    assert values("Last updated: 12 May 2004", "date") == ["2004-05-12"]
    assert values("Published: 3 May 2004\nLast updated: 12 May 2004", "date") == ["2004-05-03"]


def test_the_site_of_an_export_is_no_fandom():
    assert values("Category: Emma\nSource: Reading Room", "fandom") == ["Emma"]
    assert values("Fandom: Emma\nSource: FanFiction.net", "fandom") == ["Emma"]


def test_counts_of_an_export_are_no_warnings():
    assert values("Content: Chapter 1 to 3 of 3 chapters", "warning") == []


@pytest.mark.parametrize(
    ("line", "name", "position"),
    [
        ("The Lamplight series, part 3", "The Lamplight series", 3),
        ("Lamplight (#3)", "Lamplight", 3),
        ("Part 3 of The Lamplight Cycle", "The Lamplight Cycle", 3),
        ("Lamplight 3", "Lamplight", 3),
        ("Lamplight", "Lamplight", None),
    ],
)
def test_series(line, name, position):
    (place,) = values(f"Series: {line}", "series")
    assert (place.name, place.position) == (name, position)


def test_a_label_nobody_foresaw_is_kept_word_for_word():
    (other,) = values("Number of teacups: seven or so", "other")
    assert (other.label, other.value) == ("Number of teacups", "seven or so")


def test_wrapped_summary_is_one_value_and_one_place():
    (summary,) = values(
        "Summary: Ellen waits for a letter, and when it comes at last\n         she will not open it.", "summary"
    )
    assert summary == "Ellen waits for a letter, and when it comes at last she will not open it."


def test_a_sentence_goes_on_below_a_short_line():
    assert values("Summary: Ellen has the house to herself, and\nit begins to snow.", "summary") == [
        "Ellen has the house to herself, and it begins to snow."
    ]


def test_a_free_text_ends_where_another_kind_begins():
    head = "A/N: Sorry this took so long!\nI own nothing, and no money is being made."
    assert values(head, "note") == ["Sorry this took so long!"]
    assert values(head, "disclaimer") == ["I own nothing, and no money is being made."]


def test_dialogue_with_colons_is_no_header():
    dialogue = (
        "\nTom: I never said so.\nEllen: You did.\n\nStatus: hopeless. That was the long and the short of it.\n"
    )
    assert values("Rating: PG", "other", dialogue) == []
    assert values("Rating: PG", "status", dialogue) == []


def test_equal_statements_are_one_claim_with_both_places():
    (reading,) = read(f"Small Hours\n\nTitle: Small Hours\nAuthor: Wren{STORY}".encode())
    (title,) = reading.record.title
    assert [reading.text[s.start : s.end] for s in title.spans] == ["Small Hours", "Small Hours"]
