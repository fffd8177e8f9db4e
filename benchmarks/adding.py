"""How fast a heap is taken in, and with how much memory; against calibre on the same files where it is installed.

    python benchmarks/adding.py                         2,000 plain stories and 400 of them as EPUB
    python benchmarks/adding.py --texts 20000 --epubs 0 --again

The stories are made by `../shared/bench/corpus/make_corpus.py` where that is there, into `benchmarks/work`;
otherwise out of a handful of words. Memory is the peak of the proportional set size (PSS) over the tree of
processes. `--again` adds the same heap once more, which must be a matter of seconds.
"""

from __future__ import annotations

import argparse
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
ADD = """
import sys
from pathlib import Path
from foundling.library.library import Library
with Library.open(Path(sys.argv[1]), create=True) as library:
    report = library.add([Path(sys.argv[2])])
    print(report.files, report.works, report.words, len(report.refusals), report.already)
"""


@dataclass(frozen=True)
class Measured:
    """What a command took: seconds of clock and of processors, peak of memory in MB, and what it said."""

    seconds: float
    cpu_s: float
    peak_mb: float
    said: str


def measure(command: list[str]) -> Measured:
    """Run a command, and watch the memory of it and its children."""
    began = time.monotonic()
    process = psutil.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    peak, cpu = 0, {}
    while process.poll() is None:
        size = 0
        for one in _tree(process):
            try:
                size += one.memory_full_info().pss
                cpu[one.pid] = sum(one.cpu_times()[:2])
            except psutil.Error:
                continue
        peak = max(peak, size)
        time.sleep(TICK_S)
    seconds = time.monotonic() - began
    said = process.stdout.read().strip()
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} failed with status {process.returncode}")
    return Measured(seconds, sum(cpu.values()), peak / 2**20, said)


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


def run(heap: Path, work: Path, *, again: bool) -> float:
    """Add the heap to a new library; returns files a second."""
    files = sum(1 for path in heap.rglob("*") if path.is_file())
    command = [sys.executable, "-c", ADD, str(work / "library"), str(heap)]
    found = measure(command)
    words = int(found.said.split()[2])
    rate = files / found.seconds
    print(
        f"foundling add  {heap.name}: {files:,} files in {found.seconds:.1f} s, {rate:.0f} files/s, "
        f"{words / found.seconds:,.0f} words/s, {found.cpu_s:.1f} s of processors, "
        f"{found.peak_mb:.0f} MB; files, works, words, refused, already: {found.said}"
    )
    if again:
        found = measure(command)
        print(f"again          {heap.name}: {found.seconds:.1f} s, {found.peak_mb:.0f} MB; {found.said}")
    shutil.rmtree(work / "library")
    return rate


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
        f"calibredb add  {heap.name}: {files:,} files in {found.seconds:.1f} s, {theirs:.0f} files/s, "
        f"{found.peak_mb:.0f} MB; foundling is {rate / theirs:.1f} times as fast"
    )
    shutil.rmtree(place)


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=2_000)
    parser.add_argument("--epubs", type=int, default=400)
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
            rate = run(heap, Path(folder), again=args.again)
            run_calibre(heap, Path(folder), rate)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
