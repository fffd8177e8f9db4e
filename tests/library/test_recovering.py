"""Killed between any two steps of a batch, nothing is lost, double or half."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from foundling.library import adding, curating, recovering, shelving, taking
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


def test_a_decision_reaches_the_catalogue_after_a_kill(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(curating, "recatalogue", dying(curating.recatalogue, 1, before=True))
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
