"""The language of a body."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from foundling.manuscript import Manuscript
from foundling.reading.language import by_common_words, read_languages
from foundling.reading.types import Part
from foundling.spans import Span

TONGUES = tomllib.loads((Path(__file__).parents[1] / "fixtures" / "tongues.toml").read_text(encoding="utf-8"))
ENGLISH = TONGUES["en"]["text"]


def tags(text: str, *parts: Part) -> list[tuple[str, Span]]:
    found = read_languages(Manuscript("m", (), text), parts=parts or (Part("body", Span(0, len(text))),))
    return [(language.tag, language.span) for language in found]


@pytest.mark.parametrize("tongue", [tongue for tongue in TONGUES if not tongue.endswith(("plain", "quotes"))])
def test_a_story_of_sixty_words_tells_its_language(tongue: str) -> None:
    text = TONGUES[tongue]["text"]
    assert tags(text) == [(tongue.partition("-")[0], Span(0, len(text)))]


@pytest.mark.parametrize("text", ["", "It rained.", "Title: Rain\nAuthor: Ell " * 2])
def test_too_few_words_tell_nothing(text: str) -> None:
    assert tags(text) == []


def test_only_the_body_counts_and_the_span_is_the_body() -> None:
    french = TONGUES["fr"]["text"] * 5
    text = french + ENGLISH
    body = Span(len(french), len(text))
    assert tags(text, Part("front", Span(0, len(french))), Part("body", body)) == [("en", body)]


def test_a_body_in_pieces_spans_the_notes_between_them() -> None:
    text = ENGLISH + " (A note.) " + ENGLISH
    first, second = Span(0, len(ENGLISH)), Span(len(text) - len(ENGLISH), len(text))
    note = Span(first.end, second.start)
    parts = (Part("body", first), Part("note", note), Part("body", second))
    assert tags(text, *parts) == [("en", Span(0, len(text)))]


def test_a_foreign_letter_in_a_long_story_does_not_change_its_language() -> None:
    text = "\n\n".join([ENGLISH] * 20 + [TONGUES["de"]["text"]] + [ENGLISH] * 20)
    assert tags(text)[0][0] == "en"


def test_common_words_stay_silent_where_they_are_not_clear() -> None:
    assert by_common_words("the and of to der die und das".split()) is None
    assert by_common_words(["xyzzy"] * 50) is None
