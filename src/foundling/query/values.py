"""What stands behind a field's colon: numbers, days, places on a scale, and ranges of them.

Owns the forms of values. A value that is wrong raises `WrongValueError`, which the parser turns into a QueryError.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from foundling.query.fields import Field, fields, harms, nearest
from foundling.query.folding import fold
from foundling.query.languages import languages
from foundling.query.types import Amount, Choice, Days, Harm, Scale
from foundling.spans import Span

V = TypeVar("V")
# Beyond this a number is no count of anything, and the index holds none so large.
_LARGEST = 10**12
_NUMBER = re.compile(r"([0-9]{1,13}(?:[,.' ][0-9]{3})*)(k|m)?\Z", re.IGNORECASE)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?\Z")
_BOUND = re.compile(r"(<=|>=|=<|=>|<|>|=)?(.*)\Z", re.DOTALL)
_HARM = re.compile(r"([^<>=]*)(?:(<=|>=|=<|=>|<|>|=)(.*))?\Z", re.DOTALL)
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*\Z", re.IGNORECASE)


class WrongValueError(Exception):
    """A value that the field cannot hold: `why`, and what could stand there instead (`better`)."""

    def __init__(self, why: str, better: str | None = None) -> None:
        self.why = why
        self.better = better
        super().__init__(why)


def amount(field: Field, written: str, span: Span) -> Amount:
    """`5000`, `>1000`, `5000..20000`, `5k..`."""
    low, high = _bounds(written, _number, _number)
    if high is not None and high < 0:
        raise WrongValueError(f"{field.name} cannot be less than nothing")
    return Amount(field.name, low, high, span)


def days(field: Field, written: str, span: Span) -> Days:
    """`2026-11-21`, `2026-11`, `2026`, `>=2026-11`, `2026-01..2026-03`."""
    low, high = _bounds(written, _first_day, _last_day)
    return Days(field.name, _as_number(low), _as_number(high), span)


def scale(field: Field, written: str, span: Span, free: frozenset[str]) -> Scale | Choice:
    """`teen`, `<=teen`, `general..teen`, and words that are on no scale alone."""
    alone = field.value(written)
    if alone in free:
        return Choice(field.name, alone or "", span)
    steps = [value for value in field.values if value not in free]
    low, high = _steps(field, written, steps)
    return Scale(field.name, low, high, span)


def harm(field: Field, written: str, span: Span) -> Harm:
    """`violence`, `violence<=moderate`, `violence=graphic`."""
    found = _HARM.match(written)
    kind, sign, level = found.groups() if found else (written, None, None)
    known = "-".join(fold(kind).replace("_", " ").split())
    if known not in harms():
        near = nearest(known, harms())
        raise WrongValueError(
            f"there is no advisory called {kind!r}; there are {', '.join(harms())}",
            None if near is None else f"{near}{sign or ''}{level or ''}",
        )
    if sign is None:
        return Harm(known, None, None, span)
    try:
        low, high = _steps(field, ("" if sign == "=" else sign) + (level or ""), list(field.values))
    except WrongValueError as error:
        better = (
            None if error.better is None else f"{known}{'' if error.better[0] in '<>=' else '='}{error.better}"
        )
        raise WrongValueError(error.why, better) from error
    # The lowest level and the highest are no bounds: none at all is below, and nothing is above.
    return Harm(known, low, high, span)


def choice(field: Field, written: str, span: Span) -> Choice:
    """One of the field's values."""
    return Choice(field.name, _value(field, written), span)


def language(field: Field, written: str, span: Span) -> Choice:
    """A tag (`en`, `pt-BR`) or a name (`English`)."""
    tag = languages().get(fold(written))
    if tag is None and not _TAG.match(written):
        near = nearest(written, languages())
        raise WrongValueError(f"there is no language called {written!r}; write a code such as `en`", near)
    return Choice(field.name, fold(tag or written), span)


def _value(field: Field, written: str) -> str:
    value = field.value(written)
    if value is None:
        near = nearest(written, [*field.values, *field.also])
        raise WrongValueError(f"{field.name} cannot be {written!r}; it can be {', '.join(field.values)}", near)
    return value


def _steps(field: Field, written: str, steps: Sequence[str]) -> tuple[str | None, str | None]:
    def place(part: str) -> int:
        sign_free = part.strip()
        value = field.value(sign_free)
        if value not in steps:
            near = nearest(sign_free, [*steps, *field.also])
            better = None if near is None or ".." in written else written.replace(part, near)
            raise WrongValueError(f"{field.name} cannot be {sign_free!r}; it can be {', '.join(steps)}", better)
        return steps.index(value)

    low, high = _bounds(written, place, place)
    if (low is not None and low >= len(steps)) or (high is not None and high < 0):
        raise WrongValueError(f"nothing is {written}; {field.name} can be {', '.join(steps)}")
    return None if low is None else steps[low], None if high is None else steps[high]


def _bounds(
    written: str, first: Callable[[str], int], last: Callable[[str], int]
) -> tuple[int | None, int | None]:
    """The bounds, both included, that `written` names; `first` and `last` read a part as lower and upper bound."""
    if ".." in written:
        before, _, after = written.partition("..")
        low, high = first(before) if before else None, last(after) if after else None
        if low is None and high is None:
            raise WrongValueError("a range needs an end, as in 1000..5000")
        if low is not None and high is not None and low > high:
            raise WrongValueError("this range ends before it begins", f"{after}..{before}")
        return low, high
    found = _BOUND.match(written)
    sign, part = found.groups() if found else (None, written)
    match sign:
        case "<=" | "=<":
            return None, last(part)
        case ">=" | "=>":
            return first(part), None
        case "<":
            return None, first(part) - 1
        case ">":
            return last(part) + 1, None
        case _:
            return first(part), last(part)


def _number(written: str) -> int:
    found = _NUMBER.match(written.strip())
    if not found:
        raise WrongValueError(f"{written!r} is no number; write 5000, >1000 or 5000..20000")
    digits = re.sub("[^0-9]", "", found[1])
    number = int(digits) * {"k": 1_000, "m": 1_000_000}.get((found[2] or "").lower(), 1)
    return min(number, _LARGEST)


def _first_day(written: str) -> int:
    year, month, day = _date(written)
    return date(year, month or 1, day or 1).toordinal()


def _last_day(written: str) -> int:
    year, month, day = _date(written)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1]).toordinal()


def _as_number(day: int | None) -> int | None:
    """The day of this ordinal as `YYYYMMDD`."""
    if day is None:
        return None
    real = date.fromordinal(min(max(day, 1), date.max.toordinal()))
    return real.year * 10_000 + real.month * 100 + real.day


def _date(written: str) -> tuple[int, int | None, int | None]:
    found = _DATE.match(written.strip())
    if not found:
        raise WrongValueError(f"{written!r} is no date; write 2026, 2026-11 or 2026-11-21")
    year, month, day = (None if part is None else int(part) for part in found.groups())
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        raise WrongValueError(f"there is no such date as {written}; write 2026, 2026-11 or 2026-11-21") from None
    return year or 0, month, day


# What reads the values of each kind of field; fields of text and of scales need more than the value.
READERS: dict[str, Callable[[Field, str, Span], Amount | Days | Harm | Choice]] = {
    "number": amount,
    "date": days,
    "harm": harm,
    "choice": choice,
    "language": language,
}
assert all(field.kind in READERS or field.kind in ("text", "own", "story", "scale") for field in fields().values())
