"""Long readings stay open: the same while stored the same, opened anew when they are not, and not for ever."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from foundling.library import opened
from foundling.library.library import Library
from foundling.library.opened import Opened
from foundling.reading.types import MadeBy, Reading, SourceInfo


def reading_of(length: int) -> Reading:
    source = SourceInfo("x", (), "text/plain", None, (), (), {})
    return Reading(made_by=MadeBy("0", {}, {}), source=source, text="x" * length, blocks=())


def key_of(name: str) -> opened.Key:
    return (name, "digest", (("record", "1"),))


def test_a_long_reading_is_made_once() -> None:
    held = Opened()
    first = held.get(key_of("a"), lambda: reading_of(opened.LONG))
    assert held.get(key_of("a"), lambda: reading_of(1)) is first
    assert held.get(("a", "digest", (("record", "2"),)), lambda: reading_of(opened.LONG)) is not first


def test_a_short_reading_is_not_held() -> None:
    held = Opened()
    first = held.get(key_of("a"), lambda: reading_of(10))
    assert held.get(key_of("a"), lambda: reading_of(10)) is not first


def test_what_was_opened_longest_ago_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "MOST", 2 * opened.LONG)
    held = Opened()
    kept = {name: held.get(key_of(name), lambda: reading_of(opened.LONG)) for name in "ab"}
    assert held.get(key_of("a"), lambda: reading_of(1)) is kept["a"]
    held.get(key_of("c"), lambda: reading_of(opened.LONG))
    assert held.get(key_of("a"), lambda: reading_of(1)) is kept["a"]
    assert held.get(key_of("b"), lambda: reading_of(opened.LONG)) is not kept["b"]


def test_several_who_open_it_at_once_hold_it_once() -> None:
    held, made = Opened(), []

    def make() -> Reading:
        made.append(reading_of(opened.LONG))
        return made[-1]

    threads = [threading.Thread(target=held.get, args=(key_of("a"), make)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1


def test_what_is_read_again_is_opened_anew(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "novel.txt"
    body = "It rained on the quay, and Ellen counted the gulls on the rail.\n\n" * 3_000
    file.write_text(f"Title: The Long Rain\nAuthor: Ell Marsh\n\n{body}The End\n")
    library.add([file], jobs=0)
    first = library.show("The Long Rain")
    assert library.show("The Long Rain").reading is first.reading
    library.reread(["The Long Rain"], jobs=0)
    again = library.show("The Long Rain")
    assert again.reading is not first.reading
    assert again.close.read and not first.close.read
