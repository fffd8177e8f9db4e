"""Where two texts differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foundling.likeness import differences

ONE = """The ferry was late.

Ada held the rope and sang.

Nobody came.

The bell rang nine times over the water."""
OTHER = """The ferry
was late.

Ada held the wet rope and hummed.

The bell rang nine times over the water.

Then it was dark."""


def kinds(one: str, other: str) -> list[str]:
    return [difference.kind for difference in differences(one, other)]


def test_what_changed_went_and_came() -> None:
    assert kinds(ONE, OTHER) == ["same", "changed", "gone", "same", "new"]
    changed = differences(ONE, OTHER)[1]
    assert "".join(p.text for p in changed.pieces if p.kind != "new") == "Ada held the rope and sang."
    assert "".join(p.text for p in changed.pieces if p.kind != "gone") == "Ada held the wet rope and hummed."
    assert [p.text for p in changed.pieces if p.kind == "new"] == ["wet ", "hummed"]


def test_wrapping_is_no_difference() -> None:
    assert kinds(ONE, ONE.replace(" ", "\n")) == ["same"]


def test_nothing_and_something() -> None:
    assert differences("", "") == ()
    assert kinds("", "A word.") == ["new"]
    assert kinds("A word.", "") == ["gone"]


@given(st.text("ab \n.", max_size=60), st.text("ab \n.", max_size=60))
def test_every_paragraph_of_both_is_told_once(one: str, other: str) -> None:
    found = differences(one, other)
    told = [one[d.one.start : d.one.end] for d in found], [other[d.other.start : d.other.end] for d in found]
    assert "".join("".join(told[0]).split()) == "".join(one.split())
    assert "".join("".join(told[1]).split()) == "".join(other.split())
