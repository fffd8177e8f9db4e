"""The documents of an EPUB as one text, and where front, chapters and back lie in it.

Owns the choice between reading a book document by document and reading it as the page of a site that it was cut
from, and the structural hints of the former.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from foundling.manuscript import Hint
from foundling.sources.epubroles import Document, Role, marked_role, role_of
from foundling.sources.html import Page, convert, read_page
from foundling.sources.joined import Joined, join_pages
from foundling.sources.protocol import Limits
from foundling.spans import Span

# A title page with so many labelled lines has a header; fewer are "Published: 1999" and the like.
HEADER_LINES = 3
_LABELLED = re.compile(r"^[A-Z][A-Za-z ]{2,25}:[ \t]\S", re.M)


class BookText(Struct, frozen=True):
    """A book's text. `structure`: where its parts lie; `left_out`: how many documents were no text of the story.

    `stated`: the book has a page of its own that states, sorted, what the package lists as subjects.
    """

    joined: Joined
    structure: tuple[Hint, ...] = ()
    left_out: int = 0
    stated: bool = False


class _Read(Struct, frozen=True):
    """A document that is kept, with its page."""

    document: Document
    role: Role
    page: Page


def read_documents(documents: Sequence[Document], limits: Limits) -> BookText:
    """The text of the documents, in the order given."""
    return _as_site_page(documents, limits) or _one_by_one(documents, limits)


def _as_site_page(documents: Sequence[Document], limits: Limits) -> BookText | None:
    """A book that a site made by cutting one of its pages into documents, read as that page again.

    AO3's books are its HTML downloads, cut before each chapter; `sites` knows what every part of them is.
    """
    roles = [marked_role(document) for document in documents]
    if Role.PREFACE not in roles:
        return None
    kept = [document for document, role in zip(documents, roles, strict=True) if role is not Role.OUT]
    page = read_page("\n".join(map(_body, kept)), limits=limits)
    if not any(hint.field.startswith("part.") for hint in page.hints):
        return None
    return BookText(join_pages([page]), left_out=len(documents) - len(kept), stated=True)


def _body(document: Document) -> str:
    """What stands inside the document's body element."""
    markup = document.markup
    start = markup.find(">", max(0, markup.find("<body"))) + 1
    end = markup.rfind("</body")
    return markup[start : end if end >= start else None]


def _one_by_one(documents: Sequence[Document], limits: Limits) -> BookText:
    """Any other book: its documents one after the other."""
    pages = [convert(document.markup, limits=limits) for document in documents]
    roles = [role_of(document, page) for document, page in zip(documents, pages, strict=True)]
    read = [_Read(*row) for row in zip(documents, roles, pages, strict=True) if row[1] is not Role.OUT]
    joined = join_pages([one.page for one in read])
    structure = (*_parts(read, joined), *_chapters(read, joined))
    stated = any(one.role is Role.TITLE and _states(one.page.text) for one in read)
    return BookText(joined, structure, len(documents) - len(read), stated)


def _states(text: str) -> bool:
    """Whether a title page carries a header: `Category: …`, `Genre: …`, `Rating: …` and the like."""
    return sum(1 for _ in _LABELLED.finditer(text)) >= HEADER_LINES


def _parts(read: Sequence[_Read], joined: Joined) -> Iterator[Hint]:
    """What each document is, where that is known."""
    for one, place in zip(read, joined.places, strict=True):
        if one.role.part and place.end > place.start:
            yield Hint(one.role.part, "", f"epub:{one.role.value}", place)


def _chapters(read: Sequence[_Read], joined: Joined) -> Iterator[Hint]:
    """Where the book's own table of contents says that chapters begin."""
    if sum(one.role is Role.STORY for one in read) < 2:
        return  # a book of one document is no chapter of itself: its entry is the book's title
    for one, place in zip(read, joined.places, strict=True):
        if one.role is not Role.STORY or not one.document.label or place.end == place.start:
            continue
        if any(hint.field == "chapter" for hint in one.page.hints):
            continue
        yield Hint("chapter", one.document.label, "epub:toc", _heading(one, place))


def _heading(one: _Read, place: Span) -> Span:
    """The span of the heading that opens a document, or the empty span at its start."""
    wanted = "".join(one.document.label.split()).lower()
    for block in one.page.blocks:
        if block.kind in ("heading", "paragraph"):
            said = one.page.text[block.span.start : block.span.end]
            if block.kind == "heading" or "".join(said.split()).lower() == wanted:
                return Span(place.start + block.span.start, place.start + block.span.end)
            break
    return Span(place.start, place.start)
