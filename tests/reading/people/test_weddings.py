"""Married names."""

from __future__ import annotations

from casting import Told

BEFORE = (
    "Ellen Marsh opened the letter. Miss Marsh read it twice. Ellen laughed. Rose Penn looked up. Ellen put the "
    "letter away, and Rose asked nothing. Mr. Tarrant called at noon. Ellen poured the tea. Mr. Tarrant stayed. "
    "Rose went out. Ellen sang. Ellen was happy that spring. Rose was not. "
)
WEDDING = (
    "In May, Ellen was engaged to Mr. Tarrant. The wedding of Ellen and Mr. Tarrant was small. Rose came late. "
)
AFTER = (
    "Mrs. Tarrant kept a good house. Mrs. Tarrant had two dogs. When Rose called, Mrs. Tarrant laughed as she had "
    "always laughed."
)


def test_the_bride_is_mrs_afterwards() -> None:
    told = Told(BEFORE + WEDDING + AFTER)
    assert told.who("Mrs. Tarrant").name == "Ellen Marsh"
    assert told.who("Mr. Tarrant").name != "Ellen Marsh"


def test_without_a_wedding_she_is_somebody_else() -> None:
    told = Told(BEFORE + AFTER)
    assert told.who("Mrs. Tarrant").name == "Mrs. Tarrant"


def test_who_is_miss_afterwards_did_not_marry() -> None:
    told = Told(BEFORE + WEDDING + AFTER + " Miss Marsh came to dine. Mrs. Tarrant was out. Miss Marsh waited.")
    assert told.who("Mrs. Tarrant").name == "Mrs. Tarrant"


def test_two_who_meet_are_two() -> None:
    meetings = " Ellen kissed Mrs. Tarrant. Mrs. Tarrant told Ellen the news. Ellen gave Mrs. Tarrant the dogs."
    told = Told(BEFORE + WEDDING + AFTER + meetings)
    assert told.who("Mrs. Tarrant").name == "Mrs. Tarrant"


def test_the_text_may_say_so() -> None:
    told = Told(BEFORE + "Years went by. Ellen, now Mrs. Tarrant, came home. Mrs. Tarrant looked older.")
    assert told.who("Mrs. Tarrant").name == "Ellen Marsh"
