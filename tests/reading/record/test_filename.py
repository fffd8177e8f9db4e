"""What a file's name says of a title."""

from __future__ import annotations

import pytest

from foundling.api import read


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("the-long-weir.txt", "the long weir"),
        ("heap.zip!/the-long-weir.txt", "the long weir"),
        ("archive.sql!/story:fanfiction_21", None),
        ("list.json!/message:the 21", None),
        ("story: the long weir.txt", "story: the long weir"),
    ],
)
def test_a_place_within_a_file_is_no_title(name: str, title: str | None) -> None:
    [reading] = read(b"It rained all day on the pier.\n\n" * 12, name=name)
    found = [claim.value for claim in reading.record.title if claim.by == "file-name"]
    assert found == ([] if title is None else [title])
