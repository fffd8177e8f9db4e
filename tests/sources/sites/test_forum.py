"""Forum threads of several programs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sitepages import page, parts, stated

ONE = "It rained on the quay, and Ann counted boats. " * 30
TWO = "The rain stopped, and Ruth came home over the water. " * 30
THANKS = "Thanks for the reviews, everybody, you are the best!"


def prosilver(author: str, text: str) -> str:
    """phpBB 3."""
    return f"""<div id="p1" class="post bg1"><div class="inner"><dl class="postprofile"><dt>
        <a class="username">{author}</a></dt>
        <dd>Posts: 12</dd></dl><div class="postbody"><h3><a>Re: Harbour</a></h3><p class="author">by <strong>
        <a class="username">{author}</a></strong> » Jan 3, 2005</p><div class="content">{text}</div>
        <div class="signature">Rain is wet</div></div></div></div>"""


def subsilver(author: str, text: str) -> str:
    """phpBB 2: rows of one table."""
    return f"""<tr><td><span class="name"><a name="1"></a><b>{author}</b></span><br>
        <span class="postdetails">Joined: 2003<br>
        Posts: 12</span></td><td><table><tr><td>
        <span class="postdetails">Posted: Jan 3, 2005 &nbsp; Post subject: </span></td>
        <td><a>quote</a></td></tr><tr><td><hr></td></tr><tr><td><span class="postbody">{text}</span>
        <span class="postbody"><br>
        _________________<br>Rain is wet</span></td></tr></table></td></tr><tr><td><a>Back to top</a></td></tr>"""


def xenforo(author: str, text: str) -> str:
    """XenForo 2."""
    return f"""<article class="message message--post" data-author="{author}"><div class="message-user">
        <h4 class="message-name">
        <a class="username">{author}</a></h4><h5 class="userTitle">Captain</h5></div>
        <div class="message-attribution-main">
        <time>Jan 3, 2005</time></div><div class="message-body"><div class="bbWrapper">{text}</div></div>
        <div class="message-signature">Rain is wet</div><div class="reactionsBar">Jo likes this</div></article>"""


def vbulletin(author: str, text: str) -> str:
    """vBulletin 3."""
    return f"""<table id="post1"><tr><td class="thead">Jan 3, 2005</td></tr><tr><td>
        <a class="bigusername">{author}</a>
        <div class="smallfont">Join Date: 2003</div></td><td><div id="post_message_1">{text}</div></td></tr>
        </table>"""


def smf(author: str, text: str) -> str:
    """Simple Machines Forum 2."""
    return f"""<div class="post_wrapper"><div class="poster"><h4><a>{author}</a></h4><ul><li>Posts: 12</li></ul>
        </div>
        <div class="postarea"><div class="keyinfo"><h5><a>Harbour</a></h5>
        <div class="smalltext">Jan 3, 2005</div></div>
        <div class="post"><div class="inner" id="msg_1">{text}</div></div></div></div>"""


def smf_rows(author: str, text: str) -> str:
    """Simple Machines Forum 1: rows of one table."""
    return f"""<tr><td><a name="msg1"></a><table><tr><td class="windowbg"><table><tr><td>
        <b><a href="?action=profile;u=2" title="View the profile of {author}">{author}</a></b>
        <div class="smalltext">Captain<br>Posts: 12</div></td><td><div id="subject_1"><a>Re: Rain</a></div>
        <div class="smalltext">&#171; <b>on:</b> Jan 3, 2005 &#187;</div><hr>
        <div class="post">{text}</div></td></tr>
        <tr><td class="smalltext">Logged<hr><div class="signature">Rain is wet</div></td></tr></table></td></tr>
        </table></td></tr>"""


def unknown(author: str, text: str) -> str:
    """A program nobody described."""
    return f"""<div class="msg"><div class="who">{author}</div><div class="when">Jan 3, 2005</div>
        <div class="msgbody">{text}</div></div>"""


TITLES = {
    prosilver: "<div id=page-body><h2 class='topic-title'>Harbour (PG)</h2>",
    subsilver: "<table><tr><td><a class='maintitle'>Harbour (PG)</a></td></tr></table><table>",
    xenforo: "<h1 class='p-title-value'>Harbour (PG)</h1>",
    vbulletin: "<table><tr><td class='navbar'><strong>Harbour (PG)</strong></td></tr></table>",
    smf: "<h3 class='catbg'>Harbour (PG)</h3>",
    smf_rows: "<table><tr><td id='top_subject'>Harbour (PG)</td></tr></table><table>",
    unknown: "<h1>Harbour (PG)</h1>",
}
Post = Callable[[str, str], str]


def thread(post: Post, *posts: tuple[str, str]) -> str:
    """A page with these posts."""
    menu = "<div class='p-nav pagination navbar2'><a>Log in</a> <a>Register</a> <a>Search</a></div>"
    return f"<html><body>{menu}{TITLES[post]}{''.join(post(*each) for each in posts)}</body></html>"


@pytest.mark.parametrize("post", TITLES)
def test_the_starters_parts_are_the_story(post: Post) -> None:
    posts = (("ell", f"Title: Rain<br><br>{ONE}"), ("jo", "More!"), ("ell", THANKS), ("tom", ONE), ("ell", TWO))
    read = page(thread(post, *posts))
    assert read.removed == {"replies": 3}
    assert [text for kind, text in parts(read) if kind == "body"] == [f"Title: Rain\n\n{ONE.strip()}", TWO.strip()]
    assert stated(read, "subject") == ["Harbour (PG)"]
    assert stated(read, "author") == ["ell"]
    assert stated(read, "date") == ["Jan 3, 2005"]
    for furniture in ("Rain is wet", "Posts: 12", "Join", "Captain", "likes this", "Log in", "Thanks"):
        assert furniture not in read.text


def test_a_short_part_with_a_heading_is_story() -> None:
    read = page(thread(prosilver, ("ell", ONE), ("ell", "Epilogue<br><br>It never rained again."), ("jo", "Oh!")))
    assert [text for kind, text in parts(read) if kind == "body"][1] == "Epilogue\n\nIt never rained again."


def test_threadmarks_say_what_is_story() -> None:
    marked = xenforo("ell", "Short, but marked.").replace(
        '<div class="message-attribution-main">',
        '<div class="message-cell--threadmark-header"><span class="threadmarkLabel">Two</span></div>'
        '<div class="message-attribution-main">',
    )
    first = xenforo("ell", ONE).replace(
        '<div class="message-attribution-main">',
        '<div class="message-cell--threadmark-header"><span class="threadmarkLabel">One</span></div>'
        '<div class="message-attribution-main">',
    )
    read = page(
        f"<html><body><h1 class='p-title-value'>Rain</h1>{first}{xenforo('ell', TWO)}{marked}</body></html>"
    )
    assert [hint.value for hint in read.hints if hint.field == "post"] == ["One", "Two"]
    assert read.removed == {"replies": 1}


def test_a_quotation_is_left_out_and_a_letter_in_the_story_is_not() -> None:
    quotation = "<blockquote><div><cite>jo wrote:</cite>More!</div></blockquote>"
    text = f"{quotation}{ONE}<blockquote><div>Dear Ann</div></blockquote>"
    read = page(thread(prosilver, ("ell", text), ("jo", "More!")))
    assert "wrote" not in read.text
    assert "Dear Ann" in read.text
    assert read.removed["quotes"] == 1


def test_a_single_post_of_no_known_program_is_no_thread() -> None:
    assert parts(page(thread(unknown, ("ell", ONE)))) == []


def row(author: str, text: str) -> str:
    """A board whose posts are rows, the head in the text's own cell and the signature in the text."""
    head = "<span class=postdetails>Posted: Jan 3, 2005</span><br>"
    told = f"<span class=postbody>{text}<br>_________________<br>Rain is wet</span>"
    return f"<tr><td><span class=name>{author}</span></td><td>{head}{told}</td></tr>"


def direct(author: str, text: str) -> str:
    """A board whose posts hold their text bare."""
    return (
        f'<div class="post"><p class="poster"><b>{author}</b> wrote on <span class="date">Jan 3, 2005</span>:</p>'
        f"{text}</div>"
    )


@pytest.mark.parametrize(("post", "frame"), [(row, "<table>{}</table>"), (direct, "<div>{}</div>")])
def test_head_and_signature_beside_the_text_are_not_the_story(post: Post, frame: str) -> None:
    posts = (post("ell", f"Title: Rain<br><br>{ONE}"), post("jo", "More!"), post("ell", TWO))
    read = page(f"<html><body><h1>Harbour</h1>{frame.format(''.join(posts))}</body></html>")
    assert [text for kind, text in parts(read) if kind == "body"] == [f"Title: Rain\n\n{ONE.strip()}", TWO.strip()]
    assert read.removed == {"replies": 1}


def test_what_a_board_writes_under_an_edited_post_is_left_out() -> None:
    edited = "<p align=right><font size=1>[ March 11, 2001: Message edited by: ell ]</font></p>"
    read = page(f"<p>{ONE}</p>{edited}<p>{TWO}</p>")
    assert read.text == f"{ONE.strip()}\n\n{TWO.strip()}"
