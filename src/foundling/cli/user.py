"""`foundling user`: who may use the library in a browser."""

from __future__ import annotations

import sys
from typing import Annotated, Literal, get_args

import typer
from msgspec import Struct
from rich.text import Text

from foundling.cli.manual import Command, Group
from foundling.cli.options import JsonOption, LibraryOption, opened, typed
from foundling.cli.screen import complain, out, put, put_json, visible
from foundling.errors import AccountError
from foundling.library.accounts import Account, Limits, Role

ACCOUNTS = "Accounts"
app = typer.Typer(cls=Group, no_args_is_help=True, help="Say who may use the library in a browser, and as what.")

NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", callback=typed, help="The name they log in with.", show_default=False)
]
PasswordOption = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from standard input, its first line.")
]


class Told(Struct, frozen=True):
    """An account as `--json` prints it."""

    name: str
    role: Role
    since: str
    can_log_in: bool
    limits: Limits


@app.command(cls=Command, rich_help_panel=ACCOUNTS)
def add(
    name: NameArgument,
    library: LibraryOption = None,
    role: Annotated[
        Literal["owner", "curator", "reader"] | None,
        typer.Option(
            metavar="ROLE", help="owner, curator or reader; by default the first is the owner, others are readers."
        ),
    ] = None,
    rating: Annotated[
        str | None,
        typer.Option(metavar="RATING", help="Of a reader: show nothing above general, teen or mature."),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ADVISORY",
            help="Of a reader: show nothing with this advisory; `violence:moderate` shows it up to that level. "
            "May be given often.",
        ),
    ] = None,
    shelf: Annotated[
        list[str] | None,
        typer.Option(metavar="SHELF", help="Of a reader: show only what is on this shelf. May be given often."),
    ] = None,
    password_stdin: PasswordOption = False,
) -> Account:
    """Make an account; asks for its password.

    An owner may do everything, a curator may change records and take stories in, a reader reads. A reader who is
    kept from something is not shown what has not been read closely: nobody knows yet what it holds.
    """
    with opened(library) as shelves:
        limits = shelves.limiting.make(rating=rating, without=without or (), on_shelves=shelf or ())
        if role is None:
            role = "reader" if limits or shelves.accounts.any_password() else "owner"
        if limits and role != "reader":
            raise AccountError("only a reader is kept to something; leave out --rating, --without and --shelf")
        made = shelves.accounts.add(name, _password(name, password_stdin), role, limits, who=shelves.who)
    complain(f"{made.name} can log in as {_as(made.role)}")
    return made


@app.command("list", cls=Command, rich_help_panel=ACCOUNTS)
def list_users(library: LibraryOption = None, as_json: JsonOption = False) -> tuple[Told, ...]:
    """List the accounts: names, roles, and what readers are kept to."""
    with opened(library) as shelves:
        found = shelves.accounts.list()
        lines = [(one, shelves.limiting.told(one.limits)) for one in found]
    rows = tuple(Told(one.name, one.role, one.at, one.can_log_in, one.limits) for one in found)
    if as_json:
        for row in rows:
            put_json(row)
        return rows
    put((_line(one, kept) for one, kept in lines), out())
    return rows


@app.command(cls=Command, rich_help_panel=ACCOUNTS)
def remove(name: NameArgument, library: LibraryOption = None) -> None:
    """Remove an account, with its shelves, places, notes and preferences. What it decided stays."""
    with opened(library) as shelves:
        shelves.accounts.remove(name, who=shelves.who)
    complain(f"{name} is removed")


@app.command(cls=Command, rich_help_panel=ACCOUNTS)
def passwd(name: NameArgument, library: LibraryOption = None, password_stdin: PasswordOption = False) -> None:
    """Give an account another password; wherever it is logged in, that ends."""
    with opened(library) as shelves:
        shelves.accounts.get(name)
        shelves.accounts.set_password(name, _password(name, password_stdin), who=shelves.who)
    complain(f"{name} has a new password")


def _line(one: Account, kept: str) -> Text:
    login = "" if one.can_log_in else "no password"
    return Text(visible("\t".join(part for part in (one.name, one.role, one.at[:10], login, kept) if part)))


def _password(name: str, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise AccountError("there is no terminal to ask for a password; give it with --password-stdin")
    return str(typer.prompt(f"Password for {name}", hide_input=True, confirmation_prompt=True, err=True))


def _as(role: Role) -> str:
    return ("an " if role == get_args(Role)[0] else "a ") + role
