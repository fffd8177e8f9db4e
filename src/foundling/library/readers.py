"""The processes that read what is added, and the making of them before anything else is there.

Imports no database and no layer of reading: they start while their owner still imports those.
"""

from __future__ import annotations

from foundling.workers import Crew


def reading_crew(jobs: int | None) -> Crew:
    """A crew that takes files; `jobs` as in `Crew`. Its first worker is started."""
    crew = Crew("foundling.library.taking:take", jobs=jobs, rehearsal="foundling.library.taking:rehearsal")
    crew.begin()
    return crew
