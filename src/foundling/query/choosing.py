"""Facets that were chosen, as trees: what somebody ticked instead of typing it.

Owns which facets there are to choose from, and which of them a work has one value of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foundling.query.fields import fields
from foundling.query.folding import straighten
from foundling.query.parsing import parse
from foundling.query.types import All, Either, Exact, Node, Not, Query, QueryError, Sort
from foundling.spans import Span

# Facets whose values are chosen by name, and the field of the query language that each is.
CHOSEN = {
    **{name: name for name in (
        "fandom", "pairing", "character", "rating", "warning", "advisory", "author", "status", "person", "tense",
        "language", "series", "genre", "category", "form", "read",
    )},
    "length": "words",
}  # fmt: skip
# A work has one value of these: choosing two of them means either.
SINGLE = frozenset({"rating", "status", "language", "length", "form", "read"})
# What nobody typed stands nowhere.
NOWHERE = Span(0, 0)


def node_of(facet: str, value: str) -> Node | QueryError:
    """The tree of one value of a facet."""
    field = fields().get(CHOSEN.get(facet, ""))
    if field is None:
        return QueryError(NOWHERE, f"nothing can be chosen by {facet!r}; there are {', '.join(CHOSEN)}")
    if field.exact:
        return Exact(field.name, value, NOWHERE)
    plain = " ".join(straighten(value).replace('"', " ").split())
    parsed = parse(f'{field.name}:"{plain}"')
    if isinstance(parsed, QueryError):
        return QueryError(NOWHERE, parsed.why)
    assert parsed.root is not None  # a field with a value is looked for
    return parsed.root


def nodes_of(
    include: Mapping[str, Sequence[str]], exclude: Mapping[str, Sequence[str]]
) -> dict[str, list[Node]] | QueryError:
    """What is included and excluded, by facet: all of a list is to hold."""
    found: dict[str, list[Node]] = {}
    for facet, values in include.items():
        nodes = _nodes(facet, values)
        if isinstance(nodes, QueryError):
            return nodes
        single = facet in SINGLE and len(nodes) > 1
        found.setdefault(facet, []).extend([Either(tuple(nodes), NOWHERE)] if single else nodes)
    for facet, values in exclude.items():
        nodes = _nodes(facet, values)
        if isinstance(nodes, QueryError):
            return nodes
        found.setdefault(facet, []).extend(Not(node, NOWHERE) for node in nodes)
    return found


def sort_of(written: str) -> Sort | QueryError:
    """`-words`, `newest`: an order as it stands behind `sort:`."""
    parsed = parse(f"sort:{written}")
    if isinstance(parsed, Query) and parsed.root is None and parsed.sort is not None:
        return parsed.sort
    why = parsed.why if isinstance(parsed, QueryError) else f"nothing can be sorted by {written!r}"
    return QueryError(NOWHERE, why)


def both(*nodes: Node | None) -> Node | None:
    """The tree of what all of these find; None finds everything."""
    items: list[Node] = []
    for node in nodes:
        if node is not None:
            items.extend(node.items if isinstance(node, All) else [node])
    if len(items) < 2:
        return items[0] if items else None
    return All(tuple(items), NOWHERE)


def _nodes(facet: str, values: Sequence[str]) -> list[Node] | QueryError:
    found: list[Node] = []
    for value in dict.fromkeys(values):
        node = node_of(facet, value)
        if isinstance(node, QueryError):
            return node
        found.append(node)
    return found
