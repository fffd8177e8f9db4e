"""The reading's JSON: schema, docs and output say the same, both ways."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from foundling import read
from foundling.reading.types import Reading

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs" / "reading.schema.json").read_text(encoding="utf-8"))
DOCS = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
SAMPLES = sorted(path for path in (ROOT / "samples").rglob("*") if path.is_file())


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with every struct closed, so that a key it does not name is an error."""
    copy = json.loads(json.dumps(schema))
    for name, definition in copy["$defs"].items():
        if definition.get("type") == "object" and "properties" in definition:
            assert "additionalProperties" not in definition, name
            definition["additionalProperties"] = False
    return copy


def properties() -> set[str]:
    """Every key that the schema names."""
    return {key for definition in SCHEMA["$defs"].values() for key in definition.get("properties", {})}


def documented() -> set[str]:
    """Every key that a table of docs/reading.md names in its first column, last step of a path."""
    cells = re.findall(r"^\|\s*((?:`[^`]+`(?:,\s*)?)+)\s*\|", DOCS, re.M)
    names = [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]
    return {re.split(r"\.", name.replace("[]", ""))[-1] for name in names}


def readings() -> list[Reading]:
    return [reading for path in SAMPLES for reading in read(path)]


def test_the_schema_on_disk_is_the_one_the_structs_give() -> None:
    run = subprocess.run([sys.executable, ROOT / "scripts" / "make_schema.py", "--check"], check=False)
    assert run.returncode == 0, "run scripts/make_schema.py"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_is_read_fits_the_schema(path: Path) -> None:
    found = read(path)
    assert found
    for reading in found:
        jsonschema.validate(json.loads(msgspec.json.encode(reading)), closed(SCHEMA))


def test_an_unknown_key_does_not_fit() -> None:
    made = json.loads(msgspec.json.encode(read(b"Title: Rain\n\nIt rained.")[0]))
    made["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, closed(SCHEMA))


def test_every_key_of_the_schema_is_documented() -> None:
    missing = sorted(key for key in properties() if key not in documented())
    assert not missing


def test_every_documented_key_is_in_the_schema() -> None:
    strangers = sorted(key for key in documented() if key not in properties())
    assert not strangers


def test_every_field_of_a_reading_is_delivered() -> None:
    """Each top-level key that the schema names stands in the reading of a sample."""
    seen = {key for reading in readings() for key in json.loads(msgspec.json.encode(reading))}
    assert seen == set(SCHEMA["$defs"]["Reading"]["properties"])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_json_out_and_in_is_the_same_reading(path: Path) -> None:
    for reading in read(path):
        assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading
