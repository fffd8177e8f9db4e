"""What was taken out on an author's wish, and originals whose bytes were lost."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_HASH = sa.String(length=64)
_TIME = sa.String(length=32)


def upgrade() -> None:
    op.create_table(
        "withdrawn_texts",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("withdrawal", _NUMBER, nullable=False),
        sa.Column("sha256", _HASH, nullable=True),
        sa.Column("text_sha256", _HASH, nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("anchors", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["withdrawal"], ["withdrawals.id"], name="fk_withdrawn_texts_withdrawal"),
        sa.PrimaryKeyConstraint("id", name="pk_withdrawn_texts"),
    )
    op.create_index("ix_withdrawn_texts_withdrawal", "withdrawn_texts", ["withdrawal"])
    op.create_index("ix_withdrawn_texts_sha256", "withdrawn_texts", ["sha256"])
    op.create_table(
        "redactions",
        sa.Column("old", _HASH, nullable=False),
        sa.Column("new", _HASH, nullable=False),
        sa.Column("withdrawal", _NUMBER, nullable=False),
        sa.Column("places", sa.Text(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(["withdrawal"], ["withdrawals.id"], name="fk_redactions_withdrawal"),
        sa.PrimaryKeyConstraint("old", name="pk_redactions"),
    )
    op.create_index("ix_redactions_new", "redactions", ["new"])
    op.create_table(
        "lost",
        sa.Column("sha256", _HASH, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["originals.sha256"], name="fk_lost_sha256"),
        sa.PrimaryKeyConstraint("sha256", name="pk_lost"),
    )
