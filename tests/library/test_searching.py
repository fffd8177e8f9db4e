"""Searching a library: the index follows the catalogue, whatever happens to either."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from foundling.errors import BeingMadeError, IndexFailedError, LibraryError, LibraryLockedError
from foundling.library import finding
from foundling.library.found import FacetValue, Found
from foundling.library.index import LibraryIndex
from foundling.library.library import Library
from foundling.library.lock import OwnerLock
from foundling.query import QueryError
from waiting import PATIENCE_S

_TALK = """Title: The Pier
Author: Ada Reed
Relationships: Ellen Price/Tom Hale

Ellen Price put down the oars. Tom Hale was already on the pier, with the lantern.

"Come back tomorrow," said Ellen. "The tide is wrong."

"The tide is always wrong," said Tom, and held the lantern higher.

"Not for everybody," Ellen said. She tied the rope. Ellen looked at Tom, and Tom looked at the water.

"Nobody will row at this hour," said Tom. He put the lantern on the planks and sat down beside her.

"Then we wait," said Ellen. Tom laughed. Ellen did not.

The End
"""


def search(library: Library, query: str, **how: object) -> Found:
    found = library.search(query, **how)  # type: ignore[arg-type]
    assert isinstance(found, Found), found
    return found


def titles(library: Library, query: str) -> list[str | None]:
    found = search(library, query)
    assert found.count == len(found.works)
    return [one.work.title for one in found.works]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ferry title:ferry", {"The Ferry"}),
        ("ada", {"The Kettle"}),
        ('"last bus"', {"The Ferry", "The Kettle", "The Lamp"}),
        ("laughing ruth", {"The Lamp"}),
        ("author:marsh", {"The Ferry", "The Lamp"}),
        ("author:marsh -ruth", {"The Ferry"}),
        ("fandom:tides rating:<=teen", {"The Ferry"}),
        ("words:>100000", set()),
        ("read:no", {"The Ferry", "The Kettle", "The Lamp"}),
    ],
)
def test_found(filled: Library, query: str, expected: set[str]) -> None:
    assert set(titles(filled, query)) == expected


def test_where_a_work_came_from(filled: Library) -> None:
    assert titles(filled, "source:heap/kettle.txt") == ["The Kettle"]


def test_a_page_with_passages_and_counts(filled: Library) -> None:
    found = search(filled, "gulls sort:title", limit=2)
    assert found.count == 3
    assert [one.work.title for one in found.works] == ["The Ferry", "The Kettle"]
    assert search(filled, "gulls sort:title", limit=2, offset=2).works[0].work.title == "The Lamp"
    passage = found.works[0].passage
    assert passage is not None
    assert [passage.words[mark.start : mark.end] for mark in passage.marks] == ["gulls"]
    text = filled.show(found.works[0].work.id).reading.text
    assert text[passage.span.start : passage.span.end] == passage.words
    assert found.facets["author"] == (FacetValue("Ell Marsh", 2), FacetValue("Tom Reed", 1))
    assert found.facets["length"] == (FacetValue("..999", 3),)
    assert found.said is None


def test_a_wrong_query_is_answered(filled: Library) -> None:
    wrong = filled.search("autor:marsh")
    assert isinstance(wrong, QueryError)
    assert wrong.meant == "author:marsh"


def test_what_is_decided_and_removed_is_found_so(filled: Library) -> None:
    filled.set("The Lamp", "title", ["The Lantern"])
    assert titles(filled, "title:lantern") == ["The Lantern"]
    assert titles(filled, "title:lamp") == []
    filled.undo()
    assert titles(filled, "title:lamp") == ["The Lamp"]
    filled.remove("The Lamp")
    assert titles(filled, "title:lamp") == []
    filled.restore("The Lamp")
    assert titles(filled, "title:lamp") == ["The Lamp"]


def test_another_process_sees_what_was_added(filled: Library, heap: Path, story: Callable[..., str]) -> None:
    with Library.open(filled.folder) as reader:
        assert search(reader, "kettle").count == 1
        (heap / "late.txt").write_text(story("The Kettle Drum"))
        filled.add([heap / "late.txt"], jobs=0)
        assert search(reader, "kettle").count == 2


def test_a_crash_before_the_mark_is_healed(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(self: LibraryIndex, **_: object) -> None:
        raise IndexFailedError("index", "killed")

    with monkeypatch.context() as patched:
        patched.setattr(LibraryIndex, "follow", die)
        filled.set("The Lamp", "title", ["The Lantern"])
    with Library.open(filled.folder) as again:
        assert again._index.behind() == 1
        found = search(again, "title:lantern")
        assert found.count == 1
        assert found.said is None
        assert again._index.behind() == 0


@pytest.mark.parametrize("harm", ["missing", "no mark", "no meta", "garbled"])
def test_a_missing_or_damaged_index_is_made_anew_and_said_so(filled: Library, harm: str) -> None:
    index = filled.folder / "index"
    match harm:
        case "missing":
            shutil.rmtree(index)
        case "no mark":
            (index / "mark.json").unlink()
        case "no meta":
            (index / "meta.json").write_text("{}")
        case _:
            for path in index.iterdir():
                if path.suffix in (".idx", ".term", ".store", ".fast", ".pos"):
                    path.write_bytes(b"nothing of an index")
    with Library.open(filled.folder) as again:
        found = search(again, "gulls")
        assert found.count == 3
        assert found.said is not None
        assert "made anew" in found.said
        assert search(again, "gulls").said is None


def test_a_damaged_index_does_not_keep_anybody_from_deciding(filled: Library) -> None:
    (filled.folder / "index" / "meta.json").write_text("{")
    filled._index.text.close()
    filled.set("The Lamp", "title", ["The Lantern"])
    assert titles(filled, "title:lantern") == ["The Lantern"]


def test_a_rebuilt_catalogue_gets_another_index(filled: Library) -> None:
    assert search(filled, "gulls").count == 3
    filled.rebuild(jobs=0)
    found = search(filled, "title:lamp")
    assert found.count == 1
    assert [one.work.id for one in found.works] == [row.id for row in filled.list() if row.title == "The Lamp"]


def test_reindex(filled: Library) -> None:
    told: list[int] = []
    done = filled.reindex(progress=told.append)
    assert (done.works, done.anew) == (3, True)
    assert told == [3]
    lock = OwnerLock(filled.folder)
    with Library.open(filled.folder) as other:
        lock.take()
        with pytest.raises(LibraryLockedError):
            other.reindex()
        lock.release()


def test_while_another_writes_the_index_is_taken_as_it_is(
    filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(LibraryIndex, "follow", lambda self: None)
        filled.set("The Lamp", "title", ["The Lantern"])
    lock = OwnerLock(filled.folder)
    with Library.open(filled.folder) as other:
        lock.take()
        found = search(other, "title:lantern")
        assert (found.count, found.said) == (0, "1 late change is not in the index yet")
        shutil.rmtree(filled.folder / "index")
        with pytest.raises(BeingMadeError, match="is being made again"):
            other.search("gulls")
        lock.release()
        assert search(other, "title:lantern").count == 1


def test_without_an_index_one_that_lets_go_is_waited_for(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "PATIENCE_S", PATIENCE_S)
    lock = OwnerLock(filled.folder)
    with Library.open(filled.folder) as other, ThreadPoolExecutor(1) as beside:
        shutil.rmtree(filled.folder / "index")
        lock.take()
        found = beside.submit(search, other, "gulls")
        assert not wait([found], 0.3).done
        lock.release()
        assert found.result(PATIENCE_S).count == 3


def test_without_an_index_nothing_is_searched_where_none_can_be_made(
    filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object, **__: object) -> None:
        raise LibraryError("the library cannot be written to")

    shutil.rmtree(filled.folder / "index")
    with Library.open(filled.folder) as other, monkeypatch.context() as patched:
        patched.setattr(OwnerLock, "take", read_only)
        with pytest.raises(IndexFailedError, match="there is none"):
            other.search("gulls")


def test_close_reading_is_found(library: Library, tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text(_TALK)
    library.add([tmp_path / "pier.txt"], jobs=0)
    safe = search(library, "-advisory:violence")
    assert (safe.count, safe.unread) == (0, 1)
    library.reread(jobs=0)
    safe = search(library, "-advisory:violence")
    assert (safe.count, safe.unread) == (1, 0)
    assert titles(library, "read:yes -read:stale") == ["The Pier"]
    assert titles(library, "read:stale") == []
    assert titles(library, "character:ellen") == ["The Pier"]
    assert titles(library, "pairing:Tom/Ellen") == ["The Pier"]
    assert titles(library, 'speaker:Ellen "come back tomorrow"') == ["The Pier"]
    assert titles(library, 'speaker:Tom "come back tomorrow"') == []
    assert titles(library, '-speaker:Tom "come back"') == ["The Pier"]
    assert titles(library, "person:third") == ["The Pier"]


def test_an_older_close_reading_is_stale(library: Library, tmp_path: Path) -> None:
    from sqlalchemy import update

    from foundling.library.schema import layers

    (tmp_path / "pier.txt").write_text(_TALK)
    library.add([tmp_path / "pier.txt"], jobs=0, read=True)
    with library._databases.readings.begin() as connection:
        connection.execute(update(layers).where(layers.c.layer == "speech").values(version="older"))
    assert titles(library, "read:stale") == ["The Pier"]
    assert titles(library, "-read:stale") == []


def test_what_is_no_work_is_found_by_its_form_alone(library: Library, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Title: Harbour\n\n" + "The boats lay still. " * 60)
    (tmp_path / "surrogate.txt").write_bytes(b"Title: Odd \xed\xa0\x80\n\n" + b"A line of it. " * 60)
    library.add([tmp_path / "story.txt", tmp_path / "surrogate.txt"], jobs=0)
    everything = search(library, "")
    assert everything.count == library.counts()["works"]
    forms = {row.form for row in library.list(form="all")}
    assert sum(search(library, f"form:{form}").count for form in forms) == library.counts()["manuscripts"]
