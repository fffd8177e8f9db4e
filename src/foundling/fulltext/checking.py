"""Whether the files of an index are what tantivy wrote.

Owns the reading of the footer that tantivy ends each file of a segment with: a line of JSON with the CRC-32 of what
is before it, the line's length and a number that marks it, both of four bytes, little-endian
(tantivy, `src/directory/footer.rs`).
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path

_MAGIC = 1337
_TAIL = 8
# A footer is a hundred bytes or so; more is none.
_LONGEST = 4096
_CHUNK = 1024 * 1024
# Files that tantivy writes without a footer, and the mark beside them.
_BARE = (".json", ".lock")


def damaged_files(folder: Path) -> tuple[str, ...]:
    """Names of the index's files that are damaged; empty also where there is no index."""
    if not folder.is_dir():
        return ()
    return tuple(path.name for path in sorted(folder.iterdir()) if path.is_file() and not _whole(path))


def _whole(path: Path) -> bool:
    if path.name.startswith(".") or path.name.endswith(".lock"):
        return True
    if path.name.endswith(_BARE):
        return _json(path.read_bytes())
    size = path.stat().st_size
    with path.open("rb") as stream:
        stream.seek(max(0, size - _TAIL))
        tail = stream.read(_TAIL)
        length = int.from_bytes(tail[:4], "little")
        if len(tail) < _TAIL or int.from_bytes(tail[4:], "little") != _MAGIC or length > min(_LONGEST, size):
            return False
        body = size - _TAIL - length
        stream.seek(body)
        footer = stream.read(length)
        stream.seek(0)
        digest, left = 0, body
        while left > 0:
            chunk = stream.read(min(_CHUNK, left))
            if not chunk:
                return False
            digest = zlib.crc32(chunk, digest)
            left -= len(chunk)
    try:
        return bool(json.loads(footer)["crc"] == digest)
    except (ValueError, KeyError, TypeError):
        return False


def _json(data: bytes) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True
