"""A story whose capitals tell nothing, with capitals put where names are likely.

Owns guessing them: given names from the tables, words behind titles, words that speech verbs stand beside. The
rest then works as on any story.
"""

from __future__ import annotations

from collections import Counter

from msgspec import structs

from foundling.reading.grammar import ARTICLES, NEAR_DEMONSTRATIVES, POSSESSIVES
from foundling.reading.people.lexicon import Lexicon
from foundling.reading.prose import Prose

# A given name that is a word as well needs this many speech verbs beside it, in this part of its places; what is
# no known name needs more.
_FEWEST, _PART = 1, 0.1
_FEWEST_UNKNOWN, _PART_UNKNOWN = 2, 0.25
# No name stands behind an article or a possessive in more than this part of its places.
_DETERMINED = 0.2
_DETERMINERS = ARTICLES | POSSESSIVES | NEAR_DEMONSTRATIVES | {"no"}


def recased(prose: Prose, names: Lexicon) -> Prose:
    """The same tokens, in small letters but for what may be names and the words that begin a sentence."""
    lower = prose.lower
    likely = _likely_names(prose, names)
    words = list(lower)
    titled = False
    for token, word in enumerate(lower):
        follows = lower[token + 1] if token + 1 < len(lower) else "."
        is_title = _is_plain_title(word, names) and _may_follow_title(follows, names)
        if (
            word in likely
            or is_title
            or (titled and _may_follow_title(word, names))
            or (follows in likely and word.rstrip(".") in names.titles)
        ):
            words[token] = _capital(word)
        elif word == "i":
            words[token] = "I"
        titled = is_title
    return structs.replace(prose, words=tuple(words), caseless=False)


def _may_follow_title(word: str, names: Lexicon) -> bool:
    return word[0].isalpha() and not (word in names.never or word in names.acts or word in names.speech)


def _likely_names(prose: Prose, names: Lexicon) -> set[str]:
    """The words that are names wherever they stand in this story."""
    lower = prose.lower
    counts = Counter(lower)
    beside: Counter[str] = Counter()
    determined: Counter[str] = Counter()
    before = ""
    for token, word in enumerate(lower):
        if word in names.speech:
            if token + 1 < len(lower):
                beside[lower[token + 1]] += 1
            beside[before] += 1
        elif before in _DETERMINERS:
            determined[word] += 1
        elif _is_plain_title(before, names):
            beside[word] += 1
        before = word
    out = set()
    for word, count in counts.items():
        if len(word) < 2 or not word[0].isalpha() or word in names.never or word in names.nouns:
            continue
        if word in names.acts or word in names.speech or determined[word] > _DETERMINED * count:
            continue
        use = names.uses.get(word)
        if use in ("common", "known") and word not in names.common:
            out.add(word)
        elif use or (word in names.families and word not in names.place_heads):
            if beside[word] >= max(_FEWEST, _PART * count):
                out.add(word)
        elif beside[word] >= max(_FEWEST_UNKNOWN, _PART_UNKNOWN * count):
            out.add(word)
    return out


def _is_plain_title(word: str, names: Lexicon) -> bool:
    """Whether a word is a title and hardly anything else (`mr.`, `captain`)."""
    bare = word.rstrip(".")
    title = names.titles.get(bare)
    return title is not None and title.kind in ("civil", "rank", "learned") and bare not in names.common


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]
