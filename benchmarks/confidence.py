"""Whether stated confidences are honest: for each layer, by tenths, how many findings, what they state, what is right.

    python benchmarks/confidence.py [--files 300] [--only scenes|stories|advisories|fandom]

Scenes: breaks on the records bench (`../shared/bench/records`), marked and, by close reading, unmarked; and on the
annotated stories, as relationships and advisories are. Advisories besides: the readers' votes of
`../shared/bench/advisories` (the share of readers who would want the warning; models that saw no passage of the same
work are in fit_advisories.py). Fandom: what is inferred on the stories of tests/reading/fandom and the benches' books. A
tenth is judged where it holds JUDGED findings. What is not there is skipped, and said so.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

import stories as stories_bench
from stories import JUDGED, tenths

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared" / "bench"
SEED = "confidence"
Found = list[tuple[float, bool | float]]


def show(layer: str, found: Found) -> None:
    """One line a tenth."""
    if not found:
        print(f"{layer:34s} nothing found")
    for tenth, n, stated, right in tenths(found):
        judged = f"{right - stated:+.3f}" if n >= JUDGED else "too few"
        print(f"{layer:34s} .{tenth}  n {n:5d}  stated {stated:.3f}  right {right:.3f}  {judged}")


def scenes(files: int, work: Path) -> tuple[Found, Found]:
    """Breaks on the records bench by what shows them: marks, and none."""
    import records
    from scorers import scorer

    from foundling import read
    from foundling.reading.engine import SHELVING

    bench = SHARED / "records"
    sys.path.insert(0, str(bench))
    score = scorer(bench)
    folder = work / f"records-{SEED}-{files}"
    records.make(folder, files, SEED)
    marked: Found = []
    unmarked: Found = []
    for path in sorted((folder / "truth").rglob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        source = source_of(folder, path.stem)
        readings = read(source, layers=(*SHELVING, "viewpoint")) if source else ()
        if not readings:
            continue
        reading = json.loads(msgspec.json.encode(readings[0]))
        plain = {scene.span.start for scene in read(source, layers=("scenes",))[0].scenes}
        groups: dict[tuple[float, bool], list[dict]] = {}
        for scene in reading["scenes"]:
            groups.setdefault((scene["confidence"], scene["span"][0] in plain), []).append(scene)
        for (sure, mark), some in groups.items():
            row = score.judge(truth, {**reading, "scenes": some})["scenes"]
            right = row["hit"] + row["uhit"]
            (marked if mark else unmarked).extend([(sure, True)] * right + [(sure, False)] * row["fp"])
    return marked, unmarked


def advisories() -> Iterator[tuple[float, float]]:
    """The confidence of the warning asked about, and the share of readers who would want it, passage by passage."""
    import advisories as bench

    kinds = bench.scorer().load_kinds(bench.BENCH / "kinds.json")
    for passage in bench.load():
        found = bench.reading_of(passage["text"])["advisories"]
        sure = [one["confidence"] for one in found if passage["warning"] in kinds.get(one["kind"], ())]
        if sure:
            yield max(sure), sum(passage["votes"]) / len(passage["votes"])


def fandoms(files: int, work: Path) -> Found:
    """Inferred fandoms on the books of the narrative bench, their title pages not used, and on the records bench."""
    import fandoms as bench
    import records

    found: Found = []
    for path in sorted((SHARED / "narrative" / "truth").rglob("*.txt")):
        own = bench.own_fandom(path.stem)
        for manuscript in bench.read_manuscripts(path):
            inferred, _ = bench.inferred(manuscript, header=False)
            found += [(sure, bool(own and bench.same(name, own))) for name, sure in inferred]
    folder = work / f"records-{SEED}-{files}"
    records.make(folder, files, SEED)
    for path in sorted((folder / "truth").rglob("*.json")):
        claims = json.loads(path.read_text(encoding="utf-8"))["record"].get("fandom") or ()
        names = [name for claim in claims for name in (claim["value"], *claim.get("accept", ()))]
        source = source_of(folder, path.stem)
        if not any(bench.find(name) for name in names) or source is None:
            continue
        for manuscript in bench.read_manuscripts(source):
            inferred, _ = bench.inferred(manuscript)
            found += [(sure, any(bench.same(name, own) for own in names)) for name, sure in inferred]
    return found


def source_of(folder: Path, stem: str) -> Path | None:
    """The file of the records bench that a truth is of."""
    return next((p for p in sorted((folder / "files").rglob(f"{stem}.*")) if p.is_file()), None)


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--only", choices=("scenes", "stories", "advisories", "fandom"))
    parser.add_argument("--work", type=Path, default=HERE / "work")
    args = parser.parse_args()
    wanted = (args.only,) if args.only else ("scenes", "stories", "advisories", "fandom")
    if "stories" in wanted:
        for layer, sure in sorted(stories_bench.measure().sure.items()):
            show(f"{layer}, annotated stories", sure)
    if not SHARED.exists():
        print("skipped: ../shared/bench is not there")
        return 0
    if "scenes" in wanted:
        marked, unmarked = scenes(args.files, args.work)
        show("scenes, marked, records", marked)
        show("scenes, unmarked, records", unmarked)
    if "advisories" in wanted:
        show("advisories, share of readers", list(advisories()))
    if "fandom" in wanted:
        show("fandom, books", fandoms(args.files, args.work))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
