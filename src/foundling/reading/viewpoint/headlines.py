"""Lines that head a scene though no mark does: a name, a date, the head of a mail.

Owns telling such a line from a short paragraph of the story.
"""

from __future__ import annotations

from collections.abc import Container

from foundling.reading.grammar import SECOND, SMALL_IN_TITLES, forms
from foundling.reading.prose import Prose
from foundling.reading.viewpoint.lexicon import lexicon

# How sure each makes a break.
NAME, DATE, MAIL = 0.85, 0.8, 0.85
_LONGEST_NAME, _LONGEST_DATE, _LONGEST_MAIL = 4, 9, 60
_SHORTEST_BEFORE = 8
_FULL_STOPS = frozenset('.!?…"”’»') | {"..."}
_MARKS = frozenset('"“”„‘«»—')
_YOU = forms(SECOND, "subject object determiner possessive reflexive contracted")
_ENDS = frozenset('.!?…,;"”’»') | {"...", "--", "—"}


def headline(prose: Prose, number: int, names: Container[str]) -> float:
    """How sure it is that a paragraph heads a scene; 0 where nothing says so. `names` are in small letters."""
    begin, end = prose.paragraph_tokens(number)
    if end - begin <= _LONGEST_NAME and _is_name(prose, begin, end, names):
        return NAME
    if end - begin <= _LONGEST_DATE and _is_date(prose, begin, end):
        return DATE
    if end - begin <= _LONGEST_MAIL and _is_mail_head(prose, begin, end):
        return MAIL
    return 0.0


def _is_name(prose: Prose, begin: int, end: int, names: Container[str]) -> bool:
    """A name alone, unless it signs a letter: what stands before it has come to its end and is no short line."""
    number = prose.paragraph_of(begin)
    if number == 0:
        return False
    first, last = prose.paragraph_tokens(number - 1)
    if prose.words[last - 1] not in _FULL_STOPS or last - first < _SHORTEST_BEFORE:
        return False
    if _YOU.intersection(prose.lower[first:last]) and not _MARKS.intersection(prose.words[first:last]):
        # What is said to "you" without marks is a letter, and the name signs it.
        return False
    text = prose.text[prose.starts[begin] : prose.ends[end - 1]]
    return text[0].isupper() and " ".join(text.split()).casefold() in names


def _is_date(prose: Prose, begin: int, end: int) -> bool:
    """`3 July`, `The Rectory, Saturday`, `Monday night`: a day or month, every longer word with a capital, no full
    stop."""
    words = prose.words[begin:end]
    known, small = lexicon().days, SMALL_IN_TITLES | lexicon().day_parts
    if words[-1] in _ENDS or not any(word in known for word in prose.lower[begin:end]):
        return False
    return all(word[0].isupper() or not word[0].isalpha() or word.lower() in small for word in words)


def _is_mail_head(prose: Prose, begin: int, end: int) -> bool:
    """`From: …`, and `To:` or `Subject:` in the same paragraph."""
    labels = {
        prose.lower[i]
        for i in range(begin, end - 1)
        if prose.lower[i + 1] == ":" and _opens_line(prose.text, prose.starts[i])
    }
    return "from" in labels and bool(labels & {"to", "subject", "sent", "date"})


def _opens_line(text: str, offset: int) -> bool:
    return not text[text.rfind("\n", 0, offset) + 1 : offset].strip()
