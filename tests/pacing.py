"""How long something takes, measured so that a busy machine does not matter.

What counts is the time for which this process had a processor, not what the clock says. Noise makes that longer
too: what took too long is measured again, and the shortest time counts. Noise passes; what is quadratic stays.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

TRIES = 5


def spent_s(what: Callable[[], object]) -> float:
    """Seconds of processor time that `what` takes."""
    gc.collect()
    begun = time.process_time()
    what()
    return time.process_time() - begun


def check_spent(most_s: float, what: Callable[[], object]) -> None:
    """Fail where `what` takes more than `most_s` seconds of processor time, however often it is tried.

    For what would take minutes if it went wrong: `most_s` is to be many times what it takes.
    """
    spent: list[float] = []
    while not spent or min(spent) > most_s:
        assert len(spent) < TRIES, f"took {min(spent):.2f} s of processor time, and {most_s:g} s are allowed"
        spent.append(spent_s(what))


def check_growth(
    run: Callable[[int], object], size: int, *, times: int = 4, most: float | None = None, noise_s: float = 0.05
) -> None:
    """Fail where `run(times * size)` takes more than `most` times as long as `run(size)`, whatever the try.

    `most` is half way between what is linear and what is quadratic if it is not said (times to the power of 1.5).
    What takes less than `noise_s` counts as that.
    """
    allowed = times**1.5 if most is None else most
    once: list[float] = []
    more: list[float] = []
    while not once or min(more) > allowed * max(min(once), noise_s):
        assert len(once) < TRIES, f"took {min(once):.2f} s, and {min(more):.2f} s for {times} times the size"
        once.append(spent_s(lambda: run(size)))
        more.append(spent_s(lambda: run(times * size)))
