"""Writes the pictures of the documents: what a terminal shows, as SVG.

    python scripts/make_pictures.py

Takes in samples/ into a library that goes away again, and draws what `foundling show` and `foundling list` print.
"""

from __future__ import annotations

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
# What the pictures show: a file of samples/.
SHOWN = "samples/labelled-header.txt"


def terminal() -> Console:
    """A console that remembers what was printed, as wide as the pictures."""
    return Console(
        record=True, width=WIDTH, force_terminal=True, color_system="truecolor", file=open("/dev/null", "w")
    )


def draw(name: str, command: str, parts: Iterable[RenderableType], console: Console) -> None:
    """Write the picture of a command and what it prints."""
    console.print(Text.assemble(("$ ", "dim"), (command, "bold")))
    for part in parts:
        console.print(part)
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / f"{name}.svg").write_text(console.export_svg(title="foundling", unique_id=name), encoding="utf-8")


def main() -> int:
    """Draw all pictures."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder), create=True, who="ada") as library:
        library.add([Path("samples")], accession="the sample shelf", note="ask before archiving")
        console = terminal()
        edition = library.show(SHOWN)
        draw("show", 'foundling show "The Kettle at Sker Point"', edition_card(edition, console), console)
        console = terminal()
        rows = tuple(library.list())
        draw("list", "foundling list", listing(rows, console, asked_for=False), console)
    return 0


if __name__ == "__main__":
    sys.exit(main())
