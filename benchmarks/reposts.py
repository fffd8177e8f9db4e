"""How much of its wording a revised story has in common with the one that was withdrawn, and how much others have.

    python benchmarks/reposts.py

Passages of 300, 800 and 2,500 words of novels in `../shared/bench/records/prose`; of each, versions in which a share of
the sentences is replaced by sentences of other passages. What is compared are anchors, as `library/reposts.py` does:
the part of the anchors of the text that has fewer. What its SHARE was chosen by.
"""

from __future__ import annotations

import random
import re
from itertools import combinations
from pathlib import Path

from foundling.library.reposts import FEWEST, SHARE
from foundling.likeness import read_wording
from foundling.spans import Span

PROSE = Path(__file__).resolve().parents[2] / "shared" / "bench" / "records" / "prose"
NOVELS = 10
WORDS = (300, 800, 2_500)
PASSAGES = 4
REPLACED = (0.05, 0.1, 0.2, 0.3)
_SENTENCE = re.compile(r"(?<=[.!?])(\s)")


def anchors(text: str) -> set[int]:
    """What a text is known by."""
    return set(read_wording(text, [Span(0, len(text))]).anchors)


def passages(lot: random.Random) -> list[str]:
    """Passages of all lengths, out of all novels."""
    found = []
    for path in sorted(PROSE.glob("*.txt"))[:NOVELS]:
        paragraphs = [p for p in re.split(r"\n\s*\n", path.read_text("utf-8", "replace")) if len(p.split()) > 15]
        for words in WORDS:
            for _ in range(PASSAGES):
                at, taken = lot.randrange(max(1, len(paragraphs) - 40)), []
                while sum(map(len, map(str.split, taken))) < words and at < len(paragraphs):
                    taken.append(paragraphs[at])
                    at += 1
                found.append("\n\n".join(taken))
    return found


def main() -> int:
    """Run from the command line."""
    if not PROSE.is_dir():
        print("skipped: ../shared/bench/records is not there")
        return 0
    lot = random.Random(5)
    texts = passages(lot)
    sentences = [one for text in texts for one in re.split(r"(?<=[.!?]) ", text)]
    for share in REPLACED:
        found, known = [], 0
        for text in texts:
            parts = _SENTENCE.split(text)
            revised = "".join(lot.choice(sentences) if lot.random() < share and p.strip() else p for p in parts)
            a, b = anchors(text), anchors(revised)
            found.append(len(a & b) / max(1, min(len(a), len(b))))
            known += len(a & b) >= max(FEWEST, SHARE * min(len(a), len(b)))
        found.sort()
        low, middle = found[len(found) // 20], found[len(found) // 2]
        print(f"{share:.0%} of the sentences replaced: {low:.2f} at the 5th percentile, median {middle:.2f}; "
              f"{known} of {len(texts)} known")  # fmt: skip
    pairs = [
        (one, other) for one, other in combinations(texts, 2) if one[:200] not in other and other[:200] not in one
    ]
    most = max(len(anchors(one) & anchors(other)) for one, other in pairs)
    print(f"{len(pairs):,} pairs of other passages: at most {most} anchors in common")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
