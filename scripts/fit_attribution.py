"""Fit the weights that decide who speaks, on the quotations and people of LitBank.

    python scripts/fit_attribution.py            cross-validate by book, then fit on all and write the data file
    python scripts/fit_attribution.py --check    cross-validate only

The people are LitBank's own (names and common nouns from its coreference), the quotes and their cues are found by
Foundling. Weights begin at, and are held near, `attribution_prior.toml` beside this script, which is set by hand:
maximum a posteriori of a conditional random field over each run of talk, by gradient ascent (AdaGrad). LitBank
(David Bamman and others; CC BY 4.0) is read from `../shared/bench/narrative/truth/litbank`.
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

from msgspec import Struct

from foundling.manuscript import Manuscript
from foundling.reading.attribution import decoding, reading, weights
from foundling.reading.attribution.features import NOBODY
from foundling.reading.attribution.laying import Laid
from foundling.reading.attribution.stage import Stage, set_stage
from foundling.reading.attribution.turns import KINDS, LOST, RELATIONS
from foundling.reading.engine import read_layers
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, People, Quotes
from foundling.spans import Span

HERE = Path(__file__).resolve().parent
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
HELD = ("step.", "present", "mentioned", "recent", "anchor", "narrator", "voice")

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
    return {sign: float(value) for sign, value in table["signs"].items()} | steps


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


REFERENCE = {"he": "he", "him": "he", "his": "he", "himself": "he"} | dict.fromkeys(
    ("she", "her", "hers", "herself"), "she"
)
PLURAL = frozenset({"they", "we", "them", "their", "us", "our"})
NARRATOR = frozenset({"i", "me", "my", "myself"})
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


def lay_out(books: Iterable[Book], current: Weights) -> None:
    """Make the runs of the books ready, with what a first reading by the current weights learns."""
    use(current)
    for book in books:
        stage, learnt = reading.learn(book.stage)
        book.runs = []
        for laid, _ in reading.read_runs(stage, learnt):
            at = {figure: k for k, figure in enumerate(laid.figures)}
            book.runs.append((laid, [_gold(book, at, turn.number) for turn in laid.turns]))


def _gold(book: Book, at: dict[int, int], number: int) -> int | None:
    """The candidate who speaks; nobody where the speaker is known and no candidate."""
    who = book.truth.get(number)
    return None if who is None else at.get(who, at[NOBODY])


def use(current: Weights) -> None:
    """Let the layer decide by these weights."""
    signs = {key: value for key, value in current.items() if not _is_step(key)}
    steps = {
        s: (*(math.exp(current[f"step.{s}.{r}"]) for r in RELATIONS), *(current[f"step.{s}.{r}"] for r in LOST))
        for s in KINDS
    }
    weights.weights = lambda: signs  # type: ignore[assignment]
    reading.weights = weights.weights
    reading.moves = lambda: steps  # type: ignore[assignment]


def _is_step(key: str) -> bool:
    return key.startswith("step.") and key != TO_LAST


def expectations(laid: Laid, clamp: Sequence[int | None] | None) -> Counter:
    """How often each weight counts, over all ways to give out the run; `clamp` holds some turns to a candidate."""
    counts: Counter = Counter()
    units = [reading.weigh(of_turn) for of_turn in laid.signs]
    if clamp is not None:
        units = [
            [value if k == held else 0.0 for k, value in enumerate(unit)] if held is not None else unit
            for unit, held in zip(units, clamp, strict=True)
        ]
    steps = [reading.move(laid, i) for i in range(len(units))]
    chain = [u if t.takes_turn else [1.0] * len(u) for u, t in zip(units, laid.turns, strict=True)]
    ahead, behind = decoding.forward(chain, steps), decoding.backward(chain, steps)
    for i, turn in enumerate(laid.turns):
        if turn.takes_turn:
            odds = decoding.chances(ahead[i], behind[i])
        else:
            total = sum(units[i])
            odds = [value / total for value in units[i]]
        for chance, of_one in zip(odds, laid.signs[i], strict=True):
            if chance > 1e-6:
                for sign in of_one:
                    counts[sign] += chance
        move = steps[i]
        if i and move is not None:
            _count_step(counts, reading.step_kind(laid, i), move, ahead[i - 1], chain[i], behind[i])
    return counts


def _count_step(counts: Counter, step: str, move: decoding.Move, ahead, unit, behind) -> None:
    size = range(len(unit))
    mass: Counter = Counter()
    for a in size:
        leave = move.from_[a]
        for b in size:
            weight = ahead[a][b]
            if weight < 1e-12:
                continue
            lost = 0.0 if a == b else move.lost_same
            mass["same"] += weight * move.same * unit[a] * ((1 - lost) * behind[a][b] + lost * behind[a][a])
            for c in size:
                if c == a:
                    continue
                relation = "second" if a == b else "other" if c == b else "new"
                lost = 0.0 if relation == "other" else move.lost_new
                after = (1 - lost) * behind[c][a] + lost * behind[c][c]
                value = weight * leave * getattr(move, relation) * unit[c] * after
                mass[relation] += value
                if leave != 1.0:
                    mass[TO_LAST] += value
    total = sum(mass[r] for r in RELATIONS)
    if total > 0:
        for relation in RELATIONS:
            counts[f"step.{step}.{relation}"] += mass[relation] / total
        counts[TO_LAST] += mass[TO_LAST] / total


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
                    for key, value in expectations(laid, gold).items():
                        gradient[key] += value
                    for key, value in expectations(laid, None).items():
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
    print(f"{title:24}", "  ".join(cells), flush=True)


HEADER = """# Weights of the signs that say who speaks, and of the steps from one quote to the next (logarithms).
# Source: made by scripts/fit_attribution.py from scripts/attribution_prior.toml (set by hand) and the quotations
# of LitBank (David Bamman, Sejal Popat, Sheng Shen and others; CC BY 4.0).
# Right on LitBank, cross-validated by book, given its people: {figure}.
"""


def write(current: Weights, figure: str) -> None:
    """Write the data file."""
    lines = [HEADER.format(figure=figure), "[signs]"]
    lines += [f'"{key}" = {value:.3f}' for key, value in current.items() if not _is_step(key)]
    lines += ["", "[steps]"]
    for step in KINDS:
        cells = ", ".join(f"{r} = {current[f'step.{step}.{r}']:.3f}" for r in (*RELATIONS, *LOST))
        lines.append(f'"{step}" = {{{cells}}}')
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Cross-validate and fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="cross-validate only")
    parser.add_argument("--fast", action="store_true", help="no cross-validation")
    options = parser.parse_args()
    if not TRUTH.is_dir():
        sys.exit(f"no LitBank at {TRUTH}")
    books = [book for path in sorted(TRUTH.glob("*.json")) if (book := read_book(path))]
    begin = prior()
    show("weights set by hand", score(books, begin))
    tally: Counter = Counter()
    if not options.fast:
        for fold in range(FOLDS):
            fitted = fit([b for i, b in enumerate(books) if i % FOLDS != fold], begin)
            tally.update(score([b for i, b in enumerate(books) if i % FOLDS == fold], fitted))
        show("cross-validated", tally)
    if options.check:
        return
    fitted = fit(books, begin)
    show("fitted on all", score(books, fitted))
    right = f"{100 * tally['all', 'right'] / tally['all', 'n']:.1f} %" if tally else "not measured"
    write(fitted, right)


if __name__ == "__main__":
    main()
