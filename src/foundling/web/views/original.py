"""The very text of a manuscript, with what was found in it marked: parts, claims, scenes, speech, and so on.

Owns which findings are shown and how they are named; the text stands as it is, line for line.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping

from markupsafe import Markup
from msgspec import UNSET, Struct

from foundling.exports import card
from foundling.exports.page.people import GREY, speech_of
from foundling.exports.page.story import who_says
from foundling.exports.page.strip import told
from foundling.exports.page.weaving import Mark, weave
from foundling.knowledge import table
from foundling.library.types import Edition
from foundling.reading.advisories import WARN_AT
from foundling.reading.cast import SHOWN
from foundling.reading.types import Reading
from foundling.spans import Span, overlaps
from foundling.web.views.known import known
from foundling.web.views.story import kind_in_words

# What can be marked, in the order of the legend, the outermost first.
LAYERS: Mapping[str, str] = {
    "parts": "Header, notes, end",
    "record": "What the record rests on",
    "chapters": "Where chapters and scenes begin",
    "advisories": "What readers may be warned of",
    "speech": "Who speaks",
    "people": "Who is meant",
    "mends": "What was mended",
}
# Code points of text on a page.
PAGE = 24_000
_ENDED = Markup("</span>")
# A stretch that is marked, its classes, and what it is in words.
Found = tuple[Span, str, str]
_PARTS = {"front": "above the story", "note": "a note of the author’s", "back": "below the story"}


class Original(Struct, frozen=True):
    """A page of the text: its number of `pages`, its first offset, and its HTML."""

    number: int
    pages: int
    span: Span
    html: Markup


def original(edition: Edition, wanted: Collection[str], *, number: int = 1, here: Span | None = None) -> Original:
    """The page of a number (or the one where `here` lies) with the `wanted` of LAYERS marked."""
    reading = edition.reading
    starts = list(_starts(reading.text))
    if here is not None:
        number = sum(1 for start in starts if start <= here.start)
    number = min(max(number, 1), len(starts))
    start = starts[number - 1]
    window = Span(start, starts[number] if number < len(starts) else len(reading.text))
    marks = list(_marks(edition, wanted, window))
    if here is not None and here.start < here.end:
        opened, again = Markup('<mark class="here" id="here">'), Markup('<mark class="here">')
        marks.append(Mark(here, len(LAYERS), opened, Markup("</mark>"), again))
    return Original(number, len(starts), window, weave(reading.text, window, marks))


def _starts(text: str) -> Iterator[int]:
    at = 0
    yield 0
    while len(text) - at > PAGE:
        end = text.rfind("\n", at + PAGE // 2, at + PAGE)
        at = end + 1 if end >= 0 else at + PAGE
        if at < len(text):
            yield at


def _marks(edition: Edition, wanted: Collection[str], window: Span) -> Iterator[Mark]:
    reading = edition.reading
    for rank, layer in enumerate(LAYERS):
        if layer not in wanted:
            continue
        found = _record(edition, window) if layer == "record" else _MAKERS[layer](reading, window)
        for span, classes, title in found:
            yield _mark(span, rank, classes, title)


def _mark(span: Span, rank: int, classes: str, title: str) -> Mark:
    return Mark(span, rank, Markup('<span class="f {}" title="{}">').format(classes, title), _ENDED)


def _parts(reading: Reading, window: Span) -> Iterator[Found]:
    for part in () if reading.parts is UNSET else reading.parts:
        if part.kind in _PARTS and overlaps(part.span, window):
            yield part.span, f"f-part {part.kind}", _PARTS[part.kind]


def _record(edition: Edition, window: Span) -> Iterator[Found]:
    labels: Mapping[str, str] = table("writing.toml")["fields"]
    for field, claims in edition.record.items():
        for claim in claims:
            said = f"{labels.get(field, field.capitalize())}: {card.shown(claim.value)[:120]}"
            for span in claim.spans:
                if overlaps(span, window):
                    yield span, "f-claim", f"{said} ({claim.confidence:.2f}, {claim.by})"


def _beginnings(reading: Reading, window: Span) -> Iterator[Found]:
    """The first word of each chapter and scene."""
    for chapter in () if reading.chapters is UNSET else reading.chapters:
        if overlaps(chapter.span, window):
            yield _first(reading.text, chapter.span), "f-chapter", f"Chapter {chapter.number or ''}"
    names = known(reading).names
    for number, scene in enumerate(() if reading.scenes is UNSET else reading.scenes, 1):
        if overlaps(scene.span, window):
            yield _first(reading.text, scene.span), "f-scene", told(number, scene, names)


def _first(text: str, span: Span) -> Span:
    start = span.start
    while start < span.end and text[start].isspace():
        start += 1
    end = start
    while end < span.end and not text[end].isspace():
        end += 1
    return Span(start, end)


def _advisories(reading: Reading, window: Span) -> Iterator[Found]:
    for one in () if reading.advisories is UNSET else reading.advisories:
        if one.confidence >= WARN_AT:
            for span in one.spans:
                if overlaps(span, window):
                    yield span, "f-warned", f"{kind_in_words(one.kind)}, {one.level} ({one.confidence:.2f})"


def _speech(reading: Reading, window: Span) -> Iterator[Found]:
    counted = known(reading)
    for one in speech_of(reading):
        if overlaps(one.span, window):
            colour = GREY if one.speaker is None else counted.colours.get(one.speaker, GREY)
            yield one.span, f"f-said c{colour}", who_says(one, counted.names)


def _people(reading: Reading, window: Span) -> Iterator[Found]:
    counted = known(reading)
    for entry in () if reading.cast is UNSET else reading.cast:
        if entry.confidence >= SHOWN:
            colour = counted.colours.get(entry.id, GREY)
            first = bisect_left(entry.mentions, window.start, key=lambda span: span.end)
            for span in entry.mentions[first:]:
                if span.start >= window.end:
                    break
                yield span, f"f-meant c{colour}", entry.name


def _mends(reading: Reading, window: Span) -> Iterator[Found]:
    for mend in reading.source.repaired:
        if overlaps(mend.span, window):
            yield mend.span, "f-mend", f"came as “{mend.was[:60]}”"


_MAKERS: Mapping[str, Callable[[Reading, Span], Iterator[Found]]] = {
    "parts": _parts,
    "chapters": _beginnings,
    "advisories": _advisories,
    "speech": _speech,
    "people": _people,
    "mends": _mends,
}
