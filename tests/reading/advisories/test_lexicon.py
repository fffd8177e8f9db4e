"""The lexicon, its forms, and that its files fit each other."""

from __future__ import annotations

import pytest

from foundling import knowledge
from foundling.reading.advisories import lexicon as lexicons
from foundling.reading.advisories.hits import hits_in
from foundling.reading.advisories.kinds import kinds
from foundling.reading.advisories.lexicon import inflected, lexicon, tree_of
from foundling.reading.advisories.scoring import model


@pytest.mark.parametrize(
    ("word", "mark", "forms"),
    [
        ("stab", "v", ["stabs", "stabbed", "stabbing"]),
        ("murder", "v", ["murders", "murdered", "murdering"]),
        ("torture", "v", ["tortures", "tortured", "torturing"]),
        ("bury", "v", ["buries", "buried", "burying"]),
        ("punch", "v", ["punches", "punched", "punching"]),
        ("destroy", "v", ["destroys", "destroyed", "destroying"]),
        ("lock", "v", ["locks", "locked", "locking"]),
        ("flee", "v", ["flees", "fleeing", "fled"]),
        ("injury", "n", ["injuries"]),
        ("corpse", "n", ["corpses"]),
        ("brutal", "a", ["brutally"]),
        ("horrible", "a", ["horribly"]),
        ("blood", "", []),
    ],
)
def test_forms_of_a_word(word: str, mark: str, forms: list[str]) -> None:
    irregular = {"flee": ["flees", "fleeing", "fled"]}
    assert inflected(word, mark, irregular) == forms


def test_the_longest_entry_holds() -> None:
    tree = tree_of(
        ["kill/v", "kill/v for a", "take/v * hostage", "self harm", "taken for a ride"], figures=frozenset({1})
    )
    cases = {
        "she killed him": [(1, 2, (0,))],
        "he could kill for a tea": [(2, 5, (1,))],
        "kill for him": [(0, 1, (0,))],
        "took the old man hostage": [],
        "took her son hostage and killed": [(0, 4, (2,)), (5, 6, (0,))],
        "self-harm and self harm": [(0, 1, (3,)), (2, 4, (3,))],
        "a kill-switch": [(1, 2, (0,))],
        "take take hostage": [(0, 3, (2,))],
        "": [],
    }
    for text, hits in cases.items():
        assert list(hits_in(text.split(), tree)) == hits, text


def test_a_phrase_keeps_what_its_words_are() -> None:
    tree = tree_of(["war", "war crime/n", "crime/n", "no war", "no"], figures=frozenset({3}), marks=frozenset({4}))
    assert list(hits_in(["war", "crimes"], tree)) == [(0, 2, (1, 0, 2))]
    assert list(hits_in(["no", "war"], tree)) == [(0, 2, (3,))]
    marked = tree_of(["no", "no mercy"], marks=frozenset({0}))
    assert list(hits_in(["no", "mercy"], marked)) == [(0, 2, (1,))]


def test_names_of_classes_and_grades() -> None:
    names = [each.name for each in lexicon().classes]
    assert len(names) == len(set(names))
    assert set(lexicon().grades) == {0, 1, 2, 3}
    assert all(bool(each.kind) == bool(each.grade) for each in lexicon().classes)


def test_entries_are_written_as_the_header_says() -> None:
    for row in knowledge.table(lexicons.FILE)["class"]:
        entries = [" ".join(entry.split()) for entry in row["words"].split(",")]
        assert all(entries), row["name"]
        assert len(entries) == len(set(entries)), row["name"]
        for entry in entries:
            assert entry == entry.lower()
            assert "’" not in entry
            assert not entry.startswith("*")
            assert not entry.endswith("*")


def test_evidence_has_a_grade_and_what_lies_beside_it_none() -> None:
    classes = lexicon().classes
    for kind in kinds():
        assert kind.core
        assert all(classes[number].grade for number in kind.evidence), kind.name
        assert not kind.core & kind.weak


def test_the_model_fits_the_lexicon() -> None:
    made = model()
    assert made.names == tuple(kind.name for kind in kinds() if kind.measured)
    assert len(made.classes) == len(lexicon().classes)
    for kind, name in enumerate(made.names):
        core = next(each for each in kinds() if each.name == name).core
        assert sum(made.classes[number][kind] for number in core) > 0
