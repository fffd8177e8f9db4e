"""Taking files in through pages: forms, files sent one by one, progress, refusals, limits, the watched folder."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from foundling.library import lock as lock_module
from foundling.library.library import Library
from foundling.web import intake as intake_module
from foundling.web import spool as spool_module
from foundling.web.intake import Intake
from foundling.web.spool import safe_name
from waiting import PATIENCE_S, until_true
from webserving import token_of

STORY = """Title: The Goat on the Train
Author: Ell Marsh

There was a goat on the night train to Velm, and by midnight it had a name, a hat and a newspaper.

The guard said that goats travelled second class. Ruth said that this one had a ticket, which was true enough.
"""


@pytest.fixture
def intake(client: TestClient) -> Iterator[Intake]:
    """The intake of the client's server."""
    found: Intake = client.app.state.intake  # type: ignore[attr-defined]
    yield found


def library_of(client: TestClient) -> Library:
    library: Library = client.app.state.library  # type: ignore[attr-defined]
    return library


def until_over(client: TestClient, id: str) -> Any:
    intake: Intake = client.app.state.intake  # type: ignore[attr-defined]
    until_true(lambda: (state := intake.state(id)) is not None and state.over)
    return intake.state(id)


def send(client: TestClient, files: dict[str, bytes], **told: str) -> Any:
    """Send files one by one, as the page's script does."""
    headers = {"X-CSRF": token_of(client, "/import")}
    begun = client.post("/import/begin", data=told, headers=headers).json()
    for name, data in files.items():
        answer = client.post(f"/import/{begun['id']}/file", params={"name": name}, content=data, headers=headers)
        assert answer.status_code == 204, answer.text
    client.post(f"/import/{begun['id']}/go", headers=headers)
    return until_over(client, begun["id"])


def test_a_form_takes_files_in(client: TestClient) -> None:
    data = {"csrf": token_of(client, "/import"), "name": "the rescue team", "note": "rescued in 2009"}
    files = [("files", ("goat.txt", STORY.encode(), "text/plain")), ("files", ("empty.txt", b"", "text/plain"))]
    answer = client.post("/import", data=data, files=files, follow_redirects=False)
    assert answer.status_code == 303
    id = answer.headers["location"].rpartition("/")[2]
    state = until_over(client, id)
    assert (state.state, state.works, state.refused) == ("done", 1, 1)
    text = client.get(f"/import/{id}").text
    assert "The Goat on the Train" in text
    assert "What could not be taken in" in text and "empty.txt" in text and "advice" in text
    arrival = library_of(client).show("The Goat on the Train").holdings[0].arrivals[0]
    assert arrival.path == "goat.txt"
    assert arrival.accession is not None
    assert (arrival.accession.name, arrival.accession.note) == ("the rescue team", "rescued in 2009")
    spool = client.app.state.intake.spool  # type: ignore[attr-defined]
    until_true(lambda: not list(spool.iterdir()))  # it is told as done first


def test_a_dropped_folder_keeps_its_places(client: TestClient) -> None:
    state = send(client, {"Tides/old/goat.txt": STORY.encode()})
    assert (state.works, state.files, state.received) == (1, 1, 1)
    edition = library_of(client).show("The Goat on the Train")
    assert edition.holdings[0].arrivals[0].path == "Tides/old/goat.txt"
    again = send(client, {"again.txt": STORY.encode()})
    assert again.works == 0
    library = library_of(client)
    assert library.undo(f"run:{state.run}").startswith("undone: what was taken in on")


def test_no_path_of_a_request_reaches_the_disk(client: TestClient, intake: Intake) -> None:
    outside = intake.library.folder.parent
    before = sorted(path.name for path in outside.iterdir())
    names = {f"../../{n}.txt": STORY.replace("goat", n).encode() for n in ("cat", "dog")}
    names["/etc/passwd"] = STORY.replace("goat", "owl").encode()
    names["a\\..\\..\\b\x00.txt"] = STORY.replace("goat", "ape").encode()
    send(client, names)
    assert sorted(path.name for path in outside.iterdir()) == before
    held = [one for edition in library_of(client).editions() for one in edition.holdings]
    paths = {arrival.path for one in held for arrival in one.arrivals}
    assert {"cat.txt", "dog.txt", "etc/passwd", "a/b_.txt"} <= paths


@pytest.mark.parametrize(
    "name, safe",
    [
        ("../../x/./y.txt", ("x", "y.txt")),
        ("", ("unnamed",)),
        ("..", ("unnamed",)),
        ("C:\\stories\\a.txt", ("C_", "stories", "a.txt")),
        (".hidden/.x", ("hidden", "x")),
        ("a\u202etxt.exe", ("a_txt.exe",)),
        ("\ud800.txt", ("_.txt",)),
        ("Café.txt", ("Café.txt",)),
    ],
)
def test_names_are_made_harmless(name: str, safe: tuple[str, ...]) -> None:
    assert safe_name(name) == safe


def test_long_names_are_cut() -> None:
    (one,) = safe_name("x" * 5_000 + ".txt")
    assert len(one) <= 100 and one.endswith(".txt")
    assert len(safe_name("/".join("abcdefgh" * 3))) <= 12
    assert len("".join(safe_name("\U0001f410" * 400)).encode()) <= 200


def test_there_are_limits(client: TestClient, intake: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    headers = {"X-CSRF": token_of(client, "/import")}
    begun = client.post("/import/begin", headers=headers).json()
    place = f"/import/{begun['id']}/file"
    monkeypatch.setattr(intake, "most_bytes", 10)
    answer = client.post(place, params={"name": "a.txt"}, content=b"x" * 11, headers=headers)
    assert (answer.status_code, "at most" in answer.json()["why"]) == (413, True)
    monkeypatch.setattr(intake_module, "MOST_FILES", 1)
    answer = client.post(place, params={"name": "b.txt"}, content=b"x", headers=headers)
    assert answer.status_code == 413
    client.post(f"/import/{begun['id']}/stop", headers=headers)
    assert client.post(place, params={"name": "b.txt"}, content=b"x", headers=headers).status_code == 404
    for _ in range(intake_module.MOST_OPEN):
        client.post("/import/begin", headers=headers)
    assert client.post("/import/begin", headers=headers).status_code == 429
    monkeypatch.setattr(spool_module, "ROOM", 1 << 60)
    assert client.post("/import/begin", headers=headers).status_code in (429, 507)


def test_a_full_disk_is_told(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool_module, "ROOM", 1 << 60)
    headers = {"X-CSRF": token_of(client, "/import")}
    answer = client.post("/import/begin", headers=headers)
    assert (answer.status_code, "disk is full" in answer.json()["why"]) == (507, True)
    data = {"csrf": token_of(client, "/import")}
    files = {"files": ("goat.txt", STORY.encode(), "text/plain")}
    assert "disk is full" in client.post("/import", data=data, files=files).text


def test_a_file_that_breaks_off_is_not_taken_in(client: TestClient, intake: Intake) -> None:
    headers = {"X-CSRF": token_of(client, "/import")}
    begun = client.post("/import/begin", headers=headers).json()
    with pytest.raises(ConnectionError), intake.receive(begun["id"], "half.txt") as spooled:
        spooled.write(STORY[:120].encode())
        raise ConnectionError
    with intake.receive(begun["id"], "whole.txt") as spooled:
        spooled.write(STORY.encode())
    client.post(f"/import/{begun['id']}/go", headers=headers)
    until_over(client, begun["id"])
    held = [one for edition in library_of(client).editions() for one in edition.holdings]
    paths = {arrival.path for one in held for arrival in one.arrivals}
    assert "whole.txt" in paths and "half.txt" not in paths


def test_a_mistake_ends_one_import_and_not_those_that_wait(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Library, "add", lambda *_, **__: 1 / 0)
        failed = send(client, {"goat.txt": STORY.encode()})
    assert (failed.state, "mistake of Foundling's own" in failed.why) == ("failed", True)
    assert send(client, {"goat.txt": STORY.encode()}).state == "done"


def test_too_much_by_a_form_leaves_no_import_open(client: TestClient, intake: Intake) -> None:
    intake.most_bytes = 10
    data = {"csrf": token_of(client, "/import")}
    files = {"files": ("goat.txt", STORY.encode(), "text/plain")}
    assert "at most" in client.post("/import", data=data, files=files).text
    assert intake.states() == ()


def test_progress_is_told_live(client: TestClient) -> None:
    state = send(client, {"goat.txt": STORY.encode()})
    with client.stream("GET", f"/import/{state.id}/events") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        (line,) = [line for line in answer.iter_lines() if line.startswith("data:")]
    facts = json.loads(line.removeprefix("data:"))
    assert (facts["over"], facts["share"], facts["works"]) == (True, 100, 1)
    assert client.get("/import/none/events").text == ""


def test_hostile_files_cost_themselves_alone(client: TestClient) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("zeros.txt", b"\0" * 20_000_000)
        packed.writestr("../../escape.txt", STORY.replace("goat", "eel"))
    files = {"bomb.zip": bomb.getvalue(), "x.epub": b"PK\x03\x04broken", "goat.txt": STORY.encode()}
    state = send(client, files)
    assert state.state == "done"
    assert state.works >= 1 and state.refused >= 1
    assert not (library_of(client).folder.parent / "escape.txt").exists()


def test_an_import_waits_for_whoever_writes(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake_module, "_RETRY_S", 0.1)
    library = library_of(client)
    headers = {"X-CSRF": token_of(client, "/import")}
    begun = client.post("/import/begin", headers=headers).json()
    client.post(
        f"/import/{begun['id']}/file", params={"name": "goat.txt"}, content=STORY.encode(), headers=headers
    )
    from foundling.library.lock import OwnerLock

    other = OwnerLock(library.folder)
    other.take()
    try:
        client.post(f"/import/{begun['id']}/go", headers=headers)
        intake: Intake = client.app.state.intake  # type: ignore[attr-defined]
        until_true(lambda: "waiting for another" in intake.state(begun["id"]).why)  # type: ignore[union-attr]
        assert client.get(f"/import/{begun['id']}").status_code == 200
    finally:
        other.release()
    assert until_over(client, begun["id"]).works == 1


def test_a_watched_folder_is_taken_in(
    own_shelf: Path, tmp_path: Path, make_client: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_module, "_LOOK_S", 0.1)
    folder = tmp_path / "watched"
    folder.mkdir()
    client = make_client(own_shelf, watch=folder)
    assert str(folder) in client.get("/import").text
    (folder / "goat.txt").write_text(STORY)
    until_true(lambda: "Goat on the Train" in client.get("/search?q=title:goat").text)
    assert (folder / "goat.txt").exists()


def test_others_may_write_between_portions(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"{n}.txt": STORY.replace("goat", n).encode() for n in ("cat", "dog", "owl")}
    headers = {"X-CSRF": token_of(client, "/import")}
    begun = client.post("/import/begin", headers=headers).json()
    for name, data in files.items():
        client.post(f"/import/{begun['id']}/file", params={"name": name}, content=data, headers=headers)
    monkeypatch.setattr(intake_module, "PORTION_S", 0.0)
    monkeypatch.setattr(intake_module.os, "cpu_count", lambda: 1)  # one worker, which is given two files at most
    monkeypatch.setattr(lock_module, "LONG_PATIENCE_S", PATIENCE_S)
    client.post(f"/import/{begun['id']}/go", headers=headers)
    library = library_of(client)
    library.set("The Last Ferry", "title", ["The Last Ferry of All"])  # waits its turn
    state = until_over(client, begun["id"])
    assert state.state == "done"
    assert len({line.undo for line in library.audit(kinds=["import"], words="files taken in")}) >= 2
