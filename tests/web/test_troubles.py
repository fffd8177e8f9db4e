"""What goes wrong is a page that says so, with its proper status, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from foundling.errors import DatabaseFailedError, LibraryError, LibraryLockedError
from foundling.library import databases
from foundling.library.library import Library
from foundling.web.errors import trouble


def a_work(folder: Path) -> str:
    with Library.open(folder) as library:
        return next(row.id for row in library.list() if row.title == "The Last Ferry")


def test_an_unknown_work(client: TestClient) -> None:
    for path in ("/work/zzzzzzzz", "/work/zzzzzzzz/read", "/work/%00", "/work/..%2f..%2fetc%2fpasswd"):
        answer = client.get(path)
        assert answer.status_code == 404 and "<h1>" in answer.text, path
    assert "There is no such story" in client.get("/work/zzzzzzzz").text


def test_a_work_that_was_removed_while_it_was_read(client: TestClient, own_shelf: Path) -> None:
    work = a_work(own_shelf)
    assert client.get(f"/work/{work}/read").status_code == 200
    with Library.open(own_shelf) as library:
        library.remove(work)
    answer = client.get(f"/work/{work}/read")
    assert answer.status_code == 410 and "lies in the bin" in answer.text
    assert "The Last Ferry" not in client.get("/search").text


def test_an_ambiguous_title(client: TestClient, own_shelf: Path, tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"Title: Twice\nAuthor: {name}\n\n" + f"It rained on {name}. " * 40)
    with Library.open(own_shelf) as library:
        library.add([tmp_path / "a.txt", tmp_path / "b.txt"], jobs=0)
    answer = client.get("/work/Twice")
    assert answer.status_code == 300 and answer.text.count('href="/work/') >= 2


def test_a_library_that_may_not_be_written_to(
    own_shelf: Path,
    make_client: Callable[..., TestClient],
    post: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    work = a_work(own_shelf)
    monkeypatch.setattr(databases, "_writable", lambda _: False)
    client = make_client(own_shelf)
    for path in (
        "/",
        "/search?q=ferry",
        f"/work/{work}",
        f"/work/{work}/read",
        "/filters",
        "/account",
        "/mine",
        "/people",
    ):
        answer = client.get(path)
        assert answer.status_code == 200 and "not written to" in answer.text, path
    assert post(client, "/look", theme="dark").status_code == 303
    assert post(client, "/search/keep", name="x", query="rain").status_code == 422


def test_a_missing_index_is_made_and_said_so(own_shelf: Path, make_client: Callable[..., TestClient]) -> None:
    client = make_client(own_shelf)
    for path in (own_shelf / "index").iterdir():
        path.unlink()
    answer = client.get("/search?q=ferry")
    assert answer.status_code == 200 and "has been made anew" in answer.text
    assert "has been made anew" not in client.get("/search?q=ferry").text


def test_while_a_heap_is_added_one_reads_on(client: TestClient, own_shelf: Path, post: Callable[..., Any]) -> None:
    work = a_work(own_shelf)
    with Library.open(own_shelf) as other, other._own():
        assert client.get("/search?q=ferry").status_code == 200
        assert client.get(f"/work/{work}").status_code == 200
        assert post(client, "/filters", field="author", value="Nobody").status_code == 303
        held = post(client, f"/work/{work}/remove")
        assert held.status_code == 503 and "One moment" in held.text and held.headers["retry-after"]
    assert post(client, f"/work/{work}/remove").status_code == 303


@pytest.mark.parametrize(
    "error, status, words",
    [
        (DatabaseFailedError("kept.db", "database or disk is full", "make room"), 507, "disk is full"),
        (DatabaseFailedError("kept.db", "disk I/O error", "check the disk"), 503, "check the disk"),
        (LibraryLockedError("x", "process 1"), 503, "writing to this library"),
        (
            LibraryError("kept.db was written by a newer Foundling; install Foundling 9"),
            503,
            "install Foundling 9",
        ),
        (ValueError("secret"), 500, "mistake of Foundling's own"),
    ],
)
def test_each_error_has_its_status(error: Exception, status: int, words: str) -> None:
    found = trouble(error)
    assert found.status == status and words in found.why and "secret" not in found.why


def test_a_mistake_shows_nothing_of_the_inside(
    own_shelf: Path, make_client: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    client = make_client(own_shelf)

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(Library, "search", fail)
    answer = TestClient(client.app, raise_server_exceptions=False).get("/search")
    assert answer.status_code == 500 and "secret" not in answer.text and "Something went wrong" in answer.text


def test_a_library_that_is_made_again_while_it_is_served(client: TestClient, own_shelf: Path) -> None:
    work = a_work(own_shelf)
    pages = ("/", "/search?q=ferry", f"/work/{work}", f"/work/{work}/read", "/mine")
    assert [client.get(path).status_code for path in pages] == [200] * len(pages)
    command = [sys.executable, "-m", "foundling.cli", "rebuild", "--library", str(own_shelf), "-j", "1"]
    seen: dict[str, set[int]] = {path: set() for path in pages}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as made:
        while made.poll() is None:
            for path in pages:
                answer = client.get(path)
                seen[path].add(answer.status_code)
                if answer.status_code == 503:
                    assert "One moment" in answer.text and answer.headers["retry-after"], answer.text
        assert made.returncode == 0, made.stderr and made.stderr.read()
    assert all(found <= {200, 503} for found in seen.values()), seen
    for path in pages:
        assert client.get(path).status_code == 200, path
    # It is the new database that is looked at.
    with Library.open(own_shelf) as other:
        other.set(work, "title", ["Another Name"])
    assert "Another Name" in client.get(f"/work/{work}").text
    assert "Another Name" in client.get("/search?q=another+name").text


def test_a_database_that_was_put_in_anothers_place_is_looked_at(client: TestClient, own_shelf: Path) -> None:
    work = a_work(own_shelf)
    assert "The Last Ferry" in client.get(f"/work/{work}").text
    with Library.open(own_shelf) as other:
        other.rebuild(jobs=0)
        other.set(work, "title", ["Another Name"])
    assert "Another Name" in client.get(f"/work/{work}").text
    assert "Another Name" in client.get("/search?q=ferry").text


def test_two_servers_of_one_library(
    client: TestClient, own_shelf: Path, make_client: Callable[..., TestClient], post: Callable[..., Any]
) -> None:
    work, other = a_work(own_shelf), make_client(own_shelf)
    assert post(client, f"/work/{work}/remove").status_code == 303
    assert other.get(f"/work/{work}").status_code == 200 and "lies in the bin" in other.get(f"/work/{work}").text
    assert "The Last Ferry" not in other.get("/search").text
    assert post(other, f"/work/{work}/restore").status_code == 303
    assert client.get(f"/work/{work}/read").status_code == 200
    assert "The Last Ferry" in client.get("/search?q=ferry").text


def test_an_index_that_is_damaged_while_it_is_served(client: TestClient, own_shelf: Path) -> None:
    assert client.get("/search?q=ferry").status_code == 200
    for path in (own_shelf / "index").iterdir():
        if path.suffix in (".idx", ".term", ".store", ".pos") or path.name == "meta.json":
            path.write_bytes(b"not an index")
    answer = client.get("/search?q=ferry")
    assert answer.status_code == 200 and "has been made anew" in answer.text and "The Last Ferry" in answer.text
    assert "has been made anew" not in client.get("/search?q=night").text
