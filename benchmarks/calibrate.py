"""Fits the confidences of the record's rules to what was observed: writes src/foundling/data/confidence.toml.

    python benchmarks/calibrate.py --seeds 11 12 --count 600 [--wordings own other layouts]

Reads the files of the records bench, judges every claim by the scorer's own rule and gives each pair of rule and
field its smoothed precision, (right + PRIOR_WEIGHT * prior) / (all + PRIOR_WEIGHT), to three places. The prior of a
pair is the rule's precision over all fields, that of a rule the precision over all. What no seed shows keeps the
value it has in the file. Seeds used here are training seeds: report other ones.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tomllib
from collections import Counter
from pathlib import Path

import records
from scorers import scorer

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "src" / "foundling" / "data" / "confidence.toml"
# A pair seen this often weighs as much as the prior.
PRIOR_WEIGHT = 6.0
# No rule is certain, and none is so bad that it should still run.
LEAST, MOST = 0.05, 0.995
HEAD = """# How often each rule of the record is right about each field: smoothed precision, fitted on training seeds of the
# records bench by benchmarks/calibrate.py. `order` counts all that a rule finds and decides whose claim comes first,
# `sure` only what ranking leaves, which is the confidence of a claim. `agreed` is for values that several rules
# found, `any` for what no seed shows: a rule's share over all fields, or its own table for rules never seen.
"""

Tally = Counter[tuple[str, str, bool]]


def judge(job: tuple[Path, Path, str]) -> Tally:
    """Count one file's claims by rule, field and whether they are right; `agreed` in place of the rule's own name.

    For `order` every value found counts, also those that ranking drops: what a weak rule says against a better one
    must not be forgotten, or it would seem sure. For `sure` only what ranking leaves counts.
    """
    sys.path.insert(0, str(records.BENCH))
    score = scorer(records.BENCH)

    from foundling.api import container, manuscripts
    from foundling.manuscript import Refusal
    from foundling.reading.record.rank import grouped, standing

    source, truth_path, kind = job
    truth = json.loads(truth_path.read_text())
    tally: Tally = Counter()
    for manuscript in [m for m in manuscripts(container(source)) if not isinstance(m, Refusal)][:1]:
        found = found_in(manuscript)
        if kind == "order":
            claims = [(field, *pair) for field, pairs in grouped(found) for pair in pairs]
        else:
            claims = list(standing(found))
        for field, claim, several in claims:
            if field in score.FIELDS:
                wants = truth["record"].get(field, [])
                right = any(score.normalised(field, as_json(claim.value), want) for want in wants)
                tally["agreed" if several else claim.by, field, right] += 1
    return tally


def found_in(manuscript: object) -> list:
    """Everything the record's rules find in a manuscript."""
    from foundling.reading import engine
    from foundling.reading.record import find_all

    results: dict[str, object] = {}
    for layer in engine.LAYERS:  # each stands behind those it needs
        given = {need: results[need] for need in layer.needs}
        if layer.name == "record":
            return list(find_all(manuscript, **given))
        results[layer.name] = layer.run(manuscript, **given)
    raise LookupError("no layer is called record")


def as_json(value: object) -> object:
    """A claim's value as it is written to JSON."""
    import msgspec

    return msgspec.to_builtins(value)


def fit(tally: Tally) -> dict[str, dict[str, float]]:
    """The smoothed precision of every pair of rule and field."""
    rules = {rule for rule, _, _ in tally}
    overall = share(tally, lambda key: True, 0.5)
    table: dict[str, dict[str, float]] = {"any": {}}
    for rule in sorted(rules):
        prior = share(tally, lambda key, rule=rule: key[0] == rule, overall)
        fields = sorted({field for r, field, _ in tally if r == rule})
        table.setdefault(rule, {})["any"] = prior
        table[rule] |= {
            f: share(tally, lambda key, rule=rule, f=f: key[0] == rule and key[1] == f, prior) for f in fields
        }
    return table


def share(tally: Tally, wanted: object, prior: float) -> float:
    """The smoothed share of right claims among those whose key is `wanted`."""
    right = sum(n for key, n in tally.items() if wanted(key) and key[2])
    seen = sum(n for key, n in tally.items() if wanted(key))
    return round(min(MOST, max(LEAST, (right + PRIOR_WEIGHT * prior) / (seen + PRIOR_WEIGHT))), 3)


def write(kind: str, table: dict[str, dict[str, float]], target: Path = TARGET) -> None:
    """Write the table of one kind, keeping the other kind and the pairs that were not seen."""
    kept = tomllib.loads(target.read_text()) if target.exists() else {}
    for rule, fields in table.items():
        kept.setdefault(kind, {}).setdefault(rule, {}).update(fields)
    lines = [HEAD]
    for name, rules in sorted(kept.items()):
        for rule in sorted(rules):
            lines += [
                f"\n[{name}.{rule}]\n",
                *(f"{field} = {rules[rule][field]}\n" for field in sorted(rules[rule])),
            ]
    target.write_text("".join(lines))


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", nargs="+", default=["11", "12"])
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--wordings", nargs="+", default=["own"], choices=("own", "other", "layouts"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--work", type=Path, default=HERE / "work")
    args = parser.parse_args()
    if not records.BENCH.exists():
        print("skipped: ../shared/bench/records is not there")
        return 0
    jobs: list[tuple[Path, Path]] = []
    for dress in args.wordings:
        for seed in args.seeds:
            folder = args.work / f"calibrate-{dress}-{seed}-{args.count}"
            records.make(folder, args.count, seed, dress)
            truths = {path.stem: path for path in (folder / "truth").rglob("*.json")}
            jobs += [(p, truths[p.stem]) for p in sorted((folder / "files").rglob("*")) if p.is_file()]
    for kind in ("order", "sure"):
        # a pool each, for a process reads the table once
        with multiprocessing.get_context("spawn").Pool(args.jobs) as pool:
            todo = [(source, truth, kind) for source, truth in jobs]
            total: Tally = sum(pool.imap_unordered(judge, todo, chunksize=16), Counter())
        write(kind, fit(total))
        print(f"{kind}: {len(jobs)} files, {sum(total.values())} claims -> {TARGET}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
