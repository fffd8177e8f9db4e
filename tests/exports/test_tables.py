"""Tables for scholars: every column filled, every form alike, no word of a story in what is text-free."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from foundling.errors import LibraryError
from foundling.exports.protocol import Options
from foundling.exports.tables.made import _MADE
from foundling.exports.tables.shape import prose_fields, tables
from foundling.library.cells import unguarded
from foundling.library.library import Library

SECRET = "the lamp was lit at four"
STORY = f"""Title: The Lamp Room
Author: Ell Marsh
Author's e-mail: ell@tides.example
Fandom: Tides
Rating: PG-13
Pairing: Nora/Ada
Warnings: violence
Summary: A summary that nobody else may print.
Archive: Anywhere

Chapter 1: Rain

"You will miss the last bus," said Nora. She put the kettle on.

"Then I will walk," said Ada. "It is only rain, Nora."

Nora laughed, and {SECRET}. Ada looked at her and said nothing for a long while. She had not come to talk.

* * *

Chapter 2: Snow

In the morning Ada was gone. Nora stood at the window of the lamp room.

"She might have said something," Nora told the cat. The cat had nothing to say.

The End
"""


@pytest.fixture
def read_library(library: Library, tmp_path: Path) -> Library:
    """A library of two stories, one of them read closely."""
    heap = tmp_path / "heap"
    heap.mkdir()
    (heap / "lamp.txt").write_text(STORY, encoding="utf-8")
    library.add([heap], jobs=0, read=True)
    (heap / "other.txt").write_text(
        "Title: =1+1\nAuthor: Tom Reed\n\nThe ferry was late, and \x01 nobody came to the pier that day.\n\n"
        "Nobody at all came, and the gulls had the rail to themselves until the evening.\n\nThe End\n"
    )
    library.add([heap], jobs=0)
    return library


def written(library: Library, folder: Path, format: str = "tables", **asked: Any) -> Path:
    library.export(format, [], folder, options=Options(**asked))
    return folder


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    if (folder / f"{name}.csv").exists():
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def test_csv_is_safe_to_open_in_a_spreadsheet_and_can_be_read_back(read_library: Library, tmp_path: Path) -> None:
    guarded = rows(written(read_library, tmp_path / "csv"), "works")
    assert [row["title"] for row in guarded if row["authors"] == '["Tom Reed"]'] == ["'=1+1"]
    assert "apostrophe" in (tmp_path / "csv" / "DICTIONARY.md").read_text()
    exact = rows(written(read_library, tmp_path / "raw", raw=True), "works")
    assert "apostrophe" not in (tmp_path / "raw" / "DICTIONARY.md").read_text()
    assert "=1+1" in {row["title"] for row in exact}
    assert [{name: unguarded(cell) for name, cell in row.items()} for row in guarded] == exact
    lines = rows(written(read_library, tmp_path / "jsonl", as_="jsonl"), "works")
    assert [row["title"] for row in lines] == [row["title"] for row in exact]


def test_every_table_has_what_the_dictionary_says(read_library: Library, tmp_path: Path) -> None:
    folder = written(read_library, tmp_path / "out", as_="jsonl")
    package = json.loads((folder / "datapackage.json").read_text())
    about = (folder / "DICTIONARY.md").read_text()
    assert [one["name"] for one in package["resources"]] == [table.name for table in tables()] == list(_MADE)
    for resource in package["resources"]:
        found = rows(folder, resource["name"])
        assert found, resource["name"]
        assert len(found) == resource["rows"]
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert all(list(row) == names for row in found)
        assert f"## {resource['name']}" in about
        assert all(f"| {name} |" in about for name in names)
        kinds = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list}
        for field in resource["schema"]["fields"]:
            values = [row[field["name"]] for row in found if row[field["name"]] is not None]
            assert all(isinstance(value, kinds[field["type"]]) for value in values), (resource["name"], field)
    assert package["made_by"]["layers"].startswith("scan 1")
    assert package["made_by"]["library"].startswith("kept ")


def test_spans_are_of_the_text(read_library: Library, tmp_path: Path) -> None:
    folder = written(read_library, tmp_path / "out", as_="jsonl")
    texts = {row["work"]: row["text"] for row in rows(folder, "texts")}
    for name in ("claims", "speech", "mentions", "advisories", "relationships"):
        for row in rows(folder, name):
            places = row["spans"][:1] if "spans" in row else [[row["start"], row["end"]]]
            quote = row.get("quote") or row.get("surface")
            assert all(texts[row["work"]][start:end] == quote for start, end in places)
    said = {row["quote"]: row for row in rows(folder, "speech")}
    people = {row["cast"]: row["name"] for row in rows(folder, "cast")}
    assert people[said['"You will miss the last bus,"']["speaker"]] == "Nora"
    assert sum(row["utterances"] for row in rows(folder, "cast")) <= len(said) + 1


def test_addresses_are_masked_letter_for_letter(read_library: Library, tmp_path: Path) -> None:
    masked = written(read_library, tmp_path / "masked", as_="jsonl")
    kept = written(read_library, tmp_path / "kept", as_="jsonl", keep_addresses=True)
    assert "ell@tides.example" not in (masked / "texts.jsonl").read_text() + (masked / "claims.jsonl").read_text()
    assert "ell@tides.example" in (kept / "texts.jsonl").read_text()
    lengths = [[len(row["text"]) for row in rows(folder, "texts")] for folder in (masked, kept)]
    assert lengths[0] == lengths[1]


def test_csv_and_jsonl_say_the_same(read_library: Library, tmp_path: Path) -> None:
    one = written(read_library, tmp_path / "csv")
    other = written(read_library, tmp_path / "jsonl", as_="jsonl")
    for table in tables():
        cells, values = rows(one, table.name), rows(other, table.name)
        assert len(cells) == len(values)
        for cell, value in zip(cells, values, strict=True):
            for column in table.columns:
                assert unguarded(cell[column.name]) == _as_csv(value[column.name], column.type)


def _as_csv(value: Any, type: str) -> str:
    if value is None:
        return ""
    if type == "spans":
        return " ".join(f"{start}-{end}" for start, end in value)
    if type == "list":
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return {"bool": str(value).lower()}.get(type, str(value))


def test_parquet_and_arrow_say_the_same(read_library: Library, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    folder = written(read_library, tmp_path / "parquet", as_="parquet", keep_addresses=True)
    other = written(read_library, tmp_path / "jsonl", as_="jsonl", keep_addresses=True)
    for table in tables():
        found = parquet.read_table(folder / f"{table.name}.parquet")
        assert found.to_pylist() == rows(other, table.name)
        assert found.equals(read_library.to_arrow(table.name))
        assert found.schema.metadata[b"foundling"]
    work = read_library.find("The Lamp Room")
    assert read_library.to_arrow("works", [work]).column("title").to_pylist() == ["The Lamp Room"]
    with pytest.raises(LibraryError, match="there is no table"):
        read_library.to_arrow("chairs")


def test_the_text_free_set_holds_no_word_of_a_story(read_library: Library, tmp_path: Path) -> None:
    folder = written(read_library, tmp_path / "out", "textfree")
    everything = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file())
    for words in (SECRET, "miss the last bus", "told the cat", "nobody else may print", "tides.example", "kettle"):
        assert words not in everything
    assert not (folder / "texts.csv").exists()
    assert prose_fields().isdisjoint(row["field"] for row in rows(folder, "claims"))
    assert {row["field"] for row in rows(folder, "claims")} >= {"title", "author", "rating"}
    speech = rows(folder, "speech")
    assert speech and "quote" not in speech[0] and speech[0]["words"] == "6"


def test_no_words_in_tables_where_none_are_wanted(read_library: Library, tmp_path: Path) -> None:
    folder = written(read_library, tmp_path / "out", text=False)
    assert SECRET not in "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())


def test_networks_name_who_speaks_to_whom(read_library: Library, tmp_path: Path) -> None:
    folder = written(read_library, tmp_path / "out", "textfree")
    [graphml] = (folder / "networks").glob("*.graphml")
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    graph = ElementTree.parse(graphml).getroot()
    names = {
        node.get("id"): node.findtext("g:data[@key='node-name']", namespaces=space)
        for node in graph.iterfind(".//g:node", space)
    }
    assert {"Nora", "Ada"} <= set(names.values())
    edges = [
        (names[edge.get("source")], names[edge.get("target")], edge.get("directed"))
        for edge in graph.iterfind(".//g:edge", space)
    ]
    assert ("Nora", "Ada", "false") in [(*sorted(pair[:2], reverse=True), pair[2]) for pair in edges]
    [gexf] = (folder / "networks").glob("*.gexf")
    root = ElementTree.parse(gexf).getroot()
    ids = {node.get("id") for node in root.iter("{http://gexf.net/1.3}node")}
    edged = list(root.iter("{http://gexf.net/1.3}edge"))
    assert len(edged) == len(edges)
    assert all({edge.get("source"), edge.get("target")} <= ids for edge in edged)
    counted = rows(folder, "network")
    assert len(counted) == len(edges)


def test_a_failure_leaves_no_half_written_table(read_library: Library, tmp_path: Path) -> None:
    folder = written(read_library, tmp_path / "out")
    before = (folder / "works.csv").read_bytes()
    with pytest.raises(LibraryError):
        read_library.export("tables", [read_library.find("The Lamp Room"), "nobody"], folder)
    assert (folder / "works.csv").read_bytes() == before
    assert not list(folder.glob("*.part"))
