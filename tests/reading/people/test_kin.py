"""Whom `her mother` means."""

from __future__ import annotations

from casting import Told

HOUSE = (
    "Mrs. Marsh opened the window. Mr. Marsh shut it again. Ellen Marsh and Tom Marsh looked at each other. "
    'Mrs. Marsh sighed. "It is stuffy," said Mrs. Marsh. "It is cold," said Mr. Marsh. Mr. Marsh sat down. '
    "Ellen laughed. Tom did not. Mrs. Marsh frowned at Ellen, and Mr. Marsh frowned at Tom. Ellen went out, and "
    "Mrs. Marsh called Ellen back. Mr. Marsh told Tom to sit. "
)


def nominals(told: Told, alias: str) -> list[str]:
    words = told.prose
    return [told.text[words.starts[first] : words.ends[last - 1]] for first, last in told.who(alias).nominals]


def test_her_mother_is_mrs() -> None:
    told = Told(HOUSE + "\n\nEllen came back with her mother. Tom found his father asleep. Ellen smiled.")
    assert nominals(told, "Mrs. Marsh") == ["her mother"]
    assert nominals(told, "Mr. Marsh") == ["his father"]


def test_somebodys_brother_by_name() -> None:
    told = Told(HOUSE + "\n\nEllen's brother was no help at all.")
    assert nominals(told, "Tom") == ["Ellen's brother"]


def test_a_stranger_has_no_mother_here() -> None:
    told = Told(HOUSE + "\n\nJoseph Crane laughed. Joseph Crane loved his mother.")
    assert nominals(told, "Mrs. Marsh") == []


def test_mamma_is_the_mother_of_whoever_says_it() -> None:
    told = Told(HOUSE + '\n\n"Mamma is cross," said Ellen. "Papa is worse," said Tom.')
    assert "Mamma" in told.who("Mrs. Marsh").aliases
    assert "Papa" in told.who("Mr. Marsh").aliases


def test_a_name_beside_the_noun_says_whose_sister_she_is() -> None:
    told = Told(
        "Joseph Crane waited. Joseph saw his sister Harriet Bell at the gate. Harriet waved. Joseph ran to meet "
        "his sister Harriet. Harriet laughed. Rose Penn watched them both. Joseph said that his sister was well."
    )
    assert nominals(told, "Harriet")[-1] == "his sister"
    kin = {
        (told.people.figures[whose].name, noun, told.people.figures[whom].name)
        for whose, noun, whom in told.people.kin
    }
    assert ("Joseph Crane", "sister", "Harriet Bell") in kin
    assert ("Harriet Bell", "brother", "Joseph Crane") in kin


def test_papa_of_somebody_else_is_not_hers() -> None:
    told = Told(
        HOUSE
        + "Ellen stood beside Mr. Marsh. Tom and Mr. Marsh quarrelled. "
        + '\n\n"Papa is cross," said Ellen.\n\nEllen yawned. Tom slept.\n\n'
        + "Joseph Crane came by train. Joseph was tired. Joseph Crane sat down.\n\n"
        + '"Papa is ill," said Joseph.\n\nTom Marsh woke up.'
    )
    papas = {figure.name: len(figure.names) for figure in told.people.figures if "Papa" in figure.aliases}
    assert papas == {"Mr. Marsh": 8, "Papa": 1}
