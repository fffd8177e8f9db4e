"""What reading made: texts, layers, wordings (`readings.db`)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Integer, LargeBinary, String, Table, Text

from foundling.library.schema.columns import HASH, MANUSCRIPT, NUMBER, READINGS

readings_state = Table(
    "state", READINGS, Column("name", String(64), primary_key=True), Column("value", Text, nullable=False)
)
# Originals that have been read, by which sources (`stamp`), and what of them was refused (msgpack or NULL).
read_originals = Table(
    "originals",
    READINGS,
    Column("sha256", HASH, primary_key=True),
    Column("stamp", String(64), nullable=False),
    Column("refusals", LargeBinary),
)
# `text` is zstd-compressed UTF-8 (half surrogates as they are).
manuscripts = Table(
    "manuscripts",
    READINGS,
    Column("number", NUMBER, primary_key=True),
    Column("id", MANUSCRIPT, nullable=False, unique=True),
    Column("text_sha256", HASH, nullable=False),
    Column("chars", Integer, nullable=False),
    Column("text", LargeBinary, nullable=False),
)
members = Table(
    "members",
    READINGS,
    Column("manuscript", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("sha256", HASH, nullable=False, index=True),
)
# One blob (zstd-compressed msgpack) for each manuscript and layer, and one called `source` for what is no layer.
layers = Table(
    "layers",
    READINGS,
    Column("manuscript", Integer, primary_key=True),
    Column("layer", String(32), primary_key=True),
    Column("version", String(64), nullable=False),
    Column("data", LargeBinary, nullable=False),
)
# Manuscripts that could not be read closely: by what that was tried (`stamp`), and why it failed.
unread = Table(
    "unread",
    READINGS,
    Column("manuscript", Integer, primary_key=True),
    Column("stamp", String(64), nullable=False),
    Column("why", Text, nullable=False),
    Column("advice", Text, nullable=False),
)
# The wording of each manuscript, by the rules of `version`: its words, its anchors (64-bit, little-endian), and
# whether it has been compared with the others. `anchors` finds those that share some.
wordings = Table(
    "wordings",
    READINGS,
    Column("manuscript", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("words", Integer, nullable=False),
    Column("anchors", LargeBinary, nullable=False),
    Column("compared", Boolean, nullable=False, index=True),
)
anchors = Table(
    "anchors",
    READINGS,
    Column("anchor", BigInteger, primary_key=True, autoincrement=False),
    Column("manuscript", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
