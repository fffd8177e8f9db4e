"""FanFiction.net: saved pages."""

from __future__ import annotations

import pytest
from sitepages import page, parts, stated, told

PAGE = """<!DOCTYPE html><html><head><title>Harbour Lights Chapter 2: Rain, a Sea fanfic | FanFiction</title>
</head><body>
<div id="top"><a>Browse</a> <a>Just In</a></div>
<div id="pre_story_links"><span class="lc-left"><a>TV Shows</a> » <a>{fandom}</a></span></div>
<div id="profile_top"><b class="xcontrast_txt">Harbour Lights</b> <span class="xcontrast_txt">By:</span>
<a class="xcontrast_txt" href="/u/12/ell">ell-m</a><div class="xcontrast_txt">It rains on Ann.</div>
<span class="xgray xcontrast_txt">{grey}</span></div>
<SELECT id=chap_select name=chapter>
<option value=1>1. Boats<option value=2 selected>2. Rain<option value=3>3. Chapter 3</select>
<div class="storytext" id="storytext"><p>It rained.</p><hr size=1 noshade><p>It stopped.</p></div>
<div id="footer">Help . Privacy</div></body></html>"""
GREY = (
    "Rated: <a>Fiction  T</a>"
    " - English - Hurt/Comfort/Angst - [Ann L., Ruth H.] Jo - the Elder, Tom - Chapters: 3 - Words: 11,587"
    " - Reviews: <a>290</a> - Favs: 835 - Updated: <span data-xutime='1318118400'>3h ago</span>"
    " - Published: <span data-xutime='1315094400'>Sep 4, 2011</span> - Status: Complete - id: 78"
)


def filled(*, fandom: str = "The Sea", grey: str = GREY) -> str:
    """The page with a fandom and a grey line."""
    return PAGE.replace("{fandom}", fandom).replace("{grey}", grey)


def test_the_grey_line_is_taken_apart() -> None:
    read = page(filled())
    assert stated(read, "rating") == ["Fiction T"]
    assert stated(read, "language") == ["English"]
    assert stated(read, "genre") == ["Hurt/Comfort", "Angst"]
    assert stated(read, "character") == ["Ann L.", "Ruth H.", "Jo - the Elder", "Tom"]
    assert told(read, "relationship") == ["Ann L./Ruth H."]
    assert told(read, "date") == ["2011-09-04", "2011-10-09"]
    assert stated(read, "status") == ["Complete"]


@pytest.mark.parametrize(
    ("grey", "genres", "characters"),
    [
        ("Rated: Fiction K+ - English - Ann L. - Chapters: 3 - id: 7", [], ["Ann L."]),
        ("Rated: Fiction M - English - Romance - Words: 900 - id: 7", ["Romance"], []),
        ("Rated: Fiction M - English - Words: 900 - id: 7", [], []),
    ],
)
def test_genre_and_characters_may_be_missing(grey: str, genres: list[str], characters: list[str]) -> None:
    read = page(filled(grey=grey))
    assert stated(read, "genre") == genres
    assert stated(read, "character") == characters


def test_a_date_without_its_true_time_is_as_it_stands() -> None:
    read = page(filled(grey="Rated: Fiction M - English - Published: Apr 8, 2004 - id: 7"))
    assert stated(read, "date") == ["Apr 8, 2004"]


@pytest.mark.parametrize(
    ("fandom", "fandoms"), [("The Sea", ["The Sea"]), ("The Sea + Rain Crossover", ["The Sea", "Rain"])]
)
def test_fandoms(fandom: str, fandoms: list[str]) -> None:
    assert stated(page(filled(fandom=fandom)), "fandom") == fandoms


def test_a_page_without_ids_has_a_bold_title_and_a_link_to_its_author() -> None:
    read = page(
        "<html><head><title>Harbour Chapter 1, a Sea fanfic | FanFiction</title></head><body><div id=content>"
        "<center>"
        "<b>Harbour</b> by <a href='/u/12/'>ell-m</a></center>Rated: T, English</div>"
        "<div id=storycontent class=storycontent><p>It rained.</p><p><b>Then</b> it stopped.</p></div></body>"
        "</html>"
    )
    assert stated(read, "title") == ["Harbour"]
    assert stated(read, "author") == ["ell-m"]
    assert parts(read)[1] == ("body", "It rained.\n\nThen it stopped.")


def test_head_chapter_and_story() -> None:
    read = page(filled())
    assert stated(read, "title") == ["Harbour Lights"]
    assert stated(read, "author") == ["ell-m"]
    assert stated(read, "summary") == ["It rains on Ann."]
    assert told(read, "instalment") == ["2/3: Rain"]
    assert parts(read)[1] == ("body", "It rained.\n\n\nIt stopped.")
    assert [hint.origin for hint in read.hints if hint.field == "scene"] == ["html:hr"]
    assert "Just In" not in read.text
    assert "Boats" not in read.text


OLD = """<html><head><title>{bar}</title></head><body><table><tr><td><a href="/">Home</a> | <a href="/s">Search
</a></td></tr></table>
<table><tr><td><a>Books</a> &raquo; <a>Harbour Tales</a> &raquo; <b>Harbour Lights</b></td></tr>
<tr><td>Author: <a href="{author}">ell-m</a><br>{rated}: PG-13 - English - Drama/Angst - Reviews: 12 - Updated:
04-02-04 - Published: 03-14-02 - Complete - id:99</td></tr></table><form><select name=chapter><option value=1>
1. Boats<option value=2 selected>2. Rain</select></form><p>It rained.</p><p>It stopped.</p></body></html>"""


@pytest.mark.parametrize(
    ("bar", "author", "rated"),
    [
        ("FanFiction.Net : Harbour Lights", "/profile.php?userid=7", "Rated"),
        ("Harbour Lights, a Harbour Tales fanfic", "/u/7/", "Fiction Rated"),
    ],
)
def test_pages_from_before_the_story_had_an_element_of_its_own(bar: str, author: str, rated: str) -> None:
    read = page(OLD.format(bar=bar, author=author, rated=rated))
    assert stated(read, "title") == ["Harbour Lights"]
    assert stated(read, "author") == ["ell-m"]
    assert stated(read, "fandom") == ["Harbour Tales"]
    assert stated(read, "rating") == ["PG-13"]
    assert stated(read, "genre") == ["Drama", "Angst"]
    assert stated(read, "status") == ["Complete"]
    assert told(read, "date") == ["2002-03-14"]
    assert told(read, "instalment") == ["2/2: Rain"]
    assert [kind for kind, _ in parts(read)] == ["front"]
    assert read.text.endswith("id:99\n\nIt rained.\n\nIt stopped.")
