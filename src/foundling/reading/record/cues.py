"""What a sentence says by its words: disclaimers, warnings, thanks, furniture of lists and sites.

The patterns are in `data/phrases.toml`: lower case, with curly apostrophes. They are tried on sentences only,
never on the story.
"""

from __future__ import annotations

import re
from functools import cache

from foundling.knowledge import table

_BOUNDARY = "\\b"


@cache
def cues(name: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a kind of sentence, one by one, case ignored."""
    return tuple(re.compile(pattern, re.I) for pattern in table("phrases.toml")[name])


@cache
def _any(name: str) -> re.Pattern[str]:
    """All patterns of a kind as one. Those that begin at a word's edge share one test of it, and the text is lower
    case already: so the engine can skip most places by their first letter."""
    patterns = table("phrases.toml")[name]
    edged = [p.removeprefix(_BOUNDARY) for p in patterns if p.startswith(_BOUNDARY)]
    others = [p for p in patterns if not p.startswith(_BOUNDARY)]
    joined = [rf"\b(?:{'|'.join(f'(?:{p})' for p in edged)})"] if edged else []
    return re.compile("|".join([*joined, *(f"(?:{p})" for p in others)]))


def says(name: str, words: str) -> bool:
    """Whether a sentence has the words that give a kind of sentence away."""
    return bool(_any(name).search(words.lower().replace("'", "’")))


def is_furniture(words: str) -> bool:
    """Whether a loose line is no word of the author's."""
    return says("furniture", words)


def may_say(name: str, words: str) -> bool:
    """Whether any of the words without which no pattern of `name` can match is there: a quick test before them."""
    low = words.lower()
    return any(word in low for word in table("phrases.toml")["needs"][name])
