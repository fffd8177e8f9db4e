"""The text source: prose is taken, what is no text is refused by name."""

from __future__ import annotations

import io
import random
from typing import BinaryIO

import pytest

from foundling.errors import LimitError
from foundling.manuscript import Refusal
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.text import TextSource

PROSE = b"It rained all day on the hill, and nobody came up the road but the postman.\n" * 20


def items(data: bytes, *, size: int | None = None, limits: Limits | None = None) -> list[object]:
    container = Container("a/b.txt", "0" * 64, lambda: io.BytesIO(data), len(data) if size is None else size)
    return list(TextSource().pieces(container, limits or Limits()))


def test_a_text_is_one_piece_with_its_blocks_and_encoding() -> None:
    (piece,) = items("Zoë sat.\r\n\r\nIt rained.".encode("cp1252"))
    assert isinstance(piece, Piece)
    assert (piece.text, piece.encoding, len(piece.blocks)) == ("Zoë sat.\n\nIt rained.", "cp1252", 2)


@pytest.mark.parametrize(
    "data",
    [
        PROSE + b"\0" * 5000,
        PROSE + b"\x1a",
        "Zoë sat down.\n".encode("utf-16"),
        ("Zoë sat down. It rained.\n" * 20).encode("utf-16-le"),
        b"one\0two three four, and so on",
        b"\x1b[1mbold\x1b[0m prose from a terminal",
    ],
)
def test_prose_with_a_little_dirt_is_taken(data: bytes) -> None:
    assert [type(item) for item in items(data)] == [Piece]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\0" * 20_000, "nothing but NULs"),
        (random.Random(1).randbytes(5000), "control characters"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 40 + b"\x03\x00>\x00" * 30, "control characters"),
        (b"\0" * 9000 + PROSE, "control characters"),
        (b" \r\n\t \n", "white space"),
        ("\ufeff \n".encode("utf-16"), "white space"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name(data: bytes, why: str) -> None:
    (refusal,) = items(data)
    assert isinstance(refusal, Refusal)
    assert refusal.name == "a/b.txt" and why in refusal.why and refusal.advice


@pytest.mark.parametrize("size", [None, 10])
def test_a_text_over_the_limit_is_refused_even_if_its_size_lies(size: int | None) -> None:
    with pytest.raises(LimitError, match="larger than"):
        items(PROSE, size=size, limits=Limits(text=100))


def test_a_size_that_lies_within_the_limit_costs_nothing_of_the_text() -> None:
    (piece,) = items(PROSE, size=10)
    assert isinstance(piece, Piece) and piece.text == PROSE.decode()


def test_a_huge_file_is_refused_unread() -> None:
    def open_it() -> BinaryIO:
        raise AssertionError("opened")

    with pytest.raises(LimitError):
        list(TextSource().pieces(Container("sparse", "0" * 64, open_it, 1 << 30), Limits()))


def test_every_other_source_may_be_surer() -> None:
    source = TextSource()
    assert 0 < (source.score(b"\0\1\2", "x.txt") or 0) < (source.score(PROSE, "x.bin") or 0) <= 0.1
