"""Scores Foundling on the records bench (`../shared/bench/records`), if it is there.

    python benchmarks/records.py --count 1000 --seed 7 [--set tuned|aside|all] [--by kind] [--jobs 2]

Writes nothing into the project; files and readings go to a folder under benchmarks/work/. A third of the
layouts and a third of the novels were put aside by name before any tuning (ASIDE_FAMILIES, ASIDE_NOVELS):
`--set tuned` leaves out every file that has either, `--set aside` keeps only those that have one.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from pathlib import Path

from scorers import scorer

HERE = Path(__file__).resolve().parent
BENCH = HERE.parent.parent / "shared" / "bench" / "records"
ASIDE_FAMILIES = frozenset(
    "mail_one bare_title journal_paste ffn_text efiction_print home_table thread_page torn_page".split()
)
ASIDE_NOVELS = frozenset("silas tess persuasion moonstone anne sherlock sons_lovers herland".split())


def aside(truth: dict) -> bool:
    """Whether a file's layout or novel was put aside before tuning."""
    return truth["family"] in ASIDE_FAMILIES or truth["prose"]["novel"] in ASIDE_NOVELS


def make(folder: Path, count: int, seed: str, wordings: str = "own") -> None:
    """Let the bench write `count` files and their truth into `folder`, unless they are there.

    `wordings` is `own` for the bench's phrases, `other` for those of other_wordings.py, `layouts` for those and
    the layouts of other_layouts.py.
    """
    if (folder / "manifest.jsonl").exists():
        return
    if str(BENCH) not in sys.path:
        sys.path.insert(0, str(BENCH))
    import other_layouts
    from dev import bank, families
    from other_wordings import other_bank
    from wrecker.gen import Half
    from wrecker.gen import run as write

    used = bank if wordings == "own" else other_bank(bank)
    layouts = other_layouts.FAMILIES if wordings == "layouts" else families.FAMILIES
    write(Half("dev", used, layouts, BENCH / "prose"), folder, count, seed, 2)


def read_one(job: tuple[Path, Path]) -> None:
    """Read one file and write its reading as JSON."""
    import msgspec

    from foundling import read
    from foundling.reading.engine import SHELVING

    source, target = job
    # The record, structure and marked scenes are shelving's; breaks without a mark, which close reading adds, are no
    # part of the truth.
    readings = read(source, layers=SHELVING)
    if readings:
        target.write_bytes(msgspec.json.encode(readings[0]))


def run(
    count: int, seed: str, which: str, jobs: int, work: Path, *, wordings: str = "own"
) -> tuple[dict, list[dict]]:
    """Make, read and score; returns the scorer's summary and its rows."""
    sys.path.insert(0, str(BENCH))
    score = scorer(BENCH)

    dress = "" if wordings == "own" else f"-{wordings}"
    folder = work / f"records-{seed}-{count}{dress}"
    make(folder, count, seed, wordings)
    truths = {path.stem: json.loads(path.read_text()) for path in sorted((folder / "truth").rglob("*.json"))}
    wanted = {stem for stem, truth in truths.items() if which == "all" or aside(truth) == (which == "aside")}
    readings = work / f"readings-{seed}-{count}{dress}"
    readings.mkdir(parents=True, exist_ok=True)
    files = [path for path in sorted((folder / "files").rglob("*")) if path.is_file() and path.stem in wanted]
    for path in files:
        (readings / f"{path.stem}.json").unlink(missing_ok=True)
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        pool.map(read_one, [(path, readings / f"{path.stem}.json") for path in files], chunksize=8)
        rows = pool.map(judge_one, [(truths[p.stem], readings / f"{p.stem}.json") for p in files], chunksize=8)
    return score.summary(rows), rows


def judge_one(job: tuple[dict, Path]) -> dict:
    """Score one reading against its truth."""
    sys.path.insert(0, str(BENCH))
    score = scorer(BENCH)

    truth, path = job
    row = score.judge(truth, json.loads(path.read_bytes()) if path.exists() else None)
    row["name"] = path.stem
    return row


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--set", dest="which", choices=("all", "tuned", "aside"), default="all")
    parser.add_argument("--wordings", choices=("own", "other", "layouts"), default="own")
    parser.add_argument("--by", help="a line for each kind, family, damage or media")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--work", type=Path, default=HERE / "work")
    parser.add_argument("--json", type=Path, help="write the summary and the rows here")
    args = parser.parse_args()
    if not BENCH.exists():
        print("skipped: ../shared/bench/records is not there")
        return 0
    summary, rows = run(args.count, args.seed, args.which, args.jobs, args.work, wordings=args.wordings)
    sys.path.insert(0, str(BENCH))
    score = scorer(BENCH)

    score.show(summary)
    if args.by:
        groups: dict[str, list[dict]] = {}
        for row in rows:
            groups.setdefault(str(row[args.by]), []).append(row)
        for name, group in sorted(groups.items()):
            part = score.summary(group)
            print(
                f"{name:20s} {len(group):4d}  total {part['total']:5.1f}  macro {part['record']['norm']['macro_f1']:.3f}"
                f"  body {part['body']['exact']:.3f} line {part['body']['within_line']:.3f}"
                f"  chapters {part['chapters']['f1']:.3f}  scenes {part['scenes']['f1']:.3f}"
            )
    if args.json:
        args.json.write_text(json.dumps({"summary": summary, "rows": rows}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
