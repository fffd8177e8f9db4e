"""Lines that head a scene though no mark does: a name, a date, the head of a mail, a title.

Owns telling such a line from a short paragraph of the story.
"""

from __future__ import annotations

from collections.abc import Container

from foundling.reading.grammar import DEMONSTRATIVES, SECOND, SMALL_IN_TITLES, forms
from foundling.reading.prose import Prose
from foundling.reading.viewpoint.lexicon import lexicon

# How sure each makes a break.
NAME, DATE, MAIL, TITLE = 0.85, 0.8, 0.85, 0.75
_LONGEST_NAME, _LONGEST_DATE, _LONGEST_MAIL, _LONGEST_TITLE = 4, 9, 60, 8
# What stands before a name alone is no shorter than this; what stands around a title is prose, so long at least.
_SHORTEST_BEFORE, _PROSE = 8, 8
# Where more of all paragraphs than this look like titles they are none, but verse, a list or a chat.
_MOST_TITLES, _FEW = 0.1, 2
_FULL_STOPS = frozenset('.!?…"”’»') | {"..."}
_MARKS = frozenset('"“”„‘«»—')
_YOU = forms(SECOND, "subject object determiner possessive reflexive contracted")
_ENDS = frozenset('.!?…,;"”’»') | {"...", "--", "—"}


def titles(prose: Prose) -> frozenset[int]:
    """The paragraphs that look like titles of scenes (`Day Three`, `10:45`, `The Lamp`); none where many do."""
    found = frozenset(number for number in range(1, len(prose.paragraphs) - 1) if _is_title(prose, number))
    return found if len(found) <= max(_MOST_TITLES * len(prose.paragraphs), _FEW) else frozenset()


def _is_title(prose: Prose, number: int) -> bool:
    """A short line without a stop, with a capital or a figure first, between two paragraphs of prose."""
    begin, end = prose.paragraph_tokens(number)
    last_word = prose.lower[end - 1]
    if end - begin > _LONGEST_TITLE or not last_word[-1].isalnum() or last_word in DEMONSTRATIVES:
        return False
    if _MARKS.intersection(prose.words[begin:end]):
        return False
    if (
        not (prose.words[begin][0].isupper() or prose.words[begin][0].isdigit())
        or ":" in prose.words[begin + 1 : end]
    ):
        return False
    (first, last), (after, over) = prose.paragraph_tokens(number - 1), prose.paragraph_tokens(number + 1)
    if prose.words[last - 1] not in _FULL_STOPS or min(last - first, over - after) < _PROSE:
        return False
    # Behind what is said to "you" without marks, a letter, stands whoever signs it.
    return bool(_MARKS.intersection(prose.words[first:last])) or not _YOU.intersection(prose.lower[first:last])


def headline(prose: Prose, number: int, names: Container[str], titled: Container[int] = ()) -> float:
    """How sure it is that a paragraph heads a scene; 0 where nothing says so. `names` are in small letters,
    `titled` the paragraphs that look like titles."""
    begin, end = prose.paragraph_tokens(number)
    if end - begin <= _LONGEST_NAME and _is_name(prose, begin, end, names):
        return NAME
    if end - begin <= _LONGEST_DATE and _is_date(prose, begin, end):
        return DATE
    if end - begin <= _LONGEST_MAIL and _is_mail_head(prose, begin, end):
        return MAIL
    if number in titled:
        return TITLE
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
    if (
        words[-1] in _ENDS
        or not words[-1][-1].isalnum()
        or not any(word in known for word in prose.lower[begin:end])
    ):
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
