"""Preferred names."""

from __future__ import annotations

import pytest

from foundling.errors import LibraryError
from foundling.library.authority import prefer, preferred_names, variant_key
from foundling.library.library import Library


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("Lighthouse: The Series", "lighthouse - the  series", True),
        ("Lighthouse", "Lighthouse 2", False),
        ("L.H.S.", "L H S", True),
    ],
)
def test_what_makes_a_variant(one: str, other: str, same: bool) -> None:
    assert (variant_key(one) == variant_key(other)) is same


def test_a_variant_leads_to_the_preferred_form(any_library: Library) -> None:
    with any_library._databases.kept.begin() as connection:
        made = prefer(connection, "fandom", "Lighthouse: The Series", ["LHS", "Light House"], who="me")
        assert made.variants == ("LHS", "Light House", "Lighthouse: The Series")
        wanted = ["lhs", "lighthouse - the series", "Ferry"]
        assert preferred_names(connection, "fandom", wanted) == {
            "lhs": "Lighthouse: The Series",
            "lighthouse - the series": "Lighthouse: The Series",
        }
        assert preferred_names(connection, "character", ["LHS"]) == {}


def test_a_variant_has_one_authority(any_library: Library) -> None:
    with any_library._databases.kept.begin() as connection:
        prefer(connection, "tag", "Hurt/Comfort", ["h/c"], who="me")
        prefer(connection, "tag", "Hot chocolate", ["h/c"], who="me")
        assert preferred_names(connection, "tag", ["H/C", "hurt/comfort"]) == {
            "H/C": "Hot chocolate",
            "hurt/comfort": "Hurt/Comfort",
        }


def test_people_have_no_preferred_names(any_library: Library) -> None:
    with any_library._databases.kept.begin() as connection, pytest.raises(LibraryError, match="fandom"):
        prefer(connection, "author", "Ell", ["Ellen"], who="me")  # type: ignore[arg-type]
