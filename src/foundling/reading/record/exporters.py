"""What the layout of a program that exports stories says without a label (`data/exporters.toml`).

Rain / By: Ann / Two boats and a letter. / Status: complete / … / Exported with the assistance of FicHub.net
"""

from __future__ import annotations

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
    exporter = exporter_of(front)
    if exporter is None:
        return
    place = summary_place(front)
    if place is not None:
        yield Found("summary", collapse(front.text[place.start : place.end]), (place,), RULE)
    for label in front.labels:
        field = exporter["labels"].get(level(label.label))
        if field is not None:
            yield from READERS[field](front.text, label.value, RULE)


def exporter_of(front: Front) -> Mapping[str, Any] | None:
    """The program that wrote the front, if it says so."""
    words = [item.text.casefold() for item in front.items if item.kind == "front"]
    known: list[Mapping[str, Any]] = table("exporters.toml")["exporter"]
    return next((one for one in known if any(line.startswith(one["mark"]) for line in words)), None)


def summary_place(front: Front) -> Span | None:
    """The paragraphs between the author's label and the facts, where the program sets a summary there."""
    exporter = exporter_of(front)
    author = next((label.span.end for label in front.labels if label.field == "author"), None)
    if exporter is None or not exporter["summary"] or author is None:
        return None
    facts = min((label.span.start for label in front.labels if label.span.start >= author), default=author)
    between = [item.span for item in front.items if author <= item.span.start and item.span.end <= facts]
    return cover(between) if between else None
