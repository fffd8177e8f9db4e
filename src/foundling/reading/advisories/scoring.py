"""How sure it is that a reader would want a warning for a passage.

Owns the confidences. For the measured kinds it is a logistic model over how many different entries of each class
the passage holds (weights in data/advisories_model.json, made by benchmarks/fit_advisories.py): an estimate of the
share of readers who would want the warning. For the others it is a rule over the grades of the words found.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from msgspec import Struct

from foundling.errors import KnowledgeError
from foundling.reading.advisories.kinds import Kind, kinds
from foundling.reading.advisories.lexicon import lexicon
from foundling.reading.advisories.passages import PASSAGE, Evidence, Passage

FILE = "advisories_model.json"

# A passage's length enters as the logarithm of words / PASSAGE, held within what the models were fitted to.
SHORTEST, LONGEST = math.log(0.3), math.log(3.0)

# By rule: what one entry of a grade is worth, as a probability; several are joined as if independent. What is
# supposed, or told of, is worth less. Written from judgement; no reader was asked about these kinds.
GRADE_WORTH = (0.0, 0.1, 0.3, 0.4)
UNREAL_WORTH = 0.5
TOLD_WORTH = 0.8
# No kind that no reader was asked about is surer than this.
MOST_BY_RULE = 0.6
# Where all evidence of a measured kind stands behind a negation. Readers still warn for some of it.
ALL_DENIED = 0.6
ALL_UNREAL = 0.9
# Where only weak words show a kind. The passages that the models were fitted to were found by keywords, so that
# each holds words of its warning; in whole stories "ashamed" or "captain" mostly stand alone.
WEAK_ALONE = 0.5


class Model(Struct, frozen=True):
    """The weights of the measured kinds, in the order of `names`; `classes` has one row a class of the lexicon."""

    names: tuple[str, ...]
    intercepts: tuple[float, ...]
    length: tuple[float, ...]
    classes: tuple[tuple[float, ...], ...]


@cache
def model() -> Model:
    """The model of `data/advisories_model.json`; raises KnowledgeError where file and lexicon do not fit."""
    try:
        made = json.loads(files("foundling").joinpath("data", FILE).read_text(encoding="utf-8"))["warnings"]
        names = tuple(kind.name for kind in kinds() if kind.measured)
        known = {each.name for each in lexicon().classes}
        for name in names:
            if strange := sorted(set(made[name]["weights"]) - known):
                raise KnowledgeError(FILE, f"no class {strange[0]}")
        return Model(
            names,
            tuple(float(made[name]["intercept"]) for name in names),
            tuple(float(made[name]["length"]) for name in names),
            tuple(
                tuple(float(made[name]["weights"].get(each.name, 0.0)) for name in names)
                for each in lexicon().classes
            ),
        )
    except (OSError, ValueError, KeyError) as error:
        raise KnowledgeError(FILE, f"{type(error).__name__}: {error}") from error


def length_feature(words: int) -> float:
    """The feature of a passage's length."""
    return min(max(math.log(max(words, 1) / PASSAGE), SHORTEST), LONGEST)


def count_feature(count: float) -> float:
    """The feature of a class: each further entry says less."""
    return math.log1p(count)


def confidences(passage: Passage) -> dict[str, float]:
    """By kind, the confidence of the kinds that the passage holds evidence for."""
    factors = {kind.name: borne_out(kind, passage) for kind in kinds()}
    if not any(factors.values()):
        return {}
    shares = _shares(passage)
    out: dict[str, float] = {}
    for kind in kinds():
        factor = factors[kind.name]
        if not factor:
            continue
        if kind.measured:
            out[kind.name] = shares[kind.name] * factor
        else:
            confidence = min(_by_rule(kind, passage.evidence), MOST_BY_RULE)
            out[kind.name] = factor * min(confidence, shares[kind.within] if kind.within else 1.0)
    return out


def borne_out(kind: Kind, passage: Passage) -> float:
    """How far the passage's words bear out the kind: 0 without evidence, 1 where it stands plainly there."""
    evidence = [each for each in passage.evidence if kind.evidence.intersection(each.classes)]
    if not evidence:
        return 0.0
    factor = 1.0
    if all(each.denied for each in evidence):
        factor = ALL_DENIED
    elif all(each.denied or each.unreal for each in evidence):
        factor = ALL_UNREAL
    if any(kind.core.intersection(each.classes) for each in evidence) or kind.company.intersection(passage.counts):
        return factor
    return factor * WEAK_ALONE


def _shares(passage: Passage) -> dict[str, float]:
    """Of each measured kind, the estimated share of readers who would want the warning."""
    made = model()
    length = length_feature(passage.words)
    sums = [a + b * length for a, b in zip(made.intercepts, made.length, strict=True)]
    for number, count in passage.counts.items():
        value = count_feature(count)
        for at, weight in enumerate(made.classes[number]):
            sums[at] += weight * value
    return {name: 1 / (1 + math.exp(-total)) for name, total in zip(made.names, sums, strict=True)}


def _by_rule(kind: Kind, evidence: Iterable[Evidence]) -> float:
    grades = lexicon().grades
    doubt = 1.0
    for each in evidence:
        if each.denied or not kind.evidence.intersection(each.classes):
            continue
        worth = GRADE_WORTH[max(grades[one] for one in kind.evidence.intersection(each.classes))]
        worth *= UNREAL_WORTH if each.unreal else 1.0
        worth *= TOLD_WORTH if each.told else 1.0
        doubt *= 1 - worth
    return 1 - doubt
