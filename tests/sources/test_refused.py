"""Kinds of files that must be converted first, and texts that only look like them."""

from __future__ import annotations

import pytest
from making import zipped

from foundling.api import container
from foundling.manuscript import Refusal
from foundling.sources.protocol import Piece
from foundling.sources.refused import find, kinds
from foundling.sources.registry import open_sources

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def opened(data: bytes, name: str) -> list[Piece | Refusal]:
    return list(open_sources(container(data, name=name)))


@pytest.mark.parametrize(
    "data, name, program",
    [
        (OLE, "story.doc", "LibreOffice"),
        (OLE, "no-name", "LibreOffice"),
        (OLE, "story.wps", "LibreOffice"),
        (b"ITOLITLS\x01\0\0\0", "story.lit", "calibre"),
        (b"Rar!\x1a\x07\x00\xcf\x90", "heap.rar", "unrar"),
        (b"7z\xbc\xaf\x27\x1c\0\x04", "heap.7z", "7z"),
        (b"Story".ljust(60, b"\0") + b"BOOKMOBI\0\0", "story.mobi", "calibre"),
        (b"Story".ljust(60, b"\0") + b"BOOKMOBI\0\0", "story.azw3", "calibre"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "scan.png", "ocrmypdf"),
        (b"ID3\x03\0\0\0", "podfic.mp3", "nothing"),
        (b"MZ\x90\0\x03\0\0\0", "setup.exe", "nothing"),
        (b"SQLite format 3\0", "places.db", "export"),
        (b"-----BEGIN PGP MESSAGE-----\n\nhQEMA", "letter.asc", "gpg"),
        (zipped({"xl/workbook.xml": "<x/>", "[Content_Types].xml": "<x/>"}), "list.xlsx", "CSV"),
        (
            zipped(
                {
                    "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                    "content.xml": '<o:d xmlns:o="office"><o:body><o:spreadsheet/></o:body></o:d>',
                    "META-INF/manifest.xml": "<m/>",
                }
            ),
            "list.ods",
            "CSV",
        ),
        (zipped({"Index/Document.iwa": b"\0"}), "story.pages", "Pages"),
    ],
)
def test_each_is_refused_with_what_to_do(data: bytes, name: str, program: str) -> None:
    (refusal,) = opened(data, name)
    assert isinstance(refusal, Refusal) and program in refusal.advice and refusal.name == name


def test_the_name_of_a_kind_is_not_believed() -> None:
    (piece,) = opened(b"Title: The Weir\n\nIt rained.\n", "story.doc")
    assert isinstance(piece, Piece) and "It rained." in piece.text


@pytest.mark.parametrize(
    "start", ["SIT! said the miller.", "BM was all he wrote.", "FWS, the Friends of the Weir", "MZ"]
)
def test_a_story_that_begins_like_a_signature_is_read(start: str) -> None:
    (piece,) = opened(f"{start}\n\nIt rained, and it rained.\n".encode(), "story.txt")
    assert isinstance(piece, Piece)


@pytest.mark.parametrize("kind", [kind for kind in kinds() if kind.signatures], ids=lambda kind: kind.key)
def test_every_row_of_the_data_file_can_be_met(kind: object) -> None:
    for offset, magic in kind.signatures:  # type: ignore[attr-defined]
        head = b"\1" * offset + magic + b"\1" * 16
        found = find(head, f"x{kind.suffixes[0]}" if kind.suffixes else "x")  # type: ignore[attr-defined]
        assert found is not None and found.why and found.advice
        assert found.advice == kind.advice or found.key in ("mobi", "write", "picture", "film")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "data, why",
    [
        (b'[{"id": 1, "title": "Rain", "text": "<p>It rained.</p><p>It stopped.</p>"}]', "JSON"),
        (b'\xef\xbb\xbf\n{\n  "works": [1, 2]\n}', "JSON"),
        (b"<?xml version='1.0'?>\n<FictionBook><body><p>It rained.</p></body></FictionBook>", "FictionBook"),
    ],
)
def test_data_in_a_form_that_is_not_known_is_no_story(data: bytes, why: str) -> None:
    [refusal] = opened(data, "x.json")
    assert isinstance(refusal, Refusal) and why in refusal.why


@pytest.mark.parametrize(
    "text", ['[Fic] "Rain": a story\n\nIt rained.', '{It rained.}\n"Oh": she said.', '["It rained," he said.]']
)
def test_stories_in_brackets_are_read(text: str) -> None:
    [reading] = opened(text.encode(), "x.txt")
    assert not isinstance(reading, Refusal)
