"""Lists of works as CSV: what was saved of an archive's records, with the stories beside it, inside it or lost.

Owns the matching of rows with files. A row whose text is in the list itself becomes a story; one whose story
lies beside the list says what it is; for any other there is a record and no text, which is told and not
invented. The list is not kept: those that Open Doors works with hold addresses.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from foundling.knowledge import table
from foundling.manuscript import Hint, Refusal
from foundling.sources.archivedstory import FORMAT, ArchivedChapter, ArchivedStory, Said, canonical, plain
from foundling.sources.dumps.taken import Contact, Dump, Taken, text_of

PROGRAM = "list"
# Archives cut the names of their downloads to so many letters (AO3's to 24, of which some are no letters).
_CUT_AT = 18
_LISTED = re.compile(r"\[\s*(['\"])(.*)\1\s*\]", re.S)
_INNER = re.compile(r"['\"]\s*,\s*['\"]")
_ID = re.compile(r"\d{3,12}")
_LONGEST_CELL = 64 * 1024**2


def is_worklist(head: bytes) -> bool:
    """Whether a file that begins so is a list of works: a title, a writer and something more in its first line."""
    line = head.partition(b"\n")[0]
    if (b"," not in line and b"\t" not in line) or b"\0" in line:
        return False
    known = table("dumps.toml")["list"]
    fields = {known.get(name) for name in _header(line.decode("utf-8-sig", "replace"))}
    return {"title", "author"} <= fields and len(fields - {None, "title", "author"}) >= 2


def extract(dump: Dump) -> Iterator[Taken | Refusal]:
    """The stories of a list, and its records that have none."""
    csv.field_size_limit(_LONGEST_CELL)
    text, encoding = text_of(bytes(dump.buffer))
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    comma = "\t" if lines and lines[0].count("\t") > lines[0].count(",") else ","
    names = _header(lines[0], comma) if lines else []
    known = table("dumps.toml")["list"]
    files = _files(dump)
    try:
        for number, cells in enumerate(csv.reader(lines[1:], delimiter=comma), start=2):
            if any(cell.strip() for cell in cells):
                row = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if cell.strip()}
                yield _taken(
                    dump, number, {name: (known.get(name), cell) for name, cell in row.items()}, files, encoding
                )
    except csv.Error as error:
        yield Refusal(
            dump.shown, f"the list cannot be read further ({error})", "mend it with a spreadsheet program"
        )


def _header(line: str, comma: str = "") -> list[str]:
    comma = comma or ("\t" if line.count("\t") > line.count(",") else ",")
    try:
        cells = next(csv.reader([line.strip()], delimiter=comma), [])
    except csv.Error:
        return []
    return [" ".join(cell.replace("_", " ").split()).lower() for cell in cells]


def _taken(
    dump: Dump, number: int, row: Mapping[str, tuple[str | None, str]], files: _Files, encoding: str | None
) -> Taken | Refusal:
    by_field = {field: cell for field, cell in row.values() if field is not None}
    title = by_field.get("title", "")
    id = f"row:{by_field.get('id', number)}"
    contacts = tuple(_contacts(row))
    hints = tuple(_hints(row))
    body = by_field.get("text", "")
    if body:
        story = ArchivedStory(
            format=FORMAT,
            program=PROGRAM,
            archive="",
            id=by_field.get("id", str(number)),
            row={},
            said=tuple(Said(hint.field, hint.value, hint.origin.removeprefix(f"{PROGRAM}:")) for hint in hints),
            chapters=(ArchivedChapter(id="1", text=body, encoding=encoding),),
        )
        return Taken(id, canonical(story), contacts=contacts)
    file = files.find(by_field.get("file", ""), by_field.get("id", ""), title)
    if file is not None:
        return Taken(id, file=file, hints=hints, contacts=contacts)
    called = f"“{plain(title)}”" if title else "a work"
    writer = f" by {plain(by_field['author'])}" if "author" in by_field else ""
    why = f"{called}{writer} is listed, and its text is not here"
    return Refusal(dump.shown, why, "look for the file; with its number or title as its name it is recognised", id)


def _hints(row: Mapping[str, tuple[str | None, str]]) -> Iterator[Hint]:
    lists = table("dumps.toml")["list_several"]["fields"]
    nothing = table("dumps.toml")["list_several"]["nothing"]
    for name, (field, cell) in row.items():
        if field in (None, "id", "file", "text", "address", "status") or not field:
            if field == "status":
                yield Hint("status", cell, f"{PROGRAM}:{name}")
            continue
        for value in _values(cell) if field in lists else (plain(cell),):
            if value and value.lower() not in nothing and "@" not in value:
                yield Hint(field, value, f"{PROGRAM}:{name}")


def _values(cell: str) -> Iterator[str]:
    """`A, B` or, as scripts write it, `['A', 'B']`."""
    match = _LISTED.fullmatch(cell.strip())
    for value in _INNER.split(match[2]) if match is not None else cell.split(", "):
        yield plain(value)


def _contacts(row: Mapping[str, tuple[str | None, str]]) -> Iterator[Contact]:
    by_field = {field: cell for field, cell in row.values() if field is not None}
    name, address = by_field.get("author", ""), by_field.get("address", "")
    if name and "@" in address:
        yield Contact(plain(name), address)


class _Files:
    """The files that may hold a list's stories: by name, by the numbers in their names, by title."""

    def __init__(self, paths: list[Path]) -> None:
        self._named: dict[str, list[Path]] = {}
        self._numbered: dict[str, list[Path]] = {}
        self._titled: dict[str, list[Path]] = {}
        for path in paths:
            self._named.setdefault(path.name.lower(), []).append(path)
            for number in _ID.findall(path.stem):
                self._numbered.setdefault(number, []).append(path)
            self._titled.setdefault(_levelled(path.stem), []).append(path)

    def find(self, name: str, id: str, title: str) -> Path | None:
        """The one file that a row speaks of."""
        levelled = _levelled(title)
        tried = [self._named.get(os.path.basename(name.replace("\\", "/")).lower()) if name else None]
        tried.append(self._numbered.get(id) if _ID.fullmatch(id) else None)
        tried.append(self._titled.get(levelled) if levelled else None)
        for cut in range(_CUT_AT, min(len(levelled), 60)):
            tried.append(self._titled.get(levelled[:cut]))
        return next((found[0] for found in tried if found is not None and len(found) == 1), None)


def _files(dump: Dump) -> _Files:
    listed: list[Path] = []
    for folder in dump.folders:
        try:
            with os.scandir(folder) as entries:
                listed += sorted(folder / entry.name for entry in entries if entry.is_file())
        except OSError:
            continue
    return _Files([path for path in listed if path != dump.path])


def _levelled(words: str) -> str:
    return "".join(char for char in words.lower() if char.isalnum())
