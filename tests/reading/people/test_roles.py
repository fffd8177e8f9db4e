"""People meant by what they are."""

from __future__ import annotations

from casting import Told, story


def test_somebody_without_a_name_who_speaks_is_a_figure() -> None:
    told = Told(
        'A ferryman waited at the steps. "One shilling," said the ferryman. Ellen paid. The ferryman nodded. '
        '"Mind the rope," the ferryman said. Ellen minded it.'
    )
    ferryman = told.nameless("ferryman")
    assert ferryman.name == "the ferryman"
    assert ferryman.gender == "he"
    assert len(ferryman.nominals) == 3


def test_a_title_means_the_one_who_has_it() -> None:
    told = story("biscuit")
    assert "inspector" in told.who("Owen Llewellyn").nouns
    assert told.who("Owen Llewellyn").nominals


def test_a_noun_beside_a_name_is_explained_by_it() -> None:
    told = Told(
        'Anna Reed, the baker, opened her shop. "Bread?" asked the baker. Tom shook his head. '
        'The baker shrugged. "Suit yourself," said the baker. Tom left her there.'
    )
    assert told.who("Anna Reed").nouns == ("baker",)


def test_adjectives_are_no_people() -> None:
    told = Told("The general opinion was against it. The chief reason was the rain. Tom said so. " * 10)
    assert not any(figure.nouns for figure in told.people.figures)


def test_crowds_are_nobody() -> None:
    told = Told('The soldiers laughed. "Go on," said the soldiers. The sailors cheered. ' * 8)
    assert not told.people.figures
