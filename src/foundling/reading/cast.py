"""The cast, as a reading shows it: figures and the places where they are meant, most mentioned first.

Owns the ids (`c1`, `c2` …) and how sure an entry is; who is who is decided in `people`, who is meant where in
`mentions`. Behind the figures stand people without a name who are no figures, down to those who are meant once;
their confidence is low, so that whoever shows a cast can leave them out (`SHOWN`).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from foundling.manuscript import Manuscript
from foundling.reading.mentions.lexicon import lexicon, noun_of
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry
from foundling.reading.views import Mention, Mentions, People
from foundling.spans import Span

# Entries below this are somebody in passing: meant once, or by pronouns alone.
SHOWN = 0.55
# How sure it is that an entry is one person whom the text means twice or more, on 70 excerpts of LitBank (CC
# BY 4.0), as benchmarks/narrative.py judges it. Of figures, log odds: a constant, what the log odds of being
# a person add, and what the number of mentions does (its logarithm), by logistic regression on 529. Of people
# without a name who are no figures, the share of 3,233: called by a noun and meant so often, meant twice, by
# pronouns alone, once.
_FIGURE = (-1.51, 0.325, 1.12)
_OFTEN, _CALLED_OFTEN = 3, 0.85
_CALLED_TWICE, _UNCALLED, _ONCE = 0.62, 0.53, 0.26
# Log odds of what is certain would be without bound.
_SUREST = 0.99


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
                confidence=_sureness(figure.confidence, len(mentions.of[number])),
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


def _sureness(confidence: float, mentions: int) -> float:
    """How sure an entry of a figure is, from how sure it is that it is a person, and how often it is meant."""
    base, slope, often = _FIGURE
    sure = min(max(confidence, 1 - _SUREST), _SUREST)
    odds = base + slope * log(sure / (1 - sure)) + often * log(mentions)
    return round(1 / (1 + exp(-odds)), 3)


def _certainty(found: Sequence[Mention]) -> float:
    if all(one.kind == "pronoun" for one in found):
        return _UNCALLED
    if len(found) >= _OFTEN:
        return _CALLED_OFTEN
    return _CALLED_TWICE if len(found) > 1 else _ONCE


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
