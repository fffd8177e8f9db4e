"""The program: its commands, in the order in which help lists them, and what may stand before a command.

A command's module is imported when that command is run: what one of them needs, such as the databases, takes
longer to import than others take for their work.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer

from foundling.cli.manual import Command, Group
from foundling.cli.options import LibraryOption, name_before

TAKE_IN = "Take in and look"
BROWSER = "Read in the browser"
CURATE = "Put right"
CARE = "Look after the library"


class _Place(NamedTuple):
    """Where a command stands: its panel of the help, its module, and the function or group of commands there."""

    panel: str
    module: str
    name: str


COMMANDS = {
    "add": _Place(TAKE_IN, "add", "add"),
    "list": _Place(TAKE_IN, "list", "list_works"),
    "search": _Place(TAKE_IN, "search", "search"),
    "like": _Place(TAKE_IN, "like", "like"),
    "show": _Place(TAKE_IN, "show", "show"),
    "read": _Place(TAKE_IN, "read", "read"),
    "export": _Place(TAKE_IN, "export", "export"),
    "serve": _Place(BROWSER, "serve", "serve"),
    "set": _Place(CURATE, "set", "set_field"),
    "accept": _Place(CURATE, "accept", "accept"),
    "undo": _Place(CURATE, "undo", "undo"),
    "history": _Place(CURATE, "history", "history"),
    "audit": _Place(CURATE, "audit", "audit"),
    "same": _Place(CURATE, "same", "same"),
    "not-same": _Place(CURATE, "same", "not_same"),
    "prefer": _Place(CURATE, "same", "prefer"),
    "diff": _Place(CURATE, "diff", "diff"),
    "remove": _Place(CURATE, "remove", "remove"),
    "restore": _Place(CURATE, "restore", "restore"),
    "withdraw": _Place(CURATE, "withdraw", "withdraw"),
    "backup": _Place(CARE, "backup", "backup"),
    "restore-backup": _Place(CARE, "backup", "restore_backup"),
    "counts": _Place(CARE, "counts", "counts"),
    "verify": _Place(CARE, "verify", "verify"),
    "repair": _Place(CARE, "repair", "repair"),
    "reread": _Place(CARE, "reread", "reread"),
    "rebuild": _Place(CARE, "rebuild", "rebuild"),
    "reindex": _Place(CARE, "reindex", "reindex"),
    "empty-bin": _Place(CARE, "empty_bin", "empty_bin"),
    "desk": _Place(CURATE, "desk", "app"),
    "authority": _Place(CURATE, "authority", "app"),
    "mine": _Place(TAKE_IN, "mine", "app"),
    "shelf": _Place(TAKE_IN, "mine", "shelf_app"),
    "meaning": _Place(CARE, "meaning", "app"),
    "user": _Place(BROWSER, "user", "app"),
}


class Program(Group):
    """The group of all commands, each loaded when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command by its name; None where there is none of that name."""
        if cmd_name not in self.commands and cmd_name in COMMANDS:
            self.commands[cmd_name] = _load(cmd_name)
        return self.commands.get(cmd_name)


def _load(name: str) -> Any:
    place = COMMANDS[name]
    found = getattr(import_module(f"{__package__}.{place.module}"), place.name)
    # Typer makes a command out of a function as part of a program of several.
    around = typer.Typer(callback=_load)
    if isinstance(found, typer.Typer):
        around.add_typer(found, name=name, rich_help_panel=place.panel)
    else:
        around.command(name=name, cls=Command, rich_help_panel=place.panel)(found)
    group: Any = typer.main.get_command(around)
    return group.commands[name]


app = typer.Typer(
    name="foundling",
    cls=Program,
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
