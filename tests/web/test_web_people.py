"""Logins, roles, rates, and what a reader is kept to, wherever stories are given out."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from foundling.library.accounts import Limits
from foundling.library.library import Library
from foundling.web.guarding import for_programs
from foundling.web.routes import AREAS
from webserving import never_forget, token_of

PASSWORD = "a long password"
Post = Callable[..., Any]


@pytest.fixture(scope="module")
def peopled(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with an owner, a curator, a reader, and a reader who is kept to what is rated general."""
    folder = Path(shutil.copytree(shelf, tmp_path_factory.mktemp("peopled") / "library"))
    with Library.open(folder) as library:
        for name in ("owner", "curator", "reader"):
            library.accounts.add(name, PASSWORD, name)  # type: ignore[arg-type]
        library.accounts.add("kept", PASSWORD, "reader", Limits("general", {"violence": "none"}))
    return folder


@pytest.fixture
def shared(peopled: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(peopled, tmp_path / "library"))


@pytest.fixture
def as_(shared: Path, make_client: Callable[..., TestClient], post: Post) -> Callable[[str], TestClient]:
    """A client of somebody who has logged in; all of them of one server."""
    first = make_client(shared, alone=False)

    def log_in(name: str) -> TestClient:
        client = TestClient(first.app)
        answer = post(client, "/login", to_see="/login", name=name, password=PASSWORD)
        assert answer.status_code == 303, answer.text
        return client

    return log_in


@pytest.fixture
def nobody(as_: Callable[[str], TestClient]) -> TestClient:
    """A client of somebody who has not logged in."""
    client = as_("owner")
    client.cookies.clear()
    return client


def test_nothing_is_shown_without_a_login(nobody: TestClient) -> None:
    for route in all_routes():
        path = route.path.replace("{", "").replace("}", "")
        if "GET" not in route.methods or path == "/login":
            continue
        answer = nobody.get(path, follow_redirects=False)
        if for_programs(path):
            assert answer.status_code == 401 and "Basic" in answer.headers["www-authenticate"], path
        else:
            assert answer.status_code == 303 and answer.headers["location"].startswith("/login"), path
    assert nobody.get("/static/foundling.css").status_code == 200
    assert nobody.get("/login").status_code == 200


def test_after_the_login_one_is_where_one_wanted_to_go(nobody: TestClient, post: Post) -> None:
    to = nobody.get("/search?q=rain", follow_redirects=False).headers["location"]
    assert to == "/login?next=%2Fsearch%3Fq%3Drain"
    sent = post(nobody, "/login", to_see=to, name="reader", password=PASSWORD, next="/search?q=rain")
    assert sent.headers["location"] == "/search?q=rain"
    cookie = next(one for one in sent.headers.get_list("set-cookie") if one.startswith("session="))
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie


def test_cookies_are_for_https_alone_where_that_is_spoken(
    shared: Path, make_client: Callable[..., TestClient], post: Post
) -> None:
    client = make_client(shared, alone=False, secure=True)
    client.base_url = client.base_url.copy_with(scheme="https")
    sent = post(client, "/login", to_see="/login", name="reader", password=PASSWORD)
    assert all("Secure" in one for one in sent.headers.get_list("set-cookie"))
    assert "max-age" in sent.headers["strict-transport-security"]


def test_a_wrong_password_can_be_tried_only_so_often(nobody: TestClient, post: Post) -> None:
    never_forget(nobody)
    tried = [post(nobody, "/login", to_see="/login", name="owner", password=f"wrong {n}") for n in range(14)]
    codes = [answer.status_code for answer in tried]
    assert codes[0] == 401 and codes[-1] == 429 and int(tried[-1].headers["retry-after"]) > 0
    assert post(nobody, "/login", to_see="/login", name="owner", password=PASSWORD).status_code == 429


def test_an_app_password_cannot_be_guessed_for_long(nobody: TestClient) -> None:
    never_forget(nobody)
    codes = [nobody.get("/opds", auth=("owner", f"wrong-{n}")).status_code for n in range(14)]
    assert codes[0] == 401 and codes[-1] == 429


def test_logging_out_ends_the_session(as_: Callable[[str], TestClient], post: Post) -> None:
    client = as_("reader")
    held = client.cookies["session"]
    post(client, "/logout")
    client.cookies.set("session", held)
    assert client.get("/", follow_redirects=False).status_code == 303


def test_roles(as_: Callable[[str], TestClient], post: Post) -> None:
    reader, curator, owner = (as_(name) for name in ("reader", "curator", "owner"))
    for client, may in ((reader, False), (curator, False), (owner, True)):
        assert (client.get("/people").status_code == 200) is may
        made = post(client, "/people", name=f"new{may}", password=PASSWORD, role="owner")
        assert (made.status_code == 303) is may
    assert "/desk" not in reader.get("/").text and "/desk" in curator.get("/").text


def test_every_change_but_to_ones_own_needs_a_curator(as_: Callable[[str], TestClient], post: Post) -> None:
    """A reader can post to nothing but what is a reader's own."""
    own = (
        "/look",
        "/login",
        "/logout",
        "/account",
        "/mine",
        "/place",
        "/search",
        "/read",
        "/work",
        "/closely",  # to have what one may see read closely changes no record
        "/undo",
        "/reader",
        "/filters",
    )
    reader = as_("reader")
    token = token_of(reader)
    for route in all_routes():
        if "POST" in route.methods and not route.path.startswith((*own, "/api")):
            path = route.path.replace("{", "").replace("}", "")
            assert reader.post(path, data={"csrf": token}).status_code == 403, route.path


def all_routes() -> list[Any]:
    """Every route of every area."""
    found: list[Any] = [route for area in AREAS for route in area.router.routes]
    assert len(found) > 10
    return found


def test_one_sees_and_ends_ones_logins(as_: Callable[[str], TestClient], post: Post) -> None:
    here, there = as_("reader"), as_("reader")
    assert "End all others" in here.get("/account").text
    post(here, "/account/end")
    assert there.get("/", follow_redirects=False).status_code == 303
    assert here.get("/account").status_code == 200


def test_ones_password_can_be_changed(as_: Callable[[str], TestClient], nobody: TestClient, post: Post) -> None:
    client = as_("reader")
    assert post(client, "/account/password", old="wrong", new="another password").status_code == 422
    assert post(client, "/account/password", old=PASSWORD, new="another password").status_code == 303
    assert client.get("/account").status_code == 200
    sent = post(nobody, "/login", to_see="/login", name="reader", password="another password")
    assert sent.status_code == 303


def test_an_app_password_is_shown_once_and_can_be_revoked(
    as_: Callable[[str], TestClient], nobody: TestClient, post: Post
) -> None:
    client = as_("reader")
    shown = post(client, "/account/apps", name="KOReader").text
    password = shown.split('class="secret"><code>')[1].split("<")[0]
    assert password not in client.get("/account").text
    assert nobody.get("/opds", auth=("reader", password)).status_code != 401
    post(client, "/account/apps/1/revoke")
    assert nobody.get("/opds", auth=("reader", password)).status_code == 401
    assert nobody.get("/", auth=("reader", password), follow_redirects=False).status_code == 303


def test_what_a_reader_is_kept_to_holds_everywhere(as_: Callable[[str], TestClient], shared: Path) -> None:
    kept, reader = as_("kept"), as_("reader")
    limits = Limits("general", {"violence": "none"})
    with Library.open(shared) as library:
        allowed = library.limiting.works(limits) or frozenset()
        rows = list(library.list())
    not_shown = [row for row in rows if row.id not in allowed]
    assert not_shown and allowed
    shown = next(row for row in rows if row.id in allowed)
    for route in all_routes():
        if "GET" not in route.methods or route.path == "/login":
            continue
        for row in not_shown if "{id}" in route.path else not_shown[:1]:
            path = filled_in(route.path, row.id)
            answer = kept.get(path, follow_redirects=False)
            assert answer.status_code < 500, path
            if "{id}" in route.path:
                assert answer.status_code in (303, 400, 403, 404), path
            assert not [one.title for one in not_shown if one.title and one.title in answer.text], path
    assert kept.get(f"/work/{shown.id}").status_code == 200
    assert reader.get(f"/work/{not_shown[0].id}").status_code == 200


def test_what_waits_can_be_read_at_once(as_: Callable[[str], TestClient], shared: Path) -> None:
    kept = as_("kept")
    with Library.open(shared) as library:
        row = next(row for row in library.list() if not row.read)
    answer = kept.get(f"/work/{row.id}")
    assert answer.status_code == 403 and "Have it read now" in answer.text and str(row.title) not in answer.text
    assert f'action="/work/{row.id}/closely"' in answer.text


def test_of_what_is_not_shown_its_title_tells_nothing(as_: Callable[[str], TestClient], shared: Path) -> None:
    kept, reader = as_("kept"), as_("reader")
    with Library.open(shared) as library:
        row = next(row for row in library.list() if not row.read and row.title)
    for path in (f"/work/{row.title}", f"/work/{row.title}/read", f"/work/{row.id[:5]}", "/work/no such title"):
        assert kept.get(path).status_code == 404, path
    assert reader.get(f"/work/{row.title}").status_code == 200


def filled_in(path: str, work: str) -> str:
    """An address of a route about this work."""
    held = {
        "id": work,
        "person": "c1",
        "number": "1",
        "format": "epub",
        "field": "author",
        "name": "foundling.css",
    }
    return re.sub(r"{(\w+)}", lambda match: held.get(match[1], "x"), path)


def test_an_owner_keeps_a_reader_to_something(as_: Callable[[str], TestClient], post: Post, shared: Path) -> None:
    owner = as_("owner")
    with Library.open(shared) as library:
        number = library.accounts.get("reader").id
    assert "Highest rating" in owner.get(f"/people/{number}").text
    sent = post(owner, f"/people/{number}", role="reader", rating="teen", **{"advisory:violence": "moderate"})
    assert sent.status_code == 303
    with Library.open(shared) as library:
        assert library.accounts.get("reader").limits == Limits("teen", {"violence": "moderate"})
    assert "rated teen at most" in owner.get("/people").text
    assert post(owner, f"/people/{number}/remove").status_code == 303


def test_who_is_alone_makes_the_first_account_the_owners(client: TestClient, post: Post, own_shelf: Path) -> None:
    assert "yours alone" in client.get("/people").text
    post(client, "/people", name="ada", password=PASSWORD, role="reader")
    with Library.open(own_shelf) as library:
        assert library.accounts.get("ada").role == "owner"
