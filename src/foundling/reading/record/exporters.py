"""What the layout of a program that exports stories says without a label (`data/exporters.toml`).

Rain / By: Ann / Two boats and a letter. / Status: complete / … / Exported with the assistance of FicHub.net
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from foundling.knowledge import table
from foundling.reading.record.front import Found, Front, collapse
from foundling.reading.record.stated import READERS
from foundling.reading.record.words import level
from foundling.spans import Span, cover

RULE = "labelled-line"


def exported(front: Front) -> Iterator[Found]:
    """The summary in its place, and what the program's own labels state."""
    place = summary_place(front)
    if place is not None:
        yield Found("summary", collapse(front.text[place.start : place.end]), (place,), RULE)
    exporter = exporter_of(front)
    if exporter is None:
        return
    for label in front.labels:
        field = exporter["labels"].get(level(label.label))
        if field is not None:
            yield from READERS[field](front.text, label.value, RULE)


# FanFiction.net's line of facts: "Rated: Fiction K+ - English - Drama/Mystery - Reviews: 4 - …"
_FACTS = re.compile(r"(?:Fiction )?(?:K\+?|T|M|MA|G|PG|PG-13|R)\s+-\s+[^\W\d_]{4,}\b")


def _blurb(front: Front) -> Span | None:
    """The paragraph right above FanFiction.net's line of facts, which has the summary there without a label."""
    if any(label.field == "summary" for label in front.labels):
        return None
    for label in front.labels:
        if label.field == "rating" and _FACTS.match(front.text, label.value.start, label.value.end):
            above = [i for i in front.items if i.kind == "front" and i.span.end <= label.span.start]
            near = above and front.text.count("\n", above[-1].span.end, label.span.start) <= _NEAR
            if near and len(above[-1].text.split()) >= _FEWEST_WORDS:
                return above[-1].span
    return None


# At most so many line ends between the two, and at least so many words.
_NEAR, _FEWEST_WORDS = 2, 3


def exporter_of(front: Front) -> Mapping[str, Any] | None:
    """The program that wrote the front, if it says so."""
    words = [item.text.casefold() for item in front.items if item.kind == "front"]
    known: list[Mapping[str, Any]] = table("exporters.toml")["exporter"]
    return next((one for one in known if any(line.startswith(one["mark"]) for line in words)), None)


def summary_place(front: Front) -> Span | None:
    """The paragraphs between the author's label and the facts, where the program sets a summary there."""
    if (blurb := _blurb(front)) is not None:
        return blurb
    exporter = exporter_of(front)
    author = next((label.span.end for label in front.labels if label.field == "author"), None)
    if exporter is None or not exporter["summary"] or author is None:
        return None
    facts = min((label.span.start for label in front.labels if label.span.start >= author), default=author)
    between = [item.span for item in front.items if author <= item.span.start and item.span.end <= facts]
    return cover(between) if between else None
