"""Facets, and what a reader never wants to see, over stories that were read closely and one that was not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from foundling.errors import LibraryError
from foundling.fulltext.documents import VERSION
from foundling.library.found import FacetValue, Found, Hiding, Reader
from foundling.library.library import Library
from foundling.library.schema import accounts, shelved, shelves
from foundling.query import QueryError

_CALM = """"The kettle is on," said Ada, and Ruth put the cups on the table.

"Then stay," said Ruth. Ada laughed. They watched the boats until the lamps were lit, and nobody was in a hurry.
"""
_FIGHT = """Ruth drew her knife and stabbed the man who had killed her brother. Blood ran over the floor. He
screamed, and she struck him again and again until he was dead.

"You killed him," said Ruth. Ada held her back. "He bled to death on these stones, and now so will you."

The guards beat her to the ground. Blood was in her eyes. They hit her until she lay still.
"""


def _story(title: str, author: str, fandom: str, rating: str, body: str) -> str:
    head = f"Title: {title}\nAuthor: {author}\nFandom: {fandom}\nRating: {rating}\nGenre: Drama\n"
    return f"{head}\n{body * 3}\nThe End\n"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Three stories read closely, one not, and an account with a shelf."""
    folder = tmp_path_factory.mktemp("finding")
    heap = folder / "heap"
    heap.mkdir()
    (heap / "tea.txt").write_text(_story("Tea", "Ell Marsh", "Tides", "PG", _CALM))
    (heap / "knife.txt").write_text(_story("The Knife", "Ell Marsh", "Tides", "R", _FIGHT))
    (heap / "stones.txt").write_text(_story("Stones", "Tom Reed", "Tides of War", "R", _FIGHT + "\n"))
    with Library.open(folder / "library", create=True, who="tester") as library:
        library.add([heap], jobs=0, read=True)
        (heap / "late.txt").write_text(_story("Late", "Tom Reed", "Tides", "PG-13", _CALM + "It rained.\n"))
        library.add([heap / "late.txt"], jobs=0)
        with library._databases.kept.begin() as connection:
            row = {"id": 1, "name": "reader", "role": "reader", "at": "2026-11-21T00:00:00Z"}
            connection.execute(insert(accounts), [row, {**row, "id": 2, "name": "other"}])
            connection.execute(insert(shelves), [{"id": 1, "account": 1, "name": "Winter", "at": row["at"]}])
            tea = library.show("Tea").id
            connection.execute(insert(shelved), [{"shelf": 1, "work": tea, "at": row["at"]}])
        yield library


@pytest.fixture
def wishes(shelf: Library) -> Iterator[Library]:
    """The same, with no wishes kept afterwards."""
    yield shelf
    for wish in shelf.preferences(1).hiding:
        shelf.unhide(1, wish.id)


def found(library: Library, query: str = "", **how: object) -> Found:
    answer = library.search(query, **how)  # type: ignore[arg-type]
    assert isinstance(answer, Found), answer
    return answer


def titles(library: Library, query: str = "", **how: object) -> set[str | None]:
    return {one.work.title for one in found(library, query, **how).works}


READER = Reader(account=1)


def test_facets_are_counted_and_chosen(shelf: Library) -> None:
    whole = found(shelf)
    assert whole.facets["fandom"][:2] == (FacetValue("Tides", 3), FacetValue("Tides of War", 1))
    assert set(whole.facets["rating"]) == {
        FacetValue("mature", 2), FacetValue("teen", 1), FacetValue("general", 1)
    }  # fmt: skip
    assert titles(shelf, include={"fandom": ["Tides"]}) == {"Tea", "The Knife", "Late"}
    assert titles(shelf, include={"fandom": ["Tides"]}, exclude={"author": ["Tom Reed"]}) == {"Tea", "The Knife"}
    assert titles(shelf, "rained", exclude={"fandom": ["Tides of War"]}) == {"Late"}


def test_either_of_what_a_work_has_one_of(shelf: Library) -> None:
    some = found(shelf, include={"rating": ["teen", "general"]})
    assert {one.work.title for one in some.works} == {"Tea", "Late"}
    # The values that were not chosen are counted still, so that they can be chosen as well.
    assert set(some.facets["rating"]) == {
        FacetValue("mature", 2), FacetValue("teen", 1, "in"), FacetValue("general", 1, "in")
    }  # fmt: skip
    assert titles(shelf, include={"author": ["Ell Marsh", "Tom Reed"]}) == set()


def test_what_was_chosen_is_among_the_counts(shelf: Library) -> None:
    some = found(shelf, include={"author": ["Ell Marsh"]}, exclude={"fandom": ["Tides of War"]})
    assert some.facets["author"] == (FacetValue("Ell Marsh", 2, "in"),)
    assert FacetValue("Tides of War", 0, "out") in some.facets["fandom"]


def test_what_was_chosen_can_be_kept_as_a_query(shelf: Library) -> None:
    include = {"fandom": ["Tides"], "length": ["..999"], "rating": ["teen", "general"]}
    some = found(shelf, "boats", include=include, exclude={"advisory": ["violence"]}, sort="-title")
    again = found(shelf, some.query)
    assert [one.work for one in again.works] == [one.work for one in some.works]
    assert again.query == some.query
    assert some.unread == 1  # Late, which may hold anything


def test_a_wrong_choice_is_answered(shelf: Library) -> None:
    assert isinstance(shelf.search(include={"colour": ["red"]}), QueryError)
    assert isinstance(shelf.search(include={"rating": ["red"]}), QueryError)
    assert isinstance(shelf.search(sort="red"), QueryError)
    assert isinstance(shelf.search(sort="title author:x"), QueryError)


def test_unread_is_unknown(shelf: Library) -> None:
    calm = found(shelf, "-advisory:violence")
    assert {one.work.title for one in calm.works} == {"Tea"}
    assert calm.unread == 1
    assert titles(shelf, "read:no") == {"Late"}


def test_what_is_never_shown(wishes: Library) -> None:
    wish = wishes.hide(1, Hiding("fandom", "tides"))
    some = found(wishes, reader=READER)
    assert {one.work.title for one in some.works} == {"Stones"}
    assert some.hidden_count == 3
    assert [(one.hiding, one.count) for one in some.hidden] == [(wish, 3)]
    assert some.query == ""
    assert found(wishes, reader=Reader(account=2)).hidden_count == 0


def test_exceptions_and_reasons(wishes: Library) -> None:
    by_author = wishes.hide(1, Hiding("author", "Ell Marsh", unless="rating:general"))
    by_tag = wishes.hide(1, Hiding("tag", "drama", unless='fandom:="Tides"'))
    assert titles(wishes, reader=READER) == {"Tea", "Late"}
    hidden = found(wishes, reader=READER, hidden=True)
    reasons = {one.work.title: one.hidden_by for one in hidden.works}
    assert reasons == {"The Knife": (by_author,), "Stones": (by_tag,)}
    assert wishes.preferences(1).hiding == (by_author, by_tag)
    assert wishes.hide(1, Hiding("author", "Ell Marsh", unless="rating:general")) == by_author


def test_a_threshold_leaves_out_what_is_unread(wishes: Library) -> None:
    wishes.hide(1, Hiding("advisory", "violence", above="mentioned"))
    some = found(wishes, reader=READER)
    assert {one.work.title for one in some.works} == {"Tea"}
    assert (some.hidden_count, some.unread) == (2, 1)


def test_a_rating_that_is_the_highest(wishes: Library) -> None:
    wishes.hide(1, Hiding("rating", "teen"))
    assert titles(wishes, reader=READER) == {"Tea", "Late"}


@pytest.mark.parametrize(
    "wish",
    [
        Hiding("advisory", "boredom"),
        Hiding("advisory", "violence", above="graphic"),
        Hiding("rating", "explicit"),
        Hiding("query", ""),
        Hiding("query", "colour:red"),
        Hiding("fandom", " "),
        Hiding("fandom", "Tides", unless="("),
    ],
)
def test_wishes_that_make_no_sense(wishes: Library, wish: Hiding) -> None:
    with pytest.raises(LibraryError):
        wishes.hide(1, wish)
    assert wishes.preferences(1).hiding == ()


def test_whose_wish(wishes: Library) -> None:
    with pytest.raises(LibraryError, match="no account"):
        wishes.hide(77, Hiding("fandom", "Tides"))
    with pytest.raises(LibraryError, match="no wish"):
        wishes.unhide(1, 77)


def test_saved_searches(shelf: Library) -> None:
    saved = shelf.save_search(1, " calm  evenings ", "boats -advisory:violence")
    assert saved.name == "calm evenings"
    shelf.save_search(1, "calm evenings", "boats")
    assert [one.query for one in shelf.preferences(1).searches] == ["boats"]
    with pytest.raises(LibraryError):
        shelf.save_search(1, "wrong", "colour:red")
    shelf.forget_search(1, "calm evenings")
    assert shelf.preferences(1).searches == ()
    with pytest.raises(LibraryError):
        shelf.forget_search(1, "calm evenings")


def test_what_a_reader_is_kept_to(shelf: Library) -> None:
    kept = Reader(account=2, kept_to="rating:<=teen -advisory:violence")
    assert titles(shelf, reader=kept) == {"Tea"}
    # Nothing that is typed leads out of it.
    assert titles(shelf, "knife OR boats OR form:story OR -boats", reader=kept) == {"Tea"}
    assert titles(shelf, reader=kept, hidden=True) == set()
    ids = {shelf.show(title).id: title for title in ("Tea", "The Knife", "Stones", "Late")}
    assert {ids[id] for id in shelf.may_see(kept, list(ids))} == {"Tea"}
    assert len(shelf.may_see(Reader(), list(ids))) == 4
    only = frozenset(id for id, title in ids.items() if title == "Stones")
    assert titles(shelf, reader=Reader(only=only)) == {"Stones"}
    assert found(shelf, reader=Reader(only=only)).facets["author"] == (FacetValue("Tom Reed", 1),)
    with pytest.raises(LibraryError):
        shelf.search(reader=Reader(kept_to="colour:red"))


def test_shelves_are_somebodys_own(shelf: Library) -> None:
    assert titles(shelf, "shelf:winter", reader=READER) == {"Tea"}
    assert titles(shelf, "shelf:win*", reader=READER) == {"Tea"}
    assert titles(shelf, "shelf:winter", reader=Reader(account=2)) == set()
    assert titles(shelf, "-shelf:winter", reader=READER) == {"The Knife", "Stones", "Late"}


def test_an_older_index_is_made_anew(shelf: Library, tmp_path: Path) -> None:
    mark = shelf.folder / "index" / "mark.json"
    mark.write_text(mark.read_text().replace(f'"version":{VERSION}', '"version":1'))
    assert "made anew" in (found(shelf).said or "")
