"""Writes a Word document to a sheet.

Owns the way from the document model that `mammoth` reads: styles, alignment, breaks, footnotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mammoth import documents
from msgspec.structs import replace

from foundling.sources.sheet import Run, Sheet, Style
from foundling.sources.wordstyles import style_for

_NEUTRAL = Run("")


class Writer:
    """Writes mammoth's elements to a sheet."""

    def __init__(self, sheet: Sheet, notes: Any) -> None:
        self._sheet = sheet
        self._notes = notes
        self._cited: list[Any] = []

    def elements(self, elements: Sequence[Any]) -> None:
        """The body, then the notes it cites."""
        self._body(elements)
        cited, self._cited = self._cited, []
        for number, note in enumerate(cited, start=1):
            for paragraph in _paragraphs(note.body):
                runs = [Run(f"[{number}] "), *self._runs(paragraph.children)]
                self._sheet.paragraph(runs, Style(part="part.back"))

    def _body(self, elements: Sequence[Any]) -> None:
        for paragraph in _paragraphs(elements):
            self._paragraph(paragraph)

    def _paragraph(self, paragraph: Any) -> None:
        style = style_for(
            paragraph.style_name or "", paragraph.alignment == "center", listed=paragraph.numbering is not None
        )
        runs: list[Run] = []
        for run in self._runs(paragraph.children):
            if run.text == "\f":
                if any(r.text.strip() for r in runs):
                    self._sheet.paragraph(runs, style)
                runs = []
                self._sheet.new_page()
            else:
                runs.append(run)
        self._sheet.paragraph(runs, style)

    def _runs(self, children: Sequence[Any], like: Run = _NEUTRAL) -> Iterator[Run]:
        """The words below an element, in the format of `like`; a page break is a run of its own, `\\f`."""
        for child in children:
            if isinstance(child, documents.Text):
                yield replace(like, text=child.value)
            elif isinstance(child, documents.Tab):
                yield replace(like, text="\t")
            elif isinstance(child, documents.Break):
                yield replace(like, text="\f" if child.break_type == "page" else "\n")
            elif isinstance(child, documents.NoteReference):
                yield from self._cite(child)
            elif isinstance(child, documents.HasChildren):
                yield from self._runs(child.children, _format(child, like))

    def _cite(self, reference: Any) -> Iterator[Run]:
        try:
            self._cited.append(self._notes.resolve(reference))
        except KeyError:
            return
        yield Run(f"[{len(self._cited)}]")


def _format(element: Any, like: Run) -> Run:
    """The format of the words below an element that stands in words like `like`."""
    if isinstance(element, documents.Run):
        return replace(like, italic=like.italic or element.is_italic, bold=like.bold or element.is_bold)
    if isinstance(element, documents.Hyperlink):
        return replace(like, href=element.href or like.href)
    return like


def _paragraphs(elements: Sequence[Any]) -> Iterator[Any]:
    """The paragraphs among and below the elements, in order; those of tables row by row."""
    for element in elements:
        if isinstance(element, documents.Paragraph):
            yield element
        elif isinstance(element, documents.HasChildren):
            yield from _paragraphs(element.children)
