"""How a story is built, drawn small: its parts as a strip, its chapters, where it begins and ends."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET
from rich.console import Console, RenderableType
from rich.text import Text

from foundling.cli.evidence import first_words, last_words, one_line, shorten
from foundling.reading.types import Chapter, Reading

# How a part is drawn on the strip: its sign and its colour.
PARTS = {
    "front": ("░", "cyan"),
    "body": ("█", "green"),
    "note": ("▒", "yellow"),
    "back": ("░", "magenta"),
}
STRIP = 48
# Columns that the strip's legend takes.
LEGEND = 40
# First and last words take at most so many columns.
WIDEST = 110
# So many chapters are listed; of a longer story the rest is counted.
CHAPTERS = 12


def structure(reading: Reading, width: int, console: Console) -> Iterator[RenderableType]:
    """The lines below the record: the strip of parts, chapters and scenes, first and last words."""
    room = min(width, WIDEST) - len(_label(""))
    if console.is_terminal and reading.parts is not UNSET and len(reading.parts) > 1:
        yield Text()
        yield _strip(reading, room)
    elif console.is_terminal:
        yield Text()
    counted = _counted(reading)
    if counted:
        yield Text.assemble((_label("Built of"), "dim"), counted)
    if reading.chapters is not UNSET and len(reading.chapters) > 1:
        for chapter in reading.chapters[:CHAPTERS]:
            yield Text(f"{_label('')}{_chapter_line(chapter, room)}")
        if len(reading.chapters) > CHAPTERS:
            yield Text(f"{_label('')}and {len(reading.chapters) - CHAPTERS} more", style="dim")
    begins = first_words(reading, room)
    if begins:
        yield Text.assemble((_label("Begins"), "dim"), begins)
        yield Text.assemble((_label("Ends"), "dim"), last_words(reading, room))


def _strip(reading: Reading, room: int) -> Text:
    """The parts in proportion, each at least one column wide, with a legend."""
    assert reading.parts is not UNSET
    line = Text(_label("Parts"), style="dim")
    strip = min(STRIP, room - LEGEND)
    total = max(len(reading.text), 1)
    kinds: dict[str, int] = {}
    for part in reading.parts:
        length = part.span.end - part.span.start
        sign, colour = PARTS[part.kind]
        line.append(sign * max(1, round(strip * length / total)), style=colour)
        kinds[part.kind] = kinds.get(part.kind, 0) + length
    for kind, length in kinds.items():
        sign, colour = PARTS[kind]
        line.append(f"  {sign} ", style=colour).append(f"{kind} {length / total:.0%}", style="dim")
    return line


def _counted(reading: Reading) -> str:
    counts = []
    if reading.chapters is not UNSET and reading.chapters:
        counts.append(_number(len(reading.chapters), "chapter"))
    if reading.scenes is not UNSET and reading.scenes:
        counts.append(_number(len(reading.scenes), "scene"))
    if reading.parts is not UNSET:
        notes = sum(part.kind == "note" for part in reading.parts)
        if notes:
            counts.append(_number(notes, "note"))
    return ", ".join(counts)


def _label(name: str) -> str:
    return name.ljust(10)


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def _chapter_line(chapter: Chapter, room: int) -> str:
    number = "" if chapter.number is None else f"{chapter.number}. "
    return shorten(f"{number}{one_line(chapter.title or '')}", room) or "(no heading)"
