"""From a store of messages to pieces: each story's posts in a row, everything else message by message.

Owns the two passes over a store: the first reads who wrote what, the second yields.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial

import msgspec

from foundling.manuscript import Hint, Refusal
from foundling.sources.mailheaders import parse_headers, read_date, read_sender
from foundling.sources.mailstore import Raw, Store, Undigested
from foundling.sources.mailtext import Message, read_message, read_saved
from foundling.sources.names import deeper, within
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.subjects import read_subject
from foundling.sources.threads import Post, Story, gather

# Two posts have the same text if they share this part of the shorter one's longer lines (a repost is often
# mended here and there; two parts of a story share no more than header and footer).
SAME_SHARE = 0.5
# Lines of this many characters are compared; shorter ones recur by chance.
_LINE = 30


def pieces_of(store: Store, container: Container, limits: Limits) -> Iterator[Piece | Container | Refusal]:
    """Everything in the store: each story's posts in a row, answers and chatter one by one."""
    store = Undigested(store)
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
