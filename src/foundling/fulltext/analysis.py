"""How texts become the words of the index, and queries the same words.

Owns the analyzers and the languages that words are stemmed in. Words are runs of letters and digits, folded
(`foundling.query.fold`); Chinese, Japanese and Korean, which are written without spaces, come as pairs of
characters that overlap, and the last character of each run alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import tantivy

from foundling.query import fold

# Stemmers (Snowball's) by the first part of a BCP 47 tag.
STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish",
}  # fmt: skip
# Other tags of the same language.
_SAME = {"nb": "no", "nn": "no"}
# Words of so many bytes and more are left out: they are encoded files, not words.
_LONGEST = 60
# Stems that are remembered.
_STEMS = 20_000
# Letters that the forms of a word share at least.
SHARED = 3
# Han, kana and hangul.
_CJK = re.compile(
    "[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+"
)
# Ends a run of characters, so that no phrase reaches over it.
_GAP = "\u2403"
_ASCII = bytes(range(128))
# Of the bytes of UTF-8: letters small, digits, and a space for all else, also for what is beyond ASCII.
_PLAIN = bytes(code if chr(code).isalnum() else ord(" ") for code in _ASCII).lower() + b" " * 128
# What beyond ASCII is sure to be no part of a word, for the word analyzer as well.
_BETWEEN = re.compile(
    "[\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20bf"
    "\u2190-\u2426\u2500-\u2775\u2794-\u2bff\ufeff\ufffd\U0001f300-\U0001f6ff]*"
)


def stem_language(tag: str | None) -> str | None:
    """The language that a text with this BCP 47 tag is stemmed in."""
    if tag is None:
        return None
    first = fold(tag).partition("-")[0]
    first = _SAME.get(first, first)
    return first if first in STEMMERS else None


@cache
def stem_analyzer(language: str) -> tantivy.TextAnalyzer:
    """Cuts a text into the stems of its words."""
    return _words().filter(tantivy.Filter.stemmer(STEMMERS[language])).build()


@cache
def _word_analyzer() -> tantivy.TextAnalyzer:
    """Cuts a text into words of any script."""
    return _words().build()


def _words() -> tantivy.TextAnalyzerBuilder:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    return builder.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())


@cache
def spaced_analyzer() -> tantivy.TextAnalyzer:
    """Cuts what `split` makes of words, where they are parted by spaces: with less to do, it takes less time."""
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return builder.filter(tantivy.Filter.remove_long(_LONGEST)).build()


@cache
def pair_analyzer() -> tantivy.TextAnalyzer:
    """Cuts what `split` makes of characters."""
    return tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()


def register(index: tantivy.Index) -> None:
    """Make the analyzers known to an index."""
    index.register_tokenizer("words", spaced_analyzer())
    index.register_tokenizer("pairs", pair_analyzer())


def split(text: str) -> tuple[str, str]:
    """The words of a text, folded, and the pairs of its characters; both parted by spaces.

    Lone surrogates, which UTF-8 cannot hold, part words.
    """
    plain = _plainly(text)
    if plain is not None:
        return plain, ""
    folded = _folded(text.encode("utf-8", "replace").decode())
    runs = _CJK.findall(folded)
    rest = _CJK.sub(" ", folded) if runs else folded
    words = _plainly(rest)
    if words is None:
        words = " ".join(_word_analyzer().analyze(rest))
    return words, f" {_GAP} ".join(" ".join(pairs(run)) for run in runs)


def _folded(text: str) -> str:
    """A text of which the words beyond ASCII are folded; white space becomes spaces."""
    parts = text.split()
    folded = iter(fold(" ".join(part for part in parts if not part.isascii())).split(" "))
    return " ".join(part if part.isascii() else next(folded) for part in parts)


def _plainly(text: str) -> str | None:
    """The words of a text, parted by spaces, if their letters are all of ASCII; else None.

    Most texts have nothing beyond it but quotation marks and dashes: byte by byte they are several times as fast.
    """
    octets = text.encode("utf-8", "replace")
    if not text.isascii() and not _BETWEEN.fullmatch(octets.translate(None, _ASCII).decode()):
        return None
    return octets.translate(_PLAIN).decode("ascii")


def pairs(run: str) -> Iterator[str]:
    """The overlapping pairs of a run of characters, then its last character."""
    for at in range(len(run)):
        yield run[at : at + 2]


def words_of(text: str) -> list[str]:
    """The words of a text, as they are in the index."""
    return [word for word in split(text)[0].split() if len(word.encode()) < _LONGEST]


def runs_of(text: str) -> list[str]:
    """The runs of Chinese, Japanese or Korean characters in a short text."""
    return _CJK.findall(fold(text))


@lru_cache(maxsize=_STEMS)
def stem_of(word: str, language: str) -> str:
    """The stem of one word, which is folded."""
    found = stem_analyzer(language).analyze(word)
    return found[0] if found else word


def beginning(word: str, language: str) -> tuple[str, str]:
    """How all forms of a word begin, and their stem; the word itself twice where they share too little."""
    stem = stem_of(word, language)
    unlike = (at for at, (one, other) in enumerate(zip(word, stem, strict=False)) if one != other)
    shared = next(unlike, min(len(word), len(stem)))
    if shared < SHARED:
        return word, word
    # A form may lose one letter more than the stem does: love, loving.
    return word[: max(SHARED, shared - 1)], stem
