"""FanFiction.net and FictionPress: saved pages.

Since about 2009: `<div id="pre_story_links">` with the fandom, `<div id="profile_top">` with the bold title, the
author's link, the summary and one grey line, `<select id="chap_select">`, and the text in `<div id="storytext">`.
Before, the same without ids, and before 2006 the text stands in no element of its own: it follows the line of
facts, above which stand the path `Books » Dracula » Title` and the author. The grey line:

    Rated: Fiction T - English - Hurt/Comfort/Angst - [Ellen M., Tom K.] Ann - Chapters: 3 - Words: 11,587 -
    Reviews: 290 - Updated: Oct 9 - Published: Sep 4, 2011 - Status: Complete - id: 7854959

Genre and characters may be missing, and a character's name may hold " - ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.pagetree import PageTree, Shown, inside, text_of
from foundling.sources.sites.site import chapter_of_select, furniture_of
from foundling.spans import Span

_STORY = "#storytext, .storytext, #storytextp, #storycontent"
_TITLE = re.compile(
    r"\b(?:fanfic|fiction)\b[^|]{0,3}\|\s*Fan\s?Fiction|,? a .{1,200} fanfic(?:\s*\||$)|FictionPress", re.I
)
_GREY = re.compile(r"Rated:\s.{1,2000}?\bid:\s*\d+", re.S)
_TAIL = re.compile(r"\s-\s(?=(?:Chapters|Words|Reviews|Favs|Follows|Updated|Published|Status|id):)")
_PART = re.compile(r"\s-\s")
_BRACKETS = re.compile(r"\[([^\]\n]{1,300})\]")
_LONGEST_GREY = 3000
# Menus, scripts and lists of chapters may stand above the line of facts.
_LONGEST_TOP = 50_000


class FanFictionNet:
    """Saved pages of FanFiction.net and FictionPress."""

    name = "fanfictionnet"

    def recognise(self, tree: PageTree, /) -> float | None:
        """By its ids, or by its title bar and the block of story text or the line of facts."""
        if tree.first(_STORY) is None:
            return 0.8 if _is_old(tree) else None
        if tree.first("#profile_top, #pre_story_links") is not None:
            return 0.95
        old = table("fanfictionnet.toml")["old"]["titles"]
        return 0.8 if _TITLE.search(tree.title) or re.search(old, tree.title, re.I) else None

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """Menus, the chapter list, buttons and adverts."""
        return furniture_of("fanfictionnet", tree)

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """Title, author, summary, fandom, and everything on the grey line."""
        yield from _head(tree, shown)
        yield from _fandoms(tree, shown)
        yield from _grey_line(tree, shown)
        yield from chapter_of_select(tree, "#chap_select, select[name=chapter]")
        story = shown.span(tree.first("#storytext") or tree.first(_STORY))
        if story is not None:
            yield from shown.around([story], "html:#storytext")
        else:
            yield from shown.part("front", Span(0, _facts(shown).end), "html:grey")


def _is_old(tree: PageTree) -> bool:
    """Whether the title bar is the site's and the page has a line of facts, as pages without ids have."""
    known = table("fanfictionnet.toml")["old"]
    if re.search(known["titles"], tree.title, re.I) is None or tree.root is None:
        return False
    return _GREY.search(text_of(tree.root)[:_LONGEST_TOP]) is not None


def _facts(shown: Shown) -> Span:
    """The line of facts near the top of a page without ids; empty where there is none."""
    match = _GREY.search(shown.text, 0, min(len(shown.text), _LONGEST_GREY))
    return Span(*match.span()) if match is not None else Span(0, 0)


def _head(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    top = tree.first("#profile_top")
    if top is None:
        yield from _bare_head(tree, shown)
        return
    yield from shown.node("title", top.css_first("b"), "html:#profile_top b")
    yield from shown.node("author", top.css_first("a[href*='/u/']") or top.css_first("a"), "html:#profile_top a")
    yield from shown.node("summary", inside(top, "div"), "html:#profile_top div")


def _bare_head(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    """Pages without ids, of before 2009 or for telephones: a bold title above the link to its author."""
    authors = tree.all(table("fanfictionnet.toml")["old"]["authors"])
    author = next((node for node in authors if shown.span(node) is not None), None)
    story = shown.at(tree.first(_STORY)) or _facts(shown).start
    if author is None or (shown.at(author) or 0) > story:
        return
    yield from shown.node("author", author, "html:a[href*=/u/]")
    above = [
        node
        for node in tree.all("b")
        if (span := shown.span(node)) is not None and span.end <= (shown.at(author) or 0)
    ]
    if above:
        yield from shown.node("title", above[-1], "html:b")
        yield from _fandom_of_path(above[-1], shown)


def _fandom_of_path(title: LexborNode, shown: Shown) -> Iterator[Hint]:
    """`Books » Dracula » Title`: what stands before the title."""
    span = shown.span(title)
    if span is None:
        return
    line = Span(shown.text.rfind("\n", 0, span.start) + 1, span.start)
    steps = list(shown.items("fandom", line, "html:path", separator=r"\s*[»>]\s*"))
    if len(steps) > 1:
        yield steps[-1]


def _fandoms(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    """`Books » Sherlock Holmes`, or `Dracula + Emma Crossover`."""
    links = tree.all("#pre_story_links a")
    if not links:
        return
    span = shown.span(links[-1])
    if span is not None and shown.text[span.start : span.end].endswith("Crossover"):
        end = span.end - len("Crossover")
        yield from shown.items("fandom", Span(span.start, end), "html:#pre_story_links", separator=r"\s\+\s")
    else:
        yield from shown.value("fandom", span, "html:#pre_story_links")


def _grey_line(tree: PageTree, shown: Shown) -> Iterator[Hint]:
    line = tree.first("#profile_top span.xgray") or tree.first("#profile_top")
    span = shown.span(line) or Span(0, min(len(shown.text), _LONGEST_GREY))
    match = _GREY.search(shown.text, span.start, min(span.end, span.start + _LONGEST_GREY))
    if match is None:
        return
    span = Span(match.start(), match.end())
    yield from _before_figures(shown, span)
    yield from shown.group(
        "status", r"(?:\bStatus:\s*|\s-\s(?=Complete\b))(\w+(?: \w+)?)", span, "html:grey:status"
    )
    yield from _dates(line, shown, span)


def _before_figures(shown: Shown, grey: Span) -> Iterator[Hint]:
    """Rating, language, genres and characters: the parts before the first figure."""
    tail = _TAIL.search(shown.text, grey.start, grey.end)
    end = tail.start() if tail is not None else grey.end
    yield from shown.group("rating", r"Rated:\s*(\S.*?)(?=\s-\s|$)", Span(grey.start, end), "html:grey:rating")
    cuts = [match.span() for match in _PART.finditer(shown.text, grey.start, end)]
    parts = [Span(a[1], b[0]) for a, b in zip(cuts, [*cuts[1:], (end, end)], strict=True)]
    if parts:
        yield from shown.value("language", parts[0], "html:grey:language")
    rest = parts[1:]
    if rest and (genres := _genres(shown.text, rest[0])):
        for genre in genres:
            yield from shown.value("genre", genre, "html:grey:genre")
        rest = rest[1:]
    if rest:
        yield from _characters(shown, Span(rest[0].start, end))


def _genres(text: str, span: Span) -> list[Span]:
    """The genres in `Hurt/Comfort/Angst`, or none where one of them is no genre of the site."""
    known = {name.lower() for name in table("fanfictionnet.toml")["genres"]["names"]}
    found, at = [], span.start
    while at < span.end:
        rest = text[at : span.end].lower()
        fits = [name for name in known if rest == name or rest.startswith(f"{name}/")]
        if not fits:
            return []
        length = len(max(fits, key=len))
        found.append(Span(at, at + length))
        at += length + 1
    return found


def _characters(shown: Shown, span: Span) -> Iterator[Hint]:
    """`[Ellen M., Tom K.] Ann`: brackets hold a pairing."""
    for match in _BRACKETS.finditer(shown.text, span.start, span.end):
        names = [name.strip() for name in match[1].split(",")]
        yield Hint("relationship", "/".join(names), "html:grey:pairing")
    yield from shown.items("character", span, "html:grey:characters", separator=r",\s+|\[|\]\s*")


# "03-14-02": the site wrote the month first, until 2013.
_AMERICAN = re.compile(r"(\d\d?)-(\d\d?)-(\d\d(?:\d\d)?)")
# The site began in 1998.
_FIRST_YEAR = 98


def _iso(day: re.Match[str]) -> str:
    year = day[3] if len(day[3]) > len("02") else f"{19 if int(day[3]) >= _FIRST_YEAR else 20}{day[3]}"
    return f"{year}-{int(day[1]):02}-{int(day[2]):02}"


def _dates(line: LexborNode | None, shown: Shown, grey: Span) -> Iterator[Hint]:
    """Published before updated; the page shows relative dates, `data-xutime` has the true time."""
    stamps = {
        span.start: node for node in (line.css("[data-xutime]") if line else []) if (span := shown.span(node))
    }
    published = False
    for label in ("Published", "Updated"):
        when = rf"{label}:\s*(\d\d?-\d\d?-\d\d(?:\d\d)?|[^-\n]{{1,40}}?)(?=\s-\s|$)"
        match = re.compile(when).search(shown.text, grey.start, grey.end)
        if match is None:
            continue
        if (numeric := _AMERICAN.fullmatch(match[1])) is not None:
            if published:
                continue
            published = True
            yield Hint("date", _iso(numeric), f"html:grey:{label.lower()}")
            continue
        node = stamps.get(match.start(1))
        seconds = text_of(node) and (node.attributes.get("data-xutime") or "") if node is not None else ""
        if seconds and seconds.isdecimal() and len(seconds) <= 11:
            day = datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
            yield Hint("date", day, f"html:data-xutime:{label.lower()}")
        else:
            yield from shown.value("date", Span(*match.span(1)), f"html:grey:{label.lower()}")
