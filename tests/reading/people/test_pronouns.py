"""The pronoun of somebody whose name does not tell it, from the few places of a short story."""

from __future__ import annotations

from casting import Told


def test_the_only_one_about_is_meant() -> None:
    told = Told('Quorra smiled. "Late again," said Hesk. He put the kettle on, and Quorra sat down by the stove.')
    assert told.who("Hesk").gender == "he"


def test_an_object_is_never_the_subject_of_its_own_sentence() -> None:
    told = Told('Hesk had told her. Hesk laughed. "Well," said Hesk. Hesk saw her again at noon.')
    assert told.who("Hesk").gender is None


def test_one_name_far_off_another_does_not_take_its_pronoun() -> None:
    told = Told(
        'Margaret came in. Hesk looked up, and she nodded at the chair. "Sit," said Hesk. "Thank you," '
        "said Margaret."
    )
    assert told.who("Hesk").gender is None


def test_a_noun_beside_the_name_tells() -> None:
    told = Told('Margaret waved. Her brother Hesk waved back. "Over here," called Hesk, and Margaret ran.')
    assert told.who("Hesk").gender == "he"


def test_they_of_one_alone() -> None:
    told = Told(
        "Hesk came down at six. They lit the fire themself, as they did every day.\n\n"
        'Hesk sat down. "Cold," said Hesk. Then they laughed. Hesk liked the cold; they had said so.'
    )
    assert told.who("Hesk").gender == "they"


def test_a_rare_pronoun_needs_few_places() -> None:
    told = Told('"Morning," said Hesk. Xe put xyr bag on the chair. Hesk yawned. "Coffee," said Hesk.')
    assert told.who("Hesk").gender == "xe"


def test_what_is_said_in_a_quotation_counts_for_whom_it_names() -> None:
    told = Told(
        'Margaret sighed. "Ask Hesk. Hesk says that he is sorry." I sat down.\n\n'
        '"Hesk is sorry," I said.\n\n"Quite," said Hesk.'
    )
    assert told.who("Hesk").gender == "he"
