"""The sentence patterns: fit for lower-case text, and linear."""

import pytest

from foundling.knowledge import table
from foundling.reading.record.cues import may_say, says
from foundling.reading.record.prose import said_in
from foundling.spans import Span
from pacing import check_spent

KINDS = ("disclaimer", "feedback", "archive", "warning", "note", "spoiler", "furniture")


@pytest.mark.parametrize("kind", KINDS)
def test_patterns_are_lower_case(kind):
    for pattern in table("phrases.toml")[kind]:
        plain = pattern.replace("\\S", "").replace("\\W", "").replace("\\B", "").replace("\\D", "")
        assert plain == plain.lower()
        assert "'" not in pattern


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("hostile", ["a" * 100_000, "no " * 30_000, "has " * 25_000, "thanks to " * 10_000])
def test_patterns_are_linear(kind, hostile):
    check_spent(20, lambda: says(kind, hostile))


@pytest.mark.parametrize("hostile", ["for " * 2_500, "beta by " * 1_250, "thanks to a, " * 1_000])
def test_names_in_prose_are_linear(hostile):
    check_spent(20, lambda: list(said_in(hostile, Span(0, len(hostile)), "told")))


def test_quick_test_agrees_with_the_patterns():
    assert may_say("beta", "Beta by Ann")
    assert not may_say("beta", "It rained.")
