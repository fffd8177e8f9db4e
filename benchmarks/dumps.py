"""How fast an eFiction dump is taken apart, and how much memory that needs.

    python benchmarks/dumps.py [--stories 20000] [--megabytes 200] [--packed]

Writes a dump of so many stories in a temporary folder (two chapters each, together so many megabytes), takes its
stories out without a library, and says stories and megabytes a second and how much more anonymous memory was in use at
the most, looked at twenty times a second. Prints one line of JSON.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from foundling.manuscript import Refusal
from foundling.sources.dumps.efiction import extract
from foundling.sources.dumps.kinds import opened

WORDS = """the lamp on the point went round and nobody in the harbour slept that night although rain came over
causeway before dawn and gulls sat along the wall""".split()


def statements(stories: int, megabytes: int) -> Iterator[str]:
    """A dump as mysqldump writes one: many rows a statement."""
    chance = random.Random(7)
    length = max(200, megabytes * 1_000_000 // (stories * 2) - 120)
    text = " ".join(chance.choice(WORDS) for _ in range(length // 4))
    yield "-- MySQL dump 10.13\n"
    yield "INSERT INTO `fanfiction_authors` VALUES "
    yield ",".join(
        f"({n},'Pen {n}','Real {n}','{n}@example.org','','','','2003-01-01',0,'x')" for n in range(1, 501)
    )
    yield ";\nINSERT INTO `fanfiction_ratings` VALUES (1,'PG',0,''),(2,'R',1,'');\n"
    yield "INSERT INTO `fanfiction_categories` VALUES (1,-1,'The Long Causeway','','',0,0,1,0);\n"
    for first in range(0, stories * 2, 20):
        rows = []
        for chapter in range(first, min(first + 20, stories * 2)):
            at = chance.randrange(len(text) - length if len(text) > length else 1)
            body = f"<p>{text[at : at + length // 2]}</p>\\n<p>It\\'s {chapter}. {text[: length // 2]}</p>"
            sid, uid = chapter // 2 + 1, chapter // 2 % 500 + 1
            rows.append(
                f"({chapter + 1},'Part {chapter}',{chapter % 2 + 1},'','{body}','',1,900,0,0,{sid},{uid},4)"
            )
        yield f"INSERT INTO `fanfiction_chapters` VALUES {','.join(rows)};\n"
    for first in range(0, stories, 200):
        rows = [
            f"({n + 1},'Story {n}','A summary.','','1','','','1','2004-01-01','2004-01-01',{n % 500 + 1},0,0,1,1,0,1800,"
            "0,0,9,'')"
            for n in range(first, min(first + 200, stories))
        ]
        yield f"INSERT INTO `fanfiction_stories` VALUES {','.join(rows)};\n"


def anonymous() -> int:
    """Bytes of memory this process holds that are no file's."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("RssAnon"):
            return int(line.split()[1]) * 1024
    return 0


@contextmanager
def watched() -> Iterator[list[int]]:
    """The most anonymous memory, in a list of one, from here to the end."""
    most = [anonymous()]
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(0.05):
            most[0] = max(most[0], anonymous())

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield most
    finally:
        ended.set()
        looking.join()
        most[0] = max(most[0], anonymous())


def measure(stories: int, megabytes: int, *, packed: bool = False) -> dict[str, float]:
    """One run."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("dump.sql.gz" if packed else "dump.sql")
        with gzip.open(path, "wt", 1) if packed else path.open("w") as stream:
            for statement in statements(stories, megabytes):
                stream.write(statement)
        before = anonymous()
        began = time.perf_counter()
        first, count, size = 0.0, 0, 0
        with watched() as most, opened(path, "dump.sql", ()) as dump:
            for item in extract(dump):
                assert not isinstance(item, Refusal), item
                first = first or time.perf_counter() - began
                count += 1
                size += len(item.data)
        seconds = time.perf_counter() - began
        length = path.stat().st_size
    return {
        "stories": count,
        "dump_mb": round(length / 1e6, 1),
        "out_mb": round(size / 1e6, 1),
        "first_s": round(first, 2),
        "seconds": round(seconds, 2),
        "stories_a_second": round(count / seconds),
        "megabytes_a_second": round(length / seconds / 1e6, 1),
        "memory_grown_mb": round((most[0] - before) / 1e6, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--stories", type=int, default=20_000)
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--packed", action="store_true")
    told = parser.parse_args()
    print(json.dumps(measure(told.stories, told.megabytes, packed=told.packed)))


if __name__ == "__main__":
    main()
