"""The story as words, sentences and paragraphs."""

from __future__ import annotations

from itertools import pairwise

import pytest

from foundling import read
from foundling.manuscript import Block, Manuscript
from foundling.reading.prose import Prose, read_prose
from foundling.reading.types import Part
from foundling.spans import Span
from pacing import check_growth


def prose(text: str, *parts: Part, blocks: tuple[Block, ...] = ()) -> Prose:
    manuscript = Manuscript("m", (), text, blocks)
    return read_prose(manuscript, parts=parts or (Part("body", Span(0, len(text))),))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ellen's well-known boat", "Ellen|'s|well-known|boat"),
        ("I don't, I can’t.", "I|don't|,|I|can’t|."),
        ("Mr. and MRS. Marsh", "Mr.|and|MRS.|Marsh"),
        ("J. K. Marsh came.", "J.|K.|Marsh|came|."),
        ('"Stop--now!" he said...', '"|Stop|--|now|!|"|he|said|...'),
        ("_Very_ late", "_|Very|_|late"),
        ("'Tis", "'|Tis"),
        ("the boys' boots", "the|boys|'|boots"),
        ("Où est Zoë?", "Où|est|Zoë|?"),
    ],
)
def test_words(text: str, words: str) -> None:
    found = prose(text)
    assert "|".join(found.words) == words
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == list(found.words)


def test_small_letters_have_straight_apostrophes() -> None:
    assert prose("Don’t, Ellen’s").lower == ("don't", ",", "ellen", "'s")


def sentences(text: str) -> list[str]:
    found = prose(text)
    begins = [*found.sentences, len(found.words)]
    return [text[found.starts[a] : found.ends[b - 1]] for a, b in pairwise(begins)]


def test_sentences() -> None:
    text = '"Stop!" she said. Mr. Marsh stopped. "Why?" He turned... and went. Rain'
    assert sentences(text) == [
        '"Stop!" she said.',
        "Mr. Marsh stopped.",
        '"Why?"',
        "He turned... and went.",
        "Rain",
    ]


def paragraphs(text: str, *blocks: Block) -> list[str]:
    found = prose(text, blocks=blocks)
    out = []
    for number in range(len(found.paragraphs)):
        first, last = found.paragraph_tokens(number)
        out.append(" ".join(found.words[first:last]))
    return out


def test_paragraphs_are_cut_at_empty_lines() -> None:
    assert paragraphs("One line\nand more.\n\nTwo.\n \t\nThree.") == ["One line and more .", "Two .", "Three ."]


def blocks_of(text: str) -> tuple[Block, ...]:
    """Every line a paragraph, as a container may have it."""
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append(Block("paragraph", Span(at, at + len(line))))
        at += len(line) + 1
    return tuple(out)


@pytest.mark.parametrize(
    "text",
    [
        '"The boat is in,"\n said Ellen.',
        "The gulls that cried,\nThe lamp that shone",
        "A line that is as long as lines are where they were wrapped\nEllen came in.",
    ],
)
def test_paragraphs_cut_in_mid_sentence_are_one(text: str) -> None:
    assert len(paragraphs(text, *blocks_of(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "She came in.\nHe went out.",
        '"The boat is in."\n"Is it?"',
        "Chapter One\nThe boat came in.",
        "The boat is in,\n\nsaid Ellen.",
    ],
)
def test_other_paragraphs_stay_apart(text: str) -> None:
    assert len(paragraphs(text, *blocks_of(text))) == 2


def test_bodies_alone_are_read() -> None:
    text = "Title: Rain\n\nIt rained.\n\nThe end"
    found = prose(text, Part("front", Span(0, 13)), Part("body", Span(13, 25)), Part("back", Span(25, len(text))))
    assert found.words == ("It", "rained", ".")


def test_places() -> None:
    text = "It rained. Ellen slept.\n\nTom came."
    found = prose(text)
    assert found.token_at(text.index("rained") + 2) == 1
    assert found.tokens_in(Span(3, 16)) == (1, 4)
    assert found.tokens_in(Span(4, 4)) == (1, 1)
    assert found.span(3, 5) == Span(11, 22)
    assert (found.sentence_of(4), found.paragraph_of(4), found.paragraph_of(7)) == (1, 0, 1)
    assert found.sentence_tokens(1) == (3, 6)
    assert found.paragraph_tokens(1) == (6, 9)


def test_lost_apostrophes() -> None:
    found = prose("I don t know. Ellen s boat isn t in. It s late.")
    assert found.bare
    assert found.lower[found.words.index("Ellen") + 1] == "'s"
    assert not prose("I don't know. It's Ellen's. Plan s, plan t, and s.").bare


def test_capitals_that_tell_nothing() -> None:
    assert prose("it rained and ellen slept. " * 20).caseless
    assert prose("IT RAINED AND ELLEN SLEPT. " * 20).caseless
    assert not prose("It rained and Ellen slept. " * 20).caseless


@pytest.mark.parametrize("text", ["", "\n\n\n", "   ", "\u200b"])
def test_nothing(text: str) -> None:
    assert prose(text).paragraphs == tuple(range(len(prose(text).words)))


@pytest.mark.parametrize(
    "unit", ["a ", "a\n", "a\n\n", "'", "-", "a-", "a'", "A.", "_", ". ", '"', "Mr. ", "\n \n"]
)
def test_linear(unit: str) -> None:
    check_growth(lambda count: prose(unit * count), 20_000)


def test_a_run_of_marks_takes_time_in_proportion() -> None:
    (reading,) = read(("Ellen sat down. " + "<!--" * 40_000 + " She rose.").encode(), layers=("advisories",))
    assert reading.advisories == ()
