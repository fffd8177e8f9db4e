"""The text of one story as it came, and what its container knew besides.

Owns `Manuscript` and what it is made of; how bytes become one is `foundling.sources`, what is read out of it
`foundling.reading`. All structs are frozen; all spans are code points of `Manuscript.text`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from msgspec import Struct

from foundling.spans import Span


class Member(Struct, frozen=True):
    """An original, or a piece of one, that a manuscript is made of.

    `sha256` is the original's, in hex. `locator` names the piece inside it (None: the whole): steps joined by
    `!/`, each a path inside an archive, `bytes:START-END`, `message:ID` or `record:ID`.
    """

    sha256: str
    locator: str | None
    span: Span


class Block(Struct, frozen=True, omit_defaults=True):
    """A stretch of text that the container set apart; kinds as in the reading format."""

    kind: str
    span: Span
    level: int | None = None
    href: str | None = None


class Hint(Struct, frozen=True, omit_defaults=True):
    """Something the container or the arrival knew besides the text.

    `field` is a field of the record (`title`, `rating` …), with values written as the container had them, or
    one of the structural names below; `origin` says where it stood (`opf:dc:title`, `mail:From`,
    `html:dd.rating`, `path:`). `span` is the place in the text that says the same, where there is one.

    Structural fields, always with a span:
    `part.front`, `part.body`, `part.note`, `part.back`: the container marks this stretch as such a part;
    `chapter`: a chapter begins at the span's start, `value` is its heading as it stands;
    `scene`: a scene break that the container marks and the text does not show (the span is the gap);
    `post`: one post of several that were joined, `value` its subject or number.
    """

    field: str
    value: str
    origin: str
    span: Span | None = None


class Repair(Struct, frozen=True):
    """A mend of the text: `text[span]` stands where `was` stood."""

    span: Span
    was: str


class Origin(Struct, frozen=True):
    """Where a manuscript came from and what was done to it on the way (`source` of the reading format).

    `repairs` are kinds (`mojibake`, `nul`, `surrogate`), `removed` counts what was left out of the text
    (`comments`, `replies`), `pictures` are names of pictures that the container holds, `missing` names
    parts of the story that should have come and did not (`part 2 of 3`).
    """

    name: str
    media_type: str
    encoding: str | None = None
    repairs: tuple[str, ...] = ()
    repaired: tuple[Repair, ...] = ()
    removed: dict[str, int] = {}
    pictures: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


class Manuscript(Struct, frozen=True):
    """The text of one story as it came. `id` depends on the members alone (see `manuscript_id`)."""

    id: str
    members: tuple[Member, ...]
    text: str
    blocks: tuple[Block, ...] = ()
    hints: tuple[Hint, ...] = ()
    origin: Origin = Origin(name="", media_type="text/plain")


class Refusal(Struct, frozen=True):
    """A file, or a piece of one, that could not be taken in.

    `name` is what the user knows it by, `why` what is wrong, `advice` what to do; `locator` as in `Member`.
    """

    name: str
    why: str
    advice: str
    locator: str | None = None

    def __str__(self) -> str:
        inside = f" ({self.locator})" if self.locator else ""
        return f"{self.name}{inside}: {self.why}; {self.advice}"


def manuscript_id(members: Iterable[tuple[str, str | None]]) -> str:
    """The id of the manuscript made of these `(sha256, locator)` pieces, in order: 32 hex digits.

    The same pieces give the same id on any machine; the text's extraction does not enter into it.
    """
    digest = hashlib.sha256()
    for sha256, locator in members:
        digest.update(f"{sha256}\0{'' if locator is None else locator}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:32]
