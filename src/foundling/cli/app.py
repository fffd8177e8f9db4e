"""The program: its commands, in the order in which help lists them, and what may stand before a command."""

from __future__ import annotations

from typing import Annotated

import typer

from foundling.cli import (
    accept,
    add,
    audit,
    authority,
    backup,
    counts,
    desk,
    diff,
    empty_bin,
    export,
    history,
    like,
    list,
    meaning,
    mine,
    read,
    rebuild,
    reindex,
    remove,
    repair,
    reread,
    restore,
    same,
    search,
    serve,
    set,
    show,
    undo,
    user,
    verify,
    withdraw,
)
from foundling.cli.manual import Command, Group
from foundling.cli.options import LibraryOption, name_before

TAKE_IN = "Take in and look"
BROWSER = "Read in the browser"
CURATE = "Put right"
CARE = "Look after the library"

app = typer.Typer(
    name="foundling",
    cls=Group,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with: `foundling add FOLDER`, then `foundling list` and `foundling show TITLE`.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"foundling {version('foundling')}")
        raise typer.Exit


@app.callback()
def foundling(
    library: LibraryOption = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """A library for stories that lost their catalogue card.

    Give it a heap of files (text, web pages, mail, e-books, archives of them). It keeps every byte, finds out for
    each story what it is called, who wrote it, how it was rated and warned for, and shows the words that say so.
    """
    name_before(library)


for panel, commands in (
    (TAKE_IN, (add.add, list.list_works, search.search, like.like, show.show, read.read, export.export)),
    (BROWSER, (serve.serve,)),
    (CURATE, (set.set_field, accept.accept, undo.undo, history.history, audit.audit)),
    (CURATE, (same.same, same.not_same, same.prefer, diff.diff)),
    (CURATE, (remove.remove, restore.restore, withdraw.withdraw)),
    (CARE, (backup.backup, backup.restore_backup)),
    (
        CARE,
        (
            counts.counts,
            verify.verify,
            repair.repair,
            reread.reread,
            rebuild.rebuild,
            reindex.reindex,
            empty_bin.empty_bin,
        ),
    ),
):
    for command in commands:
        name = {"list_works": "list", "set_field": "set"}.get(command.__name__, command.__name__.replace("_", "-"))
        app.command(name=name, cls=Command, rich_help_panel=panel)(command)
app.add_typer(desk.app, name="desk", rich_help_panel=CURATE)
app.add_typer(authority.app, name="authority", rich_help_panel=CURATE)
app.add_typer(mine.app, name="mine", rich_help_panel=TAKE_IN)
app.add_typer(mine.shelf_app, name="shelf", rich_help_panel=TAKE_IN)
app.add_typer(meaning.app, name="meaning", rich_help_panel=CARE)
app.add_typer(user.app, name="user", rich_help_panel=BROWSER)
