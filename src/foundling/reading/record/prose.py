"""Loose prose around the story: notes, disclaimers, warnings, thanks and dedications that no label announces.

A paragraph is cut into sentences, each told by the words of `data/phrases.toml`; neighbours of one kind make one
claim. What is prose and of no other kind is a note.

    "Thanks be to Ann for the beta. I own nothing. Contains angst. If that's not your thing, turn back now."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from foundling.knowledge import table
from foundling.partmarks import find_part
from foundling.reading.headings import heading_of
from foundling.reading.labels import field_of
from foundling.reading.record.contact import signature_start
from foundling.reading.record.cues import cues, is_furniture, may_say, says
from foundling.reading.record.ends import mark_of
from foundling.reading.record.exporters import summary_place
from foundling.reading.record.front import Found, Front, Item, collapse
from foundling.reading.record.furniture import author_items
from foundling.reading.record.instalment import is_part_end
from foundling.reading.record.people import pair_at
from foundling.reading.record.rating import is_code
from foundling.reading.record.stated import OCCASION, READERS, named
from foundling.reading.record.tags import category_of, warnings
from foundling.reading.record.title import LONGEST_TITLE, is_byline, is_tagged, is_title, is_title_by
from foundling.reading.record.values import people, trimmed
from foundling.reading.record.words import sentences
from foundling.reading.types import Chapter
from foundling.spans import Span, contains, cover

KINDS = ("disclaimer", "archive", "spoiler", "warning", "feedback", "note")
LEAST_NOTE = 3
# A loose paragraph longer than this is the story's, or nobody can tell; labelled notes may be of any length.
LONGEST_NOTE = 1_000
LONGEST_DEDICATION = 60
LONGEST_TOLD = 120

# A label inside a run-on paragraph: "… Disclaimer: I own nothing."
_INLINE = re.compile(r"(?P<label>[A-Z][\w'’/. ]{1,24}?)\s?(?::|\s[-–—](?=\s))\s*")
# "A Tom/Ellen story.", "Some E/T fic"
_PAIR_LINE = re.compile(
    r"(?:an?|some|this is an?)\s+(?P<pair>\S.{0,60}?)"
    r"(?:\s+(?:story|fic|fanfic|ficlet|romance|vignette|drabble|shipper\w*))?[.!]?\s*\Z",
    re.I,
)
_BARE_PAIR = re.compile(r"[A-Z][\w'’. ]*(?:\s?[/&]\s?[A-Z][\w'’. ]*){1,3}[.!]?\Z")
_FOR_LINE = re.compile(r"(?:for|to|dedicated to|this one(?:’s| is) for)\s+\S", re.I)


@cache
def _warned() -> re.Pattern[str]:
    told = table("phrases.toml")["told"]
    before, behind = "|".join(told["before"]), "|".join(told["behind"])
    return re.compile(
        rf"\b(?:{before})\s+(?:the |some of |both )?(?P<what>[^.!?\n][^.!?]{{0,{LONGEST_TOLD}}}?)(?={behind})",
        re.I,
    )


@cache
def _told_genre() -> re.Pattern[str]:
    return re.compile(table("phrases.toml")["told"]["genre"])


def loose_prose(front: Front) -> Iterator[Found]:
    """What the author's loose paragraphs say."""
    titled = any(label.field == "title" for label in front.labels)
    told = summary_place(front)
    signed = signature_start(front)
    for item in author_items(front):
        if item.span.start >= signed:
            continue
        if (
            not titled
            and item.part == 0
            and item.place == 0
            and is_title(item.text)
            and len(item.text.split()) <= 10
        ):
            continue
        if told is not None and contains(told, item.span):
            continue
        if (
            _is_line_of_record(item)
            or is_tagged(front.text, item)
            or is_title_by(front.text, item)
            or _is_signpost(front, item)
        ):
            continue
        yield from _pair_line(front.text, item)
        yield from read_paragraph(front.text, item)


def _is_line_of_record(item: Item) -> bool:
    """Titles, by-lines, ratings and addresses, which other rules read."""
    words = item.text
    if item.kind == "back" and (mark_of(words) or is_part_end(words)):
        return True
    return bool(
        is_byline(words)
        or re.match(r"(?:rated|rating)\b", words, re.I)
        or is_code(words)
        or _is_part_line(words)
        or re.fullmatch(r"\S+(?:@| ?\(at\) ?)\S+|https?://\S+|www\.\S+", words)
    )


def _is_signpost(front: Front, item: Item) -> bool:
    """A line that only says what stands elsewhere: `Author's Notes:`, or a chapter's name in the contents."""
    if "\n" in front.text[item.span.start : item.span.end] or len(item.text) > LONGEST_TITLE:
        return False
    if item.text.endswith(":") and field_of(item.text[:-1]) is not None:
        return True
    return item.kind == "front" and any(
        chapter.title
        and (item.text.endswith(chapter.title) or f"{chapter.title} by " in item.text)
        and _is_numbered(item.text, chapter)
        for chapter in front.chapters
    )


def _is_numbered(words: str, chapter: Chapter) -> bool:
    """Whether nothing but the chapter's number stands before its title."""
    words = words[: words.index(chapter.title or "") + len(chapter.title or "")]
    before = words.removesuffix(chapter.title or "").strip(" \t.:)-–—#")
    return not before or ((heading := heading_of(words)) is not None and heading.number == chapter.number)


def _is_part_line(words: str) -> bool:
    """A title with its part number again: `The Long Weir, part 1 of ?`."""
    mark = find_part(words) if len(words) <= LONGEST_TITLE else None
    return mark is not None and (mark.of is not None or mark.open) and mark.span.end >= len(words) - 1


def _pair_line(text: str, item: Item) -> Iterator[Found]:
    if item.kind != "front" or len(item.text) > 80:
        return
    words = text[item.span.start : item.span.end]
    match = _PAIR_LINE.match(words)
    span = Span(item.span.start + match.start("pair"), item.span.start + match.end("pair")) if match else item.span
    if match and (category := category_of(match["pair"])):
        yield Found("category", category, (span,), "pair-line")
    elif match or _BARE_PAIR.match(words):
        if "/" in text[span.start : span.end] and (names := pair_at(text, span)):
            value = tuple(collapse(text[n.start : n.end]) for n in names)
            yield Found("relationship", value, (Span(names[0].start, names[-1].end),), "pair-line")


def read_paragraph(text: str, item: Item) -> Iterator[Found]:
    """What one loose paragraph says."""
    for kind, group in groupby(_pieces(text, item), key=lambda piece: piece[:2]):
        span = cover(span for _, _, span in group)
        yield from _said(text, span, kind[1], item)
    yield from said_in(text, item.span, "told")


def _pieces(text: str, item: Item) -> list[tuple[int, str, Span]]:
    """The sentences of a paragraph: a number that a label in it raises, the kind, the place."""
    pieces: list[tuple[int, str, Span]] = []
    section = 0
    for span in sentences(text, item.span):
        kind = _kind(collapse(text[span.start : span.end]), item.kind)
        label = _INLINE.match(text, span.start, span.end)
        field = field_of(label["label"]) if label else None
        if label and field in READERS and label.end() < span.end:
            section += 1
            kind, span = f"={field}", Span(label.end(), span.end)
        elif kind is not None and pieces and pieces[-1][1] == f"={kind}":
            kind = pieces[-1][1]
        elif kind is None:
            kind = pieces[-1][1] if pieces and pieces[-1][1] not in ("archive", "spoiler") else ""
        pieces.append((section, kind, span))
    return _settled(pieces)


def _settled(pieces: list[tuple[int, str, Span]]) -> list[tuple[int, str, Span]]:
    """Sentences at the head that gave no sign go with a disclaimer that follows, else they are a note."""
    heads = next((kind for _, kind, _ in pieces if kind), "note")
    lead = heads if heads in ("disclaimer", "warning") else "note"
    return [(number, kind or lead, span) for number, kind, span in pieces]


def _kind(sentence: str, region: str) -> str | None:
    found = next((kind for kind in KINDS if says(kind, sentence)), None)
    if found == "feedback" and region != "front":
        return "note"
    return found


def _said(text: str, span: Span, kind: str, item: Item) -> Iterator[Found]:
    words = collapse(text[span.start : span.end])
    if kind.startswith("="):
        yield from READERS[kind[1:]](text, span, "inline-label")
    elif kind == "warning":
        yield from told_warnings(text, span)
        if _is_prose(words):
            yield Found("note", words, (span,), "told-warning")
    elif kind == "note":
        if (item.kind == "note" or _is_prose(words)) and not _is_dedication(words) and not _pair_line_words(words):
            yield Found("note", words, (span,), f"loose-{item.kind}")
            yield from _genre_told(text, span)
    else:
        yield Found(kind, words, (span,), "told")


def _genre_told(text: str, span: Span) -> Iterator[Found]:
    match = _told_genre().search(text[span.start : span.end].replace("'", "’"))
    if match:
        what = Span(span.start + match.start("what"), span.start + match.end("what"))
        yield Found("genre", text[what.start : what.end], (what,), "told")


def _pair_line_words(words: str) -> bool:
    match = _PAIR_LINE.match(words)
    return bool(match and len(words) <= 80 and ("/" in words or category_of(match["pair"])))


def _is_dedication(words: str) -> bool:
    return (
        bool(_FOR_LINE.match(words.replace("'", "’")))
        and len(words) <= LONGEST_DEDICATION
        and not re.search(r"[.!?]\s", words)
    )


def _is_prose(words: str) -> bool:
    """Whether the words are a sentence rather than a heading, a name or a bit of furniture."""
    if len(words) > LONGEST_NOTE or words[:1] in ("“", '"'):
        return False
    return (
        len(words.split()) >= LEAST_NOTE
        and bool(re.search(r"[.!?…][\"'”’)\]*_]*$|[:;]-?[()DP]$|[.!?] ", words))
        and not is_furniture(words)
    )


def told_warnings(text: str, span: Span) -> Iterator[Found]:
    """The items of a warning that is told: `contains angst and mild swearing`."""
    for sentence in sentences(text, span):
        words = text[sentence.start : sentence.end].replace("'", "’")
        match = _warned().search(words)
        if match:
            what = Span(sentence.start + match.start("what"), sentence.start + match.end("what"))
            yield from warnings(text, what, "told-warning")


def said_in(text: str, span: Span, rule: str) -> Iterator[Found]:
    """Beta readers and dedications named in a paragraph of prose."""
    for sentence in sentences(text, span):
        words = text[sentence.start : sentence.end].replace("'", "’").replace("\n", " ")
        yield from _thanked(text, sentence, words, rule)
        yield from _dedicated(text, sentence, words, rule)


def _thanked(text: str, sentence: Span, words: str, rule: str) -> Iterator[Found]:
    if not may_say("beta", words):
        return
    for pattern in cues("beta"):
        match = pattern.search(words)
        if match:
            who = Span(sentence.start + match.start("who"), sentence.start + match.end("who"))
            for person in people(text, who):
                yield from named(text, person, "beta", rule)
            return


def _dedicated(text: str, sentence: Span, words: str, rule: str) -> Iterator[Found]:
    if not may_say("dedication", words):
        return
    for pattern in cues("dedication"):
        match = pattern.search(words)
        if match and not any(p.search(match["who"]) for p in cues("not_dedication")):
            occasion = OCCASION.search(words, match.start("who") + 1, match.end("who"))
            end = occasion.start() if occasion else match.end("who")
            who = trimmed(text, Span(sentence.start + match.start("who"), sentence.start + end), "*_~.,")
            value = collapse(text[who.start : who.end])
            if 0 < len(value) <= LONGEST_DEDICATION and not is_code(value):
                yield Found("dedication", value, (who,), rule)
            return
