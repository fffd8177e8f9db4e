"""A work as Open Doors' tables have it: a story, its chapters as HTML, its creators, its notes.

Owns what goes into which column. Chapters are cut where the reading found them; a heading goes into the chapter's
title, a note between chapters into its notes, and the header as it was posted stays out: its values have columns
of their own. What has no column on AO3 (series, completion, disclaimer, the author's word on archiving) goes into
`import_notes`, which volunteers read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import UNSET, Struct

from foundling.exports import card
from foundling.exports.markup import Markup, Section, escape
from foundling.exports.protocol import Options, prepared, title_of
from foundling.exports.wishes import wish_words
from foundling.knowledge import table
from foundling.library.cards import plain
from foundling.library.types import Edition
from foundling.reading.types import OtherLabel, Part
from foundling.spans import Span

_ADDRESS = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,8}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# What Foundling's own markup holds for itself.
_OWN = re.compile(r' data-foundling="added"|<span data-char="[0-9a-f]{4,6}"></span>')
_NO_WORD = re.compile(r"\W+")
# What goes into import_notes, in this order, and what it is called there.
_LEFT = ("series", "chapter", "status", "dedication", "beta", "spoiler", "disclaimer", "feedback", "other")
# Where AO3 has no name for an author, the tools look for one; this is none.
NOBODY = ("", "-")
LONGEST_IMPORT_NOTES = 1024


class Creator(Struct, frozen=True):
    """A pen name with its address; `made`: nobody knows one, and one was made for the archive."""

    name: str
    email: str
    made: bool = False


class ChapterText(Struct, frozen=True):
    """A chapter: its title, its text and its notes as HTML, and how many characters of it are shown."""

    title: str
    html: str
    notes: str
    shown: int


class Story(Struct, frozen=True):
    """What a row of `stories` is made of, and what hangs on it."""

    work: str
    title: str
    summary: str
    notes: str
    creators: tuple[Creator, ...]
    date: str | None
    language: str
    url: str | None
    import_notes: str
    chapters: tuple[ChapterText, ...]
    stated_date: str | None = None
    long_url: bool = False


def story_of(edition: Edition, options: Options) -> Story:
    """The work as a story; addresses in its text are masked unless they were asked for."""
    creators = tuple(_creators(edition, options))
    shown = prepared(edition, options)
    date = next((str(claim.value) for claim in shown.record.get("date", ())), None)
    url = next((str(claim.value) for claim in shown.record.get("url", ())), None)
    chapters = tuple(_chapters(shown))
    kept = table("open_doors.toml")["widths"]["short"]
    return Story(
        work=edition.id,
        title=_line(title_of(shown)) if edition.record.get("title") else "",
        summary=_html(card.values(shown, "summary")[:1]),
        notes=_notes(shown, creators),
        creators=creators,
        date=f"{date} 00:00:00" if date and _DAY.fullmatch(date) else None,
        language=_language(card.language(shown)),
        url=url if url is None or len(url) <= kept else None,
        import_notes=_import_notes(shown, date, url if url and len(url) > kept else None),
        chapters=chapters,
        stated_date=date,
        long_url=url is not None and len(url) > kept,
    )


# ---------------------------------------------------------------- creators


def made_address(name: str, archive: str) -> str:
    """The address of somebody of whom none is known, as Open Doors' tools make it.

    >>> made_address("hazel moth", "The Tide Pool")
    'hazelmothTheTidePoolArchive@ao3.org'
    """
    return f"{_NO_WORD.sub('', name + archive)}Archive@ao3.org"


def _creators(edition: Edition, options: Options) -> Iterator[Creator]:
    names = list(dict.fromkeys(_line(name) for name in card.authors(edition)))
    stated = _stated_address(edition) if len(names) == 1 else None
    for name in names:
        known = options.contact_of(edition.id, name) if options.contact_of is not None else None
        email = (known or stated or "").strip().removeprefix("mailto:")
        if email:
            yield Creator(name, email)
        else:
            yield Creator(name, made_address(name, options.open_doors.archive), made=True)


def _stated_address(edition: Edition) -> str | None:
    """The address that the header states, of a work that one name signs."""
    for field in ("contact", "feedback"):
        for claim in edition.record.get(field, ()):
            if found := _ADDRESS.search(str(claim.value)):
                return found[0]
    return None


# ---------------------------------------------------------------- words


def _notes(edition: Edition, creators: tuple[Creator, ...]) -> str:
    """The author's notes from outside the chapters, and creators beyond those that AO3 takes."""
    parts: tuple[Part, ...] = () if edition.reading.parts is UNSET else edition.reading.parts
    inside = [part.span for part in parts if part.kind == "note"]
    listed = [
        str(claim.value)
        for claim in edition.record.get("note", ())
        if not any(_within(span, inside) for span in claim.spans[:1])
    ]
    most = table("open_doors.toml")["limits"]["creators"]
    if len(creators) > most:
        listed.append(f"Also by {', '.join(one.name for one in creators[most:])}")
    return _html(listed)


def _within(span: Span, others: list[Span]) -> bool:
    return any(other.start <= span.start < other.end for other in others)


def _import_notes(edition: Edition, date: str | None, url: str | None) -> str:
    names = table("writing.toml")["fields"]
    said = []
    for field in _LEFT:
        claims = edition.record.get(field, ())[: 5 if field in ("other", "series") else 1]
        for value in (claim.value for claim in claims):
            foreign = isinstance(value, OtherLabel)
            label, words = (value.label, value.value) if foreign else (names.get(field), plain(value))
            said.append(f"{_line(label or field.capitalize())}: {_line(words)}")
    if wish := wish_words(edition):
        said.insert(0, f"The author on archiving: {_line(wish)}")
    if date and not _DAY.fullmatch(date):
        said.append(f"Date: {date}")
    if url:
        said.append(f"From: {url}")
    words = " | ".join(said)
    return words if len(words) <= LONGEST_IMPORT_NOTES else f"{words[: LONGEST_IMPORT_NOTES - 1]}…"


def _html(paragraphs: list[str] | tuple[str, ...]) -> str:
    """Plain words as paragraphs of HTML."""
    out = []
    for words in paragraphs:
        for block in re.split(r"\n[ \t]*\n", words.strip()):
            if block.strip():
                out.append(f"<p>{escape(block.strip()).replace(chr(10), '<br/>')}</p>")
    return "".join(out)


def _line(words: str) -> str:
    return " ".join(words.split())


def _language(tag: str) -> str:
    """The code that AO3 knows: a language without region, `en` where nothing is known."""
    return "en" if tag == "und" else tag.split("-")[0][:5]


# ---------------------------------------------------------------- chapters


def _chapters(edition: Edition) -> Iterator[ChapterText]:
    markup = Markup(edition.reading)
    cut: list[tuple[str, list[str], list[str], int]] = []
    before: list[str] = []
    for section in markup.sections:
        title, text, notes, shown = _section(markup, section, edition)
        if section.kind != "body":
            continue
        if section.chapter is None and not shown and not cut:
            before += notes  # no more than notes stands above the first chapter: they are that chapter's
        elif section.chapter is None and cut:
            cut[-1][1].extend(text)
            cut[-1][2].extend(notes)
            cut[-1] = (*cut[-1][:3], cut[-1][3] + shown)
        else:
            cut.append((title, text, [*before, *notes], shown))
            before = []
    several = len(cut) > 1
    for number, (title, text, notes, shown) in enumerate(cut, 1):
        named = title or (f"Chapter {number}" if several else _line(title_of(edition)))
        yield ChapterText(named[:255], "\n".join(text), "".join(notes), shown)


def _section(markup: Markup, section: Section, edition: Edition) -> tuple[str, list[str], list[str], int]:
    """A section's title, its paragraphs, its notes, and how many characters are shown."""
    text: list[str] = []
    notes: list[str] = []
    title, shown = "", 0
    for piece, (inside, around) in zip(section.pieces, markup.blocks(section), strict=False):
        if piece.title:
            title = _line(edition.reading.text[piece.span.start : piece.span.end])
            continue
        html = _levelled(inside)
        if around == "note":
            notes.append(html)
            continue
        shown += piece.span.end - piece.span.start
        text.append(f"<blockquote>{html}</blockquote>" if around == "quote" else html)
    if not section.pieces:
        list(markup.blocks(section))
    if section.chapter is not None and not title and edition.reading.chapters is not UNSET:
        title = _line(edition.reading.chapters[section.chapter].title or "")
    return title, text, notes, shown


def _levelled(html: str) -> str:
    """Markup without Foundling's own, and without line ends, which AO3 would take for breaks."""
    html = _OWN.sub("", html).strip()
    return html if html.startswith("<pre") else html.replace("<br/>\n", "<br/>").replace("\n", " ")
