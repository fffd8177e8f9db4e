"""Runs the tests that take minutes (marked `long`), and says how many there were."""

from __future__ import annotations

import sys

import pytest

if __name__ == "__main__":
    code = pytest.main(["-m", "long", "-q", "--durations=10"])
    sys.exit(0 if code == pytest.ExitCode.NO_TESTS_COLLECTED else code)
