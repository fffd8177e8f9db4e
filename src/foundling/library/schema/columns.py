"""The three databases' metadata, and the kinds of columns their tables share."""

from __future__ import annotations

from sqlalchemy import BigInteger, Integer, MetaData, String

# Names for constraints, so that a later migration can speak of them.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
KEPT = MetaData(naming_convention=_NAMES)
CATALOGUE = MetaData(naming_convention=_NAMES)
READINGS = MetaData(naming_convention=_NAMES)

# SQLite numbers rows by itself only where the key is called INTEGER.
NUMBER = BigInteger().with_variant(Integer, "sqlite")
HASH = String(64)
TIME = String(32)
WORK = String(16)
MANUSCRIPT = String(32)
