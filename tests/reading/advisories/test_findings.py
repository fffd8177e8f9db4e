"""What is told and what happens, levels, passages shown, long stories."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundling.reading.advisories import WARN_AT
from foundling.reading.advisories.findings import MOST_SHOWN
from foundling.reading.advisories.passages import PASSAGE, WHOLE, passages_of
from reading.advisories.telling import advise, of_kind, prose_of

CALM = (
    "The lamp turned over the water, and the wind came in from the north with rain in it. "
    "Ellen put the kettle on. Tom read the paper at the window and said that the boats were late. "
    "She cut the bread and he found the butter. "
)
HARM = "The man stabbed Tom with a knife, and blood ran from the wound. He screamed in agony. "


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "He remembered how the man had stabbed his brother with a knife.",
        "Years ago a man had stabbed her uncle with a knife.",
        "She had heard about the man who stabbed people with a knife.",
        "He dreamed that a man stabbed him with a knife.",
        "She was afraid that he would be stabbed with a knife.",
    ],
)
def test_what_is_told_of(text: str) -> None:
    found = of_kind("violence", text)
    assert found is not None
    assert found.told
    assert found.level == "mentioned"


def test_what_happens_is_not_told() -> None:
    found = of_kind("violence", f"He remembered the day that a man stabbed his brother. {HARM}")
    assert found is not None
    assert not found.told


def test_levels_rise() -> None:
    mentioned = of_kind("violence", "If he came back, she would stab him with a knife.")
    moderate = of_kind("violence", "She stabbed him in the arm with a knife.")
    graphic = of_kind("violence", "His severed hand lay in a pool of blood, and his entrails beside it.")
    assert [each.level if each else None for each in (mentioned, moderate, graphic)] == [
        "mentioned",
        "moderate",
        "graphic",
    ]


def test_the_passage_is_shown_and_not_its_neighbours() -> None:
    text = CALM * 20 + "\n\n" + HARM + "\n\n" + CALM * 20
    found = of_kind("violence", text)
    assert found is not None
    assert [words(text[span.start : span.end]) for span in found.spans] == [
        "The man stabbed Tom with a knife, and blood ran from the wound."
    ]


def test_one_harm_in_a_long_story_is_found_and_the_rest_adds_nothing() -> None:
    text = CALM * 40 + HARM + CALM * 40
    alone = of_kind("violence", HARM * 2)
    long = of_kind("violence", text)
    assert long is not None
    assert alone is not None
    assert long.confidence <= alone.confidence
    assert [each.kind for each in advise(text).found if each.confidence >= WARN_AT] in (
        ["violence"],
        ["violence", "gore"],
    )


def test_no_more_passages_are_shown_than_a_reader_wants() -> None:
    found = of_kind("violence", (CALM + "\n\n" + HARM + "\n\n") * 200)
    assert found is not None
    assert len(found.spans) <= 2 * MOST_SHOWN
    assert list(found.spans) == sorted(found.spans)


def test_passages_tile_the_sentences() -> None:
    _, prose = prose_of((CALM + "\n\n") * 30)
    passages = list(passages_of(prose.lower, prose.sentences))
    assert passages[0].first == 0
    assert passages[-1].last == len(prose.lower)
    assert all(a.last == b.first for a, b in pairwise(passages))
    assert all(PASSAGE <= passage.words <= 2 * PASSAGE for passage in passages)


def test_a_short_text_is_one_passage() -> None:
    _, prose = prose_of(" ".join(["Word."] * WHOLE))
    assert len(list(passages_of(prose.lower, prose.sentences))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "word",
        "...",
        "BLOOD " * 50,
        "stab " * 5000,
        "he would take the take the take the take the " * 500,
        "no stop no full stop and a knife " * 2000,
        '"' * 3000 + "he was stabbed",
        "kill-kill-kill--kill - kill",
        "-" * 5000,
    ],
)
def test_odd_texts_are_read(text: str) -> None:
    for each in advise(text).found:
        assert 0 < each.confidence <= 1
        assert all(0 <= span.start < span.end <= len(text) for span in each.spans)


@given(st.lists(st.sampled_from([*HARM.split(), *CALM.split(), "not", "-", '"', "\n\n", "'s", "…"]), max_size=400))
def test_any_mix_of_words_gives_the_same_sensible_answer_twice(tokens: list[str]) -> None:
    text = " ".join(tokens)
    found = advise(text)
    assert found == advise(text)
    for each in found.found:
        assert 0 < each.confidence <= 1
        assert all(a.end <= b.start for a, b in pairwise(each.spans))
