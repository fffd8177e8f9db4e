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
