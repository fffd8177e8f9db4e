"""The package document of a book: its metadata for any program, and the list of its files.

Owns what is said where: Dublin Core for all readers, EPUB's own series and roles, accessibility as schema.org
names it, and the record field by field under Foundling's own names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foundling.exports import card
from foundling.exports.markup import escape, is_rtl, link
from foundling.exports.protocol import Options, made_by, title_of
from foundling.library.types import Edition
from foundling.spans import text_sha256

CONTAINER = b"""<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_XHTML = "application/xhtml+xml"
PREFIX = "foundling: urn:x-foundling:vocabulary#"
# A date as Dublin Core wants it (W3C-DTF): a year, a month or a day.
_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
# Fields of the record that have a place in Dublin Core already, or none in a list of properties.
_ELSEWHERE = frozenset({"title", "author", "summary", "language"})
_ACCESS = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityHazard", "none"),
    ("schema:accessibilitySummary", "Text only: no pictures, sound or video. Chapters are in the contents."),
)


def opf(
    edition: Edition,
    entries: Sequence[tuple[str, str, str | None]],
    options: Options,
    *,
    advisories: bool,
) -> bytes:
    """The package document."""
    direction = ' page-progression-direction="rtl"' if is_rtl(card.language(edition)) else ""
    names = ["title.xhtml", *(["advisories.xhtml"] if advisories else []), *(name for name, _, _ in entries)]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" prefix="{PREFIX}">',
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
        *dublin_core(edition),
        *series(edition),
        _meta("dcterms:modified", card.changed(edition)),
        *(_meta(name, value) for name, value in _ACCESS),
        *own(edition, options),
        '<link rel="record" href="foundling.json" media-type="application/json"/>',
        "</metadata>",
        "<manifest>",
        f'<item id="nav" href="nav.xhtml" media-type="{_XHTML}" properties="nav"/>',
        '<item id="style" href="book.css" media-type="text/css"/>',
        *(f'<item id="p{number}" href="{name}" media-type="{_XHTML}"/>' for number, name in enumerate(names)),
        "</manifest>",
        f"<spine{direction}>",
        *(f'<itemref idref="p{number}"/>' for number in range(len(names))),
        "</spine>",
        "</package>",
        "",
    ]
    return "\n".join(lines).encode("utf-8")


def dublin_core(edition: Edition) -> Iterator[str]:
    """The record in Dublin Core, with EPUB 3's refinements."""
    yield f'<dc:identifier id="id">{escape(card.identifier(edition))}</dc:identifier>'
    yield f'<dc:title id="title">{_text(title_of(edition)) or "Untitled"}</dc:title>'
    yield f"<dc:language>{escape(card.language(edition))}</dc:language>"
    for number, name in enumerate(filter(None, map(_text, card.authors(edition)))):
        yield f'<dc:creator id="creator{number}">{name}</dc:creator>'
        yield f'<meta refines="#creator{number}" property="role" scheme="marc:relators">aut</meta>'
    if summary := _text(card.first(edition, "summary") or ""):
        yield f"<dc:description>{summary}</dc:description>"
    if (date := card.first(edition, "date")) and _DATE.fullmatch(date):
        yield f"<dc:date>{date}</dc:date>"
    if address := link(card.first(edition, "url")):
        yield f"<dc:source>{escape(address)}</dc:source>"
    for tag in card.tags(edition):
        yield f"<dc:subject>{_text(tag)}</dc:subject>"


def own(edition: Edition, options: Options) -> Iterator[str]:
    """What Foundling says in its own words: versions, the work's id, the text's hash, the record by field."""
    for name, value in made_by(edition, options).items():
        yield _meta(f"foundling:made-by-{name}", value)
    yield _meta("foundling:work", edition.id)
    yield _meta("foundling:text-sha256", text_sha256(edition.reading.text))
    for row in card.rows(edition):
        if row.field not in _ELSEWHERE:
            name = "foundling:other" if row.field == "other" else f"foundling:{row.field}"
            prefix = f"{row.label}: " if row.field == "other" else ""
            for value in row.values:
                yield _meta(name, prefix + value)


def series(edition: Edition) -> Iterator[str]:
    """Every series as EPUB 3 has it, and the first as calibre and reading devices look for it."""
    named = [(name, place.position) for place in card.all_series(edition) if (name := _text(place.name))]
    for number, (name, position) in enumerate(named):
        id = f"series{number or ''}"
        yield f'<meta property="belongs-to-collection" id="{id}">{name}</meta>'
        yield f'<meta refines="#{id}" property="collection-type">series</meta>'
        if position is not None:
            yield f'<meta refines="#{id}" property="group-position">{position}</meta>'
    for name, position in named[:1]:
        yield f'<meta name="calibre:series" content="{name}"/>'
        if position is not None:
            yield f'<meta name="calibre:series_index" content="{position}"/>'


def _meta(name: str, value: str) -> str:
    return f'<meta property="{name}">{_text(value)}</meta>' if _text(value) else ""


def _text(value: str) -> str:
    """A value in one line."""
    return escape(" ".join(value.split()))
