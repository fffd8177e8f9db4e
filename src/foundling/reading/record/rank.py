"""From what the rules found to the record: the only place that merges, orders, drops and sets a confidence.

Equal values become one claim with all their spans. Both the order and the confidence are observed precisions of
the rule for the field (`data/confidence.toml`, fitted by `benchmarks/calibrate.py`): the order that of all it
finds, the confidence that of what is left of it after ranking. Of
fields with one value only the surest stays, and of series those that stand together with the surest; of an author,
what a sender's name or a signature suggests stays only where nothing better is said.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from foundling.knowledge import table
from foundling.reading.record.front import Found
from foundling.reading.types import ChapterPlace, Claim, OtherLabel, Rating, Record, SeriesPlace

SINGLE = frozenset({"title", "chapter", "rating", "summary", "language", "status", "words", "url"})
# Where a rule of the second kind speaks for a field, what the first kind says of it is dropped.
WEAK_RULES = frozenset(
    {"mail-from", "sender-login", "poster", "signature", "file-name", "hint-weak", "loose-address"}
)
DEFAULT = 0.5
PLACES = 3


def rank(found: Iterable[Found]) -> Record:
    """The record: for each field its claims, best first."""
    fields: dict[str, list[Claim[Any]]] = {}
    for field, claim, _ in standing(found):
        fields.setdefault(field, []).append(claim)
    return Record(**{field: tuple(claims) for field, claims in fields.items()})


def standing(found: Iterable[Found]) -> Iterator[tuple[str, Claim[Any], bool]]:
    """The claims that stay, field by field and best first, and whether several rules agreed on each."""
    for field, claims in grouped(found):
        for claim, several in _kept(field, claims):
            yield field, claim, several


def grouped(found: Iterable[Found]) -> Iterator[tuple[str, list[tuple[Claim[Any], bool]]]]:
    """For each field the claims of every value found, best first, and whether several rules agreed on each."""
    by_field: dict[str, dict[Any, list[Found]]] = {}
    for one in found:
        by_field.setdefault(one.field, {}).setdefault(key_of(one.field, one.value), []).append(one)
    for field, groups in by_field.items():
        ordered = sorted(groups.values(), key=lambda g: _place(field, g)) if len(groups) > 1 else groups.values()
        yield field, [_claim(field, group) for group in ordered]


def _agree(field: str, group: list[Found]) -> bool:
    """Whether several rules found a value, each more often right than not: two poor ones prove nothing."""
    return len(group) > 1 and len({one.rule for one in group if precedence(one.rule, field) >= DEFAULT}) > 1


def _place(field: str, group: list[Found]) -> tuple[float, int]:
    """What orders the values of a field: precedence, then the place in the text."""
    first = min((span.start for one in group for span in one.spans), default=0)
    return -max(precedence(rule, field) for rule in _names(field, group)), first


def _names(field: str, group: list[Found]) -> set[str]:
    """The rules that found a value, and `agreed` where they are several."""
    return {one.rule for one in group} | ({"agreed"} if _agree(field, group) else set())


def _claim(field: str, group: list[Found]) -> tuple[Claim[Any], bool]:
    """The claim of one value, by the surest of the rules that found it, and whether there were several."""
    several = _agree(field, group)
    best = max(group, key=lambda one: _weight(one, field)) if len(group) > 1 else group[0]
    sure = confidence("agreed" if several else best.rule, field)
    spans = {span for one in group for span in one.spans}
    hint = best.hint or next((one.hint for one in group if one.hint), None)
    return Claim(best.value, tuple(sorted(spans)), round(sure, PLACES), best.rule, hint), several


def _weight(one: Found, field: str) -> tuple[bool, bool, float, bool]:
    """Of equal values the spelling of a rule that states it, then of the surest, then of one with a place.

    A series with the work's number in it says more than one without.
    """
    numbered = isinstance(one.value, SeriesPlace) and one.value.position is not None
    return (one.rule not in WEAK_RULES, numbered, precedence(one.rule, field), bool(one.spans))


def _kept(field: str, claims: list[tuple[Claim[Any], bool]]) -> list[tuple[Claim[Any], bool]]:
    if field in SINGLE:
        return claims[:1]
    if field == "series":
        return claims[:1] + [pair for pair in claims[1:] if _beside(claims[0][0], pair[0])]
    if field == "author":
        return [pair for pair in claims if pair[0].by not in WEAK_RULES] or claims[:1]
    return claims


def _beside(best: Claim[SeriesPlace], other: Claim[SeriesPlace]) -> bool:
    """Whether a work stands in this series too: one place lists both, a container's or with a number in each."""
    listed = best.by.startswith("hint-") or (best.value.position is not None and other.value.position is not None)
    return listed and other.by == best.by and best.by not in WEAK_RULES


@cache
def _fitted(kind: str) -> dict[str, dict[str, float]]:
    return {rule: dict(fields) for rule, fields in table("confidence.toml")[kind].items()}


def _look_up(kind: str, rule: str, field: str) -> float:
    rules = _fitted(kind)
    own = rules.get(rule, {})
    return own.get(field, own.get("any", rules.get("any", {}).get(field, DEFAULT)))


@cache
def confidence(rule: str, field: str) -> float:
    """How often this rule was right about this field where its claim stood."""
    return _look_up("sure", rule, field)


@cache
def precedence(rule: str, field: str) -> float:
    """How often this rule was right about this field at all, also where another's claim was preferred."""
    return _look_up("order", rule, field)


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
    return "".join(filter(str.isalnum, plain)) or words
