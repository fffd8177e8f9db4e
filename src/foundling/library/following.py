"""Has the catalogue follow what was kept.

Owns the second half of every change: the word goes into `kept` together with a note that the catalogue is behind,
then the catalogue follows, then the note goes. Killed between, the next opening finds the note.
"""

from __future__ import annotations

from collections.abc import Sequence

from foundling.library.cataloguing import recatalogue
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.notes import remove_notes


def catch_up(databases: Databases, ids: Sequence[str]) -> None:
    """Bring the catalogue after what was kept of these works, and remove the notes that it is behind."""
    for chunk in chunks(ids):
        recatalogue(databases, chunk)
        with databases.kept.begin() as connection:
            remove_notes(connection, "work", chunk)
