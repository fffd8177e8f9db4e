"""What each field may hold when a curator decides it."""

from __future__ import annotations

from typing import Any

import pytest

from foundling.errors import DecisionError
from foundling.library.fields import FIELDS, check_values, same_value, value_type
from foundling.reading.types import ChapterPlace, Claim, OtherLabel, Rating, SeriesPlace


@pytest.mark.parametrize(
    "field, given, held",
    [
        ("title", "  The Ferry ", "The Ferry"),
        ("author", "kestrel", "kestrel"),
        ("rating", "teen", Rating("teen", "teen")),
        ("rating", "PG-13", Rating("PG-13", "teen")),
        ("rating", "general", Rating("general", "general")),
        ("rating", "Explicit", Rating("Explicit", "explicit")),
        ("rating", "NC-17 for one scene", Rating("NC-17 for one scene", "explicit")),
        ("rating", "Gore", Rating("Gore", None)),
        ("rating", {"raw": "PG-13", "scale": "teen"}, Rating("PG-13", "teen")),
        ("rating", Rating("R", "mature"), Rating("R", "mature")),
        ("series", "Tides", SeriesPlace("Tides", None)),
        ("series", "Tides #3", SeriesPlace("Tides", 3)),
        ("series", "Tides, part 3", SeriesPlace("Tides", 3)),
        ("chapter", "3", ChapterPlace(3, None, None)),
        ("chapter", "3/10", ChapterPlace(3, 10, None)),
        ("chapter", "3/? The Flood", ChapterPlace(3, None, "The Flood")),
        ("chapter", "3 of 10: The Flood", ChapterPlace(3, 10, "The Flood")),
        ("relationship", "Ellen/Tom", ("Ellen", "Tom")),
        ("relationship", ["Ellen", "Tom", "Ada"], ("Ellen", "Tom", "Ada")),
        ("relationship", "Johnlock", ("Johnlock",)),
        ("category", "gen", "Gen"),
        ("date", "2004-02-29", "2004-02-29"),
        ("date", "1999", "1999"),
        ("language", "pt-BR", "pt-BR"),
        ("status", "Complete", "complete"),
        ("form", "Poem", "poem"),
        ("words", "3,400", 3400),
        ("words", 12, 12),
        ("words", "0000000000000012", 12),
        ("other", "Soundtrack: rain", OtherLabel("Soundtrack", "rain")),
        ("title", Claim("Rain", (), 0.9, "rule"), "Rain"),
    ],
)
def test_a_value_is_held_as_the_field_holds_it(field: str, given: object, held: object) -> None:
    assert check_values(field, [given]) == (held,)


@pytest.mark.parametrize(
    "field, given",
    [
        ("colour", "blue"),
        ("title", 7),
        ("words", "many"),
        ("words", -1),
        ("words", "9" * 30),
        ("words", "9" * 5_000),
        ("words", 2**31),
        ("series", {"name": "Rain", "position": 2**31}),
        ("chapter", {"number": 1, "of": 2**31, "title": None}),
        ("date", "2004-13"),
        ("date", "last spring"),
        ("language", "English, mostly"),
        ("status", "finished"),
        ("form", "novel"),
        ("category", "M/F"),
        ("relationship", "Ellen Marsh"),
        ("url", "http://example.org/a b"),
        ("other", "no label"),
        ("rating", {"raw": "R", "scale": "very"}),
        ("rating", ["R"]),
        ("chapter", {"number": "x"}),
    ],
)
def test_a_value_that_a_field_cannot_hold(field: str, given: object) -> None:
    with pytest.raises(DecisionError) as caught:
        check_values(field, [given])
    assert field in str(caught.value)


@pytest.mark.parametrize("given", [[], [""], ["  "]])
def test_nothing_decides_that_there_is_none(given: list[Any]) -> None:
    assert check_values("author", given) == ()


def test_one_value_where_the_field_holds_one() -> None:
    assert check_values("author", ["Ell", "Tom", "Ell"]) == ("Ell", "Tom")
    with pytest.raises(DecisionError, match="one value"):
        check_values("title", ["Rain", "Snow"])
    with pytest.raises(DecisionError, match="empty"):
        check_values("author", ["Ell", ""])


def test_every_field_has_a_type() -> None:
    for field in FIELDS:
        assert value_type(field) is not None


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("The Ferry", "the  ferry", True),
        ("The Ferry", "Ferry", False),
        (("Ellen", "Tom"), ("tom", "ellen"), True),
        (Rating("PG-13", "teen"), Rating("pg-13", None), True),
    ],
)
def test_values_that_name_the_same(one: object, other: object, same: bool) -> None:
    assert same_value(one, other) is same
