"""Works taken out on their authors' wish, and by what they are known again (`kept.db`)."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Table, Text

from foundling.library.schema.columns import HASH, KEPT, NUMBER, TIME

# A work that was taken out on its author's wish; `terms` in the author's words.
withdrawals = Table(
    "withdrawals",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("work", ForeignKey("works.id"), nullable=False, index=True),
    Column("terms", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", TIME, nullable=False),
    Column("ended_at", TIME),
)
# What is left of a withdrawn text, by which it is known when it comes again: the original that held it alone (none
# where others are in it too), its text's digest, and its wording by the rules of `version` (as in `wordings`).
withdrawn_texts = Table(
    "withdrawn_texts",
    KEPT,
    Column("id", NUMBER, primary_key=True),
    Column("withdrawal", ForeignKey("withdrawals.id"), nullable=False, index=True),
    Column("sha256", HASH, index=True),
    Column("text_sha256", HASH, nullable=False),
    Column("words", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("anchors", LargeBinary, nullable=False),
)
# Originals that a withdrawn story was blanked in: as they came (`old`, whose bytes are gone), as they are now, and
# the places that were blanked (JSON, locators).
redactions = Table(
    "redactions",
    KEPT,
    Column("old", HASH, primary_key=True),
    Column("new", HASH, nullable=False, index=True),
    Column("withdrawal", ForeignKey("withdrawals.id"), nullable=False),
    Column("places", Text, nullable=False),
    Column("at", TIME, nullable=False),
)
