"""Who is in a story, as the page of a work and the page of somebody in it show it."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup
from msgspec import UNSET, Struct

from foundling.exports.page.graph import graph
from foundling.exports.page.people import Person
from foundling.reading.types import Reading, Relationship
from foundling.web.views.evidence import Quote, quote
from foundling.web.views.known import Known, known
from foundling.web.views.record import MOST_QUOTES

# How many of each a page shows; the rest is counted.
MOST_LEADS = 14
MOST_BONDS = 30


class Bond(Struct, frozen=True):
    """Who is what to whom; `who` are pairs of cast id (None: not in the cast) and name."""

    who: tuple[tuple[str | None, str], ...]
    kind: str
    standing: str
    confidence: float
    quotes: tuple[Quote, ...]


class People(Struct, frozen=True):
    """What the page says of the cast: who leads, the others, who talks with whom (drawn), who is what to whom."""

    leads: tuple[Person, ...]
    others: tuple[Person, ...]
    graph: Markup
    bonds: tuple[Bond, ...]


def people_of(counted: Known) -> People:
    """Who is in a story."""
    reading = counted.reading
    relationships = () if reading.relationships is UNSET else reading.relationships
    leads = [person for person in counted.people if person.leads]
    return People(
        leads=tuple(leads[:MOST_LEADS]),
        others=(*leads[MOST_LEADS:], *(person for person in counted.people if not person.leads)),
        graph=graph(counted.people, counted.talks, relationships, tabbed=False),
        bonds=tuple(_bond(one, counted.names, reading.text) for one in relationships[:MOST_BONDS]),
    )


def _bond(one: Relationship, names: Mapping[str, str], text: str) -> Bond:
    said = {
        "both": "the author says so, and it is found in the story",
        "stated": "the author says so; not found in the story",
        "seen": "found in the story",
    }
    return Bond(
        tuple((who if who in names else None, names.get(who, who)) for who in one.between),
        one.kind,
        said[one.standing],
        one.confidence,
        tuple(quote(text, span) for span in one.spans[:MOST_QUOTES]),
    )


class LineSaid(Struct, frozen=True):
    """A line somebody says: its words, to whom, in what manner, where."""

    words: Quote
    to: str | None
    kind: str
    confidence: float


class PersonPage(Struct, frozen=True):
    """Somebody in a story: who they are, and what they say, `first` the number of the first line shown."""

    person: Person
    bonds: tuple[Bond, ...]
    lines: tuple[LineSaid, ...]
    first: int


def person_page(reading: Reading, id: str, *, first: int, most: int) -> PersonPage | None:
    """Somebody of the cast by id, with `most` lines from the one numbered `first` (from 0); None where unknown."""
    counted = known(reading)
    person = next((one for one in counted.people if one.id == id), None)
    if person is None:
        return None
    speech = () if reading.speech is UNSET else reading.speech
    said = [one for one in speech if one.speaker == id]
    relationships = () if reading.relationships is UNSET else reading.relationships
    return PersonPage(
        person,
        tuple(_bond(one, counted.names, reading.text) for one in relationships if id in one.between)[:MOST_BONDS],
        tuple(
            LineSaid(quote(reading.text, one.span), counted.names.get(one.to or ""), one.kind, one.confidence)
            for one in said[first : first + most]
        ),
        first,
    )
