"""eFiction: story view, chapter view, printable view."""

from __future__ import annotations

import pytest
from sitepages import page, parts, stated, told

BOX = """<div class="{box}"><div class="content"><span class="label">Summary: </span><p>It rains.</p><br />
<span class="label">Rated:</span> PG-13<br /><span class="label">Categories:</span> The Sea
<span class="label">Characters: </span> Ann, Ruth<br /><span class="label">Genres: </span> Angst, Drama<br />
<span class="label">Warnings: </span> None<br /><span class="label">Challenges:</span> None<br />
<span class="label">Series:</span> <a>Tides</a><br /><span class="label">Chapters: </span> 2
<span class="label">Completed:</span> {completed} <br /><span class="label">Word count:</span> 900
<span class="label"> Published: </span>03/02/05 <span class="label">Updated:</span> 04/02/05 </div></div>"""
NOTES = """<div class='notes'><div class='title'><span class='label'>{label}:</div>
<div class='noteinfo'>{text}</div></div>"""
FRAME = """<html><head><title>Harbour</title><style>body {{ color: red }<body>
<div id="header"><h1>The Quay</h1></div><div id="menu"><a>Home</a> <a>Titles</a></div>
<div id="pagetitle"><a href="viewstory.php?sid=7">Harbour by Night</a> by <a href="viewuser.php?uid=3">ell</a>
</div>
{inner}<div id="footer">Powered by <a>eFiction</a></div></body></html>"""


def notes(label: str, text: str) -> str:
    """A block of notes, its label's span unclosed as the printable view has it."""
    return NOTES.replace("{label}", label).replace("{text}", text)


@pytest.mark.parametrize("box", ["listbox", "infobox"])
@pytest.mark.parametrize(("answer", "status"), [("Yes", ["Complete"]), ("Nein", ["In progress"]), ("Hm", [])])
def test_labelled_facts(box: str, answer: str, status: list[str]) -> None:
    read = page(FRAME.replace("{inner}", BOX.replace("{box}", box).replace("{completed}", answer)))
    assert stated(read, "title") == ["Harbour by Night"]
    assert stated(read, "author") == ["ell"]
    assert stated(read, "summary") == ["It rains."]
    assert stated(read, "rating") == ["PG-13"]
    assert stated(read, "fandom_or_genre") == ["The Sea"]
    assert stated(read, "character") == ["Ann", "Ruth"]
    assert stated(read, "genre") == ["Angst", "Drama"]
    assert stated(read, "warning") == []
    assert stated(read, "series") == ["Tides"]
    assert stated(read, "date") == ["03/02/05", "04/02/05"]
    assert told(read, "status") == status
    assert "The Quay" not in read.text
    assert "Powered" not in read.text


def test_chapter_view() -> None:
    menu = "<div class=jumpmenu><select name=chapter><option>1. Rain<option selected>2. Sun</select></div>"
    inner = (
        menu
        + notes("Author's Chapter Notes", "For Jo.")
        + "<div id=story><p>It rained.</p></div>"
        + notes("Chapter End Notes", "More soon.")
    )
    read = page(FRAME.replace("{inner}", inner))
    assert told(read, "instalment") == ["2/2: Sun"]
    assert stated(read, "note") == ["For Jo.", "More soon."]
    assert [kind for kind, _ in parts(read)] == ["front", "body", "back"]
    assert parts(read)[1][1] == "It rained."


def test_printable_view_of_several_chapters() -> None:
    inner = "".join(
        f"<div class='chaptertitle'>{title} by ell</div>{note}<div class='chapter'><p>{text}</p></div>"
        for title, note, text in (
            ("Rain", "", "It rained."),
            ("Sun", notes("Author's Notes", "Late."), "It stopped."),
        )
    )
    read = page(FRAME.replace("{inner}", inner + "<div id=archivedat>This story archived at http://q.org</div>"))
    assert stated(read, "chapter") == ["Rain", "Sun"]
    assert [(kind, text) for kind, text in parts(read)][1:-1] == [
        ("body", "Rain by ell\n\nIt rained.\n\nSun by ell"),
        ("note", "Author's Notes:\n\nLate."),
        ("body", "It stopped."),
    ]


def test_a_menu_left_open_does_not_take_the_story_with_it() -> None:
    inner = "<div class=respond><a>Review</a><div id=sort><div id=story><p>It rained.</p></div>"
    assert parts(page(FRAME.replace("{inner}", inner)))[1] == ("body", "It rained.")


def test_a_title_that_holds_by_is_cut_at_the_last() -> None:
    read = page("<div id=pagetitle>Harbour by Night by ell</div><div id=story><p>It rained.</p></div>")
    assert stated(read, "title") == ["Harbour by Night"]
    assert stated(read, "author") == ["ell"]


STORY = "<br><br>".join(["It rained on the quay, and Ann counted boats until the lamps were lit."] * 12)
OWN = """<html><head><title>The Lighthouse Library</title></head><body>
<div class="banner">The Lighthouse Library</div>
<table><tr><td><a href="viewstory.php?sid=9">Boats</a> {by} <a href="viewuser.php?uid=3">Jo</a></td><td>
<h3><a href="viewstory.php?sid=4">Rain</a> {by} <a href="viewuser.php?uid=7">Ann</a> [PG-13]</h3>
<div><a href="reviews.php?item=4">Reviews</a> - 3 <a href="viewstory.php?action=printable&sid=4">Printer</a></div>
<form><select name="chapter"><option value="">Chapter or Story Title</option><option value="1">1. Boats</option>
<option value="2" selected>2. Lamps</option></select></form>
<p><b>{before}:</b> For the exchange.</p><b>Genres:</b> Drama <b>Completed:</b> Yes<br>
<div>{story}</div><p><b>{behind}:</b> One more to come.</p></td></tr></table></body></html>"""


@pytest.mark.parametrize(
    ("by", "before", "behind"),
    [("by", "Story Notes", "Chapter End Notes"), ("von", "Story Bemerkung", "Kapitel Abschlussbemerkung")],
)
def test_skins_without_the_default_names(by: str, before: str, behind: str) -> None:
    read = page(OWN.format(by=by, before=before, behind=behind, story=STORY))
    assert stated(read, "title") == ["Rain"]
    assert stated(read, "author") == ["Ann"]
    assert stated(read, "rating") == ["PG-13"]
    assert stated(read, "genre") == ["Drama"]
    assert stated(read, "note") == ["For the exchange.", "One more to come."]
    assert "Lighthouse" not in read.text
    assert "Printer" not in read.text
    assert [hint.value for hint in read.hints if hint.field == "instalment"] == ["2/2: Lamps"]
    assert [hint.value for hint in read.hints if hint.field == "status"] == ["Complete"]
    front, back = parts(read)
    assert front[1].startswith("Rain")
    assert front[1].endswith("Yes")
    assert back == ("back", f"{behind}: One more to come.")


def test_a_printable_story_without_the_default_names() -> None:
    read = page(f"""<h4>Harbour by Ann</h4><b>Genres:</b> Drama<br><hr>1. Rain by Ann<br>2. Lamps by Ann<hr>
        <center><b>Rain by Ann</b></center><p>{STORY}</p><center><b>Lamps by Ann</b></center><p>{STORY}</p>
        <center>This story archived at http://example.org/viewstory.php?sid=4</center>""")
    assert stated(read, "chapter") == ["Rain", "Lamps"]
    assert stated(read, "url") == ["http://example.org/viewstory.php?sid=4"]
