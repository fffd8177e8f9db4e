"""Each sample's record and body are recovered, as its own header and story say them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from foundling import read
from foundling.reading.types import Reading

SAMPLES = Path(__file__).resolve().parents[1] / "samples"

# file -> first value of each field (a list: all values), the body's first and last words
EXPECTED: dict[str, tuple[dict[str, Any], str, str]] = {
    "labelled-header.txt": (
        {
            "title": "The Kettle at Sker Point",
            "author": ["Wren Halloway"],
            "fandom": ["Sker Point"],
            "relationship": [("Nell Ashby", "Tobias Crane")],
            "character": ["Nell Ashby", "Tobias Crane", "Old Mrs Pryor"],
            "summary": "The lamp has never gone out in ninety years. The kettle is another matter.",
            "archive": "Ask first, please. I nearly always say yes.",
            "contact": "wren@lantern.example",
            "beta": ["Marguerite"],
            "status": "complete",
        },
        "The kettle at Sker Point had been repaired",
        "and asked for more tea.",
    ),
    "title-by-author.txt": (
        {"title": "The Borrowed Umbrella", "author": ["Idris Penhallow"]},
        "It was a green umbrella",
        "for whoever comes next*.",
    ),
    "title-only.txt": (
        {"title": "SEVEN JARS OF MARMALADE", "author": []},
        "My grandmother left me seven jars",
        'Somebody make some toast."',
    ),
    "untitled.txt": (
        {"author": [], "rating": None, "fandom": []},
        "By the time the snow had reached",
        "considered that she had arrived.",
    ),
    "serial-chapter-4.txt": (
        {"title": "The Long Way to Anstey", "author": ["Calder Finch"], "status": "in-progress"},
        "The ferry, when they found it",
        "something knocked.",
    ),
    "signal-box.mbox": (
        {
            "title": "Snow on the Signal Box",
            "author": ["Posy Wetherby"],
            "fandom": ["Branch Line"],
            "character": ["Harriet", "Mr Lumb"],
            "status": "complete",
        },
        "There were nineteen levers",
        "sat down on the floor to take off her boots.",
    ),
    "ao3-page.html": (
        {
            "title": "What the Tide Table Said",
            "author": ["hazelmoth"],
            "fandom": ["Saltmarsh (Radio)"],
            "relationship": [("Imogen Fell", "Winifred Oake")],
            "warning": ["No Archive Warnings Apply"],
            "category": ["F/F"],
            "date": "2016-05-14",
            "status": "complete",
        },
        "The first note said only no.",
        "came back at six.",
    ),
    "efiction-page.html": (
        {
            "title": "The Clockmender of Quill Street",
            "author": ["Dorothea Vane"],
            "genre": ["Fantasy", "Family"],
            "character": ["Pia", "Master Orlo"],
            "warning": [],
            "status": "complete",
        },
        "In Quill Street it was always three different times.",
        "“They only wanted counting in.”",
    ),
    "forum-thread.html": (
        {
            "title": "The Scarecrow's Second Best Coat",
            "author": ["bramblewick"],
            "archive": "Please ask before you take it anywhere.",
            "status": "complete",
        },
        "Part 1 of 2\n\nThey drew straws for it",
        "“Now there's a trade with prospects.”",
    ),
    "geocities-page.html": (
        {"title": "The Tailor’s Nine Cats", "author": ["Tamsin Loveday"], "status": "complete"},
        "The tailor of Bellwether Lane",
        "it’s said he’s never danced so well.",
    ),
    "bees.epub": (
        {"title": "The Wrong Bees", "author": ["Marnie Oswick"], "date": "2013-02-10"},
        "Chapter One: The Wrong Parcel",
        "the first one had come out crooked.",
    ),
    "mojibake.txt": (
        {"title": "Café at the End of the Pier", "author": ["Zoë Marchbanks"], "status": "complete"},
        "It was Étienne who found the piano.",
        "to hear what it would say.",
    ),
}

RATINGS = {
    "labelled-header.txt": "general",
    "signal-box.mbox": "general",
    "ao3-page.html": "general",
    "efiction-page.html": "general",
    "forum-thread.html": "general",
    "geocities-page.html": "general",
}


def reading(name: str) -> Reading:
    readings = read(SAMPLES / name)
    assert len(readings) == 1, [found.source.name for found in readings]
    return readings[0]


def body(found: Reading) -> str:
    assert isinstance(found.parts, tuple)
    spans = [part.span for part in found.parts if part.kind == "body"]
    return "".join(found.text[span.start : span.end] for span in spans).strip()


def alike(a: object, b: object) -> bool:
    """Equal but for capitals: a title in capitals is the title."""
    return a.casefold() == b.casefold() if isinstance(a, str) and isinstance(b, str) else a == b


def test_there_are_twelve_and_each_is_expected() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in SAMPLES.iterdir())
    assert len(EXPECTED) == 12


@pytest.mark.parametrize("name", EXPECTED)
def test_the_record(name: str) -> None:
    record = reading(name).record
    wrong = {}
    for field, expected in EXPECTED[name][0].items():
        values = [claim.value for claim in getattr(record, field)]
        if isinstance(expected, list):
            right = len(values) == len(expected) and all(map(alike, values, expected))
        else:
            right = alike(values[0], expected) if values else expected is None
        if not right:
            wrong[field] = values
    assert not wrong


@pytest.mark.parametrize("name", RATINGS)
def test_the_rating(name: str) -> None:
    record = reading(name).record
    assert record.rating and record.rating[0].value.scale == RATINGS[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_body(name: str) -> None:
    _, first, last = EXPECTED[name]
    found = body(reading(name))
    assert found.startswith(first), found[:200]
    assert found.endswith(last), found[-200:]


@pytest.mark.parametrize("name", EXPECTED)
def test_every_value_has_its_evidence(name: str) -> None:
    found = reading(name)
    for field in ("title", "author", "fandom", "summary"):
        for claim in getattr(found.record, field):
            assert claim.spans or claim.hint, (field, claim)
            for span in claim.spans:
                assert found.text[span.start : span.end].strip()


def test_the_chapter_of_a_serial_knows_its_place() -> None:
    [claim, *_] = reading("serial-chapter-4.txt").record.chapter
    assert (claim.value.number, claim.value.of, claim.value.title) == (4, 9, "The Ferry That Wasn't")


def test_the_series_of_the_saved_page() -> None:
    [claim, *_] = reading("ao3-page.html").record.series
    assert (claim.value.name, claim.value.position) == ("High Water", 2)


def test_readers_words_are_left_out() -> None:
    assert "embroidered" not in reading("forum-thread.html").text
    assert "The dancing!!" not in reading("ao3-page.html").text
    assert "lonely bank clock! Lovely" not in reading("efiction-page.html").text


def test_the_posts_of_the_mailing_list_are_one_story() -> None:
    found = reading("signal-box.mbox")
    assert len(found.source.members) == 3
    assert "mailing list" not in body(found) and "Mind the gap" not in body(found)


def test_the_chapters_of_the_book() -> None:
    chapters = reading("bees.epub").chapters
    assert [(chapter.number, chapter.title) for chapter in chapters] == [
        (1, "The Wrong Parcel"),
        (2, "Return to Sender"),
    ]


def test_mojibake_is_mended_and_what_stood_there_recorded() -> None:
    source = reading("mojibake.txt").source
    assert "mojibake" in source.repairs
    assert any("Ã©" in mend.was for mend in source.repaired)


def test_the_page_without_a_character_set_is_windows_1252() -> None:
    source = reading("geocities-page.html").source
    assert source.encoding is not None and "1252" in source.encoding
