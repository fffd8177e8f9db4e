"""Takes records out of files that are lists of them: pages of a crawl, entries of a journal, messages of a group.

Owns the writing of such files without some records, whose names stay. A crawl's other records and an XML file's
other entries stay byte for byte; JSON is written anew, with the same values. Pure: bytes in, bytes out.
"""

from __future__ import annotations

import gzip
import html
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from xml.parsers import expat

from msgspec.structs import replace

from foundling.errors import LibraryError, SourceError
from foundling.library.blankingmail import EMPTY
from foundling.library.cutting import nowhere
from foundling.sources import journalentries, warc, yahoo
from foundling.sources.members import Locators
from foundling.sources.protocol import HEAD_BYTES

Steps = Mapping[str, Sequence[str | None]]
# Takes articles out of a message; see blankingmail.py.
InMessage = Callable[[bytes, list[str | None], list[str | None]], bytes]
_GZIP = b"\x1f\x8b"


def blank_records(data: bytes, gone: Steps, stay: Steps, in_message: InMessage) -> bytes | None:
    """The file without the records that the steps `gone` lead to; None where it is no list of records."""
    head = data[:HEAD_BYTES]
    if warc.WarcSource().score(head, "") is not None and all(step.startswith("record:") for step in gone):
        return _blank_crawl(data, {step.removeprefix("record:") for step in gone})
    if yahoo.YahooSource().score(head, "") is not None:
        return _blank_group(data, gone, stay, in_message)
    if journalentries.is_kept(head) or journalentries.is_export(head):
        return _blank_journal(data, set(gone))
    return None


# ---------------------------------------------------------------- crawls


def _blank_crawl(data: bytes, addresses: set[str]) -> bytes:
    """A crawl with other records for these addresses, and for whatever has the same payload."""
    listed = list(warc.records_of(io.BytesIO(data)))
    starts = [one.offset for one in listed] + [len(data)]
    pages = {one.digest for one in listed if one.digest and one.address in addresses}
    out = bytearray(data[: starts[0]])
    for one, start, end in zip(listed, starts, starts[1:], strict=False):
        if one.address in addresses or one.digest in pages:
            record = _record(one.address)
            out += gzip.compress(record, mtime=0) if data.startswith(_GZIP) else record
        else:
            out += data[start:end]
    return bytes(out)


def _record(address: str) -> bytes:
    """A record that says that something stood here."""
    said = b"withdrawn"
    head = f"WARC/1.0\r\nWARC-Type: metadata\r\nWARC-Target-URI: {address}\r\nContent-Length: {len(said)}\r\n\r\n"
    return head.encode("utf-8", "replace") + said + b"\r\n\r\n"


# ---------------------------------------------------------------- groups


def _blank_group(data: bytes, gone: Steps, stay: Steps, in_message: InMessage) -> bytes:
    documents = yahoo.documents(data)
    locators = Locators(nowhere())
    for message in [one for document in documents for one in yahoo.messages(document)]:
        step = locators.take(yahoo.step_of(message))
        if step not in gone:
            continue
        if step in stay:
            mail = html.unescape(str(message.get("rawEmail") or "")).encode("utf-8", "surrogatepass")
            if not mail:
                raise LibraryError(f"{step} holds what is to stay as well")
            new = in_message(mail, list(gone[step]), list(stay[step]))
            said = html.escape(new.decode("utf-8", "surrogatepass"), quote=False)
        else:
            said = EMPTY.decode()
        for key in [key for key, value in message.items() if isinstance(value, str) and key not in _KEPT]:
            message[key] = ""
        message["rawEmail"] = said
    return "\n".join(json.dumps(document) for document in documents).encode()


_KEPT = ("msgId", "postDate")


# ---------------------------------------------------------------- journals


def _blank_journal(data: bytes, gone: set[str]) -> bytes:
    try:
        entries = journalentries.entries_in(data, "")
    except SourceError as error:
        raise LibraryError(error.why) from error
    locators = Locators(nowhere())
    numbers = {number for number, one in enumerate(entries) if locators.take(f"record:{one.id}") in gone}
    if journalentries.is_kept(data):
        empty = {"subject": "", "event": "", "tags": "", "url": ""}
        return journalentries.canonical(
            [replace(one, **empty) if number in numbers else one for number, one in enumerate(entries)]
        )
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return _blank_json(data, numbers)
    return _blank_xml(data, numbers, len(entries))


_WORDS = frozenset(
    {"subject", "title", "event", "body", "event_html", "content", "text", "taglist", "tags", "url"}
)


def _blank_json(data: bytes, numbers: set[int]) -> bytes:
    document: Any = journalentries.document(data, "")
    for number, entry in enumerate(journalentries.listed(document)):
        if number in numbers:
            for key in [key for key in entry if key.lower() in _WORDS or key == "props"]:
                entry[key] = ""
    return json.dumps(document).encode()


def _blank_xml(data: bytes, numbers: set[int], count: int) -> bytes:
    """Blanks in the place of what the entries say; all else stands where it stood."""
    found = bytearray(data)
    listed = list(_entries(data))
    # As journalentries.py gives them: by the name of the element, then as they stand.
    ordered = [places for kind in ("entry", "event") for name, places in listed if name == kind]
    if len(ordered) != count:
        raise LibraryError("its markup is damaged, so that one entry cannot be told from the next")
    for number in numbers:
        for start, end in ordered[number]:
            found[start:end] = b" " * (end - start)
    return bytes(found)


def _entries(data: bytes) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """The entries of an XML file, by the names of their elements, with the places of what stands in them."""
    open_: list[tuple[str, int, list[str], list[tuple[int, int]]]] = []
    done: list[tuple[int, str, list[tuple[int, int]]]] = []
    parser = expat.ParserCreate()

    def begin(name: str, _: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        if open_:
            open_[-1][2].append(_local(name))
        open_.append((_local(name), data.index(b">", at) + 1, [], []))

    def finish(name: str) -> None:
        kind, start, children, places = open_.pop()
        if open_ and kind in _WORDS | {"props"}:
            open_[-1][3].append((start, max(start, parser.CurrentByteIndex)))
        if kind in journalentries.ENTRY and not journalentries.FIELDS.isdisjoint(children):
            done.append((start, kind, places))

    parser.StartElementHandler, parser.EndElementHandler = begin, finish
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise LibraryError("its markup is damaged, so that one entry cannot be told from the next") from error
    return iter([(kind, places) for _, kind, places in sorted(done)])


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()
