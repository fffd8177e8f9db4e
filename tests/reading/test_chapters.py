"""The chapters of a story."""

from __future__ import annotations

import textwrap

import pytest
from story_shapes import BODY, STORY, paragraphs, read

from foundling.manuscript import Block, Hint
from foundling.reading.types import Reading
from foundling.spans import Span


def chapters(reading: Reading) -> list[tuple[int | None, str | None]]:
    return [(c.number, c.title) for c in reading.chapters]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Chapter One", "Chapter Two", [(1, None), (2, None)]),
        ("1.", "2.", [(1, None), (2, None)]),
        ("I", "II", [(1, None), (2, None)]),
        ("Part 1: Rain", "Part 2: Thaw", [(1, "Rain"), (2, "Thaw")]),
        ("Prologue", "Epilogue", [(None, "Prologue"), (None, "Epilogue")]),
        ("Chapter 1\n---------", "Chapter 2\n---------", [(1, None), (2, None)]),
    ],
)
def test_headings_of_every_style(first: str, second: str, expected: list[tuple[int | None, str | None]]) -> None:
    text = f"Title: Rain\n\n\n{first}\n\n{BODY}\n\n\n{second}\n\n{BODY}\n"
    assert chapters(read(text)) == expected


def test_titles_alone_need_a_wider_gap_and_company() -> None:
    text = f"Title: The Lamp\n\n\nRain\n\n{BODY}\n\n\n\nThe Boat\n\n{BODY}\n"
    assert chapters(read(text)) == [(1, "Rain"), (2, "The Boat")]


def test_spans_run_from_heading_to_heading() -> None:
    text = f"Chapter 1\n\n{BODY}\n\nChapter 2\n\n{BODY}"
    reading = read(text)
    spans = [c.span for c in reading.chapters]  # type: ignore[union-attr]
    assert [text[s.start : s.start + 9] for s in spans] == ["Chapter 1", "Chapter 2"]
    assert spans[0].end == spans[1].start


def test_lone_numeral_in_prose_is_no_chapter() -> None:
    assert chapters(read(paragraphs(STORY[0], STORY[1], "I", STORY[2], STORY[3]))) == []


def test_table_of_contents_is_no_row_of_chapters() -> None:
    contents = "Chapter 1: Rain\nChapter 2: The Boat\nChapter 3: Morning"
    story = "\n\n".join(f"Chapter {n}: {t}\n\n{BODY}" for n, t in ((1, "Rain"), (2, "The Boat"), (3, "Morning")))
    assert len(chapters(read(f"The Lamp\nby Kit\n\n{contents}\n\n\n{story}"))) == 3


def test_headings_that_the_container_marks() -> None:
    text = paragraphs("Rain", BODY, "The Boat", BODY)
    at = text.index("The Boat")
    blocks = [Block("heading", Span(0, 4), level=2), Block("heading", Span(at, at + 8), level=2)]
    assert chapters(read(text, blocks=blocks)) == [(1, "Rain"), (2, "The Boat")]


def test_posts_without_headings_are_chapters() -> None:
    text = paragraphs(BODY, BODY)
    cut = len(BODY)
    hints = [Hint("post", "Rain 1/2", "t", Span(0, cut)), Hint("post", "Rain 2/2", "t", Span(cut + 2, len(text)))]
    assert chapters(read(text, hints=hints)) == [(1, None), (2, None)]


def test_underlined_titles_below_a_free_header() -> None:
    front = "The Lamp by Kit\n\nI own nothing but the lamp."
    text = f"{front}\n\n\nRain\n~~~~\n\n{BODY}\n\n\nThe Boat\n~~~~~~~~\n\n{BODY}\n"
    assert chapters(read(text)) == [(1, "Rain"), (2, "The Boat")]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Chapter One\n\nThe Lamp", "Chapter Two\n\nThe Boat", ["The Lamp", "The Boat"]),
        (
            "CHAPTER I.\n\nTHE LAMP IS LIT.",
            "CHAPTER II.\n\nWHO SAW THE BOAT?",
            ["THE LAMP IS LIT", "WHO SAW THE BOAT?"],
        ),
        ("I\n\nTHE LAMP", "II\n\nTHE BOAT", ["THE LAMP", "THE BOAT"]),
        ("1.\n\n_The Lamp_", "2.\n\n_The Boat_", ["The Lamp", "The Boat"]),
        ("Chapter 1 The Lamp", "Chapter 2 The Boat", ["The Lamp", "The Boat"]),
    ],
)
def test_title_stands_below_its_heading(first: str, second: str, expected: list[str]) -> None:
    text = f"{first}\n\n\n{BODY}\n\n\n{second}\n\n\n{BODY}\n"
    reading = read(text)
    assert chapters(reading) == list(enumerate(expected, start=1))
    assert [part.kind for part in reading.parts] == ["body"]  # type: ignore[union-attr]
    assert len(reading.scenes) == 2  # type: ignore[arg-type]


def test_title_of_several_lines_in_capitals() -> None:
    long = "IN WHICH ELLEN GOES DOWN TO THE HARBOUR AT NIGHT, AND WHAT SHE\nFINDS THERE AMONG THE NETS"
    text = f"CHAPTER I\n\n{long}\n\n{wrapped()}\n\n\nCHAPTER II\n\nTHE BOAT\n\n{wrapped()}\n"
    assert chapters(read(text)) == [(1, long.replace("\n", " ")), (2, "THE BOAT")]


def wrapped() -> str:
    """The story in lines of sixty-odd characters."""
    return "\n\n".join(textwrap.fill(text, 66) for text in STORY)


@pytest.mark.parametrize(
    "line",
    [
        "She did not sleep.",
        '"Tom!"',
        "Three Days Later",
        "The End",
        "The Lamp\n\nThe Boat\n\nThe Rope",
    ],
)
def test_no_title_below_a_lone_heading(line: str) -> None:
    assert chapters(read(f"Chapter One\n\n{line}\n\n{BODY}\n"))[0] == (1, None)


def test_one_line_in_capitals_among_many_chapters_is_no_title() -> None:
    chapter_texts = [f"Chapter {n}\n\n{BODY}" for n in range(1, 6)]
    chapter_texts[2] = f"Chapter 3\n\nThe Skerry Light\n\n{BODY}"
    assert [title for _, title in chapters(read("\n\n\n".join(chapter_texts)))] == [None] * 5


def test_volumes_count_their_chapters_anew() -> None:
    numbers = [*range(1, 6), *range(1, 5), *range(1, 7)]
    text = "\n\n\n".join(f"CHAPTER {n}.\n\n{BODY}" for n in numbers)
    assert [number for number, _ in chapters(read(text))] == numbers


def test_centred_line_among_centred_numbers_is_no_heading() -> None:
    pieces: list[str] = []
    for n in range(1, 5):
        pieces += [str(n), BODY, BODY]
    pieces += ["COME AT ONCE TO THE LIGHT", BODY, BODY]
    text = paragraphs(*pieces)
    places = [(text.index(f"{n}\n\nEllen"), 1) for n in range(1, 5)] + [(text.index("COME"), 25)]
    blocks = [Block("centre", Span(at, at + length)) for at, length in places]
    assert chapters(read(text, blocks=blocks)) == [(n, None) for n in range(1, 5)]
