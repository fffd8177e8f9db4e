"""How fast close reading is, on one core, beside spaCy's blank tokenizer and a plain `str.split`; and what it needs.

    python benchmarks/close_speed.py [--novels NAME,…] [--rounds 3]

Reads novels of `../shared/bench/narrative` with all layers, in this process, each round in turn with the two
yardsticks, and prints words a second (medians). Then reads 200,000 words and 2,000,000 words, each in a process of its
own, and prints time and peak memory. spaCy is measured if it is installed.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
TEXTS = HERE.parent.parent / "shared" / "bench" / "narrative" / "truth" / "pdnc"
NOVELS = "AlicesAdventuresInWonderland,DaisyMiller,ARoomWithAView,TheInvisibleMan"
LENGTHS = (200_000, 2_000_000)


def timed(work: Callable[[], object]) -> float:
    """Processor seconds that a piece of work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def spacy_tokenizer() -> Callable[[str], object] | None:
    """spaCy's blank English tokenizer, None where spaCy is not installed."""
    try:
        import spacy
    except ImportError:
        return None
    return spacy.blank("en").tokenizer


def compare(texts: list[bytes], rounds: int) -> None:
    """Print words a second of each, and ratios."""
    from foundling import read

    tokenizer = spacy_tokenizer()
    read(texts[0][:20_000])
    words = sum(len(text.split()) for text in texts)
    seconds: dict[str, list[float]] = {}
    paragraphs = [part for text in texts for part in text.decode().split("\n\n")]
    for _ in range(rounds):
        seconds.setdefault("all layers", []).append(timed(lambda: [read(text) for text in texts]))
        seconds.setdefault("str.split", []).append(timed(lambda: [text.decode().split() for text in texts]))
        if tokenizer is not None:
            seconds.setdefault("spaCy blank", []).append(timed(lambda: list(map(tokenizer, paragraphs))))
    if tokenizer is None:
        print("spaCy is not installed, so its tokenizer is not measured")
    print(f"{words:,} words, medians of {rounds} rounds on one core:")
    for name, took in seconds.items():
        print(f"  {name:12s} {words / statistics.median(took):12,.0f} words a second")


def alone(words: int) -> None:
    """Read so many words and print time and memory; run in a process of its own."""
    from foundling import read

    paths = sorted(TEXTS.glob("*.txt"))
    paragraphs: list[str] = []
    count = number = 0
    while count < words:
        for part in paths[number % len(paths)].read_text().split("\n\n"):
            paragraphs.append(part)
            count += len(part.split())
            if count >= words:
                break
        number += 1
    text = "\n\n".join(paragraphs).encode()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    took = timed(lambda: read(text))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:,} words: {took:.1f} s, {count / took:,.0f} words a second, peak {peak:.0f} MB ({before:.0f} before)"
    )


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--novels", default=NOVELS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--alone", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if not TEXTS.exists():
        print("skipped: ../shared/bench/narrative is not there")
        return 0
    if args.alone:
        alone(args.alone)
        return 0
    compare([(TEXTS / f"{name}.txt").read_bytes() for name in args.novels.split(",")], args.rounds)
    sys.stdout.flush()
    for words in LENGTHS:
        subprocess.run([sys.executable, __file__, "--alone", str(words)], check=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
