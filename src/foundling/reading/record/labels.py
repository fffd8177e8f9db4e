"""Labelled lines of every era: what each label's value says.

The labels and their values are found by `scan`; here each value is read by its field. A label nobody foresaw is
kept word for word as `other`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from msgspec import structs

from foundling.partmarks import find_part
from foundling.reading.record.cues import is_furniture, says
from foundling.reading.record.dates import day_first, find_dates
from foundling.reading.record.exporters import exporter_of
from foundling.reading.record.front import Found, Front, Item, collapse, paragraphs
from foundling.reading.record.furniture import reply_starts
from foundling.reading.record.genres import mixed
from foundling.reading.record.instalment import part_label
from foundling.reading.record.prose import read_paragraph, said_in
from foundling.reading.record.rating import rated_line
from foundling.reading.record.stated import READERS, status_of
from foundling.reading.record.title import authors
from foundling.reading.record.values import cut
from foundling.reading.record.words import level
from foundling.reading.scan import Label
from foundling.reading.types import OtherLabel
from foundling.spans import Span

RULE = "labelled-line"
# Fields of the lexicon that state nothing of the record, or that another rule reads.
SILENT = frozenset({"site", "transport", "from", "subject", "words"})
# Fields whose words may name a beta reader or for whom it was written.
TALKATIVE = frozenset({"note", "thanks", "beta"})
LONGEST_OTHER = 600
# Questions that a page answers with yes or no. Example: "Completed: Yes"
_YES_NO = frozenset({"yes", "no", "y", "n"})


def labelled(front: Front) -> Iterator[Found]:
    """What the labelled lines state."""
    order = day_first(
        front.text[x.value.start : x.value.end] for x in front.labels if x.field in ("date", "updated")
    )
    replies = reply_starts(front)
    exporter = exporter_of(front)
    own = exporter["labels"] if exporter is not None else {}
    told = sorted(hint.span for hint in front.hints if hint.span is not None and hint.field in _CUT)
    known = {hint.span.start for hint in front.hints if hint.span is not None and hint.field in READERS}
    for label in front.labels:
        if label.field is None and (label.value.start in known or level(label.label) in own):
            continue  # the container, or the program that wrote the file, knows the label that nobody foresaw
        if not _is_reply(front, label, replies) and not _is_cut_finer(label, told):
            yield from read_label(front, label, order)


# Fields that a site's line of facts holds beside one another.
_CUT = frozenset(
    {
        "rating",
        "language",
        "genre",
        "character",
        "fandom",
        "fandom_or_genre",
        "relationship",
        "category",
        "status",
        "warning",
        "date",
        "series",
    }
)


def _is_cut_finer(label: Label, told: list[Span]) -> bool:
    """Whether the container itself says of several stretches of the value what each of them states.

    `Rated: T - English - Drama` is one line for a reader and three fields for the site that wrote it.
    """
    if label.field in _FREE:
        return False
    at = bisect_left(told, Span(label.value.start, label.value.start))
    inside = [span for span in told[at : at + 2] if span.end <= label.value.end]
    return len(inside) > 1 or (len(inside) == 1 and inside[0].start > label.value.start)


def _is_reply(front: Front, label: Label, replies: dict[int, int]) -> bool:
    """Whether a label stands in somebody's answer after the story."""
    for number, start in replies.items():
        part = front.parts[number].span
        if start <= label.span.start < part.end:
            return True
    return False


# "Crossover: Rain/Boats" names two; `Fandom: Rain/Boats` may be one.
_CROSSED = ("crossover", "x-over", "xover")
_BETWEEN_FANDOMS = re.compile(r"\s*/\s*|\s+[xX]\s+")
# "Completed: October 2007" says when, and that it is.
_DONE = ("complete", "finished", "date complete")


def read_label(front: Front, label: Label, order: bool | None) -> Iterator[Found]:
    """What one labelled line states, and what loose lines say that stand below its value without a gap."""
    text, field = front.text, label.field
    value, below = _without_foreign(front, label)
    label = structs.replace(label, value=value)
    for item in below:
        yield from rated_line(text, item)
        yield from read_paragraph(text, item)
    if (
        value.end <= value.start
        or _is_path(text, label)
        or (_is_below(text, label) and is_furniture(text[value.start : value.end]))
        or (field in SILENT and not _is_telling(label, text))
    ):
        return
    if field is None or field == "challenge" or (field == "fandom" and _names_site(front, label)):
        yield from _other(front, label)
    elif field == "site" and level(label.label) == "stats":
        yield from _stats(text, value)
    elif field == "site" and _is_wish(label, text):
        yield from READERS["feedback"](text, value, RULE)
    elif field == "fandom" and level(label.label).startswith(_CROSSED):
        for one in cut(text, value, _BETWEEN_FANDOMS):
            yield from READERS["fandom"](text, one, RULE)
    elif field == "fandom_or_genre":
        yield from mixed(text, label.label, value, RULE)
    elif field == "date" and _FIGURES.search(text, value.start, value.end):
        yield from _stats(text, label.span)
    elif field == "date" or (field == "updated" and _only_date(front)):
        yield from _dated(text, label, order)
    elif field == "chapter" and level(label.label).endswith("s"):
        # "Chapters: 3/7" on an archive counts what is there of what is planned
        asked = _COMPLETED.search(text, value.start, value.end)
        if asked or find_part(text[value.start : value.end]):
            yield from READERS["status"](text, Span(*asked.span("answer")) if asked else value, RULE)
    elif field == "chapter":
        yield from part_label(text, value, label.span, RULE)
    elif (
        field == "status"
        and level(label.label).startswith(_DONE)
        and any(find_dates(text[value.start : value.end]))
    ):
        yield from _dated(text, label, order)
        yield Found("status", "complete", (label.span,), RULE)
    elif field == "status" or (field == "date" and level(text[value.start : value.end]) in _YES_NO):
        yield from READERS["status"](text, value, RULE)
    elif field == "author" and level(label.label).endswith("s"):
        yield from authors(text, value, RULE, several=True)
    elif field in READERS:
        yield from READERS[field](text, value, RULE)
    if field in TALKATIVE:
        yield from said_in(text, value, "labelled-note")


# "Published: 2012-03-04 Completed: 2012-05-06 Words: 3,400 Chapters: 2/2"
_STAT = re.compile(r"(?:\b|(?<=\d))(?P<name>Published|Chapters):\s*(?P<value>[\d/?-]+)")


# "Chapters: 1 Completed: Yes", on one line
_COMPLETED = re.compile(r"\bCompleted?:\s*(?P<answer>\w+)")
# The same figures copied from a page, with nothing between them: "Published:2021-03-14Words:171Chapters:1/1"
_FIGURES = re.compile(r"\d\s?(?:Words|Updated|Completed|Chapters):")


def _stats(text: str, value: Span) -> Iterator[Found]:
    """An archive's line of figures: when it was published, how many chapters of how many there are."""
    for match in _STAT.finditer(text, value.start, value.end):
        span = Span(*match.span("value"))
        yield from READERS["date" if match["name"] == "Published" else "status"](text, span, RULE)


def _is_telling(label: Label, text: str) -> bool:
    return label.field == "site" and (level(label.label) == "stats" or _is_wish(label, text))


def _only_date(front: Front) -> bool:
    """Whether the day of the last change is all that a header says of time."""
    return not any(label.field == "date" for label in front.labels)


def _is_path(text: str, label: Label) -> bool:
    """Whether the "label" is a step of a page's path: `Books > Classics > Fan fiction`."""
    between = text[label.span.start + len(label.label) : label.value.start]
    return ">" in between or "»" in between or "»" in text[label.value.start : label.value.end]


def _names_site(front: Front, label: Label) -> bool:
    """`Source:` beside another label for the fandom names where an export was made."""
    return level(label.label) == "source" and any(
        other.field in ("fandom", "fandom_or_genre") and other is not label for other in front.labels
    )


def _is_below(text: str, label: Label) -> bool:
    """Whether the value stands below its label rather than beside it."""
    return "\n" in text[label.span.start : label.value.start]


def _is_wish(label: Label, text: str) -> bool:
    """`Reviews: yes please` is the author's word, `Reviews: 12` the site's."""
    asked = level(label.label) in ("reviews", "review", "comments")
    return asked and not any(c.isdigit() for c in text[label.value.start : label.value.end])


# Free texts whose value may run into a loose line of another kind: "A/N: …\nRated K\nI own nothing."
_FREE = frozenset({"note", "summary", "disclaimer", "feedback", "archive", "spoiler", "warning"})
_FOREIGN = ("disclaimer", "feedback", "archive", "spoiler", "warning")


def _without_foreign(front: Front, label: Label) -> tuple[Span, list[Item]]:
    """A free text's value up to the first paragraph of another kind, and the paragraphs from there on."""
    value, text = label.value, front.text
    if label.field not in _FREE or "\n" not in text[value.start : value.end]:
        return value, []
    pieces = list(paragraphs(text, value, [], [], front.width))
    items = [Item("front", collapse(text[p.start : p.end]), p, number, -1) for number, p in enumerate(pieces)]
    for before, item in pairwise(items):
        if before.text[-1] in '.!?)"”' and _is_foreign(front, label, item):
            return Span(value.start, before.span.end), items[item.place :]
    return value, []


def _is_foreign(front: Front, label: Label, item: Item) -> bool:
    kinds = [kind for kind in _FOREIGN if kind != label.field]
    return any(says(kind, item.text) for kind in kinds) or any(rated_line(front.text, item))


def _dated(text: str, label: Label, order: bool | None) -> Iterator[Found]:
    value = label.value
    for date in find_dates(text[value.start : value.end], day_first=order):
        yield Found("date", date.iso, (Span(value.start + date.span.start, value.start + date.span.end),), RULE)
        break
    if level(label.label).startswith("complete") and status_of(text[value.start : value.end]):
        yield Found("status", status_of(text[value.start : value.end]), (value,), RULE)


def _is_clock(label: str, value: str) -> bool:
    """Whether the colon stands inside an hour: `March 11, 2006, 09:14 PM`."""
    return label[-1:].isdigit() and value[:2].isdigit()


def _other(front: Front, label: Label) -> Iterator[Found]:
    words = collapse(front.text[label.value.start : label.value.end])
    if 0 < len(words) <= LONGEST_OTHER and not _is_clock(label.label, words):
        yield Found("other", OtherLabel(label.label, words), (label.span,), RULE)
