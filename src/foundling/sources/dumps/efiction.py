"""eFiction: the stories of a dump of its database, version 3 and the one-table form before it.

Owns the way through a dump: once for the small tables and for where each story's and chapter's row stands, once
for the stories, one at a time; so memory grows with the number of rows and not with their texts. Passwords, real
names, reviews, logs and messages are passed over; addresses are handed on only of those who wrote a story that
is taken.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from foundling.knowledge import table
from foundling.manuscript import Refusal
from foundling.sources.archivedstory import FORMAT, ArchivedChapter, ArchivedStory, canonical
from foundling.sources.dumps.efictionfiles import Stores
from foundling.sources.dumps.efictionsaid import Speaker, is_yes
from foundling.sources.dumps.efictiontables import (
    Archive,
    Layout,
    columns_of,
    is_own,
    is_private,
    key,
    kind_of,
    unknown_columns,
)
from foundling.sources.dumps.sqltokens import Broken, Buffer, Row, Table, is_plain, row_at, statements
from foundling.sources.dumps.taken import Dump, Taken, text_of, texts_of, usual_encoding

PROGRAM = "efiction"
# Bits of a place that say which layout its row has.
_LAYOUT_BITS = 6
# Rows of stories that are looked at to judge by what a dump is in.
_SAMPLED_ROWS = 200
_WHOLE = "look for a whole backup"
_MORE = f"{_WHOLE}, and add that as well"
_NO_STORIES = (
    f"{_WHOLE}; if one of its tables holds the stories under a name of the archive's own, rename it in a copy "
    "of the dump, so that it ends in stories, and that of the chapters so that it ends in chapters"
)
# Tables that are named where no story is found.
_NAMED = 6
# Bytes at a dump's beginning and end in which its program says what it is, and that it came to the end.
_EDGE = 500
_DUMPERS = re.compile(rb"^-- (?:MySQL|MariaDB) dump ", re.M)
_DUMPED = b"-- Dump completed"
_ASK = "ask the archivist; nothing of it was taken in"


class _Read(Struct, frozen=True):
    """A row of stories or chapters: its columns as text and as bytes, and the encoding where that is not UTF-8."""

    row: dict[str, str]
    raw: dict[str, bytes]
    encoding: str | None


def extract(dump: Dump) -> Iterator[Taken | Refusal]:
    """The stories of a dump, one at a time, and what cannot be taken of it."""
    return _Extraction(dump).run()


class _Extraction:
    def __init__(self, dump: Dump) -> None:
        self._dump = dump
        self._archives: dict[str, Archive] = {}
        self._created: dict[str, tuple[str, ...]] = {}
        self._layouts: list[Layout] = []
        self._stores = Stores(dump.folders)
        self._told: set[str] = set()
        self._others: dict[str, int] = {}
        self._cut = False
        self._plain = is_plain(dump.buffer)
        self.usual: str | None = None

    def run(self) -> Iterator[Taken | Refusal]:
        yield from self._read_tables()
        self.usual = usual_encoding(self._sample())
        found = [archive for archive in self._archives.values() if archive.stories or archive.chapters]
        if not found:
            yield self.refusal(None, f"no story is in it{self._other_tables()}", _NO_STORIES)
        for archive in found:
            speaker = Speaker(archive, self._archives.values(), self.usual)
            for sid in [*archive.stories, *(sid for sid in archive.chapters if sid not in archive.stories)]:
                yield from _Story(self, archive, speaker, sid).taken()
            for (kind, id), count in speaker.unnamed.items():
                stories = "a story names" if count == 1 else f"{count:,} stories name"
                why = f"{stories} the number {id}, which the table of {kind} does not have"
                yield self.refusal(f"{kind}:{archive.prefix}{id}", why, "say what it stands for at the desk")
        for path in self._stores.unused() if found else ():
            why = "a chapter's file that no chapter of the database names"
            advice = "if it still belongs to the archive, add the file by itself"
            yield Refusal(path, why, advice, f"file:{Path(path).stem}")

    def _sample(self) -> Iterator[bytes]:
        """Values from all over the dump, to judge by what it is in."""
        for archive in self._archives.values():
            yield from archive.values()
            places = [place for held in archive.stories.values() for place in held]
            for place in places[:: len(places) // _SAMPLED_ROWS + 1]:
                yield from (value or b"" for value in self._row(place))

    def _read_tables(self) -> Iterator[Refusal]:
        for item in statements(self._dump.buffer, skim=True):
            name = item.name if isinstance(item, Table) else item.table
            known = kind_of(name)
            if known is None:
                self._others[name] = self._others.get(name, 0) + isinstance(item, Row)
                continue
            kind, prefix = known
            archive = self._archives.setdefault(prefix, Archive(prefix))
            if isinstance(item, Table):
                self._created[name] = item.columns
                yield from self._odd_columns(name, kind, item.columns)
            elif isinstance(item, Broken):
                archive.whole = archive.whole and kind not in ("stories", "chapters")
                yield self._broken(item)
            elif not is_private(kind):
                yield from self._odd_columns(name, kind, item.columns)
                self._take(archive, kind, item)

        if not self._cut and (how := _ends_early(self._dump.buffer)):
            yield self.refusal(f"byte:{len(self._dump.buffer)}", f"{how}: what should follow is lost", _MORE)

    def _other_tables(self) -> str:
        """The tables that are none of the program's, the largest first."""
        held = sorted(((count, name) for name, count in self._others.items() if count), reverse=True)
        if not held:
            return ""
        named = ", ".join(f"{name} ({count:,})" for count, name in held[:_NAMED])
        return f"; it holds rows of other tables: {named}{' and others' if len(held) > _NAMED else ''}"

    def _broken(self, item: Broken) -> Refusal:
        if item.cut:
            self._cut = True
            why = f"the dump ends in the middle of the table {item.table}: what should follow is lost"
            return self.refusal(f"byte:{item.start}", why, _MORE)
        why = f"a row of the table {item.table} cannot be read: its quotation marks do not match"
        return self.refusal(f"byte:{item.start}", why, "mend the row in a copy of the dump, and add that")

    def _odd_columns(self, name: str, kind: str, columns: Sequence[str]) -> Iterator[Refusal]:
        if not columns or name in self._told:
            return
        self._told.add(name)
        unknown = unknown_columns(kind, columns)
        kept = [one for one in unknown if kind == "stories" and is_own(one)]
        if kept:
            why = f"the table {name} has columns that eFiction does not have: {', '.join(kept)}"
            advice = "look under other labels of its stories whether they say what a record should have"
            yield self.refusal(f"table:{name}", why, advice)
        if left := [one for one in unknown if one not in kept]:
            why = f"columns of the table {name} that eFiction does not have were left out: {', '.join(left)}"
            yield self.refusal(f"table:{name}", why, "nothing to do where they say nothing of a story")

    def _take(self, archive: Archive, kind: str, row: Row) -> None:
        columns = row.columns or self._created.get(row.table, ())
        layout = Layout(columns if len(columns) == len(row.values) else (), len(row.values))
        named = columns_of(kind, layout, row.values)
        if kind not in ("stories", "chapters"):
            archive.take(kind, named, row.values)
            return
        if layout not in self._layouts:
            self._layouts.append(layout)
        number = self._layouts.index(layout)
        values = dict(zip(named, row.values, strict=False))
        sid = key(values.get("sid"))
        places = archive.stories if kind == "stories" else archive.chapters
        if kind == "stories":
            parent = key(values.get("psid"))
            sid = parent if parent.strip("0") else sid
            if "psid" not in values:
                places.pop(sid, None)  # of a story that comes twice the later row stands
        if sid and number >> _LAYOUT_BITS == 0:
            places.setdefault(sid, array("Q")).append(row.start << _LAYOUT_BITS | number)

    def read(self, kind: str, place: int) -> _Read:
        """A row once more, whole."""
        values = self._row(place)
        layout = self._layouts[place & ((1 << _LAYOUT_BITS) - 1)]
        raw = {name: value or b"" for name, value in zip(columns_of(kind, layout, values), values, strict=False)}
        texts, encoding = texts_of(raw.values(), self.usual)
        return _Read(dict(zip(raw, texts, strict=True)), raw, encoding)

    def _row(self, place: int) -> tuple[bytes | None, ...]:
        return row_at(self._dump.buffer, place >> _LAYOUT_BITS, plain=self._plain)

    def file(self, writers: Sequence[str], chapter: str) -> tuple[str, bytes] | None:
        """The file that holds a chapter's text."""
        return self._stores.text(writers, chapter)

    def pass_over(self, writers: Sequence[str], chapter: str) -> None:
        """Note that the database knows a chapter's file which is not taken."""
        self._stores.pass_over(writers, chapter)

    def refusal(self, locator: str | None, why: str, advice: str) -> Refusal:
        return Refusal(self._dump.shown, why, advice, locator)


class _Story:
    """One story of an archive, on its way out."""

    def __init__(self, extraction: _Extraction, archive: Archive, speaker: Speaker, sid: str) -> None:
        self._extraction = extraction
        self._archive = archive
        self._speaker = speaker
        self._sid = sid
        self._id = f"story:{archive.prefix}{sid}"
        self._called = "a story"

    def taken(self) -> Iterator[Taken | Refusal]:
        """The story, or why not, and what of it is amiss."""
        read = [self._extraction.read("stories", place) for place in self._archive.stories.get(self._sid, ())]
        single = bool(read) and "psid" in read[0].row
        first = next(
            (one for one in read if single and one.row.get("sid") == self._sid), read[-1] if read else None
        )
        row = first.row if first is not None else {}
        self._called = f"“{row['title'].strip()}”" if row.get("title", "").strip() else self._called
        chapters = [_renamed(one) for one in read] if single else [*self._rows()]
        if first is None and self._archive.whole and self._archive.stories:
            why = "chapters of a story that the table of stories does not have: deleted, most likely"
            self._pass_over(row, chapters)
            yield self._amiss(self._id, why, _ASK)
            return
        if first is None:
            yield self._amiss(self._id, "its record is lost: the dump has only its chapters", _WHOLE)
        if not single and not is_yes(row.get("validated"), default=True):
            self._pass_over(row, chapters)
            yield self._amiss(self._id, f"{self._called} was never published there: it waits for approval", _ASK)
            return
        if not chapters:
            yield self._amiss(self._id, f"{self._called} has no chapters, and so no text", _WHOLE)
            return
        published = [one for one in chapters if is_yes(one.row.get("validated"), default=True)]
        for one in chapters:
            if one not in published:
                self._pass_over(row, [one])
                yield self._amiss(
                    self._chapter_id(one.row), f"a chapter of {self._called} was never published", _ASK
                )
        made = sorted((self._chapter(row, one) for one in published), key=_order)
        for chapter in made:
            if chapter.lost:
                where = f"stories/{chapter.row.get('uid') or row.get('uid') or '?'}/{chapter.id}.txt"
                why = f"the text of chapter “{chapter.title.strip()}” of {self._called} is nowhere"
                yield self._amiss(f"chapter:{self._archive.prefix}{chapter.id}", why, f"look for the file {where}")
        if not all(chapter.lost for chapter in made):
            yield self._whole(row, made, None if first is None else first.encoding)

    def _rows(self) -> Iterator[_Read]:
        for place in self._archive.chapters.get(self._sid, ()):
            yield self._extraction.read("chapters", place)

    def _pass_over(self, story: Mapping[str, str], chapters: Sequence[_Read]) -> None:
        for one in chapters:
            self._extraction.pass_over((one.row.get("uid", ""), story.get("uid", "")), one.row.get("chapid", ""))

    def _chapter(self, story: Mapping[str, str], read: _Read) -> ArchivedChapter:
        row, file = read.row, None
        text, encoding = row.get("storytext", ""), read.encoding
        if text.strip():
            text, encoding = text_of(read.raw["storytext"], encoding)
        else:
            found = self._extraction.file((row.get("uid", ""), story.get("uid", "")), row.get("chapid", ""))
            if found is not None:
                file, data = found
                text, encoding = text_of(data, usual=self._extraction.usual)
        kept = table("efiction_dumps.toml")["kept"]["chapters"]
        return ArchivedChapter(
            id=row.get("chapid", ""),
            title=row.get("title", ""),
            text=text,
            notes=row.get("notes", ""),
            endnotes=row.get("endnotes", ""),
            encoding=encoding,
            file=file,
            row={name: row[name] for name in kept if row.get(name)},
            lost=not text.strip(),
        )

    def _whole(self, row: Mapping[str, str], chapters: Sequence[ArchivedChapter], encoding: str | None) -> Taken:
        writers = self._speaker.writers(self._sid, row, chapters)
        said = (*self._speaker.of_story(self._sid, row), *self._speaker.authors(writers))
        kept = table("efiction_dumps.toml")["kept"]["stories"]
        story = ArchivedStory(
            format=FORMAT,
            program=PROGRAM,
            archive=self._archive.prefix,
            id=self._sid,
            row={name: row[name] for name in row if row[name] and (name in kept or is_own(name))},
            said=said,
            chapters=tuple(chapters),
            notes=row.get("storynotes", ""),
            encoding=encoding,
        )
        return Taken(self._id, canonical(story), contacts=tuple(self._speaker.contacts(writers)))

    def _chapter_id(self, row: Mapping[str, str]) -> str:
        return f"chapter:{self._archive.prefix}{row.get('chapid', '')}"

    def _amiss(self, locator: str, why: str, advice: str) -> Refusal:
        return self._extraction.refusal(locator, why, advice)


def _ends_early(buffer: Buffer) -> str | None:
    """How a dump says that it was cut off, by its last line; None where nothing says so."""
    tail = bytes(buffer[max(0, len(buffer) - _EDGE) :]).rstrip()
    if _DUMPERS.search(bytes(buffer[:_EDGE])) and _DUMPED not in tail:
        return "the line in which mysqldump says that it came to the end is not there"
    last = tail.rpartition(b"\n")[2].lstrip()
    if tail and not tail.endswith((b";", b")", b"*/")) and not last.startswith((b"--", b"#")):
        return "the dump ends in the middle of a statement"
    return None


def _renamed(read: _Read) -> _Read:
    """A row of the one-table form as a chapter's: it has the story's title in `title`, its own in `chapter`."""
    row, raw = dict(read.row), dict(read.raw)
    row["chapid"], row["title"] = row.get("sid", ""), row.get("chapter", "")
    return _Read(row, raw, read.encoding)


def _order(chapter: ArchivedChapter) -> tuple[int, int]:
    return _number(chapter.row.get("inorder", "")), _number(chapter.id)


def _number(value: str) -> int:
    return int(value) if value.isdigit() and len(value) < 19 else 0
