"""Single messages, saved articles and what their text looks like."""

from __future__ import annotations

import base64
import binascii
import quopri

import pytest

from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript, Refusal
from foundling.sources.registry import choose

HEAD = (
    b"From: Ell Marsh <ell@example.org>\nTo: list@example.org\n"
    b"Subject: FIC: Rain\nDate: Sun, 22 Feb 1998 20:14:17 GMT\n"
)
MIME = HEAD + b"MIME-Version: 1.0\nContent-Type: "


def read(data: bytes, name: str = "m") -> list[Manuscript | Refusal]:
    return list(manuscripts(container(data, name=name)))


def one(data: bytes) -> Manuscript:
    (found,) = read(data)
    assert isinstance(found, Manuscript)
    return found


def hinted(manuscript: Manuscript, field: str) -> list[str]:
    return [manuscript.text[h.span.start : h.span.end] for h in manuscript.hints if h.field == field and h.span]


def test_text_is_header_lines_then_an_empty_line_then_the_body() -> None:
    data = b"Received: by a\nMessage-ID: <1@x>\n" + HEAD + b"\nIt rained.\n"
    assert one(data + b"").text == HEAD.decode() + "\nIt rained."


def test_saved_article_without_encodings_stays_as_it_stands() -> None:
    data = b"Subject: FIC: Rain (1/2)\nFrom: Ell <ell@example.org>\nNewsgroups: alt.books.creative\n\nIt rained.\n"
    assert one(data).text == data.decode()


@pytest.mark.parametrize(
    ("transfer", "body"),
    [
        ("quoted-printable", quopri.encodestring("Zoë – it rained.".encode())),
        ("base64", base64.encodebytes("Zoë – it rained.".encode())),
        ("8bit", "Zoë – it rained.".encode()),
        ("x-nonsense", "Zoë – it rained.".encode()),
    ],
)
def test_transfer_encodings_are_undone(transfer: str, body: bytes) -> None:
    head = MIME + f"text/plain; charset=utf-8\nContent-Transfer-Encoding: {transfer}\n\n".encode()
    assert one(head + body).text.endswith("\n\nZoë – it rained.")


def test_encoded_header_words_are_decoded() -> None:
    data = (
        b"From: =?iso-8859-1?Q?Zo=EB?= <z@example.org>\nSubject: =?utf-8?B?UmVnZW4g4oCT?=\n"
        b" =?utf-8?B?IDEvMg==?=\nMIME-Version: 1.0\n\nText"
    )
    manuscript = one(data)
    assert manuscript.text.startswith("From: Zoë <z@example.org>\nSubject: Regen – 1/2\n")
    assert hinted(manuscript, "author") == ["Zoë"]


def test_header_lines_are_front_and_hints_point_at_their_values() -> None:
    manuscript = one(HEAD + b"\nIt rained.\n")
    assert hinted(manuscript, "part.front") == [HEAD.decode() + "\n"]
    assert hinted(manuscript, "author") == ["Ell Marsh"]
    assert hinted(manuscript, "contact") == ["ell@example.org"]
    assert [h.value for h in manuscript.hints if h.field == "date"] == ["1998-02-22"]


@pytest.mark.parametrize(
    "tail",
    [
        "-- \nEll, who writes in the rain\nhttp://example.org/ell\n",
        "To unsubscribe, send a blank message to list-off@lists.example.org",
        "_______________________________________________\nWeir mailing list\nWeir@lists.example.org",
        "------------------------ Yahoo! Groups Sponsor ---------------------~-->\nCheap ink!\nhttp://example.com/ink",
        "--\nEll\n\n==^==========================================\nEASY UNSUBSCRIBE click here: http://x.example\n",
        "=========================\nBrought to you by the Weir.\nRules and subscription: see the page\n",
    ],
)
def test_signature_and_footer_are_back(tail: str) -> None:
    manuscript = one(HEAD + b"\nIt rained.\n\nThe end.\n\n" + tail.encode())
    assert hinted(manuscript, "part.back") == [tail]


def test_scene_rule_and_prose_about_lists_are_no_footer() -> None:
    body = b"They kept a mailing list of the drowned.\n\n--\n\n" + b"\n\n".join(
        b"It rained on the weir." for _ in range(60)
    )
    assert hinted(one(HEAD + b"\n" + body), "part.back") == []


@pytest.mark.parametrize("mark", ["--", "-" * 30])
def test_last_scene_below_hyphens_is_no_back(mark: str) -> None:
    scene = (
        "The rain had gone by morning and the weir was as loud as it had been,\nand nobody came down to see it."
    )
    data = HEAD + f"\nIt rained.\n\n{mark}\n{scene}\n".encode()
    assert hinted(one(data), "part.back") == []


def test_quoted_lines_are_quote_blocks() -> None:
    manuscript = one(HEAD + b"\nEll wrote:\n> It rained.\n> It poured.\n\nLovely!")
    assert [manuscript.text[b.span.start : b.span.end] for b in manuscript.blocks if b.kind == "quote"] == [
        "> It rained.\n> It poured."
    ]


ALTERNATIVE = (
    MIME + b'multipart/alternative; boundary="b"\n\npreamble\n--b\nContent-Type: text/plain\n\n%s\n'
    b"--b\nContent-Type: text/html\n\n<p>It rained in <i>sheets</i> all that day.</p>\n--b--\n"
)


def test_plain_text_is_preferred_to_html() -> None:
    assert one(ALTERNATIVE % b"It rained in *sheets* all that day.").text.endswith(
        "\n\nIt rained in *sheets* all that day."
    )


@pytest.mark.parametrize("stub", [b"", b"Your mail program does not show HTML."])
def test_html_is_read_where_plain_text_is_a_stub(stub: bytes) -> None:
    assert one(ALTERNATIVE % stub).text.endswith("\n\nIt rained in sheets all that day.")


def test_attached_story_is_a_manuscript_of_its_own_with_the_mail_as_hint() -> None:
    data = (
        MIME + b"multipart/mixed; boundary=b\n\n--b\n\nMy story is attached.\n--b\n"
        b"Content-Type: text/plain\n"
        b'Content-Disposition: attachment; filename="rain.txt"\n\nIt rained.\n--b--\n'
    )
    cover, story = read(data)
    assert isinstance(cover, Manuscript) and isinstance(story, Manuscript)
    assert story.text.strip() == "It rained."
    assert story.members[0].locator == "rain.txt"
    assert ("author", "Ell Marsh") in [(h.field, h.value) for h in story.hints]
    assert story.id != cover.id


def test_uuencoded_attachment_is_found_in_the_text() -> None:
    packed = b"".join(binascii.b2a_uu(line) for line in [b"It rained all day long on the weir.\n"])
    data = HEAD + b"\nHere it is:\n\nbegin 644 rain.txt\n" + packed + b"`\nend\n"
    cover, story = read(data)
    assert isinstance(story, Manuscript)
    assert story.text.strip() == "It rained all day long on the weir."
    assert isinstance(cover, Manuscript) and cover.text.endswith("begin 644 rain.txt")


def test_torn_multipart_is_read_as_far_as_it_goes_and_says_so() -> None:
    data = MIME + b"multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt rai"
    manuscript = one(data)
    assert manuscript.text.endswith("\n\nIt rai")
    assert "torn-mime" in manuscript.origin.repairs


def test_unknown_charset_is_decoded_all_the_same_and_named() -> None:
    data = MIME + b"text/plain; charset=x-unknown\n\nZo\xeb\x92s rain"
    manuscript = one(data)
    assert manuscript.text.endswith("Zoë’s rain")
    assert "charset" in manuscript.origin.repairs


def test_footer_below_base64_is_kept() -> None:
    data = HEAD + b"MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n" + base64.encodebytes(b"It rained.\n")
    assert one(data + b"\nTo unsubscribe, write to us.\n").text.endswith(
        "It rained.\n\nTo unsubscribe, write to us."
    )


def test_space_stuffing_of_flowed_text_is_undone_and_soft_wraps_stay() -> None:
    data = MIME + b"text/plain; format=flowed\n\nIt rained \non.\n From the weir it came.\n"
    assert one(data).text.endswith("\n\nIt rained \non.\nFrom the weir it came.")


@pytest.mark.parametrize(
    "data",
    [
        b"Title: Rain\nAuthor: Ell\nFrom: the second book\nDate: 1998\n\nIt rained.",
        b"From: Ell\n\nDear Tom, it rained.",
        b"From the weir it came.\n\nSubject: none",
        b"Date: Sunday\nMood: wet\nSubject: rain\n\nIt rained.",
    ],
)
def test_labelled_stories_and_letters_are_no_mail(data: bytes) -> None:
    source = choose(data, "x.eml")
    assert source is not None and source.name == "text"


def test_two_attachments_of_one_name_are_two_manuscripts() -> None:
    part = b"--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=rain.txt\n\nIt rained %d.\n"
    found = read(MIME + b"multipart/mixed; boundary=b\n\n" + part % 1 + part % 2 + b"--b--\n")
    assert len({item.id for item in found if isinstance(item, Manuscript)}) == 3
