"""Ratings: what a stated rating comes to, and what is no rating at all."""

import pytest

from foundling import read
from foundling.reading.record.rating import is_unrated, read_rating


@pytest.mark.parametrize(
    ("raw", "scale"),
    [
        # the strings on which AO3's own parser errs (docs on the field, section 4)
        ("FRC", "general"),
        ("FRT", "teen"),
        ("FRM", "mature"),
        ("FRAO", "explicit"),
        ("Adult", "explicit"),
        ("18+", "explicit"),
        ("NC-21", "explicit"),
        ("12A", "teen"),
        ("[PG-13]", "teen"),
        ("Fiction M", "mature"),
        ("light R", "mature"),
        ("PG 13", "teen"),
        ("PG/PG-13", "teen"),
        ("Rated PG", "general"),
        ("Mature", "mature"),
        ("Maybe PG", "general"),
        ("Mild", None),
        ("Graphic", None),
        ("Gore", None),
        # ranges and lists take the highest
        ("PG to NC-17", "explicit"),
        ("PG-13/R", "mature"),
        ("PG-13 (later NC-17)", "explicit"),
        ("PG, part 4 NC-17", "explicit"),
        # the reason behind a rating is not one
        ("PG for mature humour", "general"),
        ("R for explicit language", "mature"),
        ("K+ (teen drama)", "general"),
        ("PG-13 - just to be safe", "teen"),
        # spellings
        ("pg13", "teen"),
        ("NC17", "explicit"),
        ("NC–17", "explicit"),
        ("r", "mature"),
        ("K+", "general"),
        ("MA", "explicit"),
        ("all ages", "general"),
        ("Teen And Up Audiences", "teen"),
        ("TV-14", "teen"),
        ("FR15", "teen"),
        ("not work-safe", "explicit"),
        # stated as unrated
        ("NR", None),
        ("Not Rated", None),
        ("none", None),
        ("you know what to do", None),
    ],
)
def test_scale(raw, scale):
    assert read_rating(raw).scale == scale
    assert read_rating(raw).raw == raw


def test_parts_rated_apart():
    found = read_rating("parts 1-3 PG, 4 NC-17")
    assert [(p.parts, p.scale) for p in found.per_part] == [("1-3", "general"), ("4", "explicit")]
    assert found.scale == "explicit"


@pytest.mark.parametrize(("words", "unrated"), [("[NR]", True), ("not rated", True), ("PG", False)])
def test_unrated(words, unrated):
    assert is_unrated(words) is unrated


def rating_of(text):
    (reading,) = read(text.encode())
    return [(claim.value.raw, reading.text[slice(*_ends(claim))]) for claim in reading.record.rating]


def _ends(claim):
    return claim.spans[0].start, claim.spans[0].end


STORY = (
    "\n\nIt rained all day, and Ellen sat by the window with the letter in her lap.\n\nShe had read it twice.\n"
)


@pytest.mark.parametrize(
    "line",
    ["Rating: R for language", "Rated R for language", "[Rated: R for language]", "RATING - R for language"],
)
def test_rating_line_and_its_place(line):
    assert rating_of(f"Rain\nby Ell\n{line}{STORY}") == [("R for language", "R for language")]


def test_no_rating_is_no_claim():
    assert rating_of(f"Rain\nby Ell{STORY}") == []
