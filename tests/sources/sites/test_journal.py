"""Journal entries of several programs."""

from __future__ import annotations

import pytest
from sitepages import page, parts, stated

STORY = "It rained on the quay, and Ann counted boats. " * 20
TEXT = f"Title: Rain<br>Rating: PG<br><br><a name='cutid1'></a>{STORY}<br><br>It stopped."
COMMENTS = "<div class='comment'>Lovely!</div><div class='comment'>More!</div>"
ENTRIES = {
    "dreamwidth": f"""<div class='entry'><div class='header'><h3 class='entry-title'><a>Fic: Rain</a></h3>
        <span class='datetime'>Jan. 2nd, 2010 06:00 pm</span></div><span class='entry-poster'>
        <span class='ljuser'><b>ell_m</b>
        </span></span><div class='entry-content'>{TEXT}</div><div class='metadata'>Current Mood: wet</div>
        <div class='tag'><ul><li><a rel='tag'>rain fic</a></li></ul></div></div>""",
    "livejournal": f"""<article class='b-singlepost'><a class='i-ljuser-username'>x</a>
        <div class='b-singlepost-author'>
        <span class='i-ljuser i-ljuser-username'>ell_m</span></div>
        <time class='b-singlepost-author-date'>2010-01-02</time>
        <h1 class='b-singlepost-title'>Fic: Rain</h1><article class='b-singlepost-body'>{TEXT}</article>
        </article>""",
    "old": f"""<table><tr><td class='index'><a>Recent Entries</a></td></tr></table><div class='entry'>
        <b>ell_m</b> wrote in
        <b>quay_fic</b><br>@ 2010-01-02 18:00:00<p class='subj'><b>Fic: Rain</b></p>
        <div class='entry_text'>{TEXT}</div>
        <p class='meta'>Current Mood: wet</p></div>""",
}


@pytest.mark.parametrize("program", ENTRIES)
def test_an_entry_is_read_from_its_cut_on(program: str) -> None:
    read = page(
        f"<html><head><title>ell_m: Fic: Rain</title></head><body>{ENTRIES[program]}{COMMENTS}</body></html>"
    )
    assert stated(read, "subject") == ["Fic: Rain"]
    assert stated(read, "author") == ["ell_m"]
    assert len(stated(read, "date")) == 1
    assert "2010" in stated(read, "date")[0]
    front, body, *_ = parts(read)
    assert front[1].endswith("Title: Rain\nRating: PG")
    assert body == ("body", f"{STORY.strip()}\n\nIt stopped.")
    assert read.removed == {"comments": 2}
    assert "Lovely" not in read.text


def test_tags_and_mood_stay() -> None:
    read = page(f"<html><head><title>ell_m: Fic</title></head><body>{ENTRIES['dreamwidth']}</body></html>")
    assert stated(read, "genre") == ["rain fic"]
    assert "Current Mood: wet" in read.text


def test_a_cut_low_in_the_entry_does_not_make_the_story_a_header() -> None:
    text = f"{STORY}<a name='cutid1'></a>It stopped."
    read = page(
        f"<div class='entry'><h3 class='entry-title'>Rain</h3><div class='entry-content'>{text}</div></div>"
    )
    assert dict(parts(read))["body"].startswith("It rained")


def test_a_page_with_an_entry_class_only_is_no_journal() -> None:
    read = page("<div class='entry'><div class='entry_text'><p>It rained.</p></div></div>")
    assert parts(read) == []
