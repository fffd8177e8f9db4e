"""The members of a Yahoo! group, as its rescuers saved them: names and addresses, of which nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator

from foundling.manuscript import Refusal
from foundling.sources.dumps.taken import Dump, Taken

WHY = "it lists the members of a group, with their addresses"
_KEYS = (b'"yid"', b'"yalias"', b'"userStatus"', b'"moderatorStatus"', b'"deliveryType"')


def is_list(head: bytes) -> bool:
    """Whether a file that begins so is a list of members."""
    return (
        head.lstrip()[:1] in (b"{", b"[") and sum(key in head for key in _KEYS) > 1 and b'"rawEmail"' not in head
    )


def extract(dump: Dump) -> Iterator[Taken | Refusal]:
    """One Refusal: nothing of it is a story."""
    yield Refusal(dump.shown, WHY, "leave it out; there is no story in it")
