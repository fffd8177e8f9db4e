"""The grammar of one chapter heading."""

from __future__ import annotations

import pytest

from foundling.reading.headings import heading_of, number_of


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("Chapter One", 1, None),
        ("CHAPTER I.", 1, None),
        ("CHAPTER THE FIRST", 1, None),
        ("Chapter Twenty-One: Thaw", 21, "Thaw"),
        ("Chapter 3 - Cold Tea", 3, "Cold Tea"),
        ("Chapter 5\tRain", 5, "Rain"),
        ('Chapter 6 "Rain"', 6, "Rain"),
        ("Part VII/?", 7, None),
        ("Part 1 of 7", 1, None),
        ("1.", 1, None),
        ("~3~", 3, None),
        ("IV. The Boat", 4, "The Boat"),
        ("Kapitel zwei - Regen", 2, "Regen"),
        ("Chapitre 4", 4, None),
        ("Capítulo tres", 3, None),
        ("Hoofdstuk 2", 2, None),
        ("Глава 3", 3, None),
        ("Epilogue: Home", None, "Home"),
        ("Chapter 1005: Rain", 1005, "Rain"),
        ("Chapter 1000", 1000, None),
        ("Part 1200/1300", 1200, None),
    ],
)
def test_headings(line: str, number: int | None, title: str | None) -> None:
    found = heading_of(line)
    assert found is not None
    assert (found.number, found.title) == (number, title)


@pytest.mark.parametrize(
    "line",
    [
        "I was gone.",
        "Part of me",
        "Chapter and Verse",
        "Chapter Three End",
        "Chapter One Hundred",
        "Chapter 3 was long",
        "1001 Nights",
        "1984",
        "Chapter 12345",
        "10:45 to Nowhere",
        "One of us",
        "mix",
        "12 people came.",
        "conclusion. Of one thing only was she sure",
        "Part I would rather forget",
    ],
)
def test_no_headings(line: str) -> None:
    assert heading_of(line) is None


@pytest.mark.parametrize(
    ("word", "number"), [("12", 12), ("xiv", 14), ("Forty-two", 42), ("élan", None), ("dritte", None)]
)
def test_numbers(word: str, number: int | None) -> None:
    assert number_of(word) == number
