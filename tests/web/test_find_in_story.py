"""Finding words in a story: however they are spelt, where they stand in the text as it is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foundling.web.views.finding import MOST, find


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("The Lamp. A lamp.", "lamp", ["Lamp", "lamp"]),
        ("She said “don’t” twice", '"don\'t"', ["“don’t”"]),
        ("Zoë’s café", "zoe's cafe", ["Zoë’s café"]),
        ("the last\n  ferry", "last ferry", ["last\n  ferry"]),
        ("İstanbul and ẞ", "istanbul", ["İstanbul"]),
        ("a.b a+b", "a+b", ["a+b"]),
        ("nothing", "  ", []),
    ],
)
def test_words_are_found(text: str, words: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find(text, words)] == found


def test_there_is_an_end_to_it() -> None:
    assert len(find("a " * 5_000, "a")) == MOST


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60), st.data())
def test_what_stands_there_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end].strip()
    if words and not any(sign.isspace() for sign in words):
        assert any(
            span.start <= text.index(words, start) < span.end or span.start < end for span in find(text, words)
        )
