"""Digests and files of several articles, in the layouts of the programs that make them."""

from __future__ import annotations

import pytest

from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript
from foundling.sources.digest import split_articles, split_digest

RULE70, RULE30 = "-" * 70, "-" * 30
LINE70 = "_" * 70

MAJORDOMO = f"""weir-digest          Sunday, March 1 1998          Volume 01 : Number 008

In this issue:

 FIC: Rain (1/2)
 Re: tea
 FIC: Rain (2/2)

{RULE70}

Date: Sun, 1 Mar 1998 09:12:01 -0500
From: Ell <ell@example.org>
Subject: FIC: Rain (1/2)

It rained.
- -----
It stopped.

{RULE30}

Date: Sun, 1 Mar 1998 10:00:00 -0500
From: tom@example.com
Subject: Re: tea

Yes.

{RULE30}

Date: Sun, 1 Mar 1998 11:12:01 -0500
From: Ell <ell@example.org>
Subject: FIC: Rain (2/2)

It rained again.

{RULE30}

End of weir-digest V1 #8
************************
"""

MAILMAN = f"""Send Weir mailing list submissions to
\tweir@lists.example.org

Today's Topics:

   1. FIC: Rain (1/2) (Ell)
   2. FIC: Rain (2/2) (Ell)

{RULE70}

Message: 1
Date: Sun, 01 Mar 2001 09:12:01 -0500
From: Ell <ell@example.org>
To: weir@lists.example.org
Subject: [Weir] FIC: Rain (1/2)
Content-Type: text/plain; charset=us-ascii

It rained.
-----
It stopped.

{RULE30}

Message: 2
Date: Sun, 01 Mar 2001 10:12:01 -0500
From: Ell <ell@example.org>
Subject: [Weir] FIC: Rain (2/2)

It rained again.

{RULE30}

_______________________________________________
Weir mailing list

End of Weir Digest, Vol 3, Issue 12
***********************************
"""

LISTSERV = f"""There are 2 messages totalling 40 lines in this issue.

Topics of the day:

  1. FIC: Rain (2)

{"-" * 70}

Date:    Sun, 1 Mar 1998 09:12:01 -0500
From:    Ell <ell@EXAMPLE.ORG>
Subject: FIC: Rain (1/2)

It rained.
-----
It stopped.

{RULE30}

Date:    Sun, 1 Mar 1998 10:12:01 -0500
From:    Ell <ell@EXAMPLE.ORG>
Subject: FIC: Rain (2/2)

It rained again.

{RULE30}

End of WEIR Digest - 1 Mar 1998 (#1998-12)
******************************************
"""

YAHOO = f"""There are 2 messages in this issue.

Topics in this digest:

      1. FIC: Rain (1/2)
           From: Ell <ell@...>
      2. FIC: Rain (2/2)
           From: Ell <ell@...>


{LINE70}
{LINE70}

Message: 1
   Date: Sun, 1 Mar 2001 09:12:01 -0500
   From: Ell <ell@...>
Subject: FIC: Rain (1/2)

It rained.
-----
It stopped.

{LINE70}
{LINE70}

Message: 2
   Date: Sun, 1 Mar 2001 10:12:01 -0500
   From: Ell <ell@...>
Subject: FIC: Rain (2/2)

It rained again.

{LINE70}
{LINE70}

Your use of Yahoo! Groups is subject to http://docs.yahoo.com/info/terms/
"""

YAHOO_LATER = f"""There are 2 messages in this issue.

Topics in this digest:

1a. FIC: Rain (1/2)
    From: Ell
1b. FIC: Rain (2/2)
    From: Ell

{LINE70}

1a. FIC: Rain (1/2)
    Posted by: "Ell" ell@example.org ell_marsh
    Date: Sun Mar 1, 2009 9:12 am ((PST))

It rained.
-----
It stopped.

{LINE70}

1b. FIC: Rain (2/2)
    Posted by: "Ell" ell@example.org ell_marsh
    Date: Sun Mar 1, 2009 10:12 am ((PST))

It rained again.

{LINE70}

Yahoo! Groups Links
"""


def read(data: bytes) -> list[Manuscript]:
    return [m for m in manuscripts(container(data, name="d")) if isinstance(m, Manuscript)]


@pytest.mark.parametrize(
    "digest",
    [MAJORDOMO, MAILMAN, LISTSERV, YAHOO, YAHOO_LATER],
    ids="majordomo mailman listserv yahoo later".split(),
)
@pytest.mark.parametrize("mailed", [False, True])
def test_story_in_a_digest_is_joined(digest: str, mailed: bool) -> None:
    head = "From: weir-owner@example.org\nSubject: weir Digest V1 #8\nMIME-Version: 1.0\n\n" if mailed else ""
    found = read((head + digest).encode())
    story = next(m for m in found if len(m.members) == 2)
    assert "\n\nIt rained.\n-----\nIt stopped." in story.text
    assert story.text.rstrip().endswith("It rained again.")
    assert [h.value for h in story.hints if h.field == "author"] == ["Ell", "Ell"]
    assert story.members[1].locator is not None and "message:" in story.members[1].locator


def test_what_stands_around_the_messages_is_kept_apart() -> None:
    digest = split_digest(MAJORDOMO.encode())
    assert digest is not None
    assert b"In this issue" in digest.rest and b"End of weir-digest" in digest.rest
    assert b"It rained" not in digest.rest


def test_story_over_several_digests_of_one_mailbox_is_joined() -> None:
    def digest(number: int) -> str:
        return (
            f"From x@y Sun Mar  1 09:12:01 1998\nFrom: owner@example.org\nSubject: weir-digest V1 #{number}\n\n"
            f"weir-digest   Sunday, March {number} 1998   Volume 01 : Number 00{number}\n\n{RULE70}\n\n"
            f"Date: Sun, {number} Mar 1998\nFrom: Ell <ell@example.org>\nSubject: Rain {number}/3\n\n"
            f"It rained {number}.\n\n{RULE30}\n\n"
        )

    found = read("".join(map(digest, (1, 2, 3))).encode())
    story = next(m for m in found if len(m.members) == 3)
    assert [line for line in story.text.split("\n") if line.startswith("It rained")] == [
        f"It rained {n}." for n in (1, 2, 3)
    ]


def test_mime_digest_is_opened() -> None:
    def message(number: int) -> str:
        return f"--c\n\nFrom: ell@example.org\nSubject: Rain {number}/2\n\nIt rained {number}.\n"

    data = (
        "From: owner@example.org\nSubject: Weir Digest, Vol 3, Issue 1\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nToday's Topics:\n"
        f"--b\nContent-Type: multipart/digest; boundary=c\n\n{message(1)}{message(2)}--c--\n--b--\n"
    )
    assert [len(m.members) for m in read(data.encode())] == [1, 2]


def test_letter_with_header_lines_inside_a_story_is_no_message() -> None:
    data = (
        b"Newsgroups: alt.books.creative\nFrom: ell@example.org\nSubject: Rain\n\nShe opened the mail.\n\n"
        b"From: tom@example.com\nTo: ann@example.com\nSubject: the weir\nDate: 1 Mar 1998\n\nCome home."
    )
    assert len(split_articles(data)) == 1


def test_articles_saved_below_one_another_are_taken_apart() -> None:
    def article(number: int) -> bytes:
        return (
            f"Newsgroups: alt.books.creative\nFrom: ell@example.org\nSubject: Rain {number}/2\n"
            f"Message-ID: <{number}@example.org>\n\nIt rained {number}.\n\n"
        ).encode()

    (story,) = read(article(1) + article(2))
    assert [m.locator for m in story.members] == [
        f"bytes:0-{len(article(1))}",
        f"bytes:{len(article(1))}-{len(article(1)) * 2}",
    ]


def test_mail_about_a_digest_is_no_digest() -> None:
    assert split_digest(b"From: tom@example.com\nSubject: the digest, vol 3\n\nI like it.\n") is None
