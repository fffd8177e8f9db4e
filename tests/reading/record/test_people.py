"""Pairings and characters as they are written."""

import pytest

from foundling.reading.record.people import characters, pairings
from foundling.spans import Span


def values(read, words, field):
    return [x.value for x in read(words, Span(0, len(words)), "r") if x.field == field]


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        ("Ellen/Tom", [("Ellen", "Tom")]),
        ("Ellen & Tom", [("Ellen", "Tom")]),
        ("Ellen x Tom", [("Ellen", "Tom")]),
        ("EllenxTom", [("Ellen", "Tom")]),
        ("E/T", [("E", "T")]),
        ("Ellen Marsh / Tom Reed", [("Ellen Marsh", "Tom Reed")]),
        ("Ellen/Tom/Bea", [("Ellen", "Tom", "Bea")]),
        ("Ellen/Tom, Bea/Cam", [("Ellen", "Tom"), ("Bea", "Cam")]),
        ("Ellen/Tom; implied Bea/Cam (past)", [("Ellen", "Tom"), ("Bea", "Cam")]),
        ("Ellen/Tom and Bea/Cam", [("Ellen", "Tom"), ("Bea", "Cam")]),
        ("some Ellen/Tom friendship", [("Ellen", "Tom")]),
        ("The Artilleryman/The Curate", [("The Artilleryman", "The Curate")]),
        ("Ellentom", [("Ellentom",)]),
        ("ETR (implied), Bea/Cam", [("ETR",), ("Bea", "Cam")]),
        ("Romance", []),
        ("Various", []),
        ("none", []),
        ("read and find out", []),
        ("m/m", []),
    ],
)
def test_pairings(words, pairs):
    assert values(pairings, words, "relationship") == pairs


@pytest.mark.parametrize(("words", "category"), [("gen", ["Gen"]), ("m/m", ["M/M"]), ("Ellen/Tom", [])])
def test_pairing_line_may_name_a_category(words, category):
    assert values(pairings, words, "category") == category


def test_names_are_where_they_stand():
    words = "implied Ellen/Tom (later)"
    (found,) = pairings(words, Span(0, len(words)), "r")
    assert words[found.spans[0].start : found.spans[0].end] == "Ellen/Tom"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ellen, Tom and Bea", ["Ellen", "Tom", "Bea"]),
        ("Mr and Mrs Marsh", ["Mr and Mrs Marsh"]),
        ("Ellen (mentioned), Tom", ["Ellen", "Tom"]),
        ("None", []),
    ],
)
def test_characters(words, names):
    assert values(characters, words, "character") == names


def test_hostile_lead_words_stay_linear():
    words = "pre-" * 20_000 + "x"
    assert values(pairings, words, "relationship") == []
