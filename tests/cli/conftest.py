"""Fixtures for the tests of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

STORY = """Title: The Lantern
Author: Ell Marsh
Rating: PG

It had rained since the morning, and the ferry was late.

* * *

"There it is," said Tom. It was only a lantern, but they went down to meet it.

The End
"""


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    """A folder of two stories and a file that cannot be read."""
    folder = tmp_path / "heap"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "lantern.txt").write_text(STORY)
    (folder / "kettle.txt").write_text(STORY.replace("The Lantern", "The Kettle").replace("ferry", "tea"))
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.fixture(autouse=True)
def no_library_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tests away from the library of whoever runs them."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("FOUNDLING_LIBRARY", raising=False)
