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


def all_stamps(root: Path) -> dict[str, str]:
    made = stamps.made_at(root)
    return {layer: stamps.layer_stamp_in(made, layer) for layer in ALL} | {
        "sources": stamps.sources_stamp_in(made)
    }


@pytest.mark.parametrize(
    "path, changed",
    [
        ("data/ratings.toml", {"sources": False, "record": True, "parts": False, "cast": False}),
        ("data/charsets.toml", {"sources": True, "record": False, "parts": False, "cast": False}),
        ("data/advisories.toml", {"advisories": True, "record": False, "speech": False, "sources": False}),
        ("reading/parts.py", {"sources": False, "parts": True, "cast": True, "languages": True}),
        ("reading/prose.py", {"parts": False, "record": False, "cast": True, "speech": True}),
        ("reading/language.py", {"parts": False, "languages": True, "cast": True, "advisories": True}),
        ("sources/text.py", {"sources": True, **dict.fromkeys(ALL, False)}),
        ("spans.py", {"sources": True, **dict.fromkeys(ALL, True)}),
        ("__init__.py", {"sources": False, **dict.fromkeys(ALL, False)}),
        ("library/library.py", {"sources": False, **dict.fromkeys(ALL, False)}),
        ("reading/parts.cpython-311.pyc", {"sources": False, **dict.fromkeys(ALL, False)}),
        ("data/nobody_names_this.toml", {"sources": True, **dict.fromkeys(ALL, True)}),
    ],
)
def test_a_change_is_noticed_by_what_is_made_of_it(tmp_path: Path, path: str, changed: dict[str, bool]) -> None:
    root = copied(tmp_path)
    before = all_stamps(root)
    with (root / path).open("a") as file:
        file.write("# another word\n")
    after = all_stamps(root)
    assert {name: after[name] != before[name] for name in changed} == changed


def test_imports_are_followed_however_they_are_written() -> None:
    modules = {
        "foundling.reading.cast": "from foundling.reading import (\n    one,\n    two as other,\n)\n",
        "foundling.reading.one": "def later() -> None:\n    from foundling.reading.deep.three import x\n",
        "foundling.reading.two": "import foundling.reading.four\n",
        "foundling.reading.four": "",
        "foundling.reading.deep": "",
        "foundling.reading.deep.three": "",
        "foundling.reading.aside": "import foundling.reading.cast\n",
    }
    made = stamps.Made(modules, {}, {name: frozenset() for name in modules}, frozenset())
    assert stamps._reached(made, ["foundling.reading.cast"]) == set(modules) - {"foundling.reading.aside"}


def test_the_digest_is_that_of_the_copy_that_runs(tmp_path: Path) -> None:
    made = stamps.made_at(copied(tmp_path))
    assert stamps.layer_stamp_in(made, "record") == stamps.layer_stamp("record")
    assert stamps.sources_stamp_in(made) == stamps.sources_stamp()


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


@pytest.mark.parametrize("changed", ["data/charsets.toml", "data/ratings.toml"])
@pytest.mark.usefixtures("forgetful")
def test_other_rules_are_read_with_again(
    filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    assert filled.reread(jobs=0, close=False).reread == 0
    root = copied(tmp_path)
    with (root / changed).open("a") as file:
        file.write("# another word\n")
    made = stamps.made_at(root)
    monkeypatch.setattr(stamps, "_installed", lambda: made)
    stamps.sources_stamp.cache_clear()
    stamps.layer_stamp.cache_clear()
    assert filled.reread(jobs=0, close=False).reread == 3
    assert filled.reread(jobs=0, close=False).reread == 0
    assert filled.verify().findings == ()
