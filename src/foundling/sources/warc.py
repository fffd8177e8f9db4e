"""WARC: crawls of the web. The stories of their pages, those of several pages joined.

Owns the walk over a crawl's records. It is gone through twice: first for what each page is (its address, its
title, the chapter it shows, the page that follows it), then, story by story, for the texts; the crawl itself is
never held in memory. The same address again counts once, as does the same payload elsewhere; records that say
"as before" (`revisit`) add nothing. What is no page is counted and not looked at.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from foundling.manuscript import Hint, Refusal
from foundling.sources.decoding import decode
from foundling.sources.html import Page, declared_charset, read_page
from foundling.sources.members import Locators
from foundling.sources.names import deeper, within
from foundling.sources.packed import PackedSource
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.webpages import WebPage, in_order, look_at

# Pages longer than this many bytes are no story.
_LONGEST = 32 * 1024**2
_CHUNK = 256 * 1024
_HTML = ("text/html", "application/xhtml+xml")
_GZIP = b"\x1f\x8b"
_MAGIC = b"WARC/"
_CUT = "the crawl is damaged or cut short: its last page may lack its end, and what follows is lost"
_LENGTH = re.compile(rb"^Content-Length:[ \t]{0,9}(\d{1,18})", re.I | re.M)
# What may stand behind the last record.
_PADDING = b"\0\r\n"
_WHOLE = "packed as a whole"
# What the parser raises for a record that is cut, beside errors of its own.
_ERRORS = (zlib.error, EOFError, OSError, ValueError, AttributeError, TypeError, LookupError)


class _Place(Struct, frozen=True):
    """A page's record: where it begins in the crawl, and what was seen of it."""

    offset: int
    page: WebPage


class Record(Struct, frozen=True):
    """A record of a crawl: where it begins, the address it is of, and the hash of its page; b"" for no page."""

    offset: int
    address: str
    digest: bytes


class WarcSource:
    """A crawl, packed record by record or not at all."""

    name = "warc"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.95 for the first line of a record, packed or not."""
        if head.startswith(_MAGIC):
            return 0.95
        if not head.startswith(_GZIP):
            return None
        try:
            return 0.95 if zlib.decompressobj(31).decompress(head, 16).startswith(_MAGIC) else None
        except zlib.error:
            return None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """The stories in the order in which their first pages were fetched, then what was left out."""
        with container.open() as stream:
            left_out: Counter[str] = Counter()
            places = list(_places(stream, left_out))
            if _WHOLE in left_out:
                yield from PackedSource().pieces(container, limits)
                return
            if not places and not left_out:
                yield Refusal(
                    container.name, "no record can be read in it", "look for another copy", container.locator
                )
                return
            locators = Locators(container)
            for number, story in enumerate(in_order([place.page for place in places])):
                listed = [places[index] for index in story]
                yield from _story(container, stream, listed, f"story {number}", locators, limits)
        for why, count in left_out.items():
            if why == _CUT:
                place = deeper(container.locator, "records:rest")
                yield Refusal(container.name, why, "look for a whole copy, and add that as well", place)
                continue
            records = "1 record" if count == 1 else f"{count:,} records"
            advice = "nothing to do, unless something of it was a story"
            place = deeper(container.locator, f"records:{count}")
            yield Refusal(container.name, f"{records} left out: {why}", advice, place)


def _places(stream: BinaryIO, left_out: Counter[str]) -> Iterator[_Place]:
    """The records of pages, each address once, each payload once."""
    addresses: set[str] = set()
    payloads: set[bytes] = set()
    records, last = _records(stream), None
    try:
        while (record := _next(records)) is not None:
            last = records.offset
            if record.rec_type in ("warcinfo", "request", "metadata"):
                continue
            offset = records.offset  # its `get_record_offset` would pass over the record first
            kind = _kind(record)
            if kind:
                left_out[kind] += 1
                continue
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            data = _payload(record)
            digest = hashlib.sha256(data).digest()
            if address in addresses or digest in payloads:
                left_out["the same page again"] += 1
                continue
            addresses.add(address)
            payloads.add(digest)
            markup = decode(data, declared=_charset(record, data)).text
            yield _Place(offset, look_at(address, markup))
        if last is not None and not _ends_whole(stream, last):
            left_out[_CUT] += 1
    except _DamagedError as error:
        left_out[_WHOLE if "non-chunked" in str(error) else _CUT] += 1


def records_of(stream: BinaryIO) -> Iterator[Record]:
    """All records of a crawl that is packed record by record or not at all, as far as it can be read."""
    records = _records(stream)
    try:
        while (record := _next(records)) is not None:
            offset = records.offset
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            page = record.rec_type in ("response", "resource") and not _kind(record)
            yield Record(offset, address, hashlib.sha256(_payload(record)).digest() if page else b"")
    except _DamagedError:
        return


def _ends_whole(stream: BinaryIO, offset: int) -> bool:
    """Whether a whole record is at `offset`, and nothing behind it. The parser takes the end of a file for the end
    of its last record, and says nothing of one whose header is cut."""
    stream.seek(offset)
    head = stream.read(_CHUNK)
    if head.startswith(_GZIP):
        return _ends_packed(stream, head)
    length = _LENGTH.search(head)
    end = head.find(b"\r\n\r\n")
    if length is None or not 0 < length.start() < end:
        return False
    stream.seek(offset + end + 4 + int(length[1]))
    behind = stream.read(_CHUNK)
    return behind.startswith(b"\r\n\r\n") and not behind.strip(_PADDING)


def _ends_packed(stream: BinaryIO, data: bytes) -> bool:
    unpacking = zlib.decompressobj(31)
    try:
        while data and not unpacking.eof:
            unpacking.decompress(data, _CHUNK)
            data = unpacking.unconsumed_tail or stream.read(_CHUNK)
    except zlib.error:
        return False
    return unpacking.eof and not (unpacking.unused_data + data).strip(_PADDING)


class _DamagedError(Exception):
    """A record cannot be read, and so none behind it."""


def _records(stream: BinaryIO) -> Any:
    """The records from here on, as warcio reads them."""
    from warcio.archiveiterator import ArchiveIterator  # half as long to import as all other sources together

    return ArchiveIterator(stream, check_digests=False)


def _next(records: Any) -> Any:
    """The next record, or None. The parser raises almost anything for a record that is cut."""
    from warcio.exceptions import ArchiveLoadFailed

    try:
        return next(records, None)
    except (ArchiveLoadFailed, *_ERRORS) as error:
        raise _DamagedError(str(error).lower()) from error


def _kind(record: Any) -> str:
    """Why a record is no page; "" for a page."""
    if record.rec_type == "revisit":
        return "the same page again"
    if record.rec_type not in ("response", "resource"):
        return f"records of the kind {str(record.rec_type)[:20]}" if record.rec_type else "records without a kind"
    if record.http_headers is not None:
        status = record.http_headers.get_statuscode()
        if not status.startswith("2"):
            return "pages that the site did not give (errors, redirections)"
        kind = record.http_headers.get_header("Content-Type") or ""
    else:
        kind = record.rec_headers.get_header("Content-Type") or ""
    kind = kind.partition(";")[0].strip().lower()
    return "" if kind in _HTML else "pictures, styles and other files that are no pages"


def _payload(record: Any) -> bytes:
    """The page's bytes, unpacked; at most _LONGEST of them."""
    from warcio.exceptions import ArchiveLoadFailed

    chunks: list[bytes] = []
    size = 0
    stream = record.content_stream()
    try:
        while size < _LONGEST and (chunk := stream.read(_CHUNK)):
            chunks.append(chunk)
            size += len(chunk)
    except (ArchiveLoadFailed, *_ERRORS) as error:
        raise _DamagedError(str(error).lower()) from error
    return b"".join(chunks)[:_LONGEST]


def _charset(record: Any, data: bytes) -> str | None:
    header = (record.http_headers.get_header("Content-Type") or "") if record.http_headers is not None else ""
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", header, re.I)
    return match[1] if match is not None else declared_charset(data)


def _story(
    container: Container,
    stream: BinaryIO,
    places: Sequence[_Place],
    group: str,
    locators: Locators,
    limits: Limits,
) -> Iterator[Piece]:
    """The pages of one story, read again; a page without text is left out."""
    for place in places:
        stream.seek(place.offset)
        try:
            record = _next(_records(stream))
            data = _payload(record)
        except _DamagedError:
            continue
        decoded = decode(data, declared=_charset(record, data))
        page = read_page(decoded.text, limits=limits)
        if not page.text:
            continue
        address = place.page.address
        locator = locators.take(f"record:{address}")
        piece = Piece(
            name=within(container.name, address),
            sha256=container.sha256,
            locator=locator,
            text=page.text,
            media_type="text/html",
            blocks=page.blocks,
            hints=_hints(container, page, address, alone=len(places) == 1),
            encoding=decoded.encoding,
            repairs=(*decoded.repairs, *page.repairs),
            removed=page.removed,
            pictures=page.pictures,
        )
        yield piece if len(places) == 1 else replace(piece, group=group, post=place.page.part)


def _hints(container: Container, page: Page, address: str, *, alone: bool) -> tuple[Hint, ...]:
    """What the page says of the story; joined with others it is no instalment of it."""
    said = page.hints if alone else tuple(hint for hint in page.hints if hint.field not in ("instalment", "part"))
    stated = any(hint.field == "url" for hint in said)
    return (*container.hints, *said, *(() if stated or not address else (Hint("url", address, "warc:target"),)))
