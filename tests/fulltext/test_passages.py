"""Passages are cut where the words stand, at their places in the text."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundling.fulltext import passages
from foundling.fulltext.passages import Cutter, begins, cut, holds
from foundling.query import Query, parse
from pacing import check_spent

_TEXT = (
    "Once there was a ferry. " * 30
    + "At last the lighthouses came in sight; «Écoutez», she said, and walked to the rail of the old ship. "
    + "Nothing else happened on the river that day. " * 30
)


def marked(text: str, query: str, language: str | None = "en") -> list[str]:
    parsed = parse(query)
    assert isinstance(parsed, Query)
    found = cut(text, parsed.root, language)
    if found is None:
        return []
    assert 0 <= found.span.start < found.span.end <= len(text)
    assert all(found.span.start <= mark.start < mark.end <= found.span.end for mark in found.marks)
    return [text[mark.start : mark.end] for mark in found.marks]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("lighthouse", ["lighthouses"]),
        ("walking rail", ["walked", "rail"]),
        ('"old ship"', ["old ship"]),
        ("ecoutez", ["Écoutez"]),
        ("light*", ["lighthouses"]),
        ("ship -river", ["ship"]),
        ('"to the rail of the old ship"', ["to the rail of the old ship"]),
        ('"a ferry once there was a"', ["a ferry. Once there was a"] * 3),
        ('"the lighthouses"', ["the lighthouses"]),
        ('speaker:Ada "she said"', ["she said"]),
        ("light", []),
        ("author:ferry", []),
    ],
)
def test_words_are_marked(query: str, expected: list[str]) -> None:
    assert marked(_TEXT, query) == expected


def test_forms_count_only_in_a_known_language() -> None:
    assert marked(_TEXT, "lighthouse", None) == []
    assert marked("They were loving the lives of others.", "love live") == ["loving", "lives"]


def test_the_passage_holds_most_of_what_is_looked_for() -> None:
    assert {"ship", "lighthouses"} <= set(marked(_TEXT, "ferry ship lighthouses said"))


def test_letters_that_fold_to_several_keep_places() -> None:
    text = "Die große Straße, e\u0301coute, æther. " * 40 + "Hier steht die Fähre am Kai."
    assert marked(text, "fahre kai", "de") == ["Fähre", "Kai"]
    assert marked(text, "strasse", None)[0] == "Straße"


def test_characters_without_spaces() -> None:
    text = "船は港を出た。" * 40 + "燈台の光が見えた。" + "船は港を出た。" * 40
    assert marked(text, "燈台", "ja") == ["燈台"]


@pytest.mark.parametrize("at", [5_590, 5_595, 5_600, 5_990, 5_999, 6_000, 11_995, 17_998])
def test_words_at_the_seams_of_pieces_are_met(at: int) -> None:
    text = ("a " * 40_000)[: at - at % 2] + "lantern bearer " + "b " * 20_000
    assert marked(text, '"lantern bearer"') == ["lantern bearer"]
    assert marked(text, "antern") == []
    assert marked(text, "lant") == []


def test_long_texts_take_time_in_proportion() -> None:
    text = "the witch of the which " * 200_000
    for query in ("witches", "absent", '"the which the"', "wi*"):
        check_spent(20, partial(marked, text, query))


@given(st.text(max_size=300), st.text(alphabet="abß é燈\u0301", min_size=1, max_size=6))
def test_any_text_can_be_cut(text: str, word: str) -> None:
    parsed = parse(word)
    if isinstance(parsed, Query):
        marked(text + word + text, word)


def test_what_short_texts_hold() -> None:
    assert holds("“Don’t come back,” he said", "come back")
    assert not holds("come on back", "come back")
    assert holds("燈台の光", "燈台")
    assert not holds("anything", "燈台")
    assert begins("Ellen Price", "pri")
    assert not begins("Ellen Price", "rice")


def test_the_story_is_shown_before_its_header() -> None:
    header = "Title: The Lighthouse\nAuthor: Ada Kell\nSummary: A lighthouse, a lighthouse keeper.\n\n"
    story = "Nothing was to be seen. " * 20 + "Then the lighthouse flashed. " + "Nothing was to be seen. " * 400
    parsed = parse("lighthouse")
    assert isinstance(parsed, Query)
    found = Cutter(parsed.root).cut(header + story, "en", story=len(header))
    assert found is not None and found.span.start >= len(header)
    assert (header + story)[found.marks[0].start : found.marks[0].end] == "lighthouse"
    at_once = Cutter(parsed.root).cut(header + "The lighthouse. " + story, "en", story=len(header))
    assert at_once is not None and at_once.span.start == len(header)
    # What stands in the header alone is shown there.
    author = parse("Kell")
    assert isinstance(author, Query)
    there = Cutter(author.root).cut(header + story, "en", story=len(header))
    assert there is not None and there.span.end <= len(header) + 240
    assert [(header + story)[mark.start : mark.end] for mark in there.marks] == ["Kell"]


def test_what_stands_together_is_shown_wherever_it_is() -> None:
    far = "The moon rose. " + "It was quiet. " * 1_000 + "The sea lay still. " + "It was quiet. " * 1_000
    text = far + "Over the sea hung the moon. " + "It was quiet. " * 1_000
    parsed = parse("moon sea")
    assert isinstance(parsed, Query)
    found = cut(text, parsed.root, "en")
    assert found is not None
    assert {text[mark.start : mark.end] for mark in found.marks} == {"moon", "sea"}


def test_places_in_a_folded_text_lead_back_to_where_its_letters_stood() -> None:
    piece = "Die Straße nach Œuvre-les-Bains — na\u0131ve, İzmir, cafe\u0301, ﬁn. " + "plain words between, "
    folded, place = passages._folded(piece)
    for at, sign in enumerate(folded):
        assert sign in passages.fold(piece[place(at)]), (at, sign)
    assert place(len(folded)) == len(piece)
    assert folded.count("strasse") == 1
    assert piece[place(folded.index("oeuvre")) :].startswith("Œuvre")
