"""How the library finds works: the part of `Library` that searches, and keeps what readers ask for.

Owns the calls and their documentation; what they do is in modules of its own (searching, alike, preferences,
meaning).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar, Unpack

from msgspec.structs import replace
from sqlalchemy import select

from foundling.errors import BeingMadeError, IndexFailedError, LibraryError, LibraryLockedError
from foundling.library import preferences
from foundling.library.databases import Databases
from foundling.library.found import (
    ANYBODY,
    Alike,
    Found,
    Hiding,
    Preferences,
    Reader,
    SavedSearch,
    Searching,
)
from foundling.library.index import Followed, LibraryIndex
from foundling.library.lock import PATIENCE_S, OwnerLock
from foundling.library.meaning import Embedded, LibraryMeaning, MeaningState
from foundling.library.schema import accounts
from foundling.library.searching import Asked, like, may_see, search
from foundling.query import Query, QueryError, Story, parse
from foundling.query.choosing import NOWHERE, both
from foundling.query.parsing import story_of

T = TypeVar("T")


class Finding:
    """What a library finds; a part of `Library`."""

    _databases: Databases
    _lock: OwnerLock
    who: str

    def _begin_finding(self, databases: Databases) -> None:
        self._index = LibraryIndex(databases)
        self._meaning = LibraryMeaning(databases)

    def _find(self, work: str) -> str:
        raise NotImplementedError  # Library's

    def search(
        self,
        query: str | Query = "",
        *,
        story: str = "",
        reader: Reader | None = None,
        **how: Unpack[Searching],
    ) -> Found | QueryError:
        """The works that a query finds (docs/search.md), a page of them, and counts by facet.

        `story` tells what happens in a work, in anybody's words, and means `story:"…"` beside the query: the
        nearest come first, each with the passage, and at most storysearch.MOST are found. `reader` is who asks; by
        default anybody, whose `mine:` and `shelf:` are those of `who`. The rest is as `Searching` says.

        A query that is wrong is answered by a QueryError, which says where. An index that is behind, missing or
        damaged is put right first. Raises IndexFailedError where that cannot be done.
        """
        parsed = parse(query) if isinstance(query, str) else query
        if isinstance(parsed, QueryError):
            return parsed
        if story.strip():
            if story_of(parsed.root):
                return QueryError(NOWHERE, "what happens in a story is looked for once")
            parsed = replace(parsed, root=both(parsed.root, Story(story, NOWHERE)))
        asked = Asked(query=parsed, reader=Reader(own=self._whose()) if reader is None else reader, **how)
        found, said = self._with_index(lambda: search(self._databases, self._index, self._meaning, asked))
        return found if isinstance(found, QueryError) else replace(found, said=said or found.said)

    def _whose(self) -> int | None:
        """The number of the account of the one who uses the library alone, where there is one."""
        with self._databases.kept.connect() as connection:
            return connection.execute(select(accounts.c.id).where(accounts.c.name == self.who)).scalar()

    def more_like(self, work: str, *, reader: Reader = ANYBODY, limit: int = 10) -> tuple[Alike, ...]:
        """The works most like one, with what they share: people, fandom, pairing, themes, wording.

        What a reader's preferences hide is left out. Raises NoSuchWorkError, AmbiguousWorkError, IndexFailedError.
        """
        id = self._find(work)
        return self._with_index(lambda: like(self._databases, self._index, id, reader, limit=limit))[0]

    def may_see(self, reader: Reader, works: Sequence[str]) -> frozenset[str]:
        """Which of these works (ids) are there at all for a reader, by what the reader is kept to.

        What has not been read closely is not there for a reader who is kept from an advisory.
        """
        if not reader.kept_to and reader.only is None:
            return frozenset(works)
        return self._with_index(lambda: may_see(self._databases, self._index, reader, works))[0]

    def _with_index(self, work: Callable[[], T]) -> tuple[T, str | None]:
        """Do what needs a sound index, and what is worth saying of how it was come by."""
        self._databases.check_complete()
        said = self._put_index_right()
        try:
            return work(), said
        except IndexFailedError as error:
            self.reindex()
            return work(), f"the index was damaged ({error.why}) and has been made anew"

    def preferences(self, account: int) -> Preferences:
        """What an account never wants to see, and the searches it keeps."""
        with self._databases.kept.connect() as connection:
            return preferences.read_preferences(connection, account)

    def hide(self, account: int, wish: Hiding) -> Hiding:
        """Never show an account what `wish` means; raises LibraryError where that makes no sense."""
        return preferences.hide(self._databases, account, wish)

    def unhide(self, account: int, id: int) -> None:
        """Take a wish back; raises LibraryError where there is none of that number."""
        preferences.unhide(self._databases, account, id)

    def save_search(self, account: int, name: str, query: str) -> SavedSearch:
        """Keep a query (Found.query) under a name, in place of another of that name."""
        return preferences.save_search(self._databases, account, name, query)

    def forget_search(self, account: int, name: str) -> None:
        """Forget a saved search; raises LibraryError where there is none of that name."""
        preferences.forget_search(self._databases, account, name)

    def embed(
        self,
        *,
        seconds: float | None = None,
        threads: int | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Embedded:
        """Have meaning search read the passages of all works that it has not read yet (docs/meaning.md).

        For at most `seconds`, on so many `threads` of the processor (by default all); stopped at any moment, it
        goes on from there the next time. The library can be used and added to meanwhile. `progress` is told how
        many works are done, of how many. Raises ModelError, LibraryLockedError, MeaningFailedError.
        """
        self._databases.check_complete()
        return self._meaning.embed(seconds=seconds, threads=threads, progress=progress)

    def meaning(self) -> MeaningState:
        """How far meaning search is, and whether it can be used."""
        self._databases.check_complete()
        return self._meaning.state()

    def _meaning_anew(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Delete what passages mean, and where it can be, make it again."""
        if self._meaning.exists():
            usable = self._meaning.usable()
            self._meaning.clear()
            if usable:
                self._meaning.embed(progress=progress)

    def use_model(self, folder: Path) -> None:
        """Have meaning search use the model in this folder instead of the one that was installed."""
        self._meaning.close()
        self._meaning = LibraryMeaning(self._databases, folder)

    def _put_index_right(self) -> str | None:
        """Have the index follow the catalogue; what is worth saying of that.

        While another process writes to the library, the index is taken as it is, if there is one; if there is
        none, whoever is in the middle of something short is waited for.
        """
        behind = self._index.behind()
        if behind == 0:
            return None
        try:
            self._lock.take(patience_s=PATIENCE_S if behind is None else 0)
        except LibraryError as error:
            if behind is None and isinstance(error, LibraryLockedError):
                raise BeingMadeError(str(self._index.folder), error.holder) from error
            if behind is None:
                why = "there is none, and it cannot be made now: the library cannot be written to"
                raise IndexFailedError(str(self._index.folder), why) from error
            late = "1 late change is" if behind == 1 else f"{behind:,} late changes are"
            return f"{late} not in the index yet"
        try:
            done = self._index.follow()
        finally:
            self._lock.release()
        return "there was no sound index; it has been made anew" if done.anew and done.works else None

    def reindex(self, *, progress: Callable[[int], None] | None = None) -> Followed:
        """Make the full-text index anew; `progress` is told how many works are done. Raises LibraryLockedError."""
        self._databases.check_complete()
        self._lock.take()
        try:
            return self._index.anew(progress=progress)
        finally:
            self._lock.release()
