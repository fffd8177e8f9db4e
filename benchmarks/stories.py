"""Scores close reading on the annotated stories of `tests/stories`.

    python benchmarks/stories.py [--story 03] [--half tuning|aside] [--errors] [--by]

Scenes, viewpoint, relationships and advisories are tuned on half of the stories alone; the others are put aside, by a
digest of their names (`half_of`). Both halves are reported. `--errors` with `--half tuning` shows what may be looked at.

Prints for each story and for all: speech (spans found, speakers right of those), cast (people found, entries to spare),
scenes (breaks found and false; person, tense and focal character right), relationships and advisories. `--by` adds the
right shares by kind (who tells, how many are present, of what speech), the causes of errors, and for each layer whether
its confidences are honest.

Relationships with entries that are none of the annotated people are neither right nor wrong: nobody annotated them.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests" / "stories"))

from loading import Said, Story, stories  # noqa: E402

HALVES = ("tuning", "aside")
# Two spans are the same stretch of speech if they share half of what either covers.
SAME = 0.5
# A tenth of confidences is judged if it holds so many findings.
JUDGED = 200
# A break is found if a scene begins within so many characters of it.
NEAR = 60
# A line shorter than this may be a heading.
HEADING = 50
# Pronouns that are no truth about a person: nobody speaks of them, or they are spoken to throughout.
NO_PRONOUN = ("-", "you")
PRONOUNS = frozenset("i me my we us our you your he him his she her they them their it its xe xem".split())
BEFORE_NOUNS = frozenset("a an the my your his her its our their that this some".split())


@dataclass
class Tally:
    """What was counted, what went wrong, and how sure the findings were: layer -> (confidence, right)."""

    count: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    by: dict[str, Counter[str]] = field(default_factory=dict)
    causes: dict[str, Counter[str]] = field(default_factory=dict)
    sure: dict[str, list[tuple[float, bool]]] = field(default_factory=dict)

    def split(self, group: str, right: bool) -> None:
        """One finding of a group: `speaker, told by a narrator`."""
        self.by.setdefault(group, Counter()).update(n=1, right=int(right))

    def cause(self, layer: str, what: str) -> None:
        """One error of a layer, and what it comes from as far as counting can tell."""
        self.causes.setdefault(layer, Counter())[what] += 1

    def stated(self, layer: str, confidence: float, right: bool) -> None:
        """One finding of a layer with the confidence that it states."""
        self.sure.setdefault(layer, []).append((confidence, right))


def half_of(name: str) -> str:
    """`tuning` or `aside`: by the first byte of the SHA-256 of the story's name, even or odd."""
    return HALVES[hashlib.sha256(name.encode()).digest()[0] % 2]


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


def plain(name: str) -> str:
    """A name as names are compared: without capitals and without an article."""
    return name.casefold().removeprefix("the ")


def owners(story: Story, reading) -> dict[str, str]:
    """Cast id -> key of the person it is called after: by its names; a narrator without a name by what they narrate."""
    by_name: dict[str, set[str]] = {}
    for key, person in story.cast.items():
        for name in person.names:
            by_name.setdefault(plain(name), set()).add(key)
    told = [one for one in (*story.passages, *story.scenes) if one.person == "first" and one.focal is not None]
    out = {}
    for entry in reading.cast:
        votes: Counter[str] = Counter()
        for name in (entry.name, *entry.aliases):
            votes.update(sorted(by_name.get(plain(name), ())))
        if not votes and entry.narrates:
            for span in entry.mentions:
                votes.update([one.focal for one in told if one.start <= span.start < one.end][:1])
        if votes:
            out[entry.id] = votes.most_common(1)[0][0]
    return out


def score(story: Story, tally: Tally) -> Counter[str]:
    """What was right in one story, counted; and added to the tally of all."""
    from foundling import read

    (reading,) = read(story.text.encode(), name=story.name)
    assert reading.text == story.text, story.name
    count: Counter[str] = Counter(stories=1)
    who = owners(story, reading)
    _people(story, reading, who, count, tally)
    _speech(story, reading, who, count, tally)
    _scenes(story, reading, who, count, tally)
    _relationships(story, reading, who, count, tally)
    _advisories(story, reading, count, tally)
    if story.fandom == "none":
        count["fandoms false"] += len(reading.record.fandom)
        tally.errors += [f"{story.name}: no fandom {one.value!r}" for one in reading.record.fandom]
    tally.count += count
    return count


def form(name: str) -> str:
    """How an entry is called: by a pronoun alone, by common nouns, by a name."""
    if name.casefold() in PRONOUNS:
        return "a pronoun alone"
    capitals = [word for word in name.split()[1:] if word[:1].isupper()]
    first = name.split()[0]
    return (
        "named" if capitals or (first[:1].isupper() and first.casefold() not in BEFORE_NOUNS) else "common nouns"
    )


def _people(story: Story, reading, who: dict[str, str], count: Counter[str], tally: Tally) -> None:
    found = set(who.values())
    count["people"] += len(story.cast)
    count["people found"] += len(found & set(story.cast))
    count["entries of people"] += len(who)
    strangers = [entry for entry in reading.cast if entry.id not in who and len(entry.mentions) > 1]
    count["strangers"] += len(strangers)
    for entry in strangers:
        tally.cause("people", f"an entry of none of the people, {form(entry.name)}")
    genders = {who[entry.id]: entry.gender for entry in reversed(reading.cast) if entry.id in who}
    for key, person in story.cast.items():
        if person.pronoun not in NO_PRONOUN:
            count["pronouns"] += 1
            count["pronouns right"] += genders.get(key) == person.pronoun
            if key in found and genders.get(key) != person.pronoun:
                what = "no pronoun" if genders[key] is None else "another pronoun"
                tally.cause("people", f"{what} ({person.pronoun})")
        if key not in found:
            tally.errors.append(f"{story.name}: {person.names[0]} is not in the cast")
            tally.cause("people", "not in the cast")


def _relationships(story: Story, reading, who: dict[str, str], count: Counter[str], tally: Tally) -> None:
    truth = set(story.relationships)
    seen: dict[tuple[frozenset[str], str], float] = {}
    for one in reading.relationships:
        if any(each not in who for each in one.between):
            count["relationships of others"] += 1
            continue
        claim = (frozenset(who[each] for each in one.between), one.kind)
        seen[claim] = max(seen.get(claim, 0.0), one.confidence)
    count["relationships"] += len(truth)
    count["relationships found"] += len(truth & set(seen))
    count["relationships claimed"] += len(seen)
    for claim, confidence in seen.items():
        tally.stated("relationships", confidence, claim in truth)
    pairs = {pair for pair, _ in truth}
    for pair, kind in sorted(truth - set(seen), key=str):
        tally.errors.append(f"{story.name}: {sorted(pair)} are {kind}, which was not seen")
        tally.cause("relationships", f"{kind} not seen")
    for pair, kind in sorted(set(seen) - truth, key=str):
        tally.errors.append(f"{story.name}: {sorted(pair)} are no {kind}")
        what = (
            "one person with themselves" if len(pair) == 1 else "of such a pair" if pair in pairs else "of no pair"
        )
        tally.cause("relationships", f"{kind} claimed {what}")


def _advisories(story: Story, reading, count: Counter[str], tally: Tally) -> None:
    wanted = {kind for kind, _ in story.advisories}
    advised = {one.kind for one in reading.advisories if one.confidence >= 0.5}
    low = {one.kind for one in reading.advisories}
    count["advisories"] += len(wanted)
    count["advisories found"] += len(wanted & low)
    count["advisories sure and false"] += len(advised - wanted)
    for one in reading.advisories:
        tally.stated("advisories", one.confidence, one.kind in wanted)
    for kind in sorted(wanted - low):
        tally.errors.append(f"{story.name}: {kind} was not found")
        tally.cause("advisories", f"{kind} not found")
    for kind in sorted(advised - wanted):
        tally.errors.append(f"{story.name}: {kind} is not there")
        tally.cause("advisories", f"{kind} sure and false")


def _speech(story: Story, reading, who: dict[str, str], count: Counter[str], tally: Tally) -> None:
    text = story.text
    spans = [(letters(text, one.span.start, one.span.end), one) for one in reading.speech]
    used: set[int] = set()
    count["speech"] += len(story.speech)
    count["speech claimed"] += len([1 for (a, b), _ in spans if b > a])
    for said in story.speech:
        gold = letters(text, said.start, said.end)
        words = repr(text[gold[0] : gold[1]][:70])
        best = max(
            ((overlap(gold, span), n) for n, (span, _) in enumerate(spans) if n not in used), default=(0.0, -1)
        )
        if best[0] < SAME:
            tally.errors.append(f"{story.name}: not found as {said.kind}: {words}")
            tally.cause("speech", f"{said.kind} not found")
            continue
        used.add(best[1])
        one = spans[best[1]][1]
        count["speech found"] += 1
        count["kinds right"] += one.kind == said.kind
        if one.kind != said.kind:
            tally.errors.append(f"{story.name}: {one.kind}, not {said.kind}: {words}")
            tally.cause("speech", f"{said.kind} taken for {one.kind}")
        if said.speaker is not None:
            _speaker(story, said, one, who, count, tally, words)
        if said.to is not None:
            count["addressed"] += 1
            right = one.to is not None and who.get(one.to) == said.to
            count["addressees right"] += right
            count["addressees claimed"] += one.to is not None
            for group in groups(story, said):
                tally.split(f"addressee, {group}", right)
            if not right:
                tally.cause("addressees", _whose(one.to, who, {"the speaker": said.speaker}))
    for n, ((a, b), one) in enumerate(spans):
        if n not in used and b > a:
            tally.errors.append(f"{story.name}: no speech ({one.kind}): {text[a:b][:70]!r}")
            tally.cause("speech", f"no speech, taken for {one.kind}")


def _speaker(
    story: Story, said: Said, one, who: dict[str, str], count: Counter[str], tally: Tally, words: str
) -> None:
    count["spoken"] += 1
    right = one.speaker is not None and who.get(one.speaker) == said.speaker
    count["speakers right"] += right
    if one.speaker is not None:
        tally.stated("speakers", one.confidence, right)
    for group in groups(story, said):
        tally.split(f"speaker, {group}", right)
    tally.split("speaker, " + ("with a cue" if one.cue is not None else "without a cue"), right)
    if right:
        return
    said_by = who.get(one.speaker or "", one.speaker)
    tally.errors.append(f"{story.name}: {said.speaker}, not {said_by} ({one.confidence}): {words}")
    cue = "with a cue" if one.cue is not None else "without a cue"
    tally.cause("speakers", f"{_whose(one.speaker, who, {'whom it is said to': said.to})}, {cue}")


def _whose(found: str | None, who: dict[str, str], known: dict[str, str | None]) -> str:
    """What a wrong finding names: nobody, an entry that is none of the people, or which of them."""
    if found is None:
        return "nobody"
    if found not in who:
        return "an entry that is none of the people"
    return next((name for name, key in known.items() if who[found] == key), "another of the people")


def groups(story: Story, said: Said) -> list[str]:
    """What kinds a stretch of speech is of: who tells its scene, how many speak in it, what speech it is."""
    scene = next(one for one in story.scenes if one.start <= said.start < one.end)
    narrators = {key for key, person in story.cast.items() if person.narrates}
    inside = [one for one in story.speech if scene.start <= one.start < scene.end]
    present = {key for one in inside for key in (one.speaker, one.to) if key is not None}
    tells = "third person" if scene.person != "first" else "of others, first person"
    if scene.person == "first" and said.speaker in narrators:
        tells = "of a narrator"
    size = f"{len(present)} present" if len(present) < 4 else "4 or more present"
    return [tells, size, said.kind]


def how_marked(text: str, start: int) -> str:
    """What a reader sees of a break: a line of marks, an empty gap, a heading (a short line without a stop), nothing."""
    before = text[:start].rstrip(" \"'‘“„«—*")
    line = text[start:].partition("\n")[0]
    if text[: text.rfind("\n\n", 0, start)].endswith(("* * *", "o-O-o")):
        return "a line of marks"
    if before.endswith("\n\n\n"):
        return "a gap"
    return "a heading" if (len(line) < HEADING and line[-1:].isalnum()) or line[:-1].isdigit() else "unmarked"


def _scenes(story: Story, reading, who: dict[str, str], count: Counter[str], tally: Tally) -> None:
    text = story.text
    starts = [letters(text, one.start, one.end)[0] for one in story.scenes]
    marks = [letters(text, one.span.start, one.span.end)[0] for one in reading.scenes]
    count["breaks"] += len(starts) - 1
    for start in starts[1:]:
        found = any(abs(mark - start) <= NEAR for mark in marks)
        count["breaks found"] += found
        tally.split("break, " + how_marked(text, start), found)
        if not found:
            tally.errors.append(f"{story.name}: no scene was seen to begin at {text[start : start + 50]!r}")
    for scene, mark in list(zip(reading.scenes, marks, strict=True))[1:]:
        tally.stated("scenes", scene.confidence, any(abs(mark - start) <= NEAR for start in starts))
    false = [mark for mark in marks if all(abs(mark - start) > NEAR for start in starts)]
    count["breaks false"] += len(false)
    tally.errors += [f"{story.name}: no scene begins at {text[mark : mark + 50]!r}" for mark in false]
    for told in story.scenes:
        middle = max(
            reading.scenes, key=lambda one: overlap((one.span.start, one.span.end), (told.start, told.end))
        )
        count["scenes"] += 1
        count["persons right"] += middle.person == told.person
        count["tenses right"] += middle.tense == told.tense
        focal = who.get(middle.focal or "", middle.focal)
        count["focals right"] += focal == told.focal
        tally.split(f"focal, {told.person} person", focal == told.focal)
        right = (middle.person, middle.tense, focal) == (told.person, told.tense, told.focal)
        if not right:
            tally.errors.append(
                f"{story.name}: scene {text[told.start : told.start + 40]!r} is {told.person} {told.tense} {told.focal},"
                f" not {middle.person} {middle.tense} {focal}"
            )
        if middle.person != told.person:
            tally.cause("scenes", f"{told.person} person taken for {middle.person}")
        if middle.tense != told.tense:
            tally.cause("scenes", f"{told.tense} tense taken for {middle.tense}")
        if focal != told.focal:
            tally.cause("scenes", f"focal is {_whose(middle.focal, who, {}) if told.focal else 'not nobody'}")
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
        "pronouns": share("pronouns right", "pronouns"),
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
        "fandoms false": count["fandoms false"],
    }


def tenths(sure: list[tuple[float, bool]]) -> list[tuple[int, int, float, float]]:
    """For each tenth of confidence that findings are in: the tenth, how many, mean confidence, share right."""
    out = []
    for tenth in range(10):
        inside = [each for each in sure if min(int(each[0] * 10), 9) == tenth]
        if inside:
            n = len(inside)
            out.append((tenth, n, sum(each[0] for each in inside) / n, sum(each[1] for each in inside) / n))
    return out


def measure(begins: str = "", *, each: bool = False, half: str = "") -> Tally:
    """All stories (or those of one half) whose name begins so, scored; `each` prints a line for every one."""
    return together(measure_halves(begins, each=each, halves=(half,) if half else HALVES).values())


def together(tallies: Iterable[Tally]) -> Tally:
    """The sum of several tallies."""
    out = Tally()
    for one in tallies:
        out.count += one.count
        out.errors += one.errors
        for mine, others in ((out.by, one.by), (out.causes, one.causes)):
            for group, count in others.items():
                mine[group] = mine.get(group, Counter()) + count
        for layer, found in one.sure.items():
            out.sure.setdefault(layer, []).extend(found)
    return out


def measure_halves(begins: str = "", *, each: bool = False, halves: Sequence[str] = HALVES) -> dict[str, Tally]:
    """The stories whose name begins so, scored by half; `each` prints a line for every one."""
    tallies = {half: Tally() for half in halves}
    keys = ("speech recall", "speech precision", "speakers", "people", "focal", "relationships recall")
    for story in stories():
        half = half_of(story.name)
        if story.name.startswith(begins) and half in tallies:
            one = summary(score(story, tallies[half]))
            if each:
                print(f"{story.name:24s}", "  ".join(f"{key} {one[key]:.2f}" for key in keys))
    return tallies


def details(tally: Tally) -> None:
    """Prints shares by kind, causes of errors and tenths of confidence."""
    print("\nright by kind")
    for group, count in sorted(tally.by.items()):
        print(f"  {group:44s} {count['right'] / count['n']:.3f} of {count['n']}")
    print("\ncauses of errors")
    for layer, causes in sorted(tally.causes.items()):
        print(f"  {layer}: {causes.total()}")
        for what, n in causes.most_common():
            print(f"    {n:4d} {what}")
    print(f"\nconfidence, by tenths (judged where {JUDGED} findings or more are in one)")
    for layer, sure in sorted(tally.sure.items()):
        for tenth, n, stated, right in tenths(sure):
            judged = f"{right - stated:+.3f}" if n >= JUDGED else "too few"
            print(f"  {layer:14s} .{tenth}  n {n:4d}  stated {stated:.3f}  right {right:.3f}  {judged}")


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--story", default="", help="only stories whose name begins so")
    parser.add_argument("--half", default="", choices=("", *HALVES), help="only the stories of this half")
    parser.add_argument("--errors", action="store_true", help="print every error")
    parser.add_argument("--by", action="store_true", help="print shares by kind, causes of errors, confidences")
    args = parser.parse_args()
    tallies = measure_halves(args.story, each=True, halves=(args.half,) if args.half else HALVES)
    tally = together(tallies.values())
    columns = {"all": tally, **(tallies if len(tallies) > 1 else {})}
    print(f"{'':28s}", *(f"{name:>8s}" for name in columns))
    summaries = [summary(one.count) for one in columns.values()]
    for name in summaries[0]:
        print(f"{name:28s}", *(f"{one[name]:8.3f}" for one in summaries))
    if args.by:
        details(tally)
    if args.errors:
        print("\n".join(tally.errors))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
