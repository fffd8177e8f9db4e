"""eFiction: story view, chapter view and printable view, of any skin near the default one.

The templates (default_tpls/*.tpl) give `<div id="pagetitle">Title by Author</div>`, a box of labelled facts
(`<span class="label">Rated:</span> …`), notes as `<div class="notes">` with a `title` and a `noteinfo` in it, and
the text in `<div id="story">` or, printable, in one `<div class="chapter">` under each `chaptertitle`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.pagetree import PageTree, Shown, text_of
from foundling.sources.sites.site import chapter_of_select, furniture_of, leave_out
from foundling.spans import Span, snap

_TEXT = "#story, div.chapter, #storytext"
_POWERED = re.compile(r"powered by\s+efiction", re.I)
_BY = re.compile(r"\s+by\s+(?!.*\sby\s)", re.I | re.S)
_CHAPTER_IN_MENU = re.compile(r"(?<!\d)(\d{1,3})\.\s+(\S.{0,200}?)(?=\s+Chapter or Story|\s*$|\n)", re.M)
_LONGEST_HEAD = 500


class EFiction:
    """Pages of archives that run eFiction."""

    name = "efiction"

    def recognise(self, tree: PageTree, /) -> float | None:
        """By the page title's block beside a story's, a chapter's or a box of labels."""
        if tree.first("#pagetitle") is None:
            marked = _POWERED.search(tree.markup[-5000:]) is not None
            return 0.6 if marked and tree.first(_TEXT) is not None else None
        if tree.first(_TEXT) is not None:
            return 0.95
        return 0.85 if tree.first(".listbox span.label, .infobox span.label, span.label") is not None else None

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """Menus, forms and links to reviews; reviews that the page shows are counted."""
        return furniture_of("efiction", tree) | leave_out(tree, ".reviewbox, .reviewblock", "comments")

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """Title, byline, the labelled facts, notes, chapters, and where the text lies."""
        yield from _page_title(tree, shown)
        yield from _facts(tree, shown)
        yield from _notes(tree, shown)
        yield from _chapter(tree, shown)
        yield from _structure(tree, shown)


def _page_title(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    block = tree.first("#pagetitle")
    span = shown.span(block)
    if block is None or span is None:
        return
    links = [node for node in block.css("a") if "viewuser" in (node.attributes.get("href") or "")]
    head = Span(span.start, min(span.end, span.start + _LONGEST_HEAD))
    match = _BY.search(shown.text, head.start, head.end)
    titled = block.css_first("a[href*=viewstory]")
    if titled is not None:
        yield from shown.node("title", titled, "html:#pagetitle")
    else:
        yield from shown.value("title", Span(head.start, match.start() if match else head.end), "html:#pagetitle")
    for link in links:
        yield from shown.node("author", link, "html:#pagetitle a")
    if not links and match is not None:
        yield from shown.items(
            "author", Span(match.end(), head.end), "html:#pagetitle", separator=r",\s+|\s+and\s+"
        )


def _facts(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    """What stands between a label and the next: `<span class="label">Rated:</span> R<br>`."""
    boxes = tree.all(".listbox .content, .infobox .content, .listbox, .infobox, #output > .content")
    known = {box.mem_id for box in boxes}
    for box in boxes:
        outer = shown.span(box)
        if outer is None or any(parent.mem_id in known for parent in _parents(box)):
            continue
        labels = [(node, span) for node in box.css("span.label") if (span := shown.span(node)) is not None]
        ends = [*(span.start for _, span in labels[1:]), outer.end]
        # a box without labels has an end and no beginning
        for (node, span), following in zip(labels, ends, strict=False):
            yield from _fact(text_of(node), Span(span.end, following), shown)


def _parents(node: LexborNode) -> Iterator[LexborNode]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _fact(label: str, span: Span, shown: Shown) -> Iterator[Hint]:
    known = table("efiction.toml")
    name = label.strip(" :").lower()
    field = known["labels"].get(name)
    span = snap(shown.text, Span(span.start, max(span.start, span.end)))
    text = shown.text[span.start : span.end].lower()
    if not field or text in known["empty"]["values"]:
        return
    origin = f"html:label:{name.replace(' ', '-')}"
    if field == "status":
        said = next((said for said, words in known["completed"].items() if text.split(" ")[0] in words), None)
        if said is not None:
            yield Hint("status", said, origin)
    elif field in known["lists"]["fields"]:
        for hint in shown.items(field, span, origin, separator=r",\s*"):
            if hint.value.lower() not in known["empty"]["values"]:
                yield hint
    else:
        yield from shown.value(field, span, origin)


def _notes(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    for block in tree.all("div.notes"):
        label = text_of(block.css_first(".title")).lower()
        field = "disclaimer" if "disclaimer" in label else "summary" if label.startswith("summary") else "note"
        yield from shown.node(field, block.css_first(".noteinfo"), "html:.noteinfo")


def _chapter(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    """The chapter that the page shows: chosen in the list of chapters, or written beside the printer's link."""
    found = list(chapter_of_select(tree, ".jumpmenu select, select[name=chapter], select[name=chapnav]"))
    yield from found
    menu = shown.span(tree.first(".jumpmenu")) if not found else None
    match = _CHAPTER_IN_MENU.search(shown.text, menu.start, menu.end) if menu is not None else None
    if match is not None:
        yield from shown.value("instalment", Span(match.start(1), match.end(2)), "html:.jumpmenu")


def _structure(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    headings = tree.all(".chaptertitle")
    texts = [span for node in tree.all(_TEXT) if (span := shown.span(node)) is not None]
    bodies = list(texts)
    for heading in headings:
        span = shown.span(heading)
        if span is not None and len(texts) > 1:
            match = _BY.search(shown.text, span.start, span.end)
            title = Span(span.start, match.start() if match is not None else span.end)
            yield from shown.value("chapter", title, "html:.chaptertitle")
            bodies.append(span)
    yield from shown.around(bodies, "html:#story")
