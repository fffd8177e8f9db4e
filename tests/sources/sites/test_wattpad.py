"""Wattpad and the Automated Archive."""

from __future__ import annotations

from sitepages import page, parts, stated, told


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


def test_the_script_of_a_part_on_wattpad_tells_of_the_story() -> None:
    script = """{"part.7.metadata":{"data":{"id":7,"title":"Rain","pages":1,"group":{"id":"3","title":"Harbour",
        "user":{"name":"ell"},"description":"Ann counts boats.","completed":true,"tags":["rainfic"],
        "createDate":"2018-03-04T10:00:00Z","parts":[{"id":5,"title":"Boats"},{"id":7,"title":"Rain"}]}}},"b":{}}"""
    head = '<meta name="description" content="Read Rain from the story Harbour by ell with 88 reads. rainfic.">'
    read = page(
        f"<html><head><title>Harbour - Rain - Wattpad</title>{head}<script>window.prefetched = {script};</script>"
        "</head><body><p data-p-id='a'>It rained.</p></body></html>"
    )
    assert told(read, "title") == ["Harbour"]
    assert told(read, "author") == ["ell"]
    assert told(read, "summary") == ["Ann counts boats."]
    assert told(read, "genre") == ["rainfic"]
    assert told(read, "date") == ["2018-03-04"]
    assert told(read, "status") == ["Complete"]
    assert told(read, "instalment") == ["2/2: Rain"]


def test_a_script_that_is_cut_off_tells_nothing() -> None:
    script = 'window.prefetched = {"part.7.metadata":{"data":{"id":7,"title":"Ra'
    read = page(f"<title>Wattpad</title><script>{script}</script><p data-p-id='a'>It rained.</p>")
    assert told(read, "title") == []
