"""Properties of the record: nothing raises, spans lie inside, twice is equal, hostile lines stay linear."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foundling import read
from foundling.manuscript import Hint
from pacing import check_spent

PIECES = [
    "Title: Rain (2/5)",
    "Author: ",
    "by ",
    "By Wren and ",
    "Rating: parts 1-3 PG, 4 ",
    "Pairing: A/B, / , C/",
    "Series: (#",
    "Date: 31/02/99",
    "Warnings:",
    "Notes: thanks to ",
    "[end part 3 of ",
    "(A/N: ",
    "The End",
    "TBC",
    "-- ",
    "From: <>",
    "Subject: [fic] ",
    "It rained all day, and Ellen sat by the window.",
    "“",
    "*",
    "\t",
    "© ½ İ ﷺ",
    "\u2028",
    "Chapter ",
    "Summary",
    "http://",
    "a@b",
]
LINES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=24)


@settings(max_examples=150, deadline=None)
@given(LINES, st.sampled_from(["\n", "\n\n", " "]))
def test_any_header_is_read_and_its_spans_lie_inside(lines, joint):
    data = joint.join(lines).encode("utf-8", "surrogatepass")
    first, second = read(data), read(data)
    assert first == second
    for reading in first:
        for field in reading.record.__struct_fields__:
            for claim in getattr(reading.record, field):
                assert 0 <= claim.confidence <= 1
                assert all(0 <= s.start < s.end <= len(reading.text) for s in claim.spans)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(
        ["title", "author", "rating", "series", "date", "relationship", "status", "subject", "odd", "note"]
    ),
    st.text(max_size=30),
)
def test_any_hint_is_read(field, value):
    for reading in read(b"It rained.\n", hints=[Hint(field, value, "opf:x")]):
        assert reading.record is not None


@pytest.mark.parametrize(
    "line",
    [
        "Title: " + "(1/" * 30_000,
        "by " * 30_000,
        "Pairing: " + "A/" * 30_000,
        "Rating: " + "PG to " * 15_000,
        "(A/N: " * 15_000,
    ],
)
def test_hostile_lines_are_read_in_time(line):
    check_spent(30, lambda: read(f"{line}\n\nIt rained all day.\n".encode(), layers=("record",)))
