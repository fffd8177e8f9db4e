"""A seal for each work's rows, to know when they are damaged."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The opening of the library fills the catalogue anew after this, seals and all.
    op.add_column("works", sa.Column("seal", sa.String(length=16), nullable=True))
