"""Texts that are no stories, or stories typed oddly: sensible output, linear time, no exception."""

from __future__ import annotations

import pytest

from pacing import check_growth
from reading.mentions.telling import Told

ODD = {
    "nothing": "",
    "one word": "Her",
    "only pronouns": "she he they I you we her him them it " * 200,
    "only nouns": "the man the woman a girl his sister her brother the captain's wife's mother " * 200,
    "capitals": "ELLEN SAW TOM. SHE WAVED AT HIM. THE CAPTAIN SAW HER. " * 50,
    "small letters": "ellen saw tom and she waved at him. the captain saw her. " * 50,
    "no stops": "Ellen saw Tom and then she waved at him and he waved at her and " * 300,
    "open quotes": '"Ellen saw Tom. ' * 200,
    "possessives": "his mother's sister's husband's cousin's " * 100 + "dog barked.",
    "lone marks": "' s ' s 's 's -- ... her 's",
}


@pytest.mark.parametrize("name", sorted(ODD))
def test_odd_texts_are_read(name: str) -> None:
    told = Told(ODD[name])
    for entry in told.cast:
        assert all(0 <= span.start < span.end <= len(told.text) for span in entry.mentions)


def test_time_grows_with_the_text_and_no_faster() -> None:
    page = (
        "Mara Lind met the old doctor on the bridge. He gave her his umbrella, and she thanked him. "
        '"You are kind," she said. "My sister will be glad." The doctor bowed to her.\n\n'
    )
    check_growth(lambda count: Told(page * count), 50, times=16)
