"""Works of a series in order, and stories that say which one they follow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from foundling.library.library import Library
from foundling.library.series import series_key


@pytest.fixture
def put(tmp_path: Path, library: Library, times: Callable[[str], str]):
    """Adds a story with a header; returns its work's id."""

    def put(title: str, author: str | None, *more: str) -> str:
        head = [f"Title: {title}", *([f"Author: {author}"] if author else []), *more]
        path = tmp_path / "in" / f"{title} {author}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(head) + "\n\n" + times(path.name))
        library.add([path], jobs=0)
        return library.show(str(path)).id

    return put


def told(library: Library, work: str) -> list[tuple[str | None, list[tuple[str, int | None]]]]:
    return [(line.name, [(one.title or "", one.position) for one in line.works]) for line in library.series(work)]


def test_a_series_is_listed_in_order_with_what_lacks(put, library: Library) -> None:
    put("Oars", "Ell Marsh", "Series: Harbour Lights #4")
    first = put("Nets", "Ell Marsh", "Series: Part 1 of the Harbour Lights series")
    put("Ropes", "Ell Marsh", "Series: Harbour Lights, part 4")
    put("Elsewhere", "Tom Reed", "Series: Harbour Lights #2")
    (line,) = library.series(first)
    assert [(one.title, one.position) for one in line.works] == [("Nets", 1), ("Oars", 4), ("Ropes", 4)]
    assert line.missing == (2, 3) and line.doubled == (4,)


def test_another_authors_series_of_that_name_is_another(put, library: Library) -> None:
    mine = put("Nets", "Ell Marsh", "Series: Tides #1")
    put("Oars", "Ell Marsh", "Series: Tides #2")
    other = put("Plums", "Tom Reed", "Series: Tides #1")
    assert told(library, mine) == [("Tides", [("Nets", 1), ("Oars", 2)])]
    assert told(library, other) == []


def test_a_sequel_stands_behind_what_it_follows(put, library: Library) -> None:
    last = put("Winter", "Ell Marsh", "Sequel to: Autumn")
    middle = put("Autumn", "Ell Marsh", "Summary: A sequel to my story Late Summer. Leaves fall.")
    put("Late Summer", "Ell Marsh")
    put("Spring", "Ell Marsh", 'Summary: This is the prequel to "Late Summer".')
    put("Late", "Ell Marsh")
    expected = [(None, [(title, None) for title in ("Spring", "Late Summer", "Autumn", "Winter")])]
    assert told(library, middle) == told(library, last) == expected


def test_a_sequel_of_another_authors_story_is_no_link(put, library: Library) -> None:
    put("Autumn", "Tom Reed")
    assert told(library, put("Winter", "Ell Marsh", "Sequel to: Autumn")) == []


def test_a_circle_is_no_order(put, library: Library) -> None:
    one = put("Autumn", "Ell Marsh", "Sequel to: Winter")
    put("Winter", "Ell Marsh", "Sequel to: Autumn")
    assert told(library, one) == []


def test_a_curators_word_outranks_and_is_kept(put, library: Library) -> None:
    one = put("Nets", "Ell Marsh", "Series: Tides #1")
    two = put("Oars", "Ell Marsh", "Series: Tides #7", "Summary: Sequel to Nets.")
    assert [line.missing for line in library.series(one)] == [(2, 3, 4, 5, 6), ()]
    library.set(two, "series", ["Tides #2"])
    assert told(library, one) == [("Tides", [("Nets", 1), ("Oars", 2)])]
    library.rebuild()
    assert told(library, one) == [("Tides", [("Nets", 1), ("Oars", 2)])]
    library.set(two, "series", [])
    assert told(library, two) == []


def test_what_is_not_shown_is_not_told_of(put, library: Library) -> None:
    one = put("Nets", "Ell Marsh", "Series: Tides #1")
    two = put("Oars", "Ell Marsh", "Series: Tides #2")
    assert library.series(one, lambda work: work != two) == ()
    library.remove(two)
    assert library.series(one) == ()


@pytest.mark.parametrize(
    "name", ["The Harbour Lights Series", "Harbour Lights", "harbour  lights", "A Harbour Lights verse"]
)
def test_names_of_one_series(name: str) -> None:
    assert series_key(name) == "harbour lights"
