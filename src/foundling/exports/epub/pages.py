"""The pages of a book, as XHTML.

Owns their frame, the page with the record, the advisories and the contents; the text's own markup is
`exports.markup`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

from msgspec import UNSET

from foundling.exports import card
from foundling.exports.markup import escape, is_rtl, link
from foundling.exports.protocol import Options, made_by, title_of
from foundling.knowledge import table
from foundling.library.types import Edition
from foundling.reading.types import Advisory

_PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" \
xml:lang="{language}"{direction}>
<head>
<meta charset="utf-8"/>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body{kind}>
{body}
</body>
</html>
"""
_ENCLOSED = {
    "note": ('<aside class="note" role="note">', "</aside>"),
    "quote": ("<blockquote>", "</blockquote>"),
}
# Longer titles than this stand in the contents cut off.
_LABEL = 200


@cache
def style() -> bytes:
    """The style sheet."""
    return files("foundling.exports").joinpath("epub", "book.css").read_bytes()


def enclosed(blocks: Iterable[tuple[str, str | None]]) -> str:
    """Blocks with what encloses them: one element for all that follow one another."""
    out = []
    for around, group in groupby(blocks, lambda block: block[1]):
        opening, closing = _ENCLOSED.get(around or "", ("", ""))
        out += [opening, *(markup for markup, _ in group), closing]
    return "".join(out)


def section(inside: str, kind: str) -> str:
    """A share of the text in the element that marks it as text."""
    return f'<section class="{kind}" data-foundling="text">{inside}</section>'


def text(markup: str, label: str | None, edition: Edition, language: str) -> bytes:
    """A page of the text."""
    return _page(markup, label or title_of(edition), language)


def title(edition: Edition, options: Options) -> bytes:
    """The first page: title, names, and the record."""
    words = table("writing.toml")["labels"]
    rows = [row for row in card.rows(edition) if row.field != "author"]
    by = card.authors(edition)
    said = made_by(edition, options)
    body = "\n".join(
        [
            f'<h1 class="title">{escape(title_of(edition))}</h1>',
            f'<p class="by">{escape(", ".join(by))}</p>' if by else "",
            f'<h2 class="about">{escape(words["record"])}</h2>' if rows else "",
            '<dl class="record">' if rows else "",
            *(f"<dt>{escape(row.label)}</dt>{''.join(map(_value, row.told))}" for row in rows),
            "</dl>" if rows else "",
            f'<p class="made">{escape("; ".join(f"{name}: {value}" for name, value in said.items()))}</p>',
        ]
    )
    return _page(body, title_of(edition), card.language(edition), "titlepage")


def _value(value: str) -> str:
    """A value of the record, its paragraphs kept."""
    address = link(value)
    if address:
        return f'<dd><a href="{escape(address)}">{escape(value)}</a></dd>'
    paragraphs = [part for part in value.split("\n\n") if part.strip()] or [value]
    return "<dd>" + "<br/>".join(escape(part.strip()) for part in paragraphs) + "</dd>"


def has_advisories(edition: Edition) -> bool:
    """Whether close reading found anything that readers may want to be warned of."""
    return edition.reading.advisories is not UNSET and bool(edition.reading.advisories)


def advisories(edition: Edition) -> bytes:
    """What the story holds that readers may want to know of: kinds and levels, no passages."""
    words = table("writing.toml")["labels"]
    found = () if edition.reading.advisories is UNSET else edition.reading.advisories
    items = "\n".join(f"<li>{escape(_told(one))}</li>" for one in found)
    body = f"<h1>{escape(words['advisories'])}</h1>\n<ul>\n{items}\n</ul>"
    return _page(body, words["advisories"], "en")


def _told(one: Advisory) -> str:
    kind = one.kind.replace("-", " ").replace("_", " ")
    told = ", told of only" if one.told else ""
    places = "1 passage" if len(one.spans) == 1 else f"{len(one.spans)} passages"
    return f"{kind}: {one.level}{told} ({places}, {one.standing})"


def contents(edition: Edition, entries: Sequence[tuple[str, str, str | None]], *, advisories: bool) -> bytes:
    """The table of contents, and the landmarks."""
    words = table("writing.toml")["labels"]
    listed = [("title.xhtml", words["record"])]
    listed += [("advisories.xhtml", words["advisories"])] if advisories else []
    listed += [(name, _short(label)) for name, _, label in entries if label]
    items = "\n".join(f'<li><a href="{name}">{escape(label)}</a></li>' for name, label in listed)
    first = next((name for name, kind, _ in entries if kind == "body"), None)
    marks = [("titlepage", "title.xhtml", words["record"])]
    marks += [("bodymatter", first, words["body"])] if first else []
    landmarks = "\n".join(
        f'<li><a epub:type="{kind}" href="{name}">{escape(label)}</a></li>' for kind, name, label in marks
    )
    heading = escape(words["contents"])
    body = (
        f'<nav epub:type="toc" role="doc-toc" id="toc">\n<h1>{heading}</h1>\n<ol>\n{items}\n</ol>\n</nav>\n'
        f'<nav epub:type="landmarks" hidden="hidden">\n<ol>\n{landmarks}\n</ol>\n</nav>'
    )
    return _page(body, words["contents"], "en")


def _short(label: str) -> str:
    shown = " ".join(label.split()) or "…"
    return shown if len(shown) <= _LABEL else shown[: _LABEL - 1] + "…"


def _page(body: str, title: str, language: str, kind: str = "") -> bytes:
    page = _PAGE.format(
        language=escape(language),
        direction=' dir="rtl"' if is_rtl(language) else "",
        title=escape(_short(title)),
        kind=f' epub:type="{kind}"' if kind else "",
        body=body,
    )
    return page.encode("utf-8")
