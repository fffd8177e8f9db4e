"""The first tables of kept.db."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    # In this order, since a table comes after those its keys lead to.
    _origins_and_names()
    _bytes_kept()
    _judgements()
    _works()
    _reading_on()
    _history()
    _shelves_and_variants()
    _arrivals()


def _origins_and_names() -> None:
    """Who gave what, who may come in, and which name is preferred."""
    op.create_table(
        "accessions",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_accessions"),
    )
    op.create_table(
        "accounts",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("secret", sa.Text(), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.UniqueConstraint("name", name="uq_accounts_name"),
    )
    op.create_table(
        "authorities",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("preferred", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_authorities"),
        sa.UniqueConstraint("kind", "preferred", name="uq_authorities_kind_preferred"),
    )


def _bytes_kept() -> None:
    """Where the bytes are, and which volumes are to forget some."""
    op.create_table(
        "forgetting",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("volume", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_forgetting"),
    )
    op.create_table(
        "originals",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("volume", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_originals"),
    )
    op.create_index("ix_originals_volume", "originals", ["volume"])
    op.create_table(
        "pending",
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", name="pk_pending"),
    )


def _judgements() -> None:
    """What was said to be the same, and what the library remembers of itself."""
    op.create_table(
        "sameness",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("one", sa.String(length=32), nullable=False),
        sa.Column("other", sa.String(length=32), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("undone_at", sa.String(length=32), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_sameness"),
    )
    op.create_index("ix_sameness_one", "sameness", ["one"])
    op.create_index("ix_sameness_other", "sameness", ["other"])
    op.create_table(
        "state",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_state"),
    )


def _works() -> None:
    """Works, their holdings, and what was decided of them."""
    op.create_table(
        "works",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("gone_at", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_works"),
    )
    op.create_table(
        "bin",
        sa.Column("work", sa.String(length=16), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["work"], ["works.id"], name="fk_bin_work"),
        sa.PrimaryKeyConstraint("work", name="pk_bin"),
    )
    op.create_table(
        "decisions",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("work", sa.String(length=16), nullable=False),
        sa.Column("field", sa.String(length=32), nullable=False),
        sa.Column("how", sa.String(length=8), nullable=False),
        sa.Column("values", sa.Text(), nullable=False),
        sa.Column("anchor", sa.Text(), nullable=True),
        sa.Column("after_run", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("undone_at", sa.String(length=32), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["work"], ["works.id"], name="fk_decisions_work"),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
    )
    op.create_index("ix_decisions_work", "decisions", ["work"])
    op.create_table(
        "holdings",
        sa.Column("manuscript", sa.String(length=32), nullable=False),
        sa.Column("work", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["work"], ["works.id"], name="fk_holdings_work"),
        sa.PrimaryKeyConstraint("manuscript", name="pk_holdings"),
    )
    op.create_index("ix_holdings_work", "holdings", ["work"])


def _reading_on() -> None:
    """Where each account stopped reading, and what it prefers."""
    op.create_table(
        "places",
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("work", sa.String(length=16), nullable=False),
        sa.Column("anchor", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_places_account"),
        sa.ForeignKeyConstraint(["work"], ["works.id"], name="fk_places_work"),
        sa.PrimaryKeyConstraint("account", "work", name="pk_places"),
    )
    op.create_table(
        "preferences",
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_preferences_account"),
        sa.PrimaryKeyConstraint("account", "name", name="pk_preferences"),
    )


def _history() -> None:
    """Ids that moved on, and the runs that brought something."""
    op.create_table(
        "redirects",
        sa.Column("old", sa.String(length=16), nullable=False),
        sa.Column("new", sa.String(length=16), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["new"], ["works.id"], name="fk_redirects_new"),
        sa.PrimaryKeyConstraint("old", name="pk_redirects"),
    )
    op.create_table(
        "runs",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("accession", NUMBER, nullable=True),
        sa.Column("undone_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["accession"], ["accessions.id"], name="fk_runs_accession"),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
    )


def _shelves_and_variants() -> None:
    """Shelves, the variants of a name, and what an author took back."""
    op.create_table(
        "shelves",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_shelves_account"),
        sa.PrimaryKeyConstraint("id", name="pk_shelves"),
        sa.UniqueConstraint("account", "name", name="uq_shelves_account_name"),
    )
    op.create_index("ix_shelves_account", "shelves", ["account"])
    op.create_table(
        "variants",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("authority", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["authority"], ["authorities.id"], name="fk_variants_authority"),
        sa.PrimaryKeyConstraint("kind", "key", name="pk_variants"),
    )
    op.create_index("ix_variants_authority", "variants", ["authority"])
    op.create_table(
        "withdrawals",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("work", sa.String(length=16), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["work"], ["works.id"], name="fk_withdrawals_work"),
        sa.PrimaryKeyConstraint("id", name="pk_withdrawals"),
    )
    op.create_index("ix_withdrawals_work", "withdrawals", ["work"])


def _arrivals() -> None:
    """Each time an original came, what was refused, and what stands on a shelf."""
    op.create_table(
        "arrivals",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("path", sa.LargeBinary(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("mtime_ns", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("run", NUMBER, nullable=True),
        sa.Column("accession", NUMBER, nullable=True),
        sa.Column("hints", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["accession"], ["accessions.id"], name="fk_arrivals_accession"),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name="fk_arrivals_run"),
        sa.ForeignKeyConstraint(["sha256"], ["originals.sha256"], name="fk_arrivals_sha256"),
        sa.PrimaryKeyConstraint("id", name="pk_arrivals"),
        sa.UniqueConstraint("path", "sha256", name="uq_arrivals_path_sha256"),
    )
    op.create_index("ix_arrivals_run", "arrivals", ["run"])
    op.create_index("ix_arrivals_sha256", "arrivals", ["sha256"])
    op.create_index("ix_arrivals_shown", "arrivals", ["shown"])
    op.create_table(
        "refusals",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("run", NUMBER, nullable=True),
        sa.Column("path", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("locator", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name="fk_refusals_run"),
        sa.PrimaryKeyConstraint("id", name="pk_refusals"),
    )
    op.create_index("ix_refusals_run", "refusals", ["run"])
    op.create_table(
        "shelved",
        sa.Column("shelf", NUMBER, nullable=False),
        sa.Column("work", sa.String(length=16), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["shelf"], ["shelves.id"], name="fk_shelved_shelf"),
        sa.ForeignKeyConstraint(["work"], ["works.id"], name="fk_shelved_work"),
        sa.PrimaryKeyConstraint("shelf", "work", name="pk_shelved"),
    )
