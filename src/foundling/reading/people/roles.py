"""People meant by what they are: `the inspector`, `the old woman`, `my mother`.

Owns finding such expressions, and deciding which of them mean a figure that has a name (`Mr. Marsh, the lawyer`),
which mean somebody who has none and matters, and which are left to the place they stand in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field, structs

from foundling.reading.grammar import POSSESSIVES
from foundling.reading.people.callings import Continuity, callings
from foundling.reading.people.expressions import Expression, name_places
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, Quotes, Tokens

_I_AM = frozenset({"i'm", "name's"})
_MY_NAME = frozenset({("i", "am"), ("i", "m"), ("name", "is"), ("name", "s"), ("name", "'s")})
# Kinds of nouns that mean somebody else in every scene: one person only within so many words, or this part of all.
_LOOSE = frozenset({"age", "bond", "sort"})
_SHORT, _NEAR = 4000, 0.1
_NEVER_THROUGHOUT = _LOOSE | {"kin"}
# Somebody without a name is a figure who speaks so often, or who is told of so often; loose nouns need more.
_SPEAKS, _TOLD = 2, 8
_SPEAKS_LOOSE = 3
# A named figure is "the captain" who has this part of all that is said of captains by name, or more.
_HOLDS = 0.7
# Of appositions (`Marsh, the lawyer`), so many make a noun somebody's, and this part of all with that noun.
_APPOSED, _APPOSED_PART = 1, 0.75


class Role(Struct):
    """What the story shows of one key, over all places."""

    places: list[Expression] = field(default_factory=list)
    speaks: int = 0
    told: int = 0
    introduced: int = 0


def with_roles(
    prose: Prose, quotes: Quotes, expressions: Sequence[Expression], figures: Sequence[Figure], names: Lexicon
) -> list[Figure]:
    """The figures, with the nouns that mean them throughout; those without a name who matter come last."""
    places = name_places(figures)
    roles: dict[tuple[str, ...], Role] = {}
    apposed: dict[tuple[str, ...], dict[int, int]] = {}
    for one in expressions:
        role = roles.setdefault(one.key, Role())
        _look(prose, quotes, one, role, names)
        whom = _beside(prose, quotes.at, one, places.begins, places.ends)
        if whom is not None:
            counts = apposed.setdefault(one.key, {})
            counts[whom] = counts.get(whom, 0) + 1
    for key, whom in _introduced(prose, quotes, places.begins, names):
        counts = apposed.setdefault(key, {})
        counts[whom] = counts.get(whom, 0) + 1
    owners = {}
    continuity = Continuity(prose, quotes, figures, names)
    may_be = callings(prose, quotes, expressions, figures, places)
    for key in roles:
        whom = _owner(key, figures, apposed.get(key, {}), names)
        if whom is None and len(key) == 1 and names.nouns[key[0]].kind not in _NEVER_THROUGHOUT:
            whom = continuity.meant(key[0], roles[key].places, may_be.get(key[0], {}))
        if whom is not None:
            owners[key] = whom
    found: dict[int, list[Tokens]] = {}
    nouns: dict[int, list[str]] = {}
    for key, number in owners.items():
        found.setdefault(number, []).extend(_tokens(one) for one in roles[key].places)
        nouns.setdefault(number, []).append(" ".join(key))
    out = list(figures)
    for number, tokens in found.items():
        figure = figures[number]
        nominals = tuple(sorted((*figure.nominals, *tokens)))
        out[number] = structs.replace(figure, nouns=tuple(nouns[number]), nominals=nominals)
    for key, role in sorted(roles.items(), key=lambda item: (-len(item[1].places), item[0])):
        if key not in owners and _matters(key, role, names, len(prose.words)):
            out.append(_nameless(key, role, names))
    return out


def _introduced(
    prose: Prose, quotes: Quotes, named_at: Mapping[int, int], names: Lexicon
) -> Iterator[tuple[tuple[str, ...], int]]:
    """Who says their own name under another: `"I'm Ellen," said the redhead.` The noun's key, and the figure."""
    lower = prose.lower
    for quote in quotes.quotes:
        cue = quote.cue
        if cue is None or cue.kind != "noun" or lower[cue.who[1] - 1] not in names.nouns:
            continue
        first, last = quote.tokens
        for token in range(first + 1, last):
            if token in named_at and (
                lower[token - 1] in _I_AM or (lower[token - 2], lower[token - 1]) in _MY_NAME
            ):
                after = token + 1
                while after < last and prose.words[after][0].isupper():
                    after += 1
                if after >= last or not lower[after][0].isalpha():
                    yield (lower[cue.who[1] - 1],), named_at[token]


def _look(prose: Prose, quotes: Quotes, one: Expression, role: Role, names: Lexicon) -> None:
    if one.how == "named":
        return
    if one.how == "indefinite":
        role.introduced += 1
        return
    role.places.append(one)
    if quotes.at[one.head] >= 0:
        return
    lower = prose.lower
    role.told += 1
    after = lower[one.head + 1] if one.head + 1 < len(lower) else ""
    before = lower[one.first - 1] if one.first else ""
    if after in names.speech or before in names.speech:
        role.speaks += 1


def _beside(
    prose: Prose, at: Sequence[int], one: Expression, named_at: Mapping[int, int], ends_at: Mapping[int, int]
) -> int | None:
    """The figure whose name the expression explains: `Marsh, the lawyer,`, `the lawyer, Marsh,`, `the lawyer
    Marsh`."""
    lower = prose.lower
    count = len(lower)
    if one.first and lower[one.first - 1] == "," and one.first - 1 in ends_at:
        after = lower[one.head + 1] if one.head + 1 < count else "."
        if not after[0].isalnum() and one.how != "owned":
            return ends_at[one.first - 1]
    if one.head + 1 in named_at and one.how != "indefinite":
        return named_at[one.head + 1]
    spoken = at[one.head] >= 0
    if (
        not spoken
        and one.head + 2 < count
        and lower[one.head + 1] == ","
        and one.head + 2 in named_at
        and one.how == "definite"
    ):
        # `the lawyer, Marsh,` but not `the lawyer, Marsh and Ellen`.
        end = next((end for end in range(one.head + 3, min(count, one.head + 6)) if end in ends_at), -1)
        if 0 < end < count and not lower[end][0].isalpha():
            return named_at[one.head + 2]
    return None


def _owner(key: tuple[str, ...], figures: Sequence[Figure], apposed: dict[int, int], names: Lexicon) -> int | None:
    """The named figure whom a noun means throughout; None where none is sure enough."""
    noun = names.nouns[key[-1]]
    if noun.kind == "kin" or noun.kind in _LOOSE or len(key) > 1:
        return None
    title = names.titles.get(key[-1])
    if title is not None and title.kind in ("rank", "learned", "noble", "church", "office"):
        held = {
            number: len(figure.names)
            for number, figure in enumerate(figures)
            if any(names.titles[one].name == title.name for one in figure.titles) or _is_called(figure, key[-1])
        }
        total = sum(held.values())
        best = max(held, key=lambda number: held[number], default=None)
        if best is not None and held[best] >= _HOLDS * total:
            return best
    total = sum(apposed.values())
    best = max(apposed, key=lambda number: apposed[number], default=None)
    if best is not None and apposed[best] >= _APPOSED and apposed[best] >= _APPOSED_PART * total:
        own = figures[best].gender
        return best if not (noun.gender and own in ("he", "she") and own != noun.gender) else None
    return None


def _is_called(figure: Figure, word: str) -> bool:
    """Whether the noun with a capital is one of the figure's names (`the Captain`)."""
    return any(alias.lower() == word for alias in figure.aliases)


def _matters(key: tuple[str, ...], role: Role, names: Lexicon, length: int) -> bool:
    """Whether somebody without a name is a figure of the story."""
    noun = names.nouns[key[-1]]
    if key[0] in POSSESSIVES:
        return key[0] == "my" and noun.kind == "kin" and role.told >= _TOLD
    if noun.kind == "kin":
        return False
    if noun.kind in _LOOSE:
        return role.introduced > 0 and role.speaks >= _SPEAKS_LOOSE and _is_local(role, length)
    if noun.kind == "creature" and not role.speaks:
        return False
    if noun.kind == "epithet" and not role.introduced:
        # The redhead is somebody with a name, as a rule, seen from outside.
        return False
    return role.speaks >= _SPEAKS or role.told >= _TOLD


def _is_local(role: Role, length: int) -> bool:
    """Whether all places lie so near each other that they mean the same person."""
    return role.places[-1].head - role.places[0].head <= max(_SHORT, _NEAR * length)


def _nameless(key: tuple[str, ...], role: Role, names: Lexicon) -> Figure:
    noun = names.nouns[key[-1]]
    article = "" if key[0] in POSSESSIVES else "the "
    return Figure(
        name=article + " ".join(key),
        nouns=(" ".join(key),),
        gender=noun.gender or None,
        named=False,
        nominals=tuple(_tokens(one) for one in role.places),
        confidence=0.7,
    )


def _tokens(one: Expression) -> Tokens:
    return one.first, one.head + 1
