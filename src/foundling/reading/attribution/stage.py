"""Who is named where: the story laid out for deciding who speaks.

Owns the lookups that the other modules share: from a token to the figure named there, the mentions in the
narration in order, the mentions inside each quote, the narrator of a place. It decides nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from msgspec import Struct, structs

from foundling.knowledge import table
from foundling.reading.grammar import DEFINITE, LINKS, NEAR_DEMONSTRATIVES, RELATIVES, forms
from foundling.reading.prose import Prose
from foundling.reading.types import Scene
from foundling.reading.views import Figure, People, Quotes

# The narrator's own pronouns: where they stand in the narration, the narrator is there.
_NARRATOR_WORDS = forms("i", "subject object determiner reflexive")


# Pronouns in the narration, not yet resolved.
HE, SHE = -2, -3
OPEN = {"he": HE, "she": SHE}
_GENDERS = {HE: "he", SHE: "she"}
# Edges of mentions in the whole story.
MENTIONED = (4, 12, 40, 150)


class Sighting(Struct, frozen=True, gc=False):
    """A figure is named, or the narrator says "I", at the tokens `[first, last)`.

    `acts`: it may be the subject of its sentence. `figure` is `HE` or `SHE` for a pronoun whose meaning is open.
    """

    first: int
    last: int
    figure: int
    acts: bool = False


class Stage(Struct, frozen=True):
    """The lookups. Figures are numbers in `people.figures`.

    `at`: token -> the figure whose mention covers it. `narrated`: sightings outside quotes, in order; `voiced`:
    for each quote those inside it. `called`: alias in small letters -> figures; `by_word`: word of a name ->
    figures, and `own_words` these words sorted; `by_noun`: common noun -> figures; `by_title`: title in small
    letters -> figures; `often`: how often each figure is named in the whole story, in steps. `scene_starts`:
    tokens at which scenes begin. `narrators`: stretches of tokens with who narrates them.
    """

    prose: Prose
    quotes: Quotes
    people: People
    at: dict[int, Sighting]
    narrated: list[Sighting]
    voiced: list[list[Sighting]]
    called: dict[str, tuple[int, ...]]
    by_word: dict[str, tuple[int, ...]]
    own_words: list[str]
    by_noun: dict[str, tuple[int, ...]]
    by_title: dict[str, tuple[int, ...]]
    often: list[int]
    scene_starts: list[int]
    narrators: list[tuple[int, int, int]]

    def narrator(self, token: int) -> int | None:
        """The figure whose "I" tells the story at a token."""
        place = bisect_right(self.narrators, (token, len(self.prose.words), len(self.people.figures))) - 1
        if place >= 0:
            first, last, figure = self.narrators[place]
            if first <= token < last:
                return figure
        return None

    def scene(self, token: int) -> int:
        """The number of the scene that holds a token."""
        return bisect_right(self.scene_starts, token) - 1

    def gender(self, figure: int) -> str | None:
        """The pronoun of reference of a figure."""
        return self.people.figures[figure].gender


def set_stage(prose: Prose, scenes: Sequence[Scene], quotes: Quotes, people: People) -> Stage:
    """Lay the story out. Time is linear in its tokens and mentions."""
    at: dict[int, Sighting] = {}
    sightings: list[Sighting] = []
    for number, figure in enumerate(people.figures):
        for first, last in (*figure.nominals, *figure.names):
            sighting = Sighting(first, last, number, acts(prose, first, last))
            sightings.append(sighting)
            for token in range(first, last):
                at[token] = sighting
    narrators = _narrators(prose, people)
    sightings += _pronouns(prose, quotes)
    for first, last, number in narrators:
        sightings += _narrator_words(prose, quotes, first, last, number)
    sightings.sort(key=lambda s: (s.first, s.last, s.figure))
    narrated: list[Sighting] = []
    voiced: list[list[Sighting]] = [[] for _ in quotes.quotes]
    for sighting in sightings:
        quote = quotes.at[sighting.first]
        (narrated if quote < 0 else voiced[quote]).append(sighting)
    by_word = _lookup((word, n) for n, f in enumerate(people.figures) for word in _own_words(f))
    return Stage(
        prose=prose,
        quotes=quotes,
        people=people,
        at=at,
        narrated=narrated,
        voiced=voiced,
        called=_lookup((alias.lower(), n) for n, f in enumerate(people.figures) for alias in (*f.aliases, f.name)),
        by_word=by_word,
        own_words=sorted(by_word),
        by_noun=_lookup((noun, n) for n, f in enumerate(people.figures) for noun in f.nouns),
        by_title=_lookup((word, n) for n, f in enumerate(people.figures) for word in _titles(f)),
        often=[bisect_right(MENTIONED, len(f.names) + len(f.nominals)) for f in people.figures],
        scene_starts=[prose.token_at(scene.span.start) for scene in scenes],
        narrators=narrators,
    )


def acts(prose: Prose, first: int, last: int) -> bool:
    """Whether a mention may be a subject: no preposition before it, a word that may be a verb behind it."""
    lower = prose.lower
    if last >= len(lower) or (first and lower[first - 1] in prepositions()):
        return False
    behind = lower[last]
    return behind[0].isalpha() and behind not in prepositions() and behind not in _NO_VERB


_NO_VERB = LINKS | RELATIVES


@cache
def prepositions() -> frozenset[str]:
    """Words behind which a name is no subject."""
    return frozenset(table("attribution.toml")["prepositions"]["words"])


def gender_of_pronoun(figure: int) -> str | None:
    """The gender of a sighting that is an open pronoun."""
    return _GENDERS.get(figure)


def _pronouns(prose: Prose, quotes: Quotes) -> list[Sighting]:
    """The subjects "he" and "she" of the narration, but for those of cues."""
    cued = {token for quote in quotes.quotes if quote.cue for token in range(*quote.cue.who)}
    at = quotes.at
    return [
        Sighting(token, token + 1, OPEN[word], True)
        for token, word in enumerate(prose.lower)
        if word in OPEN and at[token] < 0 and token not in cued
    ]


# Shorter words of a name (`of`, `J.`) are not what somebody is called by.
_SHORTEST_NAME = 3


def _own_words(figure: Figure) -> tuple[str, ...]:
    names = (figure.name, *figure.aliases, figure.given or "", figure.family or "")
    words = (word for name in names for word in name.lower().replace("-", " ").split())
    return tuple(dict.fromkeys(word for word in words if len(word) >= _SHORTEST_NAME))


def _titles(figure: Figure) -> tuple[str, ...]:
    """The titles of a figure as common nouns: of Count Orsini `count`."""
    words = [*figure.titles, *(alias.split()[0] for alias in (*figure.aliases, figure.name) if " " in alias)]
    spelt = table("attribution.toml")["titles"]
    return tuple(dict.fromkeys(spelt.get(word.lower(), word.lower()) for word in words))


def with_nouns(stage: Stage, meant: Mapping[str, int]) -> Stage:
    """The stage with sightings by nouns too: noun, with whose it is (`her mother`, `inspector`) -> figure."""
    prose = stage.prose
    heads = {key.split()[-1] for key in meant}
    found: list[Sighting] = []
    for token, word in enumerate(prose.lower):
        if word not in heads or token in stage.at or stage.quotes.at[token] >= 0:
            continue
        first = token - 1
        while first > token - _LONGEST_NOUN and first > 0 and prose.lower[first].isalpha():
            if prose.lower[first] in DETERMINERS:
                break
            first -= 1
        owner = prose.lower[first]
        figure = meant.get(f"{owner} {word}" if owner in POSSESSIVE else word) if owner in DETERMINERS else None
        if figure is not None:
            found.append(Sighting(first, token + 1, figure, acts(prose, first, token + 1)))
    if not found:
        return stage
    narrated = sorted([*stage.narrated, *found], key=lambda s: (s.first, s.last, s.figure))
    at = stage.at | {token: one for one in found for token in range(one.first, one.last)}
    return structs.replace(stage, narrated=narrated, at=at)


# A determiner stands at most so many words before its noun.
_LONGEST_NOUN = 4
POSSESSIVE = forms("i we he she it they", "determiner")
DETERMINERS = POSSESSIVE | DEFINITE | NEAR_DEMONSTRATIVES


# What more figures share than this says of none of them that it means them: the first, most often named, are kept.
_MOST_SHARING = 60


def _lookup(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = {}
    for key, number in pairs:
        sharing = found.setdefault(key, {})
        if len(sharing) < _MOST_SHARING:
            sharing[number] = None
    return {key: tuple(sharing) for key, sharing in found.items()}


def _narrators(prose: Prose, people: People) -> list[tuple[int, int, int]]:
    stretches = []
    for number, figure in enumerate(people.figures):
        for span in figure.narrates:
            first, last = prose.tokens_in(span)
            if first < last:
                stretches.append((first, last, number))
    return sorted(stretches)


def _narrator_words(prose: Prose, quotes: Quotes, first: int, last: int, number: int) -> list[Sighting]:
    lower, at = prose.lower, quotes.at
    return [
        Sighting(token, token + 1, number, lower[token] == "i")
        for token in range(first, last)
        if lower[token] in _NARRATOR_WORDS and at[token] < 0
    ]
