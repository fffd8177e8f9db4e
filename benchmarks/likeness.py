"""Measures how well copies, revisions and instalments are found, on a made set of which the truth is known.

Stories are cut from the novels of `../shared/bench/records/prose`, none from the same place as another. Of each
there are copies in another dress (wrapped, quoted, encoded, with another header or none, as a page), revisions with
1, 5, 10 and 20 % of their sentences replaced, or its chapters as files of their own, with or without the whole.
Between them stand stories that are not the same: of one author and title, with the same people or the same first
lines. A pair is right where both are of one story.

    python benchmarks/likeness.py --stories 400 --seed 7      # any seed, a word too
    python benchmarks/likeness.py --growth 5000 20000 80000 --heap soup
    python benchmarks/likeness.py --growth 5000 20000 80000 --heap crowd --results growth.jsonl

With `--growth`, the comparing alone is measured: stories are put into a library as if they had been read, since
reading 80,000 files takes longer than comparing them. A size that `--results` has is not measured again.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import importlib.util
import json
import random
import re
import resource
import shutil
import sys
import tempfile
import textwrap
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType
from typing import Any

from msgspec.structs import replace
from sqlalchemy import func, select

from foundling.library import grouped, likening
from foundling.library.databases import Databases
from foundling.library.library import Library
from foundling.library.packing import pack
from foundling.library.schema import groups, merges
from foundling.library.shelving import write_readings
from foundling.library.wording import make_wording
from foundling.library.works import hold
from foundling.manuscript import Manuscript, Member, Origin, manuscript_id
from foundling.reading.engine import Results
from foundling.reading.types import Claim, Part, Record
from foundling.spans import Span

PROSE = Path(__file__).resolve().parents[2] / "shared" / "bench" / "records" / "prose"
CORPUS = PROSE.parents[1] / "corpus" / "make_corpus.py"
REVISIONS = (1, 5, 10, 20)
_NAMES = "Ell Marsh,Tom Reed,Ada Finch,Noor Hale,Ruth Quill,Ivo Lark,Mabel Stone,Kit Rowan".split(",")
_WORDS = (
    "Salt Harbour Lantern Winter Orchard Bell Paper River Glass Ember Sparrow Thorn Quiet Long Second Last".split()
)


def passages(chance: random.Random) -> Iterator[list[str]]:
    """Runs of paragraphs of 700 to 4,000 words, none overlapping another."""
    found = []
    for path in sorted(PROSE.glob("*.txt")):
        paragraphs = [p for p in path.read_text("utf-8").split("\n") if len(p.split()) > 4]
        paragraphs = [" ".join(p.split()) for p in paragraphs]
        run: list[str] = []
        wanted = chance.randint(700, 4_000)
        for paragraph in paragraphs:
            run.append(paragraph)
            if sum(len(p.split()) for p in run) >= wanted:
                found.append(run)
                run, wanted = [], chance.randint(700, 4_000)
    chance.shuffle(found)
    yield from found


def title_of(chance: random.Random) -> str:
    return "The " + " ".join(chance.sample(_WORDS, 2))


def dress(paragraphs: list[str], title: str, author: str, kind: int, chance: random.Random) -> tuple[str, bytes]:
    """The story as a file: its ending and its bytes."""
    if kind == 0:
        return ".txt", f"Title: {title}\nAuthor: {author}\nRating: PG\n\n".encode() + "\n\n".join(
            paragraphs
        ).encode()
    if kind == 1:
        body = "\n\n".join(textwrap.fill(p, 66) for p in paragraphs)
        return ".txt", f"{title.upper()}\nby {author}\n\n{body}\n".encode("cp1252", "replace")
    if kind == 2:
        body = "".join(f"<p>{html.escape(p)}</p>\n" for p in paragraphs)
        return (
            ".html",
            f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>".encode(),
        )
    if kind == 3:
        curly = [re.sub(r'"([^"]*)"', "“\\1”", p).replace("'", "’").replace("--", "—") for p in paragraphs]
        return ".txt", ("\n\n".join(curly)).encode("utf-8-sig")
    body = "\n".join("    " + re.sub(r"\b(very|never)\b", r"_\1_", p) for p in paragraphs)
    return ".txt", f"From: {author.split()[0].lower()}\n\nFIC: {title}\n\n{body}\n\nTHE END\n".encode()


def revise(paragraphs: list[str], share: int, other: list[str], chance: random.Random) -> list[str]:
    """The story with `share` per cent of its sentences replaced by others, or left out."""
    pool = [s for p in other for s in re.split(r"(?<=[.!?]) ", p)]
    out = []
    for paragraph in paragraphs:
        sentences = []
        for sentence in re.split(r"(?<=[.!?]) ", paragraph):
            if chance.random() * 100 >= share:
                sentences.append(sentence)
            elif chance.random() < 0.8:
                sentences.append(chance.choice(pool))
        if sentences:
            out.append(" ".join(sentences))
    return out


def make(folder: Path, stories: int, seed: int | str) -> dict[str, tuple[int, str]]:
    """Write the set; returns for each file which story it is of, and in what way."""
    chance = random.Random(seed)
    source = passages(chance)
    spare = [next(source) for _ in range(8)]
    truth: dict[str, tuple[int, str]] = {}

    def write(story: int, way: str, ending: str, data: bytes) -> None:
        name = f"{len(truth) // 1000:03}/{chance.randrange(10**9):09}{ending}"
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
        truth[name] = (story, way)

    last: tuple[str, str, list[str]] | None = None
    for story in range(stories):
        paragraphs = next(source, None)
        if paragraphs is None:
            break
        title, author = title_of(chance), chance.choice(_NAMES)
        if last is not None and story % 5 == 1:  # not the same: title and author of the one before
            title, author = last[:2]
        if last is not None and story % 10 == 1:  # and its first lines
            paragraphs = [" ".join(last[2][0].split()[:60]), *paragraphs]
        last = (title, author, paragraphs)
        write(story, "first", *dress(paragraphs, title, author, 0, chance))
        way = story % 4
        if way == 0:
            for kind in chance.sample((1, 2, 3, 4), 2):
                write(story, "dressed", *dress(paragraphs, title, author, kind, chance))
        elif way == 1:
            share = REVISIONS[(story // 4) % len(REVISIONS)]
            revised = revise(paragraphs, share, chance.choice(spare), chance)
            write(story, f"revised {share} %", *dress(revised, title, author, chance.choice((0, 1, 2)), chance))
        elif way == 2 and len(paragraphs) > 8:
            third = len(paragraphs) // 3
            cuts = (paragraphs[:third], paragraphs[third : 2 * third], paragraphs[2 * third :])
            for number, cut in enumerate(cuts, 1):
                data = (
                    f"Title: {title}\nAuthor: {author}\nPart: {number} of 3\n\n".encode()
                    + "\n\n".join(cut).encode()
                )
                write(story, "chapter", ".txt", data)
    return truth


def found_pairs(library: Library, truth: dict[str, tuple[int, str]], folder: Path) -> set[tuple[str, str]]:
    """The pairs of files that are holdings of one work."""
    pairs = set()
    for row in library.list():
        names = sorted(
            {
                str(Path(arrival.path).relative_to(folder))
                for holding in library.show(row.id).holdings
                for arrival in holding.arrivals
            }
            & truth.keys()
        )
        pairs.update(combinations(names, 2))
    return pairs


def score(truth: dict[str, tuple[int, str]], found: set[tuple[str, str]]) -> dict[str, float]:
    """Precision over all pairs; recall over the pairs of a story's first file with its others, by their way."""
    firsts = {story: name for name, (story, way) in truth.items() if way == "first"}
    asked: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    for name, (story, way) in truth.items():
        if way != "first":
            asked[way] += 1
            if (min(name, firsts[story]), max(name, firsts[story])) not in found:
                print("not found:", name, way, firsts[story], file=sys.stderr)
            hit[way] += (min(name, firsts[story]), max(name, firsts[story])) in found
    right = sum(truth[a][0] == truth[b][0] for a, b in found)
    scores = {"pairs": float(len(found)), "precision": right / len(found) if found else 0.0}
    for way in sorted(asked):
        scores[f"recall, {way} (of {asked[way]})"] = hit[way] / asked[way]
    return scores


def measure(stories: int, seed: int | str, keep: bool = False) -> dict[str, float]:
    """One run: a set made, added, scored, rebuilt and scored again."""
    folder = Path(tempfile.mkdtemp(prefix="likeness-"))
    try:
        truth = make(folder / "heap", stories, seed)
        with Library.open(folder / "library", create=True) as library:
            began = time.perf_counter()
            library.add([folder / "heap"])
            seconds = time.perf_counter() - began
            found = found_pairs(library, truth, folder / "heap")
            for a, b in sorted(found):
                if truth[a][0] != truth[b][0]:
                    print("not the same:", a, truth[a], b, truth[b], file=sys.stderr)
        return {"files": float(len(truth)), "seconds": seconds, **score(truth, found)}
    finally:
        if keep:
            print("kept in", folder, file=sys.stderr)
        else:
            shutil.rmtree(folder, ignore_errors=True)


def soup(folder: Path) -> Callable[[int], tuple[str, str | None, str]]:
    """Stories of the plain corpus: runs of paragraphs of a few novels, every one by an author of its own."""
    maker = _module(CORPUS)
    sources = [str(PROSE / "*.txt"), str(PROSE.parents[1] / "narrative" / "truth" / "pdnc" / "*.txt")]
    maker.PARAGRAPHS.extend(maker.read_paragraphs(sources))

    def story(number: int) -> tuple[str, str | None, str]:
        title, author, paragraphs = maker.story(number, "growth", 1_000, 8_000)
        return title, author, "\n\n".join(paragraphs)

    return story


def crowd(folder: Path) -> Callable[[int], tuple[str, str | None, str]]:
    """Passages of the novels that overlap more the more there are of them: a third without an author.

    The worst case: of a million words, at 80,000 stories of 1,500, each word is in 120 of them.
    """
    words = [word for path in sorted(PROSE.glob("*.txt")) for word in path.read_text("utf-8").split(" ")]

    def story(number: int) -> tuple[str, str | None, str]:
        chance = random.Random(f"crowd {number}")
        start, count = chance.randrange(len(words) - 4_000), int(300 * 10 ** chance.uniform(0, 1.1))
        author = None if number % 3 == 0 else f"{chance.choice(_NAMES)} {number % 997}"
        return title_of(chance), author, " ".join(words[start : start + count])

    return story


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


HEAPS = {"soup": soup, "crowd": crowd}


def shelve(databases: Databases, numbers: range, story: Callable[[int], tuple[str, str | None, str]]) -> None:
    """Put stories into a library as if they had been read: text, record and wording, without any reading."""
    packed = []
    for number in numbers:
        title, author, text = story(number)
        sha256 = hashlib.sha256(f"{number} {text}".encode()).hexdigest()
        span = Span(0, len(text))
        record = {"title": (Claim(title, (), 1.0, "label"),), "form": (Claim("story", (), 1.0, "form"),)}
        if author:
            record["author"] = (Claim(author, (), 1.0, "label"),)
        found = {"record": Record(**record), "parts": (Part("body", span),), "chapters": ()}
        manuscript = Manuscript(
            manuscript_id([(sha256, "")]),
            (Member(sha256, None, span),),
            text,
            origin=Origin(f"{number}.txt", "text/plain"),
        )
        one = pack(manuscript, Results(layers=found, skipped=()))
        packed.append(replace(one, wording=make_wording(text, found)))
    with databases.kept.begin() as connection:
        hold(connection, [one.id for one in packed])
    write_readings(databases, packed)


def grow(counts: Sequence[int], heap: str, results: Path | None) -> None:
    """Seconds of the processor for finding what is one work, as a library grows; and for ten more at each size."""
    known = {tuple(line["key"]): line for line in _lines(results)}
    for count in counts:
        figures = known.get((heap, count)) or _grown(count, heap)
        if results is not None and (heap, count) not in known:
            with results.open("a") as file:
                file.write(json.dumps(figures) + "\n")
        seconds, ten = figures["seconds"], figures["ten_more"]
        print(
            f"{heap}, {count:,} stories: {seconds:.1f} s of the processor, {seconds / count * 1000:.2f} ms a story; "
            f"ten more {ten:.2f} s; {figures['joined']:,} joined, {figures['pairs']:,} pairs, "
            f"largest work {figures['largest']}; {figures['mb']} MB",
            flush=True,
        )


def _lines(results: Path | None) -> list[dict[str, Any]]:
    if results is None or not results.exists():
        return []
    return [json.loads(line) for line in results.read_text().splitlines()]


def _grown(count: int, heap: str) -> dict[str, Any]:
    """Run in a process of its own, whose memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure_growth, count, heap).result()


def measure_growth(count: int, heap: str) -> dict[str, Any]:
    """One size: the figures."""
    folder = Path(tempfile.mkdtemp(prefix="likeness-"))
    try:
        story = HEAPS[heap](folder)
        with Library.open(folder, create=True) as library:
            databases = library._databases
            for first in range(0, count, 500):
                shelve(databases, range(first, min(first + 500, count)), story)
            seconds = _follow(databases)
            shelve(databases, range(count, count + 10), story)
            ten = _follow(databases)
            with databases.catalogue.connect() as connection:
                pairs = connection.execute(select(func.count()).select_from(merges)).scalar_one()
                sizes = select(func.count()).select_from(groups).group_by(groups.c.work)
                largest = max(connection.execute(sizes).scalars(), default=0)
            joined = grouped.count_joined(databases)
        mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        figures = {"key": [heap, count], "seconds": seconds, "ten_more": ten, "joined": joined}
        return figures | {"pairs": pairs, "largest": largest, "mb": mb}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _follow(databases: Databases) -> float:
    began = time.process_time()
    likening.follow(databases)
    return time.process_time() - began


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--stories", type=int, default=400)
    parser.add_argument("--seed", type=lambda said: int(said) if said.isdigit() else said, default=1)
    parser.add_argument("--keep", action="store_true", help="leave the set and the library where they were made")
    parser.add_argument("--growth", type=int, nargs="*", help="measure how comparing grows, at these sizes")
    parser.add_argument("--heap", choices=sorted(HEAPS), default="soup", help="of which stories")
    parser.add_argument("--results", type=Path, help="figures are added to this file, a line of JSON a size")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    if not PROSE.is_dir():
        print(f"skipped: {PROSE} is not there, nothing to make stories of")
        return
    if args.growth:
        grow(args.growth, args.heap, args.results)
        return
    scores = measure(args.stories, args.seed, args.keep)
    for name, value in scores.items():
        print(f"{name:32} {value:10.3f}")
    if args.json:
        args.json.write_text(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
