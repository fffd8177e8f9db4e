"""Fit the weights that decide who speaks, on the quotations of LitBank and of the project's own stories.

    python scripts/fit_attribution.py            cross-validate by book, then fit on all and write the data file
    python scripts/fit_attribution.py --check    cross-validate only

The people of LitBank's excerpts are its own (names and common nouns from its coreference), those of the stories
in tests/stories are found by Foundling, as are the quotes and their cues in both. Weights begin at, and are held
near, `attribution_prior.toml` beside this script, which is set by hand: maximum a posteriori of a conditional
random field over each run of talk, by gradient ascent (AdaGrad). LitBank (David Bamman and others; CC BY 4.0) is
read from `../shared/bench/narrative/truth/litbank`.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct

from foundling.manuscript import Manuscript
from foundling.reading.attribution import decoding, reading, weights
from foundling.reading.attribution.evidence import read_address
from foundling.reading.attribution.features import NOBODY
from foundling.reading.attribution.laying import Laid, lay
from foundling.reading.attribution.stage import Stage, set_stage
from foundling.reading.attribution.turns import KINDS, LOST, MANY, NAMINGS, RELATIONS
from foundling.reading.engine import read_layers
from foundling.reading.grammar import by_person, forms
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, People, Quotes
from foundling.spans import Span

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests" / "stories"))
import loading  # noqa: E402

TRUTH = HERE.parents[1] / "shared" / "bench" / "narrative" / "truth" / "litbank"
OUT = HERE.parent / "src" / "foundling" / "data" / "attribution_weights.toml"
TO_LAST = "step.to_the_last_speaker"
FOLDS = 10
ROUNDS = 30
RATE = 0.25
# Each weight is held to its prior as by a normal distribution of this deviation.
DEVIATION = 0.35
# Those of steps, and of how often and lately somebody was mentioned, are held nearer: excerpts of 2,000 words tell
# little of how talk runs in a whole novel.
HELD_DEVIATION = 0.2
HELD = ("elsewhere", "step.", "lean.", "present", "mentioned", "recent", "anchor", "narrator", "voice")

Weights = dict[str, float]


class Book(Struct):
    """One excerpt: its runs, and for every turn the place of its speaker among the candidates (None: unknown)."""

    name: str
    stage: Stage
    truth: dict[int, int]
    quotations: int
    runs: list[tuple[Laid, list[int | None]]] = []


def prior() -> Weights:
    """The weights set by hand, steps as `step.STEP.RELATION`."""
    table = tomllib.loads((HERE / "attribution_prior.toml").read_text(encoding="utf-8"))
    steps = {f"step.{s}.{r}": float(table["steps"][s][r]) for s in KINDS for r in (*RELATIONS, *LOST)}
    leanings = {f"lean.{s}.{r}": float(table["leanings"][s][r]) for s in (*NAMINGS, MANY) for r in RELATIONS}
    return {sign: float(value) for sign, value in table["signs"].items()} | steps | leanings


def people_of(prose: Prose, quotes: Quotes, truth: dict) -> tuple[People, list[str]]:
    """LitBank's people as figures, and their ids in the same order."""
    speakers = {quotation["speaker"] for quotation in truth["quotes"]}
    rows = []
    for cluster in truth["clusters"]:
        if cluster["cat"] != "PER":
            continue
        figure, plural = _figure(prose, quotes, cluster["mentions"])
        if cluster["id"] not in speakers and (plural or (not figure.named and len(cluster["mentions"]) < 3)):
            continue
        rows.append((-len(figure.names) - 0.3 * len(figure.nominals), cluster["id"], figure))
    rows.sort(key=lambda row: row[:2])
    return People(tuple(row[2] for row in rows)), [row[1] for row in rows]


REFERENCE = by_person("he she", "subject object determiner possessive reflexive")
PLURAL = forms("they we", "subject object determiner")
NARRATOR = forms("i", "subject object determiner reflexive")
ENDS_NOUN = frozenset({"of", "who", "in", "with", "that", "which", "from", ",", "at", "on", "to", "and"})


def _figure(prose: Prose, quotes: Quotes, mentions: Iterable[Sequence]) -> tuple[Figure, bool]:
    names, nominals, aliases, nouns, gender, narrates = [], [], Counter(), Counter(), Counter(), 0
    for start, end, kind in mentions:
        first, last = prose.tokens_in(Span(start, end))
        if first == last:
            continue
        words = prose.text[start:end]
        if kind == "PROP":
            names.append((first, last))
            aliases[words] += 1
        elif kind == "NOM":
            head = next((t for t in range(first + 1, last) if prose.lower[t] in ENDS_NOUN), last)
            nominals.append((first, head))
            nouns[prose.lower[head - 1]] += 1
        else:
            word = words.lower()
            gender[REFERENCE.get(word, "plural" if word in PLURAL else "")] += 1
            narrates += word in NARRATOR and quotes.at[first] < 0
    del gender[""]
    chief = gender.most_common(1)[0][0] if gender else None
    figure = Figure(
        name=aliases.most_common(1)[0][0] if aliases else nouns.most_common(1)[0][0] if nouns else "I",
        aliases=tuple(aliases),
        nouns=() if names else tuple(nouns),
        gender=None if chief == "plural" else chief,
        named=bool(names),
        names=tuple(sorted(names)),
        nominals=() if names else tuple(sorted(nominals)),
        narrates=(Span(0, len(prose.text)),) if narrates >= 3 else (),
    )
    return figure, chief == "plural"


def read_book(path: Path) -> Book | None:
    """One excerpt, or None where nobody speaks in it."""
    truth = json.loads(path.read_text(encoding="utf-8"))
    if not truth["quotes"]:
        return None
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    layers = read_layers(Manuscript(path.stem, (), text), ["prose", "scenes", "quotes"]).layers
    prose, quotes = layers["prose"], layers["quotes"]
    people, ids = people_of(prose, quotes, truth)
    place = {one: number for number, one in enumerate(ids)}
    speaker = {}
    for number, quote in enumerate(quotes.quotes):
        shares = Counter()
        for quotation in truth["quotes"]:
            for start, end in quotation["spans"]:
                shares[quotation["speaker"]] += max(0, min(end, quote.span.end) - max(start, quote.span.start))
        best, most = shares.most_common(1)[0]
        if most and best in place:
            speaker[number] = place[best]
    return Book(path.stem, set_stage(prose, layers["scenes"], quotes, people), speaker, len(truth["quotes"]))


def read_stories() -> list[Book]:
    """The project's own annotated stories; their people are those that Foundling finds."""
    out = []
    for story in loading.stories():
        layers = read_layers(
            Manuscript(story.name, (), story.text), ["prose", "scenes", "quotes", "people"]
        ).layers
        people, quotes = layers["people"], layers["quotes"]
        place = _called(story, people)
        speaker = {}
        for number, quote in enumerate(quotes.quotes):
            for said in story.speech:
                shared = min(said.end, quote.span.end) - max(said.start, quote.span.start)
                if 2 * shared > quote.span.end - quote.span.start and said.speaker in place:
                    speaker[number] = place[said.speaker]
        stage = set_stage(layers["prose"], layers["scenes"], quotes, people)
        out.append(Book(story.name, stage, speaker, len(story.speech)))
    return out


def _called(story: loading.Story, people: People) -> dict[str, int]:
    """Key of a person of a story -> the figure that is called so most often."""
    keys: dict[str, set[str]] = {}
    for key, person in story.cast.items():
        for name in person.names:
            keys.setdefault(name.casefold().removeprefix("the "), set()).add(key)
    out: dict[str, int] = {}
    for number, figure in enumerate(people.figures):
        votes: Counter = Counter()
        for name in dict.fromkeys((figure.name, *figure.aliases, *figure.nouns)):
            votes.update(sorted(keys.get(name.casefold().removeprefix("the "), ())))
        if votes:
            out.setdefault(votes.most_common(1)[0][0], number)
        elif figure.narrates:
            for key, person in story.cast.items():
                if person.narrates:
                    out.setdefault(key, number)
    return out


def lay_out(books: Iterable[Book], current: Weights) -> None:
    """Make the runs of the books ready, with what a first reading by the current weights learns."""
    use(current)
    for book in books:
        quotes = book.stage.quotes.quotes
        addressed = [read_address(book.stage, number, quote) for number, quote in enumerate(quotes)]
        stage, learnt = reading.learn(book.stage, addressed)
        book.runs = []
        for laid, _ in reading.read_runs(stage, lay, learnt, addressed):
            at = {figure: k for k, figure in enumerate(laid.figures)}
            book.runs.append((laid, [_gold(book, at, turn.number) for turn in laid.turns]))


def _gold(book: Book, at: dict[int, int], number: int) -> int | None:
    """The candidate who speaks; nobody where the speaker is known and no candidate."""
    who = book.truth.get(number)
    return None if who is None else at.get(who, at[NOBODY])


def use(current: Weights) -> None:
    """Let the layer decide by these weights."""
    signs = weights.Weights({key: value for key, value in current.items() if not _is_step(key)})
    steps = weights.factors(
        {s: {r: current[f"step.{s}.{r}"] for r in (*RELATIONS, *LOST)} for s in KINDS},
        {s: {r: current[f"lean.{s}.{r}"] for r in RELATIONS} for s in (*NAMINGS, MANY)},
    )
    weights.weights = lambda: signs  # type: ignore[assignment]
    reading.weights = weights.weights
    reading.moves = lambda: steps  # type: ignore[assignment]


def _is_step(key: str) -> bool:
    return key.startswith(("step.", "lean.")) and key != TO_LAST


def expectations(stage: Stage, laid: Laid, clamp: Sequence[int | None] | None) -> Counter:
    """How often each weight counts, over all ways to give out the run; `clamp` holds some turns to a candidate."""
    counts: Counter = Counter()
    units = [reading.weigh(of_turn) for of_turn in laid.signs]
    if clamp is not None:
        units = [
            [value if k == held else 0.0 for k, value in enumerate(unit)] if held is not None else unit
            for unit, held in zip(units, clamp, strict=True)
        ]
    ahead, behind = reading.chain(stage, laid, units)
    speakers = decoding.chances(ahead, behind)[0].tolist()
    for i, turn in enumerate(laid.turns):
        odds = speakers[i] if turn.takes_turn else [value / sum(units[i]) for value in units[i]]
        for chance, of_one in zip(odds, laid.signs[i], strict=True):
            if chance > 1e-6:
                for sign in of_one:
                    counts[sign] += chance
        move = reading.move(laid, i)
        if i and move is not None:
            after = decoding.unturned(behind[i], reading.told(stage, laid, i))
            keys = [f"step.{reading.step_kind(laid, i)}"]
            keys += [f"lean.{part}" for part in reading.leaning(laid, i).split(".") if part]
            _count_step(counts, keys, move, ahead[i - 1], np.array(units[i]), after)
    return counts


def _count_step(counts: Counter, keys: Sequence[str], move: decoding.Move, state, unit, behind) -> None:
    """How likely each relation of a step is, and that the turn passes from somebody who was named."""
    alone = state.diagonal()
    apart = state - np.diag(alone)
    reach = unit * behind.diagonal()
    mine = unit[:, None] * behind
    from_ = np.ones(len(unit)) if move.from_ is None else move.from_
    same = move.same * (
        (apart * ((1 - move.lost_same) * mine + move.lost_same * reach[:, None])).sum() + (alone * reach).sum()
    )
    other = move.other * (apart * from_[:, None] * mine.T).sum(1)
    # fresh[a, c]: c speaks next, with a
    fresh = (1 - move.lost_new) * mine.T + move.lost_new * reach
    fresh = fresh - np.diag(fresh.diagonal())
    thirds = apart.sum(1)[:, None] - apart
    new = move.new * from_ * (thirds * fresh).sum(1)
    second = move.second * from_ * alone * fresh.sum(1)
    total = same + (other + new + second).sum()
    if total <= 0:
        return
    for key in keys:
        for relation, mass in zip(RELATIONS, (same, other.sum(), new.sum(), second.sum()), strict=True):
            counts[f"{key}.{relation}"] += mass / total
    if move.from_ is not None:
        counts[TO_LAST] += (other + new + second)[move.from_ != 1.0].sum() / total


def fit(books: Sequence[Book], begin: Weights) -> Weights:
    """The weights that make LitBank's speakers likeliest, held near `begin`."""
    current = dict(begin)
    squares: Counter = Counter()
    for number in range(ROUNDS):
        if number % 10 == 0:
            lay_out(books, current)
        use(current)
        gradient: Counter = Counter()
        for book in books:
            for laid, gold in book.runs:
                if any(one is not None for one in gold):
                    for key, value in expectations(book.stage, laid, gold).items():
                        gradient[key] += value
                    for key, value in expectations(book.stage, laid, None).items():
                        gradient[key] -= value
        for key in sorted(current):
            if key.endswith(LOST):
                continue
            slope = (
                gradient[key]
                - (current[key] - begin[key]) / (HELD_DEVIATION if key.startswith(HELD) else DEVIATION) ** 2
            )
            squares[key] += slope * slope
            if squares[key]:
                current[key] += RATE * slope / math.sqrt(squares[key])
    return current


def score(books: Iterable[Book], current: Weights) -> Counter:
    """How many quotes with a known speaker are given to that speaker."""
    use(current)
    out: Counter = Counter()
    for book in books:
        for number, whose in enumerate(reading.attribute(book.stage)):
            if number in book.truth:
                kind = book.stage.quotes.quotes[number].cue
                for key in ("all", kind.kind if kind else "none"):
                    out[key, "n"] += 1
                    out[key, "right"] += whose.speaker == book.truth[number]
    return out


def show(title: str, tally: Counter) -> None:
    """Print one line of shares."""
    cells = [
        f"{key} {100 * tally[key, 'right'] / tally[key, 'n']:.1f} of {tally[key, 'n']}"
        for key in ("all", "name", "noun", "pronoun", "none")
        if tally[key, "n"]
    ]
    print(f"{title:34}", "  ".join(cells), flush=True)


HEADER = """# Weights of the signs that say who speaks, and of the steps from one quote to the next (logarithms).
# Source: made by scripts/fit_attribution.py from scripts/attribution_prior.toml (set by hand), the quotations of
# LitBank (David Bamman, Sejal Popat, Sheng Shen and others; CC BY 4.0) and the stories of tests/stories.
# Right, cross-validated by book, given LitBank's people: {figure}.
"""


def write(current: Weights, figure: str) -> None:
    """Write the data file."""
    lines = [HEADER.format(figure=figure), "[signs]"]
    lines += [f'"{key}" = {value:.3f}' for key, value in current.items() if not _is_step(key)]
    lines += ["", "[steps]"]
    for step in KINDS:
        cells = ", ".join(f"{r} = {current[f'step.{step}.{r}']:.3f}" for r in (*RELATIONS, *LOST))
        lines.append(f'"{step}" = {{{cells}}}')
    lines += ["", "# Added to those of the step.", "[leanings]"]
    for leaning in (*NAMINGS, MANY):
        cells = ", ".join(f"{r} = {current[f'lean.{leaning}.{r}']:.3f}" for r in RELATIONS)
        lines.append(f'"{leaning}" = {{{cells}}}')
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Cross-validate and fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="cross-validate only")
    parser.add_argument("--fast", action="store_true", help="no cross-validation")
    options = parser.parse_args()
    if not TRUTH.is_dir():
        sys.exit(f"no LitBank at {TRUTH}")
    books = {
        "LitBank": [book for path in sorted(TRUTH.glob("*.json")) if (book := read_book(path))],
        "own stories": read_stories(),
    }
    begin = prior()
    for name, some in books.items():
        show(f"{name}, weights set by hand", score(some, begin))
    tallies: dict[str, Counter] = {name: Counter() for name in books}
    if not options.fast:
        for fold in range(FOLDS):
            fitted = fit([b for some in books.values() for i, b in enumerate(some) if i % FOLDS != fold], begin)
            for name, some in books.items():
                tallies[name].update(score([b for i, b in enumerate(some) if i % FOLDS == fold], fitted))
        for name, tally in tallies.items():
            show(f"{name}, cross-validated", tally)
    if options.check:
        return
    fitted = fit([book for some in books.values() for book in some], begin)
    for name, some in books.items():
        show(f"{name}, fitted on all", score(some, fitted))
    right = ", ".join(
        f"{100 * tally['all', 'right'] / tally['all', 'n']:.1f} % on {name}"
        if tally
        else f"not measured on {name}"
        for name, tally in tallies.items()
    )
    write(fitted, right)


if __name__ == "__main__":
    main()
