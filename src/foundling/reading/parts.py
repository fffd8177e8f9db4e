"""Where the story begins and ends: front, body, notes, back."""

from __future__ import annotations

from collections.abc import Iterator

from foundling.manuscript import Manuscript
from foundling.reading.scan import Post, Scan
from foundling.reading.types import Part, PartKind
from foundling.spans import Span


def read_parts(manuscript: Manuscript, /, *, scan: Scan) -> tuple[Part, ...]:
    """Parts that tile the text; an empty text has none.

    What stands before a post's story is front, what stands after it back; a post without a story is front before
    the first story and back behind it.
    """
    out: list[Part] = []
    for post in scan.posts:
        for kind, span in _cuts(post, scan, bool(out) and any(part.kind == "body" for part in out)):
            if span.end <= span.start:
                continue
            if kind == "front" and out and not manuscript.text[span.start : span.end].strip():
                kind = out[-1].kind  # nothing but white space between two posts
            if out and out[-1].kind == kind and kind != "note":
                out[-1] = Part(kind, Span(out[-1].span.start, span.end))
            else:
                out.append(Part(kind, span))
    return tuple(out)


def _cuts(post: Post, scan: Scan, begun: bool) -> Iterator[tuple[PartKind, Span]]:
    body = post.body
    if body.end <= body.start:
        yield "back" if begun else "front", post.span
        return
    yield "front", Span(post.span.start, body.start)
    at = body.start
    for note in scan.notes:
        if body.start <= note.start and note.end <= body.end:
            yield "body", Span(at, note.start)
            yield "note", note
            at = note.end
    yield "body", Span(at, body.end)
    yield "back", Span(body.end, post.span.end)
