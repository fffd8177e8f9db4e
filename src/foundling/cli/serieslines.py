"""The series that a work stands in, for people: its works in order, and which numbers lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from foundling.cli.evidence import one_line, shorten
from foundling.library.series import SeriesLine

# Works of a series that are listed.
LISTED = 30
TITLE = 60


def series_lines(lines: Iterable[SeriesLine], work: str) -> Iterator[RenderableType]:
    """Each series under its name; the work that is shown is marked."""
    for line in lines:
        yield Text("Series   " + one_line(line.name) if line.name else "One after the other", style="bold")
        for one in line.works[:LISTED]:
            mark = "→" if one.work == work else " "
            number = "" if one.position is None else f"{one.position}. "
            yield Text(f"  {mark} {one.work}  {number}{shorten(one_line(one.title or 'Untitled'), TITLE)}")
        if len(line.works) > LISTED:
            yield Text(f"    and {len(line.works) - LISTED} more")
        for said, numbers in (("not here", line.missing), ("there twice", line.doubled)):
            if numbers:
                yield Text(f"    {said}: {', '.join(map(str, numbers))}", style="yellow")
        yield Text()
