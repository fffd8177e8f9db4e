"""What stands around every command: errors in, one clear line and an exit code out.

Owns the exit codes (docs/errors.md lists them). No traceback reaches the user: what Foundling foresaw is one
line on stderr; a mistake of Foundling's own is one line and a file with the details, or the traceback itself
where FOUNDLING_DEBUG is set.
"""

from __future__ import annotations

import errno
import io
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import typer

from foundling.cli.outcome import exit_code
from foundling.cli.screen import complain, visible
from foundling.errors import FoundlingError

FAILED = 1
MISTAKE = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130  # 128 + SIGINT, as shells have it
BROKEN_PIPE = 141  # 128 + SIGPIPE

# What can be said to someone who stopped a command half-way.
RESUMABLE = {
    "add": "what was taken in is kept, and the same command goes on from there",
    "export": "the files that were written are whole, and the same command goes on from there",
    "read": "what was written is whole; add --resume to go on from there",
    "reread": "what was read again is kept, and the same command goes on from there",
    "embed": "what was read is kept, and the same command goes on from there",
    "reindex": "the index that was there is still there",
    "rebuild": "the stories are safe; give the same command again to finish",
    "repair": "nothing whole was changed; give the same command again to finish",
    "backup": "what was copied is whole, and the same command goes on from there",
    "restore-backup": "what was copied is whole, and the same command goes on from there",
}
# What can be done about what the system refuses.
ADVICE = {
    errno.ENOSPC: "make room, then give the same command again",
    errno.EACCES: "give yourself the right to it, or name another place",
    errno.EPERM: "give yourself the right to it, or name another place",
    errno.EROFS: "it cannot be written to; name another place",
    errno.ENOENT: "check the name",
    errno.EIO: "the disk may be failing; copy what matters, then check it",
}
# How the parser of options begins what it says of a value.
_OF_VALUES = (("Value error, ", ""), ("Input should be", "it is to be"))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the program's exit code; `arguments` default to the process's."""
    sys.excepthook = report_mistake
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal of another encoding gets escapes, not a crash
            stream.reconfigure(errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _call(given)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_quietly()
        return BROKEN_PIPE
    except SystemExit as error:
        if isinstance(error.__context__, BrokenPipeError):  # typer turns a broken pipe into exit(1)
            _close_quietly()
            return BROKEN_PIPE
        raise
    return code


def call(arguments: Sequence[str]) -> object:
    """Run one command and return what it returned (an int where it ended with an exit code of its own)."""
    from foundling.cli.app import app

    return typer.main.get_command(app).main(list(arguments), prog_name="foundling", standalone_mode=False)


def _call(arguments: Sequence[str]) -> int:
    try:
        value = call(arguments)
    except typer.TyperException as error:
        _complain_of_usage(error)
        return error.exit_code
    except FoundlingError as error:
        complain(str(error))
        return FAILED
    except (KeyboardInterrupt, typer.Abort):
        value = INTERRUPTED
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(_os_line(error))
        return FAILED
    if value == INTERRUPTED and isinstance(value, int):
        complain(_stopped_line(arguments))
    return exit_code(value)


def _complain_of_usage(error: typer.TyperException) -> None:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "foundling"
    message = error.format_message().rstrip(".")
    for words, better in _OF_VALUES:
        message = message.replace(words, better)
    if message:
        joint = " " if message.endswith("?") else "; "
        complain(f"{message}{joint}`{command} --help` tells how it is used")


def _os_line(error: OSError) -> str:
    what = error.strerror or str(error)
    advice = ADVICE.get(error.errno or 0)
    said = what if advice is None else f"{what[:1].lower()}{what[1:]}; {advice}"
    return f"{os.fsdecode(error.filename)}: {said}" if error.filename is not None else said


def _stopped_line(arguments: Sequence[str]) -> str:
    command = next((word for word in arguments if word in RESUMABLE), None)
    return "stopped" if command is None else f"stopped; {RESUMABLE[command]}"


def _close_quietly() -> None:
    """Point stdout nowhere, so that Python's own flush at exit does not fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def report_mistake(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An exception hook: one line for the user, the details in a file (on stderr where FOUNDLING_DEBUG is set)."""
    if issubclass(kind, KeyboardInterrupt):
        complain("stopped")
        os._exit(INTERRUPTED)
    details = "".join(traceback.format_exception(kind, error, trace))
    if os.environ.get("FOUNDLING_DEBUG"):
        sys.stderr.write(details)
        sys.exit(MISTAKE)
    with tempfile.NamedTemporaryFile(
        "w", prefix="foundling-", suffix=".log", delete=False, encoding="utf-8", errors="backslashreplace"
    ) as file:
        file.write(f"foundling {' '.join(sys.argv[1:])}\n{details}")
    where = Path(file.name)
    complain(
        f"a mistake in Foundling itself ({visible(kind.__name__)}); nothing kept is harmed; "
        f"please report it with {where}"
    )
    # Python lets an exception hook choose the exit code this way; it would end with 1 otherwise.
    sys.exit(MISTAKE)
