"""The grammar and the lexicon of labelled lines."""

from __future__ import annotations

from functools import partial

import pytest

from foundling.reading.labels import field_of, parse
from pacing import check_spent


def read(line: str) -> list[tuple[str, str | None, str]]:
    return [(p.label, p.field, line[p.value_start : p.value_end].strip()) for p in parse(line, 0)]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Title: Rain", "title", "Rain"),
        ("TITLE:\tRain", "title", "Rain"),
        ("**Title:** Rain", "title", "Rain"),
        ("**Title**: Rain", "title", "Rain"),
        ("..:: title ::.. Rain", "title", "Rain"),
        ("# Title # Rain", "title", "Rain"),
        ("~*~Title~*~ Rain", "title", "Rain"),
        ("**Title: **Rain", "title", "Rain"),
        ("*TITLE:  *Rain", "title", "Rain"),
        ("Title: *Rain*", "title", "*Rain*"),
        ("Title......Rain", "title", "Rain"),
        ("Title    Rain", "title", "Rain"),
        ("| Title | Rain", "title", "Rain"),
        ("[Title] Rain", "title", "Rain"),
        ("Author:Zoë", "author", "Zoë"),
        ("Rating - PG-13", "rating", "PG-13"),
        ("Rating – R", "rating", "R"),
        ("Pairing(s): A/B", "relationship", "A/B"),
        ("Story Type: vignette", "genre", "vignette"),
        ("Author’s Notes: sorry", "note", "sorry"),
        ("A/N: sorry", "note", "sorry"),
        ("Chapter End Notes: sorry", "note", "sorry"),
        ("Threadmark: The Lamp", "chapter", "The Lamp"),
        ("Threadmarks: 14", "site", "14"),
        ("Summery: It rains.", "summary", "It rains."),
    ],
)
def test_every_separator_and_decoration(line: str, field: str, value: str) -> None:
    assert [(found[1], found[2]) for found in read(line)] == [(field, value)]


@pytest.mark.parametrize("line", ["Summary", "=== Title ===", "Author's Notes:", "~Disclaimer~"])
def test_label_alone_on_its_line(line: str) -> None:
    [(_, field, value)] = read(line)
    assert field
    assert value == ""


def test_several_labels_on_one_line() -> None:
    assert read("Rating: PG | Pairing: A/B | Words: 1,200") == [
        ("Rating", "rating", "PG"),
        ("Pairing", "relationship", "A/B"),
        ("Words", "words", "1,200"),
    ]


def test_an_answer_behind_the_name_of_a_list_is_no_second_label() -> None:
    line = "Subject: [harbour-fic] Re: Salt Harbour"
    assert read(line) == [("Subject", "subject", "[harbour-fic] Re: Salt Harbour")]


def test_fanfiction_net_line() -> None:
    line = "Rated: Fiction T - English - Romance - Chapters: 5 - Words: 1,200 - Reviews: 3"
    assert [field for _, field, _ in read(line)] == ["rating", "chapter", "words", "site"]


@pytest.mark.parametrize(
    "line",
    [
        "Well - he said nothing.",
        "http://www.example.org/",
        "10:45 to Nowhere",
        '"Title: none," he read.',
        "Dear Ellen,",
    ],
)
def test_prose_is_not_labelled(line: str) -> None:
    assert read(line) == []


def test_unforeseen_label_is_kept_without_a_field() -> None:
    assert read("Ship's cat: Marmalade") == [("Ship's cat", None, "Marmalade")]


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("WARNING(S)", "warning"),
        ("Pairing/Rating", "relationship"),
        ("The Usual Disclaimer", "disclaimer"),
        ("Ship's cat", None),
    ],
)
def test_field_of(label: str, field: str | None) -> None:
    assert field_of(label) == field


def test_hostile_line_is_read_in_linear_time() -> None:
    for line in ("a" * 1_000_000, "[" * 1_000_000, "Title: " + " - x" * 250_000, "a " * 500_000):
        check_spent(20, partial(parse, line, 0))
