"""The pieces of a header or an end: labels with their wrapped values, rules, bylines, headings, paragraphs.

Owns grouping lines into chunks, from the top of a stretch or from its bottom, one at a time. What the chunks
amount to is decided by `openings` and `ends`. Offsets are code points of the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.reading.headings import Heading, heading_of
from foundling.reading.labels import Label, Parsed, parse
from foundling.reading.lines import Layout, Line, is_full
from foundling.spans import Span

# A line may be the beginning of a wrapped paragraph where no width is known, if it is at least this long.
_LONG_LINE = 45


class Chunk(Struct, frozen=True):
    """What stands together: `kind` is label, rule, byline, heading, address or prose; `gap` as in `Line`.

    `text` is the chunk's text as it stands, `labels` those of its first line; the last one's value takes in the
    lines that wrap.
    """

    kind: str
    text: str
    start: int
    end: int
    gap: int
    indent: int
    lines: int
    labels: tuple[Label, ...] = ()
    sep: str = ""
    heading: Heading | None = None


def labels_of(found: Sequence[Chunk]) -> Iterator[Label]:
    """The labels of chunks that follow one another; one without a value takes the paragraph below it."""
    for i, chunk in enumerate(found):
        for label in chunk.labels:
            if waits(chunk) and label is chunk.labels[-1] and i + 1 < len(found) and found[i + 1].kind == "prose":
                below = found[i + 1]
                value = Span(below.start, below.end)
                yield Label(label.label, label.field, Span(label.span.start, below.end), value)
            else:
                yield label


def waits(chunk: Chunk) -> bool:
    """Whether a chunk ends with a label whose value is still to come: `Summary` above a paragraph."""
    return bool(chunk.labels) and chunk.labels[-1].value.end <= chunk.labels[-1].value.start


RULE = re.compile(
    r"(?:[^\w\s]|_){3,}(?:[ \t]{1,6}(?:[^\w\s]|_)+)*|(?:[^\w\s]|_)(?:[ \t]{1,8}(?:[^\w\s]|_)){1,}|- -{5,}"
)
# What mail sets above a signature.
SIGNATURE = "--"


# A name that shows itself to be one: each of its words has a capital, a figure or a mark; small words join them.
_SHOWN = r"(?:[^\W\d_a-zß-ÿ]\S{0,30}|\S{0,20}[_\d]\S{0,20})"
SHOWN_NAME = rf"(?-i:{_SHOWN}(?:[ ](?:{_SHOWN}|d[aeu]|v[ao]n)){{0,3}})"


@cache
def _byline() -> re.Pattern[str]:
    """`A story by Ann`, `par Sidonie`; in other tongues than English a name has to follow that shows itself."""
    short = "|".join(table("fronts.toml")["byline_short"])
    kind = "a (?:story|fic|fanfic|tale|novel|vignette|drabble) |written |fic |story |words |as told "
    return re.compile(
        rf"[*_~\[(<-]{{0,3}}(?:(?:{kind})?by:?[ \t]+\S.{{0,70}}|(?:{short})[ \t]+{SHOWN_NAME})", re.I
    )


_LONGEST_BYLINE = 160
# Symbols that divide even where they stand alone on a line.
_LONE = frozenset("*#~=+•·§†◆◇✦✧❖●☆★")
# What a journal's entry is folded behind, where its mark was left in a copy: `<lj-cut text="Rain">`.
_FOLD = re.compile(r"</?(?:lj-)?cut\b[^<>\n]{0,120}>", re.I)
# A name may end in an initial (`by Josie B.`), not in a word with a full stop.
_SENTENCE_END = re.compile(r"[,;:!?]$|[^\W\d_]{2,}\.[\"”']?$|, ")
_ADDRESS = re.compile(
    r"[<(\[]{0,2}(?:mailto:|e-?mail:? )?[\w.+-]+[ ]?(?:@|\(at\)|\[at\]| at )[ ]?[\w-](?:[.\w-]| dot )*[>)\]]{0,2}"
    r"|(?:https?://|www\.)\S+",
    re.I,
)


# A short line with an address in it is no story: `Comments to kit@example.org`.
_HOLDS_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|https?://\S+|www\.\S+")
_SHORT_LINE = 120


def chunks(text: str, lines: Iterable[Line], layout: Layout) -> Iterator[Chunk]:
    """The chunks that the lines of `text`, first to last, make up."""
    held: list[Line] = []
    parsed: list[Parsed] = []
    for line in lines:
        if held and _continues(held, line, layout, parsed):
            held.append(line)
            continue
        if held:
            yield _chunk(text, held, parsed)
        held, parsed = [line], _labels_of(line)
    if held:
        yield _chunk(text, held, parsed)


def _labels_of(line: Line) -> list[Parsed]:
    """The labels of a line; none where a label nobody foresaw is a chapter's heading (`Chapter 4: Morning`)."""
    parsed = parse(line.text, line.start)
    if parsed and parsed[0].field is None and (heading_of(line.text) or _is_no_label(line.text, parsed[0])):
        return []
    return parsed


def _is_no_label(text: str, parsed: Parsed) -> bool:
    """Whether what looks like a label nobody foresaw is the first of several facts, or a tag before a title.

    `Rain | wren7 | Ann/Bea | PG`, `FILL: Rain (1/3)`, and a page's landmark: `Work Text:`.
    """
    words = parsed.label.casefold()
    data = table("fronts.toml")
    return text.count(" | ") >= _FEWEST_STROKES or words in data["tags"] or words in data["landmarks"]


# Strokes that a line of facts has at least.
_FEWEST_STROKES = 2


def _continues(held: list[Line], line: Line, layout: Layout, parsed: list[Parsed]) -> bool:
    """Whether a line goes on with the chunk above it."""
    if line.gap > layout.leading:
        return False
    last = held[-1]
    if RULE.fullmatch(last.text) or RULE.fullmatch(line.text) or SIGNATURE in (last.text, line.text):
        return False
    labels = _labels_of(line)
    if _is_value(parsed, labels):
        return True
    if any(label.field for label in labels) and not (line.text[0].islower() and wraps(last, line, layout)):
        return False
    if parsed and not labels:
        if parsed[-1].value_start >= parsed[-1].value_end:
            return True
        if line.indent > held[0].indent + 1 and line.indent != layout.indent:
            return True
    elif line.indent > last.indent + 1 and not parsed:
        return False
    return wraps(last, line, layout)


def _is_value(above: list[Parsed], labels: list[Parsed]) -> bool:
    """Whether a line that is a label's word alone stands below one with a colon: `Fandom:`, `Original Work`."""
    waiting = bool(above) and above[-1].sep == ":" and above[-1].value_start >= above[-1].value_end
    return waiting and len(labels) == 1 and labels[0].sep == "alone" and labels[0].field != "note"


def wraps(last: Line, line: Line, layout: Layout) -> bool:
    """Whether `last` was broken for its length and `line` goes on with it."""
    length = last.indent + len(last.text)
    if layout.width:
        return is_full(length, line.text, layout.width)
    ended = last.text[-1] in '.!?"”:*)]'
    return len(last.text) >= _LONG_LINE and length < _WIDEST and not ended and line.text[0].islower()


_WIDEST = 100


def _chunk(whole: str, held: list[Line], parsed: list[Parsed]) -> Chunk:
    first, last = held[0], held[-1]
    text = whole[first.start : last.end]
    kind, heading = "prose", None
    labels: tuple[Label, ...] = ()
    sep = ""
    if parsed:
        labels, sep = _labels(parsed, held, text), parsed[0].sep
        kind = "label"
    elif len(held) == 1:
        kind, heading = _single(first.text)
    return Chunk(kind, text, first.start, last.end, first.gap, first.indent, len(held), labels, sep, heading)


def _single(text: str) -> tuple[str, Heading | None]:
    if text[-1] == ":" and text[:-1].casefold() in table("fronts.toml")["landmarks"]:
        return "rule", None
    if (
        RULE.fullmatch(text)
        or text == SIGNATURE
        or text in _LONE
        or text == "&nbsp;"
        or (text[0] == "<" and _FOLD.fullmatch(text))
    ):
        return "rule", None
    if len(text) <= _LONGEST_BYLINE and _byline().fullmatch(text) and not _SENTENCE_END.search(text):
        return "byline", None
    if _ADDRESS.fullmatch(text) or (len(text) <= _SHORT_LINE and _HOLDS_ADDRESS.search(text)):
        return "address", None
    heading = heading_of(text)
    if heading:
        return "heading", heading
    return "prose", None


def _labels(parsed: list[Parsed], held: list[Line], raw: str) -> tuple[Label, ...]:
    out = []
    for i, one in enumerate(parsed):
        last = i == len(parsed) - 1
        end = held[-1].end if last else one.value_end
        out.append(_label(one, end, raw, held[0].start))
    return tuple(out)


def _label(one: Parsed, end: int, text: str, at: int) -> Label:
    """The label with its value's bounds drawn in: white space, a closing bracket or pipe of the decoration."""
    start, stop = one.value_start, end
    while stop > start and (text[stop - at - 1].isspace() or text[stop - at - 1] == "|"):
        stop -= 1
    while start < stop and text[start - at].isspace():
        start += 1
    if stop > start and text[stop - at - 1] in _CLOSERS and _unopened(text[start - at : stop - at]):
        stop -= 1
    return Label(one.label, one.field, Span(one.start, end), Span(start, stop))


_CLOSERS = {")": "(", "]": "[", "}": "{"}


def _unopened(value: str) -> bool:
    """Whether a value closes a bracket that was opened before its label: `[Rating: PG]`."""
    closer = value[-1]
    return value.count(closer) > value.count(_CLOSERS[closer])
