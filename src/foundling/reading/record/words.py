"""Sentences, names and words as the rules tell them apart.

Owns the cutting of a paragraph into sentences, the shape of a pen name, and the levelled form in which words
are looked up. Pen names are odd on purpose: one word, lower case, digits and underscores are all names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from foundling.knowledge import table
from foundling.spans import Span, snap

# Longer than any pen name seen; "Rowena of the Marsh" has four words.
LONGEST_NAME = 48
MOST_NAME_WORDS = 6

_SENTENCE_END = re.compile(
    r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9À-Þ]|\s*\Z)|[.!?]+[)\]]?\s+(?=[:;]-?[()DP])"
)
# "Ms. Heron", "Dr. Who", "K. T. Wren", "vol. 2": a full stop that ends no sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mrs?|Ms|Dr|St|Prof|Capt|vs|vol|no|ep|pt|ch|etc|e\.g|i\.e|a\.k\.a)|\b[A-Z])\.\Z"
)
_MAIL = re.compile(
    r"[\w.+'-]{1,64}(?:@|\s?[(\[{<]\s?(?:at|@)\s?[)\]}>]\s?|\s(?:AT|at)\s)[\w-]{1,63}(?:(?:\.|\s?[(\[]\s?dot\s?[)\]]\s?|\sDOT\s|\sdot\s)[\w-]{1,63}){1,6}",
    re.I,
)
_WEB = re.compile(r"(?:https?|ftp)://[^\s<>\"'”’)\]]+|\bwww\.[^\s<>\"'”’)\]]+", re.I)


def level(words: str) -> str:
    """Words as they are looked up: case folded, quotes and dashes straight, outer marks off."""
    words = unicodedata.normalize("NFKC", words).casefold().replace("’", "'").replace("‘", "'")
    words = words.replace("–", "-").replace("—", "-")
    return " ".join(words.split()).strip(" \"'“”*_~.,:;-=()[]<>/!")


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of `span`, without white space at their ends."""
    start = span.start
    for match in _SENTENCE_END.finditer(text, span.start, span.end):
        if match[0] == "." and _ABBREVIATION.search(text, max(start, match.end() - 8), match.end()):
            continue
        piece = snap(text, Span(start, match.end()))
        if piece.end > piece.start:
            yield piece
        start = match.end()
    piece = snap(text, Span(start, span.end))
    if piece.end > piece.start:
        yield piece


def is_name(words: str) -> bool:
    """Whether the words may be a pen name: short, no sentence, no address."""
    words = words.strip()
    if not words or len(words) > LONGEST_NAME or len(words.split()) > MOST_NAME_WORDS:
        return False
    if "@" in words or "://" in words or "\t" in words or not any(c.isalnum() for c in words):
        return False
    if re.search(r"[?:;,\"“”]|[a-z]{3,}\.(?:\s|$)", words):
        return False
    return words.casefold() not in _no_names()


@cache
def _no_names() -> frozenset[str]:
    return frozenset(table("fronts.toml")["no_names"])


def mails(text: str, span: Span) -> Iterator[Span]:
    """E-mail addresses, plain or obfuscated (`ann AT example.org`)."""
    for match in _MAIL.finditer(text, span.start, span.end):
        yield Span(match.start(), match.end())


def links(text: str, span: Span) -> Iterator[Span]:
    """Web addresses, without the full stop of a sentence behind them."""
    for match in _WEB.finditer(text, span.start, span.end):
        end = match.end()
        while text[end - 1] in ".,;!?":
            end -= 1
        yield Span(match.start(), end)


def mail_value(words: str) -> str:
    """An address as it is written to: `ann (at) example.org` is `ann@example.org`."""
    words = (
        re.sub(r"\s?(?:\(|\[)?\s?\bat\b\s?(?:\)|\])?\s?", "@", words, count=1, flags=re.I)
        if "@" not in words
        else words
    )
    words = re.sub(r"\s?(?:\(|\[)\s?dot\s?(?:\)|\])\s?|\s+dot\s+", ".", words, flags=re.I)
    return re.sub(r"\s+", "", words)
