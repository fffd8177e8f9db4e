"""Whatever the bytes, mail never raises; spans lie inside; reading twice is equal; nothing is quadratic."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foundling.manuscript import Refusal
from foundling.sources.assemble import assemble
from foundling.sources.mail import DigestSource, MboxSource, MessageSource
from foundling.sources.mailheaders import decode_words, parse_headers, read_date, read_sender, score_headers
from foundling.sources.mhtml import MhtmlSource
from foundling.sources.protocol import Container, Limits, Piece, Source
from foundling.sources.subjects import read_subject
from foundling.sources.yahoo import YahooSource
from pacing import check_spent

SOURCES: tuple[Source, ...] = (MessageSource(), MboxSource(), DigestSource(), YahooSource(), MhtmlSource())
SHREDS = [
    b"From x@y Sun Feb 22 20:14:17 1998\n",
    b"From: =?x-unknown?Q?Zo=EB?= <z@x.org>\n",
    b"Subject: Rain (1/?)\n",
    b"Subject: =?utf-8?B?4oCT====?= 2/3 \xff\n",
    b"Date: Sun, 99 Foo 1998 99:99:99 +9999\n",
    b"\n",
    b"\r\n",
    b"\0",
    b">From ",
    b"Content-Type: multipart/mixed; boundary=b\n",
    b"Content-Type: text/plain; charset=x-unknown\n",
    b"--b\n",
    b"--b--\n",
    b"Content-Type: message/rfc822\n",
    b"Content-Transfer-Encoding: base64\n",
    b"Content-Transfer-Encoding: quoted-printable\n",
    b"Content-Disposition: attachment; filename*0*=utf-7''%FF%00; filename*1=x\n",
    b"MIME-Version: 1.0\n",
    b"=E4=\n",
    b"QUJ=D",
    b"begin 644 x.txt\n#0V%T\n`\nend\n",
    b"weir Digest Vol 1 #2\n",
    b"-" * 30 + b"\n",
    b"Message: 1\n",
    b"-- \n",
    b"> quoted\n",
    b"To unsubscribe\n",
    b'{"rawEmail": "',
    b'", "msgId": 1, "messageBody": "<p>x"}',
    b"[",
    b"<html><p>",
    b"Content-Location: x\n",
    b"Content-Type: multipart/related; boundary=b\n",
    b"Content-Type: text/html\n",
    b"End of x\n",
    b"+AGE-",
    b"Newsgroups: a\n",
]
MAIL = st.lists(st.sampled_from(SHREDS) | st.binary(max_size=12), max_size=40).map(b"".join)


def run(source: Source, data: bytes) -> list[object]:
    import io

    container = Container("x", "0" * 64, lambda: io.BytesIO(data), len(data))
    return list(source.pieces(container, Limits()))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
@settings(max_examples=120, deadline=None)
@given(data=MAIL)
def test_any_bytes_give_pieces_with_spans_inside(source: Source, data: bytes) -> None:
    source.score(data[:8192], "x")
    found = run(source, data)
    assert found == [] or all(isinstance(item, Piece | Refusal | Container) for item in found)
    pieces = [item for item in found if isinstance(item, Piece)]
    for manuscript in assemble(pieces):
        assert not isinstance(manuscript, Refusal)
        manuscript.text.encode("utf-8")
        spans = [b.span for b in manuscript.blocks] + [h.span for h in manuscript.hints if h.span]
        spans += [r.span for r in manuscript.origin.repaired]
        assert all(0 <= span.start <= span.end <= len(manuscript.text) for span in spans)
    again = [item for item in run(source, data) if isinstance(item, Piece)]
    assert again == pieces


@given(text=st.text(max_size=80))
def test_header_values_never_raise(text: str) -> None:
    decode_words(text)
    read_sender(text)
    read_date(text)
    read_subject(text)


# Enough for anything quadratic to take minutes.
MANY = 150_000


@pytest.mark.parametrize(
    "body",
    [
        b"x" * MANY,
        b" " * MANY,
        b">" * MANY,
        b"--\n" * (MANY // 3),
        b"-" * MANY,
        b"From " * (MANY // 5),
        b"\nFrom " * (MANY // 6),
        b"=" * MANY,
        b"=?" * (MANY // 2),
        b"\n" * MANY,
        b"begin 644 x\n" * (MANY // 12),
        b"> " * (MANY // 2),
        b"From:\n" * (MANY // 6),
        b"Date: x\nFrom: a@b\nSubject: c\n\n" * (MANY // 29),
        b"--b\n" * (MANY // 4),
        b"<" * MANY,
        b"_" * MANY,
        b": " * (MANY // 2),
        b"a\n" * (MANY // 2),
        b"-" * 30 + b"\nFrom: a@b\nSubject: c\n\n" * (MANY // 24),
        b"http://" * (MANY // 7),
    ],
    ids=lambda body: repr(body[:12]),
)
def test_hostile_bytes_take_no_more_than_seconds(body: bytes) -> None:
    head = b"From: a@b\nSubject: weir Digest Vol 1 #2\nContent-Type: multipart/mixed; boundary=b\n\n"
    plain = b"From x@y Sun Feb 22 20:14:17 1998\nFrom: a@b\nMIME-Version: 1.0\nSubject: x\n\n"

    def read() -> None:
        run(MessageSource(), head + body)
        run(MboxSource(), plain + body)
        run(MessageSource(), b"Subject: x\nFrom: a@b\nX-Long: " + body)
        parse_headers(body)
        score_headers(body[:8192])

    check_spent(30, read)
