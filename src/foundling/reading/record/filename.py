"""File names, the last resort: `the-long-weir.txt` may be a title, `000123.txt` and `chapter3.html` are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

from foundling.knowledge import table
from foundling.partmarks import find_part
from foundling.reading.record.front import Found, Front
from foundling.reading.types import ChapterPlace

# "Ann - Rain.txt", "Rain - Ann.txt" cannot be told apart; only the words before a by are a title.
_BY = re.compile(r"(?P<title>.+?)[\s_-]+by[\s_-]+(?P<author>.+)", re.I)
# What is within a file and has no name is called by its kind and number: `archive.sql!/story:21`.
_WITHIN = "!/"
_NUMBERED = re.compile(r"[a-z]+:")
LEAST_LETTERS = 3


@cache
def _meaningless() -> re.Pattern[str]:
    words = "|".join(table("fronts.toml")["file_names"])
    return re.compile(rf"(?:{words})?[\W_]*\d*[\W_]*\Z", re.I)


def named_file(front: Front) -> Iterator[Found]:
    """The words of the file's name as a title of low confidence, with the origin `path:`."""
    stem = PurePosixPath(front.name.replace("\\", "/")).name
    if _NUMBERED.match(stem) and _WITHIN in front.name:
        return
    stem = re.sub(r"(?:\.[A-Za-z0-9]{1,5}){1,2}\Z", "", stem) if "." in stem else stem
    words = re.sub(r"[_+]+|%20|(?<=\w)-(?=\w)", " ", stem).strip(" -")
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words) if " " not in words else words
    if _meaningless().match(words) or sum(c.isalpha() for c in words) < LEAST_LETTERS:
        return
    mark = find_part(words)
    if mark is not None and mark.number and not mark.weak:
        title = words[: mark.span.start].strip(" -,([")
        if mark.of != 1:
            yield Found("chapter", ChapterPlace(mark.number, mark.of, None), (), "file-name", "path:")
        words = title
    match = _BY.fullmatch(words)
    if match:
        words = match["title"]
        yield Found("author", match["author"], (), "file-name", "path:")
    if (
        sum(c.isalpha() for c in words) >= LEAST_LETTERS
        and " " in words.strip()
        and re.search(r"[a-zA-Z]{3}", words)
    ):
        yield Found("title", " ".join(words.split()), (), "file-name", "path:")
