"""Which character set bytes are in, where nothing trustworthy says so.

Owns the labels that files declare (`codec_for`) and the guess by evidence (`guess`): for every set worth trying,
how well the characters it makes of the odd bytes sit between their neighbours, and how common they are in the
languages written in it. Which sets, languages and letters is in data/charsets.toml and data/letters.toml. What is
done with the answer is `foundling.sources.decoding`.

    >>> guess(b"He said, \\x93I don\\x92t.\\x94")
    'cp1252'
    >>> guess(b"He said, \\xd2I don\\xd5t.\\xd3")
    'mac-roman'
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from math import log, sqrt

from msgspec import Struct

from foundling.knowledge import table

# The guess looks at no more than this many odd bytes (from all over the file), each with its neighbours.
SAMPLE = 6_000
# Bytes decoded to see whether a set of several bytes a character fits, and what share of the odd characters must
# then be common ones: running text has a third, another set's bytes read so have a fiftieth.
WIDE_SAMPLE = 32 * 1024
WIDE_SHARE = 0.15
# In running text of such a language at least every eighth byte is odd; English with curly quotes has one in fifty.
WIDE_DENSITY = 0.125
# A declared set is believed unless another fits better by this much for each odd byte (natural logarithm).
TRUST = 1.5

# Log-likelihoods of an odd character in its place. Tuned on the stories of tests/sources/test_charsets.py in every
# set they can be written in; only their order of size matters.
_GOOD = -0.2
_FAIR = -1.2
_POOR = -4.0
_BAD = -8.0
_CAPITAL = -1.5
# A language whose common words are missing from a text that has another's.
_ELSEWHERE = -40.0
# Share of a text's words that are a language's commonest before they tell of it.
_TELLING = 0.06
# How many of them there must be: the `k` of one pen name tells of no language.
_FEWEST = 4

# A page's bias counts for every odd byte, up to _MOST of them, and for _ONCE more.
_ONCE = 4
_MOST = 20

_ODD_RUN = re.compile(rb"[\x80-\xff]+")
_WORD = re.compile(rb"[a-z]+")
_OPENING = frozenset("“‘«„‚‹¿¡‛‟")
_CLOSING = frozenset("”’»›")
_DASHES = frozenset("–—―−‑")
_USUAL = _OPENING | _CLOSING | _DASHES | {"…"}
_LINES = frozenset(chr(code) for code in range(0x2500, 0x25A0))


def codec_for(label: str | None) -> str | None:
    """The Python codec that a declared charset means (as on the web), or None where nobody knows it."""
    if label is None:
        return None
    return _labels().get(label.strip(" \t\r\n\"'").lower().replace("_", "-"))


@cache
def _labels() -> dict[str, str]:
    codecs = table("charsets.toml")["codecs"]
    return {label: codec for codec, labels in codecs.items() for label in (codec, *labels)}


def guess(data: bytes, declared: str | None = None) -> str:
    """The likeliest codec of bytes that are not UTF-8. `declared` is a codec, believed unless it fits badly."""
    if declared is not None and not _is_known(declared) and _decodes(data, declared):
        return declared
    wide = _guess_wide(data, declared)
    if wide is not None:
        return wide
    places = _places(data)
    if not places:
        return "cp1252"
    elsewhere = _elsewhere(data)
    scores = {name: _page_score(page, places, elsewhere) for name, page in _pages().items()}
    best = max(scores, key=lambda name: scores[name])
    if declared in scores and scores[declared] >= scores[best] - TRUST * sum(places.values()):
        return declared
    return best


def _is_known(codec: str) -> bool:
    """Whether the guess knows the codec; a rarer one is believed where it is declared and can be."""
    return codec.startswith("utf") or codec in _pages() or codec in table("letters.toml")["common"]


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


# --- sets of several bytes a character ---------------------------------------------------------------------------


def _guess_wide(data: bytes, declared: str | None) -> str | None:
    odd = sum(len(run) for run in _ODD_RUN.findall(data[:WIDE_SAMPLE]))
    if odd < WIDE_DENSITY * len(data[:WIDE_SAMPLE]) and declared not in table("letters.toml")["common"]:
        return None
    shares = {codec: _common_share(data, codec) for codec in table("letters.toml")["common"]}
    best = max(shares, key=lambda codec: (shares[codec], codec == declared))
    return best if shares[best] >= WIDE_SHARE else None


def _common_share(data: bytes, codec: str) -> float:
    """Which share of the characters beyond ASCII is common in the language of `codec`; 0 if it cannot be it."""
    common = _common(codec)
    text = data[:WIDE_SAMPLE].decode(codec, "replace")
    odd = [char for char in text if char > "\x7f"]
    if not odd or odd.count("\ufffd") > 1 + len(odd) // 50:
        return 0.0
    return sum(char in common for char in odd) / len(odd)


@cache
def _common(codec: str) -> frozenset[str]:
    return frozenset(table("letters.toml")["common"][codec])


# --- one byte a character ----------------------------------------------------------------------------------------


class _Page(Struct, frozen=True):
    """A one-byte set: the character of every byte, its languages' letters, its bias."""

    chars: str
    letters: tuple[tuple[str, dict[str, float]], ...]
    bias: float


@cache
def _pages() -> dict[str, _Page]:
    listed = table("letters.toml")
    letters = {language: _likelihoods(order) for language, order in listed["letters"].items()}
    return {
        name: _Page(
            chars=bytes(range(256)).decode(name, "replace"),
            letters=tuple((language, letters[language]) for language in row["languages"].split()),
            bias=row["bias"],
        )
        for name, row in listed["pages"].items()
    }


def _likelihoods(order: str) -> dict[str, float]:
    """Log-likelihood of each letter by its rank (Zipf, flattened), the same for its capital."""
    weights = {letter: 1 / (rank + 3) for rank, letter in enumerate(order)}
    total = sum(weights.values())
    out = {letter: log(weight / total) for letter, weight in weights.items()}
    for letter, value in list(out.items()):
        capital = letter.upper()
        if len(capital) == 1:
            out.setdefault(capital, value)
    return out


def _places(data: bytes) -> dict[bytes, float]:
    """Odd bytes with the byte before and after (a space at the ends); a sample of a large file.

    Each is weighed by the root of how often it stands there: a name on every page proves little more than once.
    """
    step = max(1, len(data) // 8 // SAMPLE)
    window = SAMPLE if step > 1 else len(data)
    places: Counter[bytes] = Counter()
    for start in range(0, len(data), window * step):
        piece = b" " + data[max(0, start) : start + window] + b" "
        for run in _ODD_RUN.finditer(piece):
            for at in range(run.start(), run.end()):
                places[piece[at - 1 : at + 2]] += 1
        if sum(places.values()) > SAMPLE:
            break
    return {place: sqrt(count) for place, count in places.items()}


def _elsewhere(data: bytes) -> dict[str, float]:
    """Log-likelihood that the text is in each language, by its commonest words; nothing where none is common."""
    words = Counter(_WORD.findall(data[:WIDE_SAMPLE].lower()))
    total = sum(words.values())
    shares = {
        language: sum(words[word] for word in common) / max(total, 1)
        for language, common in _plain_words().items()
    }
    most = max(shares.values())
    if most < _TELLING or most * total < _FEWEST:
        return {}
    languages = table("letters.toml")["letters"]
    return {language: _ELSEWHERE * (1 - shares.get(language, 0.0) / most) for language in languages}


@cache
def _plain_words() -> dict[str, tuple[bytes, ...]]:
    """The commonest words of each language that every character set writes alike."""
    listed = table("common_words.toml")["words"]
    return {
        language: tuple(word.encode() for word in words.split() if word.isascii())
        for language, words in listed.items()
    }


def _page_score(page: _Page, places: dict[bytes, float], elsewhere: dict[str, float]) -> float:
    """The best language's log-likelihood of all places, read as `page`."""
    fixed = page.bias * (_ONCE + min(sum(places.values()), _MOST))
    letters: dict[tuple[str, float], float] = {}
    for place, weight in places.items():
        before, char, after = (page.chars[byte] for byte in place)
        if char.isalpha() or _is_mark(char):
            key = char, _letter_fit(before, char, after)
            letters[key] = letters.get(key, 0.0) + weight
        else:
            fixed += weight * _sign_fit(before, char, after)
    return fixed + max(
        _language_score(known, letters) + elsewhere.get(language, 0.0) for language, known in page.letters
    )


def _is_mark(char: str) -> bool:
    """Whether a combining vowel (Thai, Arabic, Hebrew): part of a word though no letter."""
    return "\u0590" <= char <= "\u0e5b" and char != "\ufffd"


def _language_score(known: dict[str, float], letters: dict[tuple[str, float], float]) -> float:
    return sum(count * (fit + known.get(char, _POOR - 2)) for (char, fit), count in letters.items())


def _letter_fit(before: str, char: str, after: str) -> float:
    """How well a letter sits in its word: one script, no capital after a small letter, no small one before one."""
    if char > "\u02ff" and (_is_latin(before) or _is_latin(after)):
        return _BAD
    if char.isupper():
        return _BAD if before.islower() else _CAPITAL
    if after.isupper():
        return _BAD
    if not (before.isalpha() or after.isalpha() or _is_mark(before) or _is_mark(after)):
        return _FAIR  # a word by itself: `à`, `é`, `и`
    return 0.0


def _is_latin(char: str) -> bool:
    return char < "\u0250" and char.isalpha()


def _sign_fit(before: str, char: str, after: str) -> float:
    """How well a quotation mark, dash or other sign sits between its neighbours."""
    left, right = before.isalnum(), after.isalnum()
    if _is_strange(before) or _is_strange(after):
        return _GOOD if char in _LINES and char in (before, after) else _BAD
    if char in "’" and left and right:
        return _GOOD
    if char == "‚":
        return _FAIR if not left and right else _BAD
    if char in _OPENING:
        return _GOOD if not left and (right or not after.isspace()) else _POOR
    if char in _CLOSING:
        return _GOOD if not right and not before.isspace() else _fair_if(not left and char == "’")
    if char in _DASHES or char == "…":
        return _FAIR if left and right else _GOOD
    if char == "\xa0":
        return _GOOD if not (left and right) else _FAIR
    if char in _LINES:
        return _GOOD if char in (before, after) else _BAD
    if char == "\ufffd" or not char.isprintable():
        return _BAD
    return _FAIR if not left and not right else _other_fit(char, before, after)


def _is_strange(char: str) -> bool:
    """Whether a sign that does not stand beside another in prose; words read in the wrong set are full of them."""
    return char > "\xa0" and not char.isalnum() and char not in _USUAL and not _is_mark(char)


def _fair_if(condition: bool) -> float:
    """`’tis`: a closing mark that opens a word."""
    return _POOR / 2 if condition else _POOR


def _other_fit(char: str, before: str, after: str) -> float:
    """Signs that belong beside digits and words (`20°`, `£5`, `1½`, `™`); anything else inside a word is wrong."""
    if (char in "£€¥§©" and not before.isalpha()) or (char in "°½¼¾®™" and not before.isspace()):
        return _FAIR
    return _POOR if char in "²³ºª°½¼¾®™" and not (before.isalpha() and after.isalpha()) else _BAD
