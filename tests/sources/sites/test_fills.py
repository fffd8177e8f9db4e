"""Stories in the comments of an entry, as on kink memes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sitepages import page, parts, stated

ONE = "The ferry came in late, and Ann counted the lamps along the shore. " * 30
TWO = "In the morning the fog filled the street, and Ruth put the kettle on. " * 20
PROMPT = "Ann waits for Ruth at the ferry."


def dreamwidth(writer: str, subject: str, text: str) -> str:
    """Dreamwidth's own style: an element in an element for each comment."""
    who = f'<span class="ljuser"><a><b>{writer}</b></a></span>' if writer else "(Anonymous)"
    return f"""<div class="comment-thread"><div class="dwexpcomment"><div class="comment"><div class="header">
        <h4 class="comment-title">{subject}</h4><div class="comment-info"><span class="comment-poster">From: {who}
        </span><span class="datetime">Date: <span title="x">2011-03-02 09:12 pm</span></span></div></div>
        <div class="comment-content">{text}</div><div class="footer"><a>Reply</a></div></div></div></div>"""


def livejournal(writer: str, subject: str, text: str) -> str:
    """LiveJournal's comment pages of the 2000s."""
    who = f'<span class="ljuser"><a><b>{writer}</b></a></span>' if writer else "<em>(Anonymous)</em>"
    return f"""<div class="ljcmt_full"><div class="talk-comment"><div class="comment-head"><font><b>{subject}</b>
        </font><br>{who}<br><span title="x">2011-03-02 09:12 pm UTC</span></div></div>
        <div id="cmttxt1">{text}</div><p>(<a>Reply to this</a>)</p></div>"""


def thread(comment: Callable[[str, str, str], str], writer: str, entry: str = "Prompts go here.") -> str:
    """A prompt, a fill in two comments, and what readers say."""
    comments = [
        ("", "ferries", PROMPT),
        (writer, "FILL: Lamps on the Shore (1/2)", ONE),
        ("bel", "Re: FILL: Lamps on the Shore (1/2)", "Oh, this is lovely!"),
        (writer, "Re: FILL: Lamps on the Shore (1/2)", "Thanks! More tonight."),
        (writer, "FILL: Lamps on the Shore (2/2)", TWO),
        ("harrow", "Re: FILL", "I am so happy."),
    ]
    shown = "".join(comment(*one) for one in comments)
    return f"""<title>kink: Prompts</title><div class="entry"><h3 class="entry-title">Prompts</h3>
        <div class="entry-content">{entry}</div></div><div id="comments">{shown}</div>"""


@pytest.mark.parametrize("comment", [dreamwidth, livejournal])
@pytest.mark.parametrize("writer", ["inkfish", ""])
def test_the_writers_comments_are_the_story(comment: Callable[[str, str, str], str], writer: str) -> None:
    read = page(thread(comment, writer))
    assert [text for kind, text in parts(read) if kind == "body"] == [ONE.strip(), TWO.strip()]
    assert stated(read, "title") == ["Lamps on the Shore"]
    assert stated(read, "author") == ([writer] if writer else [])
    assert "lovely" not in read.text
    assert read.removed["comments"] == 4
    assert [hint.value for hint in read.hints if hint.field == "other"] == [f"Prompt: {PROMPT}"]


def test_an_entry_that_tells_a_story_keeps_its_comments_out() -> None:
    read = page(thread(dreamwidth, "bel", entry=ONE * 2))
    assert "lamps along the shore" in read.text
    assert "fog filled" not in read.text


def test_short_comments_are_no_story() -> None:
    short = thread(dreamwidth, "inkfish").replace(ONE, "A dozen words.").replace(TWO, "Some more words.")
    assert "Prompts go here." in page(short).text
