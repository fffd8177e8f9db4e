"""Lines without an end that go on and on are the story, not its header."""

from __future__ import annotations

import textwrap

import pytest

from foundling.api import read

_SENTENCES = """The ferry came late and nobody on the pier had brought a lamp. The rope was wet, and Ada held it
all the same. A gull walked along the rail as if it had paid. On the far side somebody was ringing a bell that had
no reason to ring, and the sound came over the water in pieces. She counted nine. She counted them again."""
_VERSE = """The ferry came late
with nobody aboard
and the rope in the water
and a bell on the shore

I counted to nine
and I counted again
as the lamp on the landing
went out in the rain

There is always a boat
there is always a bell
and the gull on the railing
who never can tell"""


@pytest.mark.parametrize("width", [24, 36, 44])
def test_narrow_columns_are_no_header(width: int) -> None:
    told = "\n\n".join(textwrap.fill(_SENTENCES, width) for _ in range(6))
    (reading,) = read(f"Title: The Ferry\nAuthor: Ell Marsh\n\n{told}".encode(), name="ferry.txt")
    body = [part.span for part in reading.parts if part.kind == "body"]
    assert reading.text[body[0].start :].startswith("The ferry came late")
    assert reading.record.words[0].value == 6 * len(_SENTENCES.split())
    assert reading.record.note == ()


def test_verse_is_no_header() -> None:
    (reading,) = read(f"Title: Nine\nAuthor: Ell Marsh\nRating: G\n\n{_VERSE}\n".encode(), name="nine.txt")
    (body,) = [part.span for part in reading.parts if part.kind == "body"]
    assert reading.text[body.start : body.end].strip() == _VERSE
    assert reading.record.author[0].value == "Ell Marsh"
