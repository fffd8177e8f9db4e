"""What Foundling is not sure of; what a record states where another form of a name is preferred."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("facets", sa.Column("stated", sa.Text(), nullable=True))
    op.create_table(
        "proposals",
        sa.Column("work", sa.String(length=16), nullable=False),
        sa.Column("field", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Float(), nullable=False),
        sa.Column("standing", sa.String(length=8), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("work", "field", "position", name="pk_proposals"),
    )
    op.create_index("ix_proposals_rank", "proposals", ["rank", "work", "field", "position"])
    op.create_index("ix_proposals_field_rank", "proposals", ["field", "rank"])
    op.create_index("ix_proposals_rule_rank", "proposals", ["rule", "rank"])
    op.create_index("ix_proposals_field_rule_key", "proposals", ["field", "rule", "key", "rank"])
