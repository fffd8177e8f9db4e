"""Quotes of a text, shown as the words between the marks, for the tests of this package."""

from __future__ import annotations

from collections.abc import Sequence

from foundling.manuscript import Block, Manuscript
from foundling.reading.prose import Prose, read_prose
from foundling.reading.quotes import read_quotes
from foundling.reading.types import Part
from foundling.reading.views import Quote, Quotes
from foundling.spans import Span


def prose_of(text: str, blocks: Sequence[Block] = ()) -> tuple[Manuscript, Prose]:
    manuscript = Manuscript("m", (), text, tuple(blocks))
    return manuscript, read_prose(manuscript, parts=(Part("body", Span(0, len(text))),))


def quotes_of(text: str, blocks: Sequence[Block] = ()) -> Quotes:
    manuscript, prose = prose_of(text, blocks)
    return read_quotes(manuscript, prose=prose)


def said(text: str, blocks: Sequence[Block] = ()) -> list[str]:
    """What stands between the marks of each quote, on one line."""
    return [inner(text, quote) for quote in quotes_of(text, blocks).quotes]


def inner(text: str, quote: Quote) -> str:
    return " ".join(text[quote.inner.start : quote.inner.end].split())


def kinds(text: str, blocks: Sequence[Block] = ()) -> list[tuple[str, str]]:
    return [(quote.kind, inner(text, quote)) for quote in quotes_of(text, blocks).quotes]


def cues(text: str, blocks: Sequence[Block] = ()) -> list[tuple[str, str] | None]:
    """Of each quote's cue: the words for who speaks, and the verb."""
    _, prose = prose_of(text, blocks)
    out: list[tuple[str, str] | None] = []
    for quote in quotes_of(text, blocks).quotes:
        who = quote.cue and " ".join(prose.words[slice(*quote.cue.who)])
        out.append((who, quote.cue.verb) if quote.cue and who else None)
    return out


def paragraphs(*texts: str) -> str:
    return "\n\n".join(texts)
