"""Counts the values of facets among what a query finds, in threads, while the passages are cut.

Owns the threads and the lengths that stories are counted by.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import tantivy

from foundling.fulltext.compiling import Known, compile_tree
from foundling.fulltext.failing import told
from foundling.query import Node

# Threads that count.
_THREADS = 2
# Story lengths in words that are counted apart: archives speak of drabbles, short and long stories, and novels.
LENGTHS = (1_000, 5_000, 20_000, 50_000, 100_000)
# The same as ranges, as a query writes them.
RANGES = (
    f"..{LENGTHS[0] - 1}",
    *(f"{low}..{high - 1}" for low, high in pairwise(LENGTHS)),
    f"{LENGTHS[-1]}..",
)
# Values by facet, with how many documents have each, most first.
Counts: TypeAlias = dict[str, tuple[tuple[str, int], ...]]


class Counting:
    """The counting of one index, whose `folder` is named where it fails; threads begin with the first count."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._threads: ThreadPoolExecutor | None = None
        self._guard = threading.Lock()

    def begin(
        self,
        searcher: tantivy.Searcher,
        root: Node | None,
        facets: Sequence[str],
        *,
        values: int,
        apart: Mapping[str, Node | None],
        known: Known,
    ) -> Callable[[], Counts]:
        """Begin to count; what is returned waits for the counts. See `FullText.facets`."""
        with self._guard:
            if self._threads is None:
                self._threads = ThreadPoolExecutor(_THREADS, "foundling-counts")
            begun = self._threads.submit(_counted, self._folder, searcher, root, facets, values, apart, known)
        return begun.result

    def close(self) -> None:
        """Let the threads go, when they have counted what was begun."""
        with self._guard:
            if self._threads is not None:
                self._threads.shutdown(wait=False)
            self._threads = None


def _counted(
    folder: Path,
    searcher: tantivy.Searcher,
    root: Node | None,
    facets: Sequence[str],
    values: int,
    apart: Mapping[str, Node | None],
    known: Known,
) -> Counts:
    with told(folder):
        together = [name for name in facets if name not in apart]
        counted = _aggregate(searcher, compile_tree(root, known), together, values)
        for name in facets:
            if name in apart:
                counted |= _aggregate(searcher, compile_tree(apart[name], known), [name], values)
    return {name: counted[name] for name in facets}


def _aggregate(searcher: tantivy.Searcher, query: tantivy.Query, facets: Sequence[str], values: int) -> Counts:
    if not facets:
        return {}
    asked: dict[str, Any] = {
        name: {"terms": {"field": f"f_{name}", "size": values, "order": {"_count": "desc"}}}
        for name in facets
        if name != "length"
    }
    if "length" in facets:
        between = [{"from": low, "to": high} for low, high in pairwise(LENGTHS)]
        ranges = [{"to": LENGTHS[0]}, *between, {"from": LENGTHS[-1]}]
        asked["length"] = {"range": {"field": "words", "ranges": ranges}}
    found = searcher.aggregate(query, asked)
    counted = {
        name: tuple((bucket["key"], int(bucket["doc_count"])) for bucket in found[name]["buckets"])
        for name in asked
    }
    if "length" in counted:
        counts = [count for _, count in counted["length"]] or [0] * len(RANGES)  # none at all of an empty index
        counted["length"] = tuple((range_, count) for range_, count in zip(RANGES, counts, strict=True) if count)
    return counted
