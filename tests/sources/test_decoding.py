"""Bytes to text: what is decoded how, and what is written down of it."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundling.manuscript import Repair
from foundling.sources.decoding import decode, looks_wide
from foundling.spans import Span
from pacing import check_spent

STORY = "“It’s late,” she said – and the café was shut.\nNobody came.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (STORY.encode("utf-8"), "utf-8"),
        (STORY.encode("utf-8-sig"), "utf-8"),
        (STORY.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + STORY.encode("utf-16-be"), "utf-16-be"),
        (STORY.encode("utf-32"), "utf-32-le"),
        (STORY.encode("utf-16-le"), "utf-16-le"),
        (STORY.encode("utf-16-be"), "utf-16-be"),
        (STORY.encode("utf-32-be"), "utf-32-be"),
        (STORY.encode("cp1252"), "cp1252"),
        (STORY.encode("mac-roman"), "mac-roman"),
    ],
)
def test_unicode_is_known_by_its_mark_or_its_nuls_and_the_rest_by_its_letters(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.repairs) == (STORY, encoding, ())


def test_utf16_without_a_mark_is_known_in_other_scripts_by_its_spaces() -> None:
    text = "Он снял пальто и сел к столу. Потом он долго молчал и смотрел в окно.\n" * 3
    assert decode(text.encode("utf-16-be")).text == text


@pytest.mark.parametrize(
    "data", [b"\0" * 64, bytes(range(256)) * 4, b"\x00\x01\x02\x03" * 50, b"a story\0\0\0 with holes"]
)
def test_nuls_of_programs_are_not_taken_for_utf16(data: bytes) -> None:
    assert looks_wide(data) is None


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\r\nb\r\nc", "a\nb\nc"),
        (b"a\rb\rc", "a\nb\nc"),
        (b"a\nb\r\nc\rd", "a\nb\nc\nd"),
        (b"a\r\r\nb\r\r\n\r\r\nc", "a\nb\n\nc"),
        (b"a\r\n\r\nb", "a\n\nb"),
        ("a\r\nb".encode("utf-16"), "a\nb"),
        (b"tabs\tand \x0c form feeds  stay ", "tabs\tand \x0c form feeds  stay "),
    ],
)
def test_line_ends_are_levelled_and_nothing_else(data: bytes, text: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.repaired) == (text, ())


@pytest.mark.parametrize(
    ("data", "text", "repaired", "kind"),
    [
        pytest.param(
            "Zoë’s café, naïve as ever, ".encode() + b"and it\x92s late",
            "Zoë’s café, naïve as ever, and it’s late",
            [("’", r"\x92")],
            "bytes",
            id="one byte of CP1252 in UTF-8",
        ),
        pytest.param(
            "Zoë’s café".encode()[:-1], "Zoë’s cafÃ", [("Ã", r"\xc3")], "bytes", id="cut off within a letter"
        ),
        pytest.param(b"one\0\0two\0", "onetwo", [("", "\0\0"), ("", "\0")], "nul", id="NULs"),
        pytest.param(
            "a ’ b ’ c ".encode() + b"\xed\xa0\xbd\xed\xb8\x80!",
            "a ’ b ’ c 😀!",
            [("😀", r"\xed\xa0\xbd\xed\xb8\x80")],
            "surrogate",
            id="an emoji written in two halves",
        ),
        pytest.param(
            "\ufeffa\ud83d b".encode("utf-16-le", "surrogatepass"),
            "a\ufffd b",
            [("\ufffd", r"\ud83d")],
            "surrogate",
            id="half a character",
        ),
    ],
)
def test_what_does_not_belong_is_mended_and_written_down(
    data: bytes, text: str, repaired: list[tuple[str, str]], kind: str
) -> None:
    decoded = decode(data)
    assert decoded.text == text
    assert decoded.repairs == (kind,)
    assert [(text[r.span.start : r.span.end], r.was) for r in decoded.repaired] == repaired


def test_repairs_of_several_kinds_point_at_the_final_text() -> None:
    decoded = decode("\0donâ€™t\0 — cafÃ©".encode() + b" \x93")
    assert decoded.text == "don’t — café “"
    assert decoded.repaired == (
        Repair(Span(0, 0), "\0"),
        Repair(Span(3, 4), "â€™"),
        Repair(Span(5, 5), "\0"),
        Repair(Span(11, 12), "Ã©"),
        Repair(Span(13, 14), r"\x93"),
    )
    assert set(decoded.repairs) == {"nul", "mojibake", "bytes"}


def test_valid_utf8_wins_over_what_is_declared() -> None:
    assert decode(STORY.encode(), declared="iso-8859-1").encoding == "utf-8"


@pytest.mark.parametrize("text", ["ï»¿Title: Rain", "\ufeff\ufeffTitle: Rain"])
def test_a_second_byte_order_mark_is_left_out(text: str) -> None:
    assert decode(text.encode()).text == "Title: Rain"


@pytest.mark.parametrize("codec", ["iso2022-jp", "hz", "utf-7"])
def test_seven_bit_sets_are_read_where_declared(codec: str) -> None:
    text = "彼女は笑った。" if codec == "iso2022-jp" else "她笑了。"
    assert decode(text.encode(codec), declared=codec.replace("iso2022", "iso-2022")).text == text


def test_a_tilde_and_a_brace_are_no_chinese_unless_declared() -> None:
    assert decode(b"x ~{ y ~} + z").text == "x ~{ y ~} + z"


def test_what_two_steps_mended_in_one_place_is_one_repair() -> None:
    decoded = decode(b"\x80\xa9\xfe\xff")
    assert decoded.text == "€©ώ�"
    assert [(repair.span.start, repair.span.end, repair.was) for repair in decoded.repaired] == [
        (0, 4, "\x80©ώ\\xff")
    ]


def test_a_long_line_that_both_steps_mended_takes_linear_time() -> None:
    line = "Et voilÃ  tout, Ã  Ã©tÃ© rien. ".encode() * 1_000 + b"ab\0cd " * 100_000
    [repair] = decode(line).repaired
    assert repair.was.count("\0") == 100_000
    check_spent(20, lambda: decode(line))


@pytest.mark.parametrize(
    "data", [b"\0\0\xef\xbb\xbfRain", b"\xff\0\xe2\x80\x99s \xc3\xa2\xe2\x82\xac\xe2\x84\xa2"]
)
def test_repairs_lie_inside_the_text_and_in_order(data: bytes) -> None:
    decoded = decode(data)
    spans = [repair.span for repair in decoded.repaired]
    assert spans and all(0 <= span.start <= span.end <= len(decoded.text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(
    st.binary(max_size=300),
    st.sampled_from([None, "utf-8", "iso-8859-1", "utf-16", "utf-7", "hz", "gbk", "x-unknown"]),
)
def test_any_bytes_give_text_that_can_be_written_and_repairs_inside_it(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared=declared)
    json.dumps(decoded.text).encode("utf-8")
    decoded.text.encode("utf-8")
    assert "\r" not in decoded.text and "\0" not in decoded.text
    at = 0
    for repair in decoded.repaired:
        assert at <= repair.span.start <= repair.span.end <= len(decoded.text)
        at = repair.span.end
        repair.was.encode("utf-8")
    assert bool(decoded.repaired) == bool(decoded.repairs)
    assert decode(data, declared=declared) == decoded


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_plain_utf8_stays_as_it_is(text: str) -> None:
    decoded = decode(text.encode("utf-8"))
    if not decoded.repairs:
        assert decoded.text == text.lstrip("\ufeff")
