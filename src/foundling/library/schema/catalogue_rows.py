"""What lists and filters ask: a row a work and what hangs on it (`catalogue.db`)."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Index, Integer, String, Table, Text

from foundling.library.schema.columns import CATALOGUE, MANUSCRIPT, NUMBER, TIME, WORK

catalogue_state = Table(
    "state", CATALOGUE, Column("name", String(64), primary_key=True), Column("value", Text, nullable=False)
)
# One row for every manuscript that can be named, decisions applied. `author` and `fandom` are JSON lists;
# `title_key` and `author_key` are casefolded, to find and to sort by. `read`: it was read closely; `suggested`:
# the rating that close reading would bear out.
catalogue = Table(
    "works",
    CATALOGUE,
    Column("work", WORK, primary_key=True),
    Column("manuscript", MANUSCRIPT, nullable=False, index=True),
    Column("title", Text),
    Column("title_key", Text, nullable=False, index=True),
    Column("author", Text, nullable=False),
    Column("author_key", Text, nullable=False),
    Column("fandom", Text, nullable=False),
    Column("rating", Text),
    Column("scale", String(16)),
    Column("words", Integer, nullable=False),
    Column("status", String(16)),
    Column("language", String(35)),
    Column("form", String(16), nullable=False),
    Column("is_work", Boolean, nullable=False),
    Column("chapters", Integer, nullable=False),
    Column("added", TIME, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("path", Text, nullable=False),
    Column("read", Boolean, nullable=False),
    Column("suggested", String(16)),
    Column("seal", String(16)),  # of this row and those of the work below (sealing.py)
)
# `confidence` of the claim; `inferred` is true of what nobody states and close reading concludes. For how a story
# is told (`person`, `tense`, `focal`), `confidence` is the share of the story. Where another form of a name is
# preferred, `value` is that one and `stated` what the record says; `key` is always that of what the record says.
facets = Table(
    "facets",
    CATALOGUE,
    Column("work", WORK, primary_key=True),
    Column("field", String(16), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("value", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("inferred", Boolean, nullable=False),
    Column("stated", Text),
    Index("ix_facets_field_key", "field", "key"),
)
# What Foundling is not sure of: a claim for a field of a work, numbered as the edition lists it. `rank` puts the
# least sure first; `rule` is what made the claim; `value` and `key` are of the value in one line.
proposals = Table(
    "proposals",
    CATALOGUE,
    Column("work", WORK, primary_key=True),
    Column("field", String(16), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("rank", Float, nullable=False),
    Column("standing", String(8), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("rule", String(64), nullable=False),
    Column("value", Text, nullable=False),
    Column("key", Text, nullable=False),
    Index("ix_proposals_rank", "rank", "work", "field", "position"),
    Index("ix_proposals_field_rank", "field", "rank"),
    Index("ix_proposals_rule_rank", "rule", "rank"),
    Index("ix_proposals_field_rule_key", "field", "rule", "key", "rank"),
)
# What close reading finds and people filter by; a work without `read` is unknown in all of it. `told` and `level`
# as in the reading; what was declared and not found has the standing `not_found` and no level.
advisories = Table(
    "advisories",
    CATALOGUE,
    Column("work", WORK, primary_key=True),
    Column("kind", String(32), primary_key=True),
    Column("standing", String(16), primary_key=True),
    Column("told", Boolean, primary_key=True),
    Column("level", String(16)),
    Column("confidence", Float),
    Index("ix_advisories_kind_level", "kind", "level"),
)
# The names of the cast; `entry` numbers people, those with most mentions first.
cast_names = Table(
    "cast_names",
    CATALOGUE,
    Column("work", WORK, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("entry", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False, index=True),
    Column("alias", Boolean, nullable=False),
    Column("gender", String(16)),
    Column("mentions", Integer, nullable=False),
)
# `names` is a JSON list, `key` the names' keys in order of the alphabet, joined by a slash.
relationships = Table(
    "relationships",
    CATALOGUE,
    Column("work", WORK, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("names", Text, nullable=False),
    Column("key", Text, nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("standing", String(16), nullable=False),
    Column("confidence", Float, nullable=False),
)
# Every change to a row above, for whatever follows the catalogue (the index).
changes = Table(
    "changes",
    CATALOGUE,
    Column("seq", NUMBER, primary_key=True),
    Column("work", WORK, nullable=False),
    sqlite_autoincrement=True,
)
# Merges that Foundling made by itself: a claim on two manuscripts, with what it rests on (JSON).
merges = Table(
    "merges",
    CATALOGUE,
    Column("one", MANUSCRIPT, primary_key=True),
    Column("other", MANUSCRIPT, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("rule", String(64), nullable=False),
    Column("score", Float, nullable=False),
    Column("evidence", Text, nullable=False),
)
# Which manuscripts one work holds, where it holds more than its own: what follows from `merges` and from a
# curator's word. `work` is the one that shows them (the oldest of theirs), `own` the one that a manuscript would
# have by itself (none for a serial put together, which is no holding). One of a group is `shown`.
groups = Table(
    "groups",
    CATALOGUE,
    Column("manuscript", MANUSCRIPT, primary_key=True),
    Column("work", WORK, nullable=False, index=True),
    Column("own", WORK, index=True),
    Column("kind", String(16), nullable=False),
    Column("position", Integer),
    Column("shown", Boolean, nullable=False),
)
