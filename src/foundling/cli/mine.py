"""`foundling mine` and `foundling shelf`: what you keep of works for yourself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from msgspec import UNSET
from rich.console import RenderableType
from rich.text import Text

from foundling.cli.evidence import one_line
from foundling.cli.manual import Command, Group
from foundling.cli.options import JsonOption, LibraryOption, WorkArgument, opened, typed
from foundling.cli.render import columns_of
from foundling.cli.screen import complain, out, put, put_json, show
from foundling.errors import LibraryError

if TYPE_CHECKING:
    from foundling.library.mine import Own, OwnPage
    from foundling.library.takingover import CalibreReport

app = typer.Typer(cls=Group, no_args_is_help=True, help="Keep stars, tags and notes of works for yourself.")
shelf_app = typer.Typer(cls=Group, no_args_is_help=True, help="Keep works on shelves of your own.")
MINE, SHELVES = "Mine", "Shelves"

AccountOption = Annotated[
    str | None,
    typer.Option("--account", metavar="NAME", help="Whose; by default yours, who use the library alone."),
]
WorksArgument = Annotated[
    list[str],
    typer.Argument(metavar="WORK...", callback=typed, help="Ids, paths or titles.", show_default=False),
]
ShelfArgument = Annotated[
    str, typer.Argument(metavar="SHELF", callback=typed, help="The shelf's name.", show_default=False)
]


@app.command("list", cls=Command, rich_help_panel=MINE)
def list_mine(
    library: LibraryOption = None,
    account: AccountOption = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="STATUS", help="to-read, reading or read.")
    ] = None,
    tag: Annotated[str | None, typer.Option("--tag", metavar="TAG", help="Only with this tag.")] = None,
    stars: Annotated[
        int | None, typer.Option("--stars", min=1, max=5, metavar="N", help="Only with so many stars or more.")
    ] = None,
    as_json: JsonOption = False,
) -> object:
    """List the works that you have said something of."""
    with opened(library) as opened_library:
        page = opened_library.mine(account).works(status=status, tag=tag, stars=stars, limit=1_000_000)
    show(page, as_json=as_json, render=lambda: _page(page))
    return page


@app.command("show", cls=Command, rich_help_panel=MINE)
def show_mine(
    work: WorkArgument, library: LibraryOption = None, account: AccountOption = None, as_json: JsonOption = False
) -> object:
    """Show what you say of a work."""
    with opened(library) as opened_library:
        own = opened_library.mine(account).of(work)
    show(own, as_json=as_json, render=lambda: [Text(_own(own) or "Nothing yet.")])
    return own


@app.command("set", cls=Command, rich_help_panel=MINE)
def set_mine(
    work: WorkArgument,
    library: LibraryOption = None,
    account: AccountOption = None,
    stars: Annotated[
        int | None, typer.Option("--stars", min=0, max=5, metavar="N", help="1 to 5; 0 takes them away.")
    ] = None,
    status: Annotated[
        Literal["to-read", "reading", "read", "none"] | None,
        typer.Option("--status", metavar="STATUS", help="to-read, reading, read, or none."),
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="WORDS", callback=typed, help='A note; "" takes it away.')
    ] = None,
) -> object:
    """Say something of a work: stars, whether it is read, a note. Nobody else sees it."""
    change: dict[str, Any] = {
        "stars": UNSET if stars is None else stars or None,
        "status": UNSET if status is None else None if status == "none" else status,
        "note": UNSET if note is None else note,
    }
    with opened(library) as opened_library:
        own = opened_library.mine(account).set(work, **change)
    put([Text(_own(own) or "Nothing said of it any more.")], out())
    return own


@app.command(cls=Command, rich_help_panel=MINE)
def tag(
    work: WorkArgument,
    tags: Annotated[
        list[str], typer.Argument(metavar="TAG...", callback=typed, help="Your tags.", show_default=False)
    ],
    library: LibraryOption = None,
    account: AccountOption = None,
    drop: Annotated[bool, typer.Option("--drop", help="Take them off instead.")] = False,
) -> object:
    """Put tags of your own on a work; `foundling search mine:TAG` finds it."""
    with opened(library) as opened_library:
        mine = opened_library.mine(account)
        own = mine.untag(work, *tags) if drop else mine.tag(work, *tags)
    put([Text(_own(own) or "No tags.")], out())
    return own


@app.command(cls=Command, rich_help_panel=MINE)
def tags(
    library: LibraryOption = None, account: AccountOption = None, as_json: JsonOption = False
) -> tuple[tuple[str, int], ...]:
    """List your tags, each with how many works bear it."""
    with opened(library) as opened_library:
        found = opened_library.mine(account).tags()
    if as_json:
        put_json(found)
    else:
        put((Text(f"{count}\t{one_line(name)}") for name, count in found), out())
    return found


@app.command("import-calibre", cls=Command, rich_help_panel=MINE)
def import_calibre(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="A calibre library, with its metadata.db.", show_default=False)
    ],
    library: LibraryOption = None,
    account: AccountOption = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column",
            metavar="NAME=WHAT",
            help="What a column of yours is: tags, stars, status, note, shelf or ignore. May be given often.",
        ),
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="In place of what you said here already.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would be taken over.")] = False,
    as_json: JsonOption = False,
) -> object:
    """Take over ratings, tags and columns from calibre, for the works that are here too.

    Books are known by their bytes, by the path they came from, or by title and author. The calibre library is only
    read.

    Example: `foundling mine import-calibre ~/"Calibre Library" --column genre=tags`
    """
    wanted = _columns(column or ())
    with opened(library) as opened_library:
        report = opened_library.import_calibre(
            folder, account=account, columns=wanted, replace=replace, dry_run=dry_run
        )
    show(report, as_json=as_json, render=lambda: _report(report, dry_run=dry_run))
    return report


@shelf_app.command("list", cls=Command, rich_help_panel=SHELVES)
def list_shelves(
    library: LibraryOption = None, account: AccountOption = None, as_json: JsonOption = False
) -> object:
    """List your shelves, each with how many works stand on it."""
    with opened(library) as opened_library:
        found = opened_library.mine(account).shelves()
    if as_json:
        put_json(found)
    else:
        console = out()
        lines = [Text(f"{shelf.count}\t{one_line(shelf.name)}") for shelf in found]
        put(lines or ([Text("No shelves yet.", style="dim")] if console.is_terminal else []), console)
    return found


@shelf_app.command(cls=Command, rich_help_panel=SHELVES)
def works(
    shelf: ShelfArgument, library: LibraryOption = None, account: AccountOption = None, as_json: JsonOption = False
) -> object:
    """List the works on a shelf; `foundling search shelf:NAME` searches them."""
    with opened(library) as opened_library:
        page = opened_library.mine(account).works(shelf=shelf, limit=1_000_000)
    show(page, as_json=as_json, render=lambda: _page(page))
    return page


@shelf_app.command(cls=Command, rich_help_panel=SHELVES)
def add(
    shelf: ShelfArgument, works: WorksArgument, library: LibraryOption = None, account: AccountOption = None
) -> object:
    """Put works on a shelf, which is made where there is none of that name."""
    with opened(library) as opened_library:
        made = opened_library.mine(account).shelve(shelf, *works)
    put([Text(f"{one_line(made.name)}: {made.count}")], out())
    return made


@shelf_app.command(cls=Command, rich_help_panel=SHELVES)
def drop(
    shelf: ShelfArgument, works: WorksArgument, library: LibraryOption = None, account: AccountOption = None
) -> object:
    """Take works off a shelf."""
    with opened(library) as opened_library:
        made = opened_library.mine(account).unshelve(shelf, *works)
    put([Text(f"{one_line(made.name)}: {made.count}")], out())
    return made


@shelf_app.command(cls=Command, rich_help_panel=SHELVES)
def rename(
    shelf: ShelfArgument,
    better: Annotated[
        str, typer.Argument(metavar="BETTER", callback=typed, help="Its new name.", show_default=False)
    ],
    library: LibraryOption = None,
    account: AccountOption = None,
) -> None:
    """Call a shelf otherwise."""
    with opened(library) as opened_library:
        opened_library.mine(account).rename_shelf(shelf, better)
    complain(f"it is called {better} now")


@shelf_app.command(cls=Command, rich_help_panel=SHELVES)
def remove(shelf: ShelfArgument, library: LibraryOption = None, account: AccountOption = None) -> None:
    """Take a shelf down; the works on it stay in the library."""
    with opened(library) as opened_library:
        opened_library.mine(account).remove_shelf(shelf)
    complain(f"{shelf} is taken down")


def _columns(given: list[str] | tuple[str, ...]) -> dict[str, Any]:
    from foundling.library.calibre import ROLES

    found = {}
    for item in given:
        name, equals, role = item.partition("=")
        if not equals or role not in ROLES:
            raise LibraryError(f"{item!r} is not NAME=WHAT, where WHAT is {', '.join(ROLES)}")
        found[name.strip()] = role
    return found


def _page(page: OwnPage) -> Iterator[RenderableType]:
    if not page.works:
        yield Text("Nothing yet.", style="dim")
    for row, own in page.works:
        yield Text("\t".join([*list(columns_of(row))[:3], _own(own)]))


def _own(own: Own) -> str:
    said = [
        "★" * (own.stars or 0),
        own.status or "",
        *(f"#{one_line(tag)}" for tag in own.tags),
        *(f"[{one_line(name)}]" for name in own.shelves),
        one_line(own.note),
    ]
    return "  ".join(part for part in said if part)


def _report(report: CalibreReport, *, dry_run: bool) -> Iterator[RenderableType]:
    would = "would be " if dry_run else ""
    matched = ", ".join(f"{count:,} by {how}" for how, count in sorted(report.matched.items()))
    yield Text(f"{report.books:,} books in calibre; works known: {matched or 'none'}")
    yield Text(f"Something {would}said of {report.said:,} works")
    for column in report.columns:
        yield Text(f"#{one_line(column.label)} ({one_line(column.name)}): {column.role}", style="dim")
    for name in report.unmatched:
        yield Text(f"not here: {one_line(name)}", style="dim")
    if report.missing > len(report.unmatched):
        yield Text(f"and {report.missing - len(report.unmatched):,} more that are not here", style="dim")
