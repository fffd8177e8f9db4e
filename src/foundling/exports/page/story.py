"""The text of a reading as paragraphs of HTML: speakers in colours, emphasis, advisories marked.

Owns what lies over the text on this page; pieces.py cuts it, weaving.py makes HTML of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from markupsafe import Markup
from msgspec import UNSET, Struct

from foundling.exports.page.people import GREY, speech_of
from foundling.exports.page.strip import told
from foundling.exports.page.weaving import Mark, weave
from foundling.exports.pieces import pieces
from foundling.reading.advisories import WARN_AT
from foundling.reading.types import Advisory, Reading, Utterance
from foundling.spans import Span

# What lies over what, the outermost first.
WARNED, SAID, SLANTED = 1, 2, 3


class Paragraph(Struct, frozen=True):
    """A paragraph as HTML; `scene` is the label of a scene that begins with it, `number` that scene's number."""

    kind: Literal["text", "heading", "aside"]
    html: Markup
    number: int = 0
    scene: str = ""


def paragraphs(reading: Reading, colours: Mapping[str, int], names: Mapping[str, str]) -> Iterator[Paragraph]:
    """The whole text in order; what is not the story (header, notes, end) is `aside`."""
    marks = Pointer(_marks(reading, colours, names))
    scenes = () if reading.scenes is UNSET else reading.scenes
    waiting = list(enumerate(scenes, 1))[::-1]
    for piece in pieces(reading):
        span = piece.span
        outside = piece.part != "body"
        number, label = 0, ""
        while waiting and not outside and waiting[-1][1].span.start < span.end:
            number, scene = waiting.pop()
            label = told(number, scene, names)
        html = weave(reading.text, span, marks.over(span))
        kind: Literal["text", "heading"] = "heading" if piece.kind == "heading" else "text"
        yield Paragraph("aside" if outside else kind, html, number, label)


def _marks(reading: Reading, colours: Mapping[str, int], names: Mapping[str, str]) -> list[Mark]:
    marks = [said(one, colours, names) for one in speech_of(reading)]
    marks += [
        Mark(block.span, SLANTED, Markup("<em>"), Markup("</em>"))
        for block in reading.blocks
        if block.kind in ("emphasis", "strong")
    ]
    advisories = () if reading.advisories is UNSET else reading.advisories
    for number, one in enumerate(advisories):
        if one.confidence >= WARN_AT:
            marks += [_warned(f"advisory-{number}-{place}", one, span) for place, span in enumerate(one.spans)]
    return sorted(marks, key=lambda mark: mark.span)


def said(one: Utterance, colours: Mapping[str, int], names: Mapping[str, str]) -> Mark:
    """The mark of an utterance, in its speaker's colour, with who says it to whom as its title."""
    colour = GREY if one.speaker is None else colours.get(one.speaker, GREY)
    opened = Markup('<span class="said c{}" title="{}">').format(colour, who_says(one, names))
    return Mark(one.span, SAID, opened, Markup("</span>"))


def who_says(one: Utterance, names: Mapping[str, str]) -> str:
    """Who says an utterance, to whom, how surely: `Ellen to Tom, 97%`."""
    who = "?" if one.speaker is None else names.get(one.speaker, "?")
    to = "" if one.to is None or one.to not in names else f" to {names[one.to]}"
    kind = "" if one.kind == "speech" else f" ({one.kind})"
    return f"{who}{to}{kind}, {one.confidence:.0%}"


def _warned(id: str, one: Advisory, span: Span) -> Mark:
    title = f"{one.kind}, {one.level}"
    opened = Markup('<mark id="{}" title="{}">').format(id, title)
    return Mark(span, WARNED, opened, Markup("</mark>"), Markup('<mark title="{}">').format(title))


class Pointer:
    """Marks in order of their spans, asked for passage by passage from the first to the last."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self.next = 0
        self.open: list[Mark] = []

    def over(self, span: Span) -> list[Mark]:
        """The marks that overlap a passage, which begins no earlier than the one asked for before."""
        while self.next < len(self.marks) and self.marks[self.next].span.start < span.end:
            self.open.append(self.marks[self.next])
            self.next += 1
        self.open = [mark for mark in self.open if mark.span.end > span.start]
        return list(self.open)
