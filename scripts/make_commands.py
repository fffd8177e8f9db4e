"""Writes docs/commands.md from the help of every command.

python scripts/make_commands.py            write it
python scripts/make_commands.py --check    exit 1 if the file differs from what would be written
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
HEAD = """# The commands

What `foundling --help` and `foundling COMMAND --help` print. This page is written by `scripts/make_commands.py`.

Each command calls the method of the same name on `foundling.Library` (`read` calls `foundling.read_all`), so
whatever a command does can be done from Python. With `--json` it prints what that method returns. What the exit
codes mean is in [errors.md](errors.md).
"""


def help_of(*words: str) -> str:
    """The help page of the program or of a command, as a pipe gets it."""
    from foundling.cli.frame import run

    os.environ["COLUMNS"] = "96"
    printed = io.StringIO()
    with redirect_stdout(printed):
        run([*words, "--help"])
    return "".join(line.rstrip() + "\n" for line in printed.getvalue().strip().splitlines())


def commands(group: Any) -> Iterator[tuple[str, ...]]:
    """The commands of a group, and behind a group of its own those in it."""
    for name in group.list_commands(None):
        yield (name,)
        command = group.get_command(None, name)
        if hasattr(command, "commands"):
            yield from ((name, *words) for words in commands(command))


def page() -> str:
    """The whole document."""
    import typer

    from foundling.cli.app import app

    parts = [HEAD, f"## foundling\n\n```text\n{help_of()}```\n"]
    for words in commands(typer.main.get_command(app)):
        parts.append(f"## foundling {' '.join(words)}\n\n```text\n{help_of(*words)}```\n")
    return "\n".join(parts)


def main() -> int:
    """Write the page, or check it."""
    if "--check" in sys.argv:
        return int(TARGET.read_text(encoding="utf-8") != page())
    TARGET.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
