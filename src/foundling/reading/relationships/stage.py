"""Who is where in a story: the places where people are meant and where they speak, ready for looking around.

Owns the view that all signs of relationships are read from; it knows nothing of what shows a relationship.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from msgspec import Struct

from foundling.reading.grammar import ARTICLES, DEMONSTRATIVES, POSSESSIVES, SUBJECTS
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry, RelationshipKind, Utterance
from foundling.reading.views import Quotes
from foundling.spans import Span


class Seen(Struct, frozen=True):
    """A sign that two people (cast ids, in order) stand so to one another.

    Where a noun of one's own means somebody, `slot` is whose it is and the noun (`her brother`: her id,
    `brother`), and `firm` whether the text says who that is; else it is a guess, and guesses about one slot stand
    against one another.
    """

    between: tuple[str, str]
    kind: RelationshipKind
    weight: float
    span: Span
    slot: tuple[str, str] | None = None
    firm: bool = True


class Here(Struct, frozen=True):
    """A mention in the narration or in speech: its tokens and who is meant; `named`: whoever it is has a name."""

    first: int
    last: int
    who: str
    named: bool


class Said(Struct, frozen=True):
    """A quote that somebody known speaks: its tokens, who speaks, and to whom where that is known."""

    first: int
    last: int
    by: str
    to: str | None
    span: Span
    cue: Span | None
    chat: bool = False


# So many mentions either side of a word are looked at, and so many lines back for whoever was spoken of last.
REACH = 8
_BACK = 24
_PARAGRAPHS_BACK = 2
_NO_NAMES = ARTICLES | POSSESSIVES | SUBJECTS | DEMONSTRATIVES


class Stage(Struct, frozen=True):
    """The mentions of the cast in order (`heres`, `starts` their first tokens); what is said; `events` are tokens
    at which somebody is meant or begins to speak, and who."""

    prose: Prose
    quotes: Quotes
    entries: Mapping[str, CastEntry]
    heres: tuple[Here, ...]
    starts: tuple[int, ...]
    said: tuple[Said, ...]
    events: tuple[tuple[int, str], ...]

    def near(self, token: int) -> Sequence[Here]:
        """The mentions around a token."""
        at = bisect_left(self.starts, token)
        return self.heres[max(at - REACH, 0) : at + REACH]

    def before(self, token: int, paragraphs: int = _PARAGRAPHS_BACK) -> list[str]:
        """Those who were spoken of, or spoke, before a token, in its paragraph or few before, the last first."""
        begin = self.prose.paragraphs[max(self.prose.paragraph_of(token) - paragraphs, 0)]
        at = bisect_left(self.events, (token, ""))
        found = reversed(self.events[max(at - _BACK, 0) : at])
        return list(dict.fromkeys(who for place, who in found if place >= begin))

    def quote_at(self, token: int) -> Said | None:
        """What is being said at a token, by somebody known."""
        at = bisect_right(self.said, token, key=lambda one: one.first) - 1
        return self.said[at] if at >= 0 and token < self.said[at].last else None

    def spoken_to(self, number: int) -> str | None:
        """Whom somebody speaks to, by the number of what is said; where that is not known, whom they are talking
        with: the next other speaker, else the last."""
        one = self.said[number]
        if one.to is not None:
            return one.to
        around = (*self.said[number + 1 : number + 3], *reversed(self.said[max(number - 2, 0) : number]))
        return next((other.by for other in around if other.by != one.by), None)

    def gender(self, who: str) -> str | None:
        """The pronoun of somebody."""
        return self.entries[who].gender

    def named(self, who: str) -> bool:
        """Whether somebody has a name."""
        return has_name(self.entries[who])


def has_name(entry: CastEntry) -> bool:
    """Whether an entry is called by a name: common nouns begin with a small letter, an article or a possessive."""
    return entry.name[0].isupper() and entry.name.split()[0].casefold() not in _NO_NAMES


def stage_of(prose: Prose, quotes: Quotes, cast: Sequence[CastEntry], speech: Sequence[Utterance]) -> Stage:
    """The stage of a story with these people."""
    entries = {entry.id: entry for entry in cast}
    heres = []
    for entry in cast:
        named = has_name(entry)
        for span in entry.mentions:
            first, last = prose.tokens_in(span)
            if last > first:
                heres.append(Here(first, last, entry.id, named))
    heres.sort(key=lambda here: (here.first, -here.last, here.who))
    said = tuple(
        Said(
            *quote.tokens,
            one.speaker,
            one.to if one.to in entries else None,
            quote.span,
            one.cue,
            one.kind == "chat",
        )
        for quote, one in zip(quotes.quotes, speech, strict=True)
        if one.speaker in entries and quote.tokens[1] > quote.tokens[0]
    )
    events = sorted([(here.first, here.who) for here in heres] + [(one.first, one.by) for one in said])
    return Stage(prose, quotes, entries, tuple(heres), tuple(here.first for here in heres), said, tuple(events))


def pair_of(a: str, b: str) -> tuple[str, str]:
    """Two cast ids in their order."""
    return (a, b) if _number(a) < _number(b) else (b, a)


def _number(id: str) -> int:
    return int(id[1:])
