"""The cast, as a reading shows it: figures and the places where they are meant, most mentioned first.

Owns the ids (`c1`, `c2` …) and how sure an entry is; who is who is decided in `people`, who is meant where in
`mentions`. Behind the figures stand people without a name who are no figures, down to those who are meant once;
their confidence is low, so that whoever shows a cast can leave them out (`SHOWN`).
"""

from __future__ import annotations

from collections.abc import Sequence

from foundling.manuscript import Manuscript
from foundling.reading.mentions.lexicon import lexicon, noun_of
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry
from foundling.reading.views import Mention, Mentions, People
from foundling.spans import Span

# Entries below this are somebody in passing: meant once, or by pronouns alone.
SHOWN = 0.35
# The confidence of people without a name: called by a noun at least so often, called once, by pronouns alone.
_FEWEST = 2
_CALLED = 0.5
_ONCE = 0.2
_UNCALLED = 0.1


def read_cast(
    manuscript: Manuscript, /, *, prose: Prose, people: People, mentions: Mentions
) -> tuple[CastEntry, ...]:
    """The cast, in the order of `shown_figures`, then people without a name who are no figures."""
    out: list[CastEntry] = []
    for number in shown_figures(people, mentions):
        figure = people.figures[number]
        out.append(
            CastEntry(
                id=f"c{len(out) + 1}",
                name=figure.name,
                aliases=tuple(alias for alias in figure.aliases if alias != figure.name),
                gender=figure.gender,
                confidence=figure.confidence,
                mentions=_spans(prose, mentions.of[number]),
                narrates=figure.narrates,
            )
        )
    for others in sorted(mentions.others, key=lambda found: (-_certainty(found), found[0].tokens)):
        called = next((one for one in others if one.kind == "noun"), others[0])
        span = shown_span(prose, called)
        name = " ".join(manuscript.text[span.start : span.end].split())
        spans = _spans(prose, others)
        out.append(CastEntry(f"c{len(out) + 1}", name, (), _gender(prose, others), _certainty(others), spans))
    return tuple(out)


def shown_figures(people: People, mentions: Mentions) -> list[int]:
    """The numbers of the figures that are shown, those most often meant first."""
    numbers = [number for number, found in enumerate(mentions.of) if found]
    return sorted(numbers, key=lambda number: (-len(mentions.of[number]), number))


def ids_of(people: People, mentions: Mentions) -> dict[int, str]:
    """The cast id of each figure shown."""
    return {number: f"c{place + 1}" for place, number in enumerate(shown_figures(people, mentions))}


def _certainty(found: Sequence[Mention]) -> float:
    if all(one.kind == "pronoun" for one in found):
        return _UNCALLED
    if len(found) < _FEWEST:
        return _ONCE
    return round(min(_CALLED + 0.02 * len(found), 0.8), 3)


def _gender(prose: Prose, found: Sequence[Mention]) -> str | None:
    """The pronoun that most often takes this one up, the nouns for a woman or a man counting as one each."""
    votes = {"she": 0, "he": 0}
    pronouns = lexicon().pronouns
    for one in found:
        for word in prose.lower[one.tokens[0] : one.tokens[1]]:
            known = pronouns[word].who if one.kind == "pronoun" and word in pronouns else None
            if known is None and one.kind == "noun" and (noun := noun_of(word)) is not None:
                known = noun.gender
            if known in votes:
                votes[known] += 1
                break
    if votes["she"] == votes["he"]:
        return None
    return "she" if votes["she"] > votes["he"] else "he"


def _spans(prose: Prose, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    return tuple(shown_span(prose, mention) for mention in mentions)


def shown_span(prose: Prose, mention: Mention) -> Span:
    """The span of a mention; of `I'm` and `she'd`, the pronoun alone."""
    span = prose.span(*mention.tokens)
    if mention.kind == "pronoun":
        word = prose.lower[mention.tokens[0]]
        cut = word.find("'")
        if cut > 0:
            return Span(span.start, span.start + cut)
    return span
