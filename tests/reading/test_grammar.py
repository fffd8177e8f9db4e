"""The small words that layers share."""

from __future__ import annotations

import pytest

from foundling.reading import grammar


def test_forms_are_taken_by_person_and_case() -> None:
    assert grammar.forms("he she", "subject object") == {"he", "him", "she", "her"}
    assert grammar.forms("i", "determiner possessive") == {"my", "mine"}


def test_an_unknown_person_is_no_empty_set() -> None:
    with pytest.raises(KeyError):
        grammar.forms("shee", "subject")


def test_a_form_leads_back_to_its_pronoun() -> None:
    owners = grammar.by_person("he she they xe", "subject object determiner")
    assert (owners["xyr"], owners["her"], owners["them"]) == ("xe", "she", "they")


def test_every_pronoun_of_choice_has_all_its_cases() -> None:
    for person in grammar.THIRD.split():
        for case in ("subject", "object", "determiner", "reflexive"):
            assert grammar.forms(person, case), (person, case)


def test_words_are_small_and_named_once() -> None:
    for name in ("ARTICLES", "RELATIVES", "WH", "COPULAS", "SMALL_IN_TITLES", "PRONOUNS"):
        words = getattr(grammar, name)
        assert words
        assert all(word == word.lower() for word in words)
