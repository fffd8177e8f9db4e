"""Wattpad: saved pages of a part of a story.

The text is `<p data-p-id="…">` in `<pre>`, with a count of comments beside each paragraph; the part's title stands
in a heading above it, and the story's title, author, tags and state around, or in a script. A page may hold
a part's first screen only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

import msgspec
from msgspec import Struct

from foundling.manuscript import Hint
from foundling.sources.htmltree import collapse
from foundling.sources.pagetree import PageTree, Shown, text_of
from foundling.sources.sites.site import furniture_of, leave_out
from foundling.spans import Span, cover

_TEXT = "p[data-p-id]"
_PREFETCHED = "window.prefetched"
_METADATA = re.compile(r'"part\.\d{1,15}\.metadata"\s*:\s*(?=\{)')
_REACH = 5_000
_LONGEST = 1_000_000
_DECODER = json.JSONDecoder()


class Wattpad:
    """Saved pages of Wattpad."""

    name = "wattpad"

    def recognise(self, tree: PageTree, /) -> float | None:
        """By its numbered paragraphs."""
        if tree.first(_TEXT) is None:
            return None
        named = "wattpad" in (tree.title + tree.meta("og:site_name") + tree.meta("og:url")).lower()
        return 0.95 if named else 0.7

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """Counts, buttons and suggestions; comments are counted."""
        return furniture_of("wattpad", tree) | leave_out(tree, ".comment, .comment-card", "comments")

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """Title, author, tags, description, state; the text."""
        yield from shown.node("title", tree.first(".toc-header h2, .toc-header .title"), "html:.toc-header")
        yield from shown.node(
            "author", tree.first(".author-info__username a, .author a, a.author"), "html:.author"
        )
        yield from shown.node("summary", tree.first(".description-text, pre.description"), "html:.description")
        for tag in tree.all(".tag-items a, ul.tag-items li, a.tag-item"):
            yield from shown.node("genre", tag, "html:tag")
        state = text_of(tree.first(".story-status, .completed, .icon.completed"))
        if state.lower() in ("complete", "completed", "ongoing"):
            yield Hint("status", "In progress" if state.lower() == "ongoing" else "Complete", "html:.story-status")
        yield from _prefetched(tree.markup)
        yield from _text(tree, shown)


class _User(Struct, frozen=True):
    name: str = ""


class _PartOf(Struct, frozen=True):
    id: int = 0
    title: str = ""


class _Group(Struct, frozen=True, rename="camel"):
    """The story, as the page's script holds it."""

    title: str = ""
    description: str = ""
    completed: bool | None = None
    tags: list[str] = []
    user: _User = _User()
    create_date: str = ""
    parts: list[_PartOf] = []


class _Data(Struct, frozen=True):
    id: int = 0
    title: str = ""
    group: _Group = _Group()


class _Metadata(Struct, frozen=True):
    data: _Data = _Data()


def _prefetched(markup: str) -> Iterator[Hint]:
    """What the script `window.prefetched = {"part.7.metadata": {"data": {"group": …}}}` says of the story."""
    start = markup.find(_PREFETCHED)
    match = _METADATA.search(markup, start, start + _REACH) if start >= 0 else None
    end = markup.find("</script", match.end()) if match is not None else -1
    if match is None or end < 0:
        return
    try:
        # other objects follow; what stands behind the first is not looked at
        found, _ = _DECODER.raw_decode(markup[match.end() : min(end, match.end() + _LONGEST)])
        data = msgspec.convert(found, _Metadata).data
    except (ValueError, msgspec.MsgspecError, RecursionError):
        return
    group = data.group
    stated = [
        ("title", group.title),
        ("author", group.user.name),
        ("summary", group.description),
        *(("genre", tag) for tag in group.tags),
        ("date", group.create_date[:10]),
    ]
    if group.completed is not None:
        stated.append(("status", "Complete" if group.completed else "In progress"))
    places = [part.id for part in group.parts]
    if data.id in places:
        stated.append(("instalment", f"{places.index(data.id) + 1}/{len(places)}: {data.title}"))
    for field, value in stated:
        if collapse(value):
            yield Hint(field, collapse(value), "html:prefetched")


def _text(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    spans = [span for node in tree.all(_TEXT) if (span := shown.span(node)) is not None]
    if not spans:
        return
    text = cover(spans)
    heading = shown.span(tree.first(".part-header h1, .panel-reading h1, h1.h2, header h2, h1"))
    if heading is not None and heading.end <= text.start:
        yield from shown.value("chapter", heading, "html:h1")
        text = Span(heading.start, text.end) if not shown.text[heading.end : text.start].strip() else text
    yield from shown.around([text], "html:p[data-p-id]")
