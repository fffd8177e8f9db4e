"""Wattpad: saved pages of a part of a story.

The text is `<p data-p-id="…">` in `<pre>`, with a count of comments beside each paragraph; the part's title stands
in a heading above it, and the story's title, author, tags and state around. A page may hold a part's first screen
only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foundling.manuscript import Hint
from foundling.sources.pagetree import PageTree, Shown, text_of
from foundling.sources.sites.site import furniture_of, leave_out
from foundling.spans import Span, cover

_TEXT = "p[data-p-id]"


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
        yield from shown.node(
            "author", tree.first(".author-info__username a, .author a, a.author"), "html:.author"
        )
        yield from shown.node("summary", tree.first(".description-text, pre.description"), "html:.description")
        for tag in tree.all(".tag-items a, ul.tag-items li, a.tag-item"):
            yield from shown.node("genre", tag, "html:tag")
        state = text_of(tree.first(".story-status, .completed, .icon.completed"))
        if state.lower() in ("complete", "completed", "ongoing"):
            yield Hint("status", "In progress" if state.lower() == "ongoing" else "Complete", "html:.story-status")
        yield from _text(tree, shown)


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
