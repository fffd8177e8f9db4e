"""Speakers and hearers of all quotes, from the signs and their weights.

Owns the decision: runs are decoded one after the other, the likeliest speaker of each quote is taken, with how
sure that is, and the hearer follows from whom the quote names or who takes turns with its speaker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import exp

import numpy as np
from msgspec import structs

from foundling.reading.attribution.confidence import honest
from foundling.reading.attribution.decoding import Matrix, Move, Told, backward, chances, forward
from foundling.reading.attribution.evidence import Address, Evidence, read_address
from foundling.reading.attribution.features import NOBODY
from foundling.reading.attribution.laying import Laid, lay, lay_nouns
from foundling.reading.attribution.learnt import KnownAs, Learnt
from foundling.reading.attribution.presence import Presence
from foundling.reading.attribution.stage import Stage, with_nouns
from foundling.reading.attribution.turns import CLOSE, Turn
from foundling.reading.attribution.voices import Voices, hear
from foundling.reading.attribution.weights import moves, weights
from foundling.reading.views import Attributed

# A factor below this rules a candidate out.
_LEAST = 1e-9
# A cue without a verb that is so sure is a label; an action is not.
LABEL = 0.95
# Nobody speaks where that is at least so likely.
_NOBODY = 0.5


def attribute(stage: Stage) -> Iterator[Attributed]:
    """Whose each quote is, in order. Read twice: the second time it is known how people speak and are called."""
    addressed = [read_address(stage, number, quote) for number, quote in enumerate(stage.quotes.quotes)]
    stage, learnt = learn(stage, addressed)
    for laid, whose in read_runs(stage, lay, learnt, addressed, hearers=True):
        for turn, one in zip(laid.turns, whose, strict=True):
            sure = structs.replace(one, confidence=honest(one.confidence, one.by))
            for quote in stage.quotes.quotes[turn.number : turn.last + 1]:
                yield Attributed(None, None, 0.0, "sign") if quote.kind == "sign" else sure


def learn(stage: Stage, addressed: Sequence[Address]) -> tuple[Stage, Learnt]:
    """What a first reading tells: whom the nouns of cues mean (on the stage too), and how everybody speaks.

    Runs without nouns are not decided for this; whom a cue names is enough.
    """
    known_as = KnownAs()
    heard: list[tuple[Turn, Attributed]] = []
    for laid, whose in read_runs(stage, lay_nouns, Learnt(KnownAs(), Voices()), addressed):
        heard += zip(laid.turns, whose, strict=True)
        for turn, said, one in zip(laid.turns, laid.evidence, whose, strict=True):
            if said.noun and one.speaker is not None:
                known_as.count(said.noun, one.speaker, one.confidence)
            if said.words:
                token = stage.quotes.quotes[turn.number].tokens[0]
                known_as.note(said.words, token, NOBODY if one.speaker is None else one.speaker, one.confidence)
    return with_nouns(stage, known_as.firm()), Learnt(known_as, hear(stage, heard))


def read_runs(
    stage: Stage,
    layer: Callable[[Stage, Learnt, Presence, Sequence[Address]], Iterator[Laid]],
    learnt: Learnt,
    addressed: Sequence[Address],
    *,
    hearers: bool = False,
) -> Iterator[tuple[Laid, list[Attributed]]]:
    """Each run, as `layer` lays it, with whose its utterances are."""
    presence = Presence(stage)
    quotes = stage.quotes.quotes
    for laid in layer(stage, learnt, presence, addressed):
        whose = list(decide(stage, laid, hearers=hearers) if laid.signs else map(_named, laid.evidence))
        yield laid, whose
        for turn, one in zip(laid.turns, whose, strict=True):
            if one.speaker is not None:
                presence.spoke(one.speaker, quotes[turn.number].tokens[0])


def _named(said: Evidence) -> Attributed:
    """Whose an utterance is, as far as its cue names somebody."""
    if not said.spoken or len(said.figures) != 1:
        return Attributed(None)
    return Attributed(said.figures[0], None, 1.0, said.means)


def decide(stage: Stage, laid: Laid, *, hearers: bool = False) -> Iterator[Attributed]:
    """Whose the utterances of a run are; and whom they are spoken to, if wanted."""
    units = [
        _labelled(laid, said) or weigh(of_turn) for of_turn, said in zip(laid.signs, laid.evidence, strict=True)
    ]
    speakers, others = (chance.tolist() for chance in chances(*chain(stage, laid, units)))
    for i, turn in enumerate(laid.turns):
        odds = speakers[i] if turn.takes_turn else [value / sum(units[i]) for value in units[i]]
        best = _likeliest(laid.figures, odds)
        figure = laid.figures[best]
        hearer = _hearer(laid, i, figure, others[i]) if hearers else None
        speaker = None if figure == NOBODY else figure
        yield Attributed(speaker, hearer, round(odds[best], 3), laid.evidence[i].means or "talk")


def chain(stage: Stage, laid: Laid, units: Sequence[Sequence[float]]) -> tuple[Matrix, Matrix]:
    """The two matrices of each utterance of a run; what takes no turn tells nothing of who speaks next."""
    open_ = np.ones(len(laid.figures))
    factors = [np.array(unit) if turn.takes_turn else open_ for unit, turn in zip(units, laid.turns, strict=True)]
    moves = [move(laid, i) for i in range(len(units))]
    hearers = [told(stage, laid, i) for i in range(len(units))]
    return forward(factors, moves, hearers), backward(factors, moves, hearers)


def told(stage: Stage, laid: Laid, i: int) -> Told | None:
    """What an utterance tells of its hearer, by a name or by a word like "sir"."""
    if not laid.turns[i].takes_turn:
        return None
    address = laid.addresses[i]
    named = address.to or laid.evidence[i].hearers
    if named:
        return Told(laid.figures.index(named[0])) if named[0] in laid.figures else None
    if not address.gender:
        return None
    return Told(None, tuple(k for k, f in enumerate(laid.figures) if _clashes(stage, f, address.gender)))


def _clashes(stage: Stage, figure: int, gender: str) -> bool:
    return figure != NOBODY and stage.gender(figure) not in (gender, None)


def _labelled(laid: Laid, said: Evidence) -> list[float] | None:
    """The factors where a label names the speaker, as in a script or a chat: it outweighs every other sign.

    None where no label does, or where it names nobody who is known.
    """
    if said.means != "name" or said.spoken or said.confidence < LABEL:
        return None
    if not said.figures:
        return [1.0 if figure == NOBODY else _LEAST for figure in laid.figures]
    factors = [1.0 if figure in said.figures else _LEAST for figure in laid.figures]
    return factors if max(factors) == 1.0 else None


def _likeliest(figures: Sequence[int], odds: Sequence[float]) -> int:
    """The place of the likeliest speaker; nobody only where that is likelier than all the others together."""
    best = max(range(len(odds)), key=lambda k: odds[k])
    if figures[best] != NOBODY or odds[best] >= _NOBODY or len(odds) == 1:
        return best
    return max((k for k in range(len(odds)) if k != best), key=lambda k: odds[k])


def weigh(of_turn: Sequence[Sequence[str]]) -> list[float]:
    """The factor of each candidate, the best one's being 1."""
    known = weights()
    sums = [sum(map(known.__getitem__, of_one)) for of_one in of_turn]
    most = max(sums)
    return [max(exp(value - most), _LEAST) for value in sums]


def move(laid: Laid, i: int) -> Move | None:
    """The step to the turn `i` of a run; None where it takes no turn."""
    turn = laid.turns[i]
    if turn.step == "first" or not turn.takes_turn:
        return None
    same, other, new, second, lost_new, lost_same = moves()[step_kind(laid, i), leaning(laid, i)]
    to = (laid.addresses[i].to or laid.evidence[i].hearers) if turn.step in CLOSE else ()
    if not to:
        return Move(same, other, new, second, lost_new, lost_same)
    gained = exp(weights()["step.to_the_last_speaker"])
    from_ = np.array([gained if figure in to else 1.0 for figure in laid.figures])
    return Move(same, other, new, second, lost_new, lost_same, from_)


def leaning(laid: Laid, i: int) -> str:
    """What else counts for the step to a turn, one of `turns.LEANINGS`: a pronoun beside it, and many who talk."""
    means = laid.evidence[i].means
    kind = "pronoun" if means == "pronoun" else "noun" if means in ("noun", "fresh", "title") else ""
    return kind + (".many" if laid.many[i] else "")


def step_kind(laid: Laid, i: int) -> str:
    """The kind of the step to the turn `i`, one of `turns.KINDS`."""
    step = laid.turns[i].step
    return f"{step}.cue" if laid.evidence[i].means else step


def _hearer(laid: Laid, i: int, speaker: int, before: Sequence[float]) -> int | None:
    """Whom an utterance names as its hearer, else who is likeliest to have spoken before its speaker."""
    for figure in (*laid.addresses[i].to, *laid.evidence[i].hearers):
        if figure != speaker:
            return figure
    if not laid.turns[i].takes_turn:
        return None
    best = max(range(len(before)), key=lambda k: before[k])
    figure = laid.figures[best]
    return None if figure in (NOBODY, speaker) or before[best] <= 0.0 else figure
