"""EPUB 2 and 3: the documents of the spine as one text, the package's metadata as hints.

Owns the way from a book's container to its documents, and which books are refused. Reading the package is `opf`,
its table of contents `epubtoc`, what each document is `epubroles`, making one text of them `epubtext`.

Formats: IDPF "Open Container Format 2.0.1"; W3C "EPUB 3.3".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from posixpath import dirname

from foundling.errors import SourceError
from foundling.manuscript import Hint, Refusal
from foundling.sources.decoding import decode
from foundling.sources.epubcarried import Carried, read_carried
from foundling.sources.epubroles import Document
from foundling.sources.epubtext import BookText, read_documents
from foundling.sources.epubtoc import read_toc
from foundling.sources.html import declared_charset
from foundling.sources.names import shown
from foundling.sources.opf import Item, Package, read_package, resolve, states_subjects, without_subjects
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.xmltree import attribute, every, parse
from foundling.sources.zips import MAGIC, ZipReader, open_zip

MEDIA_TYPE = "application/epub+zip"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_RIGHTS = ("META-INF/rights.xml", "META-INF/license.lcpl", "META-INF/sinf.xml")
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml", "text/xml")
_PAGE_SUFFIXES = (".xhtml", ".html", ".htm", ".xml")
# Ways of disguising fonts, which leave the text readable (EPUB 3.3, 4.2.4; Adobe's own).
_FONT_OBFUSCATION = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_ADVICE = "look for another copy, or convert it with calibre's `ebook-convert`"


class EpubSource:
    """EPUB books, whatever made them."""

    name = "epub"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.95 where the ZIP file's first member says so; one that is badly packed is the ZIP source's find."""
        if not head.startswith(MAGIC):
            return None
        if b"application/epub+zip" in head[:100] or b"META-INF/container.xml" in head:
            return 0.95
        return None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One piece: the whole book."""
        with open_zip(container, limits) as book:
            yield _piece(container, book, limits)


def _piece(container: Container, book: ZipReader, limits: Limits) -> Piece | Refusal:
    _refuse_locked(container.name, book)
    package = _package(container.name, book)
    if (own := read_carried(book, package, _spine(package))) is not None:
        return _own_piece(container, own)
    documents, lost = _documents(container.name, book, package)
    text = read_documents(documents, limits)
    joined = text.joined
    if not joined.text.strip():
        return Refusal(container.name, "no document of this book holds any text", _ADVICE, container.locator)
    mended = (kind for document in documents for kind in document.repairs)
    return Piece(
        name=container.name,
        sha256=container.sha256,
        locator=container.locator,
        text=joined.text,
        media_type=MEDIA_TYPE,
        blocks=joined.blocks,
        hints=(*container.hints, *_metadata(package, text), *joined.hints, *text.structure),
        encoding="utf-8",
        repairs=tuple(dict.fromkeys((*mended, *joined.repairs))),
        removed=joined.removed | ({"contents pages": text.left_out} if text.left_out else {}),
        pictures=tuple(shown(item.path) for item in package.items if item.media_type.startswith("image/")),
        missing=tuple(shown(path) for path in lost),
    )


def _own_piece(container: Container, own: Carried) -> Piece:
    """A book that Foundling made, and nobody edited since."""
    return Piece(
        name=container.name,
        sha256=container.sha256,
        locator=container.locator,
        text=own.text,
        media_type=MEDIA_TYPE,
        blocks=own.blocks,
        hints=(*container.hints, *own.hints),
        encoding="utf-8",
    )


def _refuse_locked(name: str, book: ZipReader) -> None:
    """Raise SourceError for a book whose documents are encrypted."""
    locked = any(part in book for part in _RIGHTS)
    if not locked and _ENCRYPTION in book:
        root = parse(book.read(_ENCRYPTION), name, "its list of encrypted files")
        methods = {attribute(method, "Algorithm") for method in every(root, "encryptionmethod")}
        locked = bool(methods.difference(_FONT_OBFUSCATION))
    if locked:
        raise SourceError(name, "it is locked by copy protection (DRM)", "ask the seller for a copy without it")


def _package(name: str, book: ZipReader) -> Package:
    """The package document that the container names, or the only one there is."""
    paths = [path for path in book.names if path.lower().endswith(".opf")]
    if _CONTAINER in book:
        root = parse(book.read(_CONTAINER), name, "its container")
        named = [resolve("", attribute(r, "full-path")) for r in every(root, "rootfile")]
        paths = [path for path in named if path in book] or paths
    if not paths:
        raise SourceError(name, "it has no package document", _ADVICE)
    return read_package(parse(book.read(paths[0]), name, "its package document"), dirname(paths[0]))


def _documents(name: str, book: ZipReader, package: Package) -> tuple[list[Document], list[str]]:
    """The documents of the spine in order, and the paths of those that the book lacks."""
    documents: list[Document] = []
    lost: list[str] = []
    guide, labels = dict(package.guide), read_toc(book, package)
    for item in _spine(package):
        if item.path not in book:
            lost.append(item.path)
            continue
        data = book.read(item.path)
        decoded = decode(data, declared=declared_charset(data))
        documents.append(
            Document(
                item.path,
                decoded.text,
                guide.get(item.path, ""),
                item.properties,
                labels.get(item.path, ""),
                decoded.repairs,
            )
        )
    if not documents:
        raise SourceError(name, "none of its documents is there", _ADVICE)
    return documents, lost


def _spine(package: Package) -> Sequence[Item]:
    """The pages of the spine; of a book without one, all pages in the order of the manifest."""
    return [item for item in package.spine or package.items if _is_page(item)]


def _is_page(item: Item) -> bool:
    return item.media_type in _PAGES or (not item.media_type and item.path.lower().endswith(_PAGE_SUFFIXES))


def _metadata(package: Package, text: BookText) -> Iterator[Hint]:
    """What the package says, and which program made the book."""
    stated = text.stated or states_subjects(package.makers)
    yield from without_subjects(package.hints) if stated else package.hints
    for maker in package.makers:
        yield Hint("maker", maker, "opf:contributor")
