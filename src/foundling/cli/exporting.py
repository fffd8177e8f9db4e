"""What `foundling export` can be told: its arguments and options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from foundling.cli.options import typed
from foundling.exports.formats import FORMATS, Format, formats

OPEN_DOORS = "Options of opendoors"


def _format(name: str) -> str:
    if name not in formats():
        raise typer.BadParameter(f"there is no format {name!r}; the formats are {', '.join(formats())}")
    return name


def _listed(option: str) -> str:
    """The formats that an option counts for, as a list in words."""
    *most, last = (f"`{format.name}`" for format in FORMATS if format.heeds(option))
    return f"{', '.join(most)} and {last}" if most else last


# The options that count for some formats alone, and the fields of `protocol.Options` that they are.
_FIELDS = {
    "--name": "name", "--as": "as_", "--advisories": "advisories", "--keep-addresses": "keep_addresses",
    "--no-text": "text", "--raw": "raw", "--contacts": "contacts", "--archive-name": "open_doors",
    "--fandom": "open_doors", "--tags": "open_doors", "--old-warning-name": "open_doors",
    "--over-limits": "open_doors", "--check": "open_doors",
}  # fmt: skip
# Those that all formats of a kind have.
_COMMON = frozenset({"--name", "--keep-addresses"})


def options_of(format: Format) -> tuple[str, ...]:
    """The options that the format has, besides those that all of its kind have."""
    return tuple(name for name, field in _FIELDS.items() if format.heeds(field) and name not in _COMMON)


def check_options(context: typer.Context, format: Format, as_: str) -> None:
    """Raise BadParameter for an option that was given and has no meaning for the format."""
    for parameter in context.command.params:
        given = context.get_parameter_source(parameter.name or "")
        field = _FIELDS.get(parameter.opts[0])
        if field is not None and given is not None and given.name == "COMMANDLINE" and not format.heeds(field):
            raise typer.BadParameter(f"{format.name} has no {parameter.opts[0]}; {_of_which(field)}")
    if as_ != "original" and as_ not in format.kinds:
        raise typer.BadParameter(f"{format.name} is written as {' or '.join(format.kinds)}, not as {as_}")


def _of_which(field: str) -> str:
    named = [format.name for format in formats().values() if format.heeds(field)]
    return f"only {', '.join(named)} {'has' if len(named) == 1 else 'have'}"


def _switch(name: str, help: str, *, panel: str | None = None) -> Any:
    """An option that is on or off."""
    return typer.Option(name, help=help, show_default=False, rich_help_panel=panel)


FormatArgument = Annotated[
    str,
    typer.Argument(
        metavar="FORMAT",
        callback=_format,
        help="\n".join(f"{format.name:<11} {format.about}" for format in FORMATS),
        show_default=False,
    ),
]

QueryArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[QUERY]",
        callback=typed,
        help="What `foundling search` would find, or works by id, path or title; all works by default.",
        show_default=False,
    ),
]

OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PATH",
        help="Write here: a file, or a folder for a file for each work (by default stdout).",
    ),
]

NameOption = Annotated[
    str,
    typer.Option(
        metavar="PATTERN",
        help="How files are named: {author}, {title}, {fandom}, {series}, {number}, {rating}, {language}, "
        "{year}, {id}, and / for folders.",
        show_default=False,
    ),
]

KindOption = Annotated[
    Literal["original", "epub", "csv", "jsonl", "parquet"],
    typer.Option(
        "--as",
        metavar="KIND",
        help="What `files` writes: original or epub; what `tables` and `textfree` do: csv, jsonl or parquet.",
        show_default=False,
    ),
]

AdvisoriesOption = Annotated[bool, _switch("--advisories", "Put a page of advisories into books.")]

AddressesOption = Annotated[bool, _switch("--keep-addresses", "Leave e-mail addresses as they stand.")]

RespectOption = Annotated[
    bool,
    _switch(
        "--respect-archive-wishes",
        "Leave out, and list, works whose authors said anything about archiving but yes.",
    ),
]

NoTextOption = Annotated[bool, _switch("--no-text", f"Leave the stories' words out of {_listed('text')}.")]

RawOption = Annotated[
    bool,
    _switch(
        "--raw",
        "Of tables in CSV: text as it is, also what a spreadsheet would take for a formula.",
    ),
]

ArchiveOption = Annotated[
    str,
    typer.Option(
        "--archive-name",
        metavar="NAME",
        callback=typed,
        help="The archive's name.",
        rich_help_panel=OPEN_DOORS,
    ),
]

FandomOption = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        callback=typed,
        help="The fandom of works that state none.",
        show_default=False,
        rich_help_panel=OPEN_DOORS,
    ),
]

TagsOption = Annotated[
    Path | None,
    typer.Option(
        "--tags",
        metavar="FILE",
        help="A tag spreadsheet that tag wranglers have filled in (CSV).",
        show_default=False,
        rich_help_panel=OPEN_DOORS,
    ),
]

OldWarningOption = Annotated[
    bool,
    _switch(
        "--old-warning-name", "Write Underage, as until November 2024, instead of Underage Sex.", panel=OPEN_DOORS
    ),
]

OverLimitsOption = Annotated[
    bool, _switch("--over-limits", "Write works too that an import would refuse.", panel=OPEN_DOORS)
]

CheckOption = Annotated[
    bool, _switch("--check", "Write only the report of what an import would refuse.", panel=OPEN_DOORS)
]

ContactsOption = Annotated[bool, _switch("--contacts", "Put the addresses of pen names into a bag as well.")]

ReportOption = Annotated[bool, _switch("--json", "With -o: print what was written as JSON.")]
