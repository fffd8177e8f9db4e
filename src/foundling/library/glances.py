"""What a list shows of a work besides its row: how it begins, who is paired, what readers may want to know of it.

Owns the choice of these, for the works of one page at a time. Of a text only its beginning is unpacked, so that a
page of novels costs no more than one of drabbles.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import msgspec
import zstandard
from msgspec import Struct
from sqlalchemy import or_, select

from foundling.library.closecards import counts
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.lookup import Lookup
from foundling.library.packing import unpack_layer
from foundling.library.schema import advisories, catalogue, facets, layers, manuscripts, relationships
from foundling.reading.types import Part

# Code points of a beginning that are shown, and up to where in a text it is looked for.
SHOWN = 220
_SEARCHED = 40_000
# What is shown of each work at most.
_PAIRINGS, _ADVISORIES = 3, 6
_LEVELS = ("mentioned", "moderate", "graphic")
# Kinds of relationship that a list names although nobody states them, and from which confidence on.
_TOLD_KINDS, _TOLD_FROM = ("romantic", "sexual"), 0.5
# A paragraph so short that ends like no sentence is a heading.
_HEADING = 70
_ENDS = re.compile(r"[.!?…,;:—\-–\"'”’»]\s*$")
_NUMBER = re.compile(r"[\W_]*(?:\d{1,6}|[IVXLCDM]{1,9})?[\W_]*")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_BLANK = re.compile(r"\s+")

# Texts that are held at once.
_TOGETHER = 25
_SHOWN = Lookup(select(catalogue.c.work, catalogue.c.manuscript), catalogue.c.work)
_TEXTS = Lookup(
    select(manuscripts.c.id, manuscripts.c.text, layers.c.data)
    .outerjoin(layers, (layers.c.manuscript == manuscripts.c.number) & (layers.c.layer == "parts"))
    .order_by(manuscripts.c.number),
    manuscripts.c.id,
)
_STATED = Lookup(
    select(facets.c.work, facets.c.value)
    .where(facets.c.field == "relationship")
    .order_by(facets.c.work, facets.c.position),
    facets.c.work,
)
_SEEN = Lookup(
    select(relationships.c.work, relationships.c.names)
    .where(or_(*(relationships.c.kind == kind for kind in _TOLD_KINDS)), relationships.c.confidence >= _TOLD_FROM)
    .order_by(relationships.c.work, relationships.c.position),
    relationships.c.work,
)
_WARNED = Lookup(select(advisories), advisories.c.work)


class Warned(Struct, frozen=True):
    """An advisory: its kind, its highest level (None: declared, at no level known), and whether it is declared."""

    kind: str
    level: str | None
    declared: bool


class Glance(Struct, frozen=True):
    """How a work begins, its pairings, and its advisories, the heaviest first."""

    first: str = ""
    pairings: tuple[str, ...] = ()
    advisories: tuple[Warned, ...] = ()


def glances(
    databases: Databases, works: Sequence[str], begun_by: Collection[str] | None = None
) -> dict[str, Glance]:
    """Glances at these works, by id; works that are not there are left out.

    `begun_by` are those whose beginnings are wanted (None: all).
    """
    with databases.catalogue.connect() as connection:
        held = {row.work: row.manuscript for row in _SHOWN.rows(connection, works)}
    wanted = [manuscript for work, manuscript in held.items() if begun_by is None or work in begun_by]
    begun = dict(_beginnings(databases, wanted))
    paired = _pairings(databases, list(held))
    warned = _warned(databases, list(held))
    return {
        work: Glance(begun.get(manuscript, ""), tuple(paired.get(work, ())), tuple(warned.get(work, ())))
        for work, manuscript in held.items()
    }


def titles(databases: Databases, works: Sequence[str]) -> dict[str, str | None]:
    """The titles of these works, by id; works that are not there are left out."""
    held: dict[str, str | None] = {}
    with databases.catalogue.connect() as connection:
        for some in chunks(works):
            query = select(catalogue.c.work, catalogue.c.title).where(catalogue.c.work.in_(some))
            held.update((row.work, row.title) for row in connection.execute(query))
    return held


def beginning(text: str) -> str:
    """The first words of a story's body, headings left out, in one line."""
    found: list[str] = []
    for paragraph in _PARAGRAPHS.split(text):
        plain = _BLANK.sub(" ", paragraph).strip()
        if not plain or (not found and _is_heading(plain)):
            continue
        found.append(plain)
        if sum(map(len, found)) >= SHOWN:
            break
    said = " ".join(found)
    return said if len(said) <= SHOWN else said[:SHOWN].rsplit(" ", 1)[0].rstrip(" ,;") + " …"


def _is_heading(line: str) -> bool:
    """Whether a first paragraph is no prose: short and without a sentence's end, or a bare number (`1000.`)."""
    return len(line) < _HEADING and (not _ENDS.search(line) or _NUMBER.fullmatch(line) is not None)


def _beginnings(databases: Databases, ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    if not ids:
        return
    with databases.readings.connect() as connection:
        for some in chunks(ids, _TOGETHER):
            for row in _TEXTS.rows(connection, some):
                start = _body(unpack_layer("parts", row.data)) if row.data else 0
                if start < _SEARCHED:
                    yield row.id, beginning(_read(row.text, start + 4 * SHOWN)[start:])


def _body(parts: Sequence[Part]) -> int:
    return next((part.span.start for part in parts if part.kind == "body"), 0)


def _read(packed: bytes, most: int) -> str:
    """The first code points of a stored text, at least `most` of them where there are so many."""
    decoder = codecs.getincrementaldecoder("utf-8")("surrogatepass")
    text = ""
    with zstandard.ZstdDecompressor().stream_reader(io.BytesIO(packed)) as stream:
        while len(text) < most and (data := stream.read(8_192)):
            text += decoder.decode(data)
    return text


def _pairings(databases: Databases, works: Sequence[str]) -> dict[str, list[str]]:
    """Stated pairings; of a work that states none, those that are seen clearly."""
    stated: dict[str, list[str]] = {}
    seen: dict[str, list[str]] = {}
    with databases.catalogue.connect() as connection:
        for row in _STATED.rows(connection, works):
            stated.setdefault(row.work, []).append(row.value)
        for row in _SEEN.rows(connection, works):
            seen.setdefault(row.work, []).append("/".join(msgspec.json.decode(row.names)))
    return {work: (stated.get(work) or seen.get(work, []))[:_PAIRINGS] for work in works}


def _warned(databases: Databases, works: Sequence[str]) -> dict[str, list[Warned]]:
    rows: dict[str, list[Any]] = {}
    with databases.catalogue.connect() as connection:
        for row in _WARNED.rows(connection, works):
            rows.setdefault(row.work, []).append(row)
    return {work: _heaviest(found) for work, found in rows.items()}


def _heaviest(rows: Iterable[Any]) -> list[Warned]:
    """Each kind once, at its highest level; what is unlikely and nobody declares is left out."""
    held: dict[str, Warned] = {}
    for row in rows:
        if not counts(row.standing, row.confidence):
            continue
        declared = row.standing != "undeclared"
        before = held.get(row.kind, Warned(row.kind, None, False))
        level = max(before.level, row.level, key=_place)
        held[row.kind] = Warned(row.kind, level, before.declared or declared)
    ordered = sorted(held.values(), key=lambda one: (-_place(one.level), one.kind))
    return ordered[:_ADVISORIES]


def _place(level: str | None) -> int:
    return _LEVELS.index(level) if level in _LEVELS else -1
