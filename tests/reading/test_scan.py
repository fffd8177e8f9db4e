"""The shared view: labels with their values, posts, what stands where."""

from __future__ import annotations

from story_shapes import BODY

from foundling.manuscript import Manuscript
from foundling.reading.scan import Scan, scan


def look(text: str) -> Scan:
    return scan(Manuscript("m", (), text))


def values(found: Scan) -> list[tuple[str, str | None, str]]:
    return [(label.label, label.field, found.text[label.value.start : label.value.end]) for label in found.labels]


def test_values_wrap_onto_indented_and_plain_lines() -> None:
    wrapped = (
        "Title: Rain\nSummary: Ellen keeps the lamp,\n         and the lamp keeps her.\n"
        "Disclaimer: I made them up and may do with them what I like, and so I\ndo. Honestly.\n\n" + BODY
    )
    found = look(wrapped)
    assert [field for _, field, _ in values(found)] == ["title", "summary", "disclaimer"]
    assert " ".join(values(found)[1][2].split()) == "Ellen keeps the lamp, and the lamp keeps her."


def test_value_on_the_line_below() -> None:
    found = look(
        f"Title\nRain\n\nSummary\n\nEllen keeps the lamp.\n\nNotes:\n\nThanks to Mo for the beta.\n\n{BODY}"
    )
    assert ("Summary", "summary", "Ellen keeps the lamp.") in values(found)
    assert ("Notes", "note", "Thanks to Mo for the beta.") in values(found)


def test_brackets_are_no_part_of_a_value() -> None:
    assert values(look(f"[Title: Rain]\n[Rating: PG]\n\n{BODY}")) == [
        ("Title", "title", "Rain"),
        ("Rating", "rating", "PG"),
    ]


def test_unforeseen_label_in_a_header() -> None:
    assert ("Ship's cat", None, "Marmalade") in values(
        look(f"Title: Rain\nAuthor: Kit\nShip's cat: Marmalade\n\n{BODY}")
    )


def test_labels_inside_the_story_are_left_alone() -> None:
    assert values(look(f"Title: Rain\n\n{BODY}\n\nEllen: You did.\n\n{BODY}")) == [("Title", "title", "Rain")]


def test_labels_below_the_story_are_found() -> None:
    assert ("Feedback", "feedback", "yes please") in values(
        look(f"Title: Rain\n\n{BODY}\n\nThe End\n\nFeedback: yes please\n")
    )


def test_reading_twice_is_equal() -> None:
    text = f"Title: Rain\n\nChapter 1\n\n{BODY}"
    assert look(text) == look(text)
