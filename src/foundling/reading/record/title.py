"""Titles and by-lines that stand without a label: the first line, "Title by Author", headings.

A title is given without quotes around the whole and without a trailing part number: `"Rain" (2/5)` is `Rain`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from foundling.knowledge import table
from foundling.partmarks import PartMark, find_parts
from foundling.reading.chunks import SHOWN_NAME
from foundling.reading.labels import field_of
from foundling.reading.record.contact import address
from foundling.reading.record.front import Found, Front, Item
from foundling.reading.record.instalment import instalment, is_heading
from foundling.reading.record.rating import is_code
from foundling.reading.record.values import people, trimmed, unquoted
from foundling.reading.record.words import is_name, level, links, mails
from foundling.spans import Span, snap

LONGEST_TITLE = 120
# A title stands among the first loose lines of the text.
LAST_PLACE = 3

# What follows a name and is none: an address, what a board puts behind a poster ("by ann » Fri May 01, 2009"),
# or a bracket that begins with a rating ("by Ann (PG-13, gen, 100 words)").
_NAME_TAIL = re.compile(
    r"\s*(?:[»|][^\n]*|,?\s(?:on|posted)\s(?:\w{3,9}day,?\s)?(?:\d\d?\s)?(?:\w{3,9}\.?\s)?\d{1,4}[\d/., -]{2,12}|"
    r"[(\[](?:rated )?(?:[A-Z]{1,4}-?\d{0,2}\+?)(?:[,;/ ][^()\[\]\n]{0,60})?[)\]]|"
    r"<[^<>\s]*@?[^<>\s]*>|"
    r"[(\[][^()\[\]]*(?:@| at |\.com|\.net)[^()\[\]]*[)\]]|[,:-]?\s+[\w.+-]+@\S+)\s*\Z"
)
_TITLE_TAIL = re.compile(r"[\s,;:–—-]+\Z")
# "A story by Ann", "by: Ann", "BY ANN"
_BY = re.compile(r"(?<=[\s,\"”'’)\]*_–—-])by:?\s+", re.I)
_CHAPTERISH = re.compile(r"\s*(?:chapter|part|prologue|epilogue|book|volume|act|scene)\b", re.I)


@cache
def _byline() -> re.Pattern[str]:
    leads = "|".join(sorted((re.escape(x) for x in table("fronts.toml")["byline"]), key=len, reverse=True))
    short = "|".join(table("fronts.toml")["byline_short"])
    return re.compile(
        rf"[\s(~*_–—-]*(?:(?:{leads})(?:\s*:\s*|\s+)|(?:{short})\s+(?={SHOWN_NAME}[\s)~*_]*\Z))", re.I
    )


@cache
def _tag() -> re.Pattern[str]:
    tags = "|".join(sorted((re.escape(x) for x in table("fronts.toml")["tags"]), key=len, reverse=True))
    return re.compile(
        rf"\s*(?:[(\[{{][^()\[\]{{}}\n]{{1,30}}[)\]}}]\s*[:-]*\s*|(?:{tags})\s*(?::|\s[-–—]\s)\s*|\*[^*\n]{{1,20}}\*\s+(?=\S))",
        re.I,
    )


# "# Rain", as Markdown heads a text; "RAIN .... 17", as a magazine's contents do
_MARKDOWN = re.compile(r"#{1,6}\s+(?=\S)")
_PAGE = re.compile(r"(?<=\S)(?:\s{4,}|\s?\.{4,}\s?)\d{1,3}\Z")


# "Rain [Ann/Bea, PG]", "Rain (T; humour)": codes behind a title
_CODED = re.compile(r"(?<=\S)\s+[(\[](?P<codes>[^()\[\]\n]{1,60})[)\]]\s*\Z")


def _states(codes: str) -> bool:
    """Whether a bracket behind a title holds a rating among short items."""
    items = re.split(r"\s*[,;]\s*", codes)
    return any(is_code(one) or (one in ("G", "R", "T", "M", "K", "E", "K+") and len(items) > 1) for one in items)


def title_span(text: str, span: Span) -> tuple[Span, PartMark | None]:
    """The title proper of a title as it stands, and the part number behind it (its span in `text`)."""
    span = unquoted(text, trimmed(text, span, "|"))  # the sides of a box drawn round it
    if head := _MARKDOWN.match(text, span.start, span.end):
        span = Span(head.end(), span.end)
    if page := _PAGE.search(text, span.start, span.end):
        span = Span(span.start, page.start())
    if (codes := _CODED.search(text, span.start, span.end)) and _states(codes["codes"]):
        span = snap(text, Span(span.start, codes.start()))
    mark = _part_behind(text, span)
    if mark is not None:
        bare = Span(span.start, mark.span.start)
        tail = _TITLE_TAIL.search(text, bare.start, bare.end)
        if tail:
            bare = Span(bare.start, tail.start())
        if text[bare.start : bare.end].strip():
            span = unquoted(text, snap(text, bare))
    return snap(text, span), mark


def _part_behind(text: str, span: Span) -> PartMark | None:
    """A part number that ends a title or is followed by no more than a chapter's name."""
    words = text[span.start : span.end]
    best = None
    for mark in find_parts(words):
        if mark.span.start == 0 or mark.weak or (mark.named and mark.word is None):
            continue
        rest = words[mark.span.end :].strip(" \t)]}.\"'”’")
        sure = mark.of is not None or mark.open or _CHAPTERISH.match(words[mark.span.start :].lstrip("([ "))
        if sure and (not rest or rest[0] in ":-–—") and words[mark.span.start - 1] in " \t,:;-–—([":
            if best is None or mark.span.start < best.span.start:
                best = mark
    if best is None:
        return None
    moved = Span(best.span.start + span.start, best.span.end + span.start)
    return PartMark(best.number, best.of, moved, best.open, best.through, best.sub, best.word, best.named)


def titled(text: str, span: Span, rule: str) -> Iterator[Found]:
    """The title at `span`, and the instalment that it names; `This story: http://…` says where it stood."""
    bare, mark = title_span(text, span)
    link = next(links(text, bare), None)
    if link is not None and link.start == bare.start and link.end == bare.end:
        yield Found("url", text[link.start : link.end], (link,), rule)
        return
    if bare.end > bare.start and any(c.isalnum() for c in text[bare.start : bare.end]):
        yield Found("title", " ".join(text[bare.start : bare.end].split()), (bare,), rule)
    if mark is not None:
        yield from instalment(text, mark, span, rule)


def authors(text: str, span: Span, rule: str, *, several: bool = False) -> Iterator[Found]:
    """The people that a work is signed with at `span`; an address beside a name is contact.

    `several`: the label says that there are more than one.
    """
    for mail in mails(text, span):
        yield from address(text, mail, rule)
    span = trimmed(text, unquoted(text, span), "*~")
    lead = _byline().match(text, span.start, span.end)
    if lead and lead.end() < span.end:
        span = snap(text, Span(lead.end(), span.end))
    tail = _NAME_TAIL.search(text, span.start, span.end)
    if tail:
        span = Span(span.start, tail.start())
    mark = _USER.match(text, span.start, span.end)
    if mark and mark.end() < span.end:
        span = trimmed(text, Span(mark.end(), span.end), "]")
    for person in people(text, span) if several else signatures(text, span):
        person = trimmed(text, unquoted(text, person), "*~<>[]")
        name = " ".join(text[person.start : person.end].split())
        if is_name(name):
            yield Found("author", name, (person,), rule)


# "[info]wren7", "[personal profile] wren7", <lj user="wren7">, "@wren7", as journals' copies have it
_USER = re.compile(
    r"\[?(?:[\w.]{1,20} )?(?:info|profile|bad username)\]\s*|@(?=\w)",
    re.I,
)
# Words in small letters, as in `salt & ink`; a name has a capital, a figure or a mark: `wren_7 & Kit`.
_PLAIN = re.compile(r"[^\W\d_A-ZÀ-Þ]+")


def signatures(text: str, span: Span) -> list[Span]:
    """The names in a by-line: several joined by `and`, `&` or commas, or one that has an `&` in it.

    Plain words in small letters around an `&` are one pen name. Nothing shows either of them to be a name that
    somebody uses alone, and who joins two people's names so writes them as their owners do, mostly with capitals.
    """
    found = people(text, span)
    joints = [text[one.end : after.start].strip() for one, after in pairwise(found)]
    plain = all(_PLAIN.fullmatch(text, one.start, one.end) for one in found)
    return [Span(found[0].start, found[-1].end)] if plain and set(joints) == {"&"} else found


def title_lines(front: Front) -> Iterator[Found]:
    """The loose first lines: "Title by Author", a title alone, a by-line alone."""
    head = next((item.place for item in front.items if item.part == 0 and not _is_section(item)), 0)
    for item in front.items:
        if item.kind != "front" or not front.text[item.span.start : item.span.end].strip():
            continue
        if len(item.text) > LONGEST_TITLE + 60:
            continue
        top = item.part == 0 and item.place <= LAST_PLACE
        first = item.part == 0 and item.place == head and not _has(front, "title", item.span.start)
        cut = title_by(front.text, item.span) if top else None
        if cut and _is_signed_so(front, item, cut[1]):
            yield from titled(front.text, cut[0], "title-by-author")
            yield from authors(front.text, cut[1], "title-by-author")
        elif _byline().fullmatch(f"{item.text} ") and not first:
            yield from _signed_below(front, item)
        elif _byline().match(item.text) and not first:
            yield from _signed(front.text, item)
        elif item.part == 0 and item.place == head and is_title(item.text) and not is_heading(item.text):
            yield from titled(front.text, _untagged(front.text, item.span), "first-line")


def _is_section(item: Item) -> bool:
    """Whether a line heads a section of a book, above its title: `Preface`."""
    return item.furniture and item.text.casefold().strip(" :") in ("preface", "contents", "fanworks")


def is_byline(words: str) -> bool:
    """Whether a line begins as a by-line does: `A story by …`."""
    return bool(_byline().match(words))


def is_tagged(text: str, item: Item) -> bool:
    """Whether a line is a title behind a tag: `FIC: Rain`."""
    return len(item.text) <= LONGEST_TITLE and _untagged(text, item.span) != item.span and is_title(item.text)


def is_title_by(text: str, item: Item) -> bool:
    """Whether a line near the top is a title and a name: `Rain by Ann`."""
    top = item.kind == "front" and item.place <= LAST_PLACE and len(item.text) <= LONGEST_TITLE
    return top and title_by(text, item.span) is not None


def _has(front: Front, field: str, before: int) -> bool:
    """Whether a label states the field, or the container marks it above `before`."""
    return any(label.field == field for label in front.labels) or any(
        hint.field == field and hint.span is not None and hint.span.end <= before for hint in front.hints
    )


def title_and_name(front: Front, span: Span) -> tuple[Span, Span] | None:
    """The title and the name of a page's heading, `Rain by Ann`, unless somebody else signs the page."""
    cut = title_by(front.text, span)
    return cut if cut is not None and _agrees(front, cut[1]) is not False else None


def _agrees(front: Front, name: Span) -> bool | None:
    """Whether a label or the container names that author too; None where neither names one."""
    named = [x.value for x in front.labels if x.field == "author"]
    said = [front.text[span.start : span.end] for span in named]
    said += [hint.value for hint in front.hints if hint.field == "author"]
    words = level(front.text[name.start : name.end])
    return any(level(one).startswith(words) for one in said) if said else None


def _is_signed_so(front: Front, item: Item, name: Span) -> bool:
    """Whether "X by Y" is a title and a name: not where a label, the page or the next line names another."""
    named = [x for x in front.labels if x.field == "author"]
    words = level(front.text[name.start : name.end])
    if named:
        return any(level(front.text[x.value.start : x.value.end]).startswith(words) for x in named)
    told = [level(hint.value) for hint in front.hints if hint.field == "author" and hint.span is not None]
    if told and not any(words in name or name in words for name in told):
        return False  # "Home by Easter" on a page that marks its author elsewhere
    after = front.item_below(item)
    return after is None or not _byline().match(after.text)


def _signed(text: str, item: Item) -> Iterator[Found]:
    if len(item.text) <= 100 and not re.search(r"[a-z]{3,}[.!?]\s+\S", item.text):
        yield from authors(text, item.span, "by-line")


def _signed_below(front: Front, lead: Item) -> Iterator[Found]:
    """A title page's `by`, alone on its line: the name stands on the next."""
    below = front.item_below(lead)
    if below is None:
        return
    name = snap(front.text, below.span)
    if _may_sign(front.text[name.start : name.end]):
        yield from authors(front.text, name, "by-line")


def title_by(text: str, span: Span) -> tuple[Span, Span] | None:
    """The title and the name of a line such as `"Rain", by Ann`; None where it has not both."""
    lead = _byline().match(text, span.start, span.end)
    if lead and not re.match(r"\W*by\b", lead[0], re.I):
        return None
    for match in reversed(list(_BY.finditer(text, span.start, span.end))):
        name = snap(text, Span(match.end(), span.end))
        title = snap(text, Span(span.start, match.start()))
        tail = _TITLE_TAIL.search(text, title.start, title.end)
        if tail:
            title = Span(title.start, tail.start())
        words = _NAME_TAIL.sub("", text[name.start : name.end])
        # "Beta'd by Ann", "Edited by Ann" state another field, "Inspired by a dream." is a sentence
        other = field_of(text[title.start : name.start]) or field_of(text[title.start : title.end])
        if title.end > title.start and _may_sign(words) and other in (None, "title", "author"):
            return _untagged(text, title), name
    return None


def _may_sign(words: str) -> bool:
    if re.search(r"[a-z]{3,}\.\s*\Z", words):
        return False
    return bool(words) and all(is_name(w) for w in re.split(r"\s+(?:and|&)\s+|,\s+", words))


def _untagged(text: str, span: Span) -> Span:
    """Without `FIC:` or `[fic]` before the title."""
    while (match := _tag().match(text, span.start, span.end)) and match.end() < span.end:
        span = Span(match.end(), span.end)
    return span


def is_title(words: str) -> bool:
    """Whether a line may be a title: short, no address, no rating, no sentence that goes on."""
    words = words.strip()
    if not words or len(words) > LONGEST_TITLE or not any(c.isalnum() for c in words):
        return False
    if "@" in words or "://" in words or is_code(words) or words.casefold() == "(anonymous)":
        return False
    return not re.search(r"[a-z][.!?][\"”]?\s+[A-Z]", words)
