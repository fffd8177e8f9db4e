"""EPUB 2 and 3: the documents of the spine as one text, the package's metadata as hints.

Owns the way from a book's container to its documents, what each is (story, title page, contents), and which
programs' books are known by their marks. Reading the package is `opf`, its contents `epubtoc`.

Formats: IDPF "Open Container Format 2.0.1"; W3C "EPUB 3.3".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from posixpath import dirname

from msgspec import Struct

from foundling.errors import SourceError
from foundling.manuscript import Hint, Refusal
from foundling.sources.decoding import decode
from foundling.sources.epubroles import Clues, Role, role_of
from foundling.sources.epubtoc import read_toc
from foundling.sources.html import Page, convert, read_page
from foundling.sources.joined import Joined, join_pages
from foundling.sources.names import shown
from foundling.sources.opf import Item, Package, read_package, resolve, states_subjects, without_subjects
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.xmltree import attribute, every, parse
from foundling.sources.zips import MAGIC, ZipReader, open_zip
from foundling.spans import Span

MEDIA_TYPE = "application/epub+zip"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_RIGHTS = ("META-INF/rights.xml", "META-INF/license.lcpl", "META-INF/sinf.xml")
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml", "text/xml")
_PAGE_SUFFIXES = (".xhtml", ".html", ".htm", ".xml")
# Ways of disguising fonts, which leave the text readable (EPUB 3.3, 4.2.4; Adobe's own).
_FONT_OBFUSCATION = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_ADVICE = "look for another copy, or convert it with calibre's `ebook-convert`"


class Document(Struct, frozen=True):
    """One document of the spine: what it is, its page, what the table of contents calls it, its markup."""

    path: str
    role: Role
    page: Page
    label: str
    markup: str


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
    documents, lost = _documents(container.name, book, package, limits)
    kept = [document for document in documents if document.role is not Role.OUT]
    joined, structure = _as_site_page(kept, limits) or _as_documents(kept)
    if not joined.text.strip():
        return Refusal(container.name, "no document of this book holds any text", _ADVICE, container.locator)
    removed = joined.removed
    if out := len(documents) - len(kept):
        removed = {**removed, "contents pages": out}
    return Piece(
        name=container.name,
        sha256=container.sha256,
        locator=container.locator,
        text=joined.text,
        media_type=MEDIA_TYPE,
        blocks=joined.blocks,
        hints=(*container.hints, *_metadata(package, kept), *joined.hints, *structure),
        encoding="utf-8",
        repairs=joined.repairs,
        removed=removed,
        pictures=tuple(shown(item.path) for item in package.items if item.media_type.startswith("image/")),
        missing=tuple(shown(path) for path in lost),
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


def _documents(name: str, book: ZipReader, package: Package, limits: Limits) -> tuple[list[Document], list[str]]:
    """The documents of the spine in order, and the paths of those that the book lacks."""
    documents: list[Document] = []
    lost: list[str] = []
    guide, labels = dict(package.guide), read_toc(book, package)
    for item in _spine(package):
        if item.path not in book:
            lost.append(item.path)
            continue
        markup = decode(book.read(item.path)).text
        page = convert(markup, limits=limits)
        label = labels.get(item.path, "")
        clues = Clues(item.path, markup, guide.get(item.path, ""), item.properties, label)
        documents.append(Document(item.path, role_of(clues, page), page, label, markup))
    if not documents:
        raise SourceError(name, "none of its documents is there", _ADVICE)
    return documents, lost


def _spine(package: Package) -> Sequence[Item]:
    """The pages of the spine; of a book without one, all pages in the order of the manifest."""
    return [item for item in package.spine or package.items if _is_page(item)]


def _is_page(item: Item) -> bool:
    return item.media_type in _PAGES or (not item.media_type and item.path.lower().endswith(_PAGE_SUFFIXES))


def _metadata(package: Package, kept: Sequence[Document]) -> Iterator[Hint]:
    """What the package says, and which program made the book."""
    stated = states_subjects(package.makers) or any(document.role is Role.PREFACE for document in kept)
    yield from without_subjects(package.hints) if stated else package.hints
    for maker in package.makers:
        yield Hint("maker", maker, "opf:contributor")


def _as_site_page(kept: Sequence[Document], limits: Limits) -> tuple[Joined, list[Hint]] | None:
    """A book that a site made by cutting one of its pages into documents, read as that page again.

    AO3's books are its HTML downloads, cut before each chapter; `sites` knows what every part of them is.
    """
    if not any(document.role is Role.PREFACE for document in kept):
        return None
    page = read_page("\n".join(map(_body, kept)), limits=limits)
    known = any(hint.field.startswith("part.") for hint in page.hints)
    return (join_pages([page]), []) if known else None


def _body(document: Document) -> str:
    """What stands inside the document's body element."""
    markup = document.markup
    start = markup.find(">", max(0, markup.find("<body"))) + 1
    end = markup.rfind("</body")
    return markup[start : end if end >= start else None]


def _as_documents(kept: Sequence[Document]) -> tuple[Joined, list[Hint]]:
    """Any other book: its documents one after the other."""
    joined = join_pages([document.page for document in kept])
    return joined, [*_parts(kept, joined), *_chapters(kept, joined)]


def _parts(kept: Sequence[Document], joined: Joined) -> Iterator[Hint]:
    """What each document is, where that is known."""
    for document, place in zip(kept, joined.places, strict=True):
        if document.role.part and place.end > place.start:
            yield Hint(document.role.part, "", f"epub:{document.role.value}", place)


def _chapters(kept: Sequence[Document], joined: Joined) -> Iterator[Hint]:
    """Where the book's own table of contents says that chapters begin."""
    if sum(document.role is Role.STORY for document in kept) < 2:
        return  # a book of one document is no chapter of itself: its entry is the book's title
    marked = [h.span for h in joined.hints if h.field == "chapter" and h.span is not None]
    for document, place in zip(kept, joined.places, strict=True):
        if document.role is not Role.STORY or not document.label or place.end == place.start:
            continue
        if any(place.start <= span.start < place.end for span in marked):
            continue
        yield Hint("chapter", document.label, "epub:toc", _heading(document, place))


def _heading(document: Document, place: Span) -> Span:
    """The span of the heading that opens a document, or the empty span at its start."""
    wanted = "".join(document.label.split()).lower()
    for block in document.page.blocks:
        said = document.page.text[block.span.start : block.span.end]
        if block.kind in ("heading", "paragraph"):
            if block.kind == "heading" or "".join(said.split()).lower() == wanted:
                return Span(place.start + block.span.start, place.start + block.span.end)
            break
    return Span(place.start, place.start)
