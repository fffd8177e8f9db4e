"""Who is meant where, on stories written for these tests."""

from __future__ import annotations

import pytest

from foundling.reading.cast import SHOWN
from reading.mentions.telling import Told

FERRY = """Nora Quill waited on the landing with her brother Edwin. She had packed one bag, and he had packed
four.

"You will not need the piano stool," said Nora. "I promise you that much."

"I might," said Edwin. He sat down on it to show her how useful it could be. "Where is Mrs. Tallow?
She promised to come."

The ferryman came up the steps before anybody could answer him. He was a tall man with a red scarf.
The ferryman looked at the stool, and then he looked at Edwin.

"Sir," he said, "the boat is small."

Nora laughed. She picked up her bag and walked down to the water, and Edwin followed her with the
stool on his head.

Mrs. Tallow arrived at noon, when the boat had gone. She stood on the landing by herself for a long
while. Nobody had told her that the hour was changed."""


@pytest.fixture(scope="module")
def ferry() -> Told:
    return Told(FERRY)


def test_pronouns_in_narration_go_to_who_was_told_of(ferry: Told) -> None:
    assert ferry.name_at("She", "She had packed") == "Nora Quill"
    assert ferry.name_at("he", "he had packed") == "Edwin"
    assert ferry.name_at("She", "She picked up") == "Nora Quill"


def test_pronouns_behind_a_quote_go_to_its_speaker(ferry: Told) -> None:
    assert ferry.name_at("He", "He sat down") == "Edwin"


def test_the_first_person_in_talk_is_the_speaker(ferry: Told) -> None:
    assert ferry.name_at("I", "I promise") == "Nora Quill"
    assert ferry.name_at("I", "I might") == "Edwin"


def test_the_second_person_in_talk_is_the_listener(ferry: Told) -> None:
    assert ferry.name_at("You", "You will") == "Edwin"
    assert ferry.name_at("you", "promise you") == "Edwin"


def test_a_third_person_in_talk_is_neither_speaker_nor_listener(ferry: Told) -> None:
    assert ferry.name_at("She", "She promised") == "Mrs. Tallow"


def test_reflexives_stay_in_the_sentence(ferry: Told) -> None:
    assert ferry.name_at("herself") == "Mrs. Tallow"


def test_a_noun_that_comes_again_means_the_same_one(ferry: Told) -> None:
    first, second = ferry.entry_at("The ferryman"), ferry.entry_at("The ferryman", "The ferryman looked")
    assert first is not None and first is second
    assert first.gender == "he"


def test_phrases_begin_at_the_determiner_and_things_are_no_people(ferry: Told) -> None:
    found = ferry.phrases()
    assert "her brother" in found or "her brother Edwin" in found
    assert not {"the landing", "the stool", "the boat", "one bag", "The boat", "her bag"} & found


def test_what_says_when_is_no_part_of_a_name() -> None:
    told = Told(
        "Nora met the lovely Imogen Sole. The next day Nora wrote to poor old Imogen. "
        "In the meantime Imogen slept.\n\n"
        'From the wet roses Nora took one. "Is that all?" asked Imogen. Imogen laughed, and Nora blushed.'
    )
    found = told.phrases()
    assert {"the lovely Imogen Sole", "poor old Imogen"} <= found
    assert not {"The next day Nora", "the meantime Imogen", "the wet roses Nora"} & found


def test_every_name_of_the_people_is_a_mention(ferry: Told) -> None:
    for figure, found in zip(ferry.people.figures, ferry.mentions.of, strict=True):
        ends = {mention.tokens[1] for mention in found if mention.kind == "name"}
        assert {last for _, last in figure.names} <= ends


def test_mentions_stand_in_order_and_within_the_text(ferry: Told) -> None:
    tokens = len(ferry.prose.words)
    for found in (*ferry.mentions.of, *ferry.mentions.others):
        firsts = [mention.tokens[0] for mention in found]
        assert firsts == sorted(firsts)
        assert all(0 <= one.tokens[0] < one.tokens[1] <= tokens for one in found)
        assert all(0.0 <= one.confidence <= 1.0 for one in found)


def test_no_place_means_two_people(ferry: Told) -> None:
    every = [one.tokens for found in (*ferry.mentions.of, *ferry.mentions.others) for one in found]
    assert len(every) == len(set(every))


def test_a_narrator_with_a_name() -> None:
    told = Told(
        "I had the night watch again. My lamp was nearly out.\n\n"
        '"Silas," said Greta from the stairs, "have you seen my keys?"\n\n'
        '"I have not," I said. I put the lamp down. "Ask Bruno, Greta."\n\n'
        '"I asked Bruno an hour ago, Silas. He was asleep."\n\n'
        "Greta went out, and I sat down again with my book."
    )
    entry = told.entry_at("My", "My lamp")
    assert entry is not None
    assert entry is told.entry_at("I", "I had the night")
    assert entry is told.entry_at("I", "I put the lamp")
    assert entry is told.entry_at("my", "my book")
    assert told.name_at("my", "my keys") == "Greta"
    assert told.name_at("He", "He was asleep") == "Bruno"


def test_pronouns_drawn_together_with_verbs_are_cut_at_the_apostrophe() -> None:
    told = Told('Ana shut the door. "I\'m late," Ana said. "We\'ll talk." She\'d forgotten her hat.')
    assert {"I", "She", "her"} <= told.phrases()
    assert not {"I'm", "She'd"} & told.phrases()


def test_other_pronouns_of_reference() -> None:
    told = Told(
        "Robin Vale came home late. Xe hung up xyr coat and sat by the fire. Robin had walked the whole way, and "
        "xe was tired. Nobody had missed xem."
    )
    entry = told.entry_at("Robin Vale")
    assert entry is not None
    assert told.entry_at("Xe") is entry
    assert told.entry_at("xyr") is entry


def test_people_in_passing_are_kept_with_low_confidence() -> None:
    told = Told(
        "Ida Brandt crossed the square. A baker waved. Ida waved back and hurried on to her work. She was late."
    )
    baker = told.entry_at("A baker")
    assert baker is not None and baker.confidence < SHOWN
    ida = told.entry_at("Ida Brandt")
    assert ida is not None and ida.confidence > SHOWN
    assert told.cast.index(ida) < told.cast.index(baker)
