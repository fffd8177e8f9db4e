"""What a page says of how something is known, in words that everybody knows.

Owns the words for values as they are shown; those for rules and for the log are the library's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from foundling.library.inwords import rule_words
from foundling.query.languages import language_name
from foundling.reading.engine import BY_NAME
from foundling.web.words import day


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
    "rule": rule_words,
    "said_value": said_value,
    "closely": told_closely,
}
