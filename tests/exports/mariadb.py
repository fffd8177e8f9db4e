"""A MariaDB server for a test, on a socket of its own, and just enough of its protocol to load a file and ask.

The protocol is the one at https://mariadb.com/kb/en/clientserver-protocol/: a greeting, a login without password
(the server is started without grant tables), and text queries. Nothing listens on the network.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from waiting import PATIENCE_S, until_true

_SERVER = "mariadbd"
# Protocol 4.1, transactions, several statements in one packet, several results.
_ABLE = 0x00000200 | 0x00002000 | 0x00008000 | 0x00010000 | 0x00020000 | 0x00080000
_LARGEST = 64 * 1024 * 1024
_FULL = 0xFFFFFF
_UTF8MB4 = 45


def missing() -> str | None:
    """Why there can be no server here, or None."""
    return None if _program(_SERVER) else f"{_SERVER} is not installed (Debian: mariadb-server-core)"


@contextmanager
def server(folder: Path) -> Iterator[Path]:
    """A running server with an empty data folder, without so much as grant tables; yields its socket."""
    data, place = folder / "data", folder / "s"
    data.mkdir(parents=True)
    command = [_program(_SERVER), "--no-defaults", f"--datadir={data}", f"--socket={place}"]
    command += [
        "--skip-networking",
        "--skip-grant-tables",
        f"--pid-file={folder}/pid",
        f"--max-allowed-packet={_LARGEST}",
        "--user=root",
    ]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _wait(place, running, folder / "log")
        yield place
    finally:
        running.terminate()
        running.wait(timeout=PATIENCE_S)


class Client:
    """A connection; `run` takes SQL of any number of statements and returns the rows of the last that has some."""

    def __init__(self, place: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(PATIENCE_S)
        self._socket.connect(str(place))
        self._number = 0
        self._read()
        hello = _ABLE.to_bytes(4, "little") + _LARGEST.to_bytes(4, "little") + bytes([_UTF8MB4]) + bytes(23)
        self._send(hello + b"root\0" + b"\0" + b"mysql_native_password\0")
        answer = self._read()
        while answer[:1] == b"\xfe":
            self._send(b"")
            answer = self._read()
        assert answer[:1] == b"\0", answer

    def run(self, sql: str | bytes) -> list[tuple[str | None, ...]]:
        """Run statements; raises AssertionError with what the server says is wrong."""
        self._number = 0
        self._send(b"\x03" + (sql.encode() if isinstance(sql, str) else sql))
        rows: list[tuple[str | None, ...]] = []
        more = True
        while more:
            answer = self._read()
            assert answer[:1] != b"\xff", answer[9:].decode("utf-8", "replace")
            if answer[:1] == b"\0":
                at = 1
                for _ in range(2):
                    _, at = _counted(answer, at)
                more = bool(int.from_bytes(answer[at : at + 2], "little") & 8)
            else:
                rows, more = self._rows(_counted(answer, 0)[0])
        return rows

    def close(self) -> None:
        """Say goodbye."""
        self._number = 0
        self._send(b"\x01")
        self._socket.close()

    def _rows(self, columns: int) -> tuple[list[tuple[str | None, ...]], bool]:
        for _ in range(columns + 1):
            self._read()
        rows = []
        while True:
            answer = self._read()
            if answer[:1] == b"\xfe" and len(answer) < 9:
                return rows, bool(int.from_bytes(answer[3:5], "little") & 8)
            assert answer[:1] != b"\xff", answer
            row: list[str | None] = []
            at = 0
            for _ in range(columns):
                if answer[at] == 0xFB:
                    row.append(None)
                    at += 1
                    continue
                size, at = _counted(answer, at)
                row.append(answer[at : at + size].decode())
                at += size
            rows.append(tuple(row))

    def _send(self, data: bytes) -> None:
        while True:
            part, data = data[:_FULL], data[_FULL:]
            self._socket.sendall(len(part).to_bytes(3, "little") + bytes([self._number % 256]) + part)
            self._number += 1
            if len(part) < _FULL:
                return

    def _read(self) -> bytes:
        found = b""
        while True:
            head = self._exactly(4)
            self._number = head[3] + 1
            size = int.from_bytes(head[:3], "little")
            found += self._exactly(size)
            if size < _FULL:
                return found

    def _exactly(self, size: int) -> bytes:
        found = b""
        while len(found) < size:
            part = self._socket.recv(size - len(found))
            assert part, "the server closed the connection"
            found += part
        return found


def _counted(data: bytes, at: int) -> tuple[int, int]:
    """A length-encoded number, and where it ends."""
    first = data[at]
    size = {0xFC: 2, 0xFD: 3, 0xFE: 8}.get(first, 0)
    return (first, at + 1) if not size else (int.from_bytes(data[at + 1 : at + 1 + size], "little"), at + 1 + size)


def _wait(place: Path, running: subprocess.Popen[bytes], log: Path) -> None:
    def answers() -> bool:
        assert running.poll() is None, log.read_text(errors="replace")
        try:
            with socket.socket(socket.AF_UNIX) as probe:
                probe.connect(str(place))
        except OSError:
            return False
        return True

    until_true(answers, pause_s=0.1)


def _program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    return found or ""
