"""Where output goes: a terminal gets colour and boxes, a pipe plain lines, and neither a control character.

Owns the consoles and the making-safe of text that came from files: a story may hold escape sequences, and
printing them would let it write over the reader's screen.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from rich.console import Console, RenderableType
from rich.markup import escape
from rich.text import Text

# Wide enough that nothing is wrapped or cut on its way into a pipe.
PIPE_WIDTH = 10_000

# C0 and C1 controls but tab and line feed, bidirectional overrides (U+202E turns the rest of a line round),
# and the lone surrogates that stand for bytes that are no UTF-8.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """`text` with everything that a terminal would act on, or cannot show, written as an escape."""
    return _UNSAFE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is no UTF-8, as os.fsdecode writes it
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def out() -> Console:
    """The console of what was asked for: stdout."""
    return _console(sys.stdout.isatty(), stderr=False)


def err() -> Console:
    """The console of progress and complaints: stderr."""
    return _console(sys.stderr.isatty(), stderr=True)


def _console(terminal: bool, *, stderr: bool) -> Console:
    if terminal:
        return Console(stderr=stderr, highlight=False)
    said = os.environ.get("COLUMNS", "")
    width = int(said) if re.fullmatch("[1-9][0-9]{0,5}", said) else PIPE_WIDTH
    return Console(stderr=stderr, highlight=False, width=width, color_system=None, force_terminal=False)


def show(value: object, *, as_json: bool, render: Callable[[], Iterable[RenderableType]]) -> None:
    """Print a value: as one line of JSON, or as `render` draws it."""
    if as_json:
        put_json(value)
        return
    put(render(), out())


def put(parts: Iterable[RenderableType], console: Console) -> None:
    """Print lines and tables. What goes to a pipe keeps its tabs, which rich would turn into spaces."""
    for part in parts:
        if isinstance(part, Text) and not console.is_terminal:
            console.file.write(part.plain + "\n")
        else:
            console.print(part)


def put_json(value: object) -> None:
    """Print a value as one line of JSON."""
    put_bytes(to_json(value))


def to_json(value: object) -> bytes:
    """A value as JSON; paths become strings, lone surrogates (of file names) escapes."""
    return msgspec.json.encode(value, enc_hook=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Path):
        return visible(str(value))
    raise TypeError(f"{type(value).__name__} has no JSON form")


def complain(line: str) -> None:
    """One line on stderr, said by Foundling."""
    console = err()
    text = " ".join(visible(line).split())
    console.print(f"[bold red]foundling:[/] {escape(text)}", soft_wrap=True)


def put_bytes(line: bytes) -> None:
    """Print a line of JSON that is encoded already."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.flush()
