"""Runs the long measurements one after the other and writes down their figures, with date and commit.

    python benchmarks/long.py [STEP …]        all steps, or those named
    python benchmarks/long.py --list          their names, and which are done
    python benchmarks/long.py --again STEP    a step that is done once more

Figures go to benchmarks/results/DATE-COMMIT.md, a section a step, as soon as a step is done. A run that was
stopped goes on where it was: a step that has a section for this commit is not run again, one that failed is.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
RESULTS = HERE / "results"
LOCK = ROOT / ".long" / "lock"
# A step may take so many seconds before it is stopped and called failed.
LIMIT_S = 3 * 3600
# How many lines of a step's output are kept; figures come last.
KEPT_LINES = 200
SEEDS = 3

_SECTION = re.compile(r"^## (?P<name>[\w-]+) · (?P<outcome>done|failed|skipped)", re.MULTILINE)


@dataclass(frozen=True)
class Step:
    """A measurement: its name and what to run, relative to the project; `script` must be there."""

    name: str
    script: str
    arguments: tuple[str, ...] = ()

    @property
    def command(self) -> list[str]:
        """What to run."""
        return [sys.executable, str(ROOT / self.script), *self.arguments]


def steps(stamp: str) -> Iterator[Step]:
    """All steps. The seeds of the records bench are made of the stamp, so that nothing was ever tuned on them."""
    for number in range(1, SEEDS + 1):
        arguments = ("--count", "1000", "--seed", f"{stamp}-{number}")
        yield Step(f"records-{number}", "benchmarks/records.py", arguments)
        yield Step(f"records-{number}-aside", "benchmarks/records.py", (*arguments, "--set", "aside"))
    yield Step("forms", "benchmarks/forms.py", ("--count", "2000", "--seed", stamp))
    yield Step("narrative", "benchmarks/narrative.py")
    yield Step("narrative-litbank", "benchmarks/narrative.py", ("--litbank",))
    yield Step("stories", "benchmarks/stories.py")
    yield Step("advisories", "benchmarks/advisories.py")
    yield Step("advisories-folds", "benchmarks/fit_advisories.py", ("--dry",))
    yield Step("fandoms", "benchmarks/fandoms.py")
    yield Step("close-speed", "benchmarks/close_speed.py")
    yield Step("speed", "benchmarks/speed.py")
    yield Step("speed-layers", "benchmarks/speed.py", ("--layers",))
    yield Step("speed-sizes", "benchmarks/speed.py", ("--sizes",))
    yield Step("adding", "benchmarks/adding.py")
    large = ("--library", "benchmarks/work/library-20000")
    yield Step("search", "benchmarks/search.py", (*large, "--recoll"))
    yield Step("web", "benchmarks/web.py", large)
    yield Step("meaning", "benchmarks/meaning.py", large)
    yield Step("dumps", "benchmarks/dumps.py", ("--megabytes", "4096"))
    yield Step("reposts", "benchmarks/reposts.py")
    yield Step("fuzz", "benchmarks/fuzz.py", ("--seconds", "120"))
    for number in (1, 2):
        yield Step(f"likeness-{number}", "benchmarks/likeness.py", ("--seed", f"{stamp}-{number}"))
    for heap in ("soup", "crowd"):
        sizes = ("--growth", "5000", "20000", "80000", "--heap", heap)
        yield Step(
            f"likeness-{heap}", "benchmarks/likeness.py", (*sizes, "--results", f".long/growth-{stamp}.jsonl")
        )
    yield Step(
        "kills", "benchmarks/kills.py", ("--kills", "50", "--joined", "20", "--seed", str(int(time.time())))
    )
    results = ("--results", ".long/faults.jsonl")
    yield Step("faults", "benchmarks/faults.py", ("--count", "200", "--seed", stamp, *results))
    yield Step("scale", "benchmarks/scale.py", ("--counts", "1000", "10000", "--seed", stamp))
    yield Step("scale-plain", "benchmarks/scale.py", ("--plain", "--counts", "1000", "10000", "100000"))
    yield Step("tests", "benchmarks/long_tests.py")


def commit() -> str:
    """The commit that is measured; `+changes` where the tree has others than results."""
    found = _git("rev-parse", "--short=10", "HEAD")
    changed = [line for line in _git("status", "--porcelain").splitlines() if "benchmarks/results" not in line]
    return (found or "no-commit") + ("+changes" if changed else "")


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=False)
    return done.stdout.rstrip()


def results_file(found: str) -> Path:
    """The file for this commit: one that was begun on another day goes on."""
    begun = sorted(RESULTS.glob(f"*-{found}.md"))
    return begun[0] if begun else RESULTS / f"{datetime.now(UTC):%Y-%m-%d}-{found}.md"


def outcomes(path: Path) -> dict[str, str]:
    """Which steps the file tells of, and how they came out; the last word counts."""
    if not path.exists():
        return {}
    text = path.read_text(encoding="utf-8")
    return {match["name"]: match["outcome"] for match in _SECTION.finditer(text)}


def run(step: Step) -> tuple[str, str]:
    """Run a step: how it came out, and the end of what it printed."""
    if not (ROOT / step.script).exists():
        return "skipped", f"{step.script} is not there\n"
    try:
        done = subprocess.run(
            step.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT, timeout=LIMIT_S, check=False
        )
    except subprocess.TimeoutExpired as error:
        return "failed", f"{_end(error.stdout or b'')}stopped after {LIMIT_S} seconds\n"
    return ("failed" if done.returncode else "done"), _end(done.stdout)


def _end(printed: bytes) -> str:
    lines = printed.decode("utf-8", "replace").replace(str(ROOT) + os.sep, "").splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines[-KEPT_LINES:])


def write(path: Path, found: str, step: Step, outcome: str, printed: str, seconds: float) -> None:
    """Add a section to the results."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
        path.write_text(f"# Figures of {found}\n\n{machine}\n", encoding="utf-8")
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M}"
    shown = " ".join([step.script, *step.arguments])
    with path.open("a", encoding="utf-8") as file:
        file.write(
            f"\n## {step.name} · {outcome} · {now} · {seconds:.0f} s\n\n`{shown}`\n\n```text\n{printed}```\n"
        )


def main() -> int:
    """Run what is not done yet."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("steps", nargs="*", metavar="STEP")
    parser.add_argument("--list", action="store_true", help="name the steps and say which are done")
    parser.add_argument("--again", action="store_true", help="also what is done")
    args = parser.parse_args()
    found = commit()
    path = results_file(found)
    known = outcomes(path)
    every = list(steps(found[:10]))
    if unknown := set(args.steps) - {step.name for step in every}:
        parser.error(f"no such step: {', '.join(sorted(unknown))}")
    if args.list:
        for step in every:
            print(f"{step.name:20s} {known.get(step.name, 'to do')}")
        return 0
    LOCK.parent.mkdir(exist_ok=True)
    with LOCK.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("another run is at it; see .long/log")
            return 1
        wanted = [step for step in every if not args.steps or step.name in args.steps]
        return _run_all(wanted, found, path, {} if args.again else known)


def _run_all(wanted: list[Step], found: str, path: Path, known: dict[str, str]) -> int:
    failed = 0
    for step in wanted:
        if known.get(step.name) == "done":
            continue
        print(f"{step.name} …", flush=True)
        began = time.monotonic()
        outcome, printed = run(step)
        write(path, found, step, outcome, printed, time.monotonic() - began)
        print(f"{step.name}: {outcome}", flush=True)
        failed += outcome == "failed"
    print(f"figures: {path.relative_to(ROOT)}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
