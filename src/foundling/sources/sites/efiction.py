"""eFiction: story view, chapter view and printable view, of any skin.

The templates (default_tpls/*.tpl) give `<div id="pagetitle">Title by Author</div>`, a box of labelled facts
(`<span class="label">Rated:</span> …`), notes as `<div class="notes">` with a `title` and a `noteinfo` in it, and
the text in `<div id="story">` or, printable, in one `<div class="chapter">` under each `chaptertitle`.

Skins of an archive's own, and those of version 2, may have none of these names. Then the links tell: a head is a
title, "by" and a link to `viewuser.php`; labels are bold words; the program's tools are short blocks with links to
its pages. Where the text lies is left to the reading, between the notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.elements import BLOCKS, HEADINGS
from foundling.sources.pagetree import PageTree, Shown, classes, text_of
from foundling.sources.sites.site import FURNITURE, chapter_of_select, furniture_of, holders, leave_out
from foundling.spans import Span, snap

_TEXT = "#story, div.chapter, #storytext"
_POWERED = re.compile(r"powered\s+by\s+(?:<[^>]{0,200}>\s*)?e\s?fiction", re.I)
_STORY_LINK = "viewstory.php?sid="
_BY = re.compile(r"\s+by\s+(?!.*\sby\s)", re.I | re.S)
_CHAPTER_IN_MENU = re.compile(r"(?<!\d)(\d{1,3})\.\s+(\S.{0,200}?)(?=\s+Chapter or Story|\s*$|\n)", re.M)
# "1. Rain by Ann", a line of the contents of a printable story
_CONTENTS = re.compile(r"^(\d{1,3})\.[ \t]+(\S.{0,200}?)[ \t]+by[ \t]+(\S.{0,60})$", re.M)
_LONGEST_HEAD = 500
# A program's tools stand in blocks no longer than this.
_LONGEST_TOOL = 120
# How far above a writer's link its head may begin, in levels: `<h3><b><font><a>`.
_LEVELS = 4
# What stands above the head is the archive's, unless there is more of it than this.
_LONGEST_ABOVE = 3000


class EFiction:
    """Pages of archives that run eFiction."""

    name = "efiction"

    def recognise(self, tree: PageTree, /) -> float | None:
        """By the page title's block beside a story's, a chapter's or a box of labels; else by its links."""
        if tree.first("#pagetitle") is not None:
            if tree.first(_TEXT) is not None:
                return 0.95
            return 0.85 if tree.first(".listbox span.label, .infobox span.label, span.label") is not None else None
        marked = _POWERED.search(tree.markup[-5000:]) is not None
        if _STORY_LINK not in tree.markup:
            return 0.6 if marked and tree.first(_TEXT) is not None else None
        if _head(tree) is not None:
            return 0.8
        archived = table("efiction.toml")["skins"]["archived"] in tree.markup
        return 0.6 if archived or (marked and tree.first(_TEXT) is not None) else None

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """Menus, forms and links to reviews; reviews that the page shows are counted."""
        out = furniture_of("efiction", tree) | leave_out(tree, ".reviewbox, .reviewblock", "comments")
        head = _head(tree) if tree.first("#pagetitle") is None else None
        if head is not None:
            kept = holders([head, *tree.all(_TEXT)])
            tools = (_tool(link) for link in tree.all(table("efiction.toml")["skins"]["tools"]))
            above = _above(head)
            out |= {
                node.mem_id: FURNITURE for node in (*above, *tools) if node is not None and node.mem_id not in kept
            }
        return out

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """Title, byline, the labelled facts, notes, chapters, and where the text lies."""
        yield from _page_title(tree, shown)
        yield from _facts(tree, shown)
        yield from _notes(tree, shown)
        yield from _chapter(tree, shown)
        archived = table("efiction.toml")["skins"]["archived"]
        yield from shown.group(
            "url", rf"{archived}\s+(https?://\S+)", Span(0, len(shown.text)), "html:archived-at"
        )
        structure = list(_structure(tree, shown)) or list(_contents(shown))
        yield from structure or _between_notes(tree, shown)


def _head(tree: PageTree) -> LexborNode | None:
    """The block of a title, "by" and the writer's link: a heading, else the one that the title bar says."""
    found = []
    for link in tree.all("a[href*='viewuser.php']"):
        block = link.parent
        for _ in range(_LEVELS):
            if block is None or block.tag in BLOCKS:
                break
            block = block.parent
        if block is not None and (title := _title_before(block, link)):
            found.append((block, title))
    headed = [
        block for block, _ in found if block.tag in HEADINGS or block.css_first("h1, h2, h3, h4") is not None
    ]
    named = [block for block, title in found if title.lower() in tree.title.lower()]
    return next(iter([*headed, *named] or ([found[0][0]] if len(found) == 1 else [])), None)


def _title_before(block: LexborNode, link: LexborNode) -> str:
    """What stands before "by" and the writer's link, if that is how the block begins."""
    words, name = text_of(block), text_of(link)
    if len(words) > _LONGEST_HEAD or not name or name not in words:
        return ""
    before = words[: words.index(name)].rstrip()
    title, _, by = before.rpartition(" ")
    return title.strip() if by.lower() in table("efiction.toml")["skins"]["by"] else ""


def _above(head: LexborNode) -> Iterator[LexborNode]:
    """What stands above the head: an archive's banner and its menus."""
    node: LexborNode | None = head
    while node is not None and node.tag not in ("body", "html"):
        before = node.prev
        while before is not None:
            if before.is_element_node and len(text_of(before)) <= _LONGEST_ABOVE:
                yield before
            before = before.prev
        node = node.parent


def _tool(link: LexborNode) -> LexborNode | None:
    """The short block that holds a link to one of the program's own pages."""
    block = link
    while (parent := block.parent) is not None and len(text_of(parent)) <= _LONGEST_TOOL:
        if parent.tag in ("body", "html"):
            break
        block = parent
    return block


def _page_title(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    block = tree.first("#pagetitle") or _head(tree)
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
    last = shown.span(links[-1]) if links else None
    if last is not None:
        # <h3>Rain by Ann [PG-13]</h3>
        yield from shown.group(
            "rating", r"^\s*\[\s*([A-Z][\w+-]{0,15})\s*\]", Span(last.end, head.end), "html:head"
        )
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

    yield from _bold_facts(tree, shown, [*known])


def _bold_facts(tree: PageTree, shown: Shown, boxes: list[int]) -> Iterator[Hint]:
    """The same outside the boxes: `<b>Genres:</b> Drama<br>`, to the next label or line end."""
    story = shown.at(tree.first(_TEXT))
    labels = [
        (words, span)
        for node in tree.all("b, strong, span.label")
        if (words := text_of(node)).strip(" :").lower() in table("efiction.toml")["labels"]
        and (span := shown.span(node)) is not None
        and (story is None or span.start < story)
        and (words.endswith(":") or shown.text.startswith(":", span.end))
        and not any(parent.mem_id in boxes for parent in _parents(node))
    ]
    starts = [*(span.start for _, span in labels[1:]), len(shown.text)]
    for (words, span), following in zip(labels, starts, strict=False):
        line = shown.text.find("\n", span.end)
        start = span.end + shown.text.startswith(":", span.end)
        yield from _fact(words, Span(start, min(following, line if line >= 0 else following)), shown)


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
    for _, value in _bold_notes(tree, shown):
        yield from shown.value("note", value, "html:note")


def _bold_notes(tree: PageTree, shown: Shown) -> Iterator[tuple[int, Span]]:
    """Notes under a bold label, outside the default skin's blocks: where the label stands, and the note."""
    for node in tree.all("b, strong, h2, h3, h4, h5, span.label"):
        label = shown.span(node)
        if label is None or text_of(node).strip(" :").lower() not in table("efiction.toml")["skins"]["notes"]:
            continue
        if any("notes" in classes(parent) for parent in _parents(node)):
            continue
        block = node.parent
        while block is not None and block.tag not in BLOCKS:
            block = block.parent
        whole = shown.span(block)
        if whole is not None:
            start = label.end + shown.text.startswith(":", label.end)
            yield label.start, snap(shown.text, Span(start, max(start, whole.end)))


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


def _contents(shown: Shown) -> Iterator[Hint]:
    """A printable story without names: `1. Rain by Ann` in the contents, `Rain by Ann` over the chapter."""
    listed = list(_CONTENTS.finditer(shown.text))
    at = listed[-1].end() if listed else 0
    heads: list[Span] = []
    for line in listed:
        match = re.compile(rf"^{re.escape(line[2])}(?=[ \t]+by[ \t]+{re.escape(line[3])}$)", re.M).search(
            shown.text, at
        )
        if match is None:
            return
        heads.append(Span(*match.span()))
        at = match.end()
    for head in heads:
        yield from shown.value("chapter", head, "html:contents")
    if heads:
        yield from shown.part("front", Span(0, heads[0].start), "html:contents")


def _between_notes(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    """What the page itself states lies above and below the story: the widest gap between it is the story."""
    head = shown.span(tree.first("#pagetitle") or _head(tree))
    if head is None:
        return
    stated = [head, *(Span(at, note.end) for at, note in _bold_notes(tree, shown))]
    stated += [hint.span for hint in _facts(tree, shown) if hint.span is not None]
    stated = sorted(span for span in stated if span.start >= head.start)
    ends = [*(span.start for span in stated[1:]), len(shown.text)]
    _, place = max((end - span.end, -number) for number, (span, end) in enumerate(zip(stated, ends, strict=True)))
    end = shown.text.find("\n", max(span.end for span in stated[: 1 - place]))
    yield from shown.part("front", Span(0, end if end >= 0 else len(shown.text)), "html:notes")
    yield from shown.part("back", Span(ends[-place], len(shown.text)), "html:notes")
