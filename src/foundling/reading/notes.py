"""The author's notes inside a story: asides in brackets, notes at the head and the foot of a chapter.

Owns where a note begins and ends; what is front or back of the whole is decided before. A note takes in whole
paragraphs. Offsets are code points of the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foundling.reading import talk
from foundling.reading.chunks import Chunk
from foundling.reading.ends import find_ending
from foundling.reading.lines import Layout
from foundling.reading.numbering import Found
from foundling.reading.openings import find_opening
from foundling.reading.talk import Voice
from foundling.spans import Span, contains

# `(A/N: sorry!)`, `[Author's note - bear with me]`, `AN: …`; a bare `A/N, said the brass plate` is none.
_ASIDE = re.compile(
    r"\n[ \t\xa0]*(?P<open>[\[({<*_~-]{0,4})[ ]?"
    r"(?P<label>A/?N|a/n|[Aa]ut(?:hor|her|or)(?:ess)?['’]?s?['’]? ?(?:[Nn]ote|[Cc]omment|[Aa]side)s?"
    r"|AUTHOR['’]?S?['’]? NOTES?)"
    r"(?P<sep>[ ]?[*_]{0,2}[ ]?(?:[:=)\]]|[-–—][-]?[ ]|\.{2,}|[ ]?\n))"
)
# `[Note: …]` and `((OOC: …))` are asides only in brackets.
_BRACKETED = re.compile(
    r"\n[ \t\xa0]*(?=[\[({])[\[({]{1,3}[ ]?(?:note|n\.?b|ooc|authoress|author|me|tn|t/n)\b[^\n:]{0,20}[:-]", re.I
)
_LONGEST_ASIDE = 3_000
# A note at a chapter's head or foot has to be this sure, and lies within so many code points of it.
_LEAST = 3.0
_REACH = 3_000


def find_notes(
    text: str,
    bodies: Sequence[Span],
    headings: Sequence[Found],
    layout: Layout,
    *,
    voice: Voice,
    told_apart: Sequence[Span] = (),
) -> Iterator[Span]:
    """The notes inside the bodies, in no order; some may overlap.

    In stretches that are `told_apart` by the container only asides are looked for.
    """
    for body in bodies:
        yield from _asides(text, body, layout)
        if any(contains(span, body) for span in told_apart):
            continue
        inside = [found.span for found in headings if body.start <= found.span.start < body.end]
        for heading, after in zip(inside, [*(h.start for h in inside[1:]), body.end], strict=False):
            start = _line_end(text, heading, after)
            yield from _above(text, Span(start, after), layout, voice=voice)
        for heading in inside:
            yield from _below(text, Span(body.start, heading.start), layout, voice=voice)


def _line_end(text: str, heading: Span, limit: int) -> int:
    """Where the heading's line ends: `Rain by Ann`, of which the heading is `Rain`."""
    if heading.end == heading.start:
        return heading.end
    end = text.find("\n", heading.end, limit)
    return end if end >= 0 else heading.end


def _asides(text: str, body: Span, layout: Layout) -> Iterator[Span]:
    for pattern in (_ASIDE, _BRACKETED):
        for match in pattern.finditer(text, body.start, body.end):
            start = match.start() + 1
            yield Span(start, _end_of_aside(text, start, body.end, layout))


def _end_of_aside(text: str, start: int, limit: int, layout: Layout) -> int:
    """Where the paragraph of a note ends, or its bracket, if that is closed later."""
    end = _end_of_paragraph(text, start, limit, layout)
    opener = text[start:end].lstrip()[:1]
    closer = {"(": ")", "[": "]", "{": "}"}.get(opener)
    if closer and (line_end := _closed_with_line(text, Span(start, end), opener, closer)):
        return line_end
    if closer and closer not in text[start:end]:
        closed = text.find(closer, end, min(limit, start + _LONGEST_ASIDE))
        if closed >= 0:
            return _end_of_paragraph(text, closed, limit, layout)
    return end


def _closed_with_line(text: str, paragraph: Span, opener: str, closer: str) -> int:
    """The end of the line whose end closes the bracket that the paragraph opens with; 0 where none does.

    What stands below is no part of it, even where no blank line parts them: `[A/N: sorry!]\\n\\tShe went on.`
    """
    depth = 0
    for match in re.compile("[" + re.escape(opener + closer) + "]").finditer(text, paragraph.start, paragraph.end):
        depth += 1 if match[0] == opener else -1
        if depth == 0:
            line_end = text.find("\n", match.end(), paragraph.end)
            closed = line_end >= 0 and not text[match.end() : line_end].strip(" \t)]}*_~")
            return line_end if closed else 0
    return 0


def _end_of_paragraph(text: str, start: int, limit: int, layout: Layout) -> int:
    if layout.gap == 0 and not layout.width:
        end = text.find("\n", start, limit)
    else:
        end = text.find("\n" * (2 + layout.leading), start, limit)
    if layout.gap == 0 and layout.width:
        indented = re.compile(r"\n[ \t]").search(text, start + 1, limit)
        end = min(end if end >= 0 else limit, indented.start() if indented else limit)
    return limit if end < 0 else end


def _above(text: str, stretch: Span, layout: Layout, *, voice: Voice) -> Iterator[Span]:
    """A note between a chapter's heading and its prose."""
    reach = Span(stretch.start, min(stretch.end, stretch.start + _REACH))
    opening = find_opening(text, reach, layout, voice=voice, least=_LEAST, inside=True)
    chunks = _trimmed(opening.chunks)
    if is_note(opening.chunks, voice):
        yield Span(chunks[0].start, chunks[-1].end)


def is_note(found: Sequence[Chunk], voice: Voice) -> bool:
    """Whether chunks between a chapter's heading and its prose are the author's.

    A label, an address, words to readers or a rule that sets them off says so; a chapter may well open with a
    general thought in the present tense.
    """
    plain = _trimmed(found)
    if not plain:
        return False
    if found[-1].kind == "rule":
        return True
    return any(
        chunk.kind in ("address", "byline")
        or any(label.field for label in chunk.labels)
        or talk.speaks_to_readers(chunk.text, voice)
        for chunk in plain
    )


def _below(text: str, stretch: Span, layout: Layout, *, voice: Voice) -> Iterator[Span]:
    """A note between a chapter's prose and the next heading."""
    reach = Span(max(stretch.start, stretch.end - _REACH), stretch.end)
    if reach.end > reach.start:
        ending = find_ending(text, reach, layout, least=_LEAST, voice=voice)
        chunks = _trimmed(ending.chunks)
        if chunks:
            yield Span(chunks[0].start, chunks[-1].end)


def _trimmed(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """The chunks without the rules around them."""
    start, end = 0, len(chunks)
    while start < end and chunks[start].kind == "rule":
        start += 1
    while end > start and chunks[end - 1].kind == "rule":
        end -= 1
    return chunks[start:end]
