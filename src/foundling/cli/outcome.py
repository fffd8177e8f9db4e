"""What a command's value means for the program's exit code. docs/errors.md lists the codes."""

from __future__ import annotations

from foundling.cli.reports import ReadReport
from foundling.library.types import AddReport, BackupReport, RepairReport, RereadReport, VerifyReport

DONE = 0
INCOMPLETE = 3


def exit_code(value: object) -> int:
    """0 for work done, 3 for work done with something amiss; an int is a code already.

    A heap always has files that are no stories, so `add` is amiss only where it took in nothing at all.
    """
    match value:
        case bool() | None:
            return DONE
        case int():
            return value
        case VerifyReport() | RepairReport():
            return DONE if value.clean else INCOMPLETE
        case BackupReport(damaged=damaged) if damaged:
            return INCOMPLETE
        case ReadReport() | RereadReport():
            return INCOMPLETE if value.refusals else DONE
        case AddReport(unread=unread) if unread:
            return INCOMPLETE
        case AddReport():
            nothing = not (value.works or value.not_stories or value.already)
            return INCOMPLETE if nothing and (value.refusals or value.refused_before) else DONE
        case _:
            return DONE
