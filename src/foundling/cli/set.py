"""`foundling set`: decide a field of a work's record."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from foundling.cli.options import JsonOption, LibraryOption, WorkArgument, opened, typed
from foundling.cli.render import decisions
from foundling.cli.screen import show
from foundling.cli.values import field_meant
from foundling.library.types import Decision


def set_field(
    work: WorkArgument,
    values: Annotated[
        list[str],
        typer.Argument(
            metavar="FIELD=VALUE...", callback=typed, help='author="Ell", or author= for none.', show_default=False
        ),
    ],
    library: LibraryOption = None,
    add: Annotated[bool, typer.Option("--add", help="Add to the values there are.")] = False,
    drop: Annotated[bool, typer.Option("--drop", help="Drop this value, keep the others.")] = False,
    as_json: JsonOption = False,
) -> tuple[Decision, ...]:
    """Decide what a field holds. Your word outranks every claim, now and after every re-reading.

    Name a field several times to give it several values. An empty value decides that there is none.
    `foundling undo` takes it back.

    Example: `foundling set "Taking In" author="Ell Marsh" rating=PG fandom="Original Work"`
    """
    if add and drop:
        raise typer.BadParameter("--add and --drop cannot be given together")
    how: Literal["set", "add", "drop"] = "add" if add else "drop" if drop else "set"
    wanted = grouped(values)
    with opened(library) as shelf:
        made = tuple(shelf.set(work, field, given, how=how) for field, given in wanted.items())
    show(made, as_json=as_json, render=lambda: decisions(made))
    return made


def grouped(values: list[str]) -> dict[str, list[str]]:
    """`["author=A", "author=B", "note="]` as `{"author": ["A", "B"], "note": []}`; raises BadParameter."""
    fields: dict[str, list[str]] = {}
    for item in values:
        field, equals, value = item.partition("=")
        if not equals or not field.strip():
            raise typer.BadParameter(f"{item!r} is not FIELD=VALUE", param_hint="FIELD=VALUE")
        given = fields.setdefault(field_meant(field), [])
        if value.strip():
            given.append(value.strip())
    return fields
