"""What somebody keeps of works for themselves: stars, whether it is read, a note, tags, shelves.

Owns `mine`, `mine_tags`, `shelves` and `shelved`, all by account. Like all that belongs to people it is written
without the owner's lock, in one short transaction each: no record, card or index speaks of it, and no export holds
it unless its owner asks. What is said of a work that later joined another is said of that one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal, get_args

from msgspec import UNSET, Struct, UnsetType
from sqlalchemy import Connection, delete, func, insert, select, update

from foundling.errors import LibraryError
from foundling.fulltext.passages import begins, holds
from foundling.library.cataloguing import work_row
from foundling.library.clock import now
from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_new, insert_or_update
from foundling.library.grouped import following, leading, shown_by
from foundling.library.incoming import clean
from foundling.library.schema import catalogue, mine, mine_tags, shelved, shelves
from foundling.library.types import WorkRow
from foundling.library.values import key_of
from foundling.query import Prefix, Text

ReadingStatus = Literal["to-read", "reading", "read"]
STATUSES: tuple[str, ...] = get_args(ReadingStatus)
MOST_STARS = 5
# Characters of a tag or a shelf's name, and of a note; tags of one work.
LONGEST_NAME = 100
LONGEST_NOTE = 20_000
MOST_TAGS = 100


class Saying(Struct, frozen=True):
    """What somebody says of a work (by id); None or empty: nothing."""

    work: str
    stars: int | None = None
    status: ReadingStatus | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    shelves: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.stars or self.status or self.note or self.tags or self.shelves)


class Own(Saying, frozen=True):
    """What an account says of a work. `shelves` are names; `at` is when stars, status or note last changed."""

    at: str = ""


class Shelf(Struct, frozen=True):
    """A shelf of somebody's, and how many works stand on it."""

    id: int
    name: str
    count: int
    at: str


class OwnPage(Struct, frozen=True):
    """Works with what an account says of them, out of `count`."""

    works: tuple[tuple[WorkRow, Own], ...]
    count: int


class Mine:
    """What the account of this number keeps for itself."""

    def __init__(self, databases: Databases, account: int, find: Callable[[str], str]) -> None:
        """Use `Library.mine`."""
        self._databases = databases
        self._account = account
        self._find = find

    # ------------------------------------------------------------ looking

    def of(self, work: str) -> Own:
        """What the account says of a work."""
        id = self._find(work)
        return self.of_many([id])[id]

    def of_many(self, ids: Sequence[str]) -> dict[str, Own]:
        """What the account says of these works, by id."""
        joined = following(self._databases, ids)
        every = [*ids, *joined]
        said: dict[str, list[Any]] = {}
        for row in self._rows(mine, every):
            said.setdefault(joined.get(row.work, row.work), []).append(row)
        tags: dict[str, dict[str, str]] = {}
        for row in self._rows(mine_tags, every):
            tags.setdefault(joined.get(row.work, row.work), {}).setdefault(row.key, row.tag)
        placed: dict[str, dict[str, None]] = {}
        columns = select(shelved.c.work, shelves.c.name).join(shelves, shelves.c.id == shelved.c.shelf)
        with self._databases.kept.connect() as connection:
            for chunk in chunks(every):
                query = columns.where(shelves.c.account == self._account, shelved.c.work.in_(chunk))
                for row in connection.execute(query.order_by(shelves.c.name)):
                    placed.setdefault(joined.get(row.work, row.work), {})[row.name] = None
        return {id: _own(id, said.get(id, ()), tags.get(id, {}).values(), placed.get(id, ())) for id in ids}

    def works(
        self,
        *,
        status: str | None = None,
        tag: str | None = None,
        shelf: str | None = None,
        stars: int | None = None,
        noted: bool = False,
        only: frozenset[str] | None = None,
        limit: int = 50,
        offset: int = 0,
    ) -> OwnPage:
        """The works that the account says something of, or just this, by title; `stars`: at least so many.

        `only` are the works that may be shown at all (None: all).
        """
        wanted = self._marked(status, tag, shelf, stars, noted)
        rows: list[Any] = []
        with self._databases.catalogue.connect() as connection:
            for chunk in chunks(sorted(wanted if only is None else wanted & only)):
                query = select(catalogue.c.work, catalogue.c.title_key, catalogue.c.author_key)
                here = (catalogue.c.work.in_(chunk), catalogue.c.removed.is_(False))
                rows += connection.execute(query.where(*here)).all()
            rows.sort(key=lambda row: (row.title_key, row.author_key, row.work))
            page = [row.work for row in rows[offset : offset + limit]]
            found = {}
            for chunk in chunks(page):
                for row in connection.execute(select(catalogue).where(catalogue.c.work.in_(chunk))):
                    found[row.work] = work_row(row)
        own = self.of_many(page)
        return OwnPage(tuple((found[id], own[id]) for id in page if id in found), len(rows))

    def tags(self) -> tuple[tuple[str, int], ...]:
        """The account's tags, each with how many works bear it, most first."""
        query = select(mine_tags.c.key, mine_tags.c.tag, mine_tags.c.work)
        with self._databases.kept.connect() as connection:
            rows = connection.execute(query.where(mine_tags.c.account == self._account)).all()
        names: dict[str, str] = {}
        for row in rows:
            names[row.key] = min(names.get(row.key, row.tag), row.tag)
        counted = self._counted((row.key, row.work) for row in rows)
        return tuple((names[key], counted[key]) for key in sorted(names, key=lambda key: (-counted[key], key)))

    def statuses(self) -> dict[str, int]:
        """How many works the account is to read, is reading, has read."""
        query = select(mine.c.status, mine.c.work)
        query = query.where(mine.c.account == self._account, mine.c.status.is_not(None))
        with self._databases.kept.connect() as connection:
            counted = self._counted((row.status, row.work) for row in connection.execute(query))
        return {status: counted[status] for status in STATUSES}

    def shelves(self) -> tuple[Shelf, ...]:
        """The account's shelves, by name."""
        mine_ = shelves.c.account == self._account
        on = select(shelved.c.shelf, shelved.c.work).join(shelves, shelves.c.id == shelved.c.shelf).where(mine_)
        with self._databases.kept.connect() as connection:
            rows = connection.execute(select(shelves).where(mine_).order_by(shelves.c.name)).all()
            counted = self._counted((row.shelf, row.work) for row in connection.execute(on))
        return tuple(Shelf(row.id, row.name, counted[row.id], row.at) for row in rows)

    # ------------------------------------------------------------ saying

    def set(
        self,
        work: str,
        *,
        stars: int | UnsetType | None = UNSET,
        status: str | UnsetType | None = UNSET,
        note: str | UnsetType = UNSET,
    ) -> Own:
        """Say something of a work; what is left out stays, None takes it back. Raises LibraryError."""
        id = self._find(work)
        values: dict[str, object] = {}
        if stars is not UNSET:
            values["stars"] = check_stars(stars)
        if status is not UNSET:
            values["status"] = check_status(status)
        if note is not UNSET:
            values["note"] = check_note(note)
        if values:
            row = {"account": self._account, "work": id, "stars": None, "status": None, "note": "", **values}
            if joined := list(following(self._databases, [id])):
                # What was said of works that have joined this one is said of it from now on.
                own = self.of(id)
                values = {"stars": own.stars, "status": own.status, "note": own.note, **values}
                row |= values
            with self._databases.kept.begin() as connection:
                for chunk in chunks(joined):
                    theirs = (mine.c.account == self._account, mine.c.work.in_(chunk))
                    connection.execute(delete(mine).where(*theirs))
                names = (*values, "at")
                statement = insert_or_update(self._databases.kept, mine, names=names)
                connection.execute(statement, {**row, "at": now()})
                self._tidy(connection)
        return self.of(id)

    def tag(self, work: str, *tags: str) -> Own:
        """Put tags on a work."""
        id = self._find(work)
        named = {key_of(name): name for name in map(check_label, tags)}
        if len({*named, *map(key_of, self.of(id).tags)}) > MOST_TAGS:
            raise LibraryError(f"a work bears at most {MOST_TAGS} tags of yours")
        rows = [
            {"account": self._account, "work": id, "key": key, "tag": tag, "at": now()}
            for key, tag in named.items()
        ]
        if rows:
            with self._databases.kept.begin() as connection:
                connection.execute(insert_new(self._databases.kept, mine_tags), rows)
        return self.of(id)

    def say_many(self, sayings: Sequence[Saying]) -> None:
        """Say something of many works, in one transaction; of each work once. What is None or empty stays.

        Raises LibraryError.
        """
        at = now()
        held = self.of_many([one.work for one in sayings])
        joined = following(self._databases, held)
        said = [_merged(held[one.work], one) for one in sayings if one.stars or one.status or one.note]
        tagged = [(one.work, tag) for one in sayings for tag in map(check_label, one.tags)]
        placed = [(one.work, name) for one in sayings for name in map(check_label, one.shelves)]
        old = [work for work, leader in joined.items() if leader in {row["work"] for row in said}]
        with self._databases.kept.begin() as connection:
            for chunk in chunks(old):  # what was said of them is said of those that they have joined from now on
                connection.execute(delete(mine).where(mine.c.account == self._account, mine.c.work.in_(chunk)))
            if said:
                statement = insert_or_update(self._databases.kept, mine, names=("stars", "status", "note", "at"))
                connection.execute(statement, [{**row, "account": self._account, "at": at} for row in said])
            if tagged:
                rows = [
                    {"account": self._account, "work": work, "key": key_of(tag), "tag": tag, "at": at}
                    for work, tag in tagged
                ]
                connection.execute(insert_new(self._databases.kept, mine_tags), rows)
            if placed:
                numbers = {name: self._shelf(connection, name) for _, name in placed}
                rows = [{"shelf": numbers[name], "work": work, "at": at} for work, name in placed]
                connection.execute(insert_new(self._databases.kept, shelved), rows)

    def untag(self, work: str, *tags: str) -> Own:
        """Take tags off a work."""
        id = self._find(work)
        ids = [id, *following(self._databases, [id])]
        here = (mine_tags.c.account == self._account, mine_tags.c.work.in_(ids))
        with self._databases.kept.begin() as connection:
            connection.execute(delete(mine_tags).where(*here, mine_tags.c.key.in_([key_of(tag) for tag in tags])))
        return self.of(id)

    def rename_tag(self, tag: str, better: str) -> int:
        """Call a tag otherwise on all works that bear it; returns how many those are."""
        name = check_label(better)
        here = (mine_tags.c.account == self._account, mine_tags.c.key == key_of(tag))
        with self._databases.kept.begin() as connection:
            works = list(connection.execute(select(mine_tags.c.work).where(*here)).scalars())
            connection.execute(delete(mine_tags).where(*here))
            row = {"account": self._account, "key": key_of(name), "tag": name, "at": now()}
            if works:
                rows = [{**row, "work": work} for work in works]
                connection.execute(insert_new(self._databases.kept, mine_tags), rows)
        return len(works)

    def make_shelf(self, name: str) -> Shelf:
        """Make a shelf; one of that name that is there is that one."""
        label = check_label(name)
        with self._databases.kept.begin() as connection:
            self._shelf(connection, label)
        return next(shelf for shelf in self.shelves() if key_of(shelf.name) == key_of(label))

    def rename_shelf(self, name: str, better: str) -> None:
        """Call a shelf otherwise. Raises LibraryError where there is none, or one so called."""
        label = check_label(better)
        with self._databases.kept.begin() as connection:
            number = self._known_shelf(connection, name)
            other = self._numbered(connection, label)
            if other is not None and other != number:
                raise LibraryError(f"there is a shelf called {label!r}")
            connection.execute(update(shelves).where(shelves.c.id == number).values(name=label))

    def remove_shelf(self, name: str) -> None:
        """Take a shelf down; the works on it stay in the library. Raises LibraryError where there is none."""
        with self._databases.kept.begin() as connection:
            number = self._known_shelf(connection, name)
            connection.execute(delete(shelved).where(shelved.c.shelf == number))
            connection.execute(delete(shelves).where(shelves.c.id == number))

    def shelve(self, name: str, *works: str) -> Shelf:
        """Put works on a shelf, which is made where there is none of that name."""
        ids = list(dict.fromkeys(map(self._find, works)))
        label = check_label(name)
        with self._databases.kept.begin() as connection:
            number = self._shelf(connection, label)
            rows = [{"shelf": number, "work": id, "at": now()} for id in ids]
            if rows:
                connection.execute(insert_new(self._databases.kept, shelved), rows)
        return next(shelf for shelf in self.shelves() if shelf.id == number)

    def unshelve(self, name: str, *works: str) -> Shelf:
        """Take works off a shelf. Raises LibraryError where there is none."""
        ids = [self._find(work) for work in works]
        ids += following(self._databases, ids)
        with self._databases.kept.begin() as connection:
            number = self._known_shelf(connection, name)
            connection.execute(delete(shelved).where(shelved.c.shelf == number, shelved.c.work.in_(ids)))
        return next(shelf for shelf in self.shelves() if shelf.id == number)

    # ------------------------------------------------------------ how

    def _rows(self, table: Any, ids: Sequence[str]) -> Iterator[Any]:
        order = list(table.primary_key.columns)
        with self._databases.kept.connect() as connection:
            for chunk in chunks(ids):
                query = select(table).where(table.c.account == self._account, table.c.work.in_(chunk))
                yield from connection.execute(query.order_by(*order)).all()

    def _marked(
        self, status: str | None, tag: str | None, shelf: str | None, stars: int | None, noted: bool
    ) -> frozenset[str]:
        here = mine.c.account == self._account
        tagged = select(mine_tags.c.work).where(mine_tags.c.account == self._account)
        placed = select(shelved.c.work).join(shelves, shelves.c.id == shelved.c.shelf)
        placed = placed.where(shelves.c.account == self._account)
        said = select(mine.c.work).where(here)
        wanted = []
        if status is not None:
            wanted.append(said.where(mine.c.status == status))
        if stars is not None:
            wanted.append(said.where(mine.c.stars >= stars))
        if noted:
            wanted.append(said.where(mine.c.note != ""))
        if tag is not None:
            wanted.append(tagged.where(mine_tags.c.key == key_of(tag)))
        if shelf is not None:
            wanted.append(placed.where(func.lower(shelves.c.name) == shelf.lower()))
        with self._databases.kept.connect() as connection:
            found = [list(connection.execute(query).scalars()) for query in wanted or (said, tagged, placed)]
        sets = [leading(self._databases, works) for works in found]
        return frozenset.intersection(*sets) if wanted else frozenset().union(*sets)

    def _counted(self, pairs: Iterable[tuple[Any, str]]) -> Counter[Any]:
        """How many works each of these is said of: those that have joined another count with it."""
        listed = list(pairs)
        led = shown_by(self._databases, dict.fromkeys(work for _, work in listed))
        return Counter(what for what, _ in {(what, led.get(work, work)) for what, work in listed})

    def _tidy(self, connection: Connection) -> None:
        """Forget rows that say nothing."""
        nothing = (mine.c.stars.is_(None), mine.c.status.is_(None), mine.c.note == "")
        connection.execute(delete(mine).where(mine.c.account == self._account, *nothing))

    def _numbered(self, connection: Connection, name: str) -> int | None:
        query = select(shelves.c.id, shelves.c.name).where(shelves.c.account == self._account)
        named = (row.id for row in connection.execute(query) if key_of(row.name) == key_of(name))
        return next(named, None)

    def _known_shelf(self, connection: Connection, name: str) -> int:
        number = self._numbered(connection, name)
        if number is None:
            raise LibraryError(f"there is no shelf called {name!r}; `foundling shelf list` lists yours")
        return number

    def _shelf(self, connection: Connection, label: str) -> int:
        number = self._numbered(connection, label)
        if number is None:
            made = insert(shelves).values(account=self._account, name=label, at=now())
            number = connection.execute(made.returning(shelves.c.id)).scalar_one()
        return int(number)


def marked(connection: Connection, account: int | None, wanted: Text) -> Iterable[str]:
    """Works that the account has marked so: by a tag, a word of a note, `read`, `reading` or `to-read`.

    `starred` are those with stars, a number those with so many; `noted` those with a note.
    """
    if account is None:
        return ()
    word = "-".join(key_of(wanted.text).split())
    here = mine.c.account == account
    if word in STATUSES:
        query = select(mine.c.work).where(here, mine.c.status == word)
    elif word in ("starred", "noted"):
        query = select(mine.c.work).where(
            here, mine.c.stars.is_not(None) if word == "starred" else mine.c.note != ""
        )
    elif word.isascii() and word.isdigit():
        query = select(mine.c.work).where(here, mine.c.stars == int(word[:2]))
    else:
        return _worded(connection, account, wanted)
    tagged = select(mine_tags.c.work).where(mine_tags.c.account == account, mine_tags.c.key == key_of(wanted.text))
    return connection.execute(query.union(tagged)).scalars()


def _worded(connection: Connection, account: int, wanted: Text) -> Iterator[str]:
    fits = begins if isinstance(wanted, Prefix) else holds
    tagged = select(mine_tags.c.work, mine_tags.c.tag.label("words")).where(mine_tags.c.account == account)
    noted = select(mine.c.work, mine.c.note.label("words")).where(mine.c.account == account, mine.c.note != "")
    for row in connection.execute(tagged.union_all(noted)):
        if fits(row.words, wanted.text):
            yield row.work


def check_stars(stars: int | None) -> int | None:
    """Stars from 1 to 5, or None; raises LibraryError."""
    if stars is not None and not 1 <= stars <= MOST_STARS:
        raise LibraryError(f"stars are 1 to {MOST_STARS}, not {stars}")
    return stars


def check_status(status: str | None) -> str | None:
    """`to-read`, `reading`, `read` or None; raises LibraryError."""
    if status is not None and status not in STATUSES:
        raise LibraryError(f"a work is {', '.join(STATUSES)}, not {status!r}")
    return status


def check_note(note: str) -> str:
    """A note; raises LibraryError where it is too long."""
    text = clean(note).replace("\r\n", "\n").strip()
    if len(text) > LONGEST_NOTE:
        raise LibraryError(f"a note has at most {LONGEST_NOTE:,} characters")
    return text


def check_label(name: str) -> str:
    """The name of a tag or shelf, on one line; raises LibraryError."""
    label = " ".join(clean(name).split())
    if not label:
        raise LibraryError("a tag or a shelf needs a name")
    if len(label) > LONGEST_NAME:
        raise LibraryError(f"a name has at most {LONGEST_NAME} characters")
    return label


def _merged(held: Own, saying: Saying) -> dict[str, object]:
    """The row of a work of which something more is said than is held."""
    return {
        "work": saying.work,
        "stars": check_stars(saying.stars) or held.stars,
        "status": check_status(saying.status) or held.status,
        "note": check_note(saying.note) or held.note,
    }


def _own(id: str, said: Sequence[Any], tags: Iterable[str], placed: Iterable[str]) -> Own:
    """What the rows of a work come to; its own goes before those of works that have joined it, then the latest."""
    rows = sorted(said, key=lambda row: row.at, reverse=True)
    rows.sort(key=lambda row: row.work != id)
    return Own(
        id,
        stars=next((row.stars for row in rows if row.stars), None),
        status=next((row.status for row in rows if row.status), None),
        note=next((row.note for row in rows if row.note), ""),
        tags=tuple(tags),
        shelves=tuple(sorted(placed)),
        at=max((row.at for row in rows), default=""),
    )
