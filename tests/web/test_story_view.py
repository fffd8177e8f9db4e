"""A page of a story as HTML: whatever lies over the text, all of it is there, once, in order, and nothing else."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foundling.exports.page.weaving import shown
from foundling.manuscript import Block
from foundling.reading.types import (
    Advisory,
    CastEntry,
    Chapter,
    MadeBy,
    Part,
    Reading,
    Scene,
    SourceInfo,
    Utterance,
)
from foundling.spans import Span
from foundling.web.views.excerpt import excerpt
from foundling.web.views.paging import Page, pages_of
from foundling.web.views.story import Line, Section, Shown, sections_of

# A machine at work is slow, and that is no fault of what is tested.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = {"c1": "Ellen", "c2": "Tom & Co. <b>"}


def make(text: str, **layers: Any) -> Reading:
    """A reading of a text with these layers."""
    made_by = MadeBy("0", {}, {})
    source = SourceInfo("x.txt", (), "text/plain", "utf-8", (), (), {})
    held: dict[str, Any] = {"blocks": (), "parts": (Part("body", Span(0, len(text))),), **layers}
    return Reading(made_by=made_by, source=source, text=text, **held)


def show(**changed: Any) -> Shown:
    told: dict[str, Any] = {"names": NAMES, "colours": {"c1": 0, "c2": 1}, "veiled": lambda one: True, **changed}
    return Shown(**told)


def lines_of(sections: tuple[Section, ...]) -> list[Line]:
    return [line for section in sections for group in section.groups for line in group.lines]


class Plain(HTMLParser):
    """The text of HTML; its elements must nest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def plain(html: str) -> Plain:
    reader = Plain()
    reader.feed(str(html))
    reader.close()
    assert not reader.open
    assert reader.seen <= {"span", "em", "strong", "mark"}
    return reader


def squeezed(text: str) -> str:
    return "".join(text.split())


TEXT = st.text(st.sampled_from('ab<>&"*_\n\n .\u00e9\u202e\ud83d\0'), min_size=0, max_size=160)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(TEXT)
    offset = st.integers(0, len(text))
    span = st.tuples(offset, offset).map(lambda pair: Span(min(pair), max(pair)))
    kinds = ["paragraph", "heading", "quote", "verse", "list", "break", "emphasis", "strong", "centre", "link"]
    blocks = draw(st.lists(st.builds(Block, st.sampled_from(kinds), span), max_size=8))
    borders = sorted({0, len(text), *draw(st.lists(offset, max_size=4))})
    parts = tuple(
        Part(draw(st.sampled_from(["front", "body", "note", "back"])), Span(a, b)) for a, b in pairwise(borders)
    )
    starts = sorted(set(draw(st.lists(offset, max_size=4))))
    chapters = tuple(
        Chapter(n, draw(st.sampled_from(["ab", None])), Span(a, b))
        for n, (a, b) in enumerate(pairwise([*starts, len(text)]), 1)
    )
    said = sorted(draw(st.lists(span, max_size=6)))
    speech = tuple(
        Utterance(one, "speech", draw(st.sampled_from(["c1", "c2", None])), None, None, 0.5) for one in said
    )
    advisories = tuple(
        Advisory("violence", draw(st.sampled_from(["graphic", "moderate"])), "undeclared", False, (one,), 0.9)
        for one in draw(st.lists(span, max_size=4))
    )
    return make(
        text,
        blocks=tuple(sorted(blocks, key=lambda block: block.span)),
        parts=parts,
        chapters=chapters,
        scenes=tuple(Scene(Span(a, b)) for a, b in pairwise([*starts, len(text)])),
        speech=speech,
        advisories=advisories,
        cast=(CastEntry("c1", "Ellen", (), None, 0.9, ()),),
    )


@settings(PATIENT, max_examples=150)
@given(readings(), st.data())
def test_all_of_the_text_is_on_the_page_once_in_order(reading: Reading, data: st.DataObject) -> None:
    one, other = sorted(data.draw(st.tuples(*[st.integers(0, len(reading.text))] * 2)))
    window = Span(one, other)
    begun = tuple(n for n, chapter in enumerate(reading.chapters) if one <= chapter.span.start < other)
    offset = st.integers(0, len(reading.text))
    hits = [Span(a, min(a + 3, len(reading.text))) for a in data.draw(st.lists(offset, max_size=3))]
    here = data.draw(st.one_of(st.none(), st.tuples(offset, offset).map(lambda pair: Span(min(pair), max(pair)))))
    told = show(
        hits=sorted(hits), hit=0 if hits else None, here=None if hits else here, speakers=data.draw(st.booleans())
    )
    lines = lines_of(sections_of(reading, Page(1, window, begun), told))
    text = "".join(plain(line.html).text for line in lines)
    assert squeezed(text) == squeezed(plain(shown(reading.text[one:other])).text)
    assert [line.at for line in lines] == sorted(line.at for line in lines)
    assert all(one <= line.at <= other for line in lines)
    assert sum(str(line.html).count('id="here"') + line.here for line in lines) <= 1


@settings(PATIENT, max_examples=60)
@given(readings(), st.data())
def test_an_excerpt_lies_within_itself(reading: Reading, data: st.DataObject) -> None:
    one, other = sorted(data.draw(st.tuples(*[st.integers(0, len(reading.text))] * 2)))
    part = excerpt(reading, Span(one, other))
    length = other - one
    assert part.text == reading.text[one:other]
    spans = [item.span for layer in (part.blocks, part.parts, part.chapters, part.speech) for item in layer]
    spans += [span for item in part.advisories for span in item.spans]
    assert all(0 <= span.start <= span.end <= length for span in spans)
    assert len(part.advisories) == len(reading.advisories)


def test_speech_names_its_speaker_and_nothing_of_a_name_is_markup() -> None:
    text = '"Come up," said Ellen. "No," said Tom.'
    speech = (
        Utterance(Span(0, 10), "speech", "c1", "c2", None, 0.97),
        Utterance(Span(23, 28), "speech", "c2", None, None, 0.6),
    )
    reading = make(text, speech=speech, cast=())
    (line,) = lines_of(sections_of(reading, Page(1, Span(0, len(text)), ()), show()))
    assert 'data-who="Ellen to Tom &amp; Co. &lt;b&gt;, 97%"' in line.html
    assert "tabindex" not in line.html
    (line,) = lines_of(sections_of(reading, Page(1, Span(0, len(text)), ()), show(speakers=True)))
    assert line.html.count('tabindex="0"') == 2


def test_only_what_the_reader_would_rather_not_meet_is_veiled() -> None:
    text = "One.\n\nTwo is grim.\n\nThree is grim.\n\nFour."
    grim = tuple(Span(text.index(words), text.index(words) + 4) for words in ("grim.\n\nT", "grim.\n\nF"))
    reading = make(text, advisories=(Advisory("violence", "graphic", "undeclared", False, grim, 0.9),))
    page = Page(1, Span(0, len(text)), ())
    (section,) = sections_of(reading, page, show())
    assert [(group.veil.words if group.veil else None, len(group.lines)) for group in section.groups] == [
        (None, 1),
        ("violence, graphic", 2),
        (None, 1),
    ]
    (section,) = sections_of(reading, page, show(veiled=lambda one: False))
    assert [group.veil for group in section.groups] == [None]
    (section,) = sections_of(reading, page, show(unveiled=True))
    assert section.groups[1].veil is not None and section.groups[1].veil.open
    (section,) = sections_of(reading, page, show(here=grim[0]))
    assert section.groups[1].veil is not None and section.groups[1].veil.open


def test_of_a_wall_of_text_only_the_passage_is_veiled() -> None:
    text = "It rained. " * 200 + "It was grim. " + "It rained. " * 200
    span = Span(text.index("It was grim"), text.index("It was grim") + 12)
    reading = make(text, advisories=(Advisory("gore", "graphic", "undeclared", False, (span,), 0.9),))
    (section,) = sections_of(reading, Page(1, Span(0, len(text)), ()), show())
    assert [bool(group.veil) for group in section.groups] == [False, True, False]
    assert plain(section.groups[1].lines[0].html).text == "It was grim."
    assert "on" in section.groups[2].lines[0].classes.split()


@pytest.mark.parametrize(("typed", "slanted"), [("*never*", "never"), ("_never ever_", "never ever")])
def test_stress_that_is_typed_is_slanted_and_its_signs_stay(typed: str, slanted: str) -> None:
    (line,) = lines_of(sections_of(make(f"I {typed} said so."), Page(1, Span(0, 40), ()), show()))
    assert "<em>" in line.html and plain(line.html).text == f"I {typed} said so."


@pytest.mark.parametrize("words", ["2 * 3 * 4", "snake_case_name", "* * *", "a*b*c", "**", "_ _"])
def test_signs_that_are_no_stress_are_left_alone(words: str) -> None:
    (line,) = lines_of(sections_of(make(words), Page(1, Span(0, len(words)), ()), show()))
    assert "<em>" not in line.html


def test_what_the_author_drew_between_scenes_is_a_break() -> None:
    text = 'It rained.\n\n* * *\n\nIt stopped.\n\n...\n\n"?"\n\nEnd.'
    kinds = [line.kind for line in lines_of(sections_of(make(text), Page(1, Span(0, len(text)), ()), show()))]
    assert kinds == ["paragraph", "break", "paragraph", "paragraph", "paragraph", "paragraph"]


def chapters_of(lengths: list[int]) -> Reading:
    text, chapters = "", []
    for number, length in enumerate(lengths, 1):
        body = f"Chapter {number}\n\n" + "It rained on the quay. \n\n" * (length // 25)
        chapters.append(Chapter(number, None, Span(len(text), len(text) + len(body))))
        text += body
    return make(text, chapters=tuple(chapters), scenes=())


def test_pages_tile_the_story_and_begin_with_chapters() -> None:
    reading = chapters_of([3_000, 3_000, 20_000, 200_000, 1_000])
    counted = pages_of(reading)
    spans = [page.span for page in counted.pages]
    assert spans[0].start == 0 and spans[-1].end == len(reading.text)
    assert all(a.end == b.start for a, b in pairwise(spans))
    assert [page.chapters for page in counted.pages if page.chapters] == [(0, 1), (2,), (3,), (4,)]
    assert max(span.end - span.start for span in spans) <= 60_000
    for offset in (0, 2_999, 60_000, len(reading.text) - 1, len(reading.text)):
        page = counted.of(offset)
        assert page.span.start <= offset <= page.span.end
    assert counted.number(0) is None and counted.number(len(counted) + 1) is None


def test_a_short_story_is_one_page() -> None:
    assert len(pages_of(chapters_of([3_000, 3_000]))) == 1
    assert len(pages_of(make(""))) == 1


def test_one_endless_line_is_cut_all_the_same() -> None:
    counted = pages_of(make("x" * 500_000))
    assert max(page.span.end - page.span.start for page in counted.pages) <= 60_000


def test_what_stood_between_parts_that_came_by_themselves_is_one_fold() -> None:
    text = "Head.\n\nOne.\n\nTail.\n\nHead.\n\nTwo.\n\nTail."
    kinds = ["front", "body", "back", "front", "body", "back"]
    starts = [0, *(place + 2 for place in range(len(text)) if text.startswith("\n\n", place)), len(text)]
    parts = tuple(Part(kind, Span(a, b)) for kind, (a, b) in zip(kinds, pairwise(starts), strict=True))  # type: ignore[arg-type]
    sections = sections_of(make(text, parts=parts), Page(1, Span(0, len(text)), ()), show())
    assert [(one.kind, len(lines_of((one,)))) for one in sections] == [
        ("front", 1),
        ("body", 1),
        ("between", 2),
        ("body", 1),
        ("back", 1),
    ]


def test_line_ends_that_somebody_meant_stand() -> None:
    chat = "nadia: you have been at the copier\ntheo: i have had a realisation"
    long = "It rained on the quay, and Ellen counted the gulls on the rail. " * 4
    text = "\n\n".join([long, chat, long, long])
    blocks = (Block("paragraph", Span(text.index(chat), text.index(chat) + len(chat))),)
    shown_lines = lines_of(sections_of(make(text, blocks=blocks), Page(1, Span(0, len(text)), ()), show()))
    assert ["lines" in line.classes.split() for line in shown_lines] == [False, True, False, False]
    wrapped = "It rained on the quay, and Ellen counted\nthe gulls on the rail until it stopped."
    (line,) = lines_of(sections_of(make(wrapped), Page(1, Span(0, len(wrapped)), ()), show()))
    assert "lines" not in line.classes.split()
