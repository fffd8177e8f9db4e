"""Part numbers as writers typed them: `(1/3)`, `[1/?]`, `01/?`, `Part VII/?`, `Pt. 1 of 4`, `Chapter 3/10`.

Owns the grammar of a part number in a subject, title or file name, and of numbers written out. Whether parts
belong together is the sources' business, what a record claims of them the reading's.

    >>> find_part("The Long Weir, part II of 5 [PG]").number
    2
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.spans import Span

# A subject or title is no longer than this; what follows is not looked at.
LONGEST = 1000
# Larger numbers are years, dates and sizes rather than parts ("1997", "350 lines").
MOST_PARTS = 400
# No roman number above this is taken for a part: longer ones are words (MIX, DIM, CIVIC).
MOST_ROMAN = 60
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_ROMAN = re.compile(r"(?:l|xl|x{0,3})(?:ix|iv|v?i{0,3})\Z", re.I)
_UNKNOWN = re.compile(r"(?:\?{1,3}|[xXnN]{1,2}|#)\Z")
# `named` of a mark without a number.
FIRST, LAST, NEXT = "first", "last", "next"


class PartMark(Struct, frozen=True, omit_defaults=True):
    """A part number and where it stands (`span`, brackets included).

    `of` is None where the whole is not stated; `open` is true where it is stated as unknown (`1/?`). `through`
    is the last of several parts in one post (`1-3/10`), `sub` a letter behind the number (`2b`), `word` the
    word before it (lower case). A mark without a number has `named`: `first`, `last` or `next`. `weak` marks
    are a number in brackets and nothing else (`(2)`), which may as well belong to a title.
    """

    number: int | None
    of: int | None
    span: Span
    open: bool = False
    through: int | None = None
    sub: str = ""
    word: str | None = None
    named: str | None = None
    weak: bool = False


def find_part(text: str) -> PartMark | None:
    """The part number that `text`, a subject or title of one line, states best; None where it states none."""
    found = list(find_parts(text))
    if not found:
        return None
    return max(found, key=_strength)


def find_parts(text: str) -> Iterator[PartMark]:
    """Every part number in the first LONGEST code points of `text`, surest form first; no two overlap."""
    taken: list[Span] = []
    text = text[:LONGEST]
    for pattern in _patterns():
        for match in pattern.finditer(text):
            mark = _mark(match)
            if mark is not None and not any(s.start < mark.span.end and mark.span.start < s.end for s in taken):
                taken.append(mark.span)
                yield mark


def read_number(word: str) -> int | None:
    """The number that `word` writes: digits, a roman number up to 60, or in words up to ninety-nine."""
    text = word.strip().lower()
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= 4 else None
    numbers = table("part_numbers.toml")["numbers"]
    if text in numbers:
        return int(numbers[text])
    tens, _, ones = text.replace("-", " ").partition(" ")
    if ones and numbers.get(tens, 0) >= 20 and 0 < numbers.get(ones.strip(), 0) < 10:
        return int(numbers[tens] + numbers[ones.strip()])
    return _roman(text)


def _roman(text: str) -> int | None:
    if not text or len(text) > 7 or not _ROMAN.match(text):
        return None
    values = [_ROMAN_VALUES[letter] for letter in text]
    total = sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    return total if 0 < total <= MOST_ROMAN else None


def _strength(mark: PartMark) -> tuple[bool, bool, bool, bool, int]:
    """A total beats none, a post's number beats a chapter's, and of equals the last in the line wins."""
    whole = mark.of is not None or mark.open
    post = mark.word not in table("part_numbers.toml")["chapter_words"]
    return (mark.number is not None, not mark.weak, whole, whole and post, mark.span.start)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Forms from the surest to the weakest; all linear (no repetition inside a repetition)."""
    data = table("part_numbers.toml")
    words = "|".join(sorted(map(re.escape, data["words"]), key=len, reverse=True))
    of = "|".join(sorted((w.replace(" ", r"\s") for w in data["of"]), key=len, reverse=True))
    spelled = "|".join(sorted(data["numbers"], key=len, reverse=True))
    digits = r"\d{1,3}(?![\d.,:]\d|\d)"
    number = rf"(?:{digits}|[ivxlIVXL]{{1,7}}\b|(?:{spelled})(?:[- ](?:{spelled}))?\b)"
    total = rf"(?P<of>{number}|\?{{1,3}}|[xXnN]{{1,2}}\b|#)"
    divider = rf"\s?(?:/|\\|\s(?:{of})\s)\s?"
    part = rf"(?P<n>{number})(?P<sub>[a-eA-E]\b)?(?:\s?[-–&+]\s?(?P<to>{number}))?"
    word = rf"(?P<word>{words})\b\.?\s?[#:]?\s?"
    digit_part = (
        rf"(?P<n>{digits}|[IVXLivxl]{{1,7}}(?=\s?[/\\]))(?P<sub>[a-eA-E])?(?:\s?[-–&+]\s?(?P<to>{digits}))?"
    )
    named = "|".join(re.escape(w) for key in (FIRST, LAST, NEXT) for w in data["named"][key])
    forms = (
        rf"[(\[{{<]\s?(?:{word})?{part}(?:{divider}{total})\s?[)\]}}>]",
        rf"\b{word}{part}(?:{divider}{total})?",
        rf"(?<![\w/.:$£€-]){digit_part}\s?/\s?(?P<of>{digits}|\?{{1,3}}|[xXnN]{{1,2}}\b)(?![\w/])",
        rf"(?<![\w/.:$£€-])(?P<n>{digits})\s(?:{of})\s(?P<of>{digits}|\?{{1,3}})(?!\w)",
        rf"\b(?P<n>{spelled})\s(?P<word>{words})\b(?:{divider}{total})?",
        rf"[(\[{{]\s?(?P<weak>{digits}|[IVXL]{{1,5}})\s?[)\]}}]\s*$",
        rf"(?:^|[\s(\[:,-])(?P<named>{named})(?![\w'])(?:[)\]]|(?=\s?(?:$|[:(\[,;–-])))",
    )
    return tuple(re.compile(form, re.I) for form in forms)


def _mark(match: re.Match[str]) -> PartMark | None:
    """The mark a match writes, or None where its numbers cannot be a part's ("24/7", "1997")."""
    found = match.groupdict()
    span = Span(*match.span())
    if found.get("named"):
        return PartMark(None, None, Span(match.start("named"), match.end()), named=_standing(found["named"]))
    number = read_number(found.get("n") or found.get("weak") or "")
    if number is None or number > MOST_PARTS:
        return None
    stated = found.get("of")
    unknown = stated is not None and _UNKNOWN.match(stated) is not None
    of = read_number(stated) if stated and not unknown else None
    if stated and of is None and not unknown:
        return None
    through = read_number(found["to"]) if found.get("to") else None
    if of is not None and not 0 < max(number, through or 0, 1) <= of <= MOST_PARTS:
        return None
    if through is not None and through <= number:
        return None
    return PartMark(
        number,
        of,
        span,
        open=bool(stated) and of is None,
        through=through,
        sub=(found.get("sub") or "").lower(),
        word=found["word"].lower() if found.get("word") else None,
        weak=bool(found.get("weak")),
    )


def _standing(word: str) -> str:
    named = table("part_numbers.toml")["named"]
    return next(key for key in (FIRST, LAST, NEXT) if word.lower() in named[key])
