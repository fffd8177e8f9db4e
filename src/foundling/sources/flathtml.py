"""Markup without a tree: tags taken out of it one after another.

Owns the reading of pages that nest too deeply to be parsed. Paragraphs, line ends and rules survive; emphasis,
links and everything that depends on what encloses what do not.
"""

from __future__ import annotations

import re
from html import unescape

from foundling.manuscript import Block
from foundling.sources.elements import INLINE, LEFT_OUT, LINES, RAW
from foundling.spans import Span

_TAG = re.compile(r"<(?:!--|[!?]|/?([a-zA-Z][^\s/>]*))")
_SPACE = re.compile(r"[ \t\r\f\v\xa0\n]+")
# Stands for a rule until the paragraphs are placed; no text holds one once its white space is collapsed.
_RULE = "\f"


def flat_text(markup: str) -> tuple[str, tuple[Block, ...]]:
    """The text between the tags and its paragraphs; linear in the markup."""
    out: list[str] = []
    at = 0
    while (match := _TAG.search(markup, at)) is not None:
        out.append(_SPACE.sub(" ", unescape(markup[at : match.start()])))
        name = (match[1] or "").lower()
        at = _end(markup, match.start(), match.end(), name)
        if name == "hr":
            out.append(f"\n\n{_RULE}\n\n")
        elif name == "br" or name in LINES:
            out.append("\n")
        elif name and name not in INLINE and name not in LEFT_OUT:
            out.append("\n\n")
    out.append(_SPACE.sub(" ", unescape(markup[at:])))
    text = re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", "".join(out)))).strip(" \n")
    return _place_rules(text)


def _end(markup: str, start: int, at: int, name: str) -> int:
    """Where what begins at `start` ends: a comment, a tag, or an element whose content is no text."""
    if markup.startswith("<!--", start):
        end, width = markup.find("-->", at), 3
    else:
        end, width = markup.find(">", at), 1
    if end < 0:
        return len(markup)
    if name in RAW:
        closing = re.compile(rf"</{name}[^>]*>", re.I).search(markup, end)
        return closing.end() if closing is not None else len(markup)
    return end + width


def _place_rules(text: str) -> tuple[str, tuple[Block, ...]]:
    """The paragraphs joined again, and each rule between two of them as a gap one line wider than others."""
    parts: list[str] = []
    blocks: list[Block] = []
    at, ruled = 0, False
    for stretch in text.split("\n\n"):
        if not stretch or stretch == _RULE:
            ruled = ruled or bool(stretch)
            continue
        gap = ("\n\n\n" if ruled else "\n\n") if parts else ""
        if ruled and parts:
            blocks.append(Block("break", Span(at, at + len(gap))))
        at += len(gap)
        blocks.append(Block("paragraph", Span(at, at + len(stretch))))
        parts += (gap, stretch)
        at, ruled = at + len(stretch), False
    return "".join(parts), tuple(blocks)
