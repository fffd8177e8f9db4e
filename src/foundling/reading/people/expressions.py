"""Nouns for people with what stands before them: `the inspector`, `an old woman`, `my mother`, `Ellen's sister`.

Owns finding them; whom they mean is decided in `roles` and `families`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, structs

from foundling.reading.grammar import DEFINITE, INTRODUCING, NEAR_DEMONSTRATIVES, POSSESSIVES
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, Tokens

# Adjectives between the article and the noun, at most.
_MOST_BETWEEN = 3
# What a noun phrase is by the word that it begins with.
_HOW = {
    **dict.fromkeys(POSSESSIVES, "owned"),
    **dict.fromkeys(INTRODUCING, "indefinite"),
    **dict.fromkeys(DEFINITE | NEAR_DEMONSTRATIVES, "definite"),
}


class Places(Struct, frozen=True):
    """Whose name stands where: by its first token, by the token behind its last; and where the latter begin."""

    begins: dict[int, int]
    ends: dict[int, int]
    firsts: dict[int, int]


def name_places(figures: Sequence[Figure]) -> Places:
    """The places of all names."""
    out = Places({}, {}, {})
    for number, figure in enumerate(figures):
        for first, last in figure.names:
            out.begins[first] = number
            out.ends[last] = number
            out.firsts[last] = first
    return out


class Expression(Struct, frozen=True):
    """A noun phrase for a person. `first` is its article, `head` the noun, `key` noun and telling adjective."""

    first: int
    head: int
    key: tuple[str, ...]
    how: str


def joined(prose: Prose, figures: Sequence[Figure], into: Mapping[int, int]) -> list[Figure]:
    """The figures, some joined to others with all their names. `into`: from each of these to the other."""
    gained: dict[int, list[Tokens]] = {}
    for number, whom in into.items():
        gained.setdefault(whom, []).extend(figures[number].names)
    return [
        with_names(prose, one, gained.get(number, ())) for number, one in enumerate(figures) if number not in into
    ]


def with_names(prose: Prose, figure: Figure, gained: Sequence[Tokens]) -> Figure:
    """A figure that is named in more places."""
    if not gained:
        return figure
    more = (" ".join(prose.words[first:last]) for first, last in gained)
    aliases = tuple(dict.fromkeys((*figure.aliases, *more)))
    return structs.replace(figure, names=tuple(sorted((*figure.names, *gained))), aliases=aliases)


def find_expressions(prose: Prose, places: Places, names: Lexicon) -> Iterator[Expression]:
    """Every `the`, `a`, `my` … noun for a person, in order."""
    named_at, begins = places.begins, places.firsts
    lower, nouns = prose.lower, names.nouns
    count = len(lower)
    starts = set(prose.paragraphs)
    for head in [token for token, word in enumerate(lower) if word in nouns]:
        if head in starts or (head + 1 < count and lower[head + 1] in nouns and lower[head + 1] != "'s"):
            continue
        first = head - 1
        lowest = max(0, head - _MOST_BETWEEN - 1)
        while first > lowest and lower[first][0].isalpha() and lower[first] not in names.never:
            first -= 1
        article = lower[first]
        how = _HOW.get(article, "")
        if article == "'s" and first in begins and nouns[lower[head]].kind == "kin":
            how = "named"
            first = begins[first]
        if not how:
            continue
        if head in named_at or first + 1 in named_at:
            continue
        if lower[head] in names.adjectives and not _ends_phrase(lower, head + 1, names):
            continue
        telling = tuple(word for word in lower[first + 1 : head] if word in names.telling)
        key = (*telling[-1:], lower[head])
        yield Expression(first, head, (article, *key) if how in ("owned", "named") else key, how)


def _ends_phrase(lower: Sequence[str], token: int, names: Lexicon) -> bool:
    """Whether a noun phrase is over before this token: a verb, a small word or a mark stands there."""
    word = lower[token] if token < len(lower) else "."
    return not word[0].isalpha() or word in names.never or word in names.acts or word in names.speech
