"""Subjects of posts: which story, which part of it, and whether the post is an answer.

Owns the taking apart of a subject line so far as grouping posts needs it; what a record claims of a subject is
the reading's business.

    >>> read_subject("NEW: VOY The Long Weir 2/3 [PG] J/C").key
    'the long weir'
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.partmarks import LONGEST, PartMark, find_part, read_number

_LIST_TAG = re.compile(r"\s*\[[^\[\]]{1,60}\]\s*:?")
_LEADING_TAG = re.compile(
    r"\s*[(\[{<*]{0,3}\s*([A-Za-z0-9][A-Za-z0-9' -]{0,30}?)\s*(?:[)\]}>*]{1,3}[:\s-]*|:+\s*|\s)"
)
# Ratings, pairings and codes behind a title: "[PG-13]", "(NC-17)", "{R}", "J/C", "1/1".
_TRAILING = re.compile(r"\s*(?:[(\[{][^()\[\]{}]{0,60}[)\]}]|\b[A-Za-z]{1,10}(?:/[A-Za-z]{1,10}){1,3})\s*$")
# Header lines of a story are among this many lines of a body.
_HEAD_LINES = 25
# Titles are one from this likeness on (a letter in eight); shorter ones must be equal to be found in another.
_ALIKE = 0.87
_SHORTEST_TITLE, _LONGEST_TITLE = 4, 100
_WORDS = re.compile(r"[^\W_]+")


class Subject(Struct, frozen=True):
    """A subject taken apart: `key` is the title in lower case, words only; `part` its part number.

    `reply` marks answers and forwards ("Re:"), `repost` a post that takes an earlier one's place ("REP:").
    """

    key: str
    part: PartMark | None = None
    reply: bool = False
    repost: bool = False


def read_subject(subject: str) -> Subject:
    """What the subject line says; an empty one has an empty key."""
    text = " ".join(subject[:LONGEST].split())
    text, reply = _without_reply(text)
    part = find_part(text)
    title = text if part is None else _beside(text, part)
    title, tags = _without_tags(title)
    if part is None:
        tags |= set(_key(text).split()) & _bracketed(text)
    title = _without_codes(title)
    reposts = set(table("mail.toml")["repost_tags"])
    return Subject(_key(title), part, reply, bool((tags | _bracketed(text)) & reposts))


def same_title(a: str, b: str) -> bool:
    """Whether two keys are one title, typed twice: a letter wrong, an article left out, or no title at all.

    Titles that differ in a number are two ("Weir II", "Weir III").
    """
    if not a or not b:
        return True
    words = set(a.split()) ^ set(b.split())
    if any(read_number(word) is not None for word in words):
        return False
    if len(min(a, b, key=len)) >= _SHORTEST_TITLE and (
        f" {a} ".find(f" {b} ") >= 0 or f" {b} ".find(f" {a} ") >= 0
    ):
        return True
    return SequenceMatcher(None, a[:_LONGEST_TITLE], b[:_LONGEST_TITLE]).ratio() >= _ALIKE


def part_in_head(head: str) -> PartMark | None:
    """The part number in the labelled lines at the head of a body ("Part: 2/3", "Title: Rain (2/3)"), if any.

    Only numbers with a total or its question mark count there.
    """
    for line in head.split("\n")[:_HEAD_LINES]:
        if (label := _label_pattern().match(line[:200])) is not None:
            mark = find_part(line[label.end() : 200].strip())
            if mark is not None and mark.number is not None and (mark.of is not None or mark.open):
                return mark
    return None


@cache
def _label_pattern() -> re.Pattern[str]:
    labels = "|".join(map(re.escape, table("mail.toml")["part_labels"]))
    return re.compile(rf"\s{{0,8}}(?:{labels})\s{{0,8}}[:=-]\s", re.I)


def _without_reply(text: str) -> tuple[str, bool]:
    """The subject without "Re:" and its kind, behind list tags too ("[list] Re: …")."""
    reply, pattern = False, _reply_pattern()
    while (match := pattern.match(text)) is not None:
        text, reply = (match["tag"] or "") + text[match.end() :], True
    return text, reply


@cache
def _reply_pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("mail.toml")["reply_words"]))
    return re.compile(rf"\s*(?P<tag>\[[^\[\]]{{1,60}}\]\s*)?(?:{words})(?:\s?[\[(^]\d{{1,3}}[\])]?)?\s?:\s*", re.I)


def _beside(text: str, part: PartMark) -> str:
    """The title beside a part number: what stands before it, or, where that is tags only, what follows."""
    before, after = text[: part.span.start], text[part.span.end :]
    return before if _key(_without_codes(_without_tags(before)[0])) else after


def _without_tags(title: str) -> tuple[str, set[str]]:
    """The title without the tags in front of it, and those, in lower case."""
    tags: set[str] = set()
    data = table("mail.toml")
    known = {*data["status_tags"], *data["series_codes"], *data["repost_tags"]}
    rest = title.strip()
    while True:
        if (match := _LIST_TAG.match(rest)) is not None and rest[match.end() :].strip():
            tags.add(match[0].strip(" []:").lower())
        elif (match := _LEADING_TAG.match(rest)) is None or not rest[match.end() :].strip():
            return rest, tags
        elif match[1].lower() in known and _is_tag(match, rest):
            tags.add(match[1].lower())
        else:
            return rest, tags
        rest = rest[match.end() :].lstrip(" -:")


def _is_tag(match: re.Match[str], rest: str) -> bool:
    """A known word is a tag in brackets, before a colon, or in capitals: "NEW TNG …" but "New Worlds"."""
    return match[1].isupper() or not match[0].rstrip()[-1].isalnum()


def _bracketed(text: str) -> set[str]:
    return {word.strip().lower() for word in re.findall(r"[(\[{]([^()\[\]{}]{1,30})[)\]}]", text)}


def _without_codes(title: str) -> str:
    """The title without bracketed ratings and pairing codes behind it, so long as something is left."""
    while (match := _TRAILING.search(title[-120:])) is not None:
        left = title[: max(0, len(title) - 120) + match.start()]
        if not _WORDS.search(left):
            return title
        title = left
    return title


def _key(title: str) -> str:
    return " ".join(_WORDS.findall(title.casefold().replace("'", "").replace("’", "")))
