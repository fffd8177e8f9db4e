"""The parts of a message: boundaries, transfer encodings, and which of several renderings is read.

Owns the walk from a message's header lines and bytes to its leaves, the parts that hold something. Nothing here
raises: a torn multipart is read as far as it goes and says so. Text is made of leaves in `mailbody`.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote_to_bytes

from msgspec import Struct

from foundling.knowledge import table
from foundling.sources.decoding import decode
from foundling.sources.mailheaders import Headers, decode_base64, decode_words, parse_headers
from foundling.spans import Span

# Multiparts within multiparts: real mail has three or four levels.
DEEPEST = 12
# Parts of one message beyond this number are not looked at.
MOST_PARTS = 500
# A plain part with less than this share of the HTML part's words is a stub ("your client cannot show HTML").
STUB_SHARE = 0.3
_PARAMETER = re.compile(
    r";\s*([A-Za-z][A-Za-z-]{0,40})(?:\*\d{1,2})?(\*)?\s*=\s*(?:\"([^\"]{0,1000})\"|([^\s;\"]{0,1000}))"
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]*={0,2}\Z")


class Leaf(Struct, frozen=True):
    """A part that holds something: `data` with its transfer encoding undone, of `media_type` (lower case).

    `charset` is the one declared; `name` a file name given; `attached` whether the sender set it apart as a
    file; `flowed` whether lines were space-stuffed (RFC 3676); `tail` what stood after base64 (a list's footer);
    `location` is the address a saved page was at.
    """

    media_type: str
    data: bytes
    charset: str | None = None
    name: str | None = None
    attached: bool = False
    flowed: bool = False
    tail: bytes = b""
    location: str | None = None


class Leaves(Struct, frozen=True):
    """The leaves of a message in order; `torn` if a multipart does not end where it should."""

    leaves: tuple[Leaf, ...]
    torn: bool = False


class Part(Struct, frozen=True):
    """A leaf and where it stands: `span` is that of its content, as it was sent, in the bytes given; `transfer` is
    how it was encoded for that."""

    leaf: Leaf
    span: Span
    transfer: str


class _Walk:
    """What one walk over a message keeps count of."""

    def __init__(self, charset: str | None) -> None:
        self.charset = charset
        self.left = MOST_PARTS
        self.torn = False


def find_leaves(headers: Headers, data: bytes, *, charset: str | None = None) -> Leaves:
    """The leaves of the message with these headers; `data` is all that stands below them.

    Of alternatives only the one that is read is returned: plain text unless it is a stub. `charset` overrules
    what is declared for parts that were sent as they are.
    """
    walk = _Walk(charset)
    leaves = _visit(walk, headers, data, 0)
    return Leaves(tuple(leaves), walk.torn)


def find_parts(headers: Headers, data: bytes, start: int = 0) -> list[Part]:
    """All leaves of the message with these headers, of alternatives each, with their places; `start` is that of
    `data` in what the places are told of."""
    return list(_parts(_Walk(None), headers, data, start, 0))


def _parts(walk: _Walk, headers: Headers, data: bytes, start: int, depth: int) -> Iterator[Part]:
    walk.left -= 1
    if walk.left < 0:
        return
    kind, parameters = _content(headers.get("content-type") or "")
    sections = _split(walk, data, parameters.get("boundary", "")) if _is_multipart(kind, depth) else []
    for at, section in sections:
        inner, content = _section(section, _default(kind))
        yield from _parts(walk, inner, content, start + at + len(section) - len(content), depth + 1)
    if not sections:
        leaf = _leaf(walk, headers, data, kind, parameters)
        yield Part(leaf, Span(start, start + len(data)), _transfer(headers))


def _visit(walk: _Walk, headers: Headers, data: bytes, depth: int) -> list[Leaf]:
    walk.left -= 1
    if walk.left < 0:
        return []
    kind, parameters = _content(headers.get("content-type") or "")
    if not _is_multipart(kind, depth):
        return [_leaf(walk, headers, data, kind, parameters)]
    sections = _split(walk, data, parameters.get("boundary", ""))
    if not sections:
        walk.torn = True
        return [Leaf("text/plain", data, walk.charset)]
    branches = [_visit(walk, *_section(section, _default(kind)), depth + 1) for _, section in sections]
    if kind == "multipart/alternative":
        return _choose(branches)
    return [leaf for branch in branches for leaf in branch]


def _is_multipart(kind: str, depth: int) -> bool:
    return kind.startswith("multipart/") and depth <= DEEPEST


def _default(kind: str) -> str:
    """The type of a section that states none, in a multipart of this kind."""
    return "message/rfc822" if kind == "multipart/digest" else ""


def _section(section: bytes, default: str) -> tuple[Headers, bytes]:
    """Headers and content of one section of a multipart; `default` is its type where it states none."""
    if section.startswith((b"\n", b"\r\n")):
        headers, at = Headers(()), section.index(b"\n") + 1
    else:
        headers, at = parse_headers(section)
    if default and headers.get("content-type") is None:
        headers = Headers((*headers.fields, ("Content-Type", default)))
    return headers, section[at:]


def _split(walk: _Walk, data: bytes, boundary: str) -> list[tuple[int, bytes]]:
    """What stands between the boundary lines of a multipart, the last section even where the end is missing, each
    with where it begins."""
    if not boundary:
        return []
    line = re.compile(rb"^--" + re.escape(boundary.encode("utf-8", "surrogatepass")) + rb"(--)?[ \t]*\r?$", re.M)
    sections: list[tuple[int, bytes]] = []
    start, closed = -1, False
    for match in line.finditer(data):
        if start >= 0:
            sections.append((start, _without_line_end(data[start : match.start()])))
        start, closed = match.end() + 1, match[1] is not None
        if closed:
            break
    if start >= 0 and not closed:
        walk.torn = True
        sections.append((start, data[start:]))
    elif closed and (rest := data[start:].strip()):
        # Lists add their footer below a closed multipart, where no mail program looks.
        sections.append((data.index(rest, start) - 1, b"\n" + rest))
    return sections


def _without_line_end(section: bytes) -> bytes:
    """The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1)."""
    return section[:-2] if section.endswith(b"\r\n") else section.removesuffix(b"\n")


def _leaf(walk: _Walk, headers: Headers, data: bytes, kind: str, parameters: dict[str, str]) -> Leaf:
    disposition, given = _content(headers.get("content-disposition") or "")
    transfer = _transfer(headers)
    undone, tail = _undo(data, transfer)
    as_sent = transfer not in ("base64", "quoted-printable")
    return Leaf(
        media_type=kind or "text/plain",
        data=undone,
        charset=walk.charset if walk.charset and as_sent else parameters.get("charset"),
        name=given.get("filename") or parameters.get("name"),
        attached=disposition == "attachment",
        flowed=parameters.get("format", "").lower() == "flowed",
        tail=tail,
        location=headers.get("content-location"),
    )


def _transfer(headers: Headers) -> str:
    return (headers.get("content-transfer-encoding") or "").strip().lower()


def _undo(data: bytes, transfer: str) -> tuple[bytes, bytes]:
    """`data` without its transfer encoding, and what stood below it unencoded."""
    if transfer == "quoted-printable":
        return binascii.a2b_qp(data), b""
    if transfer == "base64":
        return _undo_base64(data)
    if transfer in ("x-uuencode", "uuencode", "x-uue"):
        return undo_uuencode(data), b""
    return data, b""


def _undo_base64(data: bytes) -> tuple[bytes, bytes]:
    """Lists add their footer, as it is, below a message in base64."""
    at = 0
    for line in data.splitlines(keepends=True):
        if not _BASE64_LINE.match(line.strip()):
            break
        at += len(line)
    return (decode_base64(data[:at]), data[at:]) if at else (decode_base64(data), b"")


def undo_uuencode(data: bytes) -> bytes:
    """The bytes that uuencoded `data` writes; lines that are not uuencoded are passed over."""
    out: list[bytes] = []
    for line in data.splitlines():
        if not line or line.startswith((b"begin ", b"end")):
            continue
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            continue
    return b"".join(out)


def _content(value: str) -> tuple[str, dict[str, str]]:
    """The first word of a Content-… header, lower case, and its parameters."""
    kind = value.partition(";")[0].strip().lower()
    parameters: dict[str, str] = {}
    for match in _PARAMETER.finditer(value[:4000]):
        name, text = match[1].lower(), match[3] if match[3] is not None else match[4]
        # RFC 2231 cuts a long name into name*0, name*1 …, each percent-encoded where it has a star behind.
        parameters[name] = parameters.get(name, "") + (_percent(text) if match[2] else decode_words(text))
    return kind, parameters


def _percent(text: str) -> str:
    charset, quote, rest = text.partition("'")
    if not quote:
        return decode(unquote_to_bytes(text)).text
    return decode(unquote_to_bytes(rest.partition("'")[2]), declared=charset or None).text


def _choose(branches: list[list[Leaf]]) -> list[Leaf]:
    """Of alternatives: the plain one unless it is a stub, then the one with HTML, then the last; files stay."""
    plain = next((b for b in branches if _has(b, "text/plain")), None)
    marked = next((b for b in branches if _has(b, "text/html")), None)
    if plain is not None and (marked is None or plain is marked or not _is_stub(plain, marked)):
        chosen = plain
    else:
        chosen = marked if marked is not None else branches[-1]
    files = [leaf for branch in branches if branch is not chosen for leaf in branch if leaf.attached or leaf.name]
    return chosen + files


def _has(branch: list[Leaf], kind: str) -> bool:
    return any(leaf.media_type == kind and not leaf.attached for leaf in branch)


def _is_stub(plain: list[Leaf], marked: list[Leaf]) -> bool:
    text = " ".join(_rough(leaf) for leaf in plain if leaf.media_type == "text/plain")
    if not text.strip() or any(pattern.search(text[:2000]) for pattern in _stub_patterns()):
        return True
    markup = " ".join(_rough(leaf) for leaf in marked if leaf.media_type == "text/html")
    return len(text.split()) < STUB_SHARE * len(_TAG.sub(" ", markup).split())


def _rough(leaf: Leaf) -> str:
    return leaf.data.decode("latin-1")


@cache
def _stub_patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.I) for pattern in table("mail.toml")["stub"]["patterns"])
