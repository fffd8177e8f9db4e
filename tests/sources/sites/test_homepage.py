"""Personal pages."""

from __future__ import annotations

from sitepages import page, parts, stated, told


def test_the_only_big_heading_is_the_title() -> None:
    read = page("<center><h1>RAIN</h1></center><p>It rained.</p>")
    assert stated(read, "title") == ["RAIN"]


def test_several_headings_of_a_rank_are_chapters_not_titles() -> None:
    read = page("<h2>One</h2><p>It rained.</p><h2>Two</h2><p>It stopped.</p>")
    assert stated(read, "title") == []


def test_an_address_is_a_contact_whether_shown_or_not() -> None:
    shown = page("<p>It rained.</p><p><a href='mailto:ell@example.org'>ell@example.org</a></p>")
    hidden = page("<p>by <a href='mailto:ell@example.org?subject=Rain'>Ell</a></p><p>It rained.</p>")
    assert stated(shown, "contact") == ["ell@example.org"]
    assert told(hidden, "contact") == ["ell@example.org"]


def test_paragraphs_with_links_below_the_story_are_back() -> None:
    read = page(
        "<p>It rained.</p><p>Then it stopped.</p><p>Comments to <a href='mailto:ell@example.org'>Ell</a></p>"
        "<p>More of <a href='list.html'>my stories about rain</a></p>"
    )
    assert parts(read) == [("back", "Comments to Ell\n\nMore of my stories about rain")]
