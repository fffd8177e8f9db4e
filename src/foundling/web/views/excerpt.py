"""A stretch of a reading as a reading by itself, so that a page of a novel costs no more than a page.

Owns the cutting out: text and all that lies over it, with offsets counted from the stretch's beginning.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, TypeVar

from msgspec import UNSET, UnsetType, structs

from foundling.reading.types import Advisory, Reading
from foundling.spans import Span

T = TypeVar("T")


def excerpt(reading: Reading, window: Span) -> Reading:
    """The reading of `window` alone: offsets are counted from its start, and what lies outside is left out.

    Record, relationships and languages stay as they are; the cast is left out. Of what reaches beyond the window
    the part inside is left; a chapter or scene that began before it is left out.
    """
    return structs.replace(
        reading,
        text=reading.text[window.start : window.end],
        blocks=_inside(reading.blocks, window),
        parts=_layer(reading.parts, window),
        chapters=_layer(reading.chapters, window, begun=True),
        scenes=_layer(reading.scenes, window, begun=True),
        speech=_layer(reading.speech, window),
        advisories=_advisories(reading.advisories, window),
        cast=UNSET if reading.cast is UNSET else (),
    )


def _layer(items: tuple[T, ...] | UnsetType, window: Span, *, begun: bool = False) -> tuple[T, ...] | UnsetType:
    return UNSET if isinstance(items, UnsetType) else _inside(items, window, begun=begun)


def _inside(items: Sequence[T], window: Span, *, begun: bool = False) -> tuple[T, ...]:
    """The items, in the order of their beginnings, that lie in the window or reach into it."""
    things: Sequence[Any] = items
    last = bisect_left(things, window.end, key=_start)
    first = bisect_left(things, window.start, key=_start) if begun else 0
    found = []
    for item in things[first:last]:
        span = item.span
        if span.end > window.start or span.start >= window.start:
            found.append(structs.replace(item, span=clipped(span, window)))
    return tuple(found)


def _start(item: Any) -> int:
    start: int = item.span.start
    return start


def clipped(span: Span, window: Span) -> Span:
    """What of a span lies in the window, counted from the window's start."""
    return Span(max(span.start, window.start) - window.start, min(span.end, window.end) - window.start)


def _advisories(found: tuple[Advisory, ...] | UnsetType, window: Span) -> tuple[Advisory, ...] | UnsetType:
    """All advisories, those without a passage in the window too, so that their numbers stay."""
    if isinstance(found, UnsetType):
        return UNSET
    return tuple(
        structs.replace(
            one,
            spans=tuple(
                clipped(span, window) for span in one.spans if span.start < window.end and span.end > window.start
            ),
        )
        for one in found
    )
