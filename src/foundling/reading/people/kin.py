"""Whom `her mother` means: kinship that family names and titles show, and what the text says of it.

Owns both inferences. Mrs. Marsh is mother to those Marshes who are called by a given name; `her sister Ellen` says
so. Where two might be meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from foundling.reading.people.lexicon import Lexicon, lexicon
from foundling.reading.views import Figure

# A parent is named this often at least, so that a passing mention of a family's name makes no mother.
_FEWEST = 3
# Of a wife's places, this part must have her husband's given name (`Mrs. Tom Marsh`), or it is another's.
_HUSBANDS = 0.2
# What the text says of somebody's sister must be said of one woman so often, and in this part of the places.
_ENOUGH, _PART = 2, 0.7
# Whom brothers and sisters have in common.
_COMMON = ("mother", "father", "aunt", "uncle", "grandmother", "grandfather", "cousin")
_SIBLINGS = ("brother", "sister")

Kin = dict[int, dict[str, int]]
# One place that says so: whose, the noun, and who it is.
Told = tuple[int, str, int]


def kin_of(figures: Sequence[Figure], told: Iterable[Told] = ()) -> Kin:
    """For each figure, by number: what a noun of kinship means for them, in the noun's usual form.

    `told`: what the text says beside names.
    """
    out = _by_names(figures)
    said: dict[tuple[int, str], dict[int, int]] = {}
    for whose, noun, whom in told:
        counts = said.setdefault((whose, noun), {})
        counts[whom] = counts.get(whom, 0) + 1
    for (whose, noun), counts in said.items():
        by_name = out.get(whose, {}).get(noun)
        if by_name is not None:
            counts[by_name] = counts.get(by_name, 0) + _ENOUGH
        best = max(counts, key=lambda one: counts[one])
        if counts[best] >= _ENOUGH and counts[best] >= _PART * sum(counts.values()):
            out.setdefault(whose, {})[noun] = best
        elif by_name is not None:
            del out[whose][noun]
    for whose, noun in list(said):
        if noun in _SIBLINGS:
            for other in [one for one, count in said[whose, noun].items() if count >= _ENOUGH]:
                _share(out, said, whose, other)
                _share(out, said, other, whose)
    return out


def _share(kin: Kin, said: Mapping[tuple[int, str], Mapping[int, int]], one: int, other: int) -> None:
    """Brothers and sisters have the same mother, where the text says nothing else."""
    own, theirs = kin.get(one, {}), kin.setdefault(other, {})
    for noun in _COMMON:
        if noun in own and (other, noun) not in said and own[noun] != other:
            theirs.setdefault(noun, own[noun])


def _by_names(figures: Sequence[Figure]) -> Kin:
    """What family names and titles show."""
    families: dict[str, list[int]] = {}
    for number, figure in enumerate(figures):
        if figure.family and figure.named and len(figure.names) >= _FEWEST:
            families.setdefault(figure.family, []).append(number)
    out: Kin = {}
    for members in families.values():
        if len(members) > 1:
            _relate(figures, members, out)
    return out


def _relate(figures: Sequence[Figure], members: Sequence[int], out: Kin) -> None:
    wives = [one for one in members if figures[one].gender == "she" and "wife" in _houses(figures[one])]
    children = [one for one in members if figures[one].given and one not in wives and not _is_knight(figures[one])]
    husbands = [one for one in members if figures[one].gender == "he" and _is_father(figures[one])]
    mother = wives[0] if len(wives) == 1 else None
    father = husbands[0] if len(husbands) == 1 and mother is not None else None
    # Mrs. Tom Marsh is Tom's wife.
    named = [one for one in children if mother is not None and _is_husband(figures[one], figures[mother])]
    if named:
        father = named[0]
        children = []
    for child in children:
        own = out.setdefault(child, {})
        if mother is not None:
            own["mother"] = mother
        if father is not None and father != child:
            own["father"] = father
        for noun, gender in (("brother", "he"), ("sister", "she")):
            others = [one for one in children if one != child and figures[one].gender == gender]
            if len(others) == 1:
                own[noun] = others[0]
    for parent in (mother, father):
        if parent is None:
            continue
        own = out.setdefault(parent, {})
        for noun, gender in (("son", "he"), ("daughter", "she")):
            others = [one for one in children if one != father and figures[one].gender == gender]
            if len(others) == 1:
                own[noun] = others[0]
    if mother is not None and father is not None:
        out[mother]["husband"] = father
        out[father]["wife"] = mother


def _is_husband(figure: Figure, wife: Figure) -> bool:
    """Whether a wife is called by his given name, in more than a few places."""
    if figure.given is None or figure.given != wife.given:
        return False
    full = sum(last - first > 2 for first, last in wife.names)
    return full >= _HUSBANDS * len(wife.names)


def _houses(figure: Figure) -> set[str]:
    """Whom in a household somebody's titles mean: wife, husband, knight."""
    return {lexicon().titles[title].house for title in figure.titles}


def _is_knight(figure: Figure) -> bool:
    return "knight" in _houses(figure)


def _is_father(figure: Figure) -> bool:
    """Whether a man is called by title and family name as fathers are, and by no given name but Sir's."""
    return _is_knight(figure) or ("husband" in _houses(figure) and figure.given is None)


def meant_by(kin: Mapping[int, Mapping[str, int]], whose: int, noun: str, names: Lexicon) -> int | None:
    """The figure whom a noun of kinship means when it is this figure's; None where that is not clear."""
    return kin.get(whose, {}).get(names.relation(noun))
