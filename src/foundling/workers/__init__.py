"""Many cores, and a wall between a hostile file and everything else.

`Crew` maps jobs to results in worker processes (crew.py; one worker as
the crew sees it hand.py, the worker's own side bench.py); `read_files` reads many
files so (files.py).
"""

from __future__ import annotations

from foundling.workers.crew import CLOSE_PACE, Crew, CrewError, cores
from foundling.workers.files import FileJob, FileRead, read_file, read_files
from foundling.workers.hand import Job, Outcome

__all__ = [
    "CLOSE_PACE",
    "Crew",
    "CrewError",
    "FileJob",
    "FileRead",
    "Job",
    "Outcome",
    "cores",
    "read_file",
    "read_files",
]
