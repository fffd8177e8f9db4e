"""Takes one of several stories out of a message: an article of a digest, a file that came with it, its own text.

Owns where those stand in the message's bytes, and the writing of a part anew in the encoding it was sent in. The
message keeps its length, so that the places of those behind it in a mailbox hold. Pure: bytes in, bytes out.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Sequence

from foundling.errors import LibraryError
from foundling.library.cutting import nowhere
from foundling.sources.digest import message_places, split_digest
from foundling.sources.mailheaders import parse_headers
from foundling.sources.mailtext import read_message
from foundling.sources.mbox import levelled
from foundling.sources.members import Locators
from foundling.sources.mime import Leaf, Part, find_leaves, find_parts
from foundling.sources.names import STEP
from foundling.sources.protocol import Limits

# What a blanked message begins with: without a header it would be no message, but part of the one before.
_WITHDRAWN = b"withdrawn"
EMPTY = b"Subject: " + _WITHDRAWN + b"\n\n"
# Takes what is to go (first argument) out of a member, what is to stay in it being the second.
Inside = Callable[[bytes, list[str | None], list[str | None]], bytes]

_ARTICLE = re.compile(r"message:(\d{1,6})")
_WORDS = re.compile(rb"[^\s@]")
_LETTERS = re.compile(rb"[^\r\n]")
_DATED = re.compile(rb"[ \t]{0,8}(?:Date|Sent|Content-[A-Za-z-]{4,30})[ \t]{0,9}:", re.I)
_NAMED = re.compile(rb"[ \t]{0,8}([A-Za-z-]{2,40}(?: by)?[ \t]{0,9}:[ \t]?|\d{1,3}[a-z]{0,2}\.[ \t])")
_TITLED = re.compile(rb"Subject|\d", re.I)
_SUBJECT = re.compile(rb"^(Subject[ \t]*:[ \t]*)([^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*)", re.I | re.M)
_BASE64 = re.compile(rb"[A-Za-z0-9+/=]")
_QP = re.compile(rb"=([0-9A-Fa-f]{2})|=[ \t]*\r?\n|[\s\S]")
_AS_SENT = frozenset({"", "7bit", "8bit", "binary"})


def blanked(length: int) -> bytes:
    """A message of so many bytes that says nothing."""
    return EMPTY[:length].ljust(length)


def blank_in_message(data: bytes, gone: Sequence[str | None], stay: Sequence[str | None], inside: Inside) -> bytes:
    """The message without what the locators `gone` lead to; None is its own text. `stay` is to remain.

    Raises LibraryError where that cannot be told apart.
    """
    even = levelled(data)
    if any(one is not None and _ARTICLE.fullmatch(one.partition(STEP)[0]) for one in (*gone, *stay)):
        found = _blank_articles(even, gone, stay, inside)
    else:
        found = _blank_files(even, gone, stay, inside)
    if len(found) != len(data):
        raise LibraryError("the message would have another length")
    return found if even == data else found.replace(b"\n", b"\r")


# ---------------------------------------------------------------- digests


def _blank_articles(data: bytes, gone: Sequence[str | None], stay: Sequence[str | None], inside: Inside) -> bytes:
    digest = split_digest(data)
    if digest is None or None in gone:
        raise LibraryError("the digest's own text cannot be told apart from its articles")
    wanted, others = _numbered(gone), _numbered(stay)
    headers, at = parse_headers(data)
    parts = find_parts(headers, data[at:], at)
    mails = [part for part in parts if part.leaf.media_type == "message/rfc822"]
    if mails:
        if len(mails) != len(digest.messages):
            raise LibraryError("its articles come in several forms")
        changes = []
        for number, rests in wanted.items():
            part = mails[number - 1]
            left = others.get(number, [])
            new = _member(part.leaf.data, rests, left, inside) if left else blanked(len(part.leaf.data))
            changes.append((part, new))
        return _changed(data, changes)
    leaf = next(leaf for leaf in find_leaves(headers, data[at:]).leaves if leaf.media_type.startswith("text/"))
    shown = next(part for part in parts if part.leaf == leaf)
    new = _without_articles(leaf.data, wanted, others)
    # Another form of the same text, which is not read, says the same.
    alike = [part for part in parts if part is not shown and part.leaf.media_type.startswith("text/")]
    alike = [part for part in alike if not part.leaf.attached and part.leaf.media_type != leaf.media_type]
    return _changed(data, [(shown, new), *((part, _LETTERS.sub(b" ", part.leaf.data)) for part in alike)])


def _numbered(locators: Sequence[str | None]) -> dict[int, list[str | None]]:
    """What stands behind each article's step of these locators."""
    found: dict[int, list[str | None]] = {}
    for locator in locators:
        step, cut, rest = (locator or "").partition(STEP)
        match = _ARTICLE.fullmatch(step)
        if match is not None:
            found.setdefault(int(match[1]), []).append(rest if cut else None)
    return found


def _without_articles(
    text: bytes, wanted: dict[int, list[str | None]], others: dict[int, list[str | None]]
) -> bytes:
    """A digest in plain text without some of its articles; their header lines stay, and say nothing."""
    places = message_places(text)
    found = bytearray(text)
    for number in wanted:
        if number in others or not 0 < number <= len(places):
            raise LibraryError(f"article {number} holds what is to stay as well")
        head, body = places[number - 1]
        lines = found[head.start : head.end].splitlines(keepends=True)
        found[head.start : head.end] = b"".join(_said_nothing(bytes(line)) for line in lines)
        found[body.start : body.end] = _LETTERS.sub(b" ", bytes(found[body.start : body.end]))
    return bytes(found)


def _said_nothing(line: bytes) -> bytes:
    """A header line with its name alone; a date says nothing of whose it is, and makes it a header."""
    if _DATED.match(line):
        return line
    named = _NAMED.match(line)
    cut = named.end() if named is not None else 0
    said = line[cut:].rstrip()
    if named is not None and _TITLED.match(named[1]) and len(said) >= len(_WITHDRAWN):
        return line[:cut] + _WITHDRAWN.ljust(len(said)) + line[cut + len(said) :]
    return line[:cut] + _WORDS.sub(b"x", line[cut:])


# ---------------------------------------------------------------- files


def _blank_files(data: bytes, gone: Sequence[str | None], stay: Sequence[str | None], inside: Inside) -> bytes:
    headers, at = parse_headers(data)
    parts = find_parts(headers, data[at:], at)
    files = _files(data, parts)
    kept = {one.partition(STEP)[0] for one in stay if one is not None}
    changes: list[tuple[Part, bytes]] = []
    for step in dict.fromkeys(one.partition(STEP)[0] for one in gone if one is not None):
        if step not in files:
            raise LibraryError(f"{step} stands in the message's own text")
        rests = [_rest(one) for one in gone if one is not None and one.partition(STEP)[0] == step]
        left = [_rest(one) for one in stay if one is not None and one.partition(STEP)[0] == step]
        changes.append((files[step], _member(files[step].leaf.data, rests, left, inside)))
    if None in gone:
        if not kept <= files.keys():
            raise LibraryError("what is to stay stands in the message's own text")
        texts = [part for part in parts if part not in files.values() and part.leaf.media_type.startswith("text/")]
        changes += [(part, _LETTERS.sub(b" ", part.leaf.data)) for part in texts]
        data = _SUBJECT.sub(lambda match: match[1] + _WORDS.sub(b"x", match[2]), data[:at], count=1) + data[at:]
    return _changed(data, changes)


def _rest(locator: str) -> str | None:
    _, cut, rest = locator.partition(STEP)
    return rest if cut else None


def _files(data: bytes, parts: Sequence[Part]) -> dict[str, Part]:
    """The parts that are files of the message, by their locators (mailpieces.py)."""
    body = read_message(data, limits=Limits()).body
    files = [(file.name, file.data) for file in body.attachments]
    files += [(f"message-{number}.eml", inner) for number, inner in enumerate(body.messages, 1)]
    locators = Locators(nowhere())
    found: dict[str, Part] = {}
    for name, held in files:
        locator = locators.take(name)
        part = next((one for one in parts if one.leaf.data == held and one not in found.values()), None)
        if part is not None:
            found[locator] = part
    return found


def _member(data: bytes, rests: list[str | None], left: list[str | None], inside: Inside) -> bytes:
    """A file without what is to go; blanks where that is all of it."""
    if not left:
        return _LETTERS.sub(b" ", data)
    if None in rests or None in left:
        raise LibraryError("a file that came with it holds what is to stay as well")
    return inside(data, rests, left)


# ---------------------------------------------------------------- parts


def _changed(data: bytes, changes: Sequence[tuple[Part, bytes]]) -> bytes:
    """The message with other contents for these parts, of the same length each."""
    found = bytearray(data)
    for part, new in changes:
        if len(new) != len(part.leaf.data):
            raise LibraryError("a file that came with it would have another length")
        span = part.span
        found[span.start : span.end] = _sent(bytes(data[span.start : span.end]), part, new)
    return bytes(found)


def _sent(raw: bytes, part: Part, new: bytes) -> bytes:
    """The content as it would have been sent, as long as it was."""
    if part.transfer in _AS_SENT:
        return new
    if part.transfer == "base64":
        return _as_base64(raw, part.leaf, new)
    if part.transfer == "quoted-printable":
        return _as_quoted(raw, part.leaf, new)
    raise LibraryError(f"a part of the message is sent as {part.transfer[:20]}, which cannot be written anew")


def _as_base64(raw: bytes, leaf: Leaf, new: bytes) -> bytes:
    """The same lines with other letters; a footer that a list added below stays."""
    cut = len(raw) - len(leaf.tail)
    letters = base64.b64encode(new)
    if len(_BASE64.findall(raw[:cut])) != len(letters):
        raise LibraryError("a part of the message in base64 is damaged, and cannot be written anew")
    given = iter(letters)
    return _BASE64.sub(lambda _: bytes((next(given),)), raw[:cut]) + raw[cut:]


def _as_quoted(raw: bytes, leaf: Leaf, new: bytes) -> bytes:
    """Each byte where it stood, written with as many letters as before."""
    given = iter(new)
    out = bytearray()
    for match in _QP.finditer(raw):
        if match[1] is not None:
            out += b"=%02X" % next(given, 0x20)
        elif len(match[0]) > 1:
            out += match[0]
        else:
            out.append(next(given, 0x20))
    if binascii.a2b_qp(bytes(out)) != new or len(leaf.data) != len(new):
        raise LibraryError("a part of the message in quoted-printable is damaged, and cannot be written anew")
    return bytes(out)
