"""What every page of a story needs of the whole of it: its people with their colours, its pages.

Owns counting it once for a long reading that stays open, and each time for a short one.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from functools import cached_property

from msgspec import UNSET

from foundling.exports.page.people import Person, Talk, people_of, talks_of
from foundling.reading.types import Reading
from foundling.web.views.paging import Pages, pages_of

# The length of a reading, in code points, from which it is worth holding what is counted of it; and the length of
# all that are held together.
_LONG = 150_000
_MOST = 16_000_000


class Known:
    """A reading, and what is counted of it when it is asked for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The cast, whoever speaks or is meant most first."""
        return people_of(self.reading)

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of the cast, by their ids: of those too who are in it too seldom to be listed."""
        cast = () if self.reading.cast is UNSET else self.reading.cast
        return {one.id: one.name for one in cast}

    @cached_property
    def colours(self) -> dict[str, int]:
        """The colours of the people, by their ids."""
        return {person.id: person.colour for person in self.people}

    @cached_property
    def talks(self) -> tuple[Talk, ...]:
        """Who talks with whom."""
        return talks_of(self.reading)

    @cached_property
    def pages(self) -> Pages:
        """The pages of the story."""
        return pages_of(self.reading)


_held: OrderedDict[int, Known] = OrderedDict()
_guard = threading.Lock()


def known(reading: Reading) -> Known:
    """What is known of a reading. A long one is recognised as long as it is the same object."""
    if len(reading.text) < _LONG:
        return Known(reading)
    with _guard:
        held = _held.get(id(reading))
        if held is None or held.reading is not reading:
            held = _held[id(reading)] = Known(reading)
        _held.move_to_end(id(reading))
        while len(_held) > 1 and sum(len(one.reading.text) for one in _held.values()) > _MOST:
            _held.popitem(last=False)
        return held
