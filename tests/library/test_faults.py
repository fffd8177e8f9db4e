"""Kills, full disks, failing writes and flipped bits: a dozen of what `benchmarks/faults.py` does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FAULTS = Path(__file__).resolve().parents[2] / "benchmarks" / "faults.py"


def _run(count: int, seed: str) -> None:
    # In a process of its own: rounds are forked, which a process that has threads is not fit for.
    command = [sys.executable, str(FAULTS), "--count", str(count), "--seed", seed]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_a_dozen_faults() -> None:
    _run(12, "dozen")


@pytest.mark.long
def test_a_hundred_faults() -> None:
    _run(100, "hundred")
