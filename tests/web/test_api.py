"""The JSON API: the command line's objects, problems as problem details, and never a mistake of ours."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from foundling.library.library import Library
from foundling.web.app import create_app
from foundling.web.routes.api import document
from foundling.web.settings import Settings

PROBLEM = "application/problem+json"


@pytest.fixture
def ferry(client: TestClient) -> str:
    """The id of a story that was read closely."""
    found = client.get("/api/search", params={"q": 'author:"Ada Kell"', "sort": "title"}).json()
    return str(found["works"][0]["work"]["id"])


def test_searching(client: TestClient) -> None:
    found = client.get("/api/search?q=bees&facets=fandom&facets=rating").json()
    assert found["count"] == 1 and found["works"][0]["work"]["title"] == "The Wrong Bees"
    assert found["works"][0]["passage"]["marks"]
    assert set(found["facets"]) == {"fandom", "rating"}
    pages = [client.get(f"/api/works?limit=5&offset={start}").json() for start in (0, 5, 10, 15, 20)]
    ids = [one["work"]["id"] for page in pages for one in page["works"]]
    assert len(ids) == len(set(ids)) == pages[0]["count"]


def test_a_work_is_what_an_export_writes(client: TestClient, own_shelf: Path, ferry: str, tmp_path: Path) -> None:
    with Library.open(own_shelf) as library, (tmp_path / "one.jsonl").open("wb") as sink:
        library.export("jsonl", [ferry], sink)
    wanted = json.loads((tmp_path / "one.jsonl").read_text())
    assert client.get(f"/api/works/{ferry}?text=true").json() == wanted
    text = client.get(f"/api/works/{ferry}/text").json()
    assert text["text"] == wanted.pop("text")
    assert client.get(f"/api/works/{ferry}").json() == wanted


@pytest.mark.parametrize("layer", ["cast", "speech", "scenes", "chapters", "relationships", "advisories"])
def test_layers_come_in_pages(client: TestClient, ferry: str, layer: str) -> None:
    whole = client.get(f"/api/works/{ferry}").json()[layer]
    page = client.get(f"/api/works/{ferry}/{layer}?limit=2&offset=1").json()
    assert page["read"] and page["count"] == len(whole) and page["items"] == whole[1:3]


def test_facets(client: TestClient) -> None:
    found = client.get("/api/facets?q=author:Kell&field=author").json()
    assert found["facets"] == {"author": [{"value": "Ada Kell", "count": found["count"], "chosen": None}]}


def test_decisions_are_made_and_taken_back(client: TestClient, ferry: str) -> None:
    made = client.post(f"/api/works/{ferry}/decisions", json={"field": "title", "values": ["Tea and Gulls"]})
    assert made.status_code == 201 and made.json()["values"] == ["Tea and Gulls"]
    assert client.get(f"/api/works/{ferry}").json()["record"]["title"][0]["value"] == "Tea and Gulls"
    listed = client.get(f"/api/works/{ferry}/decisions").json()
    assert [one["id"] for one in listed["items"]] == [made.json()["id"]]
    said = client.post("/api/undo", json={"what": f"decision:{made.json()['id']}"})
    assert said.status_code == 200 and said.json()["said"]
    assert client.get(f"/api/works/{ferry}").json()["record"]["title"][0]["value"] != "Tea and Gulls"


@pytest.mark.parametrize(
    "method, path, body, status",
    [
        ("GET", "/api/works/nobody", None, 404),
        ("GET", "/api/search?q=author:", None, 400),
        ("GET", "/api/search?limit=1000000", None, 422),
        ("GET", "/api/search?sort=colour", None, 422),
        ("GET", "/api/facets?field=colour", None, 422),
        ("POST", "/api/works/nobody/decisions", {"field": "title", "values": ["x"]}, 404),
        ("POST", "/api/works/{ferry}/decisions", {"field": "colour", "values": ["x"]}, 422),
        ("POST", "/api/works/{ferry}/decisions", {"field": "date", "values": ["yesterday"]}, 422),
        ("POST", "/api/works/{ferry}/decisions", {"values": ["x"]}, 422),
        ("POST", "/api/works/{ferry}/decisions", [], 422),
        ("POST", "/api/undo", {"what": "everything"}, 422),
    ],
)
def test_problems(client: TestClient, ferry: str, method: str, path: str, body: Any, status: int) -> None:
    answer = client.request(method, path.format(ferry=ferry), json=body)
    assert answer.status_code in (status, 503 if "undo" in path else status), answer.text
    assert answer.headers["content-type"] == PROBLEM
    assert {"title", "status", "detail"} <= set(answer.json())
    if "author:" in path:
        assert answer.json()["span"]


def test_a_change_from_another_site_is_refused(client: TestClient, ferry: str) -> None:
    sent = {"field": "title", "values": ["x"]}
    headers = {"Origin": "https://elsewhere.example", "Sec-Fetch-Site": "cross-site"}
    assert client.post(f"/api/works/{ferry}/decisions", json=sent, headers=headers).status_code == 403
    plain = {"Content-Type": "text/plain"}
    path = f"/api/works/{ferry}/decisions"
    assert client.post(path, content=json.dumps(sent), headers=plain).status_code == 403


def test_readers_decide_nothing(own_shelf: Path, make_client: Callable[..., TestClient]) -> None:
    from base64 import b64encode

    with Library.open(own_shelf) as library:
        library.accounts.add("owner", "a long password", "owner")
        account = library.accounts.add("ada", "a long password", "reader")
        shown = library.accounts.make_app_password(account.id, "script")
    client = make_client(own_shelf, alone=False)
    assert client.get("/api/works").status_code == 401
    basic = {"Authorization": "Basic " + b64encode(f"ada:{shown}".encode()).decode()}
    found = client.get("/api/works", headers=basic)
    assert found.status_code == 200
    work = found.json()["works"][0]["work"]["id"]
    sent = {"field": "title", "values": ["x"]}
    assert client.post(f"/api/works/{work}/decisions", json=sent, headers=basic).status_code == 403


def test_the_document_names_what_it_speaks_of() -> None:
    made = document()
    text = json.dumps(made)
    for name in {part.split('"')[0] for part in text.split('"#/components/schemas/')[1:]}:
        assert name in made["components"]["schemas"], name
    assert made["openapi"].startswith("3.1")
    assert "/api/works/{id}/speech" in made["paths"]


def test_schemathesis_finds_no_mistake_of_ours(own_shelf: Path) -> None:
    schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
    from hypothesis import HealthCheck, Phase, given, settings

    schema = schemathesis.openapi.from_dict(document())
    with TestClient(create_app(own_shelf, Settings(hosts=("testserver",)))) as client:
        found = client.get("/api/works?limit=5").json()["works"]
        ids = [one["work"]["id"] for one in found]
        count = 0
        for operation in (one.ok() for one in schema.get_all_operations()):
            bounded = settings(
                max_examples=12,
                deadline=None,
                phases=[Phase.generate],
                derandomize=True,
                database=None,
                suppress_health_check=list(HealthCheck),
            )

            @bounded
            @given(case=operation.as_strategy())
            def check(case: Any) -> None:
                nonlocal count
                count += 1
                if case.path_parameters and count % 2:
                    case.path_parameters["id"] = ids[count % len(ids)]
                answer = client.request(**case.as_transport_kwargs(base_url="http://testserver"))
                assert answer.status_code < 500 or answer.status_code == 503, (answer.request.url, answer.text)

            check()
    assert count > 100
