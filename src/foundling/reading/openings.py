"""Where a story begins: the header before it, found as the best split of its first chunks.

Owns the weighing of chunks at the top of a story. Each chunk has a weight, positive for front matter and negative
for story; each boundary a bonus for what stands there (a rule, a wider gap, a chapter heading, the story's own
indent). The front ends where the sum is largest, so that a labelled line inside the story does not move it,
nor a free paragraph inside the header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from foundling.reading import talk
from foundling.reading.chunks import Chunk, chunks
from foundling.reading.labels import Label
from foundling.reading.lines import Layout, lines_from
from foundling.spans import Span

# Weights, log-odds by rough estimate; tuned together on the tuned half of the records bench.
_LABEL = 4.0
_LABEL_WEAK = 2.0
_LABEL_ALONE_IN_STORY = 1.0
_BYLINE = 4.0
_ADDRESS = 3.0
_RULE_BONUS = 2.0
_GAP_BONUS = 1.5
_HEADING_BONUS = 2.5
_INDENT_BONUS = 1.5
# The search stops where the story outweighs everything that could still follow by this much.
_GIVE_UP = 16.0
_MOST_CHUNKS = 160


class Opening(Struct, frozen=True):
    """The front of a story: its `chunks`, the `labels` among them, and the `end` where the body begins."""

    chunks: tuple[Chunk, ...]
    labels: tuple[Label, ...]
    end: int


def find_opening(text: str, span: Span, layout: Layout) -> Opening:
    """Where the story in `span` begins; `end` is `span.start` where nothing stands before it."""
    seen: list[Chunk] = []
    total = best = _boundary_at_start()
    cut = 0
    weights: list[float] = []
    for chunk in _until(text, span, layout):
        seen.append(chunk)
    for i, chunk in enumerate(seen):
        weight = _weight(seen, i, weights, layout)
        weights.append(weight)
        total += weight
        after = seen[i + 1] if i + 1 < len(seen) else None
        score = total + _boundary(chunk, after, layout)
        if score > best:
            best, cut = score, i + 1
        elif total < best - _GIVE_UP:
            break
    if cut == len(seen) and cut:
        end = span.end
    else:
        end = seen[cut].start if cut else span.start
    front = tuple(seen[:cut])
    labels = tuple(label for chunk in front for label in chunk.labels)
    return Opening(front, labels, end)


def _until(text: str, span: Span, layout: Layout) -> Iterator[Chunk]:
    for i, chunk in enumerate(chunks(text, lines_from(text, span.start, span.end), layout)):
        if i >= _MOST_CHUNKS:
            return
        yield chunk


def _boundary_at_start() -> float:
    return 0.0


def _weight(seen: list[Chunk], i: int, weights: list[float], layout: Layout) -> float:
    chunk = seen[i]
    if chunk.kind == "label":
        return _weigh_label(seen, i, weights)
    if chunk.kind == "rule":
        return 0.0
    if chunk.kind == "byline":
        return _BYLINE if i <= _LAST_BYLINE else 0.0
    if chunk.kind == "address":
        return _ADDRESS
    if chunk.kind == "heading":
        return -0.5
    if i == 0:
        return weigh_title(seen, layout)
    return talk.weigh(chunk.text)


# A byline stands under the title; further down it is prose ("By the sea, then.").
_LAST_BYLINE = 3


def _weigh_label(seen: list[Chunk], i: int, weights: list[float]) -> float:
    chunk = seen[i]
    label = chunk.labels[0]
    before = weights[i - 1] if i else 1.0
    if label.field is None:
        beside = i and seen[i - 1].kind == "label" and weights[i - 1] > 1 and seen[i - 1].sep == chunk.sep
        return _LABEL_WEAK if beside else talk.weigh(chunk.text)
    if before < 0 and not (i and seen[i - 1].kind == "heading"):
        return _LABEL_ALONE_IN_STORY
    if chunk.sep in (":", "tab", "closed"):
        return _LABEL
    return _LABEL_WEAK


_BY_INSIDE = re.compile(r"(?P<title>\S.{0,90}?),?(?: [-–—])? by:? (?P<name>\S.{0,50})", re.I)
_STOPS = re.compile(r"(?<![.])[.][\"”'’)]*$|[,;:]$|-$|—$")


def weigh_title(seen: list[Chunk], layout: Layout) -> float:
    """How much the first line reads like a title: positive for a title, negative for a story's first line."""
    chunk = seen[0]
    text = chunk.text
    if len(text) > _LONGEST_TITLE or chunk.lines > 2:
        return talk.weigh(text)
    match = _BY_INSIDE.fullmatch(text)
    if match and not _STOPS.search(match["name"]) and len(match["name"].split()) <= _LONGEST_NAME:
        return _BYLINE
    weight = 0.0
    words = text.split()
    capital = sum(1 for word in words if word.strip("\"'“‘(*_~")[:1].isupper())
    if _STOPS.search(text):
        weight -= 3.0
    if capital == len(words) or text.isupper():
        weight += 1.5
    elif capital >= len(words) / 2:
        weight += 0.7
    if len(words) <= _FEW_WORDS:
        weight += 1.0
    if text[-1] in "!?\"”'’":
        weight -= 1.0 if text[0] not in '"“' else 2.5
    if len(seen) > 1:
        after = seen[1]
        if after.kind in ("label", "byline", "address", "rule", "heading"):
            weight += 3.0
        elif after.gap > layout.gap:
            weight += 2.0
    return weight


_LONGEST_TITLE = 100
_LONGEST_NAME = 6
_FEW_WORDS = 8


def _boundary(chunk: Chunk, after: Chunk | None, layout: Layout) -> float:
    """How much speaks for the story beginning between two chunks."""
    if after is None:
        return 0.0
    bonus = 0.0
    if chunk.kind == "rule":
        bonus += _RULE_BONUS
    if after.gap > layout.gap:
        bonus += _GAP_BONUS
    if after.kind == "heading":
        bonus += _HEADING_BONUS
    if layout.indent and after.indent == layout.indent and chunk.indent != layout.indent:
        bonus += _INDENT_BONUS
    return bonus
