"""RTF tokens to a sheet: the formats, the character sets, the groups that are no text.

Owns what the control words mean (`data/rtf.toml` has the lists). Comments and deleted text of tracked changes are
left out and counted.

Source: Microsoft, "Rich Text Format (RTF) Specification", version 1.9.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from foundling.knowledge import table
from foundling.sources.rtfwords import Token
from foundling.sources.sheet import Run, Sheet, Style
from foundling.sources.wordstyles import style_for

_LINK = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"')
# Deeper than this no document's groups are nested; what lies deeper is read in the format of this depth.
_DEEPEST = 1_000


class _State(Struct, frozen=True):
    """What a group changes and its end puts back. `skip`: the text is none of the document's."""

    skip: bool = False
    capture: str = ""
    italic: bool = False
    bold: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int = 0
    fallback: int = 1
    href: str | None = None
    note: bool = False


class _Paragraph(Struct, frozen=True):
    """How the paragraph being read is set."""

    centred: bool = False
    style: int | None = None
    level: int | None = None
    ruled: bool = False


class RtfReader:
    """Reads tokens to `sheet`; `title` and `removed` are known when all are read."""

    def __init__(self) -> None:
        self.sheet = Sheet("rtf")
        self.title = ""
        self.removed: dict[str, int] = {}
        self.encoding = "cp1252"
        self._state = _State()
        self._stack: list[_State] = []
        self._too_deep = 0
        self._paragraph = _Paragraph()
        self._runs: list[Run] = []
        self._aside: list[list[Run]] = []
        self._notes: list[list[Run]] = []
        self._bytes = bytearray()
        self._owed = 0
        self._starred = False
        self._captured: dict[str, list[str]] = {}
        self._fonts: dict[int, str] = {}
        self._font_read = 0
        self._styles: dict[int, str] = {}

    def read(self, tokens: Iterable[Token]) -> None:
        """All tokens of a file."""
        for token in tokens:
            if token.kind == "hex":
                self._byte(int(token.value, 16))
                continue
            if token.kind == "text":
                self._text(token.value)
                continue
            self._flush()
            if token.kind == "open":
                self._open()
            elif token.kind == "close":
                self._close()
            elif token.kind == "symbol":
                self._symbol(token.value)
            else:
                self._word(token.value, token.number)
        self._flush()
        self._end_paragraph()
        for number, runs in enumerate(self._notes, start=1):
            self.sheet.paragraph([Run(f"[{number}] "), *runs], Style(part="part.back"))

    def _open(self) -> None:
        if len(self._stack) >= _DEEPEST:
            self._too_deep += 1
            return
        self._stack.append(self._state)
        self._owed = 0

    def _close(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        if not self._stack:
            return
        ended, self._state = self._state, self._stack.pop()
        self._owed = 0
        if ended.capture and ended.capture != self._state.capture:
            self._captured_whole(ended.capture)
        if ended.note and not self._state.note:
            self._end_note()

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._starred = True
        elif symbol in "\r\n":
            self._word("par", None)
        elif (text := _symbols().get(symbol)) is not None:
            self._add(text)

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if self._destination(word, starred):
            return
        if word == "u":
            if number is not None:
                self._add(chr(number & 0xFFFF))
                self._owed = self._state.fallback
        elif self._state.capture:
            self._describe(word, number or 0)
        elif (text := _symbols().get(word)) is not None:
            self._add(text)
        elif word in _BREAKS:
            self._break(word)
        elif word in _SETTINGS:
            self._set(word, number)
        elif word in _PAGES:
            self.encoding = table("rtf.toml")["pages"][word]
        elif word == "ansicpg" and number:
            self.encoding = table("rtf.toml")["pages"].get(str(number), f"cp{number}")

    def _destination(self, word: str, starred: bool) -> bool:
        """Whether `word` begins a group of its own kind, which is then set up."""
        lists = table("rtf.toml")["destinations"]
        if word in ("fonttbl", "stylesheet", "title", "fldinst"):
            if word != "title" or self._state.skip:
                self._state = replace(self._state, skip=True, capture=word)
                self._captured[word] = []
            return True
        if word in lists["counted"]:
            if (what := lists["counted"][word]) and not self._state.skip:
                self.removed[what] = self.removed.get(what, 0) + 1
            self._state = replace(self._state, skip=True)
            return True
        if word in lists["notes"] and not self._state.skip and not self._state.note:
            self._begin_note()
            return True
        if starred or word in lists["left_out"]:
            self._state = replace(self._state, skip=True)
            return True
        return False

    def _set(self, word: str, number: int | None) -> None:
        on = number != 0
        if word == "plain":
            self._state = replace(self._state, italic=False, bold=False, hidden=False, deleted=False)
        elif word == "pard":
            self._paragraph = _Paragraph()
        elif word in ("i", "b", "v", "deleted"):
            if word == "deleted" and on and not self._state.deleted:
                self.removed["deleted passages"] = self.removed.get("deleted passages", 0) + 1
            self._state = replace(self._state, **{_SETTINGS[word]: on})
        elif word in ("f", "uc"):
            self._state = replace(self._state, **{_SETTINGS[word]: max(0, number or 0)})
        elif word == "s":
            self._paragraph = replace(self._paragraph, style=number)
        elif word == "outlinelevel":
            self._paragraph = replace(self._paragraph, level=number)
        elif word in ("brdrb", "brdrt"):
            self._paragraph = replace(self._paragraph, ruled=True)
        elif word == "pagebb":
            self.sheet.new_page()
        else:
            self._paragraph = replace(self._paragraph, centred=word == "qc")

    def _break(self, word: str) -> None:
        if self._state.skip:
            return
        if word == "cell":
            self._add("\t")
        elif self._state.note:
            self._add("\n")
        else:
            if word != "page" or any(run.text.strip() for run in self._runs):
                self._end_paragraph()
            if word == "page":
                self.sheet.new_page()

    def _end_paragraph(self) -> None:
        runs, self._runs = self._runs, []
        paragraph = self._paragraph
        if paragraph.ruled and not any(run.text.strip() for run in runs):
            self.sheet.rule()
            return
        style = style_for(self._styles.get(paragraph.style or 0, ""), paragraph.centred)
        if paragraph.level is not None and 0 <= paragraph.level < 6:
            style = replace(style, kind="heading", level=paragraph.level + 1)
        self.sheet.paragraph(_joined(runs), style)

    def _begin_note(self) -> None:
        self._add(f"[{len(self._notes) + 1}]")
        self._aside.append(self._runs)
        self._runs = []
        self._state = replace(self._state, note=True)

    def _end_note(self) -> None:
        self._notes.append(_joined(self._runs))
        self._runs = self._aside.pop()

    def _byte(self, byte: int) -> None:
        """A byte in hex; several in a row may be one character, so they wait."""
        if self._owed:
            self._owed -= 1
        else:
            self._bytes.append(byte)

    def _flush(self) -> None:
        """Write the bytes that waited, in the character set of their font."""
        if self._bytes:
            encoding = self._fonts.get(self._state.font, self.encoding)
            data, self._bytes = bytes(self._bytes), bytearray()
            try:
                self._add(data.decode(encoding, "replace"))
            except LookupError:
                self._add(data.decode("cp1252", "replace"))

    def _text(self, text: str) -> None:
        if self._owed:
            owed = min(self._owed, len(text))
            self._owed -= owed
            text = text[owed:]
        if text.isascii():
            self._flush()
            self._add(text)
        else:
            self._bytes += text.encode("latin-1")

    def _add(self, text: str) -> None:
        state = self._state
        if state.capture:
            self._captured[state.capture].append(text)
        elif not (state.skip or state.hidden or state.deleted):
            self._runs.append(Run(text, state.italic, state.bold, state.href))

    def _describe(self, word: str, number: int) -> None:
        """A control word inside the table of fonts or styles."""
        if self._state.capture == "fonttbl":
            if word == "f":
                self._font_read = number
            elif word == "fcharset" and (page := table("rtf.toml")["charsets"].get(str(number))):
                if number:  # 0 says no more than the header's own code page
                    self._fonts[self._font_read] = page
        elif self._state.capture == "stylesheet" and word == "s":
            self._captured["stylesheet"].append(f"\0{number}\0")

    def _captured_whole(self, capture: str) -> None:
        text = _whole("".join(self._captured.pop(capture, ())))
        if capture == "title":
            self.title = text.strip()
        elif capture == "fldinst":
            link = _LINK.search(text)
            self._state = replace(self._state, href=link[1] if link else self._state.href)
        elif capture == "stylesheet":
            for number, name in re.findall(r"\0([0-9]{1,5})\0([^\0;]{1,200})", text):
                self._styles[int(number)] = name.strip()


_BREAKS = frozenset({"par", "sect", "page", "row", "cell", "nestcell", "nestrow"})
_PAGES = frozenset({"ansi", "mac", "pc", "pca"})
# Control words that set something, and the field of the state that some of them set.
_SETTINGS = {
    **dict.fromkeys(
        ("plain", "pard", "s", "outlinelevel", "brdrb", "brdrt", "pagebb", "qc", "ql", "qr", "qj"), ""
    ),
    "i": "italic",
    "b": "bold",
    "v": "hidden",
    "deleted": "deleted",
    "f": "font",
    "uc": "fallback",
}


@cache
def _symbols() -> Mapping[str, str]:
    symbols: Mapping[str, Any] = table("rtf.toml")["symbols"]
    return symbols


def _joined(runs: list[Run]) -> list[Run]:
    """Runs of one format put together; halves of characters written as two `\\u` words made whole."""
    joined: list[Run] = []
    for run in runs:
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return [replace(run, text=_whole(run.text)) for run in joined]


def _whole(text: str) -> str:
    if not any("\ud800" <= character <= "\udfff" for character in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
