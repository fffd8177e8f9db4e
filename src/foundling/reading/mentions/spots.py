"""Every place that may mean somebody: names, noun phrases, pronouns, in the order of the text.

Owns finding and weighing them; whom each one means is decided in `resolving`. The weights are trained
(scripts/fit_mentions.py); a phrase whose weight is below `KEEP` is dropped.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from foundling.reading.grammar import ARTICLES
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
    Lexicon,
    Noun,
    lexicon,
    noun_of,
)
from foundling.reading.mentions.phrases import end_features, phrase_ends, phrase_start
from foundling.reading.prose import Prose
from foundling.reading.types import MentionKind
from foundling.reading.views import People, Quotes

Weights = Mapping[str, float]

# The log odds above which a noun phrase is kept; tuned for the mention F1 on the training excerpts.
KEEP = -0.3


class Spot(Struct, frozen=True):
    """A place that may mean somebody: tokens `[first, last)`, `head` the token of its noun, name or pronoun.

    `form` is the head in small letters (its singular for a noun), `gender` she, he, they, it, another pronoun, or
    any; for pronouns of the first and second person `who` says I, we, you. `part` is what it is in its clause:
    subject, object, around (`behind him`), possessive, reflexive, address, predicate, apposition. `figure` is the
    figure that a name or noun is known to mean, else -1; `owner` the token of the possessive it begins with, else
    -1; `kin`: the noun is one for a relation by family.
    """

    first: int
    head: int
    last: int
    kind: MentionKind
    form: str
    gender: str
    plural: bool
    who: str
    part: str
    article: str
    figure: int = -1
    owner: int = -1
    odds: float = 3.0
    kin: bool = False


class Candidate(Struct, frozen=True):
    """A noun phrase before it is weighed."""

    first: int
    head: int
    noun: Noun
    article: str
    features: list[str]


def find_spots(prose: Prose, quotes: Quotes, people: People, keep: Weights, end: Weights) -> list[Spot]:
    """All spots, in the order of their first tokens; `her` stands before `her sister`."""
    words = lexicon()
    out = _names(prose, people, words)
    inside = bytearray(len(prose.words) + 1)
    for figure in people.figures:
        for first, last in figure.names:
            for at in range(first, last):
                inside[at] = 1
    given: dict[int, int] = {}
    for number, figure in enumerate(people.figures):
        for tokens in figure.nominals:
            given[tokens[1] - 1] = number
    out += _phrases(prose, quotes, words, inside, [spot.last - 1 for spot in out], given, keep, end)
    out += _pronouns(prose, words, inside)
    out.sort(key=lambda spot: (spot.first, spot.last))
    return out


def _names(prose: Prose, people: People, words: Lexicon) -> list[Spot]:
    out: list[Spot] = []
    lower = prose.lower
    for number, figure in enumerate(people.figures):
        gender = figure.gender or "any"
        for first, last in figure.names:
            first = _name_start(prose, words, first)
            part = part_of(lower, words.classes, first, last)
            out.append(
                Spot(first, last - 1, last, "name", lower[last - 1], gender, False, "", part, "name", number)
            )
    return out


# The most words between a determiner and a name: "the late John Graves", "my dear little Tom".
_BEFORE_NAME = 3


def _name_start(prose: Prose, words: Lexicon, first: int) -> int:
    """Where the phrase of a name begins: "old Tom", "poor Miss Marsh", "the lovely Ellen", "uncle Charles"."""
    lower = prose.lower
    classes = words.classes
    at = first - 1
    sure = first
    if first and (lower[at] in words.times or _is_plural(lower[at], classes)):
        return first
    while at >= 0 and first - at <= _BEFORE_NAME:
        word = lower[at]
        sort = classes.get(word, 0)
        if sort in (DETERMINER, POSSESSIVE):
            if word in ("that", "her", "what", "which") or (sort == DETERMINER and word not in _BEFORE_NOUN):
                return sure
            if at == first - 1 and lower[first] not in words.nouns:
                return sure
            return at
        if prose.words[at][0].isupper():
            if sort != ADJECTIVE or (at > 0 and lower[at - 1][0].isalpha()):
                return sure
        if sort == ADJECTIVE and word in words.epithets:
            if sure == at + 1:
                sure = at
        elif not word[0].isalpha() or (sort and sort != ADJECTIVE) or word.endswith(("ed", "ly", "ing")):
            if sort != ADJECTIVE and word[-2:] != "ng":
                return sure
        at -= 1
    return sure


def _is_plural(word: str, classes: Mapping[str, int]) -> bool:
    """Whether a word looks like a plural, which is no part of a name's phrase (`the pale roses Ellen`)."""
    return word not in classes and word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us"))


_BEFORE_NOUN = ARTICLES | {"this"}


def _pronouns(prose: Prose, words: Lexicon, inside: bytearray) -> list[Spot]:
    out: list[Spot] = []
    lower = prose.lower
    classes = words.classes
    pronouns = words.pronouns
    last = len(lower)
    for at, word in enumerate(lower):
        if word not in pronouns or inside[at]:
            continue
        found = pronouns[word]
        who = found.who
        part = found.part
        if part == "object":
            # "her hand" but "saw her", "told her to go"
            if word == "her" and at + 1 < last and _noun_follows(lower, classes, at + 1):
                part = "possessive"
            elif at and lower[at - 1] in words.around:
                part = "around"
        elif who == "you" and word == "you":
            part = part_of(lower, classes, at, at + 1)
        elif word == "ye" and not (at + 1 < last and lower[at + 1][0].isalpha()):
            part = "object"
        if word == "mine" and at and classes.get(lower[at - 1]) == DETERMINER:
            continue
        gender = who if who not in ("I", "you") else "any"
        plural = who in ("we", "they")
        out.append(Spot(at, at, at + 1, "pronoun", word, gender, plural, who, part, "pronoun"))
    return out


def _noun_follows(lower: Sequence[str], classes: Mapping[str, int], at: int) -> bool:
    word = lower[at]
    if not word[0].isalpha():
        return word in ("'", "‘", '"', "“") and at + 1 < len(lower) and _noun_follows(lower, classes, at + 1)
    sort = classes.get(word, 0)
    if sort in (PREPOSITION, CONJUNCTION, DETERMINER, POSSESSIVE, AUXILIARY, PRONOUN):
        return word in lexicon().counting
    if sort == ADVERB:
        return word in lexicon().grading
    return True


_CLAUSE = frozenset({",", ";", ":", "--", "—", "-", '"', "“", "”", "(", "…", "...", "‘", "*", "_", "!", "?", "."})


def part_of(lower: Sequence[str], classes: Mapping[str, int], first: int, last: int) -> str:
    """What a phrase is in its clause, from the words beside it: subject, object, possessive, address."""
    after = lower[last] if last < len(lower) else "."
    if after == "'s":
        # "Ellen's gone" is rare in narration beside "Ellen's hand".
        return "possessive"
    before = lower[first - 1] if first else "."
    sort = classes.get(before, 0)
    follows = classes.get(after, 0)
    verbal = follows in (VERB, AUXILIARY) or after.endswith("ed")
    if sort == PREPOSITION and before not in lexicon().joining:
        return "object"
    if sort in (VERB, AUXILIARY) or (before.endswith("ed") and sort == 0):
        # "said Ellen", "Then came Tom"
        if before in lexicon().inverting:
            return "subject"
        return "subject" if verbal and sort == AUXILIARY else "object"
    if verbal:
        return "subject"
    if (not before[0].isalpha()) and (not after[0].isalpha()) and after != "--":
        return "address"
    if sort == CONJUNCTION or before in _CLAUSE:
        return "subject"
    if follows == ADVERB or after.endswith("ly"):
        return "subject"
    return "object"


def _phrases(
    prose: Prose,
    quotes: Quotes,
    words: Lexicon,
    inside: bytearray,
    named: Iterable[int],
    given: Mapping[int, int],
    keep: Weights,
    end: Weights,
) -> list[Spot]:
    lower = prose.lower
    classes = words.classes
    out: list[Spot] = []
    closed = set(named)
    for one in candidates(prose, quotes, words, inside):
        odds = 0.0
        for feature in one.features:
            odds += keep.get(feature, 0.0)
        figure = given.get(one.head, -1)
        if odds < KEEP and figure < 0:
            continue
        number = bisect_right(prose.sentences, one.head)
        ceiling = prose.sentences[number] if number < len(prose.sentences) else len(lower)
        last = best_end(lower, classes, one.head, ceiling, one.article, end)
        owner = one.first if one.article in ("poss", "gen") else -1
        part = _part_in_clause(lower, words, one, last, closed)
        closed.add(last - 1)
        noun = one.noun
        out.append(
            Spot(
                one.first,
                one.head,
                last,
                "noun",
                noun.lemma,
                noun.gender,
                noun.plural,
                "",
                part,
                one.article,
                figure,
                owner,
                odds,
                noun.sort == "kin",
            )
        )
    return out


def _part_in_clause(
    lower: Sequence[str], words: Lexicon, one: Candidate, last: int, closed: Collection[int]
) -> str:
    """What a noun phrase that ends at `last` is in its clause; `closed`: the last tokens of those before it."""
    part = part_of(lower, words.classes, one.first, one.head + 1)
    if last > one.head + 1 and part == "address":
        part = "subject"
    before = lower[one.first - 1] if one.first else "."
    if words.classes.get(before) == ADVERB and one.first > 1:
        before = lower[one.first - 2]
    if before in words.copulas or before == "as":
        return "predicate"
    if before == "," and one.first - 2 in closed and part != "address":
        return "apposition"
    return part


def best_end(
    lower: Sequence[str], classes: Mapping[str, int], head: int, ceiling: int, article: str, end: Weights
) -> int:
    """Where the phrase most likely ends."""
    ends = phrase_ends(lower, classes, head, ceiling)
    if len(ends) == 1:
        return ends[0]
    best, most = ends[0], float("-inf")
    for one in ends:
        score = 0.0
        for feature in end_features(lower, classes, head, one, article):
            score += end.get(feature, 0.0)
        if score > most:
            best, most = one, score
    return best


def candidates(prose: Prose, quotes: Quotes, words: Lexicon, inside: Sequence[int]) -> list[Candidate]:
    """Every noun phrase whose head may mean somebody, with the features it is weighed by."""
    lower = prose.lower
    typed = prose.words
    classes = words.classes
    known: dict[str, Noun | None] = {}
    begins: dict[int, int] = {}
    out: list[Candidate] = []
    sentences = prose.sentences
    number = 0
    total = len(lower)
    for at, word in enumerate(lower):
        if word in known:
            noun = known[word]
        else:
            noun = known[word] = noun_of(word)
        while number + 1 < len(sentences) and sentences[number + 1] <= at:
            number += 1
        if inside[at]:
            if not inside[at + 1]:
                begins[at] = at
            continue
        if noun is None:
            if typed[at][0].isupper() and at > sentences[number]:
                noun = _family_noun(prose, at)
            if noun is None:
                continue
        floor = sentences[number]
        first, article = phrase_start(lower, typed, classes, at, noun.plural, floor, begins)
        begins[at] = first
        features = _features(
            lower, typed, words, at, first, article, noun, quotes.at[at] >= 0, floor, total, known
        )
        out.append(Candidate(first, at, noun, article, features))
    return out


def _family_noun(prose: Prose, at: int) -> Noun | None:
    """`the Marshes`, `the Wilcoxes`: a family, where a capitalised plural follows `the`."""
    word = prose.lower[at]
    if prose.lower[at - 1] == "the" and word.endswith("s") and not word.endswith("ss") and not prose.caseless:
        return Noun(word, "any", True, "family")
    return None


_SHAPES = {0: "x", 1: "d", 2: "o", 3: "p", 4: "c", 5: "a", 6: "r", 7: "j", 8: "v", 9: "n"}


def _shape_of_unknown(word: str, typed: str, known: Mapping[str, Noun | None]) -> str:
    """What a word of no known class is: a noun for people (N), with a capital (U), or what its ending tells."""
    if (known[word] if word in known else noun_of(word)) is not None:
        return "N"
    if typed[0].isupper():
        return "U"
    if word.endswith("ed"):
        return "ed"
    if word.endswith("ing"):
        return "ing"
    return "o" if word.endswith("ly") else "x"


def _features(
    lower: Sequence[str],
    typed: Sequence[str],
    words: Lexicon,
    at: int,
    first: int,
    article: str,
    noun: Noun,
    quoted: bool,
    floor: int,
    total: int,
    known: Mapping[str, Noun | None],
) -> list[str]:
    classes = words.classes
    word = lower[at]
    after = lower[at + 1] if at + 1 < total else "."
    before = lower[first - 1] if first > floor else "^"
    shape = _SHAPES.get(classes.get(after, 0), "x") if after[0].isalpha() else after
    if shape == "x":
        shape = _shape_of_unknown(after, typed[at + 1], known)
    ahead = _SHAPES.get(classes.get(before, 0), "x") if before[0].isalpha() else before
    sort = noun.sort
    number = "p" if noun.plural else "s"
    capital = "C" if typed[at][0].isupper() and at > floor else "c"
    frame = article + number
    place = "q" if quoted else "n"
    length = str(min(at - first, 3))
    called = "A" if word in words.address else "a"
    return [
        "*",
        "w:" + word,
        "w:" + noun.lemma + frame,
        "s:" + sort + frame,
        "s:" + sort + shape,
        "s:" + sort + frame + capital,
        "f:" + frame + shape,
        "f:" + frame + ahead,
        "f:" + frame + ahead + shape,
        "b:" + before + frame,
        "l:" + article + length,
        "v:" + called + frame + ahead + shape + place,
        "v:" + called + frame + capital + place,
        "g:" + noun.gender + frame,
        "a:" + after + frame,
    ]
