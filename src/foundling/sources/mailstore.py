"""Stores of messages: what can be gone through once and asked for a message again.

Owns messages as bytes with their place in the original, and the opening of digests. Which of them make one story
is `threads`, what their text is `mailtext`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO, Protocol

import msgspec
from msgspec import Struct

from foundling.sources.digest import split_digest
from foundling.sources.mbox import find_messages, levelled, unescape
from foundling.sources.names import deeper
from foundling.sources.protocol import Container
from foundling.spans import Span


class Raw(Struct, frozen=True):
    """A message as bytes. `charset` is set where the bytes are not as sent (`mailbody.read_body`);
    `saved` for a message that someone saved as text, which is shown as it stands.
    """

    data: bytes
    sha256: str
    locator: str | None
    name: str
    charset: str | None = None
    saved: bool = False


class Store(Protocol):
    """A store of messages that can be gone through and asked for one again."""

    def messages(self) -> Iterator[Raw]:
        """Every message, in order, one at a time."""
        ...

    def message(self, number: int, /) -> Raw:
        """The message of this number, counted from 0 in the order of `messages`."""
        ...


class Listed:
    """Messages that are at hand."""

    def __init__(self, raws: Sequence[Raw]) -> None:
        self._raws = raws

    def messages(self) -> Iterator[Raw]:
        yield from self._raws

    def message(self, number: int, /) -> Raw:
        return self._raws[number]


class Undigested:
    """A store whose digests have been opened: masthead first, then the messages inside, each on its own."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._places: list[tuple[int, int]] = []
        self._last: tuple[int, tuple[Raw, ...]] = (-1, ())

    def messages(self) -> Iterator[Raw]:
        self._places.clear()
        for number, raw in enumerate(self._store.messages()):
            for inner, found in enumerate(_opened(raw)):
                self._places.append((number, inner))
                yield found

    def message(self, number: int, /) -> Raw:
        outer, inner = self._places[number]
        if self._last[0] != outer:
            self._last = (outer, _opened(self._store.message(outer)))
        return self._last[1][inner]


def _opened(raw: Raw) -> tuple[Raw, ...]:
    """The message itself, or, of a digest, what it holds."""
    digest = split_digest(raw.data)
    if digest is None:
        return (raw,)
    inside = (
        msgspec.structs.replace(raw, data=data, locator=deeper(raw.locator, f"message:{number}"), saved=False)
        for number, data in enumerate(digest.messages, 1)
    )
    return (msgspec.structs.replace(raw, data=digest.rest), *inside)


class Mailbox:
    """The messages of an mbox file; keeps their offsets, never their bytes."""

    def __init__(self, stream: BinaryIO, container: Container) -> None:
        self._stream = stream
        self._container = container
        self._places: list[Span] = []

    def messages(self) -> Iterator[Raw]:
        self._places.clear()
        self._stream.seek(0)
        for start, data in find_messages(self._stream):
            self._places.append(Span(start, start + len(data)))
            yield self._raw(data, self._places[-1])

    def message(self, number: int, /) -> Raw:
        place = self._places[number]
        self._stream.seek(place.start)
        return self._raw(levelled(self._stream.read(place.end - place.start)), place)

    def _raw(self, data: bytes, place: Span) -> Raw:
        container = self._container
        locator = deeper(container.locator, f"bytes:{place.start}-{place.end}")
        return Raw(unescape(data), container.sha256, locator, container.name)
