from __future__ import annotations

from pathlib import PurePath

import pytest

from foundling.cli.filenames import numbered, single, stem, targets


@pytest.mark.parametrize(
    "name, expected",
    [
        ("b.txt", "b"),
        ("b", "b"),
        (".hidden", ".hidden"),
        ("Dr. Who", "Dr. Who"),
        ("v1.2 of it.html", "v1.2 of it"),
        ("heap.tar.gz", "heap.tar"),
    ],
)
def test_stem_takes_off_what_is_a_suffix(name: str, expected: str) -> None:
    assert stem(name) == expected


@pytest.mark.parametrize(
    "files, expected",
    [
        (["a/b.txt"], ["a/b"]),
        (["a/b.txt", "c/b.txt"], ["a/b", "c/b"]),
        (["b.txt", "b.html"], ["b.txt", "b.html"]),
        (["b.txt", "b.html", "b.txt.gz"], ["b.txt", "b.html", "b.txt.gz"]),
        (["b", "b.txt"], ["b", "b.txt"]),
        (["b.mbox", "b.1.txt"], ["b", "b.1.txt"]),
        (["chapter.1.txt", "chapter.2.txt"], ["chapter.1", "chapter.2"]),
    ],
)
def test_targets_are_named_like_their_files_and_never_alike(files: list[str], expected: list[str]) -> None:
    found = targets(map(PurePath, files))
    assert [str(found[PurePath(file)]) for file in files] == expected
    assert len(set(found.values())) == len(files)


def test_the_names_of_one_story_and_of_several() -> None:
    assert single(PurePath("a/b")) == PurePath("a/b.json")
    assert numbered(PurePath("a/b.v"), 2) == PurePath("a/b.v.2.json")
