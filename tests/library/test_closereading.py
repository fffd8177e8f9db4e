"""Close reading: what is read, when, how often, and that a kill costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from msgspec import UNSET
from sqlalchemy import select

from foundling.errors import SourceError
from foundling.library import closereading, rebuilding, recovering, rereading, schema, stamps
from foundling.library import library as library_module
from foundling.library.library import Library
from foundling.library.types import Progress
from foundling.reading.engine import CLOSE, SHELVING


class Killed(BaseException):
    """Stands for SIGKILL: nothing in the library may catch it."""


def dying(wrapped: Callable[..., Any], *, before: bool) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        if not before:
            wrapped(*arguments, **named)
        raise Killed

    return call


def stored(library: Library) -> dict[tuple[str, str], str]:
    """The stamp of each stored layer, by title and layer."""
    with library._databases.readings.connect() as connection:
        query = select(schema.manuscripts.c.id, schema.layers.c.layer, schema.layers.c.version)
        query = query.join(schema.layers, schema.layers.c.manuscript == schema.manuscripts.c.number)
        rows = connection.execute(query).all()
    titles = {library.show(row.id).holdings[0].manuscript: row.title for row in library.list(form="all")}
    return {(titles[row.id] or "", row.layer): row.version for row in rows if row.layer != "source"}


def titles(library: Library, **named: Any) -> set[str | None]:
    return {row.title for row in library.list(**named)}


@pytest.fixture
def chatter(heap: Path) -> Path:
    """Something in the heap that is no story."""
    path = heap / "links.html"
    links = "".join(f'<li><a href="http://example.org/{n}">Page {n}</a></li>' for n in range(40))
    path.write_text(f"<html><head><title>Links</title></head><body><h1>Links</h1><ul>{links}</ul></body></html>")
    return path


@pytest.mark.usefixtures("chatter")
def test_add_shelves_and_reads_closely_where_asked(library: Library, heap: Path) -> None:
    report = library.add([heap], jobs=0)
    assert (report.works, report.not_stories, report.closely) == (3, 1, 0)
    assert {layer for _, layer in stored(library)} == set(SHELVING)
    assert library.counts()["read"] == 0
    assert titles(library, unread=True) == titles(library) == {"The Ferry", "The Kettle", "The Lamp"}
    reading = library.show("the ferry").reading
    assert reading.cast is UNSET and reading.advisories is UNSET
    assert library.show("the ferry").close.read is False

    again = library.add([heap], jobs=0, read=True)
    assert (again.works, again.already, again.closely, again.unread) == (0, 5, 3, ())
    assert library.counts()["read"] == 3
    assert titles(library, unread=True) == set()
    assert titles(library, form="all", unread=True) == {"Links"}
    edition = library.show("the ferry")
    assert edition.close.read and edition.close.outdated == () and edition.close.why is None
    for layer in ("cast", "speech", "relationships", "advisories", "not_found"):
        assert getattr(edition.reading, layer) is not UNSET
    assert set(edition.reading.made_by.layers) == {*SHELVING, *CLOSE}
    assert library.add([heap], jobs=0, read=True).closely == 0
    assert library.verify().findings == ()


def test_only_what_was_named_is_read_closely(library: Library, heap: Path, story: Callable[..., str]) -> None:
    library.add([heap], jobs=0)
    assert library.add([heap / "a"], jobs=0, read=True).closely == 1
    assert library.add([heap / "lamp.txt"], jobs=0, read=True).closely == 1
    assert titles(library, unread=True) == {"The Kettle"}
    # A folder whose name only begins like another's is another.
    (heap.parent / "heap-too").mkdir()
    (heap.parent / "heap-too" / "new.txt").write_text(story("The Pier"))
    library.add([heap.parent / "heap-too"], jobs=0)
    assert library.add([heap], jobs=0, read=True).closely == 1
    assert titles(library, unread=True) == {"The Pier"}


def test_reread_reads_closely_what_has_not_been(filled: Library) -> None:
    told: list[Progress] = []
    one = filled.reread(["the lamp"], jobs=0, progress=told.append)
    assert (one.reread, one.closely, one.unread) == (0, 1, 2)
    assert [(p.stage, p.files, p.total_files, p.current) for p in told] == [("close", 1, 1, "The Lamp")]
    assert told[0].words > 50
    assert filled.reread(jobs=0, close=False).closely == 0
    rest = filled.reread(jobs=0)
    assert (rest.reread, rest.closely, rest.unread) == (0, 2, 0)
    assert filled.reread(jobs=0).closely == 0
    assert filled.reread(jobs=0, force=True).closely == 3


def test_a_stored_close_reading_is_the_one_that_read_gives(filled: Library, heap: Path) -> None:
    import foundling

    filled.reread(jobs=0)
    edition = filled.show("the ferry")
    [fresh] = foundling.read(heap / "a" / "ferry.txt", name=str(heap / "a" / "ferry.txt"))
    assert edition.reading == fresh


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Makes Foundling one whose data file of this name says more."""
    made = stamps._installed()

    def change(name: str) -> None:
        data = {path: blob + (b"# more\n" if path == name else b"") for path, blob in made.data.items()}
        changed = stamps.Made(made.modules, data, made.named, made.unnamed)
        monkeypatch.setattr(stamps, "_installed", lambda: changed)
        forget()

    def forget() -> None:
        for cache in (stamps.layer_stamp, stamps.sources_stamp, closereading.close_stamp):
            cache.cache_clear()

    yield change
    monkeypatch.undo()
    forget()


def test_only_what_changed_is_read_again(filled: Library, newer: Callable[[str], None]) -> None:
    filled.reread(jobs=0)
    before = stored(filled)
    newer("advisories.toml")
    assert filled.show("the lamp").close.outdated == ("advisories",)
    assert filled.show("the lamp").close.read
    report = filled.reread(jobs=0)
    assert (report.reread, report.closely) == (0, 3)
    after = stored(filled)
    assert {layer for (_, layer), stamp in after.items() if stamp != before[_, layer]} == {"advisories"}
    assert filled.show("the lamp").close.outdated == ()


def test_a_changed_record_is_read_again_and_close_reading_stays(
    filled: Library, newer: Callable[[str], None], kills: ModuleType
) -> None:
    filled.reread(jobs=0)
    before = stored(filled)
    newer("ratings.toml")
    report = filled.reread(jobs=0, close=False)
    assert (report.reread, report.closely, report.unread) == (3, 0, 0)
    changed = {layer for (_, layer), stamp in stored(filled).items() if stamp != before[_, layer]}
    assert "record" in changed and not changed & set(CLOSE)
    assert filled.verify().findings == ()


STEPS = (
    (rereading, "_write_blobs"),
    (rereading, "write_entries"),
    (rereading, "remove_notes"),
    (closereading, "write_layers"),
    (closereading, "_write"),
)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("owner, name", STEPS, ids=[name for _, name in STEPS])
def test_a_kill_at_any_step_of_close_reading(
    owner: Any,
    name: str,
    when: str,
    tmp_path: Path,
    heap: Path,
    kills: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(library_module, "recover", partial(recovering.recover, jobs=0))
    monkeypatch.setattr(closereading, "BATCH", 1)
    with Library.open(tmp_path / "undisturbed", create=True) as undisturbed:
        undisturbed.add([heap], jobs=0, read=True)
        expected = kills.fingerprint(undisturbed)
    folder = tmp_path / "library"
    with Library.open(folder, create=True) as library, monkeypatch.context() as patch:
        patch.setattr(owner, name, dying(getattr(owner, name), before=when == "before"))
        with pytest.raises(Killed):
            library.add([heap], jobs=0, read=True)
    with Library.open(folder) as library:
        assert library.verify().findings == ()
        read = library.counts()["read"]
        assert library.add([heap], jobs=0, read=True).closely == 3 - read
        assert kills.differences(expected, kills.fingerprint(library)) == []


def test_rebuild_brings_close_readings_back(filled: Library, kills: ModuleType) -> None:
    filled.reread(["the lamp", "the ferry"], jobs=0)
    before = kills.fingerprint(filled, ids=True)
    report = filled.rebuild(jobs=0)
    assert (report.reread, report.closely, report.unread) == (3, 2, 1)
    assert kills.differences(before, kills.fingerprint(filled, ids=True)) == []


@pytest.mark.parametrize("step", ["reread_originals", "read_closely"])
def test_a_rebuild_that_was_killed_remembers_what_had_been_read(
    step: str, filled: Library, kills: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.reread(["the lamp"], jobs=0)
    before = kills.fingerprint(filled, ids=True)
    with monkeypatch.context() as patch:
        patch.setattr(rebuilding, step, dying(getattr(rebuilding, step), before=True))
        with pytest.raises(Killed):
            filled.rebuild(jobs=0)
    with Library.open(filled.folder) as library:
        assert library.rebuild(jobs=0).closely == 1
        assert kills.differences(before, kills.fingerprint(library, ids=True)) == []


def test_a_story_that_cannot_be_read_closely_is_named_and_left_alone(
    filled: Library, newer: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_layers = rereading.read_layers

    def failing(manuscript: Any, layers: Any, **named: Any) -> Any:
        if "The Kettle" in manuscript.text:
            raise SourceError("kettle", "it is too long", "split it")
        return read_layers(manuscript, layers, **named)

    with monkeypatch.context() as patch:
        patch.setattr(rereading, "read_layers", failing)
        report = filled.reread(jobs=0)
    assert [(refusal.name, refusal.why) for refusal in report.refusals] == [("The Kettle", "it is too long")]
    assert (report.closely, report.unread) == (2, 1)
    assert filled.show("the kettle").close.why == "it is too long; split it"
    assert filled.reread(jobs=0).closely == 0
    newer("advisories.toml")
    assert filled.reread(jobs=0).closely == 3
    assert filled.show("the kettle").close.why is None
    assert filled.verify().findings == ()


def test_close_reading_on_cores_is_the_same(
    library: Library, heap: Path, tmp_path: Path, kills: ModuleType
) -> None:
    library.add([heap], jobs=0, read=True)
    with Library.open(tmp_path / "other", create=True) as other:
        other.add([heap], jobs=2, read=True)
        assert kills.differences(kills.fingerprint(library), kills.fingerprint(other)) == []


def test_decisions_and_close_reading_meet_in_the_catalogue(filled: Library) -> None:
    filled.set("the lamp", "title", ["The Lantern"])
    filled.reread(jobs=0)
    filled.set("the ferry", "fandom", ["Harbours"])
    assert {(row.title, row.read) for row in filled.list()} == {
        ("The Ferry", True), ("The Kettle", True), ("The Lantern", True),
    }  # fmt: skip
    with filled._databases.catalogue.connect() as connection:
        query = select(schema.facets).where(schema.facets.c.field == "fandom")
        rows = connection.execute(query.where(schema.facets.c.value == "Harbours")).all()
    assert [(row.confidence, row.inferred) for row in rows] == [(1.0, False)]


def test_a_story_in_another_language_says_what_was_skipped(library: Library, tmp_path: Path) -> None:
    paragraph = (
        "Es regnete seit dem Morgen, und die Fähre war spät. Nora stand unter dem Dach des Häuschens und zählte "
        "die Möwen auf dem Geländer. „Sie werden den Bus verpassen“, sagte der alte Mann hinter der Scheibe.\n\n"
    )
    (tmp_path / "regen.txt").write_text(f"Titel: Die Fähre\nAutor: Ell Marsh\n\n{paragraph * 6}Ende\n")
    assert library.add([tmp_path / "regen.txt"], jobs=0, read=True).closely == 1
    edition = library.show("die fähre")
    assert {"cast", "speech", "advisories"} <= {one.layer for one in edition.reading.skipped}
    assert edition.reading.cast == () and edition.close.read
    assert library.counts()["read"] == 1
