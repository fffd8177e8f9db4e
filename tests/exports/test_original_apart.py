"""Of a container that holds other stories too, only the story that was asked for goes out."""

from __future__ import annotations

import base64
import gzip
import io
import json
import random
import resource
import tarfile
import zipfile
import zlib
from contextlib import ExitStack
from email.message import EmailMessage
from pathlib import Path

import pytest

from foundling.api import container, manuscripts
from foundling.errors import LibraryError
from foundling.exports import original
from foundling.exports.original import originals, suffix_of
from foundling.library.blanking import blank
from foundling.library.cutting import cut, cut_all, is_message, separable
from foundling.library.library import Library
from foundling.manuscript import Manuscript

_THINGS = "boat lamp kettle gate orchard bell letter river stove ladder window coat".split()
_DID = "kept moved left found mended hid carried forgot".split()


def told(title: str) -> bytes:
    """A story with a header; no two have sentences in common."""
    chance = random.Random(title)
    drawn = ((chance.choice(_THINGS), chance.choice(_DID), chance.choice(_THINGS)) for _ in range(40))
    lines = [f"The {one} {did} the {other} by the {chance.choice(_THINGS)}." for one, did, other in drawn]
    return f"Title: {title}\nAuthor: Ell Marsh\n\n{' '.join(lines)}\n".encode()


def message(title: str) -> bytes:
    head = f"From: ell@example.org\nSubject: FIC: {title}\nDate: Mon, 03 May 1999 10:00:00 +0000\n\n"
    return head.encode() + told(title)


def export(library: Library, work: str) -> bytes:
    sink = io.BytesIO()
    library.export("original", [work], sink)
    return sink.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return held.getvalue()


FILES = {"one.txt": told("Oars"), "two.txt": told("Plums")}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("both.zip", zipped(FILES)),
        ("both.tar", tarred(FILES)),
        ("both.tar.gz", gzip.compress(tarred(FILES))),
        ("outer.zip", zipped({"in/both.zip": zipped(FILES)})),
    ],
)
def test_a_member_of_an_archive_goes_out_alone(library: Library, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    library.add([tmp_path / name], jobs=0)
    for title, member in zip(("Oars", "Plums"), FILES.values(), strict=True):
        edition = library.show(title)
        assert export(library, edition.id) == member
        assert suffix_of(edition) == ".txt"


def test_a_message_goes_out_alone(library: Library, tmp_path: Path) -> None:
    stamp = b"From ell@example.org Mon May  3 10:00:00 1999\n"
    (tmp_path / "list.mbox").write_bytes(b"\n".join(stamp + message(title) for title in ("Oars", "Plums")))
    library.add([tmp_path / "list.mbox"], jobs=0)
    edition = library.show("Plums")
    assert export(library, edition.id).rstrip() == message("Plums").rstrip()
    assert suffix_of(edition) == ".eml"


def test_what_cannot_be_told_apart_goes_out_whole_with_a_note(library: Library, tmp_path: Path) -> None:
    listed = [
        {
            "msgId": n,
            "subject": f"FIC: {title}",
            "from": "ell",
            "postDate": "925725600",
            "rawEmail": message(title).decode(),
        }
        for n, title in enumerate(("Oars", "Plums"), 1)
    ]
    (tmp_path / "messages.json").write_text(json.dumps(listed))
    library.add([tmp_path / "messages.json"], jobs=0)
    rows = list(library.list())
    if len(rows) < 2:
        pytest.skip("messages are told in another shape here")
    edition = library.show(rows[0].id)
    (one,) = originals(edition)
    assert one.shared and not one.alone and suffix_of(edition) == ".zip"
    with zipfile.ZipFile(io.BytesIO(export(library, edition.id))) as archive:
        assert archive.read("messages.json") == (tmp_path / "messages.json").read_bytes()
        assert b"more in it than the story" in archive.read("READ ME.txt")


def test_what_stands_behind_a_member_is_not_unpacked() -> None:
    """A story of an archive that goes on for half a GB needs no memory for those, and no time."""
    packed = io.BytesIO()
    block = zlib.compressobj(1, zlib.DEFLATED, 31)
    with tarfile.open(fileobj=(held := io.BytesIO()), mode="w") as archive:
        info = tarfile.TarInfo("one.txt")
        info.size = len(FILES["one.txt"])
        archive.addfile(info, io.BytesIO(FILES["one.txt"]))
        info = tarfile.TarInfo("two.bin")
        info.size = 512 * 1024**2
        head = held.getvalue()[: archive.offset] + info.tobuf()
    packed.write(block.compress(head))
    for _ in range(512):
        packed.write(block.compress(bytes(1024**2)))
    packed.write(block.flush())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert cut(packed, "one.txt") == FILES["one.txt"]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


def test_a_member_without_a_name_is_passed_over() -> None:
    data = bytearray(zipped({"x": b"y", **FILES}))
    at = data.index(b"PK\x01\x02")
    data[at + 28] = 0  # the length of its name in the directory
    del data[at + 46]
    data[data.rindex(b"PK\x05\x06") + 12] -= 1
    assert zipfile.ZipFile(io.BytesIO(data)).infolist()[0].filename == ""
    assert cut(io.BytesIO(data), "two.txt") == FILES["two.txt"]
    with pytest.raises(LibraryError, match="cannot be written anew"):
        blank(bytes(data), ["one.txt"], ["two.txt"])


def test_a_link_of_the_same_name_is_no_member_that_goes_out_or_is_blanked() -> None:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        link = tarfile.TarInfo("a.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "b.txt"
        archive.addfile(link)
        for data in FILES.values():
            info = tarfile.TarInfo("a.txt")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    data = held.getvalue()
    told_of = [item for item in manuscripts(container(data, name="x.tar")) if isinstance(item, Manuscript)]
    first, second = (str(item.members[0].locator) for item in told_of)
    assert [cut(io.BytesIO(data), locator) for locator in (first, second)] == list(FILES.values())
    left = blank(data, [first], [second])
    assert FILES["one.txt"] not in left and FILES["two.txt"] in left


def test_a_story_of_a_torn_archive_goes_out(library: Library, tmp_path: Path) -> None:
    whole = zipped({**FILES, "rest.bin": random.Random(1).randbytes(4_000)})
    (tmp_path / "torn.zip").write_bytes(whole[:-2_000])
    library.add([tmp_path / "torn.zip"], jobs=0)
    assert export(library, library.show("Plums").id) == FILES["two.txt"]


def test_what_cannot_be_found_is_left_out_and_told_and_the_rest_is_written(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "both.zip").write_bytes(zipped(FILES))
    library.add([tmp_path / "both.zip"], jobs=0)
    monkeypatch.setattr(original, "cut_all", lambda stream, _, opened: cut_all(stream, ["two.txt"], opened))
    (tmp_path / "out").mkdir()
    report = library.export("original", [], tmp_path / "out")
    [left] = report.left_out
    assert left.title == "Oars" and "cannot be found" in left.why
    assert [path.read_bytes() for path in (tmp_path / "out").glob("*.txt")] == [FILES["two.txt"]]


@pytest.mark.parametrize("name", ["one." + "a" * 300, "one.t\nx\\t", "one."])
def test_an_ending_that_no_disk_takes_is_left_away(library: Library, tmp_path: Path, name: str) -> None:
    (tmp_path / "both.zip").write_bytes(zipped({name: FILES["one.txt"], "two.txt": FILES["two.txt"]}))
    library.add([tmp_path / "both.zip"], jobs=0)
    (tmp_path / "out").mkdir()
    library.export("original", [], tmp_path / "out")
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == ["Ell Marsh - Oars", "Ell Marsh - Plums.txt", "foundling-export.jsonl"]


def test_a_title_with_a_dot_and_no_ending_is_written_once(library: Library, tmp_path: Path) -> None:
    (tmp_path / "STORY").write_bytes(told("Mr. Oars"))
    library.add([tmp_path / "STORY"], jobs=0)
    (tmp_path / "out").mkdir()
    assert library.export("original", [], tmp_path / "out").same == 0
    assert library.export("original", [], tmp_path / "out").same == 1
    assert [path.name for path in (tmp_path / "out").glob("Ell*")] == ["Ell Marsh - Mr. Oars"]


def test_an_archive_is_gone_through_once_for_all_that_is_wanted_of_it() -> None:
    inner = tarred(FILES)
    data = zipped({"in/both.tar.gz": gzip.compress(inner), "one.txt": b"1", "list.mbox": b"From a\n\nOne.\n"})
    wanted = ["in/both.tar.gz!/two.txt", "one.txt", "list.mbox!/bytes:0-7", "in/both.tar.gz!/one.txt", "gone.txt"]
    with ExitStack() as opened:
        found = cut_all(io.BytesIO(data), wanted, opened)
        assert {locator: member.read() for locator, member in found.items()} == {
            "in/both.tar.gz!/two.txt": FILES["two.txt"],
            "in/both.tar.gz!/one.txt": FILES["one.txt"],
            "one.txt": b"1",
            "list.mbox!/bytes:0-7": b"From a\n",
        }


def test_a_broken_member_costs_no_other() -> None:
    data = zipped({"one.txt": b"It rained.", "two.txt": b"It snowed."}).replace(b"It rained.", b"It rusted.")
    with ExitStack() as opened:
        found = cut_all(io.BytesIO(data), ["one.txt", "two.txt"], opened)
        assert {locator: member.read() for locator, member in found.items()} == {"two.txt": b"It snowed."}


def test_locators() -> None:
    assert separable("a/b.txt") and separable("bytes:0-10") and separable("a.mbox!/bytes:0-10")
    assert separable("bytes:0-10!/notes.txt")
    assert not separable("record:7") and not separable("x!/message:3") and not separable("message:3!/notes.txt")
    assert is_message("a.mbox!/bytes:0-10") and not is_message("a.mbox")


def with_attachment(title: str, attached: str) -> bytes:
    """A message with a story in its body and another in a file beside it."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ell@example.org", f"FIC: {title}"
    mail["Date"], mail["Message-ID"] = "Mon, 03 May 1999 10:00:00 +0000", f"<{title}@example.org>"
    mail.set_content(told(title).decode())
    mail.add_attachment(told(attached), maintype="text", subtype="plain", filename=f"{attached}.txt")
    return mail.as_bytes()


@pytest.mark.parametrize("kind", ["one.eml", "list.mbox", "in.zip"])
def test_a_file_that_came_with_a_message_goes_out_alone(library: Library, tmp_path: Path, kind: str) -> None:
    data = with_attachment("Oars", "Plums")
    if kind == "list.mbox":
        stamp = b"From ell@example.org Mon May  3 10:00:00 1999\n"
        data = stamp + data + b"\n" + stamp + message("Nets")
    (tmp_path / kind).write_bytes(zipped({"one.eml": data}) if kind == "in.zip" else data)
    library.add([tmp_path / kind], jobs=0)
    body, file = library.show("Oars"), library.show("Plums")
    assert export(library, file.id) == told("Plums") and suffix_of(file) == ".txt"
    assert library.carried(file) == frozenset()
    # The message goes out as it is, and whoever asks is told what goes along.
    assert b"Plums.txt" in export(library, body.id) and b"Nets" not in export(library, body.id)
    assert library.carried(body) == {file.id}


def test_of_a_message_with_two_stories_one_is_withdrawn(library: Library, tmp_path: Path) -> None:
    stamp = b"From ell@example.org Mon May  3 10:00:00 1999\n"
    data = stamp + with_attachment("Oars", "Plums") + b"\n" + stamp + message("Nets")
    (tmp_path / "list.mbox").write_bytes(data)
    library.add([tmp_path / "list.mbox"], jobs=0)
    oars = library.show("Oars").reading.text
    library.withdraw(library.find("Plums"))
    assert library.show("Oars").reading.text == oars
    with library.original(library.show("Nets").reading.source.members[0].sha256) as stream:
        left = stream.read()
    assert b"Title: Plums" not in left and b"Title: Nets" in left and b"Title: Oars" in left
    assert base64.b64encode(told("Plums"))[:40] not in left
    assert library.verify().findings == ()


@pytest.mark.parametrize("locator", ["bytes:5-900", "bytes:9-3", "nothing.txt", "bytes:0-2!/x"])
def test_what_is_not_there_is_not_made_up(locator: str) -> None:
    for data in (b"plain bytes", zipped(FILES), tarred(FILES), gzip.compress(b"x"), b"PK\x03\x04torn", b""):
        found = cut(io.BytesIO(data), locator)
        assert found is None or found in data or (locator == "nothing.txt" and found == b"x")
