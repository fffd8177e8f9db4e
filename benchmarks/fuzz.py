"""The long run of the fuzzers: every parser under atheris, which goes where the code has not been yet.

    python benchmarks/fuzz.py [--seconds 120] [--only sql_tokens efiction_dump] [--keep FOLDER]

Each target of tests/fuzz/harness.py is run in a process of its own for so many seconds, beginning with the seeds and
what FOLDER has kept of earlier runs. Says for each how many inputs were tried and what failed; the inputs that failed
are left in the folder. Without atheris, inputs are changed at random (tests/fuzz/mutating.py). Exit code 1: something
failed.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT / "tests")  # and not this folder, where `fuzz` is this file
# Under atheris an input that takes longer than this many seconds counts as failed; so does one that needs more
# memory (MB). Changed at random, only what raises does.
LONGEST_S = 10
MEMORY_MB = 2048


def guided(name: str, corpus: Path, seconds: int) -> None:
    """One target under atheris; does not return."""
    import atheris

    with atheris.instrument_imports(include=["foundling.sources"]):
        from fuzz.harness import TARGETS
    atheris.Setup(
        [
            sys.argv[0],
            str(corpus),
            f"-max_total_time={seconds}",
            f"-timeout={LONGEST_S}",
            f"-rss_limit_mb={MEMORY_MB}",
            "-max_len=20000",
            f"-artifact_prefix={corpus}/failed-",
            "-print_final_stats=1",
        ],
        TARGETS[name],
    )
    atheris.Fuzz()


def at_random(name: str, corpus: Path, seconds: int) -> None:
    """One target on inputs changed at random."""
    from fuzz.harness import SEEDS, TARGETS
    from fuzz.mutating import inputs

    began, count = time.monotonic(), 0
    for data in inputs(SEEDS, seed=int(time.time())):
        if time.monotonic() - began > seconds:
            break
        (corpus / "failed-last").write_bytes(data)
        TARGETS[name](data)
        count += 1
    (corpus / "failed-last").unlink(missing_ok=True)
    print(f"stat::number_of_executed_units: {count}", file=sys.stderr)


def run(name: str, folder: Path, seconds: int) -> tuple[int, bool]:
    """Run one target in a process of its own: inputs tried, and whether it failed."""
    from fuzz.harness import SEEDS

    corpus = folder / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS):
        (corpus / f"seed-{number}").write_bytes(seed)
    command = [sys.executable, __file__, "--target", name, "--keep", str(folder), "--seconds", str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    match = re.search(r"number_of_executed_units:\s*(\d+)", done.stderr)
    if done.returncode:
        print(done.stderr[-3000:], file=sys.stderr)
    return int(match[1]) if match else 0, bool(done.returncode)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--keep", type=Path, default=None)
    parser.add_argument("--target", help=argparse.SUPPRESS)
    told = parser.parse_args()
    with_atheris = importlib.util.find_spec("atheris") is not None
    if told.target:
        (guided if with_atheris else at_random)(told.target, told.keep / told.target, told.seconds)
        return
    from fuzz.harness import TARGETS, scratch

    folder = told.keep or Path(scratch())
    how = "atheris" if with_atheris else "random changes"
    failed = 0
    for name in told.only or TARGETS:
        count, bad = run(name, folder, told.seconds)
        failed += bad
        print(
            f"{name:28} {count:>10,} inputs  {told.seconds} s  {how}  {'FAILED' if bad else 'nothing found'}",
            flush=True,
        )
    print(f"{folder}: what was kept")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
