"""Who answers to which name: words of address inside quotations, against those who speak and stand nearby.

Owns the counting. `"Sophy, come here." -- "I won't," said Mrs. Marsh.` speaks for one person with two names;
`"Sophy," said Mrs. Marsh` speaks against it. What is made of that is decided by whoever asks.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from foundling.reading.people.evidence import is_called
from foundling.reading.prose import Prose
from foundling.reading.views import Quotes

# Somebody who is no figure: the "I" that tells.
TELLER = -1
# What one place says for somebody's being spoken to: who speaks in the next paragraph or the one before, or is
# named as the hearer; who speaks one further off; who is named in the narration beside, or a little further off.
_SPEAKS, _SPEAKS_LATER, _NAMED, _NAMED_NEAR = 1.0, 0.4, 0.5, 0.25
_TURN, _LATER, _FAR = 1, 2, 3
# Who uses the name in talk is not its bearer: in calling somebody so, and in telling of somebody.
_SAYS, _TELLS = 1.0, 0.5
# What the narrator's "I" says nearby.
_TELLS_NEAR = 0.4
# Of a paragraph, only so many names are remembered; long lists would cost too much.
_MOST_NAMED = 8


class Exchange(Struct):
    """What talk says of each pair of numbers, (whom the name belongs to, who it may be), and of each alone.

    `called` counts words of address, `places` everything, `told` what stands outside quotations; `callers` how
    often somebody calls by a name.
    """

    places: dict[int, int] = field(default_factory=dict)
    told: dict[int, int] = field(default_factory=dict)
    called: dict[int, int] = field(default_factory=dict)
    answers: dict[tuple[int, int], float] = field(default_factory=dict)
    denies: dict[tuple[int, int], float] = field(default_factory=dict)
    callers: dict[tuple[int, int], int] = field(default_factory=dict)

    def answer(self, name: int, other: int) -> float:
        """What is left of the answers after what speaks against them, for one name."""
        return self.answers.get((name, other), 0.0) - self.denies.get((name, other), 0.0)


class _Talk(Struct):
    """Who speaks in a paragraph by its cue, whom each quote's cue has spoken to, who is named where, and the
    paragraphs in which an "I" tells."""

    speakers: dict[int, int] = field(default_factory=dict)
    hearers: dict[int, int] = field(default_factory=dict)
    by_quote: dict[int, int] = field(default_factory=dict)
    named: dict[int, list[int]] = field(default_factory=dict)
    telling: set[int] = field(default_factory=set)


def read_exchange(prose: Prose, quotes: Quotes, places: Iterable[tuple[int, int, int]]) -> Exchange:
    """Read all talk. `places`: first and last token of every name, and the number it belongs to, in order."""
    out = Exchange()
    ordered = list(places)
    whose = {token: number for first, last, number in ordered for token in range(first, last)}
    talk = _cues(prose, quotes, whose)
    called: list[tuple[int, int, int]] = []
    spoken: list[tuple[int, int, int]] = []
    paragraph, count = 0, len(prose.paragraphs)
    lower, at = prose.lower, quotes.at
    for first, last, number in ordered:
        while paragraph + 1 < count and prose.paragraphs[paragraph + 1] <= first:
            paragraph += 1
        out.places[number] = out.places.get(number, 0) + 1
        quote = at[first]
        if quote < 0:
            out.told[number] = out.told.get(number, 0) + 1
            named = talk.named.setdefault(paragraph, [])
            if number not in named and len(named) < _MOST_NAMED:
                named.append(number)
        elif is_called(lower[first - 1] if first else "", lower[last] if last < len(lower) else ""):
            out.called[number] = out.called.get(number, 0) + 1
            called.append((number, paragraph, quote))
        else:
            spoken.append((number, paragraph, quote))
    for number, paragraph, quote in called:
        _weigh(out, talk, number, paragraph, quote)
    for number, paragraph, quote in spoken:
        speaker = talk.by_quote.get(quote, talk.speakers.get(paragraph))
        if speaker is not None and speaker != number:
            out.denies[number, speaker] = out.denies.get((number, speaker), 0.0) + _TELLS
    return out


def _cues(prose: Prose, quotes: Quotes, whose: dict[int, int]) -> _Talk:
    talk = _Talk()
    for number, quote in enumerate(quotes.quotes):
        cue = quote.cue
        if cue is None:
            continue
        speaker = _meant(cue.who, whose)
        if speaker is None and prose.lower[cue.who[0]] == "i":
            speaker = TELLER
        if speaker is not None:
            talk.by_quote[number] = speaker
            talk.speakers.setdefault(quote.paragraph, speaker)
        if cue.to is not None and (hearer := _meant(cue.to, whose)) is not None:
            talk.hearers[number] = hearer
    paragraph, count = 0, len(prose.paragraphs)
    for token, word in enumerate(prose.lower):
        if word != "i" or quotes.at[token] >= 0:
            continue
        while paragraph + 1 < count and prose.paragraphs[paragraph + 1] <= token:
            paragraph += 1
        talk.telling.add(paragraph)
        if token <= prose.paragraphs[paragraph] + 1:
            # `So I told her.` is an answer as well.
            talk.speakers.setdefault(paragraph, TELLER)
    return talk


def _meant(tokens: tuple[int, int], whose: dict[int, int]) -> int | None:
    """Whose name the last word of an expression belongs to."""
    return whose.get(tokens[1] - 1)


def _weigh(out: Exchange, talk: _Talk, number: int, paragraph: int, quote: int) -> None:
    """One word of address: what it says for everybody nearby."""
    speaker = talk.by_quote.get(quote, talk.speakers.get(paragraph))
    worth: dict[int, float] = {}
    for step, value in ((_TURN, _SPEAKS), (_LATER, _SPEAKS_LATER)):
        for near in (paragraph + step, paragraph - step):
            if (other := talk.speakers.get(near)) is not None:
                worth[other] = max(worth.get(other, 0.0), value)
    if (hearer := talk.hearers.get(quote)) is not None:
        worth[hearer] = _SPEAKS
    for step in range(-_FAR, _FAR + 1):
        value = _NAMED if abs(step) <= _TURN else _NAMED_NEAR
        for other in talk.named.get(paragraph + step, ()):
            worth[other] = max(worth.get(other, 0.0), value)
    if any(near in talk.telling for near in (paragraph - _TURN, paragraph, paragraph + _TURN)):
        worth.setdefault(TELLER, _TELLS_NEAR)
    if speaker is not None:
        out.callers[number, speaker] = out.callers.get((number, speaker), 0) + 1
    for other, value in worth.items():
        if other not in (number, speaker):
            out.answers[number, other] = out.answers.get((number, other), 0.0) + value
    if speaker is not None and speaker != number:
        out.denies[number, speaker] = out.denies.get((number, speaker), 0.0) + _SAYS
