"""Where the story begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from story_shapes import BODY, STORY, paragraphs, parts, read

from foundling.manuscript import Hint
from foundling.spans import Span, check_tiling
from pacing import check_spent


def body(text: str) -> str:
    return "\n\n".join(found for kind, found in parts(read(text)) if kind == "body")


@pytest.mark.parametrize(
    "front",
    [
        "Title: Rain\nAuthor: Kit\nRating: PG",
        "RAIN\n\nAuthor - Kit\nRating - PG",
        "Rain by Kit Wren\n\nI don't own anything but the lamp. Please review!",
        "Rain\nby Kit\n\nA warning before you read: there is a storm in this story.\n\nFor my sister",
        "Title: Rain\nSummary: Ellen keeps the lamp,\n   and the lamp her.\nNotes: Thanks to Mo.\n\n----------",
        "Title: Rain\nAuthor: Kit\n\nRain (1/3)\nby Kit",
        "Rain\n\nWhat if the boat never came back?\n\nDisclaimer: Not mine.",
        "***********\nTitle: Rain\nAuthor: Kit\n***********",
    ],
)
def test_header_is_front(front: str) -> None:
    assert parts(read(f"{front}\n\n\n{BODY}\n")) == [("front", front), ("body", BODY)]


@pytest.mark.parametrize(
    "back",
    [
        "The End",
        "~fin~",
        "-30-",
        "TBC...",
        "To be continued in part 2",
        "[end part 1 of 4]\n\nFeedback: yes please!",
        "END\n\nAuthor's note: That's all of it. Thank you for reading!",
        "Reviews make me happy. Let me know what you think!",
        "-- \nKit\nhttp://www.example.org/",
    ],
)
def test_end_matter_is_back(back: str) -> None:
    assert parts(read(f"Title: Rain\n\n{BODY}\n\n{back}\n")) == [
        ("front", "Title: Rain"),
        ("body", BODY),
        ("back", back.strip()),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Summary: she had been a fool, and everyone had known it but Tom.",
        "Rating: none. Prospects: none. Money: seven shillings. Ellen shut the account book.",
        "Dear Madam,\n\nI have read your letter, and must tell you that it is mine.\n\nYours faithfully,\n\nTom",
        "Tom: I never said so.\n\nEllen: You did.",
        "The End, somebody had written on the wall, and somebody else had written: not yet.",
    ],
)
def test_prose_that_looks_like_a_header_is_story(line: str) -> None:
    text = paragraphs(STORY[0], STORY[1], line, STORY[2], STORY[3])
    assert body(text) == text


@pytest.mark.parametrize(
    "line", ["Midnight.", '"Well?"', '"The Long Way Home."', "It began with a letter.", "By the sea, then."]
)
def test_short_opening_line_is_no_title(line: str) -> None:
    text = paragraphs(line, *STORY)
    assert body(text) == text


def test_torn_text_is_all_body() -> None:
    text = "and so she went up the stairs again, " + BODY[:-20]
    assert parts(read(text)) == [("body", text)]


def test_aside_is_a_note_and_the_story_goes_on() -> None:
    text = paragraphs(STORY[0], STORY[1], "(A/N: I know they had no kettles then. Sorry!)", STORY[2], STORY[3])
    assert [kind for kind, _ in parts(read(text))] == ["body", "note", "body"]


def test_note_under_a_chapter_heading() -> None:
    text = paragraphs("Title: Rain", "Chapter 1", BODY, "Chapter 2", "A/N: Thanks for all the reviews!", BODY)
    assert [kind for kind, _ in parts(read(text))] == ["front", "body", "note", "body"]


def test_first_heading_above_a_note_belongs_to_the_body() -> None:
    text = paragraphs("Chapter 1", "A/N: Thanks for all the reviews!", BODY, "Chapter 2", BODY)
    assert parts(read(text))[:2] == [("body", "Chapter 1"), ("note", "A/N: Thanks for all the reviews!")]


def test_pasted_thread() -> None:
    text = (
        f'Topic: Rain\n\nkit\nPosted: 1/2/04 at 5:21 pm\n\nTitle: Rain\n\n{BODY}\n\nTBC\n\n-----\n"lamps"\n\n'
        "mo\nPosted: 1/3/04 at 6:00 pm\n\nLoved it! More please!\n\n"
        f"kit\nPosted: 1/4/04 at 7:30 pm\n\n{BODY}\n\nThe End\n"
    )
    assert body(text) == BODY + "\n\n" + BODY


def test_container_says_where_the_story_is() -> None:
    text = paragraphs("Menu", BODY, "Footer")
    start = text.index(BODY)
    hint = Hint("part.body", "", "html:#story", Span(start, start + len(BODY)))
    assert parts(read(text, hints=[hint])) == [("front", "Menu"), ("body", BODY), ("back", "Footer")]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab:A1.\n \t-*\"'()[]/…é", max_size=300))
def test_parts_tile_any_text(text: str) -> None:
    reading = read(text)
    check_tiling([part.span for part in reading.parts], len(text))  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "unit", ["\n", " ", "-", "* ", "a\n", "Chapter 1\n\n", "A/N: ", "\n\n\n", "\t\n", "12:30\n", '"']
)
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    check_spent(60, lambda: read(text))


def test_contents_are_front() -> None:
    front = "The Lamp\nby Kit\n\nTABLE OF CONTENTS\n\n1. Rain\n2. The Boat"
    text = f"{front}\n\n\n1. Rain\n\n{BODY}\n\n2. The Boat\n\n{BODY}\n"
    assert parts(read(text))[0] == ("front", front)


def test_place_and_time_open_the_story() -> None:
    text = f"Title: Rain\nAuthor: Kit\n\nThe Skerry\n11:21 pm\n\n{BODY}"
    assert parts(read(text)) == [
        ("front", "Title: Rain\nAuthor: Kit"),
        ("body", f"The Skerry\n11:21 pm\n\n{BODY}"),
    ]


def test_diary_is_all_story() -> None:
    diary = (
        "September 3rd\n\nThe wind came in from the north with rain in it, and the stairs were wet again.\n\n"
        "September 4th\n\nNote: buy oil. The lamp turned over the water, and Tom had not slept.\n\n"
        "Warning: the stairs were wet.\n\nSeptember 5th\n\nIt was all gone in the morning. Nobody spoke of it."
    )
    assert parts(read(f"Diary of a Lamp\n\nby Kit\n\n{diary}\n\nThe End")) == [
        ("front", "Diary of a Lamp\n\nby Kit"),
        ("body", diary),
        ("back", "The End"),
    ]


def test_script_is_all_story() -> None:
    script = "FADE IN:\n\nINT. LIGHTHOUSE - NIGHT\n\nELLEN: Go to bed.\n\nTOM: I never sleep.\n\nFADE OUT."
    assert body(f"The Lamp: A Script\nby Kit\nRating: G\n\n{script}\n") == script


THOUGHTS = (
    "A light is a promise, and whoever keeps one knows that a promise is heavier at night than by day.",
    "However brightly it burns, a lamp is thought the property of whoever needs it, and so it is no keeper's own.",
)


@pytest.mark.parametrize(
    "heading", ["CHAPTER I.", "Chapter One", "Chapter One\n\nThe Lamp", "CHAPTER I\n\nTHE LAMP"]
)
def test_thoughts_that_open_a_chapter_are_story(heading: str) -> None:
    text = paragraphs(heading, *THOUGHTS, BODY, BODY)
    assert parts(read(text)) == [("body", text)]


def test_thoughts_that_open_a_later_chapter_are_story() -> None:
    text = paragraphs("CHAPTER I.", BODY, BODY, "CHAPTER II.", *THOUGHTS, BODY, "CHAPTER III.", THOUGHTS[0], BODY)
    assert parts(read(text)) == [("body", text)]


@pytest.mark.parametrize(
    "note",
    [
        "Thanks to everyone who reviewed! This chapter is for Mo.",
        "Author's note: the lamp is real.",
        "Sorry for the long wait, I hope you enjoy this part.",
    ],
)
def test_notes_below_a_chapters_heading_and_title(note: str) -> None:
    text = paragraphs("Chapter 1\n\nThe Lamp", note, BODY, "Chapter 2\n\nThe Boat", note, BODY)
    assert [found for kind, found in parts(read(text)) if kind == "note"] == [note, note]


@pytest.mark.parametrize(
    "line",
    [
        "the lamp is old and the stairs are steep and every night ellen climbs them with oil in her hand",
        "you know the way, you always know the way, and i love you for it, please keep the light on tonight",
        "He takes the boat out at dawn, finds the warning bell gone, and wants to know who needs a bell now.",
        "Ellen reads the old story again and thinks this story is her own, and it is short.",
    ],
)
def test_lone_paragraph_is_story(line: str) -> None:
    assert parts(read(line)) == [("body", line)]
    assert parts(read(f"{line}\n\n")) == [("body", line)]


def test_lone_paragraph_below_a_title_is_story() -> None:
    line = (
        "The lamp is old and the stairs are steep, and every night Ellen climbs them with an oil can in her hand. "
        "Tom comes behind with the kettle. What does the sea want with so small a light?"
    )
    assert parts(read(f"The Lamp\n\n{line}\n")) == [("front", "The Lamp"), ("body", line)]


@pytest.mark.parametrize(
    "line", ["The Lamp", "Disclaimer: I own nothing but the lamp, and I make no money from it at all, none."]
)
def test_lone_title_or_label_is_no_story(line: str) -> None:
    assert [kind for kind, _ in parts(read(line))] == ["front"]


def test_speech_whose_opening_quote_is_lost_is_no_end_matter() -> None:
    text = paragraphs(
        BODY.replace('"You', "“You").replace('bed,"', "bed,”"), "You go out and wait by the boat, you and Tom.”"
    )
    assert parts(read(text)) == [("body", text)]
