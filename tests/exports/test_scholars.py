"""TEI, Web Annotations and the files of BookNLP: valid, complete, and true to the text."""

from __future__ import annotations

import csv
import json
import re
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import bookmaking as making
from foundling.exports.protocol import Options
from foundling.library.library import Library
from foundling.spans import text_sha256

etree = pytest.importorskip("lxml.etree")
TEI = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"
STORY = """Title: The Lamp Room
Author: Ell Marsh
Fandom: Tides
Rating: R
Warnings: violence
Pairing: Nora/Ada
Series: Harbour #2
Summary: They wait & wait.
E-mail: ell@tides.example

Chapter 1: Rain

"You will miss the last bus," said Nora. She put the *kettle* on.

"Then I will walk," said Ada. "It is only rain, Nora."

The keeper struck him across the face, and there was blood on the stairs. Nora & Ada < 3 saw all of it.

* * *

Chapter 2: Snow

In the morning Ada was gone. Nora stood at the window of the lamp room.

"She might have said something," Nora told the cat. The cat had nothing to say.

The End
"""


@pytest.fixture
def story(library: Library, tmp_path: Path) -> str:
    """The id of a story that was read closely."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    library.add([tmp_path / "story.txt"], jobs=0, read=True)
    return library.find("The Lamp Room")


def written(library: Library, format: str, path: Path, *works: str, **asked: Any) -> Path:
    library.export(format, works, path, options=Options(**asked))
    return path


def schema() -> Any:
    with files("foundling").joinpath("data", "foundling-tei.rng").open("rb") as stream:
        return etree.RelaxNG(etree.parse(stream))


def test_tei_says_who_says_what(library: Library, story: str, tmp_path: Path) -> None:
    tree = etree.parse(str(written(library, "tei", tmp_path / "a.xml", story)))
    found = schema()
    assert found.validate(tree), found.error_log.last_error
    people = {one.get(ID): one.findtext("t:persName", namespaces=TEI) for one in tree.iterfind(".//t:person", TEI)}
    said = [
        (people.get((one.get("who") or "#").lstrip("#")), "".join(one.itertext()))
        for one in tree.iterfind(".//t:said", TEI)
    ]
    assert ("Nora", '"You will miss the last bus,"') in said
    assert ("Ada", '"Then I will walk,"') in said
    assert [div.get("type") for div in tree.iterfind(".//t:div", TEI)] == ["header", "chapter", "chapter", "end"]
    assert tree.findtext(".//t:seriesStmt/t:title", namespaces=TEI) == "Harbour"
    assert "tides.example" not in "".join(tree.getroot().itertext())


def test_tei_points_to_the_very_passages(library: Library, story: str, tmp_path: Path) -> None:
    tree = etree.parse(str(written(library, "tei", tmp_path / "a.xml", story, keep_addresses=True)))
    places = {one.get(ID): "".join(one.itertext()) for one in tree.iter() if one.get(ID, "").startswith("p")}
    edition = library.show(story)
    text = edition.reading.text
    spans = [span for one in edition.reading.advisories for span in one.spans]  # type: ignore[union-attr]
    pointed = list(tree.iterfind(".//t:spanGrp[@type='advisory']/t:span", TEI))
    assert spans and len(pointed) == len(spans)
    for span, one in zip(spans, pointed, strict=True):
        matched = re.fullmatch(r"#string-range\((p\d+),(\d+),(\d+)\)", one.get("from"))
        assert matched is not None
        start = int(matched[2])
        assert places[matched[1]][start : start + int(matched[3])] == text[span.start : span.end]
    assert re.sub(r"\s", "", "".join(places.values())) == re.sub(r"\s", "", text)


def test_tei_of_anything_is_valid(library: Library, tmp_path: Path) -> None:
    heap = tmp_path / "heap"
    heap.mkdir()
    for name, data in making.stories(24):
        (heap / name).write_bytes(data)
    library.add([heap], jobs=0, read=True)
    report = library.export("tei", [], tmp_path / "out")
    found = schema()
    for path in sorted((tmp_path / "out").glob("*.xml")):
        tree = etree.parse(str(path))
        assert found.validate(tree), (path.name, found.error_log.last_error)
    assert report.works == len(list((tmp_path / "out").glob("*.xml"))) > 10
    again = library.export("tei", [], tmp_path / "out")
    assert again.same == report.works


def test_a_wrong_document_is_not_valid() -> None:
    assert not schema().validate(etree.fromstring("<TEI xmlns='http://www.tei-c.org/ns/1.0'><text/></TEI>"))


def test_annotations_find_their_passages(library: Library, story: str, tmp_path: Path) -> None:
    page = json.loads(
        written(library, "annotations", tmp_path / "a.jsonld", story, keep_addresses=True).read_bytes()
    )
    text = library.show(story).reading.text
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert "layers" in page["generator"]["name"]
    kinds = set()
    for one in page["items"]:
        place, quote = one["target"]["selector"]
        assert one["target"]["source"] == f"urn:sha256:{text_sha256(text)}"
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert text[: place["start"]].endswith(quote["prefix"])
        assert text[place["end"] :].startswith(quote["suffix"])
        kinds.update(set(one["body"]["value"]) & {"field", "scene", "cast", "speech", "relationship", "advisory"})
    assert kinds == {"field", "scene", "cast", "speech", "relationship", "advisory"}
    assert len({one["id"] for one in page["items"]}) == len(page["items"])


def test_annotations_do_not_name_a_curator(library: Library, story: str, tmp_path: Path) -> None:
    library.accept(story, "title")
    assert "tester" not in written(library, "annotations", tmp_path / "a.jsonld", story).read_text()


def test_the_files_of_booknlp(library: Library, story: str, tmp_path: Path) -> None:
    folder = written(library, "booknlp", tmp_path / "out", story)
    text = library.show(story).reading.text
    found = {
        kind: list(
            csv.DictReader(
                (folder / f"Ell Marsh - The Lamp Room.{kind}").open(encoding="utf-8"),
                delimiter="\t",
                quoting=csv.QUOTE_NONE,
            )
        )
        for kind in ("tokens", "entities", "quotes")
    }
    tokens = found["tokens"]
    assert [int(one["token_ID_within_document"]) for one in tokens] == list(range(len(tokens)))
    assert all(text[int(one["byte_onset"]) : int(one["byte_offset"])] == one["word"] for one in tokens)
    words = [one["word"] for one in tokens]
    sentences = [int(one["sentence_ID"]) for one in tokens]
    assert sentences == sorted(sentences)
    assert all(
        a["sentence_ID"] != b["sentence_ID"]
        or int(b["token_ID_within_sentence"]) == int(a["token_ID_within_sentence"]) + 1
        for a, b in pairwise(tokens)
    )
    book = json.loads((folder / "Ell Marsh - The Lamp Room.book").read_text())
    names = {str(one["id"]): one["mentions"]["proper"][:1] for one in book["characters"]}
    [first, *_] = found["quotes"]
    assert names[first["char_id"]][0]["n"] == "Nora"
    assert first["mention_phrase"] == "Nora"
    assert (
        " ".join(words[int(first["quote_start"]) : int(first["quote_end"]) + 1])
        == '" You will miss the last bus , "'
    )
    for one in found["entities"]:
        spoken = "".join(words[int(one["start_token"]) : int(one["end_token"]) + 1])
        assert spoken == one["text"].replace(" ", "")
    assert {one["prop"] for one in found["entities"]} >= {"PROP", "PRON"}
