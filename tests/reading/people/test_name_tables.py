"""The tables of names and nouns say what their headers promise."""

from __future__ import annotations

from foundling.knowledge import rows
from foundling.reading.people.forms import same_given
from foundling.reading.people.lexicon import lexicon, plural
from pacing import check_spent


def test_every_share_of_women_is_a_share() -> None:
    for row in rows("given_names.tsv"):
        assert 0 <= float(row["she"]) <= 1
        assert row["use"] in ("common", "known", "rare")
        assert row["names"].split()


def test_titles_say_what_the_layer_asks() -> None:
    for row in rows("titles_of_address.tsv"):
        assert row["gender"] in ("", "he", "she")
        assert row["marriage"] in ("", "married", "single")
        assert row["alone"] in ("", "yes")
        assert row["forms"] == row["forms"].lower()


def test_nouns_have_a_kind_and_a_gender_or_none() -> None:
    kinds = {noun.kind for noun in lexicon().nouns.values()}
    assert kinds == {"age", "kin", "bond", "epithet", "role", "nation", "creature", "sort"}
    assert {noun.gender for noun in lexicon().nouns.values()} == {"", "he", "she"}
    assert len(lexicon().nouns) > 900


def test_short_forms_go_with_their_full_names_and_no_others() -> None:
    names = lexicon()
    for one, other in (("lizzy", "elizabeth"), ("bill", "william"), ("mitya", "dmitri"), ("j.", "john")):
        assert same_given(one, other, names)
    for one, other in (("jane", "john"), ("lizzy", "william"), ("mary", "margaret")):
        assert not same_given(one, other, names)


def test_plurals() -> None:
    for one, many in (("lady", "ladies"), ("watchman", "watchmen"), ("witch", "witches"), ("boy", "boys")):
        assert plural(one) == many


def test_loading_is_fast() -> None:
    def load() -> None:
        lexicon.cache_clear()
        rows.cache_clear()
        lexicon()

    check_spent(2, load)
