"""Labelled lines: `Rating: PG`, `**Title** - Rain`, `[A/N: sorry!]`, a label above its value.

Owns the grammar of one labelled line and the lexicon that says which field of the record a label states
(data/labels.toml). Which lines belong to a header at all is decided in `openings` and `ends`. Offsets are code
points of the whole text.

    >>> [(p.label, p.field, p.sep) for p in parse("Title: Rain | Rating: PG", 0)]
    [('Title', 'title', ':'), ('Rating', 'rating', ':')]
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.spans import Span


class Label(Struct, frozen=True):
    """A labelled stretch: `label` as it stands, the lexicon's `field` for it, and its value.

    `field` is a field of the record, a further name of data/labels.toml (`from`, `subject`, `transport`,
    `site`, `challenge`, `thanks`, `updated`, `fandom_or_genre`), or None for a label nobody foresaw. `span`
    covers label and value, `value` the value's text without white space at its ends, wrapped lines included;
    it is empty where nothing stands behind the label.
    """

    label: str
    field: str | None
    span: Span
    value: Span


class Parsed(Struct, frozen=True):
    """One label of a line, before wrapped lines are added. `sep` is the kind of separator found."""

    label: str
    field: str | None
    sep: str
    start: int
    value_start: int
    value_end: int


# Longest label, in code points: "See the end of the chapter for notes" has 36.
LONGEST = 44

# `label` is lazy, so that the first separator wins; every part after it begins with a character it cannot hold
# or is bounded, which keeps the match linear.
_LINE = re.compile(
    r"""(?:<[a-zA-Z]{1,6}>)?(?:[^\w\n"“”‘'<]|_){0,14}   # - ** [ ( ..:: => bullets, a tag left in a text
    (?P<label>[^\W_](?:\([^()\n]{1,20}\)|[^\n:;=|\t>\]}()*~#_•…"“”]){0,44}?)
    (?:
      (?P<colon>[ ]?(?:[)\]}*_~=#|. ]{0,4}|\.{5,40}[ ]?)[:：]{1,2}[)\]}*_~=.]{0,4})   # `Title......: Rain` too
      (?=[\s\w"“‘'(\[<*_~/.@#$+&!?-]|[^\x00-\x7f]|$)
    | (?P<tab>[ ]*[|\t][|\t ]*)
    | (?P<dots>[ ]?(?:\.{3,}|…))[ ]*
    | (?P<closed>[\])}>*~=#_][\])}>*~=#_-]{0,4}[ ]+)
    | (?P<arrow>[ ]?[-=]{0,2}>{1,2}|[ ]?=(?!=)|[ ]?;)[ ]*
    | (?P<dash>[ ]{1,3}(?:-{1,2}|[–—])[ ]+|[–—][ ]?|-[ ]+)
    | (?P<columns>[ ]{3,})
    | (?P<alone>[^\w\n]{0,8})$
    )""",
    re.X,
)
# What may stand between two labels of one line: `Rating: PG | Pairing: A/B`, FanFiction.net's ` - `.
_BETWEEN = re.compile(
    r"(?:[ ]*[|;•·*~/][ ]*|[ ]{2,}|\t+|[ ]+[-–—][ ]+|[.,][ ]+|[\])}][ ]*[\[({]?)"
    r"(?P<label>[^\W\d_][^\s:;|]{0,20}(?:[ ](?![-–—*|])[^\s:;|]{1,20}){0,4})[*_]{0,2}[ ]?:[*_]{0,2}(?=[\s\w*_]|$)"
)
# Behind a label, at most so far into the line, one of these stands; most lines of prose have none there.
_REACH = 70
_SIGN = re.compile(r"[:：|\t…\])}>*~=#_;–—-]")
_SIGNS = ("...", "   ")
# Signs of emphasis that stand right before a label.
_MARKS = re.compile(r"\*{1,3}$")
_SPACES = re.compile(r"[\s_]+")
_PLURAL = re.compile(r"\(e?s\)|/e?s\b")
_STRIP = " .*_~'\"-,()[]"
_LEAD = re.compile(r"(?:the|this|my|story|fic|fic's|story's|author's|our)\s+")
# Separators that make an unforeseen word a label only beside known ones.
FIRM = frozenset({":", "tab"})


@cache
def _fields() -> dict[str, str]:
    lexicon: dict[str, str] = {}
    for field, spellings in table("labels.toml")["fields"].items():
        for spelling in spellings:
            lexicon.setdefault(spelling.strip(_STRIP), field)
    for spelling, field in list(lexicon.items()):
        lexicon.setdefault(spelling + "s", field)
    return lexicon


@lru_cache(maxsize=4_096)  # labels nobody foresaw are without number
def field_of(label: str) -> str | None:
    """The field that a label states, however it is spelt in case, plural and decoration; None if unforeseen."""
    lexicon = _fields()
    spelt = _SPACES.sub(" ", label.casefold().replace("’", "'"))
    plain = spelt.strip(_STRIP)
    found = lexicon.get(plain)
    if found:
        return found
    singular = _PLURAL.sub("", spelt).strip(_STRIP)
    found = lexicon.get(singular) or lexicon.get(singular.replace("& ", "and "))
    if found:
        return found
    shorter = _LEAD.sub("", singular, count=1)
    if shorter != singular:
        return lexicon.get(shorter)
    return _first_of_several(singular)


def _first_of_several(label: str) -> str | None:
    """`Pairing/Rating`, `Spoilers & Warnings`: the first named, where both are known."""
    parts = re.split(r"\s*(?:/|&|\band\b|,|\+)\s*", label)
    lexicon = _fields()
    if 1 < len(parts) <= _MOST_JOINED and all(part in lexicon for part in parts):
        return lexicon[parts[0]]
    return None


_MOST_JOINED = 3


def parse(line: str, at: int) -> list[Parsed]:
    """The labels of one line whose first character stands at offset `at`; none where it is not labelled."""
    match = _LINE.match(line) if _may_be_labelled(line) else None
    if not match:
        return []
    label = match["label"].strip()
    field = field_of(label)
    sep = match.lastgroup or ""
    if field is None and (sep not in ("colon", "tab") or not _plausible(label)):
        return []
    if sep in ("dots", "arrow", "closed", "columns", "alone", "tab", "dash") and not _foreseen(field, label, sep):
        return []
    sep = ":" if sep == "colon" else sep
    value = match.end() + _closing(line, match.start("label"), match.end())
    first = Parsed(label, field, sep, at + match.start("label"), at + value, at + len(line))
    return _split(line, at, first)


def _closing(line: str, label: int, value: int) -> int:
    """How long the mark at the head of a value is that ends the label's emphasis: `**Title: **Rain`."""
    marks = _MARKS.search(line, 0, label)
    match = re.compile(r"[ ]{0,3}" + re.escape(marks[0])).match(line, value) if marks else None
    return len(match[0]) if match else 0


def _may_be_labelled(line: str) -> bool:
    """Whether a separator, or the line's end, stands where a label can reach it."""
    return len(line) <= _REACH or bool(_SIGN.search(line, 0, _REACH)) or any(s in line[:_REACH] for s in _SIGNS)


def _foreseen(field: str | None, label: str, sep: str) -> bool:
    """Whether a known label stands before a separator that prose has too: `For - he thought`."""
    if field is None:
        return sep == "tab" and _plausible(label)
    if label[:1].isupper() or sep in ("tab", "closed", "arrow"):
        return True
    return sep == "dash" and field in _UNMISTAKABLE and len(label) >= _SHORTEST_SMALL


# Fields whose labels, even in small letters before a dash, are no words of a sentence: `author - Kit`.
_UNMISTAKABLE = frozenset(
    {"title", "author", "rating", "summary", "disclaimer", "spoiler", "relationship", "fandom", "warning"}
)
_SHORTEST_SMALL = 5


def _plausible(label: str) -> bool:
    """Whether words nobody foresaw may be a label at all: at most five of them, no sentence."""
    words = label.split()
    return (
        label[0].isalpha()
        and len(words) <= _MOST_WORDS
        and len(label) <= _LONGEST_UNFORESEEN
        and label[-1] not in ".,!?"
        and label.casefold() not in ("http", "https", "mailto", "ftp")
    )


_MOST_WORDS = 5
_LONGEST_UNFORESEEN = 36


def _split(line: str, at: int, first: Parsed) -> list[Parsed]:
    """The first label of a line, and those behind it that a divider announces."""
    out = [first]
    position = first.value_start - at
    while match := _BETWEEN.search(line, position):
        field = field_of(match["label"].strip())
        answers = field == first.field == "subject"  # "Subject: [the list] Re: Salt Harbour"
        if field is None or answers or (match["label"][0].islower() and not first.label[0].islower()):
            position = match.end("label")
            continue
        last = out[-1]
        out[-1] = Parsed(last.label, last.field, last.sep, last.start, last.value_start, at + match.start())
        start = at + match.start("label")
        out.append(Parsed(match["label"].strip(), field, ":", start, at + match.end(), at + len(line)))
        position = match.end()
    return out
