"""Scene breaks, from every kind of mark."""

from __future__ import annotations

import pytest
from story_shapes import BODY, STORY, paragraphs, read

from foundling.manuscript import Block, Hint
from foundling.reading.slugs import slug
from foundling.reading.types import Reading
from foundling.spans import Span, check_tiling, shift


def evidence(reading: Reading) -> list[str]:
    return [reading.text[e.start : e.end].strip() for s in reading.scenes for e in s.evidence]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "mark",
    [
        "***",
        "* * *",
        "-----",
        "~*~*~",
        "#",
        "<>",
        "oOo",
        "xXxXx",
        "• • •",
        "[scene break]",
        "Ellen's POV",
        "POV: Tom",
        "Three days later",
        "The next morning...",
        "The pier, 6:30 p.m.",
        "Meanwhile",
        "~Flashback~",
    ],
)
def test_mark_on_a_line_of_its_own(mark: str) -> None:
    reading = read(paragraphs(BODY, mark, BODY))
    assert evidence(reading) == [mark]


def test_wider_gap_where_gaps_are_rare() -> None:
    reading = read(f"{BODY}\n\n\n\n{BODY}\n\n{BODY}")
    assert len(reading.scenes) == 2  # type: ignore[arg-type]


def test_wide_gaps_everywhere_say_nothing() -> None:
    reading = read("\n\n\n".join(STORY * 3))
    assert len(reading.scenes) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "line",
    [
        "...",
        '"?!"',
        "Later he went out.",
        "A few days later the bolt fell at last.",
        "x",
        '"Now."',
        "* a note at the foot",
    ],
)
def test_no_marks(line: str) -> None:
    assert len(read(paragraphs(BODY, line, BODY)).scenes) == 1  # type: ignore[arg-type]


def test_divider_between_story_and_end_is_none() -> None:
    assert evidence(read(paragraphs("Title: Rain", "-----", BODY, "-----", "The End"))) == []


def test_scene_goes_on_across_an_aside() -> None:
    text = paragraphs(STORY[0], STORY[1], "(A/N: no kettles then, I know!)", STORY[2], STORY[3])
    assert len(read(text).scenes) == 1  # type: ignore[arg-type]


def test_chapters_begin_scenes_and_scenes_tile() -> None:
    text = paragraphs("Chapter 1", BODY, "***", BODY, "Chapter 2", BODY)
    reading = read(text)
    spans = [scene.span for scene in reading.scenes]  # type: ignore[union-attr]
    assert [text[s.start : s.start + 9] for s in spans][::2] == ["Chapter 1", "Chapter 2"]
    check_tiling([shift(s, -spans[0].start) for s in spans], spans[-1].end - spans[0].start)


def test_breaks_that_the_container_marks() -> None:
    text = paragraphs(BODY, BODY)
    gap = Span(len(BODY), len(BODY) + 2)
    assert len(read(text, hints=[Hint("scene", "", "docx:page-break", gap)]).scenes) == 2  # type: ignore[arg-type]
    ruled = paragraphs(BODY, "* * *", BODY)
    at = ruled.index("* * *")
    assert evidence(read(ruled, blocks=[Block("break", Span(at, at + 5))])) == ["* * *"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Two hours later", "slug"),
        ("later that night, at the inn", "slug"),
        ("~Tom's POV~", "viewpoint"),
        ("break", None),
        ("Then Mary gathered a scrap of courage", None),
        ("October 1894", "slug"),
        ("FLASHBACK", "words"),
    ],
)
def test_slugs(line: str, kind: str | None) -> None:
    assert slug(line) == kind


def test_stanzas_are_no_scenes() -> None:
    verse = (
        "The lamp goes round, the lamp goes round,\nthe sea is never still,\nand I have neither slept nor drowned."
    )
    assert len(read(f"{verse}\n\n{verse}\n\n{verse}").scenes) == 1  # type: ignore[arg-type]
