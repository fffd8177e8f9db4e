"""Joins the pages of one book into one text, with every span moved.

Owns the arithmetic only; which pages and in which order is the caller's business.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from foundling.manuscript import Block, Hint
from foundling.sources.html import Page
from foundling.spans import Span, shift

# What stands between two pages (reading-format.md: blocks joined by an empty line).
JOINT = "\n\n"


class Joined(Struct, frozen=True):
    """Pages as one text; `places` says where each of the pages given lies in it."""

    text: str
    blocks: tuple[Block, ...]
    hints: tuple[Hint, ...]
    places: tuple[Span, ...]
    removed: dict[str, int]
    pictures: tuple[str, ...]
    repairs: tuple[str, ...]


def join_pages(pages: Sequence[Page]) -> Joined:
    """The pages in the order given; one without text takes no room."""
    texts: list[str] = []
    places: list[Span] = []
    removed: dict[str, int] = {}
    at = 0
    for page in pages:
        if page.text and texts:
            at += len(JOINT)
        places.append(Span(at, at + len(page.text)))
        at += len(page.text)
        if page.text:
            texts.append(page.text)
        for what, count in page.removed.items():
            removed[what] = removed.get(what, 0) + count
    placed = list(zip(pages, places, strict=True))
    return Joined(
        text=JOINT.join(texts),
        blocks=tuple(
            msgspec.structs.replace(block, span=shift(block.span, place.start))
            for page, place in placed
            for block in page.blocks
        ),
        hints=tuple(dict.fromkeys(_moved(hint, place.start) for page, place in placed for hint in page.hints)),
        places=tuple(places),
        removed=removed,
        pictures=tuple(dict.fromkeys(name for page in pages for name in page.pictures)),
        repairs=tuple(dict.fromkeys(kind for page in pages for kind in page.repairs)),
    )


def _moved(hint: Hint, by: int) -> Hint:
    return hint if hint.span is None else msgspec.structs.replace(hint, span=shift(hint.span, by))
