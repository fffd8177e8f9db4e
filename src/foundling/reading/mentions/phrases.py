"""Noun phrases around a noun that means people: where they begin and where they may end.

Owns the walk left from the head to the determiner, and the places right of it where the phrase may end; which of
them it is, is weighed in `spots`. Tokens are numbers in `Prose.words`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foundling.reading.grammar import DEFINITE, DEMONSTRATIVES, INDEFINITE
from foundling.reading.mentions.lexicon import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    VERB,
    lexicon,
)

# The most tokens between a determiner and its noun.
_REACH = 6
# The most words before a plural, of no known class, that are taken for its adjectives ("of hoary sinners").
_LOOSE = 2


def phrase_start(
    lower: Sequence[str],
    words: Sequence[str],
    classes: Mapping[str, int],
    head: int,
    plural: bool,
    floor: int,
    nouns: Mapping[int, int],
) -> tuple[int, str]:
    """Where the phrase of the noun at `head` begins, and what it begins with: def, indef, dem, poss, gen, bare.

    `floor` is the first token of the sentence. `nouns` gives, for a token that ends a phrase already found, where
    that phrase begins: `the captain's wife` begins with the captain.
    """
    at = head - 1
    sure = head  # as far left as words certainly belong to the phrase
    certain = True
    loose = head  # as far left as they may: unknown words that may be adjectives
    while at >= floor and head - at <= _REACH:
        word = lower[at]
        sort = classes.get(word, 0)
        if sort == DETERMINER:
            return _before_determiner(lower, classes, at, floor)
        if sort == POSSESSIVE:
            return _before_determiner(lower, classes, at, floor, "poss")
        if word == "'s" or word == "'" or word == "’":
            owner = _owner_before(words, at, floor, nouns)
            if owner is None:
                break
            return owner, "gen"
        if sort == ADJECTIVE:
            if certain:
                sure = at
        elif word == "," or sort in _CLAUSAL:
            if not _joins_adjectives(lower, classes, at, head, floor):
                break
            certain = False
        elif sort == ADVERB or word.endswith("ly"):
            certain = False
            loose = -1
        elif word[0].isalpha():
            certain = False
            loose = at if loose >= 0 and head - at <= _LOOSE else -1
        else:
            break
        at -= 1
    if plural and loose >= 0 and sure - loose <= _LOOSE and (at < floor or classes.get(lower[at]) == PREPOSITION):
        return min(sure, loose), "bare"
    return sure, "bare"


# What no noun phrase goes on over, but for "and" between adjectives.
_CLAUSAL = frozenset({VERB, AUXILIARY, PREPOSITION, CONJUNCTION, PRONOUN})


def _owner_before(words: Sequence[str], at: int, floor: int, nouns: Mapping[int, int]) -> int | None:
    """Where the phrase begins whose owner stands before the `'s` at a place: a noun found already, or a name."""
    owner = nouns.get(at - 1)
    if owner is None and at > floor and words[at - 1][0].isupper():
        return at - 1
    return owner


def _joins_adjectives(lower: Sequence[str], classes: Mapping[str, int], at: int, head: int, floor: int) -> bool:
    """Whether a comma or "and" stands between adjectives: "a tall, pale girl", not "in the house, people"."""
    if lower[at] == ",":
        return at + 1 < head and classes.get(lower[at + 1]) in (ADJECTIVE, None)
    return lower[at] == "and" and at > floor and classes.get(lower[at - 1]) == ADJECTIVE and at + 1 < head


# What a determiner makes of a phrase; any other: quant.
_SORTS = {
    **dict.fromkeys(INDEFINITE, "indef"),
    **dict.fromkeys(DEMONSTRATIVES, "dem"),
    **dict.fromkeys(DEFINITE, "def"),
}
_BEFORE_ANY = frozenset({"all", "both", "half"})
_RELATIVE = frozenset({"that", "which", "what", "such", "any", "no", "either", "neither"})


def _before_determiner(
    lower: Sequence[str], classes: Mapping[str, int], at: int, floor: int, sort: str | None = None
) -> tuple[int, str]:
    if sort is None:
        sort = _SORTS.get(lower[at], "quant")
    # "all the men", "both her sisters", "no other man", "these two men"; but not "that the men"
    while at > floor:
        before = lower[at - 1]
        if before in _BEFORE_ANY or (
            sort == "quant" and classes.get(before) == DETERMINER and before not in _RELATIVE
        ):
            at -= 1
            if sort == "quant" and before not in _BEFORE_ANY:
                sort = "def" if before in DEFINITE else "dem" if before in DEMONSTRATIVES else "quant"
            continue
        if sort == "quant" and classes.get(before) == POSSESSIVE:
            return at - 1, "poss"
        break
    return at, sort


# The places right of a head where its phrase may end, at most so many, and at most so far.
_MOST_ENDS = 8
_FARTHEST = 24
_BOUNDS = frozenset('.!?;:"“”()[]*—_…«»') | {"--", "..", "...", "....", "''", "``"}


def phrase_ends(lower: Sequence[str], classes: Mapping[str, int], head: int, ceiling: int) -> list[int]:
    """Where the phrase of the noun at `head` may end (exclusive), nearest first; `ceiling` ends the sentence."""
    ends = [head + 1]
    at = head + 1
    if at >= ceiling:
        return ends
    word = lower[at]
    if word == ",":
        if at + 1 >= ceiling or lower[at + 1] not in ("who", "whose", "whom", "with", "of"):
            return ends
    elif word not in lexicon().openers and not word.endswith(("ing", "ed")):
        return ends
    last = min(ceiling, head + _FARTHEST)
    at += 1
    while at <= last and len(ends) < _MOST_ENDS:
        if at == ceiling:
            ends.append(at)
            break
        word = lower[at]
        if word in _BOUNDS:
            ends.append(at)
            break
        sort = classes.get(word, 0)
        if word == "," or sort in (AUXILIARY, CONJUNCTION, PREPOSITION, VERB, PRONOUN, ADVERB):
            before = classes.get(lower[at - 1], 0)
            if lower[at - 1] != "," and before not in (
                PREPOSITION,
                CONJUNCTION,
                DETERMINER,
                POSSESSIVE,
                AUXILIARY,
            ):
                ends.append(at)
        at += 1
    return ends


def end_features(
    lower: Sequence[str], classes: Mapping[str, int], head: int, end: int, determiner: str
) -> list[str]:
    """What speaks for a phrase ending here: how it goes on, what is crossed, what follows."""
    openers = lexicon().openers
    opener = lower[head + 1] if end > head + 1 else "none"
    if opener == "," and end > head + 2:
        opener = ", " + lower[head + 2]
    elif opener.endswith(("ing", "ed")) and opener not in openers:
        opener = opener[-3:]
    if opener == "none":
        after = lower[head + 1] if head + 1 < len(lower) else "."
        after = after if after in openers else after[-3:] if after.endswith(("ing", "ed")) else "-"
        return ["stop", "stop:" + after, "stop:" + after + determiner]
    crossed = [classes.get(lower[i], 0) for i in range(head + 2, end)]
    verbs = sum(1 for i in crossed if i in (VERB, AUXILIARY))
    preps = sum(1 for i in crossed if i == PREPOSITION)
    commas = sum(1 for i in range(head + 2, end) if lower[i] == ",")
    after = lower[end] if end < len(lower) else "."
    sort = str(classes.get(after, 0)) if after[0].isalpha() or after == "'s" else after
    length = end - head - 1
    size = str(length) if length < 4 else "4" if length < 6 else "6" if length < 10 else "10"
    final = lower[end - 1]
    return [
        "open:" + opener,
        "open:" + opener + determiner,
        "size:" + size,
        "size:" + opener + size,
        "verbs:" + opener + str(min(verbs, 3)),
        "preps:" + opener + str(min(preps, 3)),
        "commas:" + opener + str(min(commas, 2)),
        "after:" + sort,
        "after:" + opener + sort,
        "last:" + str(classes.get(final, 0)),
        "verbs:" + opener + str(min(verbs, 3)) + sort,
    ]
