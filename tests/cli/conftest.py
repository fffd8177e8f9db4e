"""Fixtures for the tests of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

STORY = """Title: The Lantern
Author: Ell Marsh
Rating: PG

It had rained since the morning, and the ferry was late. Nobody on the quay said so. They stood
with their collars up and looked at the place where the water stopped and the mist began.

"It will be the tide," said Ann, when an hour had gone by.

"It will be the captain," said Tom, and passed her the flask.

* * *

It was dark by the time that somebody saw a light. It came and went behind the waves, low down,
and far too small to be a ferry.

"There it is," said Tom. It was only a lantern, in the bow of a rowing boat, but they went down
the steps together to meet it.

The End
"""

KETTLE = """Title: The Kettle
Author: Ell Marsh
Rating: PG

The kettle had whistled twice before anybody in the house admitted to hearing it. Ada was on the
stairs with one boot in her hand, and the other was in the dog.

"You could take it off the stove," called Ruth from the pantry, where she was counting jars.

"I could," said Ada. She sat down on the third step and considered the dog. "Drop it, sir."

* * *

"High tide at four," said Ada, and hung the lantern in the window, where it could do no harm.

By noon the kitchen was full of steam and the cat had moved to the coal shed. Ruth found the boot
under the table. There was a spoon in it, and a letter that they had all been looking for since May.

The End
"""


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    """A folder of two stories and a file that cannot be read."""
    folder = tmp_path / "heap"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "lantern.txt").write_text(STORY)
    (folder / "kettle.txt").write_text(KETTLE)
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.fixture(autouse=True)
def no_library_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tests away from the library of whoever runs them."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("FOUNDLING_LIBRARY", raising=False)
