"""Which other works go along when a work's own original is handed out: the attachments of a message.

Owns the question, not its answer: who may see those works is for the caller to ask. The bytes are read again,
since only they say what else lies in them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import ExitStack

import msgspec
from sqlalchemy import select

from foundling.api import container
from foundling.api import manuscripts as manuscripts_in
from foundling.library.cutting import cut_all, separable
from foundling.library.databases import Databases
from foundling.library.originals import OriginalStore
from foundling.library.schema import manuscripts, members
from foundling.library.types import Edition
from foundling.library.works import works_of
from foundling.manuscript import Refusal


def carried(databases: Databases, store: OriginalStore, edition: Edition) -> frozenset[str | None]:
    """The works inside what this one's message or member is, besides itself; None: one that no work holds.

    What cannot be told apart from its container at all is not asked about; nor is what cannot be found in it.
    """
    own = {held.manuscript for held in edition.holdings}
    others: set[str] = set()
    locators: dict[str, dict[str | None, None]] = {}
    for one in edition.reading.source.members:
        locators.setdefault(one.sha256, {})[one.locator] = None
    for sha256, places in locators.items():
        if _shared(databases, sha256, own):
            others.update(id for id in _inside(store, sha256, places) if id not in own)
    if not others:
        return frozenset()
    with databases.kept.connect() as connection:
        held = works_of(connection, sorted(others))
    return frozenset(held.get(id) for id in others) - {edition.id}


def _shared(databases: Databases, sha256: str, own: set[str]) -> bool:
    """Whether an original holds any manuscript but these."""
    query = select(manuscripts.c.id).join(members, members.c.manuscript == manuscripts.c.number)
    query = query.where(members.c.sha256 == sha256).distinct().limit(len(own) + 1)
    with databases.readings.connect() as connection:
        return not own.issuperset(connection.execute(query).scalars())


def _inside(store: OriginalStore, sha256: str, locators: Collection[str | None]) -> Iterator[str]:
    """The manuscripts in the members at these locators, by the ids that they have in the original."""
    with store.open(sha256) as stream, ExitStack() as opened:
        named = [locator for locator in locators if locator is not None and separable(locator)]
        for locator, member in cut_all(stream, named, opened).items():
            yield from _ids(member.read(), sha256, locator)
        if None in locators:
            stream.seek(0)
            yield from _ids(stream.read(), sha256, None)


def _ids(data: bytes, sha256: str, locator: str | None) -> Iterator[str]:
    source = msgspec.structs.replace(container(data, sha256=sha256), locator=locator)
    return (one.id for one in manuscripts_in(source) if not isinstance(one, Refusal))
