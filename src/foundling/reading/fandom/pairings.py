"""What pairings are called: `Johnlock`, `MSR`, `HP/DM`, `K/S`, `Mulder/Scully`, as the full names they mean.

Owns resolving a pairing's name in a fandom. Names that fans coined stand in the gazetteer (`ships`); codes of
initials follow from the names, those of the people who stand first in it before others.

    >>> pairing("HP/DM", "Harry Potter")
    ('Harry Potter', 'Draco Malfoy')
    >>> pairing("Johnlock", "Sherlock (TV)")
    ('John Watson', 'Sherlock Holmes')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from foundling.knowledge import table
from foundling.reading.fandom.gazetteer import Person, bare_words, find, people_of, split_list, tokens

_BETWEEN = re.compile(r"\s*(?:/|&|\bx\b|×|\+)\s*")
_CODE = re.compile(r"[A-Z][A-Za-z]?[A-Z]?")


def person_called(name: str, people: Sequence[Person]) -> Person | None:
    """Whom a name means: a full name or alias, else the first who bears it as a given or family name."""
    wanted = name.casefold()
    for person in people:
        if any(wanted == known.casefold() for known in person.names):
            return person
    for person in people:
        if any(wanted == word.casefold() for known in person.names for word in bare_words(known)):
            return person
    # `Lady Mary` for `Mary Crawley`, `Ray Vecchio` for `Raymond Vecchio`: every word is one of theirs
    words = {word.casefold() for word in tokens(name)}
    for person in people:
        if words and words <= {word.casefold() for known in person.names for word in tokens(known)}:
            return person
    return None


@cache
def ships_of(name: str) -> dict[str, tuple[str, ...]]:
    """Pairing names of a fandom, in small letters, each with the full names of the people it means."""
    fandom = find(name)
    if fandom is None:
        return {}
    people = people_of(name)
    out: dict[str, tuple[str, ...]] = {}
    for item in split_list(str(table(f"fandoms/{fandom.medium}.toml")[fandom.id].get("ships", ""))):
        label, _, pair = item.partition(": ")
        found = [person_called(one.strip(), people) for one in pair.split("/")]
        names = tuple(person.name for person in found if person)
        if len(names) == len(found) > 1:
            out.setdefault(label.casefold(), names)
    return out


def pairing(text: str, fandom: str) -> tuple[str, ...] | None:
    """The full names of the people that a pairing's name or code means in a fandom; None where it means none."""
    known = ships_of(fandom).get(text.strip().casefold())
    if known:
        return known
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if len(parts) < 2:
        return None
    people = people_of(fandom)
    out: list[str] = []
    for part in parts:
        person = person_called(part, people) or _by_code(part, [p for p in people if p.name not in out])
        if person is None or person.name in out:
            return None
        out.append(person.name)
    return tuple(out)


def _by_code(code: str, people: Iterable[Person]) -> Person | None:
    """The first whose initials are `HP`, or whose name begins with `M` or `Sk`."""
    if not _CODE.fullmatch(code):
        return None
    listed = list(people)
    if len(code) > 1 and code.isupper():
        return next((p for p in listed if _initials(p) == code), None)
    by_family = next((n for n, p in enumerate(listed) if p.family and p.family.startswith(code)), None)
    by_given = next((n for n, p in enumerate(listed) if p.given.startswith(code)), None)
    places = [place for place in (by_family, by_given) if place is not None]
    return listed[min(places)] if places else None


def _initials(person: Person) -> str:
    return person.given[0] + person.family[0] if person.family else ""
