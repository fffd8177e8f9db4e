"""Tasks for the crew's tests: what a worker can do wrong. In a module of their own, since workers import them."""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Iterator

from foundling.errors import SourceError


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
    elif verb == "exit":
        os._exit(int(rest))
    elif verb == "sleep":
        time.sleep(float(rest))
    elif verb == "eat":
        yield str(len(eat(int(rest))))
    elif verb == "raise":
        raise ValueError(rest)
    elif verb == "refuse":
        raise SourceError("a.zip", "it is cut off", "download it again")
    elif verb == "pid":
        yield str(os.getpid())
    elif verb == "print":
        print("to the terminal")
    yield f"did {what}"


def eat(megabytes: int) -> list[bytes]:
    """Hold so many megabytes, every page of them touched."""
    return [bytes([i % 251]) * (1 << 20) for i in range(megabytes)]
