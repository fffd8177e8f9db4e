"""The posts of a manuscript: stretches that each have a front, a body and a back of their own.

Owns what the container said of the structure (the hints `post` and `part.*`) and the posts of a thread that was
pasted into one text. A text without either is one region. Offsets are code points of the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.manuscript import Hint, Manuscript
from foundling.reading.lines import Line, lines_from
from foundling.spans import Span


class Region(Struct, frozen=True):
    """One post, or the whole manuscript.

    What stands before `head` is front and what stands from `tail` on is back, whatever it looks like. `bodies`
    are the stretches that the container marks as story, `notes` those it marks as notes. `value` is the post's
    subject or number. `reply` says that somebody else than the story's author wrote it.
    """

    span: Span
    head: int
    tail: int
    bodies: tuple[Span, ...] = ()
    notes: tuple[Span, ...] = ()
    value: str = ""
    reply: bool = False


def find_regions(manuscript: Manuscript) -> tuple[Region, ...]:
    """Regions that tile the text, in order; at least one."""
    parts: dict[str, list[Span]] = {"front": [], "body": [], "note": [], "back": []}
    posts: list[Hint] = []
    for hint in manuscript.hints:
        if hint.span is None:
            continue
        if hint.field == "post":
            posts.append(hint)
        elif hint.field.startswith("part.") and hint.field[5:] in parts:
            parts[hint.field[5:]].append(hint.span)
    text = manuscript.text
    if len(posts) > 1:
        return tuple(_told(text, span, value, parts) for span, value in _tiles(text, posts))
    whole = Span(0, len(text))
    if not any(parts.values()):
        pasted = _pasted(text)
        if pasted:
            return pasted
    return (_told(text, whole, posts[0].value if posts else "", parts),)


def _tiles(text: str, posts: Iterable[Hint]) -> list[tuple[Span, str]]:
    """Each post with what stands between the post before and itself; the last one goes to the text's end."""
    ordered = sorted((hint.span, hint.value) for hint in posts if hint.span is not None)
    out: list[tuple[Span, str]] = []
    at = 0
    for i, (span, value) in enumerate(ordered):
        end = span.end if i + 1 < len(ordered) else len(text)
        out.append((Span(at, max(end, at)), value))
        at = max(end, at)
    return out


def _told(text: str, span: Span, value: str, parts: dict[str, list[Span]]) -> Region:
    """A region with what the container said of it."""

    def inside(kind: str) -> list[Span]:
        clipped = (Span(max(s.start, span.start), min(s.end, span.end)) for s in sorted(parts[kind]))
        return [s for s in clipped if s.end > s.start]

    head = span.start
    for front in inside("front"):
        if not text[head : front.start].strip():
            head = max(head, front.end)
    tail = span.end
    for back in reversed(inside("back")):
        if not text[back.end : tail].strip():
            tail = min(tail, max(back.start, head))
    return Region(span, head, tail, tuple(inside("body")), tuple(inside("note")), value)


# ---- threads pasted into a text --------------------------------------------------------------------

# A stamp has a time or follows a cue such as `Posted`.
_CLOCK = re.compile(r":\d\d")
_CUE = re.compile(r"\n[ \t]*[Pp]osted\b")
_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\b(?:19|20)\d\d\b|\btoday\b|\byesterday\b", re.I)
_LONGEST_STAMP = 90
_LONGEST_NAME = 40
# The lines above a stamp that may belong to its post's head: name, rank, number of posts.
_HEAD_LINES = 4
_FEWEST_POSTS = 2


class _Post(Struct, frozen=True):
    """A post's head; `apart`: an empty line stands between the name and the stamp."""

    start: int
    head: int
    name: str
    apart: bool = False


def _pasted(text: str) -> tuple[Region, ...]:
    """The posts of a thread pasted into a text; empty where it is none."""
    posts: list[_Post] = []
    places = sorted({match.end() - 1 for pattern in (_CLOCK, _CUE) for match in pattern.finditer(text)})
    for at in places:
        found = _post_at(text, at)
        if found and (not posts or found.start >= posts[-1].head):
            posts.append(found)
    if posts and sum(post.name == posts[0].name for post in posts) < _FEWEST_POSTS:
        posts = [post for post in posts if not post.apart]  # chapters' titles may stand so above their dates
    if len(posts) < _FEWEST_POSTS:
        return ()
    return tuple(_regions(text, posts))


def _post_at(text: str, at: int) -> _Post | None:
    """The head of the post whose stamp the line at `at` is, if it is one."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    line = text[start:end].strip()
    if len(line) > _LONGEST_STAMP or not _DATE.search(line) or not _is_stamp(line):
        return None
    above = _lines_above(text, start)
    names = [row for row in above if ":" not in row.text]
    if not above and _CUE.match(text, start - 1) and _CLOCK.search(line) and text[start - 2 : start] == "\n\n":
        above = _lines_above(text, start - 1)
        names = above[:1]
        return _Post(above[0].start, end, names[0].text.casefold(), apart=True) if above else None
    if above:
        return _Post(above[0].start, end, names[0].text.casefold() if names else "")
    inside = re.match(r"(?:posted |post )?by:? (.{1,40}?) (?:on|»|at|-)", line, re.I)
    return _Post(start, end, inside[1].casefold()) if inside else None


@cache
def _stamp_words() -> tuple[frozenset[str], frozenset[str]]:
    data = table("poststamps.toml")
    return frozenset(data["cues"]), frozenset(data["months"])


def _is_stamp(line: str) -> bool:
    """Whether a line with a date begins as stamps do: with a cue, a figure or a month."""
    cues, months = _stamp_words()
    first = re.match(r"[^\w@»]*([\w]+|[@»])", line)
    if not first or line[-1] in '.!?"”,':
        return False
    word = first[1].casefold()
    return word in cues or word[:3] in months or word[0].isdigit()


def _lines_above(text: str, start: int) -> list[Line]:
    """The short lines right above a stamp, up to the blank line that ends the post before."""
    at = start
    for _ in range(_HEAD_LINES):
        if at <= 0:
            break
        before = text.rfind("\n", 0, at - 1) + 1
        line = text[before : at - 1].strip()
        if not line or len(line) > _LONGEST_NAME:
            break
        at = before
    return list(lines_from(text, at, start - 1)) if at < start else []


def _regions(text: str, posts: Sequence[_Post]) -> Iterable[Region]:
    author = posts[0].name
    for i, post in enumerate(posts):
        start = 0 if i == 0 else post.start
        end = posts[i + 1].start if i + 1 < len(posts) else len(text)
        other = bool(author and post.name and post.name != author)
        yield Region(Span(start, end), min(post.head, end), end, value="", reply=other)
