"""Where the lexicon's entries stand in a stretch of tokens.

Owns looking up. Of entries that overlap the longest holds, so that a figure of speech takes its words away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foundling.reading.advisories.lexicon import END, GAP, MOST_BETWEEN, Node

# A hit: its first token, the one behind its last, the numbers of its classes.
Hit = tuple[int, int, tuple[int, ...]]


def hits_in(lower: Sequence[str], tree: Node) -> Iterator[Hit]:
    """The hits in `lower` (tokens in small letters, straight apostrophes), in order, none overlapping another."""
    length = len(lower)
    past = 0
    for first, word in enumerate(lower):
        if first < past:
            continue
        node = tree.get(word)
        if node is None:
            if "-" in word and len(word) > 1:
                yield from _inside(first, word, tree)
            continue
        end, classes = _longest(lower, first + 1, length, node)
        if classes:
            yield first, end, classes
            past = end


def _inside(at: int, word: str, tree: Node) -> Iterator[Hit]:
    """The parts of a hyphened word that are entries by themselves: `knife-wound`."""
    for part in word.split("-"):
        classes = tree[part].get(END) if part in tree else None
        if classes:
            yield at, at + 1, classes


def _longest(lower: Sequence[str], at: int, length: int, node: Node) -> tuple[int, tuple[int, ...]]:
    """The end and classes of the longest entry that begins with the tokens that led to `node`."""
    best_end, best = at, node.get(END, ())
    if at < length:
        further = node.get(lower[at])
        if further is not None:
            end, classes = _longest(lower, at + 1, length, further)
            if classes:
                best_end, best = end, classes
        gap = node.get(GAP)
        if gap is not None:
            for skipped in range(MOST_BETWEEN + 1):
                if at + skipped >= length:
                    break
                further = gap.get(lower[at + skipped])
                if further is not None:
                    end, classes = _longest(lower, at + skipped + 1, length, further)
                    if classes and end > best_end:
                        best_end, best = end, classes
    return best_end, best
