"""`foundling show`: one work's record, with the evidence."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foundling.cli.card import close_card, edition_card
from foundling.cli.options import JsonOption, LibraryOption, WorkArgument, opened
from foundling.cli.screen import out, put, put_json
from foundling.cli.serieslines import series_lines
from foundling.library.types import Edition


def show(
    work: WorkArgument,
    library: LibraryOption = None,
    every: Annotated[
        bool, typer.Option("--all", "-a", help="Every claim, not only the best of each field, and whole notes.")
    ] = False,
    text: Annotated[bool, typer.Option("--text", help="The story itself instead of its record.")] = False,
    cast: Annotated[bool, typer.Option("--cast", help="Who is in it, instead of its record.")] = False,
    speech: Annotated[bool, typer.Option("--speech", help="Who says what.")] = False,
    scenes: Annotated[
        bool, typer.Option("--scenes", help="Its scenes, and through whose eyes they are told.")
    ] = False,
    advisories: Annotated[
        bool, typer.Option("--advisories", help="What to be warned of, with the passages.")
    ] = False,
    as_json: JsonOption = False,
) -> Edition:
    """Show a work: its record, how sure each value is, and the line of the story that says so.

    What close reading found is shown by --cast, --speech, --scenes and --advisories, which may be combined.
    """
    with opened(library) as shelf:
        edition = shelf.show(work)
        lines = () if as_json or text else shelf.series(edition.id)
    if as_json:
        put_json(edition)
        return edition
    console = out()
    if text:
        sys.stdout.write(body_text(edition) + "\n")
        return edition
    asked = {"cast": cast, "speech": speech, "scenes": scenes, "advisories": advisories}
    wanted = frozenset(name for name, yes in asked.items() if yes)
    if wanted:
        put(close_card(edition, wanted, console), console)
    else:
        put(edition_card(edition, console, every=every), console)
        put(series_lines(lines, edition.id), console)
    return edition


def body_text(edition: Edition) -> str:
    """The story's own words: the body parts of the text, without front, notes and back."""
    from foundling.cli.evidence import body_spans
    from foundling.cli.screen import visible

    reading = edition.reading
    return visible("".join(reading.text[span.start : span.end] for span in body_spans(reading)).strip("\n"))
