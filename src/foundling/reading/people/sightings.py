"""Where the text may name somebody: runs of words with a capital that read like a name.

Owns finding the runs and cutting off what does not belong (`But Ellen`, `Poor Tom`). Whether a run is somebody's
name is decided from all its places together, in `evidence`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from foundling.reading.people.lexicon import Lexicon
from foundling.reading.prose import Prose
from foundling.reading.views import Quotes


class Sighting(Struct, frozen=True):
    """A run of tokens that may be a name. `key`: its words in small letters, titles by their first spelling.

    `free`: the capital cannot be due to the beginning of a sentence.
    """

    first: int
    last: int
    key: tuple[str, ...]
    free: bool


# Small words inside a name: `Catherine de Bourgh`, `the King of Hearts`.
_PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "von",
        "van",
        "der",
        "den",
        "zu",
        "ten",
        "ter",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "y",
        "d'",
        "o'",
    ]
)
_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "esq", "esq.", "ii", "iii", "iv", "phd", "md"])
_OPENING = frozenset("\"“‘'«([*_—-–") | {"--", "---"}


class Capitals(Struct, frozen=True):
    """How words stand in the story: with a capital where nothing asks for one (`free`), and in small letters."""

    free: dict[str, int]
    small: dict[str, int]


def initial_tokens(prose: Prose, quotes: Quotes) -> set[int]:
    """The tokens whose capital a beginning may explain: of a sentence, of a quotation, after a colon."""
    words = prose.words
    count = len(words)
    out: set[int] = set()
    for token in prose.sentences:
        _add_first_word(words, token, count, out)
    for quote in quotes.quotes:
        _add_first_word(words, quote.tokens[0], count, out)
    for token, word in enumerate(words):
        if word == ":" or word == "“" or word == "‘":
            _add_first_word(words, token + 1, count, out)
    return out


def _add_first_word(words: Sequence[str], token: int, count: int, out: set[int]) -> None:
    while token < count and words[token] in _OPENING:
        token += 1
    out.add(token)


def capitals(prose: Prose, capitalised: Sequence[int], initial: set[int]) -> Capitals:
    """Count how each word stands."""
    counts = Counter(prose.words)
    lower = prose.lower
    free = Counter(lower[token] for token in capitalised if token not in initial)
    small = {word: counts[word] for word in {lower[token] for token in capitalised} if word in counts}
    return Capitals(dict(free), small)


def find_sightings(
    prose: Prose, capitalised: Sequence[int], initial: set[int], use: Capitals, names: Lexicon
) -> list[Sighting]:
    """All runs that may be names, in order."""
    out: list[Sighting] = []
    count = len(prose.words)
    place = 0
    total = len(capitalised)
    paragraph_starts = set(prose.paragraphs)
    while place < total:
        first = capitalised[place]
        last = first + 1
        # The run goes on over words with a capital, and over a small particle between two of them.
        while last < count and last not in paragraph_starts and last not in initial:
            if prose.words[last][0].isupper() and _touching(prose, last):
                last += 1
            elif (
                last + 1 < count
                and prose.lower[last] in _PARTICLES
                and prose.words[last + 1][0].isupper()
                and last + 1 not in paragraph_starts
                and prose.words[last - 1][0].isupper()
            ):
                last += 2
            else:
                break
        _cut_run(prose, first, last, initial, use, names, out)
        while place < total and capitalised[place] < last:
            place += 1
    return out


def _touching(prose: Prose, token: int) -> bool:
    """Whether at most a space (or a line's end) lies between a token and the one before it."""
    return prose.starts[token] - prose.ends[token - 1] <= 2


def _cut_run(
    prose: Prose,
    first: int,
    last: int,
    initial: set[int],
    use: Capitals,
    names: Lexicon,
    out: list[Sighting],
) -> None:
    """Cut a run where a word cannot be part of a name, and keep the pieces."""
    lower = prose.lower
    begin = first
    for token in range(first, last + 1):
        if token < last and _may_name(lower[token], token in initial, use, names):
            continue
        if begin < token:
            _keep(prose, begin, token, begin not in initial, names, out)
        begin = token + 1


def _may_name(word: str, initial: bool, use: Capitals, names: Lexicon) -> bool:
    if not word[0].isalpha() or (len(word) == 1 and word != "q"):
        return False
    if word in names.never and word not in names.shares:
        return False
    if word in names.titles or word in _PARTICLES or word in _SUFFIXES or word.endswith("."):
        return True
    free, small = use.free.get(word, 0), use.small.get(word, 0)
    if initial:
        # Here the capital says nothing: the word must stand with one elsewhere, or be known as a name.
        return free * 3 > small if free else (small == 0 and (word in names.shares or word in names.families))
    return True


def _keep(prose: Prose, first: int, last: int, free: bool, names: Lexicon, out: list[Sighting]) -> None:
    lower = prose.lower
    while first < last and (lower[last - 1] in _PARTICLES):
        last -= 1
    while first < last and lower[first] in _PARTICLES and prose.words[first][0].islower():
        first += 1
    if first >= last:
        return
    key = tuple(
        title.name if (title := names.titles.get(word.rstrip("."))) and token < last - 1 else word
        for token, word in enumerate(lower[first:last], first)
    )
    out.append(Sighting(first, last, key, free))
