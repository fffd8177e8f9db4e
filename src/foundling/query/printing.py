"""A tree as a query that parses to the same tree."""

from __future__ import annotations

from foundling.query.folding import straighten
from foundling.query.types import (
    All,
    Amount,
    Choice,
    Days,
    Either,
    Exact,
    Harm,
    Match,
    Node,
    Not,
    Own,
    Phrase,
    Prefix,
    Query,
    Said,
    Scale,
    Story,
    Text,
    Word,
)


def write(query: Query) -> str:
    """The query in its plainest form."""
    parts = [] if query.root is None else [_node(query.root)]
    if query.sort:
        parts.append(f"sort:{'-' if query.sort.descending else ''}{query.sort.key}")
    return " ".join(parts)


def _node(node: Node) -> str:
    if isinstance(node, All):
        return _all(node)
    if isinstance(node, Either):
        return " OR ".join(_inner(item, All) for item in node.items)
    if isinstance(node, Not):
        return "-" + _inner(node.item, All, Either)
    return _leaf(node)


def _inner(node: Node, *loose: type[Node]) -> str:
    """A node inside another; those of the kinds `loose` would come apart without brackets."""
    return f"({_node(node)})" if isinstance(node, loose) else _node(node)


def _all(node: All) -> str:
    parts: list[str] = []
    for position, item in enumerate(node.items):
        part = _node(item)
        # A phrase behind a speaker would be taken for what that speaker says.
        if position and part.startswith('"') and _ends_in_speaker(node.items[position - 1]):
            part = f"({part})"
        parts.append(part)
    return " ".join(parts)


def _ends_in_speaker(node: Node) -> bool:
    while isinstance(node, Either | Not):
        inner = node.item if isinstance(node, Not) else node.items[-1]
        if isinstance(inner, All) or (isinstance(node, Not) and isinstance(inner, Either)):
            return False
        node = inner
    return isinstance(node, Match) and node.field == "speaker"


def _leaf(node: Node) -> str:
    match node:
        case Word() | Prefix() | Phrase():
            return _text(node)
        case Match(field=field, value=value) | Own(field=field, value=value):
            return f"{field}:{_text(value)}"
        case Exact(field=field, value=written):
            return f'{field}:="{_unquoted(written)}"'
        case Choice(field=field, value=written):
            return f"{field}:{written}"
        case Scale() | Amount():
            return f"{node.field}:{_range(node.low, node.high)}"
        case Days():
            return f"{node.field}:{_range(_day(node.low), _day(node.high))}"
        case Harm():
            return f"advisory:{node.kind}{_level(node)}"
        case Story(text=written):
            return f'story:"{_unquoted(written)}"'
        case Said():
            return f"speaker:{_text(node.speaker)} {_text(node.words)}"
        case _:
            raise TypeError(f"no leaf: {node!r}")


def _unquoted(text: str) -> str:
    """`text` without quotation marks, which nothing can stand for between quotation marks and do not matter."""
    return " ".join(straighten(text).replace('"', " ").split())


def _text(value: Text) -> str:
    if isinstance(value, Phrase):
        return f'"{value.text}"'
    return f"{value.text}*" if isinstance(value, Prefix) else value.text


def _range(low: object, high: object) -> str:
    if low == high:
        return str(low)
    if low is None:
        return f"<={high}"
    return f">={low}" if high is None else f"{low}..{high}"


def _day(day: int | None) -> str | None:
    return None if day is None else f"{day // 10000:04}-{day // 100 % 100:02}-{day % 100:02}"


def _level(node: Harm) -> str:
    if node.low is None and node.high is None:
        return ""
    if node.low == node.high:
        return f"={node.low}"
    if node.low is None:
        return f"<={node.high}"
    return f">={node.low}" if node.high is None else f"={node.low}..{node.high}"
