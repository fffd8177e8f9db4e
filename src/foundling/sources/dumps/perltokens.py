"""A tokenizer for the Perl data that the Automated Archive keeps: a hash of records, each a hash of strings.

Owns the syntax of `%FILES = ( 12 => { Title => 'Rain', … }, … );` and nothing else of Perl: nothing is ever
evaluated. Its programs wrote quotation marks without escaping them; a value whose marks do not match is read up to
the next mark that is followed by a field or by the record's end, and its record says so.

    >>> [record.fields for record in records("%FILES = (\\n1 => {\\n Title => 'It's late',\\n},\\n);")]
    [{'Title': "It's late"}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

_BEGIN = re.compile(r"[%$]\w{1,64}\s{0,20}=\s{0,20}[({]")
_RECORD = re.compile(r"\s*+,?\s*+(?:'([^'\n]{0,200})'|\"([^\"\n]{0,200})\"|([\w./-]{1,200}+))\s*+=>\s*+\{")
_FIELD = re.compile(r"\s*+,?\s*+['\"]?(\w{1,64}+)['\"]?\s*+=>\s*+")
_CLOSE = re.compile(r"\s*+,?\s*+\}")
_BARE = re.compile(r"[^,'\"{}\n]{0,1000}+")
_SINGLE = re.compile(r"'((?:[^'\\]++|\\.)*+)'", re.S)
_DOUBLE = re.compile(r'"((?:[^"\\]++|\\.)*+)"', re.S)
# Perl's other quotation marks: `q{…}`, `qq(…)`, and a text up to a line that holds its mark alone.
_QUOTED = re.compile(r"qq?\s{0,4}([{(\[<|!/~#])")
_CLOSING = {"{": "}", "(": ")", "[": "]", "<": ">"}
_HERE = re.compile(r"<<~?\s{0,4}(['\"]?)(\w{1,40})\1[^\n]{0,40}\n")
# What stands behind a value: a field, the record's end, or the file's.
_BEHIND = re.compile(r"\s*+,?\s*+(?:['\"]?\w{1,64}+['\"]?\s*+=>|\}|\Z)")
# No value is longer than this many characters; a story's text is no field.
_LONGEST = 200_000
_ESCAPED = re.compile(r"\\([\\'\"@$])")
# Where the next record may begin behind one that cannot be read.
_NEXT = re.compile(r"^\s{0,40}(?:'[^'\n]{1,200}'|[\w./-]{1,200})\s{0,20}=>\s{0,20}\{", re.M)


class PerlRecord(Struct, frozen=True):
    """A record: its key, and its fields in order. `amiss` says what was wrong with its form, a line each."""

    key: str
    fields: dict[str, str]
    amiss: tuple[str, ...] = ()


def records(text: str) -> Iterator[PerlRecord]:
    """The records of the first hash in `text`, in order."""
    begin = _BEGIN.search(text)
    at = begin.end() if begin is not None else 0
    while True:
        match = _RECORD.match(text, at)
        if match is None:
            match = _NEXT.search(text, at)
            if match is None:
                return
            at = match.start()
            match = _RECORD.match(text, at)
            if match is None:
                at += 1
                continue
        key = next((group for group in match.groups() if group is not None), "")
        record, at = _record(text, match.end(), key)
        yield record


def _record(text: str, at: int, key: str) -> tuple[PerlRecord, int]:
    fields: dict[str, str] = {}
    amiss: list[str] = []
    while True:
        close = _CLOSE.match(text, at)
        if close is not None:
            return PerlRecord(key, fields, tuple(amiss)), close.end()
        field = _FIELD.match(text, at)
        if field is None:
            amiss.append("the record is cut short" if not text[at:].strip() else "the record does not end")
            return PerlRecord(key, fields, tuple(amiss)), _skipped(text, at)
        value, at, sound = _value(text, field.end())
        fields[field[1]] = value
        if not sound:
            amiss.append(f"the quotation marks of {field[1]} do not match")


def _skipped(text: str, at: int) -> int:
    following = _NEXT.search(text, at)
    return following.start() if following is not None else len(text)


def _value(text: str, at: int) -> tuple[str, int, bool]:
    """A value, where it ends, and whether its form was sound."""
    quote = text[at : at + 1]
    if quote in ("q", "<") and (found := _other(text, at)) is not None:
        return found
    if quote not in ("'", '"'):
        match = _BARE.match(text, at)
        end = match.end() if match is not None else at
        return text[at:end].strip(), end, True
    match = (_SINGLE if quote == "'" else _DOUBLE).match(text, at, at + _LONGEST)
    if match is not None and _BEHIND.match(text, match.end()):
        return _ESCAPED.sub(r"\1", match[1]), match.end(), True
    end = _recovered(text, at + 1, quote)
    return _ESCAPED.sub(r"\1", text[at + 1 : end]), min(end + 1, len(text)), False


def _other(text: str, at: int) -> tuple[str, int, bool] | None:
    """A value in one of Perl's other quotation marks, where it ends, and that it is sound; None for none."""
    limit = min(len(text), at + _LONGEST)
    here = _HERE.match(text, at)
    if here is not None:
        end = re.compile(rf"^\s{{0,40}}{here[2]}\s*?$", re.M).search(text, here.end(), limit)
        return None if end is None else (text[here.end() : end.start()].rstrip("\n"), end.end(), True)
    begin = _QUOTED.match(text, at)
    if begin is None:
        return None
    opening, closing = begin[1], _CLOSING.get(begin[1], begin[1])
    depth = 1
    for match in re.compile(rf"\\.|{re.escape(opening)}|{re.escape(closing)}", re.S).finditer(
        text, begin.end(), limit
    ):
        if match[0] == closing:
            depth -= 1
        elif match[0] == opening:
            depth += 1
        if not depth:
            return text[begin.end() : match.start()], match.end(), True
    return None


def _recovered(text: str, at: int, quote: str) -> int:
    """Where a value with stray marks ends: at the first mark that something sensible follows."""
    start, limit = at, min(len(text), at + _LONGEST)
    while (found := text.find(quote, at, limit)) >= 0:
        if _BEHIND.match(text, found + 1):
            return found
        at = found + 1
    line = text.find("\n", start, limit)
    return line if line >= 0 else limit
