"""Names of files and members, as people are shown them and as locators hold them.

Owns the escaping of names that are not UTF-8 or would disturb a line of output, and the making of locators
(`manuscript.Member`). Names inside archives are only ever shown: nothing is written under them.

    >>> shown("caf\\udce9.txt")
    'caf\\\\xe9.txt'
"""

from __future__ import annotations

import os
import re

# What separates the steps of a locator (manuscript.Member).
STEP = "!/"
# Lone surrogates stand for undecodable bytes (PEP 383) or cannot be written at all; control characters and the
# line and paragraph separators would break the line they are shown on.
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def shown(name: str) -> str:
    """The name with every byte that is not UTF-8, and every control character, written as `\\xNN`."""
    return _UNSHOWN.sub(_escaped, name)


def shown_path(path: os.PathLike[str] | bytes | str) -> str:
    """A path as `shown` writes it; bytes that are not UTF-8 come out as `\\xNN`."""
    return shown(os.fsencode(path).decode("utf-8", "surrogateescape"))


def member_name(raw: bytes) -> str:
    """The name of a member of an archive: UTF-8 where it is, other bytes kept as lone surrogates."""
    return raw.decode("utf-8", "surrogateescape")


def step(name: str) -> str:
    """The name as one step of a locator: printable, and without the separator of steps."""
    return shown(name).replace(STEP, "\\x21/")


def deeper(locator: str | None, name: str) -> str:
    """The locator of the member `name` of what `locator` leads to (None: the original itself)."""
    return step(name) if locator is None else f"{locator}{STEP}{step(name)}"


def within(outer: str, name: str) -> str:
    """How the member `name` of the container shown as `outer` is shown."""
    return f"{outer}{STEP}{step(name)}"


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
