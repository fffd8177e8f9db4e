"""Two texts are the same story by their words, however they are dressed."""

from __future__ import annotations

import random
import re
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foundling.likeness import Told, Vocabulary, compare, read_wording, runs_at, words_of
from foundling.likeness.wording import SMALLEST, anchor_of
from foundling.spans import Span
from pacing import check_spent

_SYLLABLES = "va ba re lo ti ga ber tul sar mos vin dor hel sam pad rin wal so dan".split()


def made(words: int, seed: int) -> str:
    """Prose-like text of so many words, other for every seed."""
    chance = random.Random(seed)
    vocabulary = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 3))) for _ in range(900)]
    common = "the and of to a in was he she it that his her with for had at on but not".split()
    told = [chance.choice(common) if chance.random() < 0.45 else chance.choice(vocabulary) for _ in range(words)]
    return "\n\n".join(" ".join(told[n : n + 40]).capitalize() + "." for n in range(0, words, 40))


def shared(one: str, other: str) -> float:
    a, b = (set(read_wording(text).anchors) for text in (one, other))
    return len(a & b) / max(1, min(len(a), len(b)))


def dressed(text: str) -> str:
    """Rewrapped, with other quotes and emphasis."""
    wrapped = "\n\n".join(textwrap.fill(part, 60) for part in text.split("\n\n"))
    return wrapped.replace(" and ", " _and_ ").replace(".", "…").upper()


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10_000))
def test_dress_changes_no_anchor(seed: int) -> None:
    text = made(400, seed)
    assert read_wording(dressed(text)) == read_wording(text)


def test_spans_choose_what_is_read() -> None:
    story = made(500, 1)
    text = f"Title: Valiant gardens of kings\n\n{story}\n\nkeep giving kind words to me"
    start = text.index(story)
    assert read_wording(text, [Span(start, start + len(story))]) == read_wording(story)


@pytest.mark.parametrize("words", [80, 300, 3_000, 30_000])
def test_a_text_has_enough_anchors_and_not_too_many(words: int) -> None:
    found = len(read_wording(made(words, 3)).anchors)
    assert max(SMALLEST if words > 200 else 4, words // 300) <= found <= 2 * SMALLEST + words * 0.04


def test_unrelated_texts_share_next_to_none() -> None:
    assert shared(made(3_000, 1), made(3_000, 2)) < 0.02


def test_a_chapter_shares_the_anchors_of_its_book() -> None:
    chapters = [made(2_000, seed) for seed in range(12)]
    assert shared("\n\n".join(chapters), chapters[7]) > 0.6


def test_texts_without_latin_words_have_anchors_too() -> None:
    chance = random.Random(5)
    letters = [chr(0x4E00 + n) for n in range(600)]
    text = "".join(chance.choices(letters, k=4_000))
    other = "".join(chance.choices(letters, k=4_000))
    assert len(read_wording(text).anchors) > 20
    assert shared(text, text[:2_000] + "。" + text[2_000:]) > 0.9
    assert shared(text, other) == 0


def test_revised_by_a_tenth_is_still_the_same() -> None:
    words = words_of(made(3_000, 8))
    chance = random.Random(9)
    revised = [word if chance.random() > 0.1 else "other" for word in words]
    likeness = compare(Told(words), Told(revised))
    assert 0.85 < likeness.same < 0.95


def test_other_prose_is_far_from_the_same() -> None:
    assert compare(Told(words_of(made(3_000, 1))), Told(words_of(made(2_800, 2)))).same < 0.6


def test_a_chapter_is_found_where_it_lies() -> None:
    chapters = [words_of(made(1_500, seed)) for seed in range(8)]
    book = [word for chapter in chapters for word in chapter]
    likeness = compare(Told(chapters[5]), Told(book))
    assert likeness.longer == 1
    assert likeness.within == 1.0
    assert likeness.place.start <= 5 * 1_500 <= likeness.place.start + 400
    assert likeness.same < 0.2


def test_a_short_text_is_not_within_a_long_one_by_chance() -> None:
    book = words_of(made(60_000, 1))
    assert compare(Told(words_of(made(800, 2))), Told(book)).within < 0.6


def test_very_long_texts_are_compared_by_pieces() -> None:
    words = words_of(made(150_000, 4))
    other = words[:70_000] + words_of(made(2_000, 5)) + words[70_000:]
    assert compare(Told(words), Told(other)).same > 0.97
    check_spent(60, lambda: compare(Told(words), Told(other)))


@settings(deadline=None)
@given(st.text())
def test_words_are_runs_of_letters_and_digits(text: str) -> None:
    assert words_of(text) == re.findall(r"[^\W_]+", text.casefold())


@pytest.mark.parametrize("revised", [0, 7, 90])
def test_words_as_numbers_are_compared_as_words_are(revised: int) -> None:
    one, short = made(3_000, 8), made(3_000, 8)[4_000:9_000]
    other = " ".join(word for n, word in enumerate(one.split(" ")) if not revised or n % revised) + " — “Ö”, naïve"
    vocabulary = Vocabulary()
    for text, too in ((one, other), (one, short), (other, made(2_500, 9))):
        numbers = [Told(vocabulary.numbers_of(told), vocabulary) for told in (text, too)]
        assert compare(*numbers) == compare(Told(words_of(text)), Told(words_of(too)))
        assert [*numbers[0].runs.values()] == [*Told(words_of(text)).runs.values()]


def test_nothing_is_like_nothing() -> None:
    assert compare(Told([]), Told([])).same == 0.0
    assert compare(Told(["one"]), Told([])).within == 0.0
    assert read_wording("").anchors == ()


def test_anchors_are_found_among_words() -> None:
    words = words_of(made(1_000, 6))
    places = {anchor_of(run): place for run, place in runs_at(words).items()}
    assert places
    assert all(0 <= place < len(words) for place in places.values())
    assert len(set(places) & set(read_wording(made(1_000, 6)).anchors)) > 2
