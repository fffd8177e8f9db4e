"""docs/opds.md, docs/api.md and docs/export.md: every address they name answers, and their Python runs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

DOCS = Path(__file__).resolve().parents[2] / "docs"


def addresses(name: str) -> list[tuple[str, str]]:
    """The methods and addresses in the first column of a document's tables, and in its running text."""
    text = (DOCS / name).read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line.startswith("| `") and "/" in line.split("|")[1]:
            for one in re.findall(r"`([^`]+)`", line.split("|")[1]):
                method, _, path = one.rpartition(" ")
                found.append((method or "GET", path))
    return found


@pytest.mark.parametrize("method, path", addresses("opds.md") + addresses("api.md"))
def test_an_address_answers(client: TestClient, method: str, path: str) -> None:
    work = client.get("/api/search?q=title:bees").json()["works"][0]["work"]["id"]
    path = path.replace("ID", work)
    head, _, asked = path.partition("?")
    values = {"q": "bees", "field": "fandom", "sort": "title", "page": "1", "author": "Marnie Oswick"}
    names = re.findall(r"(\w+)=", asked)
    answer = client.request(method, head, params={name: values.get(name, "x") for name in names}, json=_body(path))
    assert answer.status_code < 300, answer.text


def _body(path: str) -> dict[str, object] | None:
    """What the document sends there."""
    if path.endswith("/decisions"):
        return {"field": "title", "values": ["Rain"]}
    return {} if path.endswith("/undo") else None


def test_the_python_of_the_document_runs(own_shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [code] = re.findall(r"```python\n(.*?)```", (DOCS / "export.md").read_text(encoding="utf-8"), re.S)
    home = tmp_path / "home"
    home.mkdir()
    shutil.copytree(own_shelf, home / "Foundling")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "docs/export.md", "exec"), {})
    assert len(list((tmp_path / "books").glob("*.epub"))) > 3


def test_the_formats_of_the_document_are_those_there_are() -> None:
    from foundling.exports.formats import FORMATS

    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", (DOCS / "export.md").read_text(encoding="utf-8"), re.M)
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert {format.name for format in FORMATS if format.module.startswith("foundling.exports")} <= named
