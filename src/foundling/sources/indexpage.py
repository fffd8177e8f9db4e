"""Index pages: lists of links to stories, with titles, authors and what else stands beside them.

Owns the reading of such a page in one pass over its markup, without a parser: the walk over a heap runs in the
main process, where nothing may crash. A claim is made only where the page's own words make it: a heading is an
author's name where it, or a heading over it, says so.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.infofile import title_and_author

MOST_LINKS = 20_000
_TOKEN = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})([^<>]{0,4000})>|([^<]{1,8000})|<", re.S)
_HREF = re.compile(r"""\bhref\s{0,8}=\s{0,8}(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))""", re.I)
_LEVELS = {"title": 0, **{f"h{n}": n for n in range(1, 7)}, "caption": 7, "dt": 8}
_LINES = frozenset(
    ("p", "br", "li", "div", "tr", "dd", "ul", "ol", "dl", "table", "hr", "center", "blockquote", "body")
)
_PART = re.compile(
    r"(?:(?:part|chapter|ch|pt|section)\.?[ \t]*)?[0-9ivxlc]{1,5}(?:[ \t]*[-/–][ \t]*[0-9?]{1,4})?", re.I
)
_AUTHOR_AFTER = re.compile(
    r"[\s,:–—-]{0,8}by[ \t]{1,4}([^,(\[\n–—|]{1,80}?)[ \t]{0,8}(?:[,(\[–—|]|[-.][ \t]|$)", re.I
)
_RATING_AFTER = re.compile(r"\b(?:rated|rating)[:\s]{1,4}([A-Z0-9][A-Za-z0-9+-]{0,8})", re.I)
_BRACKETED = re.compile(r"[(\[](G|PG|PG-?13|R|NC-?17|K\+?|T|M|MA|FR(?:C|T|M|AO|13|15|18))[)\]]")


class _Line(Struct):
    """A line of the page: its words, and its links as `(path, where its words begin, where they end)`.

    `level` is a heading's, 0 the page's title; None: it is no heading.
    """

    words: str
    links: list[tuple[str, int, int]]
    level: int | None


class _Over(Struct, frozen=True):
    """What a heading says of the links below it, until one of its own level or higher comes."""

    words: str
    level: int


_NOTHING = _Over("", 99)


def page_hints(markup: str) -> Iterator[tuple[str, Hint]]:
    """What the page says of each file it links to, by the file's path relative to the page's folder."""
    over = {"author": _NOTHING, "fandom": _NOTHING}
    mode = ""
    titled: set[str] = set()
    for line in _lines(markup):
        if line.level is not None:
            mode = _mode(line.words) or mode
            over = _under(line, line.level, mode, over)
        for path, hint in _of_line(line):
            if hint.field != "title" or path not in titled:
                yield path, hint
            if hint.field == "title":
                titled.add(path)
        stated = any(_AUTHOR_AFTER.match(line.words, end) for _, _, end in line.links)
        for path in dict.fromkeys(path for path, _, _ in line.links):
            for field, heading in over.items():
                if heading.words and not (stated and field == "author"):
                    yield path, Hint(field, heading.words, "")


def _under(line: _Line, level: int, mode: str, over: dict[str, _Over]) -> dict[str, _Over]:
    """What holds below the heading `line`."""
    kept = {field: heading if heading.level < level else _NOTHING for field, heading in over.items()}
    if not line.words or _mode(line.words):
        return kept
    if named := _author_heading(line.words):
        kept["author"] = _Over(named, level)
    elif mode and not line.links:
        kept[mode] = _Over(line.words, level)
    return kept


def _of_line(line: _Line) -> Iterator[tuple[str, Hint]]:
    """What one line says of its links: their words, and the words behind each up to the next."""
    for number, (path, start, end) in enumerate(line.links, start=1):
        following = line.links[number][1] if number < len(line.links) else len(line.words)
        title, author = title_and_author(line.words[start:end])
        if _is_title(title):
            yield path, Hint("title", title, "")
        behind = line.words[end:following]
        match = _AUTHOR_AFTER.match(behind)
        if author or match:
            yield path, Hint("author", author or (match[1].strip() if match else ""), "")
        rating = _RATING_AFTER.search(behind) or _BRACKETED.search(behind)
        if rating:
            yield path, Hint("rating", rating[1], "")


class _Maker:
    """Puts a line together: white space levelled as it comes, links marked by where their words stand."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._links: list[tuple[str, int, int]] = []
        self._opened: tuple[str, int] | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing stands in the line."""
        return not (self._pieces or self._links or self._opened)

    def write(self, text: str) -> None:
        words = " ".join(text.split())
        if text[:1].isspace() and self._length and not self._pieces[-1].endswith(" "):
            words = f" {words}"
        if words and text[-1:].isspace():
            words += " "
        if not self._length:
            words = words.lstrip()
        if words:
            self._pieces.append(words)
            self._length += len(words)

    def open_link(self, path: str) -> None:
        self.close_link()
        self._opened = (path, self._length)

    def close_link(self) -> None:
        if self._opened is not None:
            path, start = self._opened
            self._links.append((path, start, self._length))
            self._opened = None

    def line(self, level: int | None) -> _Line:
        """The line as it stands; the next begins empty."""
        self.close_link()
        made = _Line("".join(self._pieces).rstrip(), self._links, level)
        self._pieces, self._length, self._links = [], 0, []
        return made


def _lines(markup: str) -> Iterator[_Line]:
    """The page's lines, each with its links."""
    maker = _Maker()
    level: int | None = None
    hidden = False
    links = 0
    for closing, tag, attributes, text in _tokens(markup):
        tag = (tag or "").lower()
        if text is not None:
            if not hidden:
                maker.write(html.unescape(text))
        elif tag in ("script", "style"):
            hidden = not closing
        elif tag == "a":
            path = "" if closing or links >= MOST_LINKS else _path(attributes)
            links += 1
            if path:
                maker.open_link(path)
            else:
                maker.close_link()
        elif tag in _LEVELS or tag in _LINES:
            if not maker.empty:
                yield maker.line(level)
            level = None if closing else _LEVELS.get(tag, level)
    yield maker.line(level)


def _tokens(markup: str) -> Iterator[tuple[str, ...]]:
    """Tags, as `("" or "/", name, attributes, None)`, and text; comments are passed over."""
    at = 0
    comments_end = True
    while (match := _TOKEN.search(markup, at)) is not None:
        at = match.end()
        if match[0] == "<" and comments_end and markup.startswith("<!--", match.start()):
            end = markup.find("-->", at)
            comments_end = end >= 0  # none ends behind here: looked for once, or many would take for ever
            at = end + 3 if comments_end else at
        else:
            yield match.group(1, 2, 3, 4)


def _path(attributes: str) -> str:
    """The path a link leads to, relative to the page's folder; "" where it leads anywhere else."""
    match = _HREF.search(attributes)
    if match is None:
        return ""
    try:
        parts = urlsplit(html.unescape(match[1] or match[2] or match[3]).strip())
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    path = normpath(unquote(parts.path, errors="surrogateescape"))
    return "" if path.startswith("..") or path == "." or "\0" in path else path


def _is_title(words: str) -> bool:
    lowered = words.lower().strip(" .:!()[]<>«»")
    return (
        bool(lowered)
        and lowered not in table("neighbours.toml")["links"]["untitled"]
        and not _PART.fullmatch(lowered)
    )


def _mode(words: str) -> str:
    """Whether a heading says that the headings below it are authors or fandoms."""
    lowered = words.lower().strip(" .:!")
    headings = table("neighbours.toml")["headings"]
    for mode in ("author", "fandom"):
        if lowered in headings[f"by_{mode}"] or lowered.endswith(
            tuple(f" {row}" for row in headings[f"by_{mode}"])
        ):
            return mode
    return ""


def _author_heading(words: str) -> str:
    """The author whom a heading such as `Stories by Ell Marsh` names; "" where it names none."""
    match = _author_pattern().fullmatch(words.strip(" .:!"))
    return next((name.strip() for name in match.groups() if name), "") if match else ""


@cache
def _author_pattern() -> re.Pattern[str]:
    rows = table("neighbours.toml")["headings"]["author"]
    patterns = [re.escape(row).replace(r"\{name\}", "([^.:;!?]{2,60}?)") for row in rows]
    return re.compile("|".join(patterns), re.I)
