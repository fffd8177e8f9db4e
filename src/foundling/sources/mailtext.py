"""The text of a message: its header lines as people know them, an empty line, the body.

Owns what a message looks like as text and which stretches of it are not the story: the header lines (front),
signature and list footer (back), quoted lines (quote blocks). Nothing is left out; hints mark the stretches.

    From: Ell <ell@example.org>
    To: list@example.org
    Subject: FIC: Rain 1/2
    Date: Sun, 22 Feb 1998 20:14:17 GMT

    It rained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from foundling.knowledge import table
from foundling.manuscript import Block, Hint, Repair
from foundling.sources.decoding import decode
from foundling.sources.mailbody import Body, move_blocks, move_hints, read_body
from foundling.sources.mailends import end_matter, quotes
from foundling.sources.mailheaders import Headers, parse_headers, read_date, read_sender
from foundling.sources.protocol import Limits
from foundling.sources.text import paragraphs
from foundling.spans import Span, shift

_HEADER_LINE = re.compile(r"^(From|Subject|Date|Sent)[ \t]*:[ \t]*(\S[^\n]*)$", re.M | re.I)
# Header lines of a message that cannot be read as it stands.
_MIME = frozenset({"mime-version", "content-type", "content-transfer-encoding", "received"})


class Message(Struct, frozen=True):
    """A message as text. `head` is the offset where the body begins; spans are over `text`, and so are hints."""

    text: str
    head: int
    subject: str
    body: Body
    blocks: tuple[Block, ...]
    hints: tuple[Hint, ...]
    repaired: tuple[Repair, ...]


def read_message(data: bytes, *, limits: Limits, charset: str | None = None) -> Message:
    """The message in `data`, header lines first. `charset` as in `mailbody.read_body`; never raises."""
    headers, at = parse_headers(data)
    body = read_body(headers, data[at:], limits=limits, charset=charset)
    return compose(headers, body)


def read_saved(data: bytes, *, limits: Limits) -> Message:
    """A message saved as text: as it stands in the file, if nothing of it is encoded; else as `read_message`."""
    headers, at = parse_headers(data)
    names = {name.lower() for name, _ in headers.fields}
    if (
        names & _MIME
        or b"\nbegin " in data
        or any("=?" in line for line in data[:at].decode("latin-1").split("\n"))
    ):
        return read_message(data, limits=limits)
    decoded = decode(data)
    text = decoded.text
    head = _head_length(text)
    body = Body(text[head:], decoded.encoding, repairs=decoded.repairs)
    hints: list[Hint] = [Hint("part.front", "", "mail:headers", Span(0, head))]
    for match in _HEADER_LINE.finditer(text, 0, head):
        hints += _header_hints(match[1].capitalize(), match[2].rstrip(), match.start(2))
    back = end_matter(body.text)
    if back is not None:
        hints.append(Hint("part.back", "", back[0], Span(head + back[1], len(text))))
    quoted = (Block("quote", shift(span, head)) for span in quotes(body.text))
    subject = headers.get("subject") or ""
    return Message(text, head, subject, body, (*paragraphs(text), *quoted), tuple(hints), decoded.repaired)


def _head_length(text: str) -> int:
    """Where the header lines of a saved message end, the empty line below them included."""
    begin = len(text) - len(text.lstrip())
    end = text.find("\n\n", begin)
    return len(text) if end < 0 else end + 2


def compose(headers: Headers, body: Body) -> Message:
    """The text of a message and its hints."""
    lines: list[str] = []
    hints: list[Hint] = []
    at = 0
    for name, value in _shown(headers):
        start = at + len(name) + 2
        lines.append(f"{name}: {value}\n")
        hints += _header_hints(name, value, start)
        at += len(lines[-1])
    head = "".join(lines) + "\n" if lines else ""
    text = head + body.text.rstrip("\n")
    end = len(text)
    front = [Hint("part.front", "", "mail:headers", Span(0, len(head)))] if head else []
    back = end_matter(body.text) if body.text else None
    tail = [] if back is None else [Hint("part.back", "", back[0], Span(len(head) + back[1], end))]
    blocks = [*paragraphs(head), *move_blocks(body.blocks, len(head), end)]
    blocks += [Block("quote", shift(span, len(head))) for span in quotes(body.text)]
    return Message(
        text=text,
        head=len(head),
        subject=headers.get("subject") or "",
        body=body,
        blocks=tuple(blocks),
        hints=(*front, *hints, *move_hints(body.hints, len(head), end), *tail),
        repaired=tuple(Repair(_clip(shift(r.span, len(head)), end), r.was) for r in body.repaired),
    )


def _clip(span: Span, end: int) -> Span:
    return Span(min(span.start, end), min(span.end, end))


def _shown(headers: Headers) -> Iterator[tuple[str, str]]:
    """The header lines that the text shows, in their order."""
    for group in table("mail.toml")["shown"]:
        for name in group:
            value = headers.get(name)
            if value:
                yield name, value
                break


def _header_hints(name: str, value: str, start: int) -> Iterator[Hint]:
    """What a header line says for the record, with its place in the text."""
    if name == "From":
        sender = read_sender(value)
        for field, said in (("author", sender.name), ("contact", sender.address)):
            if said and (where := value.find(said)) >= 0:
                yield Hint(field, said, "mail:From", Span(start + where, start + where + len(said)))
    elif name == "Subject":
        yield Hint("title", value, "mail:Subject", Span(start, start + len(value)))
    elif (day := read_date(value)) is not None and name in ("Date", "Sent"):
        yield Hint("date", day.day, "mail:Date", Span(start, start + len(value)))
