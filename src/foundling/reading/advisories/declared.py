"""What a story's header declares: stated warnings and tags, as kinds of advisory.

Owns the reading of `data/advisories_warnings.toml` as far as it is about words of warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from foundling import knowledge
from foundling.reading.advisories.hits import hits_in
from foundling.reading.advisories.lexicon import Node, tree_of
from foundling.reading.types import Record
from foundling.spans import Span

FILE = "advisories_warnings.toml"
# A word that denies stands directly before the phrase, or one word earlier ("no graphic violence").
REACH = 2


def declared_kinds(record: Record) -> dict[str, tuple[Span, ...]]:
    """The kinds that warnings, tags and reasons given with a rating declare, each with the spans that say so."""
    out: dict[str, tuple[Span, ...]] = {}
    for text, spans in _statements(record):
        for kind in kinds_of(text):
            out[kind] = tuple(sorted({*out.get(kind, ()), *spans}))
    return out


def kinds_of(text: str) -> tuple[str, ...]:
    """The kinds that one stated warning or tag names.

    >>> kinds_of("Graphic Depictions Of Violence, no character death")
    ('violence',)
    """
    names, tree = _phrases()
    if _silent().search(_level(text)):
        return ()
    denying = frozenset(knowledge.table(FILE)["denied"]["words"])
    words = _WORD.findall(_level(text))
    found: list[int] = []
    for first, _, numbers in hits_in(words, tree):
        if not denying.intersection(words[max(0, first - REACH) : first]):
            found.extend(number for number in numbers if number not in found)
    return tuple(names[number] for number in sorted(found) if number < len(names))


def _statements(record: Record) -> Iterator[tuple[str, tuple[Span, ...]]]:
    for field in (record.warning, record.genre):
        for claim in field:
            yield claim.value, claim.spans
    for rating in record.rating:
        yield rating.value.raw, rating.spans


_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]")


def _level(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("-", " ").split())


@cache
def _phrases() -> tuple[tuple[str, ...], Node]:
    """The kinds, and the tree of their phrases; the last number is that of phrases that declare nothing."""
    declared, figures = knowledge.table(FILE)["declared"], knowledge.table(FILE)["figures"]["phrases"]
    return tuple(declared), tree_of([*declared.values(), figures], figures=frozenset({len(declared)}))


@cache
def _silent() -> re.Pattern[str]:
    phrases = knowledge.table(FILE)["silent"]["phrases"].split(",")
    return re.compile("|".join(re.escape(" ".join(phrase.split())) for phrase in phrases))
