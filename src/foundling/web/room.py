"""The library as one reader may see it: the only place where that is decided.

Every route reads stories through a ReadingRoom, never from the library itself; what a reader's account is kept to
(allowed.py) holds for lists, searches, works, the reader, downloads, OPDS and the API alike.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Literal, Unpack

from foundling.errors import AccountError, AmbiguousWorkError, NoSuchWorkError
from foundling.library.found import Alike, Found, Searching
from foundling.library.found import Reader as Asker
from foundling.library.glances import Glance
from foundling.library.library import Library
from foundling.library.limiting import Tally
from foundling.library.types import Edition, WorkRow
from foundling.query import QueryError
from foundling.web.errors import GoneWork, KeptFromYou, TooOften
from foundling.web.limits import Rate
from foundling.web.reader import Reader


class ReadingRoom:
    """A library (`library`, whose decisions the reader signs) and a `reader`.

    `allowed` are the ids of what is shown (None: everything).
    """

    def __init__(self, library: Library, reader: Reader, searches: Rate | None = None) -> None:
        """`searches` is how often readers may search (None: as they like)."""
        self.library = library
        self.reader = reader
        self._searches = searches
        self.allowed = library.limiting.works(reader.limits)
        self._asker = Asker(account=reader.id or None, only=self.allowed)

    def show(self, work: str, *, removed: bool = False) -> Edition:
        """The edition of a work by its id, path or title.

        Raises NoSuchWorkError, AmbiguousWorkError, KeptFromYou, and GoneWork where it lies in the bin and
        `removed` is not asked for.
        """
        edition = self.library.edition(self.find(work))
        if edition.removed and not (removed and self.reader.curates):
            titles = edition.record.get("title", ())
            raise GoneWork(edition.id, str(titles[0].value) if titles else edition.id)
        return edition

    def find(self, work: str) -> str:
        """The id of the work that answers to a name. Raises as `show` does."""
        found = self.known(work)
        self.check(found)
        return found

    def known(self, work: str) -> str:
        """The id of the work that answers to a name, also of one that this reader is not shown.

        Of that, only who knows its id is told that it is there. Raises NoSuchWorkError, AmbiguousWorkError.
        """
        try:
            found = self.library.find(work)
        except AmbiguousWorkError as error:
            if self.allowed is not None:
                raise NoSuchWorkError(work) from error
            raise
        if not self.shows(found) and work != found:
            raise NoSuchWorkError(work)
        return found

    def search(self, query: str = "", *, story: str = "", **how: Unpack[Searching]) -> Found | QueryError:
        """What a query finds among what this reader is shown; see Library.search. Raises TooOften."""
        narrowed = query or story or how.get("include") or how.get("exclude")
        if self._searches is not None and narrowed:
            wait = self._searches.wait(str(self.reader.id))
            if wait:
                raise TooOften(wait)
        return self.library.search(query, story=story, reader=self._asker, **how)

    def more_like(self, work: str, *, limit: int = 10) -> tuple[Alike, ...]:
        """The works most like one, among what this reader is shown."""
        return self.library.more_like(work, reader=self._asker, limit=limit)

    def glances(self, works: Sequence[str], begun_by: Collection[str] | None = None) -> dict[str, Glance]:
        """What lists show of works besides their rows; `begun_by`: whose beginnings are wanted (None: all)."""
        return self.library.glances(works, begun_by)

    def tally(self) -> Tally:
        """How much there is for this reader."""
        return self.library.limiting.tally(self.reader.limits)

    def list(
        self,
        *,
        sort: Literal["title", "author", "added", "words", "path"] = "title",
        limit: int | None = None,
        unread: bool = False,
    ) -> Iterator[WorkRow]:
        """The works that this reader is shown."""
        if self.allowed is None:
            return self.library.list(sort=sort, limit=limit, unread=unread)
        found = self.library.list(sort=sort, unread=unread)
        return islice((row for row in found if self.shows(row.id)), limit)

    @property
    def account(self) -> int:
        """The number of the reader's account; raises AccountError where nothing of one's own can be kept."""
        if not self.reader.id or not self.library.writable:
            raise AccountError("nothing of your own can be kept: this library cannot be written to")
        return self.reader.id

    def shows(self, work: str) -> bool:
        """Whether this reader is shown the work of this id."""
        return self.allowed is None or work in self.allowed

    def check(self, work: str) -> None:
        """Raise KeptFromYou where this reader is not shown the work of this id."""
        why = self.library.limiting.why_not(self.reader.limits, work)
        if why is not None:
            raise KeptFromYou(why, work, waits=self.library.limiting.waits(self.reader.limits, work))
