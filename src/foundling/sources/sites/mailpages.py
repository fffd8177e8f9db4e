"""Web archives of mailing lists: pages of one message each, made by Pipermail, Hypermail or MHonArc.

The programs fence the message with comments (`<!--beginarticle-->`), and state sender, subject and date above it;
below stand links to other messages. What lies between the fences is a message's body: its signature and the list's
footer are found there as in any mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.mailends import end_matter
from foundling.sources.mailheaders import read_date, read_sender
from foundling.sources.pagetree import PageTree, Shown, text_of
from foundling.sources.sites.site import FURNITURE, leave_out
from foundling.spans import Span

PROGRAMS = ("pipermail", "hypermail", "mhonarc")
# A line of links to other messages is no longer than this, in characters.
_LONGEST_LEAD = 600
_LABELLED = re.compile(r"^[ \t]*(From|Subject|Date|To)[ \t]?:[ \t]*(\S[^\n]*)$", re.M | re.I)


class MailPage:
    """A message of a list on a page of its own."""

    name = "mail-page"

    def recognise(self, tree: PageTree, /) -> float | None:
        """By the comment that opens the message."""
        if "<!--" not in tree.markup:
            return None
        return (
            0.9
            if any(comment is not None and _is_fence(comment, "begin") for _, comment in _nodes(tree))
            else None
        )

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """Links to other messages and to the archive's lists."""
        out = leave_out(tree, ", ".join(table("mail.toml")["pages"]["furniture"]))
        leading = re.compile(table("mail.toml")["pages"]["leading"])
        inside = _message_nodes(tree)
        for node in tree.all("ul, p, li, div, td, strong, small, b, nav"):
            if node.mem_id not in inside and node.css_first("a[href]") is not None:
                text = text_of(node)
                if len(text) <= _LONGEST_LEAD and leading.match(text):
                    out[node.mem_id] = FURNITURE
        return out

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """Sender, subject and date above the message; what stands round it, its signature and footer."""
        fences = _find_fences(tree, shown)
        if fences is None:
            return
        yield from shown.part("front", Span(0, fences.start), "mail:headers")
        yield from _said(tree, shown, fences.start)
        back = end_matter(shown.text[fences.start : fences.end])
        end = fences.start + back[1] if back is not None else fences.end
        yield from shown.part("back", Span(end, len(shown.text)), back[0] if back is not None else "mail:page")


def _said(tree: PageTree, shown: Shown, end: int) -> Iterator[Hint]:
    """What the head of the page states: labelled lines (MHonArc, Hypermail 2), else heading, name and date."""
    head = Span(0, end)
    lines = {match[1].lower(): match.span(2) for match in _LABELLED.finditer(shown.text, 0, end)}
    heading = next((span for n in tree.all("h1, h2") if (span := shown.span(n)) and span.end <= end), None)
    subject = Span(*lines["subject"]) if "subject" in lines else heading
    yield from shown.value("title", subject, "mail:Subject")
    if "from" in lines:
        yield from _sender(shown, Span(*lines["from"]))
    elif heading is not None:
        below = Span(heading.end, end)
        yield from _sender(shown, _first_line(shown.text, below))
    date = Span(*lines["date"]) if "date" in lines else _date_line(shown.text, head)
    moment = read_date(shown.text[date.start : date.end]) if date is not None else None
    if date is not None and moment is not None:
        yield Hint("date", moment.day, "mail:Date", date)


def _sender(shown: Shown, span: Span) -> Iterator[Hint]:
    """Name and address in a line such as "Ell Marsh ell at example.org" or "Ell Marsh (ell@example.org)"."""
    line = shown.text[span.start : span.end]
    sender = read_sender(line)
    for field, said in (("author", sender.name), ("contact", sender.address)):
        name = re.sub(r"\s*[(<]\s*$", "", said or "")
        at = line.find(name)
        if name and at >= 0:
            yield from shown.value(field, Span(span.start + at, span.start + at + len(name)), "mail:From")


def _first_line(text: str, within: Span) -> Span:
    """The first line in the stretch that is not empty."""
    start = within.start
    while start < within.end and text[start].isspace():
        start += 1
    end = text.find("\n", start, within.end)
    return Span(start, within.end if end < 0 else end)


def _date_line(text: str, within: Span) -> Span | None:
    at = within.start
    for line in text[within.start : within.end].split("\n"):
        if len(line) < 80 and read_date(line) is not None:
            return Span(at, at + len(line))
        at += len(line) + 1
    return None


def _nodes(tree: PageTree) -> Iterator[tuple[LexborNode, str | None]]:
    """Every node in document order, with the text of those that are comments."""
    for node in tree.root.traverse(include_text=True) if tree.root is not None else ():
        yield node, (node.comment_content or "").strip(" ") if node.tag == "-comment" else None


def _is_fence(comment: str, key: str) -> bool:
    return any(_pattern(name, key).match(comment) is not None for name in PROGRAMS)


@cache
def _pattern(program: str, key: str) -> re.Pattern[str]:
    return re.compile(table("mail.toml")["pages"][program][key], re.I)


def _message_nodes(tree: PageTree) -> set[int]:
    """The nodes between the fences."""
    found: set[int] = set()
    inside = False
    for node, comment in _nodes(tree):
        if comment is not None:
            inside = _is_fence(comment, "begin") or (inside and not _is_fence(comment, "end"))
        elif inside:
            found.add(node.mem_id)
    return found


def _find_fences(tree: PageTree, shown: Shown) -> Span | None:
    """Where the message lies in the text: below the element above the one fence, above that below the other."""
    begin, end = None, len(shown.text)
    for node, comment in _nodes(tree):
        if comment is None:
            continue
        if begin is None and _is_fence(comment, "begin"):
            begin = _end_before(node, shown)
        elif begin is not None and _is_fence(comment, "end"):
            end = _start_after(node, shown, end)
            break
    return None if begin is None else Span(begin, max(begin, end))


def _end_before(node: LexborNode, shown: Shown) -> int:
    """Where the text of what stands above the node ends, white space passed over."""
    at: LexborNode | None = node
    while at is not None:
        before = at.prev
        while before is not None:
            span = shown.rendering.spans.get(before.mem_id)
            if span is not None:
                end = span.end
                while end < len(shown.text) and shown.text[end].isspace():
                    end += 1
                return end
            before = before.prev
        at = at.parent
    return 0


def _start_after(node: LexborNode, shown: Shown, otherwise: int) -> int:
    """Where the text of what stands below the node begins."""
    at: LexborNode | None = node
    while at is not None:
        after = at.next
        while after is not None:
            span = shown.rendering.spans.get(after.mem_id)
            if span is not None:
                return span.start
            after = after.next
        at = at.parent
    return otherwise
