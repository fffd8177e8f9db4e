"""Which pages of a site are one story, and in what order.

Owns what is seen of a page without reading it (its title, the chapter it says it is, the page that follows), and
the joining of pages by that: pages whose addresses differ in nothing but a chapter's number, or of which one
names the other as the next. Pages are never joined on their titles alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, urljoin, urlsplit

from msgspec import Struct

from foundling.knowledge import table

_NEXT = re.compile(
    r"<(?:link|a)\b(?=[^<>]{0,400}\brel\s*=\s*[\"']?next\b)[^<>]{0,400}?\bhref\s*=\s*[\"']?([^\"'\s<>]{1,500})",
    re.I,
)
_LINK = re.compile(r"<a\b[^<>]{0,400}?\bhref\s*=\s*[\"']?([^\"'\s<>]{1,500})[^<>]{0,200}>([^<]{1,40})</a>", re.I)
_TITLE = re.compile(r"<title[^<>]{0,100}>([^<]{0,300})", re.I)
_NUMBER = re.compile(r"\d{1,4}")
# `/s/12345/3/The-Weir`: a story's number, then a chapter's.
_NUMBERED = re.compile(r"(/s/\d{1,12}/)(\d{1,4})(?=/|$)")
# `/stories/weir3.html`, `/weir/chapter-3`
_IN_PATH = re.compile(r"(.*?(?:chapter|chap|ch|part|pt|page)[-_.]?)(\d{1,4})((?:\.\w{1,5})?/?)", re.I)
_LOOKED_AT = 400_000


class WebPage(Struct, frozen=True):
    """A page's address and title, `story`: the address without the chapter, which is `number`; the next page's.

    `part` is what the page says of itself as a part: its title, or the number.
    """

    address: str
    title: str
    story: str
    number: int | None
    following: str
    part: str


def look_at(address: str, markup: str) -> WebPage:
    """What is seen of a page at a glance."""
    markup = markup[:_LOOKED_AT]
    story, number = chapter_of(address)
    match = _TITLE.search(markup)
    title = " ".join(match[1].split()) if match is not None else ""
    return WebPage(address, title, story, number, _following(address, markup), title or str(number or ""))


def chapter_of(address: str) -> tuple[str, int | None]:
    """An address without its chapter, and the chapter's number, if the address has one."""
    try:
        parts = urlsplit(address)
    except ValueError:  # an address with half a bracket, as a torn crawl may hold it
        return address, None
    known = table("webpages.toml")["chapters"]
    number: int | None = None
    rest = []
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        if name.lower() in known["parameters"] and _NUMBER.fullmatch(value):
            number = int(value)
        elif name.lower() not in known["ignored"]:
            rest.append(f"{name}={value}")
    path = parts.path
    if number is None and (match := _NUMBERED.search(path)) is not None:
        # what follows the number is the title, which a site may have changed between two visits
        path, number = match[1], int(match[2])
    elif number is None and (match := _IN_PATH.fullmatch(path)) is not None:
        path, number = f"{match[1]}{match[3]}", int(match[2])
    host = parts.netloc.lower().removeprefix("www.").removeprefix("m.")
    return f"{host}{path}?{'&'.join(sorted(rest))}", number


def _following(address: str, markup: str) -> str:
    """The address of the next page of the story, where the page has a link to it."""
    match = _NEXT.search(markup)
    found = match[1] if match is not None else ""
    if not found:
        words = table("webpages.toml")["next"]["words"]
        for link in _LINK.finditer(markup):
            if (
                " ".join(link[2].replace("&raquo;", "»").replace("&gt;", ">").split()).strip(" >»→").lower()
                in words
            ):
                found = link[1]
                break
    try:
        return urljoin(address, found.replace("&amp;", "&")).partition("#")[0] if found else ""
    except ValueError:
        return ""


def in_order(pages: Sequence[WebPage]) -> Iterator[list[int]]:
    """The stories that pages make: lists of places in `pages`, each in the order of the story."""
    by_address = {page.address: index for index, page in reversed(list(enumerate(pages)))}
    leader = list(range(len(pages)))

    def root(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    def join(one: int, other: int) -> None:
        first, second = sorted((root(one), root(other)))
        leader[second] = first

    chapters: dict[str, int] = {}
    begun = {page.story for page in pages if page.number in (0, 1)}
    for index, page in enumerate(pages):
        if page.number is not None:
            if page.story in chapters:
                join(chapters[page.story], index)
            chapters.setdefault(page.story, index)
    for index, page in enumerate(pages):
        other = by_address.get(page.following)
        if other is not None and other != index and _same_site(page, pages[other]):
            join(index, other)
        if page.number is None and page.story in chapters and page.story not in begun:
            join(chapters[page.story], index)  # the first chapter's address often has no number
    groups: dict[int, list[int]] = {}
    for index in range(len(pages)):
        groups.setdefault(root(index), []).append(index)
    for members in groups.values():
        yield _ordered(pages, members, by_address)


def _same_site(one: WebPage, other: WebPage) -> bool:
    """Whether two pages lie in one folder: `next` elsewhere leads through a webring, not through a story."""
    return one.story.split("?")[0].rpartition("/")[0] == other.story.split("?")[0].rpartition("/")[0]


def _ordered(pages: Sequence[WebPage], members: list[int], by_address: dict[str, int]) -> list[int]:
    """By the chapters' numbers, where all but the first have one; else along the links."""
    if len(members) == 1:
        return members
    numbered = [index for index in members if pages[index].number is not None]
    if len(numbered) >= len(members) - 1:
        return sorted(members, key=lambda index: (pages[index].number or 0, index))
    inside = set(members)
    follows = {index: by_address.get(pages[index].following, -1) for index in members}
    led_to = {other for index, other in follows.items() if other in inside and other != index}
    order: list[int] = []
    placed: set[int] = set()
    for start in [*(index for index in members if index not in led_to), *members]:
        at = start
        while at in inside and at not in placed:
            order.append(at)
            placed.add(at)
            at = follows[at]
    return order
