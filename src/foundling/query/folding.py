"""What does not matter when words are compared: case, diacritics, typographic quotation marks and dashes.

Owns `fold`, which the index applies to texts and the query to what is typed, so that both agree.
"""

from __future__ import annotations

import re
import unicodedata

# Marks that are written above, below or through letters of Latin, Greek, Cyrillic, Hebrew and Arabic script. Marks
# of other scripts make other letters (the voiced kana, the vowels of Devanagari and Thai) and stay.
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
                    "\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff]+")  # fmt: skip
_ASCII = bytes(range(128))
# Whether a text has anything that folding changes: letters beyond ASCII.
_FOREIGN = re.compile("[\u00aa-\u1fff\u2c00-\ud7ff\uf900-\U0010ffff]")
_LIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»「」『』＂", '"'),
        **dict.fromkeys("‐‑‒–—−－", "-"),
        **{"（": "(", "）": ")", "：": ":", "＊": "*", "\u00a0": " ", "\u3000": " "},
    }
)  # fmt: skip
# Letters that Unicode does not take apart.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
)


def foreign(text: str) -> str:
    """The characters of `text` beyond ASCII, one after the other, where a letter is among them; else nothing.

    Most texts have none but quotation marks and dashes, and telling so is to cost as little as copying them.
    """
    if text.isascii():
        return ""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    return rest if _FOREIGN.search(rest) else ""


def fold(text: str) -> str:
    """`text` in small letters, without diacritics."""
    if text.isascii():
        return text.lower()
    if not foreign(text):  # several times as fast as asking Unicode about every character
        return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.lower()))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def fold_plainly(text: str) -> str | None:
    """`text` folded, if it holds no letter beyond ASCII: every character stays in its place. Else None."""
    if text.isascii():
        return text.lower()
    data = text.encode("utf-8", "surrogatepass")
    rest = data.translate(None, _ASCII)
    if _FOREIGN.search(rest.decode("utf-8", "surrogatepass")):
        return None
    return data.lower().decode("utf-8", "surrogatepass")


def straighten(query: str) -> str:
    """A query with typographic quotation marks, dashes and wide signs as ASCII has them; positions stay."""
    return query.translate(_LIKE)
