"""What `foundling export` can be told: its arguments and options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from foundling.cli.options import typed
from foundling.exports.formats import FORMATS, formats

OPEN_DOORS = "Open Doors"


def _format(name: str) -> str:
    if name not in formats():
        raise typer.BadParameter(f"there is no format {name!r}; the formats are {', '.join(formats())}")
    return name


def _switch(name: str, help: str, *, panel: str | None = None) -> Any:
    """An option that is on or off."""
    return typer.Option(name, help=help, show_default=False, rich_help_panel=panel)


FormatArgument = Annotated[
    str,
    typer.Argument(
        metavar="FORMAT",
        callback=_format,
        help="; ".join(f"{format.name}: {format.about}" for format in FORMATS) + ".",
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

NoTextOption = Annotated[bool, _switch("--no-text", "Leave the stories' words out of json, jsonl and tables.")]

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
