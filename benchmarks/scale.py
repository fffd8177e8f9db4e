"""How a library grows: time, memory and disk of a thousand to a hundred thousand stories, killed once on the way.

    python benchmarks/scale.py                                   1,000 and 10,000 stories
    python benchmarks/scale.py --counts 1000 10000 100000 --jobs 2

The stories are made by `../shared/bench/records/make.py` into `benchmarks/work` (once; `--heap` names a folder of
them that is there already). Those are passages of a few novels under many headers, so that the more there are, the
more of them are copies of one another; with `--plain`, each story is made of words of its own instead. Of each size: `add` is killed with SIGKILL when about half of it is in, and the same
command goes on; then the time of comparing copies and of indexing in it, searches, an export of all, and `verify`,
which must be clean. Memory is the peak of the proportional set size (PSS) over the tree of processes. A size that
`--results` (a file of lines) has is not measured again.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil

HERE = Path(__file__).resolve().parent
MAKER = HERE.parent.parent / "shared" / "bench" / "records" / "make.py"
# Seconds between looks at the memory.
TICK_S = 0.5
# The share of the stories that are in when the first `add` is killed.
KILLED_AT = 0.5
# No more than this, in MB, whatever the library's size, while small files are taken in.
MOST_MB = 350
LIBRARY = "import sys, time\nfrom pathlib import Path\nfrom foundling.library.library import Library\n"
_SYLLABLES = (
    "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra ri".split()
)
_FANDOMS = ("Tides", "The Long Road", "Harbour Nine", "Winterlight", "Of Salt and Rope")
# Each stage is told its library, its heap, the processes it may use, and a file for its figures.
STAGES = {
    "add": """
from foundling.library import library as face, likening
from foundling.library.index import LibraryIndex
from foundling.library.searching import search
spent = {"copies": 0.0, "index": 0.0}
def timed(name, function):
    def call(*given, **named):
        began = time.monotonic()
        try:
            return function(*given, **named)
        finally:
            spent[name] += time.monotonic() - began
    return call
likening.follow = timed("copies", likening.follow)
LibraryIndex.follow = timed("index", LibraryIndex.follow)
done = Path(sys.argv[4] + ".files")
def tell(progress):
    done.write_text(str(progress.files))
with Library.open(Path(sys.argv[1]), create=True) as library:
    listed = [Path(line) for line in Path(sys.argv[2]).read_text().splitlines()]
    report = library.add(listed, jobs=int(sys.argv[3]), progress=tell)
    said = {"files": report.files, "works": report.works, "joined": report.joined, "words": report.words,
            "already": report.already, "refused": report.refused}
said |= {f"{name}_s": round(value, 1) for name, value in spent.items()}
""",
    "search": """
import statistics
with Library.open(Path(sys.argv[1])) as library:
    works = [row.title for _, row in zip(range(40), library.list(sort="longest")) if row.title]
    asked = ["night", "the letter", '"to the door"', "rating:mature", "words:>2000 love", "form:story", *works]
    took = []
    for query in asked * 2:
        began = time.monotonic()
        library.search(query)
        took.append((time.monotonic() - began) * 1000)
    took.sort()
    said = {"searches": len(took), "p50_ms": round(statistics.median(took), 1),
            "p95_ms": round(took[int(len(took) * 0.95)], 1)}
""",
    "export": """
with Library.open(Path(sys.argv[1])) as library, open("/dev/null", "wb") as sink:
    report = library.export("jsonl", [], sink)
    said = {"works": report.works, "mb": round(report.bytes / 2**20)}
""",
    "verify": """
with Library.open(Path(sys.argv[1])) as library:
    report = library.verify()
    said = {"originals": report.originals, "rows": report.rows, "findings": len(report.findings)}
""",
}
WRITE = "\nimport json\nPath(sys.argv[4]).write_text(json.dumps(said))\n"


def run_stage(stage: str, work: Path, jobs: int, *, kill_at: int | None = None) -> dict[str, Any]:
    """Run a stage in a process of its own; with `kill_at`, kill it once it has taken in so many files."""
    out = work / f"{stage}.json"
    out.unlink(missing_ok=True)
    code = LIBRARY + STAGES[stage] + WRITE
    command = [sys.executable, "-c", code, str(work / "library"), str(work / "heap.txt"), str(jobs), str(out)]
    began = time.monotonic()
    process = psutil.Popen(command)
    peak, own, cpu = 0, 0, {}
    while process.poll() is None:
        size, mine, spent = look(process)
        peak, own = max(peak, size), max(own, mine)
        cpu.update(spent)
        if kill_at is not None and _files(out) >= kill_at:
            process.send_signal(signal.SIGKILL)
            process.wait()
            break
        time.sleep(TICK_S)
    seconds = time.monotonic() - began
    killed = process.returncode == -signal.SIGKILL
    if process.returncode != 0 and not killed:
        raise SystemExit(f"{stage} failed with status {process.returncode}")
    said = json.loads(out.read_text()) if out.exists() else {"killed_at": _files(out)}
    figures = {"seconds": round(seconds, 1), "cpu_s": round(sum(cpu.values()), 1)}
    return figures | {"peak_mb": round(peak / 2**20), "owner_mb": round(own / 2**20)} | said


def look(process: psutil.Process) -> tuple[int, int, dict[int, float]]:
    """The memory in bytes of a process with its children, and of itself; seconds of processors, by process."""
    size = mine = 0
    cpu: dict[int, float] = {}
    try:
        tree = [psutil.Process(process.pid), *process.children(recursive=True)]
    except psutil.Error:
        return 0, 0, cpu
    for one in tree:
        try:
            pss = one.memory_full_info().pss
            cpu[one.pid] = sum(one.cpu_times()[:2])
        except psutil.Error:
            continue
        size += pss
        mine = pss if one.pid == process.pid else mine
    return size, mine, cpu


def _files(out: Path) -> int:
    try:
        return int(out.with_name(out.name + ".files").read_text() or 0)
    except (OSError, ValueError):
        return 0


def make_heap(folder: Path, count: int, seed: str) -> Path:
    """A folder of at least `count` stories, made once."""
    heap = folder / f"records-{seed}-{count}"
    if not heap.exists():
        part = heap.with_name(heap.name + ".part")
        shutil.rmtree(part, ignore_errors=True)
        command = [sys.executable, MAKER, "--out", part, "--count", count, "--seed", seed, "--quiet"]
        subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
        part.rename(heap)
    return heap / "files"


def make_plain(folder: Path, count: int) -> Path:
    """A folder of at least `count` stories that have nothing in common but the way they are made; made once."""
    heap = folder / f"plain-{count}"
    if heap.exists():
        return heap
    part = heap.with_name(heap.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    for number in range(count):
        place = part / f"{number // 1000:03d}"
        if number % 1000 == 0:
            place.mkdir(parents=True)
        (place / f"{number:06d}.txt").write_text(plain_story(number), "utf-8")
    part.rename(heap)
    return heap


def plain_story(number: int) -> str:
    """A story of some 400 words; its nouns, verbs and names are drawn from 40,000 made up of syllables."""
    lot = random.Random(number)

    def word() -> str:
        return "".join(lot.choice(_SYLLABLES) for _ in range(lot.randint(2, 3)))

    title, author = f"The {word().title()} of {word().title()}", f"{word()}{number % 97}"
    lines = [f"Title: {title}", f"Author: {author}", f"Rating: {lot.choice(('G', 'PG', 'PG-13', 'R'))}"]
    lines += [f"Fandom: {lot.choice(_FANDOMS)}", f"Summary: About a {word()} and a {word()}.", ""]
    who = word().title()
    for _ in range(9):
        said = f'"Take the {word()} to the {word()}," said {who}, and {word()} the {word()} under the {word()}.'
        told = " ".join(
            f"The {word()} was {word()} when {who} came to the {word()}, and nobody had {word()} it."
            for _ in range(2)
        )
        lines += [said, "", told, ""]
    return "\n".join([*lines, "The End", ""])


def listed(heap: Path, count: int) -> list[Path]:
    """The first `count` files of a heap, in order; whole folders are named as such where all of one is wanted."""
    found: list[Path] = []
    left = count
    for place in sorted(heap.iterdir()):
        if left <= 0:
            break
        files = sorted(path for path in place.rglob("*") if path.is_file()) if place.is_dir() else [place]
        found += [place] if len(files) <= left else files[:left]
        left -= len(files)
    return found


def disk(library: Path) -> dict[str, int]:
    """MB on the disk, by what they hold."""
    sizes: dict[str, int] = {}
    for path in library.rglob("*"):
        if path.is_file():
            name = path.relative_to(library).parts[0].removesuffix("-wal").removesuffix("-shm")
            sizes[name] = sizes.get(name, 0) + path.stat().st_size
    return {name: round(size / 2**20) for name, size in sorted(sizes.items()) if size >= 2**20}


def measure(count: int, heap: Path, work: Path, jobs: int) -> dict[str, Any]:
    """Grow a library to so many stories; all figures."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "heap.txt").write_text("".join(f"{path}\n" for path in listed(heap, count)))
    figures: dict[str, Any] = {"count": count, "jobs": jobs, "load": round(os.getloadavg()[0], 1)}
    figures["killed"] = run_stage("add", work, jobs, kill_at=int(count * KILLED_AT))
    for stage in STAGES:
        figures[stage] = run_stage(stage, work, jobs)
        print(f"  {count:,} {stage}: {figures[stage]}", flush=True)
    figures["disk_mb"] = disk(work / "library")
    shutil.rmtree(work)
    return figures


def lines(figures: dict[str, Any]) -> list[str]:
    """The figures of one size, to read."""
    killed, add = figures["killed"], figures["add"]
    count, seconds = figures["count"], killed["seconds"] + add["seconds"]
    cpu = killed["cpu_s"] + add["cpu_s"]
    peak = max(killed["peak_mb"], add["peak_mb"])
    search, export, verify = figures["search"], figures["export"], figures["verify"]
    return [
        f"{count:,} files, {figures['jobs']} processes: {seconds:,.0f} s, {count / seconds:,.0f} files/s, "
        f"{cpu * 1000 / count:.2f} ms of processors a file; killed after {killed.get('killed_at', 0):,}; "
        f"{peak} MB at the most, {max(killed['owner_mb'], add['owner_mb'])} of them the owner's",
        f"  went on: {add['files']:,} files, {add['already']:,} there already, {add['joined']:,} joined; "
        f"copies {add['copies_s']} s, index {add['index_s']} s",
        f"  search p50 {search['p50_ms']} ms, p95 {search['p95_ms']} ms, {search['peak_mb']} MB; "
        f"export {export['works'] / export['seconds']:,.0f} works/s, {export['peak_mb']} MB; "
        f"verify {verify['originals'] / verify['seconds']:,.0f} originals/s, {verify['peak_mb']} MB, "
        f"{verify['findings']} findings",
        f"  disk in MB: {figures['disk_mb']}",
    ]


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--heap", type=Path, help="a folder of stories that was made before")
    parser.add_argument("--plain", action="store_true", help="stories that have nothing in common")
    parser.add_argument("--seed", default="scale")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--work", type=Path, default=HERE / "work")
    parser.add_argument("--results", type=Path, help="figures are added to this file, a line of JSON a size")
    args = parser.parse_args()
    if args.heap is None and not args.plain and not MAKER.exists():
        print("skipped: ../shared/bench/records is not there")
        return 0
    args.work.mkdir(parents=True, exist_ok=True)
    most = max(args.counts)
    made = args.heap or (make_plain(args.work, most) if args.plain else make_heap(args.work, most, args.seed))
    kept = args.results.read_text().splitlines() if args.results and args.results.exists() else []
    known = {line["count"]: line for line in map(json.loads, kept)}
    bad = 0
    for count in args.counts:
        figures = known.get(count)
        if figures is None:
            figures = measure(count, made, args.work / f"scale-{os.getpid()}", args.jobs)
            if args.results:
                with args.results.open("a") as file:
                    file.write(json.dumps(figures) + "\n")
        print(*lines(figures), sep="\n", flush=True)
        peak = max(figures["killed"]["peak_mb"], figures["add"]["peak_mb"])
        bad += figures["verify"]["findings"] > 0 or peak > MOST_MB
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main())
