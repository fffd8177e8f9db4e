"""Where people stopped reading: a place for each account and work, which survives a re-reading of the text.

Owns the table `places`. A place is kept as the words that stand there with what stands around them (spans.py), so
that it is found again when newer sources make another text of the same original. Like all that belongs to people
it is written without the owner's lock, in one short transaction: somebody reads on while a heap is being added.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import delete, select

from foundling.library.clock import now
from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_or_update
from foundling.library.grouped import following, shown_by
from foundling.library.schema import catalogue, places
from foundling.spans import Anchor, Span, anchor, reanchor, text_sha256

# Characters of the text that a place is found again by.
QUOTED = 80
# From this far in on, a story has been read to its end.
FINISHED = 0.99
# Where the words are not found again, a place is held to lie as far into the text as it did: places are kept with
# the length of the text for that.


class Place(Struct, frozen=True):
    """Where somebody stopped: an offset of today's text, when (ISO 8601, UTC), and how far in (0 to 1).

    `sure` is false where the words are not in the text any more, and the offset is only about as far in.
    """

    work: str
    offset: int
    share: float
    at: str
    sure: bool = True


class Stop(Struct, frozen=True):
    """A line of "continue reading": the work, how far in it was left, and when."""

    work: str
    title: str | None
    author: tuple[str, ...]
    share: float
    at: str


class _Kept(Struct, frozen=True):
    """What `places.anchor` holds."""

    anchor: Anchor
    length: int
    share: float


class Places:
    """The places of one library."""

    def __init__(self, databases: Databases) -> None:
        self._databases = databases

    def keep(self, account: int, work: str, text: str, offset: int) -> None:
        """Keep where an account stopped in a work, whose text this is."""
        start = min(max(offset, 0), len(text))
        quoted = Span(start, min(start + QUOTED, len(text)))
        share = round(start / max(len(text), 1), 4)
        kept = _holdable(_Kept(anchor(text, quoted, sha256=_digest(text)), len(text), share))
        row = {"account": account, "work": work, "anchor": msgspec.json.encode(kept).decode(), "at": now()}
        with self._databases.kept.begin() as connection:
            connection.execute(insert_or_update(self._databases.kept, places, names=("anchor", "at")), row)

    def read(self, account: int, work: str, text: str) -> Place | None:
        """Where an account stopped in a work, as an offset of its text as it is now; None where it never did."""
        # Where nothing is kept for the work itself, somebody may have stopped in one that has joined it since.
        row = self._row(account, [work]) or self._row(account, following(self._databases, [work]))
        if row is None:
            return None
        kept = msgspec.json.decode(row.anchor, type=_Kept)
        span = reanchor(kept.anchor, text, sha256=_digest(text))
        if span is None:
            offset = kept.anchor.span.start * len(text) // max(kept.length, 1)
            return Place(work, min(offset, len(text)), kept.share, row.at, sure=False)
        return Place(work, span.start, round(span.start / max(len(text), 1), 4), row.at)

    def _row(self, account: int, works: Iterable[str]) -> Any:
        query = select(places.c.anchor, places.c.at).where(places.c.account == account)
        found: list[Any] = []
        with self._databases.kept.connect() as connection:
            for some in chunks(works):
                found += connection.execute(query.where(places.c.work.in_(some))).all()
        return max(found, key=lambda row: row.at, default=None)

    def forget(self, account: int, work: str) -> None:
        """Forget where an account stopped in a work."""
        with self._databases.kept.begin() as connection:
            connection.execute(delete(places).where(places.c.account == account, places.c.work == work))

    def latest(self, account: int, *, limit: int = 10) -> tuple[Stop, ...]:
        """The works an account was last reading, the latest first; without those in the bin or gone."""
        query = select(places.c.work, places.c.anchor, places.c.at).where(places.c.account == account)
        found: list[Stop] = []
        with self._databases.kept.connect() as connection, self._databases.catalogue.connect() as listing:
            rows = connection.execute(query.order_by(places.c.at.desc(), places.c.work))
            for chunk in chunks(rows, limit * 2):
                led = shown_by(self._databases, [row.work for row in chunk])
                named = select(catalogue.c.work, catalogue.c.title, catalogue.c.author)
                named = named.where(catalogue.c.work.in_([led.get(row.work, row.work) for row in chunk]))
                known = {row.work: row for row in listing.execute(named.where(catalogue.c.removed.is_(False)))}
                for row in chunk:
                    work = known.get(led.get(row.work, row.work))
                    if work is not None and all(one.work != work.work for one in found):
                        authors = tuple(msgspec.json.decode(work.author, type=list[str]))
                        share = msgspec.json.decode(row.anchor, type=_Kept).share
                        found.append(Stop(work.work, work.title, authors, share, row.at))
                if len(found) >= limit:
                    break
        return tuple(found[:limit])


@lru_cache(maxsize=2)
def _digest(text: str) -> str:
    """The digest of a text, which is asked for at every page of it that is turned."""
    return text_sha256(text)


def _holdable(kept: _Kept) -> _Kept:
    """Without the half surrogates that no database holds; such words are then not found again, the share is."""
    try:
        msgspec.json.encode(kept)
    except UnicodeEncodeError:
        bare = Anchor(kept.anchor.span, kept.anchor.text_sha256, "", "", "")
        return _Kept(bare, kept.length, kept.share)
    return kept
