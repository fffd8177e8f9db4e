"""Chapters whose only sign is a heading, in files that lie together and bear the chapters' numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from foundling.library.library import Library
from foundling.reading.numbered import SIGN, sign_of_file

Put = Callable[..., Path]
NAMES = {1: "The Quay", 2: "The Harbour", 3: "Low Water", 4: "The Bell"}


@pytest.fixture
def put(tmp_path: Path, times: Callable[[str], str]) -> Put:
    """Writes a chapter: `put("weir/weir{}.txt", 2)`; `head` stands above its heading."""

    def put(name: str, number: int, *, head: str = "", says: int | None = None) -> Path:
        path = tmp_path / "heap" / name.format(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        told = says or number
        heading = f"Chapter {told}: {NAMES[told]}"
        text = times(f"{name} {number}")
        if path.suffix == ".html":
            text = "".join(f"<p>{line}</p>\n" for line in text.split("\n\n"))
            path.write_text(f"<html><head><title>Oar</title></head><body><h2>{heading}</h2>\n{text}</body></html>")
        else:
            path.write_text(f"{head}{heading}\n\n{text}\n")
        return path

    return put


def serials(library: Library) -> list[list[int | None]]:
    """The chapters' numbers of every work that is a serial."""
    held = [library.show(row.id).holdings for row in library.list()]
    return sorted([one.position for one in each if one.kind == "instalment"] for each in held if len(each) > 1)


@pytest.mark.parametrize(
    "name", ["weir/weir{}.txt", "weir/chapter{}.txt", "weir/0{}.txt", "The Weir - {}.txt", "w{}.html"]
)
def test_bare_chapters_are_one_story(put: Put, library: Library, tmp_path: Path, name: str) -> None:
    for number in (3, 1, 2):
        put(name, number)
    library.add([tmp_path / "heap"], jobs=0)
    [row] = library.list()
    edition = library.show(row.id)
    assert [(one.kind, one.position) for one in edition.holdings] == [("instalment", n) for n in (1, 2, 3)]
    assert [(one.number, one.title) for one in edition.reading.chapters] == [(n, NAMES[n]) for n in (1, 2, 3)]


def test_whenever_they_come_and_after_a_rebuild_it_is_the_same(put: Put, library: Library) -> None:
    for number in (4, 2, 1):
        library.add([put("weir/weir{}.txt", number)], jobs=0)
    assert serials(library) == [[1, 2, 4]]
    [row] = library.list()
    assert library.show(row.id).reading.source.missing == ("chapter 3",)
    library.rebuild(jobs=0)
    assert serials(library) == [[1, 2, 4]]


def test_a_heap_of_others_stays_apart(put: Put, library: Library, tmp_path: Path) -> None:
    put("a/weir{}.txt", 1)
    put("b/weir{}.txt", 2)  # another folder
    put("c/weir{}.txt", 1)
    put("c/oar{}.txt", 2)  # another name
    put("d/weir{}.txt", 1)
    put("d/weir{}.html", 2)  # another kind of file
    put("e/weir{}.txt", 1)
    put("e/weir{}.txt", 2, says=3)  # another number in it
    library.add([tmp_path / "heap"], jobs=0)
    assert serials(library) == [] and len(list(library.list())) == 8


def test_other_authors_stay_apart(put: Put, library: Library, tmp_path: Path) -> None:
    put("weir{}.txt", 1, head="The Weir\nby Ell Marsh\n\n")
    put("weir{}.txt", 2, head="The Weir\nby Tom Reed\n\n")
    put("weir{}.txt", 3)  # nobody's: joined to neither, since it may be either's
    library.add([tmp_path / "heap"], jobs=0)
    assert serials(library) == []


def test_a_header_above_the_first_chapter_leaves_it_a_chapter(put: Put, library: Library, tmp_path: Path) -> None:
    for number in (1, 2, 3):
        put("bell{}.txt", number, head="The Bell Ringers\nby Ell Marsh\n\n")
    library.add([tmp_path / "heap"], jobs=0)
    assert serials(library) == [[1, 2, 3]]


def test_a_curator_says_that_they_are_not(put: Put, library: Library, tmp_path: Path) -> None:
    for number in (1, 2):
        put("weir{}.txt", number)
    library.add([tmp_path / "heap"], jobs=0)
    [row] = library.list()
    library.not_same(row.id, library.show(row.id).holdings[1].manuscript)
    assert serials(library) == [] and len(list(library.list())) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("h/weir1.txt", 1), ("h/weir-2.txt", 2), False),
        (("h/weir1.txt", 1), ("h/weir2.txt", 2), True),
        (("h/weir09.txt", 9), ("h/Weir10.TXT", 10), True),
        (("h.zip!/weir1.txt", 1), ("h.zip!/weir2.txt", 2), True),
        (("h/weir1.txt", 1), ("g/weir2.txt", 2), False),
        (("h\\weir1.txt", 1), ("h/weir2.txt", 2), True),
    ],
)
def test_signs(one: tuple[str, int], other: tuple[str, int], same: bool) -> None:
    found = sign_of_file(*one)
    assert found is not None and found.startswith(SIGN) and "weir" not in found
    assert (found == sign_of_file(*other)) is same


@pytest.mark.parametrize(
    ("name", "number"), [("weir.txt", 1), ("weir1.txt", 2), ("weir2004.txt", 2004), ("", 1), ("1/weir", 1)]
)
def test_no_sign(name: str, number: int) -> None:
    assert sign_of_file(name, number) is None
