"""Changes bytes at random as files are changed by accident and by malice: for where atheris is not at hand."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

_TOKENS = (
    b"'", b'"', b"\\", b"(", b")", b",", b";", b"\0", b"\n", b"\r\n", b"=>", b"{", b"}", b"<", b">", b"&", b"\xff",
    b"INSERT INTO `x_stories` VALUES (", b"CREATE TABLE `x_stories` (", b"NULL", b"0x", b"--", b"/*", b"%FILES = (",  # noqa: E501
    b"<p>", b"</div>", b"<![CDATA[", b"]]>", b"-1", b"99999999999999999999", b"WARC/1.0\r\n", b"PK\x03\x04", b"\x1f\x8b",  # noqa: E501
)  # fmt: skip
LONGEST = 20_000


def inputs(seeds: Sequence[bytes], seed: int) -> Iterator[bytes]:
    """Endless inputs, each a few changes away from one of the seeds; the same number gives the same ones."""
    chance = random.Random(seed)
    while True:
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.choice((1, 1, 2, 4, 16))):
            _change(data, chance, seeds)
        yield bytes(data[:LONGEST])


def _change(data: bytearray, chance: random.Random, seeds: Sequence[bytes]) -> None:
    at = chance.randrange(len(data) + 1)
    match chance.randrange(7):
        case 0:
            data[at:at] = chance.choice(_TOKENS)
        case 1:
            del data[at : at + chance.choice((1, 2, 8, 200))]
        case 2:
            data[at:at] = data[at : at + chance.choice((4, 40, 400))] * chance.choice((1, 2, 20))
        case 3 if at < len(data):
            data[at] = chance.randrange(256)
        case 4:
            del data[at:]
        case 5:
            other = chance.choice(seeds)
            start = chance.randrange(len(other))
            data[at:at] = other[start : start + chance.choice((8, 80, 800))]
        case _:
            data[at:at] = chance.choice(_TOKENS) * chance.choice((1, 3, 300))
