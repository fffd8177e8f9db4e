"""Maildir folders, and archives of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript, Refusal
from foundling.sources.maildir import is_maildir, pack
from foundling.sources.registry import choose


def make(folder: Path, messages: dict[str, bytes]) -> Path:
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True)
    for name, data in messages.items():
        (folder / name).write_bytes(data)
    return folder


def message(number: int) -> bytes:
    return f"From: Ell <ell@example.org>\nSubject: Rain {number}/2\n\nIt rained {number}.\n".encode()


MESSAGES = {"cur/2.x:2,S": message(2), "new/1.x": message(1), "tmp/3.x": b"half a mess"}


@pytest.mark.parametrize("packed", [False, True])
def test_parts_in_files_of_their_own_are_joined(tmp_path: Path, packed: bool) -> None:
    folder = make(tmp_path, MESSAGES)
    source = container(pack(folder), name="box.tar") if packed else container(folder)
    (story,) = manuscripts(source)
    assert isinstance(story, Manuscript)
    assert [member.locator for member in story.members] == ["new/1.x", "cur/2.x:2,S"]
    assert story.text.index("rained 1") < story.text.index("rained 2")


def test_same_messages_give_the_same_archive(tmp_path: Path) -> None:
    first, second = make(tmp_path / "a", MESSAGES), make(tmp_path / "b", dict(reversed(MESSAGES.items())))
    (second / "cur" / "2.x:2,S").touch()
    assert pack(first) == pack(second)


def test_archive_cut_short_gives_what_it_holds(tmp_path: Path) -> None:
    data = pack(make(tmp_path, {"cur/1.x": message(1), "cur/2.x": message(2) * 100}))
    found = list(manuscripts(container(data[:2000], name="box.tar")))
    assert any(isinstance(item, Manuscript) and "It rained 1." in item.text for item in found)


def test_other_archives_are_left_to_others(tmp_path: Path) -> None:
    data = pack(make(tmp_path, MESSAGES)).replace(b"cur/", b"fic/").replace(b"new/", b"fic/")
    source = choose(data[:8192], "x.tar")
    assert source is None or source.name != "maildir"


def test_only_cur_beside_new_makes_a_maildir(tmp_path: Path) -> None:
    assert not is_maildir(tmp_path)
    (tmp_path / "cur").mkdir()
    assert not is_maildir(tmp_path)
    (tmp_path / "new").mkdir()
    assert is_maildir(tmp_path)
    assert not any(isinstance(item, Refusal) for item in manuscripts(container(make(tmp_path / "b", MESSAGES))))
