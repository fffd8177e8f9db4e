"""Speech behind a label at the head of a line: scripts (`ELLEN: Sit down.`) and chat logs (`<ellen> hi`).

Owns finding such lines and telling a habit from a chance colon: they come in runs, and labels come again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from foundling.reading.prose import Prose
from foundling.reading.quotes.stretches import DOUBLE, Stretch, Style

_TIME = r"[\[(]?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?"
_NAME = r"[^\W\d_][\w.'’&-]{0,23}(?: [A-Z0-9#][\w.'’&-]{0,23}){0,3}"
_NICK = r"[@+%]?[\w.^|`\[\]{}-]{1,30}(?: [\w.^|`-]{1,20}){0,2}"
# A label, and what it proves: angle brackets or a time of day make a chat.
_LINE = re.compile(
    rf"^[ \t>]{{0,8}}(?:{_TIME}[ \t]*[-–]?[ \t]*)?<(?P<nick>{_NICK})>:?[ \t]*(?=\S)"
    rf"|^[ \t]{{0,8}}{_TIME}[ \t]*[-–]?[ \t]*(?P<timed>{_NICK}):[ \t]*(?=\S)"
    rf"|^[ \t]{{0,8}}(?P<after>{_NICK}) [\[(]\d{{1,2}}:\d\d[^\])\n]{{0,8}}[\])]:?[ \t]*(?=\S)"
    rf"|^[ \t]{{0,8}}[*_]{{0,2}}(?P<name>{_NAME})[*_]{{0,2}}(?: ?\([^()\n]{{1,60}}\))?:[*_]{{0,2}}[ \t]+(?=\S)",
    re.MULTILINE,
)
# So many lines make a habit, with labels that come again, no further than so many paragraphs apart.
_FEWEST_SCRIPT = 4
_FEWEST_CHAT = 2
_APART = 2
_ASIDES = {"(": ")", "[": "]"}


class _Line(Struct, frozen=True):
    """A line with a label: its first token, the tokens of the label, the first token behind it, the paragraph.

    `chat`: its form makes it a line of a chat; `small`: the name has small letters, as nicknames in chats do.
    """

    head: int
    label: tuple[int, int]
    begin: int
    paragraph: int
    name: str
    chat: bool
    small: bool


def labelled(prose: Prose) -> list[Stretch]:
    """The spoken stretches of scripts and chat logs, in order."""
    out: list[Stretch] = []
    for run in _runs(_lines(prose)):
        for number, line in enumerate(run):
            after = run[number + 1].head if number + 1 < len(run) else len(prose.words)
            out.extend(_stretch(prose, line, after))
    return out


def _lines(prose: Prose) -> list[_Line]:
    if not prose.words:
        return []
    found: list[_Line] = []
    for match in _LINE.finditer(prose.text, prose.starts[0], prose.ends[-1]):
        kind = match.lastgroup or "name"
        first, last = prose.token_at(match.start(kind)), prose.token_at(match.end(kind) - 1) + 1
        begin = prose.token_at(match.end())
        if begin >= len(prose.words) or first >= last or prose.starts[first] < match.start():
            continue
        if prose.words[begin] in DOUBLE:
            continue
        name = match[kind]
        found.append(
            _Line(
                prose.token_at(match.start()),
                (first, last),
                begin,
                prose.paragraph_of(first),
                name.lower(),
                kind != "name",
                name[0].islower() and not prose.caseless,
            )
        )
    return found


def _runs(lines: Sequence[_Line]) -> list[list[_Line]]:
    """The runs of lines that are speech: those that make a habit, and shorter ones of the same speakers."""
    runs: list[list[_Line]] = []
    for line in lines:
        last = runs[-1] if runs else None
        if last and line.paragraph - last[-1].paragraph <= _APART and line.chat == last[0].chat:
            last.append(line)
        else:
            runs.append([line])
    speakers = {line.name for run in runs if _is_habit(run) for line in run}
    return [run for run in runs if _is_habit(run) or _is_of(run, speakers)]


def _is_of(run: Sequence[_Line], speakers: set[str]) -> bool:
    return len(run) >= _FEWEST_CHAT and all(line.name in speakers for line in run)


def _is_habit(run: Sequence[_Line]) -> bool:
    if not run:
        return False
    names = {line.name for line in run}
    if run[0].chat:
        return len(run) >= _FEWEST_CHAT
    return len(run) >= _FEWEST_SCRIPT and 1 < len(names) <= (len(run) + 1) // 2 + 1 and len(names) < len(run)


def _stretch(prose: Prose, line: _Line, after: int) -> Iterator[Stretch]:
    _, end = prose.paragraph_tokens(line.paragraph)
    begin, end = _without_asides(prose, line.begin, min(end, after))
    if begin < end:
        style: Style = "chat" if line.chat or line.small else "script"
        yield Stretch(begin, end, begin, end, line.paragraph, style, label=line.label)


def _without_asides(prose: Prose, begin: int, end: int) -> tuple[int, int]:
    """The line without stage directions at its ends: "(sighs)"."""
    words = prose.words
    while begin < end and words[begin] in _ASIDES:
        close = next((at for at in range(begin, end) if words[at] == _ASIDES[words[begin]]), None)
        if close is None:
            break
        begin = close + 1
    if begin < end and words[end - 1] in (")", "]"):
        opening = "(" if words[end - 1] == ")" else "["
        start = next((at for at in range(end - 1, begin - 1, -1) if words[at] == opening), begin)
        end = start if start > begin else end
    return begin, end
