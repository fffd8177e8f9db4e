"""What is one's own, on pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from foundling.library.library import Library

Post = Callable[..., Any]


@pytest.fixture
def library(client: TestClient) -> Library:
    """The client's library."""
    library: Library = client.app.state.library  # type: ignore[attr-defined]
    return library


def test_what_is_said_is_kept_listed_and_searched(client: TestClient, library: Library, post: Post) -> None:
    work = library.find("The Last Ferry")
    assert "Nothing here yet" in client.get("/mine").text
    said = {"stars": "4", "status": "to-read", "tags": "snowed in, letters", "note": "by the sea", "shelf": []}
    post(client, f"/mine/{work}", new_shelf="Winter", **said)
    text = client.get("/mine").text
    assert "The Last Ferry" in text and "by the sea" in text and "#snowed in" in text
    assert "The Last Ferry" in client.get("/mine?status=to-read&stars=4").text
    assert "Nothing of this kind" in client.get("/mine?status=read").text
    assert "The Last Ferry" in client.get("/mine?shelf=Winter").text
    assert "The Last Ferry" in client.get("/search?q=mine:letters+shelf:winter").text
    assert "by the sea" not in client.get(f"/work/{work}").text
    post(client, f"/mine/{work}", stars="0", status="", tags="letters", note="", shelf=[])
    own = library.mine().of(work)
    assert (own.stars, own.status, own.note, own.tags, own.shelves) == (None, None, "", ("letters",), ())


def test_shelves_are_made_renamed_and_taken_down(client: TestClient, library: Library, post: Post) -> None:
    post(client, "/mine/shelves", name="Winter")
    post(client, "/mine/shelves/rename", name="Winter", better="Snow")
    assert [shelf.name for shelf in library.mine().shelves()] == ["Snow"]
    assert "Take it down" in client.get("/mine?shelf=Snow").text
    post(client, "/mine/shelves/remove", name="Snow")
    assert library.mine().shelves() == ()
    post(client, "/mine/shelves/remove", name="Snow")
    assert "no shelf called" in client.get("/mine").text


def test_what_cannot_be_is_told(client: TestClient, library: Library, post: Post) -> None:
    work = library.find("The Last Ferry")
    post(client, f"/mine/{work}", note="x" * 30_000)
    assert "at most 20,000" in client.get(f"/mine/{work}").text
    assert client.get("/mine/zzzzzzzz").status_code == 404
    assert post(client, "/mine/zzzzzzzz", stars="3").status_code == 404
