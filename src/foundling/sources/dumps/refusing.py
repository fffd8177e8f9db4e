"""Refuses dumps that are met where their stories cannot be taken out of them: inside an archive."""

from __future__ import annotations

from collections.abc import Iterator

from foundling.manuscript import Refusal
from foundling.sources.dumps import members, serverfiles
from foundling.sources.dumps.kinds import DumpKind, kind_of_head
from foundling.sources.protocol import HEAD_BYTES, Container, Limits, Piece

WHY = "it is a database, which may name persons"
ADVICE = "unpack what it lies in, and add the folder: the stories are taken out of it, and it is not kept"
LOCKED = "it holds entries of a journal that their writer locked, or addresses"
NAME_IT = "give it the ending of what it is ({endings}), and add it again: the stories are taken out of it"
_WHYS: dict[DumpKind, str] = {"journal": LOCKED, "members": members.WHY, "server": serverfiles.WHY}
_ENDINGS: dict[DumpKind, str] = {"journal": ".xml, .json, .csv", "automated-archive": ".pl", "work-list": ".csv"}


class DumpSource:
    """A dump that is no file of the heap. What it holds is never text."""

    name = "dump"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.95 for statements of a database, or the Automated Archive's hash."""
        return 0.95 if kind_of_head(head) is not None else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One Refusal."""
        with container.open() as stream:
            kind = kind_of_head(stream.read(HEAD_BYTES))
        yield refusal(container.name, container.locator, kind or "sql")


def refusal(name: str, locator: str | None = None, kind: DumpKind = "sql") -> Refusal:
    """What is said of a dump that is not kept and not read."""
    if locator is None and kind in ("members", "server"):
        return Refusal(name, _WHYS[kind], "leave it out; there is no story in it", locator)
    advice = ADVICE if locator is not None else NAME_IT.format(endings=_ENDINGS.get(kind, ".sql"))
    return Refusal(name, _WHYS.get(kind, WHY), advice, locator)
