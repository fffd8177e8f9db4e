"""What a page says of how something is known, in words that everybody knows.

Owns the words for the rules of the record, for values as they are shown, and for lines of the log.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from foundling.query.languages import language_name
from foundling.reading.engine import BY_NAME
from foundling.web.words import day

# What each rule of the record goes by. A rule that is not here is called by its own name.
_RULES = {
    "labelled-line": "a labelled line",
    "inline-label": "a label within a line",
    "labelled-note": "a labelled note",
    "rated-line": "a line with a rating",
    "rating-alone": "a rating on a line of its own",
    "pair-line": "a line with a pairing",
    "by-line": "a line that begins with “by”",
    "title-by-author": "a line “title by author”",
    "first-line": "the first line",
    "subject": "the subject of the message",
    "mail-from": "the sender of the message",
    "file-name": "the file’s name",
    "part-line": "a line that counts the parts",
    "part-end": "a line that counts the parts, at the end",
    "lone-chapter": "the only chapter heading",
    "loose-address": "an address in the text",
    "told-warning": "a warning in a sentence",
    "stood-at": "where it stood on the web",
    "end-mark": "a mark at the end",
    "begins-inside": "a beginning in mid-sentence",
    "ends-inside": "an end in mid-sentence",
    "form-model": "the way it is written",
    "form-data": "signs of data for machines",
    "counted": "counting",
    "tongue": "the words of the text",
}
# What the file or what it lay in says, by kind.
_HINTS = {
    "html": "the web page’s own data", "opf": "the e-book’s own data", "database": "the archive’s database",
    "forum": "the forum’s page", "heading": "a heading", "mail": "the message’s own data",
}  # fmt: skip
_RUN = re.compile(r", run \d+$")


def rule_said(name: str) -> str:
    """What a rule goes by: `labelled-line` as `a labelled line`."""
    if name.startswith("hint-"):
        return _HINTS.get(name.removeprefix("hint-"), "the file’s own data")
    return _RULES.get(name, name.replace("-", " "))


def said_value(value: str, field: str) -> str:
    """A value of a field as people say it: languages by name, dates as days."""
    match field:
        case "language":
            return language_name(value)
        case "date":
            return day(value)
        case "status":
            return value.replace("-", " ")
    return value


def log_said(line: str) -> str:
    """A line of the log without the number that only commands need."""
    return _RUN.sub("", line)


def told_closely(language: str | None) -> bool:
    """Whether close reading answers for a language (None: the text is too short to tell, and is read as it is)."""
    tongues = BY_NAME["advisories"].tongues
    return language is None or not tongues or language.split("-")[0] in tongues


def skipped_for(reasons: Iterable[tuple[str, str]]) -> str | None:
    """The language for which a story was not read closely, from the layers that did not read it, each with why."""
    for layer, why in reasons:
        if layer == "advisories" and why.startswith("language "):
            return why.removeprefix("language ")
    return None


FILTERS: dict[str, Callable[..., object]] = {
    "rule": rule_said,
    "said_value": said_value,
    "log": log_said,
    "closely": told_closely,
}
