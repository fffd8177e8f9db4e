"""The page of a reading: what is found is on it, once, in order, and nothing in a story becomes markup."""

from __future__ import annotations

import re

import msgspec
import pytest
from selectolax.lexbor import LexborHTMLParser

from foundling import read
from foundling.exports.page import page
from foundling.reading.types import Advisory, CastEntry, Part, Reading, Relationship, Scene, Utterance
from foundling.spans import Span

TEXT = """Title: The Lamp

"Come up," said Ellen. Tom came.

"Is it <b>far</b>?" he asked.

* * *

The knife lay on the sill & shone.
"""


def at(words: str, begin: int = 0) -> Span:
    """Where words stand in the text."""
    start = TEXT.index(words, begin)
    return Span(start, start + len(words))


def reading_of() -> Reading:
    """A reading with a bit of everything, set by hand."""
    (made,) = read(TEXT.encode(), layers=("parts", "record", "chapters", "scenes", "languages"))
    return msgspec.structs.replace(
        made,
        parts=(Part("front", Span(0, 17)), Part("body", Span(17, len(TEXT)))),
        scenes=(
            Scene(Span(at('"Come').start, at("* * *").start), person="third", tense="past", focal="c2"),
            Scene(Span(at("* * *").start, len(TEXT)), person="first", tense="past"),
        ),
        cast=(
            CastEntry("c1", "Ellen", ("El",), "she", 0.9, (at("Ellen"),)),
            CastEntry("c2", "Tom", (), "he", 0.8, (at("Tom"),)),
        ),
        speech=(
            Utterance(at('"Come up,"'), "speech", "c1", "c2", at("said Ellen"), 0.97),
            Utterance(at('"Is it <b>far</b>?"'), "speech", "c2", "c1", at("he asked"), 0.6),
        ),
        relationships=(Relationship(("c1", "c2"), "family", "both", (at("Tom came"),), 0.7),),
        advisories=(Advisory("violence", "mentioned", "undeclared", False, (at("The knife lay"),), 0.3),),
        not_found=("death",),
        suggested_rating=None,
    )


@pytest.fixture
def tree() -> LexborHTMLParser:
    return LexborHTMLParser(page(reading_of()))


def test_every_letter_of_the_story_is_on_the_page_once(tree: LexborHTMLParser) -> None:
    main = tree.css_first("main")
    for label in main.css(".scene, summary"):
        label.decompose()
    squeezed = re.sub(r"\s+", "", main.text())
    assert squeezed == re.sub(r"\s+", "", TEXT)


def test_markup_in_a_story_is_shown_as_it_stands(tree: LexborHTMLParser) -> None:
    assert not tree.css("main b")
    assert "<b>far</b>" in tree.css_first("main").text()


def test_speech_stands_in_its_speakers_colour_with_the_name(tree: LexborHTMLParser) -> None:
    said = tree.css("main .said")
    assert [one.text() for one in said] == ['"Come up,"', '"Is it <b>far</b>?"']
    assert said[0].attributes["title"] == "Ellen to Tom, 97%"
    colours = [next(name for name in one.attributes["class"].split() if name[0] == "c") for one in said]
    dots = {row.id: row.css_first(".dot").attributes["class"].split()[1] for row in tree.css(".cast tbody tr")}
    assert [dots["c1"][1:], dots["c2"][1:]] == [colour[1:] for colour in colours]


def test_scenes_lead_into_the_text(tree: LexborHTMLParser) -> None:
    links = [link.attributes["href"] for link in tree.css("svg.strip a")]
    assert [link for link in links if link.startswith("#scene")] == ["#scene-1", "#scene-2"]
    for link in links:
        assert tree.css_first(link) is not None, link
    assert tree.css_first("#scene-1").text() == "Scene 1 · third person, past · through Tom"


def test_an_advisory_leads_to_its_passage(tree: LexborHTMLParser) -> None:
    link = tree.css_first(".advisory a")
    assert tree.css_first(link.attributes["href"]).text() == "The knife lay"
    assert "Declared, and not found: death." in tree.body.text()


def test_the_graph_shows_who_is_what_to_whom(tree: LexborHTMLParser) -> None:
    graph = tree.css_first("svg.graph")
    assert {one.text() for one in graph.css("text.name")} == {"Ellen", "Tom"}
    assert graph.css_first("text.bond").text() == "family"
    assert "stated, and borne out" in tree.css_first(".bonds").text()


def test_nothing_is_loaded_and_no_script_runs() -> None:
    made = page(reading_of())
    assert "<script" not in made
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", made)
    assert "url(" not in made
    assert "default-src 'none'" in made


def test_a_reading_of_the_record_alone_makes_a_page() -> None:
    (made,) = read(TEXT.encode(), layers=("record",))
    tree = LexborHTMLParser(page(made))
    assert tree.css_first("h1").text() == "The Lamp"
    assert not tree.css("svg")


def test_nobody_is_shown_by_an_id() -> None:
    """Whoever is too unsure for the list has a name all the same where a relationship names them."""
    made = reading_of()
    cast = (*made.cast, CastEntry("c3", "a baker", (), None, 0.26, (at("lay on the sill"),)))
    bond = Relationship(("c1", "c3"), "family", "seen", (at("Tom came"),), 0.5)
    bonds = LexborHTMLParser(page(msgspec.structs.replace(made, cast=cast, relationships=(bond,)))).css_first(
        ".bonds"
    )
    assert bonds is not None and "a baker" in bonds.text() and "c3" not in bonds.text()


def test_a_name_that_comes_again_is_listed_though_it_is_unsure() -> None:
    made = reading_of()
    often = tuple(at(words) for words in ("knife", "sill", "shone"))
    cast = (
        *made.cast,
        CastEntry("c3", "Ida", (), None, 0.5, often),
        CastEntry("c4", "a boy", (), None, 0.5, often),
    )
    table = LexborHTMLParser(page(msgspec.structs.replace(made, cast=cast))).css_first("section.cast")
    assert table is not None and "Ida" in table.text() and "a boy" not in table.text()


def test_names_in_capitals_are_not_listed_beside_the_same_names() -> None:
    made = reading_of()
    cast = (msgspec.structs.replace(made.cast[0], aliases=("El", "ELLEN", "EL", "Elly")), made.cast[1])
    aliases = LexborHTMLParser(page(msgspec.structs.replace(made, cast=cast))).css_first(".aliases")
    assert aliases is not None and aliases.text() == "El, Elly"
