"""Kinds of files that hold no text Foundling can reach, each with the program that converts it.

Owns the recognition of such files by their first bytes, and what is said of them, from `data/refused.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.manuscript import Refusal
from foundling.sources.protocol import Container, Limits, Piece

# Control characters that no text holds; tab, line ends, form feed and the escape of terminals may be in one.
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])


# A pattern is looked for in so many bytes.
_PATTERN_BYTES = 1024


class RefusedKind(Struct, frozen=True):
    """A kind: its signatures as `(offset, bytes)` or a pattern of its beginning, its suffixes, what is wrong,
    and what to do.

    `suffixes` empty: the signature alone tells. `text`: files of this kind hold no control characters.
    """

    key: str
    signatures: tuple[tuple[int, bytes], ...]
    pattern: re.Pattern[bytes] | None
    suffixes: tuple[str, ...]
    why: str
    advice: str
    text: bool


class RefusedSource:
    """Files of a known kind that must be converted first."""

    name = "refused"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.55 where a signature fits: any source that can read the file is surer."""
        return 0.55 if find(head, name) is not None else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One Refusal."""
        with container.open() as stream:
            head = stream.read(_head_bytes())
        kind = find(head, container.name)
        if kind is not None:
            yield Refusal(container.name, kind.why, kind.advice, container.locator)


def refusal_for(key: str, name: str, locator: str | None) -> Refusal:
    """What is said of a file of the kind `key` of the data file."""
    kind = next(kind for kind in kinds() if kind.key == key)
    return Refusal(name, kind.why, kind.advice, locator)


def find(head: bytes, name: str) -> RefusedKind | None:
    """The first kind whose signature stands in `head` and whose suffix, if it needs one, `name` has."""
    lowered = name.lower()
    binary = len(head.translate(None, _CONTROLS)) < len(head)
    for kind in kinds():
        if not (binary or kind.text):
            continue
        if kind.suffixes and not lowered.endswith(kind.suffixes):
            continue
        if any(head.startswith(magic, offset) for offset, magic in kind.signatures):
            return kind
        if kind.pattern is not None and kind.pattern.match(head) is not None:
            return kind
    return None


@cache
def kinds() -> tuple[RefusedKind, ...]:
    """The kinds of the data file, in its order."""
    return tuple(
        RefusedKind(
            key,
            tuple((offset, magic.encode("latin-1")) for offset, magic in row["signatures"]),
            re.compile(row["pattern"].encode("latin-1")) if "pattern" in row else None,
            tuple(row.get("suffixes", ())),
            row["why"],
            row["advice"],
            row.get("text", False),
        )
        for key, row in table("refused.toml").items()
    )


@cache
def _head_bytes() -> int:
    furthest = max(offset + len(magic) for kind in kinds() for offset, magic in kind.signatures)
    return max(furthest, _PATTERN_BYTES)
