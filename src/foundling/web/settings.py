"""What a server is told when it starts."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

# Bytes that one request may hold: a form, and a heap of dropped files.
FORM_BYTES = 2_000_000
UPLOAD_BYTES = 2_000_000_000
# Bytes of a calibre library's database: of 50,000 books with their descriptions some 200 MB.
CALIBRE_BYTES = 256_000_000


class Settings(Struct, frozen=True):
    """How a library is served.

    `alone`: to one person on this machine, without a login; pages are then answered only under the names in
    `hosts`, so that no other site can have its name point here. `secure`: by HTTPS, so that cookies are for it
    alone. `behind_proxy`: `X-Forwarded-For` and `X-Forwarded-Proto` are believed. `watch` is a folder whose files
    are taken in as they come. `respect_wishes`: no copy goes out of a work whose author said anything about
    archiving but yes; it can be read here all the same.
    """

    alone: bool = True
    secure: bool = False
    behind_proxy: bool = False
    hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")
    watch: Path | None = None
    respect_wishes: bool = False
    form_bytes: int = FORM_BYTES
    upload_bytes: int = UPLOAD_BYTES
    calibre_bytes: int = CALIBRE_BYTES
