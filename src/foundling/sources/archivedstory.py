"""A story taken out of an archive's database: the rows that made it, as canonical JSON, and its text out of them.

Owns the form of those bytes, which are kept as the story's original in the place of a dump that may not be, and
how they become a text: chapters one after another, each under its title, its notes before and behind it. Nothing
is mended in what is kept; a text that was not UTF-8 names the encoding that gives its bytes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from foundling.manuscript import Block, Hint, Refusal
from foundling.sources.decoding import Decoded, decode
from foundling.sources.html import Page, convert
from foundling.sources.joined import join_pages
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.whole import read_whole
from foundling.spans import Span

FORMAT = "foundling archived story 1"
_MARK = b'{"format":"' + FORMAT.encode() + b'"'
_BLOCK = re.compile(r"<(?:p|br|div|center|blockquote|h[1-6]|pre|table|ul|ol)\b", re.I)
_TAG = re.compile(r"<[a-z/!][^<>]{0,500}>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});", re.I)


class Said(Struct, frozen=True, array_like=True):
    """A field of the record, its value, and the table and column (`stories.rid`) that say so."""

    field: str
    value: str
    where: str


class ArchivedChapter(Struct, frozen=True, omit_defaults=True):
    """A chapter; `file` is the path its text lay at beside the database (None: in it).

    `encoding` is that of the text's bytes where it is not UTF-8; `row` holds the other columns. `lost`: its text
    was neither in the database nor beside it.
    """

    id: str
    title: str = ""
    text: str = ""
    notes: str = ""
    endnotes: str = ""
    encoding: str | None = None
    file: str | None = None
    row: dict[str, str] = {}
    lost: bool = False


class ArchivedStory(Struct, frozen=True, omit_defaults=True):
    """A story: `program` ran the archive, `row` is the story's row, `said` what the other tables make of it."""

    format: str
    program: str
    archive: str
    id: str
    row: dict[str, str]
    said: tuple[Said, ...]
    chapters: tuple[ArchivedChapter, ...]
    notes: str = ""
    encoding: str | None = None


_encoder = msgspec.json.Encoder(order="deterministic")
_decoder = msgspec.json.Decoder(ArchivedStory)


def canonical(story: ArchivedStory) -> bytes:
    """The bytes that are kept: the same story gives the same bytes."""
    return _encoder.encode(story)


class ArchivedStorySource:
    """The JSON of one story of an archive."""

    name = "archived-story"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """1 for the mark it begins with."""
        return 1.0 if head.startswith(_MARK) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One piece: the story."""
        with container.open() as stream:
            data = read_whole(stream, container, limits)
        try:
            story = _decoder.decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            why = f"it is a story of an archive, and damaged ({error})"
            yield Refusal(container.name, why, "add the archive's dump again", container.locator)
            return
        yield _piece(container, story, limits)


def _piece(container: Container, story: ArchivedStory, limits: Limits) -> Piece | Refusal:
    builder = _Builder(limits, story.program)
    if story.notes.strip():
        builder.note(story.notes, "stories.storynotes")
    single = len(story.chapters) == 1
    for chapter in story.chapters:
        builder.chapter(chapter, titled=not (single and chapter.title.strip() in ("", story.row.get("title", ""))))
    if not builder.has_text:
        why = "neither the database nor a file beside it has its text"
        return Refusal(container.name, why, "look for the archive's folder `stories`", container.locator)
    page = builder.page()
    encodings = [one for one in (*(chapter.encoding for chapter in story.chapters), story.encoding) if one]
    return Piece(
        name=container.name,
        sha256=container.sha256,
        locator=container.locator,
        text=page.text,
        media_type="text/html",
        blocks=page.blocks,
        hints=(*container.hints, *_record(story, limits), *page.hints),
        encoding=next(iter(encodings), "utf-8"),
        repairs=page.repairs,
        removed=page.removed,
        pictures=page.pictures,
        missing=tuple(f"chapter {n}" for n, one in enumerate(story.chapters, start=1) if one.lost),
    )


def _record(story: ArchivedStory, limits: Limits) -> Iterator[Hint]:
    for said in story.said:
        value = plain(said.value, limits)
        if value:
            yield Hint(said.field, value, f"{story.program}:{said.where}")


def plain(value: str, limits: Limits | None = None) -> str:
    """A column's words without markup, mended, on as many lines as they have."""
    if "<" in value or "&" in value:
        value = convert(_mended(value).text, limits=limits).text
    return _mended(value).text.strip()


def marked_up(text: str) -> str:
    """Text that an archive shows as markup: line ends count where it has no blocks of its own."""
    if _BLOCK.search(text):
        return text
    if not _TAG.search(text):
        text = text.replace("&", "&amp;").replace("<", "&lt;")
    return text.replace("\n", "<br>\n")


def _mended(text: str) -> Decoded:
    return decode(text.encode("utf-8", "surrogatepass"))


class _Builder:
    """Pages of one story, in order, with what each of them is."""

    def __init__(self, limits: Limits, program: str) -> None:
        self._limits = limits
        self._program = program
        self._pages: list[Page] = []
        self._marks: list[list[tuple[str, str, str]]] = []
        self._due: list[tuple[str, str, str]] = []
        self.has_text = False

    def chapter(self, chapter: ArchivedChapter, *, titled: bool) -> None:
        """A chapter's title, notes, text and end notes."""
        title = plain(chapter.title, self._limits) if titled else ""
        title = " ".join(title.split())
        if title:
            whole = Span(0, len(title))
            mark = ("chapter", title, "chapters.title")
            self._add(Page(title, (Block("heading", whole, level=2),)), [mark])
        else:
            self._due.append(("chapter", "", "chapters.inorder"))
        self.note(chapter.notes, "chapters.notes")
        if chapter.text.strip():
            self._add(self._page(chapter.text), [])
            self.has_text = True
        self.note(chapter.endnotes, "chapters.endnotes")

    def note(self, markup: str, where: str) -> None:
        """A note of the author's."""
        if markup.strip():
            page = self._page(markup)
            self._add(page, [("part.note", "", where), ("note", page.text, where)])

    def _page(self, markup: str) -> Page:
        decoded = _mended(markup)
        page = convert(marked_up(decoded.text), limits=self._limits)
        return msgspec.structs.replace(page, repairs=(*decoded.repairs, *page.repairs))

    def _add(self, page: Page, marks: Sequence[tuple[str, str, str]]) -> None:
        if page.text:
            self._pages.append(page)
            self._marks.append([*self._due, *marks])
            self._due = []

    def page(self) -> Page:
        """All of it as one page."""
        joined = join_pages(self._pages)
        hints = [
            Hint(field, value, f"{self._program}:{where}", place if field != "chapter" or value else _start(place))
            for place, marks in zip(joined.places, self._marks, strict=True)
            for field, value, where in marks
        ]
        return Page(
            joined.text,
            joined.blocks,
            (*hints, *joined.hints),
            joined.removed,
            joined.pictures,
            "",
            joined.repairs,
        )


def _start(place: Span) -> Span:
    return Span(place.start, place.start)
