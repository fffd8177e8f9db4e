"""Whom `her mother` means: kinship that family names and titles show, asked for the one the pronoun means.

Owns both inferences. Mrs. Marsh is mother to those Marshes who are called by a given name; where two might be
meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foundling.reading.people.lexicon import lexicon
from foundling.reading.views import Figure

# A parent is named this often at least, so that a passing mention of a family's name makes no mother.
_FEWEST = 3
_MOTHER = ("mother", "mamma", "mama", "mom", "mum")
_FATHER = ("father", "papa", "dad")

Kin = dict[int, dict[str, int]]


def kin_of(figures: Sequence[Figure]) -> Kin:
    """For each figure, by number: what a noun of kinship means for them."""
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
    named = [one for one in children if mother is not None and figures[one].given == figures[mother].given]
    if named:
        father = named[0]
        children = []
    for child in children:
        own = out.setdefault(child, {})
        if mother is not None:
            own.update(dict.fromkeys(_MOTHER, mother))
        if father is not None and father != child:
            own.update(dict.fromkeys(_FATHER, father))
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


def _houses(figure: Figure) -> set[str]:
    """Whom in a household somebody's titles mean: wife, husband, knight."""
    return {lexicon().titles[title].house for title in figure.titles}


def _is_knight(figure: Figure) -> bool:
    return "knight" in _houses(figure)


def _is_father(figure: Figure) -> bool:
    """Whether a man is called by title and family name as fathers are, and by no given name but Sir's."""
    return _is_knight(figure) or ("husband" in _houses(figure) and figure.given is None)


def meant_by(kin: Mapping[int, Mapping[str, int]], whose: int, noun: str) -> int | None:
    """The figure whom a noun of kinship means when it is this figure's; None where that is not clear."""
    return kin.get(whose, {}).get(noun)
