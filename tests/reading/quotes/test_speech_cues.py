"""The words that say whose a quote is, before it, behind it and between its pieces."""

from __future__ import annotations

import pytest
from quoting import cues, paragraphs, prose_of, quotes_of

# A story has other speech round the line that is looked at; names stand inside sentences somewhere.
AROUND = "It was late when Ellen and Tom and Mrs. Marsh came to the harbour with old Finn."


def cue(line: str) -> tuple[str, str] | None:
    found = cues(paragraphs(AROUND, line))
    assert found
    return found[0]


@pytest.mark.parametrize(
    ("line", "who", "verb"),
    [
        ('"The boat is in," said Ellen.', "Ellen", "said"),
        ('"The boat is in!" cried the old keeper, and he ran.', "the old keeper", "cried"),
        ('"Is the boat in?" asked Mr. and Mrs. Marsh.', "Mr. and Mrs. Marsh", "asked"),
        ('"The boat is in," said Mr. Marsh to his wife.', "Mr. Marsh", "said"),
        ('"The boat is in," said he.', "he", "said"),
        ('"The boat is in," says I.', "I", "says"),
        ('"The boat is in," said Ellen, who had been at the window.', "Ellen", "said"),
        ('"The boat is in," whispered poor Ellen.', "Ellen", "whispered"),
        ('"The boat is in," put in Tom.', "Tom", "put"),
        ('"The boat is in," said her mother softly.', "her mother", "said"),
        ('"The boat is in," answered one of the men.', "one", "answered"),
        ('"The boat is in," Ellen said.', "Ellen", "said"),
        ('"The boat is in," she softly said.', "she", "said"),
        ('"The boat is in," the girl with the lamp says.', "the girl", "says"),
        ('"The boat is in," Ellen Marsh, the oldest of them, said.', "Ellen Marsh", "said"),
        ('"The boat is in," Tom told Ellen.', "Tom", "told"),
        ('"The boat is in," I say, and close the door.', "I", "say"),
        ('"The boat is in," they agreed.', "they", "agreed"),
        ('"The boat is in," Ellen smiled.', "Ellen", ""),
        ('"The boat is in," was her answer.', "her", "was"),
        ('"The boat is in," came Ellen\'s reply.', "Ellen", "came"),
        ('"The boat is in," came the answer from Tom.', "Tom", "came"),
        ('"The boat is in," a voice said behind them.', "a voice", "said"),
        ('"The boat is in," Tom\'s voice said.', "Tom", "said"),
        ('"The boat is in," xe said.', "xe", "said"),
        ('"The boat is in," her Aunt Nell replied.', "her Aunt Nell", "replied"),
        ('"The boat is in," said the White Heron.', "the White Heron", "said"),
        ('"The boat is in," said the voice of Ellen, who had come down.', "Ellen", "said"),
        ('"The boat is in!" flashed Mr. Marsh.', "Mr. Marsh", "flashed"),
        ('"The boat is in," rapped the keeper.', "the keeper", "rapped"),
        ('"The boat is in," she admitted.', "she", "admitted"),
        ('"The boat is in," cry\'d Ellen.', "Ellen", "cry'd"),
        ('"The boat is in," she reply\'d.', "she", "reply'd"),
        ('"The boat is in," sez Finn.', "Finn", "sez"),
        ('"The boat is in," young Finn said.', "Finn", "said"),
        ('"The boat is in," was all that Ellen could say.', "Ellen", ""),
        ('"The boat is in," was all Ellen\'s answer.', "Ellen", "was"),
    ],
)
def test_behind(line: str, who: str, verb: str) -> None:
    found = cue(line)
    assert found is not None
    assert found[0] == who
    assert found[1] == verb or verb == ""
    assert quotes_of(paragraphs(AROUND, line)).quotes[0].cue.side == "after"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("line", "who", "verb"),
    [
        ('Ellen said, "The boat is in."', "Ellen", "said"),
        ('She turned to Tom and whispered: "The boat is in."', "She", "whispered"),
        ('Ellen turned, smiled at Tom and said, "The boat is in."', "Ellen", "said"),
        ('After a long pause Tom answered, "The boat is in."', "Tom", "answered"),
        ('Tom looked at the sea, and Ellen said, "The boat is in."', "Ellen", "said"),
        ('Ellen, who had been at the window with Tom, said, "The boat is in."', "Ellen", "said"),
        ('When Ellen came down, Tom said, "The boat is in."', "Tom", "said"),
        ('She heard him say, "The boat is in."', "him", "say"),
        ('Tom heard Ellen shout, "The boat is in!"', "Ellen", "shout"),
        ('At last Ellen rose to say, "The boat is in."', "Ellen", "say"),
        ('Tom closed the door, saying, "The boat is in."', "Tom", "saying"),
        ('The old keeper of the lamp said: "The boat is in."', "The old keeper", "said"),
        ('Ellen said something to Finn. Then Tom asked, "Is the boat in?"', "Tom", "asked"),
        ('She looked up when Tom had gone, and said: "The boat is in."', "She", "said"),
        ('The night came, when Tom sat up in his bed, and said: "The boat is in."', "Tom", "said"),
        ('Tom said that all the lamps had been lit, adding: "The boat is in."', "Tom", "adding"),
        ('Ellen (it was she who kept the lamp) said: "The boat is in."', "Ellen", "said"),
        ('Finn was in the room where Tom and Ellen were sitting, and said: "The boat is in."', "Finn", "said"),
        ('Ellen, finding it open, went back and said: "The boat is in."', "Ellen", "said"),
        ('They were at table. Tom coming down, said: "The boat is in."', "Tom", "said"),
        ('She was stopped by Tom: "The boat is in."', "She", ""),
        ('She was interrupted by Tom: "The boat is in."', "Tom", "interrupted"),
        ('Ellen had only time to nod and say in a low voice, "The boat is in."', "Ellen", "say"),
        ('Ellen heard the old keeper say, "The boat is in."', "the old keeper", "say"),
        ('After a pause Ellen began again. "The boat is in."', "Ellen", "began"),
    ],
)
def test_before(line: str, who: str, verb: str) -> None:
    found = cue(line)
    assert found is not None
    assert found[0] == who
    assert found[1] == verb or verb == ""
    assert quotes_of(paragraphs(AROUND, line)).quotes[0].cue.side == "before"  # type: ignore[union-attr]


def test_both_pieces_of_split_speech_have_the_cue() -> None:
    text = paragraphs(AROUND, '"Come," said Ellen, "the boat is in."')
    assert cues(text) == [("Ellen", "said"), ("Ellen", "said")]
    found = quotes_of(text).quotes
    assert [q.continues for q in found] == [False, True]
    assert [q.cue and q.cue.side for q in found] == ["after", "before"]


def test_two_speakers_in_one_paragraph() -> None:
    text = paragraphs(AROUND, '"Is the boat in?" asked Ellen, and Tom answered, "Not yet."')
    assert cues(text) == [("Ellen", "asked"), ("Tom", "answered")]
    assert [q.continues for q in quotes_of(text).quotes] == [False, False]


def test_another_cue_behind_goes_before_the_one_between() -> None:
    text = paragraphs(AROUND, '"Is the boat in?" asked Ellen. Tom looked out. "Not yet," said Tom.')
    assert cues(text) == [("Ellen", "asked"), ("Tom", "said")]


def test_an_action_beside_the_quote() -> None:
    assert cue('Ellen put the lamp down. "The boat is in."') == ("Ellen", "")
    assert cue('"The boat is in." Ellen put the lamp down.') == ("Ellen", "")
    assert cue('The old keeper shook his head. "The boat is in."') == ("The old keeper", "")


def test_an_action_by_somebody_else_is_theirs() -> None:
    text = paragraphs(AROUND, '"Is the boat in?" asked Ellen. Tom shook his head. "Not yet."')
    assert cues(text)[1] == ("Tom", "")


def test_a_cue_further_off_in_the_paragraph() -> None:
    text = paragraphs(AROUND, '"Come." The lamp went out. "The boat is in," said Ellen.')
    assert cues(text) == [("Ellen", "said"), ("Ellen", "said")]


def test_an_action_between_is_of_both() -> None:
    text = paragraphs(AROUND, '"Of course." Ellen took her coat. Then, softer: "Where else would I go?"')
    assert cues(text) == [("Ellen", ""), ("Ellen", "")]


def test_a_sign_has_no_speaker() -> None:
    text = paragraphs(AROUND, '"Look," said Tom.', 'The sign on the door said, "Closed for the Winter."')
    assert cues(text) == [("Tom", "said"), None]


def test_a_cue_at_the_end_of_the_paragraph_above() -> None:
    text = paragraphs(AROUND, "At last Ellen put the lamp down and said:", '"The boat is in."')
    assert cues(text) == [("Ellen", "said")]


def test_speech_of_the_paragraph_above_keeps_its_cue() -> None:
    text = paragraphs(AROUND, '"The boat is in," said Ellen.', '"At last."')
    assert cues(text) == [("Ellen", "said"), None]


@pytest.mark.parametrize(
    "line",
    [
        '"The boat is in."',
        '"The boat is in." There was no answer.',
        '"Ellen said the boat is in."',
        '"The boat is in." It rained.',
    ],
)
def test_no_cue(line: str) -> None:
    found = cue(line)
    assert found is None or found[0] == "It"


@pytest.mark.parametrize(
    ("line", "to"),
    [
        ('"The boat is in," said Ellen to Tom.', "Tom"),
        ('"The boat is in," Ellen told him.', "him"),
        ('"The boat is in," Ellen said softly to the old keeper.', "the old keeper"),
        ('Ellen asked Mrs. Marsh, "Is the boat in?"', "Mrs. Marsh"),
    ],
)
def test_who_is_spoken_to(line: str, to: str) -> None:
    text = paragraphs(AROUND, line)
    _, prose = prose_of(text)
    found = quotes_of(text).quotes[0].cue
    assert found is not None and found.to is not None
    assert " ".join(prose.words[slice(*found.to)]) == to


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ('"Yes," said Ellen.', "name"),
        ('"Yes," said the keeper.', "noun"),
        ('"Yes," she said.', "pronoun"),
        ('"Yes," said Captain Marsh.', "name"),
    ],
)
def test_kinds_of_who(line: str, kind: str) -> None:
    found = quotes_of(paragraphs(AROUND, line)).quotes[0].cue
    assert found is not None and found.kind == kind


def test_the_span_covers_who_and_verb() -> None:
    text = paragraphs(AROUND, '"The boat is in," said old Finn at once.')
    found = quotes_of(text).quotes[0].cue
    assert found is not None
    assert text[found.span.start : found.span.end] == "said old Finn"


def test_a_line_set_apart_by_mistake_holds_the_cue() -> None:
    text = paragraphs(AROUND, '"The boat is in,"\n said Ellen, and took the lamp.')
    assert cues(text) == [("Ellen", "said")]


def test_small_letters_only() -> None:
    text = (
        'it was late and it rained.\n\n"is the boat in?" asked ellen.\n\n"not yet," tom said.\n\n"oh," she said.'
    )
    assert cues(text) == [("ellen", "asked"), ("tom", "said"), ("she", "said")]


def test_a_small_word_with_a_capital_is_no_name() -> None:
    text = paragraphs(
        AROUND, "She was whistling, and whistling, and still whistling.", '"Come." Whistling, she left.'
    )
    assert cues(text) in ([("she", "")], [None])


@pytest.mark.parametrize(
    ("line", "who", "verb"),
    [
        (
            'She was met in the hall by Mrs. Marsh, who, quite out of breath, cried, "The boat is in!"',
            "Mrs. Marsh",
            "cried",
        ),
        ('Tom looked up at Ellen, who said in a low voice, "The boat is in."', "Ellen", "said"),
        (
            'Mrs. Marsh, with more heat than she usually allowed herself, replied: "The boat is in."',
            "Mrs. Marsh",
            "replied",
        ),
        ('He held out a lamp, and when she took it, said gently, "The boat is in."', "He", "said"),
        ('The silence was broken by Tom\'s saying, "The boat is in."', "Tom", "saying"),
        ('More than once did Tom say to her, "The boat is in."', "Tom", "say"),
        ('They went on in spite of Ellen\'s repeated cry of "The boat is in!"', "Ellen", "cry"),
        ('"The boat is in," I\'d tell him.', "I'd", "tell"),
    ],
)
def test_clauses_within_clauses(line: str, who: str, verb: str) -> None:
    assert cue(line) == (who, verb)


def test_what_nobody_does_beside_a_quote_tells_nothing() -> None:
    found = cues(paragraphs(AROUND, '"He went." Ellen stopped. It was getting dark. "He went at nine."'))
    assert [one and one[0] for one in found] == ["Ellen", "Ellen"]


def test_whose_words_are_spoken_of_behind_a_cue_is_no_speaker() -> None:
    text = paragraphs(AROUND, '"Come," said Ellen, who believed all that Tom said; "the boat is in."')
    assert [one and one[0] for one in cues(text)] == ["Ellen", "Ellen"]


def test_a_paragraph_of_narration_leads_up_to_the_next() -> None:
    text = paragraphs(AROUND, "Tom turned to his mother and addressed her in a low voice.", '"The boat is in."')
    assert cues(text)[0] == ("Tom", "addressed")
    text = paragraphs(AROUND, "Tom told her that the lamp had gone out an hour before.", '"The boat is in."')
    assert (cues(text)[0] or ("", ""))[1] == ""


def test_a_sentence_that_a_cue_splits_is_one_speakers() -> None:
    text = paragraphs(AROUND, '"If so," said Ellen, "the boat is in." Tom sobbed and sat down.')
    assert [one and one[0] for one in cues(text)] == ["Ellen", "Ellen"]
    text = paragraphs(AROUND, '"If so," said Ellen, smiling as she added, "the boat is in."')
    assert [one and one[0] for one in cues(text)] == ["Ellen", "Ellen"]
    text = paragraphs(AROUND, 'Ellen said, "Stay here," and then, as Tom stared: "The boat is in."')
    assert [one and one[0] for one in cues(text)] == ["Ellen", "Ellen"]
