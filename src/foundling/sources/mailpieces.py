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
from foundling.sources.mailtext import Message
from foundling.sources.mailtexts import StoreTexts, message_of
from foundling.sources.members import Locators
from foundling.sources.names import within
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.subjects import part_in_head, read_subject
from foundling.sources.threads import Post, Story, gather

# Where a subject has no part number, one is looked for so far below the header lines of a post no shorter than
# this, in bytes.
_HEAD_OF_BODY = 1500
_SHORTEST_PART = 1500

# What is known of a mailbox besides its messages is true of each of them, but for these fields.
_OF_ONE_STORY = frozenset({"title", "author", "contact", "summary", "date", "url", "chapter", "instalment"})


def pieces_of(store: Store, container: Container, limits: Limits) -> Iterator[Piece | Container | Refusal]:
    """Everything in the store: each story's posts in a row, answers and chatter one by one."""
    store = Undigested(store)
    posts = [_post(raw) for raw in store.messages()]
    stories = gather(posts, StoreTexts(store, limits))
    if len(stories) > 1:
        shared = tuple(hint for hint in container.hints if hint.field not in _OF_ONE_STORY)
        container = msgspec.structs.replace(container, hints=shared)
    for story in stories:
        yield from _story_pieces(store, story, container, limits)


def _post(raw: Raw) -> Post:
    headers, at = parse_headers(raw.data[: 64 * 1024])
    subject = read_subject(headers.get("subject") or "")
    if subject.part is None and not subject.reply and len(raw.data) >= _SHORTEST_PART:
        head = raw.data[at : at + _HEAD_OF_BODY].decode("latin-1")
        subject = msgspec.structs.replace(subject, part=part_in_head(head))
    sender = read_sender(headers.get("from"))
    moment = read_date(headers.get("date"))
    return Post(
        address=(sender.address or "").lower().replace(" at ", "@"),
        name=" ".join((sender.name or "").casefold().split()),
        subject=subject,
        stamp=moment.stamp if moment else None,
        size=len(raw.data),
    )


def _story_pieces(
    store: Store, story: Story, container: Container, limits: Limits
) -> Iterator[Piece | Container | Refusal]:
    """The posts of a story as pieces of one group, then the files that came with them."""
    files: list[Container] = []
    place = f"{container.sha256}:{container.locator or ''}:{story.posts[0]}"
    group = f"mail:{place}" if len(story.posts) > 1 else None
    for nth, number in enumerate(story.posts):
        raw = store.message(number)
        message = message_of(raw, limits)
        piece = _piece(raw, message, container)
        if nth == 0:
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
    locators = Locators(msgspec.structs.replace(container, locator=raw.locator))
    for name, data, hints in files:
        yield Container(
            name=within(raw.name, name),
            sha256=raw.sha256,
            open=partial(io.BytesIO, data),
            size=len(data),
            locator=locators.take(name),
            hints=hints,
            depth=container.depth + 1,
        )
