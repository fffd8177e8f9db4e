"""Subjects taken apart."""

from __future__ import annotations

import pytest

from foundling.sources.subjects import part_in_head, read_subject, same_title


@pytest.mark.parametrize(
    "subject",
    [
        "The Long Weir (2/3)",
        "NEW: VOY The Long Weir 2/3 [PG] J/C",
        "[weir-list] FIC: The Long Weir (2/3)",
        "[fic] The Long Weir [2/3] [warning]",
        "FIC: The Long Weir, part 2 of 3 PG-13 E/T",
        'NEW: "The Long Weir" Part II/III [R]',
        "Part 2/3: The Long Weir",
        "REPOST: The Long Weir (2/3)",
        "The long weir -- 2/3",
    ],
)
def test_one_title_under_many_dressings(subject: str) -> None:
    read = read_subject(subject)
    assert read.key == "the long weir"
    assert read.part is not None and (read.part.number, read.part.of) == (2, 3)
    assert not read.reply


@pytest.mark.parametrize(
    "subject", ["Re: Weir", "RE: [list] Weir", "[list] Re: Weir", "AW: Weir", "Re[2]: Weir", "Fwd: Re: Weir"]
)
def test_answers_are_known_in_many_tongues(subject: str) -> None:
    assert read_subject(subject).reply
    assert read_subject(subject).key == "weir"


@pytest.mark.parametrize("subject", ["New Worlds (1/2)", "Repeat (1/2)", "Reunion 1/2", "Story of a Weir 1/2"])
def test_words_of_titles_are_no_tags(subject: str) -> None:
    read = read_subject(subject)
    assert len(read.key) == len(subject.split("1/2")[0].strip(" ("))
    assert not read.reply and not read.repost


@pytest.mark.parametrize(
    "subject", ["REP: Weir 1/2", "Weir 1/2 [repost]", "(Revised) Weir 1/2", "CORRECTED: Weir 1/2"]
)
def test_reposts_are_known(subject: str) -> None:
    assert read_subject(subject).repost


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("the long weir", "the lnog weir", True),
        ("the long weir", "long weir", True),
        ("", "long weir", True),
        ("weir ii", "weir iii", False),
        ("copper", "kettle", False),
        ("weir", "weird", True),
    ],
)
def test_one_title_typed_twice(a: str, b: str, same: bool) -> None:
    assert same_title(a, b) is same


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("TITLE: Rain (2/3)\nRATING: G\n", 2),
        ("Title: Rain\nPart: 2 of ?\n", 2),
        ("It rained.\nShe gave him 1/2 of it.\n", None),
    ],
)
def test_part_number_in_the_head_of_a_body(head: str, number: int | None) -> None:
    mark = part_in_head(head)
    assert (mark.number if mark is not None else None) == number
