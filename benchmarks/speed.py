#!/usr/bin/env python3
"""How fast Foundling reads: words a second on one core, against one `re` pass over the same words.

    speed.py                      corpus A (2,000 plain stories), all layers, median of three
    speed.py --count 400          fewer of them
    speed.py --layers             each layer's share
    speed.py --sizes              1, 10 and 50 MB as one text: is it linear, and how much memory does it take?
    speed.py --profile            where the time goes

The corpus is made by `../shared/bench/corpus/make_corpus.py` where that is there, into `benchmarks/work`. Reading
means everything between bytes and the reading as JSON: decoding, blocks, all layers, encoding. Times are of this
process alone, so that a busy machine does not count against it.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import json
import platform
import pstats
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from foundling.api import container, manuscripts, read
from foundling.manuscript import Manuscript
from foundling.reading import engine

HERE = Path(__file__).resolve().parent
BENCH = HERE.parent.parent / "shared" / "bench"
WORD = re.compile(r"\w+")


def main() -> int:
    """Measure what was asked for, print it, and write it to --json."""
    options = _options()
    if options.one is not None:
        print(json.dumps(_one_text(options.one)))
        return 0
    files = _corpus(options.work, options.count)
    if files is None:
        print("speed: the corpus maker is not there; nothing measured")
        return 0
    datas = [path.read_bytes() for path in files]
    figures: dict[str, object] = {"machine": platform.processor() or platform.machine(), "files": len(files)}
    figures |= _rate(datas, options.rounds)
    if options.layers:
        figures["layers"] = _layers(datas)
    if options.sizes:
        figures["sizes"] = _sizes(datas, options.work)
    if options.profile:
        _profile(datas)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--layers", action="store_true")
    parser.add_argument("--sizes", action="store_true")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--work", type=Path, default=HERE / "work")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _corpus(work: Path, count: int) -> list[Path] | None:
    """The files of corpus A, made if they are not there; a smaller corpus is the first files of a larger one."""
    folder = work / f"corpus-a-{count}"
    maker = BENCH / "corpus" / "make_corpus.py"
    if not folder.exists():
        if not maker.exists():
            return None
        folder.parent.mkdir(parents=True, exist_ok=True)
        sources = [str(BENCH / "narrative/truth/pdnc/*.txt"), str(BENCH / "records/prose/*.txt")]
        wanted = [part for pattern in sources for part in ("--source", pattern)]
        command = [sys.executable, maker, *wanted, "--out", folder, "--count", str(count)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return sorted(folder.rglob("*.txt"))


def _rate(datas: Sequence[bytes], rounds: int) -> dict[str, object]:
    texts = [data.decode("utf-8") for data in datas]
    words = sum(len(WORD.findall(text)) for text in texts)
    read_s, floor_s = [], []
    _read_all(datas[:20])
    for _ in range(rounds):
        floor_s.append(_seconds(lambda: [WORD.findall(text) for text in texts]))
        read_s.append(_seconds(lambda: _read_all(datas)))
    read_rate, floor_rate = words / statistics.median(read_s), words / statistics.median(floor_s)
    files = len(datas) / statistics.median(read_s)
    print(f"{len(datas):,} files, {words:,} words, {sum(map(len, datas)) / 1e6:.1f} MB, one core")
    print(f"read        {read_rate:12,.0f} words a second   {files:,.0f} files a second")
    print(rf"re \w+      {floor_rate:12,.0f} words a second   {floor_rate / read_rate:.1f} times as fast")
    return {"words": words, "read_words_s": round(read_rate), "re_words_s": round(floor_rate)}


def _read_all(datas: Sequence[bytes]) -> None:
    for data in datas:
        for reading in read(data, name="story.txt"):
            msgspec.json.encode(reading)


def _seconds(what: Callable[[], object]) -> float:
    gc.collect()
    begun = time.process_time()
    what()
    return time.process_time() - begun


def _layers(datas: Sequence[bytes]) -> dict[str, float]:
    """Seconds that each step takes over all files."""
    spent: dict[str, float] = {"sources": 0.0, "json": 0.0}
    for data in datas:
        begun = time.process_time()
        listed = [item for item in manuscripts(container(data, name="story.txt")) if isinstance(item, Manuscript)]
        spent["sources"] += time.process_time() - begun
        for manuscript in listed:
            results: dict[str, object] = {}
            for layer in engine.LAYERS:
                begun = time.process_time()
                results[layer.name] = layer.run(manuscript, **{need: results[need] for need in layer.needs})
                spent[layer.name] = spent.get(layer.name, 0.0) + time.process_time() - begun
            reading = engine.read_manuscript(manuscript)
            begun = time.process_time()
            msgspec.json.encode(reading)
            spent["json"] += time.process_time() - begun
    total = sum(spent.values())
    for name, seconds in spent.items():
        print(f"  {name:12} {seconds:8.2f} s   {seconds / total:5.1%}")
    return {name: round(seconds, 3) for name, seconds in spent.items()}


def _sizes(datas: Sequence[bytes], work: Path) -> list[dict[str, object]]:
    """One text of each size, each read in a process of its own, so that its peak memory is its own."""
    rows = []
    for megabytes in (1, 10, 50):
        path = work / f"one-text-{megabytes}.txt"
        data = b"\n\n".join(datas)
        path.write_bytes((data * (1 + (megabytes << 20) // len(data)))[: megabytes << 20])
        ran = subprocess.run([sys.executable, __file__, "--one", path], capture_output=True, text=True, check=True)
        row = json.loads(ran.stdout)
        path.unlink()
        rows.append({"megabytes": megabytes, **row})
        print(
            f"  {megabytes:3} MB as one text: {row['seconds']:7.2f} s, {row['seconds'] / megabytes:.2f} s a MB, "
            f"peak {row['peak_mb']:,.0f} MB over {row['base_mb']:,.0f} MB"
        )
    return rows


def _one_text(path: Path) -> dict[str, float]:
    _read_all([b"Title: Warm\n\nIt rained, and the road was long.\n" * 30])
    base = _peak_mb()
    begun = time.process_time()
    for reading in read(path):
        msgspec.json.encode(reading)
    return {"seconds": time.process_time() - begun, "peak_mb": _peak_mb() - base, "base_mb": base}


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20) if sys.platform == "darwin" else peak / 1024


def _profile(datas: Sequence[bytes]) -> None:
    profile = cProfile.Profile()
    profile.runcall(_read_all, datas)
    pstats.Stats(profile).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    sys.exit(main())
