"""Where passages begin and end."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from foundling.meaning.passages import WORDS, cut
from foundling.spans import Span
from pacing import check_spent

_SENTENCE = "The ferry was late, and she counted the gulls on the rail. "
_TEXTS = st.lists(st.sampled_from(["word ", "end. ", "“Oh!” ", "\n", "\n\n", "x" * 50 + " "]), max_size=400).map(
    "".join
)


def test_a_passage_ends_where_a_paragraph_does() -> None:
    first, second = _SENTENCE * 8, _SENTENCE * 8
    text = f"{first.strip()}\n\n{second.strip()}"
    assert [text[span.start : span.end] for span in cut(text, [Span(0, len(text))])] == [
        first.strip(),
        second.strip(),
    ]


def test_a_short_end_joins_the_passage_before_it() -> None:
    text = _SENTENCE * 9 + "The end."
    assert cut(text, [Span(0, len(text))]) == (Span(0, len(text)),)


def test_none_reaches_from_one_part_into_another() -> None:
    text = _SENTENCE * 4
    halves = [Span(0, len(_SENTENCE)), Span(len(_SENTENCE), len(text))]
    found = cut(text, halves)
    assert [(one.start, one.end) for one in found] == [
        (0, len(_SENTENCE) - 1),
        (len(_SENTENCE), len(text) - 1),
    ]


@given(_TEXTS)
def test_every_word_is_in_one_passage(text: str) -> None:
    found = cut(text, [Span(0, len(text))])
    assert " ".join(text[one.start : one.end] for one in found).split() == text.split()
    assert all(before.end <= behind.start for before, behind in pairwise(found))
    assert all(len(text[one.start : one.end].split()) <= 2 * WORDS for one in found)


def test_time_in_proportion() -> None:
    for piece in ("word ", "a. ", "\n", "x", "!", ' "'):
        check_spent(20, partial(cut, piece * 200_000, [Span(0, len(piece) * 200_000)]))
