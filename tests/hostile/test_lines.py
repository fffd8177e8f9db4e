"""Long hostile lines: no layer and no source takes more than time in proportion to the length.

Each shape is read at two lengths; time that grows with the square would quadruple. Times are of this process alone
and the bound is generous, since machines are busy; what is quadratic overshoots it by far at these lengths.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from foundling.api import read_all
from foundling.reading.engine import ALL
from pacing import check_growth

LENGTH = 40_000
LONG = 500_000
GROWTH = 3.2
# Below this the ratio says nothing.
NOISE_S = 0.25

SHAPES: dict[str, str] = {
    "one letter": "a",
    "spaces": " ",
    "tabs and letters": "\ta",
    "words": "the boat came in and ",
    "no spaces": "theboatcamein.",
    "stars": "*",
    "star and space": "* ",
    "hyphens": "-",
    "underscores": "_",
    "equals": "=",
    "tildes and x": "~x",
    "colons": ":",
    "label after label": "Title: ",
    "label lines": "Author: x\n",
    "unknown label lines": "Xyz: x\n",
    "by": "by ",
    "Title by Author": "Rain by Ell\n",
    "open parentheses": "(",
    "closed parentheses": ")",
    "open brackets": "[",
    "part numbers": "(1/3) ",
    "part numbers with unknown totals": "1/?",
    "slashes": "a/b/",
    "ampersands": "&",
    "entities": "&amp;",
    "quotes": '"',
    "curly quotes": "“a” ",
    "apostrophes": "a'",
    "digits": "1",
    "digits and dots": "1.",
    "dates": "12/11/1999 ",
    "Roman numerals": "MMXCVI",
    "Chapter": "Chapter ",
    "chapters": "Chapter 1\n",
    "Chapter and numbers": "Chapter One Two ",
    "author's note": "A/N: ",
    "The End": "The End ",
    "The End lines": "The End\n\n",
    "empty lines": "\n",
    "lines with spaces": " \n",
    "lines of one letter": "a\n",
    "paragraphs of one letter": "a\n\n",
    "mail quotes": "> ",
    "quoted lines": "> a\n",
    "addresses": "a@b.c ",
    "at signs": "@",
    "one long address": "a.",
    "links": "http://a.b/c ",
    "angle brackets": "<",
    "tags": "<b>",
    "closed tags": "<b></b>",
    "comments": "<!--",
    "attributes": '<a href="',
    "From lines": "From a@b.c Mon Jan  1 00:00:00 2001\n",
    "header lines": "Subject: x\n",
    "boundaries": "--b\n",
    "encoded words": "=?utf-8?q?a?= ",
    "quoted-printable": "=3D",
    "carriage returns": "\r",
    "form feeds": "\f",
    "hard spaces": "\u00a0",
    "zero width": "\u200b",
    "mojibake": "â€™",
    "broken mojibake": "Ã",
    "combining": "e\u0301",
    "right to left": "\u202e\u05d0",
    "Chinese": "的一是不了",
    "emoji": "😀",
    "POV": "Ellen's POV\n",
    "place and time": "London, 12:30 am\n",
    "capitals": "WORD ",
    "pairings": "A/B, ",
    "commas": "a,",
    "semicolons": ";",
    "disclaimers": "I don't own them. ",
    "warnings": "Warning: ",
    "ratings": "Rated PG-13 for ",
    "braces": "{\\rtf ",
    "JSON": '{"a":[',
    "digest rules": "-" * 70 + "\n\n",
}


def read_shape(shape: str, length: int, wrap: Callable[[str], str]) -> None:
    data = wrap(shape * (length // len(shape))).encode("utf-8")
    # What hostile texts come to, and longer ones of other shapes, is in test_close_reading.py.
    for _ in read_all(data, name="a.txt", layers=ALL):
        pass


def in_a_story(line: str) -> str:
    return f"Title: Rain\nAuthor: Ell\n\nIt rained.\n\n{line}\n\nThe End\n"


def check_shape(shape: str, length: int, wrap: Callable[[str], str]) -> None:
    check_growth(lambda size: read_shape(shape, size, wrap), length, times=2, most=GROWTH, noise_s=NOISE_S)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_time_grows_with_the_length_and_no_faster(shape: str) -> None:
    check_shape(shape, LENGTH, in_a_story)


@pytest.mark.long
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
@pytest.mark.parametrize("wrap", [str, in_a_story], ids=["alone", "in-a-story"])
def test_time_grows_with_a_megabyte_and_no_faster(shape: str, wrap: Callable[[str], str]) -> None:
    check_shape(shape, LONG, wrap)
