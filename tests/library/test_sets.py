"""Sets that are joined pair by pair."""

from __future__ import annotations

from foundling.library.sets import Sets


def test_what_is_joined_in_whatever_order_is_one_set() -> None:
    sets = Sets("abcdef")
    for one, other in (("a", "b"), ("d", "c"), ("b", "c"), ("a", "d"), ("f", "g")):
        assert sets.join(one, other) == sets.root(one) == sets.root(other)
    assert sets.all() == [{"a", "b", "c", "d"}, {"e"}, {"f", "g"}]
    assert sets.members(sets.root("d")) == {"a", "b", "c", "d"}
