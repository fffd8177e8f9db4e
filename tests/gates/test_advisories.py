"""Quality gate: the advisories' models, cross-validated on readers' votes, must not fall below their floors.

The figures are of models that saw no passage of the same work; the scorer is the bench's own.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import advisories  # noqa: E402
import fit_advisories  # noqa: E402

from foundling.reading.advisories import WARN_AT  # noqa: E402

pytestmark = pytest.mark.skipif(
    not advisories.BENCH.exists(),
    reason="../shared/bench/advisories is not there, so there is nothing to measure against",
)
# Measured less 0.005, which allows for another numpy's rounding.
FLOORS = {
    ("minority", "balanced_accuracy"): 0.688,
    ("minority", "auc"): 0.757,
    ("majority", "balanced_accuracy"): 0.690,
    ("majority", "auc"): 0.766,
    ("soft", "skill"): 0.209,
}
# Words a second on one core of a busy machine; ten times slower than measured on a quiet one fails.
SLOWEST = 50_000


@pytest.fixture(scope="module")
def data() -> fit_advisories.Data:
    return fit_advisories.Data(advisories.load())


@pytest.fixture(scope="module")
def result(data: fit_advisories.Data) -> dict[str, Any]:
    every = data.share >= 0
    return advisories.score_confidences(advisories.load(), fit_advisories.cross_validated(data), every, WARN_AT)


@pytest.mark.parametrize(("part", "name"), sorted(FLOORS))
def test_a_figure_holds_its_floor(part: str, name: str, result: dict[str, Any]) -> None:
    assert result[part]["mean"][name] >= FLOORS[part, name]


def test_tenths_are_honest(data: fit_advisories.Data) -> None:
    """In each tenth, stated confidence and observed share of votes are within 0.07, and a hair for rounding."""
    stated = fit_advisories.cross_validated(data)
    for part in np.array_split(np.argsort(stated, kind="stable"), 10):
        assert abs(stated[part].mean() - data.share[part].mean()) <= 0.075


def test_what_ships_is_what_was_fitted(data: fit_advisories.Data) -> None:
    fitted, shipped = fit_advisories.content(data)["warnings"], fit_advisories.shipped()["warnings"]
    assert list(fitted) == list(shipped)
    for name, made in fitted.items():
        assert made["intercept"] == pytest.approx(shipped[name]["intercept"], abs=0.002)
        for each in {*made["weights"], *shipped[name]["weights"]}:
            here, there = (model["weights"].get(each, 0.0) for model in (made, shipped[name]))
            assert here == pytest.approx(there, abs=0.002), (name, each)


def test_the_layer_says_what_its_model_says(data: fit_advisories.Data) -> None:
    """As shipped, over whole readings, figures are at least the cross-validated ones."""
    result = advisories.score(advisories.load(), WARN_AT)
    for part, name in FLOORS:
        assert result[part]["mean"][name] >= FLOORS[part, name]
    assert result["readings"]["advisories_without_valid_span"] == 0


def test_speed() -> None:
    layer, _ = advisories.speed(advisories.load(), words=100_000)
    assert layer >= SLOWEST
