"""A manuscript of a text, and its parts as pairs, for the tests of the structural layers."""

from __future__ import annotations

from collections.abc import Sequence

from foundling.manuscript import Block, Hint, Manuscript
from foundling.reading.engine import read_manuscript
from foundling.reading.types import Reading

STORY = (
    "Ellen had not slept. The lamp turned over the water, and the wind came in from the north with rain in it.",
    '"You should have gone to bed," said Tom from the stairs. He had brought the kettle up with him.',
    "She shook her head and looked out again, where the boat had been, and saw nothing but the foam.",
    "They stood there for an hour, until the rain stopped and the gulls began to cry over the rocks.",
)


def read(text: str, *, hints: Sequence[Hint] = (), blocks: Sequence[Block] = ()) -> Reading:
    manuscript = Manuscript("m", (), text, tuple(blocks), tuple(hints))
    return read_manuscript(manuscript, layers=("parts", "chapters", "scenes"))


def parts(reading: Reading) -> list[tuple[str, str]]:
    assert not isinstance(reading.parts, type(None))
    return [(p.kind, reading.text[p.span.start : p.span.end].strip()) for p in reading.parts]  # type: ignore[union-attr]


def paragraphs(*texts: str) -> str:
    return "\n\n".join(texts)


BODY = paragraphs(*STORY)
