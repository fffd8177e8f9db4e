"""Addresses: e-mail and home pages beside a name, in a label, or loose around the story.

An obfuscated address is given as it is written to. Addresses of lists and robots are nobody's contact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foundling.reading.record.front import Found, Front
from foundling.reading.record.furniture import author_items
from foundling.reading.record.words import links, mail_value, mails
from foundling.spans import Span

# creative-off@lists.example.org, majordomo@…, …-unsubscribe@yahoogroups.com
_LIST = re.compile(
    r"(?:-(?:off|on|list|request|subscribe|unsubscribe|owner|digest|help)|^(?:majordomo|listserv|mailer-daemon|owner|noreply|no-reply))@|@(?:lists?|listserv|googlegroups|yahoogroups|egroups|onelist|groups)\b",
    re.I,
)
# "http://www.example.org/" alone is a site; a writer's own page has a path or a name before the host.
_PAGE = re.compile(r"(?:https?://)?(?:www\.)?[^/\s]+/\S+|https?://(?!www\.)[^/\s.]+\.[^/\s.]+\.[^/\s]+/?$", re.I)
_SIGNATURE = re.compile(r"^-- ?$", re.M)


def address(text: str, span: Span, rule: str) -> Iterator[Found]:
    """The e-mail address at `span`, unless it is a list's."""
    value = mail_value(text[span.start : span.end])
    if not _LIST.search(value):
        yield Found("contact", value, (span,), rule)


def contacts(text: str, span: Span, rule: str) -> Iterator[Found]:
    """Every address and page at `span`; the words themselves where there is neither."""
    seen = False
    for mail in mails(text, span):
        seen = True
        yield from address(text, mail, rule)
    for link in links(text, span):
        seen = True
        yield Found("contact", text[link.start : link.end], (link,), rule)
    words = " ".join(text[span.start : span.end].split())
    if not seen and 0 < len(words) <= 80 and re.search(r"\w[.@/]\w", words):
        yield Found("contact", words, (span,), rule)


def loose_addresses(front: Front) -> Iterator[Found]:
    """Addresses in loose lines before and after the story."""
    for item in author_items(front):
        if item.kind == "note":
            continue
        for mail in mails(front.text, item.span):
            yield from address(front.text, mail, "loose-address")


# "Posted originally on the Archive of Our Own at http://…", "This story archived at http://…"
_STOOD = re.compile(
    r"\b(?:originally (?:posted|published)|posted originally|archived|published|available|found|located|read)\b"
    r".{0,60}?\b(?:at|on|from)\b",
    re.I,
)


def places(front: Front) -> Iterator[Found]:
    """Where the work stood, as a line around the story says."""
    for item in front.items:
        if item.kind != "note" and _STOOD.search(item.text[:300]):
            for link in links(front.text, item.span):
                yield Found("url", front.text[link.start : link.end], (link,), "stood-at")
                break


# A signature has at most so many lines; what is longer below `-- ` is a note.
_LONGEST_SIGNATURE = 6


def signature_start(front: Front) -> int:
    """Where the signature below the last `-- ` begins; the text's end where there is none."""
    if not front.parts or front.parts[-1].kind != "back":
        return len(front.text)
    back = front.parts[-1].span
    marks = list(_SIGNATURE.finditer(front.text, back.start, back.end))
    if not marks or front.text.count("\n", marks[-1].end(), back.end) > _LONGEST_SIGNATURE:
        return len(front.text)
    return marks[-1].end()


def signature(front: Front) -> Iterator[Found]:
    """What stands below `-- ` at the very end: a name, a page."""
    start = signature_start(front)
    lines = [i for i in front.items if i.span.start >= start]
    if lines and len(lines[0].text.split()) <= 5 and re.match(r"[\w\s.'’-]+$", lines[0].text):
        yield Found("author", lines[0].text, (lines[0].span,), "signature")
    for item in lines[1:2]:
        for link in links(front.text, item.span):
            if _PAGE.match(front.text[link.start : link.end]):
                yield Found("contact", front.text[link.start : link.end], (link,), "signature")
