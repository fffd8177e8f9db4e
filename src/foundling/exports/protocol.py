"""What an export is: a function that writes editions, one after the other, to a sink.

Owns the protocol and the counting that every export shares. An export streams: it holds one edition at a time.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from msgspec import Struct

from foundling.library.types import Edition, ExportReport

# How many authors' wishes a report lists.
LISTED = 100


class Options(Struct, frozen=True):
    """What an export may be asked for. `text`: write the stories' text as well as their records."""

    text: bool = True


PLAIN = Options()


class Exporter(Protocol):
    """One format."""

    def __call__(
        self, editions: Iterator[Edition], sink: BinaryIO, /, *, options: Options = PLAIN
    ) -> ExportReport:
        """Write all editions to `sink`, which stays open; raises OSError where it cannot be written to."""
        ...


class Count:
    """Counts what goes out, and collects what authors said about archiving."""

    def __init__(self, sink: BinaryIO) -> None:
        self._sink = sink
        self._began = time.monotonic()
        self._works = self._bytes = self._wished = 0
        self._wishes: list[tuple[str, str]] = []

    def write(self, data: bytes) -> None:
        """Write bytes and count them."""
        self._sink.write(data)
        self._bytes += len(data)

    def add(self, edition: Edition) -> None:
        """Count an edition."""
        self._works += 1
        for claim in edition.record.get("archive", ())[:1]:
            self._wished += 1
            if len(self._wishes) < LISTED:
                self._wishes.append((edition.id, str(claim.value)))

    def report(self) -> ExportReport:
        """What was counted."""
        seconds = time.monotonic() - self._began
        return ExportReport(self._works, self._bytes, self._wished, tuple(self._wishes), seconds)
