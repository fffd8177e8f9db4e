"""A reading's text as pieces that are each shown one way: paragraphs, headings, breaks, verse, lists.

Owns cutting, and nothing of how a piece is written down. The pieces and the white space between them tile the
text: what a format writes can be put together again, code point for code point.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import UNSET, Struct
from msgspec.structs import replace

from foundling.manuscript import Block
from foundling.reading.types import Chapter, Part, PartKind, Reading
from foundling.spans import Span

Kind = Literal["paragraph", "heading", "break", "verse", "preformatted", "list"]

_SET_APART = frozenset(
    {"paragraph", "heading", "break", "quote", "verse", "list", "preformatted", "centre", "image"}
)
_INLINE = frozenset({"emphasis", "strong", "link"})
_BLANK = re.compile(r"\n[ \t]*\n\s*")
# A line longer than this is no chapter's heading, even where a chapter begins.
HEADING = 150
# A piece longer than this, in code points, is cut, so that no file grows beyond what readers' devices hold.
LONGEST = 30_000
# Where sources keep the line ends of wrapped text; in all others a line end is the author's.
_WRAPPED = ("text/plain", "message/", "application/mbox", "application/json")
# A line is full where the next word would not have fitted; so many line ends show how a text was wrapped.
_FULL, _SHOWS = 0.9, 10
# Columns that texts are wrapped at, and how much of a text shows it.
_NARROWEST, _WIDEST, _SAMPLE = 45, 100, 200_000
# Words of a heading that is no more than a number: "Chapter Twenty-Three", "Part the Second".
_HEADING_WORDS = 4


class Piece(Struct, frozen=True):
    """A stretch of text that looks alike: `span` without white space at its ends.

    `chapter` is the number (from 0) of the chapter that begins here; `title` marks that chapter's heading. `gap`:
    the author left more room above it than between paragraphs, and a scene begins; `ruled`: a rule, which is no
    text, stands above it.
    """

    span: Span
    kind: Kind
    part: PartKind
    level: int | None = None
    quoted: bool = False
    centred: bool = False
    chapter: int | None = None
    title: bool = False
    gap: bool = False
    ruled: bool = False


class Run(Struct, frozen=True):
    """A stretch within a piece that looks alike, and what it links to."""

    span: Span
    emphasis: bool = False
    strong: bool = False
    href: str | None = None


def pieces(reading: Reading) -> list[Piece]:
    """The text's pieces in order, none overlapping; what lies between them is white space."""
    text = reading.text
    parts = reading.parts if reading.parts is not UNSET and reading.parts else _whole(text)
    chapters = () if reading.chapters is UNSET else reading.chapters
    kinds = _Kinds(reading.blocks)
    scenes = set() if reading.scenes is UNSET else {scene.span.start for scene in reading.scenes}
    begun = {chapter.span.start: number for number, chapter in reversed(list(enumerate(chapters)))}
    titles = {_title_end(text, chapter) for chapter in chapters}
    cuts = kinds.cuts | set(begun) | {part.span.start for part in parts} | {len(text)}
    cuts |= {end for end in titles if end is not None}
    found: list[Piece] = []
    usual = _usual_gap(text)
    rules = _rules(text, reading.blocks)
    width = _width(text)
    at, waiting = 0, None
    for start, end in pairwise(sorted({0, *cuts})):
        if start in begun:
            waiting = begun[start]
        while at + 1 < len(parts) and parts[at].span.end <= start:
            at += 1
        state = kinds.at(start)
        for span in _stretches(text, start, end):
            piece = _piece(span, state, parts[at].kind)
            if waiting is not None:
                heads = _is_title(text, span, chapters[waiting], piece)
                piece = replace(piece, chapter=waiting, title=heads)
                waiting = None
            wide = bool(found) and _lines(text, found[-1].span.end, span.start) > usual
            if wide and (span.start in scenes or not scenes):
                piece = replace(piece, gap=True)
            while rules and rules[-1] < span.start:
                rules.pop()
                piece = replace(piece, ruled=bool(found))
            if found and width and _goes_on(text, found[-1], piece, width):
                found[-1] = replace(found[-1], span=Span(found[-1].span.start, span.end))
            else:
                found.append(piece)
    return found


def runs(blocks: Sequence[Block], listed: Sequence[Piece]) -> Iterator[list[Run]]:
    """For each piece, in order, its runs: they tile it."""
    events: list[tuple[int, int, Block]] = []
    for block in blocks:
        if block.kind in _INLINE and block.span.end > block.span.start:
            events += [(block.span.start, 1, block), (block.span.end, 0, block)]
    events.sort(key=lambda event: (event[0], event[1]))
    next_, active, links = 0, Counter[str](), dict[Block, None]()
    for piece in listed:
        found: list[Run] = []
        at = piece.span.start
        while at < piece.span.end:
            while next_ < len(events) and events[next_][0] <= at:
                _, begins, block = events[next_]
                active[block.kind] += 1 if begins else -1
                if block.kind == "link" and begins:
                    links[block] = None
                elif block.kind == "link":
                    links.pop(block, None)
                next_ += 1
            end = min(events[next_][0], piece.span.end) if next_ < len(events) else piece.span.end
            href = next(reversed(links)).href if links else None
            run = Run(Span(at, end), active["emphasis"] > 0, active["strong"] > 0, href)
            if found and _alike(found[-1], run):
                run = Run(Span(found[-1].span.start, end), run.emphasis, run.strong, run.href)
                found.pop()
            found.append(run)
            at = end
        yield found


def keeps_lines(reading: Reading, listed: Sequence[Piece]) -> bool:
    """Whether line ends inside paragraphs are the author's; where a text is wrapped, they are not."""
    if reading.source.media_type.startswith(_WRAPPED):
        return False
    text, full, ends = reading.text, 0, 0
    for piece in listed:
        if piece.kind != "paragraph":
            continue
        lines = text[piece.span.start : piece.span.end].split("\n")
        width = max(map(len, lines))
        ends += len(lines) - 1
        for line, following in pairwise(lines):
            full += len(line) + 1 + len(following.split(" ", 1)[0]) > _FULL * width
    return not (ends >= _SHOWS and full >= _FULL * ends)


class _Kinds:
    """What the container's blocks say of each place; asked from the first cut to the last."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        apart = [b for b in blocks if b.kind in _SET_APART and b.span.end > b.span.start]
        self.cuts = {place for block in apart for place in (block.span.start, block.span.end)}
        self._events = sorted(
            ((place, begins, block.kind, block.level) for block in apart for place, begins in _ends(block.span)),
            key=lambda event: (event[0], event[1]),
        )
        self._next = 0
        self._active: Counter[str] = Counter()
        self._level: int | None = None

    def at(self, place: int) -> tuple[Counter[str], int | None]:
        """What covers a place: how many blocks of each kind, and the level of the last heading."""
        while self._next < len(self._events) and self._events[self._next][0] <= place:
            _, begins, kind, level = self._events[self._next]
            self._active[kind] += 1 if begins else -1
            if kind == "heading" and begins:
                self._level = level
            self._next += 1
        return self._active, self._level


def _ends(span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    return (span.start, 1), (span.end, 0)


def _piece(span: Span, state: tuple[Counter[str], int | None], part: PartKind) -> Piece:
    active, level = state
    order: tuple[Kind, ...] = ("heading", "break", "preformatted", "verse", "list")
    kind: Kind = next((kind for kind in order if active[kind] > 0), "paragraph")
    if kind == "heading" and span.end - span.start > 4 * HEADING:
        kind = "paragraph"
    return Piece(
        span=span,
        kind=kind,
        part=part,
        level=level if kind == "heading" else None,
        quoted=active["quote"] > 0,
        centred=active["centre"] > 0,
    )


def _rules(text: str, blocks: Sequence[Block]) -> list[int]:
    """Where rules stand that the text does not show, the last one first."""
    shown = (b.span for b in blocks if b.kind == "break" and not text[b.span.start : b.span.end].strip())
    return sorted((span.start for span in shown), reverse=True)


def _whole(text: str) -> tuple[Part, ...]:
    return (Part("body", Span(0, len(text))),)


def _stretches(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands between blank lines, cut again where it is too long."""
    at = start
    for gap in _BLANK.finditer(text, start, end):
        yield from _snapped(text, at, gap.start())
        at = gap.end()
    yield from _snapped(text, at, end)


def _snapped(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST), text.rfind("\n", start, start + LONGEST))
        cut = cut if cut > start else start + LONGEST
        stop = cut
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        yield Span(start, stop)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if end > start:
        yield Span(start, end)


def _width(text: str) -> int:
    """The column that lines are wrapped at; 0 where they are not."""
    sample = text[:_SAMPLE].split("\n")
    lengths = sorted(len(line) for line, below in pairwise(sample) if line.strip() and below.strip())
    if len(lengths) < _SHOWS:
        return 0
    width = lengths[int(0.95 * (len(lengths) - 1))]
    return width if _NARROWEST <= width <= _WIDEST else 0


def _goes_on(text: str, piece: Piece, below: Piece, width: int) -> bool:
    """Whether a paragraph was cut at the end of a line only because the line was full."""
    if piece.kind != "paragraph" or below.kind != "paragraph" or piece.part != below.part:
        return False
    if below.chapter is not None or piece.title or text[piece.span.end : below.span.start] != "\n":
        return False
    if below.span.end - piece.span.start > LONGEST:
        return False
    line = piece.span.end - (text.rfind("\n", piece.span.start, piece.span.end) + 1 or piece.span.start)
    word = text[below.span.start : below.span.end].split(None, 1)[0]
    return line + 1 + len(word) > width and (piece.quoted, piece.centred) == (below.quoted, below.centred)


def _title_end(text: str, chapter: Chapter) -> int | None:
    """Where the line that a chapter begins with ends, if that is its heading."""
    start = chapter.span.start
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return end if end - start <= HEADING and _heads(text[start:end], chapter) else None


def _is_title(text: str, span: Span, chapter: Chapter, piece: Piece) -> bool:
    """Whether a chapter's first piece is its heading, and not its first words."""
    if span.end - span.start > HEADING:
        return False
    return piece.kind == "heading" or _heads(text[span.start : span.end], chapter)


def _heads(line: str, chapter: Chapter) -> bool:
    letters = _letters(line)
    if chapter.title and (title := _letters(chapter.title)):
        return title in letters or letters in title
    return chapter.number is not None and len(line.split()) <= _HEADING_WORDS


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _alike(a: Run, b: Run) -> bool:
    return (a.emphasis, a.strong, a.href) == (b.emphasis, b.strong, b.href)


def _lines(text: str, start: int, end: int) -> int:
    return text.count("\n", start, end)


def _usual_gap(text: str) -> int:
    """How many line ends most often stand between two paragraphs."""
    counted = Counter(match[0].count("\n") for match in _BLANK.finditer(text, 0, 200_000))
    return max(counted, key=lambda gap: (counted[gap], -gap), default=2)
