"""What an import would stumble over, known before it begins: the checks of Open Doors' step 08, and AO3's limits.

Owns the checks. A `hard` problem is one that AO3 or a column refuses; works with one are left out, unless asked
for. The limits and what to do about each are in `data/open_doors.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from foundling.exports.opendoors.shape import DATA, width
from foundling.exports.opendoors.story import NOBODY, Story
from foundling.knowledge import table

# The columns of stories that tags go into, by their type on AO3.
COLUMN = {
    "rating": "rating",
    "warnings": "warnings",
    "categories": "categories",
    "fandoms": "fandoms",
    "characters": "characters",
    "relationships": "relationships",
    "tags": "tags",
}
_JOIN = ", "


class Problem(Struct, frozen=True):
    """One thing that is wrong: what, what was found, what is allowed."""

    what: str
    found: str
    limit: str
    hard: bool = True

    @property
    def advice(self) -> str:
        """What to do about it."""
        return str(table(DATA)["advice"][self.what])


def problems(story: Story, tags: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """What is wrong with a work; `tags` by their type on AO3."""
    most = table(DATA)["limits"]
    yield from _words(story, most)
    yield from _creators(story, most)
    yield from _tags(tags, most)
    yield from _chapters(story, most)


def _words(story: Story, most: Mapping[str, int]) -> Iterator[Problem]:
    if not story.title:
        yield Problem("title is missing", "", "1")
    if len(story.title) > most["title"]:
        yield Problem("title is too long", f"{len(story.title)}", f"{most['title']}")
    if len(story.summary) >= most["summary"]:
        yield Problem("summary is too long", f"{len(story.summary)}", f"under {most['summary']}")
    for notes in (story.notes, *(chapter.notes for chapter in story.chapters)):
        if len(notes) >= most["notes"]:
            yield Problem("notes are too long", f"{len(notes)}", f"under {most['notes']}")
    if story.stated_date and story.date is None:
        yield Problem("date is no day", story.stated_date, "a day", hard=False)
    if story.long_url:
        yield Problem("address is too long", "", f"{width('final', 'stories', 'url')}", hard=False)


def _creators(story: Story, most: Mapping[str, int]) -> Iterator[Problem]:
    if not story.creators or any(one.name in NOBODY for one in story.creators):
        yield Problem("creator is missing", "", "1")
    for one in story.creators:
        if one.made:
            yield Problem("e-mail is missing", one.name, one.email, hard=False)
    if len(story.creators) > most["creators"]:
        yield Problem("more than two creators", f"{len(story.creators)}", f"{most['creators']}", hard=False)


def _tags(tags: Mapping[str, tuple[str, ...]], most: Mapping[str, int]) -> Iterator[Problem]:
    if not tags.get("fandoms"):
        yield Problem("fandom is missing", "", "1")
    listed = [name for type, names in tags.items() if type != "rating" for name in names]
    if len(listed) > most["tags"]:
        yield Problem("too many tags", f"{len(listed)}", f"{most['tags']}")
    for name in listed:
        if len(name) > most["tag"]:
            yield Problem("tag is too long", f"{len(name)}: {name[:60]}…", f"{most['tag']}")
    for type, column in COLUMN.items():
        held, found = width("final", "stories", column), len(_JOIN.join(tags.get(type, ())))
        if held is not None and found > held:
            yield Problem("list does not fit the column", f"{column}: {found}", f"{held}")


def _chapters(story: Story, most: Mapping[str, int]) -> Iterator[Problem]:
    if not story.chapters:
        yield Problem("chapters are missing", "0", "1")
    if len(story.chapters) >= most["chapters"]:
        yield Problem("too many chapters", f"{len(story.chapters)}", f"under {most['chapters']}")
    for number, chapter in enumerate(story.chapters, 1):
        if chapter.shown < most["chapter_least"]:
            yield Problem("chapter is too short", f"chapter {number}: {chapter.shown}", f"{most['chapter_least']}")
        if chapter.shown > most["chapter"]:
            yield Problem("chapter is too long", f"chapter {number}: {chapter.shown}", f"{most['chapter']}")
        size = len(chapter.html.encode("utf-8", "replace"))
        if chapter.shown <= most["chapter"] and size > most["chapter_bytes"]:
            yield Problem(
                "chapter is too long", f"chapter {number}: {size} bytes", f"{most['chapter_bytes']} bytes"
            )
