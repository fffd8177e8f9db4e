"""A chapter's title on the line below its heading: `Chapter One`, and under it `The Lamp`.

Owns how such a line is told from the story's first paragraph: by its capitals, and by what the story's other
chapters have there. Offsets are code points of the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from msgspec.structs import replace

from foundling.reading import talk
from foundling.reading.chunks import Chunk, chunks
from foundling.reading.ends import end_mark
from foundling.reading.headings import DECORATION, is_title
from foundling.reading.lines import Layout, lines_from
from foundling.reading.numbering import Found
from foundling.reading.slugs import slug
from foundling.spans import Span

# Old novels set whole sentences in capitals over a chapter; four lines is the longest met.
_MOST_LINES = 4
_LONGEST = 240
# How far below a heading its title is looked for, in code points.
_REACH = 600
# More lines than these that look like titles, one below the other, are verse or a list.
_MOST_IN_A_ROW = 2
# A date or a place may open a chapter; it is taken for the title only where most chapters have such a line.
_FEWEST_SHARE = 0.5
_FEW_CHAPTERS = 2


def with_titles(text: str, headings: Sequence[Found], bodies: Sequence[Span], layout: Layout) -> tuple[Found, ...]:
    """The headings, those that are a number alone with the title that stands on the line below.

    The span of a heading that gets a title takes in the title's line.
    """
    bare = [found for found in headings if _is_bare(found)]
    titles = {found.span: title for found, title in _below(text, bare, headings, bodies, layout)}
    if len(titles) < _FEWEST_SHARE * len(bare):
        return tuple(headings)
    if len(bare) <= _FEW_CHAPTERS:
        titles = {span: title for span, title in titles.items() if not slug(title.text)}
    return tuple(_titled(found, titles[found.span]) if found.span in titles else found for found in headings)


def _is_bare(found: Found) -> bool:
    return found.number is not None and found.title is None and found.span.end > found.span.start


def _titled(found: Found, title: Chunk) -> Found:
    return replace(found, span=Span(found.span.start, title.end), title=plain_title(title.text))


def _below(
    text: str, bare: Sequence[Found], headings: Sequence[Found], bodies: Sequence[Span], layout: Layout
) -> Iterator[tuple[Found, Chunk]]:
    """Each bare heading with the line below it that may be its title."""
    starts = [*(found.span.start for found in headings), len(text)]
    next_start = dict(pairwise(starts))
    for found in bare:
        ends = [body.end for body in bodies if body.start <= found.span.start < body.end]
        limit = min([next_start[found.span.start], found.span.end + _REACH, *ends])
        if not text[found.span.end : max(text.find("\n", found.span.end), found.span.end)].strip(DECORATION):
            below = list(islice(chunks(text, lines_from(text, found.span.end, limit), layout), _MOST_IN_A_ROW + 1))
            if opens_with_title(below, layout):
                yield found, below[0]


def opens_with_title(below: Sequence[Chunk], layout: Layout) -> bool:
    """Whether the first of the chunks below a heading may be its title; story has to follow."""
    if len(below) < 2 or not looks_like_title(below[0]):
        return False
    apart = below[1].gap > 0 or layout.gap == 0
    return apart and not all(looks_like_title(chunk) for chunk in below[1 : _MOST_IN_A_ROW + 1])


def looks_like_title(chunk: Chunk) -> bool:
    """Whether a chunk is no label, rule or byline, and is set in capitals or with capitals."""
    if chunk.kind != "prose" or chunk.lines > _MOST_LINES or len(chunk.text) > _LONGEST:
        return False
    plain = " ".join(chunk.text.split()).strip(DECORATION)
    if not plain or plain[0] in _SPEECH or end_mark(plain) or talk.opens_letter(plain):
        return False
    if plain.isupper():
        return plain[-1] not in ",;:-"
    return chunk.lines == 1 and is_title(plain.rstrip("?!") if " " in plain else plain)


_SPEECH = "\"“‘'«„"


def plain_title(text: str) -> str:
    """A title's words on one line, without decoration and the full stop of a line in capitals."""
    plain = " ".join(text.split()).strip(DECORATION)
    return plain.rstrip(".") if plain.isupper() and not plain.endswith("..") else plain
