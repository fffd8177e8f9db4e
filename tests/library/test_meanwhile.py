"""An add is followed while it goes on: what it brings is compared and indexed before its end."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from foundling.library import adding, meanwhile
from foundling.library.index import Followed, LibraryIndex
from foundling.library.library import Library

TALE = """
The {0} keeper counted the lamps on the sea wall before the tide turned, and one of them was missing. She asked
her brother, who mended nets by the door, whether he had lent the {0} lantern to anybody. He had not. Together
they went down the {1} steps, where the water was already at the third stone, and called across to the {1} island.
Nobody answered but the gulls. In the morning a boat lay upside down on the {0} beach with the lantern tied under
its seat, still warm, and beside it the prints of a dog that neither of them owned or knew by name.
"""


def _heap(folder: Path) -> Path:
    folder.mkdir()
    words = ["violet", "narrow", "hollow", "salted", "crooked", "windy", "amber", "gravel"]
    for number, word in enumerate(words):
        other = words[(number + 3) % len(words)]
        tale = TALE.format(word, other) + f"\nIt was the {word} year of the {other} flood. " * (number + 3)
        (folder / f"{number}.txt").write_text(f"Title: The {word} lantern\nAuthor: Ida Quill\n\n{tale}", "utf-8")
    copy = (folder / "0.txt").read_text("utf-8").replace("lamps", "lights")
    (folder / "9.txt").write_text(copy, "utf-8")
    return folder


def _rows(library: Library) -> list[tuple[object, ...]]:
    found = ((row.title, row.words, row.path) for row in library.list(form="all", sort="path"))
    return sorted(found, key=repr)


def test_an_add_that_is_followed_meanwhile_ends_as_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heap = _heap(tmp_path / "heap")
    with Library.open(tmp_path / "plain", create=True) as library:
        plain = library.add([heap], jobs=0)
        rows, count = _rows(library), library.search("gravel").count
    aside: list[bool] = []
    follow = LibraryIndex.follow

    def seen(self: LibraryIndex, **how: bool) -> Followed:
        aside.append(bool(how.get("aside")))
        return follow(self, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(LibraryIndex, "follow", seen)
    monkeypatch.setattr(adding, "BATCH", 2)
    monkeypatch.setattr(meanwhile, "_FEWEST", 3)
    monkeypatch.setattr(meanwhile, "_INDEXED", 3)
    with Library.open(tmp_path / "followed", create=True) as library:
        report = library.add([heap], jobs=0)
        assert structs.replace(report, seconds=0.0) == structs.replace(plain, seconds=0.0)
        assert _rows(library) == rows
        assert library.search("gravel").count == count > 0
    assert aside[0]
    assert not aside[-1]


def test_what_fails_in_an_add_ends_what_goes_on_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heap = _heap(tmp_path / "heap")
    monkeypatch.setattr(adding, "BATCH", 2)
    monkeypatch.setattr(meanwhile, "_INDEXED", 2)

    def broken(self: object) -> None:
        raise RuntimeError("not today")

    monkeypatch.setattr(meanwhile.Meanwhile, "finish", broken)
    with Library.open(tmp_path / "library", create=True) as library, pytest.raises(RuntimeError):
        library.add([heap], jobs=0)
    with Library.open(tmp_path / "library") as library:
        assert library.search("gravel").count > 0
