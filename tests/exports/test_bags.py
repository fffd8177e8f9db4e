"""Bags: valid by the Library of Congress's own program, and a library again when they are taken in."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from foundling.errors import LibraryError
from foundling.exports.protocol import Options
from foundling.library import schema, unbagging
from foundling.library.bags import TABLES, is_bag
from foundling.library.contacts import contacts_of, keep_contacts
from foundling.library.library import Library
from foundling.library.schema import KEPT

bagit = pytest.importorskip("bagit")
_WORDS = """rain ferry lamp kettle gull rail pier clock tide letter coat stair window harbour engine salt bread
morning whistle ticket basket ladder garden winter candle bridge signal marble thimble orchard""".split()
# Tables of kept.db that no bag holds: somebody's own, or the library's secrets, or the middle of a write.
LEFT = {"state", "accounts", "sessions", "app_passwords", "mine", "mine_tags", "places", "preferences", "pending",
        "forgetting", "to_read", "contacts"}  # fmt: skip


def story(title: str, author: str = "Ell Marsh") -> str:
    lot = random.Random(title)
    lines = "\n\n".join(" ".join(lot.choices(_WORDS, k=12)).capitalize() + "." for _ in range(14))
    return f"Title: {title}\nAuthor: {author}\nFandom: Tides\n\n{lines}\n\nThe End\n"


@pytest.fixture
def kept(library: Library, tmp_path: Path) -> Library:
    """A library in which people have worked."""
    heap = tmp_path / "heap"
    heap.mkdir()
    for title in ("Rain", "Snow", "Hail", "Fog", "Wind"):
        (heap / f"{title}.txt").write_text(story(title), encoding="utf-8")
    (heap / "rain.html").write_text(
        "<title>Rain</title><p>" + "</p><p>".join(story("Rain").split("\n\n")[1:]) + "</p>", encoding="utf-8"
    )
    (heap / "large.txt").write_text(story("Large") + "The sea was calm again. " * 60_000, encoding="utf-8")
    library.add([heap], jobs=0, accession="the Tide list", note="Ask before you show it.")
    library.set("Snow", "title", ["Snowfall"])
    undone = library.set("Hail", "rating", ["PG"])
    library.undo(f"decision:{undone.id}")
    library.accept("Rain", "title")
    library.same(["Fog", "Wind"])
    library.remove("Hail")
    library.authority.merge("fandom", "Tides: the Series", ["Tides"])
    return library


def bagged(library: Library, folder: Path, *works: str, **asked: Any) -> Path:
    library.export("bag", works, folder, options=Options(whole=not works, **asked))
    return folder


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Library]:
    """Another library, with nothing in it."""
    with Library.open(tmp_path / "fresh", create=True, who="another") as opened:
        yield opened


def told(library: Library) -> dict[str, Any]:
    """All that people see of a library."""
    found: dict[str, Any] = {}
    for row in library.list(form="all", sort="added"):
        shown = library.show(row.id)
        holdings = [(one.manuscript, one.kind, one.work, one.shown, one.arrivals) for one in shown.holdings]
        found[row.id] = (row, shown.record, holdings, shown.decisions, shown.preferred, shown.reading.text)
    return found


def rows(library: Library, name: str) -> list[Any]:
    with library._databases.kept.connect() as connection:
        return list(connection.execute(select(KEPT.tables[name]).order_by(*KEPT.tables[name].primary_key.columns)))


def test_every_table_is_in_a_bag_or_left_out_on_purpose() -> None:
    assert set(TABLES) | LEFT == set(KEPT.tables)
    assert not set(TABLES) & LEFT


def test_a_bag_is_valid(kept: Library, tmp_path: Path) -> None:
    folder = bagged(kept, tmp_path / "bag")
    assert bagit.Bag(str(folder)).validate()
    assert is_bag(folder)
    info = (folder / "bag-info.txt").read_text()
    assert "Bag-Software-Agent: Foundling" in info and "Foundling-Layers: scan" in info
    records = [json.loads(line) for line in (folder / "data/records.jsonl").read_text().splitlines()]
    assert {one["record"]["title"][0]["value"] for one in records} >= {"Snowfall", "Rain"}
    damaged = next((folder / "data/originals").rglob("*/*"))
    damaged.write_bytes(damaged.read_bytes() + b" ")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(folder)).validate()


def test_a_library_comes_back_whole(kept: Library, fresh: Library, tmp_path: Path) -> None:
    report = fresh.add([bagged(kept, tmp_path / "bag")], jobs=0)
    assert (report.refused, report.files) == (0, kept.counts()["originals"])
    assert told(fresh) == told(kept)
    assert fresh.history() == kept.history()
    assert [row.id for row in fresh.list(removed=True)] == [row.id for row in kept.list(removed=True)]
    assert fresh.authority.history() == kept.authority.history()
    for name in TABLES:
        if name != "originals":
            assert rows(fresh, name) == rows(kept, name), name
    for sha256 in (row.sha256 for row in rows(kept, "originals")):
        with kept.original(sha256) as one, fresh.original(sha256) as other:
            assert one.read() == other.read()
    assert fresh.verify().clean
    before = told(fresh)
    fresh.rebuild(jobs=0)
    assert told(fresh) == before


def test_what_came_back_can_be_taken_back(kept: Library, fresh: Library, tmp_path: Path) -> None:
    fresh.add([bagged(kept, tmp_path / "bag")], jobs=0)
    [decision] = [one for one in fresh.history() if one.values == ("Snowfall",)]
    fresh.undo(f"decision:{decision.id}")
    assert fresh.show("Snow").record["title"][0].value == "Snow"


def test_the_same_bag_twice_changes_nothing(kept: Library, fresh: Library, tmp_path: Path) -> None:
    folder = bagged(kept, tmp_path / "bag")
    fresh.add([folder], jobs=0)
    before = (told(fresh), fresh.history(), [rows(fresh, name) for name in TABLES])
    report = fresh.add([folder], jobs=0)
    assert (report.works, report.already) == (0, kept.counts()["originals"])
    assert (told(fresh), fresh.history(), [rows(fresh, name) for name in TABLES]) == before
    kept.add([folder], jobs=0)
    assert told(kept).keys() == told(fresh).keys()


def test_a_bag_joins_a_library_that_holds_something(kept: Library, fresh: Library, tmp_path: Path) -> None:
    heap = tmp_path / "mine"
    heap.mkdir()
    (heap / "snow.txt").write_text(story("Snow"), encoding="utf-8")
    (heap / "own.txt").write_text(story("My Own", "Tom Reed"), encoding="utf-8")
    fresh.add([heap], jobs=0)
    fresh.set("My Own", "rating", ["R"])
    snow, own = fresh.find("Snow"), fresh.find("My Own")
    theirs = kept.find("Snowfall")
    fresh.add([bagged(kept, tmp_path / "bag")], jobs=0)
    assert fresh.find("Snowfall") == snow
    assert fresh.find(theirs) == snow, "the id that it had elsewhere leads to it"
    assert fresh.show(own).record["rating"][0].value.raw == "R"
    assert kept.find("Rain") == fresh.find("Rain")
    assert len(fresh.history()) == len(kept.history()) + 1
    assert len(fresh.show("Fog").holdings) == 2
    assert fresh.verify().clean


def test_an_id_that_is_taken_here_is_not_given_twice(kept: Library, fresh: Library, tmp_path: Path) -> None:
    rain = kept.find("Rain")
    with fresh._databases.kept.begin() as connection:
        connection.execute(insert(schema.works), [{"id": rain, "at": "2026-01-01T00:00:00+00:00"}])
    fresh.add([bagged(kept, tmp_path / "bag")], jobs=0)
    assert fresh.find("Rain") != rain
    assert fresh.show("Rain").decisions[0].how == "accept"


def test_some_works_only(kept: Library, fresh: Library, tmp_path: Path) -> None:
    folder = bagged(kept, tmp_path / "bag", kept.find("Snowfall"))
    assert bagit.Bag(str(folder)).validate()
    fresh.add([folder], jobs=0)
    assert [row.title for row in fresh.list(form="all")] == ["Snowfall"]
    assert [one.work for one in fresh.history()] == [kept.find("Snowfall")]
    assert fresh.show("Snowfall").holdings[0].arrivals[0].accession is not None


def test_what_is_somebodys_own_stays_here(kept: Library, fresh: Library, tmp_path: Path) -> None:
    kept.accounts.add("nora", password="a long pass phrase", role="reader")
    mine = kept.mine("nora")
    work = kept.find("Rain")
    mine.set(work, note="My private thought.")
    mine.shelve("Secret shelf", work)
    [sha256] = {member.sha256 for member in kept.show("Snowfall").reading.source.members}
    keep_contacts(kept._databases, [(sha256, "Ell Marsh", "ell@tides.example")])
    folder = bagged(kept, tmp_path / "bag")
    everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    for words in (b"nora", b"private thought", b"Secret shelf", b"ell@tides.example", b"argon2"):
        assert words not in everything
    fresh.add([bagged(kept, tmp_path / "with", contacts=True)], jobs=0)
    snow = fresh.find("Snowfall")
    assert [(one.name, one.address) for one in contacts_of(fresh._databases, snow)] == [
        ("Ell Marsh", "ell@tides.example")
    ]


def test_a_damaged_original_is_named_and_the_rest_comes(kept: Library, fresh: Library, tmp_path: Path) -> None:
    folder = bagged(kept, tmp_path / "bag")
    [sha256] = {member.sha256 for member in kept.show("Snowfall").reading.source.members}
    (folder / "data/originals" / sha256[:2] / sha256).write_bytes(b"other bytes")
    report = fresh.add([folder], jobs=0)
    assert report.refused == 1 and sha256 in report.refusals[0].name
    assert fresh.counts()["originals"] == kept.counts()["originals"] - 1
    assert fresh.verify().clean
    whole = bagged(kept, tmp_path / "whole")
    fresh.add([whole], jobs=0)
    assert told(fresh).keys() == told(kept).keys()


@pytest.mark.parametrize("name", ["data/foundling/kept/decisions.jsonl", "data/foundling/bag.json"])
def test_rows_that_were_tampered_with_are_refused(
    kept: Library, fresh: Library, tmp_path: Path, name: str
) -> None:
    folder = bagged(kept, tmp_path / "bag")
    (folder / name).write_bytes((folder / name).read_bytes() + b"\n")
    with pytest.raises(LibraryError, match="is damaged"):
        fresh.add([folder], jobs=0)
    assert fresh.counts()["works"] == 0
    assert fresh.history() == ()


def test_a_bag_does_not_bring_back_what_was_withdrawn(kept: Library, tmp_path: Path) -> None:
    folder = bagged(kept, tmp_path / "bag")
    work = kept.find("Snowfall")
    kept.withdraw(work, terms="Take it down, please.")
    report = kept.add([folder], jobs=0)
    assert report.refused == 1 and "withdrawn" in report.refusals[0].why
    assert "Snowfall" not in [row.title for row in kept.list(form="all")]
    assert kept.verify().clean


def test_a_trial_keeps_nothing(kept: Library, fresh: Library, tmp_path: Path) -> None:
    report = fresh.add([bagged(kept, tmp_path / "bag")], jobs=0, dry_run=True)
    assert report.files == kept.counts()["originals"]
    assert fresh.counts()["originals"] == 0 and fresh.counts()["works"] == 0


def test_a_bag_that_was_stopped_is_gone_on_with(
    kept: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = RuntimeError("the power went")
    real = kept._store.open
    left = [3]

    def failing(sha256: str) -> Any:
        left[0] -= 1
        if left[0] < 0:
            raise stopped
        return real(sha256)

    monkeypatch.setattr(kept._store, "open", failing)
    with pytest.raises(RuntimeError):
        bagged(kept, tmp_path / "bag")
    assert not (tmp_path / "bag/bagit.txt").exists()
    monkeypatch.undo()
    assert bagit.Bag(str(bagged(kept, tmp_path / "bag"))).validate()


class PowerCut(BaseException):
    """What nothing catches: as if the process had been killed at that moment."""


@pytest.mark.parametrize("where", ["_Bag._put", "_Joining.join", "_Joining._check", "reread_originals", "recover"])
def test_a_bag_whose_taking_in_was_cut_off_is_gone_on_with(
    kept: Library, fresh: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    folder = bagged(kept, tmp_path / "bag")
    fresh.add([folder], jobs=0)

    def cut(*_: object, **__: object) -> None:
        raise PowerCut

    owner: Any = unbagging
    *above, name = where.split(".")
    for part in above:
        owner = getattr(owner, part)
    with (
        Library.open(tmp_path / "again", create=True, who="another") as library,
        monkeypatch.context() as patch,
        pytest.raises(PowerCut),
    ):
        patch.setattr(owner, name, cut)
        library.add([folder], jobs=0)
    with Library.open(tmp_path / "again", who="another") as library:  # what it had kept is taken up first
        assert library.verify().findings == ()
        library.add([folder], jobs=0)
        assert library.verify().findings == ()
        assert told(library) == told(fresh)
        assert library.show("Snowfall").record["title"][0].value == "Snowfall"
        assert [one.values for one in library.history()] == [one.values for one in fresh.history()]


def test_rows_that_are_none_are_refused(kept: Library, fresh: Library, tmp_path: Path) -> None:
    for number, (name, row) in enumerate(
        [("works", {}), ("holdings", {"work": 7}), ("arrivals", {"path": "!"}), ("decisions", {"id": "x"})]
    ):
        folder = bagged(kept, tmp_path / f"bag{number}")
        place = folder / f"data/foundling/kept/{name}.jsonl"
        place.write_text(json.dumps(row) + "\n", encoding="utf-8")
        bagit.Bag(str(folder)).save(manifests=True)
        with pytest.raises(LibraryError, match=rf"{name}.jsonl, line 1 is malformed: it"):
            fresh.add([folder], jobs=0)
        assert fresh.counts()["works"] == 0, name


def test_a_folder_that_holds_something_else_is_left_alone(kept: Library, tmp_path: Path) -> None:
    (tmp_path / "bag").mkdir()
    (tmp_path / "bag/letter.txt").write_text("mine")
    with pytest.raises(LibraryError, match="not empty"):
        bagged(kept, tmp_path / "bag")
    assert [path.name for path in (tmp_path / "bag").iterdir()] == ["letter.txt"]


def test_somebody_elses_bag_is_a_folder_like_any_other(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "rain.txt").write_text(story("Rain"), encoding="utf-8")
    bagit.make_bag(str(folder), checksums=["sha256"])
    library.add([folder], jobs=0)
    assert "Rain" in [row.title for row in library.list()]
    shutil.rmtree(folder)
