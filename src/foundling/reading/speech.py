"""Direct speech, as a reading shows it: the quotes, with speakers by their cast ids."""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.cast import ids_of
from foundling.reading.types import Utterance
from foundling.reading.views import Attribution, Mentions, People, Quotes


def read_speech(
    manuscript: Manuscript, /, *, quotes: Quotes, people: People, attribution: Attribution, mentions: Mentions
) -> tuple[Utterance, ...]:
    """One utterance a quote, in order."""
    ids = ids_of(people, mentions)
    out = []
    for quote, whose in zip(quotes.quotes, attribution.items, strict=True):
        speaker = None if whose.speaker is None else ids.get(whose.speaker)
        to = None if whose.to is None else ids.get(whose.to)
        cue = quote.cue.span if quote.cue else None
        confidence = quote.confidence if speaker is None else whose.confidence
        out.append(Utterance(quote.span, quote.kind, speaker, to, cue, confidence))
    return tuple(out)
