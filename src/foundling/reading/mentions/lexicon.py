"""The words that mentions are found by: nouns that mean people, pronouns, small words by their part in a phrase.

Owns reading `person_nouns.tsv` and `mention_words.toml`; nothing here looks at a text.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from msgspec import Struct

from foundling.knowledge import rows, table
from foundling.reading.grammar import ALL_PERSONS, by_person

# What a small word does in a phrase.
DETERMINER, POSSESSIVE, PREPOSITION, CONJUNCTION, AUXILIARY, ADVERB, ADJECTIVE, VERB, PRONOUN = range(1, 10)


class Noun(Struct, frozen=True):
    """A noun that means people. `gender` is she, he or any; `sort` its kind (kin, role, group …)."""

    lemma: str
    gender: str
    plural: bool
    sort: str


class Pronoun(Struct, frozen=True):
    """A pronoun: whom it means (she, he, they, it, I, we, you …) and its part in the clause.

    `part` is subject, object, possessive or reflexive; `her` is an object, or a possessive where a noun follows.
    """

    who: str
    part: str


class Lexicon(Struct, frozen=True):
    """All lists. `classes` gives a small word's part in a phrase, `address` the words people are called by,
    `back` what somebody is to those to whom they are it: a sister's sister or brother, by gender.

    `openers` go on with a noun phrase behind its noun, `epithets` stand before a name (`old Tom`), `titles` gives
    the noun of a title before a name (`dr.`: doctor); `inverting` verbs precede their subject (`said Ellen`);
    after `around` a pronoun may mean the subject (`he looked behind him`). `counting` and `grading` words may
    stand between a possessive and its noun; `joining` prepositions begin clauses as often; `times` end a phrase
    that says when, before a name that begins its clause (`the next day Ellen`).
    """

    nouns: dict[str, Noun]
    pronouns: dict[str, Pronoun]
    classes: dict[str, int]
    address: frozenset[str]
    copulas: frozenset[str]
    no_people: frozenset[str]
    back: dict[str, dict[str, tuple[str, ...]]]
    titles: dict[str, str]
    openers: frozenset[str]
    epithets: frozenset[str]
    around: frozenset[str]
    inverting: frozenset[str]
    counting: frozenset[str]
    grading: frozenset[str]
    joining: frozenset[str]
    times: frozenset[str]


_CLASSES = (
    ("verbs", VERB),
    ("adjectives", ADJECTIVE),
    ("adverbs", ADVERB),
    ("auxiliaries", AUXILIARY),
    ("conjunctions", CONJUNCTION),
    ("prepositions", PREPOSITION),
    ("determiners", DETERMINER),
    ("possessives", POSSESSIVE),
)


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    words = table("mention_words.toml")
    classes: dict[str, int] = {}
    # A word of several classes has the one it most often has in a noun phrase's neighbourhood: the later list.
    for name, number in _CLASSES:
        for word in words[name].split():
            classes[word.lower()] = number
    pronouns = _pronouns(words)
    for word in pronouns:
        classes.setdefault(word, PRONOUN)
    return Lexicon(
        _nouns(words),
        pronouns,
        classes,
        frozenset(words["address"]["words"].split()),
        frozenset(words["copulas"].split()),
        frozenset(words["no_people"]["words"].split()),
        {
            noun: {gender: tuple(words.split()) for gender, words in listed.items()}
            for noun, listed in words["back"].items()
        },
        {short: noun for noun, listed in words["titles"].items() for short in listed.split()},
        frozenset(words["openers"].split()),
        frozenset(words["epithets"].split()),
        frozenset(words["around"].split()),
        frozenset(words["inverting"].split()),
        frozenset(words["counting"].split()),
        frozenset(words["grading"].split()),
        frozenset(words["joining"].split()),
        frozenset(words["times"].split()),
    )


# Cases of a pronoun -> its part in the clause. Of `her`, what it may be before a noun counts.
_PARTS = {
    "subject": "subject",
    "object": "object",
    "determiner": "possessive",
    "possessive": "possessive",
    "reflexive": "reflexive",
}


def _pronouns(words: Any) -> dict[str, Pronoun]:
    """The pronouns, with those drawn together with a verb (`she'd`)."""
    out: dict[str, Pronoun] = {}
    for case, part in _PARTS.items():
        for word, person in by_person(ALL_PERSONS, case).items():
            # `you` is a subject as often as an object; `it` and `it` likewise.
            if word not in out or part == "possessive":
                out[word] = Pronoun(_WHO.get(person, person), part)
    for person, forms in words["dialect"].items():
        for part, listed in forms.items():
            for word in listed.split():
                out[word] = Pronoun(person, part)
    for word, found in list(out.items()):
        if found.part == "subject":
            for ending in words["contractions"].split():
                out[word + ending] = found
    return out


# Whom a pronoun means, where that is not its own subject.
_WHO = {"i": "I", "thou": "you"}
# Kinds of nouns that are hardly ever people outside of tales in which they speak.
_BEASTS = "creature"


def _nouns(listed: Any) -> dict[str, Noun]:
    nouns: dict[str, Noun] = {}
    for row in rows("person_nouns.tsv"):
        if row["kind"] != _BEASTS:
            for word in row["nouns"].split():
                nouns[word] = Noun(word, row["gender"] or "any", row["kind"] == "group", row["kind"])
    for word, noun in list(nouns.items()):
        for form in _plurals(word):
            nouns.setdefault(form, Noun(word, noun.gender, True, noun.sort))
    for one, words in listed["same"].items():
        for word in words.split():
            nouns[word] = Noun(one, nouns[word].gender, nouns[word].plural, nouns[word].sort)
    for word in listed["plurals"]["words"].split():
        old = nouns.get(word)
        nouns[word] = Noun(
            old.lemma if old else word, old.gender if old else "any", True, old.sort if old else "sort"
        )
    for word in listed["somebody"]["words"].split():
        nouns[word] = Noun(word, "any", False, "pronoun")
    for word in listed["quantities"]["words"].split():
        nouns[word] = Noun(word, "any", word not in ("one", "another", "other"), "quantity")
    return nouns


def _plurals(word: str) -> tuple[str, ...]:
    if word.endswith("man"):
        return (word[:-3] + "men",)
    if word.endswith("child"):
        return (word + "ren",)
    if word.endswith("-in-law"):
        return (word[: -len("-in-law")] + "s-in-law",)
    if word.endswith("y") and word[-2] not in "aeiou":
        return (word[:-1] + "ies",)
    if word.endswith(("s", "x", "ch", "sh")):
        return (word + "es",)
    if word.endswith("f"):
        return (word[:-1] + "ves", word + "s")
    if word.endswith("fe"):
        return (word[:-2] + "ves",)
    return (word + "s",)


# Endings that make a noun for a person of a stem; asked only of words in no list.
_ENDINGS = (
    ("woman", "she", False),
    ("women", "she", True),
    ("man", "he", False),
    ("men", "he", True),
    ("girl", "she", False),
    ("girls", "she", True),
    ("boy", "he", False),
    ("boys", "he", True),
    ("ladies", "she", True),
    ("lady", "she", False),
    ("master", "he", False),
    ("mistress", "she", False),
    ("maid", "she", False),
    ("keeper", "any", False),
    ("keepers", "any", True),
)


def noun_of(word: str) -> Noun | None:
    """What a word in small letters means as a noun for people: by list, by its last part, by its ending."""
    nouns = lexicon().nouns
    found = nouns.get(word)
    if found is not None:
        return found
    if word in lexicon().classes:
        return None
    if "-" in word:
        tail = nouns.get(word.rsplit("-", 1)[1])
        if tail is not None and tail.sort not in ("quantity", "pronoun"):
            return Noun(word if not tail.plural else word[:-1], tail.gender, tail.plural, tail.sort)
    for ending, gender, plural in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2 and word not in lexicon().no_people:
            return Noun(word, gender, plural, "work")
    return None
