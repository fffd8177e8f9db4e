"""The typed tree of a query; frozen structs only. All spans are code points of the query as it was typed."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from foundling.spans import Span


class Word(Struct, frozen=True, tag=True):
    """A word that is looked for as it stands and by its stem; `text` as typed, with at least a letter or digit."""

    text: str
    span: Span


class Prefix(Struct, frozen=True, tag=True):
    """`witch*`: every word that begins so; `text` is without the star."""

    text: str
    span: Span


class Phrase(Struct, frozen=True, tag=True):
    """Words in this order, next to each other, as they stand; `text` is without the quotation marks."""

    text: str
    span: Span


Text: TypeAlias = Word | Prefix | Phrase


class Match(Struct, frozen=True, tag=True):
    """`author:penname`: a field of text that holds these words."""

    field: str
    value: Text
    span: Span


class Exact(Struct, frozen=True, tag=True):
    """`fandom:="Tides"`: a field that holds just this; case, diacritics and punctuation do not matter."""

    field: str
    value: str
    span: Span


class Own(Struct, frozen=True, tag=True):
    """`shelf:winter`, `mine:star*`: what somebody has put there, or marked so; the index knows nothing of it."""

    field: str
    value: Text
    span: Span


class Choice(Struct, frozen=True, tag=True):
    """`status:complete`: a field that is just this."""

    field: str
    value: str
    span: Span


class Scale(Struct, frozen=True, tag=True):
    """`rating:<=teen`: a place on a scale, from `low` to `high`, both included; None is no bound."""

    field: str
    low: str | None
    high: str | None
    span: Span


class Harm(Struct, frozen=True, tag=True):
    """`advisory:violence`: an advisory of this kind, at any level.

    With `low`: at that level or above. With `high`: at that level at most, or none at all.
    """

    kind: str
    low: str | None
    high: str | None
    span: Span


class Amount(Struct, frozen=True, tag=True):
    """`words:5000..20000`: a number from `low` to `high`, both included; None is no bound."""

    field: str
    low: int | None
    high: int | None
    span: Span


class Days(Struct, frozen=True, tag=True):
    """`added:2026-11`: a day from `low` to `high`, both included, each a number `YYYYMMDD`; None is no bound."""

    field: str
    low: int | None
    high: int | None
    span: Span


class Said(Struct, frozen=True, tag=True):
    """`speaker:Ellen "come back"`: somebody called so says these words."""

    speaker: Text
    words: Phrase
    span: Span


class Story(Struct, frozen=True, tag=True):
    """`story:"snowed in at a lighthouse"`: what happens in it, in anybody's words; the nearest come first."""

    text: str
    span: Span


class Not(Struct, frozen=True, tag=True):
    """`-x`: what `item` does not find."""

    item: Node
    span: Span


class All(Struct, frozen=True, tag=True):
    """What every one of two or more `items` finds."""

    items: tuple[Node, ...]
    span: Span


class Either(Struct, frozen=True, tag=True):
    """What any of two or more `items` finds."""

    items: tuple[Node, ...]
    span: Span


Node: TypeAlias = (
    Word
    | Prefix
    | Phrase
    | Match
    | Exact
    | Own
    | Choice
    | Scale
    | Harm
    | Amount
    | Days
    | Said
    | Story
    | Not
    | All
    | Either
)


class Sort(Struct, frozen=True):
    """`sort:-words`: the order of what is found."""

    key: str
    descending: bool
    span: Span


class Query(Struct, frozen=True):
    """A query: what is looked for (`root`, None: everything) and in which order (None: the best first)."""

    root: Node | None
    sort: Sort | None = None


class QueryError(Struct, frozen=True):
    """What is wrong with a query, and where.

    `why` is a sentence's beginning without a full stop; `meant` is the whole query as it may have been meant, None
    where there is no telling.
    """

    span: Span
    why: str
    meant: str | None = None

    def __str__(self) -> str:
        meant = f"; perhaps {self.meant}" if self.meant else ""
        return f"character {self.span.start + 1}: {self.why}{meant}"
