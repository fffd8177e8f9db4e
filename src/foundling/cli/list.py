"""`foundling list`: the works in the library."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from foundling.cli.options import JsonOption, LibraryOption, opened
from foundling.cli.render import listing
from foundling.cli.screen import complain, out, put, put_json
from foundling.errors import LibraryError
from foundling.library.types import WorkRow


def _order(written: str) -> str:
    from foundling.library.cataloguing import order_of

    try:
        order_of(written)
    except LibraryError as error:
        raise typer.BadParameter(str(error)) from error
    return written


def list_works(
    library: LibraryOption = None,
    form: Annotated[
        Literal["story", "poem", "script", "fragment", "index", "discussion", "notice", "other", "all"] | None,
        typer.Option(
            metavar="FORM",
            help="Only this form: story, poem, script, fragment; what is no work: index, discussion, notice, "
            "other; or all.",
        ),
    ] = None,
    removed: Annotated[bool, typer.Option("--removed", help="What lies in the bin instead.")] = False,
    sort: Annotated[
        str,
        typer.Option(
            metavar="ORDER",
            callback=_order,
            help="title, author, words, added or path, with a minus the other way round (-words); or newest, "
            "oldest, longest, shortest.",
        ),
    ] = "title",
    unread: Annotated[bool, typer.Option("--unread", help="Only what has not been read closely.")] = False,
    limit: Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="At most N.")] = None,
    as_json: JsonOption = False,
) -> tuple[WorkRow, ...]:
    """List the works in the library.

    A terminal gets a table; a pipe gets one work a line, its columns parted by tabs: id, title, authors, fandoms,
    rating, words, form, path, and whether it was read closely (`read`, `unread`).
    """
    with opened(library) as shelf:
        rows = tuple(shelf.list(form=form, removed=removed, unread=unread, sort=sort, limit=limit))
    if as_json:
        for row in rows:
            put_json(row)
        return rows
    console = out()
    asked_for = removed or unread or form is not None
    if not rows and not console.is_terminal and not asked_for:
        complain("no works yet; `foundling add FOLDER` takes them in")
    put(listing(rows, console, asked_for=asked_for), console)
    return rows
