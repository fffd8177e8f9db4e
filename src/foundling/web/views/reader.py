"""What the page on which a story is read shows: one page of it, the way to the others, what is looked for.

Owns the choice of the page and the words around the text; story.py makes the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET, Struct

from foundling.exports import card
from foundling.exports.page.people import Person
from foundling.library.reader import ReaderSettings
from foundling.library.types import Edition
from foundling.reading.types import Reading
from foundling.spans import Span
from foundling.web.views.evidence import Quote, quote
from foundling.web.views.finding import MOST, find
from foundling.web.views.known import Known, known
from foundling.web.views.paging import Page, Pages
from foundling.web.views.story import Section, Shown, label_of, sections_of
from foundling.web.views.telling import skipped_for

# Of more chapters than this the list is a page by itself.
MOST_CHAPTERS = 80
# Hits that are listed with their lines.
MOST_LISTED = 60


class Wanted(Struct, frozen=True):
    """What of a story is asked for: the page of that number, else of the hit, of the passage `at`, or the first.

    `hit` is the number, from 0, of the place where the words `find` stand that is shown; `unveil`: without veils.
    """

    number: int | None = None
    at: Span | None = None
    find: str = ""
    hit: int | None = None
    unveil: bool = False


class Entry(Struct, frozen=True):
    """A chapter in the list: what it is called, where it begins (page and offset), how far in (0 to 1)."""

    label: str
    page: int
    at: int
    share: float


class Looked(Struct, frozen=True):
    """Words that are looked for in the story: how many places there are, and which one is shown (from 0).

    `more`: there may be more of them; `listed` are the lines of some, from the one numbered `first`.
    """

    words: str
    count: int
    more: bool
    now: int | None
    first: int
    listed: tuple[Quote, ...]


class ReaderPage(Struct, frozen=True):
    """All that one page of a story shows; `foreign` is its language where that is not read closely."""

    title: str | None
    authors: tuple[str, ...]
    language: str | None
    page: Page
    pages: int
    sections: tuple[Section, ...]
    heading: str
    before: str | None
    after: str | None
    contents: tuple[Entry, ...]
    chapters: int
    read: bool
    looked: Looked | None
    speaks: tuple[Person, ...]
    share: float
    veils: int
    foreign: str | None


def pages(edition: Edition) -> Pages:
    """The pages of a work."""
    return known(edition.reading).pages


def reader_page(edition: Edition, settings: ReaderSettings, wanted: Wanted) -> ReaderPage | None:
    """The page that is wanted; None: there is no such page."""
    reading = edition.reading
    counted = known(reading)
    hits = find(reading.text, wanted.find) if wanted.find else ()
    hit = _hit(wanted, hits)
    shown_page = _page(counted.pages, wanted, hits, hit)
    if shown_page is None:
        return None
    sections = sections_of(reading, shown_page, _shown(counted, settings, wanted, hits, hit))
    chapters = () if reading.chapters is UNSET else reading.chapters
    return ReaderPage(
        card.first(edition, "title"),
        card.authors(edition),
        _language(edition),
        shown_page,
        len(counted.pages),
        sections,
        _heading(reading, shown_page),
        _turn(reading, counted.pages, shown_page.number - 1),
        _turn(reading, counted.pages, shown_page.number + 1),
        contents(edition)[:MOST_CHAPTERS] if len(chapters) <= MOST_CHAPTERS else (),
        len(chapters),
        edition.close.read,
        _looked(reading, wanted.find, hits, hit),
        counted.people[:10] if settings.speakers else (),
        shown_page.span.end / max(len(reading.text), 1),
        sum(1 for section in sections for group in section.groups if group.veil is not None),
        skipped_for((one.layer, one.why) for one in reading.skipped),
    )


def _hit(wanted: Wanted, hits: Sequence[Span]) -> int | None:
    """The number of the place that is shown, of those where the words stand that are looked for."""
    if hits and (wanted.hit is not None or wanted.number is None):
        return min(wanted.hit or 0, len(hits) - 1)
    return wanted.hit


def _page(counted: Pages, wanted: Wanted, hits: Sequence[Span], hit: int | None) -> Page | None:
    if wanted.number is not None:
        return counted.number(wanted.number)
    if hits and hit is not None:
        return counted.of(hits[hit].start)
    return counted.of(wanted.at.start if wanted.at is not None else 0)


def _shown(
    counted: Known, settings: ReaderSettings, wanted: Wanted, hits: tuple[Span, ...], hit: int | None
) -> Shown:
    """What of the text is marked, veiled and named."""
    limit = len(counted.reading.text)
    at = wanted.at
    here = None if at is None or hits else Span(min(at.start, limit), min(at.end, limit))
    return Shown(
        counted.names,
        counted.colours,
        settings.veiled,
        unveiled=wanted.unveil,
        speakers=settings.speakers,
        hits=hits,
        hit=hit,
        here=here,
    )


def contents(edition: Edition) -> tuple[Entry, ...]:
    """The chapters of a work."""
    reading = edition.reading
    counted = known(reading)
    length = max(len(reading.text), 1)
    return tuple(
        Entry(label_of(one), counted.pages.of(one.span.start).number, one.span.start, one.span.start / length)
        for one in (() if reading.chapters is UNSET else reading.chapters)
    )


class ContentsPage(Struct, frozen=True):
    """The list of a work's chapters."""

    title: str | None
    authors: tuple[str, ...]
    contents: tuple[Entry, ...]
    pages: int


def contents_page(edition: Edition) -> ContentsPage:
    """The list of a work's chapters, or of its pages where it has none."""
    listed = contents(edition)
    if not listed:
        length = max(len(edition.reading.text), 1)
        listed = tuple(
            Entry(f"Page {one.number}", one.number, one.span.start, one.span.start / length)
            for one in pages(edition).pages
        )
    return ContentsPage(card.first(edition, "title"), card.authors(edition), listed, len(pages(edition)))


def _language(edition: Edition) -> str | None:
    found = card.language(edition)
    return None if found == "und" else found


def _heading(reading: Reading, page: Page) -> str:
    """What the page is called: its first chapter, or the one that it goes on with."""
    chapters = () if reading.chapters is UNSET else reading.chapters
    if page.chapters:
        first = label_of(chapters[page.chapters[0]])
        return first if len(page.chapters) == 1 else f"{first} to {label_of(chapters[page.chapters[-1]])}"
    before = [one for one in chapters if one.span.start <= page.span.start]
    return label_of(before[-1]) if before else ""


def _turn(reading: Reading, counted: Pages, number: int) -> str | None:
    """What the page before or after is called; None where there is none."""
    page = counted.number(number)
    if page is None:
        return None
    chapters = () if reading.chapters is UNSET else reading.chapters
    return label_of(chapters[page.chapters[0]]) if page.chapters else f"Page {number}"


def _looked(reading: Reading, words: str, hits: Sequence[Span], hit: int | None) -> Looked | None:
    if not words:
        return None
    first = max(0, (hit or 0) - MOST_LISTED // 2)
    listed = tuple(quote(reading.text, span) for span in hits[first : first + MOST_LISTED])
    return Looked(words, len(hits), len(hits) >= MOST, hit, first, listed)
