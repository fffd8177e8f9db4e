"""`foundling like`: works like another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from foundling.cli.evidence import one_line
from foundling.cli.options import JsonOption, LibraryOption, WorkArgument, opened
from foundling.cli.render import ID_LENGTH, columns_of
from foundling.cli.screen import out, put, put_json
from foundling.library.found import Alike


def like(
    work: WorkArgument,
    library: LibraryOption = None,
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, max=1_000_000, metavar="N", help="At most N works.")
    ] = 10,
    as_json: JsonOption = False,
) -> tuple[Alike, ...]:
    """Find works like one, and tell what they share: fandom, pairing, people, themes, wording.

    A pipe gets one work a line, its columns parted by tabs: those of `foundling list`, then what is shared.
    """
    with opened(library) as shelf:
        found = shelf.more_like(work, limit=limit)
    if as_json:
        put_json(found)
    else:
        console = out()
        put(_lines(found, terminal=console.is_terminal), console)
    return found


def _lines(found: tuple[Alike, ...], *, terminal: bool) -> Iterator[RenderableType]:
    if not terminal:
        for one in found:
            yield Text("\t".join([*columns_of(one.work), _shared(one)]))
        return
    if not found:
        yield Text("Nothing is like it.")
    for one in found:
        title = one_line(one.work.title) if one.work.title else one_line(one.work.path)
        line = Text.assemble((one.work.id[:ID_LENGTH], "cyan"), "  ", (title, "bold"))
        if one.work.author:
            line.append(" by " + ", ".join(map(one_line, one.work.author)))
        yield line
        yield Text("  " + _shared(one), style="dim")


def _shared(one: Alike) -> str:
    return "; ".join(f"{reason.kind}: {', '.join(map(one_line, reason.values))}" for reason in one.reasons)
