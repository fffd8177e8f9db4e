"""What searching gives and takes: pages of works, counts, who asks, and what they never want to see; structs only.

All spans are code points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypedDict

from msgspec import Struct

from foundling.library.types import WorkRow
from foundling.spans import Span

# What is counted unless something else is asked for; `length` is the number of words.
COUNTED = (
    "fandom", "pairing", "character", "rating", "warning", "advisory", "author", "status", "length", "person",
    "language",
)  # fmt: skip

HidingField = Literal[
    "fandom", "author", "tag", "character", "pairing", "warning", "advisory", "rating", "language", "query"
]  # fmt: skip


class Hiding(Struct, frozen=True):
    """A standing wish never to be shown works of this kind.

    `value` is the name of a fandom, author, tag, character, pairing or warning, a kind of advisory, a code of a
    language, or (`query`) any query. `above`: of an advisory, only what is above this level (`mentioned`,
    `moderate`; None: at any level). Of a rating, `value` is the highest that is shown. `unless` is a query: what
    it finds is shown all the same. `id` is 0 until it is kept.
    """

    field: HidingField
    value: str
    above: str | None = None
    unless: str = ""
    id: int = 0


class SavedSearch(Struct, frozen=True):
    """A query that somebody keeps under a name, facets and order in it."""

    name: str
    query: str


class Preferences(Struct, frozen=True):
    """What an account has asked for once and for all."""

    hiding: tuple[Hiding, ...] = ()
    searches: tuple[SavedSearch, ...] = ()


class Reader(Struct, frozen=True):
    """Who asks.

    `account` is a number of `accounts`: its preferences hold, and `mine:` and `shelf:` are its own; None: nobody's
    preferences, and shelves that belong to nobody, or, with `own`, those of that account. `kept_to` is a query:
    only what it finds is there at all for this reader (`rating:<=teen -advisory:violence`). `only` are the works
    that are there at all (None: all).
    """

    account: int | None = None
    kept_to: str = ""
    only: frozenset[str] | None = None
    own: int | None = None


ANYBODY = Reader()


class Searching(TypedDict, total=False):
    """What can be said of a search besides its query (`Library.search`); what is left out is as in `Asked`."""

    # By facet what is to hold and what is not (`{"fandom": ["Tides"]}`): all that are included are to hold, but
    # any of a facet that a work has one value of (rating, status, language, length, form).
    include: Mapping[str, Sequence[str]]
    exclude: Mapping[str, Sequence[str]]
    # What may stand behind `sort:`; it goes before an order in the query.
    sort: str | None
    # Shows what the reader's wishes hide, with the reasons, and nothing else.
    hidden: bool
    # How many works, and from which on.
    limit: int
    offset: int
    # Names of COUNTED or documents.FACETS; so many of the most frequent `values` of each are counted.
    facets: Sequence[str]
    values: int
    # With the passage of each work that shows best what was looked for.
    passages: bool


class FacetValue(Struct, frozen=True):
    """A value of a facet and how many works have it among what was found; `chosen`: it was included or excluded.

    Of `length`, the value is a range as it stands behind `words:` (`1000..4999`, `100000..`).
    """

    value: str
    count: int
    chosen: Literal["in", "out"] | None = None


class Hidden(Struct, frozen=True):
    """How many works a wish hid that would have been found; one work may be hidden by several."""

    hiding: Hiding
    count: int


class FoundPassage(Struct, frozen=True):
    """A passage of a work: where it lies in its text, the words themselves, and what in them was looked for.

    `marks` are code points of `words`.
    """

    span: Span
    words: str
    marks: tuple[Span, ...]


class FoundWork(Struct, frozen=True):
    """A work that was found; `score` is None where another order was asked for.

    `hidden_by` are the wishes that hide it, where what is hidden was asked for.
    """

    work: WorkRow
    score: float | None
    passage: FoundPassage | None
    hidden_by: tuple[Hiding, ...] = ()


class Found(Struct, frozen=True):
    """What a query finds: a page of `works` out of `count`.

    `query` is the whole query as it was understood, what was included and excluded and the order in it: it finds
    the same again, and is what a saved search keeps. `unread` are those left out because they have not been read
    closely, so that nothing is known of what is not wanted; `hidden_count` those that the reader never wants to
    see, by `hidden`. `facets` counts values, most first, those that were chosen always among them. `meaning`: what
    passages mean was gone by as well as their words. `said` tells of what had to be done first, such as making the
    index anew.
    """

    query: str
    works: tuple[FoundWork, ...]
    count: int
    unread: int
    hidden_count: int = 0
    hidden: tuple[Hidden, ...] = ()
    facets: Mapping[str, tuple[FacetValue, ...]] = {}
    meaning: bool = False
    said: str | None = None


ReasonKind = Literal["fandom", "pairing", "character", "theme", "wording"]


class Reason(Struct, frozen=True):
    """Something two works have in common: `values` of a `kind`, or words that are rare elsewhere (`wording`)."""

    kind: ReasonKind
    values: tuple[str, ...]


class Alike(Struct, frozen=True):
    """A work like another, how much (from 0 to 1), and in what, the weightiest first."""

    work: WorkRow
    score: float
    reasons: tuple[Reason, ...]
