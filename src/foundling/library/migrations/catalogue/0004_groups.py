"""Which manuscripts one work holds."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

WORK = sa.String(length=16)


def upgrade() -> None:
    op.create_table(
        "groups",
        sa.Column("manuscript", sa.String(length=32), nullable=False),
        sa.Column("work", WORK, nullable=False),
        sa.Column("own", WORK, nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("manuscript", name="pk_groups"),
    )
    op.create_index("ix_groups_own", "groups", ["own"])
    op.create_index("ix_groups_work", "groups", ["work"])
