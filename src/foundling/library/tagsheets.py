"""Tag spreadsheets of Open Doors, filled by tag wranglers: which tag of an archive is which on AO3.

Owns the reading of them; the columns are `Original Tag`, `Original Tag Type`, `Related Fandom`, `Recommended AO3
Tag`, `Recommended AO3 Type` and `Recommended AO3 Category (for relationships)`, others are left alone. A cell may
name several tags, parted by commas, with a type for each or one for all. Such a file comes from anybody: what is
malformed is named and left out.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from msgspec import Struct

from foundling.errors import LibraryError
from foundling.library.cells import unguarded
from foundling.library.values import key_of

ORIGINAL, TYPE, FANDOM = "Original Tag", "Original Tag Type", "Related Fandom"
TAG, AO3_TYPE = "Recommended AO3 Tag", "Recommended AO3 Type"
CATEGORY = "Recommended AO3 Category (for relationships)"
# Types that a wrangler may write, and what they are called here.
TYPES = {
    "rating": "rating", "ratings": "rating", "warning": "warnings", "warnings": "warnings",
    "category": "categories", "categories": "categories", "fandom": "fandoms", "fandoms": "fandoms",
    "character": "characters", "characters": "characters", "relationship": "relationships",
    "relationships": "relationships", "tag": "tags", "tags": "tags", "freeform": "tags",
}  # fmt: skip
# Types that archives have, and what they are on AO3 where a wrangler does not say.
OF_ARCHIVES = {**TYPES, "genre": "tags", "genres": "tags", "class": "tags"}
# The kind of preferred name (authority.py) that a type on AO3 is; ratings and categories have none.
KIND = {"fandoms": "fandom", "characters": "character", "relationships": "relationship", "tags": "tag"}
_MOST = 500_000


class Recommended(Struct, frozen=True):
    """A tag on AO3: its name, its type ("": that of the tag it stands for), and of a pairing its category."""

    name: str
    type: str = ""
    category: str = ""


class SheetRow(Struct, frozen=True):
    """A row: the tag as the archive had it, its type there, and what it is on AO3 (nothing: not filled in)."""

    line: int
    original: str
    type: str
    fandom: str
    ao3: tuple[Recommended, ...]


def is_tag_sheet(text: str) -> bool:
    """Whether a CSV file is such a spreadsheet: its header names the columns."""
    header = next(csv.reader(io.StringIO(text[:4000])), [])
    return ORIGINAL in header and TAG in header


def read_tag_sheet(text: str) -> tuple[list[SheetRow], list[str]]:
    """The rows, and what was left out, a line each; raises LibraryError for a file that is no such spreadsheet."""
    if not is_tag_sheet(text):
        raise LibraryError(f"this is no tag spreadsheet: it has no columns {ORIGINAL!r} and {TAG!r}")
    rows: list[SheetRow] = []
    refused: list[str] = []
    try:
        for line, cells in enumerate(csv.DictReader(io.StringIO(text)), 2):
            if line > _MOST:
                refused.append(f"line {line}: a list has at most {_MOST:,} lines; the rest is left out")
                break
            row = {name: _cell(cell) for name, cell in cells.items() if isinstance(name, str)}
            if not row.get(ORIGINAL):
                refused.append(f"line {line}: it names no {ORIGINAL}")
                continue
            rows.append(_row(line, row, refused))
    except csv.Error as error:
        raise LibraryError(f"the tag spreadsheet is not CSV: {error}") from error
    return rows, refused


def by_tag(rows: Iterable[SheetRow]) -> dict[tuple[str, str], SheetRow]:
    """The rows by original type and tag, and by tag alone under the type ""; the first of two counts."""
    found: dict[tuple[str, str], SheetRow] = {}
    for row in rows:
        if row.ao3:
            found.setdefault((row.type, key_of(row.original)), row)
            found.setdefault(("", key_of(row.original)), row)
    return found


def _row(line: int, row: dict[str, str], refused: list[str]) -> SheetRow:
    names = [name for part in row.get(TAG, "").split(",") if (name := " ".join(part.split()))]
    types = [part.strip().casefold() for part in row.get(AO3_TYPE, "").split(",") if part.strip()]
    unknown = [type for type in types if type not in TYPES]
    if unknown:
        listed = ", ".join(sorted(set(TYPES.values())))
        refused.append(f"line {line}: {unknown[0]!r} is no type; the types are {listed}")
        names = []
    if len(types) not in (0, 1, len(names)) and names:
        refused.append(f"line {line}: {len(names)} tags and {len(types)} types; name one for all, or one each")
        names = []
    given = types * len(names) if len(types) == 1 else types or [""] * len(names)
    ao3 = tuple(
        Recommended(name, TYPES.get(type, ""), row.get(CATEGORY, "") if TYPES.get(type) == "relationships" else "")
        for name, type in zip(names, given, strict=False)
    )
    return SheetRow(line, row[ORIGINAL], row.get(TYPE, ""), row.get(FANDOM, ""), ao3)


def _cell(cell: object) -> str:
    """A cell on one line, without the mark that keeps spreadsheet programs from taking it for a formula."""
    return unguarded(" ".join(str(cell).split())) if isinstance(cell, str) else ""
