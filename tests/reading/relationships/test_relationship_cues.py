"""What people do and say where they stand to one another in some way, and how they talk."""

from __future__ import annotations

import pytest

from foundling.manuscript import Manuscript
from foundling.reading.engine import read_layers
from foundling.reading.relationships import known_of
from foundling.reading.relationships.cues import cues, hits
from foundling.reading.relationships.lexicon import BONDS
from foundling.reading.relationships.manner import Manner, manners
from foundling.reading.relationships.stage import Stage, stage_of

# Enough of the two for a cast; no cue is in it.
BEFORE = """Ellen Marsh came down to the harbour when the boats were in. Tom Reed was mending a net by the wall.
"It is six," said Tom. "The tide has turned."

"I know it," said Ellen. She sat down on a barrel. Tom went by with his knots.

"""


def stage_with(words: str) -> Stage:
    """The stage of a short story that ends with `words`."""
    layers = read_layers(Manuscript("harbour", (), BEFORE + words + "\n"), ("prose", "quotes", "cast", "speech"))
    made = layers.layers
    return stage_of(made["prose"], made["quotes"], known_of(made["cast"], made["speech"]), made["speech"])


def found(words: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Kind, the words that hold the cue, and the names of the two, of what is in the words and not before them."""
    stage = stage_with(words)
    text = stage.prose.text
    out = []
    for cue, hit in hits(stage):
        if hit is not None:
            span = stage.prose.span(hit.first, hit.last)
            names = tuple(sorted(stage.entries[who].name for who in hit.between))
            if span.start >= len(BEFORE):
                out.append((cue.air[0], text[span.start : span.end], names))
    return out


BOTH = ("Ellen Marsh", "Tom Reed")


def test_nothing_is_found_before() -> None:
    assert list(hits(stage_with("The gulls cried."))) == []


def test_a_cue_of_the_narration_is_of_the_two_in_its_sentence() -> None:
    assert ("romantic", "took her hand", BOTH) in found("Tom took her hand, and Ellen let him.")


def test_a_possessive_may_be_a_name() -> None:
    assert ("romantic", "took Ellen's hand", BOTH) in found("Tom took Ellen's hand.")


def test_few_words_may_stand_in_a_gap_but_not_many() -> None:
    assert found("Tom took her.") == []
    assert any(words.startswith("took") for _, words, _ in found("Tom took both of her hands, and Ellen let him."))
    assert found("Tom took, since it had got so very dark, her hands.") == []


def test_where_one_alone_is_in_the_sentence_the_other_is_whoever_was_there_last() -> None:
    assert ("romantic", "holding her breath", BOTH) in found("Tom came close. She was holding her breath.")


def test_a_cue_of_speech_is_of_whoever_speaks_and_whoever_hears() -> None:
    assert ("friends", "Shut up", BOTH) in found('"Shut up, Tom," said Ellen.')
    assert found("Tom would shut up the shed at six.") == []


def test_a_single_word_counts_alone_between_marks() -> None:
    assert ("mentor", "Again", BOTH) in found('"Again, Tom," said Ellen.')
    assert all(kind != "mentor" for kind, _, _ in found('"It has turned again now, Tom," said Ellen.'))


@pytest.mark.parametrize("scope", [0, 1])
def test_every_kind_of_bond_has_cues(scope: int) -> None:
    assert {cue.air[0] for listed in cues()[scope].values() for cue in listed} == set(BONDS)


def test_how_two_talk_is_counted_between_them() -> None:
    stage = stage_with('"Are you cold? I am!" said Ellen to Tom.')
    ((_, manner),) = manners(stage).items()
    assert (manner.questions, manner.exclamations, manner.i, manner.you) == (1, 1, 2, 1)


def test_little_talk_is_near_what_is_usual() -> None:
    assert set(Manner().shares().values()) == {0.0}
    little, much = Manner(words=4, you=2).shares(), Manner(words=400, you=200).shares()
    assert 0 < little["you"] < much["you"] / 4
