"""Bytes to text: encoding, mojibake, line ends.

Owns the order in which a text's encoding is decided and the record of what was mended. The order is measured
(docs/architecture.md): byte order mark, then the NULs of UTF-16, then strict UTF-8, then what is declared if it
fits, then the evidence of the bytes (`foundling.sources.charsets`). A declared charset never overrules valid
UTF-8: prose in another set is not valid UTF-8 by accident.

    >>> decode(b"caf\\xe9 \\x96 ferm\\xe9\\r\\n").text
    'café – fermé\\n'
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

from foundling.manuscript import Repair
from foundling.sources.charsets import codec_for, guess
from foundling.sources.mojibake import mend
from foundling.spans import Span

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Bytes looked at for the NULs of UTF-16. Of its characters at least WIDE_LATIN are Latin-1 (in other scripts the
# spaces and line ends), and at least WIDE_PRINTABLE can be printed; a program's numbers fail one or the other.
_HEAD = 4_096
WIDE_LATIN = 0.05
WIDE_PRINTABLE = 0.95
# A text is UTF-8 with stray bytes if it has this many good sequences for every bad run; prose in another set has
# hardly any good sequence.
GOOD_PER_BAD = 2
# `was` of a run of NULs is cut to this many; a crashed disk leaves megabytes of them.
NULS_SHOWN = 64
# Codec, bytes a character, and which of them are NUL in ordinary text; UTF-32 first, for it has UTF-16's NULs too.
_WIDE = (
    ("utf-32-le", 4, (2, 3)),
    ("utf-32-be", 4, (0, 1)),
    ("utf-16-le", 2, (1,)),
    ("utf-16-be", 2, (0,)),
)
# Codecs that write no byte above 7F hex, so that their text passes for ASCII, and what gives them away.
_SEVEN_BIT = (
    ("iso2022-jp", re.compile(rb"\x1b\$[@B]"), False),
    ("hz", re.compile(rb"~\{"), True),
    ("utf-7", re.compile(rb"\+"), True),
)

_BAD_RUN = re.compile("[\udc80-\udcff]+")
_ODD = re.compile("[\ud800-\udfff]+|\0+")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f]")


class Decoded(Struct, frozen=True):
    """A text and what was done to get it. `repaired` has spans over `text`; line ends are `\\n`.

    `repairs` are kinds: `mojibake`; `bytes`, bytes that are not of the encoding (`was` shows them as `\\xHH`);
    `nul`, NULs left out; `surrogate`, halves of characters replaced by U+FFFD. The text can always be written
    as UTF-8.
    """

    text: str
    encoding: str
    repairs: tuple[str, ...] = ()
    repaired: tuple[Repair, ...] = ()


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of `data`, mojibake mended, line ends made `\\n`; never raises.

    `declared` is the charset that a mail, page or container claims; an unknown or impossible one is ignored.
    """
    text, encoding, clean = _text(data, codec_for(declared))
    repairs: dict[str, None] = {}
    repaired: tuple[Repair, ...] = ()
    if not clean or "\0" in text:
        text, repaired, repairs = _without_oddities(text, encoding)
    stripped, bom = _without_bom(text)
    mended, mends = mend(stripped)
    repaired = (*bom, *_merged(repaired, mends, stripped, cut=len(text) - len(stripped)))
    if bom or mends:
        repairs["mojibake"] = None
    return Decoded(mended, encoding, tuple(repairs), repaired)


def looks_wide(head: bytes) -> str | None:
    """`utf-16-le` and its kin where the NULs of `head` say so without a byte order mark, else None."""
    if b"\0" not in head:
        return None
    head = head[: len(head[:_HEAD]) // 4 * 4]
    for codec, width, nuls in _WIDE:
        if head and _has_nuls_only_at(head, width, nuls) and _is_prose(head, codec):
            return codec
    return None


def bom_of(head: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that `head` begins with, and its codec."""
    return next(((bom, codec) for bom, codec in _BOMS if head.startswith(bom)), None)


def _text(data: bytes, declared: str | None) -> tuple[str, str, bool]:
    """Text, codec, and whether it is clean; bytes that do not belong stand as U+DC80 to U+DCFF."""
    marked = bom_of(data)
    codec = marked[1] if marked else looks_wide(data[:_HEAD])
    data = data[len(marked[0]) :] if marked else data
    if codec is not None and codec != "utf-8":
        width = 4 if "32" in codec else 2
        text = data[: len(data) // width * width].decode(codec, "replace" if width == 4 else "surrogatepass")
        return _level(text), codec, False
    data = _level_bytes(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, declared)
    return _seven_bit(data, declared) or (text, "utf-8", True)


def _not_utf8(data: bytes, declared: str | None) -> tuple[str, str, bool]:
    text = data.decode("utf-8", "surrogateescape")
    bad = _BAD_RUN.findall(text)
    good = len(text) - len(text.encode("ascii", "ignore")) - sum(map(len, bad))
    cut_off = len(bad) == 1 and text.endswith(bad[0])
    if good and (cut_off or good >= GOOD_PER_BAD * len(bad)):
        return text, "utf-8", False
    codec = guess(data, declared)
    return data.decode(codec, "surrogateescape"), codec, False


def _seven_bit(data: bytes, declared: str | None) -> tuple[str, str, bool] | None:
    """The text where ASCII bytes stand for something else: ISO-2022-JP, and if declared HZ and UTF-7."""
    for codec, sign, only_declared in _SEVEN_BIT:
        if (declared != codec and (only_declared or declared is not None)) or not sign.search(data):
            continue
        try:
            return data.decode(codec), codec, False
        except UnicodeDecodeError:
            continue
    return None


def _has_nuls_only_at(head: bytes, width: int, nuls: tuple[int, ...]) -> bool:
    """Whether these bytes of every character are often NUL (of UTF-32 always), and others hardly ever."""
    characters = len(head) // width
    here = min(head[at::width].count(0) for at in nuls)
    elsewhere = head.count(0) - sum(head[at::width].count(0) for at in nuls)
    if width == 4:
        return here == characters
    return here >= WIDE_LATIN * characters and elsewhere <= here // 50


def _is_prose(head: bytes, codec: str) -> bool:
    text = head.decode(codec, "replace")
    printable = sum(char.isprintable() or char.isspace() for char in text)
    return printable >= WIDE_PRINTABLE * len(text) and not _CONTROLS.search(text)


def _level_bytes(data: bytes) -> bytes:
    """Line ends made `\\n`. `\\r\\r\\n`, where it is the rule, is one: a transfer converted them twice."""
    if b"\r" not in data:
        return data
    if 2 * data.count(b"\r\r\n") >= data.count(b"\r\n"):
        data = data.replace(b"\r\r\n", b"\n")
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _level(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without_oddities(text: str, encoding: str) -> tuple[str, tuple[Repair, ...], dict[str, None]]:
    """The text without stray bytes, halves of characters and NULs; the repairs, and their kinds."""
    pieces: list[str] = []
    repairs: list[Repair] = []
    kinds: dict[str, None] = {}
    done = length = 0
    for match in _ODD.finditer(text):
        run = match[0]
        now, was, kind = _instead(run, encoding)
        pieces += (text[done : match.start()], now)
        length += match.start() - done
        repairs.append(Repair(Span(length, length + len(now)), was))
        kinds[kind] = None
        length += len(now)
        done = match.end()
    pieces.append(text[done:])
    return "".join(pieces), tuple(repairs), kinds


def _instead(run: str, encoding: str) -> tuple[str, str, str]:
    """What to put for a run of oddities, what stood there, and the kind of repair."""
    if run[0] == "\0":
        return "", run[:NULS_SHOWN], "nul"
    if encoding.startswith("utf-16"):
        return "\ufffd" * len(run), run.encode("ascii", "backslashreplace").decode(), "surrogate"
    raw = run.encode("utf-8", "surrogateescape")
    was = raw.decode("ascii", "backslashreplace")
    if encoding != "utf-8":
        return "\ufffd" * len(raw), was, "bytes"
    halves = _halves(raw)
    return (halves, was, "surrogate") if halves else (raw.decode("cp1252", "replace"), was, "bytes")


def _halves(raw: bytes) -> str | None:
    """Text of UTF-16 halves written as if they were characters (`ED A0 BD ED B8 80`), joined where they pair."""
    try:
        halves = raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _without_bom(text: str) -> tuple[str, tuple[Repair, ...]]:
    """The text without a byte order mark that a second saving left at its start, plain or as mojibake."""
    if text.startswith("ï»¿"):
        return text[3:], (Repair(Span(0, 0), "ï»¿"),)
    return text.removeprefix("\ufeff"), ()


class _Stretch(Struct):
    """A stretch of the text between two steps that either mended, and what the earlier one put where in it."""

    start: int
    end: int
    earlier: list[tuple[int, int, str]]


def _merged(earlier: tuple[Repair, ...], later: tuple[Repair, ...], between: str, cut: int) -> tuple[Repair, ...]:
    """Repairs of two steps over the text after the second, apart from one another and in order.

    `between` is the text after the first step, without the `cut` characters at its start that were left out. Where
    the second step mended what the first had put there, the two are one repair, and `was` is what came.
    """
    if not earlier or not (later or cut):
        return earlier or later
    ends: list[int] = []  # of the second step's, in the text between
    moved = [0]  # by how much what follows has moved
    stretches: list[_Stretch] = []
    for repair in later:
        start = repair.span.start - moved[-1]
        ends.append(start + len(repair.was))
        moved.append(moved[-1] + repair.span.end - repair.span.start - len(repair.was))
        stretches.append(_Stretch(start, ends[-1], []))
    for repair in earlier:
        start, end = max(0, repair.span.start - cut), max(0, repair.span.end - cut)
        stretches.append(_Stretch(start, end, [(start, end, repair.was)]))
    found = []
    for one in _joined(sorted(stretches, key=lambda one: (one.start, one.end))):
        first, last = bisect_right(ends, one.start), bisect_right(ends, one.end)
        found.append(Repair(Span(one.start + moved[first], one.end + moved[last]), _came(one, between)))
    return tuple(found)


def _joined(stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """Stretches that overlap, as one."""
    held: _Stretch | None = None
    for one in stretches:
        if held is not None and one.start < held.end:
            held.end = max(held.end, one.end)
            held.earlier += one.earlier
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _came(stretch: _Stretch, between: str) -> str:
    """What came before either step, as far as a repair shows it."""
    pieces: list[str] = []
    done = stretch.start
    for start, end, was in stretch.earlier:
        pieces += (between[done:start], was)
        done = end
    return "".join(pieces) + between[done : stretch.end]
