"""Who is whose: nouns of kinship with an owner (`her sister Ellen`, `my mother`, `Tom's aunt`), over the story.

Owns finding whose such a noun is, what the text says by setting a name beside one, where one that stands alone
means a figure, and whom a child's name for a parent means (`Mamma`): the parent of whoever says it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from foundling.reading.grammar import COPULAS, THIRD, by_person, forms
from foundling.reading.people.expressions import Expression, Places, name_places, with_names
from foundling.reading.people.kin import Kin, Told, kin_of, meant_by
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, Quotes, Tokens

# Whose `his mother` is: somebody with that pronoun, named so many tokens before or fewer.
_OWNERS = by_person(THIRD, "determiner")
_MINE = forms("i", "determiner")
_REACH = 40
# In one talk, within so many tokens, everybody's Mamma is the same.
_SAME_TALK = 300


def with_families(
    prose: Prose, quotes: Quotes, expressions: Sequence[Expression], figures: Sequence[Figure], names: Lexicon
) -> list[Figure]:
    """The figures, with the nouns of kinship that mean them; `Mamma` is whoever that is to those who say it."""
    places = name_places(figures)
    owned = list(owned_nouns(prose, quotes, expressions, figures, places))
    kin = kin_of(figures, told_beside(prose, owned, figures, places, names))
    if not kin:
        return list(figures)
    found: dict[int, list[Tokens]] = {}
    for one in owned:
        whom = meant_by(kin, one.whose, prose.lower[one.expression.head], names)
        if whom is not None:
            found.setdefault(whom, []).append((one.expression.first, one.expression.head + 1))
    out = [
        structs.replace(figure, nominals=tuple(found[number])) if number in found else figure
        for number, figure in enumerate(figures)
    ]
    return _without_parents(prose, quotes, out, kin, places, names)


def read_kin(
    prose: Prose, quotes: Quotes, expressions: Sequence[Expression], figures: Sequence[Figure], names: Lexicon
) -> Kin:
    """What nouns of kinship mean for each figure, when it is known who tells the story."""
    places = name_places(figures)
    owned = list(owned_nouns(prose, quotes, expressions, figures, places))
    return kin_of(figures, told_beside(prose, owned, figures, places, names))


class Owned(Struct, frozen=True):
    """A noun of kinship and the figure whose it is."""

    expression: Expression
    whose: int


def owned_nouns(
    prose: Prose, quotes: Quotes, expressions: Sequence[Expression], figures: Sequence[Figure], places: Places
) -> Iterator[Owned]:
    """The nouns with an owner whom the text shows: a name, the last named whom a pronoun fits, who says `my`."""
    named = sorted(places.begins.items())
    tellers = _tellers(prose, figures)
    place = 0
    nearest: dict[str | None, tuple[int, int]] = {}
    for one in expressions:
        if one.how not in ("owned", "named"):
            continue
        while place < len(named) and named[place][0] < one.first:
            token, number = named[place]
            if quotes.at[token] < 0:
                nearest[figures[number].gender] = (token, number)
            place += 1
        article = prose.lower[one.first]
        if one.how == "named":
            yield Owned(one, places.begins[one.first])
        elif article in _MINE:
            quote = quotes.at[one.head]
            speaker = speaker_of(quotes, quote, places) if quote >= 0 else _teller(tellers, one.head)
            if speaker is not None:
                yield Owned(one, speaker)
        elif quotes.at[one.head] < 0:
            token, whose = nearest.get(_OWNERS.get(article), (-_REACH, -1))
            if one.first - token < _REACH:
                yield Owned(one, whose)


def _tellers(prose: Prose, figures: Sequence[Figure]) -> list[tuple[int, int, int]]:
    """The stretches of tokens that somebody's "I" tells, and whose."""
    out = []
    for number, figure in enumerate(figures):
        for span in figure.narrates:
            first, last = prose.tokens_in(span)
            out.append((first, last, number))
    return sorted(out)


def _teller(tellers: Sequence[tuple[int, int, int]], token: int) -> int | None:
    place = bisect_right(tellers, (token, token, len(tellers))) - 1
    if place >= 0 and tellers[place][0] <= token < tellers[place][1]:
        return tellers[place][2]
    return None


def speaker_of(quotes: Quotes, quote: int, places: Places) -> int | None:
    """Whom the words beside a quote name as its speaker."""
    if quote < 0:
        return None
    cue = quotes.quotes[quote].cue
    return None if cue is None or cue.kind != "name" else places.ends.get(cue.who[1])


def told_beside(
    prose: Prose, owned: Sequence[Owned], figures: Sequence[Figure], places: Places, names: Lexicon
) -> Iterator[Told]:
    """What names beside nouns say: `her sister Ellen`, `Ellen, her sister,`, `Ellen was her sister`."""
    for one in owned:
        noun = names.relation(prose.lower[one.expression.head])
        if names.nouns[prose.lower[one.expression.head]].kind != "kin":
            continue
        whom = _beside(prose, one.expression, places)
        if whom is None or whom == one.whose or not _fits(figures[whom], names.nouns.get(noun)):
            continue
        yield one.whose, noun, whom
        for back in names.back.get(noun, {}).get(figures[one.whose].gender or "", ()):
            yield whom, back, one.whose


def _beside(prose: Prose, one: Expression, places: Places) -> int | None:
    """The figure whose name stands beside a noun and explains it."""
    lower = prose.lower
    behind = one.head + 1
    if behind in places.begins:
        return places.begins[behind]
    if behind + 1 < len(lower) and lower[behind] == "," and behind + 1 in places.begins:
        end = next((end for end in range(behind + 2, min(len(lower), behind + 5)) if end in places.ends), -1)
        if end > 0 and not lower[end][0].isalnum() and lower[end] != "'s":
            return places.begins[behind + 1]
    if one.first and lower[one.first - 1] in COPULAS and one.first - 1 in places.ends:
        return places.ends[one.first - 1]
    if (
        one.first
        and lower[one.first - 1] == ","
        and one.first - 1 in places.ends
        and not lower[behind][0].isalnum()
    ):
        return places.ends[one.first - 1]
    return None


def _fits(figure: Figure, noun: object) -> bool:
    gender = getattr(noun, "gender", "")
    return not gender or figure.gender in (None, gender)


def _without_parents(
    prose: Prose, quotes: Quotes, figures: Sequence[Figure], kin: Kin, places: Places, names: Lexicon
) -> list[Figure]:
    """The figures, those who are called by a word of kinship alone joined to whoever that is to the speakers."""
    gained: dict[int, list[Tokens]] = {}
    left: dict[int, tuple[Tokens, ...]] = {}
    for number, figure in enumerate(figures):
        if _is_parent(figure, names):
            left[number] = _give_away(prose, quotes, figure, kin, places, names, gained)
    out = []
    for number, figure in enumerate(figures):
        if number in left and not left[number]:
            continue
        if number in left:
            figure = structs.replace(figure, names=left[number])
        out.append(with_names(prose, figure, gained.get(number, ())))
    return out


def _is_parent(figure: Figure, names: Lexicon) -> bool:
    """Whether somebody is called by a word of kinship and nothing else."""
    return (
        bool(figure.titles)
        and figure.given is None
        and figure.family is None
        and all(title in names.nouns and names.nouns[title].kind == "kin" for title in figure.titles)
    )


def _give_away(
    prose: Prose,
    quotes: Quotes,
    figure: Figure,
    kin: Kin,
    places: Places,
    names: Lexicon,
    gained: dict[int, list[Tokens]],
) -> tuple[Tokens, ...]:
    """Give each place of `Mamma` to whom the speaker calls so; returns the places that nobody can be given."""
    # Where it is known whom a place means, -1 for somebody else: its token, and the number.
    sure: list[Tokens] = []
    for first, last in figure.names:
        speaker = speaker_of(quotes, quotes.at[first], places)
        if speaker is not None:
            whom = meant_by(kin, speaker, prose.lower[last - 1], names)
            sure.append((first, -1 if whom is None else whom))
    found = {whom for _, whom in sure}
    if found <= {-1}:
        return figure.names
    left = []
    for tokens in figure.names:
        token, whom = min(sure, key=lambda one: abs(one[0] - tokens[0]))
        if whom < 0 or (len(found) > 1 and abs(token - tokens[0]) > _SAME_TALK):
            left.append(tokens)
        else:
            gained.setdefault(whom, []).append(tokens)
    return tuple(left)
