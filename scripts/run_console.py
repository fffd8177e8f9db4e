"""Runs the commands that the documents show, and writes below each what it prints.

    python scripts/run_console.py            write README.md and docs/*.md anew
    python scripts/run_console.py --check    exit 1 and name the differences instead

A document's fenced `console` blocks are one session: lines that begin with `$ ` are run in an empty home folder
that holds `samples/`, on a terminal of WIDTH columns. `<!-- first: COMMAND -->` runs a command that is not shown.
What differs from run to run (ids, dates, times, how sure) is left out of the comparison.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 100, 40
# The name that documents give to the home folder of the session.
HOME = "/home/ada"

_BLOCK = re.compile(r"^```console\n(?P<body>.*?)^```$|^<!-- first: (?P<first>.*?) -->$", re.MULTILINE | re.DOTALL)
_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
# What a command says of how far it is, after half a minute: on a slow machine.
_PROGRESS = re.compile(r"[A-Z][A-Za-z ]+: [\d,]+(?: of [\d,]+)? (?:files|stories), .+/s")
# What may differ: work ids, sums of time and pace, dates, confidences, and who is at the keyboard.
_VARYING = (
    (re.compile(r"\b[0-9a-hjkmnp-tv-z]{8}\b"), "<id>"),
    (re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?"), "<date>"),
    (re.compile(r"\([\d.]+ s(?:, [\d,]+ words a second)?\)"), "<pace>"),
    (re.compile(r"\d{1,3}%"), "<sure>"),
    (re.compile(r"[░█▒]+"), "<strip>"),
    # Where a line is cut depends on how long the path of the session's folder is.
    (re.compile(r"\s+"), ""),
)


@dataclass(frozen=True)
class Step:
    """A command, and what stands below it in the document (None: it is not shown)."""

    command: str
    shown: str | None


def documents() -> list[Path]:
    """The documents that show commands."""
    listed = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    return [path for path in listed if any(steps(path.read_text(encoding="utf-8")))]


def steps(text: str) -> Iterator[Step]:
    """The commands of a document, in order, with what it says they print."""
    for block in _BLOCK.finditer(text):
        if block["first"]:
            yield Step(block["first"], None)
            continue
        command, shown = "", ""
        for line in block["body"].splitlines():
            if line.startswith("$ "):
                if command:
                    yield Step(command, shown)
                command, shown = line[2:], ""
            elif command.endswith("\\"):
                command += "\n" + line
            else:
                shown += line + "\n"
        yield Step(command, shown)


class Session:
    """An empty home folder, a terminal, and the commands run in it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        shutil.copytree(ROOT / "samples", home / "samples")
        self.environment = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": str(home),
            "USER": "ada",
            "LOGNAME": "ada",
            "LANG": "C.UTF-8",
            "TERM": "xterm",
            "NO_COLOR": "1",
        }

    def run(self, command: str) -> tuple[int, str]:
        """Run a command; its exit code and what it printed, stderr last."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
        with tempfile.TemporaryFile() as complaints:
            process = subprocess.Popen(
                ["bash", "-c", command],
                stdin=subprocess.DEVNULL,
                stdout=theirs,
                stderr=complaints,
                cwd=self.home,
                env=self.environment,
            )
            os.close(theirs)
            printed = b"".join(_chunks(ours))
            os.close(ours)
            code = process.wait()
            complaints.seek(0)
            printed += complaints.read()
        return code, self._tidy(printed.decode("utf-8", "replace"))

    def _tidy(self, printed: str) -> str:
        plain = _ESCAPE.sub("", printed).replace("\r\n", "\n").replace(str(self.home), HOME)
        told = [line for line in plain.strip("\n").splitlines() if not _PROGRESS.fullmatch(line)]
        return "".join(line.rstrip() + "\n" for line in told)


def _chunks(descriptor: int) -> Iterator[bytes]:
    while True:
        try:
            chunk = os.read(descriptor, 65536)
        except OSError:  # Linux says EIO when the last writer has gone
            return
        if not chunk:
            return
        yield chunk


def comparable(printed: str) -> str:
    """What was printed, on one line (where lines break depends on the home's name), without what differs."""
    line = " ".join(printed.split())
    for pattern, name in _VARYING:
        line = pattern.sub(name, line)
    return line


def rewritten(text: str, session: Session) -> tuple[str, list[str]]:
    """The document with what its commands print now, and a line for each that failed or prints something else."""
    results = []
    complaints = []
    for step in steps(text):
        code, printed = session.run(step.command)
        if code and "echo $?" not in step.command:
            complaints.append(f"$ {step.command}\nended with exit code {code}:\n{printed}")
        if step.shown is not None:
            if comparable(step.shown) != comparable(printed):
                complaints.append(f"$ {step.command}\nprints:\n{printed}and not:\n{step.shown}")
            results.append(f"$ {step.command}\n{printed}")
    waiting = iter(results)

    def block(match: re.Match[str]) -> str:
        if match["first"]:
            return match[0]
        count = sum(1 for _ in steps(match[0]))
        return "```console\n" + "".join(next(waiting) for _ in range(count)) + "```"

    return _BLOCK.sub(block, text), complaints


def check(path: Path, home: Path) -> list[str]:
    """What is no longer true in a document; `home` is an empty folder."""
    return rewritten(path.read_text(encoding="utf-8"), Session(home))[1]


def main() -> int:
    """Write the documents anew, or check them."""
    wrong = 0
    for path in documents():
        with tempfile.TemporaryDirectory() as home:
            text, complaints = rewritten(path.read_text(encoding="utf-8"), Session(Path(home)))
        if "--check" in sys.argv:
            wrong += len(complaints)
            for complaint in complaints:
                print(f"{path.relative_to(ROOT)}: {complaint}")
        elif complaints:
            path.write_text(text, encoding="utf-8")
            print(f"{path.relative_to(ROOT)}: written")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
