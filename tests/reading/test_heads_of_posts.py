"""Chapters of stories in several posts, and headings that only say themselves again."""

from __future__ import annotations

import pytest

from foundling.api import read
from foundling.reading.headings import heading_of

STORY = "It rained all day, and Ellen sat by the window with the letter in her lap. She had read it twice. " * 3
LAYERS = ("parts", "chapters")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Chapter 1: Chapter 1", None),
        ("*Chapter 3*: Chapter 3", None),
        ("Chapter 3: Chapter and Verse", "Chapter and Verse"),
        ("Chapter 3: Part 2", "Part 2"),
    ],
)
def test_a_title_that_says_the_heading_again_is_none(line: str, title: str | None) -> None:
    heading = heading_of(line)
    assert heading is not None
    assert heading.title == title


def thread(*parts: tuple[str, str]) -> str:
    """A thread pasted into a text: a part a post, a reader's word between them."""
    posts = [f"wren7\nPosted: 7/{day}/07 at 7:21 pm\n\n{told}" for day, told in parts]
    return "Thread: Small Hours\n\n" + "\n\njo\nPosted: 7/9/07 at 8:02 pm\n\nMore!\n\n".join(posts)


def test_titles_above_every_part_are_chapters() -> None:
    (reading,) = read(thread(("1", f"Rain\n\n{STORY}"), ("2", f"The Lamp\n\n{STORY}")).encode(), layers=LAYERS)
    assert [(chapter.number, chapter.title) for chapter in reading.chapters] == [(1, "Rain"), (2, "The Lamp")]
    assert [reading.text[part.span.start :][:4] for part in reading.parts if part.kind == "body"] == [
        "Rain",
        "The ",
    ]


def test_a_title_above_one_part_only_is_none() -> None:
    (reading,) = read(thread(("1", f"Rain\n\n{STORY}"), ("2", STORY)).encode(), layers=LAYERS)
    assert [chapter.title for chapter in reading.chapters] == [None, None]


def marked(label: str, text: str) -> str:
    """A post with a mark that the board lists as a chapter."""
    return f"""<article class="message message--post" data-author="wren">
        <div class="message-cell--threadmark-header"><span class="threadmarkLabel">{label}</span></div>
        <h4 class="message-name"><a class="username">wren</a></h4>
        <div class="message-body"><div class="bbWrapper">{text}</div></div></article>"""


def test_a_boards_list_of_chapters_names_them() -> None:
    posts = marked("Rain", STORY) + marked("The Lamp", f"Part 2<br><br>{STORY}")
    page = f"<html><body><h1 class='p-title-value'>Small Hours</h1>{posts}</body></html>"
    (reading,) = read(page.encode(), name="hours.html", layers=LAYERS)
    assert [(chapter.number, chapter.title) for chapter in reading.chapters] == [(1, "Rain"), (2, "The Lamp")]


@pytest.mark.parametrize("head", ["Title:\nLamps\nAuthor:\nInkfish\n\n", "Title: Lamps\nNotes:\nFor Bel.\n\n"])
def test_two_short_paragraphs_are_a_story(head: str) -> None:
    told = "I wait at the end of the pier. The ferry is late again.\n\nHe says nothing, and neither do I."
    (reading,) = read(f"{head}{told}".encode(), layers=LAYERS)
    assert [reading.text[p.span.start : p.span.end].strip() for p in reading.parts if p.kind == "body"] == [told]


def test_the_name_may_stand_apart_from_the_stamp() -> None:
    """As on boards of the 1990s, whose rows hold name and rank in one cell, stamp and text in another."""
    posts = [("wren", STORY), ("jo", "Oh, more!"), ("wren", STORY)]
    told = [
        f"{name}\nMember # 7\n\nposted March {day}, 2001 09:14 PM\n\n{text.strip()}"
        for day, (name, text) in enumerate(posts, start=1)
    ]
    (reading,) = read("\n\n".join(["Topic: Small Hours", *told]).encode(), layers=LAYERS)
    bodies = [reading.text[p.span.start : p.span.end].strip() for p in reading.parts if p.kind == "body"]
    assert bodies == [STORY.strip(), STORY.strip()]
