"""The chapter headings of a story: those its container marks, else those its text shows, else its posts.

Owns the order in which the evidence is believed. The grammar of one heading is `headings`, the judgement on many
`numbering`. Offsets are code points of the whole text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from foundling.manuscript import Block, Hint, Manuscript
from foundling.reading import marks
from foundling.reading.ends import end_mark
from foundling.reading.headings import heading_of
from foundling.reading.labels import parse
from foundling.reading.lines import Layout
from foundling.reading.numbering import Found, validate
from foundling.reading.shortlines import Candidate, ShortLine, titles
from foundling.spans import Span, snap

# Lines set apart by the container head chapters if at least so many are alike, so much text apart.
_FEWEST = 2
_SHORTEST_CHAPTER = 300
_LONGEST_HEADING = 100
# Where this share of the lines set apart are headings by their words, the others are none.
_NEARLY_ALL = 0.75
# Kinds of block a chapter's heading may be, the most telling first.
_KINDS = ("heading", "centre", "strong")


def told_headings(manuscript: Manuscript) -> tuple[Found, ...]:
    """The headings that hints name or that the container's blocks set apart, in order."""
    text = manuscript.text
    hinted = [h for h in manuscript.hints if h.field == "chapter" and h.span is not None]
    if hinted:
        found = {h.span.start: _read(text, h.span, h.value) for h in hinted if h.span is not None}
        titles = {hint.value.strip().casefold() for hint in manuscript.hints if hint.field == "title"}
        # The contents of an e-book of one chapter name the story itself, or nothing that stands in the book.
        if len(found) == 1 and (hinted[0].value.strip().casefold() in titles or _is_named_only(text, hinted[0])):
            return ()
        ordered = [found[at] for at in sorted(found)]
        return _counted(ordered) if len(ordered) >= _FEWEST else tuple(ordered)
    known = {hint.value.strip().casefold() for hint in manuscript.hints if hint.field == "title"}
    outside = [h.span for h in manuscript.hints if h.field in ("part.front", "part.back") and h.span is not None]
    groups: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for block in manuscript.blocks:
        if block.kind in _KINDS:
            span = _own_line(text, block)
            if span is not None and not _in(span, outside) and text[span.start : span.end].casefold() not in known:
                groups[_KINDS.index(block.kind), block.level or 0].append(span)
    for key in sorted(groups):
        spans = list(_apart(sorted(set(groups[key])), len(text)))
        if _KINDS[key[0]] != "heading":
            spans = _of_one_kind(text, spans)
        if len(spans) >= _FEWEST:
            return _counted([_read(text, span, "") for span in spans])
    return ()


def _of_one_kind(text: str, spans: list[Span]) -> list[Span]:
    """The spans without the few that are no headings by their words among many that are: a centred telegram."""
    worded = [span for span in spans if heading_of(text[span.start : span.end])]
    return worded if len(worded) >= max(_FEWEST, _NEARLY_ALL * len(spans)) else spans


def _is_named_only(text: str, hint: Hint) -> bool:
    """Whether a heading stands in the contents alone, and is no heading by its words: `Start`."""
    span = hint.span
    return span is not None and not text[span.start : span.end].strip() and not heading_of(hint.value)


def _counted(found: list[Found]) -> tuple[Found, ...]:
    """Titles without numbers are counted where none of the headings has a number."""
    if any(one.number is not None for one in found):
        return tuple(found)
    return tuple(Found(one.span, i, one.title) for i, one in enumerate(found, start=1))


def _own_line(text: str, block: Block) -> Span | None:
    """The span of a block that is a line of its own and may be a heading."""
    span = snap(text, block.span)
    line = text[span.start : span.end]
    if not 0 < len(line) <= _LONGEST_HEADING or "\n" in line or marks.is_divider(line) or end_mark(line):
        return None
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    if text[start : span.start].strip() or text[span.end : len(text) if end < 0 else end].strip():
        return None
    if heading_of(line) is None and (any(label.field for label in parse(line, 0)) or line[0].islower()):
        return None
    return span


def _apart(spans: Sequence[Span], end: int) -> Iterator[Span]:
    """The spans that a chapter's length of text follows."""
    for span, after in zip(spans, [*(s.start for s in spans[1:]), end], strict=False):
        if after - span.end >= _SHORTEST_CHAPTER:
            yield span


def _read(text: str, span: Span, value: str) -> Found:
    """The heading that a container marks, read by the grammar of headings."""
    line = (text[span.start : span.end] or value).strip()
    heading = heading_of(line)
    return Found(span, heading.number, heading.title) if heading else Found(span, None, line or None)


def find_headings(
    text: str,
    bodies: Sequence[Span],
    told: Sequence[Found],
    numbered: Sequence[Candidate],
    lines: Sequence[ShortLine],
    layout: Layout,
) -> tuple[Found, ...]:
    """The chapter headings in the bodies.

    `told` are the container's, `numbered` fit the grammar of headings, `lines` are all short lines.
    """
    believed = tuple(found for found in told if _in(found.span, bodies))
    inside = [candidate for candidate in numbered if _in(candidate.span, bodies)]
    if believed:
        return believed
    titled = [candidate for candidate in titles(text, lines) if _in(candidate.span, bodies)]
    found = validate(text, bodies, inside, titled, layout)
    if found or len(bodies) < _FEWEST:
        return found
    return tuple(Found(Span(body.start, body.start), i, None) for i, body in enumerate(bodies, start=1))


# Posts that the board's own list of chapters names, and instalments that say which they are: `forum:mark`,
# `serial:mark`.
_MARKED = ":mark"


def marked_posts(manuscript: Manuscript, bodies: Sequence[Span], found: Sequence[Found]) -> tuple[Found, ...]:
    """The chapters that a board's list, or a serial's instalments, name: one a post, where the text shows fewer.

    Chapters that were merely counted, since no heading was `found` for them, are not shown by the text.
    """
    marks = [
        h for h in manuscript.hints if h.field == "post" and h.origin.endswith(_MARKED) and h.span and h.value
    ]
    shown = sum(one.span.end > one.span.start for one in found)
    if len(marks) < _FEWEST or len(marks) <= shown:
        return tuple(found)
    own = {one.span.start: one for one in found}
    out: list[Found] = []
    for mark in marks:
        body = next((body for body in bodies if mark.span and mark.span.start <= body.start < mark.span.end), None)
        if body is not None:
            named = _read("", Span(0, 0), mark.value.removeprefix("Threadmark:").strip())
            span = own[body.start].span if body.start in own else Span(body.start, body.start)
            out.append(Found(span, named.number, named.title))
    return _counted(out)


def _in(span: Span, bodies: Sequence[Span]) -> bool:
    return any(body.start <= span.start and span.end <= body.end for body in bodies)
