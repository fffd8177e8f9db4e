"""The words beside a quote that say whose it is.

Owns choosing, for each quote of a paragraph, among what the narration before, behind and between the quotes says.
"""

from __future__ import annotations

from collections.abc import Sequence

from foundling.reading.prose import Prose
from foundling.reading.quotes.clauses import Reader, Saying
from foundling.reading.quotes.stretches import Stretch
from foundling.reading.views import Cue

# How sure each kind of cue is; set on the development novels of PDNC.
_INVERTED = 0.98
_DIRECT = 0.96
_BEFORE = 0.95
_FAR = 0.85
_SHARED = 0.85
_BEAT = 0.6


def find_cues(reader: Reader, stretches: Sequence[Stretch], first: int, last: int) -> list[Cue | None]:
    """The cue of each of the stretches of one paragraph, tokens `[first, last)`."""
    prose = reader.prose
    own: list[Cue | None] = [None] * len(stretches)
    beats: list[Cue | None] = [None] * len(stretches)
    for number in range(len(stretches) + 1):
        begin = stretches[number - 1].last if number else first
        end = stretches[number].first if number < len(stretches) else last
        if begin >= end:
            continue
        after = _after(reader, stretches[number - 1], begin, end) if number else None
        if after is not None and own[number - 1] is None:
            own[number - 1] = after
        if number < len(stretches):
            before = _before(reader, begin, end)
            if before is not None and (after is None or before.who != after.who or before.span != after.span):
                own[number] = before
            elif after is not None:
                own[number] = _turned(after)
            else:
                beats[number] = _beat(reader, begin, end, "before")
        if number and after is None:
            beats[number - 1] = beats[number - 1] or _beat(reader, begin, end, "after")
    return _shared(prose, own, beats)


def _turned(cue: Cue) -> Cue:
    return Cue(cue.span, cue.who, cue.kind, "before", cue.verb, cue.to, cue.confidence)


def _shared(prose: Prose, own: Sequence[Cue | None], beats: Sequence[Cue | None]) -> list[Cue | None]:
    """A paragraph is one speaker's as a rule: what has no cue of its own takes the nearest."""
    out: list[Cue | None] = list(own)
    held: Cue | None = None
    for i, cue in enumerate(own):
        if cue is not None:
            held = cue
        elif held is not None:
            out[i] = Cue(held.span, held.who, held.kind, "before", held.verb, held.to, _SHARED)
    held = None
    for i in range(len(own) - 1, -1, -1):
        if own[i] is not None:
            held = own[i]
        elif out[i] is None and held is not None:
            out[i] = Cue(held.span, held.who, held.kind, "after", held.verb, held.to, _SHARED)
    for i, beat in enumerate(beats):
        if out[i] is None:
            out[i] = beat
    return out


def _cue(reader: Reader, saying: Saying, side: str, confidence: float) -> Cue:
    who = saying.who.owner or saying.who
    first, last = min(who.first, saying.at), max(who.last, saying.at + 1)
    if saying.gap and saying.at - who.last > _NEAR:
        first, last = who.first, who.last
    verb = reader.lower[saying.at] if saying.verb is not None else ""
    return Cue(
        reader.prose.span(first, last),
        (who.first, who.last),
        who.kind,
        "before" if side == "before" else "after",
        verb,
        saying.to,
        confidence,
    )


# A cue's span holds subject and verb where so few words lie between.
_NEAR = 8


def _first_sentence(prose: Prose, begin: int, end: int) -> int:
    number = prose.sentence_of(begin)
    return min(end, prose.sentence_tokens(number)[1])


def _last_sentence(prose: Prose, begin: int, end: int) -> int:
    number = prose.sentence_of(end - 1)
    return max(begin, prose.sentences[number])


def _after(reader: Reader, quote: Stretch, begin: int, end: int) -> Cue | None:
    """`said Ellen`, `Ellen said` right behind the quote."""
    while begin < end and not reader.words[begin][0].isalnum():
        begin += 1
    if begin >= end:
        return None
    stop = _first_sentence(reader.prose, begin, end)
    turned = reader.inverted(begin, stop)
    if turned is not None:
        return _cue(reader, turned, "after", _INVERTED)
    found, _ = reader.sayings(begin, stop)
    open_end = reader.words[quote.outer - 1] not in (".", "…")
    for saying in found:
        if saying.verb is None or saying.verb.best == "gesture":
            continue
        if not saying.gap or open_end:
            return _cue(reader, saying, "after", _DIRECT if not saying.gap else _FAR)
    return None


def _before(reader: Reader, begin: int, end: int) -> Cue | None:
    """`Ellen said,` right before the quote."""
    start = _last_sentence(reader.prose, begin, end)
    leads = reader.words[end - 1] in (",", ":") or reader.words[end - 1][0].isalnum()
    found, _ = reader.sayings(start, end)
    for saying in reversed(found):
        assert saying.verb is not None
        if saying.verb.best == "gesture" and not (leads and saying.at == end - 2):
            continue
        if leads:
            return _cue(reader, saying, "before", _BEFORE)
        if saying.verb.best == "say":
            return _cue(reader, saying, "before", _FAR)
    return None


def _beat(reader: Reader, begin: int, end: int, side: str) -> Cue | None:
    """`Ellen nodded.` beside the quote."""
    prose = reader.prose
    if side == "before":
        start, stop = _last_sentence(prose, begin, end), end
    else:
        start, stop = begin, _first_sentence(prose, begin, end)
    _, subject = reader.sayings(start, stop)
    if subject is None:
        return None
    return _cue(reader, Saying(subject, None, subject.first, False), side, _BEAT)
