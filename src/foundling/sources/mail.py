"""Mail and news: single messages, saved articles and mailboxes.

Owns the two sources and the way from a store of messages to pieces: a first pass reads who wrote what, the
second yields stories whole, their posts one after another. What a message holds is `mailtext`, which posts belong
together `threads`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, Protocol

import msgspec
from msgspec import Struct

from foundling.manuscript import Hint, Refusal
from foundling.sources.mailheaders import parse_headers, read_date, read_sender, score_headers
from foundling.sources.mailtext import Message, read_message, read_saved
from foundling.sources.mbox import find_messages, is_from_line, unescape
from foundling.sources.names import deeper, within
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.subjects import read_subject
from foundling.sources.threads import Post, Story, gather
from foundling.spans import Span

# Two posts have the same text if they share this part of the shorter one's longer lines (a repost is often
# mended here and there; two parts of a story share no more than header and footer).
SAME_SHARE = 0.5
# Lines of this many characters are compared; shorter ones recur by chance.
_LINE = 30


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


def pieces_of(store: Store, container: Container, limits: Limits) -> Iterator[Piece | Container | Refusal]:
    """Everything in the store: each story's posts in a row, answers and chatter one by one."""
    posts = [_post(raw) for raw in store.messages()]
    for story in gather(posts, partial(_same, store, limits)):
        yield from _story_pieces(store, story, container, limits)


def _post(raw: Raw) -> Post:
    headers, _ = parse_headers(raw.data[: 64 * 1024])
    sender = read_sender(headers.get("from"))
    moment = read_date(headers.get("date"))
    return Post(
        address=(sender.address or "").lower().replace(" at ", "@"),
        name=" ".join((sender.name or "").casefold().split()),
        subject=read_subject(headers.get("subject") or ""),
        stamp=moment.stamp if moment else None,
        size=len(raw.data),
    )


def _message(raw: Raw, limits: Limits) -> Message:
    return (
        read_saved(raw.data, limits=limits)
        if raw.saved
        else read_message(raw.data, limits=limits, charset=raw.charset)
    )


def _same(store: Store, limits: Limits, a: int, b: int) -> bool:
    """Whether two messages have, by and large, the same text."""
    lines = [_long_lines(store.message(number), limits) for number in (a, b)]
    fewer = min(map(len, lines))
    return fewer > 0 and len(lines[0] & lines[1]) >= SAME_SHARE * fewer


def _long_lines(raw: Raw, limits: Limits) -> set[int]:
    message = _message(raw, limits)
    lines = (line.strip() for line in message.text[message.head :].split("\n"))
    return {hash(line) for line in lines if len(line) >= _LINE}


def _story_pieces(
    store: Store, story: Story, container: Container, limits: Limits
) -> Iterator[Piece | Container | Refusal]:
    """The posts of a story as pieces of one group, then the files that came with them."""
    files: list[Container] = []
    group = f"mail:{story.posts[0]}" if len(story.posts) > 1 else None
    for place, number in enumerate(story.posts):
        raw = store.message(number)
        message = _message(raw, limits)
        piece = _piece(raw, message, container)
        if place == 0:
            removed = {"reposts": len(story.reposts)} if story.reposts else {}
            piece = msgspec.structs.replace(piece, missing=story.missing, removed={**piece.removed, **removed})
        yield msgspec.structs.replace(piece, group=group, post=message.subject if group else None)
        files += _attachments(raw, message, container)
    yield from files


def _piece(raw: Raw, message: Message, container: Container) -> Piece:
    body = message.body
    return Piece(
        name=raw.name,
        sha256=raw.sha256,
        locator=raw.locator,
        text=message.text,
        media_type="message/rfc822",
        blocks=message.blocks,
        hints=(*container.hints, *message.hints),
        encoding=body.encoding,
        repairs=body.repairs,
        repaired=message.repaired,
        removed=body.removed,
        pictures=body.pictures,
    )


def _attachments(raw: Raw, message: Message, container: Container) -> Iterator[Container]:
    """Files that came with a message, and messages inside it, to be opened in their turn."""
    said = tuple(
        Hint(h.field, h.value, h.origin) for h in message.hints if h.field in ("author", "contact", "date")
    )
    files = [(a.name, a.data, said) for a in message.body.attachments]
    files += [(f"message-{i}.eml", data, ()) for i, data in enumerate(message.body.messages, 1)]
    for name, data, hints in files:
        yield Container(
            name=within(raw.name, name),
            sha256=raw.sha256,
            open=partial(io.BytesIO, data),
            size=len(data),
            locator=deeper(raw.locator, name),
            hints=hints,
            depth=container.depth + 1,
        )


class MessageSource:
    """One message in a file: `.eml`, or an article saved as text."""

    name = "message"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """As sure as the header lines make it; a mailbox is `MboxSource`'s."""
        if is_from_line(head):
            return None
        return score_headers(head)

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """The message, and the files it holds."""
        with container.open() as stream:
            data = stream.read(limits.text)
        store = _OneMessage(Raw(data, container.sha256, container.locator, container.name, saved=True))
        for item in pieces_of(store, container, limits):
            # Whether other parts are missing cannot be told of a message alone: they may lie beside it.
            yield msgspec.structs.replace(item, missing=()) if isinstance(item, Piece) else item


class _OneMessage:
    def __init__(self, raw: Raw) -> None:
        self._raw = raw

    def messages(self) -> Iterator[Raw]:
        yield self._raw

    def message(self, number: int, /) -> Raw:
        return self._raw


class MboxSource:
    """Mailboxes in one file (mboxo, mboxrd, and kin)."""

    name = "mbox"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.95 for a `From ` line at the start with header lines below."""
        return 0.95 if is_from_line(head.lstrip(b"\r\n")) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """Stories whole, everything else message by message."""
        with container.open() as stream:
            yield from pieces_of(_Mailbox(stream, container), container, limits)


class _Mailbox:
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
        return self._raw(self._stream.read(place.end - place.start), place)

    def _raw(self, data: bytes, place: Span) -> Raw:
        container = self._container
        locator = deeper(container.locator, f"bytes:{place.start}-{place.end}")
        return Raw(unescape(data), container.sha256, locator, container.name)
