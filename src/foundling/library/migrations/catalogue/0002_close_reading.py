"""What close reading finds: advisories, cast, relationships, how a story is told; how sure each facet is."""

from __future__ import annotations

from typing import Literal

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

WORK = sa.String(length=16)


def upgrade() -> None:
    # Rows are made again from the readings (databases.py), so that columns need no value for those of before.
    for table in ("facets", "works"):
        op.execute(sa.text(f"DELETE FROM {table}"))
    # SQLite adds no column without a default, even to an empty table.
    how: Literal["always", "never"] = "always" if op.get_bind().dialect.name == "sqlite" else "never"
    with op.batch_alter_table("works", recreate=how) as works:
        works.add_column(sa.Column("read", sa.Boolean(), nullable=False))
        works.add_column(sa.Column("suggested", sa.String(length=16), nullable=True))
    with op.batch_alter_table("facets", recreate=how) as facets:
        facets.add_column(sa.Column("confidence", sa.Float(), nullable=False))
        facets.add_column(sa.Column("inferred", sa.Boolean(), nullable=False))
    op.create_table(
        "advisories",
        sa.Column("work", WORK, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("level", sa.String(length=16), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("work", "kind", "standing", "told", name="pk_advisories"),
    )
    op.create_index("ix_advisories_kind_level", "advisories", ["kind", "level"])
    op.create_table(
        "cast_names",
        sa.Column("work", WORK, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("alias", sa.Boolean(), nullable=False),
        sa.Column("gender", sa.String(length=16), nullable=True),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("work", "position", name="pk_cast_names"),
    )
    op.create_index("ix_cast_names_key", "cast_names", ["key"])
    op.create_table(
        "relationships",
        sa.Column("work", WORK, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("work", "position", name="pk_relationships"),
    )
    op.create_index("ix_relationships_key", "relationships", ["key"])
