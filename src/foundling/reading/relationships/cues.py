"""What people do and say where they stand to one another in some way: she held her breath, he threw a cushion at
him, `"Try again."`

Owns finding these in the story and telling of which two they are; what they weigh is judged in `judging`. The cues
are in data/relationship_cues.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.reading.grammar import ALL_PERSONS, POSSESSIVE_ENDINGS, POSSESSIVES, REFLEXIVES, SUBJECTS, forms
from foundling.reading.relationships.lexicon import BONDS, Air
from foundling.reading.relationships.stage import Stage, pair_of

# `..` is so many words at most.
_GAP = 3
_OBJECTS = forms(ALL_PERSONS, "object")
# Of whom a cue is said where one is in its sentence: whoever was spoken of or spoke last, so many paragraphs back.
_BACK = 1
_MARKS = frozenset(",.!?;:—-") | {"--", "...", "…"}


class Element(Struct, frozen=True):
    """One of these words; of the class HIS, HIM or HE also a name; `gap`: few words, or none."""

    words: frozenset[str]
    name: str = ""
    gap: bool = False


class Cue(Struct, frozen=True):
    """A pattern of words: those before its `anchor`, the last first, and those behind it."""

    pattern: str
    air: Air
    before: tuple[Element, ...]
    behind: tuple[Element, ...]

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return not (self.before or self.behind)


class Hit(Struct, frozen=True):
    """Which two people a cue is of, and the tokens that hold it."""

    between: tuple[str, str]
    first: int
    last: int


Cues = dict[str, tuple[Cue, ...]]
_GAPPED = Element(frozenset(), gap=True)
_CLASSES = {
    "HIS": Element(POSSESSIVES, "HIS"),
    "HIM": Element(_OBJECTS, "HIM"),
    "HE": Element(SUBJECTS, "HE"),
    "HIMSELF": Element(REFLEXIVES),
}


@cache
def cues() -> tuple[Cues, Cues]:
    """The cues of the narration and of speech, by the word that they are sought by; read once a process."""
    data = table("relationship_cues.toml")
    return _by_anchor(data["narrated"]), _by_anchor(data["said"])


def _by_anchor(groups: dict[str, dict[str, str]]) -> Cues:
    out: dict[str, list[Cue]] = {}
    for kind in BONDS:
        for name, listed in groups.get(kind, {}).items():
            for pattern in listed.replace("\n", "|").split("|"):
                if pattern.strip():
                    anchor, cue = _compiled(" ".join(pattern.split()), (kind, name == "strong"))
                    for word in sorted(anchor.words):
                        out.setdefault(word, []).append(cue)
    return {word: tuple(found) for word, found in out.items()}


def _compiled(pattern: str, air: Air) -> tuple[Element, Cue]:
    """A pattern, and the element that it is sought by: the one of the longest words before any gap."""
    elements = [_element(word) for word in pattern.replace("'s ", " 's ").split()]
    fixed = next((n for n, one in enumerate(elements) if one.gap), len(elements))
    plain = [n for n in range(fixed) if not elements[n].name]
    at = max(plain, key=lambda n: min(map(len, elements[n].words)))
    return elements[at], Cue(pattern, air, tuple(elements[:at][::-1]), tuple(elements[at + 1 :]))


def _element(word: str) -> Element:
    if word == "..":
        return _GAPPED
    return _CLASSES.get(word) or Element(frozenset(word.split("/")))


def hits(stage: Stage) -> Iterator[tuple[Cue, Hit | None]]:
    """Every cue in the order of the text, and which two people it is of where that can be told."""
    narrated, said = cues()
    prose, at = stage.prose, stage.quotes.at
    words, lower = prose.words, prose.lower
    by_first = {one.first: number for number, one in enumerate(stage.said)}
    for i, word in enumerate(lower):
        inside = at[i]
        found = narrated.get(word) if inside < 0 else said.get(word)
        if found is None:
            continue
        begin, end = (
            prose.sentence_tokens(prose.sentence_of(i)) if inside < 0 else stage.quotes.quotes[inside].tokens
        )
        for cue in found:
            first, last = _where(cue, words, lower, i, begin, end)
            if last == 0 or (inside >= 0 and cue.single and not _alone(words, i, begin, end)):
                continue
            two = _two(stage, begin, end, i) if inside < 0 else _who_talk(stage, by_first.get(begin), begin)
            yield cue, None if two is None else Hit(two, first, last)


def _alone(words: Sequence[str], i: int, begin: int, end: int) -> bool:
    """Whether a word stands alone between marks."""
    return (i == begin or words[i - 1] in _MARKS) and (i + 1 >= end or words[i + 1] in _MARKS)


def _who_talk(stage: Stage, number: int | None, begin: int) -> tuple[str, str] | None:
    """Who says something, by its number, and whoever it is said to; where nobody knows who says it, the two who
    were there last."""
    if number is None:
        last = stage.before(begin)[:2]
        return pair_of(*last) if len(last) == 2 else None
    one = stage.said[number]
    to = stage.spoken_to(number)
    return None if to is None or to == one.by else pair_of(one.by, to)


def _two(stage: Stage, begin: int, end: int, i: int) -> tuple[str, str] | None:
    """Of whom a sentence is: of the two in it, those nearest of more, or of one and whoever was there last."""
    there = [here for here in stage.near(i) if begin <= here.first < end]
    nearest = list(dict.fromkeys(here.who for here in sorted(there, key=lambda here: abs(here.first - i))))
    if not nearest:
        last = stage.before(begin, paragraphs=_BACK)[:2]
        return pair_of(*last) if len(last) == 2 else None
    if len(nearest) == 1:
        other = next((who for who in stage.before(begin, paragraphs=_BACK) if who != nearest[0]), None)
        return None if other is None else pair_of(nearest[0], other)
    return pair_of(nearest[0], nearest[1])


def _where(cue: Cue, words: Sequence[str], lower: Sequence[str], i: int, begin: int, end: int) -> tuple[int, int]:
    """The tokens that hold a cue around its anchor, within a stretch; nothing (0, 0) where it is not there."""
    first, last = i, i + 1
    for element in cue.before:
        first = _back(element, words, lower, first, begin)
        if first < 0:
            return 0, 0
    gap = 0
    for element in cue.behind:
        if element.gap:
            gap = _GAP
            continue
        for skipped in range(gap + 1):
            found = _on(element, words, lower, last + skipped, end)
            if found >= 0:
                break
        if found < 0:
            return 0, 0
        last, gap = found, 0
    return first, last


def _on(element: Element, words: Sequence[str], lower: Sequence[str], i: int, end: int) -> int:
    """The token behind an element at `i`, or -1."""
    if i >= end:
        return -1
    if lower[i] in element.words:
        return i + 1
    if not element.name or not words[i][0].isupper():
        return -1
    if element.name == "HIS":
        return i + 2 if i + 1 < end and lower[i + 1] in POSSESSIVE_ENDINGS else -1
    return i + 1


def _back(element: Element, words: Sequence[str], lower: Sequence[str], i: int, begin: int) -> int:
    """The first token of an element that ends before `i`, or -1."""
    i -= 1
    if i < begin:
        return -1
    if lower[i] in element.words:
        return i
    if element.name == "HIS":
        return i - 1 if lower[i] in POSSESSIVE_ENDINGS and i > begin and words[i - 1][0].isupper() else -1
    return i if element.name and words[i][0].isupper() else -1
