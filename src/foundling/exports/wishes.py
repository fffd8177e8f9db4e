"""What an author said about archiving, as one of a few answers.

Owns the judgement only; the words it goes by are in `data/archive_wishes.toml`. It errs on the author's side: what
it does not understand is `unclear`, and an export that respects wishes leaves such a work to a person.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from foundling.knowledge import table
from foundling.library.types import Edition

Wish = Literal["unstated", "allows", "asks", "forbids", "unclear"]
# Said of each wish in reports and on pages.
SAID: dict[Wish, str] = {
    "unstated": "nothing said about archiving",
    "allows": "may be archived",
    "asks": "wants to be asked first",
    "forbids": "does not want it archived",
    "unclear": "said something about archiving that a person should read",
}
# A longer statement is a paragraph about other things as well.
_LONGEST = 600


def wish_words(edition: Edition) -> str | None:
    """What the author said, word for word, or None."""
    claims = edition.record.get("archive", ())
    return str(claims[0].value) if claims else None


def wish_of(edition: Edition) -> Wish:
    """What the author wishes, of all that the record says about archiving the strictest."""
    found = {judge(str(claim.value)) for claim in edition.record.get("archive", ())}
    order: tuple[Wish, ...] = ("forbids", "asks", "unclear", "allows")
    return next((wish for wish in order if wish in found), "unstated")


def may_go(edition: Edition) -> bool:
    """Whether an export that respects wishes may hand the text on: nothing was said, or that it may."""
    return wish_of(edition) in ("unstated", "allows")


def judge(words: str) -> Wish:
    """What these words wish.

    >>> judge("Anywhere, just let me know"), judge("Please ask first."), judge("Do not archive")
    ('allows', 'asks', 'forbids')
    """
    said = " " + " ".join(re.findall(r"\w+", words[:_LONGEST].casefold().replace("’", "'").replace("'", ""))) + " "
    for wish, phrases in _phrases():
        if any(phrase in said for phrase in phrases):
            return wish
    return "unclear"


@cache
def _phrases() -> tuple[tuple[Wish, tuple[str, ...]], ...]:
    order: tuple[tuple[str, Wish], ...] = (
        ("freely", "allows"),
        ("asks", "asks"),
        ("forbids", "forbids"),
        ("allows", "allows"),
    )
    known = table("archive_wishes.toml")
    return tuple((wish, tuple(f" {phrase} " for phrase in known[name]["phrases"])) for name, wish in order)
