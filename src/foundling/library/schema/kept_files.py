"""What came: files taken in, as they came and from where, and what has become of them (`kept.db`)."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from foundling.library.schema.columns import HASH, KEPT, MANUSCRIPT, NUMBER, TIME

kept_state = Table(
    "state", KEPT, Column("name", String(64), primary_key=True), Column("value", Text, nullable=False)
)
accessions = Table(
    "accessions",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("name", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", TIME, nullable=False),
)
# One `add`. Its row stays when it is undone, so that a number is never used for two.
runs = Table(
    "runs",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("who", Text, nullable=False),
    Column("at", TIME, nullable=False),
    Column("accession", ForeignKey("accessions.id")),
    Column("undone_at", TIME),
)
# `volume` is the number of the file under originals/ whose index names the bytes.
originals = Table(
    "originals",
    KEPT,
    Column("sha256", HASH, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("volume", Integer, nullable=False, index=True),
)
# `hints` is what the heap knew of the file (msgpack), since a rebuild cannot ask the heap again. `mtime_ns` is
# NULL where an original was adopted after a crash.
arrivals = Table(
    "arrivals",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("path", LargeBinary, nullable=False),
    Column("shown", Text, nullable=False),
    Column("sha256", ForeignKey("originals.sha256"), nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger),
    Column("at", TIME, nullable=False),
    Column("run", ForeignKey("runs.id"), index=True),
    Column("accession", ForeignKey("accessions.id")),
    Column("hints", LargeBinary, nullable=False),
    UniqueConstraint("path", "sha256"),
    Index("ix_arrivals_shown", "shown"),
)
# `size`, `mtime_ns` and `stamp` (of the sources that tried) are set where nothing of a file could be read: while
# none of the three has changed, it is not tried again.
refusals = Table(
    "refusals",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("run", ForeignKey("runs.id"), index=True),
    Column("path", LargeBinary, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("locator", Text),
    Column("why", Text, nullable=False),
    Column("advice", Text, nullable=False),
    Column("size", BigInteger),
    Column("mtime_ns", BigInteger),
    Column("stamp", String(64)),
)
# A database of an archive is not kept: only that it came, with its name, size and SHA-256. What was taken out of
# it are originals of their own. A row is written when all of it has been kept.
dumps = Table(
    "dumps",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("path", LargeBinary, nullable=False, index=True),
    Column("shown", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
    Column("sha256", HASH, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("stories", Integer, nullable=False),
    Column("at", TIME, nullable=False),
    Column("run", ForeignKey("runs.id"), index=True),
)
# Who wrote the story of an original, and the address its archive had of them. Read by contacts.py alone.
contacts = Table(
    "contacts",
    KEPT,
    Column("sha256", ForeignKey("originals.sha256"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("address", Text, primary_key=True),
)
# What is kept and not yet worked into the derived databases (`kind` is `original` or `work`), and originals
# that are forgotten and may still lie in a volume. Empty except in the middle of a write.
pending = Table(
    "pending",
    KEPT,
    Column("kind", String(8), primary_key=True),
    Column("key", HASH, primary_key=True),
)
forgetting = Table(
    "forgetting",
    KEPT,
    Column("sha256", HASH, primary_key=True),
    Column("volume", Integer, nullable=False),
)
# Originals whose bytes were damaged beyond mending; whole again when the same file is added again.
lost = Table(
    "lost",
    KEPT,
    Column("sha256", ForeignKey("originals.sha256"), primary_key=True),
    Column("why", Text, nullable=False),
    Column("at", TIME, nullable=False),
)
# Manuscripts that were read closely before a rebuild began, and are to be again.
to_read = Table("to_read", KEPT, Column("manuscript", MANUSCRIPT, primary_key=True))
