"""Who speaks to whom and who meets whom in a story: a graph, as GraphML and as GEXF.

Owns the counting of ties and the two forms (http://graphml.graphdrawing.org, https://gexf.net/1.3). Nodes are the
cast, edges are counted; no word of the story is in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import BinaryIO, Literal

from msgspec import UNSET, Struct

from foundling.exports.markup import escape
from foundling.exports.protocol import PLAIN, Options, made_by, prepared, title_of
from foundling.library.types import Edition
from foundling.reading.record.computed import count_words
from foundling.reading.types import CastEntry, Reading

Tie = Literal["speaks_to", "shares_scene"]
# How often somebody is meant, at least, who shares scenes: what is said once ("a boy") is seldom somebody.
FEWEST_MENTIONS = 3
# People of a scene that ties are counted between, those with most mentions first: a ball has hundreds.
MOST_IN_SCENE = 40


class Edge(Struct, frozen=True):
    """A tie between two cast ids. `words`: what was spoken, None for scenes that both are meant in."""

    one: str
    other: str
    tie: Tie
    count: int
    words: int | None


class Graph(Struct, frozen=True):
    """A story's people and their ties."""

    nodes: tuple[CastEntry, ...]
    edges: tuple[Edge, ...]


def graph_of(edition: Edition) -> Graph:
    """The graph; empty where the work has not been read closely."""
    reading = edition.reading
    if reading.cast is UNSET:
        return Graph((), ())
    return Graph(reading.cast, (*_spoken(reading), *_shared(reading)))


def shares_of_scenes(reading: Reading) -> list[list[str]]:
    """For each scene the cast ids that are meant in it, those with most mentions in the story first."""
    scenes = () if reading.scenes is UNSET else reading.scenes
    cast = () if reading.cast is UNSET else reading.cast
    found: list[list[str]] = [[] for _ in scenes]
    for entry in sorted(cast, key=lambda one: -len(one.mentions)):
        at = 0
        for mention in entry.mentions:
            while at < len(scenes) and scenes[at].span.end <= mention.start:
                at += 1
            if at == len(scenes):
                break
            if scenes[at].span.start <= mention.start and (not found[at] or found[at][-1] != entry.id):
                found[at].append(entry.id)
    return found


def _spoken(reading: Reading) -> Iterator[Edge]:
    counts: Counter[tuple[str, str]] = Counter()
    words: Counter[tuple[str, str]] = Counter()
    for one in () if reading.speech is UNSET else reading.speech:
        if one.speaker is not None and one.to is not None:
            counts[one.speaker, one.to] += 1
            words[one.speaker, one.to] += count_words(reading.text[one.span.start : one.span.end])
    for pair, count in sorted(counts.items()):
        yield Edge(*pair, "speaks_to", count, words[pair])


def _shared(reading: Reading) -> Iterator[Edge]:
    cast = () if reading.cast is UNSET else reading.cast
    known = {entry.id for entry in cast if len(entry.mentions) >= FEWEST_MENTIONS}
    counts: Counter[tuple[str, str]] = Counter()
    for present in shares_of_scenes(reading):
        met = [id for id in present if id in known]
        counts.update(combinations(sorted(met[:MOST_IN_SCENE]), 2))
    for pair, count in sorted(counts.items()):
        yield Edge(*pair, "shares_scene", count, None)


# ---------------------------------------------------------------- GraphML

_NODE_KEYS = (("name", "string"), ("gender", "string"), ("mentions", "long"), ("confidence", "double"))
_EDGE_KEYS = (("tie", "string"), ("weight", "long"), ("words", "long"))


def write_graphml(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write a work's graph as GraphML; `speaks_to` is directed, `shares_scene` is not."""
    edition = prepared(edition, options)
    for line in _graphml(edition, options):
        sink.write(line.encode("utf-8"))


def _graphml(edition: Edition, options: Options) -> Iterator[str]:
    graph = graph_of(edition)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield f"<!-- {_comment(edition, options)} -->\n"
    for where, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, type in keys:
            yield f'<key id="{where}-{name}" for="{where}" attr.name="{name}" attr.type="{type}"/>\n'
    yield '<key id="graph-title" for="graph" attr.name="title" attr.type="string"/>\n'
    yield f'<graph id="{escape(edition.id)}" edgedefault="undirected">\n'
    yield f'<data key="graph-title">{escape(title_of(edition))}</data>\n'
    for node in graph.nodes:
        yield f'<node id="{escape(node.id)}">{_data("node", _node(node))}</node>\n'
    for number, edge in enumerate(graph.edges):
        directed = "true" if edge.tie == "speaks_to" else "false"
        ends = f'source="{escape(edge.one)}" target="{escape(edge.other)}"'
        yield f'<edge id="e{number}" {ends} directed="{directed}">'
        yield f"{_data('edge', _edge(edge))}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _data(where: str, values: dict[str, object]) -> str:
    return "".join(
        f'<data key="{where}-{name}">{escape(str(value))}</data>'
        for name, value in values.items()
        if value is not None
    )


def _node(node: CastEntry) -> dict[str, object]:
    return {
        "name": node.name,
        "gender": node.gender,
        "mentions": len(node.mentions),
        "confidence": node.confidence,
    }


def _edge(edge: Edge) -> dict[str, object]:
    return {"tie": edge.tie, "weight": edge.count, "words": edge.words}


# ---------------------------------------------------------------- GEXF


def write_gexf(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write a work's graph as GEXF 1.3, for Gephi and its kin."""
    edition = prepared(edition, options)
    for line in _gexf(edition, options):
        sink.write(line.encode("utf-8"))


def _gexf(edition: Edition, options: Options) -> Iterator[str]:
    graph = graph_of(edition)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<meta>\n'
    yield f"<creator>{escape(_comment(edition, options))}</creator>\n"
    yield f"<description>{escape(title_of(edition))}</description>\n</meta>\n"
    yield '<graph defaultedgetype="undirected">\n'
    yield '<attributes class="node"><attribute id="gender" title="gender" type="string"/>'
    yield '<attribute id="mentions" title="mentions" type="long"/>'
    yield '<attribute id="confidence" title="confidence" type="double"/></attributes>\n'
    yield '<attributes class="edge"><attribute id="tie" title="tie" type="string"/>'
    yield '<attribute id="words" title="words" type="long"/></attributes>\n<nodes>\n'
    for node in graph.nodes:
        yield f'<node id="{escape(node.id)}" label="{escape(node.name)}"><attvalues>'
        yield f"{_attvalues({**_node(node), 'name': None})}</attvalues></node>\n"
    yield "</nodes>\n<edges>\n"
    for number, edge in enumerate(graph.edges):
        type = "directed" if edge.tie == "speaks_to" else "undirected"
        yield f'<edge id="{number}" source="{escape(edge.one)}" target="{escape(edge.other)}" type="{type}" '
        yield f'kind="{edge.tie}" weight="{edge.count}"><attvalues>'
        yield f"{_attvalues({'tie': edge.tie, 'words': edge.words})}</attvalues></edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _attvalues(values: dict[str, object]) -> str:
    return "".join(
        f'<attvalue for="{name}" value="{escape(str(value))}"/>'
        for name, value in values.items()
        if value is not None
    )


def _comment(edition: Edition, options: Options) -> str:
    """The versions, as an XML comment can hold them."""
    said = "; ".join(f"{name} {value}" for name, value in made_by(edition, options).items())
    return escape(said).replace("--", "- ")
