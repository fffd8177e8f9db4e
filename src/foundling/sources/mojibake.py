"""Mends text that was decoded in the wrong character set before it came to us (`donâ€™t` for `don’t`).

Owns the cheap test that marks paragraphs and the alignment that says what stood where; the mending itself is
`ftfy.fix_encoding`, once or twice over. A text without marks costs one search for each of a few pairs of letters.

    >>> mend("Itâ€™s late.\\n\\nGo.")[0]
    'It’s late.\\n\\nGo.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foundling.manuscript import Repair
from foundling.spans import Span

# The letters that UTF-8's first bytes become in the sets it is mistaken for, with the first byte that follows
# where the letter alone is common: `Ã©`, `Â `, `â€™` (CP1252), `√©`, `‚Äô` (Mac Roman), `вЂ™`, `Р°` (CP1251),
# `ĂŠ`, `â€™` (CP1250), `ΓÇÖ`, `├⌐` (CP437). A text without any of them has no mojibake.
_OMENS = (
    *("Ã", "Â", "â€", "â\x80", "Ð", "Ñ", "Ä", "Å", "Î", "Ï", "ã", "ð", "ï»"),
    *("√", "‚Ä", "вЂ", "Р’", "Р°", "Рµ", "Ă", "Ĺ", "ΓÇ", "├"),
)
# What UTF-8's further bytes (80 to BF) become in CP1252, controls included.
_NEXT = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
# The pairs themselves. In CP1252 the second character is never a letter of an ordinary word; `À »` and `É»` do
# occur, and are left to ftfy's judgement.
_PAIRS = (
    f"[Â-ß][{_NEXT}]|[à-ï][{_NEXT}]{{2}}|ð[{_NEXT}]{{2}}"
    "|(?<![A-Z])Ã "  # `voilÃ  tout`: the second byte, a hard space, has become a soft one
    "|√.|‚Ä.|¬[\xa0†]|вЂ.|[РС][\x80-\xbf’“”•–—™љ›њќћџЎўЈҐЄЇІґјЅѕ№]"
    "|â€|Ă[\xa0-ÿ˘˛ś]|Ĺ.|ΓÇ.|├."
)
# Controls that only exist because CP1252 was taken for Latin-1, and what they were meant to be.
_CONTROL = "[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]"
_CONTROLS = re.compile(_CONTROL)
_MARKS = re.compile(f"{_PAIRS}|{_CONTROL}")
_MEANT = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
_ASCII = bytes(range(0x80))
_FURTHER = bytes(range(0x80, 0xC0))
_RUNS = re.compile(r"[^\x00-\x7f]+|[\x00-\x7f]+")
# Longest line that is compared letter by letter where the quick way fails; a longer one is one repair.
_LONG = 2_000

# A change inside a line: start and end in the new line, and what stood there.
_Change = tuple[int, int, str]


def mend(text: str) -> tuple[str, tuple[Repair, ...]]:
    """The text with mojibake mended, and every mend: its span in the new text and what stood there."""
    if not _may_be_broken(text):
        return text, ()
    pieces: list[str] = []
    repairs: list[Repair] = []
    done = length = 0
    for start, end in _marked(text):
        was = text[start:end]
        now = _fix(was).translate(_MEANT)
        if now == was:
            continue
        pieces += (text[done:start], now)
        length += start - done
        repairs += (Repair(Span(length + a, length + b), old) for a, b, old in _changes(was, now))
        length += len(now)
        done = end
    if not repairs:
        return text, ()
    pieces.append(text[done:])
    return "".join(pieces), tuple(repairs)


def _may_be_broken(text: str) -> bool:
    """Whether the text has any character beyond ASCII and U+2000 to U+203F: English prose often has none.

    Done on the bytes, where it takes a tenth of the time of any search for the marks themselves.
    """
    if text.isascii():
        return False
    odd = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).replace(b"\xe2\x80", b"")
    return bool(odd.translate(None, _FURTHER))


def _fix(line: str) -> str:
    from ftfy import fix_encoding  # a tenth of a second to import, and few files need it

    return str(fix_encoding(line))


def _marked(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every line that holds a suspicious pair or a control."""
    marks = _MARKS if any(omen in text for omen in _OMENS) else _CONTROLS
    end = 0
    for match in marks.finditer(text):
        if match.start() < end:
            continue
        start = text.rfind("\n", end, match.start()) + 1 or end
        end = text.find("\n", match.start())
        end = len(text) if end < 0 else end
        yield start, end


def _changes(was: str, now: str) -> Iterator[_Change]:
    """What differs between a line and its mended form, in small pieces where they can be told apart."""
    changes = _between_anchors(was, now)
    if changes is None:
        changes = list(_compared(was, now))
    yield from changes


def _between_anchors(was: str, now: str) -> list[_Change] | None:
    """The changes, taking every ASCII run of `was` to stand unchanged in `now`; None where one does not."""
    changes: list[_Change] = []
    old = ""
    at = 0
    for run in [*_RUNS.findall(was), ""]:
        if run and not run.isascii():
            old = run
            continue
        found = now.find(run, at) if run else len(now)
        if found < at or (found > at and not old):
            return None
        if now[at:found] != old:
            changes.append((at, found, old))
        at = found + len(run)
        old = ""
    return changes


def _compared(was: str, now: str) -> Iterator[_Change]:
    if max(len(was), len(now)) > _LONG:
        yield 0, len(now), was
        return
    from difflib import SequenceMatcher  # seldom needed

    for kind, i, j, a, b in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind != "equal":
            yield a, b, was[i:j]
