"""Long readings that were opened lately, so that turning a page of a novel does not open the novel again.

Owns what is held in memory and for how long. A reading is held under the digest of its text and the stamps of its
layers, as they are stored: one that was read again is another reading and is opened anew.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from foundling.reading.types import Reading

# What is shorter than this, in code points, opens as fast as it is looked up.
LONG = 150_000
# Code points of text that are held, all readings together: about one reading of two million words.
MOST = 16_000_000

# A manuscript's id, the digest of its text, and each layer's name and stamp.
Key = tuple[str, str, tuple[tuple[str, str], ...]]


class Opened:
    """The readings opened last; may be asked by several threads."""

    def __init__(self) -> None:
        self._held: OrderedDict[Key, Reading] = OrderedDict()
        self._guard = threading.Lock()
        self._making = threading.Lock()

    def get(self, key: Key, make: Callable[[], Reading]) -> Reading:
        """The reading of this key, made where it is not held."""
        held = self._find(key)
        if held is not None:
            return held
        # One at a time: several who open the same novel at once are not to hold it several times.
        with self._making:
            held = self._find(key)
            if held is not None:
                return held
            made = make()
            if len(made.text) >= LONG:
                self._hold(key, made)
            return made

    def _find(self, key: Key) -> Reading | None:
        with self._guard:
            held = self._held.get(key)
            if held is not None:
                self._held.move_to_end(key)
            return held

    def _hold(self, key: Key, made: Reading) -> None:
        with self._guard:
            self._held[key] = made
            while len(self._held) > 1 and sum(len(one.text) for one in self._held.values()) > MOST:
                self._held.popitem(last=False)
