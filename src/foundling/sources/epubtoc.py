"""Tables of contents of EPUB books: NCX (EPUB 2) and navigation documents (EPUB 3).

Owns which document each entry leads to. An entry that leads into the middle of a document is left out: the
document's own headings say more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from posixpath import dirname
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from foundling.errors import SourceError
from foundling.sources.opf import Package, resolve
from foundling.sources.xmltree import attribute, content, every, local, parse
from foundling.sources.zips import ZipReader


def read_toc(book: ZipReader, package: Package) -> dict[str, str]:
    """The label of each document that the contents lead to, by its path; of several labels the first.

    A table of contents that is missing or broken is no reason to refuse a book: it gives no labels.
    """
    for path, read in _tables(package):
        if path not in book:
            continue
        try:
            root = parse(book.read(path), path, "its table of contents")
        except SourceError:
            continue
        labels: dict[str, str] = {}
        for label, href in read(root):
            if label and href and not _fragment(href):
                labels.setdefault(resolve(dirname(path), href), label)
        if labels:
            return labels
    return {}


def _tables(package: Package) -> Iterator[tuple[str, Callable[[Element], Iterator[tuple[str, str]]]]]:
    for item in package.items:
        if "nav" in item.properties:
            yield item.path, _nav_entries
    paths = [package.toc] if package.toc else []
    paths += [item.path for item in package.items if item.media_type == "application/x-dtbncx+xml"]
    for path in dict.fromkeys(paths):
        yield path, _ncx_entries


def _nav_entries(root: Element) -> Iterator[tuple[str, str]]:
    for nav in every(root, "nav"):
        if attribute(nav, "type") in ("", "toc"):
            for link in every(nav, "a"):
                yield content(link), attribute(link, "href")


def _ncx_entries(root: Element) -> Iterator[tuple[str, str]]:
    for point in every(root, "navpoint"):
        label = next((content(child) for child in point if local(child) == "navlabel"), "")
        href = next((attribute(child, "src") for child in point if local(child) == "content"), "")
        yield label, href


def _fragment(href: str) -> str:
    try:
        return urlsplit(href).fragment
    except ValueError:
        return ""
