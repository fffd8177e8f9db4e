"""What the words beside and inside a quote say about who speaks it, and to whom.

Owns turning a cue's expression into figures or a gender, and finding whom a quote speaks to by name or by a word
like "sir". It weighs nothing; that is `features` and `decoding`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from msgspec import Struct, structs

from foundling.knowledge import table
from foundling.reading.attribution.stage import POSSESSIVE, Stage, prepositions
from foundling.reading.grammar import ARTICLES, INTRODUCING, POSSESSIVE_ENDINGS, RELATIVES, by_person, forms
from foundling.reading.views import Cue, Quote, Tokens

Means = Literal["", "name", "noun", "fresh", "title", "pronoun", "first", "plural", "somebody"]


class Evidence(Struct, frozen=True):
    """What a cue says. `means` is "" where there is no cue.

    `figures` are those its words name (several: the words are ambiguous); where they name nobody, `gender` is
    what they tell of the speaker; `antecedent` is whom a pronoun takes up in the same narration. `spoken`: a verb
    of speech stands there, not an action alone. `not_speaker` are figures that the cue names as somebody else (the
    hearer, an owner: `Ellen's father said to Tom`), `hearers` the first of these. `noun` is the common noun it
    uses, with whose it is (`her mother`, `inspector`), "" where such a noun means one here and another there;
    `words` are all it says, without its article, and `young` that it means a child. `fresh` means a noun of
    somebody not spoken of till now (`a boy`), `somebody` a word that means nobody in particular.
    """

    means: Means = ""
    figures: tuple[int, ...] = ()
    gender: str | None = None
    spoken: bool = False
    before: bool = False
    hearers: tuple[int, ...] = ()
    not_speaker: tuple[int, ...] = ()
    confidence: float = 0.0
    noun: str = ""
    words: str = ""
    young: bool = False
    antecedent: int | None = None


class Address(Struct, frozen=True):
    """Whom a quote speaks to, and whom it speaks of: figures by name; `gender` from a word like "sir".

    `own`: who gives their name in it (`I'm Ellen`).
    """

    to: tuple[int, ...] = ()
    about: tuple[int, ...] = ()
    gender: str | None = None
    own: tuple[int, ...] = ()


@cache
def pronouns() -> dict[str, str]:
    """Pronoun in small letters -> pronoun of reference, `first` or `plural`."""
    told = {word: kind for kind, words in table("attribution.toml")["pronouns"].items() for word in words}
    return (
        by_person("he she it they xe ze", "contracted") | dict.fromkeys(forms("i", "contracted"), "first") | told
    )


@cache
def gendered_nouns() -> dict[str, str]:
    """Common noun -> pronoun of reference."""
    return {word: kind for kind, words in table("attribution.toml")["nouns"].items() for word in words}


@cache
def _indefinite() -> frozenset[str]:
    return frozenset(table("attribution.toml")["indefinite"]["words"])


@cache
def _introductions() -> frozenset[str]:
    return frozenset(table("attribution.toml")["introductions"]["words"])


@cache
def _identifying() -> frozenset[str]:
    return frozenset(table("attribution.toml")["introductions"]["of_hearers"])


@cache
def _asking() -> frozenset[str]:
    return frozenset(table("attribution.toml")["introductions"]["asked"])


@cache
def _young() -> frozenset[str]:
    return frozenset(table("attribution.toml")["young"]["words"])


@cache
def _parts() -> frozenset[str]:
    return frozenset(table("attribution.toml")["parts_of_people"]["words"])


@cache
def _heard() -> frozenset[str]:
    return frozenset(table("attribution.toml")["parts_of_people"]["heard"])


@cache
def _anybody() -> frozenset[str]:
    return frozenset(table("attribution.toml")["anybody"]["words"])


@cache
def _spoken_to() -> dict[str, str]:
    return {word: kind for kind, words in table("attribution.toml")["spoken_to"].items() for word in words}


@cache
def _before_a_name() -> frozenset[str]:
    return frozenset(table("attribution.toml")["before_a_name"]["words"])


def read_cue(stage: Stage, cue: Cue | None) -> Evidence:
    """What a cue says about the speaker."""
    if cue is None:
        return Evidence()
    hearers, owners = _named(stage, cue.to), _owners(stage, cue.who)
    said = Evidence(
        spoken=bool(cue.verb),
        before=cue.side == "before",
        hearers=hearers,
        not_speaker=hearers + owners,
        confidence=cue.confidence,
    )
    if cue.kind == "pronoun":
        return _by_pronoun(stage, cue.who, said)
    lower = stage.prose.lower
    figures = tuple(f for f in _named(stage, cue.who) if f not in owners)
    if not figures and cue.kind == "name":
        figures = _by_alias(stage, cue.who)
    head = lower[_head(stage, cue.who)]
    if not figures:
        figures = tuple(f for f in stage.by_noun.get(head, ()) if f not in owners)
    if cue.kind == "name" and (figures or lower[cue.who[0]] not in ARTICLES):
        return _with(said, "name", figures, None)
    if not figures and head in _parts():
        return _by_part(lower, cue.who, said, owners)
    if not figures:
        figures = () if head in _anybody() else stage.by_title.get(head, ())
        if figures:
            return _with(said, "title", figures, None)
    if not said.spoken and not figures and head not in gendered_nouns():
        return Evidence()  # "A pause." beside a quote tells nothing
    return _by_noun(lower, cue.who, said, head, figures)


def _by_pronoun(stage: Stage, who: Tokens, said: Evidence) -> Evidence:
    lower = stage.prose.lower
    kind = pronouns().get(lower[who[0]], "") or pronouns().get(lower[who[1] - 1], "")
    if kind == "first":
        narrator = stage.narrator(who[0])
        return _with(said, "first", () if narrator is None else (narrator,), None)
    if kind == "plural":
        return _with(said, "plural", (), None)
    if not kind and lower[who[0]] in _indefinite():
        return _with(said, "somebody", (), None)
    if kind == "it" and _is_voice(stage, who[0]):
        return _with(said, "noun", (), None)
    meant = _antecedent(stage, who[0], kind) if kind in _PERSONAL else None
    return structs.replace(_with(said, "pronoun", (), kind or None), antecedent=meant)


def _by_part(lower: Sequence[str], who: Tokens, said: Evidence, owners: tuple[int, ...]) -> Evidence:
    """`Her voice` is she; `a voice` may be anybody's."""
    owner = next((pronouns()[word] for word in lower[who[0] : who[1]] if word in pronouns()), None)
    means: Means = "pronoun" if owner else "fresh" if lower[who[0]] in INTRODUCING else "noun"
    return _with(said, means, owners, owner, _words(lower, who))


def _by_noun(lower: Sequence[str], who: Tokens, said: Evidence, head: str, figures: tuple[int, ...]) -> Evidence:
    """A common noun, of those figures whom it means; without any, one behind "a" is of somebody new."""
    noun = f"{lower[who[0]]} {head}" if lower[who[0]] in POSSESSIVE else head
    means: Means = "fresh" if not figures and lower[who[0]] in INTRODUCING else "noun"
    found = _with(said, means, figures, gendered_nouns().get(head), _words(lower, who))
    return structs.replace(found, noun="" if noun in _anybody() else noun, young=head in _young())


def _words(lower: Sequence[str], who: Tokens) -> str:
    """An expression as it comes again: without its article."""
    first = who[0] + (lower[who[0]] in ARTICLES and who[1] - who[0] > 1)
    return " ".join(lower[first : who[1]])


def _antecedent(stage: Stage, token: int, gender: str) -> int | None:
    """Whom a cue's pronoun takes up: the last subject before it that fits, in the same stretch of narration."""
    begin = stage.prose.paragraph_tokens(stage.prose.paragraph_of(token))[0]
    at = token - 1
    while at >= begin and stage.quotes.at[at] < 0 and token - at < _TAKES_UP:
        sighting = stage.at.get(at)
        if sighting is not None and sighting.acts and stage.gender(sighting.figure) == gender:
            return sighting.figure
        at -= 1
    return None


def _is_voice(stage: Stage, token: int) -> bool:
    """Whether "it" takes up a voice in the narration before it, which may be anybody's: nobody here is an "it"."""
    heard, at = _heard(), stage.quotes.at
    before = range(max(0, token - _TAKES_UP), token)
    if not any(stage.prose.lower[place] in heard and at[place] < 0 for place in before):
        return False
    return all(figure.gender != "it" for figure in stage.people.figures)


# A pronoun takes up a name within so many tokens; only these tell enough.
_TAKES_UP = 80
_PERSONAL = frozenset({"he", "she", "xe", "ze"})


def _head(stage: Stage, who: Tokens) -> int:
    """The noun of an expression: the word before a preposition or clause (`the man in the hat`), else the last."""
    lower = stage.prose.lower
    for token in range(who[0] + 1, who[1]):
        if lower[token] in prepositions() or lower[token] in _CLAUSES:
            return token - 1
    return who[1] - 1


_CLAUSES = RELATIVES | {","}


def _with(said: Evidence, means: Means, figures: tuple[int, ...], gender: str | None, words: str = "") -> Evidence:
    not_speaker = tuple(f for f in said.not_speaker if f not in figures)
    return structs.replace(said, means=means, figures=figures, gender=gender, not_speaker=not_speaker, words=words)


def _named(stage: Stage, tokens: Tokens | None) -> tuple[int, ...]:
    """The figures whose mentions lie in the tokens and own nothing there."""
    if tokens is None:
        return ()
    found: list[int] = []
    for token in range(*tokens):
        sighting = stage.at.get(token)
        if sighting and sighting.figure not in found and not _owns(stage, sighting.last, tokens[1]):
            found.append(sighting.figure)
    return tuple(found)


def _owners(stage: Stage, tokens: Tokens) -> tuple[int, ...]:
    sightings = (stage.at.get(token) for token in range(*tokens))
    return tuple({s.figure: None for s in sightings if s and _owns(stage, s.last, tokens[1])})


def _owns(stage: Stage, last: int, end: int) -> bool:
    return last < end and stage.prose.lower[last] in POSSESSIVE_ENDINGS


def _by_alias(stage: Stage, tokens: Tokens) -> tuple[int, ...]:
    """The figures that are called by these words, or by the last or first of them."""
    words = stage.prose.lower[tokens[0] : tokens[1]]
    for key in (" ".join(words), words[-1], words[0]):
        if key in stage.called:
            return stage.called[key]
    for word in (words[-1], words[0]):
        if word in stage.by_word:
            return stage.by_word[word]
    short = words[-1]
    if len(short) < _SHORTEST_NICKNAME:
        return ()
    found: set[int] = set()
    for place in range(bisect_left(stage.own_words, short), len(stage.own_words)):
        word = stage.own_words[place]
        if not word.startswith(short) or len(found) >= _MOST_LONG_FORMS:
            break
        found.update(stage.by_word[word])
    return tuple(sorted(found))


# A name of so many letters may be short for one that begins with it.
_SHORTEST_NICKNAME = 3
# What is short for more people than this is short for nobody.
_MOST_LONG_FORMS = 60


_ENDS = frozenset(",.!?;:…") | {"--", "—", "...", "...."}
_PAUSES = frozenset(",;!?.—") | {"--"}


def read_address(stage: Stage, number: int, quote: Quote) -> Address:
    """Whom a quote names, told apart into those it speaks to and those it speaks of."""
    first, last = quote.tokens
    # Figures in order, each once.
    to: dict[int, None] = {}
    about: dict[int, None] = {}
    own: list[int] = []
    for sighting in stage.voiced[number]:
        if _introduces(stage, number, sighting.first, sighting.last, first, last):
            own.append(sighting.figure)
            continue
        spoken_to = _identifies(stage, sighting.first, first) or _is_vocative(
            stage, sighting.first, sighting.last, first, last
        )
        (to if spoken_to else about)[sighting.figure] = None
    if not to:
        to.update(dict.fromkeys(_titled(stage, first, last)))
    return Address(tuple(to), tuple(f for f in about if f not in to), _called_as(stage, first, last), tuple(own))


def _titled(stage: Stage, first: int, last: int) -> tuple[int, ...]:
    """Whom a title or a noun between two pauses means, if only one figure has it: `Yes, Doctor.`"""
    lower = stage.prose.lower
    for begin, end in _pauses(stage, first, last):
        while begin < end - 1 and lower[begin] in _before_a_name():
            begin += 1
        if end - begin == 1:
            found = dict.fromkeys((*stage.by_title.get(lower[begin], ()), *stage.by_noun.get(lower[begin], ())))
            if len(found) == 1 and stage.prose.words[begin][0].isupper():
                return tuple(found)
    return ()


def _identifies(stage: Stage, begin: int, first: int) -> bool:
    """Whether the words before a name say that it is the hearer's: `You must be Ellen`."""
    lower = stage.prose.lower
    return any(
        " ".join(lower[begin - length : begin]) in _identifying()
        for length in (1, 2, 3)
        if begin - length >= first
    )


def _introduces(stage: Stage, number: int, begin: int, end: int, first: int, last: int) -> bool:
    """Whether somebody gives this name as their own: `I'm Ellen`, or a name that is all they say.

    One word is enough if the quote before asks for a name.
    """
    lower = stage.prose.lower
    if begin > first and (
        lower[begin - 1] in _introductions()
        or (begin - 1 > first and f"{lower[begin - 2]} {lower[begin - 1]}" in _introductions())
    ):
        return end >= last or lower[end] in _PAUSES
    if begin != first or end < last - 1 or lower[last - 1] not in _CALM:
        return False
    if end - begin > 1:
        return True
    asked = lower[slice(*stage.quotes.quotes[number - 1].tokens)] if number else ()
    return any(word in _asking() for word in asked[-_ASKED:]) and asked[-1] == "?"


# A name alone is called out with other marks.
_CALM = frozenset(".,")
# A question asks for a name within so many words of its end.
_ASKED = 6


def _is_vocative(stage: Stage, begin: int, end: int, first: int, last: int) -> bool:
    """A name is spoken to where pauses, or the ends of the quote, stand on both sides of it."""
    lower = stage.prose.lower
    if end < last and lower[end] not in _ENDS:
        return False
    at = begin - 1
    while at >= first and lower[at] in _before_a_name():
        at -= 1
    return at < first or lower[at] in _PAUSES


def _called_as(stage: Stage, first: int, last: int) -> str | None:
    for begin, end in _pauses(stage, first, last):
        kind = _spoken_to().get(" ".join(stage.prose.lower[begin:end]))
        if kind:
            return kind
    return None


_LONGEST_CALL = 3


def _pauses(stage: Stage, first: int, last: int) -> Iterator[Tokens]:
    """The stretches of at most three words between two pauses."""
    lower = stage.prose.lower
    begin = first
    for token in range(first, last + 1):
        if token == last or lower[token] in _ENDS:
            if 0 < token - begin <= _LONGEST_CALL:
                yield begin, token
            begin = token + 1
