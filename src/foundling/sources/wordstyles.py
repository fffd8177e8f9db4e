"""What the name of a paragraph style says of its paragraph.

Owns the look-up in `data/word_styles.toml`, for the documents of every word processor.
"""

from __future__ import annotations

import re
from fnmatch import translate
from functools import cache

from foundling.knowledge import table
from foundling.sources.sheet import Style

_LEVEL = re.compile(r"[^0-9]*([1-6])$")


def style_for(name: str, centred: bool, *, listed: bool = False) -> Style:
    """The style of a paragraph whose style is called `name`."""
    kind, level = _known(" ".join(name.lower().replace("_20_", " ").split()))
    if kind == "centre":
        return Style(centred=True)
    if listed and kind == "paragraph":
        kind = "list"
    return Style(kind=kind, level=level, centred=centred, field=_field(name))


def is_default_title(title: str) -> bool:
    """Whether a document's title property is one that programs fill in by themselves (`Document1`)."""
    return _default_titles().fullmatch(title.strip().lower()) is not None


@cache
def _default_titles() -> re.Pattern[str]:
    return re.compile("|".join(map(translate, table("word_styles.toml")["default_titles"]["names"])))


def _field(name: str) -> str:
    """The field of the record that a paragraph of a style of this name states, if it stands where it should."""
    rows, lowered = table("word_styles.toml"), name.lower()
    if lowered in rows["title"]["names"]:
        return "title"
    return "author" if lowered in rows["subtitle"]["names"] else ""


@cache
def _known(name: str) -> tuple[str, int | None]:
    """Kind of block and level of heading."""
    rows = table("word_styles.toml")
    if name in rows["title"]["names"]:
        return "heading", 1
    if name in rows["subtitle"]["names"]:
        return "heading", 2
    match = _LEVEL.match(name)
    if match and any(name.startswith(row.rstrip("* ")) for row in rows["heading"]["names"]):
        return "heading", int(match[1])
    for kind in ("quote", "verse", "preformatted", "centre"):
        if name in rows[kind]["names"]:
            return kind, None
    return "paragraph", None
