"""Counts by which a story is told from what is none.

Owns the features of `form`: pure counts over at most SAMPLE code points of the text, so that a novel costs no
more than a chapter. What they mean together is `form`'s business.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache

from msgspec import Struct

from foundling.knowledge import table
from foundling.manuscript import Block, Manuscript
from foundling.reading.scan import Scan

# The windows looked at: the text's beginning, its middle and its end, in code points. A header may fill the
# first, so the middle counts most.
START, MIDDLE, END = 2_000, 3_000, 1_000
SAMPLE = START + MIDDLE + END

# The order of the features; forms_model.json has one weight for each.
NAMES = (
    "words", "speech", "third", "first", "second", "past", "present", "scenery", "talk", "ed",
    "quoted_lines", "addresses", "smileys", "dialogue", "links", "short_lines", "labels", "reply",
    "digits", "paragraph", "script", "bullets", "by_lines", "unlabelled",
    "signs",
)  # fmt: skip

# A word is a small letter and what follows of letters, apostrophes and hyphens; all else is as a space.
_IN_WORDS = b"abcdefghijklmnopqrstuvwxyz'-"
_SPACED = bytes(code if code in _IN_WORDS else 0x20 for code in range(0x100))
_FACE = re.compile(r"[:;8=]['-]?[)(DPp](?!\w)")
_GRINS = ("<g>", "<grin>", "*g*")
_LAUGH = re.compile(r"\bLOL\b")
_QUOTED_LINE = re.compile(r"\w{0,4}>")
_SCRIPT_LINE = re.compile(r"[A-Z][A-Z .'-]{1,24}(?:\([^()\n]{1,30}\))?:\s")
_BULLET = re.compile(r"(?:[-*•o]|\d{1,3}[.)])[ \t]+\S")
_BULLETS = frozenset("-*•o")
# An item of a list of stories: Salt by Marta
_BY_LINE = re.compile(r".{2,60}?(?:,|-)? by \S.{0,40}$")
_SPEECH_OPENS = tuple("\"“«„'‘—–-")
_SPEECH_MARKS = "\"“«„'‘"
_SPOKEN = re.compile(r"[\"“«„]\S|\s['‘]\S[^'’\n]{1,200}[,.!?-]['’]")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n|\n(?=[ \t]{2,}\S)")
# Where a word in -ed ends: walked on, turned, stopped.
_PAST_ENDINGS = ("ed ", "ed,", "ed.", "ed\n", "ed;")
# What programs and tables are full of and prose is not.
_SIGNS = b"{}[]<>=|;\\_$%#\t"
_DIGITS = b"0123456789"
_CODE = _SIGNS + _DIGITS + b'"'
_ADDRESSES = ("http://", "https://", "www.", "@")
# A line shorter than this is a heading, an item or verse rather than prose.
SHORT_LINE = 34
# Paragraphs longer than this are no surer a sign of prose: minified data is one paragraph.
LONG_PARAGRAPH = 1_000
# Code points a word, space included; for lengths it matters little.
LETTERS_A_WORD = 5.7


class Features(Struct, frozen=True):
    """`values` in the order of NAMES, each roughly between 0 and a few; `verse` and `script` are shares of lines,
    `code` the share of characters that are digits, brackets and quotation marks of data."""

    values: tuple[float, ...]
    verse: float
    script: float
    script_headings: int
    code: float


def count_features(manuscript: Manuscript, scan: Scan) -> Features:
    """The features of a manuscript; rates are per 100 words, shares per line or paragraph."""
    text = manuscript.text
    sample = _sample(text)
    low = sample.lower().replace("’", "'")
    rate = _Rates(low)
    octets = sample.encode("utf-8", "surrogatepass")
    lines = [line for line in map(str.strip, sample.split("\n")) if line]
    count = max(1, len(lines))
    paragraphs = [p for p in map(str.strip, _PARAGRAPH_END.split(sample)) if p]
    # What a pattern cannot match without is asked for first: that takes a fifth of the time.
    script = sum(1 for line in lines if ":" in line and _SCRIPT_LINE.match(line)) / count
    values = (
        math.log10(10 + len(text) / LETTERS_A_WORD),
        *(rate.of(rate.counted[name]) for name in NAMES[1:10]),
        sum(1 for line in lines if ">" in line and _QUOTED_LINE.match(line)) / count,
        rate.of(sum(map(low.count, _ADDRESSES))),
        rate.of(_smileys(sample)),
        _among_people(rate) * sum(1 for p in paragraphs if _is_spoken(p)) / max(1, len(paragraphs)),
        _share(manuscript.blocks, "link", len(text)),
        sum(1 for line in lines if len(line) < SHORT_LINE) / count,
        min(1.0, _story_labels(scan) / 4),
        float(_is_reply(manuscript)),
        min(1.0, _share_of(octets, _DIGITS, len(sample))),
        math.log10(10 + min(LONG_PARAGRAPH, len(sample) / max(1, len(paragraphs)))),
        script,
        sum(1 for line in lines if _begins_item(line) and _BULLET.match(line)) / count,
        sum(1 for line in lines if " by " in line and _BY_LINE.match(line)) / count,
        math.log10(10 + _unlabelled(text, scan) / LETTERS_A_WORD),
        min(1.0, _share_of(octets, _SIGNS, len(sample))),
    )
    return Features(values, _verse(lines), script, _headings(lines), _share_of(octets, _CODE, len(sample)) / 10)


class _Rates:
    """Counts of the lexicon's words in a sample, and rates per 100 words."""

    def __init__(self, low: str) -> None:
        words = _words(low)
        self.total = max(1, len(words))
        self.counted: Counter[str] = Counter()
        classes = _word_classes()
        for word, count in Counter(filter(classes.__contains__, words)).items():
            for name in classes[word]:
                self.counted[name] += count
        self.counted["ed"] = sum(map(low.count, _PAST_ENDINGS))

    def of(self, count: int) -> float:
        """The square root of the rate: it keeps a word that fills a short text from outweighing all else."""
        return math.sqrt(count * 100 / self.total)


def _words(low: str) -> list[str]:
    """The words of a text of small letters, without the marks that quote them: `'tis` is `tis`."""
    spaced = b" " + low.encode("ascii", "replace").translate(_SPACED)
    while b" '" in spaced or b" -" in spaced:
        spaced = spaced.replace(b" '", b" ").replace(b" -", b" ")
    return spaced.decode("ascii").split()


def _smileys(sample: str) -> int:
    laughs = len(_LAUGH.findall(sample)) if "LOL" in sample else 0
    return len(_FACE.findall(sample)) + sum(map(sample.count, _GRINS)) + laughs


def _among_people(rate: _Rates) -> float:
    """From 0 to 1: whether people are told of at all. Quotation marks where they are not are no speech."""
    return min(1.0, rate.of(rate.counted["third"]) / 2 + rate.of(rate.counted["first"]) / 3)


def _share_of(octets: bytes, signs: bytes, length: int) -> float:
    """Ten times the share of a sample of `length` code points, given in UTF-8, that these ASCII characters are."""
    return 10 * (len(octets) - len(octets.translate(None, signs))) / max(1, length)


def _begins_item(line: str) -> bool:
    return line[0] in _BULLETS or line[0].isdecimal()


def _is_spoken(paragraph: str) -> bool:
    if paragraph.startswith(_SPEECH_OPENS):
        return True
    return any(mark in paragraph for mark in _SPEECH_MARKS) and _SPOKEN.search(paragraph) is not None


def _unlabelled(text: str, scan: Scan) -> int:
    """Code points that stand in no labelled line."""
    return max(0, len(text) - sum(label.span.end - label.span.start for label in scan.labels))


def _sample(text: str) -> str:
    if len(text) <= SAMPLE:
        return text
    half = len(text) // 2
    return "\n".join((text[:START], text[half - MIDDLE // 2 : half + MIDDLE // 2], text[-END:]))


@cache
def _word_classes() -> dict[str, tuple[str, ...]]:
    classes: dict[str, tuple[str, ...]] = {}
    forms = table("forms.toml")
    for name in NAMES[1:9]:
        for word in forms[name].split():
            classes[word] = (*classes.get(word, ()), name)
    return classes


def _share(blocks: tuple[Block, ...], kind: str, length: int) -> float:
    return sum(b.span.end - b.span.start for b in blocks if b.kind == kind) / max(1, length)


def _story_labels(scan: Scan) -> int:
    wanted = set(table("forms.toml")["story_fields"])
    return len({label.field for label in scan.labels if label.field in wanted})


@cache
def _reply() -> re.Pattern[str]:
    tags = "|".join(re.escape(tag) for tag in table("forms.toml")["reply"])
    return re.compile(rf"\s*(?:\[[^\]\n]{{1,40}}\]\s*)?(?:{tags})\s*(?:\[\d+\])?:", re.I)


def _is_reply(manuscript: Manuscript) -> bool:
    subjects = [h.value for h in manuscript.hints if h.origin == "mail:Subject"]
    found = re.search(r"^Subject:[ \t]*(\S[^\n]*)$", manuscript.text[:2_000], re.M)
    return any(_reply().match(subject) for subject in [*subjects, *([found[1]] if found else [])][:1])


def _verse(lines: list[str]) -> float:
    """The share of lines that could be verse: 8 to 55 code points, beginning with a letter, not spoken."""
    verse = sum(1 for line in lines if 8 <= len(line) <= 55 and line[0].isalpha() and ":" not in line)
    return verse / max(1, len(lines))


def _headings(lines: list[str]) -> int:
    headings = tuple(table("forms.toml")["script_headings"])
    return sum(1 for line in lines if line.startswith(headings))
