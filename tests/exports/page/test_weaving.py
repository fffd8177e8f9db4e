"""Weaving: whatever lies over whatever, the HTML nests well and the text comes back out of it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from foundling.exports.page.weaving import MOST_OPEN, Mark, shown, weave
from foundling.spans import Span

# A machine at work is slow, and that is no fault of what is tested.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = ("a", "b", "c", "d", "e")


class Reader(HTMLParser):
    """Takes HTML apart again: its text, and for each character which elements stood around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.around: list[frozenset[str]] = []
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        number = dict(attrs)["data-n"]
        assert number is not None
        self.open.append(f"{tag}{number}")
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().startswith(tag)

    def handle_data(self, data: str) -> None:
        self.text += data
        self.around += [frozenset(self.open)] * len(data)


def take_apart(html: str) -> Reader:
    reader = Reader()
    reader.feed(str(html))
    reader.close()
    assert not reader.open
    return reader


def mark(number: int, start: int, end: int, rank: int) -> Mark:
    name = NAMES[rank]
    return Mark(
        Span(start, end),
        rank,
        Markup('<{} data-n="{}" id="n{}">').format(Markup(name), number, number),
        Markup("</{}>").format(Markup(name)),
        Markup('<{} data-n="{}">').format(Markup(name), number),
    )


TEXTS = st.text(st.sampled_from("ab <>&\"';\n-é\u202e😀\0\x0b\ud800"), max_size=40)
SPANS = st.tuples(st.integers(0, 44), st.integers(0, 44), st.integers(0, len(NAMES) - 1))


@PATIENT
@given(TEXTS, st.lists(SPANS, max_size=12), st.integers(0, 40), st.integers(0, 40))
def test_the_text_comes_back_and_each_letter_lies_in_its_marks(
    text: str, spans: list[tuple[int, int, int]], one: int, other: int
) -> None:
    window = Span(min(one, other, len(text)), min(max(one, other), len(text)))
    marks = [mark(number, *span) for number, span in enumerate(spans)]
    found = take_apart(weave(text, window, marks))
    assert found.text == Markup(shown(text[window.start : window.end])).unescape()
    assert len(found.text) == window.end - window.start
    for place, around in enumerate(found.around, start=window.start):
        expected = {f"{NAMES[m.rank]}{n}" for n, m in enumerate(marks) if m.span.start <= place < m.span.end}
        assert around == expected
    assert len(found.ids) == len(set(found.ids))


@PATIENT
@given(st.lists(SPANS, max_size=12))
def test_marks_of_lower_rank_stand_outside(spans: list[tuple[int, int, int]]) -> None:
    html = weave("x" * 44, Span(0, 44), [mark(n, *span) for n, span in enumerate(spans)])
    ranks: list[int] = []
    for closing, name in re.findall(r"<(/?)(\w)", html):
        if closing:
            ranks.pop()
        else:
            ranks.append(NAMES.index(name))
            assert ranks == sorted(ranks)


def test_a_heap_of_marks_on_one_place_stays_shallow() -> None:
    marks = [mark(n, 0, 10 + n % 5, n % 5) for n in range(5_000)]
    html = weave("word " * 4, Span(0, 20), marks)
    assert take_apart(html).text == "word " * 4
    assert html.count("<a ") <= 5 * MOST_OPEN
