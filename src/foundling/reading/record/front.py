"""What the record's rules look at: the regions around the story, its labels and its loose lines, and no more.

Owns `Front`, `Item` and `Found`. A rule is a pure function from a Front to Found values; it never sees another
rule's answers. The body itself is not looked at, except for asides (`notes.py`) and the first and last
sentence (`computed.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct

from foundling.manuscript import Hint, Manuscript
from foundling.reading.record.cues import is_furniture
from foundling.reading.scan import Label, Scan
from foundling.reading.types import Chapter, LanguageSpan, Part
from foundling.spans import Span, snap

# Lines longer than this are not hard-wrapped; of a wrapped text's lines at most one in WRAP_SHARE is longer.
# 85 leaves room over the usual 60-80 columns.
WRAP_LIMIT = 85
WRAP_SHARE = 10
# A text whose lines are all shorter than this is a list or a poem, and its lines are not joined.
WRAP_LEAST = 45
# Furniture shows itself at once; a long paragraph is looked at no further.
LONGEST_FURNITURE = 300
# How many code points of the text are looked at to learn how it is wrapped.
WRAP_SAMPLE = 5_000

_LINE = re.compile(r"\S[^\n]*")
# A line that is nothing but a rule or a mark: `-----`, `* * *`, `~*~`.
_RULE_LINE = re.compile(r"[\s\-=*_~#+•.<>|xXoO—–]*\Z")


class Item(Struct, frozen=True):
    """A loose paragraph outside the body: no label claims it. `text` has its white space collapsed.

    `kind` is that of its part; `place` counts the loose items of that part from 0; `part` is the part's
    place in the tiling; `furniture` marks what is no word of the author's.
    """

    kind: str
    text: str
    span: Span
    place: int
    part: int
    furniture: bool = False


class Found(Struct, frozen=True):
    """A value that a rule found; ranking makes a claim of it. `rule` names the rule where it has several."""

    field: str
    value: Any
    spans: tuple[Span, ...]
    rule: str
    hint: str | None = None


class Front(Struct, frozen=True):
    """The manuscript as the record's rules see it. `width` is the column its lines are wrapped at, 0 for none."""

    text: str
    name: str
    labels: tuple[Label, ...]
    items: tuple[Item, ...]
    parts: tuple[Part, ...]
    chapters: tuple[Chapter, ...]
    languages: tuple[LanguageSpan, ...]
    hints: tuple[Hint, ...]
    width: int = 0

    @property
    def body(self) -> tuple[Span, ...]:
        """The spans of the story itself, in order."""
        return tuple(part.span for part in self.parts if part.kind == "body")

    def item_below(self, item: Item) -> Item | None:
        """The item that stands next in the same part."""
        below = item.part, item.place + 1
        at = bisect_left(self.items, below, key=lambda one: (one.part, one.place))
        found = self.items[at] if at < len(self.items) else None
        return found if found and (found.part, found.place) == below else None


Rule = Callable[[Front], Iterable[Found]]


def survey(
    manuscript: Manuscript,
    scan: Scan,
    parts: tuple[Part, ...],
    chapters: tuple[Chapter, ...],
    languages: tuple[LanguageSpan, ...],
) -> Front:
    """Gather what the rules look at."""
    text = manuscript.text
    first = len(text) - len(text.lstrip())
    headings = {chapter.span.start for chapter in chapters}
    labels = tuple(
        label
        for label in scan.labels
        if not _in_body(label.span, parts)
        and not _is_loose(text, label)
        and not _is_subtitle(text, label, first)
        and not (_is_empty(label) and (label.span.start <= first or label.span.start in headings))
    )
    starts = frozenset(label.span.start for label in labels)
    story = min((part.span.start for part in parts if part.kind == "body"), default=len(text))
    labels = tuple(_continued(text, _with_value(text, label, starts, story), starts) for label in labels)
    taken = [label.span for label in labels] + [
        hint.span
        for hint in manuscript.hints
        if hint.span is not None and (hint.field in _TAKING or _is_own_line(text, hint))
    ]
    width = _wrap_width(text)
    items = tuple(_items(text, parts, sorted(taken), width))
    return Front(text, manuscript.origin.name, labels, items, parts, chapters, languages, manuscript.hints, width)


def collapse(text: str) -> str:
    """The text with every run of white space as one space, as a soft wrap is read."""
    return " ".join(text.split())


# "Be warned: there is …", "A warning before you read: …" are sentences that only look like labels.
_TOLD = re.compile(r"\b(?:be|you|a|just|before|fair|consider)\b.*\b(?:warned|warnings?)\b", re.I)


# Fields whose label may stand alone above its value, or be empty in an archive's form.
_MAY_BE_EMPTY = frozenset({"note", "summary", "disclaimer", "warning", "site", "transport", "subject", "from"})
# Hints whose place in the text is read by the hint's own rule and is no loose line besides.
_TAKING = frozenset(
    {
        "summary",
        "note",
        "disclaimer",
        "warning",
        "rating",
        "fandom",
        "genre",
        "character",
        "relationship",
        "category",
    }
)


# Labels that an archive sets as a heading over the paragraph that is their value.
_HEADINGS = frozenset({"note", "summary", "disclaimer", "warning"})
_HEADING_WORD = re.compile(r"\b(?:notes?|a/n|summary|disclaimers?|warnings?)\b", re.I)
_BELOW = re.compile(r"[ \t]*\n\s{0,8}(?P<value>\S[^\n]*(?:\n[^\n]*\S[^\n]*)*)")


def _with_value(text: str, label: Label, starts: frozenset[int], story: int) -> Label:
    """A heading such as `Summary` with the paragraph below it as its value.

    Not where another label begins there, or the `story`: `Warnings:` may be left empty.
    """
    if not _is_empty(label) or label.field not in _HEADINGS or not _HEADING_WORD.search(label.label):
        return label
    below = _BELOW.match(text, label.span.end)
    if below is None or below.start("value") in starts or label.span.end <= story <= below.start("value"):
        return label
    value = snap(text, Span(*below.span("value")))
    return Label(label.label, label.field, Span(label.span.start, value.end), value)


# A line that goes on with the sentence above it, however short that line is: "…, and\nit starts to snow."
_GOES_ON = re.compile(r"\n[ \t]*(?P<line>[a-zà-þ][^\n]*)")
_MAY_GO_ON = frozenset({"note", "summary", "disclaimer", "warning", "feedback", "archive", "spoiler"})


def _continued(text: str, label: Label, starts: frozenset[int]) -> Label:
    """A free text's label with the lines below that go on with its sentence in lower case."""
    end = label.value.end
    if label.field not in _MAY_GO_ON or _is_empty(label):
        return label
    while text[end - 1] not in '.!?:)"”’' and (more := _GOES_ON.match(text, end)):
        if more.start("line") in starts:
            break
        end = snap(text, Span(more.start("line"), more.end("line"))).end
    if end == label.value.end:
        return label
    return Label(label.label, label.field, Span(label.span.start, end), Span(label.value.start, end))


def _is_own_line(text: str, hint: Hint) -> bool:
    """Whether a title or an author that the container marks stands on a line of its own."""
    span = hint.span
    if span is None or hint.field not in ("title", "author"):
        return False
    return not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip() and (
        not text[span.end : span.end + 1].strip()
    )


def _is_empty(label: Label) -> bool:
    return label.value.end <= label.value.start


# What heads a section of a book, or a list of its chapters: `Preface` above the title, `Contents`.
_SECTIONS = frozenset({"preface", "afterword", "contents"})
_ITEM = re.compile(r"[ \t]*\d{1,3}[.)]?\s")


def _is_line_below(text: str, label: Label) -> bool:
    """Whether what stands below a section's heading is a title or the first of a list, and no sentence."""
    below = text[label.value.start : label.value.end]
    if "\n" not in text[label.span.start : label.value.start]:
        return False
    line = below.split("\n", 1)[0].strip()
    return bool(_ITEM.match(line)) or (len(line) <= WRAP_LEAST and line[-1:] not in ".!?…")


def _is_loose(text: str, label: Label) -> bool:
    """Whether what looks like a label is a sentence, or a title such as `Chapter and Verse`."""
    if _is_empty(label):
        return label.field not in _MAY_BE_EMPTY
    if label.label.casefold() in _SECTIONS and _is_line_below(text, label):
        return True
    if label.label.casefold().endswith(("http", "https", "mailto")):
        return True
    return label.field in (None, "warning") and bool(_TOLD.search(label.label))


# The first line over a by-line: "Rain: A Love Story", and below it "by Ann".
_BY_BELOW = re.compile(r"\s*\n\s*(?:a (?:story|tale|fanfic|fic) )?by:?\s+\S", re.I)


def _is_subtitle(text: str, label: Label, first: int) -> bool:
    """Whether a label that nobody foresaw is a title with a subtitle."""
    if label.field is not None or label.span.start > first:
        return False
    return _BY_BELOW.match(text, label.span.end) is not None or bool(
        _BY_BELOW.search(text, label.value.start, label.value.end)
    )


def _in_body(span: Span, parts: Iterable[Part]) -> bool:
    return any(p.kind == "body" and p.span.start <= span.start < p.span.end for p in parts)


def _wrap_width(text: str) -> int:
    """The column at which the text's lines were wrapped, or 0 where they were not."""
    lengths = [n for n in (len(line.rstrip()) for line in text[:WRAP_SAMPLE].split("\n")[:-1]) if n]
    within = [n for n in lengths if n <= WRAP_LIMIT]
    if not within or len(lengths) - len(within) > len(lengths) // WRAP_SHARE:
        return 0
    return max(within) if max(within) >= WRAP_LEAST else 0


def _items(text: str, parts: Iterable[Part], taken: list[Span], width: int) -> Iterator[Item]:
    starts = [span.start for span in taken]
    for number, part in enumerate(parts):
        if part.kind == "body":
            continue
        for place, span in enumerate(paragraphs(text, part.span, taken, starts, width)):
            words = collapse(text[span.start : span.end])
            yield Item(part.kind, words, span, place, number, is_furniture(words[:LONGEST_FURNITURE]))


def paragraphs(text: str, region: Span, taken: list[Span], starts: list[int], width: int) -> Iterator[Span]:
    """The loose paragraphs of a region: lines joined where the line end is a soft one.

    `taken` are spans that are not loose, in order, and `starts` where they start; `width` as in Front.
    """
    current: Span | None = None
    for match in _LINE.finditer(text, region.start, region.end):
        line = snap(text, Span(match.start(), match.end()))
        loose = not _is_taken(line, taken, starts) and not _RULE_LINE.match(text[line.start : line.end])
        if current is not None and loose and _runs_on(text, current, line, width):
            current = Span(current.start, line.end)
            continue
        if current is not None:
            yield current
        current = line if loose else None
    if current is not None:
        yield current


def _is_taken(line: Span, taken: list[Span], starts: list[int]) -> bool:
    at = bisect_right(starts, line.start) - 1
    return (at >= 0 and taken[at].end > line.start) or (at + 1 < len(taken) and taken[at + 1].start < line.end)


def _runs_on(text: str, before: Span, line: Span, width: int) -> bool:
    """Whether `line` goes on with the paragraph `before`: its first word would not have fitted there."""
    if text.count("\n", before.end, line.start) > 1:
        return False
    if width == 0:
        return False
    last = text.rfind("\n", before.start, before.end) + 1
    length = before.end - max(last, before.start)
    word = text[line.start : line.end].split(None, 1)[0]
    if length + 1 + len(word) > width:
        return True
    # lines wrapped a second time leave short ones in mid-sentence: "…with great\naffection. I'm\nnot sorry\n"
    return last > before.start and text[before.end - 1] not in ".!?:\"'”’)"
