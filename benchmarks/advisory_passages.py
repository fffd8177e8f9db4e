"""How often short passages that need a warning get one, and how often passages with the same words get none.

    python benchmarks/advisory_passages.py [--set tuned|aside|later|all] [--show]

The passages are Foundling's own (advisories_bank.toml). A passage that needs a warning is found if an advisory of one of
its kinds is as sure as WARN_AT; one that needs none is wrong if any advisory is. Half, by a hash of the text, were put
aside before the first run: `--show` tells what is wrong of the others.
"""

from __future__ import annotations

import argparse
import hashlib
import tomllib
from pathlib import Path

from advisories import reading_of

from foundling.reading.advisories import WARN_AT

BANK = Path(__file__).resolve().parent / "advisories_bank.toml"


def set_of(passage: dict) -> str:
    """The set of a passage: `later` ones were written after the words had been added to, and never looked at."""
    if passage.get("later"):
        return "later"
    return "aside" if hashlib.sha256(passage["text"].encode()).digest()[0] % 2 else "tuned"


def found(text: str) -> dict[str, float]:
    """The kinds that are found in a passage, each with its confidence."""
    return {each["kind"]: each["confidence"] for each in reading_of(text)["advisories"]}


def measure(passages: list[dict], shown: bool) -> None:
    """The figures of some passages."""
    hits = misses = false = right = 0
    for passage in passages:
        kinds = found(passage["text"])
        sure = {kind for kind, confidence in kinds.items() if confidence >= WARN_AT}
        if passage["want"]:
            good = bool(sure.intersection(passage["want"]))
            hits, misses = hits + good, misses + (not good)
        else:
            good = not sure
            right, false = right + good, false + (not good)
        if shown and not good:
            print(f"  want {passage['want']} got {kinds}\n    {passage['text']}")
    print(f"needed: {hits} of {hits + misses} warned of; not needed: {false} of {right + false} warned of; "
          f"precision {hits / max(hits + false, 1):.3f} recall {hits / max(hits + misses, 1):.3f}")  # fmt: skip


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--set", dest="which", choices=("tuned", "aside", "later", "all"), default="all")
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    passages = tomllib.loads(BANK.read_text(encoding="utf-8"))["passage"]
    for which in ("tuned", "aside", "later"):
        if args.which in (which, "all"):
            print(which, end=": ")
            some = [passage for passage in passages if set_of(passage) == which]
            measure(some, args.show and which != "later")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
