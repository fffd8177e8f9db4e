"""A checksum of every row."""

from __future__ import annotations

from alembic import op

from foundling.library.rowsums import index_of, make_index

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# The columns of each table as they are at this revision; those with a star hold text.
_TABLES = {
    "accessions": "id name* note* at*",
    "accounts": "id name* role* secret* at* limits*",
    "apart": "kind* one* other* who* at*",
    "audit": "id at* who* kind* about* said* undo*",
    "authorities": "id kind* preferred* who* at*",
    "authority_changes": "id kind* said* before* after* who* at* undone_at* undone_by*",
    "originals": "sha256* size volume",
    "sameness": "id one* other* same who* at* undone_at* undone_by*",
    "works": "id* at* gone_at*",
    "app_passwords": "id account name* key* at* seen_at*",
    "bin": "work* who* at*",
    "contacts": "sha256* name* address*",
    "decisions": "id work* field* how* values* anchor* after_run who* at* undone_at* undone_by* batch",
    "holdings": "manuscript* work* kind* position",
    "lost": "sha256* why* at*",
    "mine": "account work* stars status* note* at*",
    "mine_tags": "account work* key* tag* at*",
    "places": "account work* anchor* at*",
    "postponed": "work* field* key* why* who* at*",
    "preferences": "account name* value*",
    "redirects": "old* new* at*",
    "runs": "id who* at* accession undone_at*",
    "shelves": "id account name* at*",
    "variants": "kind* key* within* name* authority",
    "withdrawals": "id work* terms* who* at* ended_at*",
    "arrivals": "id path shown* sha256* size mtime_ns at* run accession hints",
    "dumps": "id path shown* size mtime_ns sha256* kind* stories at* run",
    "redactions": "old* new* withdrawal places* at*",
    "refusals": "id run path name* locator* why* advice* size mtime_ns stamp*",
    "shelved": "shelf work* at*",
    "withdrawn_texts": "id withdrawal sha256* text_sha256* words version anchors",
}


def upgrade() -> None:
    for table, columns in _TABLES.items():
        op.execute(f'DROP INDEX IF EXISTS "{index_of(table)}"')
        make_index(op.get_bind(), table, [(name.rstrip("*"), name.endswith("*")) for name in columns.split()])
