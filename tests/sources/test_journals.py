"""Exports of journals: entries are read as messages are."""

from __future__ import annotations

import json

import pytest

from dump_making import prose
from foundling.api import container, manuscripts
from foundling.exports.wishes import judge
from foundling.manuscript import Manuscript, Refusal
from foundling.sources.dumps.journal import holds_locked
from foundling.sources.journalentries import canonical, entries_in
from pacing import check_spent

ENTRIES = [
    (
        "12",
        "Fic: Low Water (1/2)",
        "2004-02-01 10:00:00",
        f"<lj-cut text='In'><p>{prose('one')}</p></lj-cut>",
        "public",
    ),
    ("13", "Dear diary", "2004-02-02 10:00:00", "What I told nobody.", "private"),
    ("14", "Fic: Low Water (2/2)", "2004-02-03 10:00:00", f'For <lj user="tern">:\n\n{prose("two")}', ""),
    ("15", "For you", "2004-02-04 10:00:00", "What I told my friends.", "usemask"),
]


def month() -> bytes:
    entries = "".join(
        f"<entry><itemid>{id}</itemid><eventtime>{at}</eventtime><logtime>{at}</logtime><subject>{subject}</subject>"
        f"<event>{text.replace('&', '&amp;').replace('<', '&lt;')}</event><security>{security}</security></entry>"
        for id, subject, at, text, security in ENTRIES
    )
    return f"<?xml version='1.0' encoding='UTF-8'?><livejournal><username>minnow</username>{entries}</livejournal>".encode()  # noqa: E501


def as_json() -> bytes:
    listed = [
        {
            "itemid": int(id),
            "subject": subject,
            "eventtime": at,
            "event": text,
            "security": security,
            "poster": "minnow",
        }
        for id, subject, at, text, security in ENTRIES
    ]
    return json.dumps(listed).encode()


def read(data: bytes, name: str) -> tuple[list[Manuscript], list[Refusal]]:
    found = list(manuscripts(container(data, name=name)))
    return [i for i in found if isinstance(i, Manuscript)], [i for i in found if isinstance(i, Refusal)]


@pytest.mark.parametrize("data, name", [(month(), "2004-02.xml"), (as_json(), "entries.json")])
def test_entries_of_one_story_are_joined_and_locked_ones_left_out(data: bytes, name: str) -> None:
    [story], [private, friends] = read(data, name)
    assert story.text.index(prose("one")[:50]) < story.text.index(prose("two")[:50])
    assert "For tern:" in story.text and "lj-cut" not in story.text
    assert "private" in private.why and private.locator == "record:13"
    assert "friends" in friends.why and friends.locator == "record:15"
    assert "What I told" not in story.text
    assert any(hint.value.startswith("minnow") for hint in story.hints if hint.field in ("from", "author"))


def test_a_file_of_ljdump() -> None:
    data = (
        f"<?xml version='1.0'?><event><itemid>7</itemid><eventtime>2005-01-01 00:00:00</eventtime><subject>Rain</subject>"  # noqa: E501
        f"<event>&lt;b&gt;Rating:&lt;/b&gt; PG\n\n{prose('rain')}</event><url>http://x.example/7.html</url>"
        f"<props><taglist>fic, rain</taglist></props></event>"
    ).encode()
    [story], _ = read(data, "L-7")
    assert prose("rain")[:60] in story.text and "Rating: PG" in story.text


def test_readers_comments_are_no_stories() -> None:
    data = b"<comments><comment id='1'><posterid>4</posterid><jitemid>3</jitemid><body>Lovely!</body></comment></comments>"  # noqa: E501
    stories, [refusal] = read(data, "C-7")
    assert not stories and "comments" in refusal.why


def test_an_export_that_is_not_quite_xml() -> None:
    data = month().replace(b"Low Water", b"Caf\xe9 & Sea\x0b")
    [story], [*_] = read(data, "2004-02.xml")
    assert prose("two")[:50] in story.text


def entry(event: str, more: str = "", security: str = "public") -> bytes:
    return (
        "<livejournal><username>minnow</username><entry><itemid>1</itemid>"
        "<eventtime>2004-01-01 00:00:00</eventtime>"
        f"<subject>Rain</subject><event>{event}</event><security>{security}</security>{more}</entry></livejournal>"
    ).encode()


def body(data: bytes) -> str:
    [story], _ = read(data, "2004-01.xml")
    return story.text.partition("\n\n")[2]


@pytest.mark.parametrize(
    "event, expected",
    [
        ("<center><b>Rain</b></center>\n\nIt rained.\n\nIt stopped.", "Rain\n\nIt rained.\n\nIt stopped."),
        ("It rained.<br>\nIt stopped.\nIt thawed.", "It rained.\nIt stopped.\nIt thawed."),
        ("<p>It\nrained.</p>\n<p>It\nstopped.</p>\n<p>Thaw.</p>", "It rained.\n\nIt stopped.\n\nThaw."),
        ("I <3 rain.\nAnd snow.", "I <3 rain.\nAnd snow."),
    ],
)
def test_line_ends_count_beside_tags(event: str, expected: str) -> None:
    assert body(entry(f"<![CDATA[{event}]]>")) == expected


def test_an_entry_that_says_that_it_is_marked_up() -> None:
    props = "<props><opt_preformatted>1</opt_preformatted></props>"
    assert body(entry("<![CDATA[<center>Rain</center>It\nrained.]]>", props)).endswith("It rained.")


def test_markup_that_nobody_escaped_is_the_entry_s_own() -> None:
    assert body(entry("It <b>rained</b> all <i>day</i>.")) == "It rained all day."


@pytest.mark.parametrize(
    "security, more, why",
    [
        ("usemask", "<allowmask>0</allowmask>", "private"),
        ("usemask", "<allowmask>1</allowmask>", "friends"),
        ("Private", "", "private"),
        ("access", "", "friends"),
        ("custom", "", "friends"),
        ("", "<allowmask>536870912</allowmask>", "friends"),
        ("", "<visibility>Friends</visibility>", "friends"),
    ],
)
def test_what_is_not_for_everyone_is_left_out(security: str, more: str, why: str) -> None:
    stories, [refusal] = read(entry("Secret.", more, security), "x.xml")
    assert not stories and why in refusal.why and "--with-locked" in refusal.advice


@pytest.mark.parametrize("said", [{"security": "access"}, {"private": True}, {"is_locked": 1}, {"allowmask": 1}])
def test_json_says_it_in_more_ways(said: dict[str, object]) -> None:
    one = {"itemid": 1, "subject": "Rain", "eventtime": "2004-01-01 00:00:00", "event": "Secret."}
    stories, [_] = read(json.dumps([{**one, **said}]).encode(), "x.json")
    assert not stories


@pytest.mark.parametrize("security, more", [("public", "<allowmask>0</allowmask>"), ("", ""), ("PUBLIC ", "")])
def test_what_is_for_everyone_is_read(security: str, more: str) -> None:
    [story], refusals = read(entry("For all.", more, security), "x.xml")
    assert "For all." in story.text and not refusals


def test_entries_that_are_kept_are_read_locked_or_not() -> None:
    listed = [one for one in entries_in(month(), "") if one.readers != "everyone"]
    data = canonical(listed)
    assert (
        not holds_locked(data) and holds_locked(month()) and not holds_locked(canonical(entries_in(month(), "")))
    )
    stories, refusals = read(data, "locked.json")
    assert len(stories) == 2 and not refusals
    assert all(judge(hint.value) == "forbids" for one in stories for hint in one.hints if hint.field == "archive")
    assert all(any(hint.field == "archive" for hint in one.hints) for one in stories)
    _, [damaged] = read(data[:-20], "locked.json")
    assert "damaged" in damaged.why


def test_what_is_damaged_or_empty_is_called_so() -> None:
    _, [cut] = read(as_json()[:-30], "entries.json")
    assert "cut short" in cut.why
    _, [empty] = read(entry(" "), "x.xml")
    assert "empty" in empty.why


@pytest.mark.parametrize("unit", ["\n", "<p ", "<br>", "<lj user", "<br>   ", " \n<", "<lj user = "])
def test_hostile_entries_take_linear_time(unit: str) -> None:
    data = entry(f"<![CDATA[<center>{unit * (400_000 // len(unit))}]]>")
    check_spent(30, lambda: read(data, "x.xml"))


def table() -> bytes:
    rows = ""
    for id, subject, at, text, security in ENTRIES:
        quoted = text.replace('"', '""')
        rows += f'{id},{at},{at},"{subject}","{quoted}",{security},{int(security == "usemask")}\n'
    return f"itemid,eventtime,logtime,subject,event,security,allowmask\n{rows}".encode()


@pytest.mark.parametrize(
    "data, name",
    [
        (table(), "2004.csv"),
        (table().replace(b"\n", b"\r\n"), "2004.csv"),
        (month().decode().replace("UTF-8", "UTF-16").encode("utf-16"), "2004-02.xml"),
        (as_json().decode().encode("utf-16"), "entries.json"),
    ],
)
def test_tables_and_utf16_are_read_as_the_others_are(data: bytes, name: str) -> None:
    stories, [private, friends] = read(data, name)
    text = "".join(story.text for story in stories)  # who does not say whose they are has no parts joined
    assert prose("one")[:50] in text and prose("two")[:50] in text and "What I told" not in text
    assert "private" in private.why and "friends" in friends.why and holds_locked(data)


def blog(*items: str, more: str = "") -> bytes:
    return (
        "<?xml version='1.0'?><rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/'"
        " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:excerpt='http://x.example/excerpt/'"
        " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>My blog</title>"
        f"{more}{''.join(items)}</channel></rss>"
    ).encode()


def post(title: str, state: str = "publish", kind: str = "post", more: str = "") -> str:
    return (
        f"<item><title>{title}</title><dc:creator>minnow</dc:creator><content:encoded><![CDATA[<p>{prose(title)}</p>]]>"
        f"</content:encoded><excerpt:encoded>x</excerpt:encoded><wp:post_id>7</wp:post_id><wp:status>{state}</wp:status>"
        f"<wp:post_type>{kind}</wp:post_type>{more}</item>"
    )


def test_posts_of_a_blog_are_entries_and_drafts_are_private() -> None:
    hidden = post("Kept back", more="<wp:post_password>x</wp:post_password>")
    data = blog(post("Rain"), post("Draft", "draft"), hidden, post("Picture", "inherit", "attachment"))
    [story], [draft, locked] = read(data, "blog.xml")
    assert prose("Rain")[:60] in story.text and "<p>" not in story.text
    assert any(hint.field == "author" and hint.value == "minnow" for hint in story.hints)
    assert "private" in draft.why and "friends" in locked.why


def test_a_blog_with_addresses_of_readers_is_not_kept() -> None:
    comment = "<wp:comment><wp:comment_author_IP>203.0.113.77</wp:comment_author_IP></wp:comment>"
    assert not holds_locked(blog(post("Rain"))) and holds_locked(blog(post("Rain", more=comment)))
    assert b"203.0.113.77" not in canonical(entries_in(blog(post("Rain", more=comment)), ""))


def test_a_feed_s_posts_are_read_and_its_comments_are_not() -> None:
    kind = "<category scheme='http://schemas.google.com/g/2005#kind' term='http://x.example/kind#{}'/>"
    entries = "".join(
        f"<entry><id>{number}</id>{kind.format(name)}<title>{name}</title>"
        f"<content type='html'>&lt;p&gt;{prose(name)}&lt;/p&gt;</content>"
        f"<author><name>Minnow</name><email>minnow@example.org</email></author>{more}</entry>"
        for number, (name, more) in enumerate(
            [("post", ""), ("comment", ""), ("post", "<control><draft>yes</draft></control>")]
        )
    )
    data = f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>".encode()
    [story], [draft] = read(data, "blog.xml")
    assert prose("post")[:60] in story.text and "minnow@example.org" not in story.text
    assert "private" in draft.why
