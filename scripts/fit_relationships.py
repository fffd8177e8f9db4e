"""Fits what is measured of two people to kinds of bond (`src/foundling/data/relationship_weights.toml`).

    python scripts/fit_relationships.py [--write]

Learns from the tuning half of the annotated stories (`tests/stories`): every pair of annotated people that shares
anything, for every kind of bond. A logistic regression in which every measure has one weight for all kinds, held
near what is taken for granted by hand; what is particular to a kind is held near nothing. Prints, at several
thresholds, what is found and how much of it is right: of the tuning half with weights fitted without the story
(how often a word is of each class is counted over all of the half), and of the half put aside. The stories are
this project's own.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests" / "stories")]

from loading import Story, stories  # noqa: E402

import stories as bench  # noqa: E402
from foundling import read  # noqa: E402
from foundling.manuscript import Manuscript  # noqa: E402
from foundling.reading.engine import read_layers  # noqa: E402
from foundling.reading.relationships import known_of, outright  # noqa: E402
from foundling.reading.relationships.closeness import companies  # noqa: E402
from foundling.reading.relationships.judging import MEASURES, measures  # noqa: E402
from foundling.reading.relationships.lexicon import AIRS, BONDS, Air  # noqa: E402
from foundling.reading.relationships.stage import Stage, stage_of  # noqa: E402

OUT = ROOT / "src" / "foundling" / "data" / "relationship_weights.toml"
# How firmly weights are held near nothing; what is particular to a kind, this many times as firmly.
RIDGE, PARTICULAR = 2.0, 4.0
# What the measures of what is said outright are taken to weigh, by hand: few stories say such things often.
PRIOR = {"outright": 2.0, "firm": 1.0, "guessed": 1.5}
FOLDS = 7
HEAD = """# What the measures of two people weigh for each kind of bond, in log-odds (relationships/judging.py);
# how often a word is of each class of data/relationship_air.toml.
# Source: a logistic regression on half of the annotated stories of tests/stories (scripts/fit_relationships.py).
"""

Claim = tuple[str, frozenset[str], str]


class Rows(NamedTuple):
    """One row for each pair and kind: measures, whether they stand so, whose claim it is."""

    x: np.ndarray
    y: np.ndarray
    claims: list[Claim]


class Told(NamedTuple):
    """A story, its stage, and whose entry each cast id is."""

    story: Story
    stage: Stage
    who: dict[str, str]


def told(story: Story) -> Told:
    """The stage of an annotated story."""
    needed = ("prose", "quotes", "cast", "speech")
    layers = read_layers(Manuscript(story.name, (), story.text), needed).layers
    known = known_of(layers["cast"], layers["speech"])
    (reading,) = read(story.text.encode(), name=story.name, layers=("cast",))
    stage = stage_of(layers["prose"], layers["quotes"], known, layers["speech"])
    return Told(story, stage, bench.owners(story, reading))


def rates_of(tales: list[Told]) -> dict[Air, float]:
    """How often a word is of each class of air."""
    words = sum(len(tale.stage.prose.words) for tale in tales)
    counts = [companies(tale.stage).air for tale in tales]
    return {air: sum(count[air] for count in counts) / words for air in AIRS}


def rows_of(tales: list[Told], rates: Mapping[Air, float]) -> Rows:
    """The rows of some stories; pairs of people that nobody annotated are left out."""
    x, y, claims = [], [], []
    for story, stage, who in tales:
        truth = set(story.relationships)
        signs = outright(stage, list(stage.entries.values()))
        for pair, kinds in measures(stage, signs, companies(stage), rates):
            key = frozenset(who.get(one, "") for one in pair)
            if len(key) < 2 or "" in key:
                continue
            for kind, values in kinds.items():
                x.append([float(kind == one) for one in BONDS] + values)
                y.append((key, kind) in truth)
                claims.append((story.name, key, kind))
    return Rows(np.array(x), np.array(y, float), claims)


def spread(x: np.ndarray) -> np.ndarray:
    """Constants by kind, measures for all kinds, measures for each kind."""
    kinds, values = x[:, : len(BONDS)], x[:, len(BONDS) :]
    return np.hstack([kinds, values, *(kinds[:, [n]] * values for n in range(len(BONDS)))])


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The weights, by Newton's method with halved steps."""
    x = spread(x)
    held = np.full(x.shape[1], RIDGE)
    held[len(BONDS) + len(MEASURES) :] *= PARTICULAR
    prior = np.zeros(x.shape[1])
    for measure, weight in PRIOR.items():
        prior[len(BONDS) + MEASURES.index(measure)] = weight

    def cost(weights: np.ndarray) -> float:
        odds = x @ weights
        return float((np.logaddexp(0, odds) - y * odds).sum() + (held * (weights - prior) ** 2).sum() / 2)

    weights = prior.copy()
    for _ in range(15):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(held)
        step = np.linalg.solve(hessian, x.T @ (y - p) - held * (weights - prior))
        while cost(weights + step) > cost(weights) and np.abs(step).max() > 1e-6:
            step = step / 2
        weights = weights + step
    return weights


def likely(x: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """How likely each row is."""
    return 1 / (1 + np.exp(-spread(x) @ weights))


def report(name: str, p: np.ndarray, rows: Rows, tales: list[Told]) -> None:
    """Print recall and precision at several thresholds."""
    truth = {(tale.story.name, pair, kind) for tale in tales for pair, kind in tale.story.relationships}
    best: dict[Claim, float] = {}
    for sure, claim in zip(p, rows.claims, strict=True):
        best[claim] = max(best.get(claim, 0.0), float(sure))
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        found = {claim for claim, sure in best.items() if sure >= least}
        right = len(found & truth)
        print(f"{name:8s} from {least}: {right} of {len(truth)} found ({right / len(truth):.3f}),", end=" ")
        print(f"{len(found)} claimed ({right / max(len(found), 1):.3f} right)")


def written(weights: np.ndarray, rates: Mapping[Air, float]) -> str:
    """The data file."""
    kinds, every = len(BONDS), len(BONDS) + len(MEASURES)
    own = weights[every:].reshape(kinds, len(MEASURES))
    lines = ["", "[constant]", *(f"{kind} = {weights[n]:.3f}" for n, kind in enumerate(BONDS)), "", "[weights]"]
    for m, measure in enumerate(MEASURES):
        values = ", ".join(f"{kind} = {weights[kinds + m] + own[n, m]:.3f}" for n, kind in enumerate(BONDS))
        lines.append(f'"{measure}" = {{ {values} }}')
    lines += ["", "[rates]"]
    for name, strong in (("strong", True), ("weak", False)):
        lines.append(f"{name} = {{ " + ", ".join(f"{kind} = {rates[kind, strong]:.6f}" for kind in BONDS) + " }")
    return HEAD + "\n".join(lines) + "\n"


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the weights")
    args = parser.parse_args()
    tales: dict[str, list[Told]] = {half: [] for half in bench.HALVES}
    for story in stories():
        tales[bench.half_of(story.name)].append(told(story))
    rates = rates_of(tales["tuning"])
    tuning, aside = rows_of(tales["tuning"], rates), rows_of(tales["aside"], rates)
    names = sorted({name for name, _, _ in tuning.claims})
    of = np.array([names.index(name) for name, _, _ in tuning.claims]) % FOLDS
    p = np.zeros(len(tuning.y))
    for fold in range(FOLDS):
        p[of == fold] = likely(tuning.x[of == fold], fit(tuning.x[of != fold], tuning.y[of != fold]))
    weights = fit(tuning.x, tuning.y)
    report("tuning", p, tuning, tales["tuning"])
    report("aside", likely(aside.x, weights), aside, tales["aside"])
    if args.write:
        OUT.write_text(written(weights, rates), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
