"""The views that the layers of close reading share: speech as it stands, the people, who says what, who is meant.

Owns the structs that pass between these layers, and nothing else; what a reading shows is in `types`. A figure is
named by its number in `People.figures`; tokens are numbers in `Prose.words`, stretches of them `[first, last)`.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from foundling.reading.types import MentionKind, SpeechKind
from foundling.spans import Span

Tokens = tuple[int, int]


class Cue(Struct, frozen=True):
    """Words of the narration beside a quotation that say whose it is: `said Ellen`, `she whispered to him`.

    `who` are the tokens of the expression that names the speaker, `to` of the one spoken to; `verb` is the verb of
    speech as it stands, in small letters, or "" where an action alone points to the speaker (`Ellen nodded.`).
    """

    span: Span
    who: Tokens
    kind: MentionKind
    side: Literal["before", "after"]
    verb: str
    to: Tokens | None = None
    confidence: float = 1.0


class Quote(Struct, frozen=True):
    """A stretch of direct speech, of thought or of writing that nothing interrupts, within one paragraph.

    `span` holds the marks, `inner` what stands between them, `tokens` are those of `inner`. `continues`: it goes
    on with the utterance of the quote before it (across paragraphs, or after a cue that splits it).
    """

    span: Span
    inner: Span
    tokens: Tokens
    kind: SpeechKind
    paragraph: int
    continues: bool = False
    cue: Cue | None = None
    confidence: float = 1.0


class Quotes(Struct, frozen=True):
    """All quotes in order, none overlapping. `at` has one item a token: the quote it lies in, or -1."""

    quotes: tuple[Quote, ...]
    at: tuple[int, ...]


class Figure(Struct, frozen=True):
    """Somebody of the story, by name or, without one, by what they are called (`the inspector`).

    `name` is the fullest form, `aliases` every form the text uses as a name, `name` among them where it does;
    `nouns` the common nouns that mean this figure throughout (small letters, without article). `gender` is the
    pronoun of reference (`she`, `he`, `they`, `it`, another, None: not known). `names` are the tokens of each
    mention by name, in order; `nominals` of each mention by one of `nouns`, or by a noun of kinship that is clear
    (`her mother`). `narrates`: where this figure's "I"
    tells the story.
    """

    name: str
    aliases: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    gender: str | None = None
    given: str | None = None
    family: str | None = None
    titles: tuple[str, ...] = ()
    named: bool = True
    names: tuple[Tokens, ...] = ()
    nominals: tuple[Tokens, ...] = ()
    narrates: tuple[Span, ...] = ()
    confidence: float = 1.0


class People(Struct, frozen=True):
    """The figures, the most often named first. `kin`: whose, the noun of kinship, and whom it means for them, by
    the numbers of figures (`0, "mother", 3`)."""

    figures: tuple[Figure, ...]
    kin: tuple[tuple[int, str, int], ...] = ()


class Attributed(Struct, frozen=True):
    """Whose a quote is: numbers of figures, None where it cannot be told. `by` names what decided."""

    speaker: int | None
    to: int | None = None
    confidence: float = 0.0
    by: str = ""


class Attribution(Struct, frozen=True):
    """One item a quote, in the order of `Quotes.quotes`."""

    items: tuple[Attributed, ...]


class Mention(Struct, frozen=True):
    """One place where somebody is meant. `tokens` is the whole expression (`the old inspector`)."""

    tokens: Tokens
    kind: MentionKind
    confidence: float = 1.0


class Mentions(Struct, frozen=True):
    """Who is meant, where. `of` has one item a figure: all its mentions in order, names, nouns and pronouns.

    `others` are people without a name who are no figures, each with their mentions.
    """

    of: tuple[tuple[Mention, ...], ...]
    others: tuple[tuple[Mention, ...], ...] = ()
