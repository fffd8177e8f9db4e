"""The text of a message's body, made of its parts.

Owns the decoding of text parts, HTML parts through `html.convert`, uuencoded files inside the text, and what is
an attachment. The parts come from `mime`; signatures and footers are `mailtext`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec
from msgspec import Struct

from foundling.manuscript import Block, Hint, Repair
from foundling.sources.decoding import decode
from foundling.sources.html import convert
from foundling.sources.mailheaders import Headers
from foundling.sources.mime import Leaf, find_leaves, undo_uuencode
from foundling.sources.protocol import Limits
from foundling.sources.text import paragraphs
from foundling.spans import Span, shift

# Between two parts of one message that are both text (a list's footer comes as a part of its own).
JOINT = "\n\n"
# What is never an attachment worth opening: sounds, films, signatures, business cards, Outlook's envelope.
_NO_STORY = re.compile(
    r"(?:image|audio|video)/|application/(?:pgp-|(?:x-)?pkcs7|ms-tnef)|text/(?:x-)?(?:vcard|calendar)"
    r"|message/(?:delivery|disposition|external)|text/rfc822-headers"
)
_UUENCODED = re.compile(rb"^begin [0-7]{3,4} ([^\r\n]{1,200})\r?\n((?:[ -`]{1,90}\r?\n)+?)end[ \t]*\r?$", re.M)
_STUFFED = re.compile(r"^ (?=[ >]|From )", re.M)


class Attachment(Struct, frozen=True):
    """A file that came with a message: its name, type and bytes."""

    name: str
    media_type: str
    data: bytes


class Body(Struct, frozen=True):
    """The text of a message's body and what came with it.

    Spans are over `text`; `messages` are whole messages that it held (a digest in MIME, forwarded mail); other
    fields as in `Origin`.
    """

    text: str = ""
    encoding: str | None = None
    blocks: tuple[Block, ...] = ()
    hints: tuple[Hint, ...] = ()
    repairs: tuple[str, ...] = ()
    repaired: tuple[Repair, ...] = ()
    removed: dict[str, int] = {}
    pictures: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    messages: tuple[bytes, ...] = ()


def read_body(headers: Headers, data: bytes, *, limits: Limits, charset: str | None = None) -> Body:
    """The body of the message with these headers; `data` is all that stands below them.

    `charset` overrules what the message declares for parts whose bytes were sent as they are (Yahoo's exports
    are JSON, and so always UTF-8, whatever the message once was).
    """
    found = find_leaves(headers, data, charset=charset)
    read: list[Body] = []
    texts = 0
    for leaf in found.leaves:
        body = _read_leaf(leaf, limits, alone=texts == 0)
        texts += bool(body.text)
        read.append(body)
    merged = _merge(read)
    if found.torn:
        merged = msgspec.structs.replace(merged, repairs=(*merged.repairs, "torn-mime"))
    return merged


def _read_leaf(leaf: Leaf, limits: Limits, *, alone: bool) -> Body:
    """One part. A text part with a file name is a file, unless it is the message's only text so far."""
    kind = leaf.media_type
    if kind == "message/rfc822":
        return Body(messages=(leaf.data,))
    if kind.startswith("image/"):
        return Body(pictures=(leaf.name,) if leaf.name else ())
    if leaf.attached or (leaf.name and not (alone and kind.startswith("text/"))):
        return _attached(leaf)
    if kind == "text/html":
        return _marked(leaf, limits)
    if kind.startswith("text/") or "/" not in kind:
        return _plain(leaf)
    return Body() if _NO_STORY.match(kind) or not leaf.name else _attached(leaf)


def _attached(leaf: Leaf) -> Body:
    if _NO_STORY.match(leaf.media_type) or not leaf.data:
        return Body()
    return Body(attachments=(Attachment(leaf.name or "attachment", leaf.media_type, leaf.data),))


def _plain(leaf: Leaf) -> Body:
    data, files = _without_files(leaf.data)
    decoded = decode(data, declared=leaf.charset)
    if leaf.flowed and not decoded.repaired:
        decoded = msgspec.structs.replace(decoded, text=_STUFFED.sub("", decoded.text))
    body = Body(
        text=decoded.text,
        encoding=decoded.encoding,
        blocks=tuple(paragraphs(decoded.text)),
        repairs=decoded.repairs + _unknown_charset(leaf),
        repaired=decoded.repaired,
        attachments=files,
    )
    return _merge([body, _plain(Leaf("text/plain", leaf.tail))]) if leaf.tail.strip() else body


def _marked(leaf: Leaf, limits: Limits) -> Body:
    decoded = decode(leaf.data, declared=leaf.charset)
    page = convert(decoded.text, limits=limits)
    return Body(
        text=page.text,
        encoding=decoded.encoding,
        blocks=page.blocks,
        hints=page.hints,
        repairs=decoded.repairs + page.repairs + _unknown_charset(leaf),
        removed=page.removed,
        pictures=page.pictures,
    )


def _unknown_charset(leaf: Leaf) -> tuple[str, ...]:
    """`charset` where the message claims one that nobody knows ("x-unknown")."""
    try:
        "".encode(leaf.charset or "ascii")
    except (LookupError, ValueError):
        return ("charset",)
    return ()


def _without_files(data: bytes) -> tuple[bytes, tuple[Attachment, ...]]:
    """The text without the uuencoded files in it, and those; the `begin` line stays to show where they were."""
    if b"\nbegin " not in data and not data.startswith(b"begin "):
        return data, ()
    files: list[Attachment] = []

    def cut(match: re.Match[bytes]) -> bytes:
        name = decode(match[1]).text.strip()
        files.append(Attachment(name, "application/octet-stream", undo_uuencode(match[2])))
        return match[0][: match[0].index(b"\n")].rstrip(b"\r")

    return _UUENCODED.sub(cut, data), tuple(files)


def _merge(bodies: list[Body]) -> Body:
    """One body of several, their texts joined by an empty line."""
    if len(bodies) == 1:
        return bodies[0]
    texts: list[str] = []
    blocks: list[Block] = []
    hints: list[Hint] = []
    repaired: list[Repair] = []
    at = 0
    for body in bodies:
        if not body.text:
            continue
        text = body.text if body is bodies[-1] else body.text.rstrip("\n")
        texts.append(text)
        end = at + len(text)
        blocks += move_blocks(body.blocks, at, end)
        hints += move_hints(body.hints, at, end)
        repaired += [Repair(shift(r.span, at), r.was) for r in body.repaired]
        at = end + len(JOINT)
    removed: dict[str, int] = {}
    for body in bodies:
        for what, count in body.removed.items():
            removed[what] = removed.get(what, 0) + count
    return Body(
        text=JOINT.join(texts),
        encoding=next((body.encoding for body in bodies if body.text), None),
        blocks=tuple(blocks),
        hints=tuple(hints),
        repairs=tuple(dict.fromkeys(kind for body in bodies for kind in body.repairs)),
        repaired=tuple(repaired),
        removed=removed,
        pictures=tuple(dict.fromkeys(name for body in bodies for name in body.pictures)),
        attachments=tuple(a for body in bodies for a in body.attachments),
        messages=tuple(m for body in bodies for m in body.messages),
    )


def move_blocks(blocks: Iterable[Block], by: int, most: int) -> list[Block]:
    """The blocks moved by `by` code points, cut at `most` where the text was cut; empty ones are left out."""
    return [
        Block(block.kind, Span(block.span.start + by, min(block.span.end + by, most)), block.level, block.href)
        for block in blocks
        if block.span.start + by < min(block.span.end + by, most)
    ]


def move_hints(hints: Iterable[Hint], by: int, most: int) -> list[Hint]:
    """The hints with their spans moved as `move_blocks` does."""
    return [
        msgspec.structs.replace(hint, span=Span(min(hint.span.start + by, most), min(hint.span.end + by, most)))
        if hint.span is not None
        else hint
        for hint in hints
    ]
