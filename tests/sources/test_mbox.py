"""Where messages in a mailbox begin and end."""

from __future__ import annotations

import io

import pytest

from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript
from foundling.sources import mbox
from foundling.sources.mbox import find_messages, is_from_line, unescape

FROM = b"From ell@example.org Sun Feb 22 20:14:17 1998\n"
HEAD = b"From: ell@example.org\nSubject: Rain\n\n"


def bodies(data: bytes) -> list[bytes]:
    return [message for _, message in find_messages(io.BytesIO(data))]


def test_messages_are_cut_at_from_lines_and_offsets_lead_back() -> None:
    data = FROM + HEAD + b"One.\n\n" + FROM + HEAD + b"Two.\n"
    found = list(find_messages(io.BytesIO(data)))
    assert [message for _, message in found] == [HEAD + b"One.\n", HEAD + b"Two.\n"]
    assert all(data[start : start + len(message)] == message for start, message in found)


def test_prose_that_begins_with_from_does_not_cut() -> None:
    data = FROM + HEAD + b"He came.\n\nFrom the weir at 10:30 in 1998 it\nlooked small.\n"
    assert len(bodies(data)) == 1


@pytest.mark.parametrize(
    "line",
    [
        b"From - Sun Feb 22 20:14:17 1998\n",
        b"From ???@??? Sun Feb 22 20:14:17 1998\n",
        b"From ell@example.org Sun, 22 Feb 1998 20:14:17 -0500\n",
        b"From ell@example.org  Sun Feb 22 20:14:17 EST 1998\r\n",
        b"From MAILER-DAEMON\n",
    ],
)
def test_dialects_of_the_from_line(line: bytes) -> None:
    assert is_from_line(line + HEAD)


def test_chunk_borders_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"".join(FROM + HEAD + b"x" * n + b"\n\n" for n in range(0, 2500, 7))
    whole = list(find_messages(io.BytesIO(data)))
    for size in (801, 1000, 4096):
        monkeypatch.setattr(mbox, "_CHUNK", size)
        assert list(find_messages(io.BytesIO(data))) == whole


def test_escaped_from_lines_lose_one_bracket() -> None:
    assert unescape(b"a\n>From x\n>>From y\n> From z\n") == b"a\nFrom x\n>From y\n> From z\n"


def test_content_length_is_ignored() -> None:
    data = FROM + b"Content-Length: 99999\n" + HEAD + b"One.\n\n" + FROM + HEAD + b"Two.\n"
    assert len(bodies(data)) == 2


def test_line_ends_of_old_macintoshes() -> None:
    data = (FROM + HEAD + b"One.\n\n" + FROM + HEAD + b"Two.\n").replace(b"\n", b"\r")
    assert bodies(data) == [HEAD + b"One.\n", HEAD + b"Two.\n"]
    assert [m.text.split("\n")[-1] for m in manuscripts(container(data)) if isinstance(m, Manuscript)] == [
        "One.",
        "Two.",
    ]
