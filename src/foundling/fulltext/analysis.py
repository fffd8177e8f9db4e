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
from foundling.query.folding import foreign

# Stemmers (Snowball's) by the first part of a BCP 47 tag.
STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish",
}  # fmt: skip
# Other tags of the same language.
_SAME = {"nb": "no", "nn": "no"}
# Bytes of the longest word that is kept; longer runs are encoded files, not words.
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


def stem_language(tag: str | None) -> str | None:
    """The language that a text with this BCP 47 tag is stemmed in."""
    if tag is None:
        return None
    first = fold(tag).partition("-")[0]
    first = _SAME.get(first, first)
    return first if first in STEMMERS else None


@cache
def word_analyzer() -> tantivy.TextAnalyzer:
    """Cuts a text into words."""
    return _words().build()


@cache
def stem_analyzer(language: str) -> tantivy.TextAnalyzer:
    """Cuts a text into the stems of its words."""
    return _words().filter(tantivy.Filter.stemmer(STEMMERS[language])).build()


def _words() -> tantivy.TextAnalyzerBuilder:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in (
        tantivy.Filter.remove_long(_LONGEST),
        tantivy.Filter.lowercase(),
        tantivy.Filter.ascii_fold(),
    ):
        builder = builder.filter(step)
    return builder


@cache
def pair_analyzer() -> tantivy.TextAnalyzer:
    """Cuts what `split` makes of characters."""
    return tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()


def register(index: tantivy.Index) -> None:
    """Make the analyzers known to an index."""
    index.register_tokenizer("words", word_analyzer())
    index.register_tokenizer("pairs", pair_analyzer())


def split(text: str) -> tuple[str, str]:
    """What of a text the word analyzer is given, folded, and pairs of characters, parted by spaces.

    What has but letters of ASCII stays as it is: the analyzer makes small letters of them.
    """
    beyond = foreign(text)
    if not beyond:
        return text, ""
    folded = fold(text)
    if not _CJK.search(beyond):
        return folded, ""
    runs = _CJK.findall(folded)
    return _CJK.sub(" ", folded), f" {_GAP} ".join(" ".join(pairs(run)) for run in runs)


def pairs(run: str) -> Iterator[str]:
    """The overlapping pairs of a run of characters, then its last character."""
    for at in range(len(run)):
        yield run[at : at + 2]


def words_of(text: str) -> list[str]:
    """The words of a short text."""
    return word_analyzer().analyze(split(text)[0])


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
