"""What the container said: hints read by the same functions as labels.

A hint with a place in the text is read there, so that its claims have evidence; one without gives its value as it
is, with the hint's origin and no span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from msgspec import structs

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.reading.record.front import Found, Front
from foundling.reading.record.genres import mixed
from foundling.reading.record.instalment import heading_of, lone_heading, part_label
from foundling.reading.record.prose import said_in
from foundling.reading.record.stated import READERS, status_of
from foundling.reading.record.subject import read_from, read_subject
from foundling.reading.record.tags import category_of, is_genre, is_nothing
from foundling.reading.record.title import title_and_name
from foundling.reading.record.values import cut
from foundling.reading.types import OtherLabel
from foundling.spans import Span

# Fields of hints that mark places and state nothing of the record; `maker` is the program that made a book,
# `record` the record that a copy made by Foundling carries.
STRUCTURAL = frozenset({"chapter", "scene", "post", "maker", "record"})
LONGEST_STATUS = 20
WEAK = "hint-weak"


def hinted(front: Front) -> Iterator[Found]:
    """The claims of the container's hints."""
    for hint in front.hints:
        yield from _read(front, hint)


def _read(front: Front, hint: Hint) -> Iterator[Found]:
    rule = rule_of(hint.origin)
    text, span = front.text, hint.span
    if span is None or span.end <= span.start:
        text, span, bare = hint.value, Span(0, len(hint.value)), True
    else:
        bare = False
    signed = _signed(front, hint, rule)
    for found in _values(text, span, hint, rule) if signed is None else signed:
        # a thread's title counts the posts so far ("update 5/8"), which makes no instalment of the page
        if found.field == "chapter" and rule == WEAK:
            continue
        yield structs.replace(found, hint=found.hint or hint.origin, spans=() if bare else found.spans)


# A link that leads to one writer's page holds one name, whatever joins its words; some pages list names in one.
_ONE_LINK = re.compile(r"(?:^|[ :])a(?:\[|$)")
_COMMA = re.compile(r"\s*,\s*")
# A page's heading is the title, with or without the name behind it: `<h1>Rain by Ann</h1>`.
_HEADING = "hint-heading"


def _signed(front: Front, hint: Hint, rule: str) -> Iterator[Found] | None:
    """The title and the name of a heading that has both; None where it has not. A chapter's has neither."""
    if hint.field != "title" or rule != _HEADING or hint.span is None:
        return None
    place = heading_of(" ".join(front.text[hint.span.start : hint.span.end].split()))
    if place is not None:
        return lone_heading(front, place, hint.span)
    cut = title_and_name(front, hint.span)
    if cut is None:
        return None
    return chain(READERS["title"](front.text, cut[0], rule), READERS["author"](front.text, cut[1], rule))


def rule_of(origin: str) -> str:
    """The rule that stands for a hint's origin; the longest beginning in `data/fronts.toml` wins."""
    known = table("fronts.toml")["hint_rules"]
    starts = [start for start in known if origin.startswith(start)]
    return str(known[max(starts, key=len)]) if starts else f"hint-{origin.split(':')[0]}"


def _values(text: str, span: Span, hint: Hint, rule: str) -> Iterator[Found]:
    field = hint.field
    if field == "author" and hint.origin.startswith(tuple(table("fronts.toml")["one_name"]["origins"])):
        yield Found("author", " ".join(text[span.start : span.end].split()), (span,), rule)
    elif field == "character" and _is_one_person(text[span.start : span.end], hint.origin):
        yield Found("character", " ".join(text[span.start : span.end].split()), (span,), rule)
    elif field == "author" and _ONE_LINK.search(hint.origin):
        for name in cut(text, span, _COMMA):
            yield Found("author", " ".join(text[name.start : name.end].split()), (name,), rule)
    elif field == "title" and rule == "subject":
        yield from read_subject(text, span, rule)
    elif field in READERS:
        yield from READERS[field](text, span, rule)
        if field == "note":
            yield from said_in(text, span, rule)
    elif field == "part" or field == "instalment":
        yield from part_label(text, span, span, rule)
    elif field == "fandom_or_genre":
        yield from mixed(text, hint.origin, span, rule)
    elif field == "subject" and hint.origin.startswith(("opf:", "calibre:")):
        yield from _tag(text, span, hint, rule)
    elif field == "subject":
        yield from read_subject(text, span, rule)
    elif field == "from":
        yield from read_from(text, span, rule)
    elif field == "other":
        label, _, value = hint.value.partition(":")
        yield Found("other", OtherLabel(label.strip(), value.strip()), (span,), rule)
    elif "." not in field and field not in STRUCTURAL:
        yield Found("other", OtherLabel(field, hint.value), (span,), rule)


def _is_one_person(words: str, origin: str) -> bool:
    """Whether a row of an archive's characters is one of them, whatever commas are in it: `Marsh, Ellen`."""
    listed = origin.startswith(tuple(table("fronts.toml")["one_name"]["origins"]))
    return listed and "/" not in words and not is_nothing(words)


def _tag(text: str, span: Span, hint: Hint, rule: str) -> Iterator[Found]:
    """One of a book's subjects, which mix fandoms, people and genres: what it is known to be, or `other`."""
    words = text[span.start : span.end]
    if category_of(words) or is_genre(words):
        yield from READERS["genre"](text, span, rule)
    elif status_of(words) and len(words) <= LONGEST_STATUS:
        yield from READERS["status"](text, span, rule)
    else:
        yield Found("other", OtherLabel(hint.field, words), (span,), rule)
