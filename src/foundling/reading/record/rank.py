"""From what the rules found to the record: the only place that merges, orders, drops and sets a confidence.

Equal values become one claim with all their spans. A confidence is the observed precision of the rule for the
field (`data/confidence.toml`, fitted by `benchmarks/calibrate.py`), of the best rule where several agree. Of
fields with one value only the surest stays; of an author, what a sender's name or a signature suggests stays only
where nothing better is said.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

from foundling.knowledge import table
from foundling.reading.record.front import Found
from foundling.reading.types import ChapterPlace, Claim, OtherLabel, Rating, Record, SeriesPlace
from foundling.spans import Span

SINGLE = frozenset({"title", "series", "chapter", "rating", "summary", "language", "status", "words", "url"})
# Where a rule of the second kind speaks for a field, what the first kind says of it is dropped.
WEAK_RULES = frozenset({"mail-from", "poster", "signature", "file-name", "hint-weak", "loose-address"})
DEFAULT = 0.5
PLACES = 3


def rank(found: Iterable[Found]) -> Record:
    """The record: for each field its claims, best first."""
    by_field: dict[str, dict[Any, list[Found]]] = {}
    for one in found:
        by_field.setdefault(one.field, {}).setdefault(key_of(one.field, one.value), []).append(one)
    fields: dict[str, Any] = {}
    for field, groups in by_field.items():
        claims = _kept(field, [_claim(field, group) for group in groups.values()])
        fields[field] = tuple(claims)
    return Record(**fields)


def _claim(field: str, group: list[Found]) -> tuple[Claim[Any], tuple[float, int]]:
    """The claim of one value, and what orders it: confidence, then the place in the text."""
    best = max(group, key=lambda one: (confidence(one.rule, field), bool(one.spans)))
    sure = confidence(best.rule, field)
    if len({one.rule for one in group}) > 1:
        sure = max(sure, confidence("agreed", field))
    spans: list[Span] = []
    for one in group:
        spans += [span for span in one.spans if span not in spans]
    hint = best.hint or next((one.hint for one in group if one.hint), None)
    claim = Claim(best.value, tuple(sorted(spans)), round(sure, PLACES), best.rule, hint)
    return claim, (-claim.confidence, spans[0].start if spans else 0)


def _kept(field: str, claims: list[tuple[Claim[Any], tuple[float, int]]]) -> list[Claim[Any]]:
    claims.sort(key=lambda pair: pair[1])
    ordered = [claim for claim, _ in claims]
    if field in SINGLE:
        return ordered[:1]
    strong = [claim for claim in ordered if claim.by not in WEAK_RULES]
    if field == "author" and ordered:
        return strong or ordered[:1]
    return ordered


@cache
def _confidences() -> dict[str, dict[str, float]]:
    return {rule: dict(fields) for rule, fields in table("confidence.toml").items()}


def confidence(rule: str, field: str) -> float:
    """How often this rule was right about this field."""
    rules = _confidences()
    return rules.get(rule, {}).get(field, rules.get("any", {}).get(field, DEFAULT))


def key_of(field: str, value: Any) -> Any:
    """What two values have in common that are the same: letters and digits alone, case and accents apart."""
    if isinstance(value, Rating):
        return _letters(value.raw)
    if isinstance(value, ChapterPlace):
        return value.number if value.number is not None else _letters(value.title or "")
    if isinstance(value, SeriesPlace):
        return _letters(value.name)
    if isinstance(value, OtherLabel):
        return (_letters(value.label), _letters(value.value))
    if field == "relationship":
        return tuple(sorted(_letters(name) for name in value))
    if field in ("words", "category", "status", "date", "language"):
        return value
    if field in ("contact", "url"):
        return re.sub(r"^https?://(?:www\.)?|/+$", "", str(value).casefold())
    return _letters(str(value))


def _letters(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).casefold()
    return "".join(c for c in plain if c.isalnum()) or words
