"""Yahoo! Groups exports in the shapes the rescuers' tools wrote."""

from __future__ import annotations

import html
import json

import pytest

from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript, Refusal


def read(value: object) -> list[Manuscript | Refusal]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return list(manuscripts(container(data, name="12_raw.json")))


def raw(number: int, body: str = "It rained.", head: str = "") -> dict[str, object]:
    mail = f"From: Ell &amp; Co <ell@...>\nSubject: [weir] Rain ({number}/2)\n{head}\n{body} {number}\n"
    return {"msgId": number, "subject": f"Rain {number}", "rawEmail": html.escape(mail)}


def texts(found: list[Manuscript | Refusal]) -> list[str]:
    return [item.text for item in found if isinstance(item, Manuscript)]


@pytest.mark.parametrize(
    "value",
    [
        [raw(1), raw(2)],
        {"messages": [raw(1), raw(2)]},
        [{"ygData": raw(1)}, {"ygData": raw(2)}],
        "\n".join(json.dumps({"ygData": raw(n)}) for n in (1, 2)).encode(),
    ],
    ids=["list", "messages", "ygData", "lines"],
)
def test_shapes_of_exports(value: object) -> None:
    (story,) = read(value)
    assert isinstance(story, Manuscript)
    assert [member.locator for member in story.members] == ["message:1", "message:2"]
    assert "It rained. 2" in story.text


def test_raw_mail_is_unescaped_once() -> None:
    (text,) = texts(read(raw(1, "5 &lt; 6 <b>")))
    assert text.startswith("From: Ell &amp; Co <ell@...>\n")
    assert text.endswith("5 &lt; 6 <b> 1")


def test_text_in_json_outranks_the_charset_the_mail_once_had() -> None:
    (text,) = texts(
        read(raw(1, "Zoë’s rain.", "MIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n"))
    )
    assert "Zoë’s rain." in text


def test_page_is_read_where_raw_mail_was_cut() -> None:
    message = raw(1, "It rained. " * 7000)
    message["rawEmail"] = str(message["rawEmail"])[:64_500]
    message |= {"messageBody": "<p>" + "It rained. " * 7000 + "</p><p>The End</p>", "from": "Ell <ell@...>"}
    (text,) = texts(read(message))
    assert text.endswith("\n\nThe End")
    assert text.startswith("From: Ell <ell@...>\n")


def test_message_without_raw_mail_is_made_of_its_fields() -> None:
    message = {"msgId": 7, "authorName": "Ell", "from": "ell@...", "subject": "Rain", "postDate": "888830057"}
    (manuscript,) = read(message | {"messageBody": "<div>It <i>rained</i>.</div>"})
    assert isinstance(manuscript, Manuscript)
    assert manuscript.text.endswith("\n\nIt rained.")
    assert [h.value for h in manuscript.hints if h.field == "date"] == ["1998-03-02"]


@pytest.mark.parametrize(
    "data",
    [
        b'{"msgId": 1, "rawEmail": "From',
        b'[{"msgId": 1, "messageBody": ""}]',
        b'[{"msgId": 1, "subject": "x", "postDate": 9}]',
    ],
)
def test_broken_or_empty_exports_are_refused(data: bytes) -> None:
    (refusal,) = read(data)
    assert isinstance(refusal, Refusal)


def test_messages_without_numbers_are_told_apart() -> None:
    messages = [{"messageBody": f"<p>It rained {n}.</p>", "subject": f"Rain {n}"} for n in "abc"]
    assert len({item.id for item in read({"messages": messages}) if isinstance(item, Manuscript)}) == 3
