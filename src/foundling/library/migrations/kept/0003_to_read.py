"""Which manuscripts are to be read closely again after a rebuild."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "to_read",
        sa.Column("manuscript", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("manuscript", name="pk_to_read"),
    )
