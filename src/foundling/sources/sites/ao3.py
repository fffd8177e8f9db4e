"""Archive of Our Own: downloads of every era, and pages saved from the browser.

Both have a `<dl>` of tags, and blocks of class `userstuff` for what the author wrote. Downloads (since 2010):

    <div id="preface"> … <dl class="tags"><dt>Rating:</dt><dd>…</dd> … <h1>title</h1><div class="byline">by …</div>
    <div id="chapters"> <div class="meta group"><h2>Chapter 1: …</h2> … <div class="userstuff">…</div>
    <div id="afterword"> <div id="endnotes">…</div>

Saved pages: `<dl class="work meta group">`, `<div id="workskin"><div class="preface group"><h2 class="title">`,
`<div id="chapters">` with `<div class="chapter" id="chapter-1">` each with `<div class="userstuff module">`.
Until about 2011 downloads were saved pages without their menus, `userstuff` was called `user-generated-view`, and
a preface held `<blockquote class="summary">` with its heading inside; until 2012 nothing had the id `preface`.
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
# How far above a block its label may stand, in nodes: a heading, the space between, another note.
_LABEL_STEPS = 8
_CHAPTER_NUMBER = re.compile(r"Chapter\s+\d+", re.I)


class ArchiveOfOurOwn:
    """Pages and HTML downloads of the OTW Archive software."""

    name = "ao3"

    def recognise(self, tree: PageTree, /) -> float | None:
        """By the block of tags in the place that the software gives it."""
        if tree.first("#chapters") is None:
            return None
        if tree.first("#preface .meta, .meta dl.tags, dl.work.meta, dl.meta.group") is not None:
            return 0.95
        return 0.9 if tree.first("#workskin .userstuff, #chapters.user-generated-view") is not None else None

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
            yield from _listed(field, value, origin, shown)


def _listed(field: str, value: LexborNode, origin: str, shown: Shown) -> Iterator[Hint]:
    """Tags, which never hold a comma: one a list item, or separated by commas."""
    for node in value.css("li") or [value]:
        yield from shown.items(field, shown.span(node), origin, separator=r",\s*")


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
    yield from shown.node("title", tree.first("#preface h1, .meta h1, .preface h2.title, h2.title"), "html:h1")
    byline = tree.first("#preface .byline, .meta .byline, .preface h3.byline, h3.byline")
    authors = byline.css("a") if byline is not None else []
    for author in authors:
        yield from shown.node("author", author, "html:a[rel=author]")
    if byline is not None and not authors:
        yield from shown.group("author", r"^(?:by\s+)?(.+)", shown.span(byline), "html:byline")
    for gift in tree.all("h3.recipients, .preface ul.associations > li"):
        yield from shown.group("dedication", r"^for\s+(.+?)\.?$", shown.span(gift), "html:recipients")
    message = shown.span(tree.first("#preface p.message, p.message"))
    match = _POSTED.search(shown.text, message.start, message.end) if message is not None else None
    if match is not None:
        yield from shown.value("url", Span(*match.span(1)), "html:p.message")


def _notes(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    """Summaries and notes: each is a block of class userstuff under a line that names it."""
    for kind in ("summary", "note"):
        for block in tree.all(f"blockquote.{kind}, blockquote.{kind}s"):
            yield from _headed(kind, block, shown)
    for block in tree.all("blockquote.userstuff, blockquote.user-generated-view"):
        label = _label_of(block)
        if label.startswith("summary") and not _in_chapter(block):
            yield from shown.node("summary", block, "html:summary")
        elif "note" in label:
            yield from shown.node("note", block, "html:notes")


def _headed(kind: str, block: LexborNode, shown: Shown) -> Iterator[Hint]:
    """A block with its heading inside: `<blockquote class="summary"><h3>Summary:</h3> …`."""
    span, heading = shown.span(block), shown.span(block.css_first("h3"))
    if span is not None and heading is not None:
        yield from shown.value(kind, Span(heading.end, span.end), f"html:{kind}")


def _label_of(block: LexborNode) -> str:
    """The line above a block: `<p>Summary</p>`, `<h3 class="heading">Notes:</h3>`."""
    before = block.prev
    for _ in range(_LABEL_STEPS):
        if before is None:
            break
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
    found = tree.all("#chapters div.userstuff, #chapters div.user-generated-view")
    inner = [node for node in found if node.id != "chapters" and not classes(node) & {"meta", "preface"}]
    return inner or tree.all("#chapters")


def _is_of_notes(heading: LexborNode) -> bool:
    """`<div class="notes module"><h3 class="heading">Notes:</h3>` heads a chapter's notes, not the chapter."""
    parent = heading.parent
    while parent is not None and parent.is_element_node and parent.id != "chapters":
        if classes(parent) & {"notes", "summary", "module"}:
            return True
        parent = parent.parent
    return False


def _headings(tree: PageTree, shown: Shown, bodies: list[Span]) -> list[Hint]:
    found: list[Hint] = []
    for node in tree.all("#chapters h2, #chapters h3.title, #chapters .chapter.preface h3"):
        span = shown.span(node)
        if span is None or any(body.start <= span.start < body.end for body in bodies):
            continue
        if _is_of_notes(node):
            continue
        if found and found[-1].span is not None and span.start < found[-1].span.end:
            continue
        found += shown.value("chapter", span, "html:chapter")
    return found
