"""Names that a slip of the pen made two of."""

from __future__ import annotations

import pytest
from casting import Told

STORY = (
    "Then Elizabeth rose. Tom saw Elizabeth smile. At last Elizabeth sat down. Tom told Elizabeth the news. Soon "
    "Elizabeth laughed. Tom and Elizabeth walked home. There Elizabeth made tea. Tom gave Elizabeth the cup. "
    "Later Elizabeth slept, and Tom watched Elizabeth sleep. "
)


@pytest.mark.parametrize("slip", ["Elizabth", "Elizabeht", "Elisabeth", "Elizzabeth"])
def test_a_slip_is_the_name(slip: str) -> None:
    told = Told(STORY + f"Tom waited until {slip} woke. Elizabeth yawned.")
    assert slip in told.who("Elizabeth").aliases


def test_two_in_one_sentence_are_two() -> None:
    told = Told(STORY + "Tom saw Elizabth and Elizabeth together. Elizabth waved. Tom asked Elizabth in.")
    assert "Elizabth" not in told.who("Elizabeth").aliases


def test_a_name_of_its_own_is_no_slip() -> None:
    story = STORY.replace("Elizabeth", "Martin")
    told = Told(story + "Tom waited until Marvin woke. Marvin said nothing. Tom told Marvin the news.")
    assert "Marvin" not in told.who("Martin").aliases


def test_a_word_that_stands_small_is_no_slip() -> None:
    story = STORY.replace("Elizabeth", "Rosen")
    told = Told(story + "Tom smelt the roses. The Roses were a family. Tom knew Roses everywhere.")
    assert "Roses" not in told.who("Rosen").aliases
