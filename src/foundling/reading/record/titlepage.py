"""Lines of a title page that no label announces: a name below the title, a date alone, "A Doctor Who story".

    The Jars                    THE LONG WEIR | wren7 | Ann/Bea | PG-13
    A Doctor Who story
    Tobias Wren
    March 1997

Owns lines that are one statement each and stand among the first, or below the story. What a line says beside a
`by` is `title`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from foundling.knowledge import rows, table
from foundling.partmarks import find_part
from foundling.reading.headings import heading_of
from foundling.reading.record.dates import find_dates
from foundling.reading.record.front import Found, Front, Item
from foundling.reading.record.furniture import author_items
from foundling.reading.record.people import pair_at
from foundling.reading.record.rating import is_code, rates, rating_at
from foundling.reading.record.tags import category_of, fandoms, is_genre
from foundling.reading.record.title import LAST_PLACE, is_byline, is_title, titled
from foundling.reading.record.values import cut, trimmed
from foundling.reading.record.words import is_name
from foundling.spans import Span

LONGEST = 80
# A name that stands below a title without a word of announcement has so many words.
NAME_WORDS = range(2, 5)
# A line of facts between strokes has at least so many, one of them at least a rating, a pairing or a category.
FEWEST_FACTS = 3

# "A Highlander story", "a Babylon 5 fanfic by …": the name has capitals and is no adjective.
_KIND = re.compile(
    r"(?:an?|another)\s+(?P<name>[A-Z][\w'’:.!&-]*(?:\s+(?:[A-Z\d][\w'’:.!&/-]*|of|the|and|in|to|\d[\d/]*)){0,6})\s+"
    r"(?:fan[\s-]?fiction|fan[\s-]?fic|fic(?:let)?|story|tale|novel|vignette|drabble|adventure)\b",
    re.I,
)
_STROKES = re.compile(r"\s*\|\s*|\s+//\s+")
_PAIRED = re.compile(r"[^\W\d_]/[^\W\d_]")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}|[A-Z]\.?")
_WORDS = re.compile(r"[\s,]+")
# What may stand beside a date in a line that is nothing else: brackets, an hour; words are in `fronts.toml`.
_BESIDE = re.compile(r"[\W_]+|\b\d{1,2}:\d\d(?::\d\d)?\s*(?:am|pm)?\b", re.I)
_RIGHTS = re.compile(r"\W*(?:©|\(c\)|copyright)", re.I)


def title_page(front: Front) -> Iterator[Found]:
    """What the first lines say that stand alone."""
    items = [item for item in front.items if item.kind == "front" and item.part == 0]
    stated = {label.field for label in front.labels} | {
        hint.field for hint in front.hints if hint.span is not None
    }
    for item in items:
        if len(item.text) > LONGEST:
            continue
        if item.place <= LAST_PLACE + 1 and "fandom" not in stated:
            yield from _kind_line(front.text, item)
        if item.place == 0 and "title" not in stated:
            yield from _facts(front.text, item)
        if "," in item.text:
            yield from _listed(front.text, item)
        yield from _bracketed(front.text, item)
    if "author" not in stated and "from" not in stated:
        yield from _signed(front.text, items)


def dated_lines(front: Front) -> Iterator[Found]:
    """Lines that are a date and nothing else, before or after the story; the year of a notice of rights."""
    if any(label.field in ("date", "updated") for label in front.labels):
        return
    for item in author_items(front):
        if item.kind != "note" and len(item.text) <= LONGEST and any(c.isdigit() for c in item.text):
            yield from _dated(front.text, item)


def _dated(text: str, item: Item) -> Iterator[Found]:
    words = text[item.span.start : item.span.end]
    rights = _RIGHTS.match(words)
    if rights:
        words = words.split(". ", 1)[0]
    for date in find_dates(words):
        beside = words[: date.span.start] + " " + words[date.span.end :]
        left = [word for word in _WORDS.split(_BESIDE.sub(" ", beside)) if word]
        known = table("fronts.toml")["beside_dates"]["words"]
        if (rights and is_name(" ".join(left))) or all(word.casefold() in known for word in left):
            span = Span(item.span.start + date.span.start, item.span.start + date.span.end)
            yield Found("date", date.iso, (span,), "date-line")
        return


def _kind_line(text: str, item: Item) -> Iterator[Found]:
    """The fandom of `A Highlander story`; not of `A Christmas story`."""
    match = _KIND.match(text, item.span.start, item.span.end)
    if match is None or not match["name"][0].isupper():
        return
    words = match["name"].split()
    plain = table("fronts.toml")["kinds_of_story"]["words"]
    if (
        words[0].casefold() not in plain
        and not _PAIRED.search(match["name"])
        and category_of(match["name"]) is None
    ):
        yield Found("fandom", " ".join(words), (Span(*match.span("name")),), "kind-line")


def _facts(text: str, item: Item) -> Iterator[Found]:
    """A first line cut by strokes: `Title | name | Ann/Bea | PG | 500 words`."""
    pieces = list(cut(text, item.span, _STROKES))
    if len(pieces) < FEWEST_FACTS:
        return
    bare: list[Span] = []
    known: list[Found] = []
    for piece in pieces:
        span = trimmed(text, piece, "*_~")
        words = text[span.start : span.end]
        if facts := list(_fact(text, span)):
            known += facts
        elif not re.match(r"\W*\d", words):
            bare.append(span)
    if not known or not bare:
        return
    yield from known
    yield from titled(text, bare[0], "facts-line")
    if len(bare) > 1 and is_name(text[bare[1].start : bare[1].end]):
        yield Found("author", " ".join(text[bare[1].start : bare[1].end].split()), (bare[1],), "facts-line")


def _listed(text: str, item: Item) -> Iterator[Found]:
    """A line that lists facts with commas, a rating or a pairing among them: `Ann/Bea, PG, humour`."""
    pieces = list(cut(text, item.span, _COMMAS))
    words = [text[piece.start : piece.end] for piece in pieces]
    if any(len(one.split()) > MOST_WORDS_LISTED or find_part(one) or _ROMAN.fullmatch(one) for one in words):
        return
    rated = [is_code(one.upper()) or rates(one) for one in words]
    if not any(rated) and not any("/" in one and pair_at(text, p) for one, p in zip(words, pieces, strict=True)):
        return
    known = [
        code or category_of(one) or is_genre(one) or "/" in one for one, code in zip(words, rated, strict=True)
    ]
    if not known[0] and all(known[1:]) and words[0][:1].isupper() and item.place:
        yield from fandoms(text, pieces[0], "facts-line")
    for piece, one, code in zip(pieces, words, rated, strict=True):
        if code:
            yield from rating_at(text, piece, "facts-line")
        elif is_genre(one) and category_of(one) is None:
            yield Found("genre", one, (piece,), "facts-line")
        else:
            yield from _fact(text, piece)


def _fact(text: str, span: Span) -> Iterator[Found]:
    """What a piece of such a line says, if it is a rating, a category or a pairing."""
    words = text[span.start : span.end]
    if rates(words):
        yield from rating_at(text, span, "facts-line")
    elif category := category_of(words):
        yield Found("category", category, (span,), "facts-line")
    elif "/" in words and (names := pair_at(text, span)):
        yield Found("relationship", tuple(text[n.start : n.end] for n in names), (span,), "facts-line")


# An item of such a list has at most so many words.
MOST_WORDS_LISTED = 4
_COMMAS = re.compile(r"\s*[,;]\s*")
_ROMAN = re.compile(r"[IVXL]+/[IVXL]+")
# "Rain [Ann/Bea, PG] by wren7", "Rain (T; humour)"
_CODES = re.compile(r"(?<=\w)[\"”!?.]?\s*[(\[](?P<codes>[^()\[\]\n]{1,60})[)\]]")


def _bracketed(text: str, item: Item) -> Iterator[Found]:
    match = _CODES.search(text, item.span.start, item.span.end)
    if match is None or item.place > LAST_PLACE:
        return
    inner = Span(*match.span("codes"))
    if len(match["codes"]) > 1 and is_code(match["codes"]):
        yield from rating_at(text, inner, "facts-line")
    else:
        yield from _listed(text, Item(item.kind, match["codes"], inner, item.place, item.part))


def _signed(text: str, items: list[Item]) -> Iterator[Found]:
    """The name on the line below the title, where it is one that people bear."""
    for title, name in pairwise(items[: LAST_PLACE + 1]):
        if is_byline(name.text):
            return
        if title.place == 0 and is_title(title.text) and _is_borne(name.text) and heading_of(name.text) is None:
            yield Found("author", name.text, (name.span,), "name-line")


def _is_borne(words: str) -> bool:
    """Whether a line is a given name or initials and a family name: `M.K. Alder`, `Dorothea Plum`."""
    parts = words.split()
    if len(parts) not in NAME_WORDS or not is_name(words) or not parts[-1][:1].isupper():
        return False
    first = _INITIALS.fullmatch(parts[0]) or parts[0].casefold() in _given_names()
    return bool(first) and all(
        part[0].isupper() or part in ("de", "van", "von", "of", "le", "la") for part in parts
    )


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name.casefold() for row in rows("given_names.tsv") for name in row["names"].split())
