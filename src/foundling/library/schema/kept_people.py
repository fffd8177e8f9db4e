"""Accounts, their logins, and what belongs to each reader alone (`kept.db`)."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from foundling.library.schema.columns import HASH, KEPT, NUMBER, TIME

# `secret` is the password's hash (none: nobody can log in by it); `limits` is JSON (accounts.py).
accounts = Table(
    "accounts",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("role", String(16), nullable=False),
    Column("secret", Text),
    Column("at", TIME, nullable=False),
    Column("limits", Text),
)
# A login, and a password for a reading app, are known by the SHA-256 (`key`) of what their holder shows.
sessions = Table(
    "sessions",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("key", HASH, nullable=False, unique=True),
    Column("account", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("agent", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("at", TIME, nullable=False),
    Column("seen_at", TIME, nullable=False),
)
app_passwords = Table(
    "app_passwords",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("account", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("key", HASH, nullable=False, unique=True),
    Column("at", TIME, nullable=False),
    Column("seen_at", TIME),
)
shelves = Table(
    "shelves",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("account", ForeignKey("accounts.id"), index=True),
    Column("name", Text, nullable=False),
    Column("at", TIME, nullable=False),
    UniqueConstraint("account", "name"),
)
shelved = Table(
    "shelved",
    KEPT,
    Column("shelf", ForeignKey("shelves.id"), primary_key=True),
    Column("work", ForeignKey("works.id"), primary_key=True),
    Column("at", TIME, nullable=False),
)
# What an account says of a work, for itself alone. `stars` are 1 to 5; `status` is `to-read`, `reading` or `read`.
mine = Table(
    "mine",
    KEPT,
    Column("account", ForeignKey("accounts.id"), primary_key=True),
    Column("work", ForeignKey("works.id"), primary_key=True),
    Column("stars", Integer),
    Column("status", String(16)),
    Column("note", Text, nullable=False),
    Column("at", TIME, nullable=False),
)
mine_tags = Table(
    "mine_tags",
    KEPT,
    Column("account", ForeignKey("accounts.id"), primary_key=True),
    Column("work", ForeignKey("works.id"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("tag", Text, nullable=False),
    Column("at", TIME, nullable=False),
    Index("ix_mine_tags_account_key", "account", "key"),
)
places = Table(
    "places",
    KEPT,
    Column("account", ForeignKey("accounts.id"), primary_key=True),
    Column("work", ForeignKey("works.id"), primary_key=True),
    Column("anchor", Text, nullable=False),
    Column("at", TIME, nullable=False),
)
preferences = Table(
    "preferences",
    KEPT,
    Column("account", ForeignKey("accounts.id"), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
