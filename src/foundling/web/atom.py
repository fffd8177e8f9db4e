"""Feeds in Atom: what is new, what a search finds, and OPDS 1.2 catalogues.

Formats: RFC 4287 "Atom"; RFC 5005 (paging); "OPDS Catalog 1.2"; "OpenSearch 1.1".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foundling.exports.formats import find_format
from foundling.exports.markup import escape
from foundling.query.facetwords import words_of
from foundling.web.catalogue import BOOKS, CHOICES, LISTS, NARROWING, Book, BookPage, NamePage
from foundling.web.pages import address

NAVIGATION = "application/atom+xml;profile=opds-catalog;kind=navigation"
ACQUISITION = "application/atom+xml;profile=opds-catalog;kind=acquisition"
ENTRY = "application/atom+xml;type=entry;profile=opds-catalog"
ATOM = "application/atom+xml"
OPENSEARCH = "application/opensearchdescription+xml"
_OPEN = (
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
    'xmlns:dc="http://purl.org/dc/terms/" xmlns:opds="http://opds-spec.org/2010/catalog" '
    'xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" '
    'xmlns:schema="http://schema.org/">'
)
_ROOT, _WORKS = "/opds", "/opds/works"


def root(updated: str) -> str:
    """The first page of the catalogue."""
    entries = [_way("new", "New", address(_WORKS, sort="newest"), "What came last", updated, ACQUISITION)]
    entries += [_way("all", "All by title", address(_WORKS, sort="title"), "Every story", updated, ACQUISITION)]
    entries += [_way(field, title, f"/opds/by/{field}", title, updated) for field, title in LISTS.items()]
    return _feed("urn:foundling:opds", "Foundling", updated, "/opds", NAVIGATION, entries)


def names(page: NamePage, updated: str) -> str:
    """A list of names that lead to their works."""
    path = f"/opds/by/{page.field}"
    entries = (
        _way(
            f"{page.field}:{one.value}",
            words_of(page.field, one.value) or "?",
            address(_WORKS, **{page.field: one.value}),
            "1 story" if one.count == 1 else f"{one.count:,} stories",
            updated,
            ACQUISITION,
            count=one.count,
        )
        for one in page.names
    )
    links = _turning(page.page, page.pages, lambda number: address(path, page=number), NAVIGATION)
    title = LISTS[page.field]
    return _feed(f"urn:foundling:opds:by:{page.field}", title, updated, path, NAVIGATION, entries, links)


def books(page: BookPage, title: str, updated: str) -> str:
    """A page of books, with what it can be narrowed by."""
    asked = page.asked
    links = [
        *_turning(asked.page, page.pages, lambda number: asked.address(_WORKS, page=number), ACQUISITION),
        *_facets(page),
        f"<opensearch:totalResults>{page.count}</opensearch:totalResults>",
        f"<opensearch:itemsPerPage>{BOOKS}</opensearch:itemsPerPage>",
        f"<opensearch:startIndex>{(asked.page - 1) * BOOKS + 1}</opensearch:startIndex>",
    ]
    here = asked.address(_WORKS)
    entries = (entry(book) for book in page.books)
    return _feed(f"urn:foundling:opds:{here}", title, updated, here, ACQUISITION, entries, links)


def news(page: BookPage, title: str, here: str, alternate: str, updated: str) -> str:
    """A feed for feed readers: links lead to pages, not to files."""
    links = [f'<link rel="alternate" type="text/html" href="{escape(alternate)}"/>']
    entries = (entry(book, files=False) for book in page.books)
    return _feed(f"urn:foundling:feed:{here}", title, updated, here, ATOM, entries, links, catalogue=False)


def one_book(book: Book) -> str:
    """An entry by itself."""
    head, _, names = _OPEN.partition("<feed")
    return f"{head}<entry{names[:-1]}>" + entry(book).removeprefix("<entry>")


def search_description(base: str) -> str:
    """How to search (OpenSearch); `base` is the server's address."""
    root = base.rstrip("/")
    ways = ((ACQUISITION, "/opds/works?q={searchTerms}"), ("text/html", "/search?q={searchTerms}"))
    urls = "\n".join(f'<Url type="{kind}" template="{escape(root + way)}"/>' for kind, way in ways)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        "<ShortName>Foundling</ShortName>\n<Description>Words, author:NAME, fandom:NAME and so on</Description>\n"
        f"<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n{urls}\n"
        "</OpenSearchDescription>\n"
    )


def entry(book: Book, *, files: bool = True) -> str:
    """A book as an entry; `files`: with links to its copies."""
    said = "".join(f"<p>{escape(line)}</p>" for line in _told(book))
    parts = [
        f"<id>{escape(book.urn)}</id>",
        f"<title>{escape(book.title)}</title>",
        *(f"<author><name>{escape(name)}</name></author>" for name in book.authors or ("Unknown",)),
        f"<updated>{escape(book.updated)}</updated>",
        f"<dc:language>{escape(book.language)}</dc:language>",
        f"<dc:issued>{escape(book.published)}</dc:issued>" if book.published else "",
        *(
            f'<category scheme="urn:foundling:{field}" term="{escape(value)}" label="{escape(value)}"/>'
            for field, value in book.tags
        ),
        *_series(book),
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{said}</div></content>',
        f'<link rel="alternate" type="text/html" href="/work/{book.id}"/>',
        *(_copies(book) if files else ()),
    ]
    return "<entry>" + "".join(part for part in parts if part) + "</entry>\n"


def _told(book: Book) -> Iterator[str]:
    if book.summary:
        yield book.summary
    yield from book.facts
    if book.wish:
        yield f"The author on archiving: {book.wish}"


def _copies(book: Book) -> Iterator[str]:
    for name in book.formats:
        if name != "original":
            kind = find_format(name).media_type
            href = f"/opds/works/{book.id}/{name}"
            yield f'<link rel="http://opds-spec.org/acquisition" type="{kind}" href="{href}"/>'


def _series(book: Book) -> Iterator[str]:
    for name, position in book.series:
        at = "" if position is None else f' schema:position="{position}"'
        yield f'<schema:Series schema:name="{escape(name)}"{at}/>'


def _facets(page: BookPage) -> Iterator[str]:
    for field in NARROWING:
        for one in page.facets.get(field, ()):
            chosen = page.asked.chosen.get(field, ())
            active = one.value in chosen
            values = [value for value in chosen if value != one.value] if active else [*chosen, one.value]
            href = page.asked.address(_WORKS, **{field: values, "page": None})
            said = ' opds:activeFacet="true"' if active else ""
            yield (
                f'<link rel="http://opds-spec.org/facet" type="{ACQUISITION}" href="{escape(href)}" '
                f'title="{escape(words_of(field, one.value))}" opds:facetGroup="{CHOICES[field]}"{said} '
                f'thr:count="{one.count}"/>'
            )


def _way(
    id: str, title: str, href: str, about: str, updated: str, kind: str = NAVIGATION, *, count: int | None = None
) -> str:
    counted = "" if count is None else f' thr:count="{count}"'
    return (
        f"<entry><id>urn:foundling:opds:{escape(id)}</id><title>{escape(title)}</title><updated>{updated}</updated>"
        f'<content type="text">{escape(about)}</content>'
        f'<link rel="subsection" type="{kind}" href="{escape(href)}"{counted}/></entry>\n'
    )


def _turning(page: int, pages: int, to: object, kind: str) -> Iterator[str]:
    """Links to the other pages."""
    assert callable(to)
    wanted = {"first": 1, "previous": page - 1, "next": page + 1, "last": pages}
    for rel, number in wanted.items():
        if 1 <= number <= pages and number != page:
            yield f'<link rel="{rel}" type="{kind}" href="{escape(to(number))}"/>'


def _feed(
    id: str,
    title: str,
    updated: str,
    here: str,
    kind: str,
    entries: Iterable[str],
    links: Iterable[str] = (),
    *,
    catalogue: bool = True,
) -> str:
    ways = [f'<link rel="self" type="{kind}" href="{escape(here)}"/>']
    if catalogue:
        ways += [
            f'<link rel="start" type="{NAVIGATION}" href="{_ROOT}"/>',
            f'<link rel="search" type="{OPENSEARCH}" href="/opds/search.xml"/>',
            f'<link rel="search" type="{ACQUISITION}" href="/opds/works?q={{searchTerms}}"/>',
        ]
    head = [
        f"<id>{escape(id)}</id>",
        f"<title>{escape(title)}</title>",
        f"<updated>{escape(updated)}</updated>",
        "<author><name>Foundling</name></author>",
        *ways,
        *links,
    ]
    return _OPEN + "\n" + "\n".join(head) + "\n" + "".join(entries) + "</feed>\n"
