"""Pieces of a text as XHTML, which books and pages share.

Owns how each kind of piece is written down. What is written holds the text itself, white space and all: the text
nodes inside the elements marked `data-foundling="text"`, one after the other, are the text of the reading, code
point for code point. White space that a browser levels stays in the markup; a character that XML cannot hold
stands as an empty element with its number; what is shown and is no text is marked `data-foundling="added"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import UNSET, Struct

from foundling.exports.pieces import Piece, Run, keeps_lines, pieces, runs
from foundling.knowledge import table
from foundling.reading.types import Chapter, Reading
from foundling.spans import Span

# Characters that XML 1.0 (2.2, "Characters") does not allow.
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# Addresses that are links beyond doubt: RFC 3986 without its stranger parts.
_SAFE_LINK = re.compile(
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})){1,8}(?::[0-9]{1,5})?"
    r"(?:/[A-Za-z0-9._~!$'()*+,;=:@/%-]{0,1000})?(?:\?[A-Za-z0-9._~!$'()*+,;=:@/?%-]{0,1000})?"
    r"(?:#[A-Za-z0-9._~-]{0,200})?"
)
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_PLAIN_GAP = re.compile(r"\n[ \t]*")
_INDENTED = re.compile(r"^[ \t]{2,}")
_MARKER = re.compile(r"[-*•·–—]|\w{1,3}[.)]")


class Section(Struct, frozen=True):
    """A run of pieces that belong together: what stands above the story, a chapter, what stands below.

    `span` is its share of the text; the sections of a reading tile it. `label` is its name in a table of contents,
    None where it goes on with the section before.
    """

    kind: str
    span: Span
    pieces: tuple[Piece, ...]
    chapter: int | None = None
    label: str | None = None


def escape(text: str) -> str:
    """`text` as XML holds it, for elements and attributes; what XML cannot hold is U+FFFD."""
    return _UNHELD.sub("\ufffd", text).translate(_MARKS)


def link(address: str | None) -> str | None:
    """The address if it can be linked to without harm, else None."""
    if not address or not _SAFE_LINK.fullmatch(address) or _PERCENT.search(address):
        return None
    return address


def is_rtl(language: str | None) -> bool:
    """Whether the language is written from right to left."""
    known = table("writing.toml")["right_to_left"]
    subtags = (language or "").lower().split("-")
    return subtags[0] in known["languages"] or not set(known["scripts"]).isdisjoint(subtags[1:])


def sections(reading: Reading) -> list[Section]:
    """The text in sections: what stands above the story, its chapters, what stands below."""
    chapters = () if reading.chapters is UNSET else reading.chapters
    found: list[tuple[str, int | None, list[Piece]]] = []
    for piece in pieces(reading):
        kind: str = piece.part if piece.part in ("front", "back") else "body"
        if not found or found[-1][0] != kind or (piece.chapter is not None and kind == "body"):
            found.append((kind, piece.chapter, []))
        found[-1][2].append(piece)
    out: list[Section] = []
    begun = False
    for number, (kind, chapter, listed) in enumerate(found):
        start = 0 if number == 0 else out[-1].span.end
        end = found[number + 1][2][0].span.start if number + 1 < len(found) else len(reading.text)
        label = _label(reading.text, kind, None if chapter is None else chapters[chapter], listed, begun)
        # what surrounds the posts of a serial stands between its chapters, and is no entry of its own
        if (kind == "front" and begun) or (kind == "back" and number + 1 < len(found)):
            label = None
        begun = begun or kind == "body"
        out.append(Section(kind, Span(start, end), tuple(listed), chapter, label))
    return out


def _label(text: str, kind: str, chapter: Chapter | None, listed: Sequence[Piece], begun: bool) -> str | None:
    words = table("writing.toml")["labels"]
    if chapter is not None:
        first = listed[0]
        if first.title:
            return " ".join(text[first.span.start : first.span.end].split())
        return chapter.title or words["chapter"].format(number=chapter.number or "")
    if kind == "body":
        return None if begun else str(words["body"])
    return str(words[kind])


class Markup:
    """Writes a reading's sections as XHTML, one after the other; each may be asked for once, in order."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.sections = sections(reading)
        listed = [piece for section in self.sections for piece in section.pieces]
        self.keeps_lines = keeps_lines(reading, listed)
        self._chapters = () if reading.chapters is UNSET else reading.chapters
        self._runs = runs(reading.blocks, listed)
        self._languages = () if reading.languages is UNSET else reading.languages

    def blocks(self, section: Section) -> Iterator[tuple[str, str | None]]:
        """The section piece by piece: markup, each with the white space behind it, and what encloses it.

        Of pieces that follow one another with the same encloser (`note`, `quote`), one element is to be made.
        """
        at = section.span.start
        if not section.pieces:
            yield self._gap(at, section.span.end), None
            return
        for number, piece in enumerate(section.pieces):
            before = self._gap(at, piece.span.start)
            follows = number + 1 < len(section.pieces)
            at = section.pieces[number + 1].span.start if follows else section.span.end
            around = "note" if piece.part == "note" else "quote" if piece.quoted else None
            inside = self._piece(piece, section)
            yield before + inside + self._gap(piece.span.end, at), around

    def _gap(self, start: int, end: int) -> str:
        return _kept(self.text[start:end])

    def _piece(self, piece: Piece, section: Section) -> str:
        listed = next(self._runs)
        inside = "".join(self._run(piece, run) for run in listed)
        added = "<hr/>" if piece.ruled else ""
        if piece.chapter is not None and not piece.title and section.label:
            added += f'<h2 data-foundling="added">{escape(section.label)}</h2>'
        tag, classes = _element(piece)
        if piece.kind == "list" and len(listed) == 1 and (items := self._items(piece)) is not None:
            return f"{added}{items}"
        named = f' class="{" ".join(classes)}"' if classes else ""
        return f"{added}<{tag}{named}>{inside}</{tag}>"

    def _run(self, piece: Piece, run: Run) -> str:
        shown = self._words(self.text[run.span.start : run.span.end], piece)
        if run.emphasis:
            shown = f"<em>{shown}</em>"
        if run.strong:
            shown = f"<strong>{shown}</strong>"
        address = link(run.href)
        return f'<a href="{escape(address)}">{shown}</a>' if address else shown

    def _words(self, words: str, piece: Piece) -> str:
        shown = _kept(words)
        if "\n" not in words or piece.kind == "preformatted":
            return shown
        if piece.kind == "paragraph" and not self.keeps_lines:
            return shown
        first, *lines = shown.split("\n")
        return "<br/>\n".join([first, *(_INDENTED.sub(_indent, line) for line in lines)])

    def _items(self, piece: Piece) -> str | None:
        """A list as a list, where its lines are its items; None where there is more to it."""
        words = self.text[piece.span.start : piece.span.end]
        if "\n" not in words or _UNHELD.search(words):
            return None
        plain = ' class="plain"' if _MARKER.match(words) else ""
        items = (f"<li>{_kept(line)}</li>" for line in words.split("\n"))
        return f"<ul{plain}>" + "\n".join(items) + "</ul>"


def _element(piece: Piece) -> tuple[str, list[str]]:
    """The element of a piece and its classes."""
    classes = [name for name, set_ in (("centre", piece.centred), ("gap", piece.gap)) if set_]
    if piece.title:
        return "h2", classes
    if piece.kind == "heading":
        return f"h{min(6, 2 + max(1, piece.level or 1))}", classes
    if piece.kind == "preformatted":
        return "pre", classes
    return "p", ([piece.kind] if piece.kind != "paragraph" else []) + classes


def _kept(words: str) -> str:
    """Words for XHTML, every one of their characters kept."""
    shown = words.translate(_MARKS)
    if "\r" in shown:
        shown = shown.replace("\r", "&#13;")
    return _UNHELD.sub(lambda match: f'<span data-char="{ord(match[0]):04x}"></span>', shown)


def _indent(match: re.Match[str]) -> str:
    return f'<span class="indent">{match[0]}</span>'
