"""What somebody keeps in calibre, taken over in the browser."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from calibremaking import make_calibre
from foundling.library.accounts import Limits
from foundling.library.library import Library
from webserving import Server, never_forget, token_of

Post = Callable[..., Any]
# The stories of the library that calibre has too, and what is kept of them there.
BOOKS = """
INSERT INTO authors VALUES (9, 'Ada Kell');
INSERT INTO books (id, title, path) VALUES (11, 'The Last Ferry', 'x'), (12, 'Night Shift', 'y');
INSERT INTO books_authors_link VALUES (11, 11, 9), (12, 12, 9);
INSERT INTO books_ratings_link VALUES (11, 11, 1);
INSERT INTO books_tags_link VALUES (11, 11, 1);
INSERT INTO custom_column_1 VALUES (11, 12, 1);
INSERT INTO books_custom_column_2_link VALUES (11, 11, 1);
INSERT INTO custom_column_3 VALUES (11, 11, '<p>lent to Ruth</p>');
"""


@pytest.fixture
def database(tmp_path: Path) -> bytes:
    """A calibre library's database."""
    return make_calibre(tmp_path / "calibre" / "metadata.db", BOOKS).read_bytes()


def send(client: TestClient, database: bytes) -> Any:
    files = {"database": ("../../metadata.db", database, "application/octet-stream")}
    sent = {"csrf": token_of(client, "/mine/calibre")}
    return client.post("/mine/calibre", data=sent, files=files, follow_redirects=False)


def library_of(client: TestClient) -> Library:
    library: Library = client.app.state.library  # type: ignore[attr-defined]
    return library


def test_what_would_be_said_is_shown_and_then_said(client: TestClient, database: bytes, post: Post) -> None:
    assert "/mine/calibre" in client.get("/mine").text
    assert "metadata.db" in client.get("/mine/calibre").text
    answer = send(client, database)
    assert (answer.status_code, answer.headers["location"]) == (303, "/mine/calibre")
    text = client.get("/mine/calibre").text
    assert "6 books in calibre. 2 of them are stories here; something new would be said of 2" in text
    assert "The Last Ferry" in text and "shelf “Winter”" in text and "lent to Ruth" in text and "#sea" in text
    assert "4 books not here" in text and "The Kettle (Ell Marsh)" in text
    mine = library_of(client).mine()
    assert mine.works().count == 0
    assert "#Shelf: Winter" in client.get("/mine/calibre?is.shelf=tags&is.mynotes=ignore").text
    answer = post(client, "/mine/calibre/take", **{"is.shelf": "tags", "is.mynotes": "ignore"})
    assert answer.headers["location"] == "/mine"
    assert "Taken over from calibre: 2 stories." in client.get("/mine").text
    ferry, shift = mine.of("The Last Ferry"), mine.of("Night Shift")
    assert (ferry.stars, ferry.tags, ferry.shelves, ferry.note) == (4, ("sea", "Shelf: Winter"), (), "")
    assert shift.status == "read"
    assert "Look at it" in client.get("/mine/calibre").text


def test_what_was_given_here_stands_unless_it_is_to_go(client: TestClient, database: bytes, post: Post) -> None:
    mine = library_of(client).mine()
    mine.set("The Last Ferry", stars=1, note="mine")
    send(client, database)
    post(client, "/mine/calibre/take")
    assert (mine.of("The Last Ferry").stars, mine.of("The Last Ferry").note) == (1, "mine")
    send(client, database)
    assert "all is said already" in client.get("/mine/calibre").text
    assert "of which all" not in client.get("/mine/calibre?replace=yes").text
    post(client, "/mine/calibre/take", replace="yes")
    assert (mine.of("The Last Ferry").stars, mine.of("The Last Ferry").note) == (4, "lent to Ruth")


def test_nothing_that_was_sent_stays(client: TestClient, database: bytes, post: Post) -> None:
    spool = client.app.state.intake.spool  # type: ignore[attr-defined]
    send(client, database)
    kept = [path for path in spool.rglob("*") if path.is_file()]
    assert [path.name for path in kept] == ["calibre.found"]
    assert kept[0].stat().st_mode & 0o077 == 0
    post(client, "/mine/calibre/forget")
    assert not list(spool.rglob("*"))
    send(client, database)
    found = next(path for path in spool.rglob("*") if path.is_file())
    os.utime(found, (time.time() - 4_000, time.time() - 4_000))
    post(client, "/mine/calibre/take")
    assert "send it again" in client.get("/mine/calibre").text
    assert not found.exists()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (b"", "not calibre’s"),
        (b"no database at all, though it is as long as one might be" * 90, "not calibre’s"),
        (b"SQLite format 3\0" + b"\0" * 2_000, "not calibre’s"),
    ],
)
def test_what_is_no_calibre_library_is_refused(client: TestClient, sent: bytes, said: str) -> None:
    send(client, sent)
    text = client.get("/mine/calibre").text.replace("&#39;", "’")
    assert said in text and "/uploads/" not in text and "Look at it" in text


def test_a_form_without_a_file_is_told(client: TestClient, post: Post) -> None:
    post(client, "/mine/calibre")
    assert "Choose the file metadata.db" in client.get("/mine/calibre").text
    post(client, "/mine/calibre", database="/etc/passwd")
    assert "Choose the file metadata.db" in client.get("/mine/calibre").text


def test_what_is_too_large_is_refused(own_shelf: Path, database: bytes, make_client: Callable[..., Any]) -> None:
    client = make_client(own_shelf, calibre_bytes=20_000)
    assert send(client, database).status_code == 413
    assert not list(client.app.state.intake.spool.rglob("*"))


def test_a_reader_takes_over_for_what_is_shown_only(
    own_shelf: Path, database: bytes, make_client: Callable[..., Any], post: Post
) -> None:
    with Library.open(own_shelf) as library:
        library.accounts.add("ada", "a long password", "owner")
        library.mine("ada").shelve("Hers", "Night Shift")
        (shelf,) = library.mine("ada").shelves()
        library.accounts.add("tom", "a long password", "reader", Limits(shelves=(shelf.id,)))
    tom, ada = (make_client(own_shelf, alone=False) for _ in range(2))
    for client, name in ((tom, "tom"), (ada, "ada")):
        form = {"csrf": token_of(client, "/login"), "name": name, "password": "a long password"}
        assert client.post("/login", data=form, follow_redirects=False).status_code == 303
    assert send(tom, database).status_code == 303
    text = tom.get("/mine/calibre").text
    assert "Night Shift" in text and "The Last Ferry (Ada Kell)" in text and "1 of them is a story here" in text
    assert "Look at it" in ada.get("/mine/calibre").text  # what tom sent is tom's
    post(tom, "/mine/calibre/take")
    library = library_of(tom)
    assert [row.title for row, _ in library.mine("tom").works().works] == ["Night Shift"]
    never_forget(tom)
    codes = [send(tom, database).status_code for _ in range(6)]
    assert codes[-1] == 429


def test_it_works_in_a_browser_and_by_keyboard(own_server: Server, browser_page: Any, database: bytes) -> None:
    page = browser_page
    page.goto(own_server.url + "/mine")
    page.get_by_role("link", name="Take over from calibre").click()
    sent = {"name": "metadata.db", "mimeType": "application/vnd.sqlite3", "buffer": database}
    page.get_by_label("The file metadata.db").set_input_files(sent)
    page.get_by_role("button", name="Look at it").press("Enter")
    page.get_by_role("heading", name="What would be said").wait_for()
    page.get_by_label("Shelf").select_option("tags")
    page.get_by_text("#Shelf: Winter").wait_for()
    assert "is.shelf=tags" in page.url
    page.get_by_role("button", name="Take it over").press("Enter")
    page.locator(".flash", has_text="2 stories").wait_for()
    assert page.locator(".card-work").count() == 2


def test_it_works_without_scripts(own_server: Server, chromium: Any, database: bytes) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(own_server.url + "/mine/calibre")
    sent = {"name": "metadata.db", "mimeType": "application/vnd.sqlite3", "buffer": database}
    page.get_by_label("The file metadata.db").set_input_files(sent)
    page.get_by_role("button", name="Look at it").click()
    page.get_by_label("Shelf").select_option("ignore")
    page.get_by_role("button", name="Show what that would do").click()
    assert "Winter" not in page.locator("main").inner_text()
    page.get_by_role("button", name="Take it over").click()
    assert "2 stories" in page.locator(".flash").inner_text()
    context.close()
