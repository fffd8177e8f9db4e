"""Yahoo! Groups exports: JSON files of messages, as the rescuers' tools wrote them.

Owns the shapes of those files: one message or a list of them, bare or under `ygData` or `messages`. The message
is mail (`rawEmail`, HTML-escaped), or, where Yahoo cut it at 64 kB or left it out, the page's `messageBody`.

    {"ygData": {"msgId": 12, "subject": "Rain 1/2", "postDate": "888830057", "rawEmail": "From: Ell &lt;…"}}
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from foundling.manuscript import Refusal
from foundling.sources.decoding import decode
from foundling.sources.mailpieces import pieces_of
from foundling.sources.mailstore import Listed, Raw
from foundling.sources.members import Locators
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.whole import read_whole

# Yahoo kept no more than this of a raw message, in bytes (csaftoiu/yahoo-groups-backup, issue 33).
CUT_AT = 64_000
# Keys of which a message has one besides its text.
_KEYS = (b'"msgId"', b'"rawEmail"', b'"messageBody"', b'"ygData"', b'"authorName"', b'"postDate"', b'"subject"')
_TAGS = re.compile(r"<[^<>]{0,2000}>")


class YahooSource:
    """A JSON file of Yahoo! Groups messages."""

    name = "yahoo-groups"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.9 for JSON that begins with a message's keys; a list of messages without their texts has three."""
        if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"["):
            return None
        if b'"rawEmail"' in head:
            return 0.9
        known = sum(key in head for key in _KEYS)
        return 0.9 if known > 2 or (known == 2 and b'"messageBody"' in head) else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """Stories whole, everything else message by message; the group's own files are not in such an export."""
        with container.open() as stream:
            data = read_whole(stream, container, limits)
        found = documents(data)
        if not found:
            yield Refusal(
                container.name, "its JSON is broken", "look for another copy of the export", container.locator
            )
            return
        locators = Locators(container)
        raws = [_raw(message, container, locators) for document in found for message in messages(document)]
        if not raws:
            why = "it lists messages without their texts"
            yield Refusal(container.name, why, "add the export's message files", container.locator)
            return
        yield from pieces_of(Listed(raws), container, limits)


def documents(data: bytes) -> list[Any]:
    """The JSON values in the file: one, or one a line; none where it is broken."""
    try:
        return [msgspec.json.decode(data)]
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    text = decode(data).text
    try:
        return [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        pass
    found = []
    for line in text.split("\n"):
        try:
            found.append(json.loads(line, strict=False))
        except (ValueError, RecursionError):
            continue
    return found


def messages(value: Any) -> Iterator[dict[str, Any]]:
    """Messages in a JSON value, at most three levels down, in order."""
    level = [value]
    for _ in range(4):
        deeper_level: list[Any] = []
        for item in level:
            if isinstance(item, list):
                deeper_level += item
            elif isinstance(item, dict) and (item.get("rawEmail") or item.get("messageBody")):
                yield item
            elif isinstance(item, dict):
                deeper_level += [item[key] for key in ("ygData", "messages", "message", "emails") if key in item]
        level = deeper_level


def step_of(message: dict[str, Any]) -> str:
    """The step of a locator that leads to a message."""
    return f"message:{_text(message.get('msgId'))}"


def _raw(message: dict[str, Any], container: Container, locators: Locators) -> Raw:
    mail = html.unescape(_text(message.get("rawEmail")))
    page = _text(message.get("messageBody"))
    if not mail or (len(mail.encode("utf-8", "replace")) >= CUT_AT and _is_longer(page, mail)):
        mail = _made_up(message, page)
    locator = locators.take(step_of(message))
    return Raw(mail.encode("utf-8", "replace"), container.sha256, locator, container.name, "utf-8")


def _is_longer(page: str, mail: str) -> bool:
    """Whether the page shows more of the message than the cut mail holds."""
    return len(html.unescape(_TAGS.sub("", page))) > len(mail.partition("\n\n")[2])


def _made_up(message: dict[str, Any], page: str) -> str:
    """A mail with the page's text, for a message that came without one."""
    fields = {
        "From": _sender(message),
        "To": _text(message.get("groupName") or message.get("list")),
        "Subject": html.unescape(_text(message.get("subject"))),
        "Date": _text(message.get("postDate")),
        "Content-Type": "text/html; charset=utf-8",
    }
    lines = [f"{name}: {' '.join(value.split())}" for name, value in fields.items() if value]
    return "\n".join(lines) + "\n\n" + page


def _sender(message: dict[str, Any]) -> str:
    said = html.unescape(_text(message.get("from")))
    name = html.unescape(_text(message.get("authorName")))
    return said if not name or name in said else f"{name} <{said}>" if said else name


def _text(value: Any) -> str:
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""
