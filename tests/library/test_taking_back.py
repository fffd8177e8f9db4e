"""What would go if a heap were taken back is what goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundling.errors import DecisionError
from foundling.library.library import Library

STORY = (
    "Title: {0}\nAuthor: Ada Kell\n\nIt rained on {0}. Nell shut the window, and lit the lamp, and waited.\n\n" * 3
)


@pytest.fixture
def heaps(tmp_path: Path) -> tuple[Path, Path]:
    """Two heaps, which have one story in common."""
    one, two = tmp_path / "one", tmp_path / "two"
    for heap, names in ((one, ("Monday", "Tuesday")), (two, ("Tuesday", "Friday", "Sunday"))):
        heap.mkdir()
        for name in names:
            (heap / f"{name}.txt").write_text(STORY.format(name))
    return one, two


def test_it_is_told_what_goes(tmp_path: Path, heaps: tuple[Path, Path]) -> None:
    one, two = heaps
    with Library.open(tmp_path / "library", create=True, who="ada") as library:
        library.add([one], jobs=0)
        library.add([two], accession="the second heap", jobs=0)
        friday = library.show("Friday").id
        library.set(friday, "genre", ["weather"])
        goes = library.what_goes(2)
        assert (goes.files, goes.kept, goes.texts, goes.works, goes.decided) == (3, 1, 2, 2, 1)
        assert sorted(str(title) for title in goes.titles) == ["Friday", "Sunday"]
        assert (goes.accession, goes.who, goes.undone) == ("the second heap", "ada", False)
        before = {row.title for row in library.list()}
        library.undo("run:2")
        assert before - {row.title for row in library.list()} == {"Friday", "Sunday"}
        assert library.what_goes(2).undone
        with pytest.raises(DecisionError):
            library.what_goes(7)
        library.add([two], jobs=0)
        assert [claim.value for claim in library.show("Friday").record["genre"]] == ["weather"]
        assert library.titles([friday, "nothing"]) == {friday: "Friday"}
