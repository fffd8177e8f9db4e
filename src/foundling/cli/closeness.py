"""Whether a work has been read closely, in words."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from foundling.cli.evidence import one_line
from foundling.library.cards import WORK_FORMS
from foundling.library.types import Edition

UNREAD = "not read closely yet (cast, speech, viewpoint, relationships, advisories)"


def close_lines(edition: Edition) -> Iterator[RenderableType]:
    """A line for a work that has not been read closely, or not by today's rules; nothing for what is no work."""
    forms = edition.record.get("form", ())
    if forms and forms[0].value not in WORK_FORMS:
        return
    state, command = edition.close, f"foundling reread {edition.id}"
    if state.why is not None:
        yield Text(f"Could not be read closely: {one_line(state.why)}", style="yellow")
    elif not state.read:
        yield Text(f"{UNREAD.capitalize()}: {command}", style="yellow")
    elif state.outdated:
        yield Text(f"Read closely by older rules: {command}", style="dim")
