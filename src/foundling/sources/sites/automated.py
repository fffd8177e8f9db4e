"""The Automated Archive: story pages of the Perl program that many archives of 1998-2012 ran.

A page is made of a template: one table of class `content` or `form` whose last cell holds the story, headed by a
centred block with the title, the author as a `mailto:` link and the notes. Marks in comments fence the links to
the story's comments: `<!--COMMENTLINK START-->`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborNode

from foundling.manuscript import Hint
from foundling.sources.pagetree import PageTree, Shown
from foundling.sources.sites.site import leave_out
from foundling.spans import Span

_MARKS = re.compile(r"<!--\s*COMMENTLINK|automated\s+archive", re.I)
_CELL = "table.content td, table.form td"
_SHORTEST = 500


class AutomatedArchive:
    """Story pages of the Automated Archive."""

    name = "automated-archive"

    def recognise(self, tree: PageTree, /) -> float | None:
        """By its fences, or its name, beside its table."""
        if _MARKS.search(tree.markup) is None or tree.first("table.content, table.form") is None:
            return None
        return 0.8

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """Links to the comments and the archive's forms."""
        return leave_out(tree, "a[href*=_cmt], a[href*=comment\\.], .nav, .menu")

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """Title and author of the centred head, and the story's cell."""
        cell = _story_cell(tree, shown)
        span = shown.span(cell)
        if cell is None or span is None:
            return
        head = next((node for node in cell.css("center, [align=center]") if node.mem_id != cell.mem_id), None)
        if head is not None:
            yield from shown.node("title", head.css_first("h1, h2, h3, b"), "html:center")
            yield from shown.node("author", head.css_first("a[href^=mailto]"), "html:center a")
        after = shown.span(head)
        start = after.end if after is not None and after.start <= span.start + 2 else span.start
        yield from shown.around([Span(start, span.end)], "html:table.content")


def _story_cell(tree: PageTree, shown: Shown) -> LexborNode | None:
    """The longest cell, where one is long enough for a story."""
    cells = [(span.end - span.start, node) for node in tree.all(_CELL) if (span := shown.span(node)) is not None]
    length, cell = max(cells, key=lambda pair: pair[0], default=(0, None))
    return cell if length >= _SHORTEST else None
