"""How pages look to one reader: the theme, and what the reader page adds.

Owns the cookie `look`, which holds no more than these choices.
"""

from __future__ import annotations

from fastapi import Request
from msgspec import Struct

COOKIE = "look"
THEMES = ("auto", "light", "dark", "sepia")
SIZES = ("s", "m", "l", "xl", "xxl")


class Look(Struct, frozen=True):
    """The theme (`auto`: as the device has it) and the size of a story's letters."""

    theme: str = "auto"
    size: str = "m"


def look_of(request: Request) -> Look:
    """The look that the browser asks for."""
    theme, _, size = request.cookies.get(COOKIE, "").partition(".")
    return Look(theme if theme in THEMES else "auto", size if size in SIZES else "m")


def written(look: Look) -> str:
    """The look as the cookie holds it."""
    return f"{look.theme}.{look.size}"
