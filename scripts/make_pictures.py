"""Writes the pictures of the documents: what a terminal shows, as SVG.

    python scripts/make_pictures.py

Takes in samples/ into a library that goes away again, and draws what `foundling show` and `foundling list` print.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console, RenderableType
from rich.text import Text

from foundling import Library
from foundling.cli.card import edition_card
from foundling.cli.render import listing

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "images"
WIDTH = 120
LIST_WIDTH = 108
# What would have the picture ask another site for a font; the reader's own does.
_FONT = re.compile(r"\s*@font-face\s*\{[^}]*\}")
# What the pictures show: a file of samples/.
SHOWN = "samples/labelled-header.txt"


def terminal(width: int) -> Console:
    """A console of so many columns that remembers what was printed."""
    return Console(
        record=True, width=width, force_terminal=True, color_system="truecolor", file=open("/dev/null", "w")
    )


def draw(name: str, command: str, parts: Iterable[RenderableType], console: Console) -> None:
    """Write the picture of a command and what it prints."""
    console.print(Text.assemble(("$ ", "dim"), (command, "bold")))
    for part in parts:
        console.print(part)
    TARGET.mkdir(parents=True, exist_ok=True)
    console.print()  # room below the last line
    drawn = console.export_svg(title="foundling", unique_id=name)
    (TARGET / f"{name}.svg").write_text(_FONT.sub("", drawn), encoding="utf-8")


def main() -> int:
    """Draw all pictures."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder), create=True, who="ada") as library:
        library.add([Path("samples")], accession="the sample shelf", note="ask before archiving")
        console = terminal(WIDTH)
        edition = library.show(SHOWN)
        draw("show", 'foundling show "The Kettle at Sker Point"', edition_card(edition, console), console)
        console = terminal(LIST_WIDTH)
        rows = tuple(library.list())
        draw("list", "foundling list", listing(rows, console, asked_for=False), console)
    return 0


if __name__ == "__main__":
    sys.exit(main())
