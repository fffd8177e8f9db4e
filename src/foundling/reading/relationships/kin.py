"""What one is of the other: `her brother Tom`, `Tom's wife`, `my mother`, `their father`.

Owns finding whose a noun is and whom it means. Where the text does not say (`her brother came in`), what speaks
for somebody is gathered as a guess; guesses about the same brother are weighed against one another in `weighing`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from foundling.reading.grammar import COPULAS, PERFECT, POSSESSIVE_ENDINGS, POSSESSIVES, forms
from foundling.reading.relationships.lexicon import Lexicon, Sign, lexicon
from foundling.reading.relationships.named import is_of_church
from foundling.reading.relationships.stage import Here, Said, Seen, Stage, pair_of
from foundling.spans import Span

# A name that follows a noun of kinship so closely is the one meant (`her brother, Tom`).
_APPOSED = 2
# At most so many words stand between an owner and the noun.
_MOST_INSIDE = 3
# What a guess is worth: whoever speaks where the noun is the cue's; whom the expression is taken for; the only one
# at hand whom it fits, or one of several; the two of `their mother`.
CUED, TAKEN_FOR, ONLY_ONE, ONE_OF_SEVERAL = 0.8, 0.5, 0.5, 0.3
# The same where nobody else in the whole story fits.
ONLY_ONE_OF_ALL = 0.7
# The same where they are not at hand at all.
NOBODY_ELSE = 0.4
THEIR_OWN, SHARED = 0.5, 0.45
_OURS = forms("we they", "determiner")
_MY, _YOUR = forms("i", "determiner"), forms("you thou", "determiner")
_I_AM = frozenset({"i'm", "as"})
_THE_TWO = frozenset({("the", "two"), ("both", "the")})
_CONTRACTED = ("'re", "'m", "'s")


def signs_of_noun(stage: Stage, near: Sequence[Here], i: int, signs: Sequence[Sign]) -> Iterator[Seen]:
    """The signs of a noun at `i` that stands in somebody's possession."""
    known = lexicon()
    prose = stage.prose
    several = prose.lower[i] in known.plural_kin
    if several and i and (prose.lower[i - 1] == "the" or prose.lower[i - 2 : i] in _THE_TWO):
        last = stage.before(i)[:2]
        if len(last) == 2 and stage.quotes.at[i] < 0:
            yield Seen(pair_of(*last), "family", ONE_OF_SEVERAL, prose.span(i - 1, i + 1))
    owner = next((h for h in reversed(near) if _owns(stage, known, h, i)), None)
    determiner = _determiner(stage, known, i)
    said = stage.quote_at(i)
    if determiner in _OURS:
        yield from _of_both(stage, known, i, signs, said, near)
        return
    whose = owner.who if owner is not None else None
    if said is not None and determiner in _MY:
        whose = said.by
    elif said is not None and determiner in _YOUR and said.to is not None:
        whose = said.to
    if whose is None:
        return
    first = owner.first if owner is not None else i - 1
    slot = (whose, known.same.get(prose.lower[i], prose.lower[i]))
    for who, span in _said_to_be(stage, near, first, i, said, determiner):
        if who != whose and _fits(stage, known, who, prose.lower[i]):
            for sign in signs:
                yield Seen(pair_of(whose, who), sign.kind, sign.weight, span, slot)
            return
    weights = {} if several else _guesses(stage, known, near, whose, first, i, said)
    for who, weight in weights.items():
        for sign in signs:
            yield Seen(
                pair_of(whose, who), sign.kind, weight * sign.weight, prose.span(first, i + 1), slot, firm=False
            )


def _owns(stage: Stage, known: Lexicon, here: Here, i: int) -> bool:
    """Whether the mention is the possessor of the noun at `i`: `her`, `Ellen's`, with few words between."""
    if not (here.last <= i <= here.last + _MOST_INSIDE):
        return False
    lower = stage.prose.lower
    if any(word not in known.inside and word not in POSSESSIVE_ENDINGS for word in lower[here.last : i]):
        return False
    return lower[here.last - 1] in POSSESSIVES or lower[here.last] in POSSESSIVE_ENDINGS


def _determiner(stage: Stage, known: Lexicon, i: int) -> str | None:
    """The possessive pronoun that stands before the noun at `i`."""
    for at in range(i - 1, max(i - 1 - _MOST_INSIDE, -1), -1):
        word = stage.prose.lower[at]
        if word in POSSESSIVES:
            return word
        if word not in known.inside:
            return None
    return None


def _said_to_be(
    stage: Stage, near: Sequence[Here], first: int, i: int, said: Said | None, determiner: str | None
) -> Iterator[tuple[str, Span]]:
    """Who the noun at `i` is said to mean (`Tom was her brother`, `her brother Tom`), and where that is said."""
    prose = stage.prose
    begin, end = prose.sentence_tokens(prose.sentence_of(i))
    for here in near:
        # "his brother Ray", meant as a whole
        if here.first <= first and here.last > i + 1 and prose.words[here.last - 1][0].isupper():
            yield here.who, prose.span(here.first, here.last)
    if said is not None and determiner in _YOUR and first > said.first and _i_am(prose.lower, first):
        yield said.by, prose.span(first - 1, i + 1)
    before = [h for h in near if begin <= h.first and h.last <= first]
    if before and (stage.quotes.at[before[-1].first] >= 0) == (stage.quotes.at[i] >= 0):
        between = prose.lower[before[-1].last : first]
        contracted = not between and prose.lower[before[-1].last - 1].endswith(_CONTRACTED)
        if contracted or _is_said(between) or between == (",",):
            yield before[-1].who, prose.span(before[-1].first, i + 1)
    for here in near:
        if i < here.first <= i + _APPOSED and here.first < end:
            joined = all(word == "," for word in prose.lower[i + 1 : here.first])
            if joined and prose.words[here.first][0].isupper() and stage.named(here.who):
                yield here.who, prose.span(first, here.last)


def _i_am(lower: Sequence[str], first: int) -> bool:
    return lower[first - 1] in _I_AM or lower[first - 2 : first] == ("i", "am")


def _is_said(between: Sequence[str]) -> bool:
    """Whether these words make what is before them the noun behind: `was`, `had been`, `is now`."""
    words = [word for word in between if word != "now"]
    return bool(words) and len(words) <= 2 and words[-1] in COPULAS and words[0] in COPULAS | PERFECT


def _guesses(
    stage: Stage, known: Lexicon, near: Sequence[Here], whose: str, first: int, i: int, said: Said | None
) -> dict[str, float]:
    """Whom the noun at `i` may mean, and what speaks for each: they are there, and no others, and it fits them."""
    noun = stage.prose.lower[i]
    out: dict[str, float] = {}
    covering = next((h for h in near if h.first <= first and h.last == i + 1 and h.who != whose), None)
    if said is None:
        speaker = _speaks(stage, i)
        if speaker is not None and speaker != whose and _fits(stage, known, speaker, noun):
            out[speaker] = CUED
    if covering is not None and covering.named and _fits(stage, known, covering.who, noun):
        out[covering.who] = max(out.get(covering.who, 0.0), TAKEN_FOR)
    if noun in known.kin and not out and said is None:
        there = [who for who in stage.before(first) if who != whose and stage.named(who)]
        fitting = [who for who in there if _fits(stage, known, who, noun)]
        for number, who in enumerate(fitting[:2]):
            sure = len(fitting) == 1 and stage.gender(who) is not None
            alone = sure and _alone_fits(stage, known, whose, noun)
            out[who] = ONLY_ONE_OF_ALL if alone else ONLY_ONE if sure else ONE_OF_SEVERAL / (number + 1)
    if noun in known.kin and not out:
        out = _of_all(stage, known, whose, noun)
    if said is not None:
        # Nobody speaks of the one they speak to as "my brother", nor of themselves as "your brother".
        out = {who: weight for who, weight in out.items() if who not in (said.by, said.to)}
    return out


def _of_all(stage: Stage, known: Lexicon, whose: str, noun: str) -> dict[str, float]:
    """The only one in the whole story whom a noun fits by their pronoun, if there is one."""
    fitting = [
        who
        for who in stage.entries
        if who != whose and stage.gender(who) is not None and stage.named(who) and _fits(stage, known, who, noun)
    ]
    return {fitting[0]: NOBODY_ELSE} if len(fitting) == 1 else {}


def _alone_fits(stage: Stage, known: Lexicon, whose: str, noun: str) -> bool:
    """Whether nobody else in the story could be meant; where many could, nothing is told by that."""
    fitting = [who for who in stage.entries if who != whose and _fits(stage, known, who, noun)]
    return len(fitting) == 1


def _speaks(stage: Stage, i: int) -> str | None:
    """Who speaks the quote whose cue holds the noun at `i`."""
    offset = stage.prose.starts[i]
    for token in (i - _CUE_REACH, i + _CUE_REACH):
        for one in _around(stage, token):
            if one.cue is not None and one.cue.start <= offset < one.cue.end:
                return one.by
    return None


_CUE_REACH = 6


def _around(stage: Stage, token: int) -> Sequence[Said]:
    """The quotes by somebody known around a token."""
    at = bisect_left(stage.said, token, key=lambda one: one.first)
    return stage.said[max(at - 2, 0) : at + 2]


def _fits(stage: Stage, known: Lexicon, who: str, noun: str) -> bool:
    if noun in known.church and is_of_church(stage.entries[who]):
        return False
    pronoun = known.kin.get(noun)
    return pronoun is None or stage.gender(who) in (pronoun, None)


def _of_both(
    stage: Stage, known: Lexicon, i: int, signs: Sequence[Sign], said: Said | None, near: Sequence[Here]
) -> Iterator[Seen]:
    """`their mother`, `our father`: she is kin of both, and the two are kin of one another."""
    prose = stage.prose
    noun = prose.lower[i]
    if noun not in known.kin or all(sign.kind != "family" for sign in signs):
        return
    pronoun = known.kin[noun]
    span = prose.span(max(i - 1, 0), i + 1)
    if said is not None:
        two = [one for one in (said.by, said.to) if one is not None]
    else:
        covering = next((h.who for h in near if h.last == i + 1 and h.first < i), None)
        there = [who for who in stage.before(i) if who != covering and stage.named(who)]
        filler = _speaks(stage, i)
        if filler is None and covering is not None and stage.named(covering):
            filler = covering
        two = [who for who in there if who != filler][:2]
        if filler is not None and _fits(stage, known, filler, noun):
            for who in two:
                yield Seen(
                    pair_of(who, filler), "family", THEIR_OWN, span, (who, known.same.get(noun, noun)), firm=False
                )
    if len(two) == 2 and noun in known.elders and pronoun is not None:
        yield Seen(pair_of(*two), "family", SHARED, span)
