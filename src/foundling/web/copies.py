"""Copies of works that go out: by download, to reading apps, through the API.

Owns what a copy is called, who may have which, and whether authors' wishes keep it back.
"""

from __future__ import annotations

from io import BytesIO
from urllib.parse import quote

from fastapi import Response

from foundling.errors import LibraryError
from foundling.exports.formats import Format, find_format
from foundling.exports.naming import named
from foundling.exports.original import originals, suffix_of
from foundling.exports.protocol import Options
from foundling.exports.wishes import SAID, may_go, wish_of, wish_words
from foundling.library.types import Edition
from foundling.library.ways_out import library_version
from foundling.web.errors import KeptFromYou
from foundling.web.room import ReadingRoom
from foundling.web.settings import Settings

# The formats that are handed out, in the order in which pages name them, and what they are called there.
OFFERED = {
    "epub": "EPUB",
    "html": "One web page",
    "txt": "Plain text",
    "md": "Markdown",
    "original": "The file itself",
}


def offered(room: ReadingRoom, edition: Edition, settings: Settings) -> tuple[str, ...]:
    """The formats in which this reader may have the work."""
    if settings.respect_wishes and not may_go(edition):
        return ()
    return tuple(name for name in OFFERED if name != "original" or _whole(room, edition))


def copy(room: ReadingRoom, edition: Edition, name: str, settings: Settings) -> Response:
    """The work in a format, as a file to be kept. Raises KeptFromYou."""
    check_wish(edition, settings)
    if name == "original" and not _whole(room, edition):
        why = "It came in a file that holds other things too, and cannot be told apart from them. "
        why += "Whoever curates this library can have that file."
        raise KeptFromYou(why)
    format = find_format(name)
    sink = BytesIO()
    options = Options(library=library_version(), open_original=room.library.original)
    try:
        format.load()(edition, sink, options=options)
    except LibraryError as error:
        if name != "original":
            raise
        raise KeptFromYou(f"The file as it came cannot be handed out: {error}.") from error
    return as_file(sink.getvalue(), named(format.pattern, edition) + _suffix(format, edition), format.media_type)


def check_wish(edition: Edition, settings: Settings) -> None:
    """Raise KeptFromYou where the server obeys authors' wishes, and this one wishes no copies."""
    if settings.respect_wishes and not may_go(edition):
        said = f"The author {SAID[wish_of(edition)]}: “{wish_words(edition)}”. It can be read here."
        raise KeptFromYou(said)


def as_file(data: bytes, name: str, media_type: str) -> Response:
    """Bytes that a browser keeps and never shows as a page of ours. RFC 6266 says how the name is written."""
    plain = "".join(
        char if char.isascii() and char.isprintable() and char not in '"\\%;' else "_" for char in name
    )
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    charset = "; charset=utf-8" if media_type.startswith("text/") else ""
    return Response(data, headers={"Content-Disposition": disposition, "Content-Type": media_type + charset})


def _suffix(format: Format, edition: Edition) -> str:
    return format.suffix or suffix_of(edition)


def _whole(room: ReadingRoom, edition: Edition) -> bool:
    """Whether what goes out holds nothing but what its reader may see."""
    if room.reader.curates:
        return True
    return all(one.alone for one in originals(edition)) and all(
        work is not None and room.shows(work) and not room.library.edition(work).removed
        for work in room.library.carried(edition)
    )
