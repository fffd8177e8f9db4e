"""`foundling audit`: who changed what in the library."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from foundling.cli.evidence import one_line
from foundling.cli.options import JsonOption, LibraryOption, opened
from foundling.cli.screen import out, put, put_json

if TYPE_CHECKING:
    from foundling.library.audit import AuditLine


def _known(kinds: list[str] | None) -> list[str] | None:
    from foundling.library.audit import KINDS

    for kind in kinds or ():
        if kind not in KINDS:
            raise typer.BadParameter(f"{kind!r} is none of {', '.join(KINDS)}")
    return kinds


def audit(
    library: LibraryOption = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            callback=_known,
            help="Only decision, authority, removal, import, account or library. May be given often.",
        ),
    ] = None,
    who: Annotated[str | None, typer.Option("--who", metavar="NAME", help="Only what this person did.")] = None,
    work: Annotated[str | None, typer.Option("--work", metavar="WORK", help="Only what was done to this.")] = None,
    words: Annotated[str, typer.Option("--words", metavar="WORDS", help="Only lines with these words.")] = "",
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="At most N lines.")] = 50,
    as_json: JsonOption = False,
) -> object:
    """Show who changed what, the latest first: decisions, names, removals, imports, accounts.

    Where a line ends in a word with a number, `foundling undo` takes that back: `foundling undo batch:12`.
    """
    with opened(library) as shelf:
        found = shelf.audit(kinds=kind or (), who=who, work=work, words=words, limit=limit)
    if as_json:
        for line in found:
            put_json(line)
    else:
        put((Text("\t".join(_parts(line))) for line in found), out())
    return found


def _parts(line: AuditLine) -> Iterator[str]:
    yield line.at[:16].replace("T", " ")
    yield one_line(line.who) or "–"
    yield line.kind
    yield one_line(line.about) or "–"
    yield one_line(line.said)
    if line.undo:
        yield line.undo
