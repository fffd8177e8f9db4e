"""Mail and post heads that stand in the text: `From:`, `Subject:`, `Topic:`, and a poster's name above `Posted:`.

`NEW: TNG "Rain" 1/3 [PG] P/C` names a title, an instalment, a rating and a pairing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from foundling.knowledge import table
from foundling.partmarks import find_part
from foundling.reading.record.contact import address
from foundling.reading.record.front import Found, Front
from foundling.reading.record.furniture import reply_starts
from foundling.reading.record.instalment import instalment
from foundling.reading.record.people import pair_at
from foundling.reading.record.rating import is_code, rates, rating_at
from foundling.reading.record.title import title_by
from foundling.reading.record.values import trimmed, unquoted
from foundling.reading.record.words import is_name, mails
from foundling.spans import Span, snap

# "[fic] ", "[creative-list] ", "FIC: ", "NEW: ", "Re: ", "ADMIN - "
_BRACKETED = re.compile(r"\s*[\[({<][^\[\](){}<>\n]{1,30}[\])}>]\s*:?\s*")
_CODES = re.compile(r"\[(?P<in>[^\[\]]{1,20})\]|\((?P<round>[^()]{1,20})\)")
# "Ann <ann@example.org>", "ann@example.org (Ann)", '"Ann" <ann@…>'
_ANGLED = re.compile(r"\s*(?P<name>[^<\n]*?)\s*<\s*(?P<mail>[^<>\s]+)\s*>")
_ROUND = re.compile(r"\s*(?P<mail>[^\s()<>]+(?:@| at )[^\s()<>]+)\s*\(\s*(?P<name>[^()]+?)\s*\)")
_TRAILING_RATING = re.compile(r"\s(?P<r>(?:[A-Z]{1,2}-?\d{0,2}(?:ish)?\+?))(?=\s*(?:[,(\[]|[A-Z]/[A-Z]|$))")
_TRAILING_PAIR = re.compile(r"(?:\s|,|\()(?P<p>[A-Z][\w'’]*(?:/[A-Z][\w'’]*){1,3})\)?\s*\Z")
# A series code before a title in quotes: `TNG "Rain"`
_CODED = re.compile(r"(?:[A-Z\d]{2,5}[:,]?\s+){1,2}[\"“](?P<title>[^\"“”]+)[\"”]")


@cache
def _tag() -> re.Pattern[str]:
    tags = "|".join(sorted((re.escape(x) for x in table("fronts.toml")["tags"]), key=len, reverse=True))
    return re.compile(
        rf"\s*(?:(?:{tags})\s*(?::\s*|\s[-–—]\s+)|(?-i:NEW|REP|REPOST|REV|FIC|COR)\s+(?=\S*[a-z]))", re.I
    )


def heads(front: Front) -> Iterator[Found]:
    """What the heads of the story's own posts say."""
    replies = reply_starts(front)
    for label in front.labels:
        if any(s <= label.span.start < front.parts[n].span.end for n, s in replies.items()):
            continue
        if label.field == "subject":
            yield from read_subject(front.text, label.value, "subject")
        elif label.field == "from":
            yield from read_from(front.text, label.value, "mail-from")


def read_subject(text: str, value: Span, rule: str) -> Iterator[Found]:
    """A subject line: tags off the front, codes off the end, the title between them."""
    span = untagged(text, value)
    words = text[span.start : span.end]
    mark = find_part(words)
    end = span.end
    if mark is not None and not mark.weak and (mark.of is not None or mark.open or mark.word):
        moved = Span(span.start + mark.span.start, span.start + mark.span.end)
        if mark.span.start > 0:
            end = moved.start
        yield from instalment(text, type(mark)(mark.number, mark.of, moved, mark.open, mark.through), moved, rule)
    end = min(end, *(at for at in _codes(text, span)), end)
    yield from _stated_codes(text, span, rule)
    title = trimmed(text, Span(span.start, end), " ,;:-–—(")
    quoted = _CODED.fullmatch(text, title.start, title.end)
    title = Span(*quoted.span("title")) if quoted else unquoted(text, title)
    if (signed := title_by(text, title)) is not None:
        title = unquoted(text, signed[0])
    if title.end > title.start and any(c.isalnum() for c in text[title.start : title.end]):
        yield Found("title", " ".join(text[title.start : title.end].split()), (title,), rule)


def untagged(text: str, span: Span) -> Span:
    """Without the list's name and the codes before the title."""
    span = snap(text, span)
    while True:
        match = _BRACKETED.match(text, span.start, span.end) or _tag().match(text, span.start, span.end)
        if not match or match.end() >= span.end:
            return span
        if find_part(match[0]) is not None and match[0].lstrip()[0] in "[(":
            return span
        span = Span(match.end(), span.end)


def _codes(text: str, span: Span) -> Iterator[int]:
    """Where ratings and pairings that end a subject begin."""
    for found in _rating_spans(text, span):
        yield found.start - (1 if text[found.start - 1] in "[(" else 0)
    pair = _TRAILING_PAIR.search(text, span.start, span.end)
    if pair and pair.start("p") > span.start and not is_code(pair["p"]):
        yield pair.start("p")


def _rating_spans(text: str, span: Span) -> Iterator[Span]:
    for match in _CODES.finditer(text, span.start, span.end):
        key = "in" if match["in"] else "round"
        if match.start() > span.start and rates(match[key]):
            yield Span(match.start(key), match.end(key))
    for match in _TRAILING_RATING.finditer(text, span.start, span.end):
        if rates(match["r"]):
            yield Span(match.start("r"), match.end("r"))


def _stated_codes(text: str, span: Span, rule: str) -> Iterator[Found]:
    for found in _rating_spans(text, span):
        yield from rating_at(text, found, rule)
        break
    pair = _TRAILING_PAIR.search(text, span.start, span.end)
    if pair and pair.start("p") > span.start:
        at = Span(pair.start("p"), pair.end("p"))
        names = pair_at(text, at)
        if names and not is_code(pair["p"]):
            yield Found("relationship", tuple(text[n.start : n.end] for n in names), (at,), rule)


def read_from(text: str, value: Span, rule: str) -> Iterator[Found]:
    """The sender: a name, which is a modest hint at the author, and an address."""
    match = _ANGLED.match(text, value.start, value.end) or _ROUND.match(text, value.start, value.end)
    if match:
        name = unquoted(text, snap(text, Span(match.start("name"), match.end("name"))))
        words = text[name.start : name.end]
        if is_name(words):
            yield Found("author", words, (name,), rule)
    elif next(mails(text, value), None) is None:
        name = snap(text, value)
        words = text[name.start : name.end]
        if is_name(words):
            # One word is what somebody logs in by: it contradicts no other name.
            yield Found("author", words, (name,), rule if " " in words else "sender-login")
    for mail in mails(text, value):
        yield from address(text, mail, rule)
        break


# "wren7 (wren7) wrote,", "wren7 wrote in harbour_fic,", as journals head an entry
_WROTE = re.compile(r"(?P<name>\S{1,30})(?: \(\S{1,40}\))? wrote(?: in \S{1,40})?\s?[,:](?:\s*@.*)?\Z")


def posters(front: Front) -> Iterator[Found]:
    """The name above the first post's date: forum threads and journals pasted as text."""
    for item in front.items[:1]:
        match = _WROTE.match(front.text, item.span.start, item.span.end)
        if match and item.kind == "front" and is_name(match["name"]):
            yield Found("author", match["name"], (Span(*match.span("name")),), "poster")
    for label in front.labels:
        if label.field == "date" and label.span.start < (front.body[0].start if front.body else 0):
            above = [
                i
                for i in front.items
                if i.part == 0
                and i.span.end < label.span.start
                and front.text.count("\n", i.span.end, label.span.start) == 1
            ]
            if above and _is_user(above[-1].text):
                yield Found("author", above[-1].text, (above[-1].span,), "poster")
            return


def _is_user(words: str) -> bool:
    return is_name(words) and len(words.split()) <= 2 and len(words) <= 30
