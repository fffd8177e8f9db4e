"""Which of the gazetteer's names a story holds, and where.

Owns the one pass over the words. Each place belongs to the longest name that begins there. Names want their
capital; a single word that the story also writes in small letters is no name there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from foundling.reading.fandom.gazetteer import SHIP, SINGLE, TITLE, Form, Index, tokens
from foundling.reading.prose import Prose
from foundling.reading.types import Record
from foundling.spans import Span

# So many places of each name are kept; all are counted.
MOST_PLACES = 3
# Names in a header count as often as this in the story: whoever is named there is in it.
HEADER_COUNT = 6
# In a text without capitals only names count that tell at least this.
LEAST_CASELESS = 2.0
_ARTICLES = frozenset({"the", "a", "an"})
_BODY_ROLES_ONLY = frozenset({TITLE, SHIP})


class Found(Struct):
    """A name that the story holds: how often, and its first places."""

    form: Form
    count: int
    places: list[Span]
    lowered: bool = False


def find_names(prose: Prose, record: Record, known: Index) -> dict[str, Found]:
    """The names found in the story and in what its header states, by their keys, in the order met."""
    found: dict[str, Found] = {}
    for key, first, last in _matches(prose.words, prose.lower, known, caseless=prose.caseless):
        one = found.get(key)
        if one is None:
            form = known.form(key)
            if all(use.role in _BODY_ROLES_ONLY for use in form.uses):
                continue
            one = found[key] = Found(form, 0, [])
        one.count += 1
        if len(one.places) < MOST_PLACES:
            one.places.append(prose.span(first, last))
    if not prose.caseless:
        small = set(prose.words)
        for key, one in found.items():
            one.lowered = one.form.cased and key in small
    _add_header(found, record, known)
    return found


def _add_header(found: dict[str, Found], record: Record, known: Index) -> None:
    """Names in the characters, pairings, title, summary and tags that the header states."""
    for text, spans in _stated(record):
        words = tokens(text)
        lower = [word.lower().replace("’", "'") for word in words]
        for key, _, _ in _matches(words, lower, known, caseless=False, every=True):
            one = found.get(key)
            if one is None:
                one = found[key] = Found(known.form(key), 0, [])
            one.count += HEADER_COUNT
            if spans and len(one.places) < MOST_PLACES:
                one.places.append(spans[0])


def _stated(record: Record) -> Iterator[tuple[str, tuple[Span, ...]]]:
    for field in (record.character, record.summary, record.title, record.genre, record.disclaimer):
        for claim in field:
            yield claim.value, claim.spans
    for pairing in record.relationship:
        for name in pairing.value:
            yield name, pairing.spans


def _matches(
    words: Sequence[str], lower: Sequence[str], known: Index, *, caseless: bool, every: bool = False
) -> Iterator[tuple[str, int, int]]:
    """Key and tokens `[first, last)` of each name. `every`: those too that only a header says."""
    starts, forms = known.starts, known.forms
    total = len(lower)
    past = 0
    for at, word in enumerate(lower):
        if at < past or (word not in starts and not (every and word in forms)):
            continue
        longest = min(starts.get(word, 1), total - at)
        for length in range(longest, 0, -1):
            key = word if length == 1 else " ".join(lower[at : at + length])
            if key in forms and _is_name(key, words, at, known, caseless):
                yield key, at, at + length
                past = at + length
                break


def _is_name(key: str, words: Sequence[str], at: int, known: Index, caseless: bool) -> bool:
    """Whether the words stand there as a name does: with a capital, behind an article perhaps."""
    first = words[at]
    if any(map(str.isupper, first)):
        return True
    if first in _ARTICLES and " " in key and words[at + 1][:1].isupper():
        return True
    form = known.form(key)
    if not form.cased:
        return True
    if not caseless:
        return False
    return max(form.as_person, form.as_term) >= LEAST_CASELESS and (
        " " in key or any(use.role == SINGLE for use in form.uses)
    )
