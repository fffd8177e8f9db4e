"""`foundling show`: one work's record, with the evidence."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foundling.cli.card import edition_card
from foundling.cli.options import JsonOption, LibraryOption, WorkArgument, opened
from foundling.cli.screen import out, put, put_json
from foundling.library.types import Edition


def show(
    work: WorkArgument,
    library: LibraryOption = None,
    every: Annotated[
        bool, typer.Option("--all", "-a", help="Every claim, not only the best of each field, and whole notes.")
    ] = False,
    text: Annotated[bool, typer.Option("--text", help="The story itself instead of its record.")] = False,
    as_json: JsonOption = False,
) -> Edition:
    """Show a work: its record, how sure each value is, and the line of the story that says so."""
    with opened(library) as shelf:
        edition = shelf.show(work)
    if as_json:
        put_json(edition)
        return edition
    console = out()
    if text:
        sys.stdout.write(body_text(edition) + "\n")
        return edition
    put(edition_card(edition, console, every=every), console)
    return edition


def body_text(edition: Edition) -> str:
    """The story's own words: the body parts of the text, without front, notes and back."""
    from foundling.cli.evidence import body_spans
    from foundling.cli.screen import visible

    reading = edition.reading
    return visible("".join(reading.text[span.start : span.end] for span in body_spans(reading)).strip("\n"))
