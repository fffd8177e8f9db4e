"""Whether the files of an index are what tantivy wrote.

Owns the reading of the footer that tantivy ends each file of a segment with: a line of JSON with the CRC-32 of
what is before it, the line's length and a number that marks it, both of four bytes, little-endian
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
# What the last commit consists of.
_META = "meta.json"


def damaged_files(folder: Path) -> tuple[str, ...]:
    """Names of the index's files that are damaged; empty also where there is no index.

    What a killed writer left and no commit speaks of is nobody's, and is not looked at.
    """
    if not (folder / _META).exists():
        return ()
    try:
        meta = json.loads((folder / _META).read_bytes())
        segments = tuple(str(segment["segment_id"]).replace("-", "") for segment in meta["segments"])
    except (ValueError, KeyError, TypeError):
        return (_META,)
    mine = (path for path in sorted(folder.iterdir()) if path.name.startswith(segments)) if segments else ()
    return tuple(path.name for path in mine if not _whole(path))


def _whole(path: Path) -> bool:
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
