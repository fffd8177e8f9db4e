"""What somebody keeps of works for themselves."""

from __future__ import annotations

import pytest

from foundling.errors import LibraryError
from foundling.library.accounts import Accounts
from foundling.library.found import Found, Reader
from foundling.library.library import Library
from foundling.library.mine import Mine
from foundling.library.schema import accounts


@pytest.fixture
def mine(filled: Library) -> Mine:
    """What the one who uses the library alone keeps."""
    return filled.mine()


def other(library: Library) -> Mine:
    from sqlalchemy import insert

    with library._databases.kept.begin() as connection:
        row = {"name": "other", "role": "reader", "at": "2026-01-01T00:00:00Z"}
        connection.execute(insert(accounts).values(row))
    return library.mine("other")


def found(library: Library, query: str, account: int | None) -> list[str]:
    page = library.search(query, reader=Reader(account=account))
    assert isinstance(page, Found)
    return [str(one.work.title) for one in page.works]


def test_stars_status_and_note(mine: Mine) -> None:
    assert not mine.of("the lamp")
    said = mine.set("the lamp", stars=4, status="to-read", note=" by the sea\r\n")
    assert (said.stars, said.status, said.note) == (4, "to-read", "by the sea")
    said = mine.set("the lamp", status="read")
    assert (said.stars, said.status, said.note) == (4, "read", "by the sea")
    assert mine.statuses() == {"to-read": 0, "reading": 0, "read": 1}
    assert not mine.set("the lamp", stars=None, status=None, note="")
    assert mine.works().count == 0
    with pytest.raises(LibraryError, match="1 to 5"):
        mine.set("the lamp", stars=6)
    with pytest.raises(LibraryError, match="to-read, reading, read"):
        mine.set("the lamp", status="lost")


def test_tags(mine: Mine) -> None:
    mine.tag("the lamp", "Snowed in", "letters")
    assert mine.tag("the lamp", "SNOWED  IN").tags == ("letters", "Snowed in")
    mine.tag("the ferry", "snowed in")
    assert mine.tags() == (("Snowed in", 2), ("letters", 1))
    assert mine.rename_tag("snowed in", "Letters") == 2
    assert mine.tags() in ((("Letters", 2),), (("letters", 2),))
    assert mine.untag("the lamp", "LETTERS").tags == ()
    with pytest.raises(LibraryError, match="needs a name"):
        mine.tag("the lamp", "  ")
    with pytest.raises(LibraryError, match="at most 100 tags"):
        mine.tag("the lamp", *map(str, range(101)))


def test_shelves(mine: Mine) -> None:
    shelf = mine.shelve("Winter", "the lamp", "the ferry")
    assert (shelf.name, shelf.count) == ("Winter", 2)
    assert mine.shelve("winter", "the lamp").count == 2
    mine.rename_shelf("winter", "Snow")
    assert mine.of("the lamp").shelves == ("Snow",)
    assert mine.unshelve("snow", "the lamp").count == 1
    mine.make_shelf("Summer")
    with pytest.raises(LibraryError, match="there is a shelf"):
        mine.rename_shelf("Summer", "SNOW")
    mine.remove_shelf("Snow")
    assert [shelf.name for shelf in mine.shelves()] == ["Summer"]
    with pytest.raises(LibraryError, match="no shelf"):
        mine.remove_shelf("Snow")


def test_works_are_listed_by_what_is_said_of_them(filled: Library, mine: Mine) -> None:
    mine.set("the lamp", stars=5, status="read")
    mine.set("the ferry", stars=3, note="gulls")
    mine.tag("the ferry", "sea")
    mine.shelve("Winter", "the kettle")
    titles = [row.title for row, _ in mine.works().works]
    assert titles == ["The Ferry", "The Kettle", "The Lamp"]
    assert [row.title for row, _ in mine.works(stars=4).works] == ["The Lamp"]
    assert [row.title for row, _ in mine.works(shelf="winter").works] == ["The Kettle"]
    assert [row.title for row, _ in mine.works(tag="SEA", noted=True).works] == ["The Ferry"]
    assert mine.works(tag="sea", status="read").count == 0
    page = mine.works(limit=1, offset=1)
    assert (page.count, [row.title for row, _ in page.works]) == (3, ["The Kettle"])
    assert mine.works(only=frozenset([filled.find("the lamp")])).count == 1
    filled.remove("the lamp")
    assert mine.works().count == 2


def test_what_is_mine_is_nobody_elses(filled: Library, mine: Mine) -> None:
    theirs = other(filled)
    mine.set("the lamp", stars=5, note="mine alone")
    mine.tag("the lamp", "sea")
    mine.shelve("Winter", "the lamp")
    assert not theirs.of("the lamp")
    assert (theirs.tags(), theirs.shelves(), theirs.works().count) == ((), (), 0)
    theirs.shelve("Winter", "the ferry")
    assert [shelf.count for shelf in mine.shelves()] == [1]
    number = filled.accounts.get("other").id
    assert found(filled, "mine:sea", number) == []
    assert found(filled, "shelf:winter", number) == ["The Ferry"]
    assert b"mine alone" not in b"".join(repr(edition).encode() for edition in filled.editions())


def test_what_is_mine_is_searched(filled: Library, mine: Mine) -> None:
    number = filled.accounts.get("tester").id
    mine.set("the lamp", stars=5, status="to-read", note="lent to Ruth in Velm")
    mine.set("the ferry", status="read")
    mine.tag("the ferry", "snowed in")
    mine.shelve("Winter reading", "the ferry")
    assert found(filled, "mine:to-read", number) == ["The Lamp"]
    assert found(filled, "mine:read", number) == ["The Ferry"]
    assert found(filled, 'mine:"snowed in"', number) == ["The Ferry"]
    assert found(filled, "mine:velm", number) == ["The Lamp"]
    assert found(filled, "mine:5", number) == ["The Lamp"]
    assert found(filled, "mine:starred", number) == ["The Lamp"]
    assert found(filled, "mine:snow*", number) == ["The Ferry"]
    assert found(filled, "shelf:winter -mine:to-read", number) == ["The Ferry"]
    assert found(filled, "mine:read", None) == []


def test_what_is_mine_survives_a_rebuild(filled: Library, mine: Mine) -> None:
    said = mine.set("the lamp", stars=5)
    mine.tag("the lamp", "sea")
    filled.rebuild(jobs=0)
    assert mine.of("the lamp").stars == said.stars
    assert mine.tags() == (("sea", 1),)


def test_what_is_mine_goes_with_the_account(filled: Library) -> None:
    theirs = other(filled)
    theirs.set("the lamp", stars=2)
    theirs.tag("the lamp", "sea")
    theirs.shelve("Winter", "the lamp")
    accounts_of: Accounts = filled.accounts
    accounts_of.remove("other")
    assert [one.name for one in accounts_of.list()] == []


def test_what_is_said_of_a_work_follows_it_into_another(filled: Library, mine: Mine) -> None:
    first, second = filled.find("the lamp"), filled.find("the ferry")
    account = mine._account
    mine.set(second, stars=4, status="reading", note="by the sea")
    mine.tag(second, "snowed in")
    mine.tag(first, "snowed in", "letters")
    mine.shelve("Winter", second)
    edition = filled.show(second)
    filled.places.keep(account, second, edition.reading.text, len(edition.reading.text) // 2)
    said = filled.same([first, second])
    leader = filled.find(second)
    assert leader == filled.find(first)
    own = mine.of(leader)
    assert (own.stars, own.status, own.note, own.shelves) == (4, "reading", "by the sea", ("Winter",))
    assert sorted(own.tags) == ["letters", "snowed in"]
    assert [row.id for row, _ in mine.works(shelf="Winter", tag="letters").works] == [leader]
    assert mine.tags() == (("letters", 1), ("snowed in", 1)) and mine.shelves()[0].count == 1
    for query in ('shelf:"Winter"', "mine:reading", "mine:noted", 'mine:"snowed in"'):
        assert len(found(filled, query, account)) == 1, query
    assert [stop.work for stop in filled.places.latest(account)] == [leader]
    assert filled.places.read(account, leader, filled.show(leader).reading.text) is not None
    assert mine.set(leader, stars=None).stars is None and mine.of(leader).status == "reading"
    assert mine.untag(leader, "snowed in").tags == ("letters",)
    assert mine.unshelve("Winter", leader).count == 0
    for number in said:
        filled.undo(f"sameness:{number}")
    assert mine.of(leader).status == "reading"
