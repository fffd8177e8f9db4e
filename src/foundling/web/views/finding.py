"""Finding words within one story, letter for letter but for case, accents and the shape of quotation marks.

Owns the comparing and nothing of how hits are shown. Offsets are those of the text as it stands.
"""

from __future__ import annotations

import re
import unicodedata

from foundling.query.folding import straighten
from foundling.spans import Span

# Hits that are looked for; whoever looks for "the" has enough of them by then.
MOST = 1_000
# Characters that may be looked for.
LONGEST = 200
# Of so many different characters beyond ASCII each is replaced by itself.
_FEW = 60
_SPACE = re.compile(r"\s+")


def find(text: str, words: str) -> tuple[Span, ...]:
    """Where the words stand in the text, first to last; any white space between them, a line end too."""
    wanted = _SPACE.sub(" ", _level(words[:LONGEST])).strip()
    if not wanted:
        return ()
    pattern = re.compile(r"\s{1,8}".join(re.escape(word) for word in wanted.split(" ")))
    found = []
    for match in pattern.finditer(_level(text)):
        found.append(Span(match.start(), match.end()))
        if len(found) == MOST:
            break
    return tuple(found)


def _level(text: str) -> str:
    """The text in small letters, without accents, quotation marks straight: as many characters as before."""
    if not text.isascii():
        signs = {sign: _plain(sign) for sign in set(text) if not sign.isascii()}
        if len(signs) <= _FEW:  # several times as fast as looking every character up
            for sign, plain in signs.items():
                text = text.replace(sign, plain)
        else:
            text = text.translate({ord(sign): plain for sign, plain in signs.items()})
    return text.lower()


def _plain(sign: str) -> str:
    """A character as it is compared: always one, which stays one in small letters."""
    base = unicodedata.normalize("NFD", sign)
    if len(base) > 1 and all(unicodedata.combining(mark) for mark in base[1:]):
        sign = base[0]
    small = straighten(sign.lower())
    return small if len(small) == 1 else "\ufffd"
