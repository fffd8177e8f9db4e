"""The gazetteer: its tables are sound, its index agrees with them, names and pairings are found in it."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from foundling.reading.fandom import gazetteer
from foundling.reading.fandom.gazetteer import bare_words, canonical, find, index, people_of
from foundling.reading.fandom.pairings import pairing, ships_of
from pacing import check_spent

SCRIPT = Path(__file__).resolve().parents[3] / "scripts" / "check_fandoms.py"
CHECK = runpy.run_path(str(SCRIPT))
FEWEST = 500


@pytest.fixture(scope="module")
def tables() -> dict[str, tuple[str, dict[str, object]]]:
    return CHECK["load"]()


def test_the_tables_are_sound(tables: dict[str, tuple[str, dict[str, object]]]) -> None:
    assert list(CHECK["errors"](tables)) == []
    assert sum(1 for _, entry in tables.values() if not entry.get("umbrella")) >= FEWEST


def test_the_index_agrees_with_the_tables(tables: dict[str, tuple[str, dict[str, object]]]) -> None:
    assert CHECK["INDEX"].read_text(encoding="utf-8") == CHECK["make_index"](tables), (
        "run scripts/check_fandoms.py --write"
    )


@pytest.mark.parametrize(
    "entry, error",
    [
        ({"name": "Saltmarsh", "people": "he Tom Reed\nshe Ann Oake"}, "only 2 people"),
        ({"name": "Saltmarsh", "folk": "x"}, "unknown keys"),
        ({"name": "Saltmarsh", "people": "he Tom Reed\nhe Tom Reed, Reed\nAnn Oake"}, "no pronoun"),
        ({"name": "Saltmarsh", "people": "he Tom Reed, Red\nhe Jo Fell, Red\nshe Ann Oake"}, "'Red' is"),
        (
            {"name": "Saltmarsh", "people": "he Tom Reed\nhe Jo Fell\nshe Ann Oake", "ships": "TA: Tom/Eve"},
            "TA: Tom/Eve",
        ),
        (
            {"name": "Saltmarsh", "also": "BtVS", "people": "he Tom Reed\nhe Jo Fell\nshe Ann Oake"},
            "also means [buffy]",
        ),
        ({"name": "Saltmarsh", "within": "buffy", "people": "he A B\nhe C D\nhe E F"}, "no wider fandom"),
    ],
)
def test_mistakes_are_named(
    tables: dict[str, tuple[str, dict[str, object]]], entry: dict[str, object], error: str
) -> None:
    found = list(CHECK["errors"]({**tables, "saltmarsh": ("tv_sf", entry)}))
    assert any(error in line and "[saltmarsh]" in line for line in found), found


@pytest.mark.parametrize(
    "name, known",
    [
        ("BtVS", "Buffy the Vampire Slayer"),
        ("buffy: the vampire slayer", "Buffy the Vampire Slayer"),
        ("HP", "Harry Potter"),
        ("Harry Potter - J. K. Rowling", "Harry Potter"),
        ("Supernatural (TV 2005)", "Supernatural"),
        ("X-Files", "The X-Files"),
        ("Les Miserables", "Les Misérables"),
        ("Pride & Prejudice", "Pride and Prejudice"),
        ("Boku no Hero Academia", "My Hero Academia"),
        ("SGA", "Stargate Atlantis"),
        ("Saltmarsh (Radio)", None),
        ("", None),
    ],
)
def test_names_of_fandoms(name: str, known: str | None) -> None:
    assert canonical(name) == known


def test_every_preferred_name_is_its_own() -> None:
    for fandom in index().fandoms:
        assert find(fandom.name) == fandom
        assert canonical(fandom.name) == fandom.name


@pytest.mark.parametrize(
    "text, fandom, people",
    [
        ("Johnlock", "Sherlock (TV)", ("John Watson", "Sherlock Holmes")),
        ("MSR", "The X-Files", ("Fox Mulder", "Dana Scully")),
        ("M/S", "TXF", ("Fox Mulder", "Dana Scully")),
        ("HP/DM", "Harry Potter", ("Harry Potter", "Draco Malfoy")),
        ("RL/SB", "Harry Potter", ("Remus Lupin", "Sirius Black")),
        ("K/S", "TOS", ("James Kirk", "S'chn T'gai Spock")),
        ("S/H", "Starsky and Hutch", ("David Starsky", "Ken Hutchinson")),
        ("McKay/Sheppard", "SGA", ("Rodney McKay", "John Sheppard")),
        ("Sam & Dean", "Supernatural", ("Sam Winchester", "Dean Winchester")),
        ("Ianto x Jack", "Torchwood", ("Ianto Jones", "Jack Harkness")),
        ("Harry/Saltmarsh", "Harry Potter", None),
        ("Drarry", "The X-Files", None),
        ("Drarry", "No such fandom", None),
    ],
)
def test_pairings_mean_full_names(text: str, fandom: str, people: tuple[str, ...] | None) -> None:
    assert pairing(text, fandom) == people


def test_every_pairing_name_means_people_of_its_fandom() -> None:
    for fandom in index().fandoms:
        names = {person.name for person in people_of(fandom.name)}
        for label, pair in ships_of(fandom.name).items():
            assert set(pair) <= names, (fandom.name, label)


def test_people_have_names_and_pronouns() -> None:
    scully = people_of("The X-Files")[1]
    assert (scully.name, scully.pronoun, scully.given, scully.family) == ("Dana Scully", "she", "Dana", "Scully")
    izuku = people_of("BNHA")[0]
    assert (izuku.given, izuku.family, izuku.aliases) == ("Izuku", "Midoriya", ("Deku",))
    assert people_of("Star Trek") == ()
    assert people_of("No such fandom") == ()


def test_titles_and_particles_do_not_stand_alone() -> None:
    assert bare_words("Professor Severus Snape") == ["Severus", "Snape"]
    assert bare_words("Serena van der Woodsen") == ["Serena", "Woodsen"]
    assert bare_words("d'Artagnan") == ["d'Artagnan"]


def test_common_names_tell_less_than_rare_ones() -> None:
    known = index()
    jack, mulder, hermione = (known.form(key).as_person for key in ("jack", "mulder", "hermione"))
    assert jack < 1 < mulder
    assert jack < hermione
    assert known.form("dana scully").as_person > mulder
    assert len(known.form("jack").uses) > 10


def test_the_index_is_read_fast() -> None:
    def load() -> None:
        gazetteer.index.cache_clear()
        gazetteer.index()

    check_spent(0.5, load)
