"""Pairings, characters and the people of a list.

A pairing is a list of names: `Ellen/Tom`, `Ellen & Tom`, `Ellen x Tom`, `E/T`, `Ann/Bea/Cam`, or the one word that
fans call it by (`Johnlock`). Words around a name (`implied`, `past`, `(mentioned)`) are no part of it. `m/m` and
`het` are categories, not pairings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from foundling.knowledge import table
from foundling.reading.record.front import Found
from foundling.reading.record.tags import category_of, is_genre, is_nothing
from foundling.reading.record.values import cut, trimmed
from foundling.spans import Span, snap

# Marks between the names of one pairing. `x` and `and` only with space around them and capitals beside them.
_STROKE = re.compile(r"\s*[/\\⁄]\s*")
_AND = re.compile(r"\s*(?:&|\+|::|\s[xX×]\s|×|<3|♥|\s(?:and|et|und|with|loves)\s)\s*")
_GLUED_X = re.compile(r"(?<=[a-z])x(?=[A-Z])")
_HYPHEN = re.compile(r"\s+[-–—]\s+|(?<=[a-z])[-–](?=[A-Z])")
_ITEMS = re.compile(r"\s*[,;]\s*(?:and\s+|&\s*)?|\s*\n\s*\n\s*|\s*[•|]\s*")
_AND_ITEMS = re.compile(r"\s+(?:and|&)\s+")
_REMARK = re.compile(r"\s*(?:[(\[{][^()\[\]{}]{0,80}[)\]}]|\s[-–—]\s.*|(?<!\s[A-Z])\.)\s*\Z", re.S)
# One word with a capital, or a few capitals. Shorter words in small letters, and genres, are none.
_COINED = re.compile(r"[A-Z][A-Za-z]{4,20}|[A-Z]{3,4}")
MOST_IN_PAIRING = 6
LONGEST_PERSON = 45
_LONGEST_ARTICLE = 3


@cache
def _lead() -> re.Pattern[str]:
    """What may stand before a pairing and is no name: `implied`, `a hint of`, `established`."""
    words = table("tags.toml")["pairings"]["before"]
    # "The Curate" keeps its article; "Implied" at the head of a line is still no name
    spelt = [*words, *(word.capitalize() for word in words if len(word) > _LONGEST_ARTICLE)]
    either = "|".join(sorted(map(re.escape, spelt), key=len, reverse=True))
    return re.compile(rf"(?:(?:{either})(?![\w-])[\s:,-]{{0,3}}){{1,6}}(?=[A-Z(])")


@cache
def _tail() -> re.Pattern[str]:
    """What may stand behind a pairing: `friendship`, `if you squint`."""
    words = "|".join(map(re.escape, table("tags.toml")["pairings"]["behind"]))
    return re.compile(rf"\s+(?:{words})\b.*\Z", re.I | re.S)


def pairings(text: str, span: Span, rule: str) -> Iterator[Found]:
    """The pairings of a `Pairing:` value; items that name a category or nothing give what they name."""
    for item in _pairing_items(text, span):
        words = text[item.start : item.end]
        category = category_of(words)
        if category:
            yield Found("category", category, (item,), rule)
        elif not is_nothing(words):
            names = pair_at(text, item) or _coined_at(text, item)
            if names:
                value = tuple(" ".join(text[n.start : n.end].split()) for n in names)
                yield Found("relationship", value, (Span(names[0].start, names[-1].end),), rule)


def _pairing_items(text: str, span: Span) -> Iterator[Span]:
    for item in cut(text, span, _ITEMS):
        halves = list(cut(text, item, _AND_ITEMS))
        if len(halves) > 1 and all(_STROKE.search(text, h.start, h.end) for h in halves):
            yield from halves
        else:
            yield item


def pair_at(text: str, span: Span) -> list[Span]:
    """The names of the one pairing at `span`, as spans; empty where the words are no pairing."""
    span = _unadorned(text, span)
    for mark in (_STROKE, _AND, _GLUED_X, _HYPHEN):
        names = [_person(text, piece) for piece in cut(text, span, mark)]
        if len(names) > 1:
            good = len(names) <= MOST_IN_PAIRING and all(is_person(text[n.start : n.end]) for n in names)
            return names if good else []
    return []


def _coined_at(text: str, span: Span) -> list[Span]:
    """The one word that fans coined for a pairing (`Johnlock`, `MSR`), which its fandom resolves; else empty."""
    span = _unadorned(text, span)
    return [span] if may_be_coined(text[span.start : span.end]) else []


def may_be_coined(word: str) -> bool:
    """Whether one word may be what fans call a pairing; nobody can tell it from one name alone."""
    return bool(_COINED.fullmatch(word)) and not is_genre(word) and not is_nothing(word)


def _unadorned(text: str, span: Span) -> Span:
    """Without words around the pairing: `implied A/B (past)` is `A/B`."""
    lead = _lead().match(text, span.start, span.end)
    if lead:
        span = Span(lead.end(), span.end)
    for pattern in (_REMARK, _tail(), _REMARK):
        match = pattern.search(text, span.start, span.end)
        if match and match.start() > span.start:
            span = Span(span.start, match.start())
    return trimmed(text, span, '*_~"“”.')


def _person(text: str, span: Span) -> Span:
    remark = _REMARK.search(text, span.start, span.end)
    if remark and remark.start() > span.start:
        span = Span(span.start, remark.start())
    return trimmed(text, span, '*_~"“”[]{}<>')


def is_person(words: str) -> bool:
    """Whether the words may name a person of a story: a capital somewhere, short, no sentence."""
    return (
        0 < len(words) <= LONGEST_PERSON
        and len(words.split()) <= MOST_IN_PAIRING
        and any(c.isupper() or not c.isascii() or c.isdigit() for c in words)
        and not re.search(r"[?!:;=\n]|https?|\d{3}", words)
    ) or bool(
        re.fullmatch(
            r"(?:omc|ofc|oc|ofcs|omcs|ocs|reader|you|other|others|various|everyone|anyone)s?", words, re.I
        )
    )


def characters(text: str, span: Span, rule: str) -> Iterator[Found]:
    """The people of a `Characters:` value; pairings among them give pairings as well."""
    for item in cut(text, span, _ITEMS):
        words = text[item.start : item.end]
        if is_nothing(words):
            continue
        # FanFiction.net: "[Ellen M., Tom R.] Uncle Joe" marks the pairing with brackets
        if _STROKE.search(words) and len(pair_at(text, item)) > 1:
            yield from pairings(text, item, rule)
            continue
        for half in _together(text, item):
            person = _person(text, snap(text, half))
            name = " ".join(text[person.start : person.end].split())
            if name and not is_nothing(name) and len(name) <= LONGEST_PERSON * 2:
                yield Found("character", name, (person,), rule)


def _together(text: str, item: Span) -> list[Span]:
    """`Ann and Bea` are two, `Mr and Mrs Marsh` one."""
    halves = list(cut(text, item, re.compile(r"\s+(?:and|&)\s+")))
    if len(halves) > 1 and not re.match(r"(?:mr|mrs|ms|dr)\b\.?$", text[halves[0].start : halves[0].end], re.I):
        return halves
    return [item]
