"""Files that are broken, hostile or gone: one clear line each, and the rest goes on."""

from __future__ import annotations

import io
import os
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct

import crew_tasks
from foundling.api import read_all
from foundling.errors import FoundlingError
from foundling.manuscript import Refusal
from foundling.reading.types import Reading
from foundling.spans import Span, check_tiling
from foundling.workers import Crew, FileJob, Job, read_files

STORY = b"Title: Rain\nAuthor: Ell\n\nIt rained all day on the hill, and nobody came up the road.\n"


def checked(data: bytes, name: str = "a.txt") -> list[Reading | Refusal]:
    """Everything in the bytes, twice over, with what must hold of it held to it."""
    items = list(read_all(data, name=name))
    assert list(read_all(data, name=name)) == items
    for item in items:
        if isinstance(item, Reading):
            check_reading(item)
        else:
            assert item.name and item.why and item.advice and "Traceback" not in str(item)
    return items


def check_reading(reading: Reading) -> None:
    """Parts tile, every span lies inside, and the text can be written."""
    reading.text.encode("utf-8")
    length = len(reading.text)
    check_tiling([part.span for part in reading.parts], length)
    for span in spans_of(reading):
        assert 0 <= span.start <= span.end <= length


def spans_of(value: object) -> list[Span]:
    """Every span anywhere inside a struct, tuple or dict."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, Struct):
        return [span for field in value.__struct_fields__ for span in spans_of(getattr(value, field))]
    if isinstance(value, tuple | list):
        return [span for item in value for span in spans_of(item)]
    if isinstance(value, dict):
        return [span for item in value.values() for span in spans_of(item)]
    return []


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


BOMB = b"""<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
<!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>
<html><body><p>It rained. &h;</p></body></html>"""


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\0" * 100_000, "NUL", id="nothing but NULs"),
        pytest.param(random.Random(7).randbytes(20_000), "", id="binary junk"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + random.Random(8).randbytes(3000), "", id="picture"),
        pytest.param(b"PK\x03\x04" + random.Random(9).randbytes(500), "", id="zip in name only"),
        pytest.param(zipped(a=STORY)[:60], "", id="zip cut off"),
        pytest.param(b" \n\t\r\n " * 500, "white space", id="white space"),
        pytest.param(b"%PDF-1.4\n%%EOF", "", id="PDF without pages"),
        pytest.param(b"{\\rtf1", "", id="RTF cut off"),
    ],
)
def test_what_holds_no_story_is_refused_in_one_line(data: bytes, said: str) -> None:
    items = checked(data)
    assert items and all(isinstance(item, Refusal) for item in items)
    assert said in str(items[0]) and "\n" not in str(items[0])


@pytest.mark.parametrize(
    ("data", "kept"),
    [
        pytest.param(STORY.replace(b"rained", b"rai\0ned"), "rained all day", id="a NUL"),
        pytest.param(STORY + b"\0" * 50_000, "rained all day", id="NULs at the end"),
        pytest.param(STORY + b"\xed\xa0\x80 \xff\xfe", "rained all day", id="surrogates and strays"),
        pytest.param(
            ("\ufeff" + STORY.decode() + "\ud83d!").encode("utf-16-le", "surrogatepass"), "rained", id="half"
        ),
        pytest.param(BOMB, "It rained", id="entity bomb"),
        pytest.param(b"<html><body>" + b"<div>" * 100_000 + b"It rained.", "It rained", id="100,000 nested tags"),
        pytest.param(b"<p>" + b"<b><i>" * 50_000 + b"It rained.", "It rained", id="100,000 nested inline tags"),
        pytest.param(
            b"From: ell@example.com\nSubject: Rain (1/1)\nMIME-Version: 1.0\n"
            b"Content-Type: text/plain; charset=x-unknown\n\nIt rained, and it\x92s late, she said.\n",
            "it’s late",
            id="charset x-unknown",
        ),
        pytest.param(
            b"<html><head><meta charset='x-user-defined'></head><body><p>It\x92s late.</p></body></html>",
            "It’s late",
            id="a page in charset x-user-defined",
        ),
    ],
)
def test_what_is_dirty_or_hostile_is_still_read(data: bytes, kept: str) -> None:
    readings = [item for item in checked(data) if isinstance(item, Reading)]
    assert len(readings) == 1
    assert kept in readings[0].text
    assert len(readings[0].text) < len(data) + 1000


def test_ten_megabytes_on_one_line_are_one_story() -> None:
    line = b"It rained on the hill and nobody came. " * (10_000_000 // 39)
    (reading,) = read_all(b"Title: Rain\n\n" + line)
    assert isinstance(reading, Reading)
    assert len(reading.text) == 13 + len(line)


class Found(Struct, frozen=True):
    path: Path
    name: str
    size: int
    hints: tuple[()] = ()


def test_files_that_vanish_or_are_forbidden_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    whole, gone, folder = tmp_path / "whole.txt", tmp_path / "gone.txt", tmp_path / "folder.txt"
    whole.write_bytes(STORY)
    folder.mkdir()
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    paths = [whole, gone, loop, whole]
    reads = list(read_files([Found(path, path.name, 100) for path in paths], jobs=1))
    assert [type(read.items[0]) for read in reads] == [bytes, Refusal, Refusal, bytes]
    assert all("cannot be read" in str(read.items[0]) for read in reads[1:3])


def test_a_gigabyte_of_nothing_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    with path.open("wb") as stream:
        os.truncate(stream.fileno(), 1 << 30)
    ((refusal,),) = [read.items for read in read_files([Found(path, "sparse.txt", 1 << 30)], jobs=1)]
    assert isinstance(refusal, Refusal)


@pytest.mark.parametrize(
    ("bait", "said"),
    [(b"SEGFAULT", "crashed"), (b"SLEEP", "took over"), (b"EAT", "memory")],
    ids=["crash", "hang", "memory"],
)
@pytest.mark.parametrize("count", [1, 2])
def test_a_source_that_goes_wrong_costs_its_file_only(tmp_path: Path, bait: bytes, said: str, count: int) -> None:
    jobs = []
    for number in range(9):
        path = tmp_path / f"{number}.txt"
        path.write_bytes(bait if number == 4 else STORY)
        # Three seconds for what hangs, ten minutes for all else: no slow machine is taken for a file that hangs.
        jobs.append(Job(FileJob(path, path.name), path.name, 0 if path.read_bytes() == b"SLEEP" else 600))
    with Crew(crew_tasks.read_with_bad_source, jobs=count, timeout_s=3, pace=1, memory_mb=400) as crew:
        outcomes = list(crew.run(jobs, ordered=True))
    assert [outcome.refusal is None for outcome in outcomes] == [number != 4 for number in range(9)]
    assert all(b"It rained" in outcome.results[0] for outcome in outcomes if outcome.refusal is None)
    assert said in str(outcomes[4].refusal) and str(outcomes[4].refusal).startswith("4.txt: ")


MAGIC = [
    b"",
    b"PK\x03\x04",
    b"%PDF-1.4\n",
    b"{\\rtf1 ",
    b"From a@b.c Mon Jan  1 00:00:00 2001\nSubject: x\n\n",
    b"<html>",
]
BITS = st.sampled_from(
    [
        b"Title: Rain\n",
        b"Author: Ell\n\n",
        b"It rained.\n\n",
        b"<p>",
        b"</p>",
        b"&amp;",
        b"\0",
        b"\xff\xfe",
        b"* * *\n",
        b"> a\n",
        b"(1/3)",
        b"--\n",
        b"Chapter 1\n",
        b"\r",
        b"\xe2\x80\x99",
        b"\x92",
        b"<div><br>",
        b"The End",
        b"Subject: x\n",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(MAGIC), st.binary(max_size=400))
def test_any_bytes_give_readings_or_refusals_and_nothing_else(magic: bytes, rest: bytes) -> None:
    try:
        checked(magic + rest)
    except FoundlingError as error:
        pytest.fail(f"raised instead of refused: {error!r}")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BITS, max_size=40), st.sampled_from(["a.txt", "a.html", "a.eml", "a", "Ell - Rain.txt"]))
def test_scraps_of_stories_in_any_order_are_read(scraps: list[bytes], name: str) -> None:
    checked(b"".join(scraps), name)
