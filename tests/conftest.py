"""What holds of all tests: made-up examples are the same in every run, and no clock fails one."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "foundling", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("foundling")
