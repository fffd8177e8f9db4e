"""A story as plain text: its record as labelled lines, an empty line, and the story as it stands.

Owns the labelled lines, which Foundling itself and other programs read back; the text is not set anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from msgspec import UNSET

from foundling.exports import card
from foundling.exports.protocol import PLAIN, Options, made_by, prepared, title_of
from foundling.library.types import Edition

# How lines that hold one value each of a field are called, so that they read as headers always did.
_CALLED = {"author": "Author"}


def write_txt(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write the story in UTF-8 with `\\n` line ends."""
    edition = prepared(edition, options)
    lines = "\n".join(_lines(edition, options))
    sink.write(f"{lines}\n\n{story(edition)}\n".encode("utf-8", "replace"))


def story(edition: Edition) -> str:
    """The story itself, from its first word to the end of what stands below it; the header is in the record."""
    reading = edition.reading
    parts = () if reading.parts is UNSET else reading.parts
    start = next((part.span.start for part in parts if part.kind == "body"), 0)
    return reading.text[start:].strip("\n")


def _lines(edition: Edition, options: Options) -> Iterator[str]:
    yield f"Title: {_line(title_of(edition))}"
    for row in card.rows(edition):
        joint = "; " if row.field in ("note", "disclaimer", "feedback", "summary") else ", "
        yield f"{_CALLED.get(row.field, row.label)}: {joint.join(map(_line, row.values))}"
    said = "; ".join(f"{name} {value}" for name, value in made_by(edition, options).items())
    yield f"Copied by: {said}"


def _line(value: str) -> str:
    return " ".join(value.split())
