"""The words beside a quote that say whose it is.

Owns choosing, for each quote of a paragraph, among what the narration before, behind and between the quotes says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from foundling.reading.quotes.clauses import Reader
from foundling.reading.quotes.phrases import Phrase, Saying
from foundling.reading.quotes.stretches import Stretch
from foundling.reading.views import Cue, Tokens

# How sure each kind of cue is that its subject speaks: the share of right names on the development novels of PDNC
# (of the cues whose subject is a name that their truth knows).
_INVERTED = 0.99
_LABEL = 0.97
_DIRECT = 0.97
_TURNED = 0.98
_NOUN = 0.95
_BEFORE = 0.94
_ANY_VERB = 0.9
_AWAY = 0.85
_SHARED = 0.85
_BEAT = 0.75
_BEAT_BEHIND = 0.6
_ABOVE = 0.5

_COMMAS = frozenset({",", ":", "--", "—", "–", "---"})
_FULL = frozenset({".", "…", "...", "....", ".."})
_MEANWHILE = frozenset({"as", "while", "when"})
_GOING_ON = _COMMAS | {";"}
# A stop of the narration that leads up to nothing.
_PARTING = _FULL | {";", "!", "?"}
_TAILS = frozenset("_*/)]'’\"”")
# A cue's span holds subject and verb where at most so many words lie between.
_NEAR = 8
# How many words an expression such as "was her only reply" has before its noun.
_BEFORE_NOUN = 5
# An action is looked for in so many sentences beside a quote.
_LOOKED_AT = 2
# Words that begin a speech stand so near the end of the paragraph above.
_ENDING = 4
# Farther from it only verbs of these classes count, and in a paragraph of narration alone.
_PLAINLY = frozenset({"say", "tell"})
# What is reported begins within so many words of its verb.
_NEXT = 3


class Found(Struct, frozen=True):
    """A quote's cue, and whether the quote goes on behind it with what the quote before it began."""

    cue: Cue | None = None
    continues: bool = False


def find_cues(
    reader: Reader,
    stretches: Sequence[Stretch],
    first: int,
    last: int,
    above: Tokens | None = None,
    below: Tokens | None = None,
    *,
    alone_above: bool = False,
) -> list[Found]:
    """The cues of the stretches of one paragraph, tokens `[first, last)`.

    `above` is the narration that ends the paragraph before, `below` that which begins the next, where either may
    hold a cue; `alone_above`: the paragraph before is narration alone, with no speech of its own.
    """
    told = [one for one in stretches if one.label is None and one.style != "letter"]
    found = iter(_Paragraph(reader, told, first, last, above, below, alone_above).found() if told else ())
    return [
        next(found) if one.label is None and one.style != "letter" else _by_label(reader, one) for one in stretches
    ]


def _by_label(reader: Reader, one: Stretch) -> Found:
    """The cue of a script's line, or of a letter by its signature."""
    if one.label is None:
        return Found()
    side: Literal["before", "after"] = "before" if one.label[1] <= one.first else "after"
    return Found(Cue(reader.prose.span(*one.label), one.label, "name", side, "", None, _LABEL))


class _Paragraph:
    """One paragraph's quotes; a gap is the narration before a quote, the last one that behind them all."""

    def __init__(
        self,
        reader: Reader,
        stretches: Sequence[Stretch],
        first: int,
        last: int,
        above: Tokens | None,
        below: Tokens | None,
        alone_above: bool,
    ) -> None:
        self.reader = reader
        self.stretches = stretches
        begins = [first, *(one.last for one in stretches)]
        ends = [*(one.first for one in stretches), last]
        self.gaps = [self._trimmed(*gap) for gap in zip(begins, ends, strict=True)]
        self.above = above
        self.alone_above = alone_above
        if below is not None and not self.gaps[-1]:
            self.gaps[-1] = below

    def _trimmed(self, begin: int, end: int) -> Tokens | None:
        """The gap from its first word on; None where it has no word."""
        words = self.reader.words
        while begin < end and not words[begin][0].isalnum():
            begin += 1
        return (begin, end) if begin < end else None

    def found(self) -> list[Found]:
        """What each quote has, the surest first: a cue behind it, before it, its neighbour's, an action."""
        count = len(self.stretches)
        after = [self._after(number) for number in range(count)]
        before = [self._before(number, after[number - 1] if number else None) for number in range(count)]
        out: list[Found] = []
        for number in range(count):
            own = self._own(before[number], after[number])
            led = after[number - 1] if number else None
            if led is not None and before[number] is None:
                turned = _aside(led, "before", _TURNED)
                if self._goes_on(number):
                    own = None  # "If so," said Tom, "let us go." Ellen sobbed.
                same = own is None or self._same(own, led)
                beat = None if self._goes_on(number) else self._beat_of_another(number, led)
                out.append(Found(own or beat or turned, same and self._splits(number)))
            else:
                out.append(Found(own))
        return self._filled(out)

    def _own(self, before: Cue | None, after: Cue | None) -> Cue | None:
        if before is None or after is None:
            return after or before
        return before if before.confidence >= after.confidence else after

    def _same(self, a: Cue, b: Cue) -> bool:
        """Whether two cues may have one subject: a pronoun may be anybody's."""
        lower = self.reader.lower
        return a.kind == "pronoun" or lower[slice(*a.who)] == lower[slice(*b.who)]

    def _splits(self, number: int) -> bool:
        """Whether the narration before this quote is a cue alone, one sentence at most."""
        gap = self.gaps[number]
        if gap is None:
            return False
        words = self.reader.words
        return not any(words[at] in (".", "!", "?") for at in range(gap[0], gap[1] - 1))

    def _goes_on(self, number: int) -> bool:
        """Whether the narration before this quote is part of one sentence, which the quote goes on with."""
        gap = self.gaps[number]
        return gap is not None and self._splits(number) and self.reader.words[gap[1] - 1] in _GOING_ON

    def _joined(self, number: int) -> bool:
        """Whether the narration before a quote goes on in small letters with the sentence of the quote above."""
        gap = self.gaps[number]
        return gap is not None and self._goes_on(number) and self.reader.words[gap[0]][0].islower()

    def _filled(self, out: list[Found]) -> list[Found]:
        """A paragraph is one speaker's as a rule: what has no cue takes an action beside it or the nearest."""
        held: Cue | None = None
        for number, one in enumerate(out):
            if one.cue is None and held is not None:
                beat = None if self._joined(number) else self._beat_of_another(number, held)
                out[number] = Found(beat or _aside(held, "before", _SHARED), False)
            held = out[number].cue
        held = None
        for number in range(len(out) - 1, -1, -1):
            if out[number].cue is None:
                beat = self._beat(number, "before")
                if beat is None or (held is not None and beat.kind == "pronoun"):
                    beat = _aside(held, "after", _SHARED) if held is not None else beat
                out[number] = Found(beat or self._above(number) or self._beat(number, "after"), False)
            held = out[number].cue
        for number in range(1, len(out)):
            held = out[number - 1].cue
            if out[number].cue is None and held is not None:
                out[number] = Found(_aside(held, "before", _SHARED), False)
        return out

    def _after(self, number: int) -> Cue | None:
        """`said Ellen`, `Ellen said`, `was her reply` right behind the quote."""
        gap = self.gaps[number + 1]
        if gap is None:
            return None
        reader = self.reader
        begin, end = gap
        stop = min(end, reader.prose.sentence_tokens(reader.prose.sentence_of(begin))[1])
        noun = self._reply(begin, stop) or self._all_said(begin, stop)
        if noun is not None:
            return noun
        turned = reader.inverted(begin, stop)
        if turned is not None and not self._is_reply(turned):
            return self._cue(turned, "after", _INVERTED)
        found, _ = reader.sayings(begin, stop)
        opening = reader.skip_adverbs(begin, min(stop, begin + 3))
        mark = self._last_mark(number)
        verbs = reader.known.tags if mark in _FULL else reader.known.said
        for saying in found:
            assert saying.verb is not None
            leads = saying.who.first in (begin, opening)
            leads = leads or (
                saying.who.first == begin + 1 and reader.lower[begin] in reader.titles
            )  # "young Marsh"
            if not leads or saying.verb.best not in verbs:
                continue
            if not saying.gap:
                return self._cue(saying, "after", _DIRECT)
            if mark not in _FULL:
                return self._cue(saying, "after", _AWAY)
        if mark == "," and not found:
            who = reader.phrase(begin, stop)
            if who is not None and who.last < stop and reader.is_verb(reader.skip_adverbs(who.last, stop - 1)):
                return self._cue(Saying(who, None, who.first, False), "after", _ANY_VERB)
        return None

    def _reply(self, begin: int, end: int) -> Cue | None:
        """`was her reply`, `came Ellen's answer`, `was the answer of the inspector`."""
        reader = self.reader
        if end - begin < 2 or reader.lower[begin] not in self.reader.copulas:
            return None
        who = reader.phrase(begin + 1, end)
        if who is not None and reader.lower[who.first] == "all":
            who = reader.phrase(begin + 2, end)  # "was all Ellen's reply"
        if who is None or who.first + _BEFORE_NOUN < who.last - 1:
            return None
        if reader.lower[who.last - 1] not in reader.utterances:
            return None
        owner = reader.owner(who)
        if owner is None and who.last + 1 < end and reader.lower[who.last] in ("of", "from"):
            owner = reader.phrase(who.last + 1, end)
        if owner is None:
            return None
        first, last = min(begin, owner.first), max(who.last, owner.last)
        span = reader.prose.span(first, last)
        return Cue(span, (owner.first, owner.last), owner.kind, "after", reader.lower[begin], None, _NOUN)

    def _all_said(self, begin: int, end: int) -> Cue | None:
        """`was all that Ellen said`, `was all she could say`."""
        reader = self.reader
        if end - begin < 4 or reader.lower[begin] not in reader.copulas or reader.lower[begin + 1] != "all":
            return None
        at = begin + 2
        at += reader.lower[at] == "that"
        who = reader.phrase(at, end)
        if who is None or who.last >= end or not reader.is_verb(reader.skip_adverbs(who.last, end - 1)):
            return None
        return self._cue(Saying(who, None, who.first, False), "after", _NOUN, reader.lower[begin])

    def _is_reply(self, saying: Saying) -> bool:
        """`came the reply` names nobody."""
        lower = self.reader.lower
        return lower[saying.at] in self.reader.copulas and lower[saying.who.last - 1] in self.reader.utterances

    def _before(self, number: int, led: Cue | None) -> Cue | None:
        """`Ellen said,` right before the quote, other than the cue `led` of the quote before."""
        gap = self.gaps[number]
        if gap is None:
            return self._above_leading() if number == 0 else None
        mark = self.reader.words[gap[1] - 1]
        if led is not None and self._splits(number) and mark in _PARTING:
            return None  # "said Tom to what Ellen had said;"
        found = self._last_saying(gap)
        if found is not None and led is not None and (found.who == led.who or self._takes_up(found, led)):
            return None
        return found

    def _takes_up(self, found: Cue, led: Cue) -> bool:
        """Whether a pronoun means the speaker just named: `said Ellen, and smiled as she added,`."""
        before = self.reader.lower[found.who[0] - 1]
        return found.kind == "pronoun" and led.kind != "pronoun" and before in _MEANWHILE

    def _last_saying(self, gap: Tokens) -> Cue | None:
        reader = self.reader
        begin, end = gap
        start = max(begin, reader.prose.sentences[reader.prose.sentence_of(end - 1)])
        owned = self._owned(start, end)
        if owned is not None:
            return owned
        leads = reader.words[end - 1] in _COMMAS or reader.words[end - 1][0].isalnum()
        found, _ = reader.sayings(start, end)
        for saying in reversed(found):
            assert saying.verb is not None
            if saying.verb.best not in reader.known.said:
                if not leads or end - saying.at > 2 or reader.lower[saying.who.first - 1] in _MEANWHILE:
                    continue  # "as Tom stared:"
            if leads:
                return self._cue(saying, "before", _BEFORE)
            if saying.thing or saying.verb.best not in reader.known.sure:
                continue
            if saying.verb.best == "say" or end - saying.at <= _ENDING:
                return self._cue(saying, "before", _AWAY)
        return None

    def _owned(self, begin: int, end: int) -> Cue | None:
        """`with Ellen's usual cry of`: somebody's utterance, right before it."""
        reader = self.reader
        at = end - 1
        while at > begin and reader.words[at] in _COMMAS:
            at -= 1
        if reader.lower[at] != "of":
            return None
        at -= 1
        if at <= begin or reader.lower[at] not in reader.utterances:
            return None
        for first in range(at - 1, max(begin, at - _BEFORE_NOUN) - 1, -1):
            if reader.lower[first] in reader.possessives:
                who = (first, first + 1)
                return Cue(reader.prose.span(*who), who, "pronoun", "before", reader.lower[at], None, _AWAY)
            if reader.lower[first] == "'s" and first > begin and reader.is_name(first - 1):
                start = first - 1
                while start > begin and reader.is_name(start - 1):
                    start -= 1
                who = (start, first)
                return Cue(reader.prose.span(*who), who, "name", "before", reader.lower[at], None, _AWAY)
        return None

    def _above_leading(self) -> Cue | None:
        """The cue that ends the paragraph above with a comma or colon."""
        if self.above is None or self.reader.words[self.above[1] - 1] not in _COMMAS:
            return None
        return self._last_saying(self.above)

    def _above(self, number: int) -> Cue | None:
        """Somebody began to speak as the paragraph above ended: "At length he began to plead." """
        if self.above is None or number or self.gaps[0] is not None:
            return None
        reader = self.reader
        begin, end = self.above
        start = max(begin, reader.prose.sentences[reader.prose.sentence_of(end - 1)])
        if not self.alone_above and start == begin:
            return None  # the cue of the quote above
        found, _ = reader.sayings(start, end)
        for saying in reversed(found):
            if saying.verb is None:
                continue
            if end - saying.at > _ENDING and not (self.alone_above and saying.verb.best in _PLAINLY):
                continue
            if reader.lower[saying.who.first] in reader.several:
                continue
            if saying.verb.best in reader.known.sure and not saying.thing and not self._reports(saying.at, end):
                return self._cue(saying, "before", _ABOVE)
        return None

    def _reports(self, at: int, end: int) -> bool:
        """Whether what is said follows a verb of speech as a clause: "told her that", "reminded him of"."""
        lower = self.reader.lower
        return any(word in self.reader.reporting for word in lower[at + 1 : min(end, at + 1 + _NEXT)])

    def _beat_of_another(self, number: int, held: Cue) -> Cue | None:
        """An action right before the quote by somebody else than the paragraph's last speaker, by name or noun."""
        beat = self._beat(number, "before")
        if beat is None or beat.kind == "pronoun" or beat.span.start <= held.span.start:
            return None
        return None if self._same(beat, held) else beat

    def _beat(self, number: int, side: Literal["before", "after"]) -> Cue | None:
        """`Ellen nodded.` beside the quote."""
        gap = self.gaps[number if side == "before" else number + 1]
        if gap is None:
            return None
        subject = self._doer(*gap, side)
        if subject is None:
            return None
        confidence = _BEAT if side == "before" else _BEAT_BEHIND
        return self._cue(Saying(subject, None, subject.first, False), side, confidence)

    def _doer(self, begin: int, end: int, side: Literal["before", "after"]) -> Phrase | None:
        """The subject of the sentence beside a quote; of the next one away from it, where that tells of nobody."""
        reader = self.reader
        sentences = reader.prose
        first, last = begin, end
        for _ in range(_LOOKED_AT):
            if side == "before":
                first = max(begin, sentences.sentences[sentences.sentence_of(last - 1)])
            else:
                last = min(end, sentences.sentence_tokens(sentences.sentence_of(first))[1])
            _, subject = reader.sayings(first, last)
            if subject is None or reader.lower[subject.first] not in reader.nobody:
                return subject
            if side == "before":
                last = first
            else:
                first = last
            if first >= end or last <= begin:
                break
        return None

    def _last_mark(self, number: int) -> str:
        one = self.stretches[number]
        words = self.reader.words
        at = one.outer - 1
        while at > one.inner and words[at] in _TAILS:
            at -= 1
        if words[at][0].isalnum() and one.last < len(words) and words[one.last] == ",":
            return ","  # British: the comma behind the mark
        return words[at]

    def _cue(self, saying: Saying, side: Literal["before", "after"], confidence: float, word: str = "") -> Cue:
        who = saying.who.owner or saying.who
        first, last = min(who.first, saying.at), max(who.last, saying.at + 1)
        if last - first > who.last - who.first + _NEAR:
            first, last = who.first, who.last
        verb = self.reader.lower[saying.at] if saying.verb is not None else word
        span = self.reader.prose.span(first, last)
        return Cue(span, (who.first, who.last), who.kind, side, verb, saying.to, confidence)


def _aside(cue: Cue, side: Literal["before", "after"], confidence: float) -> Cue:
    """A neighbour's cue, a little less sure."""
    return Cue(cue.span, cue.who, cue.kind, side, cue.verb, cue.to, min(cue.confidence, confidence))
