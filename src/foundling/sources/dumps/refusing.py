"""Refuses dumps that are met where their stories cannot be taken out of them: inside an archive."""

from __future__ import annotations

from collections.abc import Iterator

from foundling.manuscript import Refusal
from foundling.sources.dumps.kinds import kind_of_head
from foundling.sources.protocol import Container, Limits, Piece

WHY = "it is a database, which may name persons"
ADVICE = "unpack what it lies in, and add the folder: the stories are taken out of it, and it is not kept"


class DumpSource:
    """A dump that is no file of the heap. What it holds is never text."""

    name = "dump"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.95 for statements of a database, or the Automated Archive's hash."""
        return 0.95 if kind_of_head(head) is not None else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One Refusal."""
        yield refusal(container.name, container.locator)


def refusal(name: str, locator: str | None = None) -> Refusal:
    """What is said of a dump that is not kept and not read."""
    return Refusal(name, WHY, ADVICE, locator)
