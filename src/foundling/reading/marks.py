"""Dividers inside a story, found by a few passes over the whole text: lines of symbols and wide gaps.

Owns the patterns that run over whole texts. Each begins with the line end before the line it looks for, so that
the search skips from line to line, and every repeat is bounded or ends with the line: linear in the text. What a
mark amounts to is decided by `scenes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from foundling.reading.lines import Layout
from foundling.spans import Span

# Symbols that dividers are made of, the letters of `xXx` and `oOo` among them.
_SYMBOLS = (
    r" \t!-/:-@\[-`{-~_xXoO0\xa0\xa1\xa4\xa6\xa7\xab\xac\xaf-\xb1\xb4\xb6-\xb8\xbb\xd7\u2000-\u206f\u2190-\u2bff"
    r"\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\ufe0f"
)
_DIVIDER = re.compile(rf"\n([{_SYMBOLS}]{{1,160}})(?=\n|\Z)")
# A line of full stops, quotes or brackets alone is speech or an ellipsis, not a divider.
_SPEECHLESS = re.compile(r"[\s.?!\"'“”‘’,;:()…-]{1,4}|[\s.?!…\"“”]*")
# A single letter or figure is a heading or a kiss, not a divider.
_LETTERS = re.compile(r"[xXoO0]+")
_WIDE_GAP = re.compile(r"\n(?:[ \t\xa0]*\n){2,}")
_GAP = re.compile(r"\n[ \t\xa0]*\n")


class Mark(Struct, frozen=True):
    """A divider between two stretches of a story: `kind` is symbols, words, slug, viewpoint, rule, gap or hint.

    `span` is the mark itself (for a gap: the empty lines).
    """

    kind: str
    span: Span


def is_divider(line: str) -> bool:
    """Whether a line is made of symbols alone."""
    return bool(_DIVIDER.fullmatch("\n" + line))


def dividers(text: str, start: int, end: int) -> Iterator[Mark]:
    """Lines of symbols in `text[start:end]`, those that underline a heading left out."""
    for match in _DIVIDER.finditer(text, max(start - 1, 0), end):
        line = match[1].strip()
        if not line or _SPEECHLESS.fullmatch(line) or (len(line) <= _FEW and _LETTERS.fullmatch(line)):
            continue
        first = match.start(1) + match[1].find(line[0])
        if not _underlines(text, match.start(), line):
            yield Mark("symbols", Span(first, first + len(line)))


_FEW = 2
# An underline is about as long as what it underlines.
_SLACK = 3


def _underlines(text: str, at: int, line: str) -> bool:
    """Whether the divider right below the line that ends at `at` only underlines it."""
    above = text[text.rfind("\n", 0, at) + 1 : at].strip()
    return bool(above) and abs(len(above) - len(line)) <= _SLACK and len(set(line.replace(" ", ""))) <= _FEW


# Wider gaps are scene breaks only where they are the exception: at most one paragraph in so many has one.
_RARE = 2


# Where lines are shorter than this on average and no blank line stands between them, gaps part stanzas.
_VERSE = 45


def gaps(text: str, start: int, end: int, layout: Layout) -> Sequence[Mark]:
    """Runs of blank lines in `text[start:end]` longer than those between paragraphs.

    None where they are common, or where the text is set so that nothing can be told.
    """
    if not layout.gap and not layout.width and end - start < _VERSE * text.count("\n", start, end):
        return ()
    found = list(_wide_gaps(text, start, end, layout))
    if layout.gap:
        paragraphs = text.count("\n\n", start, end)
    elif layout.width:
        paragraphs = text.count("\n ", start, end) + text.count("\n\t", start, end)
    else:
        paragraphs = text.count("\n", start, end)
    return found if len(found) * _RARE <= paragraphs or (len(found) == 1 and paragraphs > 1) else ()


def _wide_gaps(text: str, start: int, end: int, layout: Layout) -> Iterator[Mark]:
    pattern = _GAP if layout.gap == 0 else _WIDE_GAP
    for match in pattern.finditer(text, start, end):
        blank = match[0].count("\n") - 1
        stop = match.end()
        if layout.gap == 0:
            while stop < end and text[stop].isspace():
                blank += text[stop] == "\n"
                stop += 1
        if blank > layout.gap and match.start() > start and stop < end:
            yield Mark("gap", Span(match.start(), stop))
