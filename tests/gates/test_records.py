"""Quality gate: the records bench on a pinned corpus must not fall below its floors.

The floors are in floors.json with the digest of the corpus that they were measured on; a corpus made by another
version of the bench is skipped with a word, since its figures cannot be compared. benchmarks/floors.py raises the
floors; it lowers none without being told to.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import floors  # noqa: E402
import records  # noqa: E402

pytestmark = pytest.mark.skipif(
    not records.BENCH.exists(),
    reason="../shared/bench/records is not there, so there is nothing to measure against",
)
FLOORS: dict[str, Any] = json.loads(floors.FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    work = tmp_path_factory.mktemp("records")
    summary, _ = records.run(FLOORS["count"], FLOORS["seed"], "all", 2, work)
    digest = floors.corpus_digest(work / f"records-{FLOORS['seed']}-{FLOORS['count']}")
    if digest != FLOORS["corpus"]:
        pytest.skip(f"the bench makes another corpus now ({digest[:12]}): run benchmarks/floors.py")
    return floors.figures(summary)


@pytest.mark.parametrize("name", sorted(FLOORS["floors"]))
def test_a_figure_holds_its_floor(name: str, measured: dict[str, float]) -> None:
    figure, floor = measured[name], FLOORS["floors"][name]
    if name in floors.CEILINGS:
        assert figure <= floor + floors.TOLERANCE, f"{name} is {figure}, its ceiling {floor}"
    else:
        assert figure >= floor - floors.TOLERANCE, f"{name} is {figure}, its floor {floor}"


def test_floors_only_rise_without_the_flag(tmp_path: Path) -> None:
    old = {"total": 90.0, "traps": 0.02}
    assert floors.raised(old, {"total": 89.0, "traps": 0.03}, lower=False) == old
    assert floors.raised(old, {"total": 91.0, "traps": 0.01}, lower=False) == {"total": 91.0, "traps": 0.01}
    assert floors.raised(old, {"total": 89.0, "traps": 0.03}, lower=True) == {"total": 89.0, "traps": 0.03}
