"""Package documents (OPF) of EPUB 2 and 3: metadata as hints, and which documents make the book.

Owns the reading of `.opf` files, inside an EPUB or beside a book; where their hints go is the caller's business.

Formats: IDPF "Open Packaging Format 2.0.1"; W3C "EPUB 3.3", sections 5.4-5.7; calibre's manual for its own names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from msgspec import Struct

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.flathtml import flat_text
from foundling.sources.xmltree import attribute, content, every, local

_BREAK = re.compile(r"<[a-zA-Z/]")
_ROLE_AUTHOR = "aut"
# Who made the file: `<dc:contributor opf:role="bkp">calibre (3.1) [https://calibre-ebook.com]</dc:contributor>`.
_ROLE_MAKER = "bkp"
_PLAIN = {"publisher": "publisher", "language": "language", "rights": "rights"}


class Item(Struct, frozen=True):
    """A file of the book: `path` inside the ZIP file, its media type, and EPUB 3's properties."""

    path: str
    media_type: str
    properties: tuple[str, ...] = ()


class Package(Struct, frozen=True):
    """A package document: `spine` in reading order, `aside` the paths it marks as not part of the flow.

    `guide` maps paths to what EPUB 2's guide calls them (`cover`, `toc`, `title-page`); `makers` are the programs
    that made the file; `record` is a file of the book that holds its record as JSON (EPUB 3.3, 5.5.7, `record`).
    """

    hints: tuple[Hint, ...]
    items: tuple[Item, ...] = ()
    spine: tuple[Item, ...] = ()
    aside: frozenset[str] = frozenset()
    guide: tuple[tuple[str, str], ...] = ()
    toc: str | None = None
    makers: tuple[str, ...] = ()
    record: str | None = None


def read_package(root: Element, base: str) -> Package:
    """The package whose root element this is; `base` is the folder its paths start from, inside the ZIP file."""
    items = {attribute(item, "id"): _item(item, base) for item in every(root, "item")}
    references = [(items.get(attribute(r, "idref")), attribute(r, "linear")) for r in every(root, "itemref")]
    spine = tuple(dict.fromkeys(item for item, _ in references if item is not None))
    toc = next((items[i] for s in every(root, "spine") if (i := attribute(s, "toc")) in items), None)
    return Package(
        hints=tuple(metadata_hints(root)),
        items=tuple(items.values()),
        spine=spine,
        aside=frozenset(item.path for item, linear in references if item is not None and linear == "no"),
        guide=tuple(
            (resolve(base, attribute(r, "href")), attribute(r, "type").lower()) for r in every(root, "reference")
        ),
        toc=toc.path if toc else None,
        makers=tuple(_makers(root)),
        record=next(
            (resolve(base, attribute(one, "href")) for one in every(root, "link") if _is_record(one)), None
        ),
    )


def _is_record(link: Element) -> bool:
    return "record" in attribute(link, "rel").split() and attribute(link, "media-type") == "application/json"


def resolve(base: str, href: str) -> str:
    """The path inside the ZIP file that `href` leads to from the folder `base`; fragments are dropped."""
    try:
        path = unquote(urlsplit(href).path)
    except ValueError:
        path = href
    return normpath(join(base, path)) if path else ""


def metadata_hints(root: Element) -> Iterator[Hint]:
    """What the metadata says, as hints with origins such as `opf:dc:title`."""
    refined = _refinements(root)
    for element in every(root, "metadata"):
        for child in element.iter():
            yield from _hints(child, refined)
    yield from _series(root, refined)


def _hints(element: Element, refined: dict[str, dict[str, str]]) -> Iterator[Hint]:
    name, value = local(element), content(element)
    origin = f"opf:dc:{name}"
    if name in ("dc-metadata", "x-metadata", "metadata", "meta") or not value:
        return
    if name in _PLAIN:
        yield Hint(_PLAIN[name], value, origin)
    elif name == "title":
        if value.lower() not in table("opf.toml")["untitled"]["names"]:
            yield Hint("title", value, origin)
    elif name == "creator":
        if value.lower() in table("opf.toml")["nobody"]["names"]:
            return
        role = attribute(element, "role") or refined.get(attribute(element, "id"), {}).get("role", "")
        # Without a role a creator is the author (OPF 2.0.1, 2.2.2); editors and artists are not.
        author = role in ("", _ROLE_AUTHOR)
        yield Hint("author" if author else "contributor", value if author else f"{role}: {value}", origin)
    elif name == "subject":
        if _is_tag(value):
            yield Hint("genre", value, origin)
    elif name == "description":
        yield Hint("summary", flat_text(value)[0].strip() if _BREAK.search(value) else value, origin)
    elif name == "date":
        event = attribute(element, "event").lower()
        if event in ("", "publication", "original-publication") and not value.startswith("0101"):
            yield Hint("date", value, origin)
    elif name in ("identifier", "source") and value.lower().startswith(("http://", "https://")):
        yield Hint("url", value, origin)


def _is_tag(subject: str) -> bool:
    """Whether a subject says more than that this is a story."""
    shelves = table("opf.toml")["shelves"]
    lowered = subject.lower()
    return lowered not in shelves["names"] and not lowered.startswith(tuple(shelves["beginnings"]))


def without_subjects(hints: Iterable[Hint]) -> tuple[Hint, ...]:
    """The hints of a book that states on its own pages, sorted, what its subjects list unsorted."""
    return tuple(hint for hint in hints if hint.origin != "opf:dc:subject")


def states_subjects(makers: Iterable[str]) -> bool:
    """Whether one of the programs that made a book writes such pages."""
    known = table("opf.toml")["stated"]["makers"]
    return any(name in maker.lower() for maker in makers for name in known)


def _series(root: Element, refined: dict[str, dict[str, str]]) -> Iterator[Hint]:
    """Series by calibre's names or EPUB 3's collections, as `Name #2`."""
    named = {attribute(m, "name"): attribute(m, "content").strip() for m in every(root, "meta")}
    if series := named.get("calibre:series", ""):
        yield Hint("series", _numbered(series, named.get("calibre:series_index", "")), "opf:calibre:series")
    for meta in every(root, "meta"):
        if attribute(meta, "property") != "belongs-to-collection" or not (value := content(meta)):
            continue
        about = refined.get(attribute(meta, "id"), {})
        if about.get("collection-type", "series") == "series":
            yield Hint("series", _numbered(value, about.get("group-position", "")), "opf:belongs-to-collection")


def _numbered(series: str, index: str) -> str:
    """calibre writes `1.0` or `1`; it gives a series without a position the index 0."""
    whole = re.fullmatch(r"0*([1-9][0-9]{0,5})(?:\.0+)?", index)
    return f"{series} #{whole[1]}" if whole else series


def _refinements(root: Element) -> dict[str, dict[str, str]]:
    """EPUB 3: what `<meta refines="#id" property="role">aut</meta>` elements say, by id."""
    refined: dict[str, dict[str, str]] = {}
    for meta in every(root, "meta"):
        target = attribute(meta, "refines").lstrip("#")
        if target:
            refined.setdefault(target, {})[attribute(meta, "property")] = content(meta)
    return refined


def _makers(root: Element) -> Iterator[str]:
    for element in every(root, "contributor"):
        if attribute(element, "role") == _ROLE_MAKER:
            yield content(element)
    for meta in every(root, "meta"):
        if attribute(meta, "name").lower() == "generator":
            yield attribute(meta, "content")


def _item(element: Element, base: str) -> Item:
    return Item(
        resolve(base, attribute(element, "href")),
        attribute(element, "media-type").lower(),
        tuple(attribute(element, "properties").split()),
    )
