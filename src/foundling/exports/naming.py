"""Names of files that any disk takes: Windows, macOS, Linux, a USB stick.

Owns what such a name may hold and how names that would clash are told apart.
Sources: Microsoft, "Naming Files, Paths, and Namespaces"; exFAT and APFS compare names without case.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Mapping

from foundling.errors import LibraryError
from foundling.exports import card
from foundling.exports.protocol import title_of
from foundling.library.types import Edition

# Bytes of one name in UTF-8 (ext4 takes 255) that are left for the name itself, beside a number and an ending.
LONGEST = 180
# Longest path below the folder that is written to; Windows takes 260 characters in all.
LONGEST_PATH = 200
_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]'
)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.I)
UNKNOWN_AUTHOR = "Unknown author"
# What a pattern may name, each made from an edition.
FIELDS: Mapping[str, Callable[[Edition], str]] = {
    "title": title_of,
    "author": lambda edition: ", ".join(card.authors(edition)) or UNKNOWN_AUTHOR,
    "fandom": lambda edition: card.first(edition, "fandom") or "No fandom",
    "series": lambda edition: place.name if (place := card.series(edition)) else "No series",
    "number": lambda edition: _number(edition),
    "rating": lambda edition: card.first(edition, "rating") or "Unrated",
    "language": card.language,
    "year": lambda edition: (card.first(edition, "date") or "Undated")[:4],
    "id": lambda edition: edition.id,
}


def safe(name: str, longest: int = LONGEST) -> str:
    """`name` as a name of a file or folder, without ending: at most `longest` bytes, never empty.

    >>> safe("AUX"), safe("Who? What: Where..."), safe("  ")
    ('_AUX', 'Who What Where', '_')
    """
    shown = unicodedata.normalize("NFC", _FORBIDDEN.sub(" ", name))
    shown = " ".join(shown.split()).strip(" .")
    while len(shown.encode("utf-8", "replace")) > longest:
        shown = shown[: max(1, min(len(shown) - 1, longest))].rstrip(" .")
    if _RESERVED.fullmatch(shown):
        shown = "_" + shown
    return shown or "_"


def check_pattern(pattern: str) -> None:
    """Raise LibraryError for a pattern that names what there is not, or leads out of the folder."""
    try:
        fields = [field for _, field, _, _ in string.Formatter().parse(pattern) if field is not None]
    except ValueError as error:
        raise LibraryError(f"--name {pattern!r}: {error}") from error
    unknown = [field for field in fields if field not in FIELDS]
    if unknown:
        raise LibraryError(f"--name {pattern!r}: there is no {{{unknown[0]}}}; there are {', '.join(FIELDS)}")
    if not fields or any(part in ("", ".", "..") for part in pattern.split("/")):
        raise LibraryError(f"--name {pattern!r}: name at least one of {', '.join(FIELDS)}, and no empty folder")


def named(pattern: str, edition: Edition) -> str:
    """The name that a pattern (`{author}/{title}`) gives an edition, parts joined by `/`, without ending."""
    folders = pattern.split("/")
    each = max(20, min(LONGEST, LONGEST_PATH // len(folders)))
    values = {name: safe(make(edition), each) for name, make in FIELDS.items()}
    return "/".join(safe(folder.format(**values), each) for folder in folders)


class Names:
    """Hands out names, each once; names that a disk cannot tell apart are one."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def reserve(self, name: str) -> None:
        """Take a name that is in use already, with its ending."""
        self._taken.add(_key(name))

    def take(self, name: str, suffix: str) -> str:
        """`name` with its ending, and with a number where it is taken."""
        key = _key(name + suffix)
        number = self._numbers.get(key, 1)
        chosen = name + suffix
        while _key(chosen) in self._taken:
            number += 1
            chosen = f"{name} ({number}){suffix}"
        self._numbers[key] = number
        self._taken.add(_key(chosen))
        return chosen


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", name).casefold())


def _number(edition: Edition) -> str:
    place = card.series(edition)
    return "0" if place is None or place.position is None else str(place.position)
