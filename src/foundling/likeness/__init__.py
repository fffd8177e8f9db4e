"""Whether two texts are the same story: by their words alone, never by their titles.

`wording.py` takes a text's words and its anchors (a small sample of its runs of five words, chosen by the words
themselves, so that two copies give the same ones); `comparing.py` says how much two texts have in common,
`differing.py` where they differ. Pure functions of texts: nothing here knows of libraries, and nothing compares
authors.
"""

from __future__ import annotations

from foundling.likeness.comparing import Likeness, Placement, Told, compare
from foundling.likeness.differing import Difference, Piece, differences
from foundling.likeness.wording import VERSION, Vocabulary, Wording, read_wording, runs_at, words_of

__all__ = [
    "VERSION",
    "Difference",
    "Likeness",
    "Piece",
    "Placement",
    "Told",
    "Vocabulary",
    "Wording",
    "compare",
    "differences",
    "read_wording",
    "runs_at",
    "words_of",
]
