"""What later mails say of wrong part numbers."""

from __future__ import annotations

import pytest

from foundling.sources.corrections import LONGEST, read_correction


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Sorry! That last post should have been part 3/5, not 2/5.", 2, 3),
        ("Oops, part 2 was really part 3.", 2, 3),
        ("Correction: the part I posted as 3/4 should be 2/4. Sorry!", 3, 2),
        ("Oops. That was meant to be 4/?", None, 4),
        ("Just a note: I misnumbered. Chapter 4 is actually chapter 5.", 4, 5),
        ("The last one should read (4/6) instead of (3/6).", 3, 4),
    ],
)
def test_wrong_and_right_number(text: str, wrong: int | None, right: int) -> None:
    found = read_correction(text)
    assert found is not None
    assert (found.wrong, found.right) == (wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "Sorry for the delay. Part 3 will come soon.",
        "Part 3/5 was wonderful!",
        "",
        "Part 2 should be part 3, sorry. " + "It rained. " * LONGEST,
    ],
)
def test_what_corrects_nothing(text: str) -> None:
    assert read_correction(text) is None
