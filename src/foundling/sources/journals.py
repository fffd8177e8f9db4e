"""Exports of journals: LiveJournal's and Dreamwidth's XML by month, the files of ljdump, and entries as JSON.

Owns how an entry is read: as a message is, its subject, who wrote it, when, and what it says, so that stories in
several entries are joined. Readers' comments are left out; what its writer locked is not read, and named.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from msgspec.structs import replace

from foundling.manuscript import Hint, Refusal
from foundling.sources.archivedstory import marked_up
from foundling.sources.journalentries import Entry, entries_in, is_export, is_kept, locked
from foundling.sources.mailpieces import pieces_of
from foundling.sources.mailstore import Listed, Raw
from foundling.sources.members import Locators
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.whole import read_whole

_CUT = re.compile(r"</?(?:lj-cut|cut)\b[^<>]{0,300}>", re.I)
_USER = re.compile(
    r"<(?:lj|user)\b[^<>]{0,100}?\b(?:user|name|comm)\s*=\s*[\"']?([\w-]{1,60})[^<>]{0,100}/?>", re.I
)
# Line ends count as breaks, but for those behind a tag that breaks the line itself.
_LINE_END = re.compile(
    r"(<(?:/?(?:p|div|center|blockquote|pre|table|t[hrd]|tbody|[uod]l|li|d[td]|h[1-6])|[bh]r)\b[^<>]{0,300}>"
    r"[ \t]{0,40})?\n",
    re.I,
)
_PARAGRAPH = re.compile(r"<p\b", re.I)
# An entry with so many paragraphs marked is wholly marked up, if it does not say whether it is.
_MARKED_UP = 3
# What the record of a locked entry says about archiving, where it was taken in all the same; these words are in
# data/archive_wishes.toml.
LOCKED = Hint("archive", "Locked by its writer: not for everyone", "journal:security")


class JournalSource:
    """A file of a journal's export."""

    name = "journal-export"
    version = 2

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.92 for an entry's elements or keys; 1 for entries in the form in which they are kept."""
        if is_kept(head):
            return 1.0
        return 0.92 if is_export(head) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """Stories whole, everything else entry by entry."""
        with container.open() as stream:
            data = read_whole(stream, container, limits)
        entries = entries_in(data, container.name)
        asked_for = is_kept(data)
        locators = Locators(container)
        raws = []
        shut = 0
        for entry in entries:
            locator = locators.take(f"record:{entry.id}")
            if entry.readers != "everyone" and not asked_for:
                shut += 1
                yield locked(entry, container.name, locator)
            elif entry.event:
                mail = _mail(entry).encode("utf-8", "replace")
                raws.append(Raw(mail, container.sha256, locator, container.name, "utf-8"))
        if any(entry.readers != "everyone" for entry in entries):
            container = replace(container, hints=(*container.hints, *((LOCKED,) if asked_for else ())))
        if raws:
            yield from pieces_of(Listed(raws), container, limits)
        elif not shut:
            why = "its entries are empty" if entries else "it holds readers' comments, or nothing"
            yield Refusal(container.name, why, "add the export's files of entries", container.locator)


def _mail(entry: Entry) -> str:
    fields = {
        "From": entry.poster,
        "Subject": html.unescape(entry.subject),
        "Date": entry.date,
        "Keywords": entry.tags,
        "Content-Type": "text/html; charset=utf-8",
    }
    lines = [f"{name}: {' '.join(value.split())}" for name, value in fields.items() if value]
    said = _USER.sub(r"\1", _CUT.sub("", entry.event.replace("\r\n", "\n")))
    return "\n".join(lines) + "\n\n" + _as_shown(said, entry.preformatted)


def _as_shown(text: str, preformatted: str) -> str:
    """An entry's words as markup: a journal shows line ends as breaks, beside whatever tags there are."""
    if preformatted == "1" or len(_PARAGRAPH.findall(text)) >= _MARKED_UP:
        return text
    shown = marked_up(text)
    # Where there are tags that break lines, `marked_up` leaves everything as it is.
    return _LINE_END.sub(lambda end: end[0] if end[1] else "<br>\n", text) if shown == text else shown
