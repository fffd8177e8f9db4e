"""The sums over all ways to give out a run, against adding every way up by hand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from foundling.reading.attribution.decoding import TOLD, Move, Told, backward, chances, forward

UNITS = [np.array(row) for row in ([0.9, 0.4, 0.2], [0.5, 0.6, 0.7], [0.3, 1.0, 0.1], [0.8, 0.8, 0.4])]
# Whom each names as the hearer.
NAMED = [Told(2), None, Told(None, (0,)), None]
FIRST = Move(1.0, 1.0, 1.0, 1.0, 0.0, 0.0)
MOVES = [
    FIRST,
    Move(0.1, 0.9, 0.3, 0.4, 0.0, 0.0, np.array([1.0, 2.0, 1.0])),
    Move(0.2, 0.8, 0.2, 0.5, 0.3, 0.0, np.array([1.0, 1.0, 0.5])),
    Move(0.4, 0.5, 0.1, 0.6, 0.2, 0.4, np.array([1.5, 1.0, 1.0])),
]


def ways(path: tuple[int, ...]) -> float:
    """The weight of one way to give out the run: all states that its speakers may pass through."""
    states = told({(path[0], path[0]): UNITS[0][path[0]]}, NAMED[0])
    for unit, move, who, named in zip(UNITS[1:], MOVES[1:], path[1:], NAMED[1:], strict=True):
        after: dict[tuple[int, int], float] = {}

        def add(state: tuple[int, int], weight: float, after: dict[tuple[int, int], float] = after) -> None:
            after[state] = after.get(state, 0.0) + weight

        for (speaker, before), weight in states.items():
            weight *= unit[who]
            if who == speaker:
                lost = move.lost_same if before != speaker else 0.0
                add((who, before), weight * move.same * (1 - lost))
                add((who, who), weight * move.same * lost)
                continue
            weight *= 1.0 if move.from_ is None else move.from_[speaker]
            if speaker != before and who == before:
                add((who, speaker), weight * move.other)
                continue
            weight *= move.second if speaker == before else move.new
            add((who, speaker), weight * (1 - move.lost_new))
            add((who, who), weight * move.lost_new)
        states = told(after, named)
    return sum(states.values())


def told(states: dict[tuple[int, int], float], named: Told | None) -> dict[tuple[int, int], float]:
    """The states where the speaker names a hearer: they talk with that one, as surely as `TOLD`; or nobody yet."""
    if named is None:
        return states
    after: dict[tuple[int, int], float] = {}
    for (speaker, before), weight in states.items():
        if named.hearer is None:
            talks_with = speaker if before in named.not_to else before
        else:
            talks_with = before if speaker == named.hearer else named.hearer
        for other, share in ((before, 1 - TOLD), (talks_with, TOLD)):
            after[speaker, other] = after.get((speaker, other), 0.0) + weight * share
    return after


def speakers(units: list[np.ndarray], moves: list[Move | None], named: list[Told | None]) -> np.ndarray:
    """The chance of each to speak each quote."""
    return chances(forward(units, moves, named), backward(units, moves, named))[0]


def test_chances_are_those_of_adding_up_every_way() -> None:
    found = speakers(UNITS, MOVES, NAMED)
    weight = {path: ways(path) for path in product(range(3), repeat=len(UNITS))}
    total = sum(weight.values())
    for i in range(len(UNITS)):
        expected = [sum(w for path, w in weight.items() if path[i] == who) / total for who in range(3)]
        assert found[i].tolist() == pytest.approx(expected)


def test_a_step_that_is_no_turn_changes_nothing() -> None:
    units, moves = [*UNITS[:2], UNITS[1], *UNITS[2:]], [*MOVES[:2], None, *MOVES[2:]]
    with_gap = speakers(units, moves, [*NAMED[:2], None, *NAMED[2:]])[-1]
    assert with_gap.tolist() == pytest.approx(speakers(UNITS, MOVES, NAMED)[-1].tolist())


def test_whom_a_speaker_names_is_who_answers() -> None:
    units = [np.array([1.0, 0.0, 0.0]), np.ones(3)]
    move = Move(0.05, 0.8, 0.1, 0.4, 0.0, 0.0)
    unnamed, named = (speakers(units, [FIRST, move], [who, None])[1] for who in (None, Told(2)))
    assert unnamed[1] == pytest.approx(unnamed[2])
    assert named[2] > 2 * named[1]


def test_where_everything_is_ruled_out_it_begins_anew() -> None:
    units = [np.array([1.0, 0.0]), np.array([0.0, 0.0]), np.array([0.2, 0.8])]
    moves = [FIRST, *[Move(0.5, 0.5, 0.5, 0.5, 0.0, 0.0)] * 2]
    assert speakers(units, moves, [None] * 3)[-1].sum() == pytest.approx(1.0)
