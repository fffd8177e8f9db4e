"""Maildir folders."""

from __future__ import annotations

from pathlib import Path

from foundling.manuscript import Manuscript, Refusal
from foundling.sources.assemble import assemble
from foundling.sources.maildir import MaildirSource, is_maildir
from foundling.sources.protocol import Container, Limits


def make(folder: Path, messages: dict[str, bytes]) -> Container:
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir()
    for name, data in messages.items():
        (folder / name).write_bytes(data)
    return Container("box", "", lambda: (folder / "cur").open("rb"), 0, path=folder)


def read(folder: Container) -> list[Manuscript | Refusal]:
    found = [item for item in MaildirSource().pieces(folder, Limits()) if not isinstance(item, Container)]
    return list(assemble(found))


def message(number: int) -> bytes:
    return f"From: Ell <ell@example.org>\nSubject: Rain {number}/2\n\nIt rained {number}.\n".encode()


def test_parts_in_files_of_their_own_are_joined(tmp_path: Path) -> None:
    box = make(tmp_path, {"cur/2.x:2,S": message(2), "new/1.x": message(1), "tmp/3.x": b"half a mess"})
    (story,) = read(box)
    assert isinstance(story, Manuscript)
    assert story.text.index("rained 1") < story.text.index("rained 2")
    assert len({member.sha256 for member in story.members}) == 2


def test_only_cur_beside_new_makes_a_maildir(tmp_path: Path) -> None:
    assert not is_maildir(tmp_path)
    (tmp_path / "cur").mkdir()
    assert not is_maildir(tmp_path)
    (tmp_path / "new").mkdir()
    assert is_maildir(tmp_path)
