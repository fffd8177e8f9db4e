"""What of a close reading the catalogue holds."""

from __future__ import annotations

from foundling.library.cards import CLOSE_LAYERS, make_card
from foundling.library.closecards import NAMES, PEOPLE, make_close_card
from foundling.reading.types import (
    Advisories,
    Advisory,
    CastEntry,
    Claim,
    Passage,
    Record,
    Relationship,
    Scene,
    SuggestedRating,
)
from foundling.spans import Span


def entry(number: int, name: str, aliases: tuple[str, ...] = (), mentions: int = 1) -> CastEntry:
    return CastEntry(f"c{number}", name, aliases, "she", 0.9, (Span(0, 1),) * mentions)


def test_advisories_are_one_row_a_kind_at_their_highest_level() -> None:
    found = (
        Advisory("violence", "mentioned", "undeclared", True, (), 0.9),
        Advisory("violence", "mentioned", "undeclared", False, (), 0.9),
        Advisory("violence", "graphic", "undeclared", False, (), 0.4),
        Advisory("war", "moderate", "declared", False, (), 0.7),
    )
    rating = SuggestedRating("teen", ("violence",), 0.5)
    card = make_close_card({"advisories": Advisories(found, ("drugs", "drugs"), rating)})
    assert [(line.kind, line.level, line.standing, line.told) for line in card.advisories] == [
        ("violence", "mentioned", "undeclared", True),
        ("violence", "graphic", "undeclared", False),
        ("war", "moderate", "declared", False),
        ("drugs", None, "not_found", False),
    ]
    assert card.suggested == "teen"


def test_the_cast_is_listed_by_mentions_and_has_an_end() -> None:
    cast = [entry(1, "Ellen Marsh", ("Ellen", "El", "Ellen"), 3), entry(2, "Tom  Reed", (), 9)]
    lines = make_close_card({"cast": tuple(cast)}).cast
    assert [(line.entry, line.name, line.alias, line.mentions) for line in lines] == [
        (0, "Tom Reed", False, 9),
        (1, "Ellen Marsh", False, 3),
        (1, "Ellen", True, 3),
        (1, "El", True, 3),
    ]
    many = tuple(entry(n, f"Nora {n}", tuple(f"N{n} {m}" for m in range(40))) for n in range(3_000))
    assert len(make_close_card({"cast": many}).cast) == PEOPLE * NAMES


def test_stories_are_found_by_people_who_are_known() -> None:
    named = ["Ellen Marsh", "李明", "Dr. Reed", "the lighthouse keeper"]
    nobody = ["Somebody", "anyone", "No-one", "She", "we", "You"]
    cast = [entry(number, name) for number, name in enumerate(named + nobody)]
    passing = [
        CastEntry("c90", name, (), None, 0.26, (Span(0, 1),)) for name in ("a man", "my aunt", "The pilots")
    ]
    once = CastEntry("c99", "Barnaby", (), None, 0.26, (Span(0, 1),))
    lines = make_close_card({"cast": (*cast, *passing, once)}).cast
    assert [line.name for line in lines] == [*named, "Barnaby"]


def test_relationships_name_their_people() -> None:
    pairs = (
        Relationship(("c1", "c2"), "friends", "seen", (), 0.4),
        Relationship(("c1", "Somebody Else"), "romantic", "stated", (), 0.9),
    )
    found = {"cast": (entry(1, "Ellen Marsh"), entry(2, "Tom Reed")), "relationships": pairs}
    assert [line.names for line in make_close_card(found).pairs] == [
        ("Ellen Marsh", "Somebody Else"),
        ("Ellen Marsh", "Tom Reed"),
    ]


def test_how_a_story_is_told_is_measured_in_shares_of_it() -> None:
    scenes = (
        Scene(Span(0, 600), "third", "past", "c1", 0.9, (), (Passage(Span(100, 200), "first", "present", "c2"),)),
        Scene(Span(600, 960), "third", "past", "c2"),
        Scene(Span(960, 1000), "second", "past", None),
    )
    found = {"cast": (entry(1, "Ellen"), entry(2, "Tom")), "viewpoint": scenes}
    assert make_close_card(found).facets == (
        ("focal", "Ellen", 0.5),
        ("focal", "Tom", 0.46),
        ("person", "third", 0.86),
        ("person", "first", 0.1),
        ("tense", "past", 0.9),
        ("tense", "present", 0.1),
    )


def test_an_inferred_fandom_stands_behind_the_stated_one_and_is_marked() -> None:
    stated = Claim("Tides", (Span(0, 5),), 0.98, "labelled-line")
    inferred = (Claim("tides", (), 0.6, "people"), Claim("Harbour Lights", (), 0.5, "people"))
    found = {"record": Record(fandom=(stated,)), "chapters": (), "fandom": inferred}
    shelved = make_card({"record": Record(fandom=(stated,)), "chapters": ()})
    assert shelved.close is None and shelved.fandom == ("Tides",)
    card = make_card(found)
    assert card.fandom == ("Tides", "Harbour Lights")
    facets = [(facet.value, facet.confidence, facet.inferred) for facet in card.facets if facet.field == "fandom"]
    assert facets == [("Tides", 0.98, False), ("Harbour Lights", 0.5, True)]
    # Part of a close reading is none: what filters by it treats the story as unknown.
    assert card.close is None
    rest = {layer: () for layer in CLOSE_LAYERS if layer not in ("fandom", "advisories")}
    assert make_card({**found, **rest, "advisories": Advisories()}).close is not None
