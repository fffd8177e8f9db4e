"""`foundling history`: who decided what, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from foundling.cli.options import JsonOption, LibraryOption, opened, typed
from foundling.cli.render import decisions
from foundling.cli.screen import put_json, show
from foundling.errors import NoSuchWorkError
from foundling.library.decisions import HOLDING
from foundling.library.types import Decision

if TYPE_CHECKING:
    from foundling.library.library import Library


def history(
    work: Annotated[
        str | None, typer.Argument(metavar="[WORK]", callback=typed, help="Only this work's.", show_default=False)
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> tuple[Decision, ...]:
    """Show every decision, those taken back too: who, when, which field, what value."""
    with opened(library) as shelf:
        made = shelf.history(work)
        texts = {} if as_json else _texts(shelf, made)
    if as_json:
        for decision in made:
            put_json(decision)
        return made
    show(made, as_json=False, render=lambda: decisions(made, texts))
    return made


def _texts(shelf: Library, made: Sequence[Decision]) -> dict[str, str]:
    """What the texts that somebody chose to be shown are called, by their ids: as `show` lists them."""
    works = dict.fromkeys(one.work for one in made if one.field == HOLDING)
    found: dict[str, str] = {}
    for work in works:
        try:
            holdings = shelf.show(work).holdings
        except NoSuchWorkError:
            continue
        for held in holdings:
            path = held.arrivals[0].path if held.arrivals else ""
            found[held.manuscript] = f"{held.work} ({path})" if path else held.work
    return found
