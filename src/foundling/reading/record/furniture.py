"""What around a story is the author's own word, and what is a list's, a site's or another reader's.

A later post's head in the back matter (`Posted:`, `From:`)
ends what the author says after the story; replies follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foundling.reading.record.front import Front, Item
from foundling.reading.scan import Label

# Labels that head a message or a post; what follows one in the back matter is somebody's reply.
_HEADS = frozenset({"from", "subject", "transport", "site"})
# "Posted: 8/21/06 at 5:53 pm" dates a post, "Written: 2006" the story.
# A post's head that no label claims: "wren7 Posted: 8/21/06 at 5:53 pm", "On 3 May 2001, Ann wrote:"
_POST_HEAD = re.compile(
    r"\b(?:posted|wrote|said|replied|quote)\b\s?:?.{0,25}\d{1,2}[:/.]\d\d|^on \S.{4,60}\bwrote:|^re: \S", re.I
)
_LONGEST_HEAD = 120
_CLOCK = re.compile(r"\d:\d\d")


def author_items(front: Front) -> Iterator[Item]:
    """The loose items that are the author's: no furniture, no replies after the story."""
    ends = reply_starts(front)
    for item in front.items:
        if item.kind == "back" and item.span.start >= ends.get(item.part, len(front.text)):
            continue
        if not item.furniture:
            yield item


def reply_starts(front: Front) -> dict[int, int]:
    """For each back part, where another post begins in it."""
    starts: dict[int, int] = {}
    for number, part in enumerate(front.parts):
        if part.kind != "back":
            continue
        inside = [
            x.span.start
            for x in front.labels
            if part.span.start <= x.span.start < part.span.end and _heads_post(front.text, x)
        ]
        inside += [
            i.span.start for i in front.items if i.part == number and _POST_HEAD.search(i.text[:_LONGEST_HEAD])
        ]
        if inside:
            starts[number] = _line_before(front, number, min(inside))
    return starts


def _heads_post(text: str, label: Label) -> bool:
    timed = label.field == "date" and bool(_CLOCK.search(text, label.value.start, label.value.end))
    return timed or label.field in _HEADS


def _line_before(front: Front, part: int, at: int) -> int:
    """A post's head begins with its writer's name on the line before `Posted:`."""
    before = [
        i.span.start
        for i in front.items
        if i.part == part and i.span.end <= at and front.text.count("\n", i.span.end, at) <= 1
    ]
    return before[-1] if before else at
