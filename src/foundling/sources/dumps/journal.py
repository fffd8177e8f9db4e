"""A journal's export that holds entries its writer locked: the others are taken out of it, and it is not kept.

Owns the telling of such a file, by all of it, and what is kept in its place. An export without locked entries is
kept as it is, and no business of this module.
"""

from __future__ import annotations

from collections.abc import Iterator

from foundling.errors import SourceError
from foundling.manuscript import Refusal
from foundling.sources.dumps.taken import Dump, Taken
from foundling.sources.journalentries import (
    Entry,
    canonical,
    entries_in,
    holds_addresses,
    is_export,
    is_kept,
    locked,
)
from foundling.sources.members import Locators
from foundling.sources.protocol import HEAD_BYTES, Container


def holds_locked(data: bytes) -> bool:
    """Whether this is a journal's export with an entry that is not for everyone, or with addresses."""
    if is_kept(data) or not is_export(data[:HEAD_BYTES]):
        return False
    if holds_addresses(data):
        return True
    try:
        return any(entry.readers != "everyone" for entry in entries_in(data, ""))
    except SourceError:
        return False  # nothing of it can be read, so nothing of it is kept


def extract(dump: Dump) -> Iterator[Taken | Refusal]:
    """The entries for everyone as one file; the locked ones as another, or each named."""
    entries = entries_in(bytes(dump.buffer), dump.shown)
    public = [entry for entry in entries if entry.readers == "everyone"]
    shut = [entry for entry in entries if entry.readers != "everyone"]
    if any(entry.event for entry in public):
        yield Taken("entries:public", canonical(public))
    if not dump.locked:
        yield from _named(dump, shut)
    elif any(entry.event for entry in shut):
        yield Taken("entries:locked", canonical(shut))


def _named(dump: Dump, shut: list[Entry]) -> Iterator[Refusal]:
    locators = Locators(Container(dump.shown, "", lambda: dump.path.open("rb"), 0))
    for entry in shut:
        yield locked(entry, dump.shown, locators.take(f"record:{entry.id}"))
