"""Makes manuscripts of pieces: the only place where parts of a story are joined.

Consecutive pieces of one group become one manuscript, their texts joined by an empty line, every span moved
accordingly; a piece without a group is a manuscript of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from foundling.manuscript import Block, Hint, Manuscript, Member, Origin, Refusal, Repair, manuscript_id
from foundling.sources.protocol import Piece
from foundling.spans import Span, shift

# What stands between two pieces of one story (reading-format.md: blocks joined by an empty line).
JOINT = "\n\n"


def assemble(pieces: Iterable[Piece | Refusal]) -> Iterator[Manuscript | Refusal]:
    """Pieces in, manuscripts out, streaming; refusals pass through where they stand."""
    number = 0

    def key(item: Piece | Refusal) -> object:
        nonlocal number
        number += 1
        return item.group if isinstance(item, Piece) and item.group is not None else number

    for _, run in groupby(pieces, key):
        listed = list(run)
        if isinstance(listed[0], Refusal):
            yield listed[0]
        else:
            yield join([piece for piece in listed if isinstance(piece, Piece)])


def join(pieces: Sequence[Piece]) -> Manuscript:
    """One manuscript of one or more pieces, in the order given."""
    offsets, at = [], 0
    for piece in pieces:
        offsets.append(at)
        at += len(piece.text) + len(JOINT)
    placed = list(zip(pieces, offsets, strict=True))
    return Manuscript(
        id=manuscript_id((piece.sha256, piece.locator) for piece in pieces),
        members=tuple(Member(p.sha256, p.locator, Span(o, o + len(p.text))) for p, o in placed),
        text=JOINT.join(piece.text for piece in pieces),
        blocks=_blocks(placed),
        hints=_hints(placed),
        origin=_origin(placed),
    )


def _blocks(placed: Sequence[tuple[Piece, int]]) -> tuple[Block, ...]:
    if len(placed) == 1:
        return placed[0][0].blocks
    return tuple(Block(b.kind, shift(b.span, o), b.level, b.href) for p, o in placed for b in p.blocks)


def _hints(placed: Sequence[tuple[Piece, int]]) -> tuple[Hint, ...]:
    hints: dict[Hint, None] = {}
    for piece, offset in placed:
        if len(placed) > 1:
            span = Span(offset, offset + len(piece.text))
            hints[Hint("post", piece.post or "", "assemble:", span)] = None
        for hint in piece.hints:
            moved = hint if hint.span is None else msgspec.structs.replace(hint, span=shift(hint.span, offset))
            hints[moved] = None
    return tuple(hints)


def _origin(placed: Sequence[tuple[Piece, int]]) -> Origin:
    first = placed[0][0]
    removed: dict[str, int] = {}
    for piece, _ in placed:
        for what, count in piece.removed.items():
            removed[what] = removed.get(what, 0) + count
    return Origin(
        name=first.name,
        media_type=first.media_type,
        encoding=first.encoding,
        repairs=tuple(dict.fromkeys(kind for piece, _ in placed for kind in piece.repairs)),
        repaired=tuple(Repair(shift(r.span, o), r.was) for p, o in placed for r in p.repaired),
        removed=removed,
        pictures=tuple(dict.fromkeys(name for piece, _ in placed for name in piece.pictures)),
        missing=tuple(dict.fromkeys(part for piece, _ in placed for part in piece.missing)),
    )
