"""The sums over all ways to give out a run, against adding every way up by hand."""

from __future__ import annotations

from itertools import product

import pytest

from foundling.reading.attribution.decoding import Move, backward, chances, forward

UNITS = [[0.9, 0.4, 0.2], [0.5, 0.6, 0.7], [0.3, 1.0, 0.1], [0.8, 0.8, 0.4]]
FIRST = Move(1.0, 1.0, 1.0, 1.0, 0.0, 0.0, [1.0, 1.0, 1.0])
MOVES = [
    FIRST,
    Move(0.1, 0.9, 0.3, 0.4, 0.0, 0.0, [1.0, 2.0, 1.0]),
    Move(0.2, 0.8, 0.2, 0.5, 0.3, 0.0, [1.0, 1.0, 0.5]),
    Move(0.4, 0.5, 0.1, 0.6, 0.2, 0.4, [1.5, 1.0, 1.0]),
]


def ways(path: tuple[int, ...]) -> float:
    """The weight of one way to give out the run: all states that its speakers may pass through."""
    states = {(path[0], path[0]): UNITS[0][path[0]]}
    for unit, move, who in zip(UNITS[1:], MOVES[1:], path[1:], strict=True):
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
            weight *= move.from_[speaker]
            if speaker != before and who == before:
                add((who, speaker), weight * move.other)
                continue
            weight *= move.second if speaker == before else move.new
            add((who, speaker), weight * (1 - move.lost_new))
            add((who, who), weight * move.lost_new)
        states = after
    return sum(states.values())


def test_chances_are_those_of_adding_up_every_way() -> None:
    ahead, behind = forward(UNITS, MOVES), backward(UNITS, MOVES)
    weight = {path: ways(path) for path in product(range(3), repeat=len(UNITS))}
    total = sum(weight.values())
    for i in range(len(UNITS)):
        expected = [sum(w for path, w in weight.items() if path[i] == who) / total for who in range(3)]
        assert chances(ahead[i], behind[i]) == pytest.approx(expected)


def test_a_step_that_is_no_turn_changes_nothing() -> None:
    units, moves = [*UNITS[:2], UNITS[1], *UNITS[2:]], [*MOVES[:2], None, *MOVES[2:]]
    with_gap = chances(forward(units, moves)[-1], backward(units, moves)[-1])
    without = chances(forward(UNITS, MOVES)[-1], backward(UNITS, MOVES)[-1])
    assert with_gap == pytest.approx(without)


def test_where_everything_is_ruled_out_it_begins_anew() -> None:
    units = [[1.0, 0.0], [0.0, 0.0], [0.2, 0.8]]
    moves = [FIRST, *[Move(0.5, 0.5, 0.5, 0.5, 0.0, 0.0, [1.0, 1.0])] * 2]
    odds = chances(forward(units, moves)[-1], backward(units, moves)[-1])
    assert sum(odds) == pytest.approx(1.0)
