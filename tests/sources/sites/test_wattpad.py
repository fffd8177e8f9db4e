"""Wattpad and the Automated Archive."""

from __future__ import annotations

from sitepages import page, parts, stated


def test_a_part_on_wattpad() -> None:
    read = page(
        "<html><head><title>Harbour - Rain - Wattpad</title></head><body><div id='header-container'>"
        "<a>Log in</a></div>"
        "<div class='author-info'><a class='author-info__username' href='#'>x</a></div><ul class='tag-items'>"
        "<li><a>rainfic</a></li></ul><h1 class='h2'>Rain</h1><pre>"
        "<p data-p-id='a'>It rained.<span class='num-comment'>12"
        "</span></p><p data-p-id='b'>It stopped.</p></pre><div class='comment-card'>Lovely!</div></body></html>"
    )
    assert ("body", "Rain\n\nIt rained.\n\nIt stopped.") in parts(read)
    assert stated(read, "chapter") == ["Rain"]
    assert set(stated(read, "genre")) == {"rainfic"}
    assert read.removed == {"comments": 1}
    assert "12" not in read.text


def test_a_story_of_the_automated_archive() -> None:
    story = "It rained on the quay. " * 40
    read = page(
        "<html><body><table class='content'><tr><td>Links</td></tr><tr><td><center><h2>Harbour</h2>by "
        f"<a href='mailto:ell@example.org'>Ell</a></center><p>{story}</p><p><!--COMMENTLINK START-->"
        f"<a href='7_cmt.html'>"
        "Comments</a><!--COMMENTLINK END--></p></td></tr></table></body></html>"
    )
    assert stated(read, "title") == ["Harbour"]
    assert stated(read, "author") == ["Ell"]
    assert ("body", story.strip()) in parts(read)
    assert "Comments" not in read.text
