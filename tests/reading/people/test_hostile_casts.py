"""Texts that are no stories: sensible output or none, in time that grows with their length."""

from __future__ import annotations

import random

import pytest
from casting import Told

from pacing import check_growth

CONSONANTS, VOWELS = "bcdfghklmnprstvw", "aeiou"


def invented(chance: random.Random) -> str:
    return "".join(chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(3)).title()


def crowd(count: int) -> str:
    chance = random.Random(7)
    names = [invented(chance) for _ in range(3000)]
    return "\n\n".join(
        f'Mary {chance.choice(names)} looked up. "Well, Mary," said Mr. {chance.choice(names)}, "what now?"'
        for _ in range(count)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Hello",
        "...",
        '"""""" \' \' \' "',
        "\n\n".join(["* * *"] * 50),
        "Mr. Mrs. Miss Dr. Sir Lord Lady Captain of the",
        "the the the captain captain captain " * 50,
        "MARY HAD A LITTLE LAMB " * 60,
        "Apple, Banana, Cherry.\n" * 100,
        "a-b-c-d-e-F-G " * 100,
        "’s ’s 's 's ’ Tom’s ’s " * 40,
    ],
)
def test_anything_can_be_read(text: str) -> None:
    told = Told(text)
    for figure in told.people.figures:
        assert figure.name
        assert all(first < last <= len(told.prose.words) for first, last in figure.names + figure.nominals)


def test_the_same_text_has_the_same_people() -> None:
    text = crowd(200)
    assert Told(text).people == Told(text).people


def test_time_grows_with_the_text() -> None:
    texts = {count: crowd(count) for count in (1000, 4000)}
    check_growth(lambda count: Told(texts[count]), 1000)
