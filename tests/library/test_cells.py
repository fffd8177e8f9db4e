"""Cells that no spreadsheet program takes for a formula, and what they were before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundling.library.cells import guarded, unguarded


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "-"])
def test_what_looks_like_a_formula_is_guarded(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "rain", "'Come in,' she said", "1-1", " =1", "–", "'"])
def test_what_does_not_stays(cell: str) -> None:
    assert guarded(cell) == cell == unguarded(cell)


@given(st.text("'=+-@\t\r a1", max_size=6))
def test_a_cell_comes_back_as_it_was(cell: str) -> None:
    safe = guarded(cell)
    assert safe[:1] not in set("=+-@\t\r")
    assert unguarded(safe) == cell


@given(st.text("'=+-@\t\r a1", max_size=6))
def test_it_is_undone_by_the_pattern_that_the_documents_give(cell: str) -> None:
    assert re.sub(r"^'('*[-=+@\t\r])", r"\1", guarded(cell)) == cell
