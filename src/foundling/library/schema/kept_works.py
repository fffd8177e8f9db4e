"""Works, what they hold, and what curators decided about them (`kept.db`)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, String, Table, Text

from foundling.library.schema.columns import KEPT, MANUSCRIPT, NUMBER, TIME, WORK

# Every manuscript has a work's id to be named by; whether it is a work is for its form to say. `gone_at` is set
# when the add that brought it was undone: the id is never given to another.
works = Table(
    "works",
    KEPT,
    Column("id", WORK, primary_key=True),
    Column("at", TIME, nullable=False),
    Column("gone_at", TIME),
)
holdings = Table(
    "holdings",
    KEPT,
    Column("manuscript", MANUSCRIPT, primary_key=True),
    Column("work", ForeignKey("works.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("position", Integer),
)
# A merge of works leaves the id that went; `sameness` holds a curator's same or not-same of two manuscripts.
redirects = Table(
    "redirects",
    KEPT,
    Column("old", WORK, primary_key=True),
    Column("new", ForeignKey("works.id"), nullable=False),
    Column("at", TIME, nullable=False),
)
sameness = Table(
    "sameness",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("one", MANUSCRIPT, nullable=False, index=True),
    Column("other", MANUSCRIPT, nullable=False, index=True),
    Column("same", Boolean, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", TIME, nullable=False),
    Column("undone_at", TIME),
    Column("undone_by", Text),
)
# `values` and `anchor` are JSON; `after_run` is the number of the last `add` before it, so that the two can be
# put in order. Decisions made as one on many works share a `batch`, the number of the first of them.
decisions = Table(
    "decisions",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("work", ForeignKey("works.id"), nullable=False, index=True),
    Column("field", String(32), nullable=False),
    Column("how", String(8), nullable=False),
    Column("values", Text, nullable=False),
    Column("anchor", Text),
    Column("after_run", BigInteger, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", TIME, nullable=False),
    Column("undone_at", TIME),
    Column("undone_by", Text),
    Column("batch", BigInteger, index=True),
)
# What a curator does not decide now; `key` is that of the claimed value: another claim is asked about anew.
postponed = Table(
    "postponed",
    KEPT,
    Column("work", ForeignKey("works.id"), primary_key=True),
    Column("field", String(32), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("why", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", TIME, nullable=False),
)
bin_ = Table(
    "bin",
    KEPT,
    Column("work", ForeignKey("works.id"), primary_key=True),
    Column("who", Text, nullable=False),
    Column("at", TIME, nullable=False),
)
# Who changed what, in the order it was done. `about` is what it was done to (a work's id, an account's name),
# `undo` what takes it back (`decision:7`), where something does.
audit = Table(
    "audit",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("at", TIME, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", String(16), nullable=False, index=True),
    Column("about", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("undo", Text),
)
