"""One work, many holdings: what is joined, what never is, what is shown, and a curator's word on it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from foundling.errors import DecisionError
from foundling.library import likening, wording_rows
from foundling.library.library import Library
from foundling.library.serials import doubled


def prose(seed: str, times: Callable[[str], str], parts: int = 4) -> str:
    return "\n\n".join(times(f"{seed} {n}") for n in range(parts))


@pytest.fixture
def put(tmp_path: Path, library: Library) -> Callable[[str, str], str]:
    """Adds a text under a name; returns the id of the work that answers to it."""

    def put(name: str, text: str) -> str:
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        library.add([path], jobs=0)
        return library.show(str(path)).id

    return put


def head(title: str, author: str | None, *more: str) -> str:
    lines = [f"Title: {title}", *([f"Author: {author}"] if author else []), *more]
    return "\n".join(lines) + "\n\n"


def narrow(text: str) -> str:
    return "\n\n".join(textwrap.fill(part, 64) for part in text.split("\n\n"))


def state(library: Library) -> dict[str, object]:
    return {
        row.id: (
            row.title,
            row.words,
            [(h.manuscript, h.kind, h.position, h.shown) for h in library.show(row.id).holdings],
        )
        for row in library.list()
    }


def test_a_copy_in_another_dress_is_a_holding(put: Callable[..., str], library: Library, times) -> None:
    body = prose("pier", times)
    first = put("one.txt", head("The Pier", "Ell Marsh") + body)
    wrapped = "\n\n".join(textwrap.fill(part, 50) for part in body.split("\n\n")).replace(" the ", " _the_ ")
    told = "</p><p>".join(wrapped.split("\n\n"))
    page = f"<html><body><h1>The Pier</h1><p>by Ell Marsh</p><p>{told}</p></body></html>"
    again = put("two.html", page)
    assert again == first
    assert [row.id for row in library.list()] == [first]
    edition = library.show(first)
    assert len(edition.holdings) == 2 and sum(h.shown for h in edition.holdings) == 1
    assert {Path(a.path).name for h in edition.holdings for a in h.arrivals} == {"one.txt", "two.html"}
    assert library.verify().findings == ()


def test_the_fullest_record_is_shown_and_the_id_stays(put, library: Library, times) -> None:
    body = prose("kettle", times)
    first = put("bare.txt", body)
    put("full.txt", head("The Kettle", "Tom Reed", "Rating: PG", "Fandom: Tides", "Summary: Tea.") + body)
    row = next(library.list())
    assert (row.id, row.title, row.author) == (first, "The Kettle", ("Tom Reed",))


def test_other_authors_are_never_joined(put, library: Library, times) -> None:
    body = prose("lamp", times)
    assert put("a.txt", head("The Lamp", "Ell Marsh") + body) != put("b.txt", head("The Lamp", "Tom Reed") + body)
    assert library.counts()["works"] == 2


def test_what_a_sender_logs_in_by_keeps_no_copies_apart(put, library: Library, times) -> None:
    text = prose("ferry", times)
    one = put("a.txt", head("The Ferry", "Ada Finch") + text)
    assert put("b.txt", f"From: ada\n\n{text}\n\nTHE END\n") == one
    other = put("c.txt", f"From: Posy Wetherby\n\n{text}\n\nTHE END\n")
    assert [claim.by for claim in library.show(other).reading.record.author] == ["mail-from"]
    assert other != one


def test_a_copy_without_an_author_brings_no_two_authors_together(put, library: Library, times) -> None:
    body = prose("lamp", times)
    one, other = (
        put("a.txt", head("The Lamp", "Ell Marsh") + body),
        put("b.txt", head("The Lamp", "Tom Reed") + body),
    )
    put("c.txt", body)
    assert one != other
    sizes = sorted(len(library.show(row.id).holdings) for row in library.list())
    assert sizes == [1, 2]
    assert {author for row in library.list() for author in row.author} == {"Ell Marsh", "Tom Reed"}
    before = state(library)
    library.rebuild()
    assert state(library) == before


def test_a_text_that_is_there_very_often_is_one_work(put, library: Library, times, monkeypatch) -> None:
    monkeypatch.setattr(wording_rows, "_MOST_HOLDERS", 3)
    monkeypatch.setattr(likening, "_TOGETHER", 4)
    body = prose("often", times)
    found = {put(f"{n}.txt", head("Often", "Ell Marsh", f"Summary: Number {n}.") + body) for n in range(12)}
    other = put("other.txt", head("Seldom", "Ell Marsh") + prose("seldom", times))
    assert len(found) == 1 and other not in found
    assert len(library.show(found.pop()).holdings) == 12
    before = state(library)
    library.rebuild()
    assert state(library) == before


def test_a_title_joins_nothing(put, library: Library, times) -> None:
    put("a.txt", head("Rain", "Ell Marsh") + prose("a", times))
    put("b.txt", head("Rain", "Ell Marsh") + prose("b", times))
    put("c.txt", head("Rain", None) + prose("c", times))
    assert library.counts()["works"] == 3


def test_a_revision_is_a_holding_and_the_last_is_shown(put, library: Library, times) -> None:
    body = prose("mill", times, 8)
    lines = body.split(". ")
    revised = ". ".join(
        "Nobody had told the miller about it" if n % 12 == 3 else line for n, line in enumerate(lines)
    )
    first = put("a.txt", head("The Mill", "Ell Marsh") + body)
    assert put("b.txt", head("The Mill", "Ell Marsh") + revised) == first
    edition = library.show(first)
    assert [h.shown for h in edition.holdings] == [True, False]
    assert "Nobody had told the miller" in edition.reading.text


def test_what_replaces_a_file_is_shown(put, library: Library, times) -> None:
    body = prose("gate", times)
    first = put("gate.txt", head("The Gaet", "Ell Marsh", "Rating: PG") + body)
    assert put("gate.txt", head("The Gate", "Ell Marsh") + body) == first
    assert [row.title for row in library.list()] == ["The Gate"]


def test_a_chapter_within_its_full_text_is_an_instalment(put, library: Library, times) -> None:
    chapters = [prose(f"tower {n}", times, 3) for n in range(1, 5)]
    whole = "\n\n".join(f"Chapter {n}\n\n{text}" for n, text in enumerate(chapters, 1))
    one = put("tower-3.txt", head("The Tower", "Ell Marsh", "Chapter: 3") + chapters[2])
    assert put("tower.txt", head("The Tower", "Ell Marsh") + whole) == one
    holdings = library.show(one).holdings
    assert [(h.kind, h.position, h.shown) for h in holdings] == [("whole", None, True), ("instalment", 3, False)]


def test_a_story_in_an_anthology_stays_a_work(put, library: Library, times) -> None:
    stories = {title: prose(title, times) for title in ("Plums", "Oars", "Moths")}
    put("all.txt", head("Three Tales", "Ell Marsh") + "\n\n".join(f"{t}\n\n{b}" for t, b in stories.items()))
    put("oars.txt", head("Oars", "Ell Marsh") + stories["Oars"])
    assert library.counts()["works"] == 2


def serial(put, times, numbers=(1, 2, 3), title: str = "The Well") -> list[str]:
    return [
        put(
            f"{title}-{n}.txt",
            head(title, "Ell Marsh", f"Part: {n}", "Fandom: Tides") + prose(f"{title} {n}", times, 2),
        )
        for n in numbers
    ]


def test_instalments_become_one_work_in_order(put, library: Library, times) -> None:
    ids = serial(put, times, (2, 1, 3))
    edition = library.show(ids[0])
    assert [row.id for row in library.list()] == [edition.id] == [ids[0]]
    assert [(h.kind, h.position, h.shown) for h in edition.holdings] == [
        ("instalment", n, False) for n in (1, 2, 3)
    ]
    text = edition.reading.text
    places = [text.index(prose(f"The Well {n}", times, 2)[:60]) for n in (1, 2, 3)]
    assert places == sorted(places)
    assert len(edition.reading.source.members) == 3
    assert edition.record["title"][0].value == "The Well"
    assert library.reread(jobs=0).closely == 1
    assert library.show(edition.id).close.read
    assert library.verify().findings == ()


def test_chapters_of_a_serial_have_their_stated_numbers(put, library: Library, times) -> None:
    for number in (2, 3, 5):
        put(f"{number}.txt", head("The Weir", "Ell Marsh", f"Chapter: {number}") + prose(f"weir {number}", times))
    (row,) = library.list()
    reading = library.show(row.id).reading
    assert [chapter.number for chapter in reading.chapters] == [2, 3, 5]
    assert reading.source.missing == ("chapter 1", "chapter 4")
    put("other 3.txt", head("The Weir", "Ell Marsh", "Chapter: 3") + prose("weir otherwise", times))
    (row,) = library.list()
    assert doubled(held.position for held in library.show(row.id).holdings) == (3,)


def test_a_serial_whose_group_was_not_written_leaves_nothing(
    put, library: Library, times, monkeypatch, tmp_path: Path
) -> None:
    serial(put, times, (1, 2))

    def killed(*given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(likening.grouped, "write", killed)
        with pytest.raises(KeyboardInterrupt):
            serial(put, times, (4,))
    with Library.open(tmp_path / "library") as again:
        assert again.verify().findings == ()
    serial(put, times, (5,))
    assert [h.position for h in library.show(next(library.list()).id).holdings] == [1, 2, 4, 5]
    assert library.verify().findings == ()


def test_a_serial_grows_and_shrinks(put, library: Library, times, tmp_path: Path) -> None:
    ids = serial(put, times, (1, 2))
    words = next(library.list()).words
    serial(put, times, (3,))
    assert next(library.list()).words > words
    assert len(list(library.list())) == 1
    library.undo()
    assert next(library.list()).words == words
    assert [h.position for h in library.show(ids[0]).holdings] == [1, 2]
    library.undo()
    assert [len(library.show(row.id).holdings) for row in library.list()] == [1]
    assert library.verify().findings == ()


def test_a_curator_takes_a_holding_out_and_puts_it_back(put, library: Library, times) -> None:
    body = prose("oar", times)
    first = put("a.txt", head("The Oar", "Ell Marsh") + body)
    put("b.txt", head("The Oar", "Ell Marsh") + narrow(body))
    other = next(h for h in library.show(first).holdings if h.work != first)
    library.not_same(first, other.work)
    assert {row.id for row in library.list()} == {first, other.work}
    library.rebuild(jobs=0)
    assert {row.id for row in library.list()} == {first, other.work}
    number = 1
    assert "undone" in library.undo(f"sameness:{number}")
    assert [row.id for row in library.list()] == [first]
    with pytest.raises(DecisionError):
        library.undo(f"sameness:{number}")
    with pytest.raises(DecisionError):
        library.not_same(first, "zzzzzzzz")


def test_a_curator_joins_what_has_no_word_in_common(put, library: Library, times) -> None:
    first = put("a.txt", head("The Rope", "Ell Marsh") + prose("a", times))
    second = put("b.txt", head("Das Seil", "Ell Marsh") + prose("b", times, 6))
    library.same([first, second])
    assert [row.id for row in library.list()] == [first]
    assert library.show(second).id == first
    library.prefer_holding(first, first)
    assert next(library.list()).title == "The Rope"
    library.prefer_holding(first, second)
    assert next(library.list()).title == "Das Seil"
    before = state(library)
    library.rebuild(jobs=0)
    assert state(library) == before
    with pytest.raises(DecisionError):
        library.same([first, second])


def test_decisions_of_all_holdings_are_shown(put, library: Library, times) -> None:
    body = prose("sail", times)
    first = put("a.txt", body)
    library.set(first, "title", ["The Sail"])
    put("b.txt", head("Sails", "Ell Marsh", "Rating: PG") + body)
    assert [row.title for row in library.list()] == ["The Sail"]
    assert library.show(first).record["author"][0].value == "Ell Marsh"


def test_a_rebuild_finds_the_same(put, library: Library, times) -> None:
    body = prose("hill", times)
    put("a.txt", head("The Hill", "Ell Marsh") + body)
    put("b.txt", head("The Hill", "Ell Marsh") + narrow(body))
    serial(put, times)
    serial(put, times, (1, 2), title="The Moth")
    before = state(library)
    assert len(before) == 3
    library.rebuild(jobs=0)
    assert state(library) == before
    assert library.verify().findings == ()


def test_the_bin_takes_all_holdings(put, library: Library, times) -> None:
    body = prose("door", times)
    first = put("a.txt", head("The Door", "Ell Marsh") + body)
    put("b.txt", head("The Door", "Ell Marsh") + narrow(body))
    library.remove(first)
    assert list(library.list()) == []
    assert library.empty_bin() == 1
    assert library.counts()["originals"] == 0
    assert library.verify().findings == ()


def test_a_serial_in_the_bin_goes_with_its_instalments(put, library: Library, times) -> None:
    ids = serial(put, times)
    library.remove(ids[0])
    library.empty_bin()
    assert library.counts()["manuscripts"] == 0
    assert library.verify().findings == ()
