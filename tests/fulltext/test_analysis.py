"""How texts become the words of the index."""

import sys
from unicodedata import category

import pytest
import tantivy

from foundling.fulltext.analysis import _BETWEEN, register, split, words_of
from foundling.query import fold

SIGNS = [chr(code) for code in range(0x80, sys.maxunicode + 1) if category(chr(code)) != "Cs"]


def indexed(text: str) -> list[str]:
    """The words that the index itself makes of a text; asked for one by one, since it lists none."""
    builder = tantivy.SchemaBuilder()
    index = tantivy.Index(builder.add_text_field("body", tokenizer_name="words").build())
    register(index)
    writer = index.writer(15_000_000, 1)
    made = tantivy.Document()
    made.add_text("body", split(text)[0])
    writer.add_document(made)
    writer.commit()
    index.reload()
    return sorted(word for word, _ in index.searcher().terms_with_prefix("body", ""))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Lamp, the LAMP_post; 2nd!", ["the", "lamp", "the", "lamp", "post", "2nd"]),
        ("“Don’t,” she said—twice…", ["don", "t", "she", "said", "twice"]),
        ("a café\u00a0in Zürich, naïve Łódź", ["a", "cafe", "in", "zurich", "naive", "lodz"]),
        ("cafe\u0301 — ΟΔΥΣΣΕΥΣ, x², Ⅻ", ["cafe", "οδυσσευς", "x2", "ⅻ"]),
        ("Ночь; день", ["ночь", "день"]),
        ("half \ud800 a sign, caf\ud800é", ["half", "a", "sign", "caf", "e"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words
    assert indexed(text) == sorted(set(words))


def test_words_beside_characters_without_spaces() -> None:
    words, pairs = split("Li Ming 李明が Café へ")
    assert (words.split(), pairs.split()) == (["li", "ming", "cafe"], ["李明", "明が", "が", "␃", "へ"])


def test_encoded_files_are_no_words() -> None:
    text = "before " + "x" * 60 + " " + "y" * 59 + " after"
    assert words_of(text) == ["before", "y" * 59, "after"]
    assert indexed(text) == sorted(words_of(text))


def test_what_parts_words_is_no_part_of_one_in_any_script() -> None:
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).build()
    between = [sign for sign in SIGNS if _BETWEEN.fullmatch(sign)]
    assert len(between) > 2_000
    assert analyzer.analyze("".join(between)) == []


def test_folding_makes_no_white_space() -> None:
    assert fold("".join(sign for sign in SIGNS if not sign.isspace())).split(maxsplit=1)[1:] == []
