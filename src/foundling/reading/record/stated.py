"""One value of one field, wherever it is stated: a label's value, a hint's place, a table's cell.

Owns the table from the lexicon's fields (`data/labels.toml`) to the function that reads such a value. Each takes
the text, the span of the value and the name of the rule, and gives what it finds there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from foundling.knowledge import table
from foundling.partmarks import find_part
from foundling.reading.record.contact import contacts
from foundling.reading.record.dates import find_dates
from foundling.reading.record.front import Found, collapse
from foundling.reading.record.genres import genres
from foundling.reading.record.people import characters, pairings
from foundling.reading.record.rating import rating_at
from foundling.reading.record.tags import category_of, fandoms, is_nothing, warnings
from foundling.reading.record.title import authors, titled
from foundling.reading.record.values import cut, people, trimmed, unquoted
from foundling.reading.record.words import level, links, mails
from foundling.reading.types import SeriesPlace
from foundling.spans import Span, snap

Read = Callable[[str, Span, str], Iterator[Found]]

LONGEST_PERSON = 60
_LEVELS = re.compile(r"\s*[,;/+]\s*|\s+(?:and|&)\s+")

# "The Rain series, part 3", "Rain (#3)", "Part 3 of Rain", "Rain #3", "Rain 3", "Rain: Book Two"
_PLACE_FIRST = re.compile(
    r"\s*(?:(?:part|book|story|no\.?|number|volume|episode|instal+ment)\s+#?|#)(?P<n>\d{1,3}|[ivxIVX]+|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:of|in)\s+(?-i:the\s+)?(?P<name>\S.*)",
    re.I | re.S,
)
_PLACE_LAST = re.compile(
    r"(?P<name>\S.*?)[\s,:;–—-]*[(\[]?\s*(?:(?:part|book|story|no\.?|number|volume|episode|instal+ment|work|#)\s*#?|(?<=[\s(\[]))(?P<n>\d{1,3}|(?<=\s)[IVX]+|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*(?:of|/)\s*(?:\d+|\?+))?\s*[)\]]?\s*\Z",
    re.I | re.S,
)


def _whole(field: str) -> Read:
    """A field whose value is the words as they stand, soft wraps read as spaces."""

    def read(text: str, span: Span, rule: str) -> Iterator[Found]:
        span = unquoted(text, span) if field != "note" else snap(text, span)
        words = collapse(text[span.start : span.end])
        if any(c.isalnum() for c in words):
            yield Found(field, words, (span,), rule)

    return read


def read_feedback(text: str, span: Span, rule: str) -> Iterator[Found]:
    """What is said about feedback; an address in it is contact, and nothing else if it stands alone."""
    yield from (found for found in contacts(text, span, rule) if found.field == "contact")
    span = _without_last_address(text, span)
    rest = collapse(text[span.start : span.end])
    for address in (*mails(text, span), *links(text, span)):
        rest = rest.replace(text[address.start : address.end], "")
    if len(re.sub(r"\W|\b(?:to|at|me|mailto|and)\b", "", rest)) > 1:
        yield Found("feedback", collapse(text[span.start : span.end]), (snap(text, span),), rule)


_LAST_ADDRESS = re.compile(r"(?:\n|(?<=[.!?])[ \t])\s*<?\S+(?:@|\s\(at\)\s)\S+>?\s*\Z")


def _without_last_address(text: str, span: Span) -> Span:
    match = _LAST_ADDRESS.search(text, span.start, span.end)
    return snap(text, Span(span.start, match.start())) if match else span


def read_people(field: str) -> Read:
    """Names listed with commas and `and`, such as beta readers."""

    def read(text: str, span: Span, rule: str) -> Iterator[Found]:
        for person in people(text, span):
            yield from named(text, person, field, rule)

    return read


@cache
def _thanks() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(table('phrases.toml')['names']['before'])})\s+", re.I)


# "Ann (who is wonderful)", "Ann - thanks!", "Ann for the beta", "Ann. You rock."
_AFTER_NAME = re.compile(
    r"\s*[(\[].*|\s[-–—]\s.*|\s(?:for|who|because|as always)\b.*|[!.]+(?:\s.*)?$", re.S | re.I
)


def named(text: str, span: Span, field: str, rule: str) -> Iterator[Found]:
    """One person's name at `span`, thanks before it and remarks behind it left out."""
    while (match := _thanks().match(text, span.start, span.end)) and match.end() < span.end:
        span = Span(match.end(), span.end)
    remark = _AFTER_NAME.search(text, span.start, span.end)
    if remark and remark.start() > span.start:
        span = Span(span.start, remark.start())
    span = trimmed(text, span, '*_~.,;:!"“”')
    words = collapse(text[span.start : span.end])
    if words and len(words) <= LONGEST_PERSON and len(words.split()) <= 5 and not is_nothing(words):
        yield Found(field, words, (span,), rule)


# "Part 2 of Rain, Part 1 of Boats, and Other Lies": a series' own name may hold a comma.
_NEXT_SERIES = re.compile(r",\s+(?=Part\s+\d{1,3}\s+of\s)")


def read_series(text: str, span: Span, rule: str) -> Iterator[Found]:
    """The series that are listed, each with the work's place in it."""
    for item in cut(text, span, _NEXT_SERIES):
        yield from _one_series(text, item, rule)


def _one_series(text: str, span: Span, rule: str) -> Iterator[Found]:
    span = unquoted(text, span)
    words = text[span.start : span.end]
    if is_nothing(words) or not any(c.isalpha() for c in words):
        return
    if words.strip(" ()[]").upper() in table("fronts.toml")["series_codes"]["words"] and words.isupper():
        yield Found("fandom", words.strip(" ()[]"), (trimmed(text, span, "()[]"),), rule)
        return
    match = _PLACE_FIRST.fullmatch(words) or _PLACE_LAST.fullmatch(words)
    if match:
        mark = find_part(f"part {match['n']}")
        name = unquoted(
            text,
            trimmed(text, Span(span.start + match.start("name"), span.start + match.end("name")), ",:;([ -–—"),
        )
        place = SeriesPlace(collapse(text[name.start : name.end]), mark.number if mark else None)
    else:
        place = SeriesPlace(collapse(words), None)
    if any(c.isalnum() for c in place.name):
        yield Found("series", place, (span,), rule)


def read_dates(text: str, span: Span, rule: str) -> Iterator[Found]:
    """The dates at `span`. Their order of day and month is settled by `ranked` rules in `labels`."""
    for date in find_dates(text[span.start : span.end]):
        yield Found("date", date.iso, (Span(span.start + date.span.start, span.start + date.span.end),), rule)
        return


def read_status(text: str, span: Span, rule: str) -> Iterator[Found]:
    """`Complete`, `WIP`, `3/?`: whether the work is finished."""
    words = text[span.start : span.end]
    found = status_of(words)
    if found:
        yield Found("status", found, (snap(text, span),), rule)


def status_of(words: str) -> str | None:
    """What a status says; None where it says neither."""
    plain = level(words)
    mark = find_part(words)
    if mark is not None and mark.number and (mark.of or mark.open):
        return "complete" if mark.number == mark.of else "in-progress"
    for status, spellings in table("fronts.toml")["status"].items():
        if plain in spellings or any(
            plain.startswith(s + sep) for s in spellings for sep in (" ", ",", ".", " (") if len(s) > 2
        ):
            return str(status)
    return None


def read_rating_line(text: str, span: Span, rule: str) -> Iterator[Found]:
    """A rating, and the category that is listed with it: `G, gen`."""
    yield from rating_at(text, span, rule)
    for item in list(cut(text, span, re.compile(r"\s*,\s*")))[1:]:
        category = category_of(text[item.start : item.end])
        if category and level(text[item.start : item.end]) != "general":
            yield Found("category", category, (item,), rule)


def read_category(text: str, span: Span, rule: str) -> Iterator[Found]:
    """Categories, listed: `F/M, Gen`, `slash`."""
    if category := category_of(text[span.start : span.end]):
        yield Found("category", category, (snap(text, span),), rule)
        return
    for item in cut(text, span, _LEVELS):
        if category := category_of(text[item.start : item.end]):
            yield Found("category", category, (item,), rule)
    for item in cut(text, span, re.compile(r"\s*,\s*")):
        words = text[item.start : item.end]
        if "/" in words and (category := category_of(words)):
            yield Found("category", category, (item,), rule)


# "Ann in the Yuletide 2006 Challenge": the occasion is no part of whom it is for.
OCCASION = re.compile(r",?\s+in (?:the )?[^,\n]{0,40}(?:challenge|exchange|ficathon|fest|santa)\b", re.I)


def read_dedication(text: str, span: Span, rule: str) -> Iterator[Found]:
    """For whom it was written, without a full stop."""
    span = trimmed(text, unquoted(text, span), ".*_~")
    match = re.compile(r"(?:to|for)\s+", re.I).match(text, span.start, span.end)
    if match and match.end() < span.end:
        span = Span(match.end(), span.end)
    if occasion := OCCASION.search(text, span.start + 1, span.end):
        span = trimmed(text, Span(span.start, occasion.start()), ".*_~,")
    words = collapse(text[span.start : span.end])
    if words and not is_nothing(words):
        yield Found("dedication", words, (span,), rule)


def read_url(text: str, span: Span, rule: str) -> Iterator[Found]:
    """Where the work stood."""
    for link in links(text, span):
        yield Found("url", text[link.start : link.end], (link,), rule)
        return
    words = text[span.start : span.end].strip()
    if re.fullmatch(r"[\w.-]+\.[a-z]{2,6}/\S*", words, re.I):
        yield Found("url", words, (snap(text, span),), rule)


def read_language(text: str, span: Span, rule: str) -> Iterator[Found]:
    """A language stated by name or tag."""
    words = level(text[span.start : span.end])
    tag = table("languages.toml")["names"].get(words)
    if tag is None and re.fullmatch(r"[a-z]{2,3}(?:-[a-z]{2,4})?", words):
        tag = words
    if tag:
        yield Found("language", tag, (snap(text, span),), rule)


READERS: dict[str, Read] = {
    "title": titled,
    "author": authors,
    "contact": contacts,
    "feedback": read_feedback,
    "archive": _whole("archive"),
    "rating": read_rating_line,
    "warning": warnings,
    "relationship": pairings,
    "character": characters,
    "category": read_category,
    "genre": genres,
    "fandom": fandoms,
    "summary": _whole("summary"),
    "note": _whole("note"),
    "disclaimer": _whole("disclaimer"),
    "spoiler": _whole("spoiler"),
    "dedication": read_dedication,
    "beta": read_people("beta"),
    "series": read_series,
    "date": read_dates,
    "url": read_url,
    "status": read_status,
    "language": read_language,
}
