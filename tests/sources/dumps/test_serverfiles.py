"""A server's own files in a backup are told from stories."""

from __future__ import annotations

import io
import tarfile
import zipfile

import pytest

from dump_making import archive, own_backup, prose
from foundling.api import read_all
from foundling.manuscript import Refusal
from foundling.sources.dumps.kinds import Within, dump_within, kind_of_head, kind_of_stream

HASH = "5f4dcc3b5aa765d61d8327deb882cf99"
SETTINGS = f"<?php\n$dbuser = 'x';\n$dbpass = '{HASH}';\n?>\n"
VISIT = '203.0.113.77 - - [01/Jan/2003:00:00:00 +0000] "GET /viewstory.php?sid=1 HTTP/1.0" 200 1234\n'


@pytest.mark.parametrize(
    "text",
    [
        f"minnow:{HASH}\ntern:$apr1$abcdefgh$0123456789abcdefghijkl\n",
        f"minnow:{HASH}:Wilhelmina Hart:minnow@example.org\n" * 400,
        "minnow:rqXexS6ZhobKA\n",
        SETTINGS,
        f"<?php define('DB_PASSWORD', '{HASH}'); ?>",
        VISIT * 3,
    ],
)
def test_they_are_not_kept(text: str) -> None:
    assert kind_of_head(text.encode()[:8192]) == "server"
    [refusal] = read_all(text.encode(), name="x.txt")
    assert isinstance(refusal, Refusal) and "server" in refusal.why


@pytest.mark.parametrize(
    "text",
    [
        f"Title:Thunderstorms\n{prose('storm')}",
        f"minnow:{HASH}\n{prose('hash')}",
        f"<?php include('top.php'); ?>\n<p>{prose('page')}</p>",
        f"<?xml version='1.0'?><html><body><p>{prose('xhtml')}</p></body></html>",
        'He said [on 01/Jan/2003] "GET out of here".',
        "12:30\n12:45\n",
    ],
)
def test_stories_are_none_of_them(text: str) -> None:
    assert kind_of_head(text.encode()[:8192]) is None


def test_an_archive_of_a_site_with_passwords_is_found() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("site/viewstory.php", "<?php include('header.php'); ?>")
        packed.writestr("site/config.php", SETTINGS)
    target.seek(0)
    assert dump_within(target) == Within("site/config.php", "server")


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_a_backup_whose_first_member_is_the_database_is_an_archive_and_no_database(mode: str) -> None:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode=mode) as packed:  # type: ignore[call-overload]
        for name, text in (("b/archive.sql", own_backup(archive())), ("b/stories/4/10.txt", prose("ten"))):
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            packed.addfile(info, io.BytesIO(text.encode()))
    target.seek(0)
    assert kind_of_stream(target) is None
    target.seek(0)
    assert dump_within(target) == Within("b/archive.sql", "sql")


def test_nor_is_one_whose_members_are_not_packed() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("a.sql", own_backup(archive()))
    assert kind_of_head(target.getvalue()[:8192]) is None
