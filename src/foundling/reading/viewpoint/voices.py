"""Person and tense of the narration, paragraph by paragraph.

Owns counting pronouns and verbs outside speech, and deciding by them where the telling changes: a Viterbi pass
over the paragraphs, in which every change costs so much that a stray "I" changes nothing.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from math import log

from msgspec import Struct

from foundling.reading.grammar import forms
from foundling.reading.prose import Prose
from foundling.reading.types import Person, Tense
from foundling.reading.viewpoint.lexicon import Lexicon, lexicon
from foundling.reading.views import Quotes


class Voice(Struct, frozen=True):
    """How one paragraph is told; `words` of narration stand in it (0: speech alone, or a heading)."""

    person: Person
    tense: Tense
    words: int


class Counts(Struct, frozen=True):
    """What a paragraph's narration holds of each kind of sign."""

    words: int
    first: float
    second: int
    third: int
    past: int
    present: int


PERSONS: tuple[Person, ...] = ("first", "second", "third")
TENSES: tuple[Tense, ...] = ("past", "present")
# How often a word of the narration is of the first, second and third person, by the person it is told in. Counted
# by rule of thumb on first- and third-person novels; only their ratios matter, and tens of words outweigh them.
# A narrator may speak to somebody throughout ("you were four"), so that the first person has two sets of rates.
_RATES: dict[Person, tuple[tuple[float, float, float], ...]] = {
    "first": ((0.05, 0.004, 0.042), (0.045, 0.04, 0.035)),
    "second": ((0.0025, 0.06, 0.04),),
    "third": ((0.0015, 0.0012, 0.08),),
}
# How often a verb that shows a tense shows the past, by the tense it is told in.
_PAST_SHARE: dict[Tense, float] = {"past": 0.94, "present": 0.15}
# What a change from one paragraph to the next costs, in nats; where the text itself marks a border (a scene break,
# the edge of a passage in italics) it costs this share of it.
PERSON_CHANGE = 7.0
TENSE_CHANGE = 7.0
AT_BORDER = 0.35
# Where both change at once, the cheaper of the two counts by this share.
BOTH = 0.4
# "We" shows a first person less surely than "I" does.
_WE = 0.5


_VOICES = tuple((person, tense) for person in PERSONS for tense in TENSES)


def _change(a: tuple[Person, Tense], b: tuple[Person, Tense]) -> float:
    costs = sorted((PERSON_CHANGE * (a[0] != b[0]), TENSE_CHANGE * (a[1] != b[1])))
    return costs[1] + BOTH * costs[0]


_CHANGES = tuple(tuple(_change(a, b) for a in _VOICES) for b in _VOICES)


def read_voices(prose: Prose, quotes: Quotes, borders: Container[int] = ()) -> tuple[Voice, ...]:
    """The voice of each paragraph of `prose`, in order. `borders` are paragraphs that begin something new."""
    counts = [count(prose, quotes, number) for number in range(len(prose.paragraphs))]
    shares = [AT_BORDER if number in borders else 1.0 for number in range(len(counts))]
    scores = [[_person_odds(one, person) + _tense_odds(one, tense) for person, tense in _VOICES] for one in counts]
    path = _path(scores, shares)
    return tuple(Voice(*_VOICES[state], one.words) for one, state in zip(counts, path, strict=True))


def count(prose: Prose, quotes: Quotes, paragraph: int) -> Counts:
    """The signs in one paragraph, outside speech."""
    known = lexicon()
    begin, end = prose.paragraph_tokens(paragraph)
    lower, at = prose.lower, quotes.at
    words = second = third = past = present = 0
    first = 0.0
    for i in range(begin, end):
        if at[i] >= 0:
            continue
        word = lower[i]
        if not word[0].isalpha():
            continue
        words += 1
        if word in known.first:
            first += word != "i" or _is_pronoun(prose, i)
        elif word in known.third:
            third += 1
        elif word in known.second:
            second += 1
        elif word in known.first_plural:
            first += _WE
        if word in known.past_anywhere:
            past += 1
        elif word in known.present:
            present += 1
        elif i > begin and at[i - 1] < 0:
            tense = verb_tense(known, prose.words[i - 1], lower[i - 1], word)
            past += tense == "past"
            present += tense == "present"
    return Counts(words, first, second, third, past, present)


def _is_pronoun(prose: Prose, i: int) -> bool:
    """Whether a lone `I` is the pronoun, not a numeral (`Part I.`, `Henry I`) or an initial."""
    after = prose.words[i + 1] if i + 1 < len(prose.words) else "."
    return after not in ".:)" and not after.isdigit()


_SUBJECTS = forms("he she it", "subject") | {"who", "that"}
_OTHER_SUBJECTS = forms("i you we they", "subject")


def verb_tense(known: Lexicon, subject: str, subject_lower: str, word: str) -> Tense | None:
    """The tense that `word` shows behind the word before it; None where it is no verb or shows none."""
    named = subject[0].isupper() and len(subject) > 1
    adverb = subject_lower.endswith("ly")
    third = subject_lower in _SUBJECTS or named
    other = subject_lower in _OTHER_SUBJECTS
    if not (third or other or adverb):
        return None
    if word in known.past or (word.endswith("ed") and len(word) > _SHORTEST_PAST):
        return "past"
    if other and word in known.base:
        return "present"
    if third and word.endswith("s") and not word.endswith("ss") and word not in known.no_verbs and word[0] != "'":
        # "it's" is cut in two; a plural noun hardly ever follows a pronoun or a name.
        return "present"
    return None


_SHORTEST_PAST = 4


def _person_odds(counts: Counts, person: Person) -> float:
    other = max(counts.words - counts.first - counts.second - counts.third, 0.0)
    return max(
        counts.first * log(first)
        + counts.second * log(second)
        + counts.third * log(third)
        + other * log(1 - first - second - third)
        for first, second, third in _RATES[person]
    )


def _tense_odds(counts: Counts, tense: Tense) -> float:
    share = _PAST_SHARE[tense]
    return counts.past * log(share) + counts.present * log(1 - share)


def _path(scores: Sequence[Sequence[float]], shares: Sequence[float]) -> list[int]:
    """The best sequence of voices (numbers in `_VOICES`); a change before item `i` has `shares[i]` of its cost.

    A Viterbi pass; the first of equals wins, and staying before changing.
    """
    if not scores:
        return []
    states = range(len(_VOICES))
    best = list(scores[0])
    back: list[list[int]] = []
    for row, share in zip(scores[1:], shares[1:], strict=True):
        came = [
            max(states, key=lambda old: (best[old] - share * _CHANGES[new][old], old == new)) for new in states
        ]
        best = [best[old] - share * _CHANGES[new][old] + row[new] for new, old in enumerate(came)]
        back.append(came)
    state = max(states, key=lambda one: best[one])
    path = [state]
    for came in reversed(back):
        state = came[state]
        path.append(state)
    return path[::-1]
