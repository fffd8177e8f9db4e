"""Journal entries: LiveJournal, Dreamwidth, InsaneJournal and their kin.

An entry's parts stand in elements whose names differ from style to style (data/journals.toml). The story may lie
behind a cut, whose place is the anchor `<a name="cutid1">`: what stands above it is the header. The title bar says
"user: subject"; comments are left out and counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.pagetree import PageTree, Shown
from foundling.sources.sites.site import leave_out
from foundling.spans import Span

_TITLE_BAR = re.compile(r"^(?P<user>[\w-]{2,25}):\s*(?P<subject>.*)$", re.S)
_WRITTEN = re.compile(
    r"^(?P<user>[\w-]{2,25}|\[[^\]\n]{1,60}\]|[^\n@]{1,40}?)\s*(?:\([^)\n]{1,40}\))?\s*(?:wrote|posted|writes)?(?:\s+in\s+"
    r"(?P<community>[^\n]{1,60}?))?[\s,:]*\n?@\s*(?P<date>\d{4}-\d\d-\d\d(?:\s+\d\d:\d\d(?::\d\d)?)?)",
    re.M,
)
_STAMP = re.compile(r"@\s*(\d{4}-\d\d-\d\d)")
_HEAD = 600
# A header above a cut is shorter than this share of the entry; a longer one is the story's beginning.
_HEADER_SHARE = 0.5


class Journal:
    """Saved entries of journals."""

    name = "journal"

    def recognise(self, tree: PageTree, /) -> float | None:
        """By a style's blocks together with a mark of such programs."""
        style = _style(tree)
        if style is None:
            return None
        marks = table("journals.toml")["marks"]
        marked = tree.first(marks["selectors"]) is not None
        hosted = any(host in tree.markup for host in marks["hosts"])
        titled = _TITLE_BAR.match(tree.title) is not None
        stamped = _STAMP.search(tree.markup[:20_000]) is not None
        sure = 0.3 + 0.3 * hosted + 0.25 * marked + 0.15 * titled + 0.15 * stamped
        return min(sure, 0.9) if sure > 0.4 else None

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """Links around the entry, forms, and comments, which are counted."""
        known = table("journals.toml")["comments"]
        style = _style(tree)
        text = tree.first(style["text"]) if style is not None else None
        out = leave_out(tree, known["furniture"])
        each = [node for node in tree.all(known["each"]) if not _holds(node, text)]
        return out | {node.mem_id: "comments" for node in each}

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """Subject, poster, date, tags; the story from the cut on."""
        style = _style(tree)
        if style is None:
            return
        yield from _subject(tree, shown, style)
        yield from _poster(tree, shown, style)
        for tag in tree.all(style["tags"]):
            yield from shown.node("genre", tag, "html:tag")
        entry = tree.first(style["text"])
        span = shown.span(entry)
        if entry is not None and span is not None:
            yield from shown.around([_behind_cut(entry, span, shown)], "html:entry")


def _style(tree: PageTree) -> Mapping[str, Any] | None:
    return next(
        (style for style in table("journals.toml")["style"] if tree.first(style["mark"]) is not None), None
    )


def _holds(node: LexborNode, inner: LexborNode | None) -> bool:
    while inner is not None:
        if inner.mem_id == node.mem_id:
            return True
        inner = inner.parent
    return False


def _subject(tree: PageTree, shown: Shown, style: Mapping[str, Any]) -> Iterator[Hint]:
    node = tree.first(style["subject"])
    if shown.span(node) is not None:
        yield from shown.node("subject", node, "journal:subject")
        return
    match = _TITLE_BAR.match(tree.title)
    if match is not None and match["subject"].strip():
        yield Hint("subject", match["subject"].strip(), "journal:title")


def _poster(tree: PageTree, shown: Shown, style: Mapping[str, Any]) -> Iterator[Hint]:
    text = shown.span(tree.first(style["text"]))
    head = Span(0, text.start if text is not None else _HEAD)
    match = _WRITTEN.search(shown.text, max(0, head.end - _HEAD), head.end)
    if match is not None:
        yield from shown.value("author", Span(*match.span("user")), "journal:poster")
        yield from shown.value("date", Span(*match.span("date")), "journal:date")
        return
    poster = next((node for node in tree.all(style["poster"]) if shown.span(node) is not None), None)
    if poster is not None:
        yield from shown.node("author", poster, "journal:poster")
    date = next((node for node in tree.all(style["date"]) if shown.span(node) is not None), None)
    if date is not None:
        yield from shown.node("date", date, "journal:date")


def _behind_cut(entry: LexborNode, span: Span, shown: Shown) -> Span:
    """The entry from its first cut on, unless more of it stands above the cut than a header is long."""
    anchor = entry.css_first("a[name^=cutid]") or entry.css_first("a[id^=cutid]")
    start = shown.at(anchor)
    if start is None or not span.start < start < span.end:
        return span
    if start - span.start > _HEADER_SHARE * (span.end - span.start):
        return span
    return Span(start, span.end)
