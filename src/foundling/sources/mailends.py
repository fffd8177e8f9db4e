"""What ends a message below its text: signatures, footers of lists and mail programs; and quoted lines.

Owns the finding of these stretches in a text; nothing is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from foundling.knowledge import table
from foundling.spans import Span

# A signature is never longer than this many lines (netiquette says four; a pen name with quotes runs to a dozen).
LONGEST_SIGNATURE = 15
# The same below a bare "--", which is a scene break as often: fewer lines, and none of them run on as prose does.
LONGEST_BARE = 8
_WRAPPED, _GOES_ON, _UNWRAPPED = 60, 20, 110
# A footer of unknown wording: below a rule this long, at most so many lines, one of which says what it is.
_LONG_RULE = re.compile(r"[-_=]{20,}[ \t]*\Z")
_MOST_UNKNOWN = 12
_QUOTE = re.compile(r"^[ \t]?[>|:][^\n]*(?:\n[ \t]?[>|:][^\n]*)*", re.M)
_RULE = re.compile(r"[-_=*~#+^ ]{3,}[ \t>]*\Z")


def quotes(text: str) -> Iterator[Span]:
    """Runs of quoted lines (`> …`)."""
    for match in _QUOTE.finditer(text):
        if match[0].lstrip()[0] == ">" or match[0].count("\n") >= 2:
            yield Span(match.start(), match.end())


def end_matter(text: str) -> tuple[str, int] | None:
    """Where signature or list footer begins, with the hint's origin, or None where the message has neither."""
    footer = _footer(text)
    end = footer if footer is not None else len(text)
    signature = _signature(text, end)
    if signature is not None:
        return "mail:signature", signature
    return ("mail:footer", footer) if footer is not None else None


def _signature(text: str, end: int) -> int | None:
    """The last line of two hyphens, if few lines stand between it and `end`."""
    at = text.rfind("\n-- \n", 0, end)
    if at >= 0 and _lines_between(text, at, end) <= LONGEST_SIGNATURE:
        return at + 1
    at = text.rfind("\n--\n", 0, end)
    if at < 0 or _lines_between(text, at, end) > LONGEST_BARE or text.find("\n--\n") != at:
        return None
    return None if _runs_on(text[at + 4 : end].split("\n")) else at + 1


def _runs_on(lines: Sequence[str]) -> bool:
    """Whether the lines hold a paragraph of prose: a full line that goes on in the next, or one very long."""
    if any(len(line) >= _UNWRAPPED for line in lines):
        return True
    return any(len(a) >= _WRAPPED and len(b) >= _GOES_ON for a, b in pairwise(lines))


def _lines_between(text: str, at: int, end: int) -> int:
    return text[at + 1 : end].strip("\n").count("\n")


def _footer(text: str) -> int | None:
    """The offset of the paragraph where the footer of a list, host or mail program begins.

    Only the last lines are looked at; from the first line that a footer has, back over rules, to the end.
    """
    most = int(table("mail.toml")["footers"]["most_lines"])
    lines = list(_last_lines(text, most))
    ruled = [i > 0 and _RULE.match(lines[i - 1][1]) is not None for i in range(len(lines))]
    found = next((i for i, (_, line) in enumerate(lines) if _is_footer(line, below_rule=ruled[i])), None)
    if found is None:
        found = _unknown_footer(lines)
    if found is None:
        return None
    while found > 0 and _RULE.match(lines[found - 1][1]):
        found -= 1
    return lines[found][0]


def _unknown_footer(lines: Sequence[tuple[int, str]]) -> int | None:
    """The last long rule, if what stands below it is short and speaks of a list, or gives an address."""
    begin = len(lines) - _MOST_UNKNOWN - 1
    rules = [i for i, (_, line) in enumerate(lines) if i >= begin and _LONG_RULE.match(line)]
    speaks = _footer_pattern("list_words")
    for at in rules:
        if any(speaks.search(line) for _, line in lines[at + 1 :]):
            return at
    return None


def _is_footer(line: str, *, below_rule: bool) -> bool:
    if _footer_pattern("patterns").match(line) is not None:
        return True
    return below_rule and _footer_pattern("below_rule").match(line) is not None


def _last_lines(text: str, most: int) -> list[tuple[int, str]]:
    """The last `most` lines that are not empty, each with its offset, without leading blanks; long ones cut."""
    found: list[tuple[int, str]] = []
    end = len(text)
    while end > 0 and len(found) < most:
        start = text.rfind("\n", 0, end) + 1
        line = text[start : min(end, start + 300)].strip()
        if line:
            found.append((start, line))
        end = start - 1
    return found[::-1]


@cache
def _footer_pattern(key: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in table("mail.toml")["footers"][key]), re.I)
