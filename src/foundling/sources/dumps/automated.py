"""The Automated Archive: what `ARCHIVE_DB.pl` says of the story files beside it.

Owns what the fields of a record mean and where its story lies. The files are kept as they are; the database is
not, for it holds addresses: what it says of a story goes with the story's file as hints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from foundling.knowledge import table
from foundling.manuscript import Hint, Refusal
from foundling.sources.archivedstory import plain
from foundling.sources.dumps.efictiontables import says_private
from foundling.sources.dumps.perltokens import PerlRecord, records
from foundling.sources.dumps.taken import Contact, Dump, Taken, text_of

PROGRAM = "automated-archive"
_ADDRESS = re.compile(r"[<(\[]?\s{0,4}(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,253}\s{0,4}[>)\]]?", re.I)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4})")
_SECONDS = re.compile(r"\d{9,10}")
# Of a database's places so many are tried to find the folder that they start from.
_TRIED = 60
_SUFFIXES = ("html", "htm", "txt", "HTML", "HTM", "TXT", "shtml")
# Two digits below this are years of this century: the program is of 1998.
_CENTURY = 70


def extract(dump: Dump) -> Iterator[Taken | Refusal]:
    """The story files that the database names, each with what it says of them."""
    text, _ = text_of(bytes(dump.buffer))
    listed = list(records(text))
    base = _base(dump, listed)
    for record in listed:
        fields = {name.lower(): value for name, value in record.fields.items()}
        id = f"record:{record.key}"
        called = f"“{plain(fields['title'])}”" if fields.get("title", "").strip() else "a story"
        for why in record.amiss:
            yield Refusal(dump.shown, f"{called}: {why}", "look at its record when it is in the library", id)
        url = _first(fields, "url")
        place = _first(fields, "place")
        file = _file(base, place, _first(fields, "type"))
        if file is None and url.lower().startswith(("http:", "https:")):
            yield Refusal(dump.shown, f"{called} lies elsewhere: {url}", "save the page and add it", id)
            continue
        if file is None:
            why = f"{called} has no file {place or '(no place given)'}"
            yield Refusal(dump.shown, why, "look for the folder with the archive's stories", id)
            continue
        yield Taken(id, file=file, hints=tuple(_hints(fields)), contacts=tuple(_contacts(fields)))
    if not listed:
        yield Refusal(dump.shown, "no record of a story can be found in it", "look for another copy")


def _first(fields: Mapping[str, str], kind: str) -> str:
    names = table("dumps.toml")["automated_names"][kind]
    return next((fields[name].strip() for name in names if fields.get(name, "").strip()), "")


def _hints(fields: Mapping[str, str]) -> Iterator[Hint]:
    known = table("dumps.toml")["automated"]
    dated = False
    for name, written in fields.items():
        field = known.get(name)
        value = _ADDRESS.sub("", plain(written)).strip()
        if not value or field == "" or (field is None and says_private(name)):
            continue
        if field == "date":
            if not dated and (day := _day(value)):
                dated = True
                yield Hint("date", day, f"{PROGRAM}:{name}")
        elif field is None:
            yield Hint("other", f"{name}: {value}", f"{PROGRAM}:{name}")
        else:
            yield Hint(field, value, f"{PROGRAM}:{name}")


def _contacts(fields: Mapping[str, str]) -> Iterator[Contact]:
    author = _ADDRESS.sub("", plain(fields.get("author", ""))).strip()
    address = _first(fields, "address")
    if not address:
        match = _ADDRESS.search(fields.get("author", ""))
        address = match[0] if match is not None else ""
    address = address.strip("<>()[] ").removeprefix("mailto:")
    if author and "@" in address:
        yield Contact(author, address.lower())


def _day(value: str) -> str:
    """`3/14/02` (month first, as the program wrote it) or Unix seconds as a date; "" for anything else."""
    slashed = _SLASHED.fullmatch(value)
    if slashed is not None:
        month, day, year = (int(part) for part in slashed.groups())
        year += 0 if year > 99 else 2000 if year < _CENTURY else 1900
        try:
            return datetime(year, month, day, tzinfo=UTC).date().isoformat()
        except ValueError:
            return ""
    if _SECONDS.fullmatch(value):
        return datetime.fromtimestamp(int(value), UTC).date().isoformat()
    return value if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else ""


def _base(dump: Dump, listed: list[PerlRecord]) -> Path:
    """The folder that most places start from: the database's own, one above it or one near it."""
    own = dump.path.parent
    candidates = dict.fromkeys((own, own / "archive", own.parent, own.parent / "archive", *dump.folders))
    tried = [{name.lower(): value for name, value in record.fields.items()} for record in listed[:_TRIED]]

    def found(folder: Path) -> int:
        return sum(_file(folder, _first(one, "place"), _first(one, "type")) is not None for one in tried)

    return max(candidates, key=found)


def _file(base: Path, place: str, kind: str) -> Path | None:
    """The file at a place below `base`; never one outside it."""
    if not place or "\0" in place:
        return None
    steps = [step for step in place.replace("\\", "/").split("/") if step not in ("", ".")]
    if not steps or ".." in steps:
        return None
    for suffix in dict.fromkeys((kind.strip(". "), *_SUFFIXES)):
        path = base.joinpath(*steps[:-1], f"{steps[-1]}.{suffix}" if suffix else steps[-1])
        try:
            if path.is_file():
                return path
        except (OSError, ValueError):
            return None
    return None


def comments_of(file: Path) -> list[Path]:
    """Where the page of readers' comments on a story may lie, which is no story; a text has one too."""
    return [file.with_name(f"{file.stem}_cmt{suffix}") for suffix in dict.fromkeys((file.suffix, ".html", ".htm"))]
