"""A query's tree as tantivy's query objects.

Owns what each node finds. What a close reading would tell is unknown of a story that had none: it is neither found
by `advisory:violence` nor by `-advisory:violence` (Kleene's logic, by `sure`: under a negation, what may be is
kept, so that it is left out in the end).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from msgspec import Struct
from tantivy import FieldType, Occur
from tantivy import Query as Q  # noqa: N817  (it stands in every other line)

from foundling.fulltext.analysis import pairs, runs_of, words_of
from foundling.fulltext.documents import exact_term, pair_key, schema
from foundling.query import (
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
    Said,
    Scale,
    Story,
    Text,
    Word,
)
from foundling.query.fields import fields, free_words
from foundling.query.telling import told_words

# How much more a word counts in a title or elsewhere in the record than in the text.
_TITLE, _RECORD = 4.0, 2.0
# A word as it stands counts more than another form of it.
_FORM = 0.5
_INDEXED = {"pairing": "pair", "speaker": "cast"}
# What stands between the names of a pair.
_BETWEEN = re.compile(r"\s*(?:/|&|\s[x×]\s)\s*")
# The languages that close reading looks for advisories in (`tongues` of that layer; a test holds them alike).
JUDGED_IN = ("en",)
_SPECIAL = re.compile(r"([\\.+*?()|\[\]{}^$#&~-])")


def _no_forms(_: str) -> Sequence[str]:
    return ()


class Known(Struct, frozen=True):
    """What the index cannot tell by itself.

    `forms` gives the other forms of a word that the documents hold; `said` the documents that hold each Said node,
    `own` those that each Own node means; `stale` those whose close reading is older than today's rules. `only` are
    the documents that are there at all (None: all of them). `unknown_passes`: what is unknown of a document counts
    in its favour.
    """

    forms: Callable[[str], Sequence[str]] = _no_forms
    said: Mapping[Said, Collection[str]] = {}
    own: Mapping[Own, Collection[str]] = {}
    only: Collection[str] | None = None
    stale: Collection[str] = ()
    unknown_passes: bool = False


def compile_tree(root: Node | None, known: Known, *, any_form: bool = False) -> Q:
    """The query object of a tree; without one, that of everything.

    Only works are found unless a form is named, or `any_form` is wanted.
    """
    compiler = _Compiler(known)
    query = Q.all_query() if root is None else compiler.node(root, sure=True)
    if known.only is not None:
        query = _both(query, _ids(known.only))
    return query if any_form or _names_form(root) else _both(query, _term("is_work", True))


def compile_weighted(weighted: Sequence[tuple[Node, float]], within: Node | None, known: Known) -> Q:
    """The query object that finds works `within` a tree of which some of these hold, ranked by their weights."""
    compiler = _Compiler(known)
    parts = [_boost(Q.const_score_query(compiler.node(node, sure=True), 1.0), weight) for node, weight in weighted]
    return Q.boolean_query(
        [(Occur.Must, _any(parts)), (Occur.Must, Q.const_score_query(compile_tree(within, known), 0.0))]
    )


def said_nodes(root: Node | None) -> list[Said]:
    """The nodes about what somebody says, each once."""
    return list(dict.fromkeys(node for node in walk(root) if isinstance(node, Said)))


def own_nodes(root: Node | None) -> list[Own]:
    """The nodes about what somebody has put somewhere, each once."""
    return list(dict.fromkeys(node for node in walk(root) if isinstance(node, Own)))


def asks_for(root: Node | None, field: str, value: str) -> bool:
    """Whether the tree holds this choice anywhere."""
    return any(isinstance(node, Choice) and (node.field, node.value) == (field, value) for node in walk(root))


def walk(root: Node | None) -> Iterable[Node]:
    """All nodes, a parent before its children."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        yield node
        if isinstance(node, All | Either):
            waiting.extend(reversed(node.items))
        elif isinstance(node, Not):
            waiting.append(node.item)


def candidates(node: Said, known: Known) -> Q:
    """Documents in which somebody of that name is, and which hold these words."""
    compiler = _Compiler(known)
    return _both(compiler.match("cast", node.speaker), compiler.phrase_in(("body",), node.words.text))


class _Compiler:
    def __init__(self, known: Known) -> None:
        self.known = known

    def node(self, node: Node, *, sure: bool) -> Q:
        match node:
            case All(items=items):
                return Q.boolean_query([(Occur.Must, self.node(item, sure=sure)) for item in items])
            case Either(items=items):
                return _any([self.node(item, sure=sure) for item in items])
            case Not(item=item):
                return _without(Q.all_query(), self.node(item, sure=not sure))
            case Word():
                return self.word(node.text)
            case Phrase():
                return self.phrase_in(("body", "title", "record"), node.text)
            case Prefix():
                return _any([self.prefix(field, node.text) for field in ("body", "record")])
            case Match():
                return self.match(node.field, node.value)
            case Exact():
                return _term("exact", exact_term(node.field, node.value))
            case Said():
                return _ids(self.known.said.get(node, ()))
            case Story():
                return _any([self.word(word.text) for word in told_words(node)])
            case Own():
                return _ids(self.known.own.get(node, ()))
            case Choice():
                return self.choice(node)
            case Scale():
                return self.scale(node)
            case Harm():
                return self.harm(node, sure=sure)
            case Amount() | Days():
                return _range(node.field, node.low, node.high)

    def word(self, text: str) -> Q:
        words = words_of(text)
        found = [self.pairs_of(text)] if runs_of(text) else []
        if words:
            here = [
                _boost(_words("title", words), _TITLE),
                _boost(_words("record", words), _RECORD),
                _words("body", words),
            ]
            if len(words) == 1 and (forms := self.known.forms(words[0])):
                here.append(_boost(_any([_term("body", form) for form in forms]), _FORM))
            found.append(_any(here))
        return _every(found)

    def phrase_in(self, where: Sequence[str], text: str) -> Q:
        words = words_of(text)
        found = [_any([_words(field, words) for field in where])] if words else []
        if runs_of(text):
            found.append(self.pairs_of(text))
        return _every(found)

    def pairs_of(self, text: str) -> Q:
        """Runs of characters, each as a phrase of its pairs; one character alone begins a pair."""
        found = []
        for run in runs_of(text):
            if len(run) == 1:
                found.append(Q.regex_query(schema(), "pairs", _escaped(run) + ".?"))
            else:
                found.append(_words("pairs", list(pairs(run))[:-1]))
        return _every(found)

    def prefix(self, field: str, text: str) -> Q:
        words = words_of(text)
        if runs_of(text) or not words:
            return self.phrase_in((field,), text)
        patterns: list[str | tuple[int, str]] = [*map(_escaped, words[:-1]), _escaped(words[-1]) + ".*"]
        if len(patterns) == 1:
            return Q.regex_query(schema(), field, _escaped(words[0]) + ".*")
        return Q.regex_phrase_query(schema(), field, patterns)

    def match(self, field: str, value: Text) -> Q:
        indexed = _INDEXED.get(field, field)
        if indexed == "pair":
            key = pair_key(_BETWEEN.split(value.text))
            return _prefix("pair", key) if isinstance(value, Prefix) else _term("pair", key)
        if isinstance(value, Prefix):
            return self.prefix(indexed, value.text)
        words = words_of(value.text)
        # Names in characters are short, and stand in the text or the record of their story.
        return _words(indexed, words) if words else self.phrase_in((indexed,), value.text)

    def choice(self, node: Choice) -> Q:
        if node.field == "read":
            return _ids(self.known.stale) if node.value == "stale" else _term("read", node.value == "yes")
        if node.field == "language":
            return _any([_term("f_language", node.value), _prefix("f_language", node.value + "-")])
        return _term(f"f_{node.field}", node.value)

    def scale(self, node: Scale) -> Q:
        free = free_words(node.field)
        steps = [value for value in fields()[node.field].values if value not in free]
        low = 0 if node.low is None else steps.index(node.low)
        high = len(steps) - 1 if node.high is None else steps.index(node.high)
        return _any([_term(f"f_{node.field}", step) for step in steps[low : high + 1]])

    def harm(self, node: Harm, *, sure: bool) -> Q:
        levels = fields()["advisory"].values
        unread = _any([_term("read", False), _foreign()])
        found: list[Q] = []
        if node.low is not None or node.high is None:
            there = node.kind if node.low is None else f"{node.kind}:{levels.index(node.low)}"
            found.append(_term("danger", there))
        query = _every(found) if found else Q.all_query()
        if node.high is not None and node.high != levels[-1]:
            query = _without(query, _term("danger", f"{node.kind}:{levels.index(node.high) + 1}"))
        if self.known.unknown_passes:
            return query
        return _without(query, unread) if sure else _any([query, unread])


def _foreign() -> Q:
    """What is told in a language that no advisories are looked for in: read or not, nobody knows what it holds."""
    looked_in = [
        q for tongue in JUDGED_IN for q in (_term("f_language", tongue), _prefix("f_language", f"{tongue}-"))
    ]
    return _without(Q.regex_query(schema(), "f_language", ".+"), _any(looked_in))


def _names_form(root: Node | None) -> bool:
    return any(isinstance(node, Choice) and node.field == "form" for node in walk(root))


def _words(field: str, words: Sequence[str]) -> Q:
    if len(words) == 1:
        return _term(field, words[0])
    return Q.phrase_query(schema(), field, list(words))


def _term(field: str, value: str | bool) -> Q:
    return Q.term_query(schema(), field, value, index_option="freq" if field == "body" else "basic")


def _prefix(field: str, start: str) -> Q:
    return Q.regex_query(schema(), field, _escaped(start) + ".*")


def _range(field: str, low: int | None, high: int | None) -> Q:
    return Q.range_query(schema(), field, FieldType.Unsigned, low, high)


def _ids(ids: Collection[str]) -> Q:
    return Q.term_set_query(schema(), "id", sorted(ids)) if ids else Q.empty_query()


def _boost(query: Q, by: float) -> Q:
    return Q.boost_query(query, by)


def _both(one: Q, other: Q) -> Q:
    """What both find, ranked by the first."""
    return Q.boolean_query([(Occur.Must, one), (Occur.Must, Q.const_score_query(other, 0.0))])


def _every(queries: Sequence[Q]) -> Q:
    if not queries:
        return Q.empty_query()
    return queries[0] if len(queries) == 1 else Q.boolean_query([(Occur.Must, query) for query in queries])


def _any(queries: Sequence[Q]) -> Q:
    if not queries:
        return Q.empty_query()
    return queries[0] if len(queries) == 1 else Q.boolean_query([(Occur.Should, query) for query in queries])


def _without(query: Q, other: Q) -> Q:
    return Q.boolean_query([(Occur.Must, query), (Occur.MustNot, other)])


def _escaped(text: str) -> str:
    """`text` as a regular expression of tantivy's that matches just it."""
    return _SPECIAL.sub(r"\\\1", text)
