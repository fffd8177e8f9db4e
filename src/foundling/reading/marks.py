"""Marks inside a story, found by a few passes over the whole text: dividers, gaps, slugs, headings, notes.

Owns the patterns that run over whole texts. Each begins with the line end before the line it looks for, so that
the search skips from line to line, and every repeat is bounded or ends with the line: linear in the text. What a
mark amounts to is decided by `numbering`, `chapters` and `scenes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.reading.headings import Heading, heading_of
from foundling.reading.lines import Layout, lines_from
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
_SHORT = re.compile(r"\n[ \t\xa0]*\n([ \t\xa0]*)([^\n]{1,70})(?=\n[ \t\xa0]*(?:\n|\Z))")


class Mark(Struct, frozen=True):
    """A divider between two stretches of a story: `kind` is symbols, words, slug, viewpoint, rule, gap or hint.

    `span` is the mark itself (for a gap: the empty lines).
    """

    kind: str
    span: Span


class Candidate(Struct, frozen=True):
    """A line that may head a chapter.

    `above` and `below` count the blank lines around it, `indent` is as in `Line`.
    """

    span: Span
    heading: Heading | None
    above: int
    below: int
    indent: int


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


def gaps(text: str, start: int, end: int, layout: Layout) -> Sequence[Mark]:
    """Runs of blank lines in `text[start:end]` longer than those between paragraphs.

    None where they are common, or where the text is set so that nothing can be told.
    """
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


@cache
def _slug_pattern() -> re.Pattern[str]:
    data = table("scenemarks.toml")
    units = "|".join(data["units"])
    alone = "|".join(map(re.escape, data["alone"]))
    before = rf"(?:{'|'.join(data['before_a_place'])})"
    later = "|".join(sorted((re.escape(x) for x in data["later"]), key=len, reverse=True))
    words = "|".join(re.escape(x) for x in (*data["breaks"], *data["flashbacks"]))
    view = "|".join(sorted((re.escape(x) for x in data["viewpoint"]), key=len, reverse=True))
    name = r"[\w.&-]{1,20}(?: [\w.&-]{1,20}){0,2}"
    place = rf"(?:(?:[ ]?[,:.…–—-]+|[ ]{before})\b[^.!?\n]{{0,40}})?[.…:]{{0,3}}"
    count = r"(?:about |some |almost |nearly )?[\w-]+(?: or [\w-]+| and a half| more)?(?: [\w-]+)?"
    return re.compile(
        rf"(?P<words>{words})"
        rf"|(?P<view>(?:{view})[ ]?(?:[:=–-]|of)?[ ]?[\w .'’&-]{{1,30}}|{name}(?:['’]s?)?[ ]?[-:–]?[ ]?(?:{view}))"
        rf"|(?P<slug>(?:{later}){place}|(?:{alone})[.…:]{{0,3}}"
        rf"|{count} (?:{units})s? (?:later|earlier|ago|before|after|on)[^.!?\n]{{0,30}}[.…:]{{0,3}})",
        re.I,
    )


_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d(?:[ ]?[ap]\.?m\.?)?\b|\b\d{1,2}[ ]?[ap]\.?m\b|\b\d{4} hours\b|stardate|\b(?:1[5-9]|20)\d\d$",
    re.I,
)
_DECORATION = " \t*_~=-+#<>[](){}|•·–—/\\:^"


def slug(line: str) -> str | None:
    """`words`, `viewpoint` or `slug` where a line of its own says that a new scene begins, else None."""
    plain = line.strip(_DECORATION)
    if not plain or len(plain) > _LONGEST_SLUG:
        return None
    match = _slug_pattern().fullmatch(plain)
    if match:
        if match["words"]:
            return "words" if plain != line or line.isupper() else None
        if match["view"]:
            return "viewpoint"
        return "slug" if plain[-1] != "." or plain.count(" ") < _SENTENCE else None
    if _CLOCK.search(plain) and (plain[0].isupper() or plain[0].isdigit()) and plain[-1] not in '?!,;"”':
        return "slug" if not re.search(r"[.!?] |\b(?:was|had|were|is|said)\b", plain) else None
    return None


_LONGEST_SLUG = 60
# `A few days later the bolt fell.` is a sentence: so many spaces and a full stop.
_SENTENCE = 5


def slugs(text: str, start: int, end: int) -> Iterator[Mark]:
    """Lines of their own in `text[start:end]` that say where, when or through whose eyes the next scene plays."""
    for match in _SHORT.finditer(text, max(start - 2, 0), end):
        kind = slug(match[2].strip())
        if kind:
            yield Mark(kind, Span(match.start(2), match.start(2) + len(match[2].rstrip())))


@cache
def _heading_pattern() -> re.Pattern[str]:
    data = table("headings.toml")
    words = "|".join(sorted({re.escape(x) for x in (*data["words"], *data["bare"])}, key=len, reverse=True))
    numbers = "|".join(sorted({w for ws in data["numbers"].values() for w in ws.split()}, key=len, reverse=True))
    return re.compile(
        rf"\n([ \t\xa0]*)([^\w\s\"“”‘’']{{0,6}}[ ]?(?:{words}|\d{{1,3}}|[ivxlc]{{1,7}}|{numbers})\b[^\n]{{0,98}})(?=\n|\Z)",
        re.I,
    )


def candidates(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Lines in `text[start:end]` that a chapter heading's grammar allows, with the blank lines around them."""
    for span, indent in _own_lines(_heading_pattern(), text, start, end):
        found = heading_of(text[span.start : span.end])
        if found:
            yield _candidate(text, span, found, indent)


def titles(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Short lines of their own in `text[start:end]` that may be a chapter's title: no sentence, capitals."""
    for span, indent in _own_lines(_SHORT, text, start, end):
        if is_title(text[span.start : span.end]):
            yield _candidate(text, span, None, indent)


def _candidate(text: str, span: Span, heading: Heading | None, indent: int) -> Candidate:
    line = text.rfind("\n", 0, span.start)
    after = text.find("\n", span.end)
    return Candidate(
        span, heading, above(text, line) if line >= 0 else 0, below(text, after) if after >= 0 else 0, indent
    )


def _own_lines(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[Span, int]]:
    """The lines that fit a pattern of indent and line, and their indents.

    The pattern begins with the line end above; so the first line of the text is added, whatever it is.
    """
    if start == 0:
        for line in lines_from(text, 0, min(end, _FIRST_LINE)):
            yield Span(line.start, line.end), line.indent
            break
    for match in pattern.finditer(text, max(start - 2, 0), end):
        if match.start(2) >= start:
            yield Span(match.start(2), match.start(2) + len(match[2].rstrip())), len(match[1])


# The first line is looked at as far as this, blank lines before it included.
_FIRST_LINE = 400
_SMALL = frozenset(
    "a an the of and or in on at to for with from by is as but nor de la le du des der die das und el los y his her".split()
)


def is_title(line: str) -> bool:
    """Whether a line reads like a title: no sentence's end, capitals on its longer words."""
    plain = line.strip(_DECORATION)
    if not plain or plain[-1] in '.,;:…"”!?' or plain[0] in "\"“‘'(" or len(plain) > _LONGEST_TITLE:
        return False
    words = [word for word in plain.split() if word[0].isalpha()]
    if not words or not words[0][0].isupper():
        return False
    return all(word[0].isupper() or word.casefold() in _SMALL for word in words)


_LONGEST_TITLE = 60


def above(text: str, at: int) -> int:
    """How many blank lines end at the line end `at`."""
    count = 0
    while at > 0:
        before = text.rfind("\n", 0, at)
        if text[before + 1 : at].strip():
            return count
        count += 1
        if before < 0:
            return count
        at = before
    return count


def below(text: str, at: int) -> int:
    """How many blank lines follow the line end `at`."""
    count = 0
    while at < len(text):
        after = text.find("\n", at + 1)
        stop = len(text) if after < 0 else after
        if text[at + 1 : stop].strip():
            return count
        count += 1
        at = stop
    return count
