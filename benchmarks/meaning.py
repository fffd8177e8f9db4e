"""Measures the search for lost stories: what is found by words alone, and by words and meaning; how fast.

    python benchmarks/meaning.py [--corpus DIR] [--works 400] [--passages 690000] [--model DIR] [--aside]
    python benchmarks/meaning.py --library DIR [--model DIR]

The passages of `meaning_bank.toml` (with `--aside`, of `meaning_bank_aside.toml`, which nothing was tuned on) are
stories of their own, or with `--around N` stand in the middle of N words of other prose each (which is harsh: what
surrounds a scene in a real story speaks of the same people). They lie among that many WORKS of a CORPUS, a folder that
`make_corpus.py` of the corpora bench has written. Of the bank's queries it is counted for how many the story is first,
and among the first five; once as the bank words them, once in six words of the passage itself. Speed is measured with
as many PASSAGES: those that were read, and more made of them by changing every vector a little by lot. `kept` is how
many of the ten nearest, compared by all their bytes, the quick way through the signs finds.

With `--library`, whole fused queries are timed in a large library, as `benchmarks/search.py --library DIR` makes one.
To read 69 million words would take hours, and how long a search takes does not hang on what the vectors say: its own
passages get vectors of the bank's, each changed a little by lot. They are deleted again. One line of JSON comes last.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from foundling.errors import ModelError
from foundling.library.found import Found
from foundling.library.library import Library
from foundling.library.meaning import LibraryMeaning
from foundling.meaning.vectors import Vectors

BANK = Path(__file__).with_name("meaning_bank.toml")
ASIDE = Path(__file__).with_name("meaning_bank_aside.toml")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--works", type=int, default=400)
    parser.add_argument("--around", type=int, default=0)
    parser.add_argument("--passages", type=int, default=690_000)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--aside", action="store_true")
    parser.add_argument("--library", type=Path)
    given = parser.parse_args()
    if given.model:
        os.environ["FOUNDLING_MODEL"] = str(given.model)
    cases = tomllib.loads((ASIDE if given.aside else BANK).read_text("utf-8"))["case"]
    if given.library:
        print(json.dumps(whole(given.library, cases, given.rounds)))
        return
    with tempfile.TemporaryDirectory(prefix="foundling-meaning-") as scratch:
        heap = write_heap(Path(scratch) / "heap", cases, given.corpus, given.works, given.around)
        with Library.open(Path(scratch) / "library", create=True) as library:
            library.add([heap], jobs=1)
            figures: dict[str, Any] = {"cases": len(cases), "works": library.counts()["works"]}
            figures["words_alone"] = {kind: quality(library, cases, ask) for kind, ask in KINDS.items()}
            done = library.embed()
            figures["embedded"] = {"passages": done.passages, "words_per_s": round(done.words / done.seconds)}
            figures["with_meaning"] = {kind: quality(library, cases, ask) for kind, ask in KINDS.items()}
            figures["fused_ms"] = times(lambda query: library.search(story=query), cases, given.rounds)
            figures["many"] = many(library._meaning, Path(scratch), cases, given.passages, given.rounds)
    print(json.dumps(figures))


class Lot:
    """A model whose vectors for passages are some of `real`, each changed a little; queries are not asked of it."""

    def __init__(self, card: Any, real: Any) -> None:
        self.card = card
        self._real = real
        self._lot = np.random.default_rng(1)

    def vectors(self, pieces: list[str]) -> Any:
        chosen = self._real[self._lot.integers(0, len(self._real), len(pieces))]
        return changed(chosen, self._lot)


def changed(vectors: Any, lot: np.random.Generator) -> Any:
    """The same vectors, each pushed a little in some direction."""
    spread = 0.6 / vectors.shape[1] ** 0.5
    return vectors + lot.normal(0, spread, vectors.shape).astype(np.float32)


def whole(folder: Path, cases: list[dict[str, str]], rounds: int) -> dict[str, object]:
    """Fused queries of a library of whatever size, from the words to the passages shown."""
    with Library.open(folder) as library:
        meaning = library._meaning
        try:
            model = meaning._open_model()
        except ModelError as error:
            return {"skipped": str(error)}
        lot = Lot(model.card, model.vectors([case["passage"] for case in cases]))
        meaning.clear()
        try:
            with patch.object(meaning, "_open_model", lambda threads=None: lot):
                done = library.embed()
            figures = {"works": done.works, "passages": done.passages, "words": done.words}
            return {**figures, "fused_ms": times(lambda query: library.search(story=query), cases, rounds)}
        finally:
            meaning.clear()


def write_heap(folder: Path, cases: list[dict[str, str]], corpus: Path | None, works: int, around: int) -> Path:
    folder.mkdir()
    prose: list[str] = []
    if corpus:
        files = sorted(corpus.rglob("*.txt"))[: works + len(cases)]
        for number, path in enumerate(files[len(cases) :]):
            (folder / f"other-{number:05}.txt").write_text(path.read_text("utf-8"), "utf-8")
        prose = [path.read_text("utf-8") for path in files[: len(cases)]]
    for number, case in enumerate(cases):
        before, behind = "", ""
        if prose and around:
            words = prose[number].split("\n\n", 1)[-1].split(" ")
            before, behind = " ".join(words[: around // 2]), " ".join(words[around // 2 : around])
        text = f"Title: Case {number}\nAuthor: Ell Marsh\n\n{before}\n\n{case['passage']}\n\n{behind}\n"
        (folder / f"case-{number:03}.txt").write_text(text, "utf-8")
    return folder


def recalled(case: dict[str, str]) -> str:
    """Six longer words of the passage itself, from all over it: what a reader may have in the ear still."""
    words = [word for word in re.findall(r"[a-z]+", case["passage"].lower()) if len(word) > 4]
    return " ".join(words[:: max(1, len(words) // 6)][:6])


# How a reader asks: in other words, or in some of the story's own.
KINDS: dict[str, Callable[[dict[str, str]], str]] = {
    "paraphrased": lambda case: case["query"],
    "recalled": recalled,
}


def quality(
    library: Library, cases: list[dict[str, str]], ask: Callable[[dict[str, str]], str]
) -> dict[str, object]:
    places = []
    for number, case in enumerate(cases):
        found = library.search(story=ask(case), limit=200, facets=())
        assert isinstance(found, Found), found
        titles = [one.work.title for one in found.works]
        places.append(titles.index(f"Case {number}") + 1 if f"Case {number}" in titles else None)
    return {
        "first": share(places, 1),
        "in_5": share(places, 5),
        "in_20": share(places, 20),
        "missed": [number for number, place in enumerate(places) if place is None or place > 5],
    }


def share(places: list[int | None], most: int) -> float:
    return round(sum(place is not None and place <= most for place in places) / len(places), 3)


def times(search: Any, cases: list[dict[str, str]], rounds: int) -> dict[str, float]:
    search(cases[0]["query"])
    wall, busy = [], []
    for _ in range(rounds):
        for case in cases:
            began, used = time.perf_counter(), time.process_time()
            search(case["query"])
            wall.append((time.perf_counter() - began) * 1000)
            busy.append((time.process_time() - used) * 1000)
    return {
        "p50": at(wall, 50), "p95": at(wall, 95), "cpu_p50": at(busy, 50), "cpu_p95": at(busy, 95)
    }  # fmt: skip


def at(measured: list[float], percent: int) -> float:
    return round(statistics.quantiles(measured, n=100)[percent - 1], 2)


def many(
    meaning: LibraryMeaning, scratch: Path, cases: list[dict[str, str]], count: int, rounds: int
) -> dict[str, object]:
    """The nearest of `count` passages, by the signs and by all bytes."""
    _, held = meaning._loaded()
    real = held._bytes.astype(np.float32)
    real /= np.maximum(np.linalg.norm(real, axis=1, keepdims=True), 1e-9)
    lot = np.random.default_rng(1)
    rows = Vectors(scratch / "many", held.dimension)
    for first in range(0, count, 20_000):
        chosen = real[lot.integers(0, len(real), min(20_000, count - first))]
        rows.write(first, changed(chosen, lot))
    began = time.perf_counter()
    rows.load(count)
    loaded = time.perf_counter() - began
    model = meaning._open_model()
    queries = model.vectors([case["query"] for case in cases])
    kept = []
    for query in queries:
        quick = set(rows.nearest(query, 400)[0][:10].tolist())
        kept.append(len(quick & exactly(rows, query, 10)) / 10)
    wall = times(lambda text: rows.nearest(model.vectors([text])[0], 400), cases, rounds)
    return {"passages": count, "load_s": round(loaded, 2), "kept": round(statistics.mean(kept), 4), "ms": wall}


def exactly(rows: Vectors, query: Any, count: int) -> set[int]:
    likeness = np.empty(len(rows._bytes), dtype=np.float32)
    for first in range(0, len(likeness), 50_000):
        block = rows._bytes[first : first + 50_000].astype(np.float32)
        likeness[first : first + 50_000] = (block @ query) / np.linalg.norm(block, axis=1)
    return set(np.argsort(-likeness)[:count].tolist())


if __name__ == "__main__":
    main()
