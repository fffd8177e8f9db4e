"""The record as the page of a work shows it: each field with its values, how sure each is, and what says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from foundling.exports import card
from foundling.knowledge import table
from foundling.library.fields import HOLDS_SEVERAL
from foundling.library.proposing import value_line
from foundling.library.types import Edition
from foundling.library.values import key_of, plain
from foundling.reading.types import Claim, OtherLabel
from foundling.web.views.evidence import Quote, quote
from foundling.web.views.telling import said_value

# How many values of a field, and passages of a value, a page shows; the rest is counted.
MOST_VALUES = 40
MOST_QUOTES = 3
# What a page calls some fields otherwise than a book does.
_NAMES = {"title": "Title", "author": "Author", "url": "Web address", "form": "Form"}


class Value(Struct, frozen=True):
    """A value of a field: how sure it is, what says so (`by`: a rule, or a person's name), and where.

    `key` is what the desk knows the claim by; `typed` is the value as somebody would type it.
    """

    words: str
    key: str
    typed: str
    confidence: float
    by: str
    person: str | None
    hint: str | None
    quotes: tuple[Quote, ...]


class Field(Struct, frozen=True):
    """A field of the record: its name, what it is called, its values, how firm the best is.

    `several`: it may hold several values, typed a line each.
    """

    field: str
    label: str
    values: tuple[Value, ...]
    more: int
    standing: str
    several: bool


def fields_of(edition: Edition) -> Iterator[Field]:
    """The fields that have a value, in the order books show them in."""
    known_fields: dict[str, str] = table("writing.toml")["fields"]
    order = ["title", *known_fields, *(f for f in edition.record if f not in ("title", *known_fields))]
    for field in order:
        claims = edition.record.get(field, ())
        if not claims or field == "other":
            continue
        yield _field(edition, field, _NAMES.get(field, known_fields.get(field, field.capitalize())), claims)
    for claim in edition.record.get("other", ())[:MOST_VALUES]:
        if isinstance(claim.value, OtherLabel):
            yield _field(edition, "other", claim.value.label, (claim,))


def lacking(edition: Edition) -> Iterator[tuple[str, str]]:
    """The fields without a value that a person may fill in: name, and what it is called."""
    named: dict[str, str] = {"title": "", **table("writing.toml")["fields"], **_NAMES}
    counted = ("words", "form")  # of every story
    return (
        (field, label) for field, label in named.items() if field not in counted and not edition.record.get(field)
    )


def _field(edition: Edition, field: str, label: str, claims: Sequence[Claim[Any]]) -> Field:
    several = field in HOLDS_SEVERAL
    values = tuple(value_of(field, claim, edition.reading.text, several=several) for claim in claims[:MOST_VALUES])
    more = max(0, len(claims) - MOST_VALUES)
    return Field(field, label, values, more, edition.standing.get(field, "none"), several)


def value_of(field: str, claim: Claim[Any], text: str, *, several: bool = False) -> Value:
    words = _words_of(field, claim.value)
    kind, _, who = claim.by.partition(":")
    typed = words if field == "language" else plain(claim.value)
    return Value(
        words,
        key_of(value_line(claim.value)),
        typed if "\n" in typed and not several else " ".join(typed.split()),
        claim.confidence,
        claim.by,
        who if kind == "curator" else None,
        claim.hint,
        tuple(quote(text, span) for span in claim.spans[:MOST_QUOTES]),
    )


def _words_of(field: str, value: object) -> str:
    """A value of a field as people say it."""
    if isinstance(value, OtherLabel):
        return value.value
    return said_value(card.shown(value), field)
