"""Fits how sure a speaker is: from the chance that decoding gives to the share that was right.

    python scripts/fit_attribution_confidence.py [--write]

Reads LitBank's excerpts (CC BY 4.0) in `../shared/bench/narrative` and the annotated stories of `tests/stories`,
takes the chance and the kind of evidence of every speaker, and writes data/attribution_confidence.toml: for each
kind a rising line through the shares that were right (isotonic regression by pooling adjacent violators, over
bins). Each half of the texts is read with weights that were fitted on the other half.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench" / "narrative"
TARGET = ROOT / "src" / "foundling" / "data" / "attribution_confidence.toml"
sys.path[:0] = [str(ROOT / "tests" / "stories"), str(ROOT / "benchmarks"), str(ROOT / "scripts")]

# What shares a curve: a title beside the quote is a noun; of several, of others there is little.
GROUPS = {"title": "noun", "plural": "talk", "fresh": "talk", "somebody": "talk"}
SMALLEST_BIN = 50
HALVES = 2
# In a novel that nobody looked at, people are split and mixed up oftener than in these texts: so much is taken
# off what is neither sure nor hopeless. Set so that PDNC's ten tuned novels and the four others lie near the line.
UNFAMILIAR = 0.12
# Points lie at least so far apart.
NEAREST = 0.004
HEAD = """\
# How often a speaker is right where decoding gives a certain chance, by kind of evidence: [chance, share].
# Source: fitted by scripts/fit_attribution_confidence.py on LitBank (CC BY 4.0, see NOTICE) and the annotated
# stories of tests/stories, a little lowered for stories unlike these; shares between the points lie on a line.

[curves]
"""


def raw(chance: float, kind: str) -> float:
    """The chance itself, with the kind packed into it, in place of `honest`."""
    SEEN.append((chance, kind))
    return len(SEEN) - 1


SEEN: list[tuple[float, str]] = []


def litbank(half: int) -> Iterator[tuple[int, bool]]:
    """The number of each decision in SEEN, and whether it was right, in LitBank's excerpts."""
    import narrative
    from scorers import scorer

    score = scorer(BENCH)

    for path in narrative.documents("litbank")[half::HALVES]:
        reading, _ = narrative.read_timed(path.with_suffix(".txt"), defaultdict(float))
        doc = score.Doc(path, reading)
        move = score.mover(reading["text"], doc.text)
        items = score.Spans([(core, u) for u in reading["speech"] if (core := doc.core(move(u["span"])))])
        people = {one["id"]: one for one in doc.truth["characters"]}
        pairs = []
        for quote in doc.truth["quotes"]:
            if people[quote["speaker"]].get("special"):
                continue
            for span in quote["spans"]:
                core = doc.core(span)
                for other, u in items.touching(core) if core else ():
                    if u["speaker"] is not None and score.overlap(core, other) * 2 >= other[1] - other[0]:
                        pairs.append((u["speaker"], quote["speaker"], u["confidence"]))
        owner = score.assign([(p, g) for p, g, _ in pairs])
        for predicted, gold, number in pairs:
            yield int(number), owner.get(predicted) == gold


def own(half: int) -> Iterator[tuple[int, bool]]:
    """The same, in the annotated stories."""
    from loading import stories

    import stories as bench
    from foundling import read

    for story in list(stories())[half::HALVES]:
        (reading,) = read(story.text.encode(), name=story.name)
        who = bench.owners(story, reading)
        for said in story.speech:
            gold = bench.letters(story.text, said.start, said.end)
            for one in reading.speech:
                span = bench.letters(story.text, one.span.start, one.span.end)
                if (
                    one.speaker is not None
                    and bench.overlap(gold, span) >= bench.SAME
                    and said.speaker is not None
                ):
                    yield int(one.confidence), who.get(one.speaker) == said.speaker


def cautious(share: float) -> float:
    """The share that was right, as far as it holds for a story of another kind."""
    return round(share - UNFAMILIAR * share * (1.0 - share), 3)


def curve(found: list[tuple[float, bool]]) -> list[tuple[float, float]]:
    """A rising line through (chance, right) pairs."""
    found.sort()
    size = max(SMALLEST_BIN, len(found) // 12)
    pools: list[list[float]] = []
    for at in range(0, len(found), size):
        part = found[at : at + size]
        if len(part) * 2 < size and pools:
            continue
        pools.append([sum(c for c, _ in part), sum(ok for _, ok in part), len(part)])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] > pools[-1][1] / pools[-1][2]:
            last = pools.pop()
            pools[-1] = [a + b for a, b in zip(pools[-1], last, strict=True)]
    points: list[tuple[float, float]] = []
    for c, ok, n in pools:
        if not points or c / n - points[-1][0] >= NEAREST:
            points.append((round(c / n, 3), cautious(ok / n)))
    return points


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the data file; otherwise only print it")
    args = parser.parse_args()
    if not BENCH.exists():
        print("skipped: ../shared/bench/narrative is not there")
        return 0
    import fit_attribution
    import narrative

    from foundling.reading.attribution import reading as module

    module.honest = raw
    groups: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    books = [book for path in narrative.documents("litbank") if (book := fit_attribution.read_book(path))]
    tales = fit_attribution.read_stories()
    for half in range(HALVES):
        here = {path.stem for path in narrative.documents("litbank")[half::HALVES]}
        others = [one for one in books if one.name not in here]
        others += [one for i, one in enumerate(tales) if i % HALVES != half]
        fit_attribution.use(fit_attribution.fit(others, fit_attribution.prior()))
        for source in (litbank, own):
            for number, right in source(half):
                chance, kind = SEEN[number]
                groups[GROUPS.get(kind, kind)].append((chance, right))
    lines = [
        f"{kind} = [{', '.join(f'[{a}, {b}]' for a, b in curve(found))}]" for kind, found in sorted(groups.items())
    ]
    shared = [f'{kind} = "{group}"' for kind, group in sorted(GROUPS.items())]
    text = HEAD + "\n".join([*lines, "", "# Kinds that share the curve of another.", "[shared]", *shared]) + "\n"
    print(text, {kind: len(found) for kind, found in groups.items()})
    if args.write:
        TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
