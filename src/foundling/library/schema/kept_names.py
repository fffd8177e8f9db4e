"""Preferred names, and the names they stand for (`kept.db`)."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table, Text, UniqueConstraint

from foundling.library.schema.columns import KEPT, NUMBER, TIME

authorities = Table(
    "authorities",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("preferred", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", TIME, nullable=False),
    UniqueConstraint("kind", "preferred"),
)
# `key` is the name without the differences that do not count (see authority.py), `within` that of the fandom in
# which alone the variant stands for the preferred name ("": everywhere).
variants = Table(
    "variants",
    KEPT,
    Column("kind", String(16), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("within", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("authority", ForeignKey("authorities.id"), nullable=False, index=True),
)
# Every change of preferred names: the variants it touched, as they were and as they are (JSON), so that it can be
# undone; `said` tells of it in words.
authority_changes = Table(
    "authority_changes",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("said", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", TIME, nullable=False),
    Column("undone_at", TIME),
    Column("undone_by", Text),
)
# Two names of which a curator said that they are not the same; by key, in order of the alphabet.
apart = Table(
    "apart",
    KEPT,
    Column("kind", String(16), primary_key=True),
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("who", Text, nullable=False),
    Column("at", TIME, nullable=False),
)
