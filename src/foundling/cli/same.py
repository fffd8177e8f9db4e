"""`foundling same`, `not-same`, `prefer`: a curator's word on which texts are one work, and which is shown."""

from __future__ import annotations

from typing import Annotated

import typer

from foundling.cli.options import JsonOption, LibraryOption, opened, typed
from foundling.cli.render import sentence
from foundling.cli.screen import show
from foundling.library.types import Decision

_WORK = "Its id or the beginning of it, the path it came from, or its title."
WorksArgument = Annotated[
    list[str], typer.Argument(metavar="WORK WORK...", callback=typed, help=_WORK, show_default=False)
]
WorkArgument = Annotated[str, typer.Argument(metavar="WORK", callback=typed, help=_WORK, show_default=False)]
HoldingArgument = Annotated[
    str,
    typer.Argument(
        metavar="HOLDING", callback=typed, help="A holding's id, as `foundling show` lists it.", show_default=False
    ),
]


def same(works: WorksArgument, library: LibraryOption = None, as_json: JsonOption = False) -> tuple[int, ...]:
    """Say that works are one: the oldest keeps its id and holds the others' texts."""
    with opened(library) as shelf:
        numbers = shelf.same(works)
        shown = shelf.show(works[0])
    said = f"{shown.id} holds {len(shown.holdings)} texts now. To take that back: {_undone(numbers)}"
    show({"same": numbers, "work": shown.id}, as_json=as_json, render=lambda: sentence(said))
    return numbers


def not_same(
    work: WorkArgument, holding: HoldingArgument, library: LibraryOption = None, as_json: JsonOption = False
) -> tuple[int, ...]:
    """Say that a holding is not of this work: it is a work by itself again, and stays one."""
    with opened(library) as shelf:
        numbers = shelf.not_same(work, holding)
    said = f"{holding} is a work by itself. To take that back: {_undone(numbers)}"
    show({"not_same": numbers}, as_json=as_json, render=lambda: sentence(said))
    return numbers


def prefer(
    work: WorkArgument, holding: HoldingArgument, library: LibraryOption = None, as_json: JsonOption = False
) -> Decision:
    """Have a work show this holding, and not the one that the rules choose."""
    with opened(library) as shelf:
        made = shelf.prefer_holding(work, holding)
    said = f"{made.work} shows {holding}. To take that back: foundling undo decision:{made.id}"
    show({"prefer": made.id, "work": made.work}, as_json=as_json, render=lambda: sentence(said))
    return made


def _undone(numbers: tuple[int, ...]) -> str:
    return ", ".join(f"foundling undo sameness:{number}" for number in numbers)
