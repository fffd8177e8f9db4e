"""Quotes of texts that nobody would write: time stays linear, nothing breaks."""

from __future__ import annotations

import pytest
from quoting import prose_of

from foundling.reading.quotes import read_quotes
from pacing import check_growth, check_spent


def check_quotes(text: str) -> None:
    manuscript, prose = prose_of(text)
    found = read_quotes(manuscript, prose=prose)
    assert len(found.at) == len(prose.words)
    ends = [quote.span.end for quote in found.quotes]
    assert all(a.span.start >= end for a, end in zip(found.quotes[1:], ends, strict=False))


UNITS = [
    '" ',
    '"a',
    "' ",
    "'a ",
    "a' ",
    "“a ",
    "a” ",
    "« a ",
    "— a, said b. ",
    "— a\n\n",
    '"a\n\n',
    '"a, she said "b" ',
    "``a ",
    "''a ",
    "~a ",
    "//a ",
    ":: a ",
    "<a ",
    "a> ",
    "*a ",
    "_a ",
    "/a ",
    "Ann: a\n",
    "<ann> a\n",
    "[10:31 ",
    "Dear Ann,\n\n",
    "Dear Ann,\nYours,\n\n",
    "(((((",
    "said ",
    "the ",
    "Ann ",
    "Ann, and ",
    "'s ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_linear(unit: str) -> None:
    check_growth(lambda count: check_quotes(unit * count), 4_000)


def test_fifty_thousand_unbalanced_marks() -> None:
    check_spent(60, lambda: check_quotes('He said " and then " he went. ' * 25_000))


def test_a_megabyte_without_marks() -> None:
    check_spent(60, lambda: check_quotes("The rain fell on the harbour and the lamp went out again. " * 17_500))


def test_a_book_that_never_closes_its_marks() -> None:
    manuscript, prose = prose_of('"I am going home, she said.\n\nShe took her coat.\n\n' * 3_000)
    found = read_quotes(manuscript, prose=prose).quotes
    assert len(found) == 3_000
    assert {manuscript.text[q.inner.start : q.inner.end] for q in found} == {"I am going home,"}
