"""Which character set bytes are in: stories in many languages, in every set they can be written in."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from foundling.sources.charsets import codec_for, guess
from foundling.sources.decoding import decode

TONGUES = tomllib.loads((Path(__file__).parents[1] / "fixtures" / "tongues.toml").read_text(encoding="utf-8"))
# What old sets cannot write, and what people typed instead.
PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})


def fitted(text: str, codec: str) -> str:
    """The text with typography that `codec` lacks typed plainly; what remains must be written as it is."""
    out = []
    for char in text:
        try:
            char.encode(codec)
        except UnicodeEncodeError:
            char = char.translate(PLAIN)
        out.append(char)
    return "".join(out)


def cases() -> list[tuple[str, str, str]]:
    return [
        (tongue, codec, fitted(row["text"], codec))
        for tongue, row in TONGUES.items()
        for codec in row["pages"].split()
    ]


@pytest.mark.parametrize(("tongue", "codec", "text"), cases())
def test_a_story_is_decoded_whatever_set_it_is_in(tongue: str, codec: str, text: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.repairs == ()


def test_nearly_every_sentence_is_decoded_by_itself() -> None:
    right = wrong = 0
    for _, codec, text in cases():
        if codec not in ("cp1252", "mac-roman"):
            continue
        for sentence in re.findall(r"[^.?!]+[.?!]\S* ?", text):
            if not sentence.isascii():
                same = decode(sentence.encode(codec)).text == sentence
                right, wrong = right + same, wrong + (not same)
    assert right > 100 and right / (right + wrong) > 0.93


@pytest.mark.parametrize("declared", ["iso-8859-1", "x-unknown", "utf-8", "base64", "rot13", "", "utf-16", "idna"])
def test_a_declared_set_that_cannot_be_is_ignored(declared: str) -> None:
    text = fitted(TONGUES["ru"]["text"], "koi8-r")
    assert decode(text.encode("koi8-r"), declared=declared).text == text


@pytest.mark.parametrize("codec", ["iso8859-15", "mac-roman", "cp437", "cp1252", "cp850"])
def test_a_declared_set_is_believed_where_the_text_is_too_short_to_tell(codec: str) -> None:
    assert decode("Ouvrir le café".encode(codec), declared=codec).text == "Ouvrir le café"


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        (" 'us-ascii' ", "cp1252"),
        ("Shift_JIS", "cp932"),
        ("gb2312", "gb18030"),
        ("UTF8", "utf-8"),
        ("x-unknown", None),
        ("rot13", None),
        (None, None),
    ],
)
def test_labels_mean_what_they_mean_on_the_web(label: str | None, codec: str | None) -> None:
    assert codec_for(label) == codec


@pytest.mark.parametrize("name", ["søren_k", "naïve café", "Zoë\nRenée\nsøren_k", "João", "Søren’s café"])
def test_a_word_or_two_tell_of_no_language(name: str) -> None:
    assert guess(name.encode("cp1252")) == "cp1252"
