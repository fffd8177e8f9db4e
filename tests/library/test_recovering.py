"""Killed between any two steps of a batch, nothing is lost, double or half."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from foundling.library import adding, following, recovering, shelving, taking
from foundling.library import library as library_module
from foundling.library.library import Library
from foundling.library.originals import OriginalStore


class Killed(BaseException):
    """Stands for SIGKILL: nothing in the library may catch it."""


def dying(wrapped: Callable[..., Any], after: int, *, before: bool) -> Callable[..., Any]:
    """`wrapped`, dying at its `after`-th call, before or after doing its work."""
    calls = 0

    def call(*arguments: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == after and before:
            raise Killed
        result = wrapped(*arguments, **named)
        if calls == after:
            raise Killed
        return result

    return call


@pytest.fixture(autouse=True)
def recovered_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a crash left is read again in this process: starting others takes longer than the reading."""
    monkeypatch.setattr(library_module, "recover", partial(recovering.recover, jobs=0))


STEPS = (
    (OriginalStore, "put_many"),
    (shelving.Shelf, "_keep"),
    (shelving, "write_readings"),
    (shelving, "write_entries"),
    (OriginalStore, "settle"),
    (shelving.Shelf, "settle"),
)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("owner, name", STEPS, ids=[name for _, name in STEPS])
def test_a_kill_at_any_step_of_an_add(
    owner: Any,
    name: str,
    when: str,
    tmp_path: Path,
    heap: Path,
    kills: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(taking, "LARGE", 4000)
    (heap / "long.txt").write_text("The rain went on, and nobody came to the pier.\n\n" * 100)
    monkeypatch.setattr(adding, "BATCH", 1)
    with Library.open(tmp_path / "undisturbed", create=True) as undisturbed:
        undisturbed.add([heap], jobs=0)
        expected = kills.fingerprint(undisturbed)
    folder = tmp_path / "library"
    for turn in (1, 2):
        with Library.open(folder, create=True) as library, monkeypatch.context() as patch:
            patch.setattr(owner, name, dying(getattr(owner, name), turn, before=when == "before"))
            with pytest.raises(Killed):
                library.add([heap], jobs=0)
                raise Killed  # fewer such steps were left than turns
        with Library.open(folder) as library:
            assert library.verify().findings == ()
    with Library.open(folder) as library:
        library.add([heap], jobs=0)
        assert kills.differences(expected, kills.fingerprint(library)) == []
        assert library.verify().findings == ()


def test_a_stray_is_adopted_and_then_claimed_by_the_same_add(
    tmp_path: Path, heap: Path, kills: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library"
    with Library.open(folder, create=True) as library, monkeypatch.context() as patch:
        patch.setattr(OriginalStore, "put_many", dying(OriginalStore.put_many, 1, before=False))
        with pytest.raises(Killed):
            library.add([heap], jobs=0)
        assert library.counts()["originals"] == 0
    with Library.open(folder) as library:
        assert library.counts()["originals"] == 3
        assert library.show(str(heap / "kettle.txt")).record["title"][0].value == "The Kettle"
        library.add([heap], jobs=0, accession="Ann")
        [holding] = library.show("the kettle").holdings
        assert [arrival.accession.name for arrival in holding.arrivals if arrival.accession] == ["Ann"]
        assert library.counts()["arrivals"] == 4


def test_a_reading_does_not_depend_on_which_of_two_paths_was_adopted(
    tmp_path: Path, heap: Path, kills: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same bytes by two paths are read under the first, whatever an add was killed at in between."""
    with Library.open(tmp_path / "undisturbed", create=True) as undisturbed:
        undisturbed.add([heap], jobs=0)
        expected = kills.fingerprint(undisturbed)
    folder = tmp_path / "library"
    with Library.open(folder, create=True) as library, monkeypatch.context() as patch:
        patch.setattr(OriginalStore, "put_many", dying(OriginalStore.put_many, 1, before=False))
        with pytest.raises(Killed):
            library.add([heap], jobs=0)
    monkeypatch.setattr(adding, "BATCH", 1)
    with Library.open(folder) as library:
        library.add([heap], jobs=0)
        assert kills.differences(expected, kills.fingerprint(library)) == []


def test_what_was_adopted_and_came_by_another_path_is_read_under_that(
    tmp_path: Path, heap: Path, kills: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library"
    with Library.open(folder, create=True) as library, monkeypatch.context() as patch:
        patch.setattr(OriginalStore, "put_many", dying(OriginalStore.put_many, 1, before=False))
        with pytest.raises(Killed):
            library.add([heap / "a"], jobs=0)
    (tmp_path / "other").mkdir()
    for name in ("one.txt", "two.txt"):
        (tmp_path / "other" / name).write_bytes((heap / "a" / "ferry.txt").read_bytes())
    with Library.open(folder) as library:
        assert library.show("the ferry").reading.source.name == str(heap / "a" / "ferry.txt")
        for name in ("one.txt", "two.txt"):
            library.add([tmp_path / "other" / name], jobs=0)
        assert library.show("the ferry").reading.source.name == str(tmp_path / "other" / "one.txt")
        assert [row.path for row in library.list()] == [str(tmp_path / "other" / "one.txt")]
        before = kills.fingerprint(library, ids=True)
        library.rebuild(jobs=0)
        assert kills.differences(before, kills.fingerprint(library, ids=True)) == []
        # The path it was adopted by is claimed last, and changes nothing.
        library.add([heap / "a" / "ferry.txt"], jobs=0)
        library.rebuild(jobs=0)
        assert library.show("the ferry").reading.source.name == str(tmp_path / "other" / "one.txt")
        assert len(library.show("the ferry").holdings[0].arrivals) == 3


def test_a_mailbox_that_comes_twice_is_read_under_its_first_path_to_its_end(
    library: Library, tmp_path: Path, story: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "BATCH", 2)
    monkeypatch.setattr(taking, "LARGE", 1000)
    mails = [
        f"From ell@example.org Mon May  3 10:{n:02d}:00 2004\nFrom: Ell <ell@example.org>\n"
        f"Subject: FIC: The Ferry {n}\nMessage-ID: <{n}@example.org>\n\n{story(f'The Ferry {n}')}\n"
        for n in range(20)
    ]
    for name in ("a.mbox", "b.mbox"):
        (tmp_path / name).write_text("".join(mails))
    library.add([tmp_path / "a.mbox", tmp_path / "b.mbox"], jobs=0)
    names = {edition.reading.source.name.partition(".mbox")[0] for edition in library.editions()}
    assert names == {str(tmp_path / "a")}
    assert library.counts()["works"] == 20
    assert library.verify().findings == ()


def test_a_decision_reaches_the_catalogue_after_a_kill(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(following, "recatalogue", dying(following.recatalogue, 1, before=True))
        with pytest.raises(Killed):
            filled.set("the lamp", "title", ["The Lantern"])
    with Library.open(filled.folder) as library:
        assert "The Lantern" in [row.title for row in library.list(form="all")]


@pytest.mark.parametrize("step", ["drop_manuscripts", "manuscripts_of"])
def test_an_undo_that_was_killed_is_finished(step: str, filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(recovering, step, dying(getattr(recovering, step), 1, before=True))
        with pytest.raises(Killed):
            filled.undo()
    with Library.open(filled.folder) as library:
        assert library.counts()["originals"] == 0
        assert list(library.list(form="all")) == []
        assert library.verify().findings == ()
