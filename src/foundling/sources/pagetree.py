"""A parsed page, and what it shows: the two views that readers of sites work with.

Owns parsing and lookups in the tree (`PageTree`), and the way from an element to its place in the text (`Shown`).
Whatever a reader of a site says of a page it says through `Shown`, so that every hint has the span of the element
it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from foundling.manuscript import Hint
from foundling.sources.htmltree import Rendering, collapse
from foundling.sources.markup import mend
from foundling.spans import Span, shift, snap


class PageTree:
    """A parsed page. Elements are `LexborNode`s; selectors are CSS."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self._parser = LexborHTMLParser(mend(markup))

    @property
    def root(self) -> LexborNode | None:
        """The html element."""
        return self._parser.root

    def all(self, selector: str) -> list[LexborNode]:
        """Every element that fits, in document order."""
        return list({node.mem_id: node for node in self._parser.css(selector)}.values())

    def first(self, selector: str) -> LexborNode | None:
        """The first element that fits the first of the comma-separated selectors that any fits."""
        for one in selector.split(","):
            found = self._parser.css_first(one)
            if found is not None:
                return found
        return None

    @cached_property
    def title(self) -> str:
        """The page's `<title>`."""
        node = self.first("title")
        return collapse(node.text()) if node is not None else ""

    @cached_property
    def metas(self) -> tuple[tuple[str, str], ...]:
        """`(name, content)` of the meta elements, names in lower case; a `property` counts as a name."""
        found = []
        for node in self.all("meta"):
            attributes = node.attributes
            name = attributes.get("name") or attributes.get("property") or attributes.get("http-equiv")
            content = collapse(attributes.get("content") or "")
            if name and content:
                found.append((name.strip().lower(), content))
        return tuple(found)

    def meta(self, name: str) -> str:
        """The content of the first meta element of that name, or nothing."""
        return next((content for known, content in self.metas if known == name), "")

    @cached_property
    def generator(self) -> str:
        """What made the page, as it says itself, in lower case."""
        return self.meta("generator").lower()


def text_of(node: LexborNode | None) -> str:
    """An element's text on one line, whether shown or not."""
    return collapse(node.text(deep=True)) if node is not None else ""


def classes(node: LexborNode) -> frozenset[str]:
    """The element's classes, in lower case."""
    return frozenset((node.attributes.get("class") or "").lower().split())


def inside(node: LexborNode, selector: str) -> LexborNode | None:
    """The first element in `node`, itself excepted, that fits the first of the selectors that any fits."""
    for one in selector.split(","):
        found = node.css_first(one)
        if found is not None and found.mem_id == node.mem_id:
            found = next((other for other in node.css(one) if other.mem_id != node.mem_id), None)
        if found is not None:
            return found
    return None


def following(node: LexborNode) -> Iterator[LexborNode]:
    """The elements after `node` inside the same parent."""
    after = node.next
    while after is not None:
        if after.is_element_node:
            yield after
        after = after.next


def next_element(node: LexborNode) -> LexborNode | None:
    """The element right after `node` inside the same parent."""
    return next(following(node), None)


class Shown:
    """A page as it was written down: hints of its elements, with their spans."""

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering
        self.text = rendering.text

    def span(self, node: LexborNode | None) -> Span | None:
        """The stretch of text that the element shows, or None where it shows none."""
        span = self.rendering.spans.get(node.mem_id) if node is not None else None
        return span if span is not None and span.end > span.start else None

    def at(self, node: LexborNode | None) -> int | None:
        """Where in the text the element stands, even an empty one; None if it was left out."""
        span = self.rendering.spans.get(node.mem_id) if node is not None else None
        return span.start if span is not None else None

    def value(self, field: str, span: Span | None, origin: str) -> Iterator[Hint]:
        """One hint: what stands in `span`, without white space at its ends; none where nothing does."""
        if span is None:
            return
        span = snap(self.text, span)
        if span.end > span.start:
            yield Hint(field, self.text[span.start : span.end], origin, span)

    def node(self, field: str, node: LexborNode | None, origin: str) -> Iterator[Hint]:
        """One hint: what the element shows."""
        yield from self.value(field, self.span(node), origin)

    def items(self, field: str, span: Span | None, origin: str, *, separator: str = r",\s+") -> Iterator[Hint]:
        """One hint for each item of a list in `span`; `separator` is a regular expression."""
        if span is None:
            return
        at = span.start
        for match in re.compile(separator).finditer(self.text, span.start, span.end):
            yield from self.value(field, Span(at, match.start()), origin)
            at = match.end()
        yield from self.value(field, Span(at, span.end), origin)

    def group(self, field: str, pattern: str, span: Span | None, origin: str) -> Iterator[Hint]:
        """One hint: the first group of the first place in `span` that fits; `^` and `$` are the span's ends."""
        if span is None:
            return
        match = re.search(pattern, self.text[span.start : span.end], re.I)
        if match is not None:
            yield from self.value(field, shift(Span(*match.span(1)), span.start), origin)

    def part(self, kind: str, span: Span | None, origin: str) -> Iterator[Hint]:
        """A structural hint: this stretch is such a part (`front`, `body`, `note`, `back`)."""
        if span is not None and span.end > span.start:
            yield Hint(f"part.{kind}", "", origin, span)

    def around(self, bodies: Sequence[Span], origin: str) -> Iterator[Hint]:
        """Structural hints that tile the text: front, the stretches of the story, notes between them, back."""
        runs: list[Span] = []
        for body in sorted(span for span in bodies if span.end > span.start):
            if runs and not self.text[runs[-1].end : body.start].strip():
                runs[-1] = Span(runs[-1].start, max(runs[-1].end, body.end))
            else:
                runs.append(body)
        at = 0
        for number, run in enumerate(runs):
            yield from self.part("note" if number else "front", Span(at, run.start), origin)
            yield from self.part("body", run, origin)
            at = run.end
        if runs:
            yield from self.part("back", Span(at, len(self.text)), origin)
