"""How two people stand to one another, from what the story does: every sign, with its passage.

Owns finding signs: a verb with the two on either side of it, a noun that one is of the other (`her brother Tom`),
a phrase in a sentence that speaks of the two, words said by one to the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from foundling.reading.prose import Prose
from foundling.reading.relationships.lexicon import WEAK, Lexicon, Sign, lexicon
from foundling.reading.types import CastEntry, RelationshipKind, Utterance
from foundling.reading.views import Quotes
from foundling.spans import Span


class Seen(Struct, frozen=True):
    """A sign that two people (cast ids, in order) stand so to one another.

    Where it is only a guess whom a noun means, `slot` is whose it is and the noun (`her brother`: her id,
    `brother`): guesses about one slot stand against one another.
    """

    between: tuple[str, str]
    kind: RelationshipKind
    weight: float
    span: Span
    slot: tuple[str, str] | None = None


class Here(Struct, frozen=True):
    """A mention in the narration or in speech: its tokens and who is meant; `named`: whoever it is has a name."""

    first: int
    last: int
    who: str
    named: bool


# How far a verb's subject and object stand from it, in tokens.
_SUBJECT, _OBJECT = 6, 4
# A name that follows a noun of kinship so closely is the one meant (`her brother, Tom`).
_APPOSED = 2
# In one sentence with more people than this nobody can say whom a phrase means.
_MOST_IN_SENTENCE = 3
_NEGATION = 4


def signs_seen(
    prose: Prose, quotes: Quotes, cast: Sequence[CastEntry], speech: Sequence[Utterance]
) -> Iterator[Seen]:
    """Every sign, in the order of the text; a pair may have many."""
    known = lexicon()
    heres = _heres(prose, cast)
    starts = [here.first for here in heres]
    genders = {entry.id: entry.gender for entry in cast}
    for i, word in enumerate(prose.lower):
        verb, noun, phrases = known.verbs.get(word), known.nouns.get(word), known.phrases.get(word)
        plural = known.plural.get(word)
        if verb is None and noun is None and phrases is None and plural is None:
            continue
        at = bisect_left(starts, i)
        near = heres[max(at - _REACH, 0) : at + _REACH]
        if not near or _negated(prose, known, i):
            continue
        if verb:
            yield from _of_verb(prose, quotes, near, i, verb, genders)
        if noun:
            yield from _of_noun(prose, near, i, noun, known.kin.get(word), genders)
        if phrases:
            yield from _of_phrase(prose, quotes, near, i, phrases)
        if plural:
            yield from _of_plural(prose, quotes, near, i, plural)
    yield from _said(prose, quotes, known, speech)


_REACH = 8
_NO_NAMES = frozenset(
    (
        "the",
        "a",
        "an",
        "my",
        "your",
        "his",
        "her",
        "their",
        "our",
        "its",
        "this",
        "that",
        "he",
        "she",
        "they",
        "i",
        "we",
        "you",
    )
)


def _heres(prose: Prose, cast: Sequence[CastEntry]) -> list[Here]:
    out = []
    for entry in cast:
        # Common nouns begin with a small letter or with an article or possessive.
        named = entry.name[0].isupper() and entry.name.split()[0].casefold() not in _NO_NAMES
        for span in entry.mentions:
            first, last = prose.tokens_in(span)
            if last > first:
                out.append(Here(first, last, entry.id, named))
    return sorted(out, key=lambda here: (here.first, -here.last, here.who))


def _negated(prose: Prose, known: Lexicon, i: int) -> bool:
    begin = max(prose.sentences[prose.sentence_of(i)], i - _NEGATION)
    return any(word in known.negation or word.endswith("n't") for word in prose.lower[begin:i])


def pair_of(a: str, b: str) -> tuple[str, str]:
    """Two cast ids in their order."""
    return (a, b) if _number(a) < _number(b) else (b, a)


def _number(id: str) -> int:
    return int(id[1:])


def _of_verb(
    prose: Prose,
    quotes: Quotes,
    near: Sequence[Here],
    i: int,
    signs: Sequence[Sign],
    genders: Mapping[str, str | None],
) -> Iterator[Seen]:
    """`X kissed Y`: in the narration, in one sentence."""
    if quotes.at[i] >= 0:
        return
    begin, end = prose.sentence_tokens(prose.sentence_of(i))
    subjects = [h for h in near if max(begin, i - _SUBJECT) <= h.first and h.last <= i]
    objects = [h for h in near if i < h.first < min(end, i + 1 + _OBJECT)]
    if not (subjects and objects):
        return
    subject, other = subjects[-1], objects[0]
    whom = other.who
    if whom == subject.who:
        # "Ellen kissed her": a pronoun that is no reflexive never means the subject of its own verb.
        pronoun = _OBJECTS.get(prose.lower[other.first])
        if pronoun is None:
            return
        earlier = (h for h in reversed(near) if h.last <= subject.first and h.who != subject.who)
        whom = next((h.who for h in earlier if genders[h.who] in (pronoun, None)), whom)
    if whom != subject.who:
        for sign in signs:
            yield Seen(pair_of(subject.who, whom), sign.kind, sign.weight, prose.span(subject.first, other.last))


_OBJECTS = {"him": "he", "her": "she", "them": "they", "xem": "xe", "hir": "ze", "zir": "ze"}


def _of_noun(
    prose: Prose,
    near: Sequence[Here],
    i: int,
    signs: Sequence[Sign],
    pronoun: str | None,
    genders: Mapping[str, str | None],
) -> Iterator[Seen]:
    """`her brother Tom`, `Tom, Ellen's brother`, `Tom was her brother`; weakly, whoever was just spoken of.

    `pronoun` is what the noun calls for; `genders` are the cast's.
    """
    begin, end = prose.sentence_tokens(prose.sentence_of(i))
    owner = next((h for h in reversed(near) if _owns(prose, h, i)), None)
    if owner is None:
        return
    for who, span in _said_to_be(prose, near, owner, i, begin, end):
        if who != owner.who:
            for sign in signs:
                yield Seen(pair_of(owner.who, who), sign.kind, sign.weight, span)
            return
    slot = (owner.who, prose.lower[i])
    guess = _guessed(prose, near, owner, i, pronoun, genders)
    if guess is not None:
        for sign in signs:
            yield Seen(pair_of(owner.who, guess), sign.kind, sign.weight, prose.span(owner.first, i + 1), slot)


_BETWEEN_OWNER = frozenset(
    {"'s", "'", "own", "old", "older", "younger", "elder", "little", "big", "dear", "best", "late"}
)


def _owns(prose: Prose, here: Here, i: int) -> bool:
    """Whether the mention is the possessor of the noun at `i`: `her`, `Ellen's`, with at most two words
    between."""
    if not (here.last <= i <= here.last + 3):
        return False
    if any(word not in _BETWEEN_OWNER for word in prose.lower[here.last : i]):
        return False
    possessive = prose.lower[here.last - 1] in _POSSESSIVES or prose.lower[here.last] in ("'s", "'")
    return possessive


_POSSESSIVES = frozenset({"my", "your", "his", "her", "their", "its", "our", "'s", "mine", "xyr", "hir", "zir"})


def _said_to_be(
    prose: Prose, near: Sequence[Here], owner: Here, i: int, begin: int, end: int
) -> Iterator[tuple[str, Span]]:
    """Who the noun at `i` is said to mean (`Tom was her brother`, `her brother Tom`), and where that is said."""
    before = [h for h in near if begin <= h.first and h.last <= owner.first]
    if before:
        between = tuple(prose.lower[before[-1].last : owner.first])
        if between in _IS or between == (",",):
            yield before[-1].who, prose.span(before[-1].first, i + 1)
    for here in near:
        if i < here.first <= i + _APPOSED and here.first < end:
            joined = all(word == "," for word in prose.lower[i + 1 : here.first])
            if joined and prose.words[here.first][0].isupper():
                yield here.who, prose.span(owner.first, here.last)


def _guessed(
    prose: Prose,
    near: Sequence[Here],
    owner: Here,
    i: int,
    pronoun: str | None,
    genders: Mapping[str, str | None],
) -> str | None:
    """Whom the noun at `i` may mean: whoever the whole expression is taken for, else the last one spoken of."""
    for here in near:
        if here.first <= owner.first and here.last == i + 1 and here.who != owner.who and here.named:
            return here.who
    if pronoun is None:
        return None
    paragraph = prose.paragraphs[max(prose.paragraph_of(i) - 1, 0)]
    spoken_of = (
        h for h in reversed(near) if paragraph <= h.first and h.last <= owner.first and h.who != owner.who
    )
    return next((h.who for h in spoken_of if h.named and genders[h.who] in (pronoun, None)), None)


_IS = frozenset(
    {
        ("was",),
        ("is",),
        ("became",),
        ("is", "now"),
        ("was", "now"),
        ("'s",),
        ("had", "been"),
        ("has", "been"),
        ("are",),
        ("were",),
    }
)


def _of_phrase(
    prose: Prose,
    quotes: Quotes,
    near: Sequence[Here],
    i: int,
    phrases: Sequence[tuple[tuple[str, ...], Sign]],
) -> Iterator[Seen]:
    """`in love with`: in a sentence of the narration that speaks of two people, or of one who is the other's."""
    if quotes.at[i] >= 0:
        return
    begin, end = prose.sentence_tokens(prose.sentence_of(i))
    for words, sign in phrases:
        last = i + len(words)
        if last > end or tuple(prose.lower[i:last]) != words:
            continue
        people = list(dict.fromkeys(h.who for h in near if begin <= h.first < end))
        if len(people) == 2:
            yield Seen(pair_of(*people), sign.kind, sign.weight, prose.span(begin, end))
        elif 2 < len(people) <= _MOST_IN_SENTENCE:
            around = sorted((abs(h.first - i), h.who) for h in near if begin <= h.first < end)
            nearest = list(dict.fromkeys(who for _, who in around))[:2]
            yield Seen(pair_of(*nearest), sign.kind, WEAK * sign.weight, prose.span(begin, end))


_WE = frozenset({"they", "we", "both", "they'd", "we'd", "they're", "we're", "they've", "we've"})
_BEFORE_PLURAL = 5


def _of_plural(
    prose: Prose, quotes: Quotes, near: Sequence[Here], i: int, plurals: Sequence[tuple[tuple[str, ...], Sign]]
) -> Iterator[Seen]:
    """`they had been friends`: the two who were spoken of last, in this paragraph or the one before."""
    if quotes.at[i] >= 0:
        return
    begin, end = prose.sentence_tokens(prose.sentence_of(i))
    if not _WE.intersection(prose.lower[max(begin, i - _BEFORE_PLURAL) : i]):
        return
    paragraph = prose.paragraphs[max(prose.paragraph_of(i) - 1, 0)]
    last = list(dict.fromkeys(h.who for h in reversed(near) if paragraph <= h.first < i))[:2]
    for words, sign in plurals:
        if len(last) == 2 and prose.lower[i : i + len(words)] == words and i + len(words) <= end:
            yield Seen(pair_of(*last), sign.kind, sign.weight, prose.span(begin, end))


def _said(prose: Prose, quotes: Quotes, known: Lexicon, speech: Sequence[Utterance]) -> Iterator[Seen]:
    """`"I love you," said X to Y`."""
    for quote, utterance in zip(quotes.quotes, speech, strict=True):
        if utterance.speaker is None or utterance.to is None or utterance.speaker == utterance.to:
            continue
        first, last = quote.tokens
        for i in range(first, last):
            for words, sign in known.said.get(prose.lower[i], ()):
                if tuple(prose.lower[i : i + len(words)]) != words or i + len(words) > last:
                    continue
                if len(words) == 1 and not _is_vocative(prose, i, first, last):
                    continue
                if not _negated(prose, known, i):
                    yield Seen(pair_of(utterance.speaker, utterance.to), sign.kind, sign.weight, quote.span)


_MARKS = frozenset(",.!?;:—-") | {"--", "...", "…"}


def _is_vocative(prose: Prose, i: int, first: int, last: int) -> bool:
    """Whether the word at `i` stands alone between marks inside the quotation of tokens `[first, last)`."""
    before = i == first or prose.words[i - 1] in _MARKS
    after = i + 1 >= last or prose.words[i + 1] in _MARKS
    return before and after
