"""Small words of grammar: pronouns by person and case, articles, demonstratives, words that join clauses.

Owns the closed classes of words that layers of close reading share, as frozen sets of words in small letters; the
words are in data/grammar_words.toml. What one layer alone means by a word stays with that layer.
"""

from __future__ import annotations

from typing import Final

from foundling.knowledge import table

_PRONOUNS = table("grammar_words.toml")["pronouns"]
_WORDS = table("grammar_words.toml")["words"]

# Pronouns of reference: `he`, `she`, `xe`, … and the persons `i`, `we`, `you`.
PERSONS: Final[tuple[str, ...]] = tuple(_PRONOUNS)
CASES: Final = ("subject", "object", "determiner", "possessive", "reflexive", "contracted")


def forms(persons: str, cases: str) -> frozenset[str]:
    """The forms of pronouns in some cases, both parted by spaces; raises KeyError where there is no such person.

    >>> sorted(forms("he she", "subject object"))
    ['he', 'her', 'him', 'she']
    """
    return frozenset(
        word
        for person in persons.split()
        for case in cases.split()
        for word in _PRONOUNS[person].get(case, "").split()
    )


def by_person(persons: str, cases: str) -> dict[str, str]:
    """Form -> pronoun of reference, for some persons and cases; of two with one form, the first.

    >>> by_person("he she", "subject determiner")
    {'he': 'he', 'his': 'he', 'she': 'she', 'her': 'she'}
    """
    out: dict[str, str] = {}
    for person in persons.split():
        for case in cases.split():
            for word in _PRONOUNS[person].get(case, "").split():
                out.setdefault(word, person)
    return out


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORDS[name].split())


ALL_PERSONS: Final = " ".join(PERSONS)
# Every pronoun of every person, in every case; those that are subjects; those that stand before a noun.
PRONOUNS: Final = forms(ALL_PERSONS, " ".join(CASES))
SUBJECTS: Final = forms(ALL_PERSONS, "subject")
POSSESSIVES: Final = forms(ALL_PERSONS, "determiner")
REFLEXIVES: Final = forms(ALL_PERSONS, "reflexive")
# The persons of grammar.
FIRST: Final = "i we"
SECOND: Final = "you thou"
THIRD: Final = "he she it they xe ze sie ey fae"

ARTICLES: Final = _words("articles")
DEFINITE: Final = _words("definite")
INDEFINITE: Final = _words("indefinite")
DEMONSTRATIVES: Final = _words("demonstratives")
NEAR_DEMONSTRATIVES: Final = _words("near_demonstratives")
INTRODUCING: Final = _words("introducing")
QUANTIFIERS: Final = _words("quantifiers")
WH: Final = _words("wh")
RELATIVES: Final = _words("relatives")
LINKS: Final = _words("links")
COORDINATORS: Final = _words("coordinators")
SUBORDINATORS: Final = _words("subordinators")
COPULAS: Final = _words("copulas")
PERFECT: Final = _words("perfect")
MODALS: Final = _words("modals")
NEGATIONS: Final = _words("negations")
POSSESSIVE_ENDINGS: Final = _words("possessive_endings")
SMALL_IN_TITLES: Final = _words("small_in_titles")
SMALL_ABROAD: Final = _words("small_abroad")
