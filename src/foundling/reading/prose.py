"""The story as words, sentences and paragraphs: the view that close reading shares.

Owns cutting the bodies of a manuscript into tokens. Nothing here knows of people or speech. Tokens are words as
typed (`Ellen`, `well-known`, `don't`, `Mr.`, `J.`), the ending `'s` apart, and marks (`,`, `"`, `--`, `...`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from foundling.manuscript import Block, Manuscript
from foundling.reading.types import Part
from foundling.spans import Span


class Prose(Struct, frozen=True):
    """The tokens of the story's bodies, in order.

    `words`, `lower`, `starts` and `ends` have one item a token (offsets in code points of `text`); `lower` is in
    small letters with straight apostrophes. `sentences` and `paragraphs` are the numbers of the tokens they begin
    at. `caseless`: capitals tell nothing here (all small, or all capitals). `bare`: apostrophes were lost, so that
    `don t` stands for "don't" and `Dolly s` for "Dolly's" (there `lower` has `'s` for the lone `s`).
    """

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    caseless: bool = False
    bare: bool = False

    def token_at(self, offset: int) -> int:
        """The first token that ends after `offset`; the number of tokens where none does."""
        return bisect_right(self.ends, offset)

    def tokens_in(self, span: Span) -> tuple[int, int]:
        """The tokens `[first, last)` that overlap the span."""
        first = bisect_right(self.ends, span.start)
        last = bisect_right(self.starts, span.end - 1, lo=first) if span.end > span.start else first
        return first, last

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens `[first, last)`, at least one."""
        return Span(self.starts[first], self.ends[last - 1])

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self.sentences, token) - 1

    def paragraph_of(self, token: int) -> int:
        """The number of the paragraph that holds a token."""
        return bisect_right(self.paragraphs, token) - 1

    def sentence_tokens(self, number: int) -> tuple[int, int]:
        """The tokens `[first, last)` of a sentence."""
        return _stretch(self.sentences, number, len(self.words))

    def paragraph_tokens(self, number: int) -> tuple[int, int]:
        """The tokens `[first, last)` of a paragraph."""
        return _stretch(self.paragraphs, number, len(self.words))


def _stretch(begins: Sequence[int], number: int, length: int) -> tuple[int, int]:
    return begins[number], begins[number + 1] if number + 1 < len(begins) else length


def read_prose(manuscript: Manuscript, /, *, parts: tuple[Part, ...]) -> Prose:
    """Cut the bodies into tokens, sentences and paragraphs. Chapter headings are paragraphs of their own."""
    text = manuscript.text
    words: list[str] = []
    lower: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[int] = []
    small: dict[str, str] = {}
    for paragraph in _joined(text, _paragraphs(text, manuscript.blocks, parts)):
        before = len(words)
        for match in TOKEN.finditer(text, paragraph.start, paragraph.end):
            word = match[0]
            words.append(word)
            level = small.get(word)
            if level is None:
                level = small[word] = word.lower().replace("’", "'")
            lower.append(level)
            starts.append(match.start())
            ends.append(match.end())
        if len(words) > before:
            paragraphs.append(before)
    bare = _is_bare(lower)
    if bare:
        _mend_possessives(words, lower)
    caseless = _is_caseless(words)
    touches = [a == b for a, b in zip([-1, *ends], starts, strict=False)]
    sentences = tuple(_sentences(words, touches, paragraphs, caseless))
    return Prose(
        text,
        tuple(words),
        tuple(lower),
        tuple(starts),
        tuple(ends),
        sentences,
        tuple(paragraphs),
        caseless,
        bare,
    )


# Words that end in a full stop without ending a sentence, initials (`J. Marsh`), words with inner hyphens and
# apostrophes, the possessive ending apart, runs of dashes and dots, any other mark.
TOKEN = re.compile(
    r"(?:Mr|Mrs|Ms|Mx|Dr|St|Prof|Rev|Capt|Lt|Col|Gen|Sgt|Maj|Cpl|Pvt|Det|Insp|Supt|Gov|Sen|Sr|Jr|Esq|Hon|Messrs|Mme"
    r"|Mlle|MR|MRS|MS|MX|DR|PROF|CAPT|LT|COL|GEN|SGT|REV)\.|\b[A-Z]\.(?=\s?[A-Z])"
    r"|['’]s\b(?<=[^\W_].s)"
    r"|[^\W_]+(?:(?:['’](?!s\b)|-)[^\W_]+)*"
    r"|--+|—+|\.\.+|…|[^\w\s]|_+"
)
# Blocks that are paragraphs; the rest (emphasis, links, centring) lies inside them.
_SET_APART = frozenset({"paragraph", "heading", "quote", "verse", "list", "preformatted"})
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


def _paragraphs(text: str, blocks: Sequence[Block], parts: Sequence[Part]) -> Iterator[Span]:
    """The paragraphs of the bodies; what lies in no block is cut at blank lines."""
    told = sorted({b.span for b in blocks if b.kind in _SET_APART and b.span.start < b.span.end})
    number = 0
    for part in parts:
        if part.kind != "body":
            continue
        at = part.span.start
        while number < len(told) and told[number].end <= at:
            number += 1
        while number < len(told) and told[number].start < part.span.end:
            block = told[number]
            begin, end = max(block.start, at), min(block.end, part.span.end)
            if at < begin:
                yield from _cut(text, at, begin)
            if begin < end:
                # A list or a quotation may hold several paragraphs; a paragraph's own block holds no blank line.
                yield from _cut(text, begin, end)
                at = end
            if block.end > part.span.end:
                break
            number += 1
        yield from _cut(text, at, part.span.end)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for gap in _BLANK_LINES.finditer(text, start, end):
        yield Span(at, gap.start())
        at = gap.end()
    if at < end:
        yield Span(at, end)


# A line this long was wrapped, not ended.
_WRAPPED = 45


def _joined(text: str, paragraphs: Iterator[Span]) -> Iterator[Span]:
    """The paragraphs, those joined that were cut in mid-sentence: at an indented line, a line of verse."""
    held: Span | None = None
    for span in paragraphs:
        if span.end - span.start < _WRAPPED and not text[span.start : span.end].strip():
            continue
        if held is None:
            held = span
        elif _is_cut(text, held, span):
            held = Span(held.start, span.end)
        else:
            yield held
            held = span
    if held is not None:
        yield held


def _is_cut(text: str, before: Span, after: Span) -> bool:
    """Whether a sentence goes on from one paragraph to the next, over one line end only."""
    if after.start - before.end > _WRAPPED or before.end == before.start:
        return False
    end, start = before.end, after.start
    while end > before.start and text[end - 1].isspace():
        end -= 1
    while start < after.end and text[start].isspace():
        start += 1
    if end == before.start or start == after.end or text.count("\n", end, start) != 1:
        return False
    last, first = text[end - 1], text[start]
    if first.islower() or last in ",;":
        return True
    line = end - max(before.start, text.rfind("\n", before.start, end) + 1)
    return last.islower() and first.isalnum() and line >= _WRAPPED


# Where apostrophes were lost, lone `s` and `t` stand where `'s` and `n't` should, more often than whole ones do.
_FEWEST_BARE = 3


def _is_bare(lower: Sequence[str]) -> bool:
    lone = sum(1 for word in lower if word == "s" or word == "t")
    return lone >= _FEWEST_BARE and lone > sum(1 for word in lower if word == "'s" or word.endswith("n't"))


def _mend_possessives(words: Sequence[str], lower: list[str]) -> None:
    for i in range(1, len(words)):
        if words[i] == "s" and words[i - 1][-1].isalpha():
            lower[i] = "'s"


# Of words behind the first of a sentence, prose has about 5 in 100 with a capital; where they are this few or this
# many, capitals tell nothing.
_FEW_CAPITALS = 0.004
_MANY_CAPITALS = 0.7


def _is_caseless(words: Sequence[str]) -> bool:
    alphabetic = [word for word in words if word[0].isalpha()]
    if not alphabetic:
        return False
    capital = sum(1 for word in alphabetic if word[0].isupper() and word != "I")
    return not _FEW_CAPITALS * len(alphabetic) <= capital <= _MANY_CAPITALS * len(alphabetic)


_STOPS = frozenset(".!?…") | {"..", "...", "....", "....."}
_FULL_STOPS = frozenset(".!?")
_CLOSING = frozenset("\"”’')]»*_")


def _sentences(
    words: Sequence[str], touches: Sequence[bool], paragraphs: Sequence[int], caseless: bool
) -> Iterator[int]:
    """The tokens at which a sentence begins: each paragraph's first, and what follows a full stop.

    After a stop, the closing marks that touch it belong to the sentence before; the next word must not begin with
    a small letter (`"Stop!" she said`), unless capitals tell nothing. `touches`: no space stands before the token.
    """
    begins = [*paragraphs, len(words)]
    for number, first in enumerate(paragraphs):
        last = begins[number + 1]
        yield first
        at = first
        while at < last:
            if words[at] not in _STOPS:
                at += 1
                continue
            full = words[at] in _FULL_STOPS
            at += 1
            while at < last and (words[at] in _STOPS or (words[at] in _CLOSING and touches[at])):
                full = full or words[at] in _FULL_STOPS
                at += 1
            if at < last and _may_begin(words, at, last, caseless and full):
                yield at


# A sentence's first word has fewer marks than this before it; the bound keeps runs of marks linear.
_MOST_MARKS = 16


def _may_begin(words: Sequence[str], at: int, last: int, any_case: bool) -> bool:
    last = min(last, at + _MOST_MARKS)
    while at < last and not words[at][0].isalnum():
        at += 1
    return at < last and (any_case or not words[at][0].islower())
