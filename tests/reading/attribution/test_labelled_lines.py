"""A label names the speaker of a line, whoever's turn it would be."""

from __future__ import annotations

from foundling import read

STORY = """The office had two desks in it, and a wall between the desks. On one side of the wall sat Mina, who
had been there for eleven years, and on the other sat Olaf, who had come in the spring. They never spoke. When the
manager was in, Mina wrote to Olaf on the screen, with two fingers, and Olaf answered her with one.

mina: is he gone
mina: olaf
olaf: not yet
mina: now?
mina: NOW?
olaf: now

Mina laughed out loud, and Olaf heard it through the wall.
"""


def test_the_same_speaker_may_go_on_and_be_answered() -> None:
    (reading,) = read(STORY.encode(), layers=("cast", "speech"))
    names = {one.id: one.name for one in reading.cast}
    said = [(names.get(one.speaker or "", ""), STORY[one.span.start : one.span.end]) for one in reading.speech]
    assert said == [
        ("Mina", "is he gone"),
        ("Mina", "olaf"),
        ("Olaf", "not yet"),
        ("Mina", "now?"),
        ("Mina", "NOW?"),
        ("Olaf", "now"),
    ]
