"""What people are called shows what they are to one another: a family name they share, `Aunt Dulcie`, two ranks.

Owns these signs; they are found in the cast alone and shown where the names stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foundling.reading.prose import Prose
from foundling.reading.relationships.lexicon import Lexicon, lexicon
from foundling.reading.relationships.stage import Seen, pair_of
from foundling.reading.types import CastEntry
from foundling.spans import Span

# A family name is seldom shared by chance; two ranks may belong to two services.
SHARED_NAME, KIN_OF_NARRATOR, TWO_RANKS = 0.8, 0.9, 0.5
# Beyond so many who share a name it tells of a clan or a town.
_MOST_SHARING = 6


def signs_named(prose: Prose, cast: Sequence[CastEntry]) -> Iterator[Seen]:
    """Signs in what people are called. Each shows the first place where a name stands that is one."""
    known = lexicon()
    yield from _shared_names(prose, cast, known)
    narrator = next((entry for entry in cast if entry.narrates), None)
    ranked = []
    for entry in cast:
        first = entry.name.split()[0].casefold()
        if narrator is not None and entry is not narrator and first in known.kin and not is_of_church(entry):
            yield Seen(pair_of(narrator.id, entry.id), "family", KIN_OF_NARRATOR, _where(prose, entry, first))
        if first in known.ranks and len(entry.name.split()) > 1:
            ranked.append((entry, first))
    for number, (one, rank) in enumerate(ranked[:_MOST_SHARING]):
        for other, _ in ranked[:number]:
            yield Seen(pair_of(one.id, other.id), "colleagues", TWO_RANKS, _where(prose, one, rank))


def is_of_church(entry: CastEntry) -> bool:
    """Whether a name is one that orders and churches give: `Father Duffy`, `Sister Ruth`. Nobody's kin by that."""
    names = [name.casefold().split() for name in (entry.name, *entry.aliases)]
    return any(len(words) > 1 and words[0] in lexicon().church for words in names)


def _shared_names(prose: Prose, cast: Sequence[CastEntry], known: Lexicon) -> Iterator[Seen]:
    """People of one family name: the last word of a name of two words or more."""
    families: dict[str, list[CastEntry]] = {}
    for entry in cast:
        names = {name.split()[-1].casefold() for name in (entry.name, *entry.aliases) if len(name.split()) > 1}
        for name in sorted(names):
            families.setdefault(name, []).append(entry)
    for name, entries in families.items():
        if len(entries) <= _MOST_SHARING:
            for number, one in enumerate(entries):
                for other in entries[:number]:
                    yield Seen(pair_of(one.id, other.id), "family", SHARED_NAME, _where(prose, one, name))


def _where(prose: Prose, entry: CastEntry, word: str) -> Span:
    """The first mention that holds a word of the name, else the first of all."""
    text = prose.text
    return next((m for m in entry.mentions if word in text[m.start : m.end].casefold()), entry.mentions[0])
