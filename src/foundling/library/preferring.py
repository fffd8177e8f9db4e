"""Preferred names on what is shown: a card's facets and fandoms, an edition's values, the people of a cast.

Owns where a preferred name stands in for a stated one, and that the stated one is kept beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from foundling.library.authority import FIELDS, KIND_OF, Preferred
from foundling.library.cards import Card, Facet
from foundling.library.values import plain
from foundling.reading.types import Claim


def names_of(card: Card) -> Iterator[tuple[str, str]]:
    """The names on a card that another form may be preferred over, each with its kind."""
    for facet in card.facets:
        if facet.field in KIND_OF:
            yield KIND_OF[facet.field], facet.value


def prefer_card(card: Card, preferred: Preferred) -> Card:
    """The card under preferred names; what the record states stays beside them."""
    if not preferred.held:
        return card
    facets = tuple(_prefer(facet, card.fandom, preferred) for facet in card.facets)
    if facets == card.facets:
        return card
    fandoms = (preferred.of("fandom", name) or name for name in card.fandom)
    return replace(card, facets=facets, fandom=tuple(dict.fromkeys(fandoms)))


def _prefer(facet: Facet, fandoms: Sequence[str], preferred: Preferred) -> Facet:
    kind = KIND_OF.get(facet.field)
    better = preferred.of(kind, facet.value, _within(fandoms, preferred)) if kind else None
    return facet if better is None else replace(facet, value=better, stated=facet.value)


def _within(fandoms: Iterable[str], preferred: Preferred) -> list[str]:
    """Fandoms as they are stated and as they are preferred: a variant may be kept to either."""
    return [name for fandom in fandoms for name in (fandom, preferred.of("fandom", fandom)) if name]


def record_names(record: Mapping[str, Sequence[Claim[Any]]]) -> Iterator[tuple[str, str]]:
    """The names in a record that another form may be preferred over, each with its kind."""
    for kind, fields in FIELDS.items():
        for field in fields:
            for claim in record.get(field, ()):
                yield kind, plain(claim.value)


def preferred_values(
    record: Mapping[str, Sequence[Claim[Any]]], preferred: Preferred
) -> dict[str, dict[str, str]]:
    """What is preferred over the values of a record: by field, then by the value as it stands in one line."""
    fandoms = _within([claim.value for claim in record.get("fandom", ())], preferred)
    found: dict[str, dict[str, str]] = {}
    for kind, fields in FIELDS.items():
        for field in fields:
            for claim in record.get(field, ()):
                better = preferred.of(kind, plain(claim.value), fandoms)
                if better is not None:
                    found.setdefault(field, {})[plain(claim.value)] = better
    return found
