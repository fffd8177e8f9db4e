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


NIGHT = (
    "I had the night shift that week, and I did not mind it. I walked up and down, and I counted my steps, and\n"
    "when I had counted all of them I sat down at my desk and I drank my tea. It was my third cup that night,\n"
    "and I knew that I would have a fourth, and I knew that my wife would not like it.\n\n"
)


def test_the_names_that_a_narrator_answers_to_are_one() -> None:
    told = Told(
        NIGHT + '"Quick, Varlow!" shouted Margaret. I put my cup down and I ran.\n\n"Yes?" I said.\n\n'
        '"It is the pump again." Margaret had a spanner in her hand. I took it from her.\n\n'
        '"You will be late home, Hesk," said Margaret when I had done.'
    )
    narrator = next(figure for figure in told.people.figures if figure.narrates)
    assert set(narrator.aliases) == {"Varlow", "Hesk"}


def test_whom_the_narrator_calls_is_somebody_else() -> None:
    told = Told(
        NIGHT + '"Good night, Margaret!" I said. I put my cup down and I went to see who had come in.\n\n'
        '"Are you there, Margaret?" I said, but I was alone with my tea.'
    )
    narrator = next(figure for figure in told.people.figures if figure.narrates)
    assert not narrator.named
