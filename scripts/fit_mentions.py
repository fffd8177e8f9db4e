"""Trains the weights of the layer `mentions` on LitBank and measures them, cross-validated by book.

    python scripts/fit_mentions.py LITBANK [--folds 5] [--write]

LITBANK is the folder of excerpts (NAME.txt, NAME.json) of the narrative bench; its `score.py`, two folders up,
scores. LitBank is by David Bamman and others (github.com/dbamman/litbank), under CC BY 4.0. Needs numpy and scipy.
With `--write`, weights trained on all excerpts go to src/foundling/data/mentions_model.json.

Three sets of weights: which noun phrases mean somebody (logistic regression), where they end, and whom a noun
phrase or pronoun means (both log-linear over the candidates). The last is trained on a pass through each excerpt
that follows the truth, with names, speakers and phrases as this library finds them (phrases by weights trained on
other books). A second pass that followed its own choices made the figures worse.
"""

from __future__ import annotations

import argparse
import json
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript
from foundling.reading.cast import shown_span
from foundling.reading.engine import read_layers
from foundling.reading.mentions.entities import Entity
from foundling.reading.mentions.lexicon import lexicon
from foundling.reading.mentions.phrases import end_features, phrase_ends
from foundling.reading.mentions.place import Story
from foundling.reading.mentions.resolving import Resolver
from foundling.reading.mentions.spots import Spot, candidates, find_spots
from foundling.reading.views import Mention

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "benchmarks"))

from scorers import scorer  # noqa: E402

TARGET = HERE.parent / "src" / "foundling" / "data" / "mentions_model.json"
# The last excerpts by name are no part of any error analysis; their figures are shown apart.
ASIDE = 14
# Strength of the ridge, and in how many rows a feature must stand, for each set of weights.
RIDGE = {"keep": 3.0, "end": 1.0, "rank": 6.0}
LEAST = {"keep": 2, "end": 2, "rank": 3}
# Weights nearer to nothing than this are left out of the file.
SMALLEST = 0.02


class Excerpt:
    """An excerpt: the layers before this one, and the truth as tokens."""

    def __init__(self, path: Path) -> None:
        manuscript = next(
            one for one in manuscripts(container(path.with_suffix(".txt"))) if isinstance(one, Manuscript)
        )
        needs = ("prose", "scenes", "quotes", "people", "attribution")
        layers = read_layers(manuscript, needs).layers
        self.path = path
        self.story = Story(*(layers[name] for name in needs))
        prose = self.story.prose
        self.gold: dict[tuple[int, int], str] = {}
        self.nouns: dict[int, list[int]] = {}
        for cluster in json.loads(path.read_text())["clusters"]:
            if cluster["cat"] != "PER":
                continue
            for start, end, sort in cluster["mentions"]:
                first, last = bisect_right(prose.ends, start), bisect_left(prose.starts, end)
                self.gold[first, last] = cluster["id"]
                if sort == "NOM":
                    self.nouns.setdefault(first, []).append(last)
        self.begins: dict[int, list[tuple[int, str]]] = {}
        self.ends: dict[int, list[tuple[int, str]]] = {}
        for (first, last), name in sorted(self.gold.items()):
            self.begins.setdefault(first, []).append((last, name))
            self.ends.setdefault(last, []).append((first, name))
        self.spots: list[Spot] = []

    def phrases(self):
        """The candidates, and for each where the truth ends it, or None where it is no mention."""
        prose = self.story.prose
        inside = bytearray(len(prose.words) + 1)
        for figure in self.story.people.figures:
            for first, last in figure.names:
                inside[first:last] = b"\1" * (last - first)
        found = candidates(prose, self.story.quotes, lexicon(), inside)
        heads: dict[int, list[int]] = {}
        for one in found:
            heads.setdefault(one.first, []).append(one.head)
        ends = []
        for one in found:
            after = [end for end in self.nouns.get(one.first, ()) if end > one.head]
            nearest = min(after, default=0)
            right = nearest and one.head == max(head for head in heads[one.first] if head < nearest)
            ends.append(nearest if right else None)
        return found, ends

    def truth(self, spot: Spot) -> str | None:
        """The cluster of a spot in the truth."""
        exact = self.gold.get((spot.first, spot.last))
        if exact is not None:
            return exact
        if spot.kind == "noun":
            return next((name for last, name in self.begins.get(spot.first, ()) if last > spot.head), None)
        if spot.kind == "name":
            found = self.ends.get(spot.last, ()) or [
                (0, name) for last, name in self.begins.get(spot.first, ()) if last > spot.head
            ]
            return found[0][1] if found else None
        return None


def matrix(rows, least):
    """The rows as a sparse matrix, and the number of each feature."""
    counts = Counter(feature for row in rows for feature in row)
    index = {feature: i for i, feature in enumerate(sorted(f for f, n in counts.items() if n >= least))}
    begins, columns = [0], []
    for row in rows:
        columns += [index[feature] for feature in row if feature in index]
        begins.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, begins), shape=(len(rows), len(index))), index


def minimised(loss, index):
    """The weights of least loss, by feature."""
    found = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return {feature: float(found.x[i]) for feature, i in index.items()}


def logistic(rows, right, ridge, least):
    """Weights of a logistic regression."""
    x, index = matrix(rows, least)
    y = np.array(right, float)

    def loss(w):
        z = x @ w
        value = (np.logaddexp(0, z) - y * z).sum() + 0.5 * ridge * (w @ w)
        return value, x.T @ (1 / (1 + np.exp(-z)) - y) + ridge * w

    return minimised(loss, index)


def log_linear(groups, rights, ridge, least):
    """Weights of a log-linear choice; several rows of a group may be right."""
    x, index = matrix([row for group in groups for row in group], least)
    sizes = [len(group) for group in groups]
    group = np.repeat(np.arange(len(groups)), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = np.concatenate(
        [[float(i in good) for i in range(size)] for size, good in zip(sizes, rights, strict=True)]
    )

    def loss(w):
        z = x @ w
        e = np.exp(z - np.maximum.reduceat(z, starts)[group])
        every, good = np.add.reduceat(e, starts), np.add.reduceat(e * right, starts)
        value = (np.log(every) - np.log(good)).sum() + 0.5 * ridge * (w @ w)
        return value, x.T @ (e / every[group] - e * right / good[group]) + ridge * w

    return minimised(loss, index)


def fit_phrases(excerpts):
    """Weights for which phrases are kept, and where they end."""
    rows, right, groups, rights = [], [], [], []
    classes = lexicon().classes
    for one in excerpts:
        prose = one.story.prose
        for phrase, end in zip(*one.phrases(), strict=True):
            rows.append(phrase.features)
            right.append(end is not None)
            if end is None:
                continue
            number = bisect_right(prose.sentences, phrase.head)
            ceiling = prose.sentences[number] if number < len(prose.sentences) else len(prose.words)
            ends = phrase_ends(prose.lower, classes, phrase.head, ceiling)
            if len(ends) > 1 and end in ends:
                groups.append(
                    [end_features(prose.lower, classes, phrase.head, place, phrase.article) for place in ends]
                )
                rights.append({ends.index(end)})
    return (
        logistic(rows, right, RIDGE["keep"], LEAST["keep"]),
        log_linear(groups, rights, RIDGE["end"], LEAST["end"]),
    )


class Teacher(Resolver):
    """A pass that follows the truth, and writes down every choice and what was right."""

    def __init__(self, excerpt: Excerpt) -> None:
        super().__init__(excerpt.story, {})
        self.excerpt = excerpt
        self.groups: list[list[list[str]]] = []
        self.rights: list[set[int]] = []
        self.votes: dict[int, Counter] = {}
        for spot in excerpt.spots:
            if spot.kind == "name":
                name = excerpt.truth(spot)
                if name is not None:
                    self.votes.setdefault(self.figures[spot.figure].number, Counter())[name] += 1

    def who(self, entity: Entity) -> str | None:
        """The cluster that most of somebody's mentions belong to."""
        votes = self.votes.get(entity.number)
        return votes.most_common(1)[0][0] if votes else None

    def choose(self, spot, found, rows, named=0.0, parties=()):
        name = self.excerpt.truth(spot)
        if name is None:
            # A noun phrase that is no mention is somebody new, `they` that are no people are nobody.
            right = {len(rows) - 1}
        else:
            right = {i for i, one in enumerate(found) if self.who(one) == name}
            unmet = spot.kind == "name" or not any(name in votes for votes in self.votes.values())
            if not right and unmet:
                right = {len(found)}
        if not right:
            return super().choose(spot, found, rows, named, parties)
        self.groups.append(rows)
        self.rights.append(right)
        return min(right), 1.0

    def take(self, spot, place, entity, confidence):
        name = self.excerpt.truth(spot)
        if name is not None and spot.kind != "name":
            self.votes.setdefault(entity.number, Counter())[name] += 1
        super().take(spot, place, entity, confidence)


def fit_rank(excerpts):
    """Weights for whom a spot means."""
    groups, rights = [], []
    for one in excerpts:
        teacher = Teacher(one)
        teacher.run(one.spots)
        groups += teacher.groups
        rights += teacher.rights
    return log_linear(groups, rights, RIDGE["rank"], LEAST["rank"])


def as_reading(one: Excerpt, weights) -> dict:
    """What the scorer reads of a reading."""
    clusters: dict[int, list] = {}
    prose = one.story.prose
    for choice in Resolver(one.story, weights).run(one.spots):
        spot = choice.spot
        span = shown_span(prose, Mention((spot.first, spot.last), spot.kind))
        clusters.setdefault(choice.entity, []).append([span.start, span.end])
    cast = [{"id": f"c{i}", "name": "", "mentions": mentions} for i, mentions in clusters.items()]
    return {"text": prose.text, "cast": cast}


def report(title, excerpts, readings) -> None:
    """Print the scorer's figures for people."""
    score = scorer(excerpts[0].path.resolve().parents[2])
    scores = [score.score_litbank(score.Doc(one.path, readings[one.path])) for one in excerpts]
    total = score.pooled("coref", "litbank", scores)
    cells = score.columns("coref", "litbank", total)
    print(title, " ".join(f"{name} {value.strip()}" for name, value in cells.items() if name.startswith("per")))


def report_confidences(excerpts, weights_of) -> None:
    """Print what confidence was stated and how often it was right, by tenths.

    A mention is right where it belongs to the cluster that most mentions of its entry belong to.
    """
    tenths: dict[int, list[float]] = {}
    for one in excerpts:
        choices = Resolver(one.story, weights_of(one)).run(one.spots)
        votes: dict[int, Counter] = {}
        for choice in choices:
            if (name := one.truth(choice.spot)) is not None:
                votes.setdefault(choice.entity, Counter())[name] += 1
        for choice in choices:
            name = one.truth(choice.spot)
            right = name is not None and votes[choice.entity].most_common(1)[0][0] == name
            counts = tenths.setdefault(min(int(choice.confidence * 10), 9), [0, 0.0, 0])
            counts[0] += 1
            counts[1] += choice.confidence
            counts[2] += right
    for tenth, (number, stated, right) in sorted(tenths.items()):
        print(f"confidence 0.{tenth}: {number:6,} stated {stated / number:.3f} right {right / number:.3f}")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("litbank", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    excerpts = [Excerpt(path) for path in sorted(args.litbank.glob("*.json"))]
    fold_of = {one.path: number % args.folds for number, one in enumerate(excerpts)}
    others = {fold: [one for one in excerpts if fold_of[one.path] != fold] for fold in range(args.folds)}
    for fold, rest in others.items():
        keep, end = fit_phrases(rest)
        for one in excerpts:
            if fold_of[one.path] == fold:
                one.spots = find_spots(one.story.prose, one.story.quotes, one.story.people, keep, end)
    ranks = {fold: fit_rank(rest) for fold, rest in others.items()}
    readings = {one.path: as_reading(one, ranks[fold_of[one.path]]) for one in excerpts}
    report("tuned", excerpts[:-ASIDE], readings)
    report("aside", excerpts[-ASIDE:], readings)
    report("all  ", excerpts, readings)
    report_confidences(excerpts, lambda one: ranks[fold_of[one.path]])
    if args.write:
        rank = fit_rank(excerpts)
        keep, end = fit_phrases(excerpts)
        made = {
            name: {
                feature: round(value, 3) for feature, value in sorted(weights.items()) if abs(value) >= SMALLEST
            }
            for name, weights in (("keep", keep), ("end", end), ("rank", rank))
        }
        TARGET.write_text(json.dumps(made, indent=0) + "\n", encoding="utf-8")
        print({name: len(weights) for name, weights in made.items()}, TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
