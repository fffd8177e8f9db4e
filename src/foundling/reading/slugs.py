"""Lines that open a scene by saying so: `[scene break]`, `Ellen's POV`, `Three days later`, `The pier, 6 p.m.`.

Owns the wording (data/scenemarks.toml). A slug is a line of its own; whether a line is one is `shortlines`.

    >>> slug("Three days later..."), slug("~Ellen's POV~"), slug("Later he went out.")
    ('slug', 'viewpoint', None)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from foundling.knowledge import table
from foundling.reading.headings import DECORATION
from foundling.reading.marks import Mark
from foundling.reading.shortlines import ShortLine
from foundling.spans import Span


@cache
def _slug_pattern() -> re.Pattern[str]:
    data = table("scenemarks.toml")
    units = "|".join(data["units"])
    alone = "|".join(map(re.escape, data["alone"]))
    before = rf"(?:{'|'.join(data['before_a_place'])})"
    later = "|".join(sorted((re.escape(x) for x in data["later"]), key=len, reverse=True))
    words = "|".join(re.escape(x) for x in (*data["breaks"], *data["flashbacks"]))
    view = "|".join(sorted((re.escape(x) for x in data["viewpoint"]), key=len, reverse=True))
    name = r"[\w.&-]{1,20}(?: [\w.&-]{1,20}){0,2}"
    place = rf"(?:(?:[ ]?[,:.…–—-]+[ ]?|[ ]{before}\b)[^.!?\n]{{0,40}})?[.…:]{{0,3}}"
    count = r"(?:about |some |almost |nearly )?[\w-]+(?: or [\w-]+| and a half| more)?(?: [\w-]+)?"
    months, weekdays, script = ("|".join(data[key]) for key in ("months", "weekdays", "script"))
    day = rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{months})|(?:{months})\.? \d{{1,2}}(?:st|nd|rd|th)?"
    diary = (
        rf"(?:(?:{weekdays}),? )?(?:the )?(?:{day})(?:,? \d{{4}})?(?:[,.–—-]+ [^.!?\n]{{1,30}})?|(?:{weekdays})"
    )
    return re.compile(
        rf"(?P<words>{words})"
        rf"|(?P<view>(?:{view})[ ]?(?:[:=–-]|of)?[ ]?[\w .'’&-]{{1,30}}|{name}(?:['’]s?)?[ ]?[-:–]?[ ]?(?:{view}))"
        rf"|(?P<slug>(?:{later}){place}|(?:{alone})[.…:]{{0,3}}|(?:{diary})[.:]?|(?:{script})[. ][^.!?\n]{{2,50}}"
        rf"|{count} (?:{units})s? (?:later|earlier|ago|before|after|on)[^.!?\n]{{0,30}}[.…:]{{0,3}})",
        re.I,
    )


_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d(?:[ ]?[ap]\.?m\.?)?\b|\b\d{1,2}[ ]?[ap]\.?m\b|\b\d{4} hours\b|stardate|\b(?:1[5-9]|20)\d\d$",
    re.I,
)


def slug(line: str) -> str | None:
    """`words`, `viewpoint` or `slug` where a line of its own says that a new scene begins, else None."""
    plain = line.strip(DECORATION)
    if not plain or len(plain) > _LONGEST_SLUG or plain[0] in _SPEECH:
        return None
    match = _slug_pattern().fullmatch(plain)
    if match:
        if match["words"]:
            return "words" if plain != line or line.isupper() else None
        if match["view"]:
            return "viewpoint"
        return "slug" if plain[-1] != "." or plain.count(" ") < _SENTENCE else None
    if plain[-1] not in '?!,;"”' and (plain[0].isupper() or plain[0].isdigit()) and _tells_time(plain):
        return "slug" if not re.search(r"[.!?] |\b(?:was|had|were|is|said)\b", plain) else None
    return None


def _tells_time(plain: str) -> bool:
    return bool(_FIGURE.search(plain) or "stardate" in plain.casefold()) and bool(_CLOCK.search(plain))


_FIGURE = re.compile(r"\d")
_LONGEST_SLUG = 60
_SPEECH = "\"“”‘’'`"
# `A few days later the bolt fell.` is a sentence: so many spaces and a full stop.
_SENTENCE = 5


def slugs(text: str, lines: Sequence[ShortLine]) -> Iterator[Mark]:
    """The lines that stand alone and say where, when or through whose eyes the next scene plays."""
    for line in lines:
        span = line.span if line.alone else _few_lines(text, line.span)
        if span is not None and span.end - span.start <= _LONGEST_SLUG + _ROOM:
            kind = slug(text[span.start : span.end].replace("\n", ", "))
            if kind:
                yield Mark(kind, span)


def _few_lines(text: str, first: Span) -> Span | None:
    """A paragraph of two or three short lines, the place on one and the time on the next; None if it is none."""
    if first.end - first.start > _SHORT_LINE:
        return None
    end = text.find("\n\n", first.end, first.end + _LONGEST_SLUG)
    if end < 0 or text.count("\n", first.start, end) > _MOST_BREAKS:
        return None
    return Span(first.start, end)


_SHORT_LINE = 40
_MOST_BREAKS = 2


# Decoration around a slug, in code points.
_ROOM = 10
