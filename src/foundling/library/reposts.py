"""Knows withdrawn texts when they come again.

Owns the comparing of what comes in with what is left of withdrawn texts: the SHA-256s of their originals, their
texts' digests, and the anchors of their wording (wording.py), of which a copy in another dress or a revision
has most.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from sqlalchemy import select

from foundling.library.databases import Databases
from foundling.library.packing import PackedManuscript
from foundling.library.schema import redactions, withdrawals, withdrawn_texts
from foundling.library.wording import unpack_anchors
from foundling.likeness import VERSION

# The share of the anchors of the one that has fewer, and how many at least, from which on a text is taken for a
# withdrawn one. With one sentence in five replaced, 117 of 120 copies are known (0.50 in common at the 5th
# percentile), with three in ten 110 (0.33); 7,091 pairs of other passages, 611 of them of one novel, had at most
# one anchor in common (benchmarks/reposts.py).
SHARE = 0.35
FEWEST = 4
WHY = "withdrawn on its author's wish"
ADVICE = "it is not kept; take the story out of the file, if the file holds others, and add it again"


class Reposts:
    """What was withdrawn from a library, as it was when this was made."""

    def __init__(self, databases: Databases) -> None:
        self._originals: set[str] = set()
        self._texts: set[str] = set()
        self._counts: dict[int, int] = {}
        self._by_anchor: dict[int, list[int]] = defaultdict(list)
        with databases.kept.connect() as connection:
            query = select(withdrawn_texts).join(withdrawals, withdrawals.c.id == withdrawn_texts.c.withdrawal)
            for row in connection.execute(query.where(withdrawals.c.ended_at.is_(None))):
                self._texts.add(row.text_sha256)
                if row.sha256:
                    self._originals.add(row.sha256)
                if row.version == VERSION:
                    anchors = unpack_anchors(row.anchors)
                    self._counts[row.id] = len(anchors)
                    for anchor in anchors:
                        self._by_anchor[anchor].append(row.id)
            self._originals.update(connection.execute(select(redactions.c.old)).scalars())

    def __bool__(self) -> bool:
        return bool(self._texts or self._originals)

    def has(self, sha256: str | None, manuscripts: Iterable[PackedManuscript]) -> bool:
        """Whether an original, or a text in it, was withdrawn, in this dress or another."""
        if not self:
            return False
        return sha256 in self._originals or any(self._has_text(one) for one in manuscripts)

    def _has_text(self, manuscript: PackedManuscript) -> bool:
        if manuscript.text_sha256 in self._texts:
            return True
        if manuscript.wording is None:
            return False
        anchors = unpack_anchors(manuscript.wording.anchors)
        shared = Counter(id for anchor in anchors for id in self._by_anchor.get(anchor, ()))
        return any(
            count >= max(FEWEST, SHARE * min(len(anchors), self._counts[id])) for id, count in shared.items()
        )
