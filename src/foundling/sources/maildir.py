"""Maildir folders: `cur`, `new` and `tmp`, one message a file.

Owns the recognition of such a folder and the order of its messages. Each message is an original of its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from foundling.manuscript import Refusal
from foundling.sources.mailpieces import pieces_of
from foundling.sources.mailstore import Raw
from foundling.sources.names import shown_path
from foundling.sources.protocol import Container, Limits, Piece

_FOLDERS = ("cur", "new")


def is_maildir(path: Path) -> bool:
    """Whether the folder is a maildir: `cur` and `new` beside one another (`tmp` is often lost in a rescue)."""
    return all((path / name).is_dir() for name in _FOLDERS)


class MaildirSource:
    """A maildir, read as one mailbox."""

    name = "maildir"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """None: a folder has no bytes; whoever walks folders asks `is_maildir`."""
        return None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """The stories and messages in the folder at `container.path`; files that cannot be read are refused."""
        if container.path is None:
            return
        store = _Maildir(container.path, container.name, limits)
        yield from store.refusals
        yield from pieces_of(store, container, limits)


class _Maildir:
    def __init__(self, path: Path, name: str, limits: Limits) -> None:
        self._name = name
        self._root = path
        self._limits = limits
        self._paths: list[Path] = []
        self.refusals: list[Refusal] = []
        for file in sorted((f for folder in _FOLDERS for f in (path / folder).iterdir()), key=lambda f: f.name):
            if file.name.startswith(".") or not file.is_file():
                continue
            try:
                file.open("rb").close()
            except OSError as error:
                why = f"it cannot be read ({error.strerror or error})"
                self.refusals.append(Refusal(self._shown(file), why, "check the file and its permissions"))
                continue
            self._paths.append(file)

    def _shown(self, file: Path) -> str:
        return f"{self._name}/{shown_path(file.relative_to(self._root))}"

    def messages(self) -> Iterator[Raw]:
        for number in range(len(self._paths)):
            yield self.message(number)

    def message(self, number: int, /) -> Raw:
        """The message in the file of this number; a file that has vanished since is empty."""
        file = self._paths[number]
        try:
            with file.open("rb") as stream:
                data = stream.read(self._limits.text)
        except OSError:
            data = b""
        return Raw(data, hashlib.sha256(data).hexdigest(), None, self._shown(file))
