"""Scripts, chat logs, letters, signs, thought and speech of minds."""

from __future__ import annotations

import pytest
from quoting import cues, kinds, paragraphs, quotes_of, said

from foundling import read
from foundling.manuscript import Block
from foundling.spans import Span


def test_a_script() -> None:
    text = paragraphs(
        "ELLEN: Is the boat in?",
        "TOM: (at the window) Not yet.",
        "ELLEN: Then we wait. (She sits.)",
        "The lamp goes out.",
        "MRS. MARSH: Children! To bed.",
        "TOM: Yes, aunt.",
    )
    assert kinds(text) == [
        ("speech", "Is the boat in?"),
        ("speech", "Not yet."),
        ("speech", "Then we wait."),
        ("speech", "Children! To bed."),
        ("speech", "Yes, aunt."),
    ]
    assert cues(text) == [("ELLEN", ""), ("TOM", ""), ("ELLEN", ""), ("MRS. MARSH", ""), ("TOM", "")]


def test_a_script_of_lines_without_paragraphs() -> None:
    text = "Ellen: Is the boat in?\nTom: Not yet.\nEllen: Then we wait.\nTom: (yawns) Wake me."
    assert said(text) == ["Is the boat in?", "Not yet.", "Then we wait.", "Wake me."]


def test_a_label_before_marks_is_a_cue_no_script() -> None:
    text = paragraphs('Ellen: "Is the boat in?"', 'Tom: "Not yet."', 'Ellen: "Oh."', 'Tom: "Soon."')
    assert said(text) == ["Is the boat in?", "Not yet.", "Oh.", "Soon."]


@pytest.mark.parametrize(
    "text",
    [
        "Note: the lamp was out.\n\nIt rained.\n\nTime: late. Place: the harbour.",
        "There were three things on the table: a lamp, a map: both wet.",
        "Monday: rain. Tuesday: rain. Wednesday: the boat.",
    ],
)
def test_a_colon_is_no_script(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("<ellen> hi", "<tom_92> hey, is the boat in?", "<ellen> not yet"),
        ("[10:31] Ellen: hi", "[10:31] Tom: hey, is the boat in?", "[10:32] Ellen: not yet"),
        ("[10:31:07] <Ellen> hi", "[10:31:09] <Tom> hey, is the boat in?", "[10:32:00] <Ellen> not yet"),
        ("(10:31 PM) ellen: hi", "(10:31 PM) tom: hey, is the boat in?", "(10:32 PM) ellen: not yet"),
        ("ellen (10:31 PM): hi", "tom (10:31 PM): hey, is the boat in?", "ellen (10:32 PM): not yet"),
    ],
)
def test_a_chat(lines: tuple[str, ...]) -> None:
    text = "She opened the window on the screen.\n\n" + "\n".join(lines) + "\n\nShe closed it again."
    assert kinds(text) == [("chat", "hi"), ("chat", "hey, is the boat in?"), ("chat", "not yet")]
    found = cues(text)
    assert [one and one[0].lower()[:3] for one in found] == ["ell", "tom", "ell"]


def test_a_letter_without_marks() -> None:
    text = paragraphs(
        "The letter lay on the table.",
        "Dear Tom,",
        "The boat came in at last. I shall be home on Friday.",
        "Tell my aunt to leave the lamp on.",
        "Yours,\nEllen",
        "Tom read it twice and put it in his coat.",
    )
    assert kinds(text) == [
        ("letter", "Dear Tom,"),
        ("letter", "The boat came in at last. I shall be home on Friday."),
        ("letter", "Tell my aunt to leave the lamp on."),
        ("letter", "Yours, Ellen"),
    ]
    assert cues(text) == [("Ellen", "")] * 4
    assert [quote.continues for quote in quotes_of(text).quotes] == [False, True, True, True]


def test_a_letter_in_one_paragraph() -> None:
    text = paragraphs(
        "The note was short.",
        "Dear Tom,\nThe boat is in. Come down to the harbour.\n-- Ellen",
        "He took his coat.",
    )
    assert [kind for kind, _ in kinds(text)] == ["letter"]
    assert cues(text) == [("Ellen", "")]


def test_a_salutation_alone_is_no_letter() -> None:
    assert said(paragraphs("Dear me,", "it rained again.", "Nobody came, and nobody wrote.")) == []


def test_a_letter_between_marks() -> None:
    text = paragraphs(
        "She opened the letter.",
        '"Dear Ellen, the boat is in, and I am coming home.',
        '"Your Tom."',
        '"He is coming," said Ellen.',
    )
    assert [kind for kind, _ in kinds(text)] == ["letter", "letter", "speech"]


def test_a_sign() -> None:
    text = paragraphs('"Look," said Tom.', 'The sign on the door read, "Closed for the Winter."')
    assert kinds(text)[1] == ("sign", "Closed for the Winter.")


@pytest.mark.parametrize(("opening", "closing"), [("~", "~"), ("//", "//"), ("::", "::"), ("<", ">")])
def test_marks_of_minds(opening: str, closing: str) -> None:
    text = paragraphs(
        f"{opening}Where are you?{closing} she asked, without a word.",
        f"{opening}On the stairs, behind you.{closing}",
        '"Did you say something?" said Tom aloud.',
    )
    assert kinds(text) == [
        ("telepathy", "Where are you?"),
        ("telepathy", "On the stairs, behind you."),
        ("speech", "Did you say something?"),
    ]
    assert cues(text)[0] == ("she", "asked")


def test_one_pair_of_marks_is_no_habit() -> None:
    assert said("It cost ~three pounds or ~four.\n\nShe loved him <3 very much and she said so > once.") == []


def test_marks_round_a_passage_are_no_minds() -> None:
    text = paragraphs(
        "//start of the dream//", "It rained on the harbour.", "//end of the dream//", "~ Chapter Two ~"
    )
    assert said(text) == []


@pytest.mark.parametrize("mark", ["*", "_", "/"])
def test_thought_between_marks(mark: str) -> None:
    text = paragraphs(
        f"{mark}I should never have come here.{mark} Ellen looked at the water.",
        f"It was {mark}very{mark} late, and she was reading {mark}The Keeper of the Light{mark}.",
        f"{mark}Fool,{mark} she thought.",
    )
    assert kinds(text) == [("thought", "I should never have come here."), ("thought", "Fool,")]
    assert cues(text) == [("Ellen", ""), ("she", "thought")]


def test_thought_in_italics_of_the_container() -> None:
    text = "Ellen looked at the water. What am I doing here? It was very late."
    start = text.index("What")
    blocks = (
        Block("paragraph", Span(0, len(text))),
        Block("emphasis", Span(start, start + len("What am I doing here?"))),
        Block("emphasis", Span(text.index("very"), text.index("very") + 4)),
    )
    assert kinds(text, blocks) == [("thought", "What am I doing here?")]


def test_long_passages_in_italics_are_no_thought() -> None:
    words = "I remember the harbour and the lamp and the rain on the sails. " * 10
    assert said(f"*{words.strip()}*\n\nThen she woke.") == []


def test_quoted_thought() -> None:
    text = '"I should not be here," thought Ellen.\n\n"Are you there?" said Tom.'
    assert [kind for kind, _ in kinds(text)] == ["thought", "speech"]


def test_nicknames_in_small_letters_make_a_chat() -> None:
    story = (
        "Nobody in the office spoke that day; they typed.\n\n"
        "mina: is he gone\nolaf: not yet\nmina: now?\nolaf: now\n\n"
        "Mina looked up over her screen, and Olaf looked at the door.\n\n"
        "olaf: he is back\nmina: i know\n"
    )
    (reading,) = read(story.encode(), layers=("speech",))
    said = [(one.kind, story[one.span.start : one.span.end]) for one in reading.speech]
    assert said == [("chat", one) for one in ("is he gone", "not yet", "now?", "now", "he is back", "i know")]


def test_a_german_mark_closes_before_a_comma() -> None:
    story = "„Komm herein“, sagte Ellen. „Es ist kalt“, said Tom, and he shut the door behind them both.\n"
    (reading,) = read(story.encode(), layers=("speech",))
    assert [story[one.span.start : one.span.end] for one in reading.speech] == ["„Komm herein“", "„Es ist kalt“"]


def test_a_ballad_with_talk_in_it_is_verse() -> None:
    verse = (
        '"Come in," said the keeper, "the night is long,\n'
        "    And the wind is out of the east,\n"
        "And I have a lamp and a loaf and a song\n"
        '    And a chair by the fire at least."'
    )
    text = paragraphs("Tom sang as he walked.", verse, '"Be quiet," said Ellen.')
    assert said(text) == ["Be quiet,"]


def test_lines_of_talk_one_under_the_other_are_no_verse() -> None:
    text = '"Is the boat in?"\n"Not yet."\n"Then we wait."\n"Wake me."\n"I will."'
    assert len(said(text)) == 5


def test_what_is_only_imagined_behind_the_marks() -> None:
    text = paragraphs(
        '"You might have told me," she felt like answering.', '"Thank you," she said. She felt like lead.'
    )
    assert said(text) == ["Thank you,"]


def test_a_cry_of() -> None:
    assert said('They ran at a shout of "Fire!" from the harbour.') == ["Fire!"]
    assert said('He had a look of "Fire" about him.') == []


def test_an_aside_between_two_pieces() -> None:
    text = '"I cannot go, because" looking at the door as she spoke "the boat is in, and nobody has told me."'
    assert said(text) == ["I cannot go, because", "the boat is in, and nobody has told me."]
