"""Short dialogues as the layer gets them: real words, quotes and cues; people made by hand."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.attribution import read_attribution
from foundling.reading.engine import read_layers
from foundling.reading.prose import Prose
from foundling.reading.views import Attributed, Figure, People, Quotes
from foundling.spans import Span


def someone(
    name: str, gender: str | None, *more: str, nouns: tuple[str, ...] = (), narrates: bool = False
) -> dict:
    """A figure to be looked for in the text."""
    return {"name": name, "gender": gender, "aliases": (name, *more), "nouns": nouns, "narrates": narrates}


def who_says(text: str, *people: dict) -> list[str | None]:
    """The speaker of each quote, by name."""
    return [None if one.speaker is None else people[one.speaker]["name"] for one in decided(text, *people)]


def said_to(text: str, *people: dict) -> list[str | None]:
    """The hearer of each quote, by name."""
    return [None if one.to is None else people[one.to]["name"] for one in decided(text, *people)]


def decided(text: str, *people: dict) -> tuple[Attributed, ...]:
    """Whose each quote is, as the layer says."""
    manuscript = Manuscript("talk", (), text)
    layers = read_layers(manuscript, ["prose", "scenes", "quotes"]).layers
    prose: Prose = layers["prose"]
    quotes: Quotes = layers["quotes"]
    figures = People(tuple(_figure(prose, one) for one in people))
    found = read_attribution(manuscript, prose=prose, scenes=layers["scenes"], quotes=quotes, people=figures)
    assert len(found.items) == len(quotes.quotes)
    return found.items


def _figure(prose: Prose, one: dict) -> Figure:
    return Figure(
        name=one["name"],
        aliases=one["aliases"],
        nouns=one["nouns"],
        gender=one["gender"],
        names=_places(prose, [alias.split() for alias in one["aliases"]], prose.words),
        nominals=_places(prose, [["the", noun] for noun in one["nouns"]], prose.lower),
        narrates=(Span(0, len(prose.text)),) if one["narrates"] else (),
    )


def _places(prose: Prose, forms: list[list[str]], words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    found: dict[int, int] = {}
    for form in forms:
        for first in range(len(words)):
            if list(words[first : first + len(form)]) == form:
                found[first] = max(found.get(first, 0), first + len(form))
    return tuple(sorted(found.items()))
