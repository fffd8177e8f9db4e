"""Where a story ends: end marks, notes, signatures and footers below it, found as the best split from below.

Owns the weighing of chunks at the foot of a story; the mirror of `openings`.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.reading import talk
from foundling.reading.chunks import SIGNATURE, Chunk, chunks, waits
from foundling.reading.labels import Label
from foundling.reading.lines import Layout, lines_from
from foundling.reading.talk import UNKNOWN, Voice
from foundling.spans import Span

_END = 7.0
_LABEL = 4.0
_LABEL_IN_STORY = -0.5
_ADDRESS = 3.0
_AWAITED = 4.0
_UNLIKELY = -4.0
_RULE_BONUS = 2.0
_GAP_BONUS = 1.0
_SIGNATURE = 5.0
_BELOW_SALUTATION = -8.0
_GIVE_UP = 12.0
# How far up from the foot the end is looked for, in code points, at first.
_REACH = 1_200
_FARTHEST = 60_000

_OUTER = " \t\n…*_~=-+.:#<>[](){}|•·–—\"“”/\\'’,。（）【】「」"
_PART_END = re.compile(
    r"(?:\(|\[)?(?:end|continued|concluded|to be continued|tbc|cont(?:'d|\.)?|on to|go to|next|previous)\b.{0,40}?"
    r"(?:\b(?:part|chapter|section|book|post|installment|instalment)\b.{0,24}"
    r"|\b\d{1,3}[ ]?(?:/|of)[ ]?(?:\d{1,3}|\?))",
    re.I,
)
_SIGNS = frozenset({SIGNATURE, "---", "___"})


class Ending(Struct, frozen=True):
    """The back of a story: its `chunks`, the `labels` among them, and the `start` where the body ends.

    `mark` is the line that says that the story or its part ends, if one does.
    """

    chunks: tuple[Chunk, ...]
    labels: tuple[Label, ...]
    start: int
    mark: Span | None


@cache
def _marks() -> tuple[frozenset[str], frozenset[str]]:
    data = table("endmarks.toml")
    return frozenset(data["done"]), frozenset(data["open"])


def end_mark(line: str) -> str | None:
    """`done` where a line says that the story ends, `open` where it says that it goes on, else None."""
    if len(line) > _LONGEST_MARK:
        return None
    plain = line.strip(_OUTER).casefold().replace("’", "'")
    done, open_ = _marks()
    if plain in done:
        return "done"
    if plain in open_ or _PART_END.fullmatch(plain):
        return "open"
    return None


_LONGEST_MARK = 60


def _navigates(line: str) -> bool:
    """Whether a short line only leads elsewhere on a site."""
    plain = line.strip(_OUTER).casefold()
    words = table("endmarks.toml")["navigation"]
    return plain in words or any(plain.startswith(word + " ") for word in words)


_LONGEST_LINK = 32
_LINK = 3.0


def find_ending(text: str, span: Span, layout: Layout, *, least: float = 0.0, voice: Voice = UNKNOWN) -> Ending:
    """Where the story in `span` ends; `start` is `span.end` where nothing stands below it.

    What stands below it has to weigh more than `least`.
    """
    reach = _REACH
    while True:
        start = max(span.start, span.end - reach)
        if start > span.start:
            start = max(text.find("\n", start, span.end), start)
        seen = list(chunks(text, lines_from(text, start, span.end), layout))
        cut, sure = _split(seen, layout, least, voice)
        if sure or start == span.start or reach >= _FARTHEST:
            break
        reach *= 4
    back = tuple(seen[cut:])
    labels = tuple(label for chunk in back for label in chunk.labels)
    marks = [chunk for chunk in back if end_mark(chunk.text)]
    mark = Span(marks[0].start, marks[0].end) if marks else None
    return Ending(back, labels, back[0].start if back else span.end, mark)


def _split(seen: list[Chunk], layout: Layout, least: float, voice: Voice) -> tuple[int, bool]:
    """The first chunk of the back, and whether the story above it was reached without doubt."""
    total, best = 0.0, least
    cut = len(seen)
    below = 0.0
    for i in range(len(seen) - 1, -1, -1):
        weight = _weight(seen, i, voice)
        if weight == _LABEL and below < 0 and seen[i].kind == "label":
            # A label with story below it, such as a diary's `Note: buy oil`; so is the next one above it.
            weight = below = _LABEL_IN_STORY
        else:
            below = weight
        total += weight
        score = total + _boundary(seen[i - 1] if i else None, seen[i], layout)
        if score > best:
            best, cut = score, i
        elif total < best - _GIVE_UP:
            return cut, True
    return cut, False


def _weight(seen: list[Chunk], i: int, voice: Voice) -> float:
    chunk = seen[i]
    if end_mark(chunk.text):
        return _END
    if chunk.kind == "label":
        firm = chunk.sep in (":", "tab") or (waits(chunk) and chunk.labels[0].field in _NOTES)
        return _LABEL if chunk.labels[0].field and firm else talk.weigh(chunk.text)
    if chunk.kind == "rule":
        return _SIGNATURE if chunk.text in _SIGNS else 0.0
    if chunk.kind == "address":
        return _ADDRESS
    if len(chunk.text) <= _LONGEST_LINK and _navigates(chunk.text):
        return _LINK
    weight = talk.weigh(chunk.text, voice)
    return weight + _AWAITED if i and waits(seen[i - 1]) and weight > _UNLIKELY else weight


# Labels that stand alone above the author's words at the end: `Chapter End Notes`.
_NOTES = frozenset({"note", "disclaimer", "thanks", "feedback"})


def _boundary(before: Chunk | None, chunk: Chunk, layout: Layout) -> float:
    if before is None:
        return -1.0
    if talk.opens_letter(before.text):
        return _BELOW_SALUTATION
    bonus = 0.0
    if chunk.kind == "rule":
        bonus += _RULE_BONUS
    if chunk.gap > layout.gap:
        bonus += _GAP_BONUS
    return bonus
