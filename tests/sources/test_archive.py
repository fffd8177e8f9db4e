"""ZIP, TAR and packed archives, honest, broken and hostile."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Sequence

import pytest
from making import epub, zipped

from foundling.api import container
from foundling.manuscript import Refusal
from foundling.sources.protocol import Limits, Piece
from foundling.sources.registry import open_sources
from pacing import check_spent

STORY = b"Title: The Weir\nAuthor: Ell Marsh\n\nThe weir broke at noon.\n"


def opened(data: bytes, name: str = "heap.zip", limits: Limits | None = None) -> tuple[list[Piece], list[Refusal]]:
    items = list(open_sources(container(data, name=name), limits))
    return [i for i in items if isinstance(i, Piece)], [i for i in items if isinstance(i, Refusal)]


def tarred(members: Sequence[tuple[str, bytes]], *, mode: str = "w") -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode, encoding="utf-8", errors="surrogateescape") as archive:  # type: ignore[call-overload]
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def test_members_come_in_order_with_their_locators() -> None:
    pieces, refusals = opened(zipped({"b/two.txt": STORY, "a/one.txt": STORY}))
    assert [(p.name, p.locator) for p in pieces] == [
        ("heap.zip!/b/two.txt", "b/two.txt"),
        ("heap.zip!/a/one.txt", "a/one.txt"),
    ]
    assert refusals == [] and pieces[0].text == STORY.decode()


@pytest.mark.parametrize(
    "data, name, locator",
    [
        (tarred([("s.txt", STORY)]), "s.tar", "s.txt"),
        (tarred([("s.txt", STORY)], mode="w:gz"), "s.tar.gz", "s.txt"),
        (tarred([("s.txt", STORY)], mode="w:bz2"), "s.tbz", "s.txt"),
        (tarred([("s.txt", STORY)], mode="w:xz"), "s.tar.xz", "s.txt"),
        (gzip.compress(STORY), "s.txt.gz", "s.txt"),
        (bz2.compress(STORY), "s.txt.bz2", "s.txt"),
        (lzma.compress(STORY), "s.txt.xz", "s.txt"),
        (zipped({"in.zip": zipped({"s.txt": STORY})}), "out.zip", "in.zip!/s.txt"),
        (gzip.compress(zipped({"s.txt": STORY})), "out.zip.gz", "out.zip!/s.txt"),
    ],
    ids=["tar", "tar.gz", "tbz", "tar.xz", "gz", "bz2", "xz", "zip in zip", "zip in gz"],
)
def test_every_kind_is_told_by_its_bytes(data: bytes, name: str, locator: str) -> None:
    for called in (name, "no-name"):
        pieces, refusals = opened(data, called)
        assert [p.text for p in pieces] == [STORY.decode()] and not refusals
    assert opened(data, name)[0][0].locator == locator


def test_a_book_called_zip_is_a_book() -> None:
    members = {"META-INF/container.xml": b"", "extra.txt": STORY}
    pieces, refusals = opened(zipped(members))
    assert not pieces and len(refusals) == 1
    book = epub([("one.xhtml", "<p>The weir broke.</p>")])
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        late = [(n, archive.read(n)) for n in archive.namelist() if n != "mimetype"]
    pieces, _ = opened(zipped([("padding.bin", bytes(9000)), *late]), "book.zip")
    assert [p.media_type for p in pieces] == ["application/epub+zip"]


def test_furniture_is_passed_over() -> None:
    pieces, refusals = opened(
        zipped({"__MACOSX/._s.txt": b"\0", "s/.DS_Store": b"\0", "s/Thumbs.db": b"", "s.txt": STORY})
    )
    assert [p.locator for p in pieces] == ["s.txt"] and not refusals


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a/../../b.txt", "c:\\windows\\x.txt"])
def test_names_that_climb_are_shown_and_never_written(
    name: str, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    for data in (zipped({name: STORY}), tarred([(name, STORY)])):
        pieces, _ = opened(data)
        assert pieces[0].locator == name and pieces[0].text == STORY.decode()
    assert not list(tmp_path.iterdir())  # type: ignore[attr-defined]


def test_names_that_are_not_utf8_are_kept_and_shown_escaped() -> None:
    plain = zipped({"caf\u00e9.txt".encode("cp437").decode("cp437"): STORY})
    raw = zipped({"cafX.txt": STORY}).replace(b"cafX.txt", b"caf\xe9.txt")
    assert opened(plain)[0][0].locator == "café.txt"
    assert opened(raw)[0][0].locator == "caf\\xe9.txt"
    assert opened(tarred([("caf\udce9.txt", STORY)]))[0][0].locator == "caf\\xe9.txt"


def test_a_line_break_or_a_separator_in_a_name_is_escaped() -> None:
    pieces, _ = opened(zipped({"a\nb!/c.txt": STORY}))
    assert pieces[0].locator == "a\\x0ab\\x21/c.txt"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_duplicate_names_have_locators_of_their_own() -> None:
    pieces, _ = opened(zipped([("a.txt", STORY), ("a.txt#2", STORY), ("a.txt", b"Another story altogether.\n")]))
    assert [p.locator for p in pieces] == ["a.txt", "a.txt#2", "a.txt#3"]
    assert pieces[2].text.startswith("Another")


def test_an_encrypted_member_is_refused_and_the_rest_read() -> None:
    data = bytearray(zipped({"locked.txt": STORY, "open.txt": STORY}))
    data[6] |= 1  # the flag in the first local header
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    pieces, refusals = opened(bytes(data))
    assert [p.locator for p in pieces] == ["open.txt"]
    assert refusals[0].locator == "locked.txt" and "encrypted" in refusals[0].why


@pytest.mark.parametrize("kept", [0.5, 0.9])
def test_of_an_archive_cut_short_what_is_left_is_read(kept: float) -> None:
    members = [(f"{n}.txt", bytes(f"Story {n}. ", "ascii") * 900) for n in range(10)]
    for data in (
        zipped([(n, gzip.compress(d)) for n, d in members]),
        tarred(members),
        tarred(members, mode="w:gz"),
    ):
        pieces, refusals = opened(data[: int(len(data) * kept)])
        assert pieces or data[:2] == b"\x1f\x8b"
        assert len(pieces) < 10 or kept > 0.8
        assert len(refusals) in (1, 2) and "cut short" in refusals[-1].why


def test_a_tar_without_its_end_mark_is_said_to_be_cut() -> None:
    data = tarred([("s.txt", STORY)])[:1024]
    pieces, refusals = opened(data)
    assert len(pieces) == 1 and "cut short" in refusals[0].why


def test_links_inside_a_tar_lead_nowhere() -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        link = tarfile.TarInfo("passwd")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        pipe = tarfile.TarInfo("pipe")
        pipe.type = tarfile.FIFOTYPE
        archive.addfile(pipe)
    pieces, refusals = opened(buffer.getvalue())
    assert not pieces and [r.locator for r in refusals] == ["passwd", "pipe"]


LIMITS = Limits(ratio_floor=1024 * 1024)


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, lambda d: zipped({"s.txt": d})])
def test_a_bomb_is_refused_before_it_has_gone_off(pack: object) -> None:
    data = pack(bytes(64 * 1024**2))  # type: ignore[operator]
    pieces, refusals = opened(data, limits=LIMITS)
    assert not pieces and len(refusals) == 1 and "400 times" in refusals[0].why
    check_spent(5, lambda: opened(data, limits=LIMITS))


def test_a_bomb_among_furniture_in_a_packed_tar_is_refused() -> None:
    data = gzip.compress(tarred([("Thumbs.db", bytes(32 * 1024**2)), ("s.txt", STORY)]))
    pieces, refusals = opened(data, limits=LIMITS)
    assert not pieces and "times its size" in refusals[0].why


def test_many_members_that_share_their_data_are_refused_together() -> None:
    packed = zipped({"s.txt": bytes(1024**2)})
    end = packed.index(b"PK\x01\x02")
    entry, tail = packed[end : packed.index(b"PK\x05\x06")], packed[packed.index(b"PK\x05\x06") :]
    count = 50
    directory = b"".join(entry.replace(b"s.txt", f"{n:05d}".encode()) for n in range(count))
    tail = bytearray(tail)
    tail[8:12] = count.to_bytes(2, "little") * 2
    tail[12:16] = len(directory).to_bytes(4, "little")
    pieces, refusals = opened(packed[:end] + directory + bytes(tail), limits=LIMITS)
    assert not pieces and refusals and sum("harm" in r.advice or "damaged" in r.why for r in refusals)


def test_depth_count_and_expansion_are_limited() -> None:
    nested = STORY
    for _ in range(4):
        nested = zipped({"in": nested})
    assert "nested" in opened(nested, limits=Limits(depth=2))[1][0].why
    many = zipped({f"{n}.txt": STORY for n in range(5)})
    pieces, refusals = opened(many, limits=Limits(count=3))
    assert len(pieces) == 3 and "more than 3 files" in refusals[0].why
    assert opened(many, limits=Limits(expansion=2 * len(STORY)))[1]


def test_archives_that_multiply_are_left_after_a_few_bombs() -> None:
    nested = zipped({"s.txt": bytes(4 * 1024**2)})
    for _ in range(4):
        nested = zipped({f"{n}.zip": nested for n in range(10)})
    pieces, refusals = opened(nested, limits=LIMITS)
    assert not pieces and len(refusals) < 30
    assert "more than 20 files" in refusals[-1].why


def test_nothing_is_unpacked_once_the_count_is_full() -> None:
    _, refusals = opened(zipped({f"{n}.txt": STORY for n in range(50)}), limits=Limits(count=3))
    assert len(refusals) == 1


def test_large_members_are_spooled_and_come_out_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foundling.sources.spool.SPOOL_BYTES", 1000)
    text = "".join(f"Line {n} of the tale.\n" for n in range(500))
    pieces, refusals = opened(zipped({"s.txt": text, "t.txt": STORY}))
    assert [p.text for p in pieces] == [text, STORY.decode()] and not refusals


def test_hints_reach_the_only_member() -> None:
    from foundling.manuscript import Hint

    hint = Hint("author", "Ell Marsh", "neighbour:index.html")
    for members, expected in (
        ({"s.txt": STORY, ".DS_Store": b"\0"}, (hint,)),
        ({"s.txt": STORY, "t.txt": STORY}, ()),
    ):
        pieces = [
            p
            for p in open_sources(container(zipped(members), name="s.zip", hints=(hint,)))
            if isinstance(p, Piece)
        ]
        assert tuple(h for h in pieces[0].hints if h == hint) == expected


def test_an_index_in_an_archive_speaks_for_its_neighbours() -> None:
    index = '<h1>Stories by Ell Marsh</h1><a href="sub/weir.txt">The Weir</a>'
    pieces, _ = opened(zipped({"site/index.html": index, "site/sub/weir.txt": STORY, "weir.txt": STORY}))
    said = {p.locator: {(h.field, h.value) for h in p.hints if h.origin == "neighbour:index.html"} for p in pieces}
    assert said["site/sub/weir.txt"] == {("title", "The Weir"), ("author", "Ell Marsh")}
    assert said["weir.txt"] == set()
