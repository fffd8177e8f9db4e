"""The entries of journals' and blogs' exports: XML, JSON, CSV and feeds, brought to one, and who may read each.

Owns the shapes of those files, and the form in which entries are kept where a file holds some that its writer
locked (dumps/journal.py): such a file is not kept.

    <livejournal><entry><itemid>12</itemid><eventtime>2004-02-01 10:00:00</eventtime>
    <subject>Rain (1/2)</subject><event>It rained.</event><security>public</security></entry></livejournal>
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal
from xml.etree.ElementTree import Element, tostring

import msgspec
from msgspec import Struct

from foundling.errors import SourceError
from foundling.knowledge import table
from foundling.manuscript import Refusal
from foundling.sources.decoding import decode
from foundling.sources.xmltree import attribute, every, local, parse

Readers = Literal["everyone", "friends", "nobody"]
FORMAT = "foundling journal entries 1"
_MARK = b'{"format":"' + FORMAT.encode() + b'"'
_BLANK = b"\xef\xbb\xbf \t\r\n"
_ROOTS = re.compile(rb"<(livejournal|journal|event|entry|comments|lj)\b", re.I)
_XML_KEYS = (b"<eventtime", b"<itemid", b"<jitemid", b"<logtime", b"<ditemid")
_JSON_KEYS = (b'"eventtime"', b'"itemid"', b'"ditemid"', b'"logtime"', b'"event"', b'"security"', b'"poster"')
ENTRY = frozenset({"entry", "event", "item"})
# What makes an element an entry.
FIELDS = frozenset(
    {"itemid", "jitemid", "ditemid", "eventtime", "logtime", "subject", "event", "encoded", "content", "pubdate"}
)
# Columns of which a table of entries has all.
_COLUMNS = frozenset({"eventtime", "subject", "event"})
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# How a blog's export begins: WordPress's, and Atom's, which Blogger gives. The first entry may be far behind.
_FEEDS = ((b"<rss", b"xmlns:content="), (b"<rss", b"xmlns:wp="), (b"<feed", b"http://www.w3.org/2005/Atom"))
# In a blog's export these stand beside what readers and writers never made public.
_PRIVATE = re.compile(rb"<wp:(?:author_email|comment_author_(?:email|IP))>(?:<!\[CDATA\[)?[^\s<\]]", re.I)
# What of a blog's export are posts.
_POSTS = frozenset({"", "post", "page"})


class Entry(Struct, frozen=True, omit_defaults=True):
    """An entry; `readers` are those whom its writer lets see it, `event` is what it says, as markup."""

    id: str
    subject: str = ""
    poster: str = ""
    date: str = ""
    url: str = ""
    tags: str = ""
    preformatted: str = ""
    readers: Readers = "everyone"
    event: str = ""


class _Kept(Struct, frozen=True):
    format: str
    entries: tuple[Entry, ...]


_encoder = msgspec.json.Encoder(order="deterministic")
_decoder = msgspec.json.Decoder(_Kept)


def is_kept(head: bytes) -> bool:
    """Whether these bytes are entries that were taken out of a file, in the form in which they are kept."""
    return head.startswith(_MARK)


def canonical(entries: Sequence[Entry]) -> bytes:
    """The bytes that are kept of entries: the same entries give the same bytes."""
    return _encoder.encode(_Kept(FORMAT, tuple(entries)))


def is_export(head: bytes) -> bool:
    """Whether a file that begins so is of a journal's export: an entry has two of its elements or keys."""
    head = _as_utf8(head)
    start = head.lstrip(_BLANK)
    if start[:1] in (b"{", b"["):
        return sum(key in head for key in _JSON_KEYS) > 2
    if _is_table(start):
        return True
    if start.startswith(b"<") and any(root in head[:2048] and sign in head for root, sign in _FEEDS):
        return True
    if not start.startswith(b"<") or _ROOTS.search(head[:2048]) is None:
        return False
    if sum(key in head for key in _XML_KEYS) > 1 or (b"<eventtime" in head and b"<event>" in head):
        return True
    return (b"<comments" in head[:2048] and b"<jitemid" in head) or b"<posterid" in head


def holds_addresses(data: bytes) -> bool:
    """Whether a blog's export has addresses of its writers or readers in it."""
    return _PRIVATE.search(data) is not None


def _as_utf8(data: bytes) -> bytes:
    return data.decode("utf-16", "replace").encode("utf-8", "replace") if data.startswith(_UTF16) else data


def _is_table(data: bytes) -> bool:
    line = data[:2000].partition(b"\n")[0].lower()
    return (
        b"eventtime" in line and {name.strip(b"\"' \r").decode("latin-1") for name in line.split(b",")} >= _COLUMNS
    )


def entries_in(data: bytes, name: str) -> list[Entry]:
    """The entries of a file shown as `name`; raises SourceError where it cannot be read."""
    if is_kept(data):
        try:
            return list(_decoder.decode(data).entries)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            why = f"it holds entries of a journal, and is damaged ({error})"
            raise SourceError(name, why, "add the journal's export again") from error
    data = _as_utf8(data)
    if _is_table(data.lstrip(_BLANK)):
        return list(_table(data, name))
    is_json = data.lstrip(_BLANK)[:1] in (b"{", b"[")
    return list(_json(data, name) if is_json else _xml(data, name))


def locked(entry: Entry, name: str, locator: str | None) -> Refusal:
    """What is said of an entry that its writer locked, where such are not asked for."""
    who = "let friends alone read" if entry.readers == "friends" else "kept private"
    advice = "leave it out; if its writer agrees, `foundling add --with-locked` takes it in"
    return Refusal(name, f"an entry that its writer {who}", advice, locator)


# ---------------------------------------------------------------- the forms


def _xml(data: bytes, name: str) -> Iterator[Entry]:
    """The entries of an XML file; of ljdump's, the file is one."""
    root = _parsed(data, name)
    journal = next((_text(one) for one in root if local(one) in ("journal", "username")), "")
    found = [one for kind in sorted(ENTRY) for one in every(root, kind)]
    for element in found:
        fields: dict[str, Element] = {}
        for child in element:
            fields.setdefault(local(child), child)
        if not FIELDS.isdisjoint(fields) and _is_post(element):
            said = {key.lower(): value for key, value in element.attrib.items()}
            said |= {kind: _inner(child) for kind, child in fields.items() if kind not in ("props", "author")}
            said |= _of_feed(fields)
            props = {local(child): _text(child) for child in fields["props"]} if "props" in fields else {}
            yield _entry(said, props, journal)


def _is_post(element: Element) -> bool:
    """Whether an item of a blog's export is a post: comments, settings and pictures stand among them."""
    kinds = [_text(child).strip() for child in element if local(child) == "post_type"]
    terms = [attribute(child, "term") for child in element if attribute(child, "scheme").endswith("#kind")]
    return _POSTS.issuperset(kinds) and all(term.rpartition("#")[2] in _POSTS for term in terms)


def _of_feed(fields: Mapping[str, Element]) -> dict[str, str]:
    """What a blog says of a post in words of its own: its writer's name without the address, and its state."""
    said: dict[str, str] = {}
    if "author" in fields:
        names = [_text(child) for child in fields["author"] if local(child) in ("name", "nick")]
        said["author"] = names[0] if names else _text(fields["author"])
    if "encoded" in fields:
        state = _text(fields["status"]).strip() if "status" in fields else ""
        hidden = "post_password" in fields and _text(fields["post_password"]).strip()
        said["visibility"] = (
            "protected" if hidden else table("journal_readers.toml")["states"].get(state, "private")
        )
    drafts = [_text(child).strip() for child in fields.get("control", ()) if local(child) == "draft"]
    if "yes" in drafts:
        said["visibility"] = "private"
    return said


def _table(data: bytes, name: str) -> Iterator[Entry]:
    """The rows of a table of entries."""
    text = decode(data).text.replace("\0", "")
    rows = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="")
    try:
        for row in rows:
            yield _entry(
                {key.strip().lower(): value for key, value in row.items() if isinstance(value, str)}, {}, ""
            )
    except csv.Error as error:
        raise SourceError(name, f"its table cannot be read ({error})", "export it again, as XML") from error


def _parsed(data: bytes, name: str) -> Element:
    """The tree; a file that says it is UTF-8 and is not, or holds control characters, is mended first."""
    try:
        return parse(data, name, "what it holds")
    except SourceError:
        text = re.sub(r"^\s*<\?xml[^>]*\?>", "", decode(data).text)
        text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)
        return parse(text.encode("utf-8"), name, "what it holds")


def _json(data: bytes, name: str) -> Iterator[Entry]:
    """The entries of a JSON file."""
    for one in listed(document(data, name)):
        said = {str(key).lower(): _plain(item) for key, item in one.items()}
        props = one.get("props")
        yield _entry(said, {k: _plain(v) for k, v in props.items()} if isinstance(props, dict) else {}, "")


def document(data: bytes, name: str) -> Any:
    """What a JSON file holds; raises SourceError where it cannot be read."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        try:
            return json.loads(decode(data).text, strict=False)
        except (ValueError, RecursionError) as error:
            why = "it is no JSON that can be read, or was cut short"
            raise SourceError(name, why, "export it again, or look for another copy") from error


def listed(value: Any) -> list[dict[str, Any]]:
    """The entries in a JSON value: one, a list, or a list under `entries`, `posts` or `events`."""
    if isinstance(value, dict):
        value = next(
            (value[key] for key in ("entries", "posts", "events") if isinstance(value.get(key), list)), [value]
        )
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _entry(said: Mapping[str, str], props: Mapping[str, str], journal: str) -> Entry:
    """The fields of an entry under one name each."""

    def first(*names: str) -> str:
        return next((said[name].strip() for name in names if said.get(name, "").strip()), "")

    return Entry(
        id=first("ditemid", "itemid", "jitemid", "id", "post_id", "guid"),
        subject=first("subject", "title"),
        event=first("event", "body", "event_html", "encoded", "content", "text", "summary", "description"),
        poster=first("poster", "poster_name", "author", "creator", "username", "journal") or journal,
        date=first("eventtime", "post_date", "date", "logtime", "published", "pubdate", "updated"),
        url=first("url", "link"),
        tags=first("taglist", "tags") or props.get("taglist", ""),
        readers=_readers(said),
        preformatted=props.get("opt_preformatted", "") or first("opt_preformatted"),
    )


def _readers(said: Mapping[str, str]) -> Readers:
    """Whom an entry is for. Of what says that it is locked, the strictest; a word that is not known locks it."""
    words = table("journal_readers.toml")["readers"]
    stated = {said[name].strip().casefold() for name in words["fields"] if said.get(name, "").strip()}
    mask = said.get("allowmask", "").strip()
    marked = {name for name, value in said.items() if value.strip().casefold() in words["true"]}
    if not stated.isdisjoint(words["nobody"]) or not marked.isdisjoint(words["nobody_marks"]):
        return "nobody"
    if mask == "0" and "usemask" in stated:
        return "nobody"
    if stated - set(words["everyone"]) or mask not in ("", "0") or not marked.isdisjoint(words["friends_marks"]):
        return "friends"
    return "everyone"


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
