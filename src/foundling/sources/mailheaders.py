"""Header lines of mail and news: where they end, what they say, and whether a file begins with them.

Owns unfolding, RFC 2047 words, senders and dates. What stands below the header lines is `mailbody`'s.

    >>> parse_headers(b"From: Ell <ell@x.org>\\nSubject: =?utf-8?q?Rain_1/2?=\\n\\nIt rained.")[0].get("subject")
    'Rain 1/2'
"""

from __future__ import annotations

import binascii
import re
from datetime import UTC, datetime, timedelta, timezone

from msgspec import Struct

from foundling.knowledge import table
from foundling.sources.decoding import decode

# A header block is no longer than this, in bytes; what follows is body.
LONGEST_HEAD = 256 * 1024
_LINE = re.compile(rb"([!-9;-~]{1,76})[ \t]*:[ \t]?(.*)", re.S)
_ENCODED = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]{0,4000})\?=")
_ADDRESS = re.compile(r"[^\s<>\"()@,;:\[\]]{1,80}@[^\s<>\"(),;:\[\]]{1,120}")
_MASKED = re.compile(r"([^\s<>\"()@,;:]{1,80}) at ([\w.-]{1,120})")
_ANGLE = re.compile(r"<([^<>]{0,200})>")
_PAREN = re.compile(r"\(([^()]{1,200})\)")
# "Ell via Weir": a list that puts itself into From.
_VIA = re.compile(r"[\"']?\s+via\s.{1,100}\Z", re.S)
_DAY_FIRST = re.compile(r"\b(\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}\.?,?[ -](\d{4}|\d\d)\b")
_MONTH_FIRST = re.compile(
    r"\b([A-Za-z]{3})[a-z]{0,6}\.? +(\d{1,2})(?:st|nd|rd|th)?,?(?: +[\d:]{4,8}(?: +[A-Z]{3,4})?)? +(\d{4})\b"
)
_ISO = re.compile(r"\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AaPp])\.?[Mm]\b)?")
_ZONE = re.compile(r"(?:^|[\s:\d])([+-])(\d\d):?(\d\d)\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Headers(Struct, frozen=True):
    """Header lines as `(name, value)` in order; values unfolded and decoded, `plain` if nothing was to decode."""

    fields: tuple[tuple[str, str], ...]
    plain: bool = True

    def get(self, name: str) -> str | None:
        """The value of the first header called `name`, any case, or None."""
        wanted = name.lower()
        return next((value for key, value in self.fields if key.lower() == wanted), None)


class Sender(Struct, frozen=True):
    """Who a message is from: the display name and the address, each None where not given."""

    name: str | None
    address: str | None


class Moment(Struct, frozen=True):
    """A message's date: `day` (ISO 8601, as the sender's clock had it) and `stamp` in seconds, for ordering."""

    day: str
    stamp: float


def parse_headers(data: bytes) -> tuple[Headers, int]:
    """The header lines at the start of `data` and the offset where the body begins.

    Empty lines and mbox `From ` lines before them are passed over. A line that is no header ends them.
    """
    folded, at = _fold(data)
    fields, plain = [], True
    for name, raw in folded:
        value, as_is = _decode_value(raw)
        plain = plain and as_is
        fields.append((name.decode("ascii"), value))
    return Headers(tuple(fields), plain), at


def _fold(data: bytes) -> tuple[list[tuple[bytes, bytes]], int]:
    """Names and raw values (lines still folded), and where the body begins."""
    fields: list[tuple[bytes, bytes]] = []
    at, limit = 3 if data.startswith(b"\xef\xbb\xbf") else 0, min(len(data), LONGEST_HEAD)
    while at < limit:
        end = data.find(b"\n", at, limit)
        stop = limit if end < 0 else end
        line = data[at:stop].rstrip(b"\r")
        if not line.strip() and line[:1] not in (b" ", b"\t"):
            if fields:
                return fields, min(stop + 1, len(data))
        elif line[:1] in (b" ", b"\t") and fields:
            fields[-1] = (fields[-1][0], fields[-1][1] + b"\n" + line)
        elif (match := _LINE.match(line)) is not None:
            fields.append((match[1], match[2]))
        elif fields or not line.lstrip(b">").startswith(b"From "):
            return fields, at
        at = stop + 1
    return fields, min(at, len(data))


def _decode_value(raw: bytes) -> tuple[str, bool]:
    """The value unfolded and decoded, and whether it stood there just so."""
    text = raw.decode("ascii") if raw.isascii() else decode(raw).text
    unfolded = " ".join(line.strip() for line in text.split("\n")).strip().replace("\0", "")
    if "=?" not in unfolded:
        return unfolded, raw.isascii() and unfolded == text.strip()
    decoded = decode_words(unfolded)
    return decoded, decoded == text.strip()


def decode_words(value: str) -> str:
    """`value` with its RFC 2047 words decoded; what cannot be decoded stays as it stands."""
    out: list[str] = []
    pending, charset, at = b"", "", 0
    for match in _ENCODED.finditer(value):
        between = value[at : match.start()]
        data = _word_bytes(match[2], match[3])
        if between.strip() or match[1].lower() != charset:
            out.append(_word_text(pending, charset))
            pending = b""
            out.append(between if between.strip() or not charset else "")
        pending, charset, at = pending + data, match[1].lower(), match.end()
    out.append(_word_text(pending, charset))
    return re.sub(r"[\r\n\t ]+", " ", "".join(out) + value[at:]).strip().replace("\0", "")


def _word_bytes(kind: str, body: str) -> bytes:
    data = body.encode("utf-8", "surrogatepass")
    if kind in "qQ":
        return binascii.a2b_qp(data, header=True)
    return decode_base64(data)


def _word_text(data: bytes, charset: str) -> str:
    return decode(data, declared=charset).text if data else ""


def decode_base64(data: bytes) -> bytes:
    """The bytes that base64 `data` writes, as far as they go: junk between is skipped, a torn end dropped."""
    clean = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    clean = clean[: len(clean) - (len(clean) % 4 == 1)]
    return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


def read_sender(value: str | None) -> Sender:
    """Name and address of a From line: `Ell <ell@x.org>`, `ell@x.org (Ell)`, `"Ell" <ell@...>`."""
    text = (value or "")[:1000].strip()
    if (angle := _ANGLE.search(text)) is not None:
        name, address = text[: angle.start()] or text[angle.end() :], angle[1].strip()
    elif (match := _ADDRESS.search(text) or _MASKED.search(text)) is not None:
        paren = _PAREN.search(text, match.end())
        name, address = (paren[1] if paren else text[: match.start()]), match[0]
    else:
        name, address = text, ""
    name = _VIA.sub("", name).strip().strip("\"'").replace('\\"', '"').replace("\\'", "'").strip()
    return Sender(None if not name or "@" in name else name, address or None)


def read_date(value: str | None) -> Moment | None:
    """The moment a Date line states, or None where it states none that can be."""
    text = (value or "")[:200]
    if text.isdigit() and 8 <= len(text) <= 11:
        return _moment(datetime.fromtimestamp(int(text), UTC))
    day = _calendar_day(text)
    if day is None:
        return None
    clock, zone = _CLOCK.search(text), _ZONE.search(text)
    hour, minute, second = (int(part or 0) for part in clock.groups()[:3]) if clock else (0, 0, 0)
    if clock and clock[4]:
        hour = hour % 12 + (12 if clock[4] in "Pp" else 0)
    minutes = (int(zone[2]) * 60 + int(zone[3])) * (-1 if zone[1] == "-" else 1) if zone else 0
    offset = timezone(timedelta(minutes=max(-1439, min(1439, minutes))))
    try:
        return _moment(datetime(*day, min(hour, 23), min(minute, 59), min(second, 59), tzinfo=offset))
    except ValueError:
        return None


def _moment(when: datetime) -> Moment:
    return Moment(when.date().isoformat(), (when - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds())


def _calendar_day(text: str) -> tuple[int, int, int] | None:
    """Year, month and day, the year within the time that mail has existed."""
    if (iso := _ISO.search(text)) is not None:
        year, month, day = int(iso[1]), int(iso[2]), int(iso[3])
    elif (match := _DAY_FIRST.search(text)) is not None and match[2].lower() in _MONTHS:
        year, month, day = int(match[3]), _MONTHS.index(match[2].lower()) + 1, int(match[1])
    elif (match := _MONTH_FIRST.search(text)) is not None and match[1].lower() in _MONTHS:
        year, month, day = int(match[3]), _MONTHS.index(match[1].lower()) + 1, int(match[2])
    else:
        return None
    if year < 100:
        year += 1900 if year >= 70 else 2000
    return (year, month, day) if 1970 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31 else None


def score_headers(head: bytes) -> float | None:
    """How sure that `head` begins with the header lines of a message: None, or 0.6 to 0.9.

    Stories begin with labelled lines too ("Title: …", "From: the second book"), so without a header that only
    mail has, every line must be one that people keep of a mail, and the sender must be an address or the date
    a date.
    """
    if not (
        b"\nFrom" in head
        or head[:3000].lstrip(b"\xef\xbb\xbf\r\n>").lower().startswith(b"from")
        or b"\nfrom:" in head.lower()
    ):
        return None
    headers, _ = parse_headers(head)
    names = {name.lower() for name, _ in headers.fields}
    knowledge = table("mail.toml")
    if "from" not in names or not names & {"subject", "date", "to", "newsgroups", "sent"}:
        return None
    if names & set(knowledge["strong_headers"]):
        return 0.9
    known = set(knowledge["weak_headers"])
    if len(names) >= 3 and all(name in known or name.startswith("x-") for name in names):
        sender = headers.get("from") or ""
        if (
            _ADDRESS.search(sender)
            or _MASKED.search(sender)
            or read_date(headers.get("date") or headers.get("sent"))
        ):
            return 0.8
    return None
