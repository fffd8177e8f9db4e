"""What a manuscript is: a story, a poem, a script, or something that is no story.

A logistic model over `form_features` (weights in data/forms_model.json, made by benchmarks/fit_forms.py, whose
docstring says on what) gives the chance that a manuscript is a story; plain rules name the kind. The evidence
is the passage that speaks loudest for the kind.
"""

from __future__ import annotations

import json
import math
import re
from functools import cache
from importlib.resources import files

from msgspec import Struct

from foundling.errors import KnowledgeError
from foundling.manuscript import Manuscript
from foundling.reading.labels import field_of
from foundling.reading.record.form_features import NAMES, Features, count_features
from foundling.reading.scan import Scan
from foundling.reading.types import Claim
from foundling.spans import Span, snap

# The chance from which a manuscript is held to be a story; swept on the fitting set of benchmarks/forms.py.
STORY = 0.5
# Confidence never claims more than this: no set of ours shows a rarer error.
MOST_SURE = 0.995
# From which share of lines on a story is verse or script (benchmarks/forms.py, fitting set).
VERSE_SHARE = 0.8
SCRIPT_SHARE = 0.3
# From which share of digits, brackets and the like on a text is data for machines. Stories stay under 0.07 on the
# fitting set of benchmarks/forms.py; the share was not tuned further.
DATA_SHARE = 0.15
DATA_SURE = 0.97
# How many code points of a passage are shown as evidence.
EVIDENCE = 240

_SPOKEN = re.compile(r"^[^\n]*[\"“«][^\n]*$", re.M)
_PROSE = re.compile(r"^[^\n]{60,}$", re.M)
_REPLY = re.compile(r"^(?:Subject:[ \t]*[^\n]*|[ ]?\w{0,4}>[^\n]*)$", re.M)


class Model(Struct, frozen=True):
    """A logistic model: one weight a feature, in the order of NAMES, and the intercept."""

    weights: tuple[float, ...]
    intercept: float


def read_form(manuscript: Manuscript, scan: Scan) -> tuple[Claim[str], ...]:
    """The claims on what the manuscript is, best first; none for a text without a word."""
    if not manuscript.text.strip():
        return ()
    features = count_features(manuscript, scan)
    if features.code >= DATA_SHARE:
        return (Claim("other", _other_evidence(manuscript.text, "other"), DATA_SURE, "form-data"),)
    if _is_sheet(manuscript.text):
        return (Claim("other", _other_evidence(manuscript.text, "other"), SHEET_SURE, "form-sheet"),)
    chance = story_chance(features)
    if chance >= STORY:
        kind = _story_kind(features)
        evidence = _story_evidence(manuscript.text)
    else:
        kind = _other_kind(features)
        evidence = _other_evidence(manuscript.text, kind)
    sure = min(MOST_SURE, max(chance, 1 - chance))
    return (Claim(kind, evidence, round(sure, 3), "form-model"),)


# A text of facts, such as a recipe or a character's sheet: short, no speech, and so many of its lines a quantity
# of something, or a label of its own with a value. By eye on a handful; no story of benchmarks/forms.py is one.
SHEET_LINES, SHEET_SHARE, LONGEST_SHEET, SHEET_SURE = 5, 0.5, 6_000, 0.8
_FACT = re.compile(
    r"(?P<label>[A-Z][\w ]{1,20}):\s\S.{0,100}\Z|(?:\d{1,4}(?:[./]\d)?|half|an?)\s?"
    r"(?:g|kg|ml|l|dl|oz|lbs?|tsp|tbsp|cups?|teaspoons?|tablespoons?|pinch|pints?)\b.{0,60}\Z"
)


def _is_sheet(text: str) -> bool:
    """Whether a text is a list of facts: no label stands twice, as a speaker's does, and none is a story's."""
    if len(text) > LONGEST_SHEET or _SPOKEN.search(text):
        return False
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    facts = [match for line in lines if (match := _FACT.match(line))]
    labels = [match["label"] for match in facts if match["label"]]
    stated = {field_of(label) for label in labels}
    if len(facts) < SHEET_LINES or len(set(labels)) < len(labels) or stated & _OF_STORIES:
        return False
    return len(facts) >= SHEET_SHARE * len(lines)


# Labels that head stories.
_OF_STORIES = frozenset(
    {"title", "author", "rating", "summary", "disclaimer", "relationship", "fandom", "warning"}
)


def story_chance(features: Features) -> float:
    """The chance, 0 to 1, that a manuscript with these features is a story, poem or script."""
    model = _model()
    score = model.intercept + sum(w * v for w, v in zip(model.weights, features.values, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _story_kind(features: Features) -> str:
    if features.script >= SCRIPT_SHARE or (features.script_headings >= 2 and features.script >= SCRIPT_SHARE / 2):
        return "script"
    if features.verse >= VERSE_SHARE and features.values[NAMES.index("dialogue")] < VERSE_SHARE:
        return "poem"
    return "story"


def _other_kind(features: Features) -> str:
    value = dict(zip(NAMES, features.values, strict=True))
    if value["reply"] or value["quoted_lines"] > 0.05:
        return "discussion"
    if value["links"] > 0.15 or (value["short_lines"] > 0.6 and value["talk"] > 1):
        return "index"
    if value["first"] + value["smileys"] > value["talk"]:
        return "discussion"
    return "notice" if value["talk"] > 1.5 else "other"


def _story_evidence(text: str) -> tuple[Span, ...]:
    """A line of speech from the middle of the text, else a line of prose."""
    half = len(text) // 3
    for pattern in (_SPOKEN, _PROSE):
        match = pattern.search(text, half, half + 20_000) or pattern.search(text, 0, 20_000)
        if match:
            return (_shown(text, match),)
    return ()


def _other_evidence(text: str, kind: str) -> tuple[Span, ...]:
    match = _REPLY.search(text, 0, 20_000) if kind == "discussion" else None
    match = match or re.compile(r"^[^\S\n]*\S[^\n]*$", re.M).search(text, 0, 20_000)
    return (_shown(text, match),) if match else ()


def _shown(text: str, match: re.Match[str]) -> Span:
    return snap(text, Span(match.start(), min(match.end(), match.start() + EVIDENCE)))


@cache
def _model() -> Model:
    name = "forms_model.json"
    try:
        made = json.loads(files("foundling").joinpath("data", name).read_text(encoding="utf-8"))
        weights = tuple(float(made["weights"][feature]) for feature in NAMES)
        return Model(weights, float(made["intercept"]))
    except (OSError, ValueError, KeyError) as error:
        raise KnowledgeError(name, f"{type(error).__name__}: {error}") from error
