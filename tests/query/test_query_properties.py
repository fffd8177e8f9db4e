"""What holds of any string that is typed as a query."""

from __future__ import annotations

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from foundling.query import Query, QueryError, fold, parse, write
from foundling.query.parsing import LONGEST
from pacing import check_spent
from query.test_parsing import bare

_PIECES = st.sampled_from(
    [
        "(", ")", '"', "“", "”", "-", "*", ":", "OR", "AND", "NOT", " ", " ", " ", "lamp", "é", "燈台", "Ellen",
        "author:=", "shelf:",
        "author:", "speaker:", "rating:", "<=", ">", "teen", "words:", "12", "..", "99", "advisory:", "violence",
        "=graphic", "added:", "2026-11", "<2026", "sort:", "title", "language:", "en", "status:wip", "pairing:a/b",
    ]
)  # fmt: skip
QUERIES = st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=25).map("".join))


@given(QUERIES)
def test_any_string_is_a_query_or_wrong_somewhere_in_it(text: str) -> None:
    parsed = parse(text)
    if isinstance(parsed, QueryError):
        assert 0 <= parsed.span.start <= parsed.span.end <= len(text)
        assert parsed.why


@given(QUERIES)
def test_a_written_tree_parses_to_itself(text: str) -> None:
    parsed = parse(text)
    if isinstance(parsed, Query):
        again = parse(write(parsed))
        assert bare(again) == bare(parsed), write(parsed)


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_what_does_not_matter() -> None:
    assert fold("Écoute") == fold("e\u0301coute") == "ecoute"
    assert fold("Ёлка") == "елка"
    assert fold("Άννα") == "αννα"
    assert fold("Straße Łódź") == "strasse lodz"
    assert fold("が") == "が"  # the voiced sound is another letter, not a mark


def test_long_queries_take_time_in_proportion() -> None:
    for piece in ("(", ")", "-", '"', "a ", "-a ", "a OR ", "author:", "(a ", "*", "a*b ", "words:1.."):
        check_spent(5, partial(parse, (piece * LONGEST)[:LONGEST]))
        check_spent(5, partial(parse, piece * 1_000_000))
