"""Text files that list or describe the files beside them: `info.txt`, `00index.txt`, `descript.ion`.

Owns two forms: labelled lines, for one file or for several that `File:` names in turn, and lists with a file's
name at the head of each line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foundling.knowledge import table
from foundling.manuscript import Hint

_LABEL = re.compile(r"[ \t*]{0,8}([A-Za-z][A-Za-z \-]{1,20}?)[ \t]{0,8}:[ \t*]{0,8}(\S.*)")
_ION = re.compile(r'(?:"([^"]{1,255})"|(\S{1,255}))\s+(\S.*)')
# `weir.txt   The Weir, by Ell Marsh (PG)`, `weir.txt - "The Weir"`, `weir.txt: The Weir`.
_LISTED = re.compile(r"[ \t]{0,8}(\S{1,120}?)(?:[ \t]*[-–—:|][ \t]+|\t+[ \t]*|[ \t]{2,})(\S.*)")
_BY = re.compile(r"(.{1,200}?),?[ \t]{1,4}by[ \t]{1,4}([^,(\[\n]{1,80}?)[ \t]{0,8}(?:[(\[,].*|[-–—][ \t].*)?")
_QUOTES = "\"'“”‘’ \t"
_LONGEST_LINE = 2_000


def info_hints(text: str, present: Sequence[str]) -> Iterator[tuple[str, Hint]]:
    """What an information file says of the files `present` beside it."""
    labelled = list(_labelled(text, present))
    if labelled:
        yield from labelled
        return
    names = set(present)
    for line in text.splitlines():
        match = _LISTED.fullmatch(line[:_LONGEST_LINE])
        if match and match[1] in names:
            yield from _described(match[1], match[2])


def description_hints(text: str, present: Sequence[str]) -> Iterator[tuple[str, Hint]]:
    """What a list of descriptions (`name description` a line) says of the files `present`."""
    names = set(present)
    for line in text.splitlines():
        match = _ION.fullmatch(line[:_LONGEST_LINE].split("\x04")[0].rstrip())
        if match and (name := match[1] or match[2]) in names:
            yield from _described(name, match[3])


def title_and_author(words: str) -> tuple[str, str]:
    """`The Weir by Ell Marsh (PG)` as title and author ("" where none is named)."""
    match = _BY.fullmatch(words.strip())
    if match:
        return match[1].strip(_QUOTES), match[2].strip(_QUOTES)
    return words.strip(_QUOTES), ""


def _described(name: str, words: str) -> Iterator[tuple[str, Hint]]:
    title, author = title_and_author(words)
    if author:
        yield name, Hint("title", title, "")
        yield name, Hint("author", author, "")
    elif title:
        yield name, Hint("title" if _title_like(title) else "summary", title, "")


def _title_like(words: str) -> bool:
    """Whether a description is short and open enough to be a title, not a sentence about the story."""
    return len(words) <= 60 and not words.endswith((".", "!"))


def _labelled(text: str, present: Sequence[str]) -> Iterator[tuple[str, Hint]]:
    """Labelled lines; `File:` names what follows, else they speak for the only file there is."""
    labels = table("neighbours.toml")["labels"]
    files = [
        name for name in present if name.lower().endswith(tuple(table("neighbours.toml")["books"]["suffixes"]))
    ]
    names = set(present)
    stems = {name.rpartition(".")[0] for name in files}
    target = files[0] if len(stems) == 1 else None
    for line in text.splitlines():
        match = _LABEL.fullmatch(line[:_LONGEST_LINE].rstrip())
        field = labels.get(match[1].strip().lower()) if match else None
        if match is None or field is None:
            continue
        value = match[2].strip()
        if field == "file":
            target = value if value in names else None
        elif target is not None:
            yield target, Hint(field, value.strip(_QUOTES) if field == "title" else value, "")
