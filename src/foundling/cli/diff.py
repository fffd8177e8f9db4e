"""`foundling diff`: where two texts differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from foundling.cli.options import JsonOption, LibraryOption, opened, typed
from foundling.cli.screen import show, visible
from foundling.library.types import TextDiff
from foundling.likeness import Difference

# Of paragraphs that are the same, the beginning is shown.
_GLIMPSE = 60
_STYLES = {"gone": "red", "new": "green", "same": ""}


def diff(
    one: Annotated[
        str,
        typer.Argument(metavar="ONE", callback=typed, help="A work, or a holding's id.", show_default=False),
    ],
    other: Annotated[
        str | None,
        typer.Argument(
            metavar="[OTHER]", callback=typed, help="Another; by default ONE's next holding.", show_default=False
        ),
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> TextDiff:
    """Show where two texts differ: two works, or two holdings of one. Line ends and wrapping do not count."""
    with opened(library) as shelf:
        found = shelf.diff(one, other)
    show(found, as_json=as_json, render=lambda: _lines(found))
    return found


def _lines(found: TextDiff) -> Iterator[RenderableType]:
    yield Text.assemble(("- ", "red"), visible(found.names[0]), "   ", ("+ ", "green"), visible(found.names[1]))
    yield Text(f"{found.common:.1%} of the longer one's words are in the other, in the same order", style="dim")
    for difference in found.differences:
        yield Text()
        yield from _told(found, difference)


def _told(found: TextDiff, difference: Difference) -> Iterator[RenderableType]:
    one = found.texts[0][difference.one.start : difference.one.end]
    other = found.texts[1][difference.other.start : difference.other.end]
    if difference.kind == "same":
        words = " ".join(one.split())
        yield Text(f"  {visible(words[:_GLIMPSE])}{' …' if len(words) > _GLIMPSE else ''}", style="dim")
    elif difference.kind == "gone":
        yield Text(f"- {visible(' '.join(one.split()))}", style="red")
    elif difference.kind == "new":
        yield Text(f"+ {visible(' '.join(other.split()))}", style="green")
    else:
        for mark, left_out in (("-", "new"), ("+", "gone")):
            line = Text(f"{mark} ", style=_STYLES["gone" if mark == "-" else "new"])
            for piece in difference.pieces:
                if piece.kind != left_out:
                    style = f"{_STYLES[piece.kind]} bold" if piece.kind != "same" else "dim"
                    line.append(visible(piece.text), style=style)
            yield line
