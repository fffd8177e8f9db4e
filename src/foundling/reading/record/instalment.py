"""Which instalment of a longer work the manuscript is: `Part 3/8`, "End part 3 of 8", a lone chapter heading.

A file that holds the whole has no instalment: `1/1`, or several parts joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foundling.manuscript import Hint
from foundling.partmarks import PartMark, find_part, find_parts, read_number
from foundling.reading import headings
from foundling.reading.numbered import sign_of_file
from foundling.reading.record.front import Found, Front
from foundling.reading.types import ChapterPlace
from foundling.spans import Span, snap

_TITLE_AFTER = re.compile(r"[\s)\]]*(?:[:.]|\s[-–—])\s*(?P<title>\S.*)")
_END_OF_PART = re.compile(
    r"[\W_]*(?:the\s+)?end(?:s|\s+of)?\b[\s:,-]*(?=(?:part|chapter|pt|section|\d|[(\[])|)", re.I
)
_CONTINUED = re.compile(r"[\W_]*(?:to be )?cont(?:inued|inues|'d|d)?\b[\s.]*(?:in|on|next|with)?\b.{0,40}\Z", re.I)
# "12. Rain", which is a chapter's heading where it stands first
_NUMBERED = re.compile(r"(?P<n>\d{1,3}|[IVXL]{1,6})\.\s+(?P<title>[A-Z\"“‘'].*?)\s*\Z")
# "Chapter 1: Rain by Ann", as archives head a chapter
_SIGNED = re.compile(r"\s+by\s+\S.{0,40}\Z")
# Styles of heading that are a number alone, or a word that is also a title ("Prologue").
_UNWORDED = frozenset({"figure", "roman", "word", "bare"})
LONGEST_HEADING = 80


def heading_of(words: str) -> ChapterPlace | None:
    """The instalment that a heading names: `Chapter 3: Rain`, `12. Rain`; None where it is no heading."""
    if len(words) > LONGEST_HEADING:
        return None
    worded = headings.heading_of(words)
    if worded is not None and worded.style not in _UNWORDED and worded.number:
        number, of, title = worded.number, worded.of, worded.title
    elif (match := _NUMBERED.match(words)) and (count := read_number(match["n"])):
        number, of, title = count, None, match["title"]
    else:
        return None
    title = _SIGNED.sub("", title or "").strip('"“” ') or None
    return ChapterPlace(number, of, title) if of != 1 else None


def is_heading(words: str) -> bool:
    """Whether a line is a chapter's heading and so no title."""
    return heading_of(words) is not None


def instalment(text: str, mark: PartMark, line: Span, rule: str) -> Iterator[Found]:
    """The instalment that a part number states; the rest of its line behind a colon is the part's title."""
    if mark.number is None or mark.number == 0 or mark.of == 1 or mark.through is not None:
        return
    after = _TITLE_AFTER.match(text, mark.span.end, line.end)
    title = None
    if after and 0 < len(after["title"]) <= LONGEST_HEADING:
        title = " ".join(after["title"].split()).strip(' "“”')
    place = ChapterPlace(mark.number, mark.of, title or None)
    yield Found(
        "chapter", place, (Span(mark.span.start, after.end() if title and after else mark.span.end),), rule
    )


def part_label(text: str, value: Span, label: Span, rule: str) -> Iterator[Found]:
    """The value of a `Part:` or `Chapter:` label: `3/8`, `3 of ?`, `Three: Rain`."""
    words = text[value.start : value.end]
    mark = find_part("part " + words)
    if mark is None or mark.number is None or mark.span.start != 0:
        return
    moved = Span(value.start, value.start + max(mark.span.end - len("part "), 0))
    yield from instalment(text, PartMark(mark.number, mark.of, moved, mark.open, mark.through), value, rule)


def loose_parts(front: Front) -> Iterator[Found]:
    """Loose lines that are a part number: `Chapter 7`, `[end part 3 of 8]`, `(continued in part 4)` is none."""
    several = len(front.chapters) > 1
    for item in front.items:
        if len(item.text) > LONGEST_HEADING or item.kind == "note" or several:
            continue
        if item.kind == "back":
            yield from _ended(front.text, item.span)
        elif item.place <= 3:
            place = heading_of(item.text)
            if place is not None:
                yield Found("chapter", place, (item.span,), "part-line")


def is_part_end(words: str) -> bool:
    """Whether a line says no more than that a part ends: `[end part 3 of 8]`, `(continued in next part)`."""
    return bool(
        len(words) <= LONGEST_HEADING
        and ((_END_OF_PART.match(words) and find_part(words)) or _CONTINUED.match(words))
    )


def _ended(text: str, span: Span) -> Iterator[Found]:
    words = text[span.start : span.end]
    lead = _END_OF_PART.match(words)
    if not lead or not lead[0].strip(" [(*~-_="):
        return
    for mark in find_parts(
        "part " + words[lead.end() :] if words[lead.end() : lead.end() + 1].isdigit() else words[lead.end() :]
    ):
        if mark.number and mark.of != 1 and mark.through is None:
            yield Found("chapter", ChapterPlace(mark.number, mark.of, None), (span,), "part-end")
            return


def holds_several(front: Front) -> bool:
    """Whether the manuscript joins several posts, and so is more than one instalment."""
    return len(_posts(front)) > 1


def _posts(front: Front) -> list[Hint]:
    return [hint for hint in front.hints if hint.field == "post"]


def lone_heading(front: Front, place: ChapterPlace, heading: Span) -> Iterator[Found]:
    """A page whose own heading is a chapter's, and which has no other chapters, is that chapter."""
    if len(front.chapters) <= 1 and not _posts(front) and place.number is not None:
        yield Found("chapter", place, (heading,), "part-line", sign_of_file(front.name, place.number))


def lone_chapter(front: Front) -> Iterator[Found]:
    """A file with one numbered heading is one chapter of something longer."""
    if not front.chapters and front.body and not _posts(front):
        yield from _first_line(front)
    if len(front.chapters) != 1 or len(front.chapters) < len(_posts(front)):
        return
    chapter = front.chapters[0]
    line_end = front.text.find("\n", chapter.span.start)
    heading = snap(front.text, Span(chapter.span.start, line_end if line_end > 0 else chapter.span.end))
    # a header and then "Chapter 1" is how archives print a story of one chapter
    headed = bool(front.labels or front.items) and front.parts[0].kind == "front"
    sign = None if chapter.number is None else sign_of_file(front.name, chapter.number)
    told = heading_of(front.text[heading.start : heading.end])
    of = told.of if told is not None and told.number == chapter.number else None
    if chapter.number == 1 and headed and sign is None and of is None:
        return
    if chapter.number is not None and heading.end - heading.start <= LONGEST_HEADING:
        place = ChapterPlace(chapter.number, of, chapter.title)
        yield Found("chapter", place, (heading,), "lone-chapter", sign)


def _first_line(front: Front) -> Iterator[Found]:
    """A part number that stands right below the header, as the story's first line: `Part 1 of 2`."""
    body = snap(front.text, front.body[0])
    end = front.text.find("\n", body.start, body.end)
    line = snap(front.text, Span(body.start, end if end > 0 else body.end))
    place = heading_of(front.text[line.start : line.end])
    if place is not None and place.of is not None:
        yield Found("chapter", place, (line,), "part-line")
