"""Works as the tables and spreadsheets that an Open Doors import is made of.

Owns the folder: `limits.csv` (what an import would stumble over), the working tables and the final tables, each as
MySQL SQL and as CSV, and three spreadsheets. Works stream through; of all of them only creators and tags are held.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from foundling.errors import LibraryError
from foundling.exports.naming import safe
from foundling.exports.opendoors.limits import COLUMN, Problem, problems
from foundling.exports.opendoors.mapping import Ao3Tag, Tag, changed, on_ao3, refused_signs, tags_of
from foundling.exports.opendoors.shape import DATA, Sheet, TableSet, width
from foundling.exports.opendoors.story import Creator, Story, story_of
from foundling.exports.protocol import PLAIN, Count, Options, title_of
from foundling.exports.tables.dictionary import versions
from foundling.knowledge import table
from foundling.library.tagsheets import SheetRow, by_tag, read_tag_sheet
from foundling.library.types import Edition, ExportReport

REPORT = "limits.csv"


def write_open_doors(editions: Iterator[Edition], folder: Path, /, *, options: Options = PLAIN) -> ExportReport:
    """Write the folder; raises LibraryError for a tag spreadsheet that is none.

    Works that break a hard limit are in `limits.csv` alone, unless `options.open_doors.over_limits`. With
    `options.open_doors.check`, nothing but that report is written.
    """
    count, asked = Count(), options.open_doors
    sheet = _sheet(asked.tags)
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        report = stack.enter_context(Sheet(folder / REPORT, "limits"))
        out = None if asked.check else stack.enter_context(_Out(folder, options))
        works: Counter[Creator] = Counter()
        renamed: dict[str, str] = {}
        for edition in editions:
            story = story_of(edition, options)
            tags = tags_of(edition, asked, sheet)
            named = on_ao3(tags, asked)
            found = list(problems(story, named))
            left_out = any(one.hard for one in found) and not asked.over_limits
            _tell(report, story, found, left_out=left_out)
            works.update(() if left_out else story.creators[:1])
            if left_out:
                count.leave_out(edition, "; ".join(dict.fromkeys(one.what for one in found if one.hard)))
                continue
            if out is not None:
                out.add(story, tags, named, title_of(edition))
            renamed.update(changed(tags))
            count.add(edition)
        _tell_creators(report, works)
        _tell_tags(report, renamed)
    count.file(report.size)
    for size in out.sizes if out is not None else ():
        count.file(size)
    return count.report()


def _sheet(path: Path | None) -> Mapping[tuple[str, str], SheetRow]:
    if path is None:
        return {}
    try:
        rows, _ = read_tag_sheet(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise LibraryError(f"{path}: the tag spreadsheet cannot be read as UTF-8 ({error})") from error
    return by_tag(rows)


def _tell(report: Sheet, story: Story, found: Sequence[Problem], *, left_out: bool) -> None:
    creators = ", ".join(one.name for one in story.creators)
    for one in found:
        done = "work left out" if one.hard and left_out else "written all the same" if one.hard else "written"
        report.add(story.work, story.title, creators, one.what, one.found, one.limit, done, one.advice)


def _tell_creators(report: Sheet, works: Counter[Creator]) -> None:
    most = table(DATA)["limits"]["works_of_author"]
    for creator, number in sorted(works.items(), key=lambda item: item[0].name):
        if number >= most:
            one = Problem("too many works of one creator", f"{number}", f"under {most}", hard=False)
            report.add("", "", creator.name, one.what, one.found, one.limit, "written", one.advice)


def _tell_tags(report: Sheet, renamed: Mapping[str, str]) -> None:
    """Each tag once, however many works have it."""
    limit = f"none of {' '.join(refused_signs())}"
    for original, name in sorted(renamed.items()):
        one = Problem("tag has signs that AO3 refuses", original, limit, hard=False)
        report.add("", "", "", one.what, one.found, one.limit, f"written as {name}", one.advice)


class _Out:
    """Everything that is written but the report."""

    def __init__(self, folder: Path, options: Options) -> None:
        self._archive = options.open_doors.archive
        said = "; ".join(f"{name} {value}" for name, value in versions(options).items())
        made = f"Made by Foundling; {said}"
        name = safe(self._archive)
        self._working = TableSet(folder, "working", f"Open Doors working tables of {self._archive}", made)
        self._final = TableSet(folder, "final", f"Open Doors final tables of {self._archive}", made)
        self._tag_sheet = Sheet(folder / f"{name} - tags.csv", "tags")
        self._story_sheet = Sheet(folder / f"{name} - authors with stories.csv", "stories")
        self._bookmark_sheet = Sheet(folder / f"{name} - authors with bookmarks.csv", "bookmarks")
        self._authors: dict[tuple[str, str], int] = {}
        self._tags: dict[Tag, tuple[int, ...]] = {}
        self._stack = ExitStack()

    def __enter__(self) -> _Out:
        for one in (self._working, self._final, *self._sheets()):
            self._stack.enter_context(one)
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.__exit__(*error)  # type: ignore[arg-type]

    @property
    def sizes(self) -> list[int]:
        """Bytes of each file."""
        return [*self._working.sizes, *self._final.sizes, *(sheet.size for sheet in self._sheets())]

    def add(self, story: Story, tags: Sequence[Tag], named: Mapping[str, tuple[str, ...]], title: str) -> None:
        """Write a work to all of them."""
        id = self._working.next_id("stories")
        authors = [self._author(creator) for creator in story.creators]
        shared = {
            "id": id,
            "title": (story.title or title)[:255],
            "summary": story.summary,
            "notes": story.notes,
            "date": story.date,
            "updated": story.date,
            "language_code": story.language,
            "url": story.url,
            "import_notes": story.import_notes,
        }
        self._working.add("stories", shared)
        joined = {column: _fitting(column, named.get(type, ())) for type, column in COLUMN.items()}
        first, second = (*authors, None, None)[:2]
        self._final.add("stories", {**shared, **joined, "author_id": first, "coauthor_id": second})
        for author in authors:
            self._working.add("item_authors", {**self._item("item_authors", id), "author_id": author})
        for tag in tags:
            for number in self._tag(tag):
                self._working.add("item_tags", {**self._item("item_tags", id), "tag_id": number})
        self._chapters(story, id)
        for creator in story.creators:
            self._story_sheet.add(id, story.title, story.summary, creator.name, creator.email)
        self._working.work_done()
        self._final.work_done()

    def _chapters(self, story: Story, id: int) -> None:
        for position, chapter in enumerate(story.chapters, 1):
            row = {
                "id": self._working.next_id("chapters"),
                "position": position,
                "title": chapter.title,
                "text": chapter.html,
                "date": story.date,
                "story_id": id,
                "notes": chapter.notes,
                "url": story.url if len(story.chapters) == 1 else None,
            }
            self._working.add("chapters", row)
            self._final.add("chapters", row)

    def _item(self, name: str, story: int) -> dict[str, object]:
        return {"id": self._working.next_id(name), "item_id": story, "item_type": "story"}

    def _author(self, creator: Creator) -> int:
        """The number of a creator: a pen name with its address, as Open Doors tells people apart."""
        key = (creator.name, creator.email.lower())
        if key not in self._authors:
            number = self._authors[key] = self._working.next_id("authors")
            row = {"id": number, "name": creator.name[:255], "email": creator.email[:255]}
            self._working.add("authors", row)
            self._final.add("authors", row)
        return self._authors[key]

    def _tag(self, tag: Tag) -> tuple[int, ...]:
        """The numbers of a tag's rows: one for each tag that it is on AO3."""
        if tag not in self._tags:
            first = 0
            numbers = []
            for ao3 in tag.ao3 or (Ao3Tag("", ""),):
                number = self._working.next_id("tags")
                first = first or number
                numbers.append(number)
                self._working.add("tags", self._tag_row(tag, ao3, number, first))
            self._tags[tag] = tuple(numbers)
            self._tag_line(tag, first)
        return self._tags[tag]

    def _tag_row(self, tag: Tag, ao3: Ao3Tag, number: int, first: int) -> dict[str, object]:
        return {
            "id": number,
            "original_tagid": first,
            "original_tag": tag.original[:1024],
            "original_type": tag.type,
            "ao3_tag": ao3.name[:1024],
            "ao3_tag_type": ao3.type,
            "ao3_tag_category": ao3.category[:255] or None,
            "ao3_tag_fandom": tag.fandom[:255] or None,
        }

    def _tag_line(self, tag: Tag, first: int) -> None:
        names = ", ".join(ao3.name for ao3 in tag.ao3)
        types = ", ".join(ao3.type for ao3 in tag.ao3)
        category = next((ao3.category for ao3 in tag.ao3 if ao3.category), "")
        known = (first, tag.original, tag.type, "", tag.fandom, names, types, category)
        self._tag_sheet.add(*known, "", "", "Yes")

    def _sheets(self) -> tuple[Sheet, Sheet, Sheet]:
        return self._tag_sheet, self._story_sheet, self._bookmark_sheet


def _fitting(column: str, names: Sequence[str]) -> str:
    """Names side by side; of a list that does not fit its column, as many as do."""
    held = width("final", "stories", column)
    kept = list(names)
    while kept and held is not None and len(", ".join(kept)) > held:
        kept.pop()
    return ", ".join(kept)
