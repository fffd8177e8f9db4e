"""Works as JSON."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from foundling.errors import LibraryError
from foundling.library.library import Library

STORY = "Title: {title}\nAuthor: Ell\nArchive: ask first\n\nIt rained at the pier, and nobody came.\n\nThe End\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    heap = tmp_path / "heap"
    heap.mkdir()
    for title in ("Rain", "Snow"):
        (heap / f"{title}.txt").write_text(STORY.format(title=title))
    with Library.open(tmp_path / "library", create=True, who="me") as opened:
        opened.add([heap], jobs=0)
        for row in list(opened.list(form="all")):
            opened.set(row.id, "form", ["story"])
        return opened


def exported(library: Library, format: str, *works: str) -> tuple[bytes, object]:
    sink = io.BytesIO()
    report = library.export(format, works, sink)
    assert report.bytes == len(sink.getvalue())
    return sink.getvalue(), report


def test_a_work_a_line(library: Library) -> None:
    data, _ = exported(library, "jsonl")
    works = [json.loads(line) for line in data.splitlines()]
    assert [work["record"]["title"][0]["value"] for work in works] == ["Rain", "Snow"]
    for work in works:
        [start, end] = work["record"]["title"][0]["spans"][0]
        assert work["text"][start:end] in ("Rain", "Snow")
        assert work["parts"][0]["span"][0] == 0
        assert work["format"] == 1


def test_one_array(library: Library) -> None:
    data, _ = exported(library, "json")
    assert [work["record"]["title"][0]["value"] for work in json.loads(data)] == ["Rain", "Snow"]


def test_decisions_are_applied_and_the_works_chosen(library: Library) -> None:
    library.set("rain", "title", ["Hail"])
    data, _ = exported(library, "jsonl", "hail")
    [work] = map(json.loads, data.splitlines())
    assert work["record"]["title"][0]["value"] == "Hail"
    assert work["decisions"][-1]["who"] == "me"


def test_an_empty_library_is_an_empty_array(tmp_path: Path) -> None:
    with Library.open(tmp_path / "empty", create=True) as library:
        assert json.loads(exported(library, "json")[0]) == []


def test_an_unknown_format(library: Library) -> None:
    with pytest.raises(LibraryError, match="json, jsonl"):
        exported(library, "papyrus")
