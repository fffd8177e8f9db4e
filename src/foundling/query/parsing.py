"""Parses a query, in one pass and in time linear in its length.

    query   = either { [ "AND" ] either }
    either  = one { "OR" one }                      (binds closer than standing side by side)
    one     = { "-" | "NOT" } ( "(" query ")" | field ":" [ "=" ] value | phrase | word | word "*" )

A word that holds no letter and no digit is passed over. Nothing is raised to the caller: what is wrong is
returned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from foundling.query import values
from foundling.query.fields import Field, fields, free_words, nearest, sort_keys
from foundling.query.folding import fold, straighten
from foundling.query.types import (
    All,
    Either,
    Exact,
    Match,
    Node,
    Not,
    Own,
    Phrase,
    Prefix,
    Query,
    QueryError,
    Said,
    Sort,
    Story,
    Text,
    Word,
)
from foundling.spans import Span

# Limits of a query: characters, words and fields, brackets within brackets.
LONGEST = 4_000
MOST = 200
DEEPEST = 20
_EMPTY = re.compile(r" *\( *\)")
# Mistakes of a query that are put right in what it may have meant.
_MENDED = 5
# Letters before the star of a prefix; with fewer, most of a library's words would be meant.
_SHORTEST_PREFIX = 2

_SPACE = re.compile(r"\s*")
_RUN = re.compile(r'[^\s()"]+')
_NAMED = re.compile(r"([A-Za-z][A-Za-z_-]*)(:|(?=[<>=]))")
_SIGNS = re.compile(r"-+(?=[^\s-])")
_AND, _OR, _NOT = "AND", "OR", "NOT"


class _WrongError(Exception):
    def __init__(self, error: QueryError) -> None:
        self.error = error
        super().__init__(error.why)


def parse(query: str) -> Query | QueryError:
    """The tree of a query, or what is wrong with it. An empty query finds everything."""
    if len(query) > LONGEST:
        return QueryError(Span(LONGEST, len(query)), f"a query has at most {LONGEST:,} characters")
    found = _parse(query)
    return found if isinstance(found, Query) else replace(found, meant=_sound(found.meant))


def _parse(query: str) -> Query | QueryError:
    parser = _Parser(query)
    try:
        return parser.whole()
    except _WrongError as wrong:
        return wrong.error


def _sound(meant: str | None) -> str | None:
    """What was meant, with all that is wrong in it put right; None where that cannot be, or leaves nothing."""
    for _ in range(_MENDED):
        meant = _EMPTY.sub("", meant) if meant else None
        found = _parse(meant) if meant else None
        if not isinstance(found, QueryError):
            return meant if found is not None else None
        meant = found.meant
    return None


class _Parser:
    def __init__(self, query: str) -> None:
        self.query = query
        self.plain = straighten(query)
        self.at = 0
        self.count = 0
        self.depth = 0
        self.sort: Sort | None = None

    def whole(self) -> Query:
        root = self.all()
        if self.at < len(self.plain):  # only a bracket ends `all` before the end
            raise self.wrong(Span(self.at, self.at + 1), "nothing is opened that this bracket closes", "")
        if root is None and self.sort is None and self.plain.strip():
            raise self.wrong(Span(0, len(self.plain)), "there is no word here to look for")
        for inner in stories_within(root):
            raise self.wrong(
                inner.span, "what happens in a story is looked for once, and outside of OR, - and brackets"
            )
        return Query(root, self.sort)

    def all(self) -> Node | None:
        """Everything up to the end or to a closing bracket."""
        start = self.skip()
        items: list[Node] = []
        pending: Span | None = None
        while self.at < len(self.plain) and self.plain[self.at] != ")":
            if joined := self.keyword(_AND):
                if not items or pending:
                    raise self.wrong(joined, "AND stands between two things that are looked for", "")
                pending = joined
                continue
            item = self.either()
            if item is not None:
                items.extend(item.items if isinstance(item, All) else [item])
                pending = None
        if pending:
            raise self.wrong(pending, "AND stands between two things that are looked for", "")
        return self.joined(All, items, start)

    def either(self) -> Node | None:
        start = self.at
        items: list[Node] = []
        while True:
            if joined := self.keyword(_OR):
                raise self.wrong(joined, "OR stands between two things that are looked for", "")
            item = self.one()
            if item is not None:
                items.extend(item.items if isinstance(item, Either) else [item])
            mark = self.at
            joined = self.keyword(_OR)
            if not joined:
                return self.joined(Either, items, start)
            if item is None or self.at >= len(self.plain) or self.plain[self.at] == ")":
                self.at = mark
                raise self.wrong(joined, "OR stands between two things that are looked for", "")

    def joined(self, kind: type[All] | type[Either], items: list[Node], start: int) -> Node | None:
        if len(items) < 2:
            return items[0] if items else None
        return kind(tuple(items), Span(start, items[-1].span.end))

    def one(self) -> Node | None:
        start, negated = self.at, False
        while True:
            if signs := _SIGNS.match(self.plain, self.at):
                negated ^= (signs.end() - self.at) % 2 == 1
                self.at = signs.end()
            elif word := self.keyword(_NOT):
                if self.at >= len(self.plain) or self.plain[self.at] == ")":
                    raise self.wrong(word, "NOT stands before what is not wanted", "")
                negated = not negated
            else:
                break
        sort_before = self.sort
        item = self.primary()
        if negated and self.sort is not sort_before:
            raise self.wrong(
                Span(start, self.at), "an order cannot be left out; write sort:-FIELD to turn it round"
            )
        if item is None or not negated:
            return item
        if isinstance(item, Not):
            return item.item
        return Not(item, Span(start, item.span.end))

    def primary(self) -> Node | None:
        self.skip()
        sign = self.plain[self.at : self.at + 1]
        if sign == "(":
            return self.group()
        if sign == '"':
            return self.phrase()
        if sign in ("", ")"):
            return None
        return self.run()

    def group(self) -> Node | None:
        opened = self.at
        if self.depth == DEEPEST:
            raise self.wrong(Span(opened, opened + 1), f"there are at most {DEEPEST} brackets within brackets")
        self.at += 1
        self.depth += 1
        inner = self.all()
        if self.at >= len(self.plain):
            raise _WrongError(
                QueryError(Span(opened, opened + 1), "this bracket is never closed", self.query + ")")
            )
        self.depth -= 1
        self.at += 1
        self.skip()
        return inner

    def phrase(self) -> Phrase:
        opened = self.at
        end = self.plain.find('"', opened + 1)
        if end < 0:
            meant = self.query.rstrip() + '"'
            wrong = QueryError(Span(opened, opened + 1), "this quotation mark is never closed", meant)
            raise _WrongError(wrong)
        text = " ".join(self.plain[opened + 1 : end].split())
        self.at = end + 1
        span = Span(opened, self.at)
        if not _searchable(text):
            raise self.wrong(span, "there is no word between these quotation marks", "")
        self.counted(span)
        self.skip()
        return Phrase(text, span)

    def run(self) -> Node | None:
        start = self.at
        found = _RUN.match(self.plain, start)
        assert found is not None  # white space, brackets and quotation marks are dealt with before
        named = _NAMED.match(self.plain, start, found.end())
        if named and (named[2] or fields().get(named[1].lower())):
            return self.field(named[1], start, named.end())
        return self.word(start, found.end())

    def word(self, start: int, end: int) -> Word | Prefix | None:
        text = self.plain[start:end]
        self.at = end
        self.skip()
        if not _searchable(text):
            return None
        span = Span(start, end)
        self.counted(span)
        return self.starred(text, span)

    def starred(self, text: str, span: Span) -> Word | Prefix:
        if "*" not in text:
            return Word(text, span)
        stem = text.rstrip("*")
        if "*" in stem:
            better = stem.replace("*", "")
            raise self.wrong(span, "a star stands at the end of a word, for whatever follows", better)
        if sum(map(str.isalnum, stem)) < _SHORTEST_PREFIX:
            raise self.wrong(span, f"at least {_SHORTEST_PREFIX} letters stand before a star")
        return Prefix(stem, span)

    def field(self, name: str, start: int, value_at: int) -> Node | None:
        key = name.lower()
        if key == "sort":
            self.order(start, value_at)
            return None
        field = fields().get(key)
        if field is None:
            near = nearest(name, [*fields(), "sort"])
            why = (
                f"there is no field called {name!r}; to look for the words themselves, put them in quotation marks"
            )
            raise self.wrong(Span(start, start + len(name)), why, near)
        self.at = value_at
        self.skip()
        at = self.at
        self.counted(Span(start, at))
        if field.kind == "own":
            value = self.value(field, start)
            return Own(field.name, value, Span(start, value.span.end))
        if field.kind == "story":
            return self.story(field, start)
        if field.exact and self.plain[at : at + 1] == "=":
            return self.exactly(field, start)
        if field.kind == "text":
            return self.text_field(field, start)
        written = self.written(field, start)
        span = Span(start, self.at)
        try:
            if field.kind == "scale":
                node: Node = values.scale(field, written, span, free_words(field.name))
            else:
                node = values.READERS[field.kind](field, written, span)
        except values.WrongValueError as wrong:
            better = wrong.better and (f'"{wrong.better}"' if " " in wrong.better else wrong.better)
            raise self.wrong(Span(at, self.at), wrong.why, better) from None
        self.skip()
        return node

    def text_field(self, field: Field, start: int) -> Match | Said:
        value = self.value(field, start)
        if field.name == "speaker" and self.plain[self.at : self.at + 1] == '"':
            words = self.phrase()
            return Said(value, words, Span(start, words.span.end))
        return Match(field.name, value, Span(start, value.span.end))

    def story(self, field: Field, start: int) -> Story:
        at = self.at
        text = self.written(field, start)
        if not _searchable(text):
            raise self.wrong(Span(at, self.at), "tell in a few words what happens in the story")
        span = Span(start, self.at)
        self.skip()
        return Story(text, span)

    def exactly(self, field: Field, start: int) -> Exact:
        self.at += 1
        self.skip()
        at = self.at
        written = self.written(field, start)
        if not _searchable(written):
            raise self.wrong(Span(at, self.at), f"there is no word here to look for in {field.name}")
        span = Span(start, self.at)
        self.skip()
        return Exact(field.name, written, span)

    def value(self, field: Field, start: int) -> Text:
        if self.plain[self.at : self.at + 1] == '"':
            return self.phrase()
        at = self.at
        text = self.written(field, start)
        span = Span(at, self.at)
        if not _searchable(text):
            raise self.wrong(span, f"there is no word here to look for in {field.name}")
        node = self.starred(text, span)
        self.skip()
        return node

    def written(self, field: Field, start: int) -> str:
        """The value as it stands, quoted or not; an error where there is none."""
        if self.plain[self.at : self.at + 1] == '"':
            phrase = self.phrase()
            self.at = phrase.span.end
            return phrase.text
        if self.plain[self.at : self.at + 1] == "(":
            why = f"brackets cannot follow {field.name}:; write {field.name}:one OR {field.name}:other"
            raise self.wrong(Span(self.at, self.at + 1), why)
        found = _RUN.match(self.plain, self.at)
        if not found:
            raise self.wrong(Span(start, self.at), f"{field.name}: lacks what it is to be")
        self.at = found.end()
        return found[0]

    def order(self, start: int, value_at: int) -> None:
        self.at = value_at
        self.skip()
        at, keys = self.at, sort_keys()
        written = self.written(keys, start)
        turned = written.startswith("-")
        value = keys.value(written.lstrip("-"))
        if value is None:
            why = f"nothing can be sorted by {written!r}; there are {', '.join(keys.values)}"
            raise self.wrong(Span(at, self.at), why, nearest(written, [*keys.values, *keys.also]))
        if self.depth:
            raise self.wrong(Span(start, self.at), "an order stands outside all brackets", "")
        if self.sort:
            raise self.wrong(Span(start, self.at), "there is an order already", "")
        self.sort = Sort(value.lstrip("-"), turned ^ value.startswith("-"), Span(start, self.at))
        self.skip()

    def keyword(self, word: str) -> Span | None:
        """Step over an operator, if it stands here as a word of its own."""
        end = self.at + len(word)
        if not self.plain.startswith(word, self.at) or not _boundary(self.plain, end):
            return None
        span = Span(self.at, end)
        self.at = end
        self.skip()
        return span

    def skip(self) -> int:
        found = _SPACE.match(self.plain, self.at)
        self.at = found.end() if found else self.at
        return self.at

    def counted(self, span: Span) -> None:
        self.count += 1
        if self.count > MOST:
            raise self.wrong(span, f"a query looks for at most {MOST} things")

    def wrong(self, span: Span, why: str, better: str | None = None) -> _WrongError:
        """The error; `better` is what could stand in place of `span`."""
        meant = None
        if better is not None:
            meant = f"{self.query[: span.start]}{better}{self.query[span.end :]}"
            meant = " ".join(meant.split()) or None
        return _WrongError(QueryError(span, why, meant))


def story_of(root: Node | None) -> Story | None:
    """What is to happen in the story, where the tree says so."""
    items = root.items if isinstance(root, All) else (root,)
    return next((item for item in items if isinstance(item, Story)), None)


def stories_within(root: Node | None) -> Iterator[Story]:
    """Story nodes where none may stand: under another node than the outermost All, and all but the first."""
    waiting = list(root.items if isinstance(root, All) else (root,))
    first = story_of(root)
    while waiting:
        node = waiting.pop()
        if isinstance(node, Story) and node is not first:
            yield node
        elif isinstance(node, All | Either):
            waiting.extend(node.items)
        elif isinstance(node, Not):
            waiting.append(node.item)


def _searchable(text: str) -> bool:
    return any(map(str.isalnum, fold(text)))


def _boundary(text: str, at: int) -> bool:
    return at >= len(text) or text[at].isspace() or text[at] in '()"'
