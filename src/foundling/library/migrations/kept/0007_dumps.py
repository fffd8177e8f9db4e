"""Dumps that stories were taken out of, and the addresses of who wrote them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "dumps",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("path", sa.LargeBinary(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("mtime_ns", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("stories", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("run", _NUMBER, nullable=True),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name="fk_dumps_run"),
        sa.PrimaryKeyConstraint("id", name="pk_dumps"),
    )
    op.create_index("ix_dumps_path", "dumps", ["path"])
    op.create_index("ix_dumps_run", "dumps", ["run"])
    op.create_table(
        "contacts",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["originals.sha256"], name="fk_contacts_sha256"),
        sa.PrimaryKeyConstraint("sha256", "name", "address", name="pk_contacts"),
    )
