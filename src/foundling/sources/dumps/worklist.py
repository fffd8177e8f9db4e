"""Lists of works as CSV: what was saved of an archive's records, with the stories beside it, inside it or lost.

Owns what the columns mean. A row whose text is in the list itself becomes a story; one whose story lies beside
the list (listfiles.py) says what it is; for any other there is a record and no text, which is told and not
invented. The list is not kept: those that Open Doors works with hold addresses.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from foundling.errors import SourceError
from foundling.knowledge import table
from foundling.manuscript import Hint, Refusal
from foundling.sources.archivedstory import FORMAT, ArchivedChapter, ArchivedStory, Said, canonical, plain
from foundling.sources.dumps.listfiles import Claims, Work
from foundling.sources.dumps.listrows import ListRow, columns_of, list_rows
from foundling.sources.dumps.taken import Contact, Dump, Taken
from foundling.sources.names import shown as as_shown

PROGRAM = "list"
# A first line without this is none of a list; most files are told by it alone.
_MUST = re.compile(rb"title|t\0i\0t\0l\0e", re.I)
_SEPARATOR = re.compile(rb"[,;\t]")
# `['A', "B's"]`, a list as Python writes it.
_QUOTED = re.compile(r"""\s*+(?:'((?:[^'\\]|\\.)*+)'|"((?:[^"\\]|\\.)*+)")\s*+(?:,|(?=\]\Z))""", re.S)
_ESCAPED = re.compile(r"\\(.)", re.S)
_ADDRESS = re.compile(r"(?<![^\s@<>()\[\]])[^\s@<>()\[\]]++@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
# What stands for an address in a summary or note.
_LEFT_OUT = "…"
_NO_STATEMENT = frozenset({"id", "file", "text", "address"})


def is_worklist(head: bytes) -> bool:
    """Whether a file that begins so is a list of works: a title, a writer and something more in its first line."""
    line = head.partition(b"\n")[0]
    # Asked of every file: what is cheap to ask comes first.
    if _SEPARATOR.search(line) is None or _MUST.search(line) is None:
        return False
    known = table("dumps.toml")["list"]
    fields = {known.get(name) for name in columns_of(head)}
    return {"title", "author"} <= fields and len(fields - {None, "title", "author"}) >= 2


def extract(dump: Dump) -> Iterator[Taken | Refusal]:
    """The stories of a list, and its records that have none."""
    claims = Claims(_files(dump), _works(dump))
    given: dict[str, int] = {}
    taken: set[Path] = set()
    try:
        for row in list_rows(dump.buffer, dump.shown):
            fields = _fields(row)
            id = _once(f"row:{fields.get('id', row.number)}", given)
            file = None if "text" in fields else claims.file_of(_work(fields))
            if "text" in fields:
                yield _inside(row, fields, id)
            elif file is None:
                yield _missing(fields, id, dump.shown, claims.contested(_work(fields)))
            elif file not in taken:  # the same work in two rows comes once
                taken.add(file)
                yield Taken(id, file=file, hints=tuple(_hints(row)), contacts=tuple(_contacts(fields)))
    except SourceError as error:
        yield Refusal(dump.shown, error.why, error.advice)


def _works(dump: Dump) -> Iterator[Work]:
    """The works of a list that are not in it, as far as it can be read."""
    try:
        for row in list_rows(dump.buffer, dump.shown):
            fields = _fields(row)
            if "text" not in fields:
                yield _work(fields)
    except SourceError:
        return  # said when the stories are taken


def _work(fields: Mapping[str, str]) -> Work:
    return Work(*(fields.get(name, "") for name in Work.__struct_fields__))


def _once(id: str, given: dict[str, int]) -> str:
    """The id, and where it comes again with a number."""
    given[id] = given.get(id, 0) + 1
    return id if given[id] == 1 else f"{id}#{given[id]}"


def _fields(row: ListRow) -> dict[str, str]:
    """What a row says, by what its columns mean; the first of several that mean the same."""
    known = table("dumps.toml")["list"]
    fields: dict[str, str] = {}
    for name, cell in row.cells:
        if name in known:
            fields.setdefault(known[name], cell)
    return fields


def _hints(row: ListRow) -> Iterator[Hint]:
    known = table("dumps.toml")["list"]
    for name, cell in row.cells:
        field = known.get(name)
        if field == "status":
            yield Hint("status", cell, f"{PROGRAM}:{name}")
        elif field is not None and field not in _NO_STATEMENT:
            for value in _values(field, cell):
                yield Hint(field, value, f"{PROGRAM}:{name}")


def _inside(row: ListRow, fields: Mapping[str, str], id: str) -> Taken:
    """A story whose text is in the list."""
    story = ArchivedStory(
        format=FORMAT,
        program=PROGRAM,
        archive="",
        id=fields.get("id", str(row.number)),
        row={},
        said=tuple(Said(hint.field, hint.value, hint.origin.removeprefix(f"{PROGRAM}:")) for hint in _hints(row)),
        chapters=(ArchivedChapter(id="1", text=fields["text"], encoding=row.encoding),),
    )
    return Taken(id, canonical(story), contacts=tuple(_contacts(fields)))


def _missing(fields: Mapping[str, str], id: str, shown: str, contested: Path | None) -> Refusal:
    called = f"“{plain(fields['title'])}”" if "title" in fields else "a work"
    writer = f" by {plain(fields['author'])}" if "author" in fields else ""
    if contested is not None:
        why = (
            f"{called}{writer} is listed, and {as_shown(contested.name)} may be its text or another's in the list"
        )
        return Refusal(shown, why, "name each work's file in the list, in a column `file`", id)
    why = f"{called}{writer} is listed, and its text is not here"
    return Refusal(shown, why, "look for the file; with its number or title as its name it is recognised", id)


def _values(field: str, cell: str) -> Iterator[str]:
    """What a cell says, without addresses."""
    known = table("dumps.toml")["list_several"]
    if field not in known["fields"]:
        values = [plain(_ADDRESS.sub(_LEFT_OUT, cell))]
    else:
        values = [plain(value) for value in _several(cell) if _ADDRESS.search(value) is None]
    return (value for value in values if value and value.lower() not in known["nothing"])


def _several(cell: str) -> list[str]:
    """`A, B` or, as scripts write it, `['A', 'B']`."""
    if cell.startswith("[") and cell.endswith("]"):
        found = []
        at = 1
        while (match := _QUOTED.match(cell, at)) is not None:
            found.append(_ESCAPED.sub(r"\1", match[1] if match[1] is not None else match[2]))
            at = match.end()
        if found and not cell[at:-1].strip():
            return found
    return cell.split(", ")


def _contacts(fields: Mapping[str, str]) -> Iterator[Contact]:
    name, address = fields.get("author", ""), fields.get("address", "")
    if name and "@" in address:
        yield Contact(plain(name), address)


def _files(dump: Dump) -> Iterator[Path]:
    """The files of the folders around a list, but for itself."""
    for folder in dump.folders:
        try:
            with os.scandir(folder) as entries:
                names = sorted(entry.name for entry in entries if entry.is_file())
        except OSError:
            continue
        yield from (folder / name for name in names if folder / name != dump.path)
