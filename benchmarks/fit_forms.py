"""Fits the weights of the model that tells stories from what is none; writes src/foundling/data/forms_model.json.

    python benchmarks/fit_forms.py [--count 4000] [--seed fit]

Logistic regression with an L2 penalty, by Newton's method, on half `a` of benchmarks/forms.py; numpy is needed
for the fitting only. The figures that it prints for half `b` are the honest ones.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import forms
import numpy as np

from foundling.reading.record.form_features import NAMES, count_features
from foundling.reading.scan import scan

TARGET = Path(__file__).resolve().parents[1] / "src" / "foundling" / "data" / "forms_model.json"
# The penalty on standardised weights: strong, since half `a` has few wordings; swept over 0.3, 1, 3, 10, 30.
PENALTY = 10.0


def matrix(half: str, count: int, seed: str) -> tuple[np.ndarray, np.ndarray]:
    """Features, one row a manuscript, and whether it is a story."""
    rows, truth = [], []
    for is_story, _, manuscript in forms.manuscripts_of(half, count, seed):
        rows.append(count_features(manuscript, scan(manuscript)).values)
        truth.append(float(is_story))
    return np.array(rows), np.array(truth)


def fit(x: np.ndarray, y: np.ndarray, penalty: float) -> tuple[np.ndarray, float]:
    """Weights for the features as they are, and the intercept."""
    mean, spread = x.mean(0), x.std(0) + 0.05
    z = np.hstack([(x - mean) / spread, np.ones((len(x), 1))])
    w = np.zeros(z.shape[1])
    ridge = np.diag([penalty] * x.shape[1] + [0.0])
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ w))
        gradient = z.T @ (p - y) + ridge @ w
        hessian = (z * (p * (1 - p))[:, None]).T @ z + ridge
        w -= np.linalg.solve(hessian, gradient)
    weights = w[:-1] / spread
    return weights, float(w[-1] - weights @ mean)


def main() -> int:
    """Fit, write, report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--seed", default="fit")
    parser.add_argument("--penalty", type=float, default=PENALTY)
    parser.add_argument("--dry", action="store_true", help="write nothing")
    args = parser.parse_args()
    x, y = matrix("a", args.count, args.seed)
    weights, intercept = fit(x, y, args.penalty)
    made = {
        "made_by": f"benchmarks/fit_forms.py --count {args.count} --seed {args.seed} --penalty {args.penalty}",
        "intercept": round(intercept, 4),
        "weights": {name: round(float(w), 4) for name, w in zip(NAMES, weights, strict=True)},
    }
    print(json.dumps(made["weights"]))
    for half in ("a", "b"):
        u, v = matrix(half, 1000, "look")
        said = u @ weights + intercept > 0
        print(half, "precision", (said & (v > 0)).sum() / said.sum(), "recall", (said & (v > 0)).sum() / v.sum())
    if not args.dry:
        TARGET.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
