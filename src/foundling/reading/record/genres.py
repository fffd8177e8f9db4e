"""Genres and tags, and the labels that mix them with categories, pairings and fandoms.

`Category: Drabble, gen, Ann/Bea` states three fields; each item is told apart by itself, with the words of
`data/tags.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from foundling.reading.record.front import Found
from foundling.reading.record.people import pairings
from foundling.reading.record.rating import is_code
from foundling.reading.record.tags import category_of, fandoms, is_genre, is_nothing, joining
from foundling.reading.record.values import commas, cut, trimmed
from foundling.reading.record.words import level
from foundling.spans import Span

_SLASHES = re.compile(r"\s*/\s*")
_ANDS = re.compile(r"\s+(?:and|&)\s+")
# Gossamer's letters: "SRA", "X", "MSR", "V, A"
_CODES = re.compile(r"[A-Z]{1,4}\Z")


def genres(text: str, span: Span, rule: str) -> Iterator[Found]:
    """The items of a list of genres or tags; categories and pairings among them give what they name."""
    for item in _genre_items(text, span):
        words = " ".join(text[item.start : item.end].split())
        category = category_of(words)
        if category and words != "General":
            yield Found("category", category, (item,), rule)
        elif is_nothing(words) or is_code(words):
            continue
        elif _looks_paired(words):
            yield from pairings(text, item, rule)
        else:
            yield Found("genre", words, (item,), rule)


def _genre_items(text: str, span: Span) -> Iterator[Span]:
    for item in commas(text, span):
        item = trimmed(text, item, '.*_~"“”#')
        words = text[item.start : item.end]
        halves = list(cut(text, item, _SLASHES))
        # "Romance/Drama" are two genres, "hurt/comfort" and "Hurt/Comfort/Angst" are not so easily cut
        if len(halves) > 1 and not is_genre(words) and category_of(words) is None:
            yield from _strokes(text, item, halves)
        elif item.end > item.start:
            yield from _and_genres(text, item)


def _and_genres(text: str, item: Span) -> Iterator[Span]:
    """`Angst and Romance` are two where both are known."""
    halves = list(cut(text, item, _ANDS))
    if len(halves) > 1 and all(is_genre(text[h.start : h.end]) for h in halves):
        yield from halves
    else:
        yield item


def _strokes(text: str, item: Span, halves: list[Span]) -> Iterator[Span]:
    at = 0
    known = [is_genre(text[h.start : h.end]) for h in halves]
    if not any(known) and not any(is_genre(text[a.start : b.end]) for a, b in pairwise(halves)):
        yield item
        return
    while at < len(halves):
        two = Span(halves[at].start, halves[at + 1].end) if at + 1 < len(halves) else None
        if two and is_genre(text[two.start : two.end]):
            yield two
            at += 2
        else:
            yield halves[at]
            at += 1


def _looks_paired(words: str) -> bool:
    """`Ann/Bea` or `A/B`, but not `hurt/comfort` or `Action/Adventure`."""
    if is_genre(words) or "/" not in words:
        return False
    names = [name.strip() for name in words.split("/")]
    return all(n and n[0].isupper() and not is_genre(n) and len(n.split()) <= 3 for n in names)


def mixed(text: str, label: str, span: Span, rule: str) -> Iterator[Found]:
    """The value of `Category:` or `Classification:`, which states genres on lists and fandoms on archives."""
    items = commas(text, span)
    words = [text[i.start : i.end] for i in items]
    known = any(is_genre(w) or category_of(w) or _CODES.match(w.strip()) or _looks_paired(w) for w in words)
    # eFiction's "Categories: Emma > Future" are the archive's shelves, which are fandoms
    shelf = level(label).startswith("categor") or ":" in label
    if not known and shelf and words and _is_titled(words[0]):
        yield from fandoms(text, span, rule)
    else:
        yield from genres(text, span, rule)


def _is_titled(words: str) -> bool:
    """Whether words may be a work's title, as an archive's shelf is: one word, capitals, or joining words."""
    later = words.split()[1:]
    return words[:1].isupper() and (not later or any(w[0].isupper() or w in joining() for w in later))
