"""Cells of CSV files that people open in a spreadsheet program, which would run what looks like a formula.

Owns the guard and its undoing. Anyone may have named a file, a tag or a story `=HYPERLINK(…)`, so that a cell that
begins with a sign of CELL_SIGNS gets an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection).
One that begins with apostrophes and then such a sign gets one more, so that taking one off always gives back what
was there.

>>> guarded("=1+1"), guarded("'=1+1"), guarded("'Come in'"), unguarded(guarded("'=1+1"))
("'=1+1", "''=1+1", "'Come in'", "'=1+1")
"""

from __future__ import annotations

import re

CELL_SIGNS = "=+-@\t\r"
GUARD = "'"
_BEGINS = re.compile(f"{GUARD}*[{re.escape(CELL_SIGNS)}]")
_GUARDED = re.compile(f"{GUARD}+[{re.escape(CELL_SIGNS)}]")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet program takes for a formula."""
    return GUARD + cell if _BEGINS.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before it was guarded."""
    return cell[len(GUARD) :] if _GUARDED.match(cell) else cell
