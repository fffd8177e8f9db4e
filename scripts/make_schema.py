"""Writes docs/reading.schema.json, the JSON Schema of a reading, from the structs in foundling.reading.types.

python scripts/make_schema.py            write it
python scripts/make_schema.py --check    exit 1 if the file differs from what would be written
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from foundling.reading.types import FORMAT, Reading

TARGET = Path(__file__).resolve().parents[1] / "docs" / "reading.schema.json"


def schema() -> bytes:
    """The schema as it is checked in: indented JSON, keys sorted."""
    made = msgspec.json.schema(Reading)
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = f"A reading, format {FORMAT}"
    return msgspec.json.format(msgspec.json.encode(made, order="sorted"), indent=2) + b"\n"


def main() -> int:
    """Write the schema, or check it."""
    if "--check" in sys.argv:
        return int(TARGET.read_bytes() != schema())
    TARGET.write_bytes(schema())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
