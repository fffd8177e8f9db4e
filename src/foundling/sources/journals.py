"""Exports of journals: LiveJournal's and Dreamwidth's XML by month, the files of ljdump, and entries as JSON.

Owns the shapes of those files. An entry is read as a message is: its subject, who wrote it, when, and what it
says, so that stories in several entries are joined. Readers' comments are left out; what its writer kept private
is not taken in, and named.

    <livejournal><entry><itemid>12</itemid><eventtime>2004-02-01 10:00:00</eventtime>
    <subject>Rain (1/2)</subject><event>It rained.</event><security>public</security></entry></livejournal>
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element, tostring

import msgspec

from foundling.errors import SourceError
from foundling.manuscript import Refusal
from foundling.sources.archivedstory import marked_up
from foundling.sources.decoding import decode
from foundling.sources.mailpieces import pieces_of
from foundling.sources.mailstore import Listed, Raw
from foundling.sources.members import Locators
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.whole import read_whole
from foundling.sources.xmltree import every, local, parse

_ROOTS = re.compile(rb"<(livejournal|journal|event|entry|comments|lj)\b", re.I)
_XML_KEYS = (b"<eventtime", b"<itemid", b"<jitemid", b"<logtime", b"<ditemid")
_JSON_KEYS = (b'"eventtime"', b'"itemid"', b'"ditemid"', b'"logtime"', b'"event"', b'"security"', b'"poster"')
_ENTRY = frozenset({"entry", "event"})
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
# What makes an element an entry.
_FIELDS = frozenset({"itemid", "jitemid", "ditemid", "eventtime", "logtime", "subject", "event"})


class JournalSource:
    """A file of a journal's export."""

    name = "journal-export"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.92 for an entry's elements or keys; an entry has two of them at least."""
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
        if start[:1] in (b"{", b"["):
            return 0.92 if sum(key in head for key in _JSON_KEYS) > 2 else None
        if not start.startswith(b"<") or _ROOTS.search(head[:2048]) is None:
            return None
        if sum(key in head for key in _XML_KEYS) > 1 or (b"<eventtime" in head and b"<event>" in head):
            return 0.92
        return 0.92 if (b"<comments" in head[:2048] and b"<jitemid" in head) or b"<posterid" in head else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """Stories whole, everything else entry by entry."""
        with container.open() as stream:
            data = read_whole(stream, container, limits)
        is_json = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
        entries = list((_json if is_json else _xml)(container, data))
        locators = Locators(container)
        raws = []
        private = 0
        for entry in entries:
            locator = locators.take(f"record:{entry['id']}")
            if _is_private(entry):
                private += 1
                why = "an entry that its writer kept private"
                yield Refusal(container.name, why, "nothing to do, unless you are its writer", locator)
            elif entry["event"]:
                mail = _mail(entry).encode("utf-8", "replace")
                raws.append(Raw(mail, container.sha256, locator, container.name, "utf-8"))
        if raws:
            yield from pieces_of(Listed(raws), container, limits)
        elif not private:
            why = "its entries are empty" if entries else "it holds readers' comments, or nothing"
            yield Refusal(container.name, why, "add the export's files of entries", container.locator)


def _xml(container: Container, data: bytes) -> Iterator[dict[str, str]]:
    """The entries of an XML file; of ljdump's, the file is one."""
    root = _parsed(container, data)
    journal = next((_text(one) for one in root if local(one) in ("journal", "username")), "")
    found = [one for name in sorted(_ENTRY) for one in every(root, name)]
    for element in found:
        fields = {local(child): child for child in element}
        if not _FIELDS.isdisjoint(fields):
            said = {name: _inner(child) for name, child in fields.items() if name != "props"}
            props = {local(child): _text(child) for child in fields["props"]} if "props" in fields else {}
            yield _entry(said, props, journal)


def _parsed(container: Container, data: bytes) -> Element:
    """The tree; a file that says it is UTF-8 and is not, or holds control characters, is mended first."""
    try:
        return parse(data, container.name, "what it holds")
    except SourceError:
        text = re.sub(r"^\s*<\?xml[^>]*\?>", "", decode(data).text)
        text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)
        return parse(text.encode("utf-8"), container.name, "what it holds")


def _json(container: Container, data: bytes) -> Iterator[dict[str, str]]:
    """The entries of a JSON file: one, a list, or a list under `entries`, `posts` or `events`."""
    try:
        value: Any = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        try:
            value = json.loads(decode(data).text, strict=False)
        except (ValueError, RecursionError) as error:
            why = "it is no JSON that can be read, or was cut short"
            raise SourceError(container.name, why, "export it again, or look for another copy") from error
    if isinstance(value, dict):
        value = next(
            (value[key] for key in ("entries", "posts", "events") if isinstance(value.get(key), list)), [value]
        )
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict):
            said = {str(key).lower(): _plain(item) for key, item in one.items()}
            props = one.get("props")
            yield _entry(said, {k: _plain(v) for k, v in props.items()} if isinstance(props, dict) else {}, "")


def _entry(said: Mapping[str, str], props: Mapping[str, str], journal: str) -> dict[str, str]:
    """The fields of an entry under one name each."""

    def first(*names: str) -> str:
        return next((said[name].strip() for name in names if said.get(name, "").strip()), "")

    return {
        "id": first("ditemid", "itemid", "jitemid", "id"),
        "subject": first("subject", "title"),
        "event": first("event", "body", "event_html", "content", "text"),
        "poster": first("poster", "poster_name", "author", "username", "journal") or journal,
        "date": first("eventtime", "date", "logtime"),
        "url": first("url", "link"),
        "tags": first("taglist", "tags") or props.get("taglist", ""),
        "security": first("security").lower(),
        "allowmask": first("allowmask"),
        "preformatted": props.get("opt_preformatted", "") or first("opt_preformatted"),
    }


def _is_private(entry: Mapping[str, str]) -> bool:
    """Whether only its writer may read an entry. Those for friends are not: an export belongs to them as well."""
    return entry["security"] == "private" or (entry["security"] == "usemask" and entry["allowmask"] == "0")


def _mail(entry: Mapping[str, str]) -> str:
    fields = {
        "From": entry["poster"],
        "Subject": html.unescape(entry["subject"]),
        "Date": entry["date"],
        "Keywords": entry["tags"],
        "Content-Type": "text/html; charset=utf-8",
    }
    lines = [f"{name}: {' '.join(value.split())}" for name, value in fields.items() if value]
    said = _USER.sub(r"\1", _CUT.sub("", entry["event"].replace("\r\n", "\n")))
    return "\n".join(lines) + "\n\n" + _as_shown(said, entry["preformatted"])


def _as_shown(text: str, preformatted: str) -> str:
    """An entry's words as markup: a journal shows line ends as breaks, beside whatever tags there are."""
    if preformatted == "1" or len(_PARAGRAPH.findall(text)) >= _MARKED_UP:
        return text
    shown = marked_up(text)
    # Where there are tags that break lines, `marked_up` leaves everything as it is.
    return _LINE_END.sub(lambda end: end[0] if end[1] else "<br>\n", text) if shown == text else shown


def _inner(element: Element) -> str:
    """The words of an element, and the markup in them where somebody wrote it as such."""
    if not len(element):
        return _text(element)
    return (element.text or "") + "".join(tostring(child, encoding="unicode") for child in element)


def _text(element: Element) -> str:
    return "".join(element.itertext())


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(one for one in value if isinstance(one, str))
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""
