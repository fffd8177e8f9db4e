"""Where the text may name somebody: runs of words with a capital that read like a name.

Owns finding the runs and cutting off what does not belong (`But Ellen`, `Ellen Gave` in a heading). Whether a run
is somebody's name is decided from all its places together, in `evidence`.
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

    `free`: the capital cannot be due to a beginning or to a heading. `heading`: it stands in a line that is set in
    capitals, as headings are.
    """

    first: int
    last: int
    key: tuple[str, ...]
    free: bool
    heading: bool


_OPENING = frozenset("\"“‘'«([*_—-–") | {"--", "---"}
# A paragraph of at most so many words is a heading where so large a part of them has a capital.
_HEADING_WORDS = 16
_HEADING_CAPITALS = 0.55
# A word this many times as often in small letters as with a free capital is no part of a name.
_COMMON_WORD = 4
_MOST_PARTICLES = 3
_HALVES = frozenset({"t", "ve", "ll", "re", "d", "m"})
# A word of grammar is a name only where it has a free capital this often, and seldom stands small.
_OFTEN = 5
# A longer run of names is no name; it is taken in pieces of so many words.
_LONGEST_RUN = 24


class Capitals(Struct, frozen=True):
    """How words stand in the story: with a capital where nothing asks for one (`free`), and in small letters."""

    free: dict[str, int]
    small: dict[str, int]


def initial_tokens(prose: Prose, quotes: Quotes) -> set[int]:
    """The tokens whose capital a beginning may explain: of a sentence, of a quotation, after a colon."""
    words = prose.words
    # From each opening mark to what stands behind it and any that follow it; told once, since runs may be long.
    behind: dict[int, int] = {}
    for token in range(len(words) - 1, -1, -1):
        if words[token] in _OPENING:
            behind[token] = behind.get(token + 1, token + 1)
    begins = [*prose.sentences, *(quote.tokens[0] for quote in quotes.quotes)]
    begins += (token + 1 for token, word in enumerate(words) if word == ":" or word == "“" or word == "‘")
    return {behind.get(token, token) for token in begins}


def heading_tokens(prose: Prose, names: Lexicon) -> set[int]:
    """The tokens of paragraphs that read like headings: short, most words with a capital, no full stop."""
    out: set[int] = set()
    words = prose.words
    for number, first in enumerate(prose.paragraphs):
        _, last = prose.paragraph_tokens(number)
        if last - first > _HEADING_WORDS or words[last - 1] in ".!?\"”,'’":
            continue
        told = [t for t in range(first, last) if words[t][0].isalpha() and prose.lower[t] not in names.never]
        capital = sum(1 for token in told if words[token][0].isupper())
        if capital > 1 and capital >= _HEADING_CAPITALS * len(told):
            out.update(range(first, last))
    return out


def capitals(prose: Prose, capitalised: Sequence[int], initial: set[int]) -> Capitals:
    """Count how each word stands."""
    counts = Counter(prose.words)
    lower = prose.lower
    free = Counter(lower[token] for token in capitalised if token not in initial)
    small = {word: counts[word] for word in {lower[token] for token in capitalised} if word in counts}
    return Capitals(dict(free), small)


class Finder:
    """Finds the runs of one story."""

    def __init__(self, prose: Prose, initial: set[int], headings: set[int], use: Capitals, names: Lexicon) -> None:
        self.prose = prose
        self.initial = initial
        self.headings = headings
        self.use = use
        self.names = names
        self.out: list[Sighting] = []

    def find(self, capitalised: Sequence[int]) -> list[Sighting]:
        """All runs that may be names, in order. `capitalised`: every token that begins with a capital."""
        breaks = self.initial | set(self.prose.paragraphs)
        place, total = 0, len(capitalised)
        while place < total:
            first = capitalised[place]
            last = self._end_of_run(first, breaks)
            self._cut_run(first, last)
            while place < total and capitalised[place] < last:
                place += 1
        return self.out

    def _end_of_run(self, first: int, breaks: set[int]) -> int:
        """The run goes on over words with a capital, and over small particles between two of them."""
        words, lower = self.prose.words, self.prose.lower
        count = len(words)
        last = first + 1
        while last < count and last not in breaks:
            if words[last][0].isupper():
                last += 1
                continue
            beyond = last
            while beyond < count and beyond - last < _MOST_PARTICLES and lower[beyond] in self.names.particles:
                beyond += 1
            if beyond == last or beyond >= count or beyond in breaks or not words[beyond][0].isupper():
                break
            if lower[last] == "of" and not self._may_rule(lower[last - 1]):
                break
            if lower[last] == "the" and beyond - last == 1 and lower[beyond] in self.names.never:
                break
            last = beyond + 1
        return last

    def _may_rule(self, word: str) -> bool:
        """Whether a word may have an `of` behind it that belongs to the name (`the Queen of Hearts`)."""
        title = self.names.titles.get(word)
        return (title is not None and title.kind in ("noble", "office", "church")) or word in (
            "knave",
            "lord",
            "lady",
        )

    def _cut_run(self, first: int, last: int) -> None:
        """Cut a run where a word cannot be part of a name, and keep the pieces."""
        begin = first
        for token in range(first, last + 1):
            if token < last and self._may_name(token):
                continue
            if begin < token:
                self._keep(begin, token)
            begin = token + 1

    def _may_name(self, token: int) -> bool:
        word, names = self.prose.lower[token], self.names
        if word.startswith("i'") or self._lost_apostrophe(token):
            return False
        if not word[0].isalpha() or (len(word) == 1 and word != "q") or word == "i.":
            return False
        free, small = self.use.free.get(word, 0), self.use.small.get(word, 0)
        if word in names.never and word not in names.shares and self.prose.words[token][0].isupper():
            return free >= _OFTEN and small * _COMMON_WORD < free
        head, _, tail = word.rpartition("-")
        if head and tail in names.honorifics:
            return True
        if word in names.titles or word in names.particles or word in names.suffixes or word.endswith("."):
            return True
        known = word in names.shares or word in names.families
        if token in self.initial:
            # Here the capital says nothing: the word must stand with one elsewhere, or be known as a name.
            return free * 3 > small if free else (small == 0 and known and not self._leads_in(token))
        return known or word in names.nouns or word in names.place_heads or small <= _COMMON_WORD * free

    def _leads_in(self, token: int) -> bool:
        """Whether a common word, a name seldom enough, stands before a name (`Soon Ellen laughed`)."""
        word, words = self.prose.lower[token], self.prose.words
        rare = word in self.names.common and self.names.uses.get(word) == "rare"
        return rare and token + 1 < len(words) and words[token + 1][0].isupper()

    def _keep(self, first: int, last: int) -> None:
        lower, words, names = self.prose.lower, self.prose.words, self.names
        while first < last and lower[last - 1] in names.particles and words[last - 1][0].islower():
            last -= 1
        while first < last and lower[first] in names.particles and words[first][0].islower():
            first += 1
        if first >= last:
            return
        if last - first > _LONGEST_RUN:
            for begin in range(first, last, _LONGEST_RUN):
                self._keep(begin, min(begin + _LONGEST_RUN, last))
            return
        key = tuple(self._plain(token, last) for token in range(first, last))
        heading = first in self.headings
        self.out.append(Sighting(first, last, key, first not in self.initial and not heading, heading))

    def _lost_apostrophe(self, token: int) -> bool:
        """Whether a word is the first half of one that lost its apostrophe (`Don t`)."""
        lower = self.prose.lower
        return self.prose.bare and token + 1 < len(lower) and lower[token + 1] in _HALVES

    def _plain(self, token: int, last: int) -> str:
        """A word of a key: titles by their first spelling, honorifics cut off (`Ellen-san`)."""
        word, names = self.prose.lower[token], self.names
        if token < last - 1:
            title = names.titles.get(word.rstrip("."))
            if title:
                return title.name
        head, _, tail = word.rpartition("-")
        return head if head and tail in names.honorifics else word
