"""A label names the speaker of a line, whoever's turn it would be."""

from __future__ import annotations

from foundling import read

STORY = """Mina and Olaf shared an office, and a wall, and they never spoke. Mina typed. Olaf typed back.

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
