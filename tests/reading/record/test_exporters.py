"""Files that programs made of stories on archives."""

from __future__ import annotations

from foundling.api import read

STORY = "It rained all day, and Ellen sat by the window with the letter in her lap. She had read it twice."
FICHUB = f"""Small Hours

By: wren

A letter, a window and a lamp that would not burn.

Status: complete
Published: 2011-03-14
Rated: Fiction T - Language: English - Genre: Drama/Romance - Characters: Ellen M., Tom
Original source: https://www.fanfiction.net/s/9/1

Exported with the assistance of FicHub.net

# 1. Rain

{STORY}

{STORY}

# 2. The Lamp

{STORY}

{STORY}
"""
FANFICFARE = f"""<html><head><title>Small Hours by wren</title></head><body>
<h1><a href="https://example.org/s/9">Small Hours</a> by <a class="authorlink" href="https://example.org/u/7">wren</a></h1>
<table class="full"><tr><td><b>Genre:</b></td><td>Drama</td></tr><tr><td><b>Rating:</b></td><td>T</td></tr></table>
<a name="TOCTOP"><h2>Table of Contents</h2></a><p><a href="#s1">1. Rain</a><br><a href="#s2">2. The Lamp</a></p>
<a name="s1"><h2>1. Rain</h2></a><p>{STORY}</p><p>{STORY}</p><p>{STORY}</p><p>{STORY}</p>
<a name="s2"><h2>2. The Lamp</h2></a><p>{STORY}</p><p>{STORY}</p><p>{STORY}</p><p>{STORY}</p></body></html>"""


def test_fichub_sets_the_summary_without_a_label() -> None:
    (reading,) = read(FICHUB.encode())
    record = reading.record
    assert [claim.value for claim in record.summary] == ["A letter, a window and a lamp that would not burn."]
    assert [claim.value for claim in record.url] == ["https://www.fanfiction.net/s/9/1"]
    assert [claim.value for claim in record.character] == ["Ellen M.", "Tom"]
    assert record.note == ()
    assert record.other == ()


def test_a_heading_may_hold_title_and_author() -> None:
    (reading,) = read(FANFICFARE.encode(), name="hours.html")
    record = reading.record
    assert record.title[0].value == "Small Hours"
    assert [claim.value for claim in record.author] == ["wren"]
    assert record.note == (), "the contents are no notes"
    assert [chapter.title for chapter in reading.chapters] == ["Rain", "The Lamp"]


def test_a_heading_by_somebody_else_is_a_title() -> None:
    page = f"<h1>Home by Easter</h1><p>Author: wren</p><p>Rating: PG</p><p>{STORY}</p><p>{STORY}</p>"
    (reading,) = read(f"<html><body>{page}</body></html>".encode(), name="home.html")
    assert reading.record.title[0].value == "Home by Easter"
    assert [claim.value for claim in reading.record.author] == ["wren"]
