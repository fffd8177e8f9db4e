"""Archive of Our Own: downloads and saved pages."""

from __future__ import annotations

import pytest
from sitepages import page, parts, stated

DOWNLOAD = """<html><head><title>Harbour Lights - ell_m - The Sea (TV)</title></head><body><div id="preface">
<h2 class="toc-heading">Preface</h2><p class="message"><b>Harbour Lights</b><br/>Posted originally on the
<a href="/">Archive of Our Own</a> at <a href="http://x.org/works/7">http://x.org/works/7</a>.</p>
<div class="meta"><dl class="tags"><dt>Rating:</dt><dd><a>Teen And Up Audiences</a></dd>
<dt>{warnings}:</dt><dd><a>No Archive Warnings Apply</a>, <a>Major Character Death</a></dd>
<dt>Category:</dt><dd><a>F/F</a></dd><dt>Fandoms:</dt><dd><a>The Sea (TV)</a>, <a>Rain - A. Poet</a></dd>
<dt>Relationship:</dt><dd><a>Ann Low/Ruth Hale</a></dd><dt>Characters:</dt><dd><a>Ann Low</a>, <a>Ruth Hale</a>
</dd>
<dt>Additional Tags:</dt><dd><a>Rain</a>, <a>Hurt/Comfort</a></dd><dt>Language:</dt><dd>English</dd>
<dt>Series:</dt><dd>Part 2 of <a>Tides</a>, Part 1 of <a>Boats, and Other Lies</a></dd>
<dt>Stats:</dt><dd>Published: 2011-05-08 Completed: 2011-10-09 Words: 3,176 Chapters: 2/2</dd></dl>
<h1>Harbour Lights</h1><div class="byline">by <a rel="author">ell_m</a>, <a rel="author">tidewrack</a></div>
<p>Summary</p><blockquote class="userstuff"><p>It rains on Ann.</p></blockquote>
<p>Notes</p><blockquote class="userstuff"><p>For Jo.</p></blockquote>
<div class="endnote-link">See the end of the work for more <a>notes</a></div></div></div>
<div id="chapters" class="userstuff">
<div class="meta group"><h2 class="heading">Chapter 1: Rain</h2></div>
<div class="userstuff"><p>It rained.</p></div>
<div class="meta" id="endnotes1"><p>Chapter End Notes</p><blockquote class="userstuff"><p>Short, sorry.</p>
</blockquote></div>
<div class="meta group"><h2 class="heading">Chapter 2</h2><p>Chapter Notes</p>
<blockquote class="userstuff"><p>Long, sorry.</p></blockquote></div>
<div class="userstuff"><p>It stopped.</p></div></div>
<div id="afterword"><h2 class="toc-heading">Afterword</h2><div class="meta"><div id="endnotes"><p>End Notes</p>
<blockquote class="userstuff"><p>Goodbye.</p></blockquote></div></div>
<p class="message">Please <a>drop by the Archive and comment</a>!</p></div></body></html>"""

SAVED = """<html><head><title>Harbour Lights - Chapter 1 - ell_m - The Sea (TV) [Archive of Our Own]</title>
</head><body>
<div id="outer"><ul id="skiplinks"><li><a>Main Content</a></li></ul><div id="header"><h1>Archive of Our Own</h1>
</div>
<div id="main"><ul class="work navigation actions"><li><a>Entire Work</a></li></ul><div class="wrapper">
<dl class="work meta group"><dt class="rating tags">Rating:</dt>
<dd class="rating tags"><ul class="commas"><li><a class="tag">Mature</a></li></ul></dd>
<dt class="freeform tags">Additional Tags:</dt>
<dd class="freeform tags"><ul class="commas"><li><a class="tag">Rain</a></li><li><a class="tag">Slow Burn</a>
</li></ul></dd>
<dt class="series">Series:</dt><dd class="series"><span class="series"><a class="previous">Previous Work</a>
<span class="divider"> </span><span class="position">Part 2 of <a href="/series/3">Tides</a></span></span></dd>
<dt class="stats">Stats:</dt><dd class="stats"><dl class="stats"><dt class="published">Published:</dt>
<dd class="published">2014-02-03</dd><dt class="status">Updated:</dt><dd class="status">2015-01-01</dd>
<dt class="words">Words:</dt><dd class="words">2,000</dd><dt class="chapters">Chapters:</dt>
<dd class="chapters">1/?</dd>
<dt class="kudos">Kudos:</dt><dd class="kudos">44</dd></dl></dd></dl></div>
<div id="workskin"><div class="preface group"><h2 class="title heading">Harbour Lights</h2>
<h3 class="byline heading"><a rel="author">ell_m</a></h3><div class="summary module">
<h3 class="heading">Summary:</h3>
<blockquote class="userstuff"><p>It rains.</p></blockquote></div></div>
<div id="chapters" role="article"><div class="chapter" id="chapter-1">
<div class="chapter preface group" role="complementary">
<h3 class="title"><a href="c1">Chapter 1</a>: Rain</h3></div><div class="userstuff module" role="article">
<h3 class="landmark heading" id="work">Chapter Text</h3><p>It rained.</p></div></div></div>
<div class="afterword preface group"></div></div></div>
<div id="feedback"><h3 class="landmark heading">Actions</h3><ul class="actions"><li><a>Kudos</a></li></ul>
<div id="kudos"><p class="kudos">Jo and 3 guests left kudos</p></div>
<div id="comments_placeholder"><ol class="thread"><li class="comment">Lovely!</li><li class="comment">More!</li>
</ol></div></div>
<div id="footer"><p>About the Archive</p></div></div></body></html>"""


@pytest.mark.parametrize("warnings", ["Archive Warning", "Archive Warnings", "Warnings"])
def test_every_tag_of_a_download_is_a_hint(warnings: str) -> None:
    read = page(DOWNLOAD.replace("{warnings}", warnings))
    assert stated(read, "rating") == ["Teen And Up Audiences"]
    assert stated(read, "warning") == ["No Archive Warnings Apply", "Major Character Death"]
    assert stated(read, "category") == ["F/F"]
    assert stated(read, "fandom") == ["The Sea (TV)", "Rain - A. Poet"]
    assert stated(read, "relationship") == ["Ann Low/Ruth Hale"]
    assert stated(read, "character") == ["Ann Low", "Ruth Hale"]
    assert stated(read, "genre") == ["Rain", "Hurt/Comfort"]
    assert stated(read, "series") == ["Part 2 of Tides", "Part 1 of Boats, and Other Lies"]
    assert stated(read, "date") == ["2011-05-08", "2011-10-09"]
    assert stated(read, "status") == ["2/2"]


def test_head_and_notes_of_a_download() -> None:
    read = page(DOWNLOAD)
    assert stated(read, "title") == ["Harbour Lights"]
    assert stated(read, "author") == ["ell_m", "tidewrack"]
    assert stated(read, "url") == ["http://x.org/works/7"]
    assert stated(read, "summary") == ["It rains on Ann."]
    assert stated(read, "note") == ["For Jo.", "Short, sorry.", "Long, sorry.", "Goodbye."]


def test_a_heading_is_body_and_the_notes_beside_it_are_not() -> None:
    read = page(DOWNLOAD)
    assert stated(read, "chapter") == ["Chapter 1: Rain", "Chapter 2"]
    assert [(kind, text) for kind, text in parts(read) if kind in ("body", "note")] == [
        ("body", "Chapter 1: Rain\n\nIt rained."),
        ("note", "Chapter End Notes\n\nShort, sorry."),
        ("body", "Chapter 2"),
        ("note", "Chapter Notes\n\nLong, sorry."),
        ("body", "It stopped."),
    ]
    assert "toc-heading" not in read.text
    assert not read.text.startswith("Preface")


def test_a_saved_page_is_read_without_its_site() -> None:
    read = page(SAVED)
    assert stated(read, "rating") == ["Mature"]
    assert stated(read, "genre") == ["Rain", "Slow Burn"]
    assert stated(read, "series") == ["Part 2 of Tides"]
    assert stated(read, "date") == ["2014-02-03", "2015-01-01"]
    assert stated(read, "status") == ["1/?"]
    assert stated(read, "title") == ["Harbour Lights"]
    assert stated(read, "author") == ["ell_m"]
    assert stated(read, "summary") == ["It rains."]
    assert ("body", "Chapter 1: Rain\n\nIt rained.") in parts(read)
    assert read.removed == {"comments": 2}
    for furniture in ("Kudos", "Chapter Text", "About the Archive", "Entire Work", "Previous Work"):
        assert furniture not in read.text


def test_a_page_of_2010_is_read() -> None:
    read = page(
        "<p class=message>Posted originally on the <a>Archive of Our Own</a> at <a>http://x.org/works/7</a>.</p>"
        "<dl class='work meta'><dt class=rating>Rating:</dt><dd class=rating><ul><li><a>Mature</a></li></ul></dd>"
        "<dt class=freeform>Additional Tags:</dt><dd><ul><li><a>Rain</a></li> <li><a>Boats</a></li></ul></dd></dl>"
        "<div class=preface><h2 class=title>Harbour</h2><h3 class=byline><a>ell_m</a></h3>"
        "<h3 class=recipients>for jo</h3><blockquote class=summary><h3>Summary:</h3><p>It rains.</p></blockquote>"
        "<blockquote class=notes><h3>Notes:</h3><p>Late.</p></blockquote></div>"
        "<div id=chapters class=user-generated-view><h3 class=landmark>Work Text:</h3><p>It rained.</p></div>"
        "<div class=preface><div id=work_endnotes><h3>Notes:</h3><blockquote class=user-generated-view><p>Bye.</p>"
        "</blockquote></div></div>"
    )
    assert stated(read, "rating") == ["Mature"]
    assert stated(read, "genre") == ["Rain", "Boats"]
    assert stated(read, "title") == ["Harbour"]
    assert stated(read, "author") == ["ell_m"]
    assert stated(read, "dedication") == ["jo"]
    assert stated(read, "summary") == ["It rains."]
    assert stated(read, "note") == ["Late.", "Bye."]
    assert parts(read)[1] == ("body", "It rained.")


def test_a_download_of_2012_has_no_preface() -> None:
    read = page(
        DOWNLOAD.replace('<div id="preface">', "<div>").replace('<h2 class="toc-heading">Preface</h2>', "")
    )
    assert stated(read, "title") == ["Harbour Lights"]
    assert stated(read, "author") == ["ell_m", "tidewrack"]
    assert stated(read, "rating") == ["Teen And Up Audiences"]


def test_a_work_of_one_chapter_has_none() -> None:
    markup = DOWNLOAD[: DOWNLOAD.index('<div class="meta group"><h2')] + (
        "<div class='userstuff'><p>It rained.</p></div></div><div id='afterword'></div></body></html>"
    )
    read = page(markup)
    assert stated(read, "chapter") == []
    assert parts(read)[1] == ("body", "It rained.")


def test_the_heading_of_a_chapters_notes_is_no_chapter() -> None:
    notes = """<div id="notes" class="notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff">
        <p>Short.</p></blockquote></div></div><div class="userstuff module" role="article">"""
    read = page(SAVED.replace('</div><div class="userstuff module" role="article">', notes, 1))
    assert stated(read, "chapter") == ["Chapter 1: Rain"]
    assert parts(read)[1:4] == [("body", "Chapter 1: Rain"), ("note", "Notes:\n\nShort."), ("body", "It rained.")]
