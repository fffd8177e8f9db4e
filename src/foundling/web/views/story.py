"""A page of a story as it is read: sections of lines of HTML, veils before what a reader would rather not meet.

Owns what lies over the text in the reader (speech, emphasis, hits, a passage somebody was led to) and what is
veiled. The HTML is woven from escaped text and our own tags alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from markupsafe import Markup
from msgspec import UNSET, Struct, structs

from foundling.exports.page.people import GREY, speech_of
from foundling.exports.page.story import Pointer, who_says
from foundling.exports.page.weaving import Mark, weave
from foundling.exports.pieces import Piece, keeps_lines, pieces
from foundling.reading.advisories import WARN_AT
from foundling.reading.marks import is_divider
from foundling.reading.types import Advisory, Chapter, Reading, Utterance
from foundling.spans import Span, overlaps
from foundling.web.views.excerpt import clipped, excerpt
from foundling.web.views.paging import Page

# What lies over what, the outermost first.
_HERE, _SAID, _LINK, _STRONG, _SLANTED, _SIGN, _HIT = 1, 2, 3, 4, 5, 6, 7
_LONGEST_LINK = 300
# A paragraph longer than this, in code points, is veiled only where the passage lies.
_VEILED_WHOLE = 1_500
# Nobody wraps lines at more than so many characters; so many longer ones, with such a share of the text, show
# that its lines are not wrapped.
_WIDEST_WRAP, _FEWEST_LONG, _SHARE_LONG = 120, 3, 0.15
# A line of symbols wider than this is a drawing; one of these alone is somebody's silence.
_WIDEST_BREAK = 60
_SPEECHLESS = frozenset(".?!…\"'“”‘’ ")
# `*stress*` and `_stress_` as people type it where there are no italics.
_TYPED = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_]{1,400})(?<=\S)\1(?![\w*_])")


class Line(Struct, frozen=True):
    """A paragraph, heading, stanza … as HTML. `at` is its offset in the whole text.

    `kind` is a piece's; `classes` say how it is set; `heading` is a heading's rank (2 for a chapter's). `chapter`
    is the number (from 0) of a chapter that begins here, `added` its name where the text has no heading for it.
    `broken`: a scene begins, with more room above.
    """

    kind: str
    html: Markup
    at: int
    classes: str = ""
    heading: int | None = None
    chapter: int | None = None
    added: str = ""
    broken: bool = False
    here: bool = False


class Veil(Struct, frozen=True):
    """Lines that are veiled, and what is behind, in words; `open` where somebody asked to see it."""

    words: str
    at: int
    open: bool = False


class Group(Struct, frozen=True):
    """Lines that are veiled together, or none of which is."""

    veil: Veil | None
    lines: tuple[Line, ...]


class Section(Struct, frozen=True):
    """Lines of one part of the text: `body`, or what can be folded: `front`, `note`, `between`, `back`.

    `between` is what stood below one chapter and above the next, where each came by itself.
    """

    kind: str
    groups: tuple[Group, ...]


class Shown(Struct, frozen=True):
    """How a page is to be shown.

    `veiled` says of an advisory whether its passages are veiled; `unveiled`: veils are all open. `hits` are words
    that were found (in offsets of the whole text, in order) and `hit` the number of the one looked at; `here` is a
    passage somebody was led to, or the place where somebody stopped (then it is empty).
    """

    names: Mapping[str, str]
    colours: Mapping[str, int]
    veiled: Callable[[Advisory], bool]
    unveiled: bool = False
    speakers: bool = False
    hits: Sequence[Span] = ()
    hit: int | None = None
    here: Span | None = None


def sections_of(reading: Reading, page: Page, shown: Shown) -> tuple[Section, ...]:
    """The page in sections."""
    part = excerpt(reading, page.span)
    listed = pieces(part)
    chapters = () if reading.chapters is UNSET else reading.chapters
    marks = Pointer(_marks(part, page.span, shown))
    setting = _Setting(part, page, chapters, keeps_lines(part, listed) or _unwrapped(part.text))
    veils = _veils(part, shown)
    stopped = _stopped(shown, page.span)
    made: list[tuple[str, str, Line]] = []
    for piece in listed:
        for span, behind, first in _cut(piece, veils):
            line = setting.line(piece, span, weave(part.text, span, marks.over(span)), first=first)
            if stopped is not None and span.end > stopped:
                line, stopped = structs.replace(line, here=True), None
            made.append((_part(reading, piece.part, line.at), behind, line))
    return tuple(
        Section(kind, tuple(_groups(((behind, line) for _, behind, line in run), shown)))
        for kind, run in groupby(made, key=lambda item: item[0])
    )


def _part(reading: Reading, kind: str, at: int) -> str:
    """The kind of section that a part's line at an offset belongs to."""
    if kind in ("body", "note") or reading.parts is UNSET:
        return kind
    bodies = [part.span for part in reading.parts if part.kind == "body"]
    if not bodies or at < bodies[0].start:
        return "front"
    return "back" if at >= bodies[-1].end else "between"


def _stopped(shown: Shown, window: Span) -> int | None:
    """Where on the page somebody stopped reading."""
    here = shown.here
    if here is None or here.start < here.end or not window.start <= here.start <= window.end:
        return None
    return here.start - window.start


# ------------------------------------------------------------ what lies over the text


def _marks(part: Reading, window: Span, shown: Shown) -> list[Mark]:
    """All marks of an excerpt, in order."""
    marks = [_said(one, shown) for one in speech_of(part)]
    for block in part.blocks:
        if block.kind == "emphasis":
            marks.append(Mark(block.span, _SLANTED, Markup("<em>"), Markup("</em>")))
        elif block.kind == "strong":
            marks.append(Mark(block.span, _STRONG, Markup("<strong>"), Markup("</strong>")))
        elif block.kind == "link" and block.href:
            # Where a link led is told and not linked to: a story leads nowhere but through itself.
            opened = Markup('<span class="link" title="{}">').format(block.href[:_LONGEST_LINK])
            marks.append(Mark(block.span, _LINK, opened, Markup("</span>")))
    marks += _typed(part.text)
    for number, hit in enumerate(shown.hits):
        if overlaps(hit, window):
            again = Markup('<mark class="hit">')
            opened = Markup('<mark class="hit now" id="here">') if number == shown.hit else again
            marks.append(Mark(clipped(hit, window), _HIT, opened, Markup("</mark>"), again))
    here = shown.here
    if here is not None and here.start < here.end and overlaps(here, window):
        opened, again = Markup('<mark class="here" id="here">'), Markup('<mark class="here">')
        marks.append(Mark(clipped(here, window), _HERE, opened, Markup("</mark>"), again))
    return sorted(marks, key=lambda mark: mark.span)


def _said(one: Utterance, shown: Shown) -> Mark:
    who = who_says(one, shown.names)
    colour = GREY if one.speaker is None else shown.colours.get(one.speaker, GREY)
    # Only where lines of speech are shown as such are they stepped through by keyboard: else there are too many.
    step = Markup(' tabindex="0"') if shown.speakers else Markup("")
    opened = Markup('<span class="said c{}" data-who="{}"{}>').format(colour, who, step)
    return Mark(one.span, _SAID, opened, Markup("</span>"), Markup('<span class="said c{}">').format(colour))


def _typed(text: str) -> Iterator[Mark]:
    for match in _TYPED.finditer(text):
        start, end = match.span()
        yield Mark(Span(start, end), _SLANTED, Markup("<em>"), Markup("</em>"))
        for place in (start, end - 1):
            yield Mark(Span(place, place + 1), _SIGN, Markup('<span class="sign">'), Markup("</span>"))


# ------------------------------------------------------------ veils


def _veils(part: Reading, shown: Shown) -> list[tuple[Span, str]]:
    """The passages that are to be veiled, in order, each with what it is in words."""
    found = () if part.advisories is UNSET else part.advisories
    return sorted(
        (span, f"{kind_in_words(one.kind)}, {one.level}")
        for one in found
        if (one.confidence >= WARN_AT or one.standing == "declared") and shown.veiled(one)
        for span in one.spans
    )


def kind_in_words(kind: str) -> str:
    """A kind of advisory as people call it."""
    return kind.replace("-", " ").replace("_", " ")


def _cut(piece: Piece, veils: Sequence[tuple[Span, str]]) -> Iterator[tuple[Span, str, bool]]:
    """The piece, cut where only a passage is veiled: each span, what is behind its veil, whether it begins it."""
    heads = piece.title or piece.kind in ("heading", "break")
    over = [] if heads else [(span, words) for span, words in veils if overlaps(span, piece.span)]
    if piece.span.end - piece.span.start <= _VEILED_WHOLE or not over:
        yield piece.span, _together(words for _, words in over), True
        return
    borders = {piece.span.start, piece.span.end}
    for span, _ in over:
        borders |= {max(span.start, piece.span.start), min(span.end, piece.span.end)}
    for start, end in pairwise(sorted(borders)):
        here = Span(start, end)
        yield here, _together(words for span, words in over if overlaps(span, here)), start == piece.span.start


def _together(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(words))


def _groups(lines: Iterable[tuple[str, Line]], shown: Shown) -> Iterator[Group]:
    """Lines that follow one another behind one veil, or behind none."""
    for veiled, run in groupby(lines, key=lambda item: bool(item[0])):
        listed = list(run)
        held = tuple(line for _, line in listed)
        if not veiled:
            yield Group(None, held)
            continue
        words = _together(part for behind, _ in listed for part in behind.split("; "))
        led = any(line.here or 'id="here"' in line.html for line in held)
        yield Group(Veil(words, held[0].at, shown.unveiled or led), held)


# ------------------------------------------------------------ lines


class _Setting:
    """How the lines of one page are set."""

    def __init__(self, part: Reading, page: Page, chapters: Sequence[Chapter], keeps: bool) -> None:
        self.text = part.text
        self.page = page
        self.chapters = chapters
        self.keeps = keeps

    def line(self, piece: Piece, span: Span, html: Markup, *, first: bool) -> Line:
        """A piece, or (`first`: the beginning of) what was cut of it, as a line."""
        kind = "break" if _is_break(piece, self.text) else piece.kind
        chapter = None if piece.chapter is None or not first else self.page.chapters[piece.chapter]
        added = "" if chapter is None or piece.title else label_of(self.chapters[chapter])
        heading = 2 if piece.title else None
        if piece.kind == "heading" and heading is None:
            heading = min(6, 2 + max(1, piece.level or 1))
        return Line(
            kind,
            html,
            span.start + self.page.span.start,
            self._classes(piece, span, first=first),
            heading,
            chapter,
            added,
            kind != "break" and (piece.gap or piece.ruled) and first and chapter is None,
        )

    def _classes(self, piece: Piece, span: Span, *, first: bool) -> str:
        lines = piece.kind in ("verse", "list", "preformatted") or (piece.kind == "paragraph" and self.keeps)
        told = {
            "quoted": piece.quoted,
            "centred": piece.centred,
            "lines": lines and "\n" in self.text[span.start : span.end],
            "on": not first,
        }
        return " ".join([piece.kind, *(name for name, so in told.items() if so)])


def _unwrapped(text: str) -> bool:
    """Whether lines are as long as paragraphs, so that a line end is one that somebody meant."""
    lengths = [len(line) for line in text.split("\n")]
    long = [length for length in lengths if length > _WIDEST_WRAP]
    return len(long) >= _FEWEST_LONG and sum(long) >= _SHARE_LONG * sum(lengths)


def _is_break(piece: Piece, text: str) -> bool:
    """Whether the author drew a line between two scenes here: `* * *`, `~~~`."""
    if piece.kind == "break" or piece.kind == "heading" or piece.span.end - piece.span.start > _WIDEST_BREAK:
        return piece.kind == "break"
    words = text[piece.span.start : piece.span.end]
    return is_divider(words) and not any(map(str.isalnum, words)) and not set(words) <= _SPEECHLESS


def label_of(chapter: Chapter) -> str:
    """What a chapter is called: `3. Rain`, `Chapter 3`, `Rain`."""
    if chapter.title and chapter.number is not None and not chapter.title[:1].isdigit():
        return f"{chapter.number}. {chapter.title}"
    return chapter.title or (f"Chapter {chapter.number}" if chapter.number is not None else "Untitled chapter")
