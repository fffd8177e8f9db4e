"""Preferred names: which of the ways to write a fandom, character, pairing or tag a library prefers.

Owns `authorities` and `variants`. An authority has one preferred form and any number of variants; two names are
the same variant when they differ only in case, white space, or the punctuation that archives disagree about
(`Star Trek: TOS` and `star trek  - TOS`). Nothing is changed in any record: a preferred form is shown beside what
a work states. No authority ever joins two authors' names: KINDS has none for people who write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, get_args

from msgspec import Struct
from sqlalchemy import Connection, delete, insert, select

from foundling.errors import LibraryError
from foundling.library.cards import key_of
from foundling.library.clock import now
from foundling.library.dialect import chunks
from foundling.library.schema import authorities, variants

Kind = Literal["fandom", "character", "relationship", "tag"]
KINDS: tuple[str, ...] = get_args(Kind)
# Punctuation between words that archives disagree about: `Tides: the Series`, `Tides - The Series`.
_BETWEEN = re.compile(r"[\s:;,._–—-]+")


class Authority(Struct, frozen=True):
    """A preferred name and all its variants, itself among them."""

    id: int
    kind: str
    preferred: str
    variants: tuple[str, ...]


def variant_key(name: str) -> str:
    """The name without the differences that do not count."""
    return _BETWEEN.sub(" ", key_of(name)).strip()


def prefer(connection: Connection, kind: Kind, preferred: str, names: Sequence[str], *, who: str) -> Authority:
    """Prefer one form of a name over its variants; names that belonged to other authorities come over.

    Raises LibraryError for a kind that has no preferred names.
    """
    if kind not in KINDS:
        raise LibraryError(f"there are no preferred names of kind {kind!r}; there are of {', '.join(KINDS)}")
    number = _number(connection, kind, preferred, who)
    by_key = {variant_key(name): name for name in (*names, preferred)}
    for chunk in chunks(by_key):
        connection.execute(delete(variants).where(variants.c.kind == kind, variants.c.key.in_(chunk)))
    connection.execute(
        insert(variants),
        [{"kind": kind, "key": key, "name": name, "authority": number} for key, name in by_key.items()],
    )
    held = select(variants.c.name).where(variants.c.authority == number).order_by(variants.c.key)
    return Authority(number, kind, preferred, tuple(connection.execute(held).scalars()))


def preferred_names(connection: Connection, kind: Kind, names: Iterable[str]) -> dict[str, str]:
    """The preferred form of each of these names that has one."""
    keys = {name: variant_key(name) for name in names}
    found: dict[str, str] = {}
    for chunk in chunks(set(keys.values())):
        query = (
            select(variants.c.key, authorities.c.preferred)
            .join(authorities, authorities.c.id == variants.c.authority)
            .where(variants.c.kind == kind, variants.c.key.in_(chunk))
        )
        found.update((row.key, row.preferred) for row in connection.execute(query))
    return {name: found[key] for name, key in keys.items() if key in found}


def _number(connection: Connection, kind: str, preferred: str, who: str) -> int:
    query = select(authorities.c.id).where(authorities.c.kind == kind, authorities.c.preferred == preferred)
    number = connection.execute(query).scalar()
    if number is None:
        row = {"kind": kind, "preferred": preferred, "who": who, "at": now()}
        number = connection.execute(insert(authorities).values(row).returning(authorities.c.id)).scalar_one()
    return int(number)
