"""Dates of every notation, and the order of day and month."""

import pytest

from foundling.reading.record.dates import day_first, find_dates


def first(words, **how):
    return next((found.iso for found in find_dates(words, **how)), None)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("May 12, 2004", "2004-05-12"),
        ("14 July 1994", "1994-07-14"),
        ("12th of May 2004", "2004-05-12"),
        ("Sat, 1 Nov 1997 18:17:06 +0000", "1997-11-01"),
        ("2004-05-12", "2004-05-12"),
        ("2004/05/12", "2004-05-12"),
        ("1/27/07", "2007-01-27"),
        ("27.1.99", "1999-01-27"),
        ("Aug 2003", "2003-08"),
        ("2004-05", "2004-05"),
        ("Summer 1999", "1999"),
        ("31 February 2001", None),
        ("45/99/2001", None),
        ("version 2.0.1", None),
        ("no date", None),
    ],
)
def test_notations(words, iso):
    assert first(words) == iso


def test_ambiguous_order_is_month_first_with_strokes():
    assert first("3/4/99") == "1999-03-04"
    assert first("3.4.99") == "1999-04-03"


def test_order_is_learnt_from_the_other_dates():
    assert day_first(["3/4/99", "25/4/99"]) is True
    assert day_first(["3/4/99", "4/25/99"]) is False
    assert day_first(["3/4/99"]) is None
    assert first("3/4/99", day_first=True) == "1999-04-03"


def test_span_is_the_date_alone():
    (found,) = find_dates("written on May 12, 2004.")
    assert "written on May 12, 2004."[found.span.start : found.span.end] == "May 12, 2004"
