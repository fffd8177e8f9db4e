"""Scores cast and speech on the narrative bench (`../shared/bench/narrative`), if it is there.

    python benchmarks/narrative.py [--novels PrideAndPrejudice,TheSignOfTheFour] [--set tuned|aside|all] [--litbank]
                                   [--only cast|speech|coref] [--json OUT] [--keep FOLDER]

Reads in this process, prints the scorer's tables for the tuned novels and for those put aside before any tuning,
and how fast each layer is. Needs scipy, as the scorer does. Nothing is kept unless `--keep` says where.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from scorers import scorer

HERE = Path(__file__).resolve().parent
BENCH = HERE.parent.parent / "shared" / "bench" / "narrative"
ASIDE_NOVELS = frozenset({"DaisyMiller", "HowardsEnd", "OliverTwist", "TheSportOfTheGods"})
# Of LitBank, the last files in the order of their names.
ASIDE_EXCERPTS = 14
LAYERS = ("cast", "speech")


def documents(corpus: str) -> list[Path]:
    """The truth files of a corpus, in the order of their names."""
    return sorted((BENCH / "truth" / corpus).glob("*.json"))


def is_aside(path: Path, paths: list[Path]) -> bool:
    """Whether a document was put aside before tuning."""
    return path in paths[-ASIDE_EXCERPTS:] if path.parent.name == "litbank" else path.stem in ASIDE_NOVELS


def read_timed(path: Path, seconds: dict[str, float]) -> tuple[dict, int]:
    """The reading of a text as plain data, and its number of words; adds what each layer took to `seconds`."""
    import msgspec

    from foundling.api import container, manuscripts
    from foundling.manuscript import Manuscript
    from foundling.reading.engine import BY_NAME, join
    from foundling.reading.engine import LAYERS as ORDER

    manuscript = next(one for one in manuscripts(container(path)) if isinstance(one, Manuscript))
    wanted: set[str] = set()

    def want(name: str) -> None:
        if name not in wanted:
            wanted.add(name)
            for need in BY_NAME[name].needs:
                want(need)

    for name in LAYERS:
        want(name)
    known: dict[str, object] = {}
    for layer in ORDER:
        if layer.name in wanted:
            start = time.perf_counter()
            known[layer.name] = layer.run(manuscript, **{need: known[need] for need in layer.needs})
            seconds[layer.name] += time.perf_counter() - start
    reading = join(manuscript, {name: known[name] for name in LAYERS})
    return json.loads(msgspec.json.encode(reading)), len(manuscript.text.split())


def scored(commands: Iterable[str], readings: dict[Path, dict]) -> Iterator[tuple[str, str, dict, dict]]:
    """For each command of the scorer: its name, the corpus, the reports by document, and the total."""
    sys.path.insert(0, str(BENCH))
    score = scorer(BENCH)

    docs = [score.Doc(path, reading) for path, reading in readings.items()]
    corpus = docs[0].truth["corpus"]
    functions = {
        "speech": score.score_speech,
        "cast": score.score_cast,
        "coref": score.score_litbank if corpus == "litbank" else score.score_mentions,
    }
    for command in commands:
        scores = {doc.name: functions[command](doc) for doc in docs}
        reports = {name: score.pooled(command, corpus, [one]) for name, one in scores.items()}
        total = score.pooled(command, corpus, list(scores.values()))
        yield command, corpus, reports, total


def show_tables(title: str, commands: Iterable[str], readings: dict[Path, dict]) -> dict[str, dict]:
    """Print the scorer's tables; returns the totals by command."""
    sys.path.insert(0, str(BENCH))
    score = scorer(BENCH)

    totals = {}
    for command, corpus, reports, total in scored(commands, readings):
        print(f"\n== {title}: {command}")
        score.show(command, corpus, reports | {f"TOTAL ({len(reports)})": total})
        totals[command] = total
    return totals


def speakers_judged(doc) -> Iterator[tuple[dict, bool, bool | None]]:
    """For each utterance with a speaker that covers a quotation: it, whether the speaker is right, the hearer too.

    Right is whoever is called so (the scorer's `name` map); the hearer is judged (else None) where the truth has one.
    """
    score = scorer(BENCH)

    people = {c["id"]: c for c in doc.truth["characters"]}
    to = score.by_name(score.name_votes(doc, score.alias_index(doc.truth["characters"])))
    move = score.mover(doc.reading["text"], doc.text)
    spoken = [(core, u) for u in doc.reading["speech"] if (core := doc.core(move(u["span"])))]
    index = score.Spans(spoken)
    for quotation in doc.truth["quotes"]:
        special = people[quotation["speaker"]].get("special")
        seen = set()
        for core in filter(None, map(doc.core, quotation["spans"])):
            for span, u in index.touching(core):
                if span in seen or 2 * score.overlap(core, span) < span[1] - span[0] or u.get("speaker") is None:
                    continue
                seen.add(span)
                hearers = quotation.get("to") or []
                heard = to.get(u.get("to")) == hearers[0] if len(hearers) == 1 and u.get("to") else None
                yield u, not special and to.get(u["speaker"]) == quotation["speaker"], heard


def entries_judged(doc) -> Iterator[tuple[float, bool]]:
    """For each entry of the cast: its confidence, and whether it is one person whom the text means twice or more.

    More than half of the entry's mentions must be that person's, by the clusters of LitBank.
    """
    score = scorer(BENCH)

    people = {cluster["id"]: cluster["mentions"] for cluster in doc.truth["clusters"] if cluster["cat"] == "PER"}
    gold = score.Spans([((start, end), who) for who, found in people.items() for start, end, _ in found])
    move = score.mover(doc.reading["text"], doc.text)
    for entry in doc.reading["cast"]:
        meant = Counter(gold.best(move(span)) for span in entry["mentions"])
        who, count = max(meant.items(), key=lambda item: (item[0] is not None, item[1]))
        yield entry["confidence"], 2 * count > len(entry["mentions"]) and len(people.get(who, ())) > 1


def show_tenths(what: str, judged: Iterable[tuple[float, bool]]) -> None:
    """Print, for each tenth of confidence, what was stated, what was right, and of how many."""
    tenths: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in judged:
        tenths[min(9, int(10 * confidence))].append((confidence, right))
    print(f"\nconfidence of {what}: stated, right, how many")
    for tenth, rows in sorted(tenths.items()):
        stated, right = (sum(column) / len(rows) for column in zip(*rows, strict=True))
        off = "  off by more than 0.07" if len(rows) >= 200 and abs(stated - right) > 0.07 else ""
        print(f"  {tenth / 10:.1f}  {stated:.3f}  {right:.3f}  {len(rows):6,}{off}")


def read_doc(path: Path, reading: dict):
    """The scorer's document, with the whole reading beside it."""
    doc = scorer(BENCH).Doc(path, reading)
    doc.reading = reading
    return doc


def show_confidence(readings: dict[Path, dict]) -> None:
    """Print how sure speakers are and how many are right, and how many hearers."""
    judged = []
    hearers = []
    for path, reading in readings.items():
        for u, right, heard in speakers_judged(read_doc(path, reading)):
            judged.append((u["confidence"], right))
            if heard is not None:
                hearers.append(heard)
    show_tenths("speakers", judged)
    if hearers:
        print(
            f"hearers, where one is named and one is meant: {sum(hearers) / len(hearers):.3f} of {len(hearers):,}"
        )


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--novels", help="only these, by name, separated by commas")
    parser.add_argument("--set", dest="which", choices=("all", "tuned", "aside"), default="all")
    parser.add_argument("--litbank", action="store_true", help="the excerpts instead of the novels")
    parser.add_argument("--only", choices=("cast", "speech", "coref"), help="only this table")
    parser.add_argument("--json", type=Path, help="write the totals here")
    parser.add_argument("--keep", type=Path, help="write the readings into this folder")
    args = parser.parse_args()
    if not BENCH.exists():
        print("skipped: ../shared/bench/narrative is not there")
        return 0
    paths = documents("litbank" if args.litbank else "pdnc")
    wanted = set(args.novels.split(",")) if args.novels else None
    every = ("speech", "coref") if args.litbank else ("cast", "speech", "coref")
    commands = (args.only,) if args.only else every
    seconds: dict[str, float] = defaultdict(float)
    words = 0
    totals = {}
    for which in ("tuned", "aside"):
        if args.which not in ("all", which):
            continue
        readings = {}
        for path in paths:
            if is_aside(path, paths) == (which == "aside") and (wanted is None or path.stem in wanted):
                readings[path], count = read_timed(path.with_suffix(".txt"), seconds)
                words += count
                if args.keep:
                    args.keep.mkdir(parents=True, exist_ok=True)
                    (args.keep / path.name).write_text(json.dumps(readings[path]))
        if readings:
            totals[which] = show_tables(which, commands, readings)
            if "speech" in commands and not args.litbank:
                show_confidence(readings)
            if "coref" in commands and args.litbank:
                docs = [read_doc(path, reading) for path, reading in readings.items()]
                show_tenths("people of the cast", (one for doc in docs for one in entries_judged(doc)))
    print(f"\n{words:,} words; a second, by layer:")
    for name, took in seconds.items():
        print(f"  {name:12s} {words / took:12,.0f}")
    print(f"  {'all':12s} {words / sum(seconds.values()):12,.0f}")
    if args.json:
        args.json.write_text(json.dumps(totals, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
