"""Fits what is measured of two people to kinds of bond (`src/foundling/data/relationship_weights.toml`).

    python scripts/fit_relationships.py [--write] [--aside]

Learns from the tuning half of the annotated stories (`tests/stories`) and from the short ones written for this
alone (`tests/stories/bonds`): every pair of annotated people that shares anything, for every kind of bond. In the
short ones more of the pairs stand so to one another; how many more is fitted beside, and left out of the weights.
A logistic regression in which every measure has one weight for all kinds, held near what is taken for granted by
hand; what is particular to a kind is held near nothing. Prints, at several thresholds, what is found and how much
of it is right, with models that saw none of the story: of the tuning half and of the short stories; with `--aside`
of the half put aside as well. The stories are this project's own.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests" / "stories")]

from loading import FOLDER, Story, load, stories  # noqa: E402

import stories as bench  # noqa: E402
from foundling import read  # noqa: E402
from foundling.manuscript import Manuscript  # noqa: E402
from foundling.reading.engine import read_layers  # noqa: E402
from foundling.reading.relationships import known_of, outright  # noqa: E402
from foundling.reading.relationships.closeness import companies  # noqa: E402
from foundling.reading.relationships.judging import FAINT, MEASURES, Rates, measures  # noqa: E402
from foundling.reading.relationships.lexicon import AIRS, BONDS  # noqa: E402
from foundling.reading.relationships.stage import Stage, stage_of  # noqa: E402

OUT = ROOT / "src" / "foundling" / "data" / "relationship_weights.toml"
# How firmly weights are held near nothing; what is particular to a kind, this many times as firmly.
RIDGE, PARTICULAR = 2.0, 4.0
# What the measures of what is said outright are taken to weigh, by hand: few stories say such things often.
PRIOR = {"outright": 2.0, "firm": 1.0, "guessed": 1.5}
FOLDS = 7
BONDS_FOLDER = FOLDER / "bonds"
SHORT = frozenset(path.stem for path in BONDS_FOLDER.glob("*.story"))
HEAD = """# What the measures of two people weigh for each kind of bond, in log-odds (relationships/judging.py);
# how often there is a word of data/relationship_air.toml, and a cue of data/relationship_cues.toml.
# Source: a logistic regression on half of the annotated stories of tests/stories and the short ones of
# tests/stories/bonds, this project's own (scripts/fit_relationships.py).
"""

Claim = tuple[str, frozenset[str], str]


class Rows(NamedTuple):
    """One row for each pair and kind: measures, whether they stand so, whose claim it is, and whether it is of one
    of the short stories."""

    x: np.ndarray
    y: np.ndarray
    claims: list[Claim]
    short: np.ndarray

    def where(self, these: np.ndarray) -> Rows:
        """Some of the rows."""
        claims = [claim for claim, one in zip(self.claims, these, strict=True) if one]
        return Rows(self.x[these], self.y[these], claims, self.short[these])


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


def rates_of(tales: list[Told]) -> Rates:
    """How often a word is of each class of air, how often there is a cue."""
    words = sum(len(tale.stage.prose.words) for tale in tales)
    shared = [companies(tale.stage) for tale in tales]
    together = [company for one in shared for company in one.of.values()]
    said = sum(company.words for company in together)
    return Rates(
        {air: sum(one.air[air] for one in shared) / words for air in AIRS},
        {
            kind: sum(
                len(one.cues.get((kind, True), ())) + FAINT * len(one.cues.get((kind, False), ()))
                for one in together
            )
            / said
            for kind in BONDS
        },
        {
            kind: sum(one.cues[kind, True] + FAINT * one.cues[kind, False] for one in shared) / words
            for kind in BONDS
        },
    )


def rows_of(tales: list[Told], rates: Rates) -> Rows:
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
    short = np.array([name in SHORT for name, _, _ in claims], float)
    return Rows(np.array(x), np.array(y, float), claims, short)


def spread(x: np.ndarray) -> np.ndarray:
    """Constants by kind, measures for all kinds, measures for each kind."""
    kinds, values = x[:, : len(BONDS)], x[:, len(BONDS) :]
    return np.hstack([kinds, values, *(kinds[:, [n]] * values for n in range(len(BONDS)))])


def fit(rows: Rows) -> np.ndarray:
    """The weights, by Newton's method with halved steps; without those of a story being short."""
    kinds = rows.x[:, : len(BONDS)]
    x, y = np.hstack([spread(rows.x), rows.short[:, None], kinds * rows.short[:, None]]), rows.y
    held = np.full(x.shape[1], RIDGE)
    held[len(BONDS) + len(MEASURES) :] *= PARTICULAR
    held[-len(BONDS) - 1] = 0.1
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
    return weights[: -len(BONDS) - 1]


def likely(x: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """How likely each row is."""
    return 1 / (1 + np.exp(-spread(x) @ weights))


def unseen(rows: Rows) -> np.ndarray:
    """How likely each row is by a model that saw none of its story."""
    names = sorted({name for name, _, _ in rows.claims})
    of = np.array([names.index(name) for name, _, _ in rows.claims]) % FOLDS
    p = np.zeros(len(rows.y))
    for fold in range(FOLDS):
        p[of == fold] = likely(rows.x[of == fold], fit(rows.where(of != fold)))
    return p


def report(name: str, p: np.ndarray, rows: Rows, tales: list[Told]) -> None:
    """Print recall and precision at several thresholds."""
    truth = {(tale.story.name, pair, kind) for tale in tales for pair, kind in tale.story.relationships}
    best: dict[Claim, float] = {}
    for sure, claim in zip(p, rows.claims, strict=True):
        best[claim] = max(best.get(claim, 0.0), float(sure))
    for least in (0.3, 0.35, 0.4, 0.425, 0.45, 0.5, 0.6):
        found = {claim for claim, sure in best.items() if sure >= least}
        right = len(found & truth)
        print(f"{name:8s} from {least}: {right} of {len(truth)} found ({right / len(truth):.3f}),", end=" ")
        print(f"{len(found)} claimed ({right / max(len(found), 1):.3f} right)")


def written(weights: np.ndarray, rates: Rates) -> str:
    """The data file."""
    kinds, every = len(BONDS), len(BONDS) + len(MEASURES)
    own = weights[every:].reshape(kinds, len(MEASURES))
    lines = ["", "[constant]", *(f"{kind} = {weights[n]:.3f}" for n, kind in enumerate(BONDS)), "", "[weights]"]
    for m, measure in enumerate(MEASURES):
        values = ", ".join(f"{kind} = {weights[kinds + m] + own[n, m]:.3f}" for n, kind in enumerate(BONDS))
        lines.append(f'"{measure}" = {{ {values} }}')
    lines += ["", "[rates]"]
    for name, strong in (("strong", True), ("weak", False)):
        lines.append(
            f"{name} = {{ " + ", ".join(f"{kind} = {rates.air[kind, strong]:.6f}" for kind in BONDS) + " }"
        )
    for name, rate in (("cues", rates.cues), ("cues_of_story", rates.story_cues)):
        lines.append(f"{name} = {{ " + ", ".join(f"{kind} = {rate[kind]:.6f}" for kind in BONDS) + " }")
    return HEAD + "\n".join(lines) + "\n"


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the weights")
    parser.add_argument("--aside", action="store_true", help="measure on the half put aside")
    args = parser.parse_args()
    tuning = [told(story) for story in stories() if bench.half_of(story.name) == "tuning"]
    short = [told(load(path)) for path in sorted(BONDS_FOLDER.glob("*.story"))]
    rates = rates_of(tuning + short)
    rows = rows_of(tuning + short, rates)
    p = unseen(rows)
    for name, tales, of in (("tuning", tuning, 0.0), ("short", short, 1.0)):
        report(name, p[rows.short == of], rows.where(rows.short == of), tales)
    weights = fit(rows)
    if args.aside:
        aside = [told(story) for story in stories() if bench.half_of(story.name) == "aside"]
        found = rows_of(aside, rates)
        report("aside", likely(found.x, weights), found, aside)
    if args.write:
        OUT.write_text(written(weights, rates), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
