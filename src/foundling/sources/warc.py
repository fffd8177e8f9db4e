"""WARC: crawls of the web. The stories of their pages, those of several pages joined.

Owns the walk over a crawl's records. It is gone through twice: first for what each page is (its address, its
title, the chapter it shows, the page that follows it), then, story by story, for the texts; the crawl itself is
never held in memory. The same address again counts once, as does the same payload elsewhere; records that say
"as before" (`revisit`) add nothing. Texts and books that the site gave as files are opened as files of an archive
are. What is neither is counted and not looked at.
"""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
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
# What a site gives as a file, and stories come in.
_FILES = frozenset(
    {
        "text/plain",
        "text/rtf",
        "application/rtf",
        "application/msword",
        "application/pdf",
        "application/epub+zip",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)
# Servers call everything that they do not know plain text; these ends of addresses know better.
_NO_TEXT = re.compile(r"\.(?:js|css|json|xml|log|ini|map|svg|ico|php|cgi)$|/(?:robots|humans|ads)\.txt$", re.I)
_BROTLI = "pages packed with Brotli"
_BROTLI_ADVICE = "install Python's package `brotli` beside Foundling, and add the crawl again"
# What the payload of a record may be packed with and is unpacked from; any text holds no such bytes.
_PACKED_OTHERWISE = ("br", "zstd", "compress", "x-compress")
_CONTROLS = bytes(range(9)) + bytes(range(14, 27))
_GZIP = b"\x1f\x8b"
_MAGIC = b"WARC/"
_OTHER = "pictures, styles and other files that are no pages"
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
            files: list[Record] = []
            places = list(_places(stream, left_out, files))
            if _WHOLE in left_out:
                yield from PackedSource().pieces(container, limits)
                return
            if not places and not left_out and not files:
                yield Refusal(
                    container.name, "no record can be read in it", "look for another copy", container.locator
                )
                return
            locators = Locators(container)
            for number, story in enumerate(in_order([place.page for place in places])):
                listed = [places[index] for index in story]
                yield from _story(container, stream, listed, f"story {number}", locators, limits)
            for file in files:
                yield from _file(container, stream, file, locators)
        for why, count in left_out.items():
            if why == _CUT:
                place = deeper(container.locator, "records:rest")
                yield Refusal(container.name, why, "look for a whole copy, and add that as well", place)
                continue
            records = "1 record" if count == 1 else f"{count:,} records"
            advice = _BROTLI_ADVICE if why == _BROTLI else "nothing to do, unless something of it was a story"
            place = deeper(container.locator, f"records:{count}")
            yield Refusal(container.name, f"{records} left out: {why}", advice, place)


def _places(stream: BinaryIO, left_out: Counter[str], files: list[Record]) -> Iterator[_Place]:
    """The records of pages, each address once, each payload once; those of files are put into `files`."""
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
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            is_file = kind == _OTHER and _is_file(record, address)
            if kind and not is_file:
                left_out[kind] += 1
                continue
            data = _payload(record)
            if why := _still_packed(record, data):
                left_out[why] += 1
                continue
            digest = hashlib.sha256(data).digest()
            if address in addresses or digest in payloads:
                left_out["the same page again"] += 1
                continue
            addresses.add(address)
            payloads.add(digest)
            if is_file:
                files.append(Record(offset, address, digest))
                continue
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
            kind = _kind(record)
            page = not kind or (kind == _OTHER and _is_file(record, address))
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
    return "" if _media_type(record) in _HTML else _OTHER


def _media_type(record: Any) -> str:
    headers = record.http_headers if record.http_headers is not None else record.rec_headers
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _is_file(record: Any, address: str) -> bool:
    return _media_type(record) in _FILES and _NO_TEXT.search(address.partition("?")[0]) is None


def _still_packed(record: Any, data: bytes) -> str:
    """What a payload is still packed with, as it could not be unpacked here; "" for one that is not packed."""
    headers = record.http_headers
    encoding = ((headers.get_header("Content-Encoding") or "") if headers is not None else "").strip().lower()
    # Some crawlers unpack and leave the header as it was.
    if encoding not in _PACKED_OTHERWISE or len(data[:512].translate(None, _CONTROLS)) == len(data[:512]):
        return ""
    return _BROTLI if encoding == "br" else "pages packed in a way that is not known here"


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


def _file(container: Container, stream: BinaryIO, file: Record, locators: Locators) -> Iterator[Container]:
    """A file that the site gave, to be opened in its turn."""
    stream.seek(file.offset)
    try:
        data = _payload(_next(_records(stream)))
    except _DamagedError:
        return
    yield Container(
        name=within(container.name, file.address),
        sha256=container.sha256,
        open=partial(io.BytesIO, data),
        size=len(data),
        locator=locators.take(f"record:{file.address}"),
        hints=(*container.hints, Hint("url", file.address, "warc:target")),
        depth=container.depth + 1,
    )


def _hints(container: Container, page: Page, address: str, *, alone: bool) -> tuple[Hint, ...]:
    """What the page says of the story; joined with others it is no instalment of it."""
    said = page.hints if alone else tuple(hint for hint in page.hints if hint.field not in ("instalment", "part"))
    stated = any(hint.field == "url" for hint in said)
    return (*container.hints, *said, *(() if stated or not address else (Hint("url", address, "warc:target"),)))
