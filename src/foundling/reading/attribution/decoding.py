"""Who takes turns with whom: all speakers of a run decided together.

Owns the sums over all ways to give the quotes of a run to its candidates (forward and backward, as for a hidden
Markov model of second order: Rabiner 1989). A state is who speaks and with whom: who spoke before them, or whom
they name as their hearer; `(a, a)` stands for "nobody else yet". Time is linear in the quotes, quadratic in the
candidates, which are few.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Vector = NDArray[np.float64]
# Who speaks (rows), and with whom (columns); or one such for each quote.
Matrix = NDArray[np.float64]

# Whoever names a hearer talks with that one from there on, as surely as this; set on the annotated stories.
TOLD = 0.5


class Move(Struct, frozen=True, gc=False):
    """Factors of the step from one quote to the next, by who speaks next.

    `same`: whoever spoke; `other`: with whom they spoke; `new`: a third; `second`: somebody else, where only one
    has spoken. `from_` has for each candidate a factor of the turn passing away from them, None where all are 1.
    `lost_new` and `lost_same` are the shares of those who begin anew after such a step: with whom they talk is
    open again.
    """

    same: float
    other: float
    new: float
    second: float
    lost_new: float
    lost_same: float
    from_: Vector | None = None


class Told(Struct, frozen=True, gc=False):
    """What an utterance tells of its hearer: the candidate whom it names, else those whom it cannot be said to."""

    hearer: int | None = None
    not_to: tuple[int, ...] = ()


def forward(units: Sequence[Vector], moves: Sequence[Move | None], told: Sequence[Told | None]) -> Matrix:
    """For each quote the weight of every state, given all up to it, up to a factor.

    `moves[0]` is not used; where a move is None the quote takes no turn.

    `units` has for each quote a factor for each candidate, `told` what its words tell of the hearer, if they do.
    """
    state = turned(np.diag(units[0] / units[0].sum()), told[0])
    states = [state]
    for unit, move, hearer in zip(units[1:], moves[1:], told[1:], strict=True):
        if move is not None:
            state = turned(_normal(_ahead(state, unit, move)), hearer)
        states.append(state)
    return np.stack(states)


def turned(state: Matrix, told: Told | None) -> Matrix:
    """The state where the speaker has named a hearer: they talk with that one; or with whom is open again."""
    if told is None:
        return state
    if told.hearer is not None:
        kept = state * (1.0 - TOLD)
        kept[:, told.hearer] += TOLD * state.sum(1)
        kept[told.hearer] = state[told.hearer]
        return kept
    kept = state.copy()
    for other in told.not_to:
        lost = TOLD * state[:, other]
        lost[other] = 0.0
        kept[:, other] -= lost
        kept.flat[:: len(state) + 1] += lost
    return kept


def unturned(ahead: Matrix, told: Told | None) -> Matrix:
    """The same backward: the weight of what follows for every state before the hearer is told."""
    if told is None:
        return ahead
    if told.hearer is not None:
        mixed = (1.0 - TOLD) * ahead + TOLD * ahead[:, told.hearer, None]
        mixed[told.hearer] = ahead[told.hearer]
        return mixed
    mixed = ahead.copy()
    for other in told.not_to:
        mixed[:, other] += TOLD * (ahead.diagonal() - ahead[:, other])
        mixed[other, other] = ahead[other, other]
    return mixed


def _ahead(state: Matrix, unit: Vector, move: Move) -> Matrix:
    alone = state.diagonal()
    rows = state.sum(1)
    # What passes on from each speaker to any third one, before what that one's own share is taken off.
    passed = move.new * (rows - alone) + move.second * alone
    fresh = passed[:, None] - move.new * state
    onward = (1.0 - move.lost_new) * fresh + move.other * state
    if move.from_ is not None:
        fresh *= move.from_[:, None]
        onward *= move.from_[:, None]
    out: Matrix = (move.same * (1.0 - move.lost_same)) * state + onward.T
    begun = move.lost_new * (fresh.sum(0) - fresh.diagonal())
    kept = move.same * (alone + move.lost_same * (rows - alone))
    out.flat[:: len(unit) + 1] = begun + kept
    out *= unit[:, None]
    return out


def backward(units: Sequence[Vector], moves: Sequence[Move | None], told: Sequence[Told | None]) -> Matrix:
    """For each quote the weight of what follows, for every state at it, up to a common factor."""
    size = len(units[0])
    state = np.ones((size, size))
    states = [state]
    steps = zip(reversed(units[1:]), reversed(moves[1:]), reversed(told[1:]), strict=True)
    for unit, move, hearer in steps:
        if move is not None:
            state = _normal(_behind(unturned(state, hearer), unit, move))
        states.append(state)
    states.reverse()
    return np.stack(states)


def _behind(state: Matrix, unit: Vector, move: Move) -> Matrix:
    mine = state * unit[:, None]
    alone = mine.diagonal()
    reached = mine.T
    fresh: Matrix = (1.0 - move.lost_new) * reached + move.lost_new * alone
    onward = fresh.sum(1) - fresh.diagonal()
    out: Matrix = move.new * (onward[:, None] - fresh) + move.other * reached
    leaving = move.second * onward
    if move.from_ is not None:
        out *= move.from_[:, None]
        leaving = leaving * move.from_
    stays = (move.same * move.lost_same) * alone
    out += stays[:, None] + (move.same * (1.0 - move.lost_same)) * mine
    out.flat[:: len(unit) + 1] = move.same * alone + leaving
    return out


def _normal(state: Matrix) -> Matrix:
    total = state.sum()
    if total <= 0.0:  # everything ruled out: begin anew
        return np.eye(len(state)) / len(state)
    state *= 1.0 / total
    return state


def chances(ahead: Matrix, behind: Matrix) -> tuple[Matrix, Matrix]:
    """For each quote the chance of each candidate to be its speaker, and to be whom that one talks with."""
    both = ahead * behind
    speakers = both.sum(2)
    others = both.sum(1) - both.diagonal(axis1=1, axis2=2)
    return _shares(speakers), _shares(others)


def _shares(sums: Matrix) -> Matrix:
    """The rows, each brought to a sum of 1; those of nothing stay as they are."""
    totals = sums.sum(1, keepdims=True)
    shares: Matrix = sums / np.where(totals > 0.0, totals, 1.0)
    return shares
