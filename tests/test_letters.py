from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foundling.letters import beyond_ascii, casefold, count_tokens, count_words

# Letters, digits and marks of several scripts, all kinds of white space, half surrogates.
ODD = st.text(st.sampled_from("ab1 \n\t\x0b\x1c\x85\xa0\u2028\u3000-*'’“é²½٣漢ǅßΣς_.,\0\ud800"), max_size=20)
TEXTS = ODD | st.text(max_size=60)


@given(TEXTS)
def test_casefolding_is_what_unicode_says(text: str) -> None:
    assert casefold(text) == text.casefold()


@given(TEXTS)
def test_tokens_stand_between_white_space(text: str) -> None:
    assert count_tokens(text) == len(text.split())


@given(TEXTS)
def test_words_are_tokens_with_a_letter_or_digit(text: str) -> None:
    assert count_words(text) == sum(any(map(str.isalnum, token)) for token in text.split())


def test_every_white_space_parts_words() -> None:
    spaces = [chr(code) for code in range(0x110000) if chr(code).isspace()]
    for space in spaces:
        assert count_words(f"a{space}b") == count_tokens(f"a{space}b") == 2


def test_a_script_of_many_letters_is_counted() -> None:
    greek = " ".join("αβγδεζηθικλμνξοπρστυφχψω")
    assert count_words(greek + " – «—»") == 24


@given(TEXTS)
def test_what_is_beyond_ascii_stays_in_order(text: str) -> None:
    assert beyond_ascii(text) == "".join(letter for letter in text if not letter.isascii())
