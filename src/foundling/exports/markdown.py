"""A story as Markdown (CommonMark): headings, emphasis, breaks, verse and notes kept.

Owns how each kind of piece is written in Markdown; characters that would mean something there are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from foundling.exports import card
from foundling.exports.markup import Markup, Section, link
from foundling.exports.pieces import Piece, Run, runs
from foundling.exports.protocol import PLAIN, Options, made_by, prepared, title_of
from foundling.library.types import Edition

# ASCII punctuation that means something inside a line (CommonMark 0.31, 2.4 and 6).
_SPECIAL = re.compile(r"([\\`*_\[\]<>&~|])")
# What would begin a heading, a list, a quotation, a rule or a fence at a line's beginning.
_OPENS = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+=](?=[\s\-=]|$)|[0-9]{1,9}[.)](?=\s|$))")
_FENCE = re.compile(r"`{3,}")


def write_markdown(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write the story in UTF-8."""
    edition = prepared(edition, options)
    for block in _blocks(edition, options):
        sink.write((block + "\n\n").encode("utf-8", "replace"))


def _blocks(edition: Edition, options: Options) -> Iterator[str]:
    yield f"# {_escaped(' '.join(title_of(edition).split()))}"
    if by := card.authors(edition):
        yield "*" + ", ".join(_escaped(" ".join(name.split())) for name in by) + "*"
    rows = [row for row in card.rows(edition) if row.field != "author"]
    if rows:
        yield "\n".join(f"- **{_escaped(row.label)}:** {_listed(row.values)}" for row in rows)
    yield "---"
    yield from _story(edition)
    said = "; ".join(f"{name} {value}" for name, value in made_by(edition, options).items())
    yield f"---\n\n*{_escaped(said)}*"


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(link(value) or _escaped(" ".join(value.split())) for value in values)


def _story(edition: Edition) -> Iterator[str]:
    markup = Markup(edition.reading)
    pieces = [piece for section in markup.sections for piece in section.pieces]
    found = runs(edition.reading.blocks, pieces)
    for section in markup.sections:
        if section.kind == "back":
            yield "---"
        for piece in section.pieces:
            shown = _piece(markup, section, piece, next(found))
            if section.kind != "front":  # the record says what the header says
                yield from shown


def _piece(markup: Markup, section: Section, piece: Piece, listed: list[Run]) -> Iterator[str]:
    text = markup.text
    if piece.ruled:
        yield "* * *"
    if piece.chapter is not None and not piece.title and section.label:
        yield f"## {_escaped(section.label)}"
    words = text[piece.span.start : piece.span.end]
    if piece.kind == "preformatted":
        fence = "`" * (max((len(run) for run in _FENCE.findall(words)), default=2) + 1)
        yield f"{fence}\n{words}\n{fence}"
        return
    if piece.kind == "break":
        yield "* * *"
        return
    shown = "".join(_run(text, run) for run in listed)
    if piece.title or piece.kind == "heading":
        level = 2 if piece.title else min(6, 2 + max(1, piece.level or 1))
        yield f"{'#' * level} {' '.join(shown.split())}"
        return
    lines = [_OPENS.sub(_disarmed, line) for line in shown.split("\n")]
    hard = piece.kind in ("verse", "list") or (markup.keeps_lines and piece.kind == "paragraph")
    shown = ("\\\n" if hard else "\n").join(line.strip() for line in lines)
    if piece.quoted or piece.part == "note":
        shown = "\n".join(f"> {line}" for line in shown.split("\n"))
    yield shown


def _run(text: str, run: Run) -> str:
    words = text[run.span.start : run.span.end]
    inner = words.strip()
    if not inner:
        return words
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    mark = ("**" if run.strong else "") + ("*" if run.emphasis else "")
    shown = f"{mark}{_escaped(inner)}{mark[::-1]}"
    address = link(run.href)
    return f"{before}[{shown}]({address}){after}" if address else f"{before}{shown}{after}"


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)


def _disarmed(match: re.Match[str]) -> str:
    """A line's beginning that would open something, with a backslash before the sign that does."""
    sign = match[2]
    return match[1] + (f"{sign[:-1]}\\{sign[-1]}" if sign[0].isdigit() else f"\\{sign}")
