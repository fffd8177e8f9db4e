"""Nouns for what somebody is, and whose they are over the whole story."""

from __future__ import annotations

from casting import Told

ELSEWHERE = (
    "Rose Penn was far away. Rose walked by the river. Rose counted the boats. The boats were many, and the day "
    "was long. Rose ate an apple under the bridge and threw the core to the gulls. Rose sang to herself. Nobody "
    "heard Rose. Rose did not mind. It grew dark before Rose thought of going home, and the lamps along the water "
    "were lit one after another, as they were every evening. Rose watched them. Rose turned back at last. "
) * 2
CLERGYMAN = (
    "The Reverend Mr. Marsh rang the bell. Mr. Marsh waited on the step. The clergyman was wet through. "
    '"Nobody home," said the clergyman. Mr. Marsh rang again. The clergyman sneezed. Mr. Marsh went away. '
)


def test_the_clergyman_is_the_reverend() -> None:
    told = Told(CLERGYMAN + ELSEWHERE)
    assert "clergyman" in told.who("Mr. Marsh").nouns
    assert len(told.who("Mr. Marsh").nominals) == 3


def test_who_stands_in_one_sentence_with_the_noun_is_another() -> None:
    two = (
        "The Reverend Mr. Marsh rang the bell. Mr. Marsh saw the clergyman at the gate. The clergyman greeted Mr. "
        'Marsh. "Nobody home," said the clergyman to Mr. Marsh. Mr. Marsh and the clergyman went away. '
    )
    told = Told(two + ELSEWHERE)
    assert "clergyman" not in told.who("Mr. Marsh").nouns


def test_of_two_the_one_who_is_about() -> None:
    told = Told(CLERGYMAN + ELSEWHERE + "The Reverend Mr. Crane dined in town. Mr. Crane slept. " + ELSEWHERE)
    assert "clergyman" in told.who("Mr. Marsh").nouns
    assert "clergyman" not in told.who("Mr. Crane").nouns


def test_hair_shows_who_the_redhead_is() -> None:
    told = Told(
        "Ellen Marsh tied back her red hair. Ellen looked at the map. The redhead frowned. "
        '"We are lost," said the redhead. Ellen folded the map. The redhead shrugged. ' + ELSEWHERE
    )
    assert "redhead" in told.who("Ellen").nouns


def test_what_somebody_is_said_to_be() -> None:
    told = Told(
        "Joseph Crane was a lawyer. Joseph unlocked the office. The lawyer yawned. Joseph lit the lamp. "
        '"Too early," said the lawyer. Joseph sat down. The lawyer read his letters. ' + ELSEWHERE
    )
    assert "lawyer" in told.who("Joseph").nouns


def test_a_title_alone_is_whoever_has_the_calling() -> None:
    told = Told(
        "The Reverend Mr. Marsh rang the bell. Then the Vicar knocked. Mr. Marsh called out. The Vicar listened. "
        '"Nobody home," said the Vicar. Mr. Marsh rang again. The Vicar sneezed. Mr. Marsh left. ' + ELSEWHERE
    )
    assert "Vicar" in told.who("Mr. Marsh").aliases
