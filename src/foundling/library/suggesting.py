"""Names that may be the same: suggestions to a curator, never applied by themselves.

Owns the rules. A suggestion puts names of one kind together under the one that most works use, says why, and how
sure that is. Rules, the surest first: the same but for accents, articles and marks; the same words in another
order; spelt alike (rapidfuzz); initials of a name; a first or last name that only one person of the fandom has;
initials of a pairing, resolved by who is in the stories that state it. Names in which numbers differ are never
the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from msgspec import Struct
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist
from sqlalchemy import func, select

from foundling.knowledge import table
from foundling.library.authority import SLASH, variant_key
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.schema import cast_names, facets
from foundling.library.values import key_of

# How sure each rule is, by what it usually gets wrong; they order suggestions and promise nothing.
_SAME_BUT_FOR = 0.95
_OTHER_ORDER = 0.9
_ALIKE = 0.85
_INITIALS = 0.7
_PART_OF = 0.6
_PAIR = 0.8
# Names alike by so much (of 100) are suggested; shorter ones than that many letters are too easily alike.
_CUTOFF = 88
_SHORTEST = 6
# Names begin or end in the same letters to be compared at all; of more than so many that do, none are.
_BLOCK = 5
_LARGEST_BLOCK = 1_000
# Letters of initials, and of an initial in a pairing.
_MOST_INITIALS = 6
_INITIAL = 2
# People of a story that initials may stand for: those with most mentions.
_LEADING = 12
# The share of stories that must agree on whom initials stand for.
_AGREE = 0.6

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")


@cache
def _articles() -> frozenset[str]:
    return frozenset(word for listed in table("name_words.toml")["articles"].values() for word in listed)


@cache
def _small() -> frozenset[str]:
    """Words that initials may leave out."""
    return _articles().union(*table("name_words.toml")["small"].values())


class Suggestion(Struct, frozen=True):
    """Names that may be the same: the one to prefer, all of them with their counts, why, and how sure (0 to 1).

    `within` is the fandom in which alone they would be ("": anywhere).
    """

    kind: str
    preferred: str
    names: tuple[tuple[str, int], ...]
    why: str
    score: float
    within: str = ""


def suggest_names(
    databases: Databases,
    kind: str,
    counts: Mapping[str, int],
    told_apart: Collection[tuple[str, str]],
    *,
    limit: int,
) -> tuple[Suggestion, ...]:
    """What may be the same among names of a kind, each with how many works it stands in; the surest first."""
    found = [*_by_form(kind, counts), *_spelt_alike(kind, counts)]
    if kind in ("fandom", "tag"):
        found += _initials(kind, counts)
    if kind == "character":
        found += _parts_of_names(databases, counts)
    if kind == "relationship":
        found += _initials_of_pairs(databases, counts)
    return tuple(_best(found, told_apart)[:limit])


def _best(found: Sequence[Suggestion], told_apart: Collection[tuple[str, str]]) -> list[Suggestion]:
    """The surest first; of those about the same names the surest alone, and none of names that were told apart."""
    kept: list[Suggestion] = []
    seen: set[tuple[str, str, str]] = set()
    for one in sorted(found, key=lambda one: (-one.score, -sum(count for _, count in one.names), one.preferred)):
        pairs = list(combinations(sorted({variant_key(name) for name, _ in one.names}), 2))
        if any(pair in told_apart for pair in pairs):
            continue
        fresh = {(*pair, one.within) for pair in pairs} - seen
        if fresh or not pairs:
            seen |= fresh
            kept.append(one)
    return kept


def _together(
    kind: str, names: Sequence[str], counts: Mapping[str, int], why: str, score: float, within: str = ""
) -> Suggestion:
    """A suggestion that prefers the name of most works, of equals the longest."""
    ordered = sorted(dict.fromkeys(names), key=lambda name: (-counts.get(name, 0), -len(name), name))
    listed = tuple((name, counts.get(name, 0)) for name in ordered)
    return Suggestion(kind, ordered[0], listed, why, round(score, 3), within)


# ---------------------------------------------------------------- form


def _words(name: str) -> list[str]:
    """The words of a name, without accents, articles and marks."""
    folded = unicodedata.normalize("NFKD", name.casefold().replace("&", " and ").replace("’", "").replace("'", ""))
    words = _WORD.findall("".join(letter for letter in folded if not unicodedata.combining(letter)))
    return [word for word in words if word not in _articles()] or words


def _by_form(kind: str, counts: Mapping[str, int]) -> Iterator[Suggestion]:
    same: dict[str, list[str]] = defaultdict(list)
    order: dict[str, list[str]] = defaultdict(list)
    for name in counts:
        parts = [" ".join(_words(part)) for part in name.split(SLASH)] if kind == "relationship" else [name]
        key = SLASH.join(sorted(parts)) if kind == "relationship" else " ".join(_words(name))
        if key.strip(SLASH + " "):
            same[key].append(name)
            order[SLASH.join(" ".join(sorted(part.split())) for part in key.split(SLASH))].append(key)
    for names in same.values():
        if len(names) > 1:
            yield _together(kind, names, counts, "the same but for accents, articles and marks", _SAME_BUT_FOR)
    for keys in order.values():
        apart = list(dict.fromkeys(keys))
        if len(apart) > 1 and " " in apart[0]:
            names = [name for key in apart for name in same[key]]
            yield _together(kind, names, counts, "the same words in another order", _OTHER_ORDER)


def _spelt_alike(kind: str, counts: Mapping[str, int]) -> Iterator[Suggestion]:
    keys = {name: " ".join(_words(name)) for name in counts}
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, key in keys.items():
        if len(key) >= _SHORTEST:
            blocks["begins", key[:_BLOCK]].append(name)
            blocks["ends", key[-_BLOCK:]].append(name)
    seen: set[tuple[str, str]] = set()
    for names in blocks.values():
        if 1 < len(names) <= _LARGEST_BLOCK:
            spelt = [keys[name] for name in names]
            alike = cdist(spelt, spelt, scorer=ratio, score_cutoff=_CUTOFF)
            for row, column in zip(*alike.nonzero(), strict=True):
                one, other = names[row], names[column]
                if row < column and (one, other) not in seen and _may_be_same(keys[one], keys[other]):
                    seen.add((one, other))
                    near = float(alike[row][column]) / 100
                    yield _together(kind, (one, other), counts, f"spelt alike ({near:.0%})", _ALIKE * near)


def _may_be_same(one: str, other: str) -> bool:
    """Whether two names differ in letters, and in no number: part 2 is not part 3."""
    return one != other and _NUMBER.findall(one) == _NUMBER.findall(other)


def _initials(kind: str, counts: Mapping[str, int]) -> Iterator[Suggestion]:
    by_initials: dict[str, list[str]] = defaultdict(list)
    for name in counts:
        words = _WORD.findall(name)
        for chosen in (words, [word for word in words if word.casefold() not in _small()]):
            if len(chosen) > 1:
                by_initials["".join(word[0] for word in chosen).casefold()].append(name)
    for name in counts:
        letters = name.replace(".", "").replace(" ", "")
        if 1 < len(letters) <= _MOST_INITIALS and letters.isupper():
            meant = dict.fromkeys(long for long in by_initials[letters.casefold()] if long != name)
            if meant:
                best = max(meant, key=lambda long: (counts[long], long))
                sure = _INITIALS / len(meant)
                listed = ((best, counts[best]), (name, counts[name]))
                yield Suggestion(kind, best, listed, f"{name} are its initials", round(sure, 3))


# ---------------------------------------------------------------- people


def _parts_of_names(databases: Databases, counts: Mapping[str, int]) -> Iterator[Suggestion]:
    """A first or last name that within a fandom only one person has."""
    for fandom, people in _by_fandom(databases, "character").items():
        whole: dict[str, list[str]] = defaultdict(list)
        for name in people:
            words = name.split()
            if len(words) > 1:
                for word in {key_of(words[0]), key_of(words[-1])}:
                    whole[word].append(name)
        for name in people:
            meant = whole.get(key_of(name), ())
            if " " not in name and len(meant) == 1 and name in counts and meant[0] in counts:
                place = f"in {fandom} " if fandom else ""
                why = f"{place}only {meant[0]} is called {name}"
                listed = ((meant[0], people[meant[0]]), (name, people[name]))
                yield Suggestion("character", meant[0], listed, why, _PART_OF, fandom)


def _initials_of_pairs(databases: Databases, counts: Mapping[str, int]) -> Iterator[Suggestion]:
    """`M/S`, by who is in the stories that state it, and by pairs that other stories of the fandom state."""
    for fandom, pairs in _by_fandom(databases, "relationship").items():
        for pair, number in pairs.items():
            initials = [part.strip() for part in pair.split(SLASH)]
            if len(initials) > 1 and all(part.isalpha() and len(part) <= _INITIAL for part in initials):
                votes = _votes(databases, pair, fandom, initials)
                votes.update(_stated_in_full(pairs, initials))
                if votes and number:
                    yield from _resolved(pair, number, fandom, _tallied(votes), counts)


def _resolved(
    pair: str, number: int, fandom: str, votes: Counter[str], counts: Mapping[str, int]
) -> Iterator[Suggestion]:
    meant, agreed = max(votes.items(), key=lambda item: (item[1], item[0]))
    whole = sum(votes.values())
    if agreed >= _AGREE * whole:
        why = f"{pair} is {meant} by who is in the stories ({agreed:,} of {whole:,} that tell)"
        listed = ((meant, counts.get(meant, 0)), (pair, number))
        yield Suggestion("relationship", meant, listed, why, round(_PAIR * agreed / whole, 3), fandom)


def _tallied(votes: Counter[str]) -> Counter[str]:
    """Voices put together for pairs that differ in order alone, under the most frequent form."""
    by_key: dict[str, Counter[str]] = defaultdict(Counter)
    for name, number in votes.items():
        by_key[variant_key(name)][name] += number
    best: Counter[str] = Counter()
    for forms in by_key.values():
        form, _ = max(forms.items(), key=lambda item: (item[1], item[0]))
        best[form] = forms.total()
    return best


def _votes(databases: Databases, pair: str, fandom: str, initials: Sequence[str]) -> Counter[str]:
    """Which two people initials stand for, a voice each story that states them and has been read closely."""
    votes: Counter[str] = Counter()
    for people in _casts(databases, pair, fandom):
        chosen = [_called(people, part) for part in initials]
        if all(chosen) and len(set(chosen)) == len(chosen):
            votes[SLASH.join(str(name) for name in chosen)] += 1
    return votes


def _called(people: Sequence[tuple[str, ...]], initial: str) -> str | None:
    """The first of the people, the most mentioned first, who is called by a name that begins so."""
    wanted = initial.casefold()
    for words_first in (True, False):
        for names in people:
            words = names[0].split()
            heads = words[:1] if words_first else words[1:]
            if any(word.casefold().startswith(wanted) for word in heads):
                return names[0]
    return None


def _stated_in_full(pairs: Mapping[str, int], initials: Sequence[str]) -> Counter[str]:
    """Pairs of the fandom whose people have these initials, with how many works state them."""
    wanted = sorted(part.casefold() for part in initials)
    size = len(wanted[0])
    found: Counter[str] = Counter()
    for pair, number in pairs.items():
        people = [part.strip() for part in pair.split(SLASH)]
        if len(people) == len(wanted) and all(len(name) > _INITIAL for name in people):
            if sorted(name[:size].casefold() for name in people) == wanted:
                found[pair] += number
    return found


# ---------------------------------------------------------------- rows


def _by_fandom(databases: Databases, field: str) -> dict[str, dict[str, int]]:
    """How many works of each fandom ("": of none) state each name of a field."""
    named, fandom = facets.alias("named"), facets.alias("fandom")
    joined = (fandom.c.work == named.c.work) & (fandom.c.field == "fandom")
    number = func.count(func.distinct(named.c.work)).label("number")
    query = (
        select(named.c.value, func.coalesce(fandom.c.value, "").label("fandom"), number)
        .select_from(named.outerjoin(fandom, joined))
        .where(named.c.field == field)
        .group_by(named.c.value, "fandom")
        .order_by("fandom", named.c.value)
    )
    found: dict[str, dict[str, int]] = defaultdict(dict)
    with databases.catalogue.connect() as connection:
        for row in connection.execute(query):
            found[row.fandom][row.value] = row.number
    return found


def _casts(databases: Databases, pair: str, fandom: str) -> Iterator[list[tuple[str, ...]]]:
    """Who is in each of the stories that state a pairing, the most mentioned first."""
    stating = select(facets.c.work).where(facets.c.field == "relationship", facets.c.value == pair)
    if fandom:
        of_fandom = select(facets.c.work).where(facets.c.field == "fandom", facets.c.value == fandom)
        stating = stating.where(facets.c.work.in_(of_fandom.scalar_subquery()))
    with databases.catalogue.connect() as connection:
        works = list(connection.execute(stating.distinct().order_by(facets.c.work)).scalars())
    columns = (cast_names.c.work, cast_names.c.entry, cast_names.c.name)
    for chunk in chunks(works):
        query = select(*columns).where(cast_names.c.work.in_(chunk), cast_names.c.entry < _LEADING)
        people: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        with databases.catalogue.connect() as connection:
            for row in connection.execute(query.order_by(cast_names.c.work, cast_names.c.position)):
                people[row.work][row.entry].append(row.name)
        for work in chunk:
            if work in people:
                yield [tuple(names) for _, names in sorted(people[work].items())]
