"""Kills `add` with SIGKILL at random moments and looks whether anything is lost, double or half.

    python benchmarks/kills.py --kills 50 --seed 7 [--read] [--joined 20]

Each round starts an `add` of the same heap in a process of its own and kills it after a random time. Then the
library must open, `verify` must be clean, and the next round goes on with the same library. When an `add` has
finished, the library must equal that of an undisturbed `add`, and the next round begins with a new one. With
`--read`, the stories are read closely too (`add --read`). With `--joined`, there are copies in another dress and
chapters of serials among them, which must be the same works in the end.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Table, select

from foundling.library import schema
from foundling.library.library import Library

WORDS = (
    "rain wind lamp keeper door stair harbour boat rope salt morning evening letter window quiet slow bright "
    "stone hill road night water voice hand cup table chair light gull wave sand tide mast sail winter"
).split()
# Small batches, so that many transactions can be hit; files of their own for originals above 20,000 bytes instead
# of 1 MiB, so that a round is short; a byte on stdout when the first result has come.
ADD = """
import os, sys
from pathlib import Path
from foundling.library import adding, closereading, likening, taking
from foundling.library.library import Library
adding.BATCH = closereading.BATCH = 8
taking.LARGE = 20_000
if "--joined" in sys.argv:
    likening._BATCH, likening._FEWEST_UNGROUPED, likening._TOGETHER = 16, 24, 8
receive = adding.Adding._receive
def tell(self, outcome):
    os.write(1, b".")
    adding.Adding._receive = receive
    receive(self, outcome)
adding.Adding._receive = tell
with Library.open(Path(sys.argv[1]), create=True) as library:
    library.add([Path(sys.argv[2])], jobs=2, read="--read" in sys.argv)
"""
# Bytes of the one story that is kept as a file of its own.
LARGE_BYTES = 60_000
# Share of kills that come while the add is still starting.
EARLY = 0.15


def make_joined(folder: Path, count: int, *, seed: int = 2) -> int:
    """Write copies of stories in other dresses, and serials in chapters; returns how many files."""
    lot = random.Random(seed)
    folder.mkdir()
    names = [f"{lot.choice(WORDS)}{lot.choice(WORDS)}" for _ in range(400)]
    written = 0
    for number in range(count):
        body = " ".join(f"{lot.choice(names)} had {lot.choice(names)} the {lot.choice(names)}." for _ in range(60))
        title = f"Title: The {names[number]} Once\nAuthor: {lot.choice(WORDS)}{number % 7}\n"
        for dress in range(lot.randint(2, 4)):
            # The more is said of a copy, the sooner it is shown: which one that is must not be left to chance.
            more = "".join(
                f"{field}\n" for field in ("Fandom: Tides", "Rating: PG", "Summary: Of a boat.")[:dress]
            )
            told = textwrap.fill(body, 40 + dress) if dress % 2 else body
            (folder / f"copy-{number}-{dress}.txt").write_text(f"{title}{more}\n{told}\n", "utf-8")
            written += 1
        for chapter in (1, 3, 4):
            told = " ".join(
                f"{lot.choice(names)} saw {lot.choice(names)} by {lot.choice(names)}." for _ in range(40)
            )
            head = f"Title: The {names[-1 - number]} Serial\nAuthor: someone{number}\nChapter: {chapter}\n\n"
            (folder / f"serial-{number}-{chapter}.txt").write_text(f"{head}{told}\n", "utf-8")
            written += 1
    return written


def make_heap(folder: Path, count: int, *, seed: int = 1) -> None:
    """Write `count` short stories, some of them twice, one long one, and a file that nothing can read."""
    lot = random.Random(seed)
    folder.mkdir(parents=True)
    for number in range(count):
        place = folder / f"{number // 50:02d}"
        place.mkdir(exist_ok=True)
        (place / f"story-{number:04d}.txt").write_text(_story(lot, number, 220), "utf-8")
        if number % 20 == 0:
            shutil.copyfile(place / f"story-{number:04d}.txt", place / f"copy-{number:04d}.txt")
    (folder / "long.txt").write_text(_story(lot, count, LARGE_BYTES // 5), "utf-8")
    (folder / "junk.bin").write_bytes(b"\0\1\2\3" * 200)


def _story(lot: random.Random, number: int, words: int) -> str:
    lines = [f"Title: The {lot.choice(WORDS).title()} {number}", f"Author: {lot.choice(WORDS)}{number % 17}", ""]
    written = 0
    while written < words:
        sentence = " ".join(lot.choice(WORDS) for _ in range(lot.randint(6, 16)))
        lines += [f"She said that the {sentence}, and he went on to the {lot.choice(WORDS)}.", ""]
        written += 20
    return "\n".join([*lines, "The End", ""])


def fingerprint(library: Library, *, ids: bool = False) -> dict[str, Any]:
    """What a library holds, without what may differ between two adds (times, runs; with `ids`, works' ids stay)."""
    databases = library._databases
    kept, readings, catalogue = databases.kept, databases.readings, databases.catalogue
    names = {row.number: row.id for row in _rows(readings, schema.manuscripts)}
    held = {row.manuscript: row.work for row in _rows(kept, schema.holdings)}
    manuscript_of = {work: manuscript for manuscript, work in held.items()}
    assert len(manuscript_of) == len(held), "a work holds two manuscripts"
    # Which of several works answers for all of them is the one that came first; what is shown is the same.
    manuscript_of |= {row.work: row.manuscript for row in _rows(catalogue, schema.catalogue)}
    together: dict[str, list[tuple[Any, ...]]] = {}
    for row in _rows(catalogue, schema.groups):
        together.setdefault(row.work, []).append((row.manuscript, row.kind, row.position or 0, row.shown))
    return {
        "blobs": sorted(blob.sha256 for v in library._store.volumes() for blob in library._store.index(v)),
        "originals": sorted((r.sha256, r.size) for r in _rows(kept, schema.originals)),
        "arrivals": sorted((r.path, r.sha256, r.size, r.mtime_ns, r.hints) for r in _rows(kept, schema.arrivals)),
        "holdings": sorted(held.items()) if ids else sorted(held),
        "refused": sorted({(r.path, r.why) for r in _rows(kept, schema.refusals)}),
        "decisions": [tuple(r) for r in _rows(kept, schema.decisions)],
        "manuscripts": sorted((r.id, r.text_sha256, r.chars, r.text) for r in _rows(readings, schema.manuscripts)),
        "members": sorted((names[r.manuscript], r.position, r.sha256) for r in _rows(readings, schema.members)),
        "layers": sorted(
            (names[r.manuscript], r.layer, r.version, hashlib.sha256(r.data).hexdigest())
            for r in _rows(readings, schema.layers)
        ),
        "read": sorted((r.sha256, r.stamp, r.refusals) for r in _rows(readings, schema.read_originals)),
        "catalogue": sorted(
            repr(tuple(v for k, v in r._mapping.items() if ids or k not in ("work", "added", "seal")))
            for r in _rows(catalogue, schema.catalogue)
        ),
        "facets": sorted(
            (manuscript_of[r.work], r.field, r.position, r.value, r.confidence, r.inferred)
            for r in _rows(catalogue, schema.facets)
        ),
        "groups": sorted(sorted(rows) for rows in together.values()),
        "merges": sorted((r.one, r.other, r.kind, r.score) for r in _rows(catalogue, schema.merges)),
        "unread": sorted((names[r.manuscript], r.stamp, r.why) for r in _rows(readings, schema.unread)),
        "to_read": sorted(r.manuscript for r in _rows(kept, schema.to_read)),
        **{
            table.name: sorted(repr((manuscript_of[r.work], *r[1:])) for r in _rows(catalogue, table))
            for table in (schema.advisories, schema.cast_names, schema.relationships)
        },
    }


def _rows(engine: Engine, table: Table) -> list[Any]:
    with engine.connect() as connection:
        return list(connection.execute(select(table)).all())


def differences(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """What differs between two fingerprints, in words."""
    return [f"{name}: {len(one[name])} and {len(other[name])} rows" for name in one if one[name] != other[name]]


def run_add(
    library: Path,
    heap: Path,
    delay: float | None,
    *,
    early: bool = False,
    read: bool = False,
    joined: bool = False,
) -> tuple[int, float]:
    """Add the heap in a process of its own, killed `delay` seconds after its first result (`early`: its start).

    Returns the exit status, and how many seconds it ran after its first result.
    """
    command = [
        sys.executable,
        "-c",
        ADD,
        str(library),
        str(heap),
        *(["--read"] if read else []),
        *(["--joined"] if joined else []),
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    if not early:
        process.stdout.read(1)
    began = time.monotonic()
    try:
        process.wait(delay)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    status = process.wait()
    process.stdout.close()
    return status, time.monotonic() - began


def run(
    kills: int, seed: int, count: int, work: Path, say: Any = print, *, read: bool = False, joined: int = 0
) -> list[str]:
    """Kill so many times; returns what was found wrong."""
    lot = random.Random(seed)
    heap, library = work / "heap", work / "library"
    make_heap(heap, count)
    more = make_joined(heap / "joined", joined) if joined else 0
    status, lasts = run_add(work / "undisturbed", heap, None, read=read, joined=joined > 0)
    assert status == 0, "an undisturbed add failed"
    with Library.open(work / "undisturbed") as undisturbed:
        expected = fingerprint(undisturbed)
    assert len(expected["holdings"]) == count + more + 1, "the undisturbed add did not read all stories"
    wrong: list[str] = []
    killed = finished = 0
    while killed < kills:
        early = lot.random() < EARLY
        status, _ = run_add(library, heap, lot.uniform(0, 0.5) * lasts, early=early, read=read, joined=joined > 0)
        killed += status == -signal.SIGKILL
        if status not in (0, -signal.SIGKILL):
            wrong.append(f"add ended with status {status}")
            break
        with Library.open(library, create=True) as opened:
            report = opened.verify()
            wrong += [f"kill {killed}: {finding.kind}: {finding.what}" for finding in report.findings]
            say(f"kill {killed}: {report.originals} originals, {len(report.findings)} findings")
            if status == 0:
                finished += 1
                wrong += differences(expected, fingerprint(opened))
        if status == 0:
            shutil.rmtree(library)
    if run_add(library, heap, None, read=read, joined=joined > 0)[0] != 0:
        wrong.append("the last add failed")
    with Library.open(library) as opened:
        wrong += differences(expected, fingerprint(opened))
    groups = f"{len(expected['groups'])} works with several holdings, " if joined else ""
    say(f"{killed} kills, {finished + 1} adds that finished, {groups}{len(wrong)} things wrong")
    return wrong


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300, help="stories in the heap")
    parser.add_argument("--joined", type=int, default=0, help="so many stories in several dresses, and serials")
    parser.add_argument("--read", action="store_true", help="read the stories closely as well")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="foundling-kills-") as folder:
        wrong = run(args.kills, args.seed, args.count, Path(folder), read=args.read, joined=args.joined)
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
