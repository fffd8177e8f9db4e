"""The pronoun that only one of those nearby can be meant by.

Owns settling who was left without a pronoun, or was given one on weak grounds: where everybody else named of late
goes by another pronoun, the next `he` says whose it is (`Hux sat down. He was tired.`). An object never means the
subject of its own sentence (`Hux had told him` says nothing of Hux).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, field, structs

from foundling.reading.grammar import ARTICLES, CASES, POSSESSIVES, by_person, forms
from foundling.reading.people.evidence import is_called
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, Quotes

# Pronouns that only people and beasts of one kind go by; `they`, `it` and their like mean much else.
_WORDS = by_person("he she", "subject possessive reflexive contracted") | {
    word: person
    for word, person in by_person("xe ze sie ey fae", " ".join(CASES)).items()
    # `em` is short for `them` as a rule.
    if word != "em"
}
_OBJECTS = forms("he she", "object")
_MANY = forms("they", " ".join(CASES))
_ITS = forms("it", " ".join(CASES))
# A name is meant by a pronoun at most so many tokens behind it; whoever was named or meant in so many tokens
# before may be meant as well.
_REACH = 40
_WINDOW = 60
# What is left undecided by names takes so many such places more than there are against it; what the names say
# between these shares of women is overruled by more of them. Tuned on the annotated stories.
_FEWEST, _OVERRULE = 0.6, 2.0
_UNSURE = (0.03, 0.97)
_PART = 0.7
# `they`, `it` must be said of somebody alone this often before they are theirs.
_FEWEST_MANY = 1.5
_FEWEST_ITS, _PART_ITS = 2.0, 0.6
# What a place counts for where somebody else may be meant, but the name is the subject that the pronoun takes up;
# and a noun beside a name (`her brother Orin`).
_TAKEN_UP = 0.6
_BY_NOUN = 2.0
_ROUNDS = 2
# Words before the subject of a sentence, at most.
_LEAD = 4
_BEING = frozenset({",", "was", "is"})
_BEFORE_NOUN = ARTICLES | POSSESSIVES


class _Known(Struct):
    """What stands of somebody before and while places are read."""

    gender: str | None
    firm: bool
    places: dict[str, float]


def with_pronouns(prose: Prose, quotes: Quotes, figures: Sequence[Figure], names: Lexicon) -> list[Figure]:
    """The figures, those without a pronoun given the one that stands where they alone can be meant."""
    known = [_Known(figure.gender, _is_firm(figure, names), {}) for figure in figures]
    if all(one.firm and one.gender for one in known):
        return list(figures)
    for _ in range(_ROUNDS):
        for one in known:
            one.places = {}
        _read(prose, quotes, figures, known, names)
        for one in known:
            one.gender = _decided(one)
    return [
        figure if figure.gender == one.gender else structs.replace(figure, gender=one.gender)
        for figure, one in zip(figures, known, strict=True)
    ]


def _is_firm(figure: Figure, names: Lexicon) -> bool:
    """Whether a title or a given name that one gender bears tells the pronoun beyond doubt."""
    if figure.gender is None:
        return False
    if figure.gender not in ("she", "he") or any(names.titles[title].gender for title in figure.titles):
        return True
    given = (figure.given or "").lower()
    return names.uses.get(given) == "common" and not _UNSURE[0] < names.shares[given] < _UNSURE[1]


def _decided(one: _Known) -> str | None:
    """The pronoun that the places are enough for, else the one known before."""
    if one.firm or not one.places:
        return one.gender
    best = max(sorted(one.places), key=lambda pronoun: one.places[pronoun])
    most = one.places[best]
    if best == "it":
        enough = one.gender is None and most >= _FEWEST_ITS and most >= _PART_ITS * sum(one.places.values())
    elif best == "they":
        enough = most >= _FEWEST_MANY and most >= _PART * sum(one.places.values())
    else:
        # `they` and `it` may mean much else, and speak against nothing.
        own = sum(count for pronoun, count in one.places.items() if pronoun not in ("they", "it"))
        enough = most >= (_FEWEST if one.gender is None else _OVERRULE) and most >= _PART * own
    return best if enough else one.gender


class _Last(Struct):
    """Where a pronoun stood last, and whom it meant; -1 for nobody known."""

    token: int = -_WINDOW
    whom: int = -1


class _Place(Struct):
    """A name before a pronoun. `leads`: it is the first thing in its sentence, as a subject is."""

    token: int
    sentence: int
    number: int
    leads: bool


class _Context(Struct):
    """What was named in the narration, or in one quotation: names in order, and the last of each pronoun."""

    near: list[_Place] = field(default_factory=list)
    meant: dict[str, _Last] = field(default_factory=dict)


def _read(
    prose: Prose, quotes: Quotes, figures: Sequence[Figure], known: Sequence[_Known], names: Lexicon
) -> None:
    """Count, for each figure, the pronouns that can mean nobody else."""
    starts = {first: (last, number) for number, one in enumerate(figures) for first, last in one.names}
    lower, at = prose.lower, quotes.at
    begins = set(prose.sentences)
    told, said = _Context(), _Context()
    sentence, level, inside, opened = 0, -1, -1, 0
    for token, word in enumerate(lower):
        if token in begins or at[token] != level:
            level = at[token]
            sentence += 1
            opened = token
        if level >= 0 and level != inside:
            # What is said and what is told are apart: a new quotation begins with nobody in it.
            inside = level
            said = _Context()
        here = told if level < 0 else said
        if token in starts:
            end, number = starts[token]
            before = lower[token - 1] if token else ""
            if level < 0 or not is_called(before, lower[end] if end < len(lower) else ""):
                here.near.append(_Place(token, sentence, number, _leads(lower, opened, token, names)))
                for pronoun in _told_by_nouns(lower, token, end, names):
                    _count(known[number], pronoun, _BY_NOUN)
            continue
        pronoun, own = _pronoun(lower, token, names)
        if pronoun:
            whom = _alone(here, known, pronoun, token, sentence, own)
            if own and whom >= 0:
                _count(known[whom], pronoun, 1.0)
            elif own:
                taken = _taken_up(here, known, lower, pronoun, token, sentence, opened)
                if taken >= 0:
                    _count(known[taken], pronoun, _TAKEN_UP)
            here.meant[pronoun] = _Last(token, whom)
        elif (noun := names.nouns.get(word)) is not None and noun.gender:
            here.meant[noun.gender] = _Last(token, -1)


def _count(one: _Known, pronoun: str, worth: float) -> None:
    one.places[pronoun] = one.places.get(pronoun, 0.0) + worth


def _pronoun(lower: Sequence[str], token: int, names: Lexicon) -> tuple[str, bool]:
    """The pronoun of reference that a word shows, "" for none, and whether its sentence's subject may be meant."""
    word = lower[token]
    if word in _WORDS:
        return _WORDS[word], True
    if word == "her":
        after = lower[token + 1] if token + 1 < len(lower) else "."
        return "she", after[0].isalpha() and after not in names.never
    if word == "him":
        return "he", False
    if word in _MANY:
        return "they", word != "them"
    return ("it", True) if word in _ITS else ("", False)


def _leads(lower: Sequence[str], opened: int, token: int, names: Lexicon) -> bool:
    """Whether a name is the first thing named in its sentence, behind small words at most."""
    return token - opened <= _LEAD and all(
        not lower[place][0].isalpha() or lower[place] in names.before_subjects or lower[place] in names.speech
        for place in range(opened, token)
    )


def _told_by_nouns(lower: Sequence[str], first: int, end: int, names: Lexicon) -> Iterator[str]:
    """What nouns beside a name say: `her brother Orin`, `Orin, her brother,`, `Orin was a boy`."""
    if first > 1 and (noun := names.nouns.get(lower[first - 1])) is not None and noun.gender:
        # `Brother Orin` is a title, and told elsewhere.
        if lower[first - 2] in _BEFORE_NOUN or lower[first - 1] not in names.titles:
            yield noun.gender
    if end + 2 >= len(lower):
        return
    # Behind a comma or a verb of being: an article and a noun, adjectives between them.
    if lower[end] in _BEING and lower[end + 1] in _BEFORE_NOUN:
        for place in range(end + 2, min(end + 2 + _LEAD, len(lower))):
            noun = names.nouns.get(lower[place])
            if noun is not None:
                follows = lower[place + 1] if place + 1 < len(lower) else "."
                if noun.gender and (not follows[0].isalpha() or follows in names.never) and follows != "'s":
                    yield noun.gender
                return
            if not lower[place][0].isalpha() or lower[place] in names.never:
                return


def _taken_up(
    here: _Context,
    known: Sequence[_Known],
    lower: Sequence[str],
    pronoun: str,
    token: int,
    sentence: int,
    opened: int,
) -> int:
    """The figure that led the sentence before, where a pronoun leads this one; or leads this one, where the
    pronoun is the first in it. -1 for none."""
    if pronoun == "it" or not here.near:
        return -1
    last = here.near[-1]
    if token - last.token > _REACH or not last.leads:
        return -1
    leads = token - opened <= 1 and pronoun != "they"
    if last.sentence != sentence and not (leads and last.sentence == sentence - 1):
        return -1
    for place in reversed(here.near[:-1]):
        one = known[place.number]
        if place.sentence < last.sentence - 1 or token - place.token > _WINDOW:
            break
        if place.number != last.number and one.firm and one.gender == pronoun:
            return -1
    crossed = _MANY | _OBJECTS | _WORDS.keys()
    if pronoun == "they":
        crossed |= {"and"}
    return last.number if crossed.isdisjoint(lower[last.token + 1 : token]) else -1


def _alone(here: _Context, known: Sequence[_Known], pronoun: str, token: int, sentence: int, own: bool) -> int:
    """The only figure a pronoun can mean, -1 where there is none or are several. `own`: the subject of its
    sentence may be meant."""
    found = -1
    for place in reversed(here.near):
        if token - place.token > _WINDOW:
            break
        if not own and place.sentence == sentence:
            continue
        one = known[place.number]
        if one.firm and one.gender != pronoun:
            # `they` may mean several, and `it` a thing of theirs.
            if pronoun in ("they", "it"):
                return -1
            continue
        if found >= 0 and place.number != found:
            return -1
        if found < 0:
            if token - place.token > _REACH or sentence - place.sentence > 1:
                return -1
            found = place.number
    before = here.meant.get(pronoun)
    if found >= 0 and before is not None and before.whom != found and token - before.token <= _WINDOW:
        return -1
    return found
