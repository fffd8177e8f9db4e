from __future__ import annotations

import pytest

from foundling.cli.evidence import MARK, quote, shorten
from foundling.spans import Span


def marked(text: str, words: str, room: int = 60) -> tuple[str, str]:
    """The line shown for `words` in `text`, and what of it is marked."""
    at = text.index(words)
    line = quote(text, Span(at, at + len(words)), room)
    shown = [line.plain[span.start : span.end] for span in line.spans if span.style == MARK]
    return line.plain, "".join(shown)


def test_the_line_that_says_so_with_the_value_marked() -> None:
    assert marked("x\nTitle: Rain in June\nAuthor: Ell\n", "Rain in June") == (
        "Title: Rain in June",
        "Rain in June",
    )


def test_a_value_over_two_lines_is_shown_up_to_the_end_of_its_first() -> None:
    assert marked("Summary: It rained\nand rained.\n", "It rained\nand rained.")[0] == "Summary: It rained…"


@pytest.mark.parametrize("room", [12, 20, 40, 79])
def test_a_long_line_is_cut_around_the_words(room: int) -> None:
    text = "a" * 300 + " said Tom " + "b" * 300
    line, words = marked(text, "said Tom", room)
    assert len(line) <= room
    assert words == "said Tom"


def test_the_label_of_a_long_line_is_kept() -> None:
    line, words = marked("Characters: Nell Ashby, Tobias Crane, Old Mrs Pryor\n", "Old Mrs Pryor", 36)
    assert line == "Characters: …Crane, Old Mrs Pryor"
    assert words == "Old Mrs Pryor"


def test_a_control_character_in_the_story_is_shown_and_not_obeyed() -> None:
    assert marked("Title: Ra\x1b[2Jin\n", "Ra\x1b[2Jin")[1] == "Ra\\x1b[2Jin"


@pytest.mark.parametrize(
    "text, room, expected", [("short", 9, "short"), ("longer than that", 7, "longer…"), ("x", 0, "")]
)
def test_shorten(text: str, room: int, expected: str) -> None:
    assert shorten(text, room) == expected
