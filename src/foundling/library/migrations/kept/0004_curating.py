"""Decisions in batches, postponed ones; variants within a fandom, changes of names; readers' own words; audit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORK = sa.String(length=16)
TIME = sa.String(length=32)


def upgrade() -> None:
    op.add_column("decisions", sa.Column("batch", sa.BigInteger(), nullable=True))
    op.create_index("ix_decisions_batch", "decisions", ["batch"])
    op.create_table(
        "postponed",
        sa.Column("work", WORK, nullable=False),
        sa.Column("field", sa.String(length=32), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["work"], ["works.id"], name="fk_postponed_work"),
        sa.PrimaryKeyConstraint("work", "field", "key", name="pk_postponed"),
    )
    _variants_within_fandoms()
    _changes_of_names()
    _mine()
    _audit()


def _variants_within_fandoms() -> None:
    """The key of a variant names the fandom as well; SQLite gives a table another key only by making it anew."""
    rows = op.get_bind().execute(sa.text("SELECT kind, key, name, authority FROM variants")).all()
    op.drop_table("variants")
    variants = op.create_table(
        "variants",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("within", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("authority", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["authority"], ["authorities.id"], name="fk_variants_authority"),
        sa.PrimaryKeyConstraint("kind", "key", "within", name="pk_variants"),
    )
    op.create_index("ix_variants_authority", "variants", ["authority"])
    if rows:
        op.bulk_insert(variants, [{**row._mapping, "within": ""} for row in rows])


def _changes_of_names() -> None:
    op.create_table(
        "authority_changes",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("undone_at", TIME, nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_authority_changes"),
    )
    op.create_table(
        "apart",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("one", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("kind", "one", "other", name="pk_apart"),
    )


def _mine() -> None:
    """Stars, status, notes and tags of each account."""
    op.create_table(
        "mine",
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("work", WORK, nullable=False),
        sa.Column("stars", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_mine_account"),
        sa.ForeignKeyConstraint(["work"], ["works.id"], name="fk_mine_work"),
        sa.PrimaryKeyConstraint("account", "work", name="pk_mine"),
    )
    op.create_table(
        "mine_tags",
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("work", WORK, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_mine_tags_account"),
        sa.ForeignKeyConstraint(["work"], ["works.id"], name="fk_mine_tags_work"),
        sa.PrimaryKeyConstraint("account", "work", "key", name="pk_mine_tags"),
    )
    op.create_index("ix_mine_tags_account_key", "mine_tags", ["account", "key"])


def _audit() -> None:
    """Who changed what; the decisions and adds of before come first."""
    op.create_table(
        "audit",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("undo", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_kind", "audit", ["kind"])
    op.execute(
        sa.text(
            "INSERT INTO audit (at, who, kind, about, said, undo) "
            "SELECT at, who, kind, about, said, undo FROM ("
            "SELECT at, who, 'import' AS kind, '' AS about, 'files taken in, run ' || id AS said, "
            "'run:' || id AS undo FROM runs "
            "UNION ALL SELECT at, who, 'decision', work, how || ' ' || field, 'decision:' || id FROM decisions"
            ") AS done ORDER BY at, undo"
        )
    )
