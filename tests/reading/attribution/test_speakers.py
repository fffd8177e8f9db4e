"""Who says what, in dialogues small enough to be sure of."""

from __future__ import annotations

from itertools import pairwise

from tests.reading.attribution.talk import decided, said_to, someone, who_says

ELLEN = someone("Ellen", "she")
TOM = someone("Tom", "he")
RUTH = someone("Ruth", "she")
BEN = someone("Ben", "he")


def test_a_name_beside_the_quote_says_whose_it_is() -> None:
    text = '"The kettle is on," said Ellen.\n\n"Good," said Tom. "I am frozen."'
    assert who_says(text, ELLEN, TOM) == ["Ellen", "Tom", "Tom"]


def test_pronouns_find_the_one_they_fit() -> None:
    text = (
        'Ellen put the lamp down and looked at Tom.\n\n"You are late," she said.\n\n"The bridge is gone," he said.'
    )
    assert who_says(text, ELLEN, TOM) == ["Ellen", "Tom"]


def test_two_take_turns_where_nothing_says_so() -> None:
    text = (
        '"Is it far?" asked Ellen.\n\n"Two miles," said Tom.\n\n"Uphill?"\n\n"Mostly."\n\n'
        '"You might have said."\n\n"You might have asked."'
    )
    assert who_says(text, ELLEN, TOM) == ["Ellen", "Tom"] * 3


def test_turns_are_told_backwards_too() -> None:
    text = '"Who is there?"\n\n"Only me."\n\n"It is two in the morning," said Tom.\n\n"I know," said Ellen.'
    assert who_says(text, ELLEN, TOM) == ["Tom", "Ellen", "Tom", "Ellen"]


def test_two_of_one_gender_take_turns() -> None:
    text = (
        "Ellen found Ruth on the roof.\n\n"
        '"You will catch cold," said Ellen.\n\n"I never do," said Ruth.\n\n"You did in March."\n\n'
        '"That was the soup."'
    )
    assert who_says(text, ELLEN, RUTH) == ["Ellen", "Ruth", "Ellen", "Ruth"]


def test_nobody_speaks_to_themselves_by_name() -> None:
    text = (
        '"Where are the keys?" said Ellen.\n\n"On the hook, Ellen."\n\n"They are not, Tom."\n\n'
        '"Then look under it."'
    )
    assert who_says(text, ELLEN, TOM) == ["Ellen", "Tom", "Ellen", "Tom"]
    assert said_to(text, ELLEN, TOM)[1:3] == ["Ellen", "Tom"]


def test_the_one_who_is_spoken_to_answers() -> None:
    text = (
        "Ellen, Tom and Ben sat round the stove.\n\n"
        '"Did you lock the boat up, Ben?" said Ellen.\n\n"Twice over, and I put the cover on."'
    )
    assert who_says(text, ELLEN, TOM, BEN) == ["Ellen", "Ben"]


def test_an_action_in_the_paragraph_points_to_the_speaker() -> None:
    text = '"Sit down," said Ellen.\n\nTom shook his head. "I would rather stand."\n\nEllen sighed. "Please."'
    assert who_says(text, ELLEN, TOM) == ["Ellen", "Tom", "Ellen"]


def test_narration_that_leads_to_a_quote_names_its_speaker() -> None:
    text = 'Ellen waited for the others to leave, and then Tom said:\n\n"There is something I never told you."'
    assert who_says(text, ELLEN, TOM) == ["Tom"]


def test_a_speech_that_goes_on_stays_with_its_speaker() -> None:
    text = (
        '"It began in the spring," said Tom. "We had no boat then.\n\n"By summer we had two.\n\n'
        '"By autumn we had none."\n\n"What happened?" said Ellen.'
    )
    assert who_says(text, ELLEN, TOM) == ["Tom", "Tom", "Tom", "Tom", "Ellen"]


def test_the_narrator_is_the_one_who_says_i() -> None:
    text = (
        "I shut the door behind me.\n\n"
        '"You took your time," Tom said.\n\n"There was a queue," I said.\n\n"For bread?"\n\n"For everything."'
    )
    narrator = someone("Ellen", "she", narrates=True)
    assert who_says(text, narrator, TOM) == ["Tom", "Ellen", "Tom", "Ellen"]


def test_she_is_not_the_narrator() -> None:
    text = 'I put the book away. Ruth had come in without knocking.\n\n"Are you busy?" she asked.'
    narrator = someone("Ellen", "she", narrates=True)
    assert who_says(text, narrator, RUTH) == ["Ruth"]


def test_a_role_is_somebody() -> None:
    text = (
        "The inspector came in with Tom, and the inspector sat down.\n\n"
        '"Where were you on Friday?" said the inspector.\n\n"At home," said Tom.\n\n"Alone?"\n\n"With the cat."'
    )
    inspector = someone("the inspector", None, nouns=("inspector",))
    assert who_says(text, inspector, TOM) == ["the inspector", "Tom", "the inspector", "Tom"]


def test_a_title_is_taken_up_by_a_noun() -> None:
    text = (
        "Captain Harlow was at the wheel, and Ellen beside him.\n\n"
        '"Hold on to something," said the captain.\n\n"To what?" said Ellen.'
    )
    captain = someone("Harlow", "he", "Captain Harlow")
    assert who_says(text, ELLEN, captain) == ["Harlow", "Ellen"]


def test_her_voice_is_hers() -> None:
    text = (
        'Ellen leaned over the rail, and Tom looked up.\n\n"Come down," her voice went on, "or I shall come up."'
    )
    assert who_says(text, ELLEN, TOM) == ["Ellen", "Ellen"]


def test_an_owner_is_not_the_speaker() -> None:
    text = 'Tom was at the gate.\n\n"Go away," said Tom\'s sister. She did not look up. "He is not here."'
    speakers = who_says(text, TOM, RUTH)
    assert speakers[0] != "Tom"


def test_a_word_of_address_tells_a_gender() -> None:
    text = (
        "Ruth, Ellen and Tom stood at the counter.\n\n"
        '"Next, please," said Ruth.\n\n"Two for the ferry," said Ellen.\n\n"And you, sir?" said Ruth.\n\n'
        '"The same again."'
    )
    assert who_says(text, RUTH, ELLEN, TOM)[-1] == "Tom"


def test_a_talk_begins_anew_in_another_scene() -> None:
    text = (
        '"Good night," said Ellen.\n\n"Good night," said Tom.\n\n* * *\n\n'
        'Ruth was up before the sun. Ben had slept in the hay.\n\n"Wake up," said Ruth.\n\n"Must I?"'
    )
    assert who_says(text, ELLEN, TOM, RUTH, BEN) == ["Ellen", "Tom", "Ruth", "Ben"]


def test_they_said_together_is_nobody_alone() -> None:
    text = 'Ellen and Tom looked at each other.\n\n"No!" they both cried.'
    (one,) = decided(text, ELLEN, TOM)
    assert one.speaker is None or one.confidence < 0.7


def test_somebody_who_is_no_figure_is_not_surely_a_figure() -> None:
    text = 'Ellen waited in the hall.\n\n"Tickets," said the porter.'
    (one,) = decided(text, ELLEN)
    assert one.speaker is None or one.confidence < 0.8


def test_confidence_is_higher_where_a_name_says_it() -> None:
    text = (
        "Ellen and Ruth and Tom and Ben were there.\n\n"
        '"Who has the map?" said Ellen.\n\n"Not I."\n\n"Nor I."\n\n"Then we are lost," said Tom.'
    )
    found = decided(text, ELLEN, RUTH, TOM, BEN)
    assert found[0].confidence > found[1].confidence
    assert found[3].confidence > found[2].confidence
    assert all(0.0 <= one.confidence <= 1.0 for one in found)


def test_a_letter_is_whose_name_ends_it() -> None:
    text = (
        "Ruth turned the lamp up and read the letter to Ben.\n\n"
        '"Dear Ruth, the roof is on and the hens are laying. Come in May. Your friend, Ellen"'
    )
    found = who_says(text, RUTH, BEN, ELLEN)
    assert found[-1] != "Ben"


def test_nobody_to_choose_from() -> None:
    assert who_says('"Is anybody there?"\n\n"No."') == [None, None]
    assert who_says("Nothing was said.") == []


def test_a_long_talk_takes_linear_time_and_ends() -> None:
    text = "Ellen met Tom.\n\n" + '"Yes?" said Ellen.\n\n"No," said Tom.\n\n"Yes?"\n\n"No."\n\n' * 500
    speakers = who_says(text, ELLEN, TOM)
    assert len(speakers) == 2000
    assert sum(a != b for a, b in pairwise(speakers)) > 1900


def test_one_paragraph_of_nothing_but_talk() -> None:
    text = "Ellen met Tom. " + '"Yes?" said Ellen. "No," said Tom. "Yes?" "No." ' * 500
    speakers = who_says(text, ELLEN, TOM)
    assert set(speakers) <= {"Ellen", "Tom", None}
    assert len(speakers) == 2000


def test_the_same_twice() -> None:
    text = '"Is it far?" asked Ellen.\n\n"Two miles," said Tom.\n\n"Uphill?"\n\n"Mostly."'
    assert decided(text, ELLEN, TOM) == decided(text, ELLEN, TOM)


def test_who_gives_their_own_name_speaks() -> None:
    text = (
        'Ellen came down the steps. Ruth was sitting on a bollard.\n\n"What is your name?"\n\n"Ruth."\n\n'
        '"I\'m Ellen."\n\n"I know."'
    )
    assert who_says(text, ELLEN, RUTH) == ["Ellen", "Ruth", "Ellen", "Ruth"]


def test_a_name_that_a_quote_gives_its_hearer_is_no_speaker_s() -> None:
    text = 'Tom opened the door. Ben stood there with a bag.\n\n"You must be Ben," he said.\n\n"I must."'
    assert who_says(text, TOM, BEN) == ["Tom", "Ben"]


def test_a_third_who_is_spoken_to_answers_the_one_who_asked() -> None:
    text = (
        "Ellen, Tom and Ruth shared the bench.\n\n"
        '"Cold?" said Ellen.\n\n"A bit," said Tom.\n\n"And you, Ruth?"\n\n"Frozen."'
    )
    assert who_says(text, ELLEN, TOM, RUTH) == ["Ellen", "Tom", "Ellen", "Ruth"]


def test_somebody_new_is_not_who_was_just_named() -> None:
    text = 'Ellen set her bag on the stones.\n\n"You will catch cold," a voice said.'
    assert who_says(text, ELLEN, TOM) != ["Ellen"]


def test_a_voice_may_be_anybodys() -> None:
    text = (
        '"Wait here," said Ellen, and went in.\n\nA voice came out of the dark. "Bring the lamp," it said.\n\n'
        '"I have it," said Tom.'
    )
    assert who_says(text, ELLEN, TOM) == ["Ellen", "Ellen", "Tom"]
