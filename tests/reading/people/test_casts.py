"""Whole casts, of short stories in the shapes that fan fiction has."""

from __future__ import annotations

import pytest
from casting import story

# Story -> for each figure: the forms that are its names, its pronoun (`-`: may be unknown).
CASTS = {
    "salvage": [
        ({"Captain Maren Holt", "Holt", "Maren", "Captain"}, "she"),
        ({"Ivo Teague", "Teague", "Ivo"}, "he"),
        ({"Doctor Anselm", "Dr. Anselm", "Anselm"}, "-"),
        ({"Pip"}, "he"),
    ],
    "couch": [
        ({"Rose Tanner", "Rose", "Rosie"}, "she"),
        ({"Will", "William"}, "he"),
        ({"Grace"}, "she"),
        ({"Mum"}, "she"),
    ],
    "umbrella": [
        ({"Kasumi", "Kasumi-chan"}, "she"),
        ({"Sasha", "Sasha Petrovna"}, "they"),
        ({"Ingrid"}, "she"),
        ({"Takeshi", "Takeshi-senpai"}, "he"),
        ({"Sensei Okada"}, "-"),
    ],
    "carpet": [({"mara"}, "she"), ({"jonas"}, "he"), ({"ellie"}, "she")],
    "biscuit": [
        ({"Nora Dunmore", "Nora", "Dunmore", "Agent Dunmore"}, "she"),
        ({"David Kessler", "Special Agent Kessler", "Agent Kessler", "Kessler", "Davey"}, "he"),
        ({"Owen Llewellyn", "Inspector Llewellyn", "Llewellyn"}, "he"),
        ({"Biscuit"}, "-"),
        ({"Assistant Director Moss"}, "-"),
    ],
    "detention": [
        ({"Professor Thrale", "Thrale", "Professor"}, "-"),
        ({"Lysander", "Corvane", "Mister Corvane"}, "he"),
        ({"Josephine Fennimore", "Miss Fennimore", "Fennimore", "Josephine", "Jo"}, "she"),
        ({"Hal Wick", "Hal", "Wick"}, "he"),
    ],
    "yard": [
        ({"Dmitri Alexandrovich", "Dmitri", "Mitya"}, "he"),
        ({"Anna Sergeyevna", "Anna", "Anya"}, "she"),
        ({"Count Ostrov", "Ostrov"}, "he"),
        ({"Pyotr Ilyich"}, "he"),
    ],
    "reactor": [
        ({"Nathan Jessop", "Nathan", "Jessop", "Dr. Jessop", "Nate"}, "he"),
        ({"Colonel Jack O'Hara", "O'Hara", "Jack", "Colonel"}, "-"),
        ({"Samantha Corrin", "Major Corrin", "Corrin", "Sam"}, "she"),
        ({"Thel'ok"}, "-"),
        ({"General Hallam"}, "-"),
    ],
    "gate": [
        ({"Lady Ysolde", "Ysolde"}, "she"),
        ({"Sir Bors", "Bors"}, "he"),
        ({"Queen Maude", "Queen", "Maude"}, "she"),
        ({"Prince Alain", "Alain"}, "he"),
        ({"Black Rider", "Rider"}, "-"),
    ],
    "kettle": [
        ({"Lexi Harlow", "Lexi", "Alexis", "Lex"}, "she"),
        ({"Marcus Webb", "Marcus", "Webb", "Marc"}, "he"),
        ({"Beatrix", "Trixie", "Bea"}, "she"),
        ({"Mom"}, "she"),
        ({"Dad"}, "he"),
    ],
    "cell": [
        ({"Brannoc'h the Grey", "Brannoc'h"}, "-"),
        ({"Xil'vara"}, "-"),
        ({"Empress"}, "she"),
        ({"Warden"}, "-"),
        ({"Moonface"}, "-"),
    ],
}


@pytest.mark.parametrize("name", CASTS)
def test_everybody_stands_once_under_all_names(name: str) -> None:
    told = story(name)
    for forms, _ in CASTS[name]:
        figures = {told.who(form).name for form in forms}
        assert len(figures) == 1, f"{sorted(forms)} are {sorted(figures)}"


@pytest.mark.parametrize("name", CASTS)
def test_nobody_is_two_people(name: str) -> None:
    told = story(name)
    heads = [told.who(min(forms)).name for forms, _ in CASTS[name]]
    assert len(set(heads)) == len(heads)


@pytest.mark.parametrize("name", CASTS)
def test_pronouns_are_the_stories(name: str) -> None:
    told = story(name)
    for forms, pronoun in CASTS[name]:
        if pronoun != "-":
            assert told.who(min(forms)).gender == pronoun, min(forms)


def test_places_days_and_cries_are_nobody() -> None:
    names = story("salvage").names | story("biscuit").names | story("umbrella").names
    for word in ("Gull Harbour", "Teeth", "Cardiff", "Past", "Somebody", "Traffic", "Good", "Sorry"):
        assert word not in names


def test_every_place_of_a_name_is_that_name() -> None:
    told = story("salvage")
    holt = told.who("Holt")
    words = [told.text[told.prose.starts[first] : told.prose.ends[last - 1]] for first, last in holt.names]
    assert words.count("Maren") == 2
    assert set(words) == set(holt.aliases)
    assert list(holt.names) == sorted(holt.names)
