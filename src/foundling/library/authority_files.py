"""Lists of preferred names as files to share: TOML, and CSV for spreadsheets.

    [[fandom]]                          kind,preferred,variant,within
    preferred = "Tides: the Series"     fandom,Tides: the Series,TTS,
    variants = ["TTS", "Tides"]         fandom,Tides: the Series,Tides,

Owns both forms; a tag spreadsheet of Open Doors (tagsheets.py) is read as well. `within` names the fandom in which
alone the variants mean that name. A file may come from anybody: what is malformed is named and left out, and it
has at most LONGEST bytes.
"""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from foundling.errors import LibraryError
from foundling.library.authority import KINDS, Authority, check_name
from foundling.library.cells import guarded, unguarded
from foundling.library.tagsheets import KIND, OF_ARCHIVES, is_tag_sheet, read_tag_sheet

FORMATS = ("toml", "csv")
# Bytes and lines that a file may have.
LONGEST = 20_000_000
MOST = 500_000
_COLUMNS = ("kind", "preferred", "variant", "within")


class Listed(Struct, frozen=True):
    """A preferred name of a list with its variants, within one fandom or ("") everywhere."""

    kind: str
    preferred: str
    variants: tuple[str, ...]
    within: str = ""


def write_names(format: str, authorities: Iterable[Authority]) -> bytes:
    """These names as a file."""
    listed = [one for authority in authorities for one in _lists(authority)]
    if format == "toml":
        return "\n".join(_toml(listed)).encode()
    if format == "csv":
        return _csv(listed).encode()
    raise LibraryError(f"names are written as {' or '.join(FORMATS)}, not as {format!r}")


def read_names(format: str, data: bytes) -> tuple[list[Listed], list[str]]:
    """The names of a file, and what was left out, a line each; raises LibraryError for another file."""
    if format not in FORMATS:
        raise LibraryError(f"names are read from {' or '.join(FORMATS)}, not from {format!r}")
    if len(data) > LONGEST:
        raise LibraryError(f"a list of names has at most {LONGEST:,} bytes; this one has {len(data):,}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LibraryError("the list of names is not UTF-8; save it as UTF-8") from error
    refused: list[str] = []
    if format == "csv" and is_tag_sheet(text):
        rows = _from_tag_sheet(text, refused)
    else:
        rows = _from_toml(text, refused) if format == "toml" else _from_csv(text, refused)
    return [found for where, row in rows if (found := _checked(where, row, refused)) is not None], refused


def _lists(authority: Authority) -> Iterator[Listed]:
    others = tuple(name for name in authority.variants if name != authority.preferred)
    if others or not authority.within:
        yield Listed(authority.kind, authority.preferred, others)
    inside: dict[str, list[str]] = {}
    for variant in authority.within:
        if variant.name != authority.preferred:
            inside.setdefault(variant.within, []).append(variant.name)
    for within, names in sorted(inside.items()):
        yield Listed(authority.kind, authority.preferred, tuple(names), within)


def _toml(listed: Sequence[Listed]) -> Iterator[str]:
    yield "# Preferred names, and the variants they stand for; made by Foundling."
    for one in listed:
        yield ""
        yield f"[[{one.kind}]]"
        yield f"preferred = {_quoted(one.preferred)}"
        if one.within:
            yield f"within = {_quoted(one.within)}"
        yield f"variants = [{', '.join(map(_quoted, one.variants))}]"
    yield ""


def _quoted(text: str) -> str:
    """A basic string of TOML, which is written as JSON's are but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _csv(listed: Sequence[Listed]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for one in listed:
        for variant in one.variants or ("",):
            writer.writerow(map(guarded, (one.kind, one.preferred, variant, one.within)))
    return out.getvalue()


def _from_toml(text: str, refused: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LibraryError(f"the list of names is not TOML: {error}") from error
    for kind, rows in found.items():
        if kind not in KINDS or not isinstance(rows, list):
            refused.append(f"[[{kind}]]: the kinds are {', '.join(KINDS)}")
            continue
        for number, row in enumerate(rows[:MOST], 1):
            yield f"[[{kind}]] {number}", {"kind": kind, **row} if isinstance(row, dict) else {}


def _from_csv(text: str, refused: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    grouped: dict[tuple[str, str, str], list[str]] = {}
    lines: dict[tuple[str, str, str], int] = {}
    try:
        for number, row in enumerate(csv.DictReader(io.StringIO(text)), 2):
            if number > MOST:
                refused.append(f"line {number}: a list has at most {MOST:,} lines; the rest is left out")
                break
            kind, preferred, variant, within = (unguarded((row.get(name) or "").strip()) for name in _COLUMNS)
            grouped.setdefault((kind, preferred, within), []).append(variant)
            lines.setdefault((kind, preferred, within), number)
    except csv.Error as error:
        raise LibraryError(f"the list of names is not CSV: {error}") from error
    for place, variants in grouped.items():
        kind, preferred, within = place
        wanted = [variant for variant in variants if variant]
        row = {"kind": kind, "preferred": preferred, "within": within, "variants": wanted}
        yield f"line {lines[place]}", row


def _from_tag_sheet(text: str, refused: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of a tag spreadsheet that prefer one name over another; what it says besides is named."""
    rows, malformed = read_tag_sheet(text)
    refused += malformed
    for row in rows:
        where = f"line {row.line}"
        if not row.ao3:
            continue
        if len(row.ao3) > 1:
            names = ", ".join(one.name for one in row.ao3)
            refused.append(f"{where}: {row.original!r} is several ({names}); export with --tags for that")
            continue
        [one] = row.ao3
        kind = KIND.get(one.type or OF_ARCHIVES.get(row.type.casefold(), ""))
        if kind is None:
            called = {"warnings": "warning", "categories": "category"}.get(one.type, one.type or "tag")
            refused.append(f"{where}: {row.original!r} is a {called}; export with --tags for that")
            continue
        if one.name != row.original:
            within = "" if kind == "fandom" else row.fandom
            yield where, {"kind": kind, "preferred": one.name, "variants": [row.original], "within": within}


def _checked(where: str, row: dict[str, Any], refused: list[str]) -> Listed | None:
    kind, preferred, within = row.get("kind"), row.get("preferred"), row.get("within", "")
    variants = row.get("variants", [])
    texts = isinstance(variants, list) and all(isinstance(name, str) for name in (*variants, preferred, within))
    if not texts or kind not in KINDS:
        refused.append(f"{where}: it needs a kind ({', '.join(KINDS)}), a preferred name and variants")
        return None
    try:
        named = tuple(map(check_name, variants))
        return Listed(kind, check_name(str(preferred)), named, check_name(str(within)) if within else "")
    except LibraryError as error:
        refused.append(f"{where}: {error}")
        return None
