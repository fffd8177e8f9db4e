"""The text of a reading cut into pieces that each look alike throughout: paragraphs of runs.

Owns cutting at every border of speech, emphasis and advisories, so that the template has only to write the pieces
down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Generic, Literal, TypeVar

from markupsafe import Markup, escape
from msgspec import UNSET, Struct

from foundling.exports.page.people import GREY, speech_of
from foundling.exports.page.strip import told
from foundling.manuscript import Block
from foundling.reading.advisories import WARN_AT
from foundling.reading.types import Reading, Utterance
from foundling.spans import Span

T = TypeVar("T")

_SET_APART = frozenset({"paragraph", "heading", "quote", "verse", "list", "preformatted"})
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


class Paragraph(Struct, frozen=True):
    """A paragraph as HTML; `scene` is the label of a scene that begins with it, `number` that scene's number."""

    kind: Literal["text", "heading", "aside"]
    html: Markup
    number: int = 0
    scene: str = ""


def paragraphs(reading: Reading, colours: Mapping[str, int], names: Mapping[str, str]) -> Iterator[Paragraph]:
    """The whole text in order; what is not the story (header, notes, end) is `aside`."""
    layers = _Layers(reading, colours, names)
    scenes = () if reading.scenes is UNSET else reading.scenes
    parts = () if reading.parts is UNSET else reading.parts
    waiting = list(enumerate(scenes, 1))[::-1]
    aside = [part.span for part in parts if part.kind != "body"]
    at = 0
    for span, kind in _cut(reading.text, reading.blocks):
        while at < len(aside) and aside[at].end <= span.start:
            at += 1
        outside = at < len(aside) and aside[at].start <= span.start
        number, label = 0, ""
        while waiting and not outside and waiting[-1][1].span.start < span.end:
            number, scene = waiting.pop()
            label = told(number, scene, names)
        html = layers.html(span)
        shown: Literal["text", "heading", "aside"] = "aside" if outside else kind
        yield Paragraph(shown, html, number, label)


def _cut(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Span, Literal["text", "heading"]]]:
    """Paragraphs and headings in order, none overlapping; what lies in no block is cut at blank lines."""
    at = 0
    for block in sorted((b for b in blocks if b.kind in _SET_APART), key=lambda b: (b.span.start, -b.span.end)):
        if block.span.start < at:
            continue
        yield from ((span, "text") for span in _loose(text, at, block.span.start))
        kind: Literal["text", "heading"] = "heading" if block.kind == "heading" else "text"
        yield from ((span, kind) for span in _loose(text, block.span.start, block.span.end))
        at = block.span.end
    yield from ((span, "text") for span in _loose(text, at, len(text)))


def _loose(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for gap in _BLANK_LINES.finditer(text, start, end):
        if text[at : gap.start()].strip():
            yield Span(at, gap.start())
        at = gap.end()
    if text[at:end].strip():
        yield Span(at, end)


class _Layers:
    """What lies over the text, each layer in order, with a hand on where the reading of it has come to."""

    def __init__(self, reading: Reading, colours: Mapping[str, int], names: Mapping[str, str]) -> None:
        self.text = reading.text
        self.colours, self.names = colours, names
        self.speech = _Pointer(tuple((one.span, one) for one in speech_of(reading)))
        self.emphasis = _Pointer(
            tuple(
                (b.span, b)
                for b in sorted(reading.blocks, key=lambda b: b.span)
                if b.kind in ("emphasis", "strong")
            )
        )
        advisories = () if reading.advisories is UNSET else reading.advisories
        warned = [
            (span, f"advisory-{number}-{place}", f"{one.kind}, {one.level}")
            for number, one in enumerate(advisories)
            if one.confidence >= WARN_AT
            for place, span in enumerate(one.spans)
        ]
        warned.sort(key=lambda item: item[0])
        self.warned = _Pointer(tuple((span, (id, words)) for span, id, words in warned))
        self._marked: set[str] = set()

    def html(self, span: Span) -> Markup:
        """The passage as HTML. Passages must be asked for in order."""
        speech, emphasis, warned = self.speech.over(span), self.emphasis.over(span), self.warned.over(span)
        borders = {span.start, span.end}
        for one in [one for one, _ in speech] + [one for one, _ in emphasis] + [one for one, _ in warned]:
            borders |= {max(one.start, span.start), min(one.end, span.end)}
        cuts = sorted(borders)
        out = []
        slanted, voices, marks = _Sweep(emphasis), _Sweep(speech), _Sweep(warned)
        for start, end in pairwise(cuts):
            piece = escape(self.text[start:end])
            if slanted.at(start) is not None:
                piece = Markup("<em>{}</em>").format(piece)
            said = voices.at(start)
            if said is not None:
                piece = self._said(piece, said)
            warning = marks.at(start)
            if warning is not None:
                piece = self._warned(piece, warning)
            out.append(piece)
        return Markup("").join(out)

    def _said(self, piece: Markup, one: Utterance) -> Markup:
        colour = GREY if one.speaker is None else self.colours.get(one.speaker, GREY)
        who = "?" if one.speaker is None else self.names.get(one.speaker, "?")
        to = "" if one.to is None or one.to not in self.names else f" to {self.names[one.to]}"
        kind = "" if one.kind == "speech" else f" ({one.kind})"
        return Markup('<span class="said c{}" title="{}">{}</span>').format(
            colour, f"{who}{to}{kind}, {one.confidence:.0%}", piece
        )

    def _warned(self, piece: Markup, warning: tuple[str, str]) -> Markup:
        id, words = warning
        first = id not in self._marked
        self._marked.add(id)
        anchor = Markup(' id="{}"').format(id) if first else Markup("")
        return Markup('<mark{} title="{}">{}</mark>').format(anchor, words, piece)


class _Pointer(Generic[T]):
    """Spans in order with what they carry, asked for passage by passage from the first to the last."""

    def __init__(self, items: tuple[tuple[Span, T], ...]) -> None:
        self.items = items
        self.next = 0
        self.open: list[tuple[Span, T]] = []

    def over(self, span: Span) -> list[tuple[Span, T]]:
        """The items that overlap a passage, which begins no earlier than the one asked for before."""
        while self.next < len(self.items) and self.items[self.next][0].start < span.end:
            self.open.append(self.items[self.next])
            self.next += 1
        self.open = [item for item in self.open if item[0].end > span.start]
        return list(self.open)


class _Sweep(Generic[T]):
    """The items over one passage, asked for place by place from its beginning to its end."""

    def __init__(self, items: Sequence[tuple[Span, T]]) -> None:
        self.pointer = _Pointer(tuple(items))

    def at(self, place: int) -> T | None:
        """What the first item that covers a place carries."""
        over = self.pointer.over(Span(place, place + 1))
        return over[0][1] if over else None
