"""Raises the floors of the quality gate to what is measured now.

    python benchmarks/floors.py [--lower]

Floors only rise; `--lower` sets them to the figures as they are, and needs a reason in the commit that uses it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import records

FILE = Path(__file__).resolve().parents[1] / "tests" / "gates" / "floors.json"
COUNT, SEED = 300, "gate"
# The same corpus and code give the same figures; this only allows for rounding.
TOLERANCE = 0.0005
CEILINGS = frozenset(["traps", "calibration error"])
FIELD_FLOORS = ("title", "author", "rating", "summary", "relationship", "fandom", "date", "note", "disclaimer")


def corpus_digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of the corpus's files and truths."""
    digest = hashlib.sha256()
    for path in sorted(p for kind in ("files", "truth") for p in (folder / kind).rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def figures(summary: dict) -> dict[str, float]:
    """The figures that have floors, rounded to four places."""
    traps = summary["traps"]
    bitten, laid = sum(t["bitten"] for t in traps.values()), sum(t["n"] for t in traps.values())
    found = {
        "total": summary["total"],
        "micro F1": summary["record"]["norm"]["micro_f1"],
        "micro precision": summary["record"]["norm"]["micro_p"],
        "body exact": summary["body"]["exact"],
        "body within a line": summary["body"]["within_line"],
        "chapters F1": summary["chapters"]["f1"],
        "marked scenes F1": summary["scenes"]["f1"],
        "evidence on target": summary["evidence"]["on_target"],
        "tiling": summary["tiling"],
        "traps": bitten / max(1, laid),
        "calibration error": summary["calibration"]["ece"],
        **{f"{name} F1": summary["fields"][name]["norm"]["f1"] for name in FIELD_FLOORS},
    }
    return {name: round(float(value), 4) for name, value in found.items()}


def raised(old: dict[str, float], new: dict[str, float], *, lower: bool) -> dict[str, float]:
    """The floors after a measurement: the better of old and new, or the new where lowering is allowed."""
    out = {}
    for name, value in new.items():
        best = min if name in CEILINGS else max
        out[name] = value if lower or name not in old else best(value, old[name])
    return out


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lower", action="store_true", help="lower floors too; say why in the commit")
    args = parser.parse_args()
    work = Path(__file__).resolve().parent / "work"
    summary, _ = records.run(COUNT, SEED, "all", 2, work)
    old = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {"floors": {}}
    floors = raised(old["floors"], figures(summary), lower=args.lower)
    corpus = corpus_digest(work / f"records-{SEED}-{COUNT}")
    made = {"corpus": corpus, "count": COUNT, "seed": SEED, "floors": floors}
    FILE.write_text(json.dumps(made, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(json.dumps(floors, indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
