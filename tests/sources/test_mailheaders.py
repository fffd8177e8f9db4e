"""Header lines: unfolding, encoded words, senders, dates."""

from __future__ import annotations

import pytest

from foundling.sources.mailheaders import decode_words, parse_headers, read_date, read_sender


def test_folded_lines_are_one_value_and_the_body_begins_below_the_empty_line() -> None:
    data = b"Subject: Rain\n on the\n\tweir\r\nFrom: a@b\r\n\r\nIt rained."
    headers, at = parse_headers(data)
    assert headers.get("SUBJECT") == "Rain on the weir"
    assert data[at:] == b"It rained."


def test_line_that_is_no_header_begins_the_body() -> None:
    data = b"From: a@b\nSubject: Rain\nIt rained.\n"
    headers, at = parse_headers(data)
    assert (len(headers.fields), data[at:]) == (2, b"It rained.\n")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=?utf-8?Q?Zo=C3=AB?=", "Zoë"),
        ("=?utf-8?B?Wm8=?= =?utf-8?B?w6s=?=", "Zoë"),
        ("=?utf-8?Q?Zo=C3?= =?utf-8?Q?=AB?=", "Zoë"),
        ("=?iso-8859-1*en?Q?Zo=EB_Marsh?=", "Zoë Marsh"),
        ("a =?us-ascii?Q?b?= c", "a b c"),
        ("=?x-unknown?Q?Zo=EB?=", "Zoë"),
        ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("=?utf-8?Q?torn", "=?utf-8?Q?torn"),
    ],
)
def test_encoded_words(value: str, text: str) -> None:
    assert decode_words(value) == text


def test_eight_bit_header_is_decoded() -> None:
    headers, _ = parse_headers(b"From: Zo\xeb <z@b>\n\n")
    assert headers.get("from") == "Zoë <z@b>"


@pytest.mark.parametrize(
    ("value", "name", "address"),
    [
        ("Ell Marsh <ell@example.org>", "Ell Marsh", "ell@example.org"),
        ('"Marsh, Ell" <ell@example.org>', "Marsh, Ell", "ell@example.org"),
        ("ell@example.org (Ell Marsh)", "Ell Marsh", "ell@example.org"),
        ("ell@example.org", None, "ell@example.org"),
        ("Ell <ell@...>", "Ell", "ell@..."),
        ("ell at example.org (Ell)", "Ell", "ell at example.org"),
        ('"Ell via Weir" <weir@lists.example.org>', "Ell", "weir@lists.example.org"),
        ('"ell@example.org" <ell@example.org>', None, "ell@example.org"),
        ("Ell", "Ell", None),
        ("", None, None),
    ],
)
def test_name_and_address_of_a_sender(value: str, name: str | None, address: str | None) -> None:
    sender = read_sender(value)
    assert (sender.name, sender.address) == (name, address)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Sun, 22 Feb 1998 20:14:17 GMT", "1998-02-22"),
        ("22 Feb 98 20:14 EST", "1998-02-22"),
        ("Sun Feb 22 20:14:17 1998", "1998-02-22"),
        ("Sun Feb 22 20:14:17 EST 1998", "1998-02-22"),
        ("Sunday, February 22, 1998 8:14 PM", "1998-02-22"),
        ("1998-02-22 20:14:17", "1998-02-22"),
        ("888178457", "1998-02-22"),
    ],
)
def test_dates_as_programs_write_them(value: str, day: str) -> None:
    moment = read_date(value)
    assert moment is not None and moment.day == day


@pytest.mark.parametrize("value", ["", "yesterday", "31 Foo 1998", "30 Feb 1998", "1 Jan 1812", "1998"])
def test_what_is_no_date(value: str) -> None:
    assert read_date(value) is None


def test_zones_order_messages_and_leave_the_day_as_stated() -> None:
    west, east = read_date("Sun, 22 Feb 1998 20:00:00 -0800"), read_date("Mon, 23 Feb 1998 03:00:00 +0100")
    assert west is not None and east is not None
    assert west.day == "1998-02-22" and east.stamp < west.stamp
