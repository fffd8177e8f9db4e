"""The frame of the web library: every page is framed, changes need their token, errors are pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from webserving import Server, token_of


def test_pages_come_with_their_headers(client: TestClient) -> None:
    for path in ("/", "/search?q=ferry", "/nowhere"):
        answer = client.get(path)
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "private, no-cache"
        assert " style=" not in answer.text and "<style" not in answer.text


def test_another_name_is_not_answered_where_there_is_no_login(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421
    assert client.get("/", headers={"host": "testserver:8000"}).status_code == 200


def test_a_change_needs_its_token(client: TestClient, post: Callable[..., Any]) -> None:
    assert client.post("/look", data={"theme": "dark"}).status_code == 403
    assert client.post("/look", data={"theme": "dark", "csrf": "0" * 56}).status_code == 403
    assert post(client, "/look", theme="dark").status_code == 303
    assert 'data-theme="dark"' in client.get("/").text


@pytest.mark.parametrize(
    "headers", [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}]
)
def test_a_change_from_another_site_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    form = {"csrf": token_of(client), "theme": "dark"}
    assert client.post("/look", data=form, headers=headers).status_code == 403


def test_after_a_change_nobody_is_sent_elsewhere(client: TestClient, post: Callable[..., Any]) -> None:
    for elsewhere in ("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"):
        assert post(client, "/look", theme="dark", next=elsewhere).headers["location"] == "/"


def test_what_is_not_there_is_a_page(client: TestClient) -> None:
    answer = client.get("/nowhere")
    assert answer.status_code == 404 and "<h1>There is nothing here</h1>" in answer.text
    assert client.get("/static/../app.py").status_code == 404
    assert client.get("/static/nothing.css").status_code == 404


def test_a_form_that_is_too_long_is_refused(own_shelf: Path, make_client: Callable[..., TestClient]) -> None:
    client = make_client(own_shelf, form_bytes=1_000)
    assert client.post("/look", data={"theme": "x" * 2_000}).status_code == 413
    chunks = (b"x" * 500 for _ in range(10))
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/look", content=chunks, headers=form).status_code == 413


def test_a_browser_shows_the_first_page(server: Server, browser_page: Any) -> None:
    browser_page.goto(server.url)
    assert browser_page.title() == "Foundling"
    assert browser_page.locator(".card-work").count() > 4
    browser_page.keyboard.press("/")
    assert browser_page.evaluate("document.activeElement.name") == "q"
