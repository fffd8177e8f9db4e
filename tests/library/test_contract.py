"""What a library promises, whichever database holds what it keeps: SQLite, or PostgreSQL where installed."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from foundling.errors import AmbiguousWorkError, NoSuchWorkError
from foundling.library.library import Library


def titles(library: Library, **options: object) -> list[str | None]:
    return [row.title for row in library.list(form="all", **options)]  # type: ignore[arg-type]


def test_adds_lists_and_shows(any_library: Library, heap: Path) -> None:
    report = any_library.add([heap], jobs=0, accession="Ann", note="ask before archiving")
    assert (report.files, report.already, len(report.refusals)) == (5, 0, 1)
    assert report.works + report.not_stories == 3
    assert titles(any_library) == ["The Ferry", "The Kettle", "The Lamp"]
    edition = any_library.show("the ferry")
    assert edition.record["author"][0].value == "Ell Marsh"
    [holding] = edition.holdings
    assert [Path(arrival.path).name for arrival in holding.arrivals] == ["ferry.txt", "same.txt"]
    assert {(a.accession.name, a.accession.note) for a in holding.arrivals if a.accession} == {
        ("Ann", "ask before archiving")
    }
    counts = any_library.counts()
    assert (counts["originals"], counts["arrivals"], counts["manuscripts"], counts["refused"]) == (3, 4, 3, 1)


def test_adding_again_changes_nothing(any_library: Library, heap: Path, kills: ModuleType) -> None:
    any_library.add([heap], jobs=0)
    before = kills.fingerprint(any_library, ids=True)
    report = any_library.add([heap], jobs=0)
    assert (report.already, report.works) == (4, 0)
    assert kills.differences(before, kills.fingerprint(any_library, ids=True)) == []


def test_a_decision_outlives_a_rebuild(any_library: Library, heap: Path, kills: ModuleType) -> None:
    any_library.add([heap], jobs=0)
    any_library.set("the kettle", "title", ["The Copper Kettle"])
    any_library.set("the lamp", "author", [])
    any_library.accept("the ferry", "author")
    any_library.remove("the lamp")
    before = kills.fingerprint(any_library, ids=True)
    assert any_library.rebuild(jobs=0).reread == 3
    assert kills.differences(before, kills.fingerprint(any_library, ids=True)) == []
    assert titles(any_library) == ["The Copper Kettle", "The Ferry"]
    assert titles(any_library, removed=True) == ["The Lamp"]
    assert any_library.show("the copper kettle").record["title"][0].by == "curator:tester"
    assert any_library.show("the lamp").record["author"] == ()
    assert any_library.verify().findings == ()


def test_a_whole_add_is_undone(any_library: Library, heap: Path, tmp_path: Path, kills: ModuleType) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "ferry.txt").write_bytes((heap / "a" / "ferry.txt").read_bytes())
    any_library.add([other], jobs=0)
    before = kills.fingerprint(any_library, ids=True)
    report = any_library.add([heap], jobs=0)
    said = any_library.undo(f"run:{report.run}")
    assert "4 files, 2 texts" in said
    after = kills.fingerprint(any_library, ids=True)
    # Ids once given stay given, and what was refused stays known; all else is as it was.
    differing = {line.split(":")[0] for line in kills.differences(before, after)}
    assert differing <= {"holdings", "refused"}
    assert any_library.verify().findings == ()


def test_an_undone_add_done_again_gives_the_same_ids(any_library: Library, heap: Path) -> None:
    any_library.add([heap], jobs=0)
    before = {row.title: row.id for row in any_library.list(form="all")}
    any_library.undo()
    assert titles(any_library) == []
    any_library.add([heap], jobs=0)
    assert {row.title: row.id for row in any_library.list(form="all")} == before


def test_the_bin(any_library: Library, heap: Path) -> None:
    any_library.add([heap], jobs=0)
    any_library.remove("the lamp")
    any_library.remove("the kettle")
    any_library.restore("the kettle")
    assert any_library.empty_bin() == 1
    assert titles(any_library) == ["The Ferry", "The Kettle"]
    with pytest.raises(NoSuchWorkError):
        any_library.show("the lamp")
    any_library.rebuild(jobs=0)
    assert titles(any_library) == ["The Ferry", "The Kettle"]
    assert any_library.verify().findings == ()


def test_names(any_library: Library, heap: Path) -> None:
    any_library.add([heap], jobs=0)
    wanted = any_library.show("The  KETTLE").id
    for name in (wanted, wanted.upper(), wanted[:7], str(heap / "kettle.txt")):
        assert any_library.show(name).id == wanted
    any_library.set("the lamp", "title", ["The Kettle"])
    with pytest.raises(AmbiguousWorkError) as caught:
        any_library.show("the kettle")
    assert dict(caught.value.choices)[wanted] == f"The Kettle ({heap / 'kettle.txt'})"
    assert len(caught.value.choices) == caught.value.count == 2
    with pytest.raises(NoSuchWorkError):
        any_library.show("the kettle of fish")
