"""The pairings a header states, resolved through the story's own cast.

Owns finding which cast entries `Ellen/Tom`, `E/T`, `HP/DM` or `Drarry` mean. What cannot be resolved keeps its
words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.reading.fandom.pairings import pairing
from foundling.reading.people.lexicon import lexicon
from foundling.reading.types import CastEntry, Claim, Record, RelationshipKind
from foundling.spans import Span

# A pair of initials is sought among so many of the people most often meant.
MOST_FOR_INITIALS = 12
# Portmanteaus take at least so many letters from either name.
_SHORTEST_PIECE = 2
_LONGEST_INITIALS = 3


class Stated(Struct, frozen=True):
    """A pairing as the header has it: cast ids where they could be told, else the names as they stand."""

    between: tuple[str, ...]
    kind: RelationshipKind
    spans: tuple[Span, ...]
    confidence: float


def pairings_stated(
    text: str, record: Record, cast: Sequence[CastEntry], fandoms: Sequence[str] = ()
) -> Iterator[Stated]:
    """The stated pairings, in the record's order. `fandoms` are the story's, stated or inferred."""
    owners = owners_of(cast)
    for claim in record.relationship:
        yield Stated(
            resolve(claim.value, cast, fandoms, owners), _kind(text, claim), claim.spans, claim.confidence
        )


def resolve(
    names: Sequence[str],
    cast: Sequence[CastEntry],
    fandoms: Sequence[str] = (),
    owners: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[str, ...]:
    """The cast id of each name, or a name where nobody of the cast answers to it.

    What the fandom calls the pairing goes first, if its people are in the story; then the cast's own names,
    initials and what can be put together from them; then the fandom's full names.
    """
    owners = owners_of(cast) if owners is None else owners
    called = _called_so(names, fandoms)
    if called:
        found = _named(called, owners)
        if not set(found).intersection(called):
            return found
    if len(names) == 1:
        return _portmanteau(names[0], cast) or called or _named(names, owners)
    if all(_is_initials(name) for name in names):
        return _by_initials(names, cast) or called or tuple(names)
    return _named(names, owners)


def _called_so(names: Sequence[str], fandoms: Sequence[str]) -> tuple[str, ...]:
    """The full names of the people whom the first of the fandoms that knows it means by a pairing's name or
    code."""
    text = "/".join(names)
    return next((found for found in (pairing(text, fandom) for fandom in fandoms) if found), ())


def _kind(text: str, claim: Claim[tuple[str, ...]]) -> RelationshipKind:
    """An ampersand states a bond that is no romance; any other sign states one (usage of archives)."""
    signs = table("relationships.toml")["signs"]
    stated = " ".join(text[span.start : span.end] for span in claim.spans)
    return "friends" if signs["friends"] in stated and signs["romantic"] not in stated else "romantic"


def _named(names: Sequence[str], owners: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    out: list[str] = []
    for name in names:
        ids = owners.get(name.casefold(), ()) or _by_given_name(name, owners)
        # Who is stated by the name that several share is the one most often meant.
        out.append(ids[0] if ids and ids[0] not in out else name)
    return tuple(out)


def _by_given_name(name: str, owners: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Who is called by the first word of a full name, where one alone is and nobody has the rest of it.

    Nobody is called by a title (`Mr. Marsh`) alone: the word must be a name in itself, which ends in no stop.
    """
    given, *rest = name.casefold().split() or [""]
    ids = () if given.endswith(".") or given in _titles() else owners.get(given, ())
    return ids if len(ids) == 1 and not any(owners.get(word) for word in rest) else ()


@cache
def _titles() -> frozenset[str]:
    return frozenset(lexicon().titles)


def owners_of(cast: Sequence[CastEntry]) -> Mapping[str, tuple[str, ...]]:
    """Every name, and each word of a full name that is nobody's own name, in small letters -> ids, most meant
    first."""
    whole: dict[str, dict[str, None]] = {}
    words: dict[str, dict[str, None]] = {}
    for entry in cast:
        for name in dict.fromkeys((entry.name, *entry.aliases)):
            whole.setdefault(name.casefold(), {})[entry.id] = None
            for word in name.casefold().split():
                words.setdefault(word, {})[entry.id] = None
    return {name: tuple(ids) for name, ids in {**words, **whole}.items()}


def _is_initials(name: str) -> bool:
    return 1 <= len(name.replace(".", "")) <= _LONGEST_INITIALS and name.replace(".", "").isupper()


def _by_initials(names: Sequence[str], cast: Sequence[CastEntry]) -> tuple[str, ...]:
    """The people whose initials these are, each another; empty where somebody has none."""
    taken: list[str] = []
    for name in names:
        letters = name.replace(".", "").casefold()
        found = next(
            (entry.id for entry in cast[:MOST_FOR_INITIALS] if entry.id not in taken and _fits(letters, entry)),
            None,
        )
        if found is None:
            return ()
        taken.append(found)
    return tuple(taken)


def _fits(letters: str, entry: CastEntry) -> bool:
    """Whether initials are those of a full name, or one letter is that of a name."""
    for name in (entry.name, *entry.aliases):
        words = [word for word in name.casefold().split() if word[0].isalpha()]
        if len(letters) == 1 and any(word[0] == letters for word in words):
            return True
        if len(letters) > 1 and "".join(word[0] for word in words) == letters:
            return True
    return False


def _portmanteau(name: str, cast: Sequence[CastEntry]) -> tuple[str, ...]:
    """The two whose names a word is put together from: the beginning of one, the end of the other."""
    whole = name.casefold()
    words = [
        (entry.id, word)
        for entry in cast[:MOST_FOR_INITIALS]
        for form in (entry.name, *entry.aliases)
        for word in form.casefold().split()
        if word.isalpha()
    ]
    for first, front in words:
        for second, back in words:
            if first != second and _joins(whole, front, back):
                return first, second
    return ()


def _joins(whole: str, front: str, back: str) -> bool:
    for cut in range(_SHORTEST_PIECE, len(whole) - _SHORTEST_PIECE + 1):
        if front.startswith(whole[:cut]) and (back.endswith(whole[cut:]) or back.startswith(whole[cut:])):
            return True
    return False
