"""Where a story begins: the header before it, found as the best split of its first chunks.

Owns the weighing of chunks at the top of a story. Each chunk has a weight, positive for front matter and negative
for story; each boundary a bonus for what stands there (a rule, a wider gap, a chapter heading, the story's own
indent). The front ends where the sum is largest, so that a labelled line inside the story does not move it,
nor a free paragraph inside the header.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice

import msgspec
from msgspec import Struct

from foundling.reading import talk
from foundling.reading.chunks import Chunk, chunks, waits
from foundling.reading.labels import Label
from foundling.reading.lines import Layout, lines_from
from foundling.reading.slugs import slug
from foundling.reading.talk import UNKNOWN, Voice
from foundling.spans import Span

# Weights, log-odds by rough estimate; tuned together on the tuned half of the records bench.
_LABEL = 4.0
_LABEL_WEAK = 2.0
_LABEL_ALONE_IN_STORY = 1.0
_EPSILON = 1e-9
_LABEL_TELLING = -2.0
_SPEAKER = -6.0
_BYLINE = 4.0
_BYLINE_FIRST = 1.5
_ADDRESS = 3.0
_TITLE_AGAIN = 4.0
_FRAGMENT = 3.0
_CENTRED = 2.0
_SUMMARY = 3.0
_HEADING = -3.0
_CONTENTS = 1.5
_SLUG = -2.0
_LETTER = -8.0
_AWAITED = 4.0
_UNLIKELY = -4.0
_RULE_BONUS = 3.0
_GAP_BONUS = 3.0
_GAP_AS_ABOVE = 1.0
_STUCK = -4.0
_HEADING_BONUS = 3.0
_INDENT_BONUS = 3.0
# The search stops where the story outweighs everything that could still follow by this much.
_GIVE_UP = 16.0
# Below a chapter's heading the first paragraph that is surely story ends the search.
_TOLD = -3.0
_MOST_CHUNKS = 160


class Opening(Struct, frozen=True):
    """The front of a story: its `chunks`, the `labels` among them, and the `end` where the body begins."""

    chunks: tuple[Chunk, ...]
    labels: tuple[Label, ...]
    end: int


def find_opening(
    text: str,
    span: Span,
    layout: Layout,
    *,
    voice: Voice = UNKNOWN,
    least: float = 0.0,
    inside: bool = False,
    titles: Collection[str] = (),
    heads: Collection[int] = (),
    verse: bool = False,
    speakers: frozenset[str] = frozenset(),
) -> Opening:
    """Where the story in `span` begins; `end` is `span.start` where nothing stands before it.

    `voice` is how the story is told: where that is in the past, a short paragraph in the present is none of it.
    What stands before it has to weigh more than `least`. `inside` says that the stretch begins below a chapter's
    heading, so that its first line is no title. `titles` are what the container says the story is called, `heads`
    where its chapters' headings stand. `verse`: short lines are how the story itself goes.
    `speakers` are labels that name who speaks, in a script.
    """
    stream = islice(chunks(text, lines_from(text, span.start, span.end), layout), _MOST_CHUNKS)
    seen: list[Chunk] = []
    known = frozenset(filter(None, map(_level, titles)))
    view = _View(seen, layout, voice, titles=known, inside=inside, verse=verse, speakers=speakers)
    total, best = 0.0, least
    cut = 0
    ahead = next(stream, None)
    while ahead is not None:
        chunk = msgspec.structs.replace(ahead, kind="heading") if ahead.start in heads else ahead
        ahead = next(stream, None)
        seen.append(chunk)
        total += view.weigh(len(seen) - 1, ahead)
        score = total + _boundary(chunk, ahead, layout, heads)
        if score > best:
            best, cut = score, len(seen)
        elif total < best - _GIVE_UP or (inside and view.weights[-1] < _TOLD):
            break
    if ahead is not None:
        seen.append(ahead)
    if cut == len(seen) and cut:
        end = span.end
    else:
        end = max(text.rfind("\n", 0, seen[cut].start) + 1, span.start) if seen else span.start
    front = tuple(seen[:cut])
    given = {"voice": voice, "least": least, "inside": inside, "titles": titles, "heads": heads}
    if not verse and _is_verse(front):
        return find_opening(text, span, layout, **given, verse=True, speakers=speakers)  # type: ignore[arg-type]
    if not speakers and (found := _speakers(front, seen)):
        return find_opening(text, span, layout, **given, verse=verse, speakers=found)  # type: ignore[arg-type]
    return Opening(front, tuple(label for chunk in front for label in chunk.labels), end)


class _View:
    """The chunks at the top of a story and the weights given so far, which later weights look back on."""

    def __init__(
        self,
        seen: list[Chunk],
        layout: Layout,
        voice: Voice,
        *,
        titles: frozenset[str],
        inside: bool,
        verse: bool = False,
        speakers: frozenset[str] = frozenset(),
    ) -> None:
        self.seen = seen
        self.layout = layout
        self.voice = voice
        self.inside = inside
        self.verse = verse
        self.speakers = speakers
        self.weights: list[float] = []
        self.titles = titles

    def weigh(self, i: int, after: Chunk | None) -> float:
        """The weight of chunk `i`, the last one seen, above `after`; called once for each, in order."""
        chunk = self.seen[i]
        weight = self._of_kind(i, chunk, after)
        self.weights.append(weight)
        title = _title_of(chunk, i, weight)
        if title:
            self.titles |= {title}
        return weight

    def _of_kind(self, i: int, chunk: Chunk, after: Chunk | None) -> float:
        if i <= _LAST_FACTS and chunk.text.count(" | ") >= _FEWEST_STROKES and len(chunk.text) <= _LONGEST_FACTS:
            return _FACTS
        if _is_letter(chunk) and (_is_letter(after) or (i and _is_letter(self.seen[i - 1]))):
            return _FRAGMENT
        if chunk.kind == "label":
            return self._label(i, chunk)
        if chunk.kind == "rule":
            return 0.0
        if chunk.kind == "byline" and i <= _LAST_BYLINE + self._labels_above(i):
            return _BYLINE if i else _BYLINE_FIRST
        if chunk.kind == "address":
            return _ADDRESS
        if any(_same_title(chunk.text, title) for title in self.titles):
            return _LETTER if talk.opens_letter(chunk.text) else _TITLE_AGAIN
        if chunk.kind == "heading":
            above = self.seen[i - 1] if i else None
            return _CONTENTS if _counts_up(above, chunk) or _counts_up(chunk, after) else _HEADING
        if i == 0 and not self.inside:
            return _LETTER if talk.opens_letter(chunk.text) else weigh_title(chunk, after, self.layout)
        weight = self._prose(chunk)
        if i and self._stands_between(i, chunk, after):
            weight += _SUMMARY
        return weight + _AWAITED if i and waits(self.seen[i - 1]) and weight > _UNLIKELY else weight

    def _stands_between(self, i: int, chunk: Chunk, after: Chunk | None) -> bool:
        """Whether a short paragraph stands alone between a header and a rule: a summary, whatever its tense."""
        above = self.seen[i - 1]
        return (
            after is not None
            and after.kind == "rule"
            and above.kind != "rule"
            and self.weights[i - 1] > 0
            and talk.is_short_telling(chunk.text)
        )

    def _labels_above(self, i: int) -> int:
        """How many chunks in a row above chunk `i` are labels or rules: what stands below them stands on top."""
        count = 0
        while count < i and self.seen[i - 1 - count].kind in ("label", "rule", "address"):
            count += 1
        return i if count else 0

    def _label(self, i: int, chunk: Chunk) -> float:
        label = chunk.labels[0]
        if label.field is None and waits(chunk):
            return self._prose(chunk)
        if label.field is None and label.label in self.speakers:
            return _SPEAKER
        if label.field is None:
            above = self.seen[i - 1] if i else None
            beside = above and above.kind == "label" and self.weights[i - 1] > 1 and above.sep == chunk.sep
            return _LABEL_WEAK if beside else talk.weigh(chunk.text)
        if len(chunk.labels) >= _FACTS_ON_A_LINE and label.field is not None:
            return _LABEL
        if label.field in _SHORT_FIELDS and not _short(chunk.text):
            return _LABEL_TELLING
        apart = chunk.gap or not i or self.seen[i - 1].kind != "label"
        if i and apart and self.weights[i - 1] <= self._doubt(i) and self.seen[i - 1].kind != "heading":
            return _LABEL_ALONE_IN_STORY
        return _LABEL if chunk.sep in (":", "tab", "closed") else _LABEL_WEAK

    def _doubt(self, i: int) -> float:
        """At or below which weight what stands above chunk `i` is story, or a label alone in it."""
        return _LABEL_ALONE_IN_STORY if self.seen[i - 1].kind == "label" else -_EPSILON

    def _prose(self, chunk: Chunk) -> float:
        if (
            len(chunk.text) <= _LONGEST_SLUG
            and slug(chunk.text.replace("\n", ", "))
            and not _YEAR.search(chunk.text)
        ):
            return _SLUG
        if talk.opens_letter(chunk.text):
            return _LETTER
        weight = talk.weigh(chunk.text, self.voice)
        if _is_fragment(chunk.text) and not self.verse:
            weight += _FRAGMENT
        if chunk.indent > self.layout.indent + _FAR_IN:
            weight += _CENTRED
        if self.voice.past and weight < 0 and talk.is_summary(chunk.text):
            weight += _SUMMARY
        return weight


# `Title | name | Ann/Bea | PG`, among the first lines.
_FACTS = 4.0
_LAST_FACTS = 2
_FEWEST_STROKES = 2
# `Rated: K - English - Words: 148 - Reviews: 1 - Published: 9/30/2016`
_FACTS_ON_A_LINE = 3
_LONGEST_FACTS = 200


def _is_letter(chunk: Chunk | None) -> bool:
    """Whether a line is one letter alone; several in a column keep readers from seeing too soon (SPOILER)."""
    return chunk is not None and len(chunk.text) == 1 and chunk.text.isalpha()


# A byline stands under the title; further down it is prose ("By the sea, then.").
_LAST_BYLINE = 3
# Set in further than this, a line is centred.
_FAR_IN = 10
# Fields whose values are names, figures or codes, never two sentences.
_SHORT_FIELDS = frozenset(
    {"title", "author", "rating", "date", "words", "language", "status", "relationship", "updated"}
)
_MOST_WORDS_SHORT = 14
_TWO_SENTENCES = re.compile(r"[a-z]{2}[.!?] +[A-Z][a-z]")
_FRAGMENT_WORDS = 12
# More such lines that stand right below another one are no header.
_MOST_FRAGMENTS = 4
_LONGEST_SLUG = 80
# A date with its year may be the story's own.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _counts_up(one: Chunk | None, after: Chunk | None) -> bool:
    """Whether two headings follow one another like lines of a table of contents."""
    if one is None or after is None or one.heading is None or after.heading is None:
        return False
    a, b = one.heading, after.heading
    return a.style == b.style and a.number is not None and b.number == a.number + 1


def _starts_over(one: Chunk, after: Chunk) -> bool:
    """Whether the headings begin anew: the last line of the contents, then the first chapter."""
    if one.heading is None or after.heading is None:
        return False
    return (after.heading.number or 0) <= (one.heading.number or 0)


def _short(text: str) -> bool:
    """Whether a labelled line may state a name or a code: not `Rating: none. Money: seven shillings.`"""
    value = text.split(":", 1)[-1]
    return not _TWO_SENTENCES.search(value) or talk.cues(value) > 0


def _is_verse(front: Sequence[Chunk]) -> bool:
    """Whether what was taken for a header is verse, or prose in a narrow column: many short, open lines."""
    open_lines = [chunk.kind == "prose" and _is_fragment(chunk.text) for chunk in front]
    below = zip(open_lines, open_lines[1:], front[1:], strict=False)
    return sum(one and other and not chunk.gap for one, other, chunk in below) > _MOST_FRAGMENTS


def _speakers(front: Sequence[Chunk], seen: Sequence[Chunk]) -> frozenset[str]:
    """Labels nobody foresaw that stand more than once, if one of them was taken for the header's: a script's."""
    labels = [chunk.labels[0].label for chunk in seen if chunk.labels and chunk.labels[0].field is None]
    again = frozenset(label for label in labels if labels.count(label) > 1)
    taken = any(chunk.labels and chunk.labels[0].label in again for chunk in front)
    return again if taken else frozenset()


def _is_fragment(text: str) -> bool:
    """Whether a paragraph is a short line that no full stop or quote ends: `For my sister`."""
    return text[-1] not in ".!?…\"”»'’:;,-—)。！？」』）" and len(text.split()) <= _FRAGMENT_WORDS


def _title_of(chunk: Chunk, i: int, weight: float) -> str:
    """The story's title in level form, where a chunk states it."""
    for label in chunk.labels:
        if label.field == "title":
            return _level(chunk.text[label.value.start - chunk.start : label.value.end - chunk.start])
    if i == 0 and weight > 0 and chunk.kind == "prose":
        match = _BY_INSIDE.fullmatch(chunk.text)
        return _level(match["title"] if match else chunk.text)
    return ""


def repeats_title(chunk: Chunk, above: Collection[Chunk], titles: Collection[str]) -> bool:
    """Whether a chunk is the story's title again; `titles` are the container's, `above` the chunks before it."""
    known = {_level(title) for title in titles} | {_title_of(one, i, 1.0) for i, one in enumerate(above)}
    return any(title and _same_title(chunk.text, title) for title in known)


def _level(text: str) -> str:
    return _LEVEL.sub(" ", text.casefold()).strip()


_LEVEL = re.compile(r"[\W_]+")
_PART_BEHIND = re.compile(
    r"(?:by .*|(?:part|chapter|pt|ch|book|section)? ?\w{1,8}(?: of(?: \w{1,8})?| \d{1,3})?)?"
)


def _same_title(text: str, title: str) -> bool:
    """Whether a line repeats the title, with a part number or a byline behind it or without."""
    if len(text) > _LONGEST_TITLE:
        return False
    plain = _level(text)
    return plain.startswith(title) and bool(_PART_BEHIND.fullmatch(plain[len(title) :].strip()))


_BY_INSIDE = re.compile(r"(?P<title>\S.{0,90}?),?(?: [-–—])? by:? (?P<name>\S.{0,50})", re.I)
_STOPS = re.compile(r"(?<![.])[.][\"”'’)]*$|[,:;。！？]$|-$|—$")
_SPEECH_END = re.compile(r"[.?!,…—。！？-][\"”’']$|[」』]。?$")


def weigh_title(chunk: Chunk, after: Chunk | None, layout: Layout) -> float:
    """How much the first line reads like a title: positive for a title, negative for a story's first line.

    `after` is what stands below it.
    """
    text = chunk.text
    if len(text) > _LONGEST_TITLE or chunk.lines > 2:
        return talk.weigh(text)
    match = _BY_INSIDE.fullmatch(text)
    if match and not _STOPS.search(match["name"]) and len(match["name"].split()) <= _LONGEST_NAME:
        return _BYLINE
    words = text.split()
    weight = 1.0 if len(words) <= _FEW_WORDS else 0.0
    capital = sum(1 for word in words if word.strip("\"'“‘(*_~")[:1].isupper())
    if capital == len(words) or text.isupper():
        weight += 1.5
    elif capital >= len(words) / 2:
        weight += 0.7
    if _STOPS.search(text):
        weight -= 4.5
    if _SPEECH_END.search(text):
        weight -= 5.0
    elif text[-1] in "!?":
        weight -= 1.0
    return weight + _below_title(after, layout)


def _below_title(after: Chunk | None, layout: Layout) -> float:
    if after is None:
        return 0.0
    if after.kind in ("label", "byline", "address", "rule", "heading"):
        return 3.0
    return 2.0 if after.gap > layout.gap else 0.0


_LONGEST_TITLE = 100
_LONGEST_NAME = 6
_FEW_WORDS = 8


def _boundary(chunk: Chunk, after: Chunk | None, layout: Layout, heads: Collection[int]) -> float:
    """How much speaks for the story beginning between two chunks."""
    if after is None or (chunk.kind == "heading" and not _starts_over(chunk, after)):
        return 0.0
    bonus = 0.0
    if chunk.kind == "rule":
        bonus += _RULE_BONUS
    if after.gap > layout.gap:
        bonus += _GAP_BONUS if after.gap > chunk.gap else _GAP_AS_ABOVE
    elif after.gap < min(layout.gap, 1) and chunk.kind != "rule":
        # `Rating: PG` and right below it, without a blank line: no story begins there if it has blank lines.
        bonus += _STUCK
    if after.kind == "heading" or after.start in heads:
        bonus += _HEADING_BONUS
    if layout.indent and after.indent == layout.indent and chunk.indent != layout.indent:
        bonus += _INDENT_BONUS
    return bonus
