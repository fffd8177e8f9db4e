"""Categories, genres, warnings and fandoms: what the items of a list are.

The words are in `data/tags.toml`. Items that say there is nothing ("none that I can think of") give no claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from foundling.knowledge import table
from foundling.reading.record.front import Found
from foundling.reading.record.values import commas, cut, trimmed
from foundling.reading.record.words import level
from foundling.spans import Span

# A list item longer than this is a sentence.
LONGEST_ITEM = 60
_AND = re.compile(r"\s+(?:and|&|\+)\s+(?:some\s+)?|\s*/\s*(?=\S+\s*(?:/|$))", re.I)
_FANDOMS = re.compile(r"\s*[»>]+\s*|\s*;\s*|\s+/\s+|\s+[xX]\s+(?=[A-Z])|\s*\|\s*")
_FANDOM_COMMAS = re.compile(r"\s*,\s+(?=[A-Z\"“'])")


@cache
def _categories() -> dict[str, str]:
    return {word: name for name, words in table("tags.toml")["categories"].items() for word in words}


@cache
def _genres() -> frozenset[str]:
    return frozenset(table("tags.toml")["genres"]["words"])


@cache
def joining() -> frozenset[str]:
    """The words that stay small inside a name: `House of Cards`."""
    return frozenset(table("tags.toml")["joining"]["words"])


def _plain(words: str) -> str:
    return level(words).replace("-", " ").replace(" / ", "/")


def category_of(words: str) -> str | None:
    """The category that an item names, such as `Gen`; None where it names none."""
    return _categories().get(_plain(words))


def is_genre(words: str) -> bool:
    """Whether an item is a known genre or kind of story."""
    plain = _plain(words)
    return plain in _genres() or plain.removesuffix("fic").strip() in _genres()


def is_nothing(words: str) -> bool:
    """Whether an item says that there is nothing to say: `none`, `n/a`, `none that I can think of`."""
    plain = level(words)
    data = table("tags.toml")["nothing"]
    return plain in data["words"] or plain.startswith(tuple(data["begins"])) or not plain


# "Warning: this story contains death and grief."
_CONTAINS = re.compile(
    r"\s*(?:this|the) (?:story|fic|chapter|part|one|piece)\s+(?:contains?|includes?|has|features?|deals with)\s+",
    re.I,
)


def warnings(text: str, span: Span, rule: str) -> Iterator[Found]:
    """The items of a `Warnings:` value as stated; category words among them give categories."""
    if is_nothing(text[span.start : span.end]):
        return
    if told := _CONTAINS.match(text, span.start, span.end):
        span = Span(told.end(), span.end)
    items = commas(text, span)
    if len(items) == 1:
        items = list(cut(text, span, _AND))
    elif items:
        items[-1:] = list(cut(text, items[-1], _AND)) if _short(items[-1]) else items[-1:]
    for item in items:
        item = trimmed(text, item, '.!*_~"“”')
        words = " ".join(text[item.start : item.end].split())
        category = category_of(words)
        if category:
            yield Found("category", category, (item,), rule)
        elif words and not is_nothing(words) and not _COUNT.search(words):
            yield Found("warning", words, (item,), rule)


def _short(span: Span) -> bool:
    return span.end - span.start <= LONGEST_ITEM


# "Source: FanFiction.net" names the site, not the fandom.
_ARCHIVE = re.compile(
    r"\w\.(?:net|org|com)\b|^fan ?fiction$|archive of our own|^(?:ao3|ffn|wattpad|livejournal)$", re.I
)
# "Content: Chapter 1 to 3 of 3 chapters" counts what an export holds.
_COUNT = re.compile(r"^chapters?\s+\d", re.I)


def _is_medium(words: str) -> bool:
    return level(words) in table("tags.toml")["media"]["words"]


def fandoms(text: str, span: Span, rule: str) -> Iterator[Found]:
    """The fandoms of a `Fandom:` value. Commas part them only before a capital, and never the last word of one."""
    for piece in cut(text, span, _FANDOMS):
        for item in cut(text, piece, _FANDOM_COMMAS):
            item = trimmed(text, item, ".*_~")
            words = " ".join(text[item.start : item.end].split())
            if words and not is_nothing(words) and not _ARCHIVE.search(words) and not _is_medium(words):
                yield Found("fandom", words, (item,), rule)
