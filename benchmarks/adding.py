"""How fast a heap is taken in, and with how much memory; beside what takes the same files in without reading them.

    python benchmarks/adding.py                         2,000 plain stories and 400 of them as EPUB
    python benchmarks/adding.py --texts 20000 --epubs 0 --again

The stories are made by `../shared/bench/corpus/make_corpus.py` where that is there, into `benchmarks/work`;
otherwise out of a handful of words. The command is `foundling add`, timed from its start to its end. Its memory,
the peak of the proportional set size (PSS) over the tree of processes, is looked at in a run of its own, for to look
takes time. `naive.py` (no reading at all) is run on the same files right before and after; `--rounds` does all of it
so many times and tells the best of each, for a machine that does other things too. `--again` adds the same heap once
more, which must be a matter of seconds. calibre is run too, where it is installed.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

HERE = Path(__file__).resolve().parent
BENCH = HERE.parent.parent / "shared" / "bench"
WORDS = 3_400
# Seconds between looks at the memory.
TICK_S = 0.5
# What is wanted, as a share of what `naive.py` does: files a second on the machine that it was set on, of both.
WANTED = {"text": (420, 1_573), "epub": (320, 1_149)}


@dataclass(frozen=True)
class Measured:
    """What a command took: seconds of clock and of processors, its children's too, and what it said."""

    seconds: float
    cpu_s: float
    said: str


def measure(command: list[str]) -> Measured:
    """Run a command and time it."""
    before, began = _used(), time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    seconds = time.monotonic() - began
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} failed with status {done.returncode}")
    return Measured(seconds, _used() - before, done.stdout.strip())


def _used() -> float:
    """Seconds of processors that children which have ended used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_mb(command: list[str]) -> float:
    """Run a command, and watch the memory of it and its children: the most that it held, in MB."""
    process = psutil.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        size = 0
        for one in _tree(process):
            try:
                size += one.memory_full_info().pss
            except psutil.Error:
                continue
        peak = max(peak, size)
        time.sleep(TICK_S)
    return peak / 2**20


def _tree(process: psutil.Popen) -> list[psutil.Process]:
    try:
        return [psutil.Process(process.pid), *process.children(recursive=True)]
    except psutil.Error:
        return []


def make(folder: Path, count: int, kind: str) -> Path:
    """A heap of `count` stories of about WORDS words; made once."""
    heap = folder / f"heap-{kind}-{count}"
    if heap.exists():
        return heap
    part = heap.with_name(heap.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    script = BENCH / "corpus" / "make_corpus.py"
    if script.exists():
        sources = [BENCH / "narrative" / "truth" / "pdnc" / "*.txt", BENCH / "records" / "prose" / "*.txt"]
        named = [word for source in sources for word in ("--source", source)]
        command = [sys.executable, script, *named, "--out", part, "--count", count]
        command += ["--format", "epub"] if kind == "epub" else []
        subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
    elif kind == "text":
        _make_plain(part, count)
    else:
        return heap
    part.rename(heap)
    return heap


def _make_plain(folder: Path, count: int) -> None:
    import random

    from kills import _story

    lot = random.Random(1)
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{number:06d}.txt").write_text(_story(lot, number, WORDS), "utf-8")


def run(heap: Path, kind: str, work: Path, *, rounds: int, again: bool) -> float:
    """Add the heap to a new library; returns files a second."""
    library = work / "library"
    command = [sys.executable, "-m", "foundling.cli", "add", str(heap), "--library", str(library), "--json"]
    files = sum(1 for path in heap.rglob("*") if path.is_file())
    floors, ours = [run_naive(heap, work)], []
    for _ in range(rounds):
        shutil.rmtree(library, ignore_errors=True)
        ours.append(measure(command))
        floors.append(run_naive(heap, work))
    found, floor = min(ours, key=lambda one: one.seconds), min(floors)
    said = json.loads(found.said)
    rate, most = files / found.seconds, files / floor
    print(
        f"foundling add  {heap.name}: {files:,} files in {found.seconds:.2f} s, {rate:.0f} files/s, "
        f"{said['words'] / found.seconds:,.0f} words/s, {found.cpu_s:.1f} s of processors; "
        f"{said['works']} works, {said['refused']} refused, {said['already']} already"
    )
    wanted, theirs = WANTED[kind]
    print(
        f"no reading     {heap.name}: {files:,} files in {floor:.2f} s, {most:.0f} files/s; "
        f"foundling has {rate / most:.3f} of it, wanted {wanted / theirs:.3f} ({wanted / theirs * most:.0f} here)"
    )
    if again:
        found = measure(command)
        print(f"again          {heap.name}: {found.seconds:.2f} s; {json.loads(found.said)['already']} already")
    shutil.rmtree(library)
    print(f"memory         {heap.name}: {peak_mb(command):.0f} MB")
    shutil.rmtree(library)
    return rate


def run_naive(heap: Path, work: Path) -> float:
    """The same heap, hashed, packed, noted and indexed, and not read: seconds, without the program's start."""
    place = work / "naive"
    shutil.rmtree(place, ignore_errors=True)
    found = measure([sys.executable, str(HERE / "naive.py"), str(heap), str(place)])
    shutil.rmtree(place)
    return float(found.said.split()[1])


def run_calibre(heap: Path, work: Path, rate: float) -> None:
    """The same heap into calibre, where it is installed."""
    program = shutil.which("calibredb")
    if program is None:
        print(f"calibredb add  {heap.name}: skipped, calibre is not installed (Debian: apt install calibre)")
        return
    files = sum(1 for path in heap.rglob("*") if path.is_file())
    place = work / "calibre"
    place.mkdir()
    found = measure([program, "add", "--with-library", str(place), "--recurse", str(heap)])
    theirs = files / found.seconds
    print(
        f"calibredb add  {heap.name}: {files:,} files in {found.seconds:.1f} s, {theirs:.0f} files/s; "
        f"foundling is {rate / theirs:.1f} times as fast"
    )
    shutil.rmtree(place)


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=2_000)
    parser.add_argument("--epubs", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=1, help="measure so often, and tell the best")
    parser.add_argument("--no-calibre", action="store_true", help="leave calibre out")
    parser.add_argument("--again", action="store_true", help="add each heap once more")
    parser.add_argument("--work", type=Path, default=HERE / "work")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    for kind, count in (("text", args.texts), ("epub", args.epubs)):
        if not count:
            continue
        heap = make(args.work, count, kind)
        if not heap.exists():
            print(f"{kind}: skipped, ../shared/bench/corpus is not there")
            continue
        with tempfile.TemporaryDirectory(prefix="foundling-adding-", dir=args.work) as folder:
            rate = run(heap, kind, Path(folder), rounds=args.rounds, again=args.again)
            if not args.no_calibre:
                run_calibre(heap, Path(folder), rate)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
