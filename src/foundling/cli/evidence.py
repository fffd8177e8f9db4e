"""The line of a story that bears a claim out, cut to the room there is, with the words that say so marked.

>>> quote("Title: Rain\\nIt rained.", Span(7, 11), 40).plain
'Title: Rain'
"""

from __future__ import annotations

import re

from msgspec import UNSET
from rich.text import Text

from foundling.cli.screen import visible
from foundling.reading.types import Reading
from foundling.spans import Span

MARK = "bold black on yellow"
ELLIPSIS = "…"
# However long the words are, so many columns before them are shown: that is where the label is.
LABEL = 16
_SPACE = re.compile(r"\s+")
_LABEL = re.compile(r"[^:]{1,20}: ")


def quote(text: str, span: Span, room: int) -> Text:
    """The line that `span` begins in, at most `room` columns of it, the span itself marked."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    end = len(text) if end < 0 else end
    before = _level(text[start : span.start]).lstrip()
    words = _level(text[span.start : min(span.end, max(end, span.start))]) or _level(text[span.start : span.end])
    after = _level(text[min(span.end, end) : end]).rstrip() if span.end <= end else ELLIPSIS
    before, words, after = _fit(before, words, after, room)
    line = Text()
    line.append(before, style="dim")
    line.append(words, style=MARK)
    line.append(after, style="dim")
    return line


def _fit(before: str, words: str, after: str, room: int) -> tuple[str, str, str]:
    """The three cut to `room` columns together: the words last, what follows first."""
    whole = len(words)
    words = shorten(words, room - min(len(before), LABEL, room // 3))
    if len(words) < whole:
        after = ""
    left = room - len(words)
    # Of what is left, two thirds go to what stands before.
    ahead = min(len(before), max(left - len(after), left * 2 // 3))
    before = before if len(before) <= ahead else _labelled_tail(before, ahead)
    return before, words, shorten(after, left - len(before))


def _labelled_tail(text: str, room: int) -> str:
    """The end of what stands before the words, and the label it began with: `Characters: …Ashby, `."""
    label = _LABEL.match(text)
    if label is None or room < label.end() + 2:
        return _tail(text, room)
    end = _tail(text[label.end() :], room - label.end())
    return label[0] + end[:1] + end[1:].partition(" ")[2] if " " in end.rstrip() else label[0] + end


def _tail(text: str, room: int) -> str:
    return "" if room < 2 else ELLIPSIS + text[len(text) - room + 1 :]


def shorten(text: str, room: int) -> str:
    """`text` in at most `room` columns, an ellipsis where it was cut."""
    if len(text) <= room:
        return text
    return "" if room < 1 else text[: room - 1].rstrip() + ELLIPSIS


def _level(text: str) -> str:
    return visible(_SPACE.sub(" ", text))


def one_line(text: str) -> str:
    """`text` with every run of white space made one space, and nothing that a terminal would act on."""
    return _level(text).strip()


def body_spans(reading: Reading) -> tuple[Span, ...]:
    """The spans of the story itself; the whole text where the parts were not read."""
    if reading.parts is UNSET:
        return (Span(0, len(reading.text)),)
    return tuple(part.span for part in reading.parts if part.kind == "body")


def first_words(reading: Reading, room: int) -> str:
    """How the story begins, on one line."""
    spans = body_spans(reading)
    return shorten(one_line(reading.text[spans[0].start : spans[0].end][: room * 4]), room) if spans else ""


def last_words(reading: Reading, room: int) -> str:
    """How the story ends, on one line."""
    spans = body_spans(reading)
    if not spans:
        return ""
    end = one_line(reading.text[spans[-1].start : spans[-1].end][-room * 4 :])
    return end if len(end) <= room else _tail(end, room)
