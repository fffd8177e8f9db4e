"""How somebody likes to read in the browser: the kind of letters, how wide a line is, what is veiled.

Owns the row `reader` of `preferences` in kept.db. What is never to be found is preferences.py's; theme and size
are a device's, not a person's, and the web keeps them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

import msgspec
from msgspec import Struct
from sqlalchemy import select

from foundling.library.databases import Databases
from foundling.library.dialect import insert_or_update
from foundling.library.schema import preferences
from foundling.reading.types import Advisory, Level

_NAME = "reader"

Veil = Literal["never", "unwarned", "graphic", "moderate", "mentioned"]
Letters = Literal["serif", "sans"]
Width = Literal["narrow", "middle", "wide"]
VEILS: tuple[Veil, ...] = get_args(Veil)
LETTERS: tuple[Letters, ...] = get_args(Letters)
WIDTHS: tuple[Width, ...] = get_args(Width)
_LEVELS: tuple[Level, ...] = get_args(Level)


class ReaderSettings(Struct, frozen=True):
    """How a story is shown to somebody.

    `veil` says which passages are veiled: those of a level and all above it, or (`unwarned`) graphic ones that the
    author did not warn of. `veils` says otherwise of single kinds of advisory. `speakers`: lines of speech are
    shown in their speakers' colours.
    """

    letters: Letters = "serif"
    width: Width = "middle"
    speakers: bool = False
    veil: Veil = "unwarned"
    veils: Mapping[str, Veil] = {}

    def veiled(self, advisory: Advisory) -> bool:
        """Whether the passages of an advisory are veiled."""
        match self.veils.get(advisory.kind, self.veil):
            case "never":
                return False
            case "unwarned":
                return advisory.level == "graphic" and advisory.standing == "undeclared"
            case least:
                return _LEVELS.index(advisory.level) >= _LEVELS.index(least)


class ReaderChoices:
    """What the accounts of one library have chosen."""

    def __init__(self, databases: Databases) -> None:
        self._databases = databases

    def read(self, account: int) -> ReaderSettings:
        """What an account has chosen, or what is usual."""
        query = select(preferences.c.value).where(preferences.c.account == account, preferences.c.name == _NAME)
        with self._databases.kept.connect() as connection:
            found = connection.execute(query).scalar()
        if found is None:
            return ReaderSettings()
        try:
            return msgspec.json.decode(found, type=ReaderSettings)
        except msgspec.ValidationError:  # written by a Foundling that knew other choices
            return ReaderSettings()

    def keep(self, account: int, settings: ReaderSettings) -> None:
        """Keep what an account has chosen."""
        row = {"account": account, "name": _NAME, "value": msgspec.json.encode(settings).decode()}
        with self._databases.kept.begin() as connection:
            connection.execute(insert_or_update(self._databases.kept, preferences, names=("value",)), row)
