"""Rules and decisions in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import foundling.reading.record as record
from foundling import knowledge, read
from foundling.library.inwords import counted, decision_words, rule_words, value_words
from foundling.library.types import Decision

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
# Tables of the fit that are no rules: values that several rules found, and rules that were never seen.
NO_RULES = {"agreed", "any"}


def test_every_rule_that_was_fitted_has_words() -> None:
    fitted = set(knowledge.table("confidence.toml")["order"]) - NO_RULES
    assert fitted <= set(knowledge.table("rule_words.toml")["rules"])


def test_every_rule_named_where_the_rules_are_has_words() -> None:
    named = set()
    for path in Path(record.__file__).parent.glob("*.py"):
        named.update(re.findall(r'Found\([^\n]*, "([a-z]+(?:-[a-z]+)*)"\)', path.read_text(encoding="utf-8")))
    assert "labelled-line" not in named and "end-mark" in named  # the one is a constant, the other stands there
    assert named <= set(knowledge.table("rule_words.toml")["rules"])


def test_every_rule_of_the_samples_has_words() -> None:
    known = knowledge.table("rule_words.toml")["rules"]
    found = {
        claim.by
        for path in sorted(SAMPLES.iterdir())
        for reading in read(path)
        for field in reading.record.__struct_fields__
        for claim in getattr(reading.record, field)
    }
    assert found and found <= set(known)


def test_a_rule_of_another_version_is_named_all_the_same() -> None:
    assert rule_words("a-new-rule") == "a new rule"
    assert rule_words("hint-unheard-of") == "what the file says of itself"


@pytest.mark.parametrize(
    ("field", "how", "values", "said"),
    [
        ("language", "set", ("tlh",), "language is Klingon"),
        ("title", "accept", ("Rain",), "title is, as found, Rain"),
        ("genre", "drop", ("Humour",), "genre has not Humour"),
        ("author", "set", (), "author is none"),
        ("holding", "set", ("7d59",), "the text that is shown is chosen by hand"),
    ],
)
def test_a_decision_in_words(field: str, how: str, values: tuple[str, ...], said: str) -> None:
    made = Decision(1, "n0he5m38", field, values, "ada", "2026-11-21T12:42:00Z", how)  # type: ignore[arg-type]
    assert decision_words(made) == said


def test_values_and_counts() -> None:
    assert value_words("language", "pt-br") == "Brazilian Portuguese"
    assert value_words("relationship", ("Ellen", "Tom")) == "Ellen/Tom"
    assert (counted(1, "file"), counted(2_000, "file")) == ("1 file", "2,000 files")
