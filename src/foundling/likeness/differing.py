"""Where two texts differ: paragraph by paragraph, and word by word in those that were changed.

White space at the ends of lines and paragraphs is no difference; everything else is, marks and case too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from rapidfuzz.distance import Indel

from foundling.spans import Span

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_TOKEN = re.compile(r"\s+|[^\W_]+|[\W_]")
# Paragraphs that have less in common were not changed: one went, another came.
_CHANGED = 0.4
# Beyond so many words a changed paragraph is shown as a whole.
_LONGEST = 4_000

DifferenceKind = Literal["same", "changed", "gone", "new"]


class Piece(Struct, frozen=True):
    """Words of a changed paragraph: `same` in both, `gone` from the first, `new` in the second."""

    kind: Literal["same", "gone", "new"]
    text: str


class Difference(Struct, frozen=True):
    """A stretch of both texts, `one` of the first and `other` of the second (code points; one may be empty).

    `same` stretches are whole runs of paragraphs; a `changed` paragraph has its `pieces`.
    """

    kind: DifferenceKind
    one: Span
    other: Span
    pieces: tuple[Piece, ...] = ()


def differences(
    one: str, other: str, spans: tuple[Sequence[Span] | None, Sequence[Span] | None] = (None, None)
) -> tuple[Difference, ...]:
    """How the second text differs from the first, in order; `spans` say which stretches of each count."""
    left, right = (list(_paragraphs(text, of)) for text, of in zip((one, other), spans, strict=True))
    keys = [
        [" ".join(text[p.start : p.end].split()) for p in listed] for text, listed in ((one, left), (other, right))
    ]
    found: list[Difference] = []
    for code in Indel.opcodes(keys[0], keys[1]):
        a, b = left[code.src_start : code.src_end], right[code.dest_start : code.dest_end]
        if code.tag == "equal":
            found.append(Difference("same", _cover(a), _cover(b)))
        elif code.tag == "delete":
            found += [Difference("gone", span, Span(span.end, span.end)) for span in a]
        else:
            found += [Difference("new", Span(0, 0), span) for span in b]
    return tuple(_paired(found, one, other))


def _paragraphs(text: str, spans: Sequence[Span] | None) -> Iterator[Span]:
    for span in spans if spans is not None else (Span(0, len(text)),):
        for match in _PARAGRAPH.finditer(text, span.start, span.end):
            if match[0].strip():
                yield Span(match.start(), match.end())


def _cover(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _paired(found: Sequence[Difference], one: str, other: str) -> Iterator[Difference]:
    """Runs of paragraphs gone and come, told as changed where they are much alike, one after the other."""
    at = 0
    while at < len(found):
        if found[at].kind == "same":
            yield found[at]
            at += 1
            continue
        end = at
        while end < len(found) and found[end].kind != "same":
            end += 1
        gone = [d.one for d in found[at:end] if d.kind == "gone"]
        new = [d.other for d in found[at:end] if d.kind == "new"]
        yield from _matched(gone, new, one, other)
        at = end


def _matched(gone: Sequence[Span], new: Sequence[Span], one: str, other: str) -> Iterator[Difference]:
    taken = 0
    for a in gone:
        text = one[a.start : a.end]
        for number in range(taken, min(len(new), taken + 3)):
            pieces = _pieces(text, other[new[number].start : new[number].end])
            if pieces:
                yield from (Difference("new", Span(a.start, a.start), b) for b in new[taken:number])
                yield Difference("changed", a, new[number], pieces)
                taken = number + 1
                break
        else:
            place = new[taken].start if taken < len(new) else (new[-1].end if new else 0)
            yield Difference("gone", a, Span(place, place))
    end = gone[-1].end if gone else 0
    yield from (Difference("new", Span(end, end), b) for b in new[taken:])


def _pieces(one: str, other: str) -> tuple[Piece, ...]:
    """The words of a changed paragraph; none where the two have too little in common."""
    a, b = _TOKEN.findall(one), _TOKEN.findall(other)
    words = [word for word in a if word.strip()], [word for word in b if word.strip()]
    if len(a) > 2 * _LONGEST or len(b) > 2 * _LONGEST:
        return ()
    if Indel.normalized_similarity(words[0], words[1]) < _CHANGED:
        return ()
    a, b = ([" " if not token.strip() else token for token in tokens] for tokens in (a, b))
    found: list[Piece] = []
    for code in Indel.opcodes(a, b):
        if code.tag == "equal":
            found.append(Piece("same", "".join(a[code.src_start : code.src_end])))
        elif code.tag == "delete":
            found.append(Piece("gone", "".join(a[code.src_start : code.src_end])))
        else:
            found.append(Piece("new", "".join(b[code.dest_start : code.dest_end])))
    return tuple(found)
