"""A story as one HTML file: nothing is loaded from elsewhere, no script runs, light and dark, ready to print.

Owns the page's frame; the text's markup is shared with books (`exports.markup`). The page with everything that
close reading found is another one (`exports.page`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import BinaryIO

from foundling.exports import card
from foundling.exports.epub.pages import enclosed
from foundling.exports.markup import Markup, Section, escape, is_rtl, link
from foundling.exports.protocol import PLAIN, Options, made_by, prepared, title_of
from foundling.knowledge import table
from foundling.library.types import Edition

# A story of fewer chapters needs no contents.
_CONTENTS = 2


def write_html(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write the page."""
    edition = prepared(edition, options)
    for part in _page(edition, options):
        sink.write(part.encode("utf-8", "replace"))


def _page(edition: Edition, options: Options) -> Iterator[str]:
    markup = Markup(edition.reading)
    words = table("writing.toml")["labels"]
    language = card.language(edition)
    direction = ' dir="rtl"' if is_rtl(language) else ""
    said = made_by(edition, options)
    title = escape(" ".join(title_of(edition).split()))
    yield (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}"{direction}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
    )
    yield from (f'<meta name="{name}" content="{escape(value)}">\n' for name, value in _metas(edition, said))
    yield f"<style>\n{_style()}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n"
    yield from _head(edition)
    yield "</header>\n"
    yield from _contents(markup.sections)
    yield "<main>\n"
    for number, section in enumerate(markup.sections):
        # what surrounds the posts of a serial stands folded between its chapters
        folded = section.kind == "front" or (section.kind == "back" and number + 1 < len(markup.sections))
        yield f"<details>\n<summary>{escape(words[section.kind])}</summary>\n" if folded else ""
        yield f'<section id="s{number}" class="{section.kind}">'
        yield enclosed(markup.blocks(section)).replace("<br/>", "<br>").replace("<hr/>", "<hr>")
        yield "</section>\n</details>\n" if folded else "</section>\n"
    made = escape("; ".join(f"{name}: {value}" for name, value in said.items()))
    yield f"</main>\n<footer>\n<p>{made}</p>\n</footer>\n</body>\n</html>\n"


def _metas(edition: Edition, said: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What search engines, browsers and Foundling itself read of a page."""
    yield "generator", f"Foundling {said['foundling']}"
    for name in card.authors(edition):
        yield "author", " ".join(name.split())
    yield "dc.title", " ".join(title_of(edition).split())
    if summary := card.first(edition, "summary"):
        yield "description", " ".join(summary.split())
    if date := card.first(edition, "date"):
        yield "dc.date", date


def _head(edition: Edition) -> Iterator[str]:
    if by := card.authors(edition):
        yield f'<p class="by">{escape(", ".join(by))}</p>\n'
    rows = [row for row in card.rows(edition) if row.field != "author"]
    if rows:
        yield '<dl class="record">\n'
        for row in rows:
            values = "".join(f"<dd>{_value(value)}</dd>" for value in row.told)
            yield f"<div><dt>{escape(row.label)}</dt>{values}</div>\n"
        yield "</dl>\n"


def _value(value: str) -> str:
    address = link(value)
    shown = escape(value)
    return f'<a href="{escape(address)}" rel="noreferrer">{shown}</a>' if address else shown


def _contents(sections: list[Section]) -> Iterator[str]:
    listed = [(number, one) for number, one in enumerate(sections) if one.label and one.chapter is not None]
    if len(listed) < _CONTENTS:
        return
    yield f"<nav>\n<h2>{escape(table('writing.toml')['labels']['contents'])}</h2>\n<ol>\n"
    yield from (f'<li><a href="#s{number}">{escape(one.label or "")}</a></li>\n' for number, one in listed)
    yield "</ol>\n</nav>\n"


@cache
def _style() -> str:
    folder = files("foundling.exports")
    book = folder.joinpath("epub", "book.css").read_text(encoding="utf-8")
    return book + folder.joinpath("html.css").read_text(encoding="utf-8")
