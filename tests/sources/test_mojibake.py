"""Mojibake: what is mended, what is left alone, and what is written down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundling.sources.mojibake import mend
from pacing import check_growth

STORY = "“It’s late,” she said — “isn’t it?” The café was shut…\n\nFiancée, naïve, Zoë, señor, £5."


def garbled(text: str, codec: str, times: int = 1) -> str:
    """The text as it looks when its UTF-8 is taken for `codec` (bytes that set lacks become controls)."""
    for _ in range(times):
        data = text.encode("utf-8")
        text = "".join(_one(byte, codec) for byte in data)
    return text


def _one(byte: int, codec: str) -> str:
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("codec", ["cp1252", "latin-1", "mac-roman", "cp1250", "cp437"])
def test_mojibake_of_common_sets_is_mended_double_too(codec: str, times: int) -> None:
    assert mend(garbled(STORY, codec, times))[0] == STORY


@pytest.mark.parametrize("codec", ["cp1252", "mac-roman"])
def test_each_mend_is_small_and_says_what_stood_there(codec: str) -> None:
    was = garbled(STORY, codec)
    text, repaired = mend(was)
    assert len(repaired) == sum(1 for char in STORY if char > "\x7f")
    undone = text
    for repair in reversed(repaired):
        assert repair.span.end - repair.span.start == 1
        undone = undone[: repair.span.start] + repair.was + undone[repair.span.end :]
    assert undone == was


def test_controls_are_the_quotes_they_were_meant_to_be() -> None:
    text, repaired = mend("\x93It\x92s late,\x94 she said\x85")
    assert text == "“It’s late,” she said…"
    assert [repair.was for repair in repaired] == ["\x93", "\x92", "\x94", "\x85"]


def test_only_the_broken_line_of_a_text_is_touched() -> None:
    text, repaired = mend("A café — fine.\nAnd a cafÃ© that is not.\nDÉJÀ VU «ici».")
    assert text == "A café — fine.\nAnd a café that is not.\nDÉJÀ VU «ici»."
    assert [(repair.span.start, repair.was) for repair in repaired] == [(24, "Ã©")]


@pytest.mark.parametrize(
    "text",
    [
        "“café…” “CAFÉ” “Fiancé’s” é—” “OLÉ…”",
        "À «Paris»… CAFÉ\u00a0! VOILÀ\u00a0: Ça alors",
        "Он сказал: «Привет… Сёстры» — и ушёл.",
        "3√2 ≈ 4; the √ of it. Ångström, Ærø, Ñandú.",
        "ΓΕΙΑ «ΣΟΥ» — Ελλάδα",
        "ÖVERSTE Ĺ Ă ├──┤",
        "plain ASCII & nothing else",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert mend(text) == (text, ())


def test_a_lost_space_is_mended_with_the_letter() -> None:
    text, repaired = mend("VoilÃ  tout.")
    assert text == "Voilà tout."
    assert "".join(repair.was for repair in repaired).startswith("Ã")


@given(st.text(alphabet="aé“’ \nÂÃâ€™Ã©\x92\x9d√©", max_size=80))
def test_spans_lie_inside_and_undo(was: str) -> None:
    text, repaired = mend(was)
    undone = text
    for repair in reversed(repaired):
        assert text[repair.span.start : repair.span.end] != repair.was
        undone = undone[: repair.span.start] + repair.was + undone[repair.span.end :]
    assert undone == was


def test_a_long_broken_line_takes_time_in_proportion() -> None:
    check_growth(lambda count: mend("donâ€™t cafÃ© " * count), 2_500, times=8, noise_s=0.01)
