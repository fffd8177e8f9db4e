"""How the story ends: `The End`, `TBC`, `-30-`, or in the middle of a sentence.

Only the last end mark counts: a serial's posts each end with "TBC" until the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from foundling.knowledge import table
from foundling.reading.record.front import Found, Front
from foundling.spans import Span, snap

LONGEST_MARK = 60
# A text that begins with a lower-case word, or with what cannot begin a sentence, begins in the middle of one.
_OPENS_INSIDE = re.compile(r"[\s*_/]*(?:[a-zà-þ]|[,;:.…–—-]+\s*[a-zà-þ])")
# What ends a sentence, a speech, a letter or an aside.
_CLOSED = re.compile(r"[.!?…:;)\]}>*_~\"'”’»–—。！？」』）-]\Z")


# What automated archives set below a story: "End The Long Weir by Ann: ann@example.org"
_ENDED = re.compile(r"End (?!of\b|[Pp]art\b|[Cc]hapter\b)[A-Z\d\"“'].{1,90} by \S.{1,60}")


@cache
def _marks() -> dict[str, str]:
    return {word: status for status, words in table("fronts.toml")["ends"].items() for word in words}


def mark_of(words: str) -> str | None:
    """The status that an end mark states; None where the words are no end mark."""
    if len(words) > LONGEST_MARK:
        return None
    if _ENDED.fullmatch(words):
        return "complete"
    plain = words.casefold().replace("’", "'").strip(" \t.!*_~=-–—#+<>[](){}:…|/\\\"'。（）【】「」")
    marks = _marks()
    if plain in marks:
        return marks[plain]
    open_words = (
        "to be continued",
        "continued in",
        "to be cont",
    )
    if plain.startswith(tuple(w + " " for w in open_words) + tuple(w + "." for w in open_words)):
        return "in-progress"
    return None


def end_marks(front: Front) -> Iterator[Found]:
    """The last end mark after the story's last words."""
    last_body = front.body[-1].end if front.body else 0
    found = None
    for item in front.items:
        if item.kind == "back" and item.span.start >= last_body - 1:
            for span in _lines(front.text, item.span):
                status = mark_of(front.text[span.start : span.end])
                if status and found is None:
                    found = Found("status", status, (span,), "end-mark")
    if found is not None:
        yield found


def _lines(text: str, span: Span) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]+", text[span.start : span.end]):
        yield snap(text, Span(span.start + match.start(), span.start + match.end()))


# A short paragraph in capitals below the last sentence is a name, a place or a date.
_SIGNED = re.compile(r"[.!?…\"”'’*_]\s*\n\s*\n[ \t]*[-–—~]{0,2}[ \t]*[A-Z][^\n]{0,40}(?:\n[^\n]{1,40})?\Z")


def _is_signed(text: str, body: Span) -> bool:
    """Whether the last lines are a signature of the story's or the author's, not half a sentence."""
    return _SIGNED.search(text, max(body.start, body.end - 120), body.end) is not None


def torn(front: Front) -> Iterator[Found]:
    """A story that begins or ends in the middle of a sentence is an excerpt."""
    if not front.body:
        return
    text = front.text
    first, last = snap(text, front.body[0]), snap(text, front.body[-1])
    if last.end <= last.start:
        return
    headed = any(abs(chapter.span.start - first.start) <= 1 for chapter in front.chapters[:1])
    if _OPENS_INSIDE.match(text, first.start, first.end) and not headed:
        line = text.find("\n", first.start, first.end)
        yield Found("status", "excerpt", (Span(first.start, line if line > 0 else first.end),), "begins-inside")
    elif not _CLOSED.match(text[last.end - 1]) and not _is_signed(text, last):
        line = text.rfind("\n", last.start, last.end) + 1
        yield Found("status", "excerpt", (Span(max(line, last.start), last.end),), "ends-inside")
