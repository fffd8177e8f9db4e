"""Rules of signs: what is one, and that a line which is almost one costs no more than another."""

from __future__ import annotations

import pytest

from foundling.manuscript import Manuscript
from foundling.reading.chunks import RULE
from foundling.reading.scan import scan
from pacing import check_spent


@pytest.mark.parametrize(
    "line", ["---", "* * *", "*** ~~~ ***", "-=-=-", "___", "o-o-o", "+----+ | |", "# #", "**", "a"]
)
def test_rules_are_signs_alone(line: str) -> None:
    assert bool(RULE.fullmatch(line)) is (line not in ("o-o-o", "**", "a"))


@pytest.mark.parametrize(
    "line",
    [
        "+---------------------------+ | Agatha Grey | | The Lane | +---------------------------+",
        "-" * 100_000 + " a",
        "-- " * 50_000 + "a",
        "-=~ " * 50_000 + "a",
        "kit@" + "a" * 100_000 + " and more",
    ],
    ids=["box", "hyphens", "pairs", "signs", "address"],
)
def test_a_line_that_is_almost_a_rule_is_read_in_no_time(line: str) -> None:
    text = f"Title: Rain\n\nIt rained.\n\n{line}\n\nIt stopped.\n"
    check_spent(10, lambda: scan(Manuscript("m", (), text)))
