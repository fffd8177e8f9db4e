"""Works as JSON: an array (`json`) or one work a line (`jsonl`).

Owns the shape of an exported work: the reading as docs/reading.md has it, with decisions applied to `record`,
and beside it `id`, `standing`, `preferred`, `holdings`, `decisions`, `removed` and `library`, the version of the
library it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from foundling.exports.protocol import PLAIN, Count, Options
from foundling.library.types import Edition, ExportReport

_encoder = msgspec.json.Encoder()
_HALF = re.compile("[\ud800-\udfff]")


def write_jsonl(editions: Iterator[Edition], sink: BinaryIO, /, *, options: Options = PLAIN) -> ExportReport:
    """One work a line."""
    count = Count(sink)
    for edition in editions:
        count.write(_encoded(edition, options) + b"\n")
        count.add(edition)
    return count.report()


def write_json(editions: Iterator[Edition], sink: BinaryIO, /, *, options: Options = PLAIN) -> ExportReport:
    """One array of all works, one work a line within it."""
    count = Count(sink)
    before = b"[\n"
    for edition in editions:
        count.write(before + _encoded(edition, options))
        count.add(edition)
        before = b",\n"
    count.write(b"[]\n" if before == b"[\n" else b"\n]\n")
    return count.report()


def exported(edition: Edition, options: Options = PLAIN) -> dict[str, Any]:
    """A work as it is written to JSON."""
    reading = edition.reading
    fields = {name: getattr(reading, name) for name in reading.__struct_fields__}
    shown = {name: value for name, value in fields.items() if value is not msgspec.UNSET}
    if not options.text:
        del shown["text"]
    return {
        "id": edition.id,
        **shown,
        "record": edition.record,
        "standing": edition.standing,
        "preferred": edition.preferred,
        "holdings": edition.holdings,
        "decisions": edition.decisions,
        "removed": edition.removed,
        **({"library": options.library} if options.library else {}),
    }


def _encoded(edition: Edition, options: Options) -> bytes:
    try:
        return _encoder.encode(exported(edition, options))
    except UnicodeEncodeError:
        # JSON cannot hold half a surrogate pair; U+FFFD takes its place, so that offsets stay true.
        return _encoder.encode(cleaned(msgspec.to_builtins(exported(edition, options))))


def cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: cleaned(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(item) for item in value]
    return value
