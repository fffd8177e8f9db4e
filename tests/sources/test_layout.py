"""The blocks of plain texts in the ways people type them."""

from __future__ import annotations

import textwrap

import pytest

from foundling.sources.layout import paragraphs

ONE = (
    "The boat came in at six, an hour late, with its lamps already lit, and nobody on the quay could say "
    "afterwards who had thrown the rope. Ellen had her coat buttoned wrong. She noticed it only when the wind "
    "got in."
)
TWO = (
    "“You might have written,” said her brother, who had carried her bag as far as the steps and put it down "
    "there as if that were the whole of what had been agreed between them in the spring."
)


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.span.start : block.span.end]) for block in paragraphs(text)]


def kinds(text: str) -> list[str]:
    return [block.kind for block in paragraphs(text)]


@pytest.mark.parametrize("width", [60, 65, 72, 80])
def test_wrapped_paragraphs_with_empty_lines_between(width: int) -> None:
    one, two = textwrap.fill(ONE, width), textwrap.fill(TWO, width)
    assert blocks(f"{one}\n\n{two}\n\n\n{one}\n") == [("paragraph", one), ("paragraph", two), ("paragraph", one)]


@pytest.mark.parametrize("indent", ["   ", "\t", "  "])
def test_wrapped_paragraphs_told_apart_by_indentation(indent: str) -> None:
    one, two = (textwrap.fill(text, 70, initial_indent=indent) for text in (ONE, TWO))
    assert blocks(f"{one}\n{two}\n") == [("paragraph", one.strip()), ("paragraph", two.strip())]


def test_one_paragraph_a_line_with_and_without_empty_lines() -> None:
    assert blocks(f"{ONE}\n{TWO}\nNo.\n{ONE}") == [("paragraph", text) for text in (ONE, TWO, "No.", ONE)]
    assert blocks(f"{ONE}\n\n{TWO}\n\nNo.") == [("paragraph", text) for text in (ONE, TWO, "No.")]


def test_labelled_lines_are_blocks_of_their_own_and_a_wrapped_value_is_one() -> None:
    summary = textwrap.fill(
        "Summary: Ellen comes home by the late boat and finds that the house has been let to strangers.", 64
    )
    header = f"Title: The Late Boat\nAuthor: Quill\n{summary}\nRating: PG\n"
    text = header + "\n" + textwrap.fill(ONE, 64) + "\n\n" + textwrap.fill(TWO, 64)
    assert [block for _, block in blocks(text)][:4] == [
        "Title: The Late Boat",
        "Author: Quill",
        summary,
        "Rating: PG",
    ]


def test_verse_is_kept_as_one_block() -> None:
    verse = "The lamp went out,\nthe sea came in,\nand nobody said\nthat we had sinned"
    assert blocks(f"{ONE}\n\n{verse}\n\n{TWO}")[1] == ("verse", verse)


@pytest.mark.parametrize(
    "group",
    [
        '"Yes."\n"No."\n"Why?"\n"I said no."',
        "Title: Rain\nAuthor: Ell\nRating: G",
        "He sat.\nShe stood.\nIt rained.",
    ],
)
def test_short_lines_that_are_no_verse_are_paragraphs(group: str) -> None:
    assert set(kinds(f"{ONE}\n\n{group}\n\n{TWO}")) == {"paragraph"}


@pytest.mark.parametrize("mark", ["* * *", "-----", "~*~*~", "     ***", "_______________", "•", "§"])
def test_a_line_of_signs_is_a_break(mark: str) -> None:
    assert kinds(f"{ONE}\n\n{mark}\n\n{TWO}") == ["paragraph", "break", "paragraph"]


def test_a_centred_line_is_told_from_an_indented_one() -> None:
    one, two = textwrap.fill(ONE, 70), textwrap.fill(TWO, 70)
    text = f"{'THE LATE BOAT'.center(70).rstrip()}\n\n{one}\n\n        An aside, set in.\n\n{two}"
    assert kinds(text) == ["centre", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize("text", ["", "\n\n  \n", "\u00a0\n\t"])
def test_nothing_has_no_blocks(text: str) -> None:
    assert kinds(text) == []


def test_blocks_cover_every_letter_once() -> None:
    text = f"A\n\n  {ONE}\n B\n***\n{textwrap.fill(TWO, 50)}\n\n\nC"
    seen = "".join(block for _, block in blocks(text))
    assert "".join(seen.split()) == "".join(text.split())
