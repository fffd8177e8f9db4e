"""`foundling audit`: who changed what in the library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from foundling.cli.evidence import one_line, shorten
from foundling.cli.options import JsonOption, LibraryOption, opened
from foundling.cli.screen import out, put, put_json

if TYPE_CHECKING:
    from foundling.library.audit import AuditLine


# Characters of a title that a line shows.
_TITLE = 40


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
    """Show who changed what, the latest first: decisions, names, removals, imports, accounts. Times are UTC.

    Where a line ends in a word with a number, `foundling undo` takes that back: `foundling undo batch:12`. A pipe
    gets the columns parted by tabs: when, who, kind, of what, what, and that word or `taken back`.
    """
    console = out()
    with opened(library) as shelf:
        found = shelf.audit(kinds=kind or (), who=who, work=work, words=words, limit=limit)
        titles = shelf.titles([line.about for line in found]) if console.is_terminal and not as_json else {}
    if as_json:
        for line in found:
            put_json(line)
    elif console.is_terminal:
        put(_lines(found, titles), console)
    else:
        put((Text("\t".join(_parts(line))) for line in found), console)
    return found


def _parts(line: AuditLine) -> Iterator[str]:
    yield line.at[:16].replace("T", " ")
    yield one_line(line.who) or "–"
    yield line.kind
    yield one_line(line.about) or "–"
    yield one_line(line.said)
    if line.undo:
        yield "taken back" if line.undone else line.undo


def _lines(found: Sequence[AuditLine], titles: Mapping[str, str | None]) -> Iterator[RenderableType]:
    """For a person at a terminal: works by their titles as well."""
    if not found:
        yield Text("Nothing of this kind was changed.", style="dim")
    for line in found:
        about = one_line(line.about)
        title = shorten(one_line(titles.get(line.about) or ""), _TITLE)
        yield Text.assemble(
            (f"{line.at[:16].replace('T', ' ')}  {one_line(line.who) or '–'}  ", "dim"),
            (f"{about}  " if about else "", "cyan"),
            (f"{title}: " if title else "", "bold"),
            one_line(line.said),
            ("  taken back" if line.undone else f"  {line.undo}" if line.undo else "", "dim"),
        )
