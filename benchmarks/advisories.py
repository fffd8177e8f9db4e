"""Scores the advisories on readers' votes (`../shared/bench/advisories`), if they are there.

    python benchmarks/advisories.py [--threshold 0.3] [--speed]

Reads every passage in this process, as a story of its own, and hands the readings to the bench's scorer as it is. The
shipped models were fitted to these very passages, so that these figures flatter them; those of
benchmarks/fit_advisories.py, from models that saw no passage of the same work, are the honest ones. `--speed` measures
words a second of this layer alone on a long text put together from the passages.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from pathlib import Path
from types import ModuleType

import msgspec
import numpy as np

from foundling.manuscript import Manuscript, Origin
from foundling.reading.advisories import WARN_AT, read_advisories
from foundling.reading.advisories.passages import Passage, passages_of
from foundling.reading.prose import Prose, read_prose
from foundling.reading.types import Part, Record
from foundling.reading.views import People
from foundling.spans import Span

BENCH = Path(__file__).resolve().parent.parent.parent / "shared" / "bench" / "advisories"


def scorer() -> ModuleType:
    """The bench's own scorer."""
    spec = importlib.util.spec_from_file_location("advisories_scorer", BENCH / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load() -> list[dict]:
    """The passages, in the bench's order."""
    return scorer().load_passages(BENCH / "passages.jsonl")


def manuscript_of(text: str) -> tuple[Manuscript, Prose]:
    """A text as a manuscript that is all body."""
    manuscript = Manuscript("", (), text, origin=Origin(name="passage.txt", media_type="text/plain"))
    return manuscript, read_prose(manuscript, parts=(Part("body", Span(0, len(text))),))


def passage_of(text: str) -> Passage:
    """A bench passage as the one passage that it is, however long."""
    _, prose = manuscript_of(text)
    (passage,) = passages_of(prose.lower, prose.sentences, whole=True)
    return passage


def reading_of(text: str) -> dict:
    """What the layer says of a text, in the shape of the reading."""
    manuscript, prose = manuscript_of(text)
    found = read_advisories(manuscript, prose=prose, record=Record(), people=People(()))
    return {"text": text, "advisories": msgspec.to_builtins(found.found)}


def score(passages: list[dict], threshold: float) -> dict:
    """The scorer's result for the layer as it ships."""
    bench = scorer()
    readings = {p["id"]: reading_of(p["text"]) for p in passages}
    return bench.score(passages, readings, bench.load_kinds(BENCH / "kinds.json"), (threshold, threshold))


def score_confidences(passages: list[dict], confidences: np.ndarray, rows: np.ndarray, threshold: float) -> dict:
    """The scorer's result for confidences from elsewhere, each of the warning that its passage was asked about."""
    bench = scorer()
    chosen = [p for p, here in zip(passages, rows, strict=True) if here]
    readings = {
        p["id"]: {
            "text": p["text"],
            "advisories": [
                {"kind": p["warning"], "spans": [[0, len(p["text"])]], "confidence": min(1.0, float(c))}
            ],
        }
        for p, c, here in zip(passages, confidences, rows, strict=True)
        if here
    }
    return bench.score(chosen, readings, bench.load_kinds(BENCH / "kinds.json"), (threshold, threshold))


def line(result: dict) -> str:
    """The means that count, in one line."""
    parts = [
        f"{vote} bacc {result[vote]['mean']['balanced_accuracy']:.3f} AUC {result[vote]['mean']['auc']:.3f}"
        for vote in ("minority", "majority")
    ]
    return ", ".join(
        [*parts, f"order {result['soft']['mean']['order']:.3f} skill {result['soft']['mean']['skill']:.3f}"]
    )


def show(title: str, passages: list[dict], confidences: np.ndarray, rows: np.ndarray) -> None:
    """Print the means of confidences from elsewhere at the usual threshold and at one half, and by warning."""
    for threshold in (WARN_AT, 0.5):
        result = score_confidences(passages, confidences, rows, threshold)
        print(f"{title}, threshold {threshold}: {line(result)}")
    by_kind = score_confidences(passages, confidences, rows, WARN_AT)["majority"]
    names = [name for name in by_kind if name not in ("mean", "pooled")]
    print("   majority AUC: " + ", ".join(f"{name} {by_kind[name]['auc']:.2f}" for name in names))
    print(f"   tenths, stated and observed share: {tenths(passages, confidences, rows)}")


def tenths(passages: list[dict], confidences: np.ndarray, rows: np.ndarray) -> str:
    """Mean confidence and mean share of votes in each tenth of the passages, by confidence."""
    share = np.array([sum(p["votes"]) / 3 for p in passages])[rows]
    stated = confidences[rows]
    parts = np.array_split(np.argsort(stated, kind="stable"), 10)
    return " ".join(f"{stated[part].mean():.2f}/{share[part].mean():.2f}" for part in parts)


def speed(passages: list[dict], words: int = 300_000) -> tuple[float, float]:
    """Words a second of this layer alone, and of a plain str.split, on one core."""
    text, count, at = [], 0, 0
    while count < words:
        text.append(passages[at % len(passages)]["text"])
        count += len(text[-1].split())
        at += 1
    whole = "\n\n".join(text)
    manuscript, prose = manuscript_of(whole)
    begin = time.perf_counter()
    read_advisories(manuscript, prose=prose, record=Record(), people=People(()))
    middle = time.perf_counter()
    split = len(whole.split())
    return split / (middle - begin), split / (time.perf_counter() - middle)


def main() -> int:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--threshold", type=float, default=WARN_AT)
    parser.add_argument("--speed", action="store_true", help="measure words a second too")
    parser.add_argument("--json", type=Path, metavar="OUT")
    args = parser.parse_args()
    if not BENCH.exists():
        print("../shared/bench/advisories is not there")
        return 1
    passages = load()
    result = score(passages, args.threshold)
    scorer().show(result)
    print(f"\nas shipped (fitted to these passages), threshold {args.threshold}: {line(result)}")
    if args.speed:
        layer, split = speed(passages)
        print(f"{layer:,.0f} words/s; str.split {split:,.0f} words/s")
    if args.json:
        args.json.write_text(json.dumps(scorer().plain(result), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
