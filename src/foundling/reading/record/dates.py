"""Dates of every notation as ISO 8601: a day, a month or a year.

`3/4/99` is ambiguous: the order of day and month is learnt from the other dates of the same page where one of
them can only be read one way, else it is taken as month first with strokes and day first with dots.

    >>> [found.iso for found in find_dates("May 12, 2004")]
    ['2004-05-12']
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.spans import Span


class Dated(Struct, frozen=True):
    """A date found in a text; `span` is in that text."""

    iso: str
    span: Span
    ambiguous: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted(table("dates.toml")["months"], key=len, reverse=True))
    return re.compile(
        rf"""(?<![\w/.-])(?:
        (?P<y1>(?:19|20)\d\d)(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?:(?P=s1)(?P<d1>\d{{1,2}}))?
        |(?P<m2>{month})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(?P<y2>(?:19|20)\d\d|'\d\d)
        |(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m3>{month})\.?,?[\s-]+(?P<y3>(?:19|20)\d\d|'?\d\d)
        |(?P<m4>{month})\.?,?\s+(?P<y4>(?:19|20)\d\d|'\d\d)
        |(?P<a5>\d{{1,2}})(?P<s5>[-/.])(?P<b5>\d{{1,2}})(?P=s5)(?P<y5>(?:19|20)\d\d|\d\d)
        |(?P<a6>\d{{1,2}})/(?P<y6>(?:19|20)\d\d)
        |(?P<y7>(?:19|20)\d\d)
        )(?![\w/-])""",
        re.I | re.X,
    )


def _year(digits: str) -> int:
    digits = digits.lstrip("'")
    if len(digits) == 4:
        return int(digits)
    year = int(digits)
    return year + (1900 if year >= table("dates.toml")["years"]["century"] else 2000)


def _iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    years = table("dates.toml")["years"]
    if not years["first"] <= year <= years["last"] or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return f"{year}"
    if day is None:
        return f"{year}-{month:02d}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year}-{month:02d}-{day:02d}"


def _month(name: str) -> int:
    return int(table("dates.toml")["months"][name.casefold()])


def _read(match: re.Match[str], day_first: bool | None) -> tuple[str | None, bool]:
    """The ISO date of a match, and whether day and month could change places."""
    g = match.groupdict()
    if g["y1"]:
        return _iso(int(g["y1"]), int(g["m1"]), int(g["d1"]) if g["d1"] else None), False
    for m, d, y in (("m2", "d2", "y2"), ("m3", "d3", "y3")):
        if g[m]:
            return _iso(_year(g[y]), _month(g[m]), int(g[d])), False
    if g["m4"]:
        return _iso(_year(g["y4"]), _month(g["m4"])), False
    if g["y5"]:
        a, b, year = int(g["a5"]), int(g["b5"]), _year(g["y5"])
        first = day_first if day_first is not None else g["s5"] == "."
        if a > 12 or b > 12:
            first = a > 12
        return _iso(year, b if first else a, a if first else b), a <= 12 and b <= 12 and a != b
    if g["y6"]:
        return _iso(int(g["y6"]), int(g["a6"])), False
    return _iso(int(g["y7"])), False


def find_dates(text: str, *, day_first: bool | None = None, years: bool = True) -> Iterator[Dated]:
    """Every date in `text`; bare years only where `years` is true."""
    for match in _pattern().finditer(text):
        if match["y7"] and not years:
            continue
        iso, ambiguous = _read(match, day_first)
        if iso is not None:
            yield Dated(iso, Span(match.start(), match.end()), ambiguous)


def day_first(texts: Iterable[str]) -> bool | None:
    """Whether the numeric dates of these texts put the day first; None where none of them tells."""
    firsts = [
        int(match["a5"]) > 12
        for text in texts
        for match in _pattern().finditer(text)
        if match["y5"] and max(int(match["a5"]), int(match["b5"])) > 12
    ]
    if not firsts:
        return None
    return sum(firsts) * 2 > len(firsts)
