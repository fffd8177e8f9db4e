"""Writes down paragraphs of formatted runs as text with blocks: what all word processors' documents come to.

Owns how such a document becomes text: paragraphs joined by an empty line, an empty paragraph as one line end
more (unless the author put one after every paragraph), rules as the line `RULE`, page breaks as scene hints.

    >>> sheet = Sheet("docx"); sheet.paragraph([Run("It "), Run("rained.", italic=True)]); sheet.page().text
    'It rained.'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from foundling.knowledge import table
from foundling.manuscript import Block, Hint, Refusal
from foundling.sources.html import Page
from foundling.sources.protocol import Container, Piece
from foundling.spans import Span

# What a drawn rule between two paragraphs is written as.
RULE = "* * *"

# Where at least this share of paragraphs has an empty one behind it, that is how the author sets paragraphs
# apart, and marks nothing. Between the two habits there is little: scene breaks come every dozen paragraphs.
SPACED_SHARE = 0.5
# More line ends than this in a row say no more than this many do.
_MOST_BREAKS = 8
# Pen names of more words are rarer than subtitles of as many.
MOST_NAME_WORDS = 4
_NAME = re.compile(r"[^\W\d][^:;,!?()\[\]*/]{0,59}(?<![.…])")
# What XML and RTF may hold that is no text: soft hyphens are invisible, the others are control characters.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\xad\ufeff]")
_BYLINE = re.compile(r"\s*by\s+(?=\S)", re.I)
_NO_BREAK = re.compile("\xa0")


class Run(Struct, frozen=True):
    """Words in one format. A tab is `\\t`, a line end within the paragraph `\\n`."""

    text: str
    italic: bool = False
    bold: bool = False
    href: str | None = None


class Style(Struct, frozen=True):
    """How a paragraph is set: `level` makes it a heading, `kind` one of the reading format's block kinds.

    `field` is the field of the record that the style's name says the paragraph states: `title` or `author`.
    """

    kind: str = "paragraph"
    level: int | None = None
    centred: bool = False
    part: str = ""
    field: str = ""


class _Paragraph(Struct, frozen=True):
    runs: tuple[Run, ...]
    style: Style
    text: str
    breaks: int
    """How many empty paragraphs stand before it."""
    new_page: bool


PLAIN = Style()


def name_like(words: str) -> bool:
    """Whether a subtitle may be an author's name: few words, and none that only a true subtitle has."""
    said = words.lower().split()
    known = table("word_styles.toml")["subtitle"]
    if not said or len(said) > MOST_NAME_WORDS or not _NAME.fullmatch(words):
        return False
    return said[0] not in known["openings"] and not any(word in known["words"] for word in said)


class Sheet:
    """A document being written down; `origin` begins the origins of its hints (`docx`)."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._paragraphs: list[_Paragraph] = []
        self._empty = 0
        self._new_page = False
        self._page_breaks = False

    def paragraph(self, runs: Sequence[Run], style: Style = PLAIN) -> None:
        """A paragraph; one without a letter counts as an empty one."""
        cleaned = _cleaned(runs)
        text = "".join(run.text for run in cleaned)
        if not text.strip():
            self._empty += 1
            return
        self._paragraphs.append(_Paragraph(cleaned, style, text, self._empty, self._new_page))
        self._empty = 0
        self._new_page = False

    def rule(self) -> None:
        """A horizontal rule."""
        self.paragraph([Run(RULE)], Style(kind="break"))

    def new_page(self) -> None:
        """A page break the author asked for."""
        self._new_page = True

    def page(self) -> Page:
        """What was written."""
        common = self._common_gap()
        text: list[str] = []
        blocks: list[Block] = []
        hints: list[Hint] = []
        at = 0
        for paragraph in self._paragraphs:
            if text:
                joint = "\n" * min(2 + max(0, paragraph.breaks - common), _MOST_BREAKS)
                if paragraph.new_page:
                    hints.append(Hint("scene", "", f"{self._origin}:page-break", Span(at, at + len(joint))))
                text.append(joint)
                at += len(joint)
            blocks.extend(_blocks(paragraph, at))
            end = at + len(paragraph.text)
            if paragraph.style.part:
                hints.append(Hint(paragraph.style.part, "", f"{self._origin}:note", Span(at, end)))
            hints.extend(self._stated(paragraph, at))
            text.append(paragraph.text)
            at = end
        return Page("".join(text), tuple(blocks), tuple(hints))

    def _stated(self, paragraph: _Paragraph, at: int) -> Iterator[Hint]:
        """What the style of one of the first paragraphs says it states; a byline follows its title."""
        field = paragraph.style.field
        titled = [one for one in self._paragraphs[:2] if one.style.field == "title"]
        if not titled or all(paragraph is not one for one in self._paragraphs[:3]):
            return
        match = _BYLINE.match(paragraph.text) if field == "author" else None
        start = at + (match.end() if match else 0)
        value = paragraph.text[start - at :].strip()
        if field == "title" or (field == "author" and (match or name_like(value))):
            yield Hint(field, value, f"style:{field}", Span(start, start + len(value)))

    def _common_gap(self) -> int:
        """How many empty paragraphs stand between paragraphs as a matter of habit."""
        between = [paragraph.breaks for paragraph in self._paragraphs[1:]]
        if not between or sum(map(bool, between)) < SPACED_SHARE * len(between):
            return 0
        spaced = sorted(filter(None, between))
        return spaced[len(spaced) // 2]


def _cleaned(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs without what cannot be seen, and without white space at the paragraph's end."""
    kept = [Run(_NO_BREAK.sub(" ", _UNSEEN.sub("", run.text)), run.italic, run.bold, run.href) for run in runs]
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        last = kept[-1]
        kept[-1] = Run(last.text.rstrip(), last.italic, last.bold, last.href)
    while kept and not kept[0].text.strip("\n "):
        kept.pop(0)
    return tuple(run for run in kept if run.text)


def _blocks(paragraph: _Paragraph, at: int) -> Iterator[Block]:
    style = paragraph.style
    whole = Span(at + _indent(paragraph.text), at + len(paragraph.text))
    if style.centred:
        yield Block("centre", whole)
    if style.level is not None:
        yield Block("heading", whole, level=style.level)
    else:
        yield Block(style.kind, whole)
    yield from _runs(paragraph.runs, at)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _runs(runs: Sequence[Run], at: int) -> Iterator[Block]:
    """Emphasis and links; neighbours in one format are one block."""
    opened: dict[tuple[str, str | None], int] = {}
    for run in (*runs, Run("")):
        now = _formats(run)
        for key in [key for key in opened if key not in now]:
            kind, href = key
            yield Block(kind, Span(opened.pop(key), at), href=href)
        for key in now:
            opened.setdefault(key, at)
        at += len(run.text)


def _formats(run: Run) -> tuple[tuple[str, str | None], ...]:
    formats: list[tuple[str, str | None]] = []
    if run.italic:
        formats.append(("emphasis", None))
    if run.bold:
        formats.append(("strong", None))
    if run.href:
        formats.append(("link", run.href))
    return tuple(formats)


def document_piece(
    container: Container, page: Page, media_type: str, hints: Iterable[Hint] = ()
) -> Piece | Refusal:
    """The one piece of a document, its container's and properties' hints with it; a refusal if it is empty."""
    if not page.text:
        return Refusal(container.name, "the document holds no text", "look for another copy", container.locator)
    return Piece(
        name=container.name,
        sha256=container.sha256,
        locator=container.locator,
        text=page.text,
        media_type=media_type,
        blocks=page.blocks,
        hints=(*container.hints, *hints, *page.hints),
        encoding="utf-8",
    )
