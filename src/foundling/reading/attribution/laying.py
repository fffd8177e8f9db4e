"""Runs of talk made ready to be decided: candidates, and the signs of each quote and candidate.

Owns walking through the story once, in order, with what is known at each quote.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from foundling.reading.attribution.evidence import Address, Evidence, read_cue
from foundling.reading.attribution.features import NOBODY, Scene, signs
from foundling.reading.attribution.learnt import KnownAs, Learnt
from foundling.reading.attribution.nearby import near
from foundling.reading.attribution.presence import Presence
from foundling.reading.attribution.stage import Stage
from foundling.reading.attribution.turns import CLOSE, Turn, runs

# Candidates of a run at most, beside nobody.
_MOST = 11
# Of those last mentioned before a run, so many come into question; of each gender at least so many.
_LATEST = 6
_OF_A_GENDER = 2
_LOOKED_AT = 40
# Who is named so many tokens after a run may have been there.
_AHEAD = 300
# A cue by name tells who takes part in the talk so many quotes before and after it.
_ANCHOR = 8
# So many quotes before and after one show how many talk.
_AROUND = 6


class Laid(Struct, frozen=True):
    """A run ready to be decided.

    `signs`: for each turn and each of `figures` what speaks for or against it. `many`: whether three or more take
    part in the talk around a turn.
    """

    turns: list[Turn]
    figures: list[int]
    evidence: list[Evidence]
    addresses: list[Address]
    signs: list[list[list[str]]]
    many: list[bool]


def lay(stage: Stage, learnt: Learnt, presence: Presence, addressed: Sequence[Address]) -> Iterator[Laid]:
    """The runs of the story, in order. Whoever takes one tells `presence` who spoke before taking the next.

    `addressed` has for each quote whom it names.
    """
    for turns in runs(stage):
        evidence = [_evidence(stage, turn) for turn in turns]
        yield _lay(stage, presence, turns, evidence, learnt, addressed)


def lay_nouns(stage: Stage, learnt: Learnt, presence: Presence, addressed: Sequence[Address]) -> Iterator[Laid]:
    """The same, but of runs where no common noun stands beside a quote only the evidence."""
    for turns in runs(stage):
        evidence = [_evidence(stage, turn) for turn in turns]
        if any(said.words for said in evidence):
            yield _lay(stage, presence, turns, evidence, learnt, addressed)
        else:
            yield Laid(turns, [], evidence, [], [], [])


def _lay(
    stage: Stage,
    presence: Presence,
    turns: list[Turn],
    evidence: list[Evidence],
    learnt: Learnt,
    addressed: Sequence[Address],
) -> Laid:
    quotes = stage.quotes.quotes
    addresses = [_address(stage, turn, addressed) for turn in turns]
    presence.move_to(quotes[turns[0].number].tokens[0])
    figures = _candidates(stage, presence, turns, evidence, addresses, learnt.known_as)
    anchors = _anchors(figures, evidence)
    after = _turns_after(turns, addresses)
    laid: list[list[list[str]]] = []
    for i, turn in enumerate(turns):
        token = quotes[turn.number].tokens[0]
        presence.move_to(token)
        scene = Scene(
            turn,
            token,
            evidence[i],
            addresses[i],
            near(stage, turn),
            _turn_before(turns, addresses, i),
            after[i],
            stage.narrator(token),
            _words(stage, turn),
            learnt.known_as.nearby(evidence[i].words, token) if evidence[i].words else {},
            presence.chief(figures, token),
            stage.scene_starts[stage.scene(token)] if stage.scene_starts else 0,
        )
        laid.append(signs(stage, scene, presence, figures, anchors[i], learnt))
        for figure in addresses[i].to:
            presence.add(figure, token)
    return Laid(turns, figures, evidence, addresses, laid, _many(evidence, addresses))


def _many(evidence: Sequence[Evidence], addresses: Sequence[Address]) -> list[bool]:
    """For each quote whether those around it are given to, or spoken to, three or more figures."""
    named = [
        {*(said.figures if said.spoken and len(said.figures) == 1 else ()), *address.to}
        for said, address in zip(evidence, addresses, strict=True)
    ]
    return [len(set().union(*named[max(0, i - _AROUND) : i + _AROUND + 1])) > 2 for i in range(len(named))]


def _evidence(stage: Stage, turn: Turn) -> Evidence:
    """The first cue of an utterance with a verb of speech, else its first; a letter is whose name ends it."""
    found = Evidence()
    for quote in stage.quotes.quotes[turn.number : turn.last + 1]:
        said = read_cue(stage, quote.cue)
        if said.means and (said.spoken or not found.means):
            found = said
        if found.spoken:
            return found
    last = stage.quotes.quotes[turn.last]
    named = stage.voiced[turn.last]
    if not found.means and last.kind == "letter" and named and named[-1].last >= last.tokens[1] - _SIGNATURE:
        return Evidence("name", (named[-1].figure,), spoken=True)
    return found


# Behind the name of whoever signs a letter stand at most so many tokens.
_SIGNATURE = 2


def _address(stage: Stage, turn: Turn, addressed: Sequence[Address]) -> Address:
    """Whom an utterance names. Its later paragraphs do not count: there somebody in a tale is spoken to."""
    quotes = stage.quotes.quotes
    one = addressed[turn.number]
    for number in range(turn.number + 1, turn.last + 1):
        if quotes[number].paragraph != quotes[turn.number].paragraph:
            break
        more = addressed[number]
        to = tuple(dict.fromkeys(one.to + more.to))
        about = tuple(f for f in dict.fromkeys(one.about + more.about) if f not in to)
        one = Address(to, about, one.gender or more.gender, one.own + more.own)
    return one


def _turn_before(turns: Sequence[Turn], addresses: Sequence[Address], i: int) -> Address | None:
    """What the last utterance before this one addresses, where it is another's as far as paragraphs tell."""
    return addresses[i - 1] if turns[i].step in CLOSE else None


def _turns_after(turns: Sequence[Turn], addresses: Sequence[Address]) -> list[Address | None]:
    """For each turn what the next one in another paragraph addresses, where that one is close."""
    out: list[Address | None] = [None] * len(turns)
    for i in range(len(turns) - 2, -1, -1):
        after = turns[i + 1]
        out[i] = out[i + 1] if after.step == "same" else addresses[i + 1] if after.step in CLOSE else None
    return out


def _words(stage: Stage, turn: Turn) -> list[str]:
    """The first words of an utterance."""
    words: list[str] = []
    for quote in stage.quotes.quotes[turn.number : turn.last + 1]:
        words += stage.prose.lower[slice(*quote.tokens)]
        if len(words) > _ENOUGH:
            break
    return words


# A voice is told by so many words.
_ENOUGH = 600


def _candidates(
    stage: Stage,
    presence: Presence,
    turns: Sequence[Turn],
    evidence: Sequence[Evidence],
    addresses: Sequence[Address],
    known_as: KnownAs,
) -> list[int]:
    """Who may speak in a run: named by cues, spoken to, named in its narration, or there before it."""
    quotes = stage.quotes.quotes
    first, last = quotes[turns[0].number].tokens[0], quotes[turns[-1].last].tokens[1]
    weight: dict[int, float] = {}

    def count(figure: int, amount: float) -> None:
        weight[figure] = weight.get(figure, 0.0) + amount

    for figure, amount in _cued(evidence, known_as):
        count(figure, amount)
    for address in addresses:
        for figure in address.to:
            count(figure, 4.0)
    for sighting in presence.between(first, last):
        count(sighting.figure, 1.0)
    for sighting in presence.between(last, last + _AHEAD):
        count(sighting.figure, 0.3)
    for number in range(turns[0].number, turns[-1].last + 1):
        for sighting in stage.voiced[number]:
            count(sighting.figure, 0.2)
    narrator = stage.narrator(first)
    if narrator is not None:
        count(narrator, 20.0)
    for figure in _lately(stage, presence):
        count(figure, 0.9 + presence.of(figure, first))
    best = sorted(weight, key=lambda f: (-weight[f], f))[:_MOST]
    return [*best, NOBODY]


def _cued(evidence: Sequence[Evidence], known_as: KnownAs) -> Iterator[tuple[int, float]]:
    """Whom the cues of a run name or may mean, and what that counts."""
    for said in evidence:
        yield from ((figure, 10.0) for figure in said.figures)
        yield from ((figure, 3.0) for figure in said.hearers)
        yield from ((figure, 3.0) for figure in known_as.most(said.noun))


def _lately(stage: Stage, presence: Presence) -> Iterator[int]:
    """Those last mentioned before a run, and of each gender some."""
    genders: dict[str | None, int] = {}
    for place, figure in enumerate(presence.latest(_LOOKED_AT)):
        gender = stage.gender(figure)
        genders[gender] = genders.get(gender, 0) + 1
        if place < _LATEST or (gender is not None and genders[gender] <= _OF_A_GENDER):
            yield figure


def _anchors(figures: Sequence[int], evidence: Sequence[Evidence]) -> list[list[int]]:
    """For each quote and candidate, how many quotes away the nearest one is that a cue gives to it by name."""
    given = [said.figures[0] if said.spoken and len(said.figures) == 1 else None for said in evidence]
    out = [[0] * len(figures) for _ in evidence]
    place = {figure: k for k, figure in enumerate(figures)}
    for i, figure in enumerate(given):
        if figure is None or figure not in place:
            continue
        k = place[figure]
        for j in range(max(0, i - _ANCHOR), min(len(evidence), i + _ANCHOR + 1)):
            away = abs(i - j)
            if away and (not out[j][k] or away < out[j][k]):
                out[j][k] = away
    return out
