"""Measures the full-text index: shelving with and without it, its size, queries beside bare tantivy and recoll.

    python benchmarks/search.py [CORPUS] [--library DIR] [--rounds 5] [--recoll]

CORPUS is a folder that `make_corpus.py` of the corpora bench has written (docs of it in ../shared/bench/corpus); one of
20,000 stories is made in `benchmarks/work` where none is named. The library is made in DIR (a temporary folder by default) unless there is one already. "Bare" is tantivy with the same
texts and its default schema, one field of text that is stored, the best twenty with tantivy's own snippets, no
counts, no records. Times are wall clock and, behind it, of this process's processors, which says more where a machine
is shared. With `--recoll`, recoll (Debian's) indexes the same files in the same run, and each query is a run of
`recollq` with abstracts, the start of that program taken off. `follow_one_ms` is how long the index takes to follow one
changed work. One line of JSON comes last.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import adding
import tantivy

from foundling.library.found import Found
from foundling.library.index import LibraryIndex
from foundling.library.library import Library

WORK = Path(__file__).resolve().parent / "work"
WORKS = 20_000
COMMON = ["love", "night", "house", "window", "children"]
RARE = ["Megalosaurus", "Pumblechook"]
PHRASES = [
    "drawing room",
    "in the middle of the night",
    "a single man in possession",
    "said the old man",
    "so much the better",
]
PAIRS = ["moon sea", "letter marriage", "dog garden", "whale captain", "london fog"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path, nargs="?")
    arguments.add_argument("--library", type=Path)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--recoll", action="store_true")
    given = arguments.parse_args()
    WORK.mkdir(exist_ok=True)
    corpus = given.corpus or adding.make(WORK, WORKS, "text")
    with tempfile.TemporaryDirectory(prefix="foundling-bench-") as made:
        figures = measure(corpus, given.library or Path(made) / "library", Path(made), given.rounds)
        if given.recoll:
            figures["recoll"] = recoll(corpus.resolve(), Path(made) / "recoll", given.rounds)
    print(json.dumps(figures))


def measure(corpus: Path, folder: Path, scratch: Path, rounds: int) -> dict[str, object]:
    files = sorted(corpus.rglob("*.txt"))
    size = sum(path.stat().st_size for path in files)
    figures: dict[str, object] = {"files": len(files), "bytes": size}
    with Library.open(folder, create=True) as library:
        if not library.counts()["works"]:
            with patch.object(LibraryIndex, "follow", lambda *_, **__: None):
                figures["add_s"] = timed(lambda: library.add([corpus]))
            figures["follow_s"] = timed(lambda: library._index.follow())
        figures["reindex_s"] = timed(library.reindex)
        figures["library_per_text"] = round(folder_size(folder) / size, 3)
        figures["index_per_text"] = round(folder_size(folder / "index") / size, 3)
        queries = [*COMMON, *surnames(library), *RARE, *PHRASES, *PAIRS]
        assert len(queries) == 20
        typed = [f'"{query}"' if query in PHRASES else query for query in queries]
        figures["full"] = quantiles(rounds, typed, lambda query: found(library, query))
        figures["no_passages"] = quantiles(rounds, typed, lambda query: library.search(query, passages=False))
        figures["no_facets"] = quantiles(rounds, typed, lambda query: library.search(query, facets=()))
        figures["follow_one_ms"] = follow_one(library)
        figures["found"] = {query: found(library, query).count for query in typed}
    figures["bare"] = bare(files, scratch / "bare", rounds, queries)
    return figures


def follow_one(library: Library) -> list[float]:
    """Milliseconds (the median of five, clock and processors) until a change is in the index."""
    work = next(iter(library.list(sort="added", limit=1))).id
    times = []
    for number in range(5):
        with patch.object(LibraryIndex, "follow", lambda *_, **__: None):
            library.set(work, "title", [f"Changed {number}"])
        times.append(timed(lambda: library._index.follow()))
        library.undo()
    return [round(statistics.median(pair) * 1000) for pair in zip(*times, strict=True)]


def recoll(corpus: Path, settings: Path, rounds: int) -> dict[str, object]:
    """recoll on the same files and queries."""
    if shutil.which("recollindex") is None:
        return {"skipped": "recoll is not installed (Debian: apt install recoll)"}
    settings.mkdir()
    (settings / "recoll.conf").write_text(f"topdirs = {corpus}\nindexstemminglanguages = english\n")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    index_s = timed(lambda: subprocess.run(["recollindex", "-c", settings], **quiet))

    def ask(query: str) -> None:
        subprocess.run(["recollq", "-c", settings, "-n", "20", "-A", "-q", query], **quiet)

    typed = [f'"{query}"' if query in PHRASES else query for query in [*COMMON, *RARE, *PHRASES, *PAIRS]]
    found = quantiles(rounds, typed, ask)
    start = quantiles(rounds, ["xyzzyqq"] * 5, ask)["p50"]
    size = folder_size(settings) / max(1, sum(path.stat().st_size for path in corpus.rglob("*.txt")))
    times = {name: round(found[name] - start, 2) for name in ("p50", "p95")}
    return {"index_s": index_s, "index_per_text": round(size, 3), "start_ms": start, **times}


def surnames(library: Library) -> list[str]:
    """The family names of three authors, each of which is in hardly another story."""
    rows = [row for row in library.list(sort="path", limit=300) if row.author]
    return [row.author[0].split()[-1] for row in rows[:: max(1, len(rows) // 3)]][:3]


def found(library: Library, query: str) -> Found:
    answer = library.search(query)
    assert isinstance(answer, Found), answer
    return answer


def bare(files: list[Path], folder: Path, rounds: int, queries: list[str]) -> dict[str, object]:
    folder.mkdir()
    builder = tantivy.SchemaBuilder()
    schema = builder.add_text_field("body", stored=True).build()
    index = tantivy.Index(schema, str(folder))

    def write() -> None:
        writer = index.writer(96_000_000, 2)
        for path in files:
            document = tantivy.Document()
            document.add_text("body", path.read_text("utf-8"))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    figures: dict[str, object] = {"index_s": timed(write)}
    index.reload()
    searcher = index.searcher()

    def search(query: str) -> None:
        words = query.lower().split()
        phrase = query in PHRASES
        parts = [tantivy.Query.term_query(schema, "body", word) for word in words]
        asked = (
            tantivy.Query.phrase_query(schema, "body", list(words))
            if phrase
            else tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in parts])
        )
        generator = tantivy.SnippetGenerator.create(searcher, asked, schema, "body")
        for _, address in searcher.search(asked, 20).hits:
            generator.snippet_from_doc(searcher.doc(address)).to_html()

    return {**figures, **quantiles(rounds, queries, search)}


def quantiles(rounds: int, queries: list[str], search: Callable[[str], object]) -> dict[str, float]:
    """Milliseconds: the median and the 95th percentile, by the wall clock and by the processors."""
    for query in queries:
        search(query)
    wall, busy = [], []
    for _ in range(rounds):
        for query in queries:
            began, used = time.perf_counter(), time.process_time()
            search(query)
            wall.append((time.perf_counter() - began) * 1000)
            busy.append((time.process_time() - used) * 1000)
    return {"p50": at(wall, 50), "p95": at(wall, 95), "cpu_p50": at(busy, 50), "cpu_p95": at(busy, 95)}


def at(times: list[float], percent: int) -> float:
    return round(statistics.quantiles(times, n=100)[percent - 1], 2)


def timed(work: Callable[[], object]) -> list[float]:
    """Seconds of the wall clock and of this process's processors (children's too)."""
    began, used = time.perf_counter(), processors()
    work()
    return [round(time.perf_counter() - began, 2), round(processors() - used, 2)]


def processors() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def folder_size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
