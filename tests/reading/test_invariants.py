"""What every reading must hold, on the samples, the written stories and whatever words come in a row."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foundling.api import read
from foundling.exports.page import page
from foundling.manuscript import Block, Manuscript
from foundling.reading.engine import ALL, join, read_layers
from foundling.reading.types import LanguageSpan, Reading
from foundling.spans import Span
from reading.invariants import check, read_text

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "stories"))

from loading import FOLDER, load  # noqa: E402

SAMPLES = sorted(path for path in (ROOT / "samples").rglob("*") if path.is_file())
STORIES = sorted(FOLDER.glob("*.story"))

# What stories are made of, in no order at all.
PIECES = (
    "Ellen", "Tom", "Ellen Marsh", "Mr. Marsh", "Miss Marsh", "Captain", "the captain", "El", "TOM",
    "O'Hara", "McBride", "Jean-Luc", "J. R.", "ellen", "Ellen's", "Tom’s", "her brother", "his wife",
    "the old man", "nobody", "Mother", "I", "me", "you", "he", "she", "they", "it", "xe", "her", "his",
    "themself", "I'm", "she'd", "we", "said", "asked", "whispered", "thought", "looked at", "was", "is",
    "had been", "kissed", "killed", "died", "loved", "not", "ran", "told", "and", "of", "to", "with", "in",
    "the", "a", "if", "would", "blood", "knife", "fifteen", "years old", '"', '"', '"', "“", "”", "‘", "’",
    "'", "«", "»", "„", "—", "--", "-", "~", "*", "_", "//", "(", ")", "[", "]", "<", ">", ",", ".", ".",
    "!", "?", "...", "…", ":", ";", "\n", "\n\n", "\n\n", "\n\n\n\n", "***", "Chapter 2", "Ellen's POV",
    "ELLEN:", "Tom:", "Dear Ellen,", "Yours, Tom", "P.S.", "London, 1887", "The next morning", "Later",
    "A/N: sorry", "The End", "Title: Rain", "Pairing: Ellen/Tom", "E/T", "Warning: death", "Rating: R",
    "\r", "\t", "\u200b", "\u202e", "e\u0301", "\u0301", "😀", "да", "雨", "1", "12:30", "&", "Harry Potter",
    "Spock",
)  # fmt: skip
TEXTS = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", " ", " ", "", "\n", "\n\n"))), max_size=120
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))
KINDS = ("paragraph", "emphasis", "strong", "quote", "heading", "break", "verse", "list", "centre")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples(path: Path) -> None:
    for reading in read(path):
        check(reading)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_written_stories(path: Path) -> None:
    check(read_text(load(path).text))


def as_english(text: str, blocks: tuple[Block, ...] = ()) -> Reading:
    manuscript = Manuscript("m", (), text, blocks, ())
    tongue = (LanguageSpan("en", Span(0, len(text))),) if text else ()
    return join(manuscript, read_layers(manuscript, ALL, given={"languages": tongue}).layers)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_words_in_any_order(text: str) -> None:
    check(as_english(text))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.lists(st.tuples(st.sampled_from(KINDS), st.floats(0, 1), st.floats(0, 1)), max_size=12))
def test_any_blocks_over_any_words(text: str, drawn: list[tuple[str, float, float]]) -> None:
    blocks = []
    for kind, a, b in drawn:
        begin, end = sorted((int(a * len(text)), int(b * len(text))))
        blocks.append(Block(kind, Span(begin, end)))
    reading = as_english(text, tuple(sorted(blocks, key=lambda block: block.span)))
    check(reading)
    page(reading)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_characters(text: str) -> None:
    reading = as_english(text)
    if text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text):
        check(reading)
    page(reading)
