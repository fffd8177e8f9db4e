"""`foundling authority`: which way to write a fandom, character, pairing or tag is preferred."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import RenderableType
from rich.text import Text

from foundling.cli.evidence import one_line
from foundling.cli.manual import Command, Group
from foundling.cli.options import JsonOption, LibraryOption, opened, typed
from foundling.cli.render import number
from foundling.cli.screen import complain, out, put, put_json, show
from foundling.errors import LibraryError, SourceError

if TYPE_CHECKING:
    from foundling.library.authorities import Imported, NameGroup, NamePage
    from foundling.library.authority import Change
    from foundling.library.suggesting import Suggestion

LOOK, CHANGE, SHARE = "Look", "Change", "Share"
app = typer.Typer(
    cls=Group, no_args_is_help=True, help="Prefer one way to write a fandom, character, pairing or tag."
)

KindArgument = Annotated[
    Literal["fandom", "character", "relationship", "tag"],
    typer.Argument(metavar="KIND", help="fandom, character, relationship or tag.", show_default=False),
]
PreferredArgument = Annotated[
    str, typer.Argument(metavar="PREFERRED", callback=typed, help="The name that is shown.", show_default=False)
]
FormatOption = Annotated[
    Literal["toml", "csv"] | None,
    typer.Option("--format", metavar="FORMAT", help="toml or csv; by default what the file's name says."),
]


@app.command("list", cls=Command, rich_help_panel=LOOK)
def list_names(
    kind: KindArgument,
    library: LibraryOption = None,
    words: Annotated[str, typer.Option("--words", metavar="WORDS", help="Only names with these words.")] = "",
    varied: Annotated[bool, typer.Option("--varied", help="Only names written in more than one way.")] = False,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="At most N names.")] = 200,
    as_json: JsonOption = False,
) -> object:
    """List the names of a kind, how many works have each, and the ways to write it."""
    with opened(library) as shelf:
        page = shelf.authority.names(kind, words=words, varied=varied, limit=limit)
    show(page, as_json=as_json, render=lambda: _names(page))
    return page


@app.command(cls=Command, rich_help_panel=LOOK)
def suggest(
    kind: KindArgument,
    library: LibraryOption = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="At most N suggestions.")] = 50,
    as_json: JsonOption = False,
) -> object:
    """List names that may be the same, and why. Nothing is changed: `foundling authority merge` does that."""
    with opened(library) as shelf:
        found = shelf.authority.suggest(kind, limit=limit)
    if as_json:
        put_json(found)
    else:
        put(_suggestions(found), out())
    return found


@app.command(cls=Command, rich_help_panel=LOOK)
def history(library: LibraryOption = None, as_json: JsonOption = False) -> object:
    """List the changes of preferred names, the latest first; `foundling undo authority:N` takes one back."""
    with opened(library) as shelf:
        found = shelf.authority.history()
    if as_json:
        put_json(found)
    else:
        put((Text("\t".join(_change(change))) for change in found), out())
    return found


@app.command(cls=Command, rich_help_panel=CHANGE)
def merge(
    kind: KindArgument,
    preferred: PreferredArgument,
    names: Annotated[
        list[str],
        typer.Argument(metavar="NAME...", callback=typed, help="The other ways to write it.", show_default=False),
    ],
    library: LibraryOption = None,
    within: Annotated[
        str, typer.Option("--within", metavar="FANDOM", help="Only in works of this fandom: M/S is many pairs.")
    ] = "",
) -> object:
    """Prefer one way to write a name over others. No record is changed; what is shown and searched is.

    Example: `foundling authority merge fandom "Tides: the Series" TTS "Tides (TV)"`
    """
    with opened(library) as shelf:
        return _done(shelf.authority.merge(kind, preferred, names, within=within))


@app.command(cls=Command, rich_help_panel=CHANGE)
def split(
    kind: KindArgument,
    preferred: PreferredArgument,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME...]", callback=typed, help="Which variants; by default all.", show_default=False
        ),
    ] = None,
    library: LibraryOption = None,
) -> object:
    """Have variants of a name stand for themselves again."""
    with opened(library) as shelf:
        return _done(shelf.authority.split(kind, preferred, names or ()))


@app.command(cls=Command, rich_help_panel=CHANGE)
def rename(
    kind: KindArgument,
    preferred: PreferredArgument,
    better: Annotated[
        str, typer.Argument(metavar="BETTER", callback=typed, help="What to show instead.", show_default=False)
    ],
    library: LibraryOption = None,
) -> object:
    """Show another form of a name that is preferred."""
    with opened(library) as shelf:
        return _done(shelf.authority.rename(kind, preferred, better))


@app.command("apart", cls=Command, rich_help_panel=CHANGE)
def tell_apart(
    kind: KindArgument,
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", callback=typed, help="Two names or more.", show_default=False)
    ],
    library: LibraryOption = None,
) -> None:
    """Say that names are not the same, so that they are not suggested again."""
    with opened(library) as shelf:
        shelf.authority.tell_apart(kind, names)
    complain("they are not suggested together any more")


@app.command(cls=Command, rich_help_panel=SHARE)
def export(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="Where to; by default to standard output.", show_default=False),
    ] = None,
    library: LibraryOption = None,
    format: FormatOption = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="Only of this kind. May be given often.")
    ] = None,
) -> None:
    """Write the preferred names to a file that others can take in, TOML or CSV.

    Example: `foundling authority export names.toml`
    """
    with opened(library) as shelf:
        data = shelf.authority.export(format or (_format(file) if file else "toml"), kind or ())
    if file is None:
        sys.stdout.buffer.write(data)
        return
    try:
        file.write_bytes(data)
    except OSError as error:
        raise LibraryError(f"{file}: it cannot be written ({error.strerror})") from error


@app.command("import", cls=Command, rich_help_panel=SHARE)
def import_names(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A list of names.", show_default=False)],
    library: LibraryOption = None,
    format: FormatOption = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Let the list decide where this library prefers another name.")
    ] = False,
    as_json: JsonOption = False,
) -> object:
    """Take in preferred names that somebody shared. What was decided here stands, unless you say otherwise."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise SourceError(str(file), f"it cannot be read ({error.strerror})", "check the name") from error
    with opened(library) as shelf:
        report = shelf.authority.import_(format or _format(file), data, replace=replace)
    show(report, as_json=as_json, render=lambda: _report(report))
    return report


def _format(file: Path) -> Literal["toml", "csv"]:
    """The format that a file's ending names; raises BadParameter for another ending."""
    match file.suffix.lower():
        case ".csv":
            return "csv"
        case ".toml" | "":
            return "toml"
    raise typer.BadParameter(f"{file.name} ends in neither .toml nor .csv; rename it, or say which with --format")


def _done(change: Change | None) -> Change | None:
    if change is None:
        complain("nothing to change: it is so already")
    else:
        put([Text(one_line(change.said)), Text(f"Take it back: foundling undo {change.undo}", style="dim")], out())
    return change


def _names(page: NamePage) -> Iterator[RenderableType]:
    for group in page.groups:
        yield Text("\t".join(_group(group)))
    if page.count > len(page.groups):
        yield Text(f"{len(page.groups):,} of {page.count:,}", style="dim")


def _group(group: NameGroup) -> Iterator[str]:
    yield str(group.count)
    yield one_line(group.name)
    for variant in group.variants:
        if variant.name != group.name:
            yield f"{one_line(variant.name)} ({variant.count})"


def _suggestions(found: tuple[Suggestion, ...]) -> Iterator[RenderableType]:
    if not found:
        yield Text("Nothing to suggest.", style="dim")
    for one in found:
        names = " = ".join(f"{one_line(name)} ({count})" for name, count in one.names)
        within = f" within {one_line(one.within)}" if one.within else ""
        yield Text(f"{one.score:.2f}\t{names}{within}\t{one_line(one.why)}")


def _change(change: Change) -> Iterator[str]:
    yield change.undo
    yield one_line(change.said) + (" (taken back)" if change.undone else "")
    yield f"{one_line(change.who)}, {change.at[:16].replace('T', ' ')}"


def _report(report: Imported) -> Iterator[RenderableType]:
    yield Text(f"{number(report.changed, 'variant')} taken in")
    for line in report.contested:
        yield Text(f"left as it is: {one_line(line)}", style="dim")
    for line in report.refused:
        yield Text(f"left out: {one_line(line)}", style="dim")
    for undo in report.undo:
        yield Text(f"Take it back: foundling undo {undo}", style="dim")
