"""Refuses dumps that are met where their stories cannot be taken out of them: inside an archive."""

from __future__ import annotations

from collections.abc import Iterator

from foundling.manuscript import Refusal
from foundling.sources.dumps.kinds import DumpKind, kind_of_head
from foundling.sources.protocol import Container, Limits, Piece

WHY = "it is a database, which may name persons"
ADVICE = "unpack what it lies in, and add the folder: the stories are taken out of it, and it is not kept"
LOCKED = "it holds entries of a journal that their writer locked"
NAME_IT = "give it an ending of .xml or .json, as what it is, and add it: the other entries are taken out of it"


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


def refusal(name: str, locator: str | None = None, kind: DumpKind = "sql") -> Refusal:
    """What is said of a dump that is not kept and not read."""
    if kind != "journal":
        return Refusal(name, WHY, ADVICE, locator)
    return Refusal(name, LOCKED, ADVICE if locator is not None else NAME_IT, locator)
