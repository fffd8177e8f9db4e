"""Mailboxes in one file: where each message begins and ends.

Owns the `From ` lines of mbox (Content-Length is ignored, as every dialect lies in it) and their unescaping. A
pass over the file holds one message at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from foundling.knowledge import table

_CHUNK = 1024 * 1024
# From_ lines and what stands right below them are looked at this far.
_LINE = 400
# "From ell@example.org Sun Feb 22 20:14:17 1998", "From - Sun, 22 Feb …", "From ???@??? Sun …", and no more than
# a time and a year between other words.
_DATED = re.compile(rb"From [^\r\n]{0,200}?\d{1,2}:\d\d[^\r\n]{0,60}?\b(?:19|20)\d\d\b")
_HEADER = re.compile(rb"[^\r\n]*\r?\n(?:>?From [^\r\n]*\r?\n)?([!-9;-~]{2,60})[ \t]?:")
_ESCAPED = re.compile(rb"^>(?=>*From )", re.M)


def is_from_line(data: bytes, at: int = 0) -> bool:
    """Whether a message's `From ` line stands at `at`: dated, or right above a well-known header line."""
    head = data[at : at + 2 * _LINE]
    if not head.startswith(b"From "):
        return False
    header = _HEADER.match(head)
    if header is None:
        return False
    if _DATED.match(head):
        return True
    knowledge = table("mail.toml")
    name = header[1].decode("ascii").lower()
    return name in knowledge["strong_headers"] or name in ("from", "to", "date", "subject")


def levelled(data: bytes) -> bytes:
    """The bytes with the line ends of old Macintoshes (CR alone) made LF, byte for byte, if it has no others."""
    return data.replace(b"\r", b"\n") if b"\r" in data and b"\n" not in data else data


def find_messages(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Each message with the offset of its first byte below its `From ` line; bytes as they stand in the file.

    The empty line before the next `From ` line belongs to neither. Linear in the file, whatever it holds.
    """
    held, base, searched = bytearray(), 0, -1
    start = -1  # offset, in `held`, of the message being read
    while True:
        chunk = levelled(stream.read(_CHUNK))
        held += chunk
        # A From_ line may be cut off at the end of the chunk; it is found again when more has come.
        limit = len(held) if not chunk else max(0, len(held) - 2 * _LINE)
        for at in _from_lines(held, searched, limit):
            if start >= 0:
                yield base + start, _trimmed(bytes(held[start:at]))
            start = _line_end(held, at)
        searched = max(searched, limit)
        if not chunk:
            break
        if start > _CHUNK or start < 0 < searched:
            drop = start if start >= 0 else searched - 1
            del held[:drop]
            base, searched, start = base + drop, max(0, searched - drop), min(start, 0)
    if start >= 0:
        yield base + start, _trimmed(bytes(held[start:]))


def _from_lines(held: bytearray, begin: int, limit: int) -> Iterator[int]:
    """Where `From ` lines stand whose preceding line end lies in `[begin, limit)`.

    `begin` is negative in the first search, which alone finds one on the first line of the file.
    """
    if begin < 0 and is_from_line(bytes(held[: 2 * _LINE])):
        yield 0
    at = held.find(b"\nFrom ", max(0, begin), limit + 5)
    while 0 <= at < limit:
        if is_from_line(bytes(held[at + 1 : at + 1 + 2 * _LINE])):
            yield at + 1
        at = held.find(b"\nFrom ", at + 1, limit + 5)


def _line_end(held: bytearray, at: int) -> int:
    end = held.find(b"\n", at)
    return len(held) if end < 0 else end + 1


def _trimmed(message: bytes) -> bytes:
    """Without the one empty line that separates messages."""
    for end in (b"\r\n\r\n", b"\n\n"):
        if message.endswith(end):
            return message[: len(message) - len(end) // 2]
    return message


def unescape(message: bytes) -> bytes:
    """The message with `>From ` lines as they were before the mailbox escaped them (mboxo and mboxrd)."""
    return _ESCAPED.sub(b"", message) if b"\n>" in message else message
