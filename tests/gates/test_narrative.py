"""Quality gate: cast and speech of three novels must not fall below their floors.

The floors stand in narrative_floors.json with the digests of the texts they were measured on;
benchmarks/narrative.py measures all novels. One of the three was put aside before any tuning.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import narrative  # noqa: E402

FLOORS: dict[str, Any] = json.loads((Path(__file__).parent / "narrative_floors.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(
    not narrative.BENCH.exists(),
    reason="../shared/bench/narrative is not there, so there is nothing to measure against",
)


def figures(novels: list[str]) -> dict[str, float]:
    """What the scorer says of these novels together, by table and column."""
    paths = [path for path in narrative.documents("pdnc") if path.stem in novels]
    seconds: dict[str, float] = defaultdict(float)
    readings = {path: narrative.read_timed(path.with_suffix(".txt"), seconds)[0] for path in paths}
    totals = {command: total for command, _, _, total in narrative.scored(("cast", "speech", "coref"), readings)}
    return {name: value for name, value in flat(totals).items() if name in FLOORS["floors"]}


def flat(tree: Any, path: str = "") -> dict[str, float]:
    """Every number of nested tables, by the names that lead to it."""
    if isinstance(tree, dict):
        return {name: value for key, part in tree.items() for name, value in flat(part, f"{path} {key}").items()}
    return {path.strip(): tree} if isinstance(tree, int | float) else {}


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    for name, digest in FLOORS["texts"].items():
        text = narrative.BENCH / "truth" / "pdnc" / f"{name}.txt"
        if not text.exists() or hashlib.sha256(text.read_bytes()).hexdigest() != digest:
            pytest.skip(f"the bench has another {name} now, so that its figures cannot be compared")
    return figures(list(FLOORS["texts"]))


@pytest.mark.parametrize("name", sorted(FLOORS["floors"]))
def test_a_figure_holds_its_floor(name: str, measured: dict[str, float]) -> None:
    floor = FLOORS["floors"][name]
    assert measured[name] >= floor, f"{name} is {measured[name]}, its floor {floor}"
