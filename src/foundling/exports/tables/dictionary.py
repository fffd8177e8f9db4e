"""The data dictionary beside a set of tables: for people (`DICTIONARY.md`) and for programs (`datapackage.json`).

Owns both; the second is a Frictionless Data Package (https://datapackage.org), whose schemas name every column.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from foundling.exports.protocol import Options, foundling_version
from foundling.exports.tables.files import TableFiles
from foundling.exports.tables.shape import Table
from foundling.exports.writing import whole_file
from foundling.reading.engine import LAYERS

_TYPES = {"string": "string", "int": "integer", "float": "number", "bool": "boolean", "list": "array"}
_SAID = {
    "csv": "CSV files in UTF-8; an empty cell says that nothing is known. Lists are JSON arrays.",
    "jsonl": "JSON Lines, one row a line; null says that nothing is known.",
    "parquet": "Parquet files; null says that nothing is known.",
}
_SPANS = (
    "Places in a text are `[start, end)` in Unicode code points (what Python and R's stringi count), from 0, in "
    "the text whose SHA-256 `works.text_sha256` names; CSV writes them `12-40 51-60`."
)
_TEXTFREE = (
    "This set holds none of the stories' words: no text, no quotations, no notes or summaries, and no way to "
    "reach anybody. Names of people in stories, titles and tags are in it. Offsets fit the texts, for whoever has "
    "them."
)
_GUARDED = (
    "A spreadsheet program would take some text for a formula. So text that begins with `=`, `+`, `-`, `@`, a tab "
    "or a carriage return has an apostrophe before it here, as has text that begins with apostrophes and then one "
    "of these. For the text as it was, take off the first character where `^'+[-=+@\\t\\r]` matches; offsets "
    "count in that. JSON Lines, Parquet, and CSV written with `--raw` have no such apostrophe."
)
_MASKED = "E-mail addresses are masked, letter for letter, so that offsets stay true."


def write_dictionary(
    folder: Path, wanted: Iterable[Table], files: TableFiles, options: Options, *, networks: bool
) -> Iterator[int]:
    """Write both; yields their sizes."""
    listed = tuple(wanted)
    package = msgspec.json.format(msgspec.json.encode(_package(listed, files, options)))
    made = {
        "DICTIONARY.md": _markdown(listed, files, options, networks=networks).encode(),
        "datapackage.json": package,
    }
    for name, data in made.items():
        with whole_file(folder / name) as sink:
            sink.write(data)
        yield len(data)


def versions(options: Options) -> dict[str, str]:
    """Foundling's version, its layers', the library's."""
    layers = ", ".join(f"{layer.name} {layer.version}" for layer in LAYERS)
    return {"foundling": foundling_version(), "layers": layers, "library": options.library}


def _markdown(wanted: tuple[Table, ...], files: TableFiles, options: Options, *, networks: bool) -> str:
    lines = ["# What these tables hold", "", _SAID[files.kind], "", _SPANS, ""]
    if files.kind == "csv" and not options.raw:
        lines += [_GUARDED, ""]
    if not wanted[0].words:
        lines += [_TEXTFREE, ""]
    if networks:
        lines += ["`networks/` holds the people of each work and their ties, as GraphML and as GEXF.", ""]
    if not options.keep_addresses:
        lines += [_MASKED, ""]
    said = versions(options)
    lines += [
        f"Made by Foundling {said['foundling']} from a library of version {said['library'] or 'unknown'}.",
        "",
    ]
    lines += [f"Layers of today: {said['layers']}. `works.layers` has those that read each work.", ""]
    for table in wanted:
        lines += [f"## {table.name}", "", f"{table.about} {files.counts[table.name]:,} rows.", ""]
        lines += ["| column | type | meaning |", "| --- | --- | --- |"]
        lines += [f"| {one.name} | {one.type} | {one.about} |" for one in table.columns]
        lines += [""]
    return "\n".join(lines)


def _package(wanted: tuple[Table, ...], files: TableFiles, options: Options) -> dict[str, Any]:
    return {
        "name": "foundling-tables",
        "made_by": versions(options),
        "resources": [
            {
                "name": table.name,
                "path": files.names[table.name],
                "format": files.kind,
                "encoding": "utf-8",
                "description": table.about,
                "rows": files.counts[table.name],
                "schema": {"fields": [_field(one.name, one.type, one.about, files.kind) for one in table.columns]},
            }
            for table in wanted
        ],
    }


def _field(name: str, type: str, about: str, kind: str) -> dict[str, str]:
    if type == "spans":
        return {"name": name, "type": "string" if kind == "csv" else "array", "description": about}
    return {"name": name, "type": _TYPES[type], "description": about}
