"""Every parser on a few hundred broken inputs: none raises, none runs away. `benchmarks/fuzz.py` does the long
run."""

from __future__ import annotations

import os
import time
from itertools import islice

import pytest

from fuzz.harness import SEEDS, TARGETS
from fuzz.mutating import inputs

# Seconds of processor time a target is given, and that a single input may take.
SECONDS = float(os.environ.get("FOUNDLING_FUZZ_S", "1.5"))
LONGEST_S = 20.0
# Inputs a target is given at most: a fast machine is to try no others than a slow one.
MOST = int(os.environ.get("FOUNDLING_FUZZ_INPUTS", "1000"))


@pytest.mark.parametrize("name", list(TARGETS))
def test_no_input_is_too_much(name: str) -> None:
    target = TARGETS[name]
    for seed in SEEDS:
        target(seed)
    began = time.process_time()
    for data in islice(inputs(SEEDS, seed=sum(name.encode())), MOST):
        at = time.process_time()
        if at - began > SECONDS:
            break
        try:
            target(data)
        except Exception as error:
            raise AssertionError(f"{name} failed on {data!r}") from error
        assert time.process_time() - at < LONGEST_S, f"{name} took too long on {data!r}"
