"""PDF: lines to paragraphs, running heads, and those that cannot be read."""

from __future__ import annotations

import textwrap

import pytest
from making import pdf

from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript, Refusal

PARAGRAPHS = [
    "The weir had been mended twice that winter, and twice it had broken, and nobody would say whose.",
    '"It will hold," said Tom.',
    "The miller, who had seen the timber and knew what it had cost, looked at the water for a while.",
]


def page(number: int, *, indent: float = 0, gap: float = 0, heads: bool = True) -> list[tuple[float, float, str]]:
    lines = [(72.0, 800.0, "The Weir, a story")] if heads else []
    y = 760.0
    day = "one two three four".split()[number]
    for paragraph in [f"On day {day} it rained.", *PARAGRAPHS, f"So it went on day {day}."]:
        for i, line in enumerate(textwrap.wrap(paragraph, 58)):
            lines.append((72.0 + (indent if i == 0 else 0), y, line))
            y -= 14
        y -= gap
    return [*lines, (290.0, 40.0, f"- {number + 1} -")] if heads else lines


def read(data: bytes) -> Manuscript:
    (found,) = manuscripts(container(data, name="weir.pdf"))
    assert isinstance(found, Manuscript), found
    return found


def refused(data: bytes) -> Refusal:
    (found,) = manuscripts(container(data, name="weir.pdf"))
    assert isinstance(found, Refusal)
    return found


@pytest.mark.parametrize("indent, gap", [(20, 0), (0, 14), (20, 14), (0, 0)])
def test_lines_become_the_paragraphs_they_were(indent: float, gap: float) -> None:
    found = read(pdf([page(0, indent=indent, gap=gap, heads=False)]))
    assert found.text == "\n\n".join(["On day one it rained.", *PARAGRAPHS, "So it went on day one."])


def test_running_heads_and_page_numbers_are_left_out_and_counted() -> None:
    found = read(pdf([page(n, indent=20) for n in range(4)]))
    assert "a story" not in found.text and "- 2 -" not in found.text
    assert found.origin.removed == {"running heads": 8}
    assert found.text.count("it rained") == 4


def test_a_head_of_few_pages_stays() -> None:
    assert "The Weir, a story" in read(pdf([page(n) for n in range(2)])).text


def test_a_paragraph_goes_on_over_the_page() -> None:
    lines = textwrap.wrap(PARAGRAPHS[0], 58)
    first = [*page(0, heads=False), (72.0, 100.0, lines[0])]
    second = [(72.0, 760.0, lines[1])]
    assert PARAGRAPHS[0] in read(pdf([first, second])).text


def test_header_lines_stay_lines() -> None:
    head = [
        (72.0, 800.0 - 14 * n, t) for n, t in enumerate(["Title: The Weir", "Author: Ell Marsh", "Rating: PG"])
    ]
    found = read(pdf([[*head, *page(0, heads=False)]]))
    assert found.text.startswith("Title: The Weir\n\nAuthor: Ell Marsh\n\nRating: PG\n\n")


def test_a_page_without_a_margin_is_read() -> None:
    found = read(pdf([[(20.0 + 7 * n, 800.0 - 14 * n, f"Line {n} of a falling text.") for n in range(12)]]))
    assert "Line 0" in found.text and "Line 11" in found.text


def test_the_owner_of_the_computer_is_never_named() -> None:
    found = read(pdf([page(0)], info="/Author (Owner) /Creator (Word) /Title (Weir draft)"))
    assert [(h.field, h.value) for h in found.hints if h.origin.startswith("pdf:T")] == [("title", "Weir draft")]
    assert not any("Owner" in h.value for h in found.hints)


def test_a_scan_is_refused_naming_what_reads_it() -> None:
    refusal = refused(pdf([[], [(290.0, 40.0, "2")], []]))
    assert "pictures" in refusal.why and "ocrmypdf" in refusal.advice


@pytest.mark.parametrize("kept", [30, 200])
def test_a_broken_one_is_refused(kept: int) -> None:
    refusal = refused(pdf([page(0)])[:kept])
    assert "damaged" in refusal.why and "qpdf" in refusal.advice


def columns(number: int) -> list[tuple[float, float, str]]:
    """A page in two columns, with a running head over them and a page number below."""
    lines = [(72.0, 800.0, "The Weir, a story")]
    day = "one two three four".split()[number]
    told = [f"On day {day} it rained.", *PARAGRAPHS, *PARAGRAPHS, f"So it went on day {day}."]
    wrapped = [
        (12.0 if i == 0 else 0.0, line)
        for paragraph in told
        for i, line in enumerate(textwrap.wrap(paragraph, 34))
    ]
    half = (len(wrapped) + 1) // 2
    for left, column in ((72.0, wrapped[:half]), (320.0, wrapped[half:])):
        lines += [(left + indent, 760.0 - 14 * place, line) for place, (indent, line) in enumerate(column)]
    return [*lines, (290.0, 40.0, f"- {number + 1} -")]


def test_columns_are_read_one_after_another() -> None:
    found = read(pdf([columns(n) for n in range(3)]))
    days = [
        [f"On day {day} it rained.", *PARAGRAPHS, *PARAGRAPHS, f"So it went on day {day}."]
        for day in "one two three".split()
    ]
    assert found.text == "\n\n".join(paragraph for day in days for paragraph in day)


@pytest.mark.parametrize(
    ("first", "second", "elsewhere", "joined"),
    [
        ("summer-", "house", "", "summerhouse"),
        ("well-", "known", "A well-known weir it was.", "well-known"),
        ("Mary-", "Ann", "", "Mary-Ann"),
    ],
)
def test_a_hyphen_at_a_lines_end(first: str, second: str, elsewhere: str, joined: str) -> None:
    lines = [f"She came up from the river by the {first}", f"{second} path, and did not say a word to him."]
    filler = ["It rained for a week, and nobody came to the mill.", elsewhere or "The water rose."]
    text = read(pdf([[(72.0, 760.0 - 14 * n, line) for n, line in enumerate([*lines, *filler])]])).text
    assert f"the {joined} path" in text
