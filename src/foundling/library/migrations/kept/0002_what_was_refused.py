"""Refusals say which file they are of, so that one that has not changed need not be tried again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("refusals", sa.Column("size", sa.BigInteger(), nullable=True))
    op.add_column("refusals", sa.Column("mtime_ns", sa.BigInteger(), nullable=True))
    op.add_column("refusals", sa.Column("stamp", sa.String(length=64), nullable=True))
    op.create_index("ix_refusals_path", "refusals", ["path"])
