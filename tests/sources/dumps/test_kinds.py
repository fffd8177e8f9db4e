"""Telling what is a dump, and where one is hidden."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from dump_making import archive, mysqldump, own_backup, phpmyadmin, prose
from foundling.api import read_all
from foundling.manuscript import Refusal
from foundling.sources.dumps.kinds import Within, dump_within, kind_of_head, kind_of_stream
from pacing import check_spent


@pytest.mark.parametrize("write", [own_backup, phpmyadmin, mysqldump])
def test_dumps_are_known_by_their_first_bytes(write: object) -> None:
    dump = write(archive()).encode()  # type: ignore[operator]
    assert kind_of_head(dump[:8192]) == "sql"
    assert kind_of_stream(io.BytesIO(gzip.compress(dump))) == "sql"


@pytest.mark.parametrize(
    "text",
    [
        prose("x"),
        "Insert into the lock and turn it.\nDrop table manners at the door;\nCreate table settings (four of them).",  # noqa: E501
        "Title, Author and Rating are what a card says.\n",
        "-- Part one --\n\nIt rained.",
        "Title: Rain\nAuthor: Ann\n",
        "%hash = of the day\n",
    ],
)
def test_stories_are_no_dumps(text: str) -> None:
    assert kind_of_head(text.encode()) is None


def test_lists_and_perl() -> None:
    assert kind_of_head(b"\xef\xbb\xbfwork_id,title,author,rating,fandom\n") == "work-list"
    assert kind_of_head(b"#!/usr/bin/perl\n%FILES = (\n\n1 => {\n") == "automated-archive"


def test_a_zip_file_with_a_member_without_a_name() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        info = zipfile.ZipInfo("a")
        packed.writestr(info, "It rained.")
    data = bytearray(target.getvalue())
    at = data.rindex(b"PK\x01\x02")
    data[at + 28] = 0  # the length of the name in the directory
    del data[at + 46]
    end = data.rindex(b"PK\x05\x06")
    data[end + 12] -= 1
    assert dump_within(io.BytesIO(bytes(data))) is None
    assert all(isinstance(item, Refusal) or item for item in read_all(bytes(data), name="x.zip"))


def test_a_dump_is_found_behind_a_broken_member() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("old.zip", b"PK\x03\x04" + b"x" * 500)
        packed.writestr("members", b"-- MySQL dump 10.13\nINSERT INTO `authors` VALUES (1,'a','b@c.example');\n")
    target.seek(0)
    assert dump_within(target) == Within("members", "sql")


def test_archives_in_an_archive_are_looked_into_up_to_a_size() -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        packed.writestr("a.bin", bytes(50 * 1024**2))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        packed.writestr("a.bin", inner.getvalue())
    once = target.getvalue()
    with zipfile.ZipFile(target := io.BytesIO(once), "a") as packed:
        for _ in range(150):  # more names for the same bytes, as a bomb has them
            packed.filelist.append(packed.filelist[0])
        packed._didModify = True
    target.seek(0)
    assert dump_within(target) is None
    check_spent(20, lambda: dump_within(target))


def test_a_group_s_members_are_nobody_s_business() -> None:
    listed = b'{"members": [{"yid": "x", "yalias": "y", "email": "reader@example.com", "userStatus": "NORMAL"}]}'
    assert kind_of_head(listed) == "members"
    [refusal] = read_all(listed, name="memberinfo_0.json")
    assert isinstance(refusal, Refusal) and "members" in refusal.why
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("group/members/memberinfo_0.json", listed)
    target.seek(0)
    assert dump_within(target) == Within("group/members/memberinfo_0.json", "members")
