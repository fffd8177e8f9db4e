"""The command line: one module a command; each parses, calls one method of the same name and renders the value.

`main` is what the `foundling` program runs.
"""

from __future__ import annotations


def main() -> int:
    """Run the program with the process's arguments; returns the exit code."""
    try:
        from foundling.cli.frame import run
    except KeyboardInterrupt:  # stopped before anything began
        return 130
    return run()
