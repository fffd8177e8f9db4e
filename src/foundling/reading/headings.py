"""The grammar of one chapter heading: `Chapter One`, `II.`, `~3~`, `Part 2: Rain`, `Prologue`, `Глава 3`.

Owns the words (data/headings.toml) and the numbers in figures, words and Roman. Whether a line that fits is a
heading of this story is decided by `chapters`, which looks at all of them together.

    >>> heading_of("CHAPTER TWO: Rain")
    Heading(style='chapter', number=2, of=None, title='Rain', weak=False)
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from foundling.knowledge import table

# Headings are short; a line longer than this is prose.
LONGEST = 100
# A title that stands alone is shorter still.
LONGEST_TITLE = 60
# What may stand around a heading or a title.
DECORATION = " \t*_~=-+#<>[](){}|•·–—/\\:^"


class Heading(NamedTuple):
    """A line that may head a chapter.

    `style` is its word (`chapter`), or `figure`, `roman`, `word`, `bare` (`Prologue`); `of` the number of parts
    where it is said. `weak` ones need company.
    """

    style: str
    number: int | None
    of: int | None
    title: str | None
    weak: bool


_ROMAN = re.compile(r"(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.I)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_OUTER = ' \t*_~=-+.:#<>[](){}|•·–—"“”'
_OF = r"(?:[ ]*(?:/|of|von|de|out of)[ ]*(?P<of>\d{1,4}|\?+|[^\W\d_]+\b))?"


@cache
def _numbers() -> dict[str, int]:
    data = table("headings.toml")
    out: dict[str, int] = {}
    for words in data["numbers"].values():
        for number, word in enumerate(words.split()):
            out.setdefault(word, number)
    for ten, value in data["tens"].items():
        out[ten] = value
        for unit, one in list(out.items()):
            if 1 <= one <= _LAST_UNIT and unit.isascii():
                out.setdefault(f"{ten}-{unit}", value + one)
                out.setdefault(f"{ten} {unit}", value + one)
    return out


_LAST_UNIT = 9


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    data = table("headings.toml")
    return frozenset(data["words"]), frozenset(data["weak"]), frozenset(data["bare"])


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _words()[0]), key=len, reverse=True))
    return re.compile(
        rf"(?P<word>{words})[ \t]*(?:the[ ]+|no\.?[ ]*|nr\.?[ ]*|number[ ]+|[#:.-][ ]*)?"
        rf"(?P<number>\d{{1,4}}[a-c]?\b|[^\W\d_]+(?:[ -](?!(?:of|von|de)\b)[^\W\d_]+)?){_OF}(?P<rest>.*)",
        re.I,
    )


# Without a word, four figures are a year.
_FIGURE = re.compile(
    rf"[#(\[]?(?P<number>\d{{1,3}}|[ivxlc]{{1,7}}|[^\W\d_]{{3,9}}){_OF}(?P<rest>(?:[ \t]*[.:)\]–—-]+[ \t]*.*)?)",
    re.I,
)
_TITLE = re.compile(r"^[ \t]*(?:[.:)\]|*~–—-]+[ \t]*|\t[ \t]*|[ ]{2,}|[ ]+(?=[\"“‘']))(?P<title>\S.*)$")


def number_of(word: str) -> int | None:
    """The number that a figure, a Roman numeral or a number word states; None where it is none."""
    plain = word.casefold().strip()
    if plain.isdigit():
        return int(plain) if plain.isascii() else None
    if plain[:-1].isdigit() and plain[-1:] in "abc":
        return int(plain[:-1])
    known = _numbers().get(plain) or _numbers().get(plain.replace(" ", "-"))
    if known is not None:
        return known
    if plain and _ROMAN.fullmatch(plain):
        return roman_value(plain)
    return None


def roman_value(roman: str) -> int:
    """The value of a Roman numeral in lower case."""
    total = 0
    values = [_VALUES[letter] for letter in roman]
    for value, after in zip(values, [*values[1:], 0], strict=True):
        total += value if value >= after else -value
    return total


def heading_of(line: str) -> Heading | None:
    """What chapter heading a line (without white space at its ends) may be; None where it reads as none."""
    if len(line) > LONGEST:
        return None
    plain = line.strip(_OUTER)
    if not plain:
        return None
    return _worded(plain) or _bare(plain) or _numbered(line, plain)


def _worded(plain: str) -> Heading | None:
    match = _pattern().match(plain)
    if not match:
        return None
    number, rest, told = match["number"], match["rest"], match["of"]
    value = number_of(number)
    if value is None and " " in number:
        first, _, more = number.partition(" ")
        value, rest = number_of(first), f" {more}{told or ''}{rest}" if not told else rest
    if value is None and "-" in number:
        first, _, more = number.partition("-")
        value, rest = number_of(first), f"-{more}{rest}"
    if value is None:
        return None
    word = match["word"].casefold()
    title, clean = _title(rest)
    if not clean and word not in _words()[1] and _is_loose_title(rest):
        title, clean = rest.strip(), True
    if not clean or not _tells(told):
        return None
    if title and _repeats(title, word, value):
        title = None  # `Chapter 1: Chapter 1`, as archives call chapters without a name
    return Heading(word.strip("."), value, _of(told), title, word in _words()[1])


def _is_loose_title(rest: str) -> bool:
    """Whether a title follows with nothing but a blank before it: `Chapter 3 The Lamp`."""
    plain = rest.strip()
    if not rest.startswith(" ") or not is_title(plain):
        return False
    data = table("headings.toml")
    first = plain.split()[0].casefold().strip(".,:")
    return first not in data["longer"] and first not in data["no_titles"]


def _repeats(title: str, word: str, value: int) -> bool:
    """Whether a heading's title only says the heading's own word and number again."""
    again = _pattern().fullmatch(title.strip(_OUTER))
    return (
        again is not None
        and not again["rest"].strip(_OUTER)
        and again["word"].casefold() == word
        and number_of(again["number"]) == value
    )


_FIRST_WORD = re.compile(r"[^\W\d_]+(?:'[a-zé]+)?")


def _bare(plain: str) -> Heading | None:
    first = _FIRST_WORD.match(plain)
    if not first or first[0].casefold() not in _words()[2]:
        return None
    if first[0][0].islower() and first.end() < len(plain):
        return None
    title, clean = _title(plain[first.end() :])
    return Heading("bare", None, None, title or first[0].capitalize(), False) if clean else None


def _numbered(line: str, plain: str) -> Heading | None:
    match = _FIGURE.fullmatch(plain if plain[0].isalnum() else line)
    if not match:
        return None
    number = match["number"]
    value = number_of(number)
    if value is None:
        return None
    title, clean = _title(match["rest"])
    if not clean or not _tells(match["of"]):
        return None
    style = "figure" if number[0].isdigit() else "roman" if _ROMAN.fullmatch(number) else "word"
    if style == "roman" and number not in (number.upper(), number.lower()):
        return None
    return Heading(style, value, _of(match["of"]), title, True)


def _title(rest: str) -> tuple[str | None, bool]:
    """The title behind a heading's number, and whether what stands there can be one at all."""
    rest = rest.rstrip()
    if not rest.strip(_OUTER):
        return None, True
    match = _TITLE.match(rest)
    if not match or _CLOCK.match(rest):
        return None, False
    title = match["title"].strip().strip("*_~=#|").strip()
    if title[0] in _QUOTES and not any(mark in title[1:] for mark in _QUOTES):
        title = title[1:]
    long_sentence = len(title) > _LONGEST_TITLE or title[-1:] in ",;"
    return (title or None), not long_sentence


_LONGEST_TITLE = 80
# The closing quote may have gone with the decoration: `Chapter 6 "Rain"`.
_QUOTES = "\"“”‘'"
# `10:45 to Nowhere` is no tenth chapter.
_CLOCK = re.compile(r":\d")


def _tells(told: str | None) -> bool:
    """Whether what stands behind `of` is a number of parts, known or not: `3/?`, `2 of x`, not `one of us`."""
    return told is None or told.strip("?xX") == "" or number_of(told) is not None


def _of(told: str | None) -> int | None:
    return number_of(told) if told and told.strip("?xX") else None


# Words that a title in capitals leaves small.
_SMALL = frozenset(
    word
    for words in (
        "a an the of and or in on at to for with from by is as but nor",
        "de la le du des der die das und el y",
    )
    for word in words.split()
)


def is_title(line: str) -> bool:
    """Whether a line reads like a title: no sentence's end, capitals on its longer words."""
    plain = line.strip(DECORATION)
    if not plain or plain[-1] in '.,;:…"”!?' or plain[0] in "\"“‘'(" or len(plain) > LONGEST_TITLE:
        return False
    words = [word for word in plain.split() if word[0].isalpha()]
    if not words or not words[0][0].isupper():
        return False
    return all(word[0].isupper() or word.casefold() in _SMALL for word in words)
