"""Preferred names at work: merged, shown, searched, undone, kept by a rebuild; suggestions; files to share."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert

from foundling.errors import LibraryError
from foundling.library.authority import variant_key
from foundling.library.authority_files import read_names, write_names
from foundling.library.found import Found
from foundling.library.library import Library
from foundling.library.schema import cast_names
from foundling.library.suggesting import suggest_names

BODIES = (
    "It rained on the ferry, and the gulls counted each other. Hesper wrote the number down and began again.\n\n"
    '"You will miss the bus," said the man behind the glass, and slid a cup of tea across to her.\n',
    "The kettle had boiled dry by the time the twins agreed on biscuits. Sol ate the last of them in the dark.\n\n"
    '"Tomorrow," said his brother, "we buy a lamp." They never did, and were none the worse for it.\n',
    "A goat took the night train to Velm and was charged full fare. The guard said rules were rules.\n\n"
    "In the morning there was snow on the hats of everyone who had argued, and none at all upon the goat.\n",
    "Nobody climbed to the third floor, where the maps were. Mabel went, with plums, on a Sunday in March.\n\n"
    '"Islands," said the boy, inky to the wrists. "All of them are real. I have not seen most of them."\n',
)
HEADERS = (
    "Fandom: Tides: the Series\nPairing: Hesper/Sol\nCharacters: Hesper Vane, Sol Ito",
    "Fandom: TTS\nPairing: H/S\nCharacters: Hesper Vane",
    "Fandom: tides - the series\nPairing: Sol/Hesper\nCharacters: Hesper",
    "Fandom: Harbour Lights\nPairing: H/S",
)


@pytest.fixture
def named(library: Library, tmp_path: Path) -> Library:
    """Four stories whose headers write the same names in several ways."""
    folder = tmp_path / "named"
    folder.mkdir()
    for number, (header, body) in enumerate(zip(HEADERS, BODIES, strict=True)):
        (folder / f"{number}.txt").write_text(f"Title: Story {number}\nAuthor: Ell Marsh\n{header}\n\n{body}")
    library.add([folder], jobs=0)
    return library


def count(library: Library, query: str) -> int:
    found = library.search(query)
    assert isinstance(found, Found)
    return found.count


def test_names_are_listed_with_their_spellings(named: Library) -> None:
    page = named.authority.names("fandom")
    tides = page.groups[0]
    assert (tides.name, tides.count, page.count) == (
        "tides - the series",
        2,
        3,
    ) or tides.name == "Tides: the Series"
    assert {variant.name for variant in tides.variants} == {"Tides: the Series", "tides - the series"}
    assert [group.name for group in named.authority.names("fandom", words="harbour").groups] == ["Harbour Lights"]
    assert named.authority.names("fandom", varied=True).count == 1


def test_a_merge_is_shown_and_searched_everywhere(named: Library) -> None:
    assert count(named, "fandom:series") == 2
    change = named.authority.merge("fandom", "Tides: the Series", ["TTS"])
    assert change is not None
    assert sorted(row.fandom for row in named.list()) == [("Harbour Lights",), *[("Tides: the Series",)] * 3]
    assert count(named, "fandom:series") == 3
    assert count(named, "fandom:tts") == 1
    edition = named.show("Story 1")
    assert edition.record["fandom"][0].value == "TTS"
    assert edition.preferred["fandom"] == {"TTS": "Tides: the Series"}
    (group,) = named.authority.names("fandom", words="tts").groups
    assert (group.name, group.count, group.chosen) == ("Tides: the Series", 3, True)
    found = named.search("fandom:series")
    assert isinstance(found, Found)
    assert [(value.value, value.count) for value in found.facets["fandom"]] == [("Tides: the Series", 3)]


def test_a_merge_survives_a_rebuild_and_can_be_undone(named: Library) -> None:
    before = sorted(row.fandom for row in named.list())
    change = named.authority.merge("fandom", "Tides: the Series", ["TTS"])
    assert change is not None
    merged = sorted(row.fandom for row in named.list())
    named.rebuild(jobs=0)
    assert sorted(row.fandom for row in named.list()) == merged
    assert "Tides: the Series" in named.undo(change.undo)
    assert sorted(row.fandom for row in named.list()) == before
    assert named.authority.list() == ()
    assert named.authority.history()[0].undone
    with pytest.raises(LibraryError, match="undone before"):
        named.undo(change.undo)


def test_a_change_that_others_rest_on_is_not_undone(named: Library) -> None:
    first = named.authority.merge("fandom", "Tides: the Series", ["TTS"])
    second = named.authority.rename("fandom", "Tides: the Series", "Tides (the Series)")
    assert first is not None and second is not None
    assert {row.fandom for row in named.list()} == {("Harbour Lights",), ("Tides (the Series)",)}
    with pytest.raises(LibraryError, match=f"change {second.id} has changed"):
        named.undo(first.undo)
    named.undo(second.undo)
    named.undo(first.undo)
    assert named.authority.list() == ()


def test_names_of_names_come_along(named: Library) -> None:
    named.authority.merge("fandom", "TTS", ["Tides: the Series"])
    named.authority.merge("fandom", "Tides", ["TTS"])
    assert {row.fandom for row in named.list()} == {("Harbour Lights",), ("Tides",)}
    (one,) = named.authority.list("fandom")
    assert set(one.variants) == {"TTS", "Tides", "Tides: the Series"}


def test_a_split_gives_a_name_back(named: Library) -> None:
    named.authority.merge("fandom", "Tides: the Series", ["TTS", "Harbour Lights"])
    named.authority.split("fandom", "Tides: the Series", ["Harbour Lights"])
    assert {row.fandom for row in named.list()} == {("Harbour Lights",), ("Tides: the Series",)}
    named.authority.split("fandom", "Tides: the Series")
    assert named.authority.list() == ()
    with pytest.raises(LibraryError, match="is preferred"):
        named.authority.split("fandom", "Tides: the Series")


def test_a_pairing_within_one_fandom(named: Library) -> None:
    named.authority.merge("fandom", "Tides: the Series", ["TTS"])
    named.authority.merge("relationship", "Hesper/Sol", ["H/S"], within="Tides: the Series")
    pairings = {group.name: group.count for group in named.authority.names("relationship").groups}
    assert pairings == {"Hesper/Sol": 3, "H/S": 1}
    assert count(named, 'pairing:"Hesper/Sol"') == 3
    assert count(named, 'pairing:"H/S"') == 2
    with pytest.raises(LibraryError, match="everywhere"):
        named.authority.merge("fandom", "A", ["B"], within="C")


def test_people_of_a_pairing_go_by_their_preferred_names(named: Library) -> None:
    named.authority.merge("character", "Hesper Vane", ["Hesper"])
    pairings = {group.name for group in named.authority.names("relationship").groups}
    assert pairings == {"Sol/Hesper Vane", "H/S"}
    assert count(named, 'pairing:"Hesper Vane/Sol"') == 2
    assert count(named, 'pairing:"Hesper/Sol"') == 2


def test_authors_are_never_joined(named: Library) -> None:
    with pytest.raises(LibraryError, match="kind 'author'"):
        named.authority.merge("author", "Ell Marsh", ["Tom Reed"])
    with pytest.raises(LibraryError, match="letter or a digit"):
        named.authority.merge("fandom", " - ", ["x"])


def test_pairings_have_no_order() -> None:
    assert variant_key("Sol/Hesper") == variant_key("hesper / sol")
    assert variant_key("Sol/Hesper") != variant_key("Sol/Hester")


@pytest.mark.parametrize(
    "kind, names, together, why",
    [
        ("fandom", {"Café Lumière": 3, "Cafe Lumiere": 1}, {"Café Lumière", "Cafe Lumiere"}, "accents"),
        ("fandom", {"The Harbour": 3, "Harbour": 1}, {"The Harbour", "Harbour"}, "articles"),
        ("character", {"Vane, Hesper": 1, "Hesper Vane": 5}, {"Vane, Hesper", "Hesper Vane"}, "order"),
        ("fandom", {"Harbour Lights": 9, "Harbor Lights": 2}, {"Harbour Lights", "Harbor Lights"}, "alike"),
        ("fandom", {"Tides: the Series": 9, "TTS": 2}, {"Tides: the Series", "TTS"}, "initials"),
        ("fandom", {"Harbour Lights 2": 9, "Harbour Lights 3": 2}, None, ""),
        ("tag", {"fluff": 9, "angst": 2}, None, ""),
    ],
)
def test_suggestions(
    library: Library, kind: str, names: dict[str, int], together: set[str] | None, why: str
) -> None:
    found = suggest_names(library._databases, kind, names, set(), limit=9)
    if together is None:
        assert found == ()
    else:
        assert {name for name, _ in found[0].names} == together
        assert why in found[0].why
        assert found[0].preferred == max(names, key=lambda name: names[name])


def test_what_is_told_apart_is_not_suggested_again(named: Library) -> None:
    (first,) = [one for one in named.authority.suggest("fandom") if "initials" in one.why]
    named.authority.tell_apart("fandom", [name for name, _ in first.names])
    assert first not in named.authority.suggest("fandom")


def test_a_first_name_is_suggested_within_its_fandom(named: Library) -> None:
    named.authority.merge("fandom", "Tides: the Series", ["TTS"])
    found = {(one.preferred, one.within) for one in named.authority.suggest("character")}
    assert ("Hesper Vane", "Tides: the Series") in {(name, "Tides: the Series") for name, _ in found}


def test_initials_of_a_pairing_are_resolved_by_the_cast(named: Library) -> None:
    lights = named.find("Story 3")
    people = [("Honor Gray", 0), ("Silas", 1), ("Mabel", 2)]
    rows = [
        {"work": lights, "position": place, "entry": entry, "name": name, "key": name.casefold(), "alias": False}
        | {"gender": None, "mentions": 9 - place}
        for place, (name, entry) in enumerate(people)
    ]
    with named._databases.catalogue.begin() as connection:
        connection.execute(insert(cast_names), rows)
    found = {one.within: one for one in named.authority.suggest("relationship") if "by who" in one.why}
    assert found["Harbour Lights"].preferred == "Honor Gray/Silas"
    assert ("H/S", 1) in found["Harbour Lights"].names


@pytest.mark.parametrize("format", ["toml", "csv"])
def test_names_are_handed_on_and_taken_in(named: Library, format: str, tmp_path: Path) -> None:
    named.authority.merge("fandom", "Tides: the Series", ["TTS", '=1+1 "x", y'])
    named.authority.merge("relationship", "Hesper/Sol", ["H/S"], within="Tides: the Series")
    written = named.authority.export(format)
    assert write_names(format, named.authority.list()) == written
    with Library.open(tmp_path / "other", create=True, who="tester") as other:
        report = other.authority.import_(format, written)
        assert report.refused == () and report.contested == ()
        assert len(report.undo) == 2
        assert other.authority.export(format) == written
        assert other.authority.import_(format, written).undo == ()
        for undo in report.undo:
            other.undo(undo)
        assert other.authority.list() == ()


def test_what_was_decided_here_stands_against_a_list(named: Library) -> None:
    named.authority.merge("fandom", "Tides: the Series", ["TTS"])
    shared = b'[[fandom]]\npreferred = "TTS"\nvariants = ["Tides: the Series", "Tide"]\n'
    report = named.authority.import_("toml", shared)
    assert len(report.contested) == 2
    assert {row.fandom for row in named.list()} == {("Harbour Lights",), ("Tides: the Series",)}
    named.authority.import_("toml", shared, replace=True)
    assert {row.fandom for row in named.list()} == {("Harbour Lights",), ("TTS",)}


@pytest.mark.parametrize(
    "format, data, said",
    [
        ("toml", b"= no", "not TOML"),
        ("toml", b"\xff\xfe", "UTF-8"),
        ("yaml", b"", "toml or csv"),
    ],
)
def test_a_malformed_list_is_refused(format: str, data: bytes, said: str) -> None:
    with pytest.raises(LibraryError, match=said):
        read_names(format, data)


def test_malformed_lines_are_named_and_left_out() -> None:
    listed, refused = read_names(
        "csv", b"kind,preferred,variant,within\nauthor,A,B,\nfandom,,B,\nfandom,Tides,T,\n"
    )
    assert [one.preferred for one in listed] == ["Tides"]
    assert len(refused) == 2
    listed, refused = read_names("toml", b'[[author]]\npreferred = "A"\n[[tag]]\npreferred = 3\nvariants = [1]\n')
    assert listed == [] and len(refused) == 2
