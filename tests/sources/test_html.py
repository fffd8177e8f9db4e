"""Markup to text: white space, blocks, what is left out, and hostile pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foundling.manuscript import Block, Refusal
from foundling.sources.html import HtmlSource, Page, convert, declared_charset, read_page
from foundling.sources.protocol import Limits
from foundling.sources.registry import choose
from pacing import check_spent


def kinds(page: Page) -> list[tuple[str, str]]:
    """The page's blocks as (kind, text)."""
    return [(block.kind, page.text[block.span.start : block.span.end]) for block in page.blocks]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>It rained.<p>It  \n rained on.", "It rained.\n\nIt rained on."),
        ("one<br>two<br/>\nthree", "one\ntwo\nthree"),
        ("one<br><br>two", "one\n\ntwo"),
        ("one<br><br><br>two", "one\n\n\ntwo"),
        ("<p>one</p><p>&nbsp;</p><p>two</p>", "one\n\n\ntwo"),
        ("<p>one</p><p></p><p>two</p>", "one\n\ntwo"),
        ("a <b> bold </b> word", "a bold word"),
        ("un<i>broken</i>", "unbroken"),
        ("<pre>\n  kept\n    as it is\n</pre>after", "  kept\n    as it is\n\nafter"),
        ("&quot;Caf&eacute;&quot; &mdash; &#8217;tis&#x2026;", '"Café" — ’tis…'),
        ("one&nbsp;&nbsp;two", "one two"),
        ("«\xa0Oui\xa0»", "«\xa0Oui\xa0»"),
        ("<q>Rain</q>, she said", "“Rain”, she said"),
        ("<ul><li>rain<li>hail</ul>", "rain\nhail"),
        (
            "<table><tr><td>Title:</td><td>Rain</td></tr><tr><td>By</td><td>Ell</td></tr></table>",
            "Title:\tRain\nBy\tEll",
        ),
        ("<table><tr><td><p>menu</p></td><td><p>story</p></td></tr></table>", "menu\n\nstory"),
        ("<dl><dt>Rating:</dt><dd>Teen</dd></dl>", "Rating: Teen"),
        ("<dd><ul class='tags commas'><li>Ann</li> <li>Tom</li></ul></dd>", "Ann, Tom"),
        ("<p>one<hr>two", "one\n\n\ntwo"),
        ("<hr><p>one<hr><hr><p>two<hr>", "one\n\n\ntwo"),
        ("", ""),
        ("no markup at all", "no markup at all"),
    ],
)
def test_white_space_is_as_a_browser_shows_it(markup: str, text: str) -> None:
    assert convert(markup).text == text


def test_blocks_span_what_they_mark() -> None:
    page = convert(
        "<h2>One</h2><p>It <em>rained</em> <strong>hard</strong>.</p><blockquote>A letter</blockquote>"
        "<center>~</center><hr><p>An <a href='b.html'>end</a>"
    )
    assert kinds(page) == [
        ("heading", "One"),
        ("paragraph", "It rained hard."),
        ("emphasis", "rained"),
        ("strong", "hard"),
        ("quote", "A letter"),
        ("paragraph", "A letter"),
        ("centre", "~"),
        ("paragraph", "~"),
        ("break", "\n\n\n"),
        ("paragraph", "An end"),
        ("link", "end"),
    ]
    assert page.blocks[0].level == 2
    assert page.blocks[-1].href == "b.html"


def test_styles_mark_like_elements() -> None:
    page = convert(
        "<p style='text-align: center'>~</p><p>so <span style='font-style:italic'>quiet</span>"
        "<p class='verse'>a line<br>a line"
    )
    assert ("centre", "~") in kinds(page)
    assert ("emphasis", "quiet") in kinds(page)
    assert ("verse", "a line\na line") in kinds(page)


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var x = 'x';</script>",
        "<style>p { color: red }</style>",
        "<p style='display:none'>x</p>",
        "<p hidden>x</p>",
        "<select><option>x</option></select>",
        "<textarea>x</textarea><button>x</button>",
        "<noscript>x</noscript>",
        "<!-- x -->",
        "<del cite='mailto:x' datetime='2003-01-01'>x</del>",
    ],
)
def test_what_a_browser_does_not_show_is_left_out(hidden: str) -> None:
    assert convert(f"<p>one</p>{hidden}<p>two</p>").text == "one\n\ntwo"


def test_a_spoiler_is_kept_though_hidden() -> None:
    page = convert("<div class='spoiler'><div style='display:none'>Warning: rain</div></div>")
    assert page.text == "Warning: rain"


def test_pictures_are_named_and_a_drop_cap_is_read() -> None:
    page = convert("<p><img src='t.gif' alt='T'>he rain <img src='map.jpg' alt='A map of the harbour'></p>")
    assert page.text == "The rain"
    assert page.pictures == ("t.gif", "map.jpg")


@pytest.mark.parametrize(
    "picture",
    ["<img src='pix/divider.gif'>", "<img src='a.gif' width=400 height=8>", "<img src='rosebar.gif' width=350>"],
)
def test_a_picture_drawn_as_a_rule_is_a_break(picture: str) -> None:
    page = convert(f"<p>one</p><center>{picture}</center><p>two</p>")
    assert page.text == "one\n\n\ntwo"
    assert ("break", "\n\n\n") in kinds(page)


def test_word_markup_reads_as_prose() -> None:
    page = read_page(
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head>"
        "<meta name=Generator content='Microsoft Word 9'><meta name=Author content='Owner Of The Machine'>"
        "<!--[if gte mso 9]><xml><o:Author>Owner</o:Author></xml>"
        "<![endif]--></head><body><p class=MsoNormal>In <st1:place>Oban</st1:place> it rained.<o:p></o:p></p>"
        "<p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>"
        "<p class=MsoNormal>Then<span style='mso-spacerun:yes'>&nbsp; </span>not.</p></body></html>"
    )
    assert page.text == "In Oban it rained.\n\n\nThen not."
    assert not [hint for hint in page.hints if hint.field == "author"]


def test_furniture_of_a_page_is_left_out_and_the_byline_stays() -> None:
    page = read_page(
        "<body><p><a href=/>Home</a> | <a href=f>Fiction</a> | <a href=l>Links</a></p>"
        "<h1>Rain</h1><p>by Ell</p>"
        "<p>It rained.</p><p>You are visitor number <img src=count.gif></p>"
        "<p><a href=g>Sign my guestbook</a> <a href=v>View my guestbook</a></p>"
        "<p>This Rain Ring site is owned by Ell. [ <a href=1>Prev</a> | <a href=2>Next</a> ]"
        " web ring</p><p><a href='index.html'>Back to index</a></p></body>"
    )
    assert page.text == "Rain\n\nby Ell\n\nIt rained."


def test_comments_on_a_blog_are_left_out_and_counted() -> None:
    read = read_page(
        "<div class=post><h2>Rain</h2><p>It rained.</p></div><div id=comments><ol class=commentlist>"
        "<li class=comment>Lovely!</li><li class=comment>More!</li></ol></div>"
    )
    assert read.text == "Rain\n\nIt rained."
    assert read.removed == {"comments": 2}


def test_a_link_in_prose_is_no_menu() -> None:
    page = read_page(
        "<p>She looked <a href=x>back</a> and went <a href=y>home</a> up the <a href=z>links</a>.</p>"
    )
    assert page.text == "She looked back and went home up the links."


def test_statements_outside_the_text_are_hints_without_a_span() -> None:
    page = read_page(
        "<html><head><title>Rain - by Ell</title><meta name='dc.creator' content='Ell'>"
        "<link rel=canonical href='http://example.org/rain'>"
        '<script type="application/ld+json">{"@type": "Book", "name": "Rain", "author": {"name": "Ell"}}</script>'
        "</head><body><!-- STORYINFO\ntitle: Rain\nfandom: The Harbour\n--><p>It rained.</p></body></html>"
    )
    stated = {(hint.field, hint.value, hint.origin) for hint in page.hints if hint.span is None}
    assert stated >= {
        ("title", "Rain - by Ell", "html:title"),
        ("author", "Ell", "html:meta:dc.creator"),
        ("url", "http://example.org/rain", "html:link:canonical"),
        ("title", "Rain", "html:json-ld:name"),
        ("author", "Ell", "html:json-ld:author"),
        ("fandom", "The Harbour", "html:comment:fandom"),
    }


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b"<meta charset=windows-1252>", "windows-1252"),
        (b"<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Shift_JIS'>", "shift_jis"),
        (b"<?xml version='1.0' encoding='ISO-8859-1'?><html>", "iso-8859-1"),
        (b"<meta charset=utf-16>", "utf-8"),
        (b"<html><p>charset=none", None),
    ],
)
def test_declared_charset(head: bytes, charset: str | None) -> None:
    assert declared_charset(head) == charset


@pytest.mark.parametrize(
    ("head", "mine"),
    [
        (b"<!DOCTYPE html><html><body>x", True),
        (b"\xef\xbb\xbf  <html>", True),
        (b"<?xml version='1.0'?>\n<!-- made by hand -->\n<html>", True),
        ("<html><p>x".encode("utf-16"), True),
        (b"<p>One<br>two<p>three", True),
        (b"Title: <i>Rain</i>\n\nIt rained.", False),
        (b"It rained.", False),
        (b"\0\0\0", False),
        (b"", False),
    ],
)
def test_pages_are_known_by_their_bytes(head: bytes, mine: bool) -> None:
    source = choose(head, "rain.txt")
    assert (source is not None and source.name == "html") == mine


def test_the_rest_of_a_page_is_not_swallowed_by_what_has_no_end() -> None:
    page = convert(
        "<head><style>p { color: red }<body><div id=a><p>It rained.</p><!-- forgotten >\n<p>It rained on.</p>"
    )
    assert page.text == "It rained.\n\nIt rained on."


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "It rained.",
        "<b>" * 100_000 + "It rained.",
        "<b><div></b>" * 50_000 + "It rained.",
        "<table><tr><td>" * 50_000 + "It rained.",
        "".join(f"<font size={n}>" for n in range(20_000)) + "It rained.",
    ],
)
def test_deeply_nested_markup_is_read_flat(markup: str) -> None:
    page = convert(markup)
    assert page.repairs == ("flat-html",)
    assert page.text == "It rained."
    check_spent(20, lambda: convert(markup))


def test_flat_reading_keeps_paragraphs_and_leaves_scripts_out() -> None:
    page = convert(
        "<div>" * 30 + "<p>One &amp; <i>two</i><script>x</script><br>three<hr>four", limits=Limits(nesting=20)
    )
    assert page.text == "One & two\nthree\n\n\nfour"
    assert kinds(page) == [("paragraph", "One & two\nthree"), ("break", "\n\n\n"), ("paragraph", "four")]


@pytest.mark.parametrize(
    "markup", ["<p><span>It rained.</p>" * 4_000, "<li>It rained." * 4_000, "<p>It rained." * 4_000]
)
def test_many_unclosed_elements_are_not_deep(markup: str) -> None:
    assert convert(markup).repairs == ()


@pytest.mark.parametrize(
    "markup",
    [
        "<" * 500_000,
        "<!--" * 200_000,
        "&" * 500_000,
        "<a " * 200_000,
        "<p>x</p>" * 60_000,
        "\xa0" * 500_000,
        "<script>" * 100_000,
        "<div class=post><div class=author>ell</div><div class=content>" * 600 + "It rained. " * 20_000,
    ],
)
def test_long_hostile_pages_take_linear_time(markup: str) -> None:
    check_spent(20, lambda: read_page(markup))


FRAGMENTS = st.lists(
    st.one_of(
        st.sampled_from(
            "<p> </p> <br> <hr> <i> </i> <b> </b> <div> </div> <td> <tr> <table> </table> <pre> </pre> <ul> <li>"
            " <dl> <dt> <dd> <h1> </h1> <q> </q> <img> <a> </a> <style> <script>"
            " <!-- --> &nbsp; &amp; &#0; <center> <form> <select>"
            " <div|id=preface> <dl|class=tags> <div|id=chapters|class=userstuff> <div|class=post> <body>"
            " <div|class=content> <div|id=storytext> <div|id=profile_top> <div|id=pagetitle> <span|class=label>"
            " <div|class=entry> <div|class=entry_text> <a|name=cutid1> <span|class=postbody> <span|class=name>"
            " <div|class=notes> <a|href=mailto:x@y.z> <p|data-p-id=1> <div|class=author>"
            " <blockquote|class=userstuff> <div|class=listbox>".split()
        ),
        st.text(max_size=12),
    ),
    max_size=40,
).map(lambda parts: " ".join(parts).replace("|", " "))


@given(st.one_of(FRAGMENTS, st.text(max_size=200)))
@settings(max_examples=200, deadline=None)
def test_any_markup_gives_spans_inside_the_text(markup: str) -> None:
    for page in (convert(markup), read_page(markup)):
        end = len(page.text)
        spans = [block.span for block in page.blocks] + [hint.span for hint in page.hints if hint.span is not None]
        assert all(0 <= span.start <= span.end <= end for span in spans)
    assert read_page(markup) == page


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    from foundling.api import container

    for item in HtmlSource().pieces(container(b"<html>" + data, name="x.html"), Limits()):
        assert not isinstance(item, Refusal)


def test_blocks_are_in_order_and_outer_before_inner() -> None:
    page = convert("<blockquote><p>one <i>two</i></p><p>three</p></blockquote>")
    assert list(page.blocks) == sorted(page.blocks, key=lambda block: (block.span.start, -block.span.end))
    assert isinstance(page.blocks[0], Block)


def test_the_content_of_a_component_is_shown() -> None:
    markup = (
        "<title>R</title><app-page><template shadowrootmode=open><style>x{}</style><h1>Rain</h1><app-text>"
        "<template shadowrootmode=open><p>It rained.</template></app-text></template></app-page>"
        "<template><p>Not shown.</template>"
    )
    assert read_page(markup).text == "Rain\n\nIt rained."


@pytest.mark.parametrize(
    "frame",
    [
        "<frame srcdoc='&lt;h1&gt;Rain&lt;/h1&gt;&lt;p&gt;It rained.'>",
        "<frame src='data:text/html;charset=utf-8,%3Ch1%3ERain%3C/h1%3E%3Cp%3EIt rained.'>",
        "<frame src='data:text/html;base64,PGgxPlJhaW48L2gxPjxwPkl0IHJhaW5lZC4='>",
    ],
)
def test_a_page_saved_with_its_frames_is_the_longest_of_them(frame: str) -> None:
    page = read_page(f"<html><frameset><frame srcdoc='&lt;a href=i&gt;Home&lt;/a&gt;'>{frame}</frameset></html>")
    assert page.text == "Rain\n\nIt rained."


def test_a_set_of_frames_names_what_it_shows() -> None:
    from foundling.api import container

    markup = "<html><frameset cols='1,*'><frame src=menu.html><frame src=rain.html></frameset></html>"
    (refusal,) = HtmlSource().pieces(container(markup.encode(), name="index.html"), Limits())
    assert isinstance(refusal, Refusal)
    assert "menu.html, rain.html" in refusal.advice


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0027)http://example.org/rain.htm -->",
        "<!--\n Page saved with SingleFile \n url: http://example.org/rain.htm \n saved date: x\n-->",
    ],
)
def test_where_a_browser_saved_the_page_from(comment: str) -> None:
    page = read_page(f"<html>{comment}<body><p>It rained.</body></html>")
    assert [hint.value for hint in page.hints if hint.field == "url"] == ["http://example.org/rain.htm"]


def test_a_description_that_repeats_the_text_is_no_summary() -> None:
    text = "It rained on the quay, and Ann counted boats until the lamps were lit along the shore."
    for description, summaries in ((f"{text[:60]}...", []), ("Ann counts boats.", ["Ann counts boats."])):
        page = read_page(f'<meta name="description" content="{description}"><p>{text}</p>')
        assert [hint.value for hint in page.hints if hint.field == "summary"] == summaries


def test_a_pictures_alternative_text_may_be_a_letter_of_the_story_or_name_the_picture() -> None:
    assert read_page('<p><img src="t.gif" alt="T">he rain.</p>').text == "The rain."
    assert read_page('<div><img src="c.jpg" alt="Cover"></div><p>The rain.</p>').text == "The rain."
