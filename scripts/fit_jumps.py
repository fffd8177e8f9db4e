"""Fits what the signs of a scene break without a mark weigh (`src/foundling/data/scene_jumps.toml`).

    python scripts/fit_jumps.py [--write]

Learns from the tuning half of the annotated stories (`tests/stories`): every beginning of a scene, marked or not,
as if no mark stood there, against every other beginning of a paragraph. A logistic regression whose weights are
held near those set by hand. Prints what either half would have found at several thresholds. The stories are this
project's own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests" / "stories")]

from loading import Story, stories  # noqa: E402

import stories as bench  # noqa: E402
from foundling.manuscript import Manuscript  # noqa: E402
from foundling.reading.engine import read_layers  # noqa: E402
from foundling.reading.viewpoint.boundary import paragraphs_of, signs_around, signs_at  # noqa: E402
from foundling.reading.viewpoint.jumps import FEWEST_WORDS  # noqa: E402
from foundling.reading.viewpoint.minds import glimpses  # noqa: E402
from foundling.reading.viewpoint.voices import read_voices  # noqa: E402

OUT = ROOT / "src" / "foundling" / "data" / "scene_jumps.toml"
# How firmly weights are held near PRIOR, and what a marked break counts for beside one without a mark: where a
# mark stands, the words need not say that a scene begins.
RIDGE = 1.0
MARKED = 0.7
# What the signs were taken to weigh, by hand.
PRIOR = {
    "usual": -5.6, "far": 7.0, "time": 4.0, "place": 2.5, "new people": 2.2, "same people": -1.0, "nobody": 0.2,
    "person or tense": 1.6, "talk goes on": -2.0, "points back": -2.2, "a name": 0.5, "other words": 9.0,
    "talk": -0.5, "begins with a name": 1.0, "the": 0.0, "long": 0.7, "setting": 0.8, "other people meant": 1.5,
    "an hour": 1.0, "pluperfect": 0.3, "ends in talk": -0.3, "name in first sentence": 0.3, "reintroduced": 0.3,
    "new name first": 0.5, "mind shift": 0.5, "gone": 0.5,
}  # fmt: skip
HEAD = """# What the signs of a scene break without a mark weigh, in log-odds (see reading/viewpoint/boundary.py).
# Source: a logistic regression on half of the annotated stories of tests/stories (scripts/fit_jumps.py).

[weights]
"""


def boundaries(story: Story) -> Iterator[tuple[dict[str, float], bool, bool]]:
    """Each beginning of a paragraph: its signs, whether a scene begins there, whether that is marked."""
    layers = read_layers(Manuscript(story.name, (), story.text), ("prose", "quotes", "cast", "speech")).layers
    prose, quotes, cast, speech = layers["prose"], layers["quotes"], layers["cast"], layers["speech"]
    views = paragraphs_of(prose, quotes, cast, speech, glimpses(prose, quotes, cast, speech))
    voices = read_voices(prose, quotes)
    starts = [bench.letters(story.text, one.start, one.end)[0] for one in story.scenes]
    for number in range(1, len(views)):
        if views[number].length < FEWEST_WORDS:
            continue
        signs = signs_at(prose, quotes, views, voices, number)
        if signs is None:
            continue
        at = prose.starts[prose.paragraphs[number]]
        near = [start for start in starts[1:] if abs(start - at) <= 2]
        marked = bool(near) and bench.how_marked(story.text, near[0]) != "unmarked"
        yield {**signs.values, **signs_around(views, number)}, bool(near), marked


def fit(x: np.ndarray, y: np.ndarray, counts: np.ndarray, prior: np.ndarray) -> np.ndarray:
    """Weights by Newton's method, from `prior` on; a step that leads away from the best is halved."""

    def cost(weights: np.ndarray) -> float:
        odds = x @ weights
        misses = (counts * (np.logaddexp(0, odds) - y * odds)).sum()
        return float(misses + RIDGE / 2 * ((weights - prior) ** 2).sum())

    weights = prior.copy()
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (counts * (y - p)) - RIDGE * (weights - prior)
        hessian = (x * (counts * p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(prior))
        step = np.linalg.solve(hessian, gradient)
        while cost(weights + step) > cost(weights) and np.abs(step).max() > 1e-6:
            step = step / 2
        weights = weights + step
    return weights


def report(half: str, p: np.ndarray, y: np.ndarray, marked: np.ndarray) -> None:
    """Print what would be found among breaks without a mark, and how many are false, at several thresholds."""
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        found, false = int(((p >= least) & y & ~marked).sum()), int(((p >= least) & ~y).sum())
        every = int(((p >= least) & y).sum())
        print(f"{half:7s} from {least}: {found} of {int((y & ~marked).sum())} without a mark,", end=" ")
        print(f"{every} of {int(y.sum())} as if none had one, {false} false of {int((~y).sum())}")


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the weights")
    args = parser.parse_args()
    rows: dict[str, list[tuple[dict[str, float], bool, bool]]] = {half: [] for half in bench.HALVES}
    for story in stories():
        rows[bench.half_of(story.name)] += boundaries(story)
    names = list(rows["tuning"][0][0])
    tables = {
        half: (
            np.array([[values[name] for name in names] for values, _, _ in found]),
            np.array([begins for _, begins, _ in found]),
            np.array([marked for _, _, marked in found]),
        )
        for half, found in rows.items()
    }
    x, y, marked = tables["tuning"]
    weights = fit(x, y.astype(float), np.where(marked, MARKED, 1.0), np.array([PRIOR[name] for name in names]))
    for name, weight in zip(names, weights, strict=True):
        print(f"  {name:20s} {weight:+.2f}")
    for half, (x, y, marked) in tables.items():
        report(half, 1 / (1 + np.exp(-x @ weights)), y, marked)
    if args.write:
        lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights, strict=True)]
        OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
