"""Archive of Our Own: downloads of every era, and pages saved from the browser.

Both have a `<dl>` of tags, and blocks of class `userstuff` for what the author wrote. Downloads (since 2010):

    <div id="preface"> … <dl class="tags"><dt>Rating:</dt><dd>…</dd> … <h1>title</h1><div class="byline">by …</div>
    <div id="chapters"> <div class="meta group"><h2>Chapter 1: …</h2> … <div class="userstuff">…</div>
    <div id="afterword"> <div id="endnotes">…</div>

Saved pages: `<dl class="work meta group">`, `<div id="workskin"><div class="preface group"><h2 class="title">`,
`<div id="chapters">` with `<div class="chapter" id="chapter-1">` each with `<div class="userstuff module">`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.pagetree import PageTree, Shown, classes, next_element, text_of
from foundling.sources.sites.site import furniture_of, leave_out
from foundling.spans import Span

_PART_OF = re.compile(r"Part\s+\d+\s+of\s+", re.I)
_FIGURE = re.compile(r"([A-Z][a-z]+):\s*(\S+)")
_POSTED = re.compile(r"Posted originally on the .{1,80}? at\s+(https?://\S+?)\.?(?=\s|$)")
_CHAPTER_NUMBER = re.compile(r"Chapter\s+\d+", re.I)


class ArchiveOfOurOwn:
    """Pages and HTML downloads of the OTW Archive software."""

    name = "ao3"

    def recognise(self, tree: PageTree, /) -> float | None:
        """By the block of tags in the place that the software gives it."""
        if tree.first("#preface dl.tags, #preface .meta") is not None and tree.first("#chapters") is not None:
            return 0.95
        if tree.first("dl.work.meta, dl.meta.group dd.rating.tags") is not None:
            return 0.95
        if tree.first("#workskin #chapters") is not None and tree.first(".userstuff") is not None:
            return 0.9
        return None

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """Navigation, forms, kudos and headings for screen readers; comments are counted."""
        out = furniture_of("ao3", tree)
        out |= leave_out(tree, "#comments_placeholder li.comment, #comments_placeholder > ol > li", "comments")
        out |= leave_out(tree, "#comments_placeholder .pagination, #comments_placeholder > h3")
        return out

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """Tags, figures, title, byline, summary, notes; front, chapters and back."""
        yield from _tags(tree, shown)
        yield from _head(tree, shown)
        yield from _notes(tree, shown)
        yield from _structure(tree, shown)


def _tags(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    for term in tree.all("#preface dl.tags > dt, dl.meta > dt, dl.tags > dt"):
        value = next_element(term)
        if value is None or value.tag != "dd":
            continue
        label = text_of(term).rstrip(": ").lower()
        field = table("ao3.toml")["fields"].get(label) or table("ao3.toml")["fields"].get(label.removesuffix("s"))
        origin = f"html:dd.{label.replace(' ', '-')}"
        if label == "stats":
            yield from _figures(value, shown)
        elif field == "series":
            yield from shown.items(field, shown.span(value), origin, separator=r",\s+(?=Part\s+\d+\s+of\s)")
        elif field == "other":
            yield from ()
        elif field in ("rating", "language"):
            yield from shown.node(field, value, origin)
        elif field:
            yield from shown.items(field, shown.span(value), origin)


def _figures(value: LexborNode, shown: Shown) -> Iterator[Hint]:
    span = shown.span(value)
    if span is None:
        return
    for match in _FIGURE.finditer(shown.text, span.start, span.end):
        label = match[1].lower()
        field = table("ao3.toml")["figures"].get(label)
        if field:
            yield from shown.value(field, Span(*match.span(2)), f"html:dd.{label}")


def _head(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    yield from shown.node(
        "title", tree.first("#preface h1, #workskin .preface h2.title, h2.title.heading"), "html:h1"
    )
    byline = tree.first("#preface .byline, #workskin .preface h3.byline, h3.byline.heading")
    authors = byline.css("a") if byline is not None else []
    for author in authors:
        yield from shown.node("author", author, "html:a[rel=author]")
    if byline is not None and not authors:
        yield from shown.group("author", r"^(?:by\s+)?(.+)", shown.span(byline), "html:byline")
    message = shown.span(tree.first("#preface p.message, p.message"))
    match = _POSTED.search(shown.text, message.start, message.end) if message is not None else None
    if match is not None:
        yield from shown.value("url", Span(*match.span(1)), "html:p.message")


def _notes(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    """Summaries and notes: each is a block of class userstuff under a line that names it."""
    for block in tree.all("blockquote.userstuff"):
        label = _label_of(block)
        if label.startswith("summary") and not _in_chapter(block):
            yield from shown.node("summary", block, "html:summary")
        elif "note" in label:
            yield from shown.node("note", block, "html:notes")


def _label_of(block: LexborNode) -> str:
    """The line above a block: `<p>Summary</p>`, `<h3 class="heading">Notes:</h3>`."""
    before = block.prev
    while before is not None:
        if before.is_element_node and before.tag in ("p", "h2", "h3", "h4"):
            return text_of(before).lower()
        before = before.prev
    return ""


def _in_chapter(block: LexborNode) -> bool:
    parent = block.parent
    while parent is not None and parent.is_element_node:
        if parent.id == "chapters":
            return True
        parent = parent.parent
    return False


def _structure(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    """Where the chapters' text lies. A heading belongs to the body even where notes stand between the two."""
    bodies = [span for node in _texts(tree) if (span := shown.span(node)) is not None]
    heads = _headings(tree, shown, bodies) if bodies else []
    if len(bodies) == 1 and not any(_CHAPTER_NUMBER.match(head.value) for head in heads):
        heads = []  # a work of one chapter: what stands there is its title once more
    yield from heads
    yield from shown.around([*bodies, *(head.span for head in heads if head.span is not None)], "html:userstuff")


def _texts(tree: PageTree) -> list[LexborNode]:
    """The blocks that hold chapters' text: the innermost `userstuff` divs that are no notes."""
    found = tree.all("#chapters div.userstuff") or tree.all("#chapters.userstuff, #chapters .userstuff")
    holders = [node for node in found if node.tag == "div" and "meta" not in classes(node)]
    inner = [node for node in holders if not (node.id == "chapters" and len(holders) > 1)]
    return inner or tree.all("#chapters")


def _headings(tree: PageTree, shown: Shown, bodies: list[Span]) -> list[Hint]:
    found: list[Hint] = []
    for node in tree.all("#chapters h2, #chapters h3.title, #chapters .chapter.preface h3"):
        span = shown.span(node)
        if span is None or any(body.start <= span.start < body.end for body in bodies):
            continue
        if found and found[-1].span is not None and span.start < found[-1].span.end:
            continue
        found += shown.value("chapter", span, "html:chapter")
    return found
