"""Stamps: what was made by other code or data than today's is noticed, and nothing else is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import foundling
from foundling.library import stamps
from foundling.library.library import Library
from foundling.reading.engine import ALL


def copied(tmp_path: Path) -> Path:
    root = Path(foundling.__file__).parent
    return Path(shutil.copytree(root, tmp_path / "copy", ignore=shutil.ignore_patterns("__pycache__")))


@pytest.mark.parametrize(
    "path, changed",
    [
        ("data/ratings.toml", {"reading"}),
        ("data/charsets.toml", {"sources"}),
        ("reading/parts.py", {"reading"}),
        ("sources/text.py", {"sources"}),
        ("spans.py", {"sources", "reading"}),
        ("library/library.py", set()),
        ("reading/parts.cpython-311.pyc", set()),
        ("data/nobody_names_this.toml", {"sources", "reading"}),
    ],
)
def test_a_change_is_noticed_by_what_is_made_of_it(tmp_path: Path, path: str, changed: set[str]) -> None:
    root = copied(tmp_path)
    before = {name: stamps.digest_of(root, name) for name in ("sources", "reading")}
    with (root / path).open("a") as file:
        file.write("# another word\n")
    assert {name for name in before if stamps.digest_of(root, name) != before[name]} == changed


def test_the_digest_is_that_of_the_copy_that_runs(tmp_path: Path) -> None:
    root = copied(tmp_path)
    assert stamps.digest_of(root, "reading") == stamps.made_of("reading")


def test_stamps_fit_their_column() -> None:
    assert all(len(stamps.layer_stamp(layer)) <= 64 for layer in ALL)


@pytest.fixture
def forgetful() -> Iterator[None]:
    """Stamps are worked out anew before and after."""
    caches = (stamps.sources_stamp, stamps.layer_stamp)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


@pytest.mark.parametrize("package", ["sources", "reading"])
@pytest.mark.usefixtures("forgetful")
def test_other_rules_are_read_with_again(filled: Library, monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    assert filled.reread(jobs=0).reread == 0
    made_of = stamps.made_of
    monkeypatch.setattr(stamps, "made_of", lambda name: "0" * 12 if name == package else made_of(name))
    stamps.sources_stamp.cache_clear()
    stamps.layer_stamp.cache_clear()
    assert filled.reread(jobs=0).reread == 3
    assert filled.reread(jobs=0).reread == 0
    assert filled.verify().findings == ()
