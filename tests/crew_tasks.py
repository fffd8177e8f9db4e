"""Tasks for the crew's tests: what a worker can do wrong. In a module of their own, since workers import them."""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Iterator
from pathlib import Path

from foundling.errors import SourceError
from foundling.manuscript import Refusal
from foundling.sources import registry
from foundling.sources.protocol import Container, Limits, Piece
from foundling.workers import FileJob, read_file

# What this process has learnt.
LEARNT: list[str] = []


def do(what: str) -> Iterator[str]:
    """Do what the payload says, and yield something before or after."""
    verb, _, rest = what.partition(" ")
    if verb == "count":
        yield from (f"{rest} {number}" for number in range(int(rest)))
    elif verb == "segfault":
        ctypes.string_at(0)
    elif verb == "count-then-segfault":
        yield from (f"{number}" for number in range(int(rest)))
        ctypes.string_at(0)
    elif verb == "blocked":
        status = Path("/proc/self/status").read_text()
        yield next(line.split()[1] for line in status.splitlines() if line.startswith("SigBlk:"))
    elif verb == "exit":
        os._exit(int(rest))
    elif verb == "sleep":
        time.sleep(float(rest))
    elif verb == "drip":
        while True:  # something now and then, and no end to it
            time.sleep(0.05)
            yield from map(str, range(8))
    elif verb == "eat":
        yield str(len(eat(int(rest))))
    elif verb == "raise":
        raise ValueError(rest)
    elif verb == "refuse":
        raise SourceError("a.zip", "it is cut off", "download it again")
    elif verb == "pid":
        yield str(os.getpid())
    elif verb == "learn":
        LEARNT.append(rest)
    elif verb == "recite":
        yield " ".join(LEARNT)
    elif verb == "print":
        print("to the terminal")
    yield f"did {what}"


def by_heart() -> str:
    """A rehearsal."""
    return "learn by heart"


def that_fails() -> str:
    """Another."""
    return "raise no such table"


def eat(megabytes: int) -> list[bytes]:
    """Hold so many megabytes, every page of them touched."""
    return [bytes([i % 251]) * (1 << 20) for i in range(megabytes)]


class BadSource:
    """A source that crashes, hangs or eats memory, as the file's first word says."""

    name = "bad"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        return 1.0 if head in (b"SEGFAULT", b"SLEEP", b"EAT") else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        with container.open() as stream:
            verb = stream.read().decode().lower()
        list(do({"sleep": "sleep 600", "eat": "eat 2000"}.get(verb, verb)))
        yield Refusal(container.name, "it was harmless", "worry about the test")


def read_with_bad_source(job: FileJob) -> Iterator[bytes | Refusal]:
    """`read_file`, with the bad source among the others."""
    known = registry.sources()
    if not any(source.name == "bad" for source in known):
        registry.sources = lambda: (BadSource(), *known)
    yield from read_file(job)
