"""Sets that are joined, pair by pair."""

from __future__ import annotations

from collections.abc import Iterable


class Sets:
    """Disjoint sets of ids; one that was never joined is a set of its own. Joining n ids takes n log n steps."""

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._root = {id: id for id in ids}
        self._members = {id: {id} for id in self._root}

    def root(self, id: str) -> str:
        """One id of the set that this one is in; the same for all of them."""
        if id not in self._root:
            self._root[id] = id
            self._members[id] = {id}
        return self._root[id]

    def members(self, root: str) -> set[str]:
        """The set with this root."""
        return self._members[root]

    def join(self, one: str, other: str) -> str:
        """Make one set of those that these two are in; returns its root."""
        large, small = self.root(one), self.root(other)
        if large == small:
            return large
        if len(self._members[large]) < len(self._members[small]):
            large, small = small, large
        gone = self._members.pop(small)
        self._members[large] |= gone
        self._root.update(dict.fromkeys(gone, large))
        return large

    def all(self) -> list[set[str]]:
        """All sets, by their first ids."""
        return [self._members[root] for root in sorted(self._members, key=lambda root: min(self._members[root]))]
