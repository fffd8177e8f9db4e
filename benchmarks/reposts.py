"""How much of its wording a revised story has in common with the one that was withdrawn, and how much others have.

    python benchmarks/reposts.py

Passages of 300, 800 and 2,500 words of novels in `../shared/bench/records/prose`; of each, versions in which a share of
the sentences is replaced by sentences of other passages. What is compared are anchors, as `library/reposts.py` does:
the part of the anchors of the text that has fewer. What its SHARE was chosen by.
"""

from __future__ import annotations

import random
import re
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from foundling.library.reposts import FEWEST, SHARE
from foundling.likeness import read_wording
from foundling.spans import Span

PROSE = Path(__file__).resolve().parents[2] / "shared" / "bench" / "records" / "prose"
NOVELS = 10
WORDS = (300, 800, 2_500)
PASSAGES = 4
# Of a paragraph that counts: shorter ones are headings and calls.
FEWEST_WORDS = 15
REPLACED = (0.05, 0.1, 0.2, 0.3)
_SENTENCE = re.compile(r"(?<=[.!?])(\s)")


@cache
def anchors(text: str) -> frozenset[int]:
    """What a text is known by."""
    return frozenset(read_wording(text, [Span(0, len(text))]).anchors)


class Passage(NamedTuple):
    """A passage: its novel, and from which paragraph to which it goes."""

    novel: str
    first: int
    last: int
    text: str

    def shares(self, other: Passage) -> bool:
        """Whether the two have paragraphs in common."""
        return self.novel == other.novel and self.first < other.last and other.first < self.last


def passages(lot: random.Random) -> list[Passage]:
    """Passages of all lengths, out of all novels."""
    found = []
    for path in sorted(PROSE.glob("*.txt"))[:NOVELS]:
        paragraphs = [p for p in path.read_text("utf-8", "replace").split("\n") if len(p.split()) > FEWEST_WORDS]
        for words in WORDS:
            for first in lot.sample(range(len(paragraphs) - 60), PASSAGES):
                last = first
                while sum(len(p.split()) for p in paragraphs[first:last]) < words and last < len(paragraphs):
                    last += 1
                found.append(Passage(path.name, first, last, "\n\n".join(paragraphs[first:last])))
    return found


def main() -> int:
    """Run from the command line."""
    if not PROSE.is_dir():
        print("skipped: ../shared/bench/records is not there")
        return 0
    lot = random.Random(5)
    chosen = passages(lot)
    texts = [passage.text for passage in chosen]
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
    pairs = [(one, other) for one, other in combinations(chosen, 2) if not one.shares(other)]
    most = max(len(anchors(one.text) & anchors(other.text)) for one, other in pairs)
    near = sum(one.novel == other.novel for one, other in pairs)
    print(f"{len(pairs):,} pairs of other passages, {near} of one novel: at most {most} anchors in common")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
