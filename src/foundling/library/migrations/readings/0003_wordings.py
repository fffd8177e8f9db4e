"""What texts are compared by: their wording, and which manuscripts share an anchor."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "wordings",
        sa.Column("manuscript", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("anchors", sa.LargeBinary(), nullable=False),
        sa.Column("compared", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("manuscript", name="pk_wordings"),
    )
    op.create_index("ix_wordings_compared", "wordings", ["compared"])
    op.create_table(
        "anchors",
        sa.Column("anchor", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("manuscript", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("anchor", "manuscript", name="pk_anchors"),
        sqlite_with_rowid=False,
    )
