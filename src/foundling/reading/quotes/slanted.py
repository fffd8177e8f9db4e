"""Thought in italics, and speech of minds between marks: `~Where are you?~`, `//Here.//`, `::No.::`, `<Come.>`.

Owns finding these stretches. Italics are what the container set apart as emphasis, and `*…*`, `_…_`, `/…/`; only
whole clauses are thought, a word in italics is stress and a run of capitals a title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from foundling.knowledge import table
from foundling.manuscript import Block
from foundling.reading.prose import Prose
from foundling.reading.quotes.lexicon import Lexicon, lexicon
from foundling.reading.quotes.stretches import DOUBLE, Stretch, Style, touches

# Marks of telepathy: one token, or two of a kind that touch; with what closes them.
_MINDS = {"~": ("~", 1), "/": ("/", 2), ":": (":", 2), "<": (">", 1)}
_ITALICS = ("*", "_", "/")
# Marks of telepathy are a habit from so many stretches on, of so many words each.
_FEWEST_MINDS = 2
_FEWEST_WORDS = 2
# Thought has at least and at most so many words; what is longer in italics is a passage told otherwise.
_FEWEST_THOUGHT = 3
_MOST_THOUGHT = 60
_ENDS = frozenset(".!?…,;") | {"--", "—", "–", "---", "..", "...", "...."}
_ASKS = frozenset("!?")
_BEFORE = frozenset(".!?…:,;\"”»’'") | {"--", "—", "–", "---", "...", ")"}


def minds(prose: Prose) -> list[Stretch]:
    """Stretches between marks of telepathy, where the story has such a habit."""
    found: list[Stretch] = []
    for opening, (closing, width) in _MINDS.items():
        pairs = [
            one
            for one in _between(prose, opening, closing, width, "telepathy")
            if _count(prose, one) >= _FEWEST_WORDS
        ]
        # "//end of the dream//" marks a passage; what minds say are mostly sentences
        ended = sum(1 for one in pairs if prose.words[one.outer - 1] in _ENDS)
        if len(pairs) >= _FEWEST_MINDS and 2 * ended >= len(pairs):
            found += pairs
    return sorted(found, key=lambda one: one.first)


def thoughts(prose: Prose, blocks: Iterable[Block]) -> list[Stretch]:
    """Clauses in italics that somebody thinks."""
    judge = _Judge(prose)
    found = [one for mark in _ITALICS for one in _between(prose, mark, mark, 1, "italic")]
    found += _emphasised(prose, blocks)
    found.sort(key=lambda one: (one.first, -one.last))
    out: list[Stretch] = []
    for one in found:
        if (not out or one.first >= out[-1].last) and judge.is_thought(one):
            out.append(one)
    return out


def _between(prose: Prose, opening: str, closing: str, width: int, style: Style) -> Iterator[Stretch]:
    """Stretches between such marks of so many tokens, each within a paragraph."""
    words = prose.words
    marks = [at for at, word in enumerate(words) if word in (opening, closing)]
    opened: int | None = None
    paragraph, first, last = -1, 0, 0
    for at in marks:
        if at >= last:
            paragraph = prose.paragraph_of(at)
            first, last = prose.paragraph_tokens(paragraph)
            opened = None
        if not _is_wide(prose, at, width):
            continue
        if opened is not None and words[at] == closing and _closes(prose, at, width, last):
            if opened + width < at:
                yield Stretch(opened, at + width, opened + width, at, paragraph, style)
            opened = None
        elif words[at] == opening and _opens(prose, at, width, first, last):
            opened = at


def _is_wide(prose: Prose, at: int, width: int) -> bool:
    """Whether a run of exactly so many of the same mark begins there."""
    words = prose.words
    if at > 0 and words[at - 1] == words[at] and touches(prose, at):
        return False
    run = 1
    while at + run < len(words) and words[at + run] == words[at] and touches(prose, at + run) and run <= width:
        run += 1
    return run == width


def _opens(prose: Prose, at: int, width: int, first: int, last: int) -> bool:
    behind = at + width
    if behind >= last or not touches(prose, behind):
        return False
    return at == first or not touches(prose, at) or not prose.words[at - 1][0].isalnum()


def _closes(prose: Prose, at: int, width: int, last: int) -> bool:
    behind = at + width
    if not touches(prose, at):
        return False
    return behind >= last or not touches(prose, behind) or not prose.words[behind][0].isalnum()


def _emphasised(prose: Prose, blocks: Iterable[Block]) -> Iterator[Stretch]:
    """What the container set apart as emphasis, paragraph by paragraph."""
    for block in blocks:
        if block.kind != "emphasis":
            continue
        first, last = prose.tokens_in(block.span)
        if first < last:
            paragraph = prose.paragraph_of(first)
            last = min(last, prose.paragraph_tokens(paragraph)[1])
            yield Stretch(first, last, first, last, paragraph, "italic")


def _count(prose: Prose, one: Stretch) -> int:
    return sum(1 for word in prose.words[one.inner : one.outer] if word[0].isalnum())


class _Judge:
    """Tells thought from stress, titles and long passages."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.known: Lexicon = lexicon()
        self.present = frozenset(table("quote_words.toml")["spoken"])

    def is_thought(self, one: Stretch) -> bool:
        """Whether the stretch is a whole clause, and in words that a narrator does not use."""
        prose = self.prose
        words = prose.words[one.inner : one.outer]
        count = _count(prose, one)
        if not count or count > _MOST_THOUGHT or not DOUBLE.isdisjoint(words):
            return False
        first, last = prose.paragraph_tokens(one.paragraph)
        before = prose.words[one.first - 1] if one.first > first else "."
        if not (words[0][0].isupper() or prose.caseless or words[0] in _ENDS) or before not in _BEFORE:
            return False
        cued = self._is_thought_of(one, first, last)
        if cued:
            return True
        if count < _FEWEST_THOUGHT or not self._ends(one, last) or self._is_title(words):
            return False
        level = prose.lower[one.inner : one.outer]
        return words[-1] in _ASKS or any(word in self.present for word in level)

    def _ends(self, one: Stretch, last: int) -> bool:
        words = self.prose.words
        return words[one.outer - 1] in _ENDS or one.last >= last or words[one.last] in _ENDS

    def _is_title(self, words: Sequence[str]) -> bool:
        longer = [word for word in words if len(word) > _SMALL and word[0].isalpha()]
        return len(longer) > 1 and all(word[0].isupper() for word in longer)

    def _is_thought_of(self, one: Stretch, first: int, last: int) -> bool:
        """Whether "she thought", "thought Ellen" stands beside."""
        around = (
            *range(max(first, one.first - _BESIDE), one.first),
            *range(one.last, min(last, one.last + _BESIDE)),
        )
        for at in around:
            verb = self.known.verbs.get(self.prose.lower[at])
            if verb is not None and "think" in verb.classes and verb.finite:
                return self._ends(one, last) or self.prose.words[one.first - 1] in (",", ":")
        return False


# A cue stands within so many tokens of a thought; longer words of a title begin with capitals.
_BESIDE = 3
_SMALL = 3
