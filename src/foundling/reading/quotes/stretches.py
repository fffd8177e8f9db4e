"""Stretches between quotation marks, paragraph by paragraph.

Owns pairing the marks: which opens and which closes, what was never closed or never opened, what runs on into the
next paragraph. Which marks a passage uses is decided by `conventions`, what a stretch is by `kinds`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from foundling.reading.grammar import forms
from foundling.reading.prose import Prose
from foundling.reading.quotes.lexicon import Lexicon, lexicon

Style = Literal["double", "single", "dash", "script", "chat", "telepathy", "italic", "letter"]
Role = Literal["open", "close", "either"]

DOUBLE = frozenset('"“”„«»‹›‟″＂')
SINGLE = frozenset("'‘’‚")
# Marks by which way they point; the angles point either way, by country.
_OPENING = frozenset("“„‟‚")
_ANGLES = frozenset("«»‹›")
# What may touch an opening mark from before.
# What may touch a closing mark from behind.
_BEHIND_CLOSING = frozenset(",.;:!?)]}") | {"--", "---", "—", "–"}
_BEFORE_OPENING = frozenset("([{—–-_*/~\"“„«'‘") | {"--", "---"}
STOPS = frozenset(".,!?…;:-—–") | {"--", "---", "..", "...", "....", "....."}
# Marks of emphasis that may stand before the mark that opens a paragraph.
_LEADING = 2


class Stretch(Struct, frozen=True):
    """What stands between two marks: tokens `[first, last)` with the marks, `[inner, outer)` without.

    `closed` is false where the closing mark lacks (it runs on, or the mark was lost); `continues`: goes on with
    the stretch before. `label` are the tokens that name the speaker in a script or a chat log.
    """

    first: int
    last: int
    inner: int
    outer: int
    paragraph: int
    style: Style
    closed: bool = True
    continues: bool = False
    label: tuple[int, int] | None = None


def touches(prose: Prose, at: int) -> bool:
    """Whether no space stands before the token."""
    return at > 0 and prose.ends[at - 1] == prose.starts[at]


def marks_of(prose: Prose, marks: frozenset[str]) -> list[int]:
    """The tokens that are such marks."""
    return [i for i, word in enumerate(prose.words) if word in marks]


def twins_of(prose: Prose) -> frozenset[int]:
    """The first tokens of the marks that are two tokens, where the story writes them: ``so''."""
    if "``" not in prose.text:
        return frozenset()
    words = prose.words
    return frozenset(
        at
        for at in range(len(words) - 1)
        if words[at] in "`'" and words[at] == words[at + 1] and touches(prose, at + 1)
    )


class Pairing:
    """Pairs the marks of one style in one story; `twins` are the tokens that open or close with the next."""

    def __init__(self, prose: Prose, style: Style, twins: frozenset[int] = frozenset()) -> None:
        self.prose = prose
        self.words = prose.words
        self.style: Style = style
        self.twins = twins
        self.known: Lexicon = lexicon()
        self.elisions = self.known.words["elisions"]
        self.dropped = self.known.words["dropped"]

    def stretches(self, marks: Sequence[int]) -> Iterator[Stretch]:
        """All stretches, in order."""
        prose = self.prose
        at = 0
        running = unclosed = -2
        while at < len(marks):
            number = prose.paragraph_of(marks[at])
            first, last = prose.paragraph_tokens(number)
            start = at
            while at < len(marks) and marks[at] < last:
                at += 1
            found = list(self._pair(marks[start:at], first, last, number))
            if not found:
                continue
            runs = running == number - 1 and found[0].first - first <= _LEADING
            if runs or (unclosed == number - 1 and found[0].first == found[0].inner):
                found[0] = _continued(found[0])
            if not found[-1].closed:
                unclosed = number
                if self._runs_on(marks, at, number):
                    running = number
                else:
                    found[-1] = self._cut_short(found[-1])
            yield from found

    def _runs_on(self, marks: Sequence[int], at: int, number: int) -> bool:
        """Whether the next paragraph begins with an opening mark, or with words that such a mark closes."""
        prose = self.prose
        if at >= len(marks) or number + 1 >= len(prose.paragraphs):
            return False
        first, last = prose.paragraph_tokens(number + 1)
        return marks[at] < last and marks[at] - first <= _LEADING and self._role(marks[at], first, last) != "close"

    def _pair(self, marks: Sequence[int], first: int, last: int, number: int) -> Iterator[Stretch]:
        nests = self.style == "double" and self._nests(marks, first, last)
        opened: int | None = None
        depth = 0
        behind = first
        for at in marks:
            role = self._role(at, first, last)
            if self.style == "single" and role == "either":
                if opened is None or not self._closes_phrase(opened, at, first, last):
                    continue
                role = "close"
            if opened is None:
                if role != "close":
                    opened, depth = at, 1
                elif behind == first and self._lost_opening(at, first):
                    yield Stretch(first, self._behind(at), first, at, number, self.style)
                    behind = self._behind(at)
                continue
            if role == "open":
                if nests:
                    depth += 1
                    continue
                if self.style == "single":
                    continue
                inner = self._behind(opened)
                yield self._cut_short(Stretch(opened, at, inner, at, number, self.style, closed=False))
                opened, behind = at, at
                continue
            depth -= 1
            if depth == 0:
                yield Stretch(opened, self._behind(at), self._behind(opened), at, number, self.style)
                opened, behind = None, self._behind(at)
        if opened is not None and self._behind(opened) < last:
            yield Stretch(opened, last, self._behind(opened), last, number, self.style, closed=False)

    def _behind(self, at: int) -> int:
        """The token behind a mark."""
        return at + (2 if at in self.twins else 1)

    def _nests(self, marks: Sequence[int], first: int, last: int) -> bool:
        """Whether the paragraph's curly marks are balanced with some inside others."""
        depth = deepest = 0
        for at in marks:
            role = self._role(at, first, last)
            if role == "either" or self.words[at] in _STRAIGHT:
                return False
            depth += 1 if role == "open" else -1
            if depth < 0:
                return False
            deepest = max(deepest, depth)
        return depth == 0 and deepest > 1

    def _role(self, at: int, first: int, last: int) -> Role:
        if self.style == "single":
            return self._single_role(at, first, last)
        word = self.words[at]
        if at in self.twins:
            return "open" if word == "`" else "close"
        before = at > first and touches(self.prose, at)
        after = at + 1 < last and touches(self.prose, at + 1)
        if word in _OPENING:
            # A German „so“ closes with this mark, and marks that were turned the wrong way do.
            opens = after and self.words[at + 1] not in _BEHIND_CLOSING
            return "close" if before and not opens and self.words[at - 1] not in _BEFORE_OPENING else "open"
        if word == "”":
            return "open" if after and not before and self.words[at + 1][0].isalnum() else "close"
        if before and self.words[at - 1] in _BEFORE_OPENING and self.words[at - 1] not in STOPS and after:
            return "open"
        if after and not before:
            return "open"
        if before and not after:
            return "close"
        if word in _ANGLES:
            return "open" if word in "«‹" else "close"
        return "either"

    def _single_role(self, at: int, first: int, last: int) -> Role:
        word = self.words[at]
        before = at > first and touches(self.prose, at)
        after = at + 1 < last and touches(self.prose, at + 1)
        if word != "’" and after and (not before or self.words[at - 1] in _BEFORE_OPENING):
            return "either" if self._is_elision(at, first) else "open"
        return "close" if word not in "‘‚" and self._closes_single(at, last, before, after) else "either"

    def _is_elision(self, at: int, first: int) -> bool:
        """Whether the mark stands for letters left out: 'twas, 'em, '80s."""
        word = self.prose.lower[at + 1]
        if word in self.elisions or (word[0].isdigit() and word.endswith("s")):
            return True
        return word in self.dropped and self.words[at] != "‘" and not self._opens_speech(at, first)

    def _opens_speech(self, at: int, first: int) -> bool:
        """Whether the word behind the mark begins with a capital that the text before calls for."""
        return self.words[at + 1][0].isupper() and (at == first or self.words[at - 1] in STOPS)

    def _closes_single(self, at: int, last: int, before: bool, after: bool) -> bool:
        if not before or (after and self.words[at + 1][0].isalnum()):
            return False
        return self.words[at - 1] in STOPS or self.words[at - 1] in _BEFORE_CLOSING

    def _closes_phrase(self, opened: int, at: int, first: int, last: int) -> bool:
        """Whether the mark behind a word closes a few words that were quoted in mid-sentence ('poison')."""
        words = self.words
        if not touches(self.prose, at) or not words[at - 1][0].isalnum() or words[at] in "‘‚":
            return False
        touching = at + 1 < last and touches(self.prose, at + 1)
        if touching and words[at + 1] in STOPS:
            return not self.prose.lower[at - 1].endswith(("s", "in"))
        within = opened > first and words[opened - 1][0].isalnum()
        return within and not touching and at - opened <= _LONGEST_PHRASE

    def _lost_opening(self, at: int, first: int) -> bool:
        """Whether a closing mark that nothing opened ends speech that began with the paragraph."""
        return self.style == "double" and at - first > 1 and self.words[at - 1] in STOPS

    def _cut_short(self, one: Stretch) -> Stretch:
        """A stretch whose closing mark was lost ends where words follow that say who spoke, if any do."""
        words = self.words
        for at in range(one.inner + 1, one.outer - 2):
            if words[at] in _CUT and self._says(at + 1, one.outer):
                return Stretch(
                    one.first, at + 1, one.inner, at + 1, one.paragraph, one.style, False, one.continues
                )
        return one

    def _says(self, at: int, end: int) -> bool:
        """Whether `said Ellen`, `she said` stands there."""
        if at + 1 >= end:
            return False
        verb = self.known.verbs.get(self.prose.lower[at])
        behind = self.prose.lower[at + 1]
        if verb is not None and verb.best == "say" and verb.form == "past":
            return behind in _SUBJECTS or self.words[at + 1][0].isupper()
        verb = self.known.verbs.get(behind)
        if verb is None or verb.best != "say" or not verb.finite:
            return False
        return (self.prose.lower[at] in _SUBJECTS and behind != "says") or self.words[at][0].isupper()


_STRAIGHT = frozenset('"″＂')
_BEFORE_CLOSING = frozenset(')]_*"”»')
_CUT = frozenset(",.!?")
# A phrase quoted in mid-sentence between single marks has so many words at most.
_LONGEST_PHRASE = 6
_SUBJECTS = forms("i we he she they", "subject")


def _continued(one: Stretch) -> Stretch:
    return Stretch(one.first, one.last, one.inner, one.outer, one.paragraph, one.style, one.closed, True)
