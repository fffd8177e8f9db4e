"""A server's own files in the backup of a site: passwords, settings of programs, logs of who came from where.

Owns the telling of them. Nothing of them is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foundling.manuscript import Refusal
from foundling.sources.dumps.taken import Dump, Taken
from foundling.sources.protocol import HEAD_BYTES

WHY = "it is a file of a server's own, with passwords or addresses"
# `name:hash`, as htpasswd(1) and passwd(5) write it; a line of prose has no such second word.
_PASSWORD = re.compile(
    rb"[^\s:]{1,64}:(?:\$[\w-]{1,10}\$[^\s:]{8,200}|\{SHA\}[^\s:]{20,60}|[0-9a-f]{32}|[0-9a-f]{40}|[./0-9A-Za-z]{13})(?::.*)?\r?"
)
# A line of the common log format, of Apache and its kin.
_VISIT = re.compile(rb"[^\s\"]{1,300} \S{1,64} [^\"\[]{1,64} ?\[\d\d/\w{3}/\d{4}:[^\]\n]{1,40}\] \"[A-Z]{3,8} ")
_PROGRAM = re.compile(rb"\s{0,40}<\?(?:php\b|\s)", re.I)
# A first line is looked for in so many bytes.
_FIRST = 1024
_SETTING = re.compile(
    rb"\$\w{0,40}pass(?:w(?:or)?d)?\w{0,20}['\"\]]{0,2}\s{0,8}=[^=]|define\s{0,4}\(\s{0,4}['\"]\w{0,40}PASS",
    re.I,
)


def is_private(head: bytes) -> bool:
    """Whether a file that begins so is one of these."""
    if _PROGRAM.match(head) is not None:
        return _SETTING.search(head) is not None
    if _VISIT.match(head) is not None:
        return True
    first = head[:_FIRST].lstrip().partition(b"\n")[0]
    if not first.startswith(b"#") and _PASSWORD.fullmatch(first) is None:
        return False  # nearly all files
    lines = [line for line in head.split(b"\n")[:50] if line.strip() and not line.startswith(b"#")]
    whole = lines[:-1] if len(head) >= HEAD_BYTES else lines  # the head may end in the middle of a line
    return bool(whole) and all(_PASSWORD.fullmatch(line) is not None for line in whole)


def extract(dump: Dump) -> Iterator[Taken | Refusal]:
    """One Refusal: nothing of it is a story."""
    yield Refusal(dump.shown, WHY, "leave it out; there is no story in it")
