"""The grammar of part numbers."""

from __future__ import annotations

from itertools import pairwise

import pytest

from foundling.partmarks import find_part, find_parts, read_number
from pacing import check_spent


@pytest.mark.parametrize(
    ("text", "number", "of"),
    [
        ("Weir (1/3)", 1, 3),
        ("Weir [2/3]", 2, 3),
        ("Weir 01/14", 1, 14),
        ("Weir Part VII/IX", 7, 9),
        ("Weir Pt. 1 of 4", 1, 4),
        ("Weir - Chapter 3/10", 3, 10),
        ("Weir, 1 of 2", 1, 2),
        ("Weir 0/6", 0, 6),
        ("Weir, part one of three", 1, 3),
        ("Weir, Chapter Twenty-One", 21, None),
        ("First Part", 1, None),
        ("Wehr, Teil 2 von 5", 2, 5),
        ("Section 31 (1/4)", 1, 4),
        ("Catch-22, chapter 4 (2/5)", 2, 5),
        ("Weir [PG-13] 3/8", 3, 8),
    ],
)
def test_number_and_whole(text: str, number: int, of: int | None) -> None:
    mark = find_part(text)
    assert mark is not None
    assert (mark.number, mark.of, mark.open) == (number, of, False)


@pytest.mark.parametrize("text", ["Weir 1/?", "Weir (1/??)", "Weir [1/x]", "Weir Part 1 of ?", "Weir (1/n)"])
def test_unknown_whole_is_open(text: str) -> None:
    mark = find_part(text)
    assert mark is not None
    assert (mark.number, mark.of, mark.open) == (1, None, True)


@pytest.mark.parametrize(
    "text",
    ["", "Open 24/7", "In 1997", "On 3/12/99", "Fifty of us", "The last part of it", "R K/S", "12:30", "$1/2"],
)
def test_what_is_no_part_number(text: str) -> None:
    assert find_part(text) is None


def test_span_covers_the_mark_with_its_brackets() -> None:
    text = "FIC: Weir (part 2 of 3) [PG]"
    mark = find_part(text)
    assert mark is not None
    assert text[mark.span.start : mark.span.end] == "(part 2 of 3)"


def test_several_parts_in_one_post_and_letters_behind_numbers() -> None:
    several, lettered = find_part("Weir (1-3/10)"), find_part("Weir 2b/4")
    assert several is not None and (several.number, several.through, several.of) == (1, 3, 10)
    assert lettered is not None and (lettered.number, lettered.sub, lettered.of) == (2, "b", 4)


@pytest.mark.parametrize(
    ("text", "named"), [("Weir: Epilogue", "last"), ("Prologue", "first"), ("Weir (cont'd)", "next")]
)
def test_parts_with_a_name_instead_of_a_number(text: str, named: str) -> None:
    mark = find_part(text)
    assert mark is not None
    assert (mark.number, mark.named) == (None, named)


@pytest.mark.parametrize(
    ("word", "number"),
    [("7", 7), ("vii", 7), ("XIV", 14), ("thirty-two", 32), ("ninth", 9), ("mix", None), ("iiii", None)],
)
def test_numbers_written_out(word: str, number: int | None) -> None:
    assert read_number(word) == number


def test_marks_do_not_overlap() -> None:
    marks = sorted(find_parts("Part 1/2 (1/2) of chapter 3, part two"), key=lambda mark: mark.span)
    assert all(a.span.end <= b.span.start for a, b in pairwise(marks))


@pytest.mark.parametrize("shred", ["(", "1/", "part ", "1-", " i", "(1 of ", "twenty "])
def test_long_lines_take_no_time(shred: str) -> None:
    check_spent(10, lambda: find_part(shred * 300_000))
