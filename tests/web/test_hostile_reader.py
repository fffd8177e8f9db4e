"""Somebody who means ill: no headers missing, no change without a token, nothing of what is kept from them.

Every route of the application is walked, so that a new one is tested without being named here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from foundling.library.accounts import Limits
from foundling.library.library import Library
from foundling.web.headers import CSP
from foundling.web.room import ReadingRoom
from foundling.web.routes import AREAS
from webserving import token_of

Post = Callable[..., Any]
PASSWORD = "correct horse battery"
ELSEWHERE = (
    "https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example", "/\t/evil.example",
    "javascript:alert(1)", "evil.example", " //evil.example", "/\n/evil.example", "http:evil.example",
)  # fmt: skip
# What only the story that is kept from somebody holds: of each field, of its text, and of where it came from.
SECRETS = (
    "Zorvane", "Quibblethorn", "Murkwater", "Wexley", "Drupadine", "flumgaric", "Ostrelline", "vexiblade",
    "snickelway", "hushcabinet",
)  # fmt: skip
TALK = "“Are you there?” said {0}. She lit the lamp. “I am here,” said {1}, and he hung up his coat.\n\n"


def routes(method: str) -> list[str]:
    """The paths of all routes that take a method."""
    found = sorted({one.path for area in AREAS for one in area.router.routes if method in one.methods})
    assert len(found) > 15
    return found


def filled(path: str, work: str) -> str:
    """An address of a route, about this work."""
    held = {"id": work, "work": work, "number": "1", "person": "c1", "format": "epub", "field": "author"}
    return re.sub(r"{(\w+)}", lambda match: quote(held.get(match[1], "x")), path)


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of two stories of which a reader called `kept` is shown one."""
    folder = tmp_path_factory.mktemp("guarded")
    heap, other = folder / "heap", folder / "hushcabinet"
    heap.mkdir()
    other.mkdir()
    mild = "Title: The Lamp\nAuthor: Ada Kell\nFandom: Harbour\nRating: G\n\n" + TALK.format("Nell", "Tom") * 12
    (heap / "lamp.txt").write_text(mild)
    (other / "snickelway.txt").write_text(
        "Title: Zorvane Lamp\nAuthor: Quibblethorn\nFandom: Murkwater\nRating: NC-17\nPairing: Wexley/Drupadine\n"
        "Genre: flumgaric\nSummary: Of Ostrelline.\n\n"
        + TALK.format("Wexley", "Drupadine") * 12
        + "The vexiblade lay upon the table beside the lamp, where everybody could see it.\n"
    )
    with Library.open(folder / "library", create=True, who="tester") as library:
        library.add([heap, other], jobs=0)
        library.reread(jobs=0)
        library.accounts.add("owner", PASSWORD, "owner")
        library.accounts.add("kept", PASSWORD, "reader", Limits("general"))
    return folder / "library"


@pytest.fixture
def nobody(guarded: Path, make_client: Callable[..., TestClient]) -> TestClient:
    """Somebody who has not logged in."""
    return make_client(guarded, alone=False)


@pytest.fixture
def kept(nobody: TestClient, post: Post) -> TestClient:
    """The reader who is kept to what is for everybody."""
    assert post(nobody, "/login", to_see="/login", name="kept", password=PASSWORD).status_code == 303
    return nobody


@pytest.fixture
def hidden(guarded: Path) -> str:
    """The id of the story that `kept` is not shown."""
    with Library.open(guarded) as library:
        return library.find("Zorvane Lamp")


def test_every_answer_has_the_headers(client: TestClient, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(shelf) as library:
        work = next(iter(library.list())).id
    asked = [("GET", filled(path, work)) for path in routes("GET") if "events" not in path]
    asked += [
        ("GET", "/nowhere"),
        ("DELETE", "/"),
        ("POST", "/look"),
        ("GET", "/static/none"),
        ("GET", "/static/mark.svg"),
    ]
    for method, path in asked:
        answer = client.request(method, path, follow_redirects=False)
        assert answer.headers.get("content-security-policy") == CSP, (path, answer.status_code)
        assert answer.headers["x-content-type-options"] == "nosniff", path
    big = client.post("/look", content=b"x" * 20_000_000)
    assert big.status_code == 413 and big.headers["content-security-policy"] == CSP
    other = client.get("/", headers={"host": "evil.example"})
    assert other.status_code == 421 and other.headers["content-security-policy"] == CSP


def test_a_mistake_of_ours_has_the_frame_the_headers_and_no_traceback(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("hushcabinet")

    monkeypatch.setattr(ReadingRoom, "show", broken)
    quiet = TestClient(client.app, raise_server_exceptions=False)
    for path in ("/work/x", "/api/works/x", "/opds/works/x"):
        answer = quiet.get(path)
        assert answer.status_code == 500, path
        assert answer.headers["content-security-policy"] == CSP, path
        assert "hushcabinet" not in answer.text and "Traceback" not in answer.text, path
    assert "<nav" in quiet.get("/work/x").text


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/nowhere", 404), ("POST", "/desk", 405)])
def test_what_is_not_there_has_the_frame(
    client: TestClient, post: Post, method: str, path: str, status: int
) -> None:
    answer = client.get(path) if method == "GET" else post(client, path)
    assert answer.status_code == status and "<nav" in answer.text


def test_no_change_without_a_token(client: TestClient) -> None:
    token_of(client)  # a visit has begun
    for path in routes("POST"):
        where = filled(path, "x")
        for sent in ({}, {"csrf": ""}, {"csrf": "0" * 56}):
            answer = client.post(where, data=sent, follow_redirects=False)
            assert answer.status_code == 403, (path, sent)
        assert client.post(where, content=b"{}", headers={"content-type": "text/plain"}).status_code == 403, path
        foreign = {"origin": "https://evil.example", "content-type": "application/json"}
        assert client.post(where, content=b"{}", headers=foreign).status_code == 403, path


def test_nobody_sees_anything(nobody: TestClient, hidden: str) -> None:
    for path in routes("GET"):
        answer = nobody.get(filled(path, hidden), follow_redirects=False)
        if path in ("/login", "/static/{name}"):
            continue
        assert answer.status_code in (303, 401), path
    token = token_of(nobody, "/login")
    for path in routes("POST"):
        if path in ("/login", "/look"):
            continue
        answer = nobody.post(filled(path, hidden), data={"csrf": token}, follow_redirects=False)
        assert answer.status_code in (303, 401), path
        assert answer.status_code == 401 or answer.headers["location"].startswith("/login"), path


@pytest.mark.parametrize("to", ELSEWHERE)
def test_no_way_leads_elsewhere(client: TestClient, post: Post, to: str) -> None:
    for path in ("/look", "/reader/look", "/undo"):
        answer = post(client, path, next=to, theme="dark", what="decision:99")
        assert answer.status_code == 303 and answer.headers["location"].startswith("/"), path
        assert not answer.headers["location"].startswith(("//", "/\\")), path
        assert "evil" not in answer.headers["location"]


def test_bytes_that_are_no_text_do_no_harm(client: TestClient, post: Post, shelf: Path) -> None:
    with Library.open(shelf) as library:
        work = next(iter(library.list())).id
    bad = ("%ff%fe", "%00", "%ed%a0%80", "%f4%90%80%80", "a%0d%0ab", "..%2f..%2fetc%2fpasswd", "%2e%2e/")
    for path in routes("GET"):
        if "events" in path:
            continue
        for words in bad:
            there = re.sub(r"{\w+}", words, path)
            assert client.get(there, follow_redirects=False).status_code < 500, there
        query = "&".join(
            f"{name}={bad[1]}{bad[0]}" for name in ("q", "story", "at", "find", "show", "field", "next")
        )
        assert client.get(f"{filled(path, work)}?{query}", follow_redirects=False).status_code < 500, path
    names = (
        "name",
        "query",
        "tags",
        "note",
        "shelf",
        "new_shelf",
        "next",
        "field",
        "value",
        "what",
        "kind",
        "work",
    )
    for path in routes("POST"):
        if path.startswith("/api"):
            continue
        token = token_of(client)
        body = f"csrf={token}&" + "&".join(f"{name}=%00%ff%ed%a0%80{name}" for name in names)
        kind = {"content-type": "application/x-www-form-urlencoded"}
        answer = client.post(filled(path, work), content=body, headers=kind, follow_redirects=False)
        assert answer.status_code < 500, (path, answer.text[:300])


def test_pages_are_gone_after_the_log_out(kept: TestClient, post: Post) -> None:
    assert "no-store" in kept.get("/").headers["cache-control"]
    assert "no-store" in kept.get("/account").headers["cache-control"]


def questions(hidden: str) -> Iterator[str]:
    """Addresses that might give something away; none holds a secret itself."""
    names = [hidden, hidden[:3], hidden[:1], "lamp", "The Lamp"]
    for path in routes("GET"):
        if path in ("/login",) or "events" in path:
            continue
        for name in names if "{" in path else names[:1]:
            yield filled(path, name)
    queries = (
        "lamp", "author:Quibblethor", "title:Zorvan", "fandom:Murkwate", "fandom:murk*", "zorv*", "vexib*",
        "pairing:Wexle/Drupadin", "character:wex*", "-lamp", "genre:flum*", "rating:explicit", "rating:>general",
        "is:hidden", "read:yes", "source:hush*", "speaker:Nell lamp", "author:*", f"id:{hidden}",
    )  # fmt: skip
    for query in queries:
        for path in ("/search", "/api/search", "/api/facets", "/opds/works", "/opds/v2/works", "/feed"):
            yield f"{path}?q={quote(query)}"
        yield f"/search?q={quote(query)}&hidden=1"
    yield "/search?story=the+lamp+on+the+table"
    for field in ("author", "fandom", "character", "relationship", "genre", "rating", "language"):
        yield f"/opds/by/{field}"
        yield f"/opds/v2/by/{field}"
        yield f"/api/facets?field={field}"


def test_nothing_of_what_is_kept_from_somebody_shows(kept: TestClient, hidden: str) -> None:
    for address in questions(hidden):
        answer = kept.get(address, follow_redirects=False)
        assert answer.status_code < 500, address
        told = answer.text.replace(address, "")
        for asked in re.findall(r"[?&](?:q|story)=([^&]*)", address):
            told = told.replace(asked, "")
        assert [one for one in SECRETS if one.casefold() in told.casefold()] == [], address
        if hidden not in address and hidden[:3] not in address:
            assert hidden not in answer.text and hidden not in answer.headers.get("location", ""), address


def test_titles_and_paths_tell_nothing_to_who_is_kept_from_them(
    kept: TestClient, post: Post, guarded: Path, hidden: str
) -> None:
    """Only who knows a story's id is told that it is there, and not theirs."""
    for name in ("Zorvane Lamp", "Not There", str(guarded.parent / "hushcabinet" / "snickelway.txt"), hidden[:4]):
        for path in ("/work/{}", "/work/{}/read", "/work/{}/closely", "/api/works/{}", "/mine/{}"):
            asked = path.format(quote(name, safe=""))
            assert kept.get(asked, follow_redirects=False).status_code == 404, asked
        for path in ("/work/{}/closely", "/work/{}/place", "/mine/{}"):
            asked = path.format(quote(name, safe=""))
            assert post(kept, asked, at="1").status_code == 404, asked
    assert kept.get("/work/The Lamp").status_code == 200


def test_every_page_of_an_empty_library_opens(tmp_path: Path, make_client: Callable[..., TestClient]) -> None:
    with Library.open(tmp_path / "empty", create=True):
        pass
    client = make_client(tmp_path / "empty")
    for path in (one for one in routes("GET") if "{" not in one):
        assert client.get(path).status_code == 200, path
    assert "0</b> stories" in client.get("/search?q=lamp").text
