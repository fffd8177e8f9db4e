"""Measures the full-text index: shelving with and without it, its size, queries beside bare tantivy.

    python benchmarks/search.py CORPUS [--library DIR] [--rounds 5]

CORPUS is a folder that `make_corpus.py` of the corpora bench has written (docs of it in ../shared/bench/corpus). The
library is made in DIR (a temporary folder by default) unless there is one already. "Bare" is tantivy with the same
texts and its default schema, one field of text that is stored, the best twenty with tantivy's own snippets, no
counts, no records. Times are wall clock and, behind it, of this process's processors, which says more where a machine
is shared. One line of JSON comes last.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import tantivy

from foundling.library.index import LibraryIndex
from foundling.library.library import Library
from foundling.library.found import Found

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
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--library", type=Path)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="foundling-bench-") as made:
        figures = measure(given.corpus, given.library or Path(made) / "library", Path(made), given.rounds)
    print(json.dumps(figures))


def measure(corpus: Path, folder: Path, scratch: Path, rounds: int) -> dict[str, object]:
    files = sorted(corpus.rglob("*.txt"))
    size = sum(path.stat().st_size for path in files)
    figures: dict[str, object] = {"files": len(files), "bytes": size}
    with Library.open(folder, create=True) as library:
        if not library.counts()["works"]:
            with patch.object(LibraryIndex, "follow", lambda _: None):
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
        figures["found"] = {query: found(library, query).count for query in typed}
    figures["bare"] = bare(files, scratch / "bare", rounds, queries)
    return figures


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


def quantiles(rounds: int, queries: list[str], search: Callable[[str], object]) -> dict[str, object]:
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
