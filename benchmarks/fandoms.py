"""How often the inferred fandom is right, and how often it is claimed where there is none.

    python benchmarks/fandoms.py [--only novels excerpts …] [--errors] [--count 150]

novels, excerpts: the whole novels and the opening excerpts of the narrative bench: only the book's own fandom may be
named, where the gazetteer has it (`own`), and title pages are not used; anything else is a false claim. strangers: the
same books, where the gazetteer knows them, with that taken out of it: every claim is false. originals: samples/ and tests/stories, which
belong to no fandom. stories: tests/reading/fandom/stories.toml, short pieces with the fandoms expected of them (also
without what their headers say: there is none). records: files of the records bench, whose novel is known. speed: words
a second of this layer alone, and the time to load the index.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import structs

from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript
from foundling.reading import engine
from foundling.reading.fandom import read_fandom
from foundling.reading.fandom.gazetteer import akin, find, index
from foundling.reading.fandom.matching import Found, find_names
from foundling.reading.fandom.scoring import verdicts
from foundling.reading.types import Record

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "bench"
STORIES = ROOT / "tests" / "reading" / "fandom" / "stories.toml"
# The stories that were there when thresholds were set: on every other one of them.
FIRST = 39
PARTS = ("novels", "excerpts", "strangers", "originals", "stories", "records", "speed")
# Books of the narrative bench whose file is not called as the gazetteer calls the fandom.
CALLED = {
    "TheSignOfTheFour": "Sherlock Holmes",
    "1661_the_adventures_of_sherlock_holmes": "Sherlock Holmes",
    "2852_the_hound_of_the_baskervilles": "Sherlock Holmes",
    "110_tess_of_the_durbervilles_a_pure_woman": "Tess of the d'Urbervilles",
    "84_frankenstein_or_the_modern_prometheus": "Frankenstein",
    "62_a_princess_of_mars": "Barsoom",
    "41_the_legend_of_sleepy_hollow": "The Legend of Sleepy Hollow",
    "940_the_last_of_the_mohicans_a_narrative_of_1757": "Last of the Mohicans",
    "1260_jane_eyre_an_autobiography": "Jane Eyre",
    "2489_moby_dick": "Moby-Dick",
    "WinnieThePooh": "Winnie-the-Pooh",
    "AlicesAdventuresInWonderland": "Alice in Wonderland",
    "11_alices_adventures_in_wonderland": "Alice in Wonderland",
}


def read_manuscripts(data: bytes | Path, name: str = "") -> Iterator[Manuscript]:
    for item in manuscripts(container(data, name=name)):
        if isinstance(item, Manuscript):
            yield item


def inferred(manuscript: Manuscript, *, header: bool = True) -> tuple[list[tuple[str, float]], Any]:
    """Names of the inferred fandoms, in the gazetteer's spelling, with confidence; and the record.

    Without `header`, nothing that the header states is used as evidence.
    """
    results = engine.read_layers(manuscript, {"prose", "record"}).layers
    record = results["record"] if header else Record()
    claims = read_fandom(manuscript, prose=results["prose"], record=record)
    out = []
    for claim in claims:
        fandom = find(claim.value)
        out.append((fandom.name if fandom else claim.value, claim.confidence))
    return out, results["record"]


def own_fandom(stem: str) -> str | None:
    """The fandom of a book of the narrative bench, by the name of its file."""
    if stem in CALLED:
        return CALLED[stem]
    title = (
        stem.split("_", 1)[1].replace("_", " ")
        if stem[0].isdigit()
        else "".join(" " + c if c.isupper() else c for c in stem)
    )
    found = find(title)
    return found.name if found and found.classic else None


def same(one: str, other: str) -> bool:
    a, b = find(one), find(other)
    return bool(a and b and akin(a, b))


def show(part: str, counts: Counter[str]) -> None:
    right, false, missed = counts["right"], counts["false"], counts["missed"]
    precision = f"{right / (right + false):.1%}" if right + false else "-"
    recall = f"{right / (right + missed):.1%}" if right + missed else "-"
    print(
        f"{part:12} texts {counts['texts']:4}  right {right:4}  false {false:3}  missed {missed:3}"
        f"  precision {precision:>6}  recall {recall:>6}"
    )


def books(folder: Path, errors: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        own = own_fandom(path.stem)
        counts["texts"] += 1
        for manuscript in read_manuscripts(path):
            found, _ = inferred(manuscript, header=False)
            hit = [name for name, _ in found if own and same(name, own)]
            counts["right"] += len(hit)
            counts["false"] += len(found) - len(hit)
            counts["missed"] += bool(own and not hit)
            if errors and (len(hit) < len(found) or (own and not hit)):
                print("   ", path.stem, "own:", own, "found:", found)
    return counts


def strangers(errors: bool) -> Counter[str]:
    """The books that the gazetteer knows, with what it knows of them taken away: everything found is false."""
    known = index()
    counts: Counter[str] = Counter()
    for path in sorted((SHARED / "narrative" / "truth").rglob("*.txt")):
        own = find(own_fandom(path.stem) or "")
        if own is None:
            continue
        kin = {
            n for n, one in enumerate(known.fandoms) if akin(one, own) or (own.within and one.within == own.within)
        }
        for manuscript in read_manuscripts(path):
            prose = engine.read_layers(manuscript, {"prose"}).layers["prose"]
            names = {}
            for key, one in find_names(prose, Record(), known).items():
                uses = tuple(use for use in one.form.uses if use.fandom not in kin)
                if uses:
                    names[key] = Found(structs.replace(one.form, uses=uses), one.count, one.places, one.lowered)
            found = verdicts(names, len(prose.words), known)
            counts["texts"] += 1
            counts["false"] += len(found)
            if errors and found:
                print("   ", path.stem, [(one.fandom.name, one.confidence) for one in found])
    return counts


def originals(errors: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    texts: list[tuple[str, bytes | Path]] = [(p.name, p) for p in sorted((ROOT / "samples").iterdir())]
    for path in sorted((ROOT / "tests" / "stories").glob("*.story")):
        texts.append((path.name, path.read_bytes()))
    for name, data in texts:
        for manuscript in read_manuscripts(data, name):
            counts["texts"] += 1
            found, _ = inferred(manuscript)
            counts["false"] += len(found)
            if errors and found:
                print("   ", name, found)
    return counts


def expected(errors: bool, which: str) -> tuple[Counter[str], list[tuple[float, bool]]]:
    counts: Counter[str] = Counter()
    sure: list[tuple[float, bool]] = []
    for number, story in enumerate(tomllib.loads(STORIES.read_text(encoding="utf-8"))["story"]):
        if which != ("written later" if number >= FIRST else "kept back" if number % 2 else "tuned"):
            continue
        counts["texts"] += 1
        (manuscript,) = read_manuscripts(story["text"].encode(), "story.txt")
        found, _ = inferred(manuscript)
        hits = {want: [n for n, _ in found if same(n, want)] for want in story["fandoms"]}
        counts["right"] += sum(1 for names in hits.values() if names)
        counts["missed"] += sum(1 for names in hits.values() if not names)
        wrong = [n for n, _ in found if not any(n in names for names in hits.values())]
        counts["false"] += len(wrong)
        sure += [(confidence, name not in wrong) for name, confidence in found]
        if errors and (wrong or not all(hits.values())):
            print("   ", story["kind"], "expected:", story["fandoms"], "found:", found)
    return counts, sure


def records(count: int, errors: bool) -> None:
    """Files of the records bench: what is inferred, against the novel they are made of and what they state."""
    import json

    counts: Counter[str] = Counter()
    stated: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        make = [
            sys.executable,
            str(SHARED / "records" / "make.py"),
            "--out",
            folder,
            "--count",
            str(count),
            "--seed",
            "77",
        ]
        subprocess.run(make, check=True, capture_output=True)
        truths = {p.stem: json.loads(p.read_text()) for p in Path(folder, "truth").rglob("*.json")}
        for path in sorted(Path(folder, "files").rglob("*")):
            truth = truths.get(path.stem)
            if truth is None or not path.is_file() or not truth["record"].get("fandom"):
                continue
            claim = truth["record"]["fandom"][0]
            names = [claim["value"], *claim.get("accept", ())]
            own = next((name for name in names if find(name)), None)
            counts["texts"] += 1
            found: list[tuple[str, float]] = []
            said: list[str] = []
            for manuscript in read_manuscripts(path):
                some, record = inferred(manuscript)
                found += some
                said += [claim.value for claim in record.fandom]
            hits = [name for name, _ in found if own and same(name, own)]
            counts["right"] += len(hits)
            counts["false"] += len(found) - len(hits)
            counts["missed"] += not hits
            for name in said:
                if find(name):
                    stated[
                        "agree" if any(same(n, name) for n, _ in found) else "silent" if not found else "conflict"
                    ] += 1
                else:
                    stated["unknown name"] += 1
            if errors and len(hits) < len(found):
                print("   ", path.name, "own:", names[0], "found:", found)
    show("records", counts)
    print("             stated fandoms:", ", ".join(f"{key} {n}" for key, n in sorted(stated.items())))


def speed() -> None:
    index.cache_clear()
    begin = time.perf_counter()
    index()
    print(f"index        {1000 * (time.perf_counter() - begin):.0f} ms to load")
    words = spent = 0.0
    for path in sorted((SHARED / "narrative" / "truth" / "pdnc").glob("*.txt"))[:4]:
        (manuscript,) = read_manuscripts(path)
        results = engine.read_layers(manuscript, {"prose", "record"}).layers
        begin = time.perf_counter()
        read_fandom(manuscript, prose=results["prose"], record=results["record"])
        spent += time.perf_counter() - begin
        words += len(results["prose"].words)
    print(f"speed        {words / spent:,.0f} words a second")


def calibration(sure: Iterable[tuple[float, bool]]) -> None:
    for low, high in ((0.0, 0.7), (0.7, 0.9), (0.9, 1.01)):
        within = [right for confidence, right in sure if low <= confidence < high]
        if within:
            print(f"             confidence {low:.1f}-{min(high, 1.0):.1f}: {sum(within)} of {len(within)} right")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--count", type=int, default=150)
    options = parser.parse_args()
    for part, folder in (("novels", "pdnc"), ("excerpts", "litbank")):
        if part in options.only:
            show(part, books(SHARED / "narrative" / "truth" / folder, options.errors))
    if "strangers" in options.only:
        show("strangers", strangers(options.errors))
    if "originals" in options.only:
        show("originals", originals(options.errors))
    if "stories" in options.only:
        both = []
        for which in ("tuned", "kept back", "written later"):
            counts, sure = expected(options.errors, which)
            show(which, counts)
            both += sure
        calibration(both)
    if "records" in options.only:
        records(options.count, options.errors)
    if "speed" in options.only:
        speed()


if __name__ == "__main__":
    main()
