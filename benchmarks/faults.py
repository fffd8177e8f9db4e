"""Kills, full disks, failing writes and flipped bits, at random points of what a library does.

    python benchmarks/faults.py --count 200 --seed 7 [--results FILE]

Each round takes a copy of a small library, begins an `add`, a `set`, a merge (same and not the same), a reindex, an
export, a migration from older tables, a backup or a restoring of one, and does it harm. Then:

- after a kill (SIGKILL), a full disk (a small tmpfs, where root may mount one) or a failing write (a limit on the size
  of files): the library opens, `verify` is clean, every original that was there is there bit for bit, every decision
  that was made is there, and the same done again comes to the same end as if nothing had happened;
- after a flipped bit: `repair` leaves nothing but lost originals, which it names; when the same files are added again,
  all is as it was or would have been. A bit in `kept.db`, most in its rows and some anywhere in the
  file, is noticed where it does harm, and turned back; where SQLite's own pages are hit, the last backup may be needed.

Rounds that are in the results file are not run again. Nothing here reads closely, and no worker processes run.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import kills
from sqlalchemy import select

from foundling.api import read
from foundling.errors import FoundlingError
from foundling.library import adding, recovering, schema, stamps, taking
from foundling.library import library as face
from foundling.library.dialect import open_engine, sqlite_url
from foundling.library.library import Library
from foundling.library.originals import OriginalStore
from foundling.library.rowsums import WITHOUT, index_of
from foundling.reading.engine import BY_NAME

OPERATIONS = ("add", "set", "merge", "reindex", "export", "migrate", "backup", "restore")
FAULTS = ("kill", "full", "limit", "flip")
# What of a library a flipped bit hits, and how often; `row of kept.db` is a value in a row of one of its tables.
ROW = "row of kept.db"
HIT = {"originals": 4, "readings.db": 3, "catalogue.db": 3, "index": 2, "kept.db": 2, ROW: 3}
DECIDED = (schema.decisions, schema.sameness, schema.authorities)
FAILED, BROKEN = 7, 8
# Shorter values stand in too many places of a file.
SHORT = 7
# What each operation comes to in the end, and what may differ there: a decision made again stands there twice. All
# others leave the library as it was.
ENDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "add": ("full", ()),
    "set": ("set", ("decisions",)),
    "merge": ("merge", ()),
}
# Back to the tables before: what a migration brings up.
OLDER = {
    "catalogue": ("ALTER TABLE works DROP COLUMN seal", "UPDATE alembic_version SET version_num = '0004'"),
    "readings": ("DROP TABLE wordings", "DROP TABLE anchors", "UPDATE alembic_version SET version_num = '0002'"),
    "kept": (
        *(f'DROP INDEX IF EXISTS "{index_of(table.name)}"' for table in schema.KEPT.sorted_tables),
        "UPDATE alembic_version SET version_num = '0007'",
    ),
}


def begin() -> None:
    """Small batches, volumes and large files, so that a small library has some of each; nothing in other processes."""
    adding.BATCH = 4
    taking.LARGE = 6_000
    OriginalStore.__init__.__kwdefaults__["volume_bytes"] = 24_000
    face.recover = partial(recovering.recover, jobs=0)
    # All rounds are compared with one another: what the program was when this began is what it is.
    stamps.sources_stamp()
    for layer in BY_NAME:
        stamps.layer_stamp(layer)
    read(b"Title: A\n\nIt rained.\n", layers=("record",))  # what a process reads with is loaded once


# ---------------------------------------------------------------- processes


def spawn(work: Callable[[int], Any], *, limit: int | None = None) -> tuple[int, int]:
    """Do something in a process of its own, which tells through a pipe; its number and the pipe's end."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid:
        os.close(theirs)
        return pid, ours
    status = BROKEN
    try:
        os.close(ours)
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        work(theirs)
        status = 0
    except (FoundlingError, OSError) as error:
        tell(theirs, {"failed": f"{type(error).__name__}: {error}"})
        status = FAILED
    except Exception:  # noqa: BLE001 - whatever it is, this process ends here and tells of it
        tell(theirs, {"broken": traceback.format_exc()[-1500:]})
    finally:
        os._exit(status)


def tell(pipe: int, what: dict[str, Any]) -> None:
    """Send a line through the pipe."""
    os.write(pipe, json.dumps(what).encode() + b"\n")


def wait(pid: int, pipe: int, *, kill_after: float | None = None) -> tuple[int, list[dict[str, Any]]]:
    """Wait for a process, killing it after so many seconds: its status, and what it told."""
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(pid, signal.SIGKILL)
    data = b""
    while chunk := os.read(pipe, 1 << 16):
        data += chunk
    os.close(pipe)
    _, status = os.waitpid(pid, 0)
    told = [json.loads(line) for line in data.split(b"\n") if line.endswith(b"}")]
    return os.waitstatus_to_exitcode(status), told


def ask(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What a function gives that is run in a process of its own."""
    status, told = wait(*spawn(lambda pipe: tell(pipe, work())))
    if status != 0 or not told:
        return told[-1] if told else {"broken": f"status {status}"}
    return told[-1]


# ---------------------------------------------------------------- what is done


class World:
    """The heaps, the library and its backup that every round begins with."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.heap, self.more = folder / "heap", folder / "more"
        self.base, self.saved, self.full = folder / "base", folder / "saved", folder / "full"
        self.works: list[str] = []

    def make(self) -> None:
        """Make them."""
        kills.make_heap(self.heap, 14, seed=3)
        kills.make_heap(self.more, 10, seed=4)
        kills.LARGE_BYTES = 12_000
        first = self.heap / "00" / "story-0003.txt"
        (self.heap / "again.txt").write_text(first.read_text().replace("Author:", "By:").replace("She", "They"))
        for status, told in (wait(*spawn(self._fill)), wait(*spawn(self._grow))):
            if status:
                raise SystemExit(f"the library could not be made: {told}")
        self.works = ask(self._listed)["works"]

    def _listed(self) -> dict[str, Any]:
        with Library.open(self.base, who="tester") as library:
            return {"works": [row.id for row in library.list(sort="path")]}

    def _fill(self, _: int) -> None:
        with Library.open(self.base, create=True, who="tester") as library:
            library.add([self.heap], jobs=0)
            works = [row.id for row in library.list(sort="path")]
            library.set(works[0], "title", ["The Lantern"])
            library.set(works[1], "rating", ["PG"])
            library.same([works[2], works[3]])
            library.search("rain")
            library.back_up(self.saved)

    def _grow(self, _: int) -> None:
        shutil.copytree(self.base, self.full)
        with Library.open(self.full, who="tester") as library:
            library.add([self.heap, self.more], jobs=0)


def operate(name: str, library: Path, world: World, pipe: int) -> None:
    """Do one of OPERATIONS with the library in a folder."""
    out = library.with_name(library.name + "-out")
    if name == "restore":
        if (out / "kept.db").exists():
            return  # it appears whole or not at all
        Library.restore_backup(world.saved, out, who="tester").close()
        return
    with Library.open(library, who="tester") as opened:
        if name == "add":
            opened.add([world.heap, world.more], jobs=0)
        elif name == "set":
            for number in range(12):
                made = opened.set(world.works[number % len(world.works)], "summary", [f"Number {number}"])
                tell(pipe, {"decision": made.id})
        elif name == "merge":
            works = world.works
            for one, other in ((4, 5), (6, 7), (8, 9)):
                if opened.find(works[one]) != opened.find(works[other]):  # else it was done before the harm
                    tell(pipe, {"sameness": list(opened.same([works[one], works[other]]))})
                holding = next(held for held in opened.show(works[one]).holdings if not held.shown)
                tell(pipe, {"sameness": list(opened.not_same(opened.find(works[one]), holding.work))})
        elif name == "reindex":
            opened.reindex()
        elif name == "export":
            opened.export("jsonl", [], exported(library))
        elif name == "backup":
            opened.back_up(out)
        elif name == "migrate":
            opened.search("rain")


def exported(library: Path) -> Path:
    """The file that an export writes."""
    return library.with_name(library.name + "-out.jsonl")


def make_older(library: Path) -> None:
    """Take databases back to earlier tables."""
    for name, statements in OLDER.items():
        engine = open_engine(sqlite_url(library / f"{name}.db"))
        with engine.begin() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
        engine.dispose()


def look(library: Path) -> dict[str, Any]:
    """What is in a library: findings, originals whose bytes are right, what was decided, its fingerprint."""
    with Library.open(library, who="tester") as opened:
        found = [f"{one.kind}: {one.what} [{one.part}]" for one in opened.verify().findings]
        if any("[kept]" in line or "[readings]" in line or "[catalogue]" in line for line in found):
            return {"findings": found}
        whole = []
        for row in kills._rows(opened._databases.kept, schema.originals):
            try:
                with opened.original(row.sha256) as stream:
                    if hashlib.sha256(stream.read()).hexdigest() == row.sha256:
                        whole.append(row.sha256)
            except (FoundlingError, OSError):
                continue
        prints = {ids: kills.fingerprint(opened, ids=ids) for ids in (True, False)}
        with opened._databases.kept.connect() as connection:
            decided = {
                table.name: [repr(tuple(r)) for r in connection.execute(select(table))] for table in DECIDED
            }
    digests = {
        str(ids): {
            key: hashlib.sha256(repr(value).encode("utf-8", "replace")).hexdigest() for key, value in of.items()
        }
        for ids, of in prints.items()
    }
    return {"findings": found, "whole": sorted(whole), "decided": decided, "prints": digests}


def differing(one: dict[str, Any], other: dict[str, Any], *, ids: bool, but: tuple[str, ...] = ()) -> list[str]:
    """In which tables two libraries differ."""
    a, b = (told["prints"][str(ids)] for told in (one, other))
    return [name for name in a if a[name] != b[name] and name not in but]


# ---------------------------------------------------------------- harm


@contextmanager
def small_disk(folder: Path, kib: int) -> Iterator[bool]:
    """A disk of so many KiB at `folder`; False where it may not be mounted."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", str(folder)]
    mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=False)


def size_of(folder: Path) -> int:
    """Bytes of all files, by blocks of 4 KiB."""
    return sum(-(-path.stat().st_size // 4096) * 4096 for path in folder.rglob("*") if path.is_file())


def flip(lot: random.Random, library: Path) -> str:
    """Turn one bit of one of the library's files; says which."""
    wanted = lot.choices(list(HIT), list(HIT.values()))[0]
    if wanted == ROW:
        return flip_row(lot, library / "kept.db")
    place = library / wanted
    files = [place] if place.is_file() else sorted(p for p in place.rglob("*") if p.is_file())
    files = [path for path in files if path.stat().st_size and not path.name.endswith((".lock", "-shm"))]
    path = lot.choice(files)
    raw = bytearray(path.read_bytes())
    at, bit = lot.randrange(len(raw)), lot.randrange(8)
    raw[at] ^= 1 << bit
    path.write_bytes(raw)
    return f"{path.relative_to(library)} byte {at} bit {bit}"


def flip_row(lot: random.Random, path: Path) -> str:
    """Turn one bit of a text or of bytes in a row of a table that has checksums; says which."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        found = [
            (table.name, column.name, value)
            for table in schema.KEPT.sorted_tables
            if table.name not in WITHOUT
            for column in table.columns
            for (value,) in connection.execute(f'SELECT "{column.name}" FROM "{table.name}"')
            if isinstance(value, bytes) and len(value) > SHORT
        ]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    table_name, column_name, value = lot.choice(found)
    raw = bytearray(path.read_bytes())
    places = [match.start() for match in re.finditer(re.escape(value), raw)]
    at, bit = lot.choice(places) + lot.randrange(len(value)), lot.randrange(8)
    raw[at] ^= 1 << bit
    path.write_bytes(raw)
    return f"kept.db {table_name}.{column_name} byte {at} bit {bit}"


class Round:
    """One fault; `wrong` says what did not hold."""

    def __init__(
        self, world: World, number: int, seed: str, usual: dict[str, float], expected: dict[str, Any]
    ) -> None:
        self.world = world
        self.lot = random.Random(f"{seed}-{number}")
        self.operation = self.lot.choice(OPERATIONS)
        self.fault = FAULTS[number % len(FAULTS)]
        self.usual = usual
        self.expected = expected
        self.place = world.folder / f"round-{number}"
        self.library = self.place / "library"
        self.wrong: list[str] = []
        self.said = ""
        self.hit = ""
        self.outcome = ""

    def run(self) -> dict[str, Any]:
        """Do it."""
        self.place.mkdir()
        try:
            self._copy()
            self._flip() if self.fault == "flip" else self._interrupt()
        finally:
            shutil.rmtree(self.place, ignore_errors=True)
        names = ("operation", "fault", "said", "hit", "outcome", "wrong")
        return {name: getattr(self, name) for name in names}

    def _copy(self) -> None:
        shutil.copytree(self.world.base, self.library)
        if self.operation == "migrate":
            ask(lambda: make_older(self.library) or {})

    def _interrupt(self) -> None:
        told = self._disturbed()
        seen = ask(lambda: look(self.library))
        if not self._sound(seen, "afterwards"):
            return
        base = self.expected["base"]
        if missing := set(base["whole"]) - set(seen["whole"]):
            self.wrong.append(f"{len(missing)} originals are not whole")
        self._decided(seen, told)
        self._exported("afterwards", needed=False)
        again = ask(self._operate_again)
        if "broken" in again or "failed" in again:
            self.wrong.append(f"done again: {again}")
            return
        self._ended()

    def _disturbed(self) -> list[dict[str, Any]]:
        work = partial(operate, self.operation, self.library, self.world)
        if self.fault == "kill":
            after = self.lot.uniform(0, 1.1) * self.usual[self.operation]
            status, told = wait(*spawn(work), kill_after=after)
            self.said = f"killed after {after:.2f} s" if status == -signal.SIGKILL else "it had ended"
            self._ended_itself(status, told)
        elif self.fault == "limit":
            sizes = sorted(path.stat().st_size for path in self.library.rglob("*") if path.is_file())
            limit = self.lot.randrange(2_000, sizes[-1] + 60_000)
            status, told = wait(*spawn(work, limit=limit))
            self.said = f"no file over {limit:,} bytes: {self._outcome(status, told)}"
        else:
            status, told = self._on_small_disk()
        return told

    def _on_small_disk(self) -> tuple[int, list[dict[str, Any]]]:
        kib = size_of(self.library) // 1024 + self.lot.randrange(48, 900)
        disk = self.place / "disk"
        with small_disk(disk, kib) as mounted:
            if not mounted:
                self.fault = "limit"
                return 0, self._disturbed()
            there = disk / "library"
            shutil.copytree(self.library, there)
            status, told = wait(*spawn(partial(operate, self.operation, there, self.world)))
            self.said = f"a disk of {kib:,} KiB: {self._outcome(status, told)}"
            shutil.rmtree(self.library)
            shutil.copytree(there, self.library)
            out = there.with_name("library-out")
            if out.exists():
                shutil.copytree(out, self.library.with_name("library-out"))
            if exported(there).exists():
                shutil.copy(exported(there), exported(self.library))
        return status, told

    def _ended_itself(self, status: int, told: list[dict[str, Any]]) -> None:
        """Nothing but the kill may have stopped it."""
        if status not in (0, -signal.SIGKILL):
            self.wrong.append(f"it failed before it was killed: {told[-1:]}")

    def _outcome(self, status: int, told: list[dict[str, Any]]) -> str:
        if status == BROKEN:
            self.wrong.append(f"no clear word of it: {told[-1] if told else ''}")
        elif status not in (0, FAILED):
            self.wrong.append(f"it ended with status {status}")
        return (
            "went through"
            if status == 0
            else str(told[-1].get("failed", ""))[:160]
            if told
            else f"status {status}"
        )

    def _sound(self, seen: dict[str, Any], when: str) -> bool:
        if "findings" not in seen or "prints" not in seen:
            self.wrong.append(f"{when}: {seen}")
            return False
        if seen["findings"]:
            self.wrong.append(f"{when}: {seen['findings'][:4]}")
        return True

    def _decided(self, seen: dict[str, Any], told: list[dict[str, Any]]) -> None:
        for name, rows in self.expected["base"]["decided"].items():
            if missing := set(rows) - set(seen["decided"][name]):
                self.wrong.append(f"{name}: {len(missing)} rows that were there are gone")
        for kind in ("decisions", "sameness"):
            there = {int(row.split(",")[0].lstrip("(")) for row in seen["decided"][kind]}
            made = [
                one
                for line in told
                for one in _numbers(line.get(kind.removesuffix("s") if kind == "decisions" else kind))
            ]
            if missing := set(made) - there:
                self.wrong.append(f"{kind} {sorted(missing)} were made and are gone")

    def _operate_again(self) -> dict[str, Any]:
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        operate(self.operation, self.library, self.world, writer)
        os.close(reader)
        return {"done": True}

    def _ended(self) -> None:
        """What came of it in the end is what comes of it undisturbed."""
        seen = ask(lambda: look(self.library))
        if not self._sound(seen, "in the end"):
            return
        name, but = ENDS.get(self.operation, ("base", ()))
        self.wrong += self._unlike(seen, name, ids=name != "full", but=but)
        self._exported("in the end", needed=True)
        if self.operation in ("backup", "restore"):
            out = self.library.with_name("library-out")
            if self.operation == "backup":
                again = out.with_name("restored")
                ask(lambda: Library.restore_backup(out, again, who="tester").close() or {})
                out = again
            ask(lambda: _rebuilt(out))
            restored = ask(lambda: look(out))
            if self._sound(restored, "restored"):
                self.wrong += self._unlike(restored, "base", ids=True)

    def _exported(self, when: str, *, needed: bool) -> None:
        """What an export wrote is whole, or not there at all."""
        file = exported(self.library)
        if self.operation == "export" and (needed or file.exists()):
            found = hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else "nothing"
            if found != self.expected["export"]["jsonl"]:
                self.wrong.append(f"{when}: the file that was exported is not what it should be")

    def _unlike(self, seen: dict[str, Any], name: str, *, ids: bool, but: tuple[str, ...] = ()) -> list[str]:
        found = differing(self.expected[name], seen, ids=ids, but=but)
        return [f"it differs from what it should be: {', '.join(found)}"] if found else []

    def _flip(self) -> None:
        """Flip a bit after the operation, or after it was killed; mend; add again; compare."""
        work = partial(operate, self.operation, self.library, self.world)
        after = self.lot.choice([None, self.lot.uniform(0, 1) * self.usual[self.operation]])
        self._ended_itself(*wait(*spawn(work), kill_after=after))
        before = ask(lambda: look(self.library))
        if not self._sound(before, "before the bit"):
            return
        self.hit = flip(self.lot, self.library)
        found = ask(lambda: look(self.library))
        noticed = bool(found.get("findings")) or "findings" not in found
        if self.hit.startswith("kept.db"):
            self._flipped_kept(before, found, noticed=noticed)
            return
        mended = ask(lambda: _mended(self.library))
        if "lost" not in mended:
            self.wrong.append(f"repair: {mended}")
            return
        if mended["left"]:
            self.wrong.append(f"repair left {mended['left'][:3]}")
        self.outcome = f"{'noticed' if noticed else 'not noticed'}; {len(mended['lost'])} lost; {mended['done']}"
        seen = ask(lambda: look(self.library))
        if "whole" not in seen:
            self.wrong.append(f"after the repair: {seen}")
            return
        if missing := set(before["whole"]) - set(seen["whole"]) - set(mended["lost"]):
            self.wrong.append(f"{len(missing)} originals are gone and not named")
        for name, rows in before["decided"].items():
            if missing := set(rows) - set(seen["decided"][name]):
                self.wrong.append(f"{name}: {len(missing)} rows are gone")
        if mended["lost"]:
            ask(lambda: _added(self.library, self.world))
            seen = ask(lambda: look(self.library))
        if self._sound(seen, "after adding again"):
            if missing := set(before["whole"]) - set(seen["whole"]):
                self.wrong.append(f"{len(missing)} originals did not come back")
            if not mended["lost"]:
                found_ = differing(before, seen, ids=True)
                self.wrong += [f"not as it was: {', '.join(found_)}"] if found_ else []
            elif self.operation not in ("set", "merge"):
                self.wrong += self._unlike(seen, "full", ids=False)

    def _flipped_kept(self, before: dict[str, Any], found: dict[str, Any], *, noticed: bool) -> None:
        same = (
            "prints" in found and found["decided"] == before["decided"] and not differing(before, found, ids=True)
        )
        if not noticed:
            self.outcome = "kept.db: no harm" if same else "kept.db: unnoticed"
            self.wrong += [] if same else ["a bit that turned in kept.db was not noticed"]
            return
        mended = ask(lambda: _mended(self.library))
        seen = ask(lambda: look(self.library))
        if (
            "prints" in seen
            and not seen["findings"]
            and seen["decided"] == before["decided"]
            and not mended.get("lost")
        ):
            self.outcome = "kept.db: mended"
            return
        self.outcome = "kept.db: restored from the backup"
        again = self.place / "again"
        ask(lambda: Library.restore_backup(self.world.saved, again, who="tester").close() or {})
        ask(lambda: _rebuilt(again))
        restored = ask(lambda: look(again))
        if self._sound(restored, "restored"):
            self.wrong += self._unlike(restored, "base", ids=True)


def _numbers(value: Any) -> list[int]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _mended(library: Path) -> dict[str, Any]:
    with Library.open(library, who="tester") as opened:
        report = opened.repair(jobs=0)
    left = [f"{one.kind}: {one.what}" for one in report.left]
    return {"lost": [one.sha256 for one in report.lost], "left": left, "done": list(report.done)}


def _added(library: Path, world: World) -> dict[str, Any]:
    with Library.open(library, who="tester") as opened:
        opened.add([world.heap, world.more], jobs=0)
    with Library.open(library, who="tester") as opened:
        return {"findings": len(opened.verify().findings)}


def _rebuilt(library: Path) -> dict[str, Any]:
    with Library.open(library, who="tester") as opened:
        opened.finish_restoring(jobs=0)
    return {}


# ---------------------------------------------------------------- all


def run(count: int, seed: str, folder: Path, *, say: Any = print, results: Path | None = None) -> list[str]:
    """So many faults; returns what was wrong."""
    begin()
    world = World(folder)
    world.make()
    expected = {"base": ask(lambda: look(world.base)), "full": ask(lambda: look(world.full))}
    for name, seen in expected.items():
        if seen.get("findings") != []:
            return [f"{name}: {seen}"]
    usual = {name: _usual(world, name, expected) for name in OPERATIONS}
    kept = results.read_text().splitlines() if results and results.exists() else []
    known = {line["number"]: line for line in map(json.loads, kept) if line["seed"] == seed}
    tally: Counter[str] = Counter()
    wrong: list[str] = []
    for number in range(count):
        line = known.get(number)
        if line is None:
            line = {"number": number, "seed": seed, **Round(world, number, seed, usual, expected).run()}
            if results:
                with results.open("a") as file:
                    file.write(json.dumps(line) + "\n")
        tally[f"{line['fault']}"] += 1
        tally[line["operation"]] += 1
        tally[line["outcome"].split(";")[0] or "interrupted"] += 1
        here = f"{number} {line['operation']} {line['fault']} {line['said']} {line['hit']}"
        wrong += [f"{here}: {one}" for one in line["wrong"]]
        say(f"{here} {line['outcome']} {'WRONG ' + str(line['wrong']) if line['wrong'] else 'well'}")
    say(f"{count} faults, {len(wrong)} things wrong; {dict(sorted(tally.items()))}")
    return wrong


def _usual(world: World, name: str, expected: dict[str, Any]) -> float:
    """How many seconds an operation takes undisturbed; what comes of it goes to `expected`."""
    place = world.folder / f"usual-{name}"
    shutil.copytree(world.base, place / "library")
    if name == "migrate":
        ask(lambda: make_older(place / "library") or {})
    began = time.monotonic()
    status, told = wait(*spawn(partial(operate, name, place / "library", world)))
    took = time.monotonic() - began
    if status:
        raise SystemExit(f"{name} fails undisturbed: {told}")
    if name in ("set", "merge"):
        expected[name] = ask(lambda: look(place / "library"))
    elif name == "export":
        expected[name] = {"jsonl": hashlib.sha256(exported(place / "library").read_bytes()).hexdigest()}
    shutil.rmtree(place)
    return took


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", default="1")
    parser.add_argument(
        "--results", type=Path, help="rounds are added to this file, and those in it not run again"
    )
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="foundling-faults-") as folder:
        say = partial(print, flush=True)
        wrong = run(args.count, args.seed, Path(folder), say=say, results=args.results)
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
