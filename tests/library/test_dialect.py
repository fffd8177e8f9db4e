"""What a database cannot hold is refused in words; the library goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundling.errors import DecisionError, UnkeepableError
from foundling.library.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    story = tmp_path / "heap" / "rain.txt"
    story.parent.mkdir()
    story.write_text("Title: Rain\nAuthor: Ada Moss\n\n" + "It rained on the quay, and nobody minded. " * 40)
    library = Library.open(tmp_path / "library", create=True)
    library.add([story.parent])
    return library


@pytest.mark.parametrize("what", ["decision", "batch", "run", "sameness"])
def test_a_number_beyond_any_database_is_refused(library: Library, what: str) -> None:
    with library, pytest.raises(UnkeepableError, match="as large as that"):
        library.undo(f"{what}:{10**30}")


def test_words_that_are_no_unicode_are_refused_and_harm_nothing(library: Library) -> None:
    with library:
        work = next(iter(library.list())).id
        with pytest.raises(DecisionError, match="no Unicode"):
            library.set(work, "title", ["Rain \udcff"])
        with pytest.raises(UnkeepableError, match="no Unicode"):
            library.accounts.get("Ada \udcff")
    with Library.open(library.folder) as again:
        assert again.show(work).record["title"][0].value == "Rain"
