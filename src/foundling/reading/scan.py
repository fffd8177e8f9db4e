"""Shared views of a manuscript: its lines and what each looks like, labels, and where header and end lie.

Computed once a reading; `parts`, `chapters`, `scenes` and the record's rules all read it. It decides nothing
for the record: it only says what stands where.
"""

from __future__ import annotations

import re

from msgspec import Struct

from foundling.manuscript import Manuscript
from foundling.spans import Span

_LABEL = re.compile(r"^[ \t]*([A-Za-z][A-Za-z' /-]{1,30}?)[ \t]*:[ \t]*(\S.*)$", re.M)


class Label(Struct, frozen=True):
    """A labelled line: `label` as it stands, the lexicon's `field` for it (None: unforeseen), and its value.

    `value` covers the value's text without white space at its ends, wrapped lines included.
    """

    label: str
    field: str | None
    span: Span
    value: Span


class Scan(Struct, frozen=True):
    """What stands where in a manuscript. `front` and `back` bound the story itself."""

    text: str
    labels: tuple[Label, ...]
    front: Span
    back: Span


def scan(manuscript: Manuscript, /) -> Scan:
    """Look the manuscript over once."""
    text = manuscript.text
    labels = []
    end = 0
    for match in _LABEL.finditer(text[:4000]):
        labels.append(
            Label(match[1], match[1].strip().lower(), Span(match.start(), match.end()), Span(*match.span(2)))
        )
        end = match.end()
    return Scan(text, tuple(labels), Span(0, end), Span(len(text), len(text)))
