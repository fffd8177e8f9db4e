"""What a list shows of a work."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundling.library.glances import SHOWN, beginning, glances
from foundling.library.library import Library


@pytest.mark.parametrize(
    "text, first",
    [
        ("\n\nIt rained.\n", "It rained."),
        ("Chapter One\n\nThe Door\n\nIt rained, and nobody came.\n", "It rained, and nobody came."),
        ("“Come in,” she said.\nHe did.\n", "“Come in,” she said. He did."),
        ("", ""),
    ],
)
def test_a_beginning(text: str, first: str) -> None:
    assert beginning(text) == first


def test_a_long_beginning_ends_with_a_word() -> None:
    found = beginning("word " * 400)
    assert len(found) <= SHOWN + 2 and found.endswith("word …")


def test_a_library_is_glanced_at(filled: Library, tmp_path: Path) -> None:
    heap = tmp_path / "paired"
    heap.mkdir()
    (heap / "a.txt").write_text(
        "Title: A\nAuthor: B\nPairing: Nell/Tom\nWarnings: violence\n\nIt was late. " + "He waited. " * 100_000
    )
    filled.add([heap], jobs=0)
    ids = {row.title: row.id for row in filled.list()}
    filled.reread([ids["The Lamp"]], jobs=0)
    found = glances(filled._databases, [*ids.values(), "nothing0"])
    assert set(found) == set(ids.values())
    assert found[ids["The Lamp"]].first.startswith("It had rained since the morning")
    assert found[ids["A"]].pairings == ("Nell/Tom",)
    assert found[ids["A"]].first.startswith("It was late. He waited.")


@pytest.mark.parametrize("heading", ["1000.", "IV.", "* * *", "— 12 —", "Chapter One", "3)"])
def test_a_bare_number_is_no_beginning(heading: str) -> None:
    assert beginning(f"{heading}\n\nIt rained.\n\nAda came.") == "It rained. Ada came."


def test_a_year_that_a_sentence_begins_with_is_one() -> None:
    assert (
        beginning("1912. It rained.\n\nI. That was all she wrote.")
        == "1912. It rained. I. That was all she wrote."
    )
