"""Declared warnings against what the text bears out, underage, deaths of main characters, the suggested rating."""

from __future__ import annotations

import pytest

from foundling.reading.advisories import MAIN_DEATH, UNDERAGE
from foundling.reading.advisories.declared import kinds_of
from foundling.reading.types import Advisory
from foundling.reading.views import Figure
from reading.advisories.telling import advise, of_kind, prose_of, record

CALM = "Ellen put the kettle on, and Tom read the paper at the window."
HARM = "The man stabbed Tom in the arm with a knife, and the wound bled."


@pytest.mark.parametrize(
    ("stated", "kinds"),
    [
        ("Graphic Depictions Of Violence", {"violence"}),
        ("Major Character Death", {"death", "major-character-death"}),
        ("Rape/Non-Con", {"sexual-violence"}),
        ("Underage", {"underage"}),
        ("Underage Sex", {"underage", "sexual-content"}),
        ("No Archive Warnings Apply", set()),
        ("Choose Not To Use Archive Warnings", set()),
        ("Creator Chose Not To Use Archive Warnings", set()),
        ("none", set()),
        ("character death", {"death"}),
        ("no character death", set()),
        ("non-graphic", set()),
        ("Dub-con", {"doubtful-consent"}),
        ("Implied/Referenced Self-Harm", {"self-harm"}),
        ("Suicidal Thoughts", {"suicide"}),
        ("PG-13 for language and violence", {"strong-language", "violence"}),
        ("m/m sex, language", {"sexual-content", "strong-language"}),
        ("Period-Typical Homophobia", {"homophobia"}),
        ("Kidnapping", {"abduction"}),
        ("Child Abuse", {"abuse", "child-in-danger"}),
        ("fluff", set()),
        ("Death Eaters", set()),
        ("Unresolved Sexual Tension, sign language", set()),
        ("Cold War", set()),
        ("", set()),
    ],
)
def test_a_stated_warning_declares_kinds(stated: str, kinds: set[str]) -> None:
    assert set(kinds_of(stated)) >= kinds
    if not kinds:
        assert kinds_of(stated) == ()


def test_declared_and_undeclared() -> None:
    assert standing(of_kind("violence", HARM, record("Graphic Depictions Of Violence"))) == "declared"
    assert standing(of_kind("violence", HARM, record(tags=["Violence"]))) == "declared"
    assert standing(of_kind("violence", HARM, record(rating="PG-13 for violence", scale="teen"))) == "declared"
    assert standing(of_kind("violence", HARM, record("no violence"))) == "undeclared"
    assert standing(of_kind("violence", HARM)) == "undeclared"


def standing(found: Advisory | None) -> str | None:
    return found.standing if found else None


def test_declared_and_not_borne_out() -> None:
    assert advise(CALM, record("violence, drug use")).not_found == ("violence", "drugs")
    assert advise(HARM, record("violence, drug use")).not_found == ("drugs",)
    assert advise(CALM, record("Choose Not To Use Archive Warnings")).not_found == ()


def test_underage_is_declared_or_an_age_in_a_sexual_story() -> None:
    aged = "Ellen was sixteen years old that summer."
    explicit = record(rating="NC-17", scale="explicit")
    declared = of_kind(UNDERAGE, CALM, record("Underage"))
    assert declared is not None
    assert declared.standing == "declared"
    stated = of_kind(UNDERAGE, aged, explicit)
    assert stated is not None
    assert (stated.standing, stated.level) == ("undeclared", "mentioned")
    assert [aged[s.start : s.end] for s in stated.spans] == [aged]
    assert of_kind(UNDERAGE, aged) is None
    assert of_kind(UNDERAGE, aged, record(rating="PG", scale="general")) is None
    assert of_kind(UNDERAGE, "Ellen was a sixteen-year-old.", record("sexual content")) is not None
    assert of_kind(UNDERAGE, "Ellen was nineteen years old, and the house sixteen feet wide.", explicit) is None


@pytest.mark.parametrize(
    ("end", "dies"),
    [
        ("Ellen died in the spring.", True),
        ("Ellen was killed by the fall.", True),
        ("They went to Ellen's funeral.", True),
        ("Ellen was dead tired.", False),
        ("Ellen was not dead.", False),
        ("Ellen's father died in the spring.", False),
        ("Ellen killed a fly.", False),
        ("Somebody died in the spring.", False),
    ],
)
def test_the_death_of_a_main_character_needs_the_cast(end: str, dies: bool) -> None:
    text = f"Ellen laughed. Ellen ran. Ellen sat down. {end}"
    _, prose = prose_of(text)
    names = tuple((at, at + 1) for at, word in enumerate(prose.lower) if word == "ellen")
    found = advise(text, figures=[Figure("Ellen", names=names)])
    assert (MAIN_DEATH in {each.kind for each in found.found}) is dies
    assert MAIN_DEATH not in {each.kind for each in advise(text).found}


def test_a_rating_is_suggested_with_its_reasons() -> None:
    calm = advise(CALM).suggested_rating
    assert calm is not None
    assert (calm.scale, calm.reasons) == ("general", ())
    shot = advise(f"{HARM} They shot the guard, beat the others, and killed them. He was dead.").suggested_rating
    assert shot is not None
    assert shot.scale == "teen"
    assert "violence" in shot.reasons
    assert shot.confidence <= 0.6
