"""What the tests of sites ask of a page."""

from __future__ import annotations

from foundling.sources.html import Page, read_page


def page(markup: str) -> Page:
    """The page, once every hint's span is checked to lie in its text."""
    read = read_page(markup)
    assert all(hint.span is None or 0 <= hint.span.start <= hint.span.end <= len(read.text) for hint in read.hints)
    return read


def stated(read: Page, field: str) -> list[str]:
    """The values that the page states in its text for a field; each must be what stands at its span."""
    found = [hint for hint in read.hints if hint.field == field and hint.span is not None]
    for hint in found:
        assert hint.span is not None
        assert read.text[hint.span.start : hint.span.end] == hint.value
    return [hint.value for hint in found]


def told(read: Page, field: str) -> list[str]:
    """The values that the page states outside its text, its title bar excepted."""
    return [
        hint.value for hint in read.hints if hint.field == field and not hint.span and hint.origin != "html:title"
    ]


def parts(read: Page) -> list[tuple[str, str]]:
    """The parts that the page marks, with their text."""
    return [
        (hint.field.removeprefix("part."), read.text[hint.span.start : hint.span.end].strip())
        for hint in read.hints
        if hint.field.startswith("part.") and hint.span is not None
    ]
