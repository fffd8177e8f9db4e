"""Who says "I"."""

from __future__ import annotations

from casting import Told, story

ASIDE = "I went down to the pier and I sat there, because I had nowhere else to go and nobody to ask me why. "


def test_a_narrator_is_the_one_spoken_to() -> None:
    told = Told(
        "\n\n".join(
            [
                ASIDE * 3,
                '"Ellen?" said Tom. "What are you doing here, Ellen?" Tom sat down next to me.',
                '"Nothing," I said. Tom knows me. He waited.',
                '"Come home, Ellen," said Tom.',
            ]
        )
    )
    assert told.who("Ellen").narrates
    assert not told.who("Tom").narrates


def test_a_narrator_may_say_the_name() -> None:
    told = Told(
        ASIDE * 3 + "\n\nMy name is Ishbel Crane, and I was born on the island. Tom was my friend.\n\n" + ASIDE
    )
    assert told.who("Ishbel Crane").narrates


def test_a_narrator_whom_nobody_names_is_the_narrator() -> None:
    told = Told(ASIDE * 5)
    (figure,) = (one for one in told.people.figures if one.narrates)
    assert figure.name == "the narrator"
    assert not figure.named


def test_headings_say_who_tells_where() -> None:
    told = story("couch")
    rose, will = told.who("Rose"), told.who("Will")
    assert len(rose.narrates) == 2
    assert len(will.narrates) == 1
    (span,) = will.narrates
    assert told.text[span.start : span.end].startswith("Here is the thing")
    assert "stopped talking" not in told.text[span.start : span.end]


def test_an_i_inside_quotations_tells_nothing() -> None:
    told = Told('"I am tired, and I want to go home, and I said so," said Tom. "I told you," said Ellen.\n\n' * 20)
    assert not any(figure.narrates for figure in told.people.figures)
