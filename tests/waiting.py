"""Waiting for what must happen, however slow the machine is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

# Seconds to wait for what must happen: what works never takes them, and a machine that stands still does not fail.
PATIENCE_S = 180.0


def until_true(look: Callable[[], T], *, patience_s: float = PATIENCE_S, pause_s: float = 0.05) -> T:
    """Look again and again until what is seen is true, and return that; fails after `patience_s`."""
    until = time.monotonic() + patience_s
    while not (seen := look()):
        assert time.monotonic() < until, f"waited {patience_s:g} s in vain"
        time.sleep(pause_s)
    return seen
