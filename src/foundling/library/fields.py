"""What each field of a record may hold when a curator decides it.

Owns the checking of values given as text (`foundling set WORK rating=PG-13`) or as the reading's own types.
Every rule comes from reading-format.md, "The record".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, get_args

import msgspec

from foundling.errors import DecisionError
from foundling.library.values import key_of
from foundling.query.folding import fold
from foundling.query.languages import languages
from foundling.reading.record.people import may_be_coined
from foundling.reading.record.rating import read_rating
from foundling.reading.types import ChapterPlace, Claim, OtherLabel, Rating, Record, Scale, SeriesPlace

FIELDS = Record.__struct_fields__
# Fields that hold one claim for each of several things; the claims of all others compete with one another.
HOLDS_SEVERAL = frozenset({"author", "fandom", "warning", "relationship", "character", "category", "genre"}) | {
    "note",
    "beta",
    "series",
    "contact",
    "dedication",
    "other",
}
_CATEGORIES = ("F/F", "F/M", "M/M", "Gen", "Multi", "Other")
_STATUSES = ("complete", "in-progress", "excerpt")
_FORMS = ("story", "poem", "script", "fragment", "index", "discussion", "notice", "other")
_SCALES = get_args(Scale)

# The largest number that every database holds in the columns that numbers of a record go to.
_LARGEST = 2**31 - 1

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
# `Rain #2`, `Rain, part 2`
_SERIES = re.compile(r"(?P<name>.*?)\s*(?:#|,\s*(?:part|book|no\.?)\s+)(?P<position>\d{1,4})", re.IGNORECASE)
# `3`, `3/10`, `3/? The Flood`, `3 of 10: The Flood`
_CHAPTER = re.compile(
    r"(?P<number>\d{1,4})(?:\s*(?:/|of)\s*(?P<of>\d{1,4}|\?))?(?:[:.\s]\s*(?P<title>\S.*))?", re.IGNORECASE
)


def check_values(field: str, values: Sequence[object]) -> tuple[Any, ...]:
    """The values as the field's claims hold them; raises DecisionError where the field cannot hold one.

    No values, or one empty text, decide that there is none.
    """
    if field not in FIELDS:
        raise DecisionError(f"a record has no field {field!r}; the fields are {', '.join(FIELDS)}")
    wanted = [value for value in values if not (isinstance(value, str) and not value.strip())]
    if values and len(wanted) not in (len(values), 0):
        raise DecisionError(f"{field}: one of the values is empty; leave it out")
    checked = tuple(dict.fromkeys(_check(field, value) for value in wanted))
    if len(checked) > 1 and field not in HOLDS_SEVERAL:
        raise DecisionError(f"{field} holds one value, {len(checked)} were given")
    return checked


@cache
def value_type(field: str) -> Any:
    """The type of a claim's value in this field."""
    kind = next(found.type for found in msgspec.structs.fields(Record) if found.name == field)
    return get_args(get_args(kind)[0])[0]


def same_value(a: Any, b: Any) -> bool:
    """Whether two values of a field name the same thing: without case, white space, or the order of a pairing."""
    return bool(_comparable(a) == _comparable(b))


def _comparable(value: Any) -> Any:
    if isinstance(value, str):
        return key_of(value)
    if isinstance(value, tuple):
        return sorted(map(key_of, value))
    if isinstance(value, Rating):
        return key_of(value.raw)
    if isinstance(value, SeriesPlace):
        return key_of(value.name)
    return value


def _check(field: str, value: object) -> Any:
    if isinstance(value, Claim):
        value = value.value
    kind = value_type(field)
    if isinstance(value, str):
        parse = _PARSERS.get(field, _parse_text)
        value = parse(field, value.strip() if kind is str else " ".join(value.split()))
    try:
        checked = msgspec.convert(msgspec.to_builtins(value), kind)
    except (msgspec.ValidationError, TypeError) as error:
        raise DecisionError(f"{field} cannot hold {value!r}: {error}") from error
    try:
        msgspec.json.encode(checked)  # as it will be kept
    except UnicodeEncodeError as error:
        raise DecisionError(f"{field} cannot hold {value!r}: something in it is no Unicode text") from error
    _confirm(field, checked)
    return checked


def _parse_text(field: str, text: str) -> Any:
    return text


def _parse_words(field: str, text: str) -> int:
    digits = text.replace(",", "").replace(" ", "")
    if not digits.isdecimal():
        raise DecisionError(f"{field} is a whole number, not {text!r}")
    kept = digits.lstrip("0")[: len(str(_LARGEST)) + 1]  # a longer one is refused all the same
    return int(kept or "0")


def _parse_rating(field: str, text: str) -> Rating:
    """The words as given, on the common scale as a stated rating is; one of the scale's own words is itself."""
    word = text.casefold()
    scale: Scale | None = word if word in _SCALES else None  # type: ignore[assignment]
    return Rating(text, scale) if scale else read_rating(text)


def _parse_relationship(field: str, text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in re.split(r"[/&]", text) if name.strip())


def _parse_series(field: str, text: str) -> SeriesPlace:
    match = _SERIES.fullmatch(text)
    if match and match["name"]:
        return SeriesPlace(match["name"], int(match["position"]))
    return SeriesPlace(text, None)


def _parse_chapter(field: str, text: str) -> ChapterPlace:
    match = _CHAPTER.fullmatch(text)
    if match is None:
        return ChapterPlace(None, None, text)
    of = match["of"]
    return ChapterPlace(int(match["number"]), int(of) if of and of != "?" else None, match["title"])


def _parse_other(field: str, text: str) -> OtherLabel:
    label, colon, value = text.partition(":")
    if not colon or not label.strip():
        raise DecisionError(f"{field} is written `Label: value`, not {text!r}")
    return OtherLabel(label.strip(), value.strip())


def _parse_category(field: str, text: str) -> str:
    return next((word for word in _CATEGORIES if word.casefold() == text.casefold()), text)


def _parse_word(field: str, text: str) -> str:
    return text.casefold()


def _parse_language(field: str, text: str) -> str:
    """A tag, or the tag of the language so called."""
    return languages().get(fold(text), text)


_PARSERS: dict[str, Callable[[str, str], Any]] = {
    "words": _parse_words,
    "rating": _parse_rating,
    "relationship": _parse_relationship,
    "series": _parse_series,
    "chapter": _parse_chapter,
    "other": _parse_other,
    "category": _parse_category,
    "language": _parse_language,
    "status": _parse_word,
    "form": _parse_word,
}


def _confirm(field: str, value: Any) -> None:
    """Raise DecisionError where a value of the right type is none that the field may hold."""
    allowed = {"category": _CATEGORIES, "status": _STATUSES, "form": _FORMS}.get(field)
    if allowed is not None and value not in allowed:
        raise DecisionError(f"{field} may be {', '.join(allowed)}, not {value!r}")
    if field == "date" and not _is_date(value):
        raise DecisionError(f"date is a day, month or year (2004-05-01, 2004-05, 2004), not {value!r}")
    if field == "language" and not _LANGUAGE.fullmatch(value):
        raise DecisionError(f"language is a name such as Welsh, or a code such as cy or pt-BR, not {value!r}")
    if field == "url" and any(letter.isspace() for letter in value):
        raise DecisionError(f"url holds no spaces: {value!r}")
    for name, number in _numbers(field, value):
        if not 0 <= number <= _LARGEST:
            raise DecisionError(f"{name} is a number from 0 to {_LARGEST:,}")
    if field == "relationship" and len(value) < 2 and not any(map(may_be_coined, value)):
        raise DecisionError(f"a relationship names two or more, as in Ellen/Tom, not {'/'.join(value)!r}")
    if field == "series" and not value.name:
        raise DecisionError("a series has a name")


def _numbers(field: str, value: Any) -> tuple[tuple[str, int], ...]:
    """The numbers in a value, each with what it is called."""
    found: list[tuple[str, int | None]] = []
    if field == "words":
        found = [("words", value)]
    elif field == "series":
        found = [("the place in a series", value.position)]
    elif field == "chapter":
        found = [("a chapter", value.number), ("the number of chapters", value.of)]
    return tuple((name, number) for name, number in found if number is not None)


def _is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    month, day = int(match[2] or 1), int(match[3] or 1)
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]
