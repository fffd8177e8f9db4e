"""Ratings: what a stated rating comes to on the common scale, and bare rating lines.

The schemes are in `data/ratings.toml`. A range or a list takes the highest; a word on no scale gives None, never
"general". The raw words are kept as they stand.

    >>> read_rating("PG, part 4 NC-17").scale
    'explicit'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from foundling.knowledge import table
from foundling.reading.record.front import Found, Front, Item
from foundling.reading.record.values import trimmed, unquoted
from foundling.reading.types import PartRating, Rating, Scale
from foundling.spans import Span

SCALES: tuple[Scale, ...] = ("general", "teen", "mature", "explicit")

# What follows a rating and gives its reason: "for language", "(language, some violence)", "- just to be safe".
_REASON = re.compile(r"\s+(?:for|because|due|since|as|on account)\b|[(\[,;]|\s+[-–—]+\s+(?![A-Z\d])|\.(?:\s|$)")
# What makes of the words after the first rating another one: "later NC-17", "to R", "/ R", "part 4 R".
_MORE = re.compile(
    r"\b(?:later|parts?|pts?|chapters?|ch|eventually?|overall|up to|to|through|thru|and|or|then|ending|some)\b|/",
    re.I,
)
# "parts 1-3 PG", "chapter 4: NC-17", "(part 4 is R)"
_PART = re.compile(
    r"\b(?:parts?|pts?\.?|chapters?|chs?\.?)\s*#?(?P<parts>\d+(?:\s*(?:[-–,&]|and|to)\s*\d+)*)"
    r"(?:\s*(?:is|are|[:=(–-]))?\s*(?P<more>[^,;]{0,30})",
    re.I,
)
_MORE_PARTS = re.compile(r"(?:^|[,;]\s*)(?P<parts>\d+(?:\s*[-–]\s*\d+)?)\s+(?P<more>[A-Z][^,;]{0,30})")

LONGEST_LINE = 120
_LINE = re.compile(
    r"[\s\[(*_]*(?:this (?:story|fic) is )?(?:rated|rating is|rating)\b[\s:=–—-]*(?P<raw>\S.*)", re.I
)


@cache
def _words() -> tuple[re.Pattern[str], dict[str, Scale]]:
    scales: dict[str, Scale] = {}
    for scheme in table("ratings.toml")["scheme"]:
        for scale in SCALES:
            scales.update({word.replace(" ", ""): scale for word in scheme[scale]["words"]})
    spelt = [word for s in table("ratings.toml")["scheme"] for scale in SCALES for word in s[scale]["words"]]
    spelt.sort(key=len, reverse=True)
    either = "|".join(re.escape(word).replace(r"\ ", r"[ \-]?") for word in spelt)
    return re.compile(rf"(?<![\w])(?:{either})(?![\w+])(?:ish\b)?|\b(?:pg-?13|nc-?17|frao|pg)ish\b", re.I), scales


@cache
def _letters() -> tuple[re.Pattern[str], dict[str, Scale]]:
    scales: dict[str, Scale] = {}
    for scheme in table("ratings.toml")["scheme"]:
        for scale in SCALES:
            scales.update(dict.fromkeys(scheme[scale]["letters"], scale))
    either = "|".join(re.escape(letter) for letter in sorted(scales, key=len, reverse=True))
    return re.compile(rf"(?<![\w'’+])(?:{either})(?![\w'’+])"), scales


@cache
def _unrated() -> frozenset[str]:
    return frozenset(word.replace(" ", "") for word in table("ratings.toml")["unrated"])


def _bare(word: str) -> str:
    return re.sub(r"[\s\-]|ish$", "", word.casefold())


def scales_in(words: str, *, letters: bool = True) -> list[Scale]:
    """Every rating named in `words`, on the common scale, in no order; single letters only where asked for."""
    level = re.sub(r"[‐‑–—]", "-", words)
    pattern, scales = _words()
    found = [scales.get(_bare(match[0]), "general") for match in pattern.finditer(level)]
    rest = pattern.sub(" ", level)
    if letters:
        pattern, capitals = _letters()
        found += [capitals[match[0]] for match in pattern.finditer(rest)]
    return found


def scale_of(raw: str) -> Scale | None:
    """The scale of a rating as stated; None where it says that there is none, or is on no known scale."""
    reason = _REASON.search(raw)
    head = raw[: reason.start()] if reason and reason.start() > 0 else raw
    tail = raw[len(head) :]
    found = scales_in(head if len(head) > 1 else head.upper())
    if not found and re.fullmatch(r"\s*[a-z]\+?\s*", head):
        found = scales_in(head.upper())
    tail = _without_reasons(tail)
    codes: list[Scale] = [s for s in scales_in(tail, letters=False) if s != "general"]
    if _MORE.search(tail):
        codes += scales_in(tail)
    elif not _has_code(tail):
        codes = []
    found += codes
    return max(found, key=SCALES.index) if found else None


# What stands before a word that is a rating and no reason for one: "later explicit", "part 4: mature".
_THEN = re.compile(r"(?:\b(?:later|eventually|then|to|overall|through|thru|possibly|is|are)|[:/=])\s*\Z", re.I)
_CODED = re.compile(r".*[\d+].*|[A-Z]{2,4}|pg|\w*ish")


def _without_reasons(tail: str) -> str:
    """What follows a rating, without words that are a reason there: `R, for adult language and violence`."""
    pattern, _ = _words()
    level = re.sub(r"[‐‑–—]", "-", tail)

    def kept(match: re.Match[str]) -> str:
        stands = _CODED.fullmatch(match[0]) or _THEN.search(level, 0, match.start())
        return match[0] if stands else " "

    return pattern.sub(kept, level)


_CODE = re.compile(r"\b(?:NC-?\s?\d\d|PG-?\s?\d\d|FR[A-Z]{1,3}|TV-\w+)\b")


def _has_code(tail: str) -> bool:
    return bool(_CODE.search(tail))


def read_rating(raw: str) -> Rating:
    """A rating as stated, on the common scale, part by part where parts differ."""
    pieces: dict[str, PartRating] = {}
    for match in (*_PART.finditer(raw), *_MORE_PARTS.finditer(raw)):
        found = scales_in(match["more"])
        if found:
            code = re.sub(r"[)\].\s]+$", "", match["more"].strip())
            pieces.setdefault(match["parts"], PartRating(match["parts"], code, max(found, key=SCALES.index)))
    scale = scale_of(raw)
    per_part = tuple(pieces.values())
    if per_part and scale is not None:
        scale = max((scale, *(p.scale for p in per_part if p.scale)), key=SCALES.index)
    return Rating(raw, scale, per_part)


def is_unrated(raw: str) -> bool:
    """Whether the words say that there is no rating: `NR`, `[not rated]`."""
    return _bare(re.sub(r"[\[\]().!/]", "", raw)) in _unrated()


def is_code(words: str) -> bool:
    """Whether the words are an unmistakable rating and nothing else: `PG-13`, `[NC-17]`, `FRAO`."""
    bare = words.strip(" []().")
    return bool(_CODE.fullmatch(bare)) or bare in ("PG", "[PG]", "PG13", "NC17")


def rates(words: str) -> bool:
    """Whether words that stand alone, as in a list of codes, are a rating: also `R`, `K+`."""
    return is_code(words) or words.strip() in table("ratings.toml")["alone"]


def rating_at(text: str, span: Span, rule: str) -> Iterator[Found]:
    """The rating stated at `span`: its words without brackets around the whole."""
    span = trimmed(text, unquoted(text, span), "")
    if span.end - span.start > 2 and text[span.start] in "[(" and text[span.end - 1] in "])":
        inner = text[span.start + 1 : span.end - 1]
        if not re.search(r"[()\[\]]", inner):
            span = trimmed(text, Span(span.start + 1, span.end - 1))
    if span.end > span.start:
        raw = " ".join(text[span.start : span.end].split())
        yield Found("rating", read_rating(raw), (span,), rule)


# A rating alone in brackets: "[G]", "(K+)"
_BRACKETED = re.compile(r"\s*[\[(](?:G|R|T|M|K\+?|E|X|MA)[\])]\s*")


def rated_lines(front: Front) -> Iterator[Found]:
    """Loose lines that are a rating: `Rated R for violence`, `PG-13`."""
    for item in front.items:
        yield from rated_line(front.text, item)


def rated_line(text: str, item: Item) -> Iterator[Found]:
    """The rating that one loose line states, if it is one."""
    if len(item.text) > LONGEST_LINE:
        return
    words = text[item.span.start : item.span.end]
    match = _LINE.match(words)
    if match and (scale_of(match["raw"]) or is_unrated(match["raw"])):
        raw = Span(item.span.start + match.start("raw"), item.span.start + match.end("raw"))
        closed = words[: match.start("raw")].strip()[:1] in tuple("[(*_")
        yield from rating_at(text, trimmed(text, raw, "])*_" if closed else ""), "rated-line")
    elif item.kind == "front" and (_opens_with_code(words) or _BRACKETED.fullmatch(words)):
        yield from rating_at(text, item.span, "rating-alone")


def _opens_with_code(words: str) -> bool:
    """A line such as `PG-13 for language` or `NC17`, which is a rating though nothing says so."""
    head = _REASON.split(words.strip(" []()"), maxsplit=1)[0].strip()
    return bool(head) and len(words) <= 60 and is_code(head)
