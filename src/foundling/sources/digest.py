"""Digests and files of several articles: where the messages inside them begin and end.

Owns the recognition of digests (Majordomo, Listserv, Mailman, Yahoo! Groups; in plain text or MIME) and of
articles saved one below the other, and their cutting into messages. Works on bytes, so that each message is
decoded on its own.

    creative-list Digest … Volume 01 : Number 008
    ----------------------------------------------------------------------
    Date: Sun, 1 Mar 1998 09:12:01 -0500
    From: Ell <ell@example.org>
    Subject: FIC: Rain (1/2)
    …
    ------------------------------
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.sources.mailheaders import parse_headers
from foundling.sources.mime import find_leaves
from foundling.spans import Span

# How far into a digest its masthead and list of subjects are looked for, in bytes.
_MASTHEAD_BYTES = 4096
# One of these stands in every masthead; a message without any is spared the patterns.
_MASTHEAD_WORDS = (b"igest", b"IGEST", b"olume", b"opics", b"essage")
# Header lines as digests set them: indented by Yahoo, padded by Listserv.
_NAMES = (
    rb"Date|From|Subject|To|Sender|Reply-To|Message-ID|Cc|Newsgroups|Organization|In-Reply-To|References|MIME-Version"
    rb"|Content-[A-Za-z-]{4,30}|X-[\w-]{1,40}|Path|Xref|Lines|Sent|Posted by"
)
# How Yahoo's later digests head a message: "1a. FIC: Rain (1/2)", then `Posted by: "Ell" ell@example.org ell`.
_TOPIC = rb"\d{1,3}[a-z]{0,2}\.[ \t]{1,4}([^\r\n]{1,300})"
_FIRST = re.compile(
    rb"^(?:(?:Message: \d{1,5}[ \t]*\r?\n)?[ \t]{0,8}(?:" + _NAMES + rb")[ \t]{0,9}:[ \t]"
    rb"|" + _TOPIC + rb"\r?\n[ \t]{1,8}Posted by:)",
    re.M | re.I,
)
_TOPIC_LINE = re.compile(_TOPIC + rb"\Z")
_LINE = re.compile(rb"[ \t]{0,8}(" + _NAMES + rb")[ \t]{0,9}:[ \t]*(.*)", re.I)
_SAME = {b"posted by": b"from"}
_NUMBERED = re.compile(rb"Message: \d{1,5}[ \t]*\Z")
_RULE = re.compile(rb"[-_=*]{15,}[ \t]*\Z")
_RULE_LINE = re.compile(rb"^[-_=]{15,}[ \t]*\r?$", re.M)
_TRAILER = re.compile(rb"^(?:End of .{1,100}|\*{15,}[ \t]*)\r?$", re.M)
# What stands between messages (RFC 1153), and how far from the end what closes a digest may begin, in lines.
_USUAL_RULE = b"-" * 30
_LONGEST_TRAILER = 40
_STUFFED = re.compile(rb"^- (?=-)", re.M)
# Header lines of one message are no more than this.
_MOST_LINES = 60


class Digest(Struct, frozen=True):
    """The messages of a digest, as bytes with header lines of their own, and what is left without them."""

    messages: tuple[bytes, ...]
    rest: bytes


def split_digest(data: bytes) -> Digest | None:
    """The messages inside a message (or bare text) that is a digest; None where it is none.

    Messages in MIME come as they are; of those in plain text the separating rules are left out and lines that
    were stuffed ("- --") restored.
    """
    headers, at = parse_headers(data[: 256 * 1024])
    subject = headers.get("subject") or ""
    if not (_subject_pattern().search(subject) or _has_masthead(data[at : at + _MASTHEAD_BYTES])):
        return None
    content = headers.get("content-type") or ""
    leaves = find_leaves(headers, data[at:]).leaves
    inside = tuple(leaf.data for leaf in leaves if leaf.media_type == "message/rfc822")
    texts = [leaf for leaf in leaves if leaf.media_type.startswith("text/")]
    if inside:
        return Digest(inside, data[:at] + b"\n\n".join(leaf.data for leaf in texts[:2]))
    if not texts:
        return None
    kept = b"" if "multipart" in content.lower() else data[:at]
    return _split_text(kept, texts[0].data, texts[0].charset)


def _has_masthead(head: bytes) -> bool:
    if not any(word in head for word in _MASTHEAD_WORDS):
        return False
    return any(_masthead_pattern().search(line.strip()) for line in head.decode("latin-1").split("\n"))


@cache
def _subject_pattern() -> re.Pattern[str]:
    return re.compile(table("mail.toml")["digest"]["subject"])


@cache
def _masthead_pattern() -> re.Pattern[str]:
    return re.compile(table("mail.toml")["digest"]["masthead"])


def looks_like_digest(head: bytes) -> bool:
    """Whether a file without header lines of its own begins like a digest; an archive of such files is none."""
    return b"\0" not in head and _has_masthead(head[:_MASTHEAD_BYTES]) and _RULE_LINE.search(head) is not None


def _split_text(kept: bytes, text: bytes, charset: str | None) -> Digest | None:
    places = [place for place in _header_blocks(text) if _below_rule(text, place.start)]
    if not places:
        return None
    line = f"Content-Type: text/plain; charset={charset}\n".encode() if charset else b""
    ends = _ends(text, places)
    messages = tuple(
        line + _straightened(text[place.start : place.end]) + _body(text[place.end : end])
        for place, end in zip(places, ends, strict=True)
    )
    return Digest(messages, kept + text[: places[0].start].rstrip() + b"\n\n" + text[ends[-1] :])


def message_places(text: bytes) -> list[tuple[Span, Span]]:
    """Where the messages of a digest in plain text stand in it: the header lines of each, and what it says above
    the rules."""
    places = [place for place in _header_blocks(text) if _below_rule(text, place.start)]
    if not places:
        return []
    return [
        (place, Span(place.end, place.end + len(_without_rules(text[place.end : end]))))
        for place, end in zip(places, _ends(text, places), strict=True)
    ]


def _ends(text: bytes, places: Sequence[Span]) -> list[int]:
    return [place.start for place in places[1:]] + [_trailer(text, places)]


def _trailer(text: bytes, places: Sequence[Span]) -> int:
    """Where the digest's own end begins: the last rule like those between messages, or "End of … Digest"."""
    start = places[-1].start
    rules = {_line_above(text, place.start) for place in places[1:]} | {_USUAL_RULE}
    begin = _nth_line_from_end(text, _LONGEST_TRAILER)
    found = [m.start() for m in _RULE_LINE.finditer(text, max(start, begin)) if m[0].strip() in rules]
    found = found[-1:] or [m.start() for m in _TRAILER.finditer(text, max(start, begin))][:1]
    return found[0] if found else len(text)


def _nth_line_from_end(text: bytes, count: int) -> int:
    at = len(text)
    for _ in range(count):
        at = text.rfind(b"\n", 0, at)
        if at < 0:
            return 0
    return at + 1


def _header_blocks(text: bytes) -> Iterator[Span]:
    """Runs of header lines with From and Subject, up to and with the empty line below."""
    end = 0
    for match in _FIRST.finditer(text):
        if match.start() < end:
            continue
        found = _block(text, match.start())
        if found is not None:
            end = found.end
            yield found


def _block(text: bytes, start: int) -> Span | None:
    """The header block that begins at `start`, if what stands there is one."""
    names: dict[bytes, bytes] = {}
    at, last = start, b""
    for _ in range(_MOST_LINES):
        stop = text.find(b"\n", at)
        line = text[at : stop if stop >= 0 else len(text)].rstrip(b"\r")
        if (match := _LINE.match(line)) is not None:
            last = _SAME.get(match[1].lower(), match[1].lower())
            names.setdefault(last, match[2])
        elif at == start and (match := _TOPIC_LINE.match(line)) is not None:
            last = b"subject"
            names[last] = match[1]
        elif not line.strip():
            break
        elif not (_NUMBERED.match(line) or (last and line[:1] in b" \t")):
            return None
        if stop < 0:
            return None
        at = stop + 1
    sure = b"date" in names or b"sent" in names or b"@" in names.get(b"from", b"")
    complete = b"from" in names and b"subject" in names and sure
    return Span(start, min(len(text), text.find(b"\n", at) + 1 or len(text))) if complete else None


def _below_rule(text: bytes, start: int) -> bool:
    """Whether the last line above `start` that is not empty is a rule (or there is none)."""
    above = _line_above(text, start)
    return not above or _RULE.match(above) is not None


def _line_above(text: bytes, start: int) -> bytes:
    above = text[max(0, start - 400) : start].rstrip()
    return above[above.rfind(b"\n") + 1 :]


def _straightened(block: bytes) -> bytes:
    """Header lines without the digest's number, indents and padding."""
    out = []
    for line in block.splitlines():
        match = _LINE.match(line)
        if match is not None:
            out.append(_SAME.get(match[1].lower(), match[1]) + b": " + match[2])
        elif not out and (match := _TOPIC_LINE.match(line)) is not None:
            out.append(b"Subject: " + match[1])
        elif line.strip() and not _NUMBERED.match(line):
            out.append(b" " + line.strip())
    return b"\n".join(out) + b"\n\n"


def _body(body: bytes) -> bytes:
    """The body without the rules that separate it from the next message, unstuffed."""
    return _STUFFED.sub(b"", _without_rules(body)) + b"\n"


def _without_rules(body: bytes) -> bytes:
    lines = body.rstrip().split(b"\n")
    while lines and (_RULE.match(lines[-1].strip()) or not lines[-1].strip()):
        lines.pop()
    return b"\n".join(lines)


def split_articles(data: bytes) -> list[Span]:
    """The articles of a file that holds several, one below the other, each from its header lines to the next's.

    Header lines of mail inside a story do not count: only blocks with the same names as the file's first, one of
    which only articles have (Newsgroups, Message-ID, Path).
    """
    blocks = list(_header_blocks(data))
    if not blocks or data[: blocks[0].start].strip():
        return [Span(0, len(data))]
    wanted = _marks(data, blocks[0])
    starts = [block.start for block in blocks if wanted and _marks(data, block) >= wanted]
    if len(starts) < 2:
        return [Span(0, len(data))]
    return [Span(start, end) for start, end in zip([0, *starts[1:]], [*starts[1:], len(data)], strict=True)]


def _marks(data: bytes, block: Span) -> set[bytes]:
    names = {
        match[1].lower() for line in data[block.start : block.end].splitlines() if (match := _LINE.match(line))
    }
    return names & {b"newsgroups", b"message-id", b"path", b"xref"}
