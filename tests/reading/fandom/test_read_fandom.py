"""What is inferred of stories: the fandoms expected, their passages, and nothing of what has none."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from foundling.api import container, manuscripts, read
from foundling.manuscript import Manuscript
from foundling.reading import engine
from foundling.reading.fandom import read_fandom
from foundling.reading.fandom.gazetteer import akin, find, index, key_of, people_of
from foundling.reading.types import Claim, Record
from pacing import check_growth

HERE = Path(__file__).parent
STORIES: list[dict[str, Any]] = tomllib.loads((HERE / "stories.toml").read_text(encoding="utf-8"))["story"]


def manuscript(text: str) -> Manuscript:
    (item,) = manuscripts(container(text.encode(), name="story.txt"))
    assert isinstance(item, Manuscript)
    return item


def fandoms(text: str) -> tuple[Claim[str], ...]:
    made = manuscript(text)
    results = engine.read_layers(made, {"prose", "record"}).layers
    return read_fandom(made, prose=results["prose"], record=results["record"])


def same(one: str, other: str) -> bool:
    a, b = find(one), find(other)
    return bool(a and b and akin(a, b))


def test_there_are_fifty_stories() -> None:
    assert len(STORIES) == 50
    assert sum(1 for story in STORIES if not story["fandoms"]) >= 18


@pytest.mark.parametrize("story", STORIES, ids=[story["kind"] for story in STORIES])
def test_a_story(story: dict[str, Any]) -> None:
    found = [claim.value for claim in fandoms(story["text"])]
    for name in story["fandoms"]:
        assert any(same(one, name) for one in found), found
    for one in found:
        assert any(same(one, name) for name in story["fandoms"]), found


def test_a_claim_shows_its_passages() -> None:
    text = next(story["text"] for story in STORIES if story["fandoms"] == ["The X-Files"])
    (claim,) = fandoms(text)
    made = manuscript(text)
    shown = {made.text[span.start : span.end] for span in claim.spans}
    assert {"Mulder", "Scully"} <= shown
    assert claim.by == "gazetteer"
    assert 0.5 < claim.confidence < 1
    assert list(claim.spans) == sorted(claim.spans)


def test_what_the_header_states_is_not_said_twice() -> None:
    body = next(story["text"] for story in STORIES if story["fandoms"] == ["The X-Files"])
    (reading,) = read(f"Title: Last Row\nAuthor: Kit\nFandom: TXF\n\n{body}".encode(), name="story.txt")
    assert isinstance(reading.record, Record)
    assert [claim.value for claim in reading.record.fandom] == ["TXF"]
    (reading,) = read(f"Title: Last Row\nAuthor: Kit\n\n{body}".encode(), name="story.txt")
    assert isinstance(reading.record, Record)
    assert [(claim.value, claim.by) for claim in reading.record.fandom] == [("The X-Files", "gazetteer")]


def test_names_seldom_met_in_a_long_story_are_no_fandom() -> None:
    plain = "The rain came down on the quay, and nobody spoke of the boat. " * 4_000
    assert fandoms(plain + '"You sound like Dana Scully," said Ann. "Or Fox Mulder."') == ()


def test_ordinary_words_prove_nothing() -> None:
    text = (
        "Hope rose. Grace and Will saw the castle, the house and the bones of an angel; the fox had gone to wood. "
    )
    assert fandoms(text * 30) == ()


@pytest.mark.parametrize("text", ["Rain.", "…", "A\n" * 500, "JACK SAM DEAN " * 300, "*" * 5_000])
def test_odd_texts(text: str) -> None:
    assert fandoms(text) == ()


def test_a_shared_cast_gives_the_wider_fandom() -> None:
    text = (
        "Sherlock Holmes looked out at Baker Street. John Watson was reading; Irene Adler had written. "
        "Mycroft Holmes would not like it, Watson said. Moriarty would like it less. "
    )
    (claim,) = fandoms(text * 5)
    found = find(claim.value)
    assert found and found.id.startswith("sherlock")


def test_it_is_linear() -> None:
    base = " ".join(story["text"] for story in STORIES)
    made = {times: manuscript(base * times) for times in (5, 20)}
    layers = {times: engine.read_layers(one, {"prose", "record"}).layers for times, one in made.items()}

    def read(times: int) -> None:
        read_fandom(made[times], prose=layers[times]["prose"], record=layers[times]["record"])

    check_growth(read, 5)


def told_of(names: Sequence[str]) -> str:
    lines = ["The rain had not stopped since noon, and nobody had thought of lighting the lamps."]
    return "\n\n".join([*lines, *(f"Then {name} spoke, and {name} was heard by them all." for name in names)])


def test_main_people_by_their_full_names_give_their_fandom() -> None:
    """Three known exceptions: casts of animals, of villagers and of soldiers whose names are ordinary words."""
    wrong = []
    for fandom in index().fandoms:
        if not fandom.umbrella:
            names = [person.name for person in people_of(fandom.name)[:5]]
            found = fandoms(told_of(names))
            if not found or not same(found[0].value, fandom.name):
                wrong.append(fandom.id)
    assert set(wrong) <= {"wind-in-the-willows", "war-of-the-worlds", "stardew-valley"}


def test_given_names_drawn_from_many_fandoms_give_none() -> None:
    """One common given name each of many fandoms, as an original story may have them."""
    known = index()
    common = sorted({person.given for one in known.fandoms for person in people_of(one.name)[:3]})
    plain = [name for name in common if key_of(name) in known.forms and known.form(key_of(name)).as_person < 1.0]
    assert len(plain) > 150
    for start in range(0, len(plain) - 10, 10):
        cast = plain[start : start + 10]
        assert fandoms(told_of(cast)) == (), cast
