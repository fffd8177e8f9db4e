"""What is indexed: documents, and the fields that the index keeps of each.

Owns the schema. A change to it, or to `analysis`, needs another VERSION, so that older indexes are made anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice, product

import tantivy
from msgspec import Struct

from foundling.fulltext.analysis import split, words_of
from foundling.query import fold

VERSION = 4
# Fields of text that a query may name, by their words; `cast` is `speaker:`, `record` is found by words alone.
TEXT_FIELDS = (
    "title", "author", "fandom", "character", "cast", "pov", "series", "genre", "category", "warning", "source",
    "record",
)  # fmt: skip
# Fields whose values are counted.
FACETS = (
    "fandom", "pairing", "character", "rating", "warning", "advisory", "author", "status", "person", "tense",
    "language", "series", "genre", "category", "form",
)  # fmt: skip
# Fields that can be asked for just what they hold.
EXACT = (
    "fandom", "pairing", "character", "warning", "author", "language", "series", "genre", "category",
)  # fmt: skip
# What words without a field are looked for in besides the text.
_RECORD = ("title", "author", "fandom", "character", "series", "genre", "category", "warning")
# Ways to write each person of a pair, and ways to write one pair, that are indexed.
_NAMES = 6
_WAYS = 64
# Sorts after every letter.
_LAST = "\U0010ffff"


class Person(Struct, frozen=True):
    """Somebody by all names they go by, the best first."""

    names: tuple[str, ...]


class Pair(Struct, frozen=True):
    """A relationship: how it is shown, and its people."""

    shown: str
    people: tuple[Person, ...]


class Danger(Struct, frozen=True):
    """An advisory: its kind and its highest level, a place among the levels (None: at no level known)."""

    kind: str
    level: int | None


class Doc(Struct, frozen=True, kw_only=True):
    """A document. `values` are its values by the names of FACETS; `added` is ISO 8601.

    `also` are other forms of them, which are found and not counted.

    `cast` are the people that a close reading found, `pov` those whose eyes it is told through. `read` is whether
    there was a close reading: without it, nothing is known of cast and dangers.
    """

    id: str
    text: str
    title: str | None = None
    values: dict[str, tuple[str, ...]] = {}
    also: dict[str, tuple[str, ...]] = {}
    cast: tuple[Person, ...] = ()
    pov: tuple[Person, ...] = ()
    pairs: tuple[Pair, ...] = ()
    dangers: tuple[Danger, ...] = ()
    source: str = ""
    language: str | None = None
    words: int = 0
    chapters: int = 0
    added: str = ""
    read: bool = False
    is_work: bool = True


@cache
def schema() -> tantivy.Schema:
    """The fields of the index."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("body", tokenizer_name="words", index_option="position")
    builder.add_text_field("pairs", tokenizer_name="pairs", index_option="position")
    for name in TEXT_FIELDS:
        builder.add_text_field(name, tokenizer_name="words", index_option="position")
    for name in (*(f"f_{name}" for name in FACETS), "by_title", "by_author", "by_added"):
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in ("exact", "pair", "danger"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("words", "chapters", "added"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    for name in ("read", "is_work"):
        builder.add_boolean_field(name, indexed=True, fast=True)
    return builder.build()


def document(doc: Doc) -> tantivy.Document:
    """A document as tantivy takes it."""
    made = tantivy.Document()
    made.add_text("id", doc.id)
    spaced, pairs = split(doc.text)
    made.add_text("body", spaced)
    if pairs:
        made.add_text("pairs", pairs)
    _add_names(made, doc)
    _add_facets(made, doc)
    made.add_text("by_title", key(doc.title) if doc.title else _LAST)
    made.add_text("by_author", key(next(iter(doc.values.get("author", ())), "")) or _LAST)
    made.add_text("by_added", doc.added)
    made.add_unsigned("words", max(doc.words, 0))
    made.add_unsigned("chapters", max(doc.chapters, 0))
    made.add_unsigned("added", day(doc.added))
    made.add_boolean("read", doc.read)
    made.add_boolean("is_work", doc.is_work)
    return made


def _add_names(made: tantivy.Document, doc: Doc) -> None:
    """What fields of text hold, and what words without a field find besides the text."""
    titles = (doc.title,) if doc.title else ()
    cast = [name for person in doc.cast for name in person.names]
    held: dict[str, Iterable[str]] = {
        **{name: _all_values(doc, name) for name in TEXT_FIELDS},
        "title": titles,
        "cast": cast,
        "character": dict.fromkeys([*_all_values(doc, "character"), *cast]),
        "pov": [name for person in doc.pov for name in person.names],
        "source": (doc.source,),
    }
    held["record"] = [*titles, *(value for name in _RECORD[1:] for value in _all_values(doc, name))]
    for name, listed in held.items():
        for value in listed:
            spaced, pairs = split(value)
            made.add_text(name, spaced)
            if pairs and name == "record":
                made.add_text("pairs", pairs)


def _all_values(doc: Doc, name: str) -> tuple[str, ...]:
    return (*doc.values.get(name, ()), *doc.also.get(name, ()))


def _add_facets(made: tantivy.Document, doc: Doc) -> None:
    shown = {**doc.values, "pairing": [*doc.values.get("pairing", ()), *(pair.shown for pair in doc.pairs)]}
    for name in FACETS:
        for value in dict.fromkeys(shown.get(name, ())):
            made.add_text(f"f_{name}", fold(value) if name == "language" else _sound(value))
    for term in dict.fromkeys(exact_term(name, value) for name in EXACT for value in shown.get(name, ())):
        made.add_text("exact", term)
    for written in dict.fromkeys(way for pair in doc.pairs for way in ways(pair)):
        made.add_text("pair", written)
    for term in dict.fromkeys(term for danger in doc.dangers for term in danger_terms(danger)):
        made.add_text("danger", term)


def exact_term(field: str, value: str) -> str:
    """The term of a field that holds just this value."""
    return f"{field}:{name_key(_sound(value)) or fold(value)}"


def danger_terms(danger: Danger) -> Iterable[str]:
    """The terms of an advisory: its kind, and one for every level that it reaches."""
    yield danger.kind
    for level in range(-1 if danger.level is None else danger.level, -1, -1):
        yield f"{danger.kind}:{level}"


def ways(pair: Pair) -> Iterable[str]:
    """The ways to write a pair, each as `pair_key` makes it, and each of its people alone."""
    names = [_ways_of(person) for person in pair.people]
    for listed in names:
        yield from listed
    for chosen in islice(product(*names), _WAYS):
        yield "/".join(sorted(chosen))


def _ways_of(person: Person) -> list[str]:
    whole = [name_key(name) for name in person.names]
    first = [key.partition(" ")[0] for key in whole]
    last = [key.rpartition(" ")[2] for key in whole[:1]]
    return [way for way in dict.fromkeys([*whole[:1], *first[:1], *last, *whole[1:], *first[1:]]) if way][:_NAMES]


def pair_key(names: Sequence[str]) -> str:
    """How a pair of these names is indexed."""
    return "/".join(sorted(filter(None, map(name_key, names))))


def name_key(name: str) -> str:
    """A name without the differences that do not count."""
    spaced, pairs = split(name)
    return " ".join(words_of(name)) if not pairs else fold(spaced + pairs)


def key(value: str) -> str:
    """A value to sort by."""
    return " ".join(fold(_sound(value)).split())


def day(moment: str) -> int:
    """The day of an ISO 8601 moment as the number `YYYYMMDD`; 0 where there is none."""
    digits = moment[:10].replace("-", "")
    return int(digits) if len(digits) == 8 and digits.isascii() and digits.isdigit() else 0


def _sound(text: str) -> str:
    """`text` without lone surrogates, which UTF-8 cannot hold; offsets stay."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text
