"""The tables of `kept.db`, `catalogue.db` and `readings.db`.

Owns the tables; `migrations/` brings an older library to them. Times are ISO 8601 in UTC, SHA-256 digests hex,
`path` columns the path's bytes (which need not be UTF-8) and `shown` columns the same as text for people.
What is in KEPT cannot be made again; CATALOGUE and READINGS can.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

# Names for constraints, so that a later migration can speak of them.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
KEPT = MetaData(naming_convention=_NAMES)
CATALOGUE = MetaData(naming_convention=_NAMES)
READINGS = MetaData(naming_convention=_NAMES)

# SQLite numbers rows by itself only where the key is called INTEGER.
_NUMBER = BigInteger().with_variant(Integer, "sqlite")
_HASH = String(64)
_TIME = String(32)
_WORK = String(16)
_MANUSCRIPT = String(32)

# ---------------------------------------------------------------- kept.db

kept_state = Table(
    "state", KEPT, Column("name", String(64), primary_key=True), Column("value", Text, nullable=False)
)
accessions = Table(
    "accessions",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("name", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", _TIME, nullable=False),
)
# One `add`. Its row stays when it is undone, so that a number is never used for two.
runs = Table(
    "runs",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("who", Text, nullable=False),
    Column("at", _TIME, nullable=False),
    Column("accession", ForeignKey("accessions.id")),
    Column("undone_at", _TIME),
)
# `volume` is the number of the file under originals/ whose index names the bytes.
originals = Table(
    "originals",
    KEPT,
    Column("sha256", _HASH, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("volume", Integer, nullable=False, index=True),
)
# `hints` is what the heap knew of the file (msgpack), since a rebuild cannot ask the heap again. `mtime_ns` is
# NULL where an original was adopted after a crash.
arrivals = Table(
    "arrivals",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("path", LargeBinary, nullable=False),
    Column("shown", Text, nullable=False),
    Column("sha256", ForeignKey("originals.sha256"), nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger),
    Column("at", _TIME, nullable=False),
    Column("run", ForeignKey("runs.id"), index=True),
    Column("accession", ForeignKey("accessions.id")),
    Column("hints", LargeBinary, nullable=False),
    UniqueConstraint("path", "sha256"),
    Index("ix_arrivals_shown", "shown"),
)
# Every manuscript has a work's id to be named by; whether it is a work is for its form to say. `gone_at` is set
# when the add that brought it was undone: the id is never given to another.
works = Table(
    "works",
    KEPT,
    Column("id", _WORK, primary_key=True),
    Column("at", _TIME, nullable=False),
    Column("gone_at", _TIME),
)
holdings = Table(
    "holdings",
    KEPT,
    Column("manuscript", _MANUSCRIPT, primary_key=True),
    Column("work", ForeignKey("works.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("position", Integer),
)
# A merge of works leaves the id that went; `sameness` holds a curator's same or not-same of two manuscripts.
redirects = Table(
    "redirects",
    KEPT,
    Column("old", _WORK, primary_key=True),
    Column("new", ForeignKey("works.id"), nullable=False),
    Column("at", _TIME, nullable=False),
)
sameness = Table(
    "sameness",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("one", _MANUSCRIPT, nullable=False, index=True),
    Column("other", _MANUSCRIPT, nullable=False, index=True),
    Column("same", Boolean, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", _TIME, nullable=False),
    Column("undone_at", _TIME),
    Column("undone_by", Text),
)
# `values` and `anchor` are JSON; `after_run` is the number of the last `add` before it, so that the two can be
# put in order. Decisions made as one on many works share a `batch`, the number of the first of them.
decisions = Table(
    "decisions",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("work", ForeignKey("works.id"), nullable=False, index=True),
    Column("field", String(32), nullable=False),
    Column("how", String(8), nullable=False),
    Column("values", Text, nullable=False),
    Column("anchor", Text),
    Column("after_run", BigInteger, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", _TIME, nullable=False),
    Column("undone_at", _TIME),
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
    Column("at", _TIME, nullable=False),
)
bin_ = Table(
    "bin",
    KEPT,
    Column("work", ForeignKey("works.id"), primary_key=True),
    Column("who", Text, nullable=False),
    Column("at", _TIME, nullable=False),
)
# `size`, `mtime_ns` and `stamp` (of the sources that tried) are set where nothing of a file could be read: while
# none of the three has changed, it is not tried again.
refusals = Table(
    "refusals",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
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
    Column("id", _NUMBER, primary_key=True),
    Column("path", LargeBinary, nullable=False, index=True),
    Column("shown", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
    Column("sha256", _HASH, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("stories", Integer, nullable=False),
    Column("at", _TIME, nullable=False),
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
    Column("key", _HASH, primary_key=True),
)
forgetting = Table(
    "forgetting",
    KEPT,
    Column("sha256", _HASH, primary_key=True),
    Column("volume", Integer, nullable=False),
)
authorities = Table(
    "authorities",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("preferred", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", _TIME, nullable=False),
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
    Column("id", _NUMBER, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("said", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", _TIME, nullable=False),
    Column("undone_at", _TIME),
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
    Column("at", _TIME, nullable=False),
)
# `secret` is the password's hash (none: nobody can log in by it); `limits` is JSON (accounts.py).
accounts = Table(
    "accounts",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("role", String(16), nullable=False),
    Column("secret", Text),
    Column("at", _TIME, nullable=False),
    Column("limits", Text),
)
# A login, and a password for a reading app, are known by the SHA-256 (`key`) of what their holder shows.
sessions = Table(
    "sessions",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("key", _HASH, nullable=False, unique=True),
    Column("account", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("agent", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("at", _TIME, nullable=False),
    Column("seen_at", _TIME, nullable=False),
)
app_passwords = Table(
    "app_passwords",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("account", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("key", _HASH, nullable=False, unique=True),
    Column("at", _TIME, nullable=False),
    Column("seen_at", _TIME),
)
shelves = Table(
    "shelves",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("account", ForeignKey("accounts.id"), index=True),
    Column("name", Text, nullable=False),
    Column("at", _TIME, nullable=False),
    UniqueConstraint("account", "name"),
)
shelved = Table(
    "shelved",
    KEPT,
    Column("shelf", ForeignKey("shelves.id"), primary_key=True),
    Column("work", ForeignKey("works.id"), primary_key=True),
    Column("at", _TIME, nullable=False),
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
    Column("at", _TIME, nullable=False),
)
mine_tags = Table(
    "mine_tags",
    KEPT,
    Column("account", ForeignKey("accounts.id"), primary_key=True),
    Column("work", ForeignKey("works.id"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("tag", Text, nullable=False),
    Column("at", _TIME, nullable=False),
    Index("ix_mine_tags_account_key", "account", "key"),
)
places = Table(
    "places",
    KEPT,
    Column("account", ForeignKey("accounts.id"), primary_key=True),
    Column("work", ForeignKey("works.id"), primary_key=True),
    Column("anchor", Text, nullable=False),
    Column("at", _TIME, nullable=False),
)
preferences = Table(
    "preferences",
    KEPT,
    Column("account", ForeignKey("accounts.id"), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
# A work that was taken out on its author's wish; `terms` in the author's words.
withdrawals = Table(
    "withdrawals",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("work", ForeignKey("works.id"), nullable=False, index=True),
    Column("terms", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", _TIME, nullable=False),
    Column("ended_at", _TIME),
)

# What is left of a withdrawn text, by which it is known when it comes again: the original that held it alone (none
# where others are in it too), its text's digest, and its wording by the rules of `version` (as in `wordings`).
withdrawn_texts = Table(
    "withdrawn_texts",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("withdrawal", ForeignKey("withdrawals.id"), nullable=False, index=True),
    Column("sha256", _HASH, index=True),
    Column("text_sha256", _HASH, nullable=False),
    Column("words", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("anchors", LargeBinary, nullable=False),
)
# Originals that a withdrawn story was blanked in: as they came (`old`, whose bytes are gone), as they are now, and
# the places that were blanked (JSON, locators).
redactions = Table(
    "redactions",
    KEPT,
    Column("old", _HASH, primary_key=True),
    Column("new", _HASH, nullable=False, index=True),
    Column("withdrawal", ForeignKey("withdrawals.id"), nullable=False),
    Column("places", Text, nullable=False),
    Column("at", _TIME, nullable=False),
)
# Originals whose bytes were damaged beyond mending; whole again when the same file is added again.
lost = Table(
    "lost",
    KEPT,
    Column("sha256", ForeignKey("originals.sha256"), primary_key=True),
    Column("why", Text, nullable=False),
    Column("at", _TIME, nullable=False),
)

# Who changed what, in the order it was done. `about` is what it was done to (a work's id, an account's name),
# `undo` what takes it back (`decision:7`), where something does.
audit = Table(
    "audit",
    KEPT,
    Column("id", _NUMBER, primary_key=True),
    Column("at", _TIME, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", String(16), nullable=False, index=True),
    Column("about", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("undo", Text),
)

# Manuscripts that were read closely before a rebuild began, and are to be again.
to_read = Table("to_read", KEPT, Column("manuscript", _MANUSCRIPT, primary_key=True))

# ---------------------------------------------------------------- catalogue.db

catalogue_state = Table(
    "state", CATALOGUE, Column("name", String(64), primary_key=True), Column("value", Text, nullable=False)
)
# One row for every manuscript that can be named, decisions applied. `author` and `fandom` are JSON lists;
# `title_key` and `author_key` are casefolded, to find and to sort by. `read`: it was read closely; `suggested`:
# the rating that close reading would bear out.
catalogue = Table(
    "works",
    CATALOGUE,
    Column("work", _WORK, primary_key=True),
    Column("manuscript", _MANUSCRIPT, nullable=False, index=True),
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
    Column("added", _TIME, nullable=False),
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
    Column("work", _WORK, primary_key=True),
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
    Column("work", _WORK, primary_key=True),
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
    Column("work", _WORK, primary_key=True),
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
    Column("work", _WORK, primary_key=True),
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
    Column("work", _WORK, primary_key=True),
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
    Column("seq", _NUMBER, primary_key=True),
    Column("work", _WORK, nullable=False),
    sqlite_autoincrement=True,
)
# Merges that Foundling made by itself: a claim on two manuscripts, with what it rests on (JSON).
merges = Table(
    "merges",
    CATALOGUE,
    Column("one", _MANUSCRIPT, primary_key=True),
    Column("other", _MANUSCRIPT, primary_key=True),
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
    Column("manuscript", _MANUSCRIPT, primary_key=True),
    Column("work", _WORK, nullable=False, index=True),
    Column("own", _WORK, index=True),
    Column("kind", String(16), nullable=False),
    Column("position", Integer),
    Column("shown", Boolean, nullable=False),
)

# ---------------------------------------------------------------- readings.db

readings_state = Table(
    "state", READINGS, Column("name", String(64), primary_key=True), Column("value", Text, nullable=False)
)
# Originals that have been read, by which sources (`stamp`), and what of them was refused (msgpack or NULL).
read_originals = Table(
    "originals",
    READINGS,
    Column("sha256", _HASH, primary_key=True),
    Column("stamp", String(64), nullable=False),
    Column("refusals", LargeBinary),
)
# `text` is zstd-compressed UTF-8 (half surrogates as they are).
manuscripts = Table(
    "manuscripts",
    READINGS,
    Column("number", _NUMBER, primary_key=True),
    Column("id", _MANUSCRIPT, nullable=False, unique=True),
    Column("text_sha256", _HASH, nullable=False),
    Column("chars", Integer, nullable=False),
    Column("text", LargeBinary, nullable=False),
)
members = Table(
    "members",
    READINGS,
    Column("manuscript", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("sha256", _HASH, nullable=False, index=True),
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
