"""Where quotes begin and end, in every convention of marks."""

from __future__ import annotations

import pytest
from quoting import kinds, paragraphs, quotes_of, said

TALK = (
    "{o}Is the boat in?{c} asked Ellen.",
    "{o}Not yet,{c} said Tom, {o}but the wind has dropped.{c}",
    "{o}Then we wait.{c}",
)


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'),
        ("“", "”"),
        ("'", "'"),
        ("‘", "’"),
        ("«", "»"),
        ("« ", " »"),
        ("»", "«"),
        ("‹", "›"),
        ("„", "“"),
        ("„", "”"),
        ("``", "''"),
    ],
)
def test_marks(opening: str, closing: str) -> None:
    text = paragraphs(*(line.format(o=opening, c=closing) for line in TALK))
    expected = ["Is the boat in?", "Not yet,", "but the wind has dropped.", "Then we wait."]
    assert said(text) == expected
    found = quotes_of(text).quotes
    assert [text[q.span.start : q.span.end] for q in found] == [f"{opening}{words}{closing}" for words in expected]
    assert [q.continues for q in found] == [False, False, True, False]


def test_apostrophes_are_no_marks() -> None:
    text = paragraphs(
        "'I don't know where the boys' boots are,' said Ellen. 'They've been playin' by the harbour.'",
        "'It's Tom's fault,' he said. 'Ask 'em yourself.'",
        "'Twas a long night, and the dogs' barking kept us up.",
        "The gulls' cries went on until the '80s song on the wireless stopped.",
    )
    assert said(text) == [
        "I don't know where the boys' boots are,",
        "They've been playin' by the harbour.",
        "It's Tom's fault,",
        "Ask 'em yourself.",
    ]


def test_curly_single_marks_beside_apostrophes() -> None:
    text = paragraphs(
        "‘I can’t see the sailors’ lamp,’ said Tom. ‘Can you?’",
        "‘No,’ she said, and took the bottle marked ‘lamp oil’ from the shelf. ‘Nor hear ’em.’",
    )
    assert said(text) == ["I can’t see the sailors’ lamp,", "Can you?", "No,", "Nor hear ’em."]


def test_nested_quotes_stay_inside() -> None:
    double = "\"He said, 'Bring the lamp,' and so I brought it,\" said Ellen."
    assert said(double) == ["He said, 'Bring the lamp,' and so I brought it,"]
    single = "‘He said, “Bring the lamp,” and so I did,’ said Ellen. ‘I always do.’"
    assert said(single) == ["He said, “Bring the lamp,” and so I did,", "I always do."]
    same = "“He said “no” to me,” said Ellen."
    assert said(same) == ["He said “no” to me,"]


def test_speech_runs_on_over_paragraphs() -> None:
    text = paragraphs(
        '"It was a long winter," said the keeper. "The lamp went out twice.',
        '"In spring they came with oil.',
        '"And then it was over."',
        '"Was it?" asked Ellen.',
    )
    found = quotes_of(text).quotes
    assert said(text) == [
        "It was a long winter,",
        "The lamp went out twice.",
        "In spring they came with oil.",
        "And then it was over.",
        "Was it?",
    ]
    assert [quote.continues for quote in found] == [False, True, True, True, False]


def test_a_lost_closing_mark_ends_with_the_words_of_the_speaker() -> None:
    text = paragraphs('"I am going home, she said. She took her coat.', "Nobody moved.", '"Good night," said Tom.')
    assert said(text) == ["I am going home,", "Good night,"]


def test_a_lost_closing_mark_ends_with_the_paragraph() -> None:
    text = paragraphs('"I am going home.', "She took her coat.", '"Good night," said Tom.')
    assert said(text) == ["I am going home.", "Good night,"]


def test_a_lost_opening_mark() -> None:
    text = paragraphs('I am going home," she said.', '"Good night," said Tom.')
    assert said(text) == ["I am going home,", "Good night,"]


def test_turned_curly_marks() -> None:
    text = paragraphs("”I am going home,“ she said.", "“Good night,” said Tom.")
    assert said(text) == ["I am going home,", "Good night,"]


def test_a_passage_may_turn_to_another_convention() -> None:
    double = ['"Is the boat in?" asked Ellen.', '"Not yet," said Tom.'] * 30
    single = ["'Is the lamp lit?' asked Ellen.", "'Not yet,' said Tom."] * 30
    found = said(paragraphs(*double, *single))
    assert found == ["Is the boat in?", "Not yet,"] * 30 + ["Is the lamp lit?", "Not yet,"] * 30


def test_inches_are_no_marks() -> None:
    text = paragraphs('The shelf was 6" deep and she was 5\' 4" tall.', '"Too high," said Ellen.')
    assert said(text) == ["Too high,"]


@pytest.mark.parametrize(
    "line",
    [
        'My so-called "friend" had gone home.',
        'They lived in what people called "the lamp house" by the harbour.',
        'She was reading "The Keeper of the Northern Light" again.',
        'The word "harbour" was written on the map.',
        'It was, as they say, a "clean slate", and she knew it.',
        'His boat, the "Merry Tern," lay on the sand.',
    ],
)
def test_words_that_nobody_speaks(line: str) -> None:
    assert said(paragraphs('"Look," said Tom.', line)) == ["Look,"]


@pytest.mark.parametrize(
    "line",
    [
        'She looked at him as if to say, "Not again, please."',
        'He wanted to say, "I never left."',
        'Instead of saying, "I am sorry," he closed the door.',
    ],
)
def test_what_is_left_unsaid_is_no_speech(line: str) -> None:
    assert said(paragraphs('"Look," said Tom.', line)) == ["Look,"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('She only said "no" and turned away.', "no"),
        ('And "Wait for me!" was all he heard.', "Wait for me!"),
        ('"Oh"--she stopped at the door.', "Oh"),
        ('Tom cried "Fire!" and ran.', "Fire!"),
        ('"..."', "..."),
    ],
)
def test_short_speech_inside_a_sentence(line: str, words: str) -> None:
    assert said(paragraphs('"Look," said Tom.', line))[1:] == [words]


def test_dashes() -> None:
    text = paragraphs(
        "— Is the boat in, Tom? said Ellen.",
        "— Not yet, he answered quietly. The wind is wrong.",
        "He turned to the window.",
        "— Then we wait.",
        "-- You wait, she said. She took her coat from the hook.",
    )
    assert said(text) == ["Is the boat in, Tom?", "Not yet,", "The wind is wrong.", "Then we wait.", "You wait,"]
    assert [quote.continues for quote in quotes_of(text).quotes] == [False, False, True, False, False]


def test_dashes_round_what_is_told_between() -> None:
    text = paragraphs(
        "—The boat is in —said Ellen—. Come and see.",
        "—I am coming —answered Tom.",
        "—Now!",
    )
    assert said(text) == ["The boat is in", "Come and see.", "I am coming", "Now!"]


def test_a_dash_or_two_is_no_habit() -> None:
    text = paragraphs("— it was late, and the lamp burned low.", '"Come in," said Ellen.', "Tom came in.")
    assert said(text) == ["Come in,"]


def test_lost_apostrophes() -> None:
    text = paragraphs(
        '"I don t know," said Ellen, "but it s Tom s boat."',
        '"It isn t," said Tom. "Tom s boat is red, and I ve seen it."',
        "She couldn t tell. Ellen s lamp was out.",
    )
    assert said(text) == [
        "I don t know,",
        "but it s Tom s boat.",
        "It isn t,",
        "Tom s boat is red, and I ve seen it.",
    ]


def test_all_small_and_all_capitals() -> None:
    small = '"is the boat in?" asked ellen.\n\n"not yet," said tom. "the wind is wrong."'
    assert said(small) == ["is the boat in?", "not yet,", "the wind is wrong."]
    assert said(small.upper()) == ["IS THE BOAT IN?", "NOT YET,", "THE WIND IS WRONG."]


def test_italic_marks_round_speech() -> None:
    assert kinds('_"Come in,"_ said Ellen.\n\n*"No."*') == [("speech", "Come in,"), ("speech", "No.")]


@pytest.mark.parametrize("text", ["", "One", "No speech at all. Nothing but rain.", '"', "''", "“”", "—", '" " "'])
def test_little_text(text: str) -> None:
    assert [words for words in said(text) if words] == []


def test_every_token_knows_its_quote() -> None:
    text = paragraphs('"Come," said Ellen, "now."', "They went.")
    found = quotes_of(text)
    assert found.at == (0, 0, 0, 0, -1, -1, -1, 1, 1, 1, 1, -1, -1, -1)


def test_verse_is_cited_and_lines_of_talk_are_not_verse() -> None:
    verse = '"The lamp is low, the tide is wide,\n  The gulls have gone to sleep,\n  And no one stands inside."'
    talk = '"Is the boat in?"\n"Not yet."\n"Then we wait."'
    assert said(paragraphs("CHAPTER ONE", verse, talk)) == ["Is the boat in?", "Not yet.", "Then we wait."]


def test_captions_are_no_speech() -> None:
    assert said('[Illustration: "The boat is in!"]\n\n"Is it?" said Ellen.') == ["Is it?"]
