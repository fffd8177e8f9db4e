from __future__ import annotations

import pytest

from foundling.cli.values import as_words, field_name
from foundling.reading.types import ChapterPlace, OtherLabel, PartRating, Rating, SeriesPlace


@pytest.mark.parametrize(
    "value, expected",
    [
        ("It\n  rained.", "It rained."),
        (1234, "1234"),
        (("Nell", "Tobias"), "Nell/Tobias"),
        (Rating("PG-13", "teen"), "PG-13 (teen)"),
        (Rating("Mature", "mature"), "Mature"),
        (Rating("weird", None), "weird"),
        (Rating("PG to R", "mature", (PartRating("4", "R", "mature"),)), "PG to R (mature); 4: R"),
        (SeriesPlace("High Water", 2), "High Water, no. 2"),
        (SeriesPlace("High Water", None), "High Water"),
        (ChapterPlace(4, 9, "The Ferry"), "4 of 9: The Ferry"),
        (ChapterPlace(4, None, None), "4"),
        (OtherLabel("Squicks", "none"), "Squicks: none"),
        ({"raw": "PG", "scale": "general"}, "PG (general)"),
        ({"number": None, "of": 3, "title": None}, "? of 3"),
    ],
)
def test_a_value_in_words(value: object, expected: str) -> None:
    assert as_words(value) == expected


def test_names_of_fields_that_are_no_words_of_everyday() -> None:
    assert (field_name("relationship"), field_name("title")) == ("Pairing", "Title")
