"""Scores close reading on the annotated stories of `tests/stories`.

    python benchmarks/stories.py [--story 03] [--errors]

Prints for each story and for all: speech (spans found, speakers right of those), cast (people found, entries to spare),
scenes (breaks found and false; person, tense and focal character right), relationships and advisories.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests" / "stories"))

from loading import Story, stories  # noqa: E402

# Two spans are the same stretch of speech if they share half of what either covers.
SAME = 0.5


def letters(text: str, start: int, end: int) -> tuple[int, int]:
    """A span cut back to its first and last letter or digit."""
    while end > start and not text[end - 1].isalnum():
        end -= 1
    while start < end and not text[start].isalnum():
        start += 1
    return start, end


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (a[1] - a[0] + b[1] - b[0] - shared) if shared > 0 else 0.0


def owners(story: Story, reading) -> dict[str, str]:
    """Cast id -> key of the person it is called after: by its names, the narrator by what they narrate."""
    by_name: dict[str, set[str]] = {}
    for key, person in story.cast.items():
        for name in person.names:
            by_name.setdefault(name.casefold(), set()).add(key)
    narrators = [key for key, person in story.cast.items() if person.narrates]
    out = {}
    for entry in reading.cast:
        votes: Counter[str] = Counter()
        for name in (entry.name, *entry.aliases):
            for key in by_name.get(name.casefold(), ()):
                votes[key] += 1
        if votes:
            out[entry.id] = votes.most_common(1)[0][0]
        elif entry.narrates and len(narrators) == 1:
            out[entry.id] = narrators[0]
    return out


def score(story: Story, errors: list[str]) -> Counter[str]:
    """What was right in one story, counted."""
    from foundling import read

    (reading,) = read(story.text.encode(), name=story.name)
    shift = reading.text.find(story.text[:40]) if reading.text != story.text else 0
    assert reading.text == story.text, (story.name, shift)
    count: Counter[str] = Counter()
    who = owners(story, reading)
    found = set(who.values())
    count["people"] += len(story.cast)
    count["people found"] += len(found & set(story.cast))
    count["entries of people"] += len(who)
    count["strangers"] += sum(1 for entry in reading.cast if entry.id not in who and len(entry.mentions) > 1)
    genders = {who[entry.id]: entry.gender for entry in reversed(reading.cast) if entry.id in who}
    count["pronouns right"] += sum(genders.get(key) == person.pronoun for key, person in story.cast.items())
    for key, person in story.cast.items():
        if key not in found:
            errors.append(f"{story.name}: {person.names[0]} is not in the cast")
    _speech(story, reading, who, count, errors)
    _scenes(story, reading, who, count, errors)
    truth = {(pair, kind) for pair, kind in story.relationships}
    seen = {(frozenset(who.get(one, one) for one in r.between), r.kind) for r in reading.relationships}
    count["relationships"] += len(truth)
    count["relationships found"] += len(truth & seen)
    count["relationships claimed"] += len(seen)
    errors += [f"{story.name}: {sorted(pair)} are {kind}, which was not seen" for pair, kind in truth - seen]
    errors += [f"{story.name}: {sorted(pair)} are no {kind}" for pair, kind in seen - truth]
    wanted = {kind for kind, _ in story.advisories}
    advised = {one.kind for one in reading.advisories if one.confidence >= 0.5}
    low = {one.kind for one in reading.advisories}
    count["advisories"] += len(wanted)
    count["advisories found"] += len(wanted & low)
    count["advisories sure and false"] += len(advised - wanted)
    errors += [f"{story.name}: {kind} was not found" for kind in wanted - low]
    errors += [f"{story.name}: {kind} is not there" for kind in advised - wanted]
    return count


def _speech(story: Story, reading, who: dict[str, str], count: Counter[str], errors: list[str]) -> None:
    text = story.text
    spans = [(letters(text, one.span.start, one.span.end), one) for one in reading.speech]
    used: set[int] = set()
    count["speech"] += len(story.speech)
    count["speech claimed"] += len([1 for (a, b), _ in spans if b > a])
    for said in story.speech:
        gold = letters(text, said.start, said.end)
        best = max(
            ((overlap(gold, span), n) for n, (span, _) in enumerate(spans) if n not in used), default=(0.0, -1)
        )
        if best[0] < SAME:
            errors.append(f"{story.name}: not found as {said.kind}: {text[gold[0] : gold[1]][:70]!r}")
            continue
        used.add(best[1])
        one = spans[best[1]][1]
        count["speech found"] += 1
        count["kinds right"] += one.kind == said.kind
        if one.kind != said.kind:
            errors.append(f"{story.name}: {one.kind}, not {said.kind}: {text[gold[0] : gold[1]][:70]!r}")
        if said.speaker is not None:
            count["spoken"] += 1
            right = one.speaker is not None and who.get(one.speaker) == said.speaker
            count["speakers right"] += right
            if not right:
                said_by = who.get(one.speaker or "", one.speaker)
                errors.append(
                    f"{story.name}: {said.speaker}, not {said_by} ({one.confidence}): {text[gold[0] : gold[1]][:70]!r}"
                )
        if said.to is not None:
            count["addressed"] += 1
            count["addressees right"] += one.to is not None and who.get(one.to) == said.to
            count["addressees claimed"] += one.to is not None
    for n, ((a, b), one) in enumerate(spans):
        if n not in used and b > a:
            errors.append(f"{story.name}: no speech ({one.kind}): {text[a:b][:70]!r}")


def _scenes(story: Story, reading, who: dict[str, str], count: Counter[str], errors: list[str]) -> None:
    text = story.text
    starts = [letters(text, one.start, one.end)[0] for one in story.scenes]
    marks = [letters(text, one.span.start, one.span.end)[0] for one in reading.scenes]
    count["breaks"] += len(starts) - 1
    count["breaks found"] += sum(any(abs(mark - start) <= 60 for mark in marks) for start in starts[1:])
    count["breaks false"] += sum(all(abs(mark - start) > 60 for start in starts) for mark in marks)
    for told in story.scenes:
        middle = max(reading.scenes, key=lambda one: overlap((one.span.start, one.span.end), (told.start, told.end)))
        count["scenes"] += 1
        count["persons right"] += middle.person == told.person
        count["tenses right"] += middle.tense == told.tense
        focal = who.get(middle.focal or "", middle.focal)
        count["focals right"] += focal == told.focal
        if (middle.person, middle.tense, focal) != (told.person, told.tense, told.focal):
            errors.append(
                f"{story.name}: scene {text[told.start : told.start + 40]!r} is {told.person} {told.tense} {told.focal},"
                f" not {middle.person} {middle.tense} {focal}"
            )
    for told in story.passages:
        count["passages"] += 1
        count["passages found"] += any(
            overlap((p.span.start, p.span.end), (told.start, told.end)) >= SAME and p.person == told.person
            for scene in reading.scenes
            for p in scene.passages
        )


def summary(count: Counter[str]) -> dict[str, float]:
    """Shares of what was counted."""
    def share(a: str, b: str) -> float:
        return round(count[a] / count[b], 3) if count[b] else 1.0

    return {
        "speech recall": share("speech found", "speech"),
        "speech precision": share("speech found", "speech claimed"),
        "kinds": share("kinds right", "speech found"),
        "speakers": share("speakers right", "spoken"),
        "addressees": share("addressees right", "addressed"),
        "addressees precision": share("addressees right", "addressees claimed"),
        "people": share("people found", "people"),
        "entries each": share("entries of people", "people found"),
        "pronouns": share("pronouns right", "people"),
        "strangers a story": round(count["strangers"] / max(count["stories"], 1), 2),
        "breaks recall": share("breaks found", "breaks"),
        "breaks false": count["breaks false"],
        "person": share("persons right", "scenes"),
        "tense": share("tenses right", "scenes"),
        "focal": share("focals right", "scenes"),
        "passages": share("passages found", "passages"),
        "relationships recall": share("relationships found", "relationships"),
        "relationships precision": share("relationships found", "relationships claimed"),
        "advisories recall": share("advisories found", "advisories"),
        "advisories sure and false": count["advisories sure and false"],
    }


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--story", default="", help="only stories whose name begins so")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    errors: list[str] = []
    for story in stories():
        if story.name.startswith(args.story):
            count = score(story, errors)
            count["stories"] = 1
            one = summary(count)
            keys = ("speech recall", "speech precision", "speakers", "people", "focal", "relationships recall")
            print(f"{story.name:24s}", "  ".join(f"{key} {one[key]:.2f}" for key in keys))
            total += count
    for name, value in summary(total).items():
        print(f"{name:28s} {value}")
    if args.errors:
        print("\n".join(errors))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
