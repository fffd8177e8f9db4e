"""Measures the web library: how long pages take, fifty readers at once, memory, the weight of the first page.

    python benchmarks/web.py --library DIR [--readers 50] [--seconds 60] [--closely 60]

DIR is a library as `benchmarks/search.py --library DIR` makes it; so many of its works are read closely first, as
they would be when they are opened, and their pages are asked for. The server has one core of its own, the readers have
the rest. Each reader opens a page, thinks for a second, and opens the next: of four pages two are searches, one is a
work, one a page of its story. Times are wall clock and, behind it, the server's processor time for each page, which
says more where a machine is shared. One line of JSON comes last.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import re
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import psutil

from foundling.library.library import Library

# The queries of benchmarks/search.py: common words, rare names, phrases, pairs.
QUERIES = [
    "love", "night", "house", "window", "children", "Megalosaurus", "Pumblechook", '"drawing room"',
    '"in the middle of the night"', '"a single man in possession"', '"said the old man"', '"so much the better"',
    "moon sea", "letter marriage", "dog garden", "whale captain", "london fog",
]  # fmt: skip
THINKING_S = 1.0
SEED = 4


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--library", type=Path, required=True)
    arguments.add_argument("--readers", type=int, default=50)
    arguments.add_argument("--seconds", type=int, default=60)
    arguments.add_argument("--closely", type=int, default=60)
    given = arguments.parse_args()
    works, read = prepare(given.library, given.closely)
    with Serving(given.library) as serving:
        figures: dict[str, object] = {"works": works, "first_page_bytes": first_page(serving)}
        pages = {
            "home": ["/"] * 40,
            "search": [f"/search?{urlencode({'q': query})}" for query in QUERIES] * 3,
            "search_facet": [f"/search?{urlencode({'q': query, 'not-rating': 'explicit'})}" for query in QUERIES],
            "work": [f"/work/{work}" for work in read],
            "read": [f"/work/{work}/read" for work in read],
        }
        for name, paths in pages.items():
            figures[name] = times_of(serving, paths)
        figures["readers"] = many(serving, given.readers, given.seconds, pages)
        figures["memory_mb"] = round(serving.process.memory_info().rss / 1e6)
    print(json.dumps(figures))


def prepare(folder: Path, closely: int) -> tuple[int, list[str]]:
    """How many works there are, and those that are read closely now."""
    with Library.open(folder) as library:
        works = library.counts()["works"]
        rows = [row for row in library.list(sort="path") if row.words > 1_000]
        chosen = [row.id for row in rows[:: max(1, len(rows) // closely)]][:closely]
        library.reread(chosen)
    return works, chosen


class Serving:
    """`foundling serve` as a process on the first core, while this process keeps to the others."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> Serving:
        cores = sorted(os.sched_getaffinity(0))
        command = [sys.executable, "-m", "foundling.cli", "serve", "--port", "0", "--library", str(self.folder)]
        self._started = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert self._started.stderr is not None
        for line in self._started.stderr:
            if found := re.search(r"http://(\S+):(\d+)/", line):
                self.host, self.port = found[1], int(found[2])
                break
        self.process = psutil.Process(self._started.pid)
        os.sched_setaffinity(self._started.pid, cores[:1])
        for thread in self.process.threads():
            os.sched_setaffinity(thread.id, cores[:1])
        os.sched_setaffinity(0, cores[1:] or cores)
        self.cores = cores
        return self

    def __exit__(self, *_: object) -> None:
        os.sched_setaffinity(0, self.cores)
        self._started.terminate()
        self._started.wait(timeout=20)

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(self.host, self.port, timeout=30)


def get(connection: http.client.HTTPConnection, path: str) -> tuple[int, int]:
    """The status of an answer and how many bytes it has."""
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    return answer.status, len(answer.read())


def first_page(serving: Serving) -> int:
    """Bytes of the first page with its style, script and picture, as they are sent."""
    connection = serving.connect()
    connection.request("GET", "/")
    page = connection.getresponse().read().decode()
    parts = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page))
    return get(connection, "/")[1] + sum(get(connection, part)[1] for part in parts)


def times_of(serving: Serving, paths: Sequence[str]) -> dict[str, float]:
    """Milliseconds of each page, one after the other, each of them asked for before."""
    connection = serving.connect()
    for path in paths:
        assert get(connection, path)[0] == 200, path
    wall, busy = [], []
    for path in paths:
        used, began = busy_of(serving), time.perf_counter()
        get(connection, path)
        wall.append((time.perf_counter() - began) * 1000)
        busy.append((busy_of(serving) - used) * 1000)
    return {**quantiles(wall), "cpu_mean": round(statistics.fmean(busy), 2)}


def busy_of(serving: Serving) -> float:
    spent = serving.process.cpu_times()
    return float(spent.user + spent.system)


def quantiles(times: Sequence[float]) -> dict[str, float]:
    cuts = statistics.quantiles(times, n=100)
    return {"p50": round(cuts[49], 2), "p95": round(cuts[94], 2)}


def many(serving: Serving, readers: int, seconds: int, pages: dict[str, list[str]]) -> dict[str, object]:
    """So many readers for so long: pages, errors, and how long a page took."""
    until = time.monotonic() + seconds
    wall: list[float] = []
    wrong: list[str] = []

    def read(number: int) -> None:
        drawn = random.Random(SEED + number)
        connection = serving.connect()
        time.sleep(drawn.random() * THINKING_S)
        while time.monotonic() < until:
            path = drawn.choice(pages[drawn.choice(("search", "search_facet", "work", "read"))])
            began = time.perf_counter()
            try:
                status, _ = get(connection, path)
                if status != 200:
                    wrong.append(f"{status} {urlsplit(path).path}")
            except (OSError, http.client.HTTPException) as error:
                wrong.append(type(error).__name__)
                connection = serving.connect()
            wall.append((time.perf_counter() - began) * 1000)
            time.sleep(THINKING_S)

    run([lambda number=number: read(number) for number in range(readers)])
    return {"pages": len(wall), "errors": len(wrong), "which": sorted(set(wrong))[:5], **quantiles(wall)}


def run(tasks: Sequence[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=task) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
