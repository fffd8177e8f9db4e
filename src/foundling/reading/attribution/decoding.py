"""Who takes turns with whom: all speakers of a run decided together.

Owns the sums over all ways to give the quotes of a run to its candidates (forward and backward, as for a hidden
Markov model of second order: Rabiner 1989). A state is who speaks and who spoke before them; `(a, a)` stands for
"nobody else yet". Time is linear in the quotes, quadratic in the candidates, which are few.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

Matrix = list[list[float]]


class Move(Struct, frozen=True, gc=False):
    """Factors of the step from one quote to the next, by who speaks next.

    `same`: whoever spoke; `other`: whoever spoke before them; `new`: a third; `second`: somebody else, where only
    one has spoken. `from_` has for each candidate a factor of the turn passing away from them. `lost_new` and
    `lost_same` are the shares of those who begin anew after such a step: with whom they talk is open again.
    """

    same: float
    other: float
    new: float
    second: float
    lost_new: float
    lost_same: float
    from_: Sequence[float]


def forward(units: Sequence[Sequence[float]], moves: Sequence[Move | None]) -> list[Matrix]:
    """For each quote the weight of every state, given all up to it. `moves[0]` is not used; a move None: no turn.

    `units` has for each quote a factor for each candidate. Each matrix `[speaker][before]` sums to 1.
    """
    size = len(units[0])
    total = sum(units[0])
    state = [[units[0][a] / total if a == b else 0.0 for b in range(size)] for a in range(size)]
    states = [state]
    for unit, move in zip(units[1:], moves[1:], strict=True):
        if move is None:
            states.append(state)
            continue
        state = _normal(_ahead(state, unit, move))
        states.append(state)
    return states


def _ahead(state: Matrix, unit: Sequence[float], move: Move) -> Matrix:
    span = range(len(unit))
    # What passes on from each speaker to any third one, before what that one's own share is taken off.
    passed = [move.from_[a] * (move.new * (sum(state[a]) - state[a][a]) + move.second * state[a][a]) for a in span]
    back = [move.from_[a] * move.other for a in span]
    third = [move.from_[a] * move.new for a in span]
    kept_new, kept_same = 1.0 - move.lost_new, 1.0 - move.lost_same
    out = []
    for c in span:
        factor, same = unit[c], unit[c] * move.same
        mine = state[c]
        new = [passed[a] - third[a] * state[a][c] for a in span]
        row = [factor * (kept_new * new[a] + back[a] * state[a][c]) + same * kept_same * mine[a] for a in span]
        others = sum(mine) - mine[c]
        row[c] = factor * move.lost_new * (sum(new) - new[c]) + same * (mine[c] + move.lost_same * others)
        out.append(row)
    return out


def backward(units: Sequence[Sequence[float]], moves: Sequence[Move | None]) -> list[Matrix]:
    """For each quote the weight of what follows, for every state at it, up to a common factor."""
    size = len(units[0])
    span = range(size)
    state = [[1.0] * size for _ in span]
    states = [state]
    for unit, move in zip(reversed(units[1:]), reversed(moves[1:]), strict=True):
        if move is None:
            states.append(state)
            continue
        state = _normal(_behind(state, unit, move))
        states.append(state)
    states.reverse()
    return states


def _behind(state: Matrix, unit: Sequence[float], move: Move) -> Matrix:
    span = range(len(unit))
    alone = [state[c][c] for c in span]
    out = []
    for a in span:
        reached = [unit[c] * state[c][a] for c in span]
        fresh = [(1.0 - move.lost_new) * reached[c] + move.lost_new * unit[c] * alone[c] for c in span]
        onward = sum(fresh) - fresh[a]
        leave, same = move.from_[a], unit[a] * move.same
        mine = state[a]
        stays = same * move.lost_same * alone[a]
        keeps = same * (1.0 - move.lost_same)
        row = [
            stays + keeps * mine[b] + leave * (move.new * (onward - fresh[b]) + move.other * reached[b])
            for b in span
        ]
        row[a] = same * mine[a] + leave * move.second * onward
        out.append(row)
    return out


def _normal(state: Matrix) -> Matrix:
    total = sum(map(sum, state))
    if total <= 0.0:  # everything ruled out: begin anew
        size = len(state)
        return [[1.0 / size if a == b else 0.0 for b in range(size)] for a in range(size)]
    scale = 1.0 / total
    return [[value * scale for value in row] for row in state]


def chances(ahead: Matrix, behind: Matrix) -> list[float]:
    """The chance of each candidate to be the speaker of a quote, from its two matrices."""
    sums = [sum(map(float.__mul__, a, b)) for a, b in zip(ahead, behind, strict=True)]
    total = sum(sums)
    return [value / total for value in sums] if total > 0 else [1.0 / len(sums)] * len(sums)


def partners(ahead: Matrix, behind: Matrix) -> list[float]:
    """The chance of each candidate to be the one who spoke before the speaker of a quote."""
    span = range(len(ahead))
    sums = [sum(ahead[a][b] * behind[a][b] for a in span if a != b) for b in span]
    total = sum(sums)
    return [value / total for value in sums] if total > 0 else sums
